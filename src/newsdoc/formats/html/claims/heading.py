"""The element that shows the page's headline.

The headline is the `h1` outside of breadcrumb, navigation and hidden elements that says what title and metadata say;
where no such `h1` does, a lower heading that does, or one at the head of the article. Pages put the site's name, or a
title for search engines, into an `h1` of its own.
"""

import re
from collections.abc import Iterable
from itertools import islice

from newsdoc.formats.html.claims.heading_paths import is_in_path, is_last_step
from newsdoc.formats.html.claims.site_names import (
    home_names,
    host_letters,
    is_first_page,
    names_host,
    names_no_story,
    of_the_story,
)
from newsdoc.formats.html.claims.titled_lines import title_forms, titled_lines
from newsdoc.formats.html.closed import is_unseen
from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.tree import HtmlElement, raw_text_of
from newsdoc.formats.html.vocabulary import hint_of
from newsdoc.invisible import without_breaks
from newsdoc.schema_org.graph import Node, as_list
from newsdoc.wording.comparing import letters
from newsdoc.wording.scripts import measured

_WORD = re.compile(r"\w+")
_DENSE = "\u2e80"
"""From here on stand scripts that part no words."""
_ENOUGH, _HALF = 0.3, 0.5
"""Shares of a heading's words that title and metadata have, from which an `h1` is the headline: where no lower heading
is likelier, and at once."""
_SURE = 0.6
"""The same from which a lower heading is, against an `h1` that has fewer."""
_MOST_COUNTED = 9
"""Common words beyond which more of them say no more."""
_OUTSIDE_TAGS = frozenset(("nav", "aside", "footer", "dialog", "template", "noscript"))
_OUTSIDE = re.compile(
    r"breadcrumb|skiptranslate|goog-gt|(?:^|\s)sidebar|(?:^|[\s_-])(?:crumbs?|sr-only|visually-?hidden|hide-accessible|element-invisible|screen-reader\S*|modal|cookie\S*|logo|site-?(?:title|name|logo)"
    r"|blog-?title|brand(?:ing)?|masthead|related|comments?)(?=$|[\s_-])",
    re.I,
)
_APART = re.compile(
    r"breadcrumb|skiptranslate|goog-gt|(?:^|[\s_-])(?:crumbs?|sr-only|visually-?hidden|hide-accessible|element-invisible|screen-reader\S*|modal|cookie\S*|comments?)"
    r"(?=$|[\s_-])|(?:^|\s)(?:sidebar|logo|site-?(?:title|name|logo)|blog-?title|brand(?:ing)?|masthead|related)(?=$|\s)",
    re.I,
)
"""Those that are not of a layout's name: a headline may stand in a "page-masthead", or beside a "sidebar-first"."""
_LEVELS = 8
"""Ancestors that are looked at."""
_HEADS = frozenset(("header", "hgroup"))
_HEAD = re.compile(r"(?:article|story|post|entry|content)[\w-]*(?:header|head|title)", re.I)


