"""Where a heading stands: outside of the story, where nobody sees it, in the head of an article, in a link."""

import re
from itertools import islice

from newsdoc.formats.html.claims.heading_paths import is_last_step
from newsdoc.formats.html.closed import is_unseen
from newsdoc.formats.html.tree import HtmlElement, raw_text_of
from newsdoc.formats.html.vocabulary import hint_of
from newsdoc.wording.comparing import letters

_OUTSIDE_TAGS = frozenset(("nav", "aside", "footer", "dialog", "template", "noscript"))
_OUTSIDE = re.compile(
    r"breadcrumb|skiptranslate|goog-gt|(?:^|\s)sidebar|(?:^|[\s_-])(?:crumbs?|sr-only|visually-?hidden|hide-accessible|element-invisible|screen-reader\S*|modal|cookie\S*|logo|site-?(?:title|name|logo)"
    r"|blog-?title|brand(?:ing)?|masthead|related|comments?)(?=$|[\s_-])",
    re.I,
)
NOT_OF_A_LAYOUT = re.compile(
    r"breadcrumb|skiptranslate|goog-gt|(?:^|[\s_-])(?:crumbs?|sr-only|visually-?hidden|hide-accessible|element-invisible|screen-reader\S*|modal|cookie\S*|comments?)"
    r"(?=$|[\s_-])|(?:^|\s)(?:sidebar|logo|site-?(?:title|name|logo)|blog-?title|brand(?:ing)?|masthead|related)(?=$|\s)",
    re.I,
)
"""Those that are not of a layout's name: a headline may stand in a "page-masthead", or beside a "sidebar-first"."""
_LEVELS = 8
"""Ancestors that are looked at."""
_HEADS = frozenset(("header", "hgroup"))
_HEAD = re.compile(r"(?:article|story|post|entry|content)[\w-]*(?:header|head|title)", re.I)


def is_outside(element: HtmlElement, outside: re.Pattern[str] = _OUTSIDE) -> bool:
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


def is_unseen_heading(heading: HtmlElement) -> bool:
    """Whether a heading is there for search engines, or for readers for the blind: nobody sees it."""
    around = [heading, *islice(heading.iterancestors(), _LEVELS)]
    return any(is_unseen(each, each.keys()) or hint_of(each.get("class") or "") == "hidden" for each in around)


def is_in_story(element: HtmlElement) -> bool:
    """Whether a heading stands in an article, and is no link to another one."""
    return next(element.iterancestors("article", "main"), None) is not None and not is_link(element)


def is_link(element: HtmlElement) -> bool:
    """Whether a heading is wholly a link to another page, as in a teaser."""
    own = letters(raw_text_of(element))
    return any(letters(raw_text_of(each)) == own for each in element.iter("a"))


def is_in_head(element: HtmlElement) -> bool:
    """Whether a heading stands in the head of an article."""
    at = element.getparent()
    inner = 0
    while at is not None and inner < _LEVELS:
        if at.tag in ("article", "main"):
            return False
        if at.tag in _HEADS or _HEAD.search(at.get("class") or ""):
            above = next(at.iterancestors("article", "main"), None)
            return (above is not None or at.tag == "hgroup" or _HEAD.search(at.get("class") or "") is not None) and (
                not is_link(element)
            )
        at, inner = at.getparent(), inner + 1
    return False
