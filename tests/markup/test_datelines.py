"""What a document's dateline says, in every format that gives it as a line."""

import datetime as dt

import pytest

import newsdoc
from newsdoc import Article, Name, Organization, Paragraph, Place
from newsdoc.markup.datelines import with_dateline_of_metadata
from newsdoc.model import Dateline

TEXT = "LARKHAVEN, March 5 (AP)"


@pytest.mark.parametrize("format", ["newsml-g2", "newsml-1", "nitf", "ninjs", "json-ld"])
@pytest.mark.parametrize(
    "dateline",
    [
        Dateline(TEXT),
        Dateline(TEXT + " -"),
        Dateline("LARKHAVEN", place="LARKHAVEN"),
        Dateline("LARKHAVEN"),
        Dateline(TEXT, place="LARKHAVEN"),
    ],
)
def test_no_part_is_made_up(format: str, dateline: Dateline) -> None:
    article = Article("Ferry sails", dateline=dateline, language="en", body=(Paragraph("It sails."),))
    assert newsdoc.parse(newsdoc.export(article, format), format).dateline == dateline


@pytest.mark.parametrize("format", ["newsml-1", "ninjs", "json-ld"])
@pytest.mark.parametrize(
    ("given", "found"),
    [
        (Dateline(TEXT, place="LARKHAVEN", agency="AP"), Dateline(TEXT, place="LARKHAVEN", agency="AP")),
        (Dateline(TEXT, place="LARKHAVEN"), Dateline(TEXT, place="LARKHAVEN")),
        (Dateline(TEXT, place="Larkhaven", agency="AP"), Dateline(TEXT, agency="AP")),
        (
            Dateline(TEXT, place="LARKHAVEN", agency="AP", date=dt.date(2026, 3, 5)),
            Dateline(TEXT, place="LARKHAVEN", agency="AP"),
        ),
    ],
)
def test_parts_are_read_from_the_line(format: str, given: Dateline, found: Dateline) -> None:
    article = Article("Ferry sails", dateline=given, language="en", body=(Paragraph("It sails."),))
    assert newsdoc.parse(newsdoc.export(article, format), format).dateline == found


def test_nitf_marks_place_and_day_and_keeps_the_agency_in_the_text() -> None:
    for dateline in (Dateline(TEXT, place="LARKHAVEN", agency="AP", date=dt.date(2026, 3, 5)), Dateline("X (Y)")):
        article = Article("Ferry sails", dateline=dateline, language="en", body=(Paragraph("It sails."),))
        assert newsdoc.parse(newsdoc.export(article, "nitf"), "nitf").dateline == dateline


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (
            '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x" xml:lang="en"><contentMeta>'
            "<dateline>LARKHAVEN, March 5 (AP) -</dateline></contentMeta></newsItem>",
            "LARKHAVEN",
        ),
        (
            "<nitf baselang='en'><body><body.head><dateline>LARKHAVEN, March 5 (AP) -</dateline></body.head>"
            "<body.content><p>It sails.</p></body.content></body></nitf>",
            "LARKHAVEN",
        ),
    ],
)
def test_lines_of_others(data: str, place: str) -> None:
    article = newsdoc.parse(data)
    assert article.dateline == Dateline(TEXT, place=place, agency="AP")
    assert [each.name for each in article.located] in ([], [place])


def story(text: str, **fields: object) -> Article:
    return Article(body=(Paragraph(text),), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("article", "found"),
    [
        (story("ALMVIK: Ferga seiler igjen.", located=(Place((Name("Almvik"),)),)), ("ALMVIK", None)),
        (story("Almvik – Ferga seiler.", located=(Place((Name("Almvik"),)),)), ("Almvik", None)),
        (story("Ostmark (Kur) - Ein Schiff.", publisher=Organization("KUR")), ("Ostmark", "Kur")),
        (story("Ostmark (Kur) - Ein Schiff.", creditline="Kur"), ("Ostmark", "Kur")),
        (story("Ostmark, 5. Mai (Kur) - Ein Schiff.", info_sources=(Organization("Kur"),)), ("Ostmark", "Kur")),
        (story("Ann Lee (Ash) - It sails.", publisher=Organization("Kur")), None),
        (story("Almvik: ferga seiler.", located=(Place((Name("Almvik"),)),)), None),
        (story("Nordvik: Ferga seiler.", located=(Place((Name("Almvik"),)),)), None),
        (story("Almvik-Ferga seiler.", located=(Place((Name("Almvik"),)),)), None),
    ],
)
def test_the_dateline_that_only_the_metadata_tell(article: Article, found: tuple[str, str | None] | None) -> None:
    dateline = with_dateline_of_metadata(article).dateline
    assert (dateline and (dateline.place, dateline.agency)) == found


@pytest.mark.parametrize("format", ["newsml-g2", "newsml-1", "nitf", "ninjs"])
def test_a_text_that_reads_like_a_dateline_stays_one_without(format: str) -> None:
    article = story("Almvik: Ferga seiler.", located=(Place((Name("Almvik"),)),), headline="Ferga", language="nb")
    assert newsdoc.parse(newsdoc.export(article, format), format).dateline is None
