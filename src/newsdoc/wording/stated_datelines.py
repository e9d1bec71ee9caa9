"""What a line says that is known to be a dateline, since a format gives it as one: place, day and agency."""

import re

from newsdoc.model import Dateline
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.dates import read_date
from newsdoc.wording.east_asian_datelines import read_ideographic
from newsdoc.wording.languages import month_names
from newsdoc.wording.place_names import is_place, is_weekday, split_day

_CLOSING = " \t\n\xa0–—―_:-"
_BEFORE = re.compile(r"\((?P<agency>[^()]{2,40})\)\s*(?:[–—-]\s*)?(?=\S)")
_BEHIND = re.compile(r"\((?P<agency>[^()]{2,40})\)$")
_BETWEEN_SLASHES = re.compile(r"(?<=\s)/(?P<agency>[^()/\s]{2,40})/$")
"""As press releases and Russian agencies sign: "PORT LOUISA, May 1, 2024 /HarbourWire/"."""
_INITIALS = re.compile(r"[A-Z]{2,6}(?:/[A-Z]{2,6})?|[a-z]{3}(?:/[a-z]{2,4})?")
"""How agencies sign; where a city lies has a capital and small letters: "LARKHAVEN (Zealand)"."""
_BEHIND_DAY = re.compile(r"(?<=\d)\s(?P<agency>[A-Z]{2,6})$")
"""An agency behind the day without brackets, as Australians print it: "SYDNEY, May 11 AAP -"."""
_SHORT_STATE = re.compile(r",\s(?:[^\W\d_a-z][^\W\d_]{1,5}|(?:[A-Z]\.){1,3}[A-Z])\.$")
"""The name of a state that is cut short behind its city: "SPRINGFIELD, Ill."; its point belongs to it."""

_YEAR = re.compile(r"\d{4}")
"""Without one the day is not guessed, and need not be read."""


def stated_dateline(text: str, language: str | None = None) -> Dateline:
    """The dateline that a line is, without its closing dash. A line that names no place is its text alone.

    >>> stated_dateline("LARKHAVEN, March 5, 2026 (AP) -")
    Dateline('LARKHAVEN, March 5, 2026 (AP)', place='LARKHAVEN', date=2026-03-05, agency='AP')
    """
    if not text.isascii() and (found_whole := read_ideographic(text)) is not None:
        return found_whole
    line = text.rstrip(_CLOSING)
    if text.startswith("-", len(line)):  # "Madrid, 5 mar (EFE).-"
        line = line.removesuffix(".")
    agency, rest = None, line
    if found := _BEFORE.match(line):
        agency, rest = found["agency"], line[found.end() :]
    elif found := (_BEHIND.search(line.rstrip(" ,.")) or _BETWEEN_SLASHES.search(line) or _behind_day(line, language)):
        agency, rest = found["agency"], line[: found.start()]
    is_parted = rest.rstrip().endswith("--")  # "PORT LOUISA--(HARBOUR WIRE)--"
    rest = rest.strip().rstrip(_CLOSING)
    stop = _SHORT_STATE.search(rest) is not None
    place, day = split_day(rest.strip(" ," if stop else " ,."), language)
    if not line or not is_place(place) or is_weekday(place.lower(), language):
        return Dateline(line or text)
    if agency is not None and not (
        day or is_parted or _INITIALS.fullmatch(agency) or is_news_agency(re.split("[/,]", agency)[0])
    ):
        agency = None
    date = read_date(day, language) if day and _YEAR.search(day) else None
    return Dateline(line, place=place, date=date, agency=agency)


def _behind_day(line: str, language: str | None) -> re.Match[str] | None:
    """The agency behind the day; a month in capitals is none: "ROMA, 14 SET"."""
    found = _BEHIND_DAY.search(line)
    return found if found is not None and found["agency"].lower() not in month_names(language) else None
