"""The rules of NewsML-G2 that no schema holds: each broken by itself, and what lies just within it."""

import pytest

import newsdoc
from newsdoc.formats.newsml_g2.parser import NewsMLG2Parser
from newsdoc.source import Source

G2 = "http://iptc.org/std/nar/2006-10-01/"
CATALOG = '<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>'
ITEM = f"""<newsItem xmlns="{G2}" guid="urn:newsml:coast.example:1" standardversion="2.29" xml:lang="en">{CATALOG}
<itemMeta><itemClass qcode="ninat:text"/><provider literal="COAST"/>
<versionCreated>2026-03-05T12:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><headline>Ferry returns</headline></contentMeta><contentSet><inlineXML>
<html xmlns="http://www.w3.org/1999/xhtml"><body><p>It sails.</p></body></html></inlineXML></contentSet></newsItem>"""
BODY = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>It sails.</p></body></html>'
PROVIDER = '<provider literal="COAST"/>'
MOMENT = "2026-03-05T12:00:00Z"


def found(xml: str) -> list[str]:
    return [f"{each.severity} {each.code}" for each in NewsMLG2Parser().validate(Source(xml))]


def test_a_sound_item() -> None:
    assert found(ITEM) == []


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ('guid="urn:newsml:coast.example:1"', "", ["error guid"]),
        ('guid="urn:newsml:coast.example:1"', 'guid=" "', ["error guid"]),
        ('guid="urn:newsml:coast.example:1"', 'guid="coast 1"', ["warning guid-uri"]),
        ('<itemClass qcode="ninat:text"/>', "", ["error itemClass"]),
        (PROVIDER, "", ["error provider"]),
        (PROVIDER, "<provider/>", ["warning provider"]),
        (PROVIDER, "<provider><name>Coast</name></provider>", []),
        (PROVIDER, '<provider uri="urn:coast"/>', []),
        (PROVIDER, '<provider qcode="nprov:coast"/>', []),
        (f"<versionCreated>{MOMENT}</versionCreated>", "", ["error versionCreated"]),
        (MOMENT, " ", ["error date"]),
        (MOMENT, "2026-03-05", ["error date"]),
        (MOMENT, "noon T", ["error date"]),
        (MOMENT, "2026-03-05T12:00:00", ["error date-zone"]),
        (MOMENT, f" {MOMENT} ", []),
        ("<pubStatus", "<embargoed/><pubStatus", []),
        ("<pubStatus", "<firstCreated/><pubStatus", ["error date"]),
        ("stat:usable", "stat:spiked", ["error pubStatus"]),
        ('<pubStatus qcode="stat:usable"/>', "", []),
        ('qcode="stat:usable"', 'uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"', []),
        ('qcode="stat:usable"', "", ["error pubStatus"]),
        ("<headline>Ferry returns</headline>", "", ["warning headline"]),
        ("Ferry returns", " ", ["warning headline"]),
        (' xml:lang="en"', "", ["warning language"]),
        ("<headline>", '<language tag="en"/><headline>', []),
        (BODY, "", ["warning body"]),
        (BODY, BODY + BODY, ["error body"]),
        (BODY, "<!-- c -->" + BODY, []),
        (' xmlns="http://www.w3.org/1999/xhtml"', "", ["error body-namespace"]),
        (' xmlns="http://www.w3.org/1999/xhtml"', ' xmlns=""', ["error body-namespace"]),
        ("<p>It sails.</p>", "<p> </p><div>It sails.</div>", ["warning body-empty"]),
        (BODY, '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><p>It sails.</p></nitf>', []),
        (BODY, "<nitf><p>It sails.</p></nitf>", ["error body-namespace"]),
        (BODY, '<story xmlns="urn:other"><p>It sails.</p></story>', []),
        (CATALOG, "", ["error catalog", "warning qcode-alias", "warning qcode-alias"]),
        ('standardversion="2.29"', 'standardversion="2.30"', []),
        ('standardversion="2.29"', 'standardversion="2.²"', []),
        ("ninat:text", "text", ["error qcode"]),
        ("ninat:text", ":text", ["error qcode"]),
        ("ninat:text", "ninat:", ["error qcode"]),
        ("ninat:text", "desk:text", ["warning qcode-alias"]),
        ("<headline>", '<headline role="desk:a desk:b">', ["warning qcode-alias"]),
        ("<headline>", '<headline role="desk:a hldrole">', ["error qcode", "warning qcode-alias"]),
        ("<headline>", '<headline rel="b:1" why="c:1" creator="d:1" how="e:1">', 4 * ["warning qcode-alias"]),
    ],
)  # fmt: skip
def test_a_rule(old: str, new: str, problems: list[str]) -> None:
    assert old in ITEM
    assert sorted(found(ITEM.replace(old, new, 1))) == sorted(problems)


