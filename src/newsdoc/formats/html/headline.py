"""The element that shows the page's headline: the heading that says what title and metadata say."""

import re
from collections.abc import Iterable

from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.schema_org import Node, as_text
from newsdoc.formats.html.tree import HtmlElement, raw_text_of, text_of

_WORD = re.compile(r"\w+")
_DENSE = re.compile("[\u2e80-\U0010ffff]+")
_ENOUGH = 0.3
_SURE = 0.6


def find_headline(body: HtmlElement, facts: PageFacts, article: Node) -> HtmlElement | None:
    """The `h1` that shares most words with the page's title, og:title and JSON-LD headline; a lower heading where no h1
    does; None where none does."""
    og = facts.first("og:title")
    said = " ".join(filter(None, (facts.title, og[0] if og else None, as_text(article.get("headline")))))
    wanted = _words(said)
    best, share = _best(facts.headings, wanted, 1)
    if share < 0.5:
        lower, lower_share = _best(body.iter("h2", "h3"), wanted, 3)
        if lower_share > max(share, _SURE):
            return lower
    return best if share >= _ENOUGH or not wanted else None


def last_part(heading: HtmlElement) -> str | None:
    """The text of the last element in a headline element that holds more than that: the headline behind its kicker."""
    if len(heading) == 0:
        return None
    last = heading[-1]
    return None if (last.tail or "").strip() else text_of(last) or None


def _best(headings: Iterable[HtmlElement], wanted: set[str], least: int) -> tuple[HtmlElement | None, float]:
    best, best_key = None, (0.0, 0)
    for heading in headings:
        words = _words(raw_text_of(heading))
        if len(words) < least:
            continue
        common = len(words & wanted)
        key = (common / len(words), common)
        if best is None or (key[0] * min(common, 9), key[0]) > (best_key[0] * min(best_key[1], 9), best_key[0]):
            best, best_key = heading, key
    return best, best_key[0]


def _words(text: str) -> set[str]:
    words = _WORD.findall(text.replace("\u00ad", "").lower())
    if len(words) < 4 and any(letter >= "\u2e80" for letter in text):
        return {text[i : i + 2] for i in range(len(text) - 1)}
    dense = "".join(_DENSE.findall(text))
    return set(words) | {dense[i : i + 2] for i in range(len(dense) - 1)} if dense else set(words)
