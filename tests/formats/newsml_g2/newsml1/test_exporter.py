"""NewsML 1.2 as it is written: the structure that its DTD asks for, and what our reader gets back."""

import datetime as dt
import re
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

import newsdoc
from newsdoc import Article, Concept, Name, Paragraph, Subject
from newsdoc.formats.newsml_g2.newsml1.exporter import NewsML1Exporter
from newsdoc.formats.newsml_g2.newsml1.parser import NewsML1Parser
from newsdoc.identity import identity
from newsdoc.source import Source
from newsdoc.testing import BLOCKS, FULL, HARBOUR, articles, check_two_way

# The order of children in the DTD of NewsML 1.2, for the elements that are written.
ORDER = {
    "NewsEnvelope": ("DateAndTime", "NewsService"),
    "NewsML": ("NewsEnvelope", "NewsItem"),
    "NewsItem": ("Identification", "NewsManagement", "NewsComponent"),
    "Identification": ("NewsIdentifier", "NameLabel"),
    "NewsIdentifier": ("ProviderId", "DateId", "NewsItemId", "RevisionId", "PublicIdentifier"),
    "NewsManagement": (
        "NewsItemType", "FirstCreated", "ThisRevisionCreated", "Status", "StatusWillChange", "Urgency",
        "AssociatedWith", "Instruction", "Property",
    ),
    "NewsComponent": (
        "TopicSet", "Role", "NewsLines", "AdministrativeMetadata", "RightsMetadata", "DescriptiveMetadata",
        "NewsComponent", "ContentItem",
    ),
    "NewsLines": (
        "HeadLine", "SubHeadLine", "ByLine", "ByLineTitle", "DateLine", "CreditLine", "CopyrightLine", "SlugLine",
        "KeywordLine", "NewsLine",
    ),
    "AdministrativeMetadata": ("Provider", "Creator", "Source", "Contributor"),
    "RightsMetadata": ("Copyright", "UsageRights"),
    "DescriptiveMetadata": ("Language", "Genre", "SubjectCode", "Location", "TopicOccurrence"),
    "ContentItem": ("MediaType", "Format", "MimeType", "DataContent"),
    "Topic": ("TopicType", "FormalName", "Description", "Property"),
    "StatusWillChange": ("FutureStatus", "DateAndTime"),
    "NewsLine": ("NewsLineType", "NewsLineText"),
}  # fmt: skip
REQUIRED = {
    "NewsIdentifier": set(ORDER["NewsIdentifier"]),
    "NewsManagement": {"NewsItemType", "FirstCreated", "ThisRevisionCreated", "Status"},
    "NewsItem": {"Identification", "NewsManagement", "NewsComponent"},
}


def check_structure(document: bytes) -> Any:
    root = etree.fromstring(document)
    assert root.get("Version") == "1.2"
    for each in root.iter():
        name = str(each.tag)
        if name not in ORDER:
            continue
        children = [str(child.tag) for child in each]
        assert set(children) <= set(ORDER[name]), name
        if name == "NewsLines":  # a headline, perhaps with subtitles, as often as is wanted
            assert "SubHeadLine" not in children[:1]
            children = [re.sub("^(Sub)?HeadLine", "HeadLine", child) for child in children]
        assert [ORDER[name].index(child) for child in children] == sorted(
            ORDER[name].index(child) for child in children
        )
        assert REQUIRED.get(name, set()) <= set(children), name
    identifiers = [each.get("Duid") for each in root.iter() if each.get("Duid")]
    assert len(identifiers) == len(set(identifiers))
    for revision in root.iter("RevisionId"):
        assert revision.get("Update") == "N"
        assert revision.get("PreviousRevision") is not None
    return root


def test_samples() -> None:
    for article in (HARBOUR, FULL):
        check_structure(NewsML1Exporter().export(article))
    found = check_two_way(NewsML1Parser(), NewsML1Exporter(), HARBOUR)
    kept = (
        "headline summary byline creditline published language slugline guid version urgency pub_status keywords body"
    )
    for name in kept.split():
        assert getattr(found, name) == getattr(HARBOUR, name), name
    assert found.subjects[0].name == HARBOUR.subjects[0].name
    assert found.located[0].broader[0].name == "Westland"


@pytest.mark.parametrize(
    "block", [*BLOCKS, newsdoc.Figure(url="https://img.example/a.jpg")], ids=lambda block: block.type_name
)
def test_blocks(block: newsdoc.Block) -> None:
    article = Article("x", body=(block,))
    assert newsdoc.parse(newsdoc.export(article, "newsml-1")).body == article.body


