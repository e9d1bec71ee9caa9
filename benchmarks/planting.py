"""Lines put into the story of a page or a text, and what that changes in how it is read."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import attrs
from lxml import etree, html

import newsdoc

PARAGRAPHS = 5
"""Paragraphs of a story into which is planted, at least."""
PARTED = "\n\n"
"""What parts the blocks of a text."""


@attrs.frozen
class Host:
    """A page into which is planted: its language and site, its markup, and its text with where its paragraphs are."""

    language: str
    site: str
    url: str | None = None
    markup: str | None = None
    text: str | None = None
    paragraphs: Sequence[tuple[int, int]] = ()


def with_markup(host: Host, each: dict[str, Any]) -> str | None:
    """The page with what is planted; None if it has no story to plant it into."""
    if host.markup is None:
        return None
    root: Any = html.document_fromstring(host.markup)
    held: defaultdict[Any, int] = defaultdict(int)
    for paragraph in root.iter("p"):
        held[paragraph.getparent()] += len("".join(paragraph.itertext()))
    story = max(held, key=held.__getitem__, default=None)
    paragraphs = [child for child in story if child.tag == "p"] if story is not None else []
    if story is None or len(paragraphs) < PARAGRAPHS:
        return None
    fragment = each.get("markup") or "".join(f"<p>{line}</p>" for line in each["lines"])
    around = story
    if each["at"] == "middle":
        place = story.index(paragraphs[len(paragraphs) // 2])
    elif each["at"] == "end" or story.getparent() is None:
        place = story.index(paragraphs[-1]) + 1
    else:
        around, place = story.getparent(), story.getparent().index(story) + 1
    for element in reversed(html.fragments_fromstring(fragment, no_leading_text=True)):
        element.tail = None
        around.insert(place, element)
    return "<!DOCTYPE html>" + str(etree.tostring(root, method="html", encoding="unicode"))


def with_lines(host: Host, each: dict[str, Any]) -> str | None:
    """The text with what is planted, on lines of its own; None if it has no story to plant it into."""
    if host.text is None or len(host.paragraphs) < PARAGRAPHS:
        return None
    middle, end = host.paragraphs[len(host.paragraphs) // 2][0], host.paragraphs[-1][1]
    at = middle if each["at"] == "middle" else end
    return PARTED.join([host.text[:at], *each["lines"], host.text[at:]])


def lost(before: newsdoc.Article, after: newsdoc.Article) -> float:
    """The share of the paragraphs of the plain page that are in no paragraph or cross-head of the other."""
    told, kept = told_by(before), set(told_by(after))
    return sum(text not in kept for text in told) / len(told) if told else 0.0


def head(article: newsdoc.Article) -> tuple[object, ...]:
    return article.headline, article.authors, article.published


def told_by(article: newsdoc.Article) -> list[str]:
    """Its paragraphs and cross-heads."""
    headings = [str(section.heading) for section in article.sections() if section.heading]
    return [block.text for block in article.paragraphs()] + headings
