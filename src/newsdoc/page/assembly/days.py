"""When a story was published and last changed, by the lines that a text prints around it."""

from collections.abc import Iterable
from itertools import pairwise

from newsdoc.model import NewsDate
from newsdoc.page.page import Page
from newsdoc.wording.dates import read_published
from newsdoc.wording.names import glue_points
from newsdoc.wording.phrases import tells_its_history

Days = tuple[NewsDate | None, NewsDate | None]
"""Of publication, and of the last change."""
_ABOVE = 3
"""Blocks over the headline in which its day may stand beside a section or the paper's name."""
_LINE = 90
"""Letters of such a line, at most."""
_BESIDE = frozenset(("kicker", "masthead", "topic", "other"))
"""Roles of lines that may hold the day beside something else: "Ports - 5 March 2024"."""


def read_days(page: Page) -> Days:
    """From the date lines, then the bylines; those between headline and story first, then those behind it, then those
    over the headline, then what a line at the foot tells: "This report was first published on May 3, 2024.".

    What stands over the headline may be today, or another story's day, as may a day behind the story. Where no such
    line tells, one beside the headline may; and where nothing but the day of a change is printed, it stands for that of
    publication.
    """
    head, first = page.place_of("headline") or 0, page.first_paragraph()
    lines = [*page.blocks_as("date"), *page.blocks_as("byline")]
    lines.sort(key=lambda i: (i < head, i > first))
    published, modified = _read(page, lines, page.language)
    if published is None and modified is None:  # what was taken for Polish may be Czech
        published, modified = _read(page, lines, None)
    if published is None:
        near = range(max(0, head - _ABOVE), page.first_paragraph())
        beside = [i for i in near if page.roles[i] in _BESIDE and len(page.blocks[i].text) <= _LINE]
        published, changed = _read(page, beside, page.language)
        modified = modified if modified is not None else changed
    if published is None:
        foot = [i for i in page.blocks_as("tagline", "other") if i > first and _tells_when_published(page, i)]
        published, _ = _read(page, foot, page.language)
    return published if published is not None else modified, modified


def _tells_when_published(page: Page, i: int) -> bool:
    """Whether a line tells of the story that it was published; when it was corrected or translated is another day."""
    return "cue:published" in page.tokens[i] and tells_its_history(page.blocks[i].text)


def _read(page: Page, lines: Iterable[int], language: str | None) -> Days:
    """The first days that the blocks tell."""
    published = modified = None
    for i in lines:
        first, last = read_published(_parted(page.blocks[i].text), language)
        published = published if published is not None else first
        modified = modified if modified is not None else last
    return published, modified


def _parted(text: str) -> str:
    """The text with a space where two run together: "Ann LeeNovember 6, 2023"."""
    points = glue_points(text)
    return " ".join([text[start:end] for start, end in pairwise((0, *points, len(text)))]) if points else text
