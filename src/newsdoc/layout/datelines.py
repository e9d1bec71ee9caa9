"""Datelines: the place, day and agency that open a story, in the forms of agencies and newspapers."""

import re
from typing import NamedTuple

from newsdoc.layout.cues import BIT, cue_table, is_news_agency, month_names, words_of
from newsdoc.layout.dates import read_date
from newsdoc.model import Dateline, Span

_HEAD = 140
_DASH = r"(?:\s*[—–―]+\s*|\s+-{1,2}\s+|\s*\.-\s*|\s*--\s*|\s+_\s+|-\s+)"
_OPENING = re.compile(rf"^(?P<head>[^\n]{{2,110}}?)(?:(?P<dash>{_DASH})|(?P<colon>:\s+))(?=\S)")
_AGENCY = re.compile(r"\s*[(\[]\s*(?P<agency>[^()\[\]]{2,40}?)\s*[)\]]\s*[,:]?\s*")
_JAPANESE = re.compile(r"^\s?[【（(\[](?P<place>[^】）)\]=＝]{1,20})[=＝](?P<agency>[^】）)\]]{1,20})[】）)\]]\s*")
_CHINESE = re.compile(
    r"^(?P<agency>新华社|中新社|中新网|新華社)(?P<place>[\u4e00-\u9fff]{2,8}?)(?P<date>\d{1,2}月\d{1,2}日)?电\s*"
)
_PLACE_WORD = re.compile(r"^[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_.]*)*\.?,?$")
_SMALL = frozenset(
    [
        "de",
        "del",
        "la",
        "las",
        "los",
        "le",
        "les",
        "do",
        "da",
        "dos",
        "das",
        "der",
        "den",
        "am",
        "an",
        "bei",
        "im",
        "von",
        "of",
        "the",
        "upon",
        "sur",
        "en",
        "el",
        "al",
        "und",
        "and",
        "y",
        "et",
    ]
)


class FoundDateline(NamedTuple):
    """A dateline at the head of a paragraph."""

    dateline: Dateline
    """Its span is relative to the paragraph."""
    end: int
    """Offset at which the story's first sentence begins, behind the dash."""


def read_dateline(text: str, language: str | None = None) -> FoundDateline | None:
    """The dateline that opens the paragraph, or None.

    Reads "MOSCOW, March 5 (Reuters) —", "PARIS (AFP) –", "Berlin (dpa) -", "Madrid, 5 mar (EFE).-", "LISBON — ",
    "(ANSA) - ROMA, 05 MAR -", "【ロンドン＝共同】". A place not in capitals counts only with an agency or a day.
    """
    if found := _JAPANESE.match(text[:_HEAD]) or _CHINESE.match(text[:_HEAD]):
        dateline = Dateline(found[0].strip(), place=found["place"], agency=found["agency"], span=Span(0, found.end()))
        return FoundDateline(dateline, found.end())
    head = text[:_HEAD]
    start = 0
    agency = None
    if opening := _AGENCY.match(head):
        # Agency first: "(ANSA) - ROMA, 05 MAR -".
        if not is_news_agency(opening["agency"].split(",")[0]):
            return None
        agency, start = opening["agency"], opening.end()
        start += len(head[start:]) - len(head[start:].lstrip(" –—-"))
    found = _OPENING.match(head[start:])
    if not found:
        return None
    raw = found["head"]
    if dash_agency := re.match(
        r"([^\W\d_][^\s.;:]{1,30}(?: [^\W\d_][^\s.;:]{1,20})?)\.?\s+[—–-]\s+", head[start + found.end() :]
    ):
        # Russian form: "МОСКВА, 5 мар — РИА Новости. ..."
        following = dash_agency[1]
        if is_news_agency(following):
            agency = following
    parts = _read_head(raw, language)
    if parts is None:
        return None
    place, day, own_agency = parts
    agency = own_agency or agency
    if found["colon"] and not (agency and own_agency):
        return None
    city = place.split(",")[0]
    capitals = city.upper() == city and sum(map(str.isalpha, city)) >= 3
    if not (capitals or agency or day):
        return None
    if not agency and not day and _is_label(place, language):
        return None
    end = start + found.end()
    printed = text[: start + len(raw)].strip()
    dateline = Dateline(
        printed, place=place, date=read_date(raw, language), agency=agency, span=Span(0, start + len(raw))
    )
    return FoundDateline(dateline, end)


def _read_head(raw: str, language: str | None) -> tuple[str, str | None, str | None] | None:
    """Place, day and agency of what stands before the dash; None when it is no dateline."""
    agency = None
    place_and_day = raw
    if found := list(_AGENCY.finditer(raw)):
        last = found[-1]
        name = last["agency"]
        if raw[last.end() :].strip(" ,.") == "":
            if not is_news_agency(re.split(r"[/,]", name)[0].strip()):
                return None
            agency, place_and_day = name, raw[: last.start()]
    place, day = _split_day(place_and_day.strip(" ,."), language)
    if not place or not _is_place(place):
        return None
    return place, day, agency


def _split_day(text: str, language: str | None) -> tuple[str, str | None]:
    """Cut a day off behind the place: "Madrid, 5 mar", "LONDON, March 5", "PARIS, le 3 mai 2024"."""
    months = month_names(language)
    pieces = text.split(",")
    for i in range(1, len(pieces)):
        rest = ",".join(pieces[i:])
        words = words_of(rest.lower())
        if any(word in months for word in words) and any(map(str.isdigit, rest)):
            return ",".join(pieces[:i]).strip(), rest.strip()
        if len(words) <= 4 and re.search(r"\d{1,2}[./]\d{1,2}", rest):
            return ",".join(pieces[:i]).strip(), rest.strip()
    return text, None


def _is_place(place: str) -> bool:
    """True for up to six words of a place's shape: "MOSCOW", "Frankfurt am Main", "PARIS, Texas", "Berlin/Wien"."""
    words = place.replace("/", " ").split()
    if not 1 <= len(words) <= 6 or len(place) > 50:
        return False
    for word in words:
        if word.lower().strip(",") in _SMALL:
            continue
        if not _PLACE_WORD.match(word) or not (word[0].isupper() or not word[0].islower()):
            return False
    return words[0][0].isupper() or not words[0][0].islower()


def _is_label(place: str, language: str | None) -> bool:
    """True for labels in capitals that are no places: "LIVE — ", "ADVERTISEMENT — ", "WATCH — "."""
    whole = cue_table(language).find(words_of(place.lower()), place)[2]
    return bool(whole & ~BIT["picture_place"])
