"""Messages: several items, and what the envelope says."""

import newsdoc

G2 = "http://iptc.org/std/nar/2006-10-01/"
ENVELOPE = "<sender>desk</sender><transmitId>t-1</transmitId><priority>3</priority><channel>wire-a</channel>"


def message() -> str:
    item = newsdoc.to_bytes(newsdoc.export(newsdoc.Article("Ferry", guid="urn:x:1"), "newsml-g2")).decode()
    inner = item.partition("?>")[2]
    sent = "<sent>2026-03-05T12:00:00Z</sent>"
    return f'<newsMessage xmlns="{G2}"><header>{sent}{ENVELOPE}</header><itemSet>{inner}</itemSet></newsMessage>'


def test_the_envelope_goes_through() -> None:
    article = newsdoc.parse(message())
    again = newsdoc.to_bytes(newsdoc.export(article, "newsml-g2")).decode()
    assert ENVELOPE in again
    assert "<sent>2026-03-05T12:00:00Z</sent>" in again
    assert newsdoc.parse(again) == article
    assert "newsMessage" not in newsdoc.to_bytes(newsdoc.export(article, "newsml-g2", wrap="item")).decode()


def test_several_items_are_one_message() -> None:
    articles = (newsdoc.Article("One"), newsdoc.Article("Two"))
    assert [each.headline for each in newsdoc.parse_all(newsdoc.export_all(articles, "newsml-g2"))] == ["One", "Two"]
    for format in ("json", "json-ld"):
        found = newsdoc.parse_all(newsdoc.export_all(articles, format), format)
        assert [each.headline for each in found] == ["One", "Two"]
        (left,) = [
            each for each in newsdoc.parse(newsdoc.export_all(articles, format)).problems if "items" in each.code
        ]
        assert left.code == "items-left"


def test_spaces_of_the_text_survive() -> None:
    text = "5\u00a0000 people, 20\u202f%, a\u2009thin one, soft\u00adhyphen"
    article = newsdoc.Article(text, guid="urn:x:1", body=(newsdoc.Paragraph(text),))
    for info in newsdoc.formats():
        if info.name in ("json", "newsml-g2", "nitf", "ninjs", "json-ld"):
            found = newsdoc.parse(newsdoc.export(article, info.name), info.name)
            assert (found.headline, found.text) == (text, text), info.name


def test_plannings_beside_the_news_are_told() -> None:
    planning = "<planningItem><newsCoverageSet/></planningItem></itemSet>"
    data = message().replace("</itemSet>", planning)
    for article in (newsdoc.parse(data), *newsdoc.parse_all(data)):
        assert [each.code for each in article.problems if each.code == "items-left"] == ["items-left"]
    assert not any(each.code == "items-left" for each in newsdoc.parse(message()).problems)


def test_what_a_package_says_of_itself_is_reported() -> None:
    article = newsdoc.Article("Ferry", guid="urn:x:1", body=(newsdoc.Figure(url="https://q.example/a.jpg"),))
    data = newsdoc.export_text(article, "newsml-g2", wrap="package")
    assert not any("package" in each.message for each in newsdoc.parse(data).problems)
    titled = data.replace("<headline>Ferry</headline>", "<headline>Ports today</headline>", 1)
    assert any("'Ports today'" in each.message for each in newsdoc.parse(titled).problems)


def _item(guid: str, nature: str, inner: str) -> str:
    return (
        f'<newsItem guid="{guid}" version="1" standard="NewsML-G2" standardversion="2.9"><itemMeta>'
        f'<itemClass qcode="ninat:{nature}"/><provider literal="Elm"/></itemMeta>{inner}</newsItem>'
    )


def _story(guid: str, body: str = "<p>It sails.</p>") -> str:
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
    return _item(
        guid, "text", f'<contentSet><inlineXML contenttype="application/xhtml+xml">{page}</inlineXML></contentSet>'
    )


PICTURE = _item(
    "urn:p",
    "picture",
    "<contentMeta><creditline>Bo Ray</creditline><description role='drol:caption'>The quay.</description></contentMeta>"
    '<contentSet><remoteContent href="https://elm.example/1.jpg" contenttype="image/jpeg"/></contentSet>',
)


def _message(*items: str, named: str = "urn:s urn:p") -> tuple[newsdoc.Article, ...]:
    references = "".join(f'<itemRef residref="{each}"/>' for each in named.split())
    package = (
        '<packageItem guid="urn:k"><itemMeta><itemClass qcode="ninat:composite"/></itemMeta>'
        f'<groupSet root="G"><group id="G">{references}</group></groupSet></packageItem>'
    )
    message = f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{package}{"".join(items)}</itemSet>'
    return newsdoc.parse_all(f"{message}</newsMessage>")


def test_the_pictures_of_a_package_are_those_of_its_story() -> None:
    story, picture = _message(_story("urn:s"), PICTURE)
    (figure,) = story.figures()
    assert (figure.caption, figure.credit, figure.url) == ("The quay.", "Bo Ray", "https://elm.example/1.jpg")
    assert [each.url for each in picture.figures()] == ["https://elm.example/1.jpg"]


def test_a_picture_that_the_story_shows_is_there_once() -> None:
    shown = '<p>It sails.</p><figure><img src="https://elm.example/1.jpg"/></figure>'
    (figure,) = _message(_story("urn:s", shown), PICTURE)[0].figures()
    assert (figure.caption, figure.credit) == ("The quay.", "Bo Ray")


def test_nobody_knows_whose_the_pictures_are_where_a_package_has_two_stories() -> None:
    found = _message(_story("urn:s"), _story("urn:t"), PICTURE, named="urn:s urn:t urn:p")
    assert [len(each.figures()) for each in found] == [0, 0, 1]


def test_a_picture_that_no_package_names_is_no_storys() -> None:
    assert _message(_story("urn:s"), PICTURE, named="urn:s")[0].figures() == ()
