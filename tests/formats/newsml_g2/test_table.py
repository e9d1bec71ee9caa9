"""Each field of an article as an element of a NewsML-G2 item, and read back from it."""

import datetime as dt
from typing import Any

import attrs
import pytest

import newsdoc
from newsdoc import AltId, Article, Name, Organization, Paragraph, Person, Rights, Subject
from newsdoc.formats.newsml_g2.exporter import NewsMLG2Exporter
from newsdoc.model import Concept, Dateline, Figure, Place, RelatedLink, RoleText

problems = NewsMLG2Exporter().problems
CET = dt.timezone(dt.timedelta(hours=1))
HALF_PAST = dt.datetime(2026, 3, 5, 10, 30, tzinfo=CET)
LEE = Person(
    "Ann Lee",
    role="coast reporter",
    affiliation="The Coast",
    location="Larkhaven",
    note="Writes on boats.",
    url="https://quay.example/lee",
    email="lee@quay.example",
    image="https://quay.example/lee.jpg",
    function="crol:writer",
    qcode="isrol:x",
    uri="https://people.example/lee",
    literal="al7",
)
LEE_XML = (
    '<{tag} role="crol:writer" type="cpnat:person" qcode="isrol:x" uri="https://people.example/lee" literal="al7">'
    '<name>Ann Lee</name><note>Writes on boats.</note><related rel="nd:home" uri="https://quay.example/lee"/>'
    '<related rel="nd:portrait" uri="https://quay.example/lee.jpg"/><related rel="nd:role"><name>coast reporter</name>'
    '</related><related rel="nd:affiliation"><name>The Coast</name></related><related rel="nd:location"><name>Larkhaven'
    '</name></related><related rel="nd:email"><name>lee@quay.example</name></related></{tag}>'
)
COAST = Organization(
    "The Coast",
    slogan="Salt & news",
    url="https://coast.example/",
    logo="https://coast.example/l.png",
    qcode="nprov:coast",
    uri="https://papers.example/coast",
    literal="tc3",
)
COAST_XML = (
    '<{tag} qcode="nprov:coast" uri="https://papers.example/coast" literal="tc3"><name>The Coast</name>'
    '<definition role="nd:slogan">Salt &amp; news</definition><related rel="nd:home" uri="https://coast.example/"/>'
    '<related rel="nd:logo" uri="https://coast.example/l.png"/></{tag}>'
)
MOMENT = "2026-03-05T10:30:00+01:00"

