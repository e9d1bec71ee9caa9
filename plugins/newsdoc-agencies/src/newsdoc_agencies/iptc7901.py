"""Texts with the header of IPTC 7901 (The Text Transmission Format, 5th edition)."""

import datetime as dt
import re
from collections.abc import Iterator

from newsdoc.errors import ParseError
from newsdoc.markup.bylines import opening_byline
from newsdoc.model import AltId, Article, Block, Concept, Organization, Paragraph, Provenance, RoleText
from newsdoc.source import Source
from newsdoc.wording.bylines import read_byline
from newsdoc_agencies.headers import IPTC_7901, sniff_iptc_7901
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

_SENT = re.compile(r"(\d\d)(\d\d)(\d\d)[ ]*(?:GMT|UTC|Z)?[ ]*([A-Za-z]{3})[A-Za-z]*[ ]+(\d\d)(?:\d\d)?\b")
_MONTHS = {
    month: number
    for number, spelled in enumerate(
        ("jan gen ene", "feb fev", "mar mär mrz", "apr avr abr", "may mai mag maj", "jun giu jui", "jul lug",
         "aug ago aou", "sep set", "oct okt ott out", "nov", "dec dez dic dés"), 1)
    for month in spelled.split()
}  # fmt: skip
"""The first three letters of the months in the languages of the wires that send this format."""


class Iptc7901Parser:
    """Parser of IPTC 7901."""

    name = "iptc-7901"
    media_types = ("text/plain",)
    suffixes = (".txt",)

    def sniff(self, source: Source) -> float:
        """Sure by the start of header and the form of the line behind it."""
        return sniff_iptc_7901(source)

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
        raise ParseError("no message", format="iptc-7901", line=1, expected="a header that begins with SOH (0x01)")
    return found[0]


def _read(message: str, source: Source) -> Article:
    head, text, tail = head_and_text(message)
    match = IPTC_7901.match(head)
    if match is None:
        raise ParseError("no header", format="iptc-7901", line=1, expected="source, number, priority, category, words")
    words = clean(head[match.end() :])
    # The keywords have lines of their own; some agencies put them behind the number of words.
    keywords = words.replace("\n", "") if words.strip() else clean(match["rest"] or "")
    slugline = " ".join(keywords.split()).strip("/ ") or None
    printed, note = public_and_note(clean(text))
    headline, rest = _headline(printed)
    blocks: list[Block] = list(paragraphs(rest))
    byline = opening_byline(blocks)
    if byline is not None:
        blocks = [each for each in blocks if not (isinstance(each, Paragraph) and each.text == byline)]
        byline = byline.rstrip(" =")
    priority = match["priority"]
    sent = _sent(tail)
    if tail and sent is None:
        source.problem("date-unreadable", f"the time of sending {tail[:40]!r} could not be read")
    if not headline and not blocks:
        raise ParseError("the message holds no text", format="iptc-7901", expected="a text behind STX (0x02)")
    return Article(
        headline,
        byline=byline,
        authors=tuple(read_byline(byline)) if byline else (),
        dateline=opening_dateline(blocks),
        published=sent,
        version_created=sent,
        publisher=Organization(match["source"], literal=match["source"]),
        slugline=slugline,
        alt_ids=(AltId(match["source"] + match["number"], type="transmission"),),
        urgency=int(priority) if priority in "123456789" else None,
        services=(Concept(code=match["category"]),),
        ed_notes=(RoleText(note),) if note else (),
        body=tuple(blocks),
        provenance=Provenance("iptc-7901"),
    )


def _headline(text: str) -> tuple[str | None, str]:
    """The lines up to the first blank or indented one, which many agencies end with a sign of equality."""
    taken: list[str] = []
    lines = text.lstrip("\n").split("\n")
    for line in lines:
        if not line.strip() or (taken and line[:2].isspace()):
            break
        taken.append(line.strip())
        if line.rstrip().endswith("="):
            break
    headline = " ".join(taken).rstrip("= ")
    return " ".join(headline.split()) or None, "\n".join(lines[len(taken) :])


def _sent(tail: str) -> dt.datetime | None:
    """Day, hour and minute, month and year, as they stand behind the text; the zone is the agency's."""
    found = _SENT.search(tail)
    month = _MONTHS.get(found[4].casefold()) if found else None
    if found is None or month is None:
        return None
    return moment(year(found[5]), month, int(found[1]), int(found[2]), int(found[3]))
