"""The element that shows the page's headline.

The headline is the `h1` outside of breadcrumb, navigation and hidden elements that says what title and metadata say;
where no such `h1` does, a lower heading that does, or one at the head of the article. Pages put the site's name, or a
title for search engines, into an `h1` of its own.
"""

from collections.abc import Iterable

from newsdoc.formats.html.claims.declared_titles import best_of, declared_titles, words_of_title
from newsdoc.formats.html.claims.heading_paths import is_in_path
from newsdoc.formats.html.claims.heading_places import (
    NOT_OF_A_LAYOUT,
    is_in_head,
    is_in_story,
    is_link,
    is_outside,
    is_unseen_heading,
)
from newsdoc.formats.html.claims.site_names import (
    home_names,
    host_letters,
    is_first_page,
    names_host,
    names_no_story,
    of_the_story,
)
from newsdoc.formats.html.claims.titled_lines import title_forms, titled_lines
from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.tree import HtmlElement, raw_text_of
from newsdoc.schema_org.graph import Node, as_list
from newsdoc.wording.comparing import letters
from newsdoc.wording.page_titles import halves_of_title
from newsdoc.wording.scripts import measured

_ENOUGH, _HALF = 0.3, 0.5
"""Shares of a heading's words that title and metadata have, from which an `h1` is the headline: where no lower heading
is likelier, and at once."""
_SURE = 0.6
"""The same from which a lower heading is, against an `h1` that has fewer."""


def find_heading(body: HtmlElement, facts: PageFacts, node: Node, url: str | None = None) -> HtmlElement | None:
    """The heading that shows the story's headline; None where none does.

    `url`: where the page came from; a heading, or a title, that says only what the host's name does names the site.
    """
    host = host_letters(facts.canonical) or host_letters(url)
    said = [title for title in declared_titles(facts, node) if not names_host(title, host)]
    wanted = words_of_title(" ".join(said))
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
        (apart if is_outside(each) else usable).append(each)
    best, share = best_of([*usable, *(each for each in apart if not is_outside(each, NOT_OF_A_LAYOUT))], wanted, 1)
    if share >= _HALF and best is not None and len(words_of_title(raw_text_of(best))) > _SITE_WORDS:
        return best
    if apart:
        best, share = best_of(usable, wanted, 1)
    homes = home_names(body, facts.canonical or url)
    told = [each for each in usable if not names_no_story(raw_text_of(each), homes)]
    over = _over_the_menu(body, best, said) if best in told else None
    if share >= _HALF and best in told and over is None:
        return best
    if over is not None:
        return over
    lower = [each for each in body.iter("h2", "h3") if not is_outside(each)]
    short = best is None or len(words_of_title(raw_text_of(best))) <= _SITE_WORDS
    if short and share < _ENOUGH and (line := _titled_line(body, lower, said, homes, host)) is not None:
        return line
    said = [rest for title in said if (rest := of_the_story(title, homes, host))]
    wanted = words_of_title(" ".join(said))
    usable = told if told or lower or wanted else usable
    best, share = best_of(usable, wanted, 1)
    if best is not None:
        found, lower_share = best_of(lower, wanted, _LEAST_WORDS)
        if found is not None and lower_share > max(share, _SURE) and _is_likelier(found, best, body, said):
            return found
        first = told[0] if told else best
        if share < _HALF and first is not best and is_in_story(first) and _is_parted(body, first, best):
            return first  # a heading behind the story that has a word of its title: "More from Larkhaven"
        if share >= _ENOUGH or not wanted or (len(usable) == 1 and not is_link(best)):
            return best
    headed = [each for each in [*usable, *lower] if is_in_head(each) and letters(raw_text_of(each))]
    found, share = best_of(headed, wanted, 1)
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
        if not (is_outside(line) or names_no_story(text, homes) or names_host(text, host)):
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
            alone = links >= _MENU and not is_link(element) and not is_outside(element)
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
    return any(word[:_STEM] in told for word in words_of_title(raw_text_of(other)) if len(word) > _SMALL_WORD)


_LEVELS = 8
"""Ancestors of a heading, at most, of which what is told under it is looked for."""
_STEM, _SMALL_WORD = 5, 3
"""Letters in which the forms of a word agree, and those of a word that any text may have."""


def _is_likelier(lower: HtmlElement, heading: HtmlElement, body: HtmlElement, titles: list[str]) -> bool:
    """Whether a lower heading that shares more with the titles than an `h1` is the headline.

    It is one where a title says just the same; else it is neither a cross-head nor a link to another page.
    """
    own = letters(raw_text_of(lower))
    if any(letters(title) == own for title in titles):
        return True
    return not is_link(lower) and not _is_parted(body, heading, lower)


def _is_parted(body: HtmlElement, heading: HtmlElement, lower: HtmlElement) -> bool:
    """Whether running text stands between a heading and a lower one behind it, which then is a cross-head."""
    behind = parted = False
    for element in body.iter("h1", "h2", "h3", "p"):
        if element is lower:
            return parted
        behind = behind or element is heading
        parted = parted or (behind and element.tag == "p" and measured(raw_text_of(element)) > _LONG)
    return False


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
    found, share = best_of(lower, wanted, _LEAST_WORDS)
    if share > _SURE:
        return found
    first = _before_the_story(body, lower)
    if first is not None and not is_link(first):
        # a title of a few words may be the site's name alone, where the heading has more
        named = len(wanted) < _SITE_WORDS < len(words_of_title(raw_text_of(first)))
        share = best_of([first], wanted, 1)[1]
        # a title that only a hidden heading shares is written for search engines, as that is
        in_path_alone = bool(outside) and all(map(is_in_path, outside))
        seen_alone = share > 0 and bool(outside) and all(map(is_unseen_heading, outside))
        if not wanted or named or seen_alone or in_path_alone or share >= _ENOUGH:
            return first
    if 0 < len(wanted) <= _SECTION_WORDS and first is not None:
        return _under_the_menu(body, lower, wanted)
    found, share = best_of(outside, wanted, 1)
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
        if words_of_title(raw_text_of(each)) == wanted:
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
    """The shorter part behind the last seam of a page's title: mostly the site's name."""
    halves = list(halves_of_title(title or ""))
    return next((letters(tail) for head, tail in reversed(halves) if len(tail) < len(head)), "")


def _first_part(facts: PageFacts, body: HtmlElement) -> str:
    """The part of a page's title before its first seam, where an `h1` says just that, and a lower heading the rest: the
    site's name. Before a colon, or if it is no shorter than the rest, it is one where the `h1` is a link.
    """
    for colons in (False, True):
        head, tail = next(halves_of_title(facts.title or "", colons=colons), ("", ""))
        site, rest = letters(head), letters(tail)
        named = [each for each in facts.headings if site and letters(raw_text_of(each)) == site]
        if named and ((len(head) < len(tail) and not colons) or all(map(is_link, named))):
            return site if any(letters(raw_text_of(each)) == rest for each in body.iter("h1", "h2", "h3")) else ""
    return ""


def _is_home(element: HtmlElement, site: str) -> bool:
    """Whether a heading is the site's name: it says so, or links to the first page."""
    if site and letters(raw_text_of(element)) == site and not is_in_head(element):
        return True
    links = [each for each in element.iter("a") if each.get("href")]
    return len(links) == 1 and is_first_page(links[0].get("href") or "")
