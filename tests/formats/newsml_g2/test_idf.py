"""The text of Naviga's Writer."""

import attrs
import pytest

import newsdoc
from newsdoc import Figure, Link, Paragraph, Person


def item(inner: str, links: str = "", group: str = "body") -> newsdoc.Article:
    return newsdoc.parse(
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="1" standard="NewsML-G2" '
        'standardversion="2.20"><itemMeta><itemClass qcode="ninat:text"/><provider literal="Elm"/>'
        "<versionCreated>2026-03-05T10:00:00Z</versionCreated>"
        f'<links xmlns="http://www.infomaker.se/newsml/1.0">{links}</links></itemMeta><contentSet><inlineXML>'
        f'<idf xmlns="http://www.infomaker.se/idf/1.0"><group type="{group}">{inner}</group></idf>'
        "</inlineXML></contentSet></newsItem>"
    )


def test_a_changed_story_is_written_as_xhtml_and_an_unchanged_one_as_it_came() -> None:
    article = item('<element type="headline">Ferry</element><element type="body">It <em id="x">sails</em>.</element>')
    assert 'type="headline"' in newsdoc.export_text(article, "newsml-g2")
    changed = attrs.evolve(article, body=(Paragraph("It stays."),))
    written = newsdoc.export_text(changed, "newsml-g2")
    assert "<p>It stays.</p>" in written
    assert "idf" not in written
    assert newsdoc.parse(written).text == "It stays."


@pytest.mark.parametrize(
    ("element", "block"),
    [
        ('<element type="subheadline">A boat</element>', newsdoc.Section("A boat")),
        ('<element type="monospace">1  2</element>', newsdoc.Preformatted("1  2")),
        ('<element type="x-elm/line">A line</element>', Paragraph("A line")),
        ('<object type="x-im/socialembed"><links><link url="https://post.example/1"/></links></object>',
         newsdoc.Embed("https://post.example/1")),
        ('<object type="x-im/image"><data><byline>Bo Ray</byline></data><links><link rel="self" url="https://e.example/1.jpg">'
         "<data><byline>Bo Ray</byline></data></link></links></object>",
         Figure(url="https://e.example/1.jpg", credit="Bo Ray")),
    ],
)  # fmt: skip
def test_blocks(element: str, block: newsdoc.Block) -> None:
    assert item(f'<element type="body">One.</element>{element}').body[1] == block


def test_several_bylines_and_headlines() -> None:
    names = "".join(f'<element type="byline">{name}</element>' for name in ("Ann Lee", "Bo Ray"))
    titles = "".join(f'<element type="headline">{title}</element>' for title in ("Ferry", "Quay"))
    article = item(f'{titles}{names}<element type="body">One.</element>')
    assert [each.name for each in article.authors] == ["Ann Lee", "Bo Ray"]
    assert article.headline == "Ferry"
    assert article.body == (newsdoc.Section("Quay", body=(Paragraph("One."),)),)


def test_texts_need_no_group() -> None:
    assert item('</group><!-- a --><element type="body">One.</element><group>').text == "One."


def test_links_within_the_text() -> None:
    link = '<object type="x-im/link"><data><anchor>on</anchor></data></object>'
    inline = f'<a id="l" href="https://e.example/a">sails</a> {link}'
    (paragraph,) = item(f'<element type="body">It {inline}.</element>').paragraphs()
    assert paragraph == Paragraph("It sails on.", marks=(Link(3, 8, href="https://e.example/a"),))


def test_what_the_links_of_an_item_say() -> None:
    article = item("", '<link rel="author" title="Ann Lee"/><link rel="author"/><link rel="subject" title="Ferries"/>')
    assert article.authors == (Person("Ann Lee"),)
    assert [each.name for each in article.subjects] == ["Ferries"]
    assert any("Ferries" in each.content for each in article.foreign)


def test_boxes_in_boxes_end_somewhere() -> None:
    box = '<element type="body">In.</element>'
    for _ in range(40):
        box = f'<object type="x-im/content-part" title="Box"><data><text>{box}</text></data></object>'
    assert len(item(box).body) == 1
