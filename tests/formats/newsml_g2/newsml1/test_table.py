"""Each field of an article in NewsML 1.2, and read back; what others write in its place."""

import datetime as dt
from typing import Any

import attrs
import pytest

from newsdoc import Article, Name, Organization, Paragraph, Person, Rights, Subject
from newsdoc.formats.newsml_g2.newsml1.exporter import NewsML1Exporter
from newsdoc.formats.newsml_g2.newsml1.parser import NewsML1Parser
from newsdoc.model import Concept, Dateline, ForeignElement, Place, RelatedLink, RoleText
from newsdoc.source import Source

HALF_PAST = dt.datetime(2026, 3, 5, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
UTC = dt.datetime(2026, 3, 5, 9, 30, tzinfo=dt.UTC)

FIELDS: list[tuple[dict[str, Any], list[str]]] = [
    ({"guid": "urn:x:1"}, ["<NewsItemId>urn:x:1</NewsItemId>", "<PublicIdentifier>urn:x:1</PublicIdentifier>"]),
    ({"version": "3"}, ['<RevisionId PreviousRevision="2" Update="N">3</RevisionId>']),
    ({"version": "1"}, ['<RevisionId PreviousRevision="0" Update="N">1</RevisionId>']),
    ({"version": "2nd Ld"}, ['<RevisionId PreviousRevision="0" Update="N">2nd Ld</RevisionId>']),
    ({"version": "1234567890"}, ['<RevisionId PreviousRevision="0" Update="N">1234567890</RevisionId>']),
    ({"slugline": "FERRY"}, ["<NameLabel>FERRY</NameLabel>", "<SlugLine>FERRY</SlugLine>"]),
    ({"published": UTC}, ["<DateId>20260305</DateId>", "<FirstCreated>20260305T093000Z</FirstCreated>"]),
    ({"modified": UTC, "version_created": UTC}, ["<ThisRevisionCreated>20260305T093000Z</ThisRevisionCreated>"]),
    ({"pub_status": "withheld"}, ['<Status FormalName="Withheld"/>']),
    ({"pub_status": "usable"}, ['<Status FormalName="Usable"/>']),
    ({"pub_status": "spiked"}, ['<Status FormalName="Spiked"/>']),
    ({"embargoed_indefinitely": True}, ['<Status FormalName="Embargoed"/>']),
    (
        {"embargoed": UTC},
        [
            '<Status FormalName="Embargoed"/>',
            '<FutureStatus FormalName="Usable"/><DateAndTime>20260305T093000Z</DateAndTime>',
        ],
    ),
    ({"urgency": 0}, ['<Urgency FormalName="0"/>']),
    ({"related": (RelatedLink(href="urn:s", guid="urn:s"),)}, ['<AssociatedWith NewsItem="urn:s"/>']),
    ({"signals": (Concept(code="update", scheme="sig"),)}, ['<Instruction FormalName="update" Scheme="sig"/>']),
    ({"headline": "Ferry & boat"}, ["<HeadLine>Ferry &amp; boat</HeadLine>"]),
    (
        {"headline": "Ferry", "alternative_headlines": (RoleText("It sails", role="subtitle"),)},
        ["<SubHeadLine>It sails</SubHeadLine>"],
    ),
    (
        {"byline": "By Ann Lee", "authors": (Person("Ann Lee"),)},
        ["<ByLine>By Ann Lee</ByLine>", '<Creator><Party FormalName="Ann Lee"/></Creator>'],
    ),
    (
        {"authors": (Person("Ann Lee"), Person("Bo Ray"))},
        ['<Creator><Party FormalName="Ann Lee"/><Party FormalName="Bo Ray"/></Creator>'],
    ),
    ({"dateline": Dateline("LARK, March 5")}, ["<DateLine>LARK, March 5</DateLine>"]),
    ({"creditline": "Coast/Lee"}, ["<CreditLine>Coast/Lee</CreditLine>"]),
    ({"keywords": ("ferries", "fares")}, ["<KeywordLine>ferries</KeywordLine><KeywordLine>fares</KeywordLine>"]),
    (
        {"kicker": "Coast"},
        ['<NewsLine><NewsLineType FormalName="Kicker"/><NewsLineText>Coast</NewsLineText></NewsLine>'],
    ),
    (
        {"ed_notes": (RoleText("Two."), RoleText("One."))},
        ['<NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>Two.</NewsLineText></NewsLine>'],
    ),
    ({"publisher": Organization("Coast")}, ['<Provider><Party FormalName="Coast"/></Provider>', "<ProviderId>Coast<"]),
    (
        {"publisher": Organization("Coast"), "info_sources": (Organization("Board"), Organization("Quay"))},
        ['<Source><Party FormalName="Board"/></Source><Source><Party FormalName="Quay"/></Source>'],
    ),
    ({"contributors": (Person("Ann Lee"),)}, ['<Contributor><Party FormalName="Ann Lee"/></Contributor>']),
    (
        {"rights": Rights(Organization("Coast"), notice="© Coast", year=2026, usage_terms=("A.", "B."))},
        [
            "<CopyrightLine>© Coast</CopyrightLine>",
            "<CopyrightHolder>Coast</CopyrightHolder>",
            "<CopyrightDate>2026</CopyrightDate>",
            "<UsageRights><UsageType>A.</UsageType></UsageRights><UsageRights>",
        ],
    ),
    ({"rights": Rights(year=2026)}, ["<Copyright><CopyrightHolder/><CopyrightDate>2026</CopyrightDate></Copyright>"]),
    ({"rights": Rights(Organization("Coast"))}, ["<CopyrightHolder>Coast</CopyrightHolder><CopyrightDate/>"]),
    ({"language": "en-GB"}, ['<Language FormalName="en-GB"/>', '<NewsItem xml:lang="en-GB">']),
    (
        {"genres": (Concept((Name("Feature"),), code="Feature", scheme="g"),)},
        ['<Genre FormalName="Feature" Scheme="g"/>'],
    ),
    (
        {
            "subjects": (
                Subject((Name("ferries", language="en"), Name("Fähren")), scheme="subj", code="04015000"),
                Subject(scheme="desk", code="7"),
            )
        },
        [
            '<SubjectCode><Subject FormalName="04015000" Scheme="IptcSubjectCodes"/></SubjectCode>',
            '<Subject FormalName="7" Scheme="desk"/>',
            '<Topic Duid="subject-1"><TopicType FormalName="Subject"/>',
            '<FormalName Scheme="IptcSubjectCodes">04015000</FormalName>',
            '<Description xml:lang="en" Variant="Name">ferries</Description>'
            '<Description Variant="Name">Fähren</Description>',
        ],
    ),
    (
        {"located": (Place((Name("Larkhaven"),)),)},
        ['<Location><Property FormalName="City" Value="Larkhaven"/></Location>'],
    ),
    (
        {"located": (Place((Name("Larkhaven"),), broader=(Concept((Name("Ostmark"),)),)),)},
        ['<Property FormalName="City" Value="Larkhaven"/><Property FormalName="Country" Value="Ostmark"/>'],
    ),
    (
        {"located": (Place((Name("A"),), broader=(Concept((Name("B"),)), Concept((Name("C"),)))),)},
        [
            '<Property FormalName="City" Value="A"/><Property FormalName="CountryArea" Value="B"/>'
            '<Property FormalName="Country" Value="C"/>'
        ],
    ),
    ({"body": (Paragraph("It sails."),)}, ["<body><p>It sails.</p>\n</body>"]),
    (
        {"summary": "It sails.", "body": (Paragraph("It sails today."),)},
        [
            '<NewsComponent><Role FormalName="Summary"/><ContentItem><MediaType FormalName="Text"/>'
            "<DataContent>It sails.</DataContent></ContentItem></NewsComponent>",
            '<Role FormalName="Main"/><ContentItem>',
        ],
    ),
]


def written(article: Article, **options: Any) -> str:
    return NewsML1Exporter().export(article, **options).decode()


def read(document: str | bytes) -> Article:
    return NewsML1Parser().parse(Source(document))


@pytest.mark.parametrize(("fields", "parts"), FIELDS, ids=[f"{next(iter(x))}-{i}" for i, (x, _) in enumerate(FIELDS)])
def test_a_field_is_written_and_comes_back(fields: dict[str, Any], parts: list[str]) -> None:
    article = Article(**fields)
    document = written(article)
    for part in parts:
        assert part in document
    assert attrs.evolve(read(document), provenance=None) == article


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        ({"alternative_headlines": (RoleText("A", role="subtitle"),)}, "<SubHeadLine"),
        ({"headline": "x", "alternative_headlines": (RoleText("A", role="deck"),)}, "<SubHeadLine"),
        ({"dateline": Dateline("")}, "<DateLine"),
        ({"rights": Rights()}, "<RightsMetadata"),
        ({"rights": Rights(notice="x")}, "<RightsMetadata"),
        ({"keywords": ("",)}, "<KeywordLine"),
        ({"kicker": ""}, "<NewsLine>"),
        ({"signals": (Concept(),)}, "<Instruction"),
        ({"subjects": (Subject((Name("ferries"),)),)}, "<SubjectCode"),
        ({"subjects": (Subject(code="7"),)}, "<TopicSet"),
        ({"related": (RelatedLink("Seals"),)}, "<AssociatedWith"),
        ({"summary": ""}, "Summary"),
        ({}, "<StatusWillChange"),
        ({}, "<Urgency"),
        ({}, "<Provider>"),
        ({}, "<Creator"),
        ({}, "xml:lang"),
    ],
    ids=str,
)
def test_what_is_not_said_is_not_written(fields: dict[str, Any], part: str) -> None:
    assert part not in written(Article(**fields))


