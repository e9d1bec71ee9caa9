"""One identity of an article in all formats."""

import datetime as dt

import attrs
import pytest

import newsdoc
from newsdoc.identity import identity

STORY = newsdoc.Article(
    "Ferry returns",
    publisher=newsdoc.Organization("Coast"),
    published=dt.datetime(2026, 3, 5, 10, tzinfo=dt.UTC),
    body=(newsdoc.Paragraph("It sails again."),),
)


def test_a_corrected_headline_changes_nothing() -> None:
    assert identity(STORY) == identity(attrs.evolve(STORY, headline="Ferry is back", version="2", modified=None))
    assert identity(STORY) != identity(attrs.evolve(STORY, slugline="FERRY"))
    assert identity(newsdoc.Article("One")) != identity(newsdoc.Article("Two"))


def test_the_zone_that_a_moment_is_told_in_changes_nothing() -> None:
    east = STORY.published.astimezone(dt.timezone(dt.timedelta(hours=8)))
    assert identity(attrs.evolve(STORY, published=east)) == identity(STORY)


@pytest.mark.parametrize("format", ["newsml-g2", "nitf", "ninjs"])
@pytest.mark.parametrize("url", [None, "https://coast.example/ferry"])
def test_every_format_writes_it_and_none_reads_it_back(format: str, url: str | None) -> None:
    if format not in {info.name for info in newsdoc.formats() if info.writes}:
        pytest.skip(f"no plugin for {format} is installed")
    article = attrs.evolve(STORY, url=url)
    output = newsdoc.to_bytes(newsdoc.export(article, format)).decode()
    assert identity(article).uri in output
    assert newsdoc.parse(output, format).guid is None
    told = [problem.path for problem in newsdoc.export_problems(article, format) if problem.code == "assumed"]
    assert "guid" in told
