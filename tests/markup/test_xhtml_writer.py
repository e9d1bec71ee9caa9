"""Each block as XHTML, and read back from it."""

import datetime as dt
from typing import ClassVar

import attrs
import pytest
from lxml import etree

from newsdoc import Article, Block, Paragraph, Quote, Section
from newsdoc.markup.body_writer import MAX_DEPTH
from newsdoc.markup.reader import read_body
from newsdoc.markup.xhtml_writer import document, fragment, html_fragment
from newsdoc.model import (
    Anchor,
    Cell,
    DatelineMark,
    Embed,
    Emphasis,
    FactBox,
    Figure,
    Gallery,
    Layer,
    Link,
    ListBlock,
    ListItem,
    Person,
    Preformatted,
    RelatedLink,
    Rendition,
    Table,
    UnknownMark,
)
from newsdoc.xml.reading import parse_xml
from newsdoc.xml.writing import encoded

FERRY = "https://quay.example/ferry.jpg"
LEE = Person("Ann Lee", role="mayor", affiliation="Larkhaven", note="since 2020", email="lee@larkhaven.example")
HALF_PAST = dt.datetime(2026, 3, 5, 10, 30, tzinfo=dt.UTC)
BIG = Rendition("https://quay.example/big.jpg", role="large", width=1600, height=900, content_type="image/jpeg", size=9)


def one_line(xml: str) -> str:
    return xml.replace("\n", "")


