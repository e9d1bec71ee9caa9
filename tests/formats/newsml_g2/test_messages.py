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
