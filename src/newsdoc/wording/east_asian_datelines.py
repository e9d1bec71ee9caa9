"""Datelines of East Asia.

"【ロンドン＝共同】", "港社港城3月5日电", "（港社記者王小明港城5日電）", "〔記者王小明／港城報導〕".
"""

import re
from functools import cache

import attrs

from newsdoc.model import Dateline, Span
from newsdoc.wording.agencies import agencies, is_news_agency
from newsdoc.wording.press_datelines import FoundDateline
from newsdoc.wording.scripts import is_unspaced

_JAPANESE = re.compile(
    r"^\s?[【（(\[](?P<place>(?=\s?[^\W\d_])[^】）)\]=＝]{1,20})[=＝](?P<agency>(?=\s?[^\W\d_])[^】）)\]]{1,20})[】）)\]]\s*"
)
"""Place and agency are words: "[x=5]" is none."""


def read_east_asian_dateline(head: str) -> FoundDateline | None:
    """The dateline of an East Asian paper or agency that opens a text; None where there is none."""
    found = _ideographic(head)
    return FoundDateline(_of_match(found), found.end()) if found is not None else None


def read_ideographic(line: str) -> Dateline | None:
    """The dateline of an East Asian paper or agency that a line is; None for any other line."""
    found = _ideographic(line)
    return attrs.evolve(_of_match(found), span=None) if found is not None and found.end() == len(line) else None


def _of_match(found: re.Match[str]) -> Dateline:
    agency = found.groupdict().get("agency")
    if agency and not is_news_agency(agency) and _REPORTER.fullmatch(agency):
        agency = None  # "【港町＝山川海子】"
    return Dateline(found[0].strip(), place=found["place"], agency=agency, span=Span(0, found.end()))


_REPORTER = re.compile("[\u3005\u4e00-\u9fff]{4,5}")
"""Characters of most Japanese names."""


def _ideographic(head: str) -> re.Match[str] | None:
    """The dateline of a Chinese or Japanese paper or agency."""
    found = _JAPANESE.match(head)
    if found is None and is_unspaced(head):
        forms = (*_chinese(), _japanese_agency())
        found = next((found for form in forms if (found := form.match(head))), None)
    return found


@cache
def _japanese_agency() -> re.Pattern[str]:
    """A place and a known agency behind it in one bracket, with nothing or the day between them: "【ロンドン共同】"."""
    names = sorted(filter(is_unspaced, agencies()[1]), key=len, reverse=True)
    return re.compile(
        rf"^\s?[【［\[（(](?P<place>[^】］\]）)\s\d]{{1,16}}?)\s?(?:\d{{1,2}}日\s?)?(?P<agency>{'|'.join(names)})[】］\]）)]\s*"
        r"(?:[–—-]\s+)?"
    )


@cache
def _chinese() -> tuple[re.Pattern[str], ...]:
    """The datelines of Chinese agencies and papers, most in brackets; few texts need what takes long to make."""
    plain = re.compile(
        r"^(?P<agency>新华社|中新社|中新网|新華社)(?P<place>[\u4e00-\u9fff]{2,8}?)(?P<date>\d{1,2}月\d{1,2}日)?电\s*"
    )
    bracketed = re.compile(
        r"^[【（(\[](?:本报)?(?P<place>[\u4e00-\u9fff]{2,8}?)(?P<date>\d{1,2}月\d{1,2}日)?"
        r"(?:电|電|(?<![资資])[讯訊])[】）)\]]\s*"  # "(商業資訊)" is a house
    )
    agency = "|".join(sorted(filter(is_unspaced, agencies()[1]), key=len, reverse=True))
    name = "|".join(rf"[\u4e00-\u9fff]{{{size}}}" for size in (3, 2, 4))  # most have three
    reporters = rf"(?:特派)?[记記]者(?:{name})(?:、(?:{name})){{0,3}}[／/]?"
    filed = re.compile(
        rf"^[【（(\[〔](?:(?P<agency>{agency})(?:{reporters})?|{reporters})"
        r"(?P<place>[\u4e00-\u9fff]{2,6}?)(?P<date>(?:\d{1,2}月)?\d{1,2}日)?"
        r"(?:[綜综]合)?(?:外[电電])?(?:[专專]?[电電]|[報报]導|报道)[】）)\]〕]\s*"
    )
    return plain, bracketed, filed
