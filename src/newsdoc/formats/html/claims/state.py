"""What the state of the page's program says of a story that stands only there: its title, and who signs it."""

from collections.abc import Iterator
from typing import Any

from newsdoc.formats.html.claims.claim import Claim, Source
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.scripts.values import script_values
from newsdoc.model import Person
from newsdoc.page.roles import STORY
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.scripts import measured

_SHOWN = 250
"""Letters of a story from which the page shows it, and prints who signs it."""
_TITLE = 12
"""Characters of a title that tells a story from others."""
_MAX_NODES = 100_000
"""Values that are looked at, of some tens of thousands: the bound keeps hostile data from endless work."""
_MOST = 6
"""Authors of one story, at most."""
_AUTHORS = (
    "authors", "author", "bylines", "byline", "writers", "writer", "reporters", "reporter", "journalists", "journalist",
    "authorname", "creator",
)  # fmt: skip
"""Names of what holds the authors, without case and signs."""
_HEADLINES = ("headline", "title", "heading", "name")
"""Names of what holds the title of a story."""
_NAMES = ("name", "displayname", "fullname", "byline", "title", "label")
"""Names of what holds one author's name."""


def _authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    if _is_shown(page):
        return None
    titles = _titles(page)
    for value in script_values(page.facts, page.source):
        for thing in _titled(value, titles):
            for key in _AUTHORS:
                if people := tuple(_people(thing.get(key), page.language))[:_MOST]:
                    return Claim(tuple({person.name: person for person in people}.values()), where=key)
    return None


def _headline(page: Page) -> Claim[str] | None:
    """The title that stands in the state as the most of the page's own, beside which that has the name of the site."""
    if page.heading is not None or _is_shown(page):
        return None
    titles = _titles(page)
    for value in script_values(page.facts, page.source):
        for thing in _titled(value, titles):
            for key in _HEADLINES:
                text = thing.get(key)
                if isinstance(text, str) and any(text in title and len(text) * 2 > len(title) for title in titles):
                    return Claim(text, where=key)
    return None


def _is_shown(page: Page) -> bool:
    """Whether the page shows a story."""
    return sum(measured(block.text) for block in page.blocks if block.role in STORY) > _SHOWN


def _titles(page: Page) -> list[str]:
    declared = page.facts.first("og:title")
    return [title for title in (page.facts.title, declared[0] if declared else None) if title]


def _titled(value: Any, titles: list[str]) -> Iterator[dict[str, Any]]:
    """The objects that have the page's title, with the names of their values without case and signs."""
    stack, seen = [value], 0
    while stack and seen < _MAX_NODES:
        node = stack.pop()
        seen += 1
        if isinstance(node, dict):
            texts = (text for text in node.values() if isinstance(text, str) and len(text) >= _TITLE)
            if any(text in title for text in texts for title in titles):
                yield {key.lower().replace("_", "").replace("-", ""): each for key, each in node.items()}
            stack.extend(each for each in node.values() if isinstance(each, (dict, list)))
        elif isinstance(node, list):
            stack.extend(each for each in node if isinstance(each, (dict, list)))


def _people(value: Any, language: str | None) -> Iterator[Person]:
    if isinstance(value, str):
        yield from read_declared(value, language)
    elif isinstance(value, list):
        for each in value[:_MOST]:
            yield from _people(each, language)
    elif isinstance(value, dict):
        named = {key.lower().replace("_", "").replace("-", ""): each for key, each in value.items()}
        name = next((each for key in _NAMES if isinstance(each := named.get(key), str) and each), None)
        both = [each for key in ("firstname", "lastname") if isinstance(each := named.get(key), str)]
        yield from read_declared(name or " ".join(both), language)


SOURCES: tuple[Source[Any], ...] = (
    Source("state", "headline", "the state of the page's program has it as `{where}`", _headline),
    Source("state", "authors", "the state of the page's program has them as `{where}`", _authors),
)
"""One source a field."""
