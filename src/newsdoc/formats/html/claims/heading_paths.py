"""Headings that are the last step of the way to the page, written for search engines: Home > Coast > Sea wall."""

import re
from itertools import islice

from newsdoc.formats.html.claims.site_names import is_first_page
from newsdoc.formats.html.tree import HtmlElement, raw_text_of
from newsdoc.wording.comparing import letters

_LEVELS = 8
"""Ancestors that are looked at."""


def is_in_path(heading: HtmlElement) -> bool:
    """Whether a heading is a step of the way to the page, by its place or by what the elements around it are called."""
    if is_last_step(heading):
        return True
    around = islice(heading.iterancestors(), _LEVELS)
    return any(_PATH.search(f"{each.get('class') or ''} {each.get('id') or ''}") is not None for each in around)


_PATH = re.compile(r"breadcrumb|(?:^|[\s_-])crumbs?(?=$|[\s_-])", re.I)


def is_last_step(element: HtmlElement) -> bool:
    """Whether a heading is the last step of a path that begins with the site's first page, whatever its names say.

    `<ul><li><a href="/">Home</a></li><li><a href="/coast">Coast</a></li><li><h1>Sea wall: costs</h1></li></ul>`; or in
    one line, with signs between the steps.
    """
    step = element.getparent()
    if step is None:
        return False
    alone = element.getprevious() is None and element.getnext() is None and not (step.text or "").strip()
    beside = step.getprevious() if alone else None
    listed = beside is not None and (beside.tag, beside.get("class")) == (step.tag, step.get("class"))
    own = step if listed else element
    before = list(islice(own.itersiblings(preceding=True), _STEPS))[::-1]
    links = [link for each in before for link in ((each,) if each.tag == "a" else each.iter("a"))]
    if len(links) < (1 if step.tag == "li" else 2) or not is_first_page(links[0].get("href") or ""):
        return False
    signs = [tail.strip() for each in before if (tail := each.tail) is not None and tail.strip()]
    said = sum(len(letters(raw_text_of(each))) for each in before)
    linked = sum(len(letters(raw_text_of(link))) for link in links)
    between = all(sign in _STEP_SIGNS for sign in signs)
    return said == linked and between and (listed or len(signs) >= len(before) - 1 > 0)


_STEPS = 8
"""Steps of a path, at most."""
_STEP_SIGNS = frozenset("›»>/→·|")
"""What stands between the steps of a path."""
