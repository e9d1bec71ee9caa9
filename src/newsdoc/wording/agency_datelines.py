"""Datelines of agencies that no dash ends: the agency's brackets do, or full stops."""

import re

from newsdoc.model import Dateline, Span
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.dates import read_dates
from newsdoc.wording.languages import month_names
from newsdoc.wording.place_names import in_capitals, is_place, names_somebody, split_day
from newsdoc.wording.press_datelines import DASH, FoundDateline

_SENTENCE = r"\s{1,2}(?=[\"“„«‘]?[^\W\d_a-z])"
"""What stands before the first sentence of the story."""
_BRACKETED = re.compile(
    rf"(?P<head>[^\W\d_][^\n()\[\]:;]{{1,60}}?)(?P<early>\.)?\s?\((?P<inside>[^()\n]{{2,50}})\)(?P<stop>\.)?{_SENTENCE}"
)
_STOPPED = re.compile(
    r"(?P<place>[^\W\d_][^\n.,:;()]{1,40})\.\s(?P<day>\d{1,2}\s[^\W\d_]{3,10})\.\s"
    rf"(?P<agency>[^\s.,]{{2,20}}(?:\.[^\W_]{{2,3}})?)(?:\.{_SENTENCE}|\s+[–—-]\s+(?=\S))"
)
_LONE = re.compile(rf"\((?P<agency>[^()\n]{{2,30}})(?P<close>\)){DASH}(?=\S)")
_INITIALS = 8
"""Letters of what signs in capitals without being known."""


def read_agency_dateline(head: str, language: str | None) -> FoundDateline | None:
    """A dateline whose brackets or full stops end it.

    "New Delhi, May 3 (PTI) The council ..." of South Asia, "MOSCOW (Sputnik - 29th April, 2020) It is ...", "Berlin
    (dpa). Die Stadt ..." of German papers, and "КИЕВ. 3 декабря. УНН. Парламент ..." of Russian and Ukrainian agencies.
    """
    if "(" in head and (found := _BRACKETED.match(head)) is not None:
        return _bracketed(found, language)
    stopped = _STOPPED.match(head) if ". " in head else None
    return _stopped(stopped, language) if stopped is not None else None


def _bracketed(found: re.Match[str], language: str | None) -> FoundDateline | None:
    place, day = split_day(found["head"].strip(" ,."), language)
    agency, _, behind = found["inside"].partition(" - ")
    dated = read_dates(behind, language) if behind else ()
    # Between a place in capitals and a day nothing but an agency stands in the brackets, known or not.
    known = _is_known(agency) or (bool(dated) and in_capitals(place))
    if not is_place(place) or not known or (behind and not dated):
        return None
    ended = found["stop"] is not None or found["early"] is not None
    ended = ended or is_news_agency(agency)  # "Bonn (KNA) Der Rat"
    if not (day or dated or ended) or (not day and not dated and names_somebody(place)):
        return None  # "Ann Lee (AP). She"
    date = dated[0].value if dated else None
    dateline = Dateline(
        found[0].strip(), place=place, date=date, agency=agency.strip(), span=Span(0, len(found[0].rstrip()))
    )
    return FoundDateline(dateline, found.end())


def read_lone_agency(head: str) -> FoundDateline | None:
    """A known agency that opens a story without a place: "(Bloomberg) -- The council ...".

    >>> read_lone_agency("(Reuters) - The ferry sails.").dateline.agency
    'Reuters'
    """
    found = _LONE.match(head)
    if found is None or not is_news_agency(found["agency"]):
        return None
    end = found.end("close")
    return FoundDateline(Dateline(head[:end], agency=found["agency"], span=Span(0, end)), found.end())


def _stopped(found: re.Match[str], language: str | None) -> FoundDateline | None:
    agency = found["agency"]
    signs = _is_known(agency) or (agency.isupper() and len(agency) <= _INITIALS)
    if found["day"].split()[-1].lower() not in month_names(language) or not is_place(found["place"]) or not signs:
        return None
    end = found.end("agency")
    return FoundDateline(Dateline(found[0][:end], place=found["place"], agency=agency, span=Span(0, end)), found.end())


def _is_known(agency: str) -> bool:
    """Whether one of those who sign is a known agency: "UrduPoint News / Sputnik", "dpa/lno"."""
    parts = [part.strip() for part in re.split(r"[/,]", agency)]
    return any(is_news_agency(part) or is_news_agency(part.partition(".")[0]) for part in parts)
