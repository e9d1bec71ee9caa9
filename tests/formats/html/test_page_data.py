"""What a page that newsdoc writes says of its story as schema.org's NewsArticle, and how it is read back."""

import datetime as dt

import pytest

from newsdoc.formats.html.page_data import news_article, read_news_article, written_date
from newsdoc.model import (
    Article,
    Concept,
    Dateline,
    Figure,
    Name,
    Organization,
    Person,
    Rights,
    RoleText,
    Subject,
)

ADDRESS = "https://quay.example/ferry"
NOON = dt.datetime(2026, 1, 22, 12, tzinfo=dt.UTC)
FULL = Article(
    "Ferry fares stay",
    alternative_headlines=(RoleText("Fares"),),
    summary="They stay.",
    descriptions=(RoleText("They stay as they are."),),
    url=ADDRESS,
    guid="tag:quay.example,2026:1",
    version="3",
    language="en",
    published=NOON,
    modified=dt.date(2026, 1, 23),
    created=dt.date(2026, 1, 21),
    expires=dt.date(2027, 1, 1),
    authors=(Person("Ann Lee", url=ADDRESS, email="a@quay.example", role="Reporter", affiliation="The Quay"),),
    contributors=(Person("Agence Nord", kind="organization", location="Ostmark", note="Helped."),),
    creditline="The Quay/Nord",
    publisher=Organization("The Quay", slogan="News", url=ADDRESS, logo="https://quay.example/logo.png"),
    info_sources=(Organization("Harbour Office"),),
    section="Harbour",
    genres=(Concept((Name("Analysis"),)),),
    keywords=("ferry", "fares"),
    subjects=(
        Subject(
            (Name("Boats"),), code="b:1", scheme="Things", scheme_uri="https://quay.example/things", type="cpnat:event"
        ),
        Subject((Name("Ann Lee"),), type="cpnat:person", uri="https://quay.example/ann"),
    ),
    dateline=Dateline("OSTMARK, Jan 22", place="OSTMARK"),
    rights=Rights(
        holder=Organization("The Quay"),
        notice="© The Quay",
        year=2026,
        license="https://quay.example/licence",
        usage_terms=("Only here.",),
    ),
    body=(Figure("The quay", url="https://quay.example/a.jpg"), Figure("None")),
)


def test_what_is_written() -> None:
    assert news_article(FULL, dt.UTC) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Ferry fares stay",
        "alternativeHeadline": ["Fares"],
        "description": "They stay.",
        "abstract": ["They stay as they are."],
        "url": ADDRESS,
        "mainEntityOfPage": ADDRESS,
        "identifier": "tag:quay.example,2026:1",
        "version": "3",
        "inLanguage": "en",
        "datePublished": "2026-01-22T12:00:00Z",
        "dateModified": "2026-01-23",
        "dateCreated": "2026-01-21",
        "expires": "2027-01-01",
        "author": [
            {
                "@type": "Person",
                "name": "Ann Lee",
                "url": ADDRESS,
                "email": "a@quay.example",
                "jobTitle": "Reporter",
                "affiliation": {"@type": "Organization", "name": "The Quay"},
            }
        ],
        "contributor": [
            {
                "@type": "Organization",
                "name": "Agence Nord",
                "workLocation": {"@type": "Place", "name": "Ostmark"},
                "description": "Helped.",
            }
        ],
        "creditText": "The Quay/Nord",
        "publisher": {
            "@type": "Organization",
            "name": "The Quay",
            "slogan": "News",
            "url": ADDRESS,
            "logo": {"@type": "ImageObject", "url": "https://quay.example/logo.png"},
        },
        "sourceOrganization": [{"@type": "Organization", "name": "Harbour Office"}],
        "articleSection": "Harbour",
        "genre": ["Analysis"],
        "keywords": ["ferry", "fares"],
        "about": [
            {
                "@type": "Event",
                "name": "Boats",
                "termCode": "b:1",
                "inDefinedTermSet": {
                    "@type": "DefinedTermSet",
                    "name": "Things",
                    "url": "https://quay.example/things",
                },
            },
            {"@type": "Person", "name": "Ann Lee", "sameAs": "https://quay.example/ann"},
        ],
        "image": ["https://quay.example/a.jpg"],
        "dateline": "OSTMARK, Jan 22",
        "copyrightHolder": {"@type": "Organization", "name": "The Quay"},
        "copyrightNotice": "© The Quay",
        "copyrightYear": 2026,
        "license": "https://quay.example/licence",
        "usageInfo": [{"@type": "CreativeWork", "text": "Only here."}],
    }


def test_all_that_was_written_is_read_back() -> None:
    read = Article(**read_news_article(news_article(FULL, dt.UTC)))
    for name in ("alternative_headlines", "descriptions", "authors", "contributors", "publisher", "info_sources",
                 "genres", "keywords", "subjects", "dateline", "rights", "published", "modified", "created", "expires",
                 "headline", "summary", "url", "guid", "version", "language", "creditline", "section"):  # fmt: skip
        assert getattr(read, name) == getattr(FULL, name), name


def test_nothing_is_written_for_an_empty_article() -> None:
    assert news_article(Article(None), dt.UTC) == {"@context": "https://schema.org", "@type": "NewsArticle"}
    assert Article(**read_news_article({})) == Article(None)


def test_addresses_that_run_code_are_not_written() -> None:
    bad = "javascript:x"
    article = Article(
        None,
        url=bad,
        authors=(Person("Ann Lee", url=bad, uri=bad, image=bad),),
        publisher=Organization("The Quay", url=bad, logo=bad, uri=bad),
        rights=Rights(license=bad),
        body=(Figure("x", url=bad),),
    )
    assert news_article(article, dt.UTC) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "author": [{"@type": "Person", "name": "Ann Lee"}],
        "publisher": {"@type": "Organization", "name": "The Quay"},
    }


@pytest.mark.parametrize("subject", [Subject(code="b:1", scheme="Things"), Subject((Name("Boats"),), scheme="Things")])
def test_a_scheme_is_written_only_for_a_code(subject: Subject) -> None:
    (about,) = news_article(Article(None, subjects=(subject,)), dt.UTC)["about"]
    assert ("inDefinedTermSet" in about) is bool(subject.code)
    assert about["@type"] == "DefinedTerm"


def test_dates_have_a_zone_and_days_have_none() -> None:
    zone = dt.timezone(dt.timedelta(hours=2))
    assert written_date(dt.datetime(2026, 1, 22, 12), zone) == "2026-01-22T12:00:00+02:00"
    assert written_date(dt.date(2026, 1, 22), zone) == "2026-01-22"
    assert written_date(None, zone) is None


def test_people_without_a_name_are_left_out() -> None:
    assert "author" not in news_article(Article(None, authors=(Person(""),)), dt.UTC)


def test_what_is_no_text_is_passed_over() -> None:
    read = read_news_article({"headline": 5, "alternativeHeadline": ["a", 5], "author": [5, {"name": 5}], "about": "x"})
    assert read["headline"] is None
    assert read["alternative_headlines"] == (RoleText("a"),)
    assert read["authors"] == ()