WRITTEN = [
    (Paragraph("Lee & Co <sail>."), "<p>Lee &amp; Co &lt;sail&gt;.</p>"),
    (
        Paragraph("LARK — It sails.", marks=(DatelineMark(0, 6), Emphasis(7, 9, kind="strong"))),
        '<p><span class="dateline">LARK —</span> <strong>It</strong> sails.</p>',
    ),
    (
        Paragraph("Read it.", marks=(Link(5, 7, href="https://quay.example/a", title="A", rel="nofollow"),)),
        '<p>Read <a href="https://quay.example/a" title="A" rel="nofollow">it</a>.</p>',
    ),
    (Section("Fares", body=(Paragraph("Up."),)), "<section><h2>Fares</h2><p>Up.</p></section>"),
    (
        Section("Fares", body=(Section("Old", body=(Paragraph("Up."),)),)),
        "<section><h2>Fares</h2><section><h3>Old</h3><p>Up.</p></section></section>",
    ),
    (Section(body=(Paragraph("Up."),)), "<section><p>Up.</p></section>"),
    (Section("", body=(Paragraph("Up."),)), "<section><h2/><p>Up.</p></section>"),
    (
        Section("It sails", body=(Paragraph("Up."),), published=HALF_PAST),
        '<section><time datetime="2026-03-05T10:30:00+00:00">2026-03-05, 10:30 UTC</time>'
        "<h2>It sails</h2><p>Up.</p></section>",
    ),
    (Quote(body=(Paragraph("We sail."),)), "<blockquote><p>We sail.</p></blockquote>"),
    (
        Quote(body=(Paragraph("We sail."),), speaker=LEE, cue="said", pull=True, cite="https://quay.example/a"),
        '<blockquote class="pull-quote" cite="https://quay.example/a" data-cue="said"><p>We sail.</p><footer>'
        '<cite data-role="mayor" data-affiliation="Larkhaven" data-note="since 2020" '
        'data-email="lee@larkhaven.example">Ann Lee</cite></footer></blockquote>',
    ),
    (
        Quote(body=(Paragraph("We sail."),), speaker=Person("Quay Board", kind="organization"), kind="mixed"),
        '<blockquote data-kind="mixed"><p>We sail.</p><footer><cite data-party="organization">Quay Board</cite>'
        "</footer></blockquote>",
    ),
    (
        Figure("The ferry.", credit="Ines Calder", url=FERRY, alt="A boat", title="Ferry", guid="urn:f"),
        f'<figure data-guid="urn:f"><img src="{FERRY}" alt="A boat" title="Ferry"/><figcaption>'
        '<span class="caption">The ferry.</span> <span class="credit">Ines Calder</span></figcaption></figure>',
    ),
    (Figure(url=FERRY), f'<figure><img src="{FERRY}" alt=""/></figure>'),
    (
        Figure(credit="Ines Calder", url=FERRY),
        f'<figure><img src="{FERRY}" alt=""/><figcaption><span class="credit">Ines Calder</span></figcaption></figure>',
    ),
    (
        Figure("Sounds.", url="https://quay.example/a.mp3", kind="audio", title="Horn", alt="A horn"),
        '<figure class="audio"><audio src="https://quay.example/a.mp3" controls="controls" title="Horn" '
        'aria-label="A horn"/><figcaption><span class="caption">Sounds.</span></figcaption></figure>',
    ),
    (Figure(url=FERRY, kind="graphic"), f'<figure class="graphic"><img src="{FERRY}" alt=""/></figure>'),
    (
        Figure("No file.", alt="A boat", title="Ferry"),
        '<figure data-title="Ferry" data-alt="A boat"><figcaption><span class="caption">No file.</span></figcaption>'
        "</figure>",
    ),
    (
        Figure(url=FERRY, renditions=(BIG,)),
        '<figure><picture><source media="not all" srcset="https://quay.example/big.jpg" type="image/jpeg" '
        'data-role="large" data-size="9" width="1600" height="900"/>'
        f'<img src="{FERRY}" alt=""/></picture></figure>',
    ),
    (
        Figure("Film.", url="https://quay.example/a.mp4", kind="video", renditions=(Rendition("https://quay.example/b"),)),
        '<figure class="video"><video src="https://quay.example/a.mp4" controls="controls">'
        '<source srcset="https://quay.example/b"/></video>'
        '<figcaption><span class="caption">Film.</span></figcaption></figure>',
    ),
    (
        Figure("Large.", renditions=(Rendition("https://quay.example/b", width=2),)),
        '<figure><picture><source srcset="https://quay.example/b" width="2"/></picture>'
        '<figcaption><span class="caption">Large.</span></figcaption></figure>',
    ),
    (
        Gallery("The day", figures=(Figure("Noon.", url=FERRY),)),
        f'<div class="gallery"><h2>The day</h2><figure><img src="{FERRY}" alt=""/>'
        '<figcaption><span class="caption">Noon.</span></figcaption></figure></div>',
    ),
    (
        RelatedLink("Seals", href="https://a.example/s", rel="seeAlso", guid="urn:s", version="2", content_type="a/b"),
        '<p class="related"><a href="https://a.example/s" data-rel="seeAlso" data-guid="urn:s" data-version="2" '
        'type="a/b">Seals</a></p>',
    ),
    (RelatedLink(guid="urn:s"), '<p class="related"><a data-guid="urn:s"/></p>'),
    (
        ListBlock((ListItem((Paragraph("a"),)), ListItem((Paragraph("b"), Paragraph("c"))))),
        "<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul>",
    ),
    (ListBlock((ListItem((Paragraph("a"),)),), ordered=True), "<ol><li><p>a</p></li></ol>"),
    (ListItem((Paragraph("a"),)), '<div class="list-item"><p>a</p></div>'),
    (
        Table(((Cell("Boat", header=True, colspan=2),), (Cell("Aurelia"), Cell("90", rowspan=3))), caption="Seats"),
        '<table><caption>Seats</caption><tbody><tr><th colspan="2">Boat</th></tr>'
        '<tr><td>Aurelia</td><td rowspan="3">90</td></tr></tbody></table>',
    ),
    (Table(((Cell("a"),),)), "<table><tbody><tr><td>a</td></tr></tbody></table>"),
    (
        Embed("https://posts.example/1", kind="post", provider="Posts", text="Back!"),
        '<div class="embed" data-kind="post" data-provider="Posts"><blockquote>Back!</blockquote>'
        '<p><a href="https://posts.example/1">https://posts.example/1</a></p></div>',
    ),
    (Embed(text="Back!"), '<div class="embed"><blockquote>Back!</blockquote></div>'),
    (
        FactBox("The boat", body=(Paragraph("It has 90 seats."),)),
        '<aside class="fact-box"><h2>The boat</h2><p>It has 90 seats.</p></aside>',
    ),
    (Preformatted("a  b\n c"), '<pre class="preformatted">a  b\n c</pre>'),
]  # fmt: skip


@pytest.mark.parametrize(
    ("block", "xhtml"), WRITTEN, ids=[f"{each[0].type_name}-{i}" for i, each in enumerate(WRITTEN)]
)
def test_a_block_is_written_and_comes_back(block: Block, xhtml: str) -> None:
    written = fragment(Article(body=(block,)))
    assert one_line(written) == one_line(xhtml)
    assert written.endswith(">\n") or isinstance(block, ListItem)
    found = read_body(parse_xml(f"<body>{written}</body>".encode()))
    assert found.blocks == (block,)
    assert found.exact