def find_heading(body: HtmlElement, facts: PageFacts, node: Node, url: str | None = None) -> HtmlElement | None:
    """The heading that shows the story's headline; None where none does.

    `url`: where the page came from; a heading, or a title, that says only what the host's name does names the site.
    """
    host = host_letters(facts.canonical) or host_letters(url)
    said = [title for title in _said(facts, node) if not names_host(title, host)]
    wanted = _words(" ".join(said))
    site = letters((facts.first("og:site_name") or ("", ""))[0]) or _last_part(facts.title)
    site = site or _first_part(facts, body)
    stories = [
        each
        for each in facts.headings
        if letters(raw_text_of(each)) and not _is_home(each, site) and not names_host(raw_text_of(each), host)
    ]
    usable: list[HtmlElement] = []
    apart: list[HtmlElement] = []
    for each in stories:
        (apart if _is_outside(each) else usable).append(each)
    best, share = _best([*usable, *(each for each in apart if not _is_outside(each, _APART))], wanted, 1)
    if share >= _HALF and best is not None and len(_words(raw_text_of(best))) > _SITE_WORDS:
        return best
    if apart:
        best, share = _best(usable, wanted, 1)
    homes = home_names(body, facts.canonical or url)
    told = [each for each in usable if not names_no_story(raw_text_of(each), homes)]
    over = _over_the_menu(body, best, said) if best in told else None
    if share >= _HALF and best in told and over is None:
        return best
    if over is not None:
        return over
    lower = [each for each in body.iter("h2", "h3") if not _is_outside(each)]
    short = best is None or len(_words(raw_text_of(best))) <= _SITE_WORDS
    if short and share < _ENOUGH and (line := _titled_line(body, lower, said, homes, host)) is not None:
        return line
    said = [rest for title in said if (rest := of_the_story(title, homes, host))]
    wanted = _words(" ".join(said))
    usable = told if told or lower or wanted else usable
    best, share = _best(usable, wanted, 1)
    if best is not None:
        found, lower_share = _best(lower, wanted, _LEAST_WORDS)
        if found is not None and lower_share > max(share, _SURE) and _is_likelier(found, best, body, said):
            return found
        first = told[0] if told else best
        if share < _HALF and first is not best and _is_in_story(first) and _is_parted(body, first, best):
            return first  # a heading behind the story that has a word of its title: "More from Larkhaven"
        if share >= _ENOUGH or not wanted or (len(usable) == 1 and not _is_link(best)):
            return best
    headed = [each for each in [*usable, *lower] if _is_in_head(each) and letters(raw_text_of(each))]
    found, share = _best(headed, wanted, 1)
    if headed:  # a title that is a link to its own page is no less one
        titles = set(map(letters, said)) if share < 1 else set()
        same = next((each for each in lower if letters(raw_text_of(each)) in titles), None)
        return same if same is not None else found if share >= _ENOUGH else headed[0]
    others = [
        each
        for each in facts.headings
        if each not in usable and not names_host(text := raw_text_of(each), host) and not names_no_story(text, homes)
    ]
    return _last_resort(body, others, lower, wanted, node, site)


def _titled_line(
    body: HtmlElement, headings: Iterable[HtmlElement], titles: list[str], homes: set[str], host: str
) -> HtmlElement | None:
    """The first line on the page that is a title, and no heading, where none of these headings is."""
    forms = title_forms(titles)
    if any(letters(raw_text_of(each)) in forms for each in headings):
        return None
    for line in titled_lines(body, forms):
        text = raw_text_of(line)
        if not (_is_outside(line) or names_no_story(text, homes) or names_host(text, host)):
            return line
    return None


_SITE_WORDS = 5
"""Words of a site's name, or of its news section's, at most."""


def _over_the_menu(body: HtmlElement, heading: HtmlElement | None, titles: list[str]) -> HtmlElement | None:
    """The lower heading behind the menu, where an `h1` over it is the whole title of the page: the name of a site that
    calls all its pages so. The story has no word of such a name.
    """
    own = letters(raw_text_of(heading)) if heading is not None else ""
    if heading is None or not titles or any(letters(title) != own for title in titles):
        return None
    begun, links = False, 0
    for element in body.iter("h1", "h2", "h3", "p", "a"):
        if element is heading:
            begun = True
        elif not begun:
            continue
        elif element.tag == "a":
            links += 1
        elif element.tag == "p":
            if measured(raw_text_of(element)) > _LONG:
                return None
        elif letters(raw_text_of(element)):
            alone = links >= _MENU and not _is_link(element) and not _is_outside(element)
            return element if alone and not _mentions(element, heading) else None
    return None


_MENU = 3
"""Links of a menu."""


def _mentions(heading: HtmlElement, other: HtmlElement) -> bool:
    """Whether what stands around a heading has a word of another one."""
    around = heading
    for _ in range(_LEVELS):
        parent = around.getparent()
        if parent is None or parent.tag == "body" or other in (parent, *parent.iter(other.tag)):
            break
        around = parent
    told = raw_text_of(around).lower()
    return any(word[:_STEM] in told for word in _words(raw_text_of(other)) if len(word) > _SMALL_WORD)


_STEM, _SMALL_WORD = 5, 3
"""Letters in which the forms of a word agree, and those of a word that any text may have."""


def _is_likelier(lower: HtmlElement, heading: HtmlElement, body: HtmlElement, titles: list[str]) -> bool:
    """Whether a lower heading that shares more with the titles than an `h1` is the headline.

    It is one where a title says just the same; else it is neither a cross-head nor a link to another page.
    """
    own = letters(raw_text_of(lower))
    if any(letters(title) == own for title in titles):
        return True
    return not _is_link(lower) and not _is_parted(body, heading, lower)


