"""Texts with the header of ANPA 1312, in which North American agencies sent and partly send their lines."""

import datetime as dt
import re
from collections.abc import Iterator

from newsdoc.errors import ParseError
from newsdoc.model import AltId, Article, Block, Concept, Provenance, RoleText
from newsdoc.source import Source
from newsdoc.wording.bylines import read_byline
from newsdoc_agencies.headers import ANPA, sniff_anpa
from newsdoc_agencies.lines import (
    clean,
    head_and_text,
    messages,
    moment,
    opening_dateline,
    paragraphs,
    public_and_note,
    year,
)

_DATE = re.compile(r"(?<!\d)(\d{1,2})-(\d{1,2})(?:-(\d\d))(?!\d)")
_TIME = re.compile(r"(?<![\d-])(\d{1,2}):?(\d\d)(?=[A-Za-z ]|\Z)")
_VERSION = re.compile(r"\d(?:st|nd|rd|th)[A-Za-z]{2,20}", re.I)
_URGENCIES = {"f": 1, "b": 2, "u": 3, "r": 4, "d": 5}
"""Flash, bulletin, urgent, rush and deferred, as steps of the IPTC's urgency."""
_MARKED = re.compile(r"^[ \t]*\^(.*?)[@]?<?[ ]*$")
_BY = re.compile(r"by\s", re.I)


class AnpaParser:
    """Parser of ANPA 1312."""

    name = "anpa-1312"
    media_types = ("text/plain",)
    suffixes = (".txt",)

    def sniff(self, source: Source) -> float:
        """Sure by the start of header, the unit separator and the form of the lines behind it."""
        return sniff_anpa(source)

    def parse(self, source: Source, /) -> Article:
        """The first message; of several, the others are noted. Raises ParseError for data without a header."""
        found = messages(source)
        if len(found) > 1:
            source.problem("items-left", f"the first of {len(found)} messages was read")
        return _read(_first(found), source)

    def parse_all(self, source: Source, /) -> Iterator[Article]:
        """Every message, in order."""
        found = messages(source)
        _first(found)
        for message in found:
            yield _read(message, source)


def _first(found: list[str]) -> str:
    if not found:
        raise ParseError("no message", format="anpa-1312", line=1, expected="a header that begins with SOH (0x01)")
    return found[0]


def _read(message: str, source: Source) -> Article:
    head, text, tail = head_and_text(message)
    match = ANPA.match(head)
    if match is None:
        raise ParseError(
            "no header", format="anpa-1312", line=1, expected="service, number, selector, priority, category"
        )
    printed, note = public_and_note(text)
    marked, lines = _marked_lines(printed)
    headline, byline, others = _head_lines(marked, match["keyword"])
    blocks: tuple[Block, ...] = paragraphs(_typed(clean("\n".join(lines))))
    if headline is None and not blocks:
        raise ParseError("the message holds no text", format="anpa-1312", expected="a text behind STX (0x02)")
    sent = _sent(f"{tail} {match['rest']}")
    if sent is None and _DATE.search(f"{tail} {match['rest']}"):
        source.problem("date-unreadable", "the date may be read in two ways, or is none; it was left out")
    version = _VERSION.search(match["rest"])
    return Article(
        headline,
        byline=byline,
        authors=tuple(read_byline(byline, "en")) if byline else (),
        dateline=opening_dateline(blocks),
        published=sent,
        version_created=sent,
        slugline=match["keyword"] or None,
        version=version[0] if version else None,
        alt_ids=(AltId(match["service"] + match["number"], type="transmission"),),
        urgency=_URGENCIES.get(match["priority"].casefold()),
        services=(Concept(code=match["category"]), *(Concept(code=each) for each in [match["selector"]] if each)),
        ed_notes=tuple(RoleText(each) for each in (*others, note) if each),
        body=blocks,
        provenance=Provenance("anpa-1312"),
    )


def _marked_lines(text: str) -> tuple[list[str], list[str]]:
    """The lines of the head, which the format sets off with `^` and `<`, and the lines of the text.

    A line of the head that has no end goes on in the next.
    """
    marked: list[str] = []
    rest: list[str] = []
    is_open = False
    for line in text.split("\n"):
        found = _MARKED.match(line)
        if found and not rest:
            marked.append(found[1].strip())
            is_open = not line.rstrip().endswith("<")
        elif is_open and marked and line.strip() and not line[:1].isspace():
            marked[-1] = f"{marked[-1]} {line.strip().rstrip('@<').strip()}"
            is_open = not line.rstrip().endswith("<")
        elif line.strip() or rest:
            is_open = False
            if not (not rest and line.rstrip().endswith("<") and not line[:1].isspace()):
                rest.append(line.rstrip("<"))
    return marked, rest


def _head_lines(marked: list[str], keyword: str) -> tuple[str | None, str | None, list[str]]:
    """Headline, byline, and lines for the desk (updates, editors' notes) of the head of a story."""
    headline = byline = None
    others: list[str] = []
    for line in (_typed(clean(each)) for each in marked):
        label, colon, words = line.partition(":")
        if colon and label.strip().upper() == "HL" and headline is None:
            headline = words.strip()
        elif colon and label.strip().casefold() in ("eds", "update", "note", "editors", "adds"):
            others.append(words.strip())
        elif _BY.match(line) and byline is None:
            byline = line
        elif headline is None and not _is_slug(line, keyword) and not (colon and label.isupper()) and byline is None:
            headline = line
    return (headline or None), byline, others


def _is_slug(line: str, keyword: str) -> bool:
    """True for the slug line, which repeats the keyword."""
    return bool(keyword) and line.casefold().startswith(keyword.casefold())


def _typed(text: str) -> str:
    """The signs that 64 characters of a teleprinter had to stand for: quotation marks and the dash."""
    return text.replace("``", "“").replace("''", "”").replace(" _ ", " — ")


def _sent(text: str) -> dt.datetime | dt.date | None:
    """Date and time of sending; a date that may be read in two ways is not guessed."""
    found = _DATE.search(text)
    if found is None:
        return None
    one, two, years = int(found[1]), int(found[2]), year(found[3])
    if (one > 12 and two > 12) or (one <= 12 and two <= 12 and one != two):
        return None
    day, month = (one, two) if one > 12 else (two, one)
    clock = _TIME.search(text[: found.start()]) or _TIME.search(text, found.end())
    at = moment(years, month, day, int(clock[1]), int(clock[2])) if clock else None
    if at is not None:
        return at
    midnight = moment(years, month, day, 0, 0)
    return midnight.date() if midnight else None