def test_options(monkeypatch: pytest.MonkeyPatch) -> None:
    article = Article(publisher=Organization("Coast", url="https://coast.example/about"), published=dt.date(2026, 3, 5))
    assert "<ProviderId>coast.example</ProviderId>" in written(article)
    assert "<ProviderId>quay.example</ProviderId>" in written(article, provider="quay.example")
    assert "<FirstCreated>20260305T000000+0200<" in written(article, timezone="+02:00")
    assert "<NewsEnvelope><DateAndTime>20260305T000000Z</DateAndTime>" in written(article)
    sent = written(article, sent=HALF_PAST)
    assert "<NewsEnvelope><DateAndTime>20260305T093000Z</DateAndTime>" in sent
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772668800")
    assert "<NewsEnvelope><DateAndTime>20260305T000000Z</DateAndTime>" in written(Article())


@pytest.mark.parametrize(
    ("known", "name"),
    [
        (("version_created", "modified", "published", "created"), "version_created"),
        (("modified", "published"), "modified"),
        (("published", "created"), "published"),
        (("created",), "created"),
    ],
)
def test_the_time_of_the_version(known: tuple[str, ...], name: str) -> None:
    days: Any = {each: dt.datetime(2026, 3, 1 + i, tzinfo=dt.UTC) for i, each in enumerate(known)}
    assert f"<ThisRevisionCreated>{days[name]:%Y%m%d}T000000Z<" in written(Article(**days))


def test_zones_that_are_assumed_are_told() -> None:
    told = [
        (each.path, each.message)
        for each in NewsML1Exporter().problems(
            Article(
                guid="urn:x", version="1", publisher=Organization("C"), published=dt.date(2026, 3, 5), embargoed=UTC
            ),
            timezone="+02:00",
        )
    ]
    assert told == [("published", "published has no time or no zone; +02:00 was assumed")]
    moment = Article(guid="urn:x", version="1", publisher=Organization("C"), published=dt.datetime(2026, 3, 5))
    assert [each.path for each in NewsML1Exporter().problems(moment)] == ["published"]


@pytest.mark.parametrize(("content", "kept"), [("<NewsLine/>", True), ("<Other/>", False), ("<NewsLine><", False)])
def test_lines_that_came_along(content: str, kept: bool) -> None:
    line = ForeignElement("newsml-1", content=content, place="NewsLines")
    assert (content in written(Article(foreign=(line,)))) == kept
    for other in (attrs.evolve(line, place="NewsItem"), attrs.evolve(line, format="newsml-g2")):
        assert "<NewsLine/>" not in written(Article(foreign=(other,)))
