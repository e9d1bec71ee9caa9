"""The element that shows the page's headline: the heading nearest to what title and metadata say."""

import re
from collections.abc import Iterable

from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.schema_org import Node, as_text
from newsdoc.formats.html.tree import HtmlElement, raw_text_of, text_of
from newsdoc.formats.html.vocabulary import hint_of

_WORD = re.compile(r"\w+")
_DENSE = re.compile("[\u2e80-\U0010ffff]+")
_NEAR = 0.5
"""The share of words from which a heading is near a title."""
_SURE = 0.75
"""The same for a lower heading, or for an element that is no heading at all."""
_OWN = 0.4
"""How much it counts that all words of a heading are a title's, against that all words of both are."""
_DEPTH = 5
"""Elements up from a heading in which it may be told to be no headline."""
_ASIDE = frozenset(("nav", "footer", "aside"))
_NAMED = re.compile(r"logo|brand|site-?(?:title|name)|breadcrumb|masthead", re.I)
_LOOK = re.compile(
    r"(?:^|[\s_-])(?:h|art|article|news|story|post|entry|main|content|page)?[\s_-]?(?:title|headline|tit)(?:$|[\s_-])",
    re.I,
)
_LONGEST = 300
_MANY = 400
"""So many elements of a page without headings are looked at."""


def find_headline(body: HtmlElement, facts: PageFacts, article: Node) -> HtmlElement | None:
    """The element of the headline; None where none can be told.

    It is the `h1` outside breadcrumbs, navigation, logos and hidden parts that is nearest to the page's titles. Where
    no such `h1` is near one, it is the `h2` or `h3` that is, or an element of a class like "title"; else the only `h1`.
    """
    titles = [
        words
        for said in (facts.title, *_first(facts, "og:title", "twitter:title"), as_text(article.get("headline")))
        if said and (words := _words(said))
    ]
    shown = [heading for heading in facts.headings if not _is_aside(heading)]
    best, nearness = _nearest(shown, titles, 1)
    if best is not None and nearness >= _NEAR:
        return best
    lower, lower_nearness = _nearest(body.iter("h2", "h3"), titles, 2)
    if lower is not None and lower_nearness > max(nearness, _SURE) and not _is_aside(lower):
        return lower
    if not shown and titles:
        named = list(_named_titles(body))
        found, found_nearness = _nearest(named, titles, 1)
        if found is not None and found_nearness > _NEAR:
            return found
    if lower is not None and lower_nearness > max(nearness, _NEAR) and not _is_aside(lower):
        return lower
    if best is not None and (nearness > 0 or not titles or len(shown) == 1) and not _is_site(best, facts):
        return best
    aside, aside_nearness = _nearest(facts.headings, titles, 1)
    return aside if aside_nearness > _NEAR else None


def last_part(heading: HtmlElement) -> str | None:
    """The text of the last element in a headline element that holds more than that: the headline behind its kicker."""
    if len(heading) == 0:
        return None
    last = heading[-1]
    return None if (last.tail or "").strip() else text_of(last) or None


def _first(facts: PageFacts, *names: str) -> list[str]:
    return [found[0] for name in names if (found := facts.first(name))]


def _nearest(headings: Iterable[HtmlElement], titles: list[set[str]], least: int) -> tuple[HtmlElement | None, float]:
    """The heading that shares most words with one of the titles, and the share of the words of both that are common."""
    best, most = None, -1.0
    for heading in headings:
        text = raw_text_of(heading)
        words = _words(text)
        if len(words) < least:
            continue
        share = 0.0
        for title in titles:
            common = len(words & title)
            # A title may have the site's name behind it, a heading a kicker before it; few words prove little.
            near = _OWN * common / len(words) + (1 - _OWN) * common / max(len(words), len(title))
            share = max(share, near * min(1.0, (common + 1) / 3))
        if share > most:
            best, most = heading, share
    return best, max(most, 0.0)


def _is_aside(heading: HtmlElement) -> bool:
    """Whether a heading stands in a breadcrumb, a logo, navigation, or where nobody sees it."""
    node: HtmlElement | None = heading
    for _ in range(_DEPTH):
        if node is None or node.tag in ("article", "main", "body"):
            return False
        if node.tag in _ASIDE or node.get("hidden") is not None:
            return True
        names = f"{node.get('class') or ''} {node.get('id') or ''}"
        if names.strip() and (_NAMED.search(names) or hint_of(names) in ("navigation", "hidden")):
            return True
        node = node.getparent()
    return False


def _is_site(heading: HtmlElement, facts: PageFacts) -> bool:
    """Whether a heading is only the site's name."""
    site = facts.first("og:site_name", "application-name")
    return bool(site) and _words(text_of(heading)) == _words(site[0])  # type: ignore[index]


def _named_titles(body: HtmlElement) -> Iterable[HtmlElement]:
    """Elements, other than headings, whose class says that they are a title."""
    seen = 0
    for element in body.iter("div", "span", "p", "strong", "td", "font"):
        names = element.get("class") or element.get("id")
        if names and _LOOK.search(names) and len(element) < 4 and len(raw_text_of(element)) < _LONGEST:
            yield element
            seen += 1
            if seen >= _MANY:
                return


def _words(text: str) -> set[str]:
    words = _WORD.findall(text.replace("\u00ad", "").lower())
    if len(words) < 4 and any(letter >= "\u2e80" for letter in text):
        return {text[i : i + 2] for i in range(len(text) - 1)}
    dense = "".join(_DENSE.findall(text))
    return set(words) | {dense[i : i + 2] for i in range(len(dense) - 1)} if dense else set(words)