def _is_parted(body: HtmlElement, heading: HtmlElement, lower: HtmlElement) -> bool:
    """Whether running text stands between a heading and a lower one behind it, which then is a cross-head."""
    behind = parted = False
    for element in body.iter("h1", "h2", "h3", "p"):
        if element is lower:
            return parted
        behind = behind or element is heading
        parted = parted or (behind and element.tag == "p" and measured(raw_text_of(element)) > _LONG)
    return False


def share_of(heading: HtmlElement, facts: PageFacts, node: Node) -> float:
    """The share of a heading's words that the page's titles have; 1 where it has no title."""
    wanted = _wanted(facts, node)
    return _best([heading], wanted, 1)[1] if wanted else 1.0


_LEAST_WORDS = 3
"""Words that a lower heading has at least, to be told by those it shares with the page's titles."""


def _last_resort(
    body: HtmlElement, outside: list[HtmlElement], lower: list[HtmlElement], wanted: set[str], node: Node, site: str
) -> HtmlElement | None:
    """A heading where none is in a head: one in a breadcrumb that JSON-LD has too, a lower one, any in a breadcrumb."""
    outside = [each for each in outside if not _is_home(each, site)]
    declared = {letters(each) for each in as_list(node.get("headline")) if isinstance(each, str)}
    for each in outside:
        if letters(raw_text_of(each)) in declared:
            return each
    found, share = _best(lower, wanted, _LEAST_WORDS)
    if share > _SURE:
        return found
    first = _before_the_story(body, lower)
    if first is not None and not _is_link(first):
        # a title of a few words may be the site's name alone, where the heading has more
        named = len(wanted) < _SITE_WORDS < len(_words(raw_text_of(first)))
        share = _best([first], wanted, 1)[1]
        # a title that only a hidden heading shares is written for search engines, as that is
        in_path_alone = bool(outside) and all(map(is_in_path, outside))
        seen_alone = share > 0 and bool(outside) and all(map(_is_unseen, outside))
        if not wanted or named or seen_alone or in_path_alone or share >= _ENOUGH:
            return first
    if 0 < len(wanted) <= _SECTION_WORDS and first is not None:
        return _under_the_menu(body, lower, wanted)
    found, share = _best(outside, wanted, 1)
    if share >= _HALF:
        return found
    return next((each for each in lower if letters(raw_text_of(each))), None) if not wanted else None


_LONG = 100
"""Letters of a paragraph with which the story has begun."""
_SECTION_WORDS = 2
"""Words of the name of a section, at most."""


def _under_the_menu(body: HtmlElement, headings: list[HtmlElement], wanted: set[str]) -> HtmlElement | None:
    """The heading that says what is left of the title, a section's name; else the one between menu and story."""
    for each in headings:
        if _words(raw_text_of(each)) == wanted:
            return each
    found, links = None, 0
    for element in body.iter("h2", "h3", "p", "a"):
        if element.tag == "a":
            links += 1
        elif element.tag == "p":
            if measured(raw_text_of(element)) > _LONG:
                return found if links < _MENU else None
        elif element in headings and (found is None or links >= _MENU):
            linked = sum(1 for _ in element.iter("a"))
            found, links = (None if linked else element), -linked
    return None


def _before_the_story(body: HtmlElement, headings: list[HtmlElement]) -> HtmlElement | None:
    """The first of these headings, if it stands before the first paragraph of some length."""
    for element in body.iter("h2", "h3", "p"):
        if element.tag == "p":
            if measured(raw_text_of(element)) > _LONG:
                return None
        elif element in headings and letters(raw_text_of(element)):
            return element
    return None


def _last_part(title: str | None) -> str:
    """The shorter part behind the last separator of a page's title: mostly the site's name."""
    for mark in _SEAMS:
        head, found, tail = (title or "").rpartition(mark)
        if found and len(tail) < len(head):
            return letters(tail)
    return ""


def _first_part(facts: PageFacts, body: HtmlElement) -> str:
    """The part of a page's title before its first separator, where an `h1` says just that, and a lower heading the
    rest: the site's name. Before a colon, or if it is no shorter than the rest, it is one where the `h1` is a link.
    """
    for mark in (*_SEAMS, ": "):
        head, found, tail = (facts.title or "").partition(mark)
        site, rest = letters(head), letters(tail)
        named = [each for each in facts.headings if found and letters(raw_text_of(each)) == site]
        if named and ((len(head) < len(tail) and mark != ": ") or all(map(_is_link, named))):
            return site if any(letters(raw_text_of(each)) == rest for each in body.iter("h1", "h2", "h3")) else ""
    return ""