def test_what_xhtml_has_no_place_for() -> None:
    assert one_line(fragment(Article(body=(Quote("We sail."),)))) == "<blockquote><p>We sail.</p></blockquote>"
    assert one_line(fragment(Article(body=(Embed(),)))) == '<div class="embed"/>'
    assert one_line(fragment(Article(body=(Embed("javascript:a()"),)))) == '<div class="embed"/>'
    assert one_line(fragment(Article(body=(Figure(url="javascript:a()"),)))) == '<figure data-url="javascript:a()"/>'
    unsafe = Paragraph("Read it.", marks=(Link(5, 7, href="javascript:a()"), UnknownMark(0, 4, name="my-term")))
    assert one_line(fragment(Article(body=(unsafe,)))) == "<p>Read <a>it</a>.</p>"


def test_only_void_elements_are_empty_by_their_start_tag_in_html() -> None:
    article = Article(body=(Section("", body=(Figure(url=FERRY, renditions=(BIG,)),)), Embed(kind="post")))
    written = html_fragment(article)
    assert "<h2></h2>" in written
    assert '<div class="embed" data-kind="post"></div>' in written
    assert written.count("/>") == 2


@attrs.frozen
class Tide(Block):
    """A block of a plugin."""

    type_name: ClassVar[str] = "tide-of-this-test"

    def plain_text(self) -> str:
        return "High at six\n\n \n\nLow at noon"


def test_a_block_that_nobody_knows_is_its_text() -> None:
    kind = 'class="tide-of-this-test"'
    assert one_line(fragment(Article(body=(Tide(),)))) == f"<p {kind}>High at six</p><p {kind}>Low at noon</p>"


def test_a_document_has_its_title() -> None:
    written = one_line(document(Article(body=(Paragraph("Up."),)), "Fares & more"))
    head = "<head><title>Fares &amp; more</title></head>"
    assert written == f'<html xmlns="http://www.w3.org/1999/xhtml">{head}<body><p>Up.</p></body></html>'


def test_quotations_stand_in_their_paragraphs() -> None:
    said = Quote("We sail", speaker=LEE, cue="said", anchors=(Anchor(1, 1, 8),))
    told = Quote("late", kind="indirect", speaker=Person("Quay Board"), anchors=(Anchor(2, 0, 4),))
    box = FactBox(body=(Paragraph("Not of the story."),))
    body = (Paragraph("First."), box, Paragraph("“We sail,” she said."), Paragraph("Late, it says."))
    written = fragment(Article(body=body, layers=(Layer("quotes", items=(said, told)),)))
    assert '<p>“<q style="quotes: none" data-cue="said" data-speaker="Ann Lee" data-role="mayor"' in written
    assert ">We sail</q>,” she said.</p>" in written
    assert '<p><span class="reported-speech" data-kind="indirect" data-speaker="Quay Board">Late</span>, it' in written
    found = read_body(etree.fromstring(f"<body>{written}</body>"))
    assert found.blocks == body
    assert found.exact
    assert [(each.text, each.speaker, each.cue, each.kind, each.anchors) for each in found.quotes] == [
        ("We sail", LEE, "said", "direct", (Anchor(1, 1, 8),)),
        ("Late", Person("Quay Board"), None, "indirect", (Anchor(2, 0, 4),)),
    ]


@pytest.mark.parametrize("depth", [MAX_DEPTH - 1, MAX_DEPTH, MAX_DEPTH + 1])
def test_lists_are_written_as_lists_down_to_the_limit(depth: int) -> None:
    body: Block = ListBlock((ListItem((Paragraph("item"),)),))
    for _ in range(depth):
        body = Section(body=(body,))
    written = encoded(fragment(Article(body=(body,)))).decode()
    assert ("<ul>" in written) == (depth < MAX_DEPTH)
    assert "<p>item</p>" in written


@pytest.mark.parametrize(("depth", "name"), [(0, "h2"), (3, "h5"), (4, "h6"), (5, "h6")])
def test_headings_go_down_to_the_sixth_level(depth: int, name: str) -> None:
    body: Block = Section("Fares")
    for _ in range(depth):
        body = Section(body=(body,))
    assert f"<{name}>Fares</{name}>" in fragment(Article(body=(body,)))
