"""What scripts say for statistics and advertising: the day stands there where nobody reads it."""

import re
from typing import Any

from newsdoc.formats.html.claims.claim import Claim, Source
from newsdoc.formats.html.claims.page import Page
from newsdoc.model import NewsDate
from newsdoc.wording.moments import read_moment

_PUBLISHED = re.compile(
    r"""["']?\b(?:\w{0,20}[_-])?(?:date_?published|publish(?:ed|ing)?[_-]?(?:date|time|at|on)|publication[_-]?date|pub[_-]?date)"""
    r"""["']?\s{0,4}[:=]\s{0,4}\\?["']((?:19|20)\d\d-[01]\d-[0-3]\d[^"'\\\s]{0,24})""",
    re.I,
)
"""A key that says it, and a day of ISO 8601."""


def _published(page: Page) -> Claim[NewsDate] | None:
    """The day, where all keys that say it agree: states of whole sites hold the days of many stories."""
    first: Claim[NewsDate] | None = None
    for found in _PUBLISHED.finditer(page.source):
        moment = read_moment(found[1], page.language)
        if moment is None:
            continue
        if first is not None and str(moment)[:10] != str(first.value)[:10]:
            return None
        first = first or Claim(moment, where=found[0].split(":")[0].strip("\"' "))
    return first


SOURCES: tuple[Source[Any], ...] = (
    Source("script", "published", "a script of the page has it as {where}", _published),
)
"""One source a field."""