FIELDS: list[tuple[dict[str, Any], str]] = [
    ({"publisher": COAST}, COAST_XML.format(tag="provider")),
    ({"publisher": Organization("urn:coast", uri="urn:coast")},
     '<provider uri="urn:coast"><name>urn:coast</name></provider>'),
    ({"version_created": HALF_PAST, "published": HALF_PAST, "modified": HALF_PAST},
     f"<contentModified>{MOMENT}</contentModified> <firstCreated>{MOMENT}</firstCreated> "
     f"<versionCreated>{MOMENT}</versionCreated>"),
    ({"embargoed": HALF_PAST}, f"<embargoed>{MOMENT}</embargoed>"),
    ({"embargoed_indefinitely": True}, "<embargoed/>"),
    ({"pub_status": "canceled"}, '<pubStatus qcode="stat:canceled"/>'),
    ({"pub_status": "spiked"}, '<pubStatus qcode="stat:withheld" nd:status="spiked"/>'),
    ({"kind": "gallery"}, '<role qcode="nd:-gallery"/>'),
    ({"generator": "desk 4"}, "<generator>desk 4</generator>"),
    ({"profile": "text-1"}, "<profile>text-1</profile>"),
    ({"services": (Concept((Name("Wire A"),), scheme="nprod", code="a"),)},
     '<service qcode="nprod:a"><name>Wire A</name></service>'),
    ({"ed_notes": (RoleText("Two\nlines.", role="ednoterole:x", language="en"), RoleText("One."))},
     '<edNote xml:lang="en" role="ednoterole:x">Two lines.</edNote> <edNote>One.</edNote>'),
    ({"signals": (Concept(scheme="sig", code="correction"),)}, '<signal qcode="sig:correction"/>'),
    ({"expires": HALF_PAST}, f"<expires>{MOMENT}</expires>"),
    ({"expires": dt.date(2026, 3, 5)}, "<expires>2026-03-05</expires>"),
    ({"related": (RelatedLink("Seals", href="https://a.example/s", rel="irel:derivedFrom", guid="urn:s", version="2",
                              content_type="text/html"),)},
     '<link rel="irel:derivedFrom" href="https://a.example/s" residref="urn:s" version="2" contenttype="text/html">'
     "<title>Seals</title></link>"),
    ({"related": (RelatedLink(href="https://a.example/s"),)},
     '<link rel="irel:seeAlso" nd:assumed="rel" href="https://a.example/s"/>'),
    ({"related": (RelatedLink(href="urn:s", guid="urn:s", rel="follows on"),)},
     '<link rel="nd:-follows%20on" residref="urn:s"/>'),
    ({"lead_image": Figure("A boat", credit="Ines", url="https://a.example/f.png", alt="B", title="T", guid="urn:f")},
     '<icon href="https://a.example/f.png" contenttype="image/png" nd:caption="A boat" nd:credit="Ines" nd:alt="B" '
     'nd:title="T" nd:guid="urn:f"/>'),
    ({"urgency": 1}, "<urgency>1</urgency>"),
    ({"urgency": 9}, "<urgency>9</urgency>"),
    ({"created": HALF_PAST, "published": HALF_PAST},
     f"<contentCreated>{MOMENT}</contentCreated> <firstCreated>{MOMENT}</firstCreated> "
     f"<versionCreated>{MOMENT}</versionCreated>"),
    ({"located": (Place((Name("Larkhaven", language="en", role="nrol:full"),), type="loctyp:City", latitude=54.5,
                        longitude=-0.25, scheme="geonames", code="12",
                        broader=(Concept((Name("Ostmark"),), type="loctyp:Country"),)),)},
     '<located type="loctyp:City" qcode="geonames:12"><name xml:lang="en" role="nrol:full">Larkhaven</name>'
     '<broader type="loctyp:Country"><name>Ostmark</name></broader><geoAreaDetails><position latitude="54.5" '
     'longitude="-0.25"/></geoAreaDetails></located>'),
    ({"info_sources": (COAST, Organization("Quay Board"))},
     COAST_XML.format(tag="infoSource") + " <infoSource><name>Quay Board</name></infoSource>"),
    ({"authors": (LEE,)}, LEE_XML.format(tag="creator")),
    ({"authors": (Person("The Coast", kind="organization"), Person("Bo Ray"))},
     '<creator type="cpnat:organisation"><name>The Coast</name></creator> '
     '<creator type="cpnat:person"><name>Bo Ray</name></creator>'),
    ({"contributors": (LEE,)}, LEE_XML.format(tag="contributor")),
    ({"alt_ids": (AltId("7", type="altidrole:x"), AltId("8"), AltId("9", type="desk no"))},
     '<altId type="altidrole:x">7</altId> <altId>8</altId> <altId type="nd:-desk%20no">9</altId>'),
    ({"url": "https://a.example/1?a=1&b=2"}, '<altId type="nd:url">https://a.example/1?a=1&amp;b=2</altId>'),
    ({"version": "2nd Ld"}, '<altId type="nd:version">2nd Ld</altId>'),
    ({"language": "en-GB"}, '<language tag="en-GB"/>'),
    ({"genres": (Concept((Name("interview"),)),)}, "<genre><name>interview</name></genre>"),
    ({"keywords": ("ferries", "fares & more")}, "<keyword>fares &amp; more</keyword> <keyword>ferries</keyword>"),
    ({"subjects": (Subject((Name("ferries"),), scheme="medtop", code="20000337", relevance=0, confidence=100,
                           why="why:direct", rank=3),)},
     '<subject qcode="medtop:20000337" confidence="100" relevance="0" why="why:direct" rank="3"><name>ferries</name>'
     "</subject>"),
    ({"subjects": (Subject((Name("ferries"),), type="cpnat:abstract", literal="a\u00a0b"),)},
     '<subject type="cpnat:abstract" literal="a\u00a0b"><name>ferries</name></subject>'),
    ({"subjects": (Subject(uri="https://a.example/ferries"),)}, '<subject uri="https://a.example/ferries"/>'),
    ({"subjects": (Subject(code="12"),)}, '<subject literal="12" nd:code="12"/>'),
    ({"subjects": (Subject(scheme="not an alias", code="12"),)},
     '<subject literal="not an alias:12" nd:code="12" nd:scheme="not an alias"/>'),
    ({"section": "Coast"}, '<subject type="cpnat:abstract" nd:role="section"><name>Coast</name></subject>'),
    ({"slugline": "FERRY"}, "<slugline>FERRY</slugline>"),
    ({"headline": "Ferry < boat"}, "<headline>Ferry &lt; boat</headline>"),
    ({"headline": "Ferry", "kicker": "Coast"},
     '<headline role="nd:kicker">Coast</headline> <headline>Ferry</headline>'),
    ({"headline": "Ferry", "alternative_headlines": (RoleText("A", role="hldrole:x", language="de"), RoleText("B"))},
     '<headline role="nd:none">B</headline> <headline xml:lang="de" role="hldrole:x">A</headline> '
     "<headline>Ferry</headline>"),
    ({"dateline": Dateline("LARK, March 5", place="LARK", date=dt.date(2026, 3, 5), agency="Coast")},
     '<dateline nd:place="LARK" nd:date="2026-03-05" nd:agency="Coast">LARK, March 5</dateline> '
     "<versionCreated>2026-03-05T00:00:00Z</versionCreated>"),
    ({"byline": "By Ann Lee", "authors": (Person("Ann Lee"),)},
     '<by>By Ann Lee</by> <creator type="cpnat:person"><name>Ann Lee</name></creator>'),
    ({"creditline": "Coast/Lee"}, "<creditline>Coast/Lee</creditline>"),
    ({"summary": "It sails."}, '<description role="drol:summary">It sails.</description>'),
    ({"summary": "A.", "descriptions": (RoleText("B."), RoleText("C.", role="drol:caption"))},
     '<description role="drol:caption">C.</description> <description role="drol:summary">A.</description> '
     '<description role="nd:none">B.</description>'),
    ({"rights": Rights(Organization("Coast"), notice="© Coast", year=-44, usage_terms=("A.", "B."),
                       license="https://a.example/l")},
     '<rightsInfo nd:year="-44"><copyrightHolder><name>Coast</name></copyrightHolder> <copyrightNotice>© Coast'
     "</copyrightNotice> <usageTerms>A.</usageTerms> <usageTerms>B.</usageTerms> "
     '<link rel="nd:license" href="https://a.example/l"/> </rightsInfo>'),
    ({"rights": Rights(year=2026)}, '<rightsInfo nd:year="2026"/>'),
]  # fmt: skip


