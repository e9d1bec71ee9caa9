"""What the page's address says: many sites write the day into it."""

import datetime as dt
import re
from typing import Any

from newsdoc.addresses import original
from newsdoc.formats.html.claims.claim import Claim, Source, claimed
from newsdoc.formats.html.claims.page import Page
from newsdoc.model import NewsDate
from newsdoc.wording.dates import read_date

_DAY = re.compile(
    r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_-]|\.html|$)"
    r"|[-_/]((?:19|20)\d\d)-([01]\d)-([0-3]\d)\b"
)
_DAY_FIRST = re.compile(r"[-_/]([0-3]\d)[-_.]([01]\d)[-_.]((?:19|20)\d\d)\b")

_NAMED_MONTH = re.compile(r"/((?:19|20)\d\d)/([a-z]{3,9})/([0-3]?\d)(?=[/_-]|$)", re.I)
_MOST_DAYS = 31
"""Days of the longest month: a first number that is greater is the year."""


def _published(page: Page) -> Claim[NewsDate] | None:
    for address in (page.facts.canonical, page.url):
        if not address:
            continue
        address = original(address)  # the day in an archive's address is that of the capture
        if found := _DAY.search(address) or _DAY_FIRST.search(address):
            parts = [int(part) for part in found.groups() if part]
            year, month, day = parts if parts[0] > _MOST_DAYS else reversed(parts)
            try:
                return claimed(dt.date(year, month, day), address)
            except ValueError:
                continue
        if named := _NAMED_MONTH.search(address):  # "/2025/sep/09/"
            written = f"{named[3]} {named[2]} {named[1]}"
            if date := read_date(written, page.language) or read_date(written, "en"):
                return claimed(date, address)
    return None


SOURCES: tuple[Source[Any], ...] = (
    Source("address", "published", "nothing but the page's address gives a day: {where}", _published),
)
"""One source a field."""
