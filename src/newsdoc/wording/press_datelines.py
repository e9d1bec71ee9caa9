"""Datelines of press releases: a place and a full date, in whatever signs, open the story."""

import datetime as dt
import re
from typing import NamedTuple

from newsdoc.model import Dateline, Span
from newsdoc.wording.cues import BIT, cue_table
from newsdoc.wording.dates import FoundDate, read_dates
from newsdoc.wording.languages import languages_for, month_names
from newsdoc.wording.place_names import in_capitals, is_label, is_place, names_somebody

DASH = r"(?:\s*[—–―]+\s*|\s+-{1,2}\s+|\s*\.-\s*|\s*--\s*|\s+[_=]\s+|-\s+)"
"""What ends a dateline; a sign of equality does behind an agency only: "BRUSSEL 01/04 (BELGA) = De"."""


class FoundDateline(NamedTuple):
    """A dateline at the head of a paragraph."""

    dateline: Dateline
    """Its span is relative to the paragraph."""
    end: int
    """Offset at which the story's first sentence begins, behind the dash."""


_FULL_DATE = 50
"""Characters from the start of a press release within which its place and full date begin."""
_LEADS_TO_DATE = " ,;/(–—-"
_PARTED = tuple(_LEADS_TO_DATE.strip())
_BEHIND_DATE = re.compile(
    r"\)?(?:\s*\((?P<agency>[\w/ .-]{2,30})\))?(?:\)?\.\s+|\)\s+|\s*[–—]+\s*|\s+-{1,2}\s+|\s*\.?--?\s+)(?=[^\Wa-z])"
)
"""What closes place and date: a bracket, a full stop or a dash; an agency's bracket may stand before it.

A colon does not: it stands behind notes ("Correction, 3 May 2024:") and in calendars ("Harbour Fair, 3 May 2024:").
"""


def read_press_dateline(head: str, language: str | None) -> FoundDateline | None:
    """A place and a full date behind it, in whatever signs, that open a paragraph: "Larkhaven, (3.5.2024). The county".

    Also with a bracket around both, and with the day before the place: "May 3, 2024 – Larkhaven, Ohio – The county".
    None where the text opens otherwise.

    >>> read_press_dateline("Larkhaven (3 May 2024). The county builds.", "en").dateline.place
    'Larkhaven'
    """
    dates = read_dates(head, language)
    first = next(iter(dates), None)
    if first is None or first.start > _FULL_DATE or type(first.value) is not dt.date:
        return None
    if not head[: first.start].strip():
        return _place_behind(head, first, language)
    before = head[: first.start].removeprefix("(").rstrip()
    words = before.split()
    if words and words[-1] in {word for one in languages_for(language) for word in one.on_words}:
        before = " ".join(words[:-1])
    if not before.endswith(_PARTED):
        return None  # "Since May 3, 2024. The county"
    before = before.rstrip(_LEADS_TO_DATE)
    closed = _BEHIND_DATE.match(head, first.end)
    if closed is None or not _is_city(before, language):
        return None
    if any(other.start == closed.end() for other in dates):
        return None  # a life: "Ann Lee, 3 May 1950 – 4 June 2024"
    behind = closed.start() + len(closed[0].rstrip(" –—-.:"))
    dateline = Dateline(
        head[:behind].strip(), place=before, date=first.value, agency=closed["agency"], span=Span(0, behind)
    )
    return FoundDateline(dateline, closed.end())


def _place_behind(head: str, day: FoundDate, language: str | None) -> FoundDateline | None:
    """A place between the day that opens a press release and a second dash."""
    found = _PLACE_BETWEEN.match(head, day.end)
    if found is None or not _is_city(found["place"], language):
        return None
    behind = found.end("place")
    dateline = Dateline(head[:behind].strip(), place=found["place"], date=day.value, span=Span(0, behind))
    return FoundDateline(dateline, found.end())


_PLACE_BETWEEN = re.compile(rf"\s*[–—-]+\s+(?P<place>[^\W\d_][^\n–—()]{{1,40}}?){DASH}(?=[^\Wa-z])")


_DAY_STOPPED = re.compile(
    r"(?P<place>[^\W\d_][^\n.,:;()]{1,30}),\s(?P<day>\d{1,2}\.?\s(?P<month>[^\W\d_]{3,10})|(?P<first>[^\W\d_]{3,10})\s\d{1,2})"
    r"\.\s{1,2}(?=[\"“„«]?[^\W\d_a-z])"
)


def read_day_dateline(head: str, language: str | None) -> FoundDateline | None:
    """A place, a day without a year and a full stop, as papers of a hundred years ago print it, and some today.

    A place that is not in capitals counts in the languages whose papers close a dateline with a full stop.

    >>> read_day_dateline("Larkhaven, 8. Oktober. Der Dampfer ist gerettet.", "de").dateline.place
    'Larkhaven'
    """
    found = _DAY_STOPPED.match(head)
    if found is None or (found["month"] or found["first"]).lower() not in month_names(language):
        return None
    place = found["place"]
    usual = bool(language) and languages_for(language)[0].full_stop
    if not (usual or in_capitals(place)) or not _is_city(place, language):
        return None
    behind = found.end("day")
    return FoundDateline(Dateline(head[:behind], place=place, span=Span(0, behind)), found.end())


def _is_city(place: str, language: str | None) -> bool:
    """Whether words beside a full date are a place, and no label ("Updated"), day of the week or person."""
    if not place or len(place.split()) > _CITY_WORDS or not is_place(place) or is_label(place, language):
        return False
    if names_somebody(place):
        return False
    words = [word.strip(" ,.").lower() for word in place.split()]
    spoken = languages_for(language)
    leads = {word for one in spoken for word in one.weekdays | one.on_words | one.in_words}
    return leads.isdisjoint(words) and not cue_table(language).find(words).leading & (BIT["published"] | BIT["updated"])


_CITY_WORDS = 4
"""Words of a city with its country or state, at most: "Salt Lake City, Utah"."""