_SEAMS = (" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ")
"""What stands between a headline and the name of the site."""


def _wanted(facts: PageFacts, node: Node) -> set[str]:
    return _words(" ".join(_said(facts, node)))


def _said(facts: PageFacts, node: Node) -> list[str]:
    """The titles that a page declares."""
    said = [facts.title]
    for name in ("og:title", "twitter:title"):
        found = facts.first(name)
        said.append(found[0] if found else None)
    said += [each for each in as_list(node.get("headline")) if isinstance(each, str)]
    return [title for title in said if title and title.count(" ") < _LONGEST_TITLE]


_LONGEST_TITLE = 25
"""Words of a title, at most: more are a description in its place."""


def _is_outside(element: HtmlElement, outside: re.Pattern[str] = _OUTSIDE) -> bool:
    """Whether a heading stands in navigation or a breadcrumb, or is not shown. `outside`: class names that say so."""
    if is_last_step(element):
        return True
    at: HtmlElement | None = element
    for _ in range(_LEVELS):
        if at is None or at.tag in ("body", "article", "main"):
            return False
        names = f"{at.get('class') or ''} {at.get('id') or ''}"
        if at.tag in _OUTSIDE_TAGS or at.get("aria-hidden") == "true" or is_unseen(at, at.keys()):
            return True
        if outside.search(names) or at.get("role") == "navigation":
            return True
        at = at.getparent()
    return False


def _is_unseen(heading: HtmlElement) -> bool:
    """Whether a heading is there for search engines, or for readers for the blind: nobody sees it."""
    around = [heading, *islice(heading.iterancestors(), _LEVELS)]
    return any(is_unseen(each, each.keys()) or hint_of(each.get("class") or "") == "hidden" for each in around)


def _is_home(element: HtmlElement, site: str) -> bool:
    """Whether a heading is the site's name: it says so, or links to the first page."""
    if site and letters(raw_text_of(element)) == site and not _is_in_head(element):
        return True
    links = [each for each in element.iter("a") if each.get("href")]
    return len(links) == 1 and is_first_page(links[0].get("href") or "")


def _is_in_story(element: HtmlElement) -> bool:
    """Whether a heading stands in an article, and is no link to another one."""
    return next(element.iterancestors("article", "main"), None) is not None and not _is_link(element)


def _is_link(element: HtmlElement) -> bool:
    """Whether a heading is wholly a link to another page, as in a teaser."""
    own = letters(raw_text_of(element))
    return any(letters(raw_text_of(each)) == own for each in element.iter("a"))


def _is_in_head(element: HtmlElement) -> bool:
    """Whether a heading stands in the head of an article."""
    at = element.getparent()
    inner = 0
    while at is not None and inner < _LEVELS:
        if at.tag in ("article", "main"):
            return False
        if at.tag in _HEADS or _HEAD.search(at.get("class") or ""):
            above = next(at.iterancestors("article", "main"), None)
            return (above is not None or at.tag == "hgroup" or _HEAD.search(at.get("class") or "") is not None) and (
                not _is_link(element)
            )
        at, inner = at.getparent(), inner + 1
    return False


def _best(headings: Iterable[HtmlElement], wanted: set[str], least: int) -> tuple[HtmlElement | None, float]:
    best, best_key = None, (0.0, 0)
    for heading in headings:
        words = _words(raw_text_of(heading))
        if len(words) < least:
            continue
        common = len(words & wanted)
        key = (common / len(words), common)
        if best is None or _weight(key) > _weight(best_key):
            best, best_key = heading, key
    return best, best_key[0]


def _weight(key: tuple[float, int]) -> tuple[float, float]:
    return key[0] * min(key[1], _MOST_COUNTED), key[0]


def _words(text: str) -> set[str]:
    words = _WORD.findall(without_breaks(text).lower())
    if len(words) < 4 and any(letter >= _DENSE for letter in text):
        return {text[i : i + 2] for i in range(len(text) - 1)}
    dense = "" if text.isascii() else "".join([letter for letter in text if letter >= _DENSE])
    return set(words) | {dense[i : i + 2] for i in range(len(dense) - 1)} if dense else set(words)