def test_embargo_and_status() -> None:
    until = dt.datetime(2026, 3, 5, 11, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    root = check_structure(NewsML1Exporter().export(Article("x", embargoed=until)))
    assert root.find(".//Status").get("FormalName") == "Embargoed"
    assert root.findtext(".//StatusWillChange/DateAndTime") == "20260305T100000Z"
    assert newsdoc.parse(newsdoc.export(Article("x", embargoed=until), "newsml-1")).embargoed == until
    killed = Article("x", pub_status="canceled", rights=newsdoc.Rights(usage_terms=("No resale",)))
    root = check_structure(NewsML1Exporter().export(killed))
    assert root.find(".//Status").get("FormalName") == "Canceled"
    assert root.findtext(".//UsageType") == "No resale"
    assert {"assumed"} == {problem.code for problem in newsdoc.export_problems(killed, "newsml-1")}


def test_what_is_demanded_and_not_stated() -> None:
    bare = Article("x", body=(Paragraph("y"),))
    document = NewsML1Exporter().export(bare)
    root = check_structure(document)
    assert not [each.tag for each in root.find(".//NewsIdentifier") if not each.text]
    assert root.findtext(".//NewsItemId") == root.findtext(".//PublicIdentifier") == identity(bare).uri
    assert (root.findtext(".//RevisionId"), root.findtext(".//ProviderId")) == ("1", "unknown")
    assert root.find(".//Status").get("FormalName") == "Usable"
    assert not [each for each in NewsML1Parser().validate(Source(document)) if each.severity == "error"]
    assert newsdoc.parse(document) == bare
    problems = newsdoc.export_problems(bare, "newsml-1")
    assert [problem.path for problem in problems] == ["guid", "publisher", "published", "version_created", "version"]
    assert identity(bare).uri in problems[0].message
    assert newsdoc.export_problems(bare, "newsml-1", provider="coast.example")[1].path == "published"


def test_a_version_that_nobody_dated_is_of_the_day_of_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772668800")
    root = check_structure(NewsML1Exporter().export(Article("x")))
    dates = ("NewsEnvelope/DateAndTime", ".//FirstCreated", ".//ThisRevisionCreated")
    assert {root.findtext(each) for each in dates} == {"20260305T000000Z"}
    assert root.findtext(".//DateId") == "20260305"


def test_subjects_without_a_code() -> None:
    ferries = Subject((Name("Ferries", language="en"), Name("Fähren", language="de")))
    mayor = Subject((Name("Ada Quill"),), type="cpnat:person")
    traffic = Subject((Name("traffic"),), scheme="medtop", code="20000002")
    article = Article("x", subjects=(ferries, traffic, mayor))
    document = NewsML1Exporter().export(article)
    root = check_structure(document)
    assert [each.get("Topic") for each in root.iter("TopicOccurrence")] == ["#subject-1", "#subject-3"]
    assert newsdoc.parse(document).subjects == (traffic, ferries, mayor)


def test_services() -> None:
    service = Concept(scheme="coast", code="WEB")
    document = NewsML1Exporter().export(Article("x", services=(service,)))
    check_structure(document)
    assert newsdoc.parse(document).services == (service,)
    both = [Article("x", services=(service,)), Article("y")]
    assert b"NewsService" not in newsdoc.to_bytes(newsdoc.export_all(both, "newsml-1"))


def test_either_time_is_the_one_of_creation() -> None:
    moment = dt.datetime(2026, 3, 5, tzinfo=dt.UTC)
    for dated in (Article("x", created=moment), Article("x", published=moment)):
        assert "published" not in [problem.path for problem in newsdoc.export_problems(dated, "newsml-1")]


def test_several_items() -> None:
    second = attrs.evolve(HARBOUR, headline="Bridge closed", guid="tag:coast.example,2026:2")
    document = newsdoc.export_all([HARBOUR, second], "newsml-1", sent=dt.datetime(2026, 3, 6, tzinfo=dt.UTC))
    root = check_structure(newsdoc.to_bytes(document))
    assert root.findtext("NewsEnvelope/DateAndTime") == "20260306T000000Z"
    assert [article.headline for article in newsdoc.parse_all(document)] == [HARBOUR.headline, "Bridge closed"]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=articles())
def test_structure_for_every_article(article: Article) -> None:
    document = NewsML1Exporter().export(article)
    check_structure(document)
    assert isinstance(NewsML1Parser().parse(Source(document)), Article)


def test_an_embargo_without_an_end() -> None:
    article = attrs.evolve(newsdoc.Article("Ferry returns", guid="urn:x:1"), embargoed_indefinitely=True)
    back = NewsML1Parser().parse(Source(NewsML1Exporter().export(article)))
    assert (back.embargoed_indefinitely, back.embargoed, back.pub_status) == (True, None, None)


def test_dates_come_back_as_exact_as_they_were() -> None:
    day, moment = dt.date(2026, 3, 5), dt.datetime(2026, 3, 5, 10, 30)
    article = newsdoc.Article("x", published=day, modified=moment, version_created=moment, embargoed=day)
    back = NewsML1Parser().parse(Source(NewsML1Exporter().export(article)))
    assert (back.published, back.modified, back.version_created, back.embargoed) == (day, moment, moment, day)


