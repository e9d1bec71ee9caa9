"""The head of a NITF body: each element as agencies write it."""

import datetime as dt
from typing import Any

import attrs
import pytest
from lxml import etree

from newsdoc.markup.nitf_codes import codes_of, party_of
from newsdoc.markup.nitf_head import NitfHead, nitf_body, paragraphs_of, read_dateline, read_head
from newsdoc.model import Dateline, Person, RoleText

LEE = Person("Ann Lee")


def head(inner: str, title: str = "") -> NitfHead:
    return read_head(etree.fromstring(f"<nitf><head>{title}</head><body><body.head>{inner}</body.head></body></nitf>"))


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ("", {}),
        ("<hedline><hl1>A</hl1></hedline>", {"headline": "A"}),
        ("<hedline>A</hedline>", {"headline": "A"}),
        ("<headline>A</headline>", {"headline": "A"}),
        ("<hl1>A</hl1>", {"headline": "A"}),
        ("<hl2>A</hl2>", {"lines": (RoleText("A", role="subtitle"),)}),
        (
            "<hedline><hl1/><hl1>A</hl1><hl1>B</hl1></hedline>",
            {"headline": "A", "lines": (RoleText("B", role="subtitle"),)},
        ),
        (
            "<hedline><hl1>A</hl1><hl2 class='kicker'>K</hl2><hl2 class='kicker'>L</hl2>"
            "<hl2 class='deck'>D</hl2></hedline>",
            {"headline": "A", "kicker": "K", "lines": (RoleText("L", role="kicker"), RoleText("D", role="deck"))},
        ),
        ("<abstract><p>A.</p><p> </p><p>B.</p></abstract>", {"abstract": "A.\nB."}),
        ("<abstract>A.</abstract><abstract>B.</abstract>", {"abstract": "A.", "descriptions": (RoleText("B."),)}),
        ("<abstract class='x'>A.</abstract>", {"descriptions": (RoleText("A.", role="x"),)}),
        ("<abstract class='x'> </abstract>", {}),
        (
            "<note noteclass='hd'><body.content><p>A</p><p>B</p></body.content></note>",
            {"notes": (RoleText("A\nB", role="hd"),)},
        ),
        ("<note>A</note><note/>", {"notes": (RoleText("A"),)}),
        (
            "<distributor>Coast <org idsrc='a' value='c'>Agency</org></distributor>",
            {"distributor": "Coast Agency", "distributor_codes": {"qcode": "a:c"}},
        ),
        ("<distributor> </distributor>", {}),
        ("<rights>All <rights.owner>Coast</rights.owner></rights>", {"rights_owner": "Coast"}),
        ("<rights>Coast</rights>", {"rights_owner": "Coast"}),
        ("<rights/>", {}),
        ("<byline>By Ann Lee</byline>", {"byline": "By Ann Lee", "authors": (LEE,)}),
        ("<byline/>", {}),
        (
            "<byline>FJORD</byline><distributor>Fjord News</distributor>",
            {"byline": "FJORD", "authors": (Person("FJORD", kind="organization"),), "distributor": "Fjord News"},
        ),
        (
            "<byline>By <person>Ann Lee<function value='reporter'>Harbour Reporter</function></person> and "
            "<person>Bo Ray</person></byline>",
            {
                "byline": "By Ann Lee Harbour Reporter and Bo Ray",
                "authors": (Person("Ann Lee", role="Harbour Reporter", function="reporter"), Person("Bo Ray")),
            },
        ),
        (
            "<byline>By Ann Lee</byline><byline><byttl>Reuters</byttl></byline>",
            {"byline": "By Ann Lee\nReuters", "authors": (Person("Ann Lee", affiliation="Reuters"),)},
        ),
        (
            "<byline>By Ann Lee <byttl>Coast Wire</byttl></byline><distributor>Coast Wire</distributor>",
            {
                "byline": "By Ann Lee, Coast Wire",
                "authors": (Person("Ann Lee", affiliation="Coast Wire"),),
                "distributor": "Coast Wire",
            },
        ),
        (
            "<byline>By Ann Lee</byline><byline><byttl>Coast Wire writer</byttl></byline>",
            {"byline": "By Ann Lee\nCoast Wire writer", "authors": (Person("Ann Lee", role="Coast Wire writer"),)},
        ),
        (
            "<byline>By Ann Lee,</byline><byline>By Bo Ray</byline>",
            {"byline": "By Ann Lee,\nBy Bo Ray", "authors": (LEE, Person("Bo Ray"))},
        ),
        ("<byline>By <person>Ann Lee</person></byline>", {"byline": "By Ann Lee", "authors": (LEE,)}),
        ("<byline>By <person/>Ann Lee</byline>", {"byline": "By Ann Lee", "authors": (LEE,)}),
        (
            "<byline><person>Ann Lee</person> <byttl>Editor, <org>Coast</org></byttl></byline>",
            {"byline": "Ann Lee, Editor, Coast", "authors": (Person("Ann Lee", role="Editor", affiliation="Coast"),)},
        ),
        (
            "<byline><person idsrc='a' value='7'>Ann Lee <byttl>Editor</byttl><function value='crol:x'/>"
            "</person></byline>",
            {
                "byline": "Ann Lee, Editor",
                "authors": (Person("Ann Lee", role="Editor", function="crol:x", qcode="a:7"),),
            },
        ),
        (
            "<byline>Ann Lee <byttl>Editor</byttl></byline>",
            {"byline": "Ann Lee, Editor", "authors": (Person("Ann Lee", role="Editor"),)},
        ),
        (
            "<byline><byttl><org idsrc='uri' value='urn:c'>Coast</org></byttl></byline>",
            {"byline": "Coast", "authors": (Person("Coast", kind="organization", uri="urn:c"),)},
        ),
        (
            "<byline><person>Ann Lee</person><location>Lark</location><virtloc>a@b.example</virtloc>"
            "<virtloc idsrc='image' value=' urn:i '/><virtloc>https://a.example/@lee</virtloc><virtloc/></byline>",
            {
                "byline": "Ann LeeLarka@b.examplehttps://a.example/@lee",
                "authors": (
                    Person(
                        "Ann Lee", location="Lark", email="a@b.example", image="urn:i", url="https://a.example/@lee"
                    ),
                ),
            },
        ),
        (
            "<byline><person>Ann Lee</person> and <person>Bo Ray</person><location>Lark</location></byline>",
            {"byline": "Ann Lee and Bo RayLark", "authors": (LEE, Person("Bo Ray"))},
        ),
        (
            "<byline class='printed'>By Ann Lee</byline><byline>Bo Ray</byline>",
            {"byline": "By Ann Lee", "authors": (Person("Bo Ray"),)},
        ),
        (
            "<byline>Bo Ray</byline><byline class='print_byline'>By Ann Lee</byline>"
            "<byline class='normalized_byline'>Lee, A</byline>",
            {"byline": "By Ann Lee", "authors": (LEE,)},
        ),
        ("<byline class='normalized_byline'>Ann Lee</byline>", {"byline": "Ann Lee", "authors": (LEE,)}),
        (
            "<dateline><location>LARK</location>, March 5</dateline>",
            {"dateline": Dateline("LARK, March 5", place="LARK"), "location": "LARK"},
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_a_head_says(inner: str, said: dict[str, Any]) -> None:
    found = head(inner)
    plain = attrs.evolve(found, dateline=None) if "dateline" in said else found
    assert attrs.evolve(plain, dateline=said.get("dateline")) == attrs.evolve(NitfHead(), **said)
    if "dateline" in said and found.dateline is not None:
        assert found.dateline.place == said["dateline"].place


@pytest.mark.parametrize(("title", "headline"), [("<title>T</title>", "T"), ("<title/>", None), ("", None)])
def test_the_title_stands_in(title: str, headline: str | None) -> None:
    assert head("", title).headline == headline
    assert head("<hl1>A</hl1>", title).headline == "A"
    assert read_head(etree.fromstring(f"<nitf><head>{title}</head></nitf>")).headline == headline
    assert read_head(etree.fromstring("<nitf/>")).headline is None


DAY = dt.date(2026, 3, 5)


@pytest.mark.parametrize(
    ("inner", "text", "place", "date"),
    [
        ("", None, None, None),
        ("<location>LARK</location>", "LARK", "LARK", None),
        ("<location>LARK</location>, <story.date norm='20260305'>March 5, 2026</story.date>", "LARK", "LARK", DAY),
        ("<location>LARK</location> <story.date norm='20260305'/>", "LARK", "LARK", DAY),
        ("<location>LARK</location> <story.date>2026-03-05</story.date>", "LARK", "LARK", DAY),
        ("<location/><story.date norm='20260305'>2026-03-05</story.date>", None, None, DAY),
        ("2026-03-05", None, None, DAY),
        ("LARK (Coast)", "LARK (Coast)", None, None),
    ],
)
def test_datelines(inner: str, text: str | None, place: str | None, date: dt.date | None) -> None:
    found, location, day = read_dateline(etree.fromstring(f"<dateline>{inner}</dateline>"))
    told = (found.text if found else None, found.place if found else None, day)
    if text == "LARK" and "March" in inner:
        assert told[1:] == (place, date)
    else:
        assert told == (text, place, date)
    assert location == (place or text)


def test_bodies() -> None:
    block = "<block class='lead_paragraph'><p>A.</p></block><block class='full_text'><p>A.</p><p>B.</p></block>"
    whole = etree.fromstring(f"<nitf><body><body.content>{block}</body.content></body></nitf>")
    assert [each.plain_text() for each in nitf_body(whole, None).blocks] == ["A.", "B."]
    two = "<body.content><p>A.</p></body.content><body.content><p>B.</p></body.content>"
    note = "<note><body.content><p>N</p></body.content></note><fn><body.content><p>F</p></body.content></fn>"
    parts = etree.fromstring(f"<nitf><body>{note}{two}</body></nitf>")
    assert [each.plain_text() for each in nitf_body(parts, None).blocks] == ["A.", "B."]
    bare = etree.fromstring("<nitf><body><p>A.</p></body><body><p>B.</p></body></nitf>")
    assert [each.plain_text() for each in nitf_body(bare, None).blocks] == ["A."]
    assert nitf_body(etree.fromstring("<nitf/>"), None).blocks == ()


@pytest.mark.parametrize(
    ("xml", "codes"),
    [
        ("<person idsrc='a' value='1'/>", {"scheme": "a", "code": "1"}),
        ("<person value='1'/>", {"code": "1"}),
        ("<person idsrc='a'/>", {}),
        ("<person idsrc='uri' value='urn:1'/>", {"uri": "urn:1"}),
        ("<person idsrc='literal' value='l'/>", {"literal": "l"}),
        (
            "<person idsrc='a' value='1'><alt-code idsrc='b' value='2'/><alt-code idsrc='uri' value='u'/></person>",
            {"scheme": "a", "code": "1", "uri": "u"},
        ),
        (
            "<person idsrc='uri' value='u'><alt-code idsrc='uri' value='v'/><other idsrc='b' value='2'/></person>",
            {"uri": "u"},
        ),
        ("<city code-source='a' city-code='1' idsrc='b' value='2'/>", {"scheme": "a", "code": "1"}),
        ("<location code-source='a' location-code='1'/>", {"scheme": "a", "code": "1"}),
        ("<country idsrc='a' value='1'/>", {}),
        ("<country><alt-code idsrc='a' value='1'/></country>", {"scheme": "a", "code": "1"}),
    ],
)
def test_codes(xml: str, codes: dict[str, str]) -> None:
    assert codes_of(etree.fromstring(xml)) == codes


@pytest.mark.parametrize(
    ("xml", "party"),
    [
        ("<org idsrc='a' value='1'/>", {"qcode": "a:1"}),
        ("<org value='1'/>", {"literal": "1"}),
        ("<org value='1'><alt-code idsrc='literal' value='l'/></org>", {"literal": "l"}),
        ("<org idsrc='uri' value='u'/>", {"uri": "u"}),
        ("<org/>", {}),
    ],
)
def test_parties(xml: str, party: dict[str, str]) -> None:
    assert party_of(etree.fromstring(xml)) == party


@pytest.mark.parametrize(
    ("inner", "text"), [("A <b>b</b>", "A b"), ("<p>A</p><p/><p>B</p>tail", "A\nB"), ("<p/>", ""), ("", "")]
)
def test_paragraphs_of_an_element(inner: str, text: str) -> None:
    assert paragraphs_of(etree.fromstring(f"<abstract>{inner}</abstract>")) == text
