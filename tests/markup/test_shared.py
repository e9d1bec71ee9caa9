"""What the formats of markup share: dates and zones, concepts, addresses, what is unstated, opening bylines, marks."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from newsdoc import Article, ExportError, Paragraph, Section
from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.datelines import has_dateline_mark
from newsdoc.markup.dates import day_of_writing, in_utc, iso, with_zone, zone
from newsdoc.markup.inline import Tagged, render
from newsdoc.markup.mapping import Readers, Row, Writers, missing, table
from newsdoc.markup.schemes import code_of, concept_uri
from newsdoc.markup.unstated import (
    PLACEHOLDER,
    date_assumptions,
    filled,
    has_opening_byline,
    imprecise,
    without,
    without_placeholder,
)
from newsdoc.markup.uris import is_absolute, safe_uri
from newsdoc.model import Concept, DatelineMark, Emphasis, RelatedLink

HOUR = dt.timedelta(hours=1)
CET = dt.timezone(HOUR)


# ---------------------------------------------------------------------- dates
@pytest.mark.parametrize(
    ("name", "offset"),
    [("UTC", 0), ("utc", 0), ("Z", 0), ("+02:00", 2), ("-0330", -3.5), ("+0000", 0), (CET, 1), ("Europe/Berlin", 1)],
)
def test_zones(name: Any, offset: float) -> None:
    assert dt.datetime(2026, 1, 5, tzinfo=zone(name)).utcoffset() == offset * HOUR


@pytest.mark.parametrize("name", ["", "+2", "+02:0", "Nowhere/Here", "../etc", "+02:00x"])
def test_what_is_no_zone(name: str) -> None:
    with pytest.raises(ExportError, match="unknown time zone"):
        zone(name)


ODD = dt.timezone(dt.timedelta(minutes=30, seconds=20))
MICRO = dt.timezone(dt.timedelta(minutes=30, microseconds=1))


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (dt.datetime(2026, 3, 5, 10, 30), "2026-03-05T10:30:00+01:00"),
        (dt.date(2026, 3, 5), "2026-03-05T00:00:00+01:00"),
        (dt.datetime(2026, 3, 5, 10, 30, tzinfo=dt.UTC), "2026-03-05T10:30:00Z"),
        (dt.datetime(2026, 3, 5, 10, 30, tzinfo=ZoneInfo("UTC")), "2026-03-05T10:30:00Z"),
        (dt.datetime(2026, 3, 5, 10, 30, tzinfo=dt.timezone(-3.5 * HOUR)), "2026-03-05T10:30:00-03:30"),
        (dt.datetime(2026, 3, 5, 10, 30, 1, 500, tzinfo=CET), "2026-03-05T10:30:01.000500+01:00"),
        (dt.datetime(2026, 3, 5, 10, 30, tzinfo=dt.timezone(14 * HOUR)), "2026-03-05T10:30:00+14:00"),
        (dt.datetime(2026, 3, 5, 10, 30, tzinfo=dt.timezone(14.5 * HOUR)), "2026-03-04T20:00:00Z"),
        (dt.datetime(2026, 3, 5, 10, 30, tzinfo=dt.timezone(-14.5 * HOUR)), "2026-03-06T01:00:00Z"),
        (dt.datetime(2026, 3, 5, 10, 30, 20, tzinfo=ODD), "2026-03-05T10:00:00Z"),
        (dt.datetime(2026, 3, 5, 10, 30, 0, 1, tzinfo=MICRO), "2026-03-05T10:00:00Z"),
        (dt.datetime.max.replace(tzinfo=dt.timezone(-15 * HOUR)), "9999-12-31T23:59:59.999999Z"),
    ],
)
def test_moments_as_xml_has_them(date: dt.date, text: str) -> None:
    assert iso(date, CET) == text
    assert with_zone(date, CET).isoformat().replace("+00:00", "Z") == text


def test_moments_in_utc() -> None:
    assert in_utc(dt.datetime(2026, 3, 5, 10, tzinfo=CET)) == dt.datetime(2026, 3, 5, 9, tzinfo=dt.UTC)
    for date in (dt.date(2026, 3, 5), dt.datetime(2026, 3, 5, 10), dt.datetime.min.replace(tzinfo=CET)):
        assert in_utc(date) is date


@pytest.mark.parametrize(
    ("fixed", "is_fixed"), [("1772710200", True), ("0", True), ("9" * 11, True), ("9" * 12, False), ("", False),
    ("soon", False), ("１", False), ("-1", False)]
)  # fmt: skip
def test_the_day_of_writing(fixed: str, is_fixed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", fixed)
    found = day_of_writing()
    assert (found.hour, found.minute, found.second, found.microsecond, found.tzinfo) == (0, 0, 0, 0, dt.UTC)
    now = dt.datetime.now(dt.UTC)
    given = dt.datetime.fromtimestamp(int(fixed), dt.UTC) if is_fixed else now
    assert abs(found.date() - given.date()) <= dt.timedelta(days=0 if is_fixed else 1)


# ---------------------------------------------------------------------- addresses and concepts
@pytest.mark.parametrize(
    ("text", "absolute"),
    [("https://a.example/", True), ("urn:a", True), ("x+y.z-1:a", True), ("/a", False), ("a b:c", False),
    ("a: b", False), ("", False), (None, False), ("1:a", False)],
)  # fmt: skip
def test_absolute_addresses(text: str | None, absolute: bool) -> None:
    assert is_absolute(text) == absolute


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("https://a.example/a#b#c", "https://a.example/a#b%23c"),
        ("https://a.example:80/x", "https://a.example:80/x"),
        ("https://a.example:x/", None),
        ("https://ä.example/ü", "https://ä.example/ü"),
        ("a%2fb%zz", "a%2fb%25zz"),
        ('a"b<c>\x85d', "a%22b%3Cc%3E%C2%85d"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("//a.example/b", "//a.example/b"),
        ("?a:b", "?a:b"),
        ("javascript:a()", None),
        ("  ", None),
        ("#", "#"),
    ],
)
def test_addresses_are_made_safe(given: str, safe: str | None) -> None:
    assert safe_uri(given) == safe


@pytest.mark.parametrize(
    ("uri", "code"),
    [
        ("http://cv.iptc.org/newscodes/mediatopic/20000002", ("medtop", "20000002")),
        ("https://cv.iptc.org/newscodes/mediatopic/20000002", ("medtop", "20000002")),
        ("http://cv.iptc.org/newscodes/mediatopic/", None),
        ("http://www.w3.org/2004/02/skos/core#note", ("skos", "note")),
        ("http://musicbrainz.org/release-group/x", ("mb-releasegroup", "x")),
        ("https://a.example/20000002", None),
        ("20000002", None),
        ("", None),
        (None, None),
    ],
)
def test_codes_of_addresses(uri: str | None, code: tuple[str, str] | None) -> None:
    assert code_of(uri) == code


@pytest.mark.parametrize(
    ("concept", "uri"),
    [
        (Concept(uri="urn:a", scheme="medtop", code="1"), "urn:a"),
        (Concept(scheme="medtop", code="1"), "http://cv.iptc.org/newscodes/mediatopic/1"),
        (Concept(scheme="desk", scheme_uri="urn:d:", code="1"), "urn:d:1"),
        (Concept(scheme="desk", code="1"), None),
        (Concept(scheme="medtop"), None),
        (Concept(code="1"), None),
    ],
)
def test_addresses_of_concepts(concept: Concept, uri: str | None) -> None:
    assert concept_uri(concept) == uri


# ---------------------------------------------------------------------- the unstated
MOMENT = dt.datetime(2026, 3, 5, 10, tzinfo=dt.UTC)


def test_what_was_not_stated_is_taken_away() -> None:
    article = Article("A", keywords=("a",), published=MOMENT, modified=MOMENT, body=(Paragraph("x"),))
    assert without(article, []) is article
    assert without(article, ["nonsense", "body", "provenance"]) is article
    found = without(article, ["headline", "keywords", "published.time", "modified.zone", "created.time"])
    assert (found.headline, found.keywords) == (None, ())
    assert (found.published, found.modified) == (dt.date(2026, 3, 5), dt.datetime(2026, 3, 5, 10))
    assert without(article, ["published.other"]).published == MOMENT
    assert without(article, ["published.zone", "published.time"]).published == dt.date(2026, 3, 5)
    assert without(article, ["published", "published.time"]).published is None


def test_dates_that_are_written_more_exactly_than_known() -> None:
    article = Article(created=dt.date(2026, 3, 5), published=dt.datetime(2026, 3, 5), modified=MOMENT)
    fields = ("created", "published", "modified", "expires")
    assert imprecise(article, fields, days=True) == ["created.time", "published.zone"]
    assert imprecise(article, fields, days=False) == ["published.zone"]
    told = [(each.path, each.message) for each in date_assumptions(["created.time", "published.zone"])]
    assert told == [
        ("created", "the time of day of created is not stated; midnight is written"),
        ("published", "the zone of published is not stated; UTC is written"),
    ]


def test_fields_that_a_reader_would_fill() -> None:
    stand_ins: dict[str, Any] = {
        "summary": lambda article: article.headline,
        "keywords": lambda article: article.headline,
    }
    assert filled(Article("A"), stand_ins) == ["summary", "keywords"]
    assert filled(Article("A", summary="", keywords=("a",)), stand_ins) == []
    assert filled(Article(), stand_ins) == []


@pytest.mark.parametrize(
    ("link", "found"),
    [
        (RelatedLink(guid=PLACEHOLDER + "1", href=PLACEHOLDER + "1"), RelatedLink()),
        (RelatedLink("A", guid=PLACEHOLDER + "1", href="urn:a"), RelatedLink("A", href="urn:a")),
        (RelatedLink("A", guid="urn:a", href=PLACEHOLDER + "1"), RelatedLink("A", guid="urn:a")),
        (RelatedLink("A", guid="urn:a"), RelatedLink("A", guid="urn:a")),
    ],
)
def test_identifiers_that_were_made_up(link: RelatedLink, found: RelatedLink) -> None:
    assert without_placeholder(link) == found


@pytest.mark.parametrize(
    ("texts", "byline"),
    [
        (["By Ann Lee", "It sails."], "By Ann Lee"),
        (["LARK", "By Ann Lee"], "By Ann Lee"),
        (["LARK", "March 5", "By Ann Lee"], None),
        (["By Ann Lee."], None),
        (["By Ann Lee and Bo Ray" + " and Cy Fox" * 7], "By Ann Lee and Bo Ray" + " and Cy Fox" * 7),
        (["By Ann Lee and Bo Ray" + " and Cy Fox" * 8], None),
        (["By the sea"], None),
        (["Ann Lee"], None),
        ([], None),
    ],
)
def test_a_byline_that_opens_a_story(texts: list[str], byline: str | None) -> None:
    article = Article(body=tuple(map(Paragraph, texts)))
    assert opening_byline(article.body) == byline
    assert has_opening_byline(article) == (byline is not None)
    assert opening_byline((Section(body=article.body),)) is None


def test_a_dateline_that_is_marked() -> None:
    marked = Paragraph("LARK — It sails.", marks=(Emphasis(0, 2), DatelineMark(0, 6)))
    assert has_dateline_mark(Article(body=(Paragraph("A"), marked)))
    assert not has_dateline_mark(Article(body=(Paragraph("A", marks=(Emphasis(0, 1),)),)))


# ---------------------------------------------------------------------- tables
ROWS = (
    Row("headline", "Title", lambda article, _: article.headline, lambda it: it.get("Title"), "the title"),
    Row("urgency", "Urgency", lambda article, _: article.urgency, None),
)


def test_rows_of_a_table() -> None:
    writers = Writers(ROWS)
    assert writers.written(Article("A", urgency=0), None) == ["A", 0]
    assert writers.written(Article("", urgency=None), None) == []
    asked: list[str] = []

    def note(article: Article, _: object) -> str:
        asked.append(article.headline or "")
        return "x"

    many = Writers([Row("keywords", "a", note), Row("embargoed_indefinitely", "b", note), Row("kicker", "c", note)])
    assert many.written(Article("A"), None) == []
    assert asked == []
    assert many.written(Article("A", keywords=("k",), embargoed_indefinitely=True, kicker=""), None) == ["x", "x", "x"]
    assert Writers([Row("kicker", "c", note, always=True), *ROWS]).written(Article("A"), None) == ["x", "A"]
    assert Readers(ROWS).read({"Title": "A"}) == {"headline": "A"}
    assert Readers(ROWS).read({}) == {"headline": None}
    with pytest.raises(ValueError, match="two rows"):
        Readers([*ROWS, *ROWS])
    left = missing(ROWS, {"byline": "no"}, ["summary"])
    assert not {"headline", "urgency", "byline", "summary", "provenance"} & set(left)
    assert {"kicker", "body"} < set(left)
    assert left == sorted(left)
    lines = table(ROWS, {"byline": "no place"}).splitlines()
    assert lines[2:] == [
        "| `headline` | Title | the title |",
        "| `urgency` | Urgency |  |",
        "| `byline` | not carried | no place |",
    ]
    assert len(table(ROWS).splitlines()) == 4


# ---------------------------------------------------------------------- marks as elements
def tag(start: int, end: int, name: str) -> Tagged:
    return Tagged(start, end, f"<{name}>", f"</{name}>")


@pytest.mark.parametrize(
    ("stretches", "xml"),
    [
        ([], "ab&lt;def"),
        ([tag(0, 2, "x")], "<x>ab</x>&lt;def"),
        ([tag(2, 3, "x"), tag(3, 6, "y")], "ab<x>&lt;</x><y>def</y>"),
        ([tag(-3, 2, "x"), tag(4, 9, "y")], "<x>ab</x>&lt;d<y>ef</y>"),
        ([tag(2, 2, "x"), tag(6, 9, "y"), tag(4, 3, "z"), tag(-2, 0, "z")], "ab&lt;def"),
        ([tag(0, 2, "y"), tag(0, 6, "x")], "<x><y>ab</y>&lt;def</x>"),
        ([tag(0, 6, "x"), tag(0, 6, "y")], "<x><y>ab&lt;def</y></x>"),
        ([tag(1, 4, "x"), tag(2, 4, "y")], "a<x>b<y>&lt;d</y></x>ef"),
        ([tag(0, 4, "x"), tag(2, 6, "y")], "<x>ab</x><y><x>&lt;d</x>ef</y>"),
        ([tag(0, 3, "x"), tag(1, 4, "y"), tag(2, 6, "z")], "<x>a</x><y><x>b</x></y><z><y><x>&lt;</x>d</y>ef</z>"),
    ],
)
def test_marks_nest(stretches: list[Tagged], xml: str) -> None:
    assert render("ab<def", stretches) == xml
