"""What other systems write in NewsML 1."""

import datetime as dt
from typing import Any

import pytest

import newsdoc
from newsdoc import Article, Name, Organization, Paragraph, Person, Rights, Subject
from newsdoc.formats.newsml_g2.newsml1.exporter import NewsML1Exporter
from newsdoc.formats.newsml_g2.newsml1.parser import NewsML1Parser
from newsdoc.model import Concept, Place, RelatedLink, RoleText
from newsdoc.source import Source


def read(document: str | bytes) -> Article:
    return NewsML1Parser().parse(Source(document))


# ---------------------------------------------------------------------- what others write
def item(
    lines: str = "",
    management: str = "",
    metadata: str = "",
    component: str = "",
    identifier: str = "",
    before: str = "",
) -> str:
    return (
        f"<NewsML>{before}<NewsItem><Identification><NewsIdentifier>{identifier}</NewsIdentifier></Identification>"
        f"<NewsManagement>{management}</NewsManagement><NewsComponent><NewsLines>{lines}</NewsLines>"
        f"<AdministrativeMetadata>{metadata}</AdministrativeMetadata>{component}</NewsComponent></NewsItem></NewsML>"
    )


READ: list[tuple[dict[str, str], str, Any]] = [
    ({"lines": "<HeadLine/><HeadLine>Ferry</HeadLine>"}, "headline", "Ferry"),
    (
        {"lines": "<SubHeadLine/><SubHeadLine>A</SubHeadLine>"},
        "alternative_headlines",
        (RoleText("A", role="subtitle"),),
    ),
    (
        {"lines": "<NewsLine><NewsLineType FormalName='Editors-Note'/><NewsLineText>A</NewsLineText></NewsLine>"},
        "ed_notes",
        (RoleText("A"),),
    ),
    (
        {"lines": "<NewsLine><NewsLineType FormalName='By Line'/><NewsLineText>By Bo</NewsLineText></NewsLine>"},
        "byline",
        "By Bo",
    ),
    (
        {"management": "<Instruction>Hold</Instruction>", "lines": "<AdvisoryLine>Hold</AdvisoryLine>"},
        "ed_notes",
        (RoleText("Hold"),),
    ),
    (
        {"management": "<Instruction FormalName='hold'/><Instruction FormalName='hold'/>"},
        "signals",
        (Concept(code="hold"),),
    ),
    ({"management": "<Urgency FormalName='4'/>"}, "urgency", 4),
    ({"management": "<Urgency>9</Urgency>"}, "urgency", 9),
    ({"management": "<Urgency>10</Urgency><Priority FormalName='3'/>"}, "urgency", 3),
    ({"management": "<Urgency>high</Urgency>"}, "urgency", None),
    ({"management": "<Status FormalName='Usable'/>"}, "pub_status", "usable"),
    ({"management": "<Status>Canceled</Status>"}, "pub_status", "canceled"),
    ({"management": "<Status FormalName='Embargoed'/>"}, "pub_status", None),
    ({"management": "<Status FormalName='EMBARGOED'/>"}, "embargoed_indefinitely", True),
    (
        {"management": "<Status FormalName='Embargoed'/><StatusWillChange>20260305</StatusWillChange>"},
        "embargoed_indefinitely",
        False,
    ),
    (
        {"management": "<FirstCreated/>", "before": "<NewsEnvelope><DateAndTime>20260305</DateAndTime></NewsEnvelope>"},
        "published",
        dt.date(2026, 3, 5),
    ),
    (
        {"management": "<AssociatedWith NewsItem='urn:s'/><AssociatedWith/>"},
        "related",
        (RelatedLink(href="urn:s", guid="urn:s"),),
    ),
    (
        {
            "management": "<Property FormalName='Keyword' Value='a'/><Property FormalName='Keyword' Value='a'/>",
            "lines": "<KeywordLine>b</KeywordLine><KeywordLine/>",
        },
        "keywords",
        ("a", "b"),
    ),
    ({"identifier": "<ProviderId>coast.example</ProviderId>"}, "publisher", Organization("coast.example")),
    (
        {"metadata": "<Provider><Party/></Provider><Source><Party FormalName='Board'/></Source>"},
        "publisher",
        Organization("Board"),
    ),
    (
        {
            "metadata": "<Provider><Party FormalName='C'/></Provider><Source><Party>Quay</Party>"
            "<Party FormalName='Quay'/></Source>"
        },
        "info_sources",
        (Organization("Quay"),),
    ),
    ({"metadata": "<Source><Party FormalName='Board'/></Source>"}, "info_sources", ()),
    ({"metadata": "<Creator><Party FormalName='Ann Lee'/></Creator>"}, "authors", (Person("Ann Lee"),)),
    (
        {
            "metadata": "<Creator><Party Topic='#t1'/></Creator>",
            "before": "<TopicSet><Topic Duid='t1'><Description/><Description>Ann Lee</Description></Topic></TopicSet>",
        },
        "authors",
        (Person("Ann Lee"),),
    ),
    (
        {
            "metadata": "<Creator><Party Topic='#t2'/><Party Topic='t1'/></Creator>",
            "before": "<TopicSet><Topic Euid='t1'><Description>Ann Lee</Description></Topic></TopicSet>",
        },
        "authors",
        (),
    ),
    ({"metadata": "<Contributor><Party FormalName='Bo Ray'/></Contributor>"}, "contributors", (Person("Bo Ray"),)),
    (
        {
            "lines": "<RightsLine>A</RightsLine><RightsLine/>",
            "metadata": "<UsageRights><UsageType>B</UsageType><Geography>C</Geography></UsageRights>",
        },
        "rights",
        Rights(usage_terms=("A", "B, C")),
    ),
    ({"metadata": "<Copyright><CopyrightDate>2026-03</CopyrightDate></Copyright>"}, "rights", Rights(year=2026)),
    ({"metadata": "<Copyright><CopyrightDate>March</CopyrightDate></Copyright>"}, "rights", None),
    ({"metadata": "<Language FormalName='de'/>"}, "language", "de"),
    ({"metadata": "<Language FormalName='x-default'/>"}, "language", None),
    ({"lines": "<HeadLine xml:lang='fr'>A</HeadLine>"}, "language", "fr"),
    (
        {
            "metadata": "<Location><Property FormalName='Sea' Value='x'/></Location><Location>"
            "<Property FormalName='Country' "
            "Value='Ostmark'/><Property FormalName='City' Value='Lark'/></Location>"
        },
        "located",
        (Place((Name("Lark"),), broader=(Concept((Name("Ostmark"),)),)),),
    ),
    (
        {
            "metadata": "<SubjectCode><Subject FormalName='04015000'/><Subject FormalName='0401500'/><Subject/>"
            "</SubjectCode>"
        },
        "subjects",
        (Subject(scheme="subj", code="04015000"), Subject(code="0401500")),
    ),
    (
        {
            "metadata": "<SubjectCode><Subject FormalName='a' Scheme='IPTC-x'/><Subject FormalName='a' Scheme='b'/>"
            "</SubjectCode>"
        },
        "subjects",
        (Subject(scheme="subj", code="a"), Subject(scheme="b", code="a")),
    ),
    (
        {
            "metadata": "<SubjectCode><Subject FormalName='a' Scheme='b'/><Subject FormalName='a'/></SubjectCode>"
            "<TopicOccurrence Topic='#t2'/><TopicOccurrence Topic='#t3'/>",
            "before": "<TopicSet><Topic Duid='t1'><TopicType FormalName='Company'/>"
            "<FormalName Scheme='b'>a</FormalName><Property FormalName='uri' Value='https://quay.example/a'/></Topic>"
            "<Topic Duid='t2'><TopicType FormalName='SubjectMatter'/><Property FormalName='literal' Value='ferry'/>"
            "</Topic><Topic Duid='t3'><TopicType FormalName='Person'/></Topic></TopicSet>",
        },
        "subjects",
        (
            Subject(scheme="b", code="a", uri="https://quay.example/a", type="cpnat:organisation"),
            Subject(literal="ferry"),
        ),
    ),
    (
        {
            "metadata": "<SubjectCode><Subject FormalName='a' Scheme='b' Vocabulary='https://quay.example/cv/'/>"
            "<Subject FormalName='c' Vocabulary='urn:newsml:quay.example:20260305:topicset'/></SubjectCode>"
        },
        "subjects",
        (Subject(scheme="b", code="a", scheme_uri="https://quay.example/cv/"), Subject(code="c")),
    ),
    (
        {
            "metadata": "<Location HowPresent='RelatesTo'><Property FormalName='City' Value='A'/></Location>"
            "<Location HowPresent='Origin'><Property FormalName='City' Value='B'/></Location>"
            "<Location><Property FormalName='City' Value='C'/></Location><Location/>"
        },
        "located",
        (Place((Name("B"),)), Place((Name("C"),))),
    ),
    (
        {"metadata": "<Location HowPresent='RelatesTo'><Property FormalName='City' Value='A'/></Location>"},
        "located",
        (Place((Name("A"),)),),
    ),
    (
        {
            "lines": "<HeadLine xml:lang='en'>Ferry</HeadLine><SubHeadLine>It sails</SubHeadLine>"
            "<SubHeadLine>Again</SubHeadLine><HeadLine xml:lang='de'>Fähre</HeadLine><HeadLine>Ferry</HeadLine>"
        },
        "alternative_headlines",
        (RoleText("It sails", role="subtitle"), RoleText("Again", role="subtitle"), RoleText("Fähre", language="de")),
    ),
    (
        {
            "management": "<Status FormalName='Embargoed'/><StatusWillChange><FutureStatus FormalName='Usable'/>"
            "<DateAndTime>20260305</DateAndTime></StatusWillChange>"
        },
        "pub_status",
        "usable",
    ),
    (
        {
            "management": "<Status FormalName='Usable'/><StatusWillChange><FutureStatus FormalName='Withheld'/>"
            "<DateAndTime>20260305</DateAndTime></StatusWillChange>"
        },
        "embargoed",
        None,
    ),
    (
        {
            "management": "<Status FormalName='Usable'/><StatusWillChange><FutureStatus FormalName='Withheld'/>"
            "<DateAndTime>20260305</DateAndTime></StatusWillChange>"
        },
        "expires",
        dt.date(2026, 3, 5),
    ),
    (
        {
            "lines": "<ByLine>By Ann Lee</ByLine>",
            "metadata": "<Creator><Party FormalName='Bo Ray'/><Party FormalName='Ann Lee'/></Creator>",
        },
        "authors",
        (Person("Bo Ray"), Person("Ann Lee")),
    ),
    (
        {"lines": "<ByLine>By Ann Lee</ByLine>", "metadata": "<Creator><Party FormalName='Coast'/></Creator>"},
        "authors",
        (Person("Ann Lee"),),
    ),
    (
        {
            "metadata": "<SubjectCode><Subject FormalName='04015000' Scheme='desk'/></SubjectCode>",
            "before": "<TopicSet><Topic><FormalName>04015000</FormalName><Description>Sea</Description></Topic>"
            "</TopicSet>",
        },
        "subjects",
        (Subject((Name("Sea"),), scheme="desk", code="04015000"),),
    ),
    ({"metadata": "<Genre FormalName='Feature'/>"}, "genres", (Concept((Name("Feature"),), code="Feature"),)),
    (
        {
            "before": "<NewsEnvelope><NewsService FormalName='wire'/><NewsProduct FormalName='a'/><Priority/>"
            "</NewsEnvelope>"
        },
        "services",
        (Concept(code="wire"), Concept(code="a")),
    ),
    (
        {
            "component": "<NewsComponent><Role FormalName='Teaser'/><ContentItem><DataContent>Short.</DataContent>"
            "</ContentItem>"
            "</NewsComponent><NewsComponent><ContentItem><DataContent>A long story.</DataContent></ContentItem>"
            "</NewsComponent>"
        },
        "summary",
        "Short.",
    ),
    (
        {
            "component": "<NewsComponent><Role FormalName='Title'/><ContentItem><DataContent>Ferry</DataContent>"
            "</ContentItem>"
            "</NewsComponent>"
        },
        "headline",
        "Ferry",
    ),
    (
        {
            "component": "<ContentItem><DataContent>A.</DataContent></ContentItem><ContentItem>"
            "<DataContent>Longer.</DataContent>"
            "</ContentItem>"
        },
        "text",
        "Longer.",
    ),
    (
        {
            "component": "<ContentItem><Encoding Notation='Base64'><DataContent>SXQgc2FpbHMu</DataContent></Encoding>"
            "</ContentItem>"
        },
        "text",
        "It sails.",
    ),
    (
        {"component": "<ContentItem><Encoding Notation='Base64'><DataContent>x</DataContent></Encoding></ContentItem>"},
        "text",
        "",
    ),
    (
        {"component": "<ContentItem><MediaType FormalName='Photo'/><DataContent>JFIF</DataContent></ContentItem>"},
        "text",
        "",
    ),
    (
        {
            "component": "<ContentItem><MediaType FormalName='ComplexData'/><DataContent><nitf><body><body.content>"
            "<p>A.</p>"
            "</body.content></body></nitf></DataContent></ContentItem>"
        },
        "text",
        "A.",
    ),
    (
        {"component": "<ContentItem><MediaType FormalName='ComplexData'/><DataContent>1;2</DataContent></ContentItem>"},
        "text",
        "",
    ),
    (
        {"component": "<ContentItem><DataContent><scores><team>A</team></scores></DataContent></ContentItem>"},
        "text",
        "",
    ),
    ({"component": "<ContentItem><DataContent><p>A.</p><p>B.</p></DataContent></ContentItem>"}, "text", "A.\n\nB."),
]


