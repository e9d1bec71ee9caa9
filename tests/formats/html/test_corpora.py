"""Spans and bounds on the shared corpora; skipped where they are not."""

import datetime as dt
import gzip
import html
import json
import re
from pathlib import Path

import pytest

import newsdoc
from newsdoc.model import Span

TAG = re.compile(
    r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|</?[a-z](?:[^\"'>]|\"[^\"]*\"|'[^']*')*+>|<[!?/][^>]*>", re.S | re.I
)


def pages(shared: Path, corpus: str) -> list[tuple[str, str]]:
    folder = shared / "corpora" / corpus
    if not folder.is_dir():
        pytest.skip(f"no {corpus}")
    return [
        (path.name, gzip.decompress(path.read_bytes()).decode("utf-8", "replace").removeprefix("\ufeff"))
        for path in sorted((folder / "html").glob("*.html.gz"))
    ]


def told(article: newsdoc.Article) -> list[tuple[str, Span | None]]:
    """Every text of a result that may have a span, with it."""
    return [
        *((paragraph.text, paragraph.span) for paragraph in article.paragraphs()),
        *((section.heading or "", section.heading_span) for section in article.sections()),
        *((link.title or "", link.span) for link in article.related_links()),
        *((item.text, item.span) for item in article.furniture),
    ]


LOOSE_TAG = re.compile(r"<[^<>]*>")
"""For a tag whose quotation marks do not match."""


def letters(text: str) -> str:
    """A text without white space, and without signs that show nothing."""
    return re.sub("[\\s\\x00\u00ad\u200b\u2060\ufeff]+", "", text)


@pytest.mark.parametrize("corpus", ["article-extraction-benchmark", "publisher-pages"])
def test_slicing_the_source_gives_the_text(shared: Path, corpus: str) -> None:
    """Every paragraph has a span, and the source there, without tags and entities, is its text; so is whatever else has
    a span, and nearly all else has one.
    """
    spans = missing = bare = paragraphs = 0
    for name, page in pages(shared, corpus):
        article = newsdoc.parse(page, format="html")
        paragraphs += len(article.paragraphs())
        bare += sum(paragraph.span is None for paragraph in article.paragraphs())
        for text, span in told(article):
            if span is None:
                missing += 1
            else:
                spans += 1
                source = page[span.start : span.end]
                plain = {letters(html.unescape(tag.sub("", source))) for tag in (TAG, LOOSE_TAG)}
                assert letters(text) in plain, name
    assert spans > 4000
    assert bare <= 0.001 * paragraphs
    assert missing <= 0.012 * spans


def test_structure_does_not_fall_below_what_was_reached(shared: Path) -> None:
    """A coarse guard: language and day of publication of the publisher pages."""
    records = json.loads((shared / "corpora/publisher-pages/truth.json").read_text(encoding="utf-8"))["records"]
    texts = dict(pages(shared, "publisher-pages"))
    language = day = days = 0
    for record in records:
        article = newsdoc.parse(texts[Path(record["html"]).name], format="html", url=record["url"])
        language += (article.language or "").split("-")[0] == record["language"]
        if "published" in record:
            days += 1
            wanted = dt.date.fromisoformat(record["published"][:10])
            found = article.published
            day += found is not None and abs(found.toordinal() - wanted.toordinal()) <= 1
    assert language == len(records)
    assert day >= 0.98 * days
