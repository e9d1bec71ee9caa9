"""What a document's dateline says, in every format that gives it as a line."""

import datetime as dt

import pytest

import newsdoc
from newsdoc import Article, Paragraph
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