@pytest.mark.parametrize(("parts", "field", "value"), READ, ids=[f"{x[1]}-{i}" for i, x in enumerate(READ)])
def test_what_others_write_is_read(parts: dict[str, str], field: str, value: object) -> None:
    assert getattr(read(item(**parts)), field) == value


def test_of_several_languages_the_one_of_the_story_holds() -> None:
    lines = "<HeadLine xml:lang='fr'>Le bac</HeadLine><HeadLine xml:lang='en-GB'>Ferry</HeadLine>"
    article = read(item(lines=lines).replace("<NewsComponent>", "<NewsComponent xml:lang='en'>"))
    assert article.headline == "Ferry"
    assert article.alternative_headlines == (RoleText("Le bac", language="fr"),)
    assert read(item(lines=lines).replace("<NewsItem>", "<NewsItem xml:lang='fi'>")).headline == "Le bac"


def test_an_item_without_a_text_is_what_it_shows() -> None:
    film = "<ContentItem Href='a.mp4'><MediaType FormalName='Video'/></ContentItem>"
    assert read(item(component=film)).kind == "video"
    assert read(item(component=f"{film}<ContentItem><DataContent>It sails.</DataContent></ContentItem>")).kind is None


def test_the_nearest_element_holds() -> None:
    story = "<ContentItem><DataContent>A long story.</DataContent></ContentItem>"
    inner = f"<NewsComponent><NewsLines><HeadLine>Inner</HeadLine></NewsLines>{story}</NewsComponent>"
    assert read(item(lines="<HeadLine>Outer</HeadLine>", component=inner)).headline == "Inner"
    assert read(item(lines="<ByLine>By Ann Lee</ByLine>", component=inner)).byline == "By Ann Lee"


