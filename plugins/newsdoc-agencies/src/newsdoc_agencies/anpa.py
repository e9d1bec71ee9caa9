"""Texts with the header of ANPA 1312, in which North American agencies sent and partly send their lines."""

import re
from typing import Any

import attrs

from newsdoc.model import Concept, NewsDate, RoleText
from newsdoc.source import Source
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.clocks import zone_at
from newsdoc_agencies.headers import ANPA, sniff_anpa
from newsdoc_agencies.lines import LineParser, Message, clean, moment, paragraphs, year

_DATE = re.compile(r"(?<!\d)(\d{1,2})-(\d{1,2})(?:-(\d\d))(?!\d)")
_TIME = re.compile(r"(?<![\d-])(\d{1,2}):?(\d\d)(?=[A-Za-z ]|\Z)")
_VERSION = re.compile(r"\d(?:st|nd|rd|th)[A-Za-z]{2,20}", re.I)
_VERSION_OF_SLUG = re.compile(r",\s*\d(?:st|nd|rd|th)\s[\w-]{1,30}(?:\s[\w-]{1,30}){0,2}", re.I)
"""Behind the keyword, as it is printed: "BC-Ferry Talks, 1st Ld-Writethru,210"."""
_URGENCIES = {"f": 1, "b": 2, "u": 3, "r": 4, "d": 5}
"""Flash, bulletin, urgent, rush and deferred, as steps of the IPTC's urgency."""
_PRIORITIES = frozenset(("flash", "bulletin", "urgent", "rush", "deferred"))
"""Their names, which may stand alone in a line of the head."""
_ENDS = " <=@"
"""What a line of the head ends with: the quads that set it flush left, right or centred."""
_NO_LETTERS = re.compile(r"[\W_]+")
_BY = re.compile(r"by\s", re.I)


class AnpaParser(LineParser):
    """Parser of ANPA 1312."""

    name = "anpa-1312"
    header = ANPA
    parts = "service, number, selector, priority, category"
    language = "en"

    def sniff(self, source: Source) -> float:
        """Sure by the start of header, the unit separator and the form of the lines behind it."""
        return sniff_anpa(source)

    def fields(self, message: Message) -> dict[str, Any]:
        """The lines of the head that the format sets off, and what the header says."""
        match = message.match
        marked, lines = _marked_lines(message.text)
        head = _head_lines(marked, match["keyword"])
        slug = next((each for each in marked if _is_slug(each, match["keyword"])), "")
        version = _VERSION.search(match["rest"]) or _VERSION_OF_SLUG.search(slug)
        cut = slug.partition(",")[0].strip() or match["keyword"]
        return {
            "headline": head.headline,
            "alternative_headlines": tuple(RoleText(each, role="subtitle") for each in head.decks),
            "byline": head.byline,
            "slugline": cut or None,
            "version": version[0].strip(" ,") if version else None,
            "urgency": _URGENCIES.get(match["priority"].casefold()),
            "services": tuple(Concept(code=match[each]) for each in ("category", "selector") if match[each]),
            "ed_notes": [each for each in head.notes if each],
            "body": paragraphs(_typed(clean("\n".join([*(f"{each}\n" for each in head.text), *lines])))),
        }

    def sent(self, message: Message, source: Source) -> NewsDate | None:
        """Behind the text, else in the header."""
        text = f"{message.tail} {message.match['rest']}"
        sent = _sent(text)
        if sent is None and _DATE.search(text):
            source.problem("date-unreadable", "the date is ambiguous or not a date; it was left out")
        return sent


def _marked_lines(text: str) -> tuple[list[str], list[str]]:
    """The lines of the head, which the format sets off with `^` and `<`, and the lines of the text.

    A line of the head that has no end goes on in the next.
    """
    marked: list[str] = []
    rest: list[str] = []
    is_open = False
    for line in text.split("\n"):
        opened = line.lstrip(" \t")
        if opened.startswith("^") and not rest:
            marked.append(opened[1:].rstrip(_ENDS).strip())
            is_open = not line.rstrip().endswith(("<", "="))
        elif is_open and marked and line.strip() and not line[:1].isspace():
            marked[-1] = f"{marked[-1]} {line.strip().rstrip(_ENDS).strip()}"
            is_open = not line.rstrip().endswith(("<", "="))
        elif line.strip() or rest:
            is_open = False
            if not (not rest and line.rstrip().endswith("<") and not line[:1].isspace()):
                line = line.rstrip("<")
                rest.append(f"\n{opened.rstrip(_ENDS)[1:].strip()}\n" if opened.startswith("^") else line)
    return marked, rest


@attrs.define
class _Head:
    """What the lines of a head say."""

    headline: str | None = None
    decks: list[str] = attrs.field(factory=list)
    byline: str | None = None
    notes: list[str] = attrs.field(factory=list)
    """Lines for the desk: updates, editors' notes."""
    text: list[str] = attrs.field(factory=list)
    """Lines behind the byline that open the text: the groups of a list of results."""


def _head_lines(marked: list[str], keyword: str) -> _Head:
    """The lines of the head of a story."""
    head = _Head()
    for line in (_typed(clean(each)) for each in marked):
        label, colon, words = line.partition(":")
        if colon and label.strip().upper() == "HL" and head.headline is None:
            head.headline = words.strip() or None
        elif colon and label.strip().casefold() in ("eds", "update", "note", "editors", "adds"):
            head.notes.append(words.strip())
        elif _BY.match(line) and head.byline is None:
            head.byline = line
        elif line.strip("- ").casefold() in _PRIORITIES or not line:
            continue
        elif head.byline is not None and not colon:
            if "\n" not in head.byline and any(each.kind == "person" for each in read_byline(head.byline, "en")):
                head.byline = f"{head.byline}\n{line}"  # "Associated Press Writer"
            else:
                head.text.append(line)
        elif head.byline is None and not _is_slug(line, keyword) and not (colon and label.isupper()):
            if head.headline is None:
                head.headline = line
            else:
                head.decks.append(line)
    return head


def _is_slug(line: str, keyword: str) -> bool:
    """True for the slug line, which repeats the keyword, with spaces that the keyword must not have."""
    printed, wanted = (_NO_LETTERS.sub("", each.casefold()) for each in (line, keyword))
    return bool(wanted) and printed.startswith(wanted)


def _typed(text: str) -> str:
    """The signs that 64 characters of a teleprinter had to stand for: quotation marks and the dash."""
    return text.replace("``", "“").replace("''", "”").replace(" _ ", " — ")


def _sent(text: str) -> NewsDate | None:
    """Date and time of sending; a date that may be read in two ways is not guessed."""
    found = _DATE.search(text)
    if found is None:
        return None
    one, two, years = int(found[1]), int(found[2]), year(found[3])
    is_american = _BUREAU.search(text, 0, found.start()) is not None
    if (one > 12 and two > 12) or (one <= 12 and two <= 12 and one != two and not is_american):
        return None
    day, month = (one, two) if one > 12 else (two, one)
    clock = _TIME.search(text[: found.start()]) or _TIME.search(text, found.end())
    at = moment(years, month, day, int(clock[1]), int(clock[2])) if clock else None
    if at is not None and clock is not None:
        return at.replace(tzinfo=zone_at(text, clock.end(), at)[0])
    midnight = moment(years, month, day, 0, 0)
    return midnight.date() if midnight else None


_BUREAU = re.compile(r"[A-Z]{2,4}-[A-Z]{2}-\Z")
"""The agency and its point of sending before the date: agencies of the United States, which put the month first, send
so: "AP-NY-03-31-26 1635EDT".
"""