def elements(article: Article, **options: Any) -> str:
    """The elements before the content, one a line, sorted, but for those that stand in every item."""
    text = newsdoc.to_bytes(newsdoc.export(article, "newsml-g2", **options)).decode()
    head = text[text.index("<newsItem") : text.index("<contentSet>")].replace("Two\nlines", "Two lines")
    usual = ("<newsItem", "<catalog", "<itemMeta>", "</itemMeta>", "<contentMeta>", "</contentMeta>", "<itemClass")
    return "\n".join(sorted(line for line in head.splitlines() if not line.startswith(usual)))


def one_line(xml: str) -> list[str]:
    return sorted(xml.replace("> <", ">\n<").split("\n"))


@pytest.mark.parametrize(("fields", "xml"), FIELDS, ids=[f"{next(iter(x))}-{i}" for i, (x, _) in enumerate(FIELDS)])
def test_a_field_is_written_and_comes_back(fields: dict[str, Any], xml: str) -> None:
    article = Article(**fields)
    whole = elements(article).split("\n")
    made_up = elements(Article()).split("\n")
    assert [line for line in whole if line not in made_up] == one_line(xml.strip())
    found = newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2")
    assert attrs.evolve(found, provenance=None) == article


@pytest.mark.parametrize(
    "fields",
    [
        {"urgency": -1},
        {"urgency": 10},
        {"language": "not a language"},
        {"lead_image": Figure("No address.")},
        {"lead_image": Figure(url="javascript:a()")},
    ],
    ids=str,
)
def test_what_the_standard_has_no_place_for(fields: dict[str, Any]) -> None:
    assert elements(Article(**fields)) == elements(Article())
    assert newsdoc.losses(Article(**fields), "newsml-g2")