def test_what_nobody_asks_for_is_carried() -> None:
    found = read(
        item(
            lines="<NewsLine><NewsLineType FormalName='Odd'/><NewsLineText>x</NewsLineText></NewsLine>",
            management="<NewsItemType FormalName='News'/><Property FormalName='desk' Value='1'/><Odd/>",
            before="<NewsEnvelope><DateAndTime>20260305</DateAndTime><Priority FormalName='3'/></NewsEnvelope>",
        )
    ).foreign
    assert [(each.place, each.content[1:9]) for each in found] == [
        ("NewsEnvelope", "Priority"),
        ("NewsManagement", "Property"),
        ("NewsLines", "NewsLine"),
    ]
    assert [each.place for each in read(item(management="<NewsItemType FormalName='Alert'/>")).foreign] == [
        "NewsManagement"
    ]


def test_dates_that_cannot_be_read_are_told() -> None:
    article = read(item(management="<FirstCreated>soon</FirstCreated><ThisRevisionCreated/>"))
    assert [(each.code, each.path) for each in article.problems if each.code == "date-unreadable"] == [
        ("date-unreadable", "FirstCreated")
    ]
    sent = read(item(before="<NewsEnvelope><DateAndTime>20260305</DateAndTime></NewsEnvelope>"))
    assert [each.path for each in sent.problems if each.code == "assumed"] == ["published"]