def test_aliases_of_catalogs() -> None:
    inline = '<catalog><scheme alias="desk" uri="urn:desk:"/><other alias="no"/></catalog>'
    coded = ITEM.replace("<headline>", '<headline role="desk:a">')
    assert found(coded) == ["warning qcode-alias"]
    assert found(coded.replace(CATALOG, CATALOG + inline)) == []
    assert found(coded.replace(CATALOG, CATALOG + inline).replace("desk:a", "no:a")) == ["warning qcode-alias"]
    others = coded.replace(CATALOG, CATALOG + '<catalogRef href="https://coast.example/catalog.xml"/>')
    (problem,) = NewsMLG2Parser().validate(Source(others))
    assert "that was not looked at" in problem.message
    (problem,) = NewsMLG2Parser().validate(Source(coded))
    assert "is in no catalog" in problem.message
    header = f"<header><sent>{MOMENT}</sent>{inline}</header>"
    message = f'<newsMessage xmlns="{G2}">{header}<itemSet>{coded}</itemSet></newsMessage>'
    assert found(message) == []
    assert found(message.replace(MOMENT, "today", 1)) == ["error date"]


@pytest.mark.parametrize(
    ("version", "asked"),
    [("2.9", True), ("2.29", True), ("2.30", False), ("2.36", False), ("3.0", False), ("", False), ("2.x", False)],
)  # fmt: skip
def test_versions_that_ask_for_a_catalog(version: str, asked: bool) -> None:
    item = ITEM.replace(CATALOG, "").replace('"2.29"', f'"{version}"')
    assert ("error catalog" in found(item)) == asked


def test_an_item_without_item_meta() -> None:
    start, end = ITEM.index("<itemMeta>"), ITEM.index("</itemMeta>") + len("</itemMeta>")
    assert found(ITEM[:start] + ITEM[end:]) == ["error itemMeta"]


def test_problems_come_in_the_order_of_the_document_with_their_places() -> None:
    item = ITEM.replace("Ferry returns", "").replace("It sails.", "").replace(MOMENT, "today")
    problems = NewsMLG2Parser().validate(Source(item))
    assert [(each.line, each.code, each.path) for each in problems] == [
        (1, "headline", "/newsItem"),
        (3, "date", "/newsItem/itemMeta/versionCreated"),
        (5, "body-empty", "/newsItem/contentSet/inlineXML/html"),
    ]


@pytest.mark.parametrize(
    "document",
    [f'<catalog xmlns="{G2}"><scheme alias="a"/></catalog>',
     f'<conceptItem xmlns="{G2}" guid="urn:a" standardversion="2.35" xml:lang="en"><itemMeta>'
     f'<itemClass qcode="cinat:concept"/>{PROVIDER}<versionCreated>{MOMENT}</versionCreated></itemMeta></conceptItem>'],
)  # fmt: skip
def test_other_items_are_checked_without_the_rules_of_news(document: str) -> None:
    assert "error catalog" not in found(document)
    assert not [each for each in found(document) if "headline" in each or "language" in each]
    guid = ["error guid"] if "conceptItem" in document else []
    assert sorted(found(document.replace(' guid="urn:a"', ""))) == sorted(guid + found(document))


def test_our_own_items_are_sound() -> None:
    article = newsdoc.Article("Ferry", language="en", body=(newsdoc.Paragraph("It sails."),))
    for options in ({}, {"wrap": "message"}, {"wrap": "package"}):
        assert found(newsdoc.export_text(article, "newsml-g2", **options)) == []