@pytest.mark.parametrize(
    ("weights", "kept"),
    [
        ({"relevance": -1, "confidence": 101, "rank": -1}, {}),
        ({"relevance": 101, "confidence": -1, "rank": (1 << 31) + 1}, {}),
        ({"relevance": 100, "confidence": 0, "rank": 0}, {"relevance": 100, "confidence": 0, "rank": 0}),
    ],
)
def test_weights_beyond_the_range_of_the_standard(weights: dict[str, int], kept: dict[str, int]) -> None:
    article = Article(subjects=(Subject((Name("ferries"),), **weights),))  # type: ignore[arg-type]
    (found,) = newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2").subjects
    assert found == Subject((Name("ferries"),), **kept)  # type: ignore[arg-type]


def test_where_the_time_of_the_version_comes_from() -> None:
    days = {"created": 1, "published": 2, "modified": 3, "version_created": 4}
    fields: dict[str, Any] = {"dateline": Dateline("LARK", date=dt.date(2026, 3, 9))}
    for name, day in days.items():
        fields[name] = dt.datetime(2026, 3, day, tzinfo=dt.UTC)
        assert f"<versionCreated>2026-03-0{day}T00:00:00Z</versionCreated>" in elements(Article(**fields))
    assert "<versionCreated>2026-03-09T00" in elements(Article(dateline=fields["dateline"]))
    given = dt.datetime(2026, 4, 1, tzinfo=dt.UTC)
    assert "<versionCreated>2026-04-01T00" in elements(Article(**fields), version_created=given)


def test_what_had_to_be_said_is_reported() -> None:
    article = Article("Ferry", published=dt.date(2026, 3, 5), modified=dt.datetime(2026, 3, 5, 10))
    found = problems(article)
    names = ["guid", "publisher", "version_created", "pub_status", "published", "modified"]
    assert [(each.code, each.path) for each in found] == [("assumed", name) for name in names]
    told = {each.path: each.message for each in found}
    assert "2026-03-05T10:00:00Z is written" in told["version_created"]
    assert "midnight" in told["published"]
    given = {"guid": "urn:x", "provider": "Coast", "version_created": dt.datetime(2026, 3, 5, tzinfo=dt.UTC)}
    assert [each.path for each in problems(article, **given, timezone="UTC")] == ["pub_status", "published"]
    blank = {"guid": " ", "provider": " "}
    assert [each.path for each in problems(article, **blank)][:2] == ["guid", "publisher"]
    stated = Article("x", guid="urn:x", publisher=COAST, version_created=HALF_PAST, pub_status="usable")
    assert problems(stated) == []


@pytest.mark.parametrize(
    ("options", "attribute"),
    [({}, 'literal="unknown"'), ({"provider": " "}, 'literal="unknown"'),
     ({"provider": "Coast\nWire"}, 'literal="Coast Wire"'), ({"provider": "urn:coast"}, 'uri="urn:coast"'),
     ({"provider": "javascript:a()"}, 'literal="javascript:a()"')],
)  # fmt: skip
def test_the_provider_of_an_article_without_publisher(options: dict[str, str], attribute: str) -> None:
    article = Article("Ferry")
    assert f"<provider {attribute}/>" in elements(article, **options)
    assert "<provider><name>Coast</name></provider>" in elements(
        attrs.evolve(article, publisher=Organization("Coast")), **options
    )


def test_stand_ins_are_not_taken_for_what_was_left_unsaid() -> None:
    byline = Paragraph("By Ann Lee")
    for article in (
        Article(created=HALF_PAST),
        Article(version_created=HALF_PAST),
        Article(alternative_headlines=(RoleText("Ferry"),)),
        Article(descriptions=(RoleText("It sails."),)),
        Article(body=(byline, Paragraph("It sails."))),
        Article(byline="By Ann Lee"),
    ):
        found = newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2")
        assert attrs.evolve(found, provenance=None) == article