def told(language: str, text: str, inner: str = "") -> str:
    return (
        f"<NewsComponent{language}><NewsLines><HeadLine>{text[:4]}</HeadLine></NewsLines>{inner}"
        f"<ContentItem><DataContent>{text}</DataContent></ContentItem></NewsComponent>"
    )


ENGLISH, GERMAN = told(" xml:lang='en'", "It sails."), told(" xml:lang='de'", "Sie fährt.")


@pytest.mark.parametrize(
    ("component", "found"),
    [
        (ENGLISH + GERMAN, [("en", "It sails."), ("de", "Sie fährt.")]),
        (ENGLISH, [("en", "It sails.")]),
        (ENGLISH + told(" xml:lang='EN'", "It stays here."), [("EN", "It stays here.")]),
        (ENGLISH + told("", "Sie fährt."), [(None, "Sie fährt.")]),
        (
            ENGLISH + told("", "Sie fährt.", "<DescriptiveMetadata><Language FormalName='de'/></DescriptiveMetadata>"),
            [("en", "It sails."), ("de", "Sie fährt.")],
        ),
        (ENGLISH.replace("</NewsComponent>", f"{GERMAN}</NewsComponent>"), [("de", "Sie fährt.")]),
        (
            ENGLISH + GERMAN.replace("<DataContent>", "<MediaType FormalName='Photo'/><DataContent>"),
            [("en", "It sails.")],
        ),
        (ENGLISH + GERMAN.replace("<NewsLines>", "<Role FormalName='Caption'/><NewsLines>"), [("en", "It sails.")]),
    ],
)
def test_an_item_in_several_languages(component: str, found: list[tuple[str | None, str]]) -> None:
    articles = list(NewsML1Parser().parse_all(Source(item(component=component))))
    assert [(each.language, each.text) for each in articles] == found