def test_codes_keep_their_vocabulary() -> None:
    article = newsdoc.Article(
        "Ferry returns",
        publisher=newsdoc.Organization("Coast Agency"),
        info_sources=(newsdoc.Organization("Harbour Board"),),
        signals=(newsdoc.Concept(scheme="sig", code="update"),),
        genres=(newsdoc.Concept((newsdoc.Name("Current"),), scheme="genre", code="Current"),),
    )
    back = NewsML1Parser().parse(Source(NewsML1Exporter().export(article)))
    assert (back.signals, back.genres, back.info_sources) == (article.signals, article.genres, article.info_sources)


def test_a_source_may_stand_in_for_the_provider() -> None:
    document = NewsML1Exporter().export(newsdoc.Article("x", info_sources=(newsdoc.Organization("Harbour Board"),)))
    back = NewsML1Parser().parse(Source(document.replace(b"newsdoc-unstated", b"other")))
    assert back.publisher == newsdoc.Organization("Harbour Board")
    assert back.info_sources == ()


LATER = dt.datetime(2026, 3, 6, 9, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"pub_status": "usable", "embargoed_indefinitely": True}, "Embargoed"),
        ({"pub_status": "withheld", "embargoed_indefinitely": True}, "Withheld"),
        ({"pub_status": "usable", "embargoed": LATER}, "Embargoed"),
        ({"pub_status": "canceled", "embargoed": LATER}, "Canceled"),
        ({"embargoed": LATER}, "Embargoed"),
        ({"pub_status": "usable", "expires": LATER}, "Usable"),
    ],
)
def test_what_may_not_be_used_yet_is_never_called_usable(given: dict[str, Any], status: str) -> None:
    article = Article("x", guid="urn:x:1", **given)
    document = NewsML1Exporter().export(article)
    assert check_structure(document).find(".//Status").get("FormalName") == status
    back = newsdoc.parse(document)
    for name in ("pub_status", "embargoed", "embargoed_indefinitely", "expires"):
        assert getattr(back, name) == getattr(article, name), name


def test_what_is_canceled_does_not_become_usable() -> None:
    root = check_structure(NewsML1Exporter().export(Article("x", pub_status="canceled", embargoed=LATER)))
    assert root.find(".//FutureStatus").get("FormalName") == "Canceled"


def test_headlines_of_every_role() -> None:
    lines = (
        newsdoc.RoleText("It sails", role="subtitle"),
        newsdoc.RoleText("Again", role="subtitle", language="en"),
        newsdoc.RoleText("Fähre", language="de"),
        newsdoc.RoleText("Ferry", role="short"),
    )
    for headline in ("Ferry returns", None):
        article = Article(headline, body=(Paragraph("x"),), alternative_headlines=lines)
        document = NewsML1Exporter().export(article)
        check_structure(document)
        back = newsdoc.parse(document)
        assert (back.headline, back.alternative_headlines) == (headline, lines)


def test_subjects_by_address_and_literal() -> None:
    subjects = (
        Subject(scheme="coast", code="7", scheme_uri="https://coast.example/cv/", uri="https://coast.example/7"),
        Subject(scheme="harbour", code="7", type="cpnat:organisation", literal="Harbour Board"),
        Subject((Name("Ferries"),), uri="https://coast.example/ferries"),
        Subject(literal="fares", type="cpnat:abstract"),
    )
    article = Article("x", subjects=subjects)
    document = NewsML1Exporter().export(article)
    check_structure(document)
    assert newsdoc.parse(document).subjects == subjects


def test_each_item_has_its_own_topics() -> None:
    articles = [Article(name, subjects=(Subject((Name(name),)),)) for name in ("Ferries", "Fares")]
    document = newsdoc.export_all(articles, "newsml-1")
    check_structure(newsdoc.to_bytes(document))
    assert [article.subjects[0].name for article in newsdoc.parse_all(document)] == ["Ferries", "Fares"]


def test_places_and_creators_come_back_each() -> None:
    article = Article(
        "x",
        byline="By Ann Lee",
        authors=(newsdoc.Person("Ann Lee"), newsdoc.Person("Bo Ray")),
        located=(newsdoc.Place((Name("Larkhaven"),)), newsdoc.Place((Name("Ostmark"),))),
        services=(Concept(scheme="coast", code="WEB", scheme_uri="https://coast.example/svc/"),),
    )
    back = newsdoc.parse(NewsML1Exporter().export(article))
    assert (back.authors, back.located, back.services) == (article.authors, article.located, article.services)


def test_the_title_of_a_single_author() -> None:
    lee = newsdoc.Person("Ann Lee", role="Ports reporter")
    article = Article("x", byline="By Ann Lee", authors=(lee,))
    document = NewsML1Exporter().export(article)
    check_structure(document)
    assert newsdoc.parse(document).authors == (lee,)
    two = attrs.evolve(article, byline="By Ann Lee and Bo Ray", authors=(lee, newsdoc.Person("Bo Ray")))
    assert b"ByLineTitle" not in NewsML1Exporter().export(two)
    assert b"ByLineTitle" not in NewsML1Exporter().export(attrs.evolve(article, byline=None))
