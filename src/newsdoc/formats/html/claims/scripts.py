"""What scripts say for statistics and advertising: the day stands there where nobody reads it."""

import re
from typing import Any

from newsdoc.formats.html.claims.claim import Claim, Source
from newsdoc.formats.html.claims.page import Page
from newsdoc.model import NewsDate
from newsdoc.wording.moments import read_moment

_DAY = re.compile(r"""[:=]\s{0,4}\\?["']((?:19|20)\d\d-[01]\d-[0-3]\d[^"'\\\s]{0,24})""")
"""A value that is a day of ISO 8601, with what stands between it and its key."""
_KEY = re.compile(
    r"""["']?\b(?:\w{0,20}[_-])?(?:date_?published|publish(?:ed|ing)?[_-]?(?:date|time|at|on)|publication[_-]?date|pub[_-]?date)"""
    r"""["']?\s{0,4}\Z""",
    re.I,
)
"""A key that says that it is the day of publication. It is looked for before days only, of which a page has few."""
_LONGEST_KEY = 50
"""Characters of the longest key, with quotation marks and spaces."""


def _published(page: Page) -> Claim[NewsDate] | None:
    """The day, where all keys that say it agree: states of whole sites hold the days of many stories."""
    first: Claim[NewsDate] | None = None
    for day in _DAY.finditer(page.source):
        at = day.start()
        key = _KEY.search(page.source, max(0, at - _LONGEST_KEY), at)
        moment = read_moment(day[1], page.language) if key is not None else None
        if key is None or moment is None:
            continue
        if first is not None and str(moment)[:10] != str(first.value)[:10]:
            return None
        first = first or Claim(moment, where=key[0].strip("\"' "))
    return first


SOURCES: tuple[Source[Any], ...] = (
    Source("script", "published", "a script of the page has it as {where}", _published),
)
"""One source a field."""