def test_the_first_item_with_a_text() -> None:
    two = item(lines="<HeadLine>A</HeadLine>").replace("</NewsML>", "") + item(component=ENGLISH).replace(
        "<NewsML>", ""
    )
    article = read(two)
    assert article.text == "It sails."
    assert [each.message for each in article.problems if each.code == "items-left"] == ["the first of 2 items was read"]
    assert not [each for each in read(item(component=ENGLISH)).problems if each.code == "items-left"]
    assert read(item(lines="<HeadLine>A</HeadLine>")).headline == "A"
    with pytest.raises(newsdoc.ParseError, match="no NewsItem in <NewsML>"):
        read("<NewsML/>")


SOUND = item(
    "<HeadLine>A</HeadLine>",
    "<FirstCreated>20260305</FirstCreated>",
    "",
    "<ContentItem/>",
    "<NewsItemId>1</NewsItemId>",
)


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("", "", []),
        ("<NewsItemId>1</NewsItemId>", "", ["error identifier"]),
        ("<NewsItemId>1</NewsItemId>", "<PublicIdentifier>1</PublicIdentifier>", []),
        ("<NewsItemId>1</NewsItemId>", "<NewsItemId> </NewsItemId>", ["error identifier"]),
        ("NewsManagement", "Management", ["error management"]),
        ("<HeadLine>A</HeadLine>", "<HeadLine/>", ["warning headline"]),
        ("<ContentItem/>", "", ["warning body"]),
        ("<ContentItem/>", "<NewsItemRef/>", []),
        ("20260305", "soon", ["error date"]),
        ("20260305", "", []),
        ("<FirstCreated>20260305</FirstCreated>", "<ThisRevisionCreated>soon</ThisRevisionCreated>", ["error date"]),
    ],
)
def test_rules(old: str, new: str, codes: list[str]) -> None:
    found = NewsML1Parser().validate(Source(SOUND.replace(old, new) if old else SOUND))
    assert [f"{each.severity} {each.code}" for each in found] == codes


def test_texts_beside_the_story_are_kept() -> None:
    def part(role: str, text: str) -> str:
        content = f"<ContentItem><DataContent><p>{text}</p></DataContent></ContentItem>"
        return f"<NewsComponent><Role FormalName='{role}'/>{content}</NewsComponent>"

    parts = part("Main", "It sails again at nine.") + part("Contact", "Ann Lee, 0123") + part("Sidebar", "90 seats.")
    article = read(item(component=parts + part("Plain", "It sails again  at nine.")))
    assert article.text == "It sails again at nine."
    assert article.ed_notes == (RoleText("Ann Lee, 0123", role="contact"),)
    assert [(each.place, "90 seats." in each.content) for each in article.foreign] == [("NewsComponent", True)]


def test_a_party_is_called_what_its_topic_says() -> None:
    topic = "<TopicSet><Topic Duid='p'><Description>Ann Lee</Description></Topic></TopicSet>"
    party = "<Creator><Party FormalName='AL' Topic='#p'/></Creator>"
    assert [each.name for each in read(item(before=topic, metadata=party)).authors] == ["Ann Lee"]


def test_a_byline_in_the_text_alone_is_not_made_one() -> None:
    body = (Paragraph("By Ann Lee"), Paragraph("It sails."))
    article = Article("A", authors=(Person("Coast Wire", kind="organization"),), body=body)
    again = newsdoc.parse(newsdoc.export(article, "newsml-1"))
    assert (again.byline, [each.name for each in again.authors]) == (None, ["Coast Wire"])


def test_lines_in_other_languages_and_other_places_are_kept() -> None:
    lines = "<DateLine xml:lang='de'>ELMHAFEN</DateLine><DateLine xml:lang='en'>ELMPORT</DateLine>"
    places = (
        "<DescriptiveMetadata><Location HowPresent='Origin'><Property FormalName='City' Value='Elmport'/></Location>"
        "<Location HowPresent='Event'><Property FormalName='City' Value='Ashby'/></Location></DescriptiveMetadata>"
    )
    story = places + "<ContentItem><DataContent>It sails.</DataContent></ContentItem>"
    data = item(lines=lines, component=story).replace("<NewsComponent>", "<NewsComponent xml:lang='en'>")
    article = read(data)
    assert str(article.dateline) == "ELMPORT"
    assert [each.name for each in article.located] == ["Elmport"]
    assert [(each.place, "ELMHAFEN" in each.content or "Ashby" in each.content) for each in article.foreign] == [
        ("NewsLines", True),
        ("DescriptiveMetadata", True),
    ]


def test_a_service_is_read_and_not_carried_beside() -> None:
    article = Article("Ferry", services=(Concept(code="EN", scheme="x"),))
    found = NewsML1Parser().parse(Source(NewsML1Exporter().export(article)))
    assert (found.services, found.foreign) == (article.services, ())


def test_further_headlines_in_the_head_of_nitf() -> None:
    head = "<body.head><hedline><hl1>It sails</hl1><hl2>At last</hl2></hedline></body.head>"
    data = f"<DataContent><nitf><body>{head}<body.content><p>It sails.</p></body.content></body></nitf></DataContent>"
    lines = "<NewsLines><HeadLine>It sails</HeadLine></NewsLines>"
    item = f"<NewsItem><NewsComponent>{lines}<ContentItem>{data}</ContentItem></NewsComponent></NewsItem>"
    article = NewsML1Parser().parse(Source(f"<NewsML>{item}</NewsML>"))
    assert [each.text for each in article.alternative_headlines] == ["At last"]


def test_titles_of_associated_items_and_labels_beside_the_slug() -> None:
    article = Article("Ferry", related=(RelatedLink("Before", href="urn:x:0", guid="urn:x:0"),))
    assert NewsML1Parser().parse(Source(NewsML1Exporter().export(article))).related == article.related
    lines = "<NewsLines><HeadLine>Ferry</HeadLine><SlugLine>FERRY-2</SlugLine></NewsLines>"
    label = "<Identification><NameLabel>Ferry desk</NameLabel></Identification>"
    found = NewsML1Parser().parse(
        Source(f"<NewsML><NewsItem>{label}<NewsComponent>{lines}</NewsComponent></NewsItem></NewsML>")
    )
    assert (found.slugline, [each.place for each in found.foreign]) == ("FERRY-2", ["Identification"])
