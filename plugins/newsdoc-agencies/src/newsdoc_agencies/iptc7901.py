"""Texts with the header of IPTC 7901 (The Text Transmission Format, 5th edition)."""

import datetime as dt
import re
from typing import Any

from newsdoc.markup.bylines import opening_byline
from newsdoc.model import Concept, NewsDate, Organization, Paragraph, RoleText
from newsdoc.source import Source
from newsdoc_agencies.headers import IPTC_7901, sniff_iptc_7901
from newsdoc_agencies.lines import LineParser, Message, clean, moment, paragraphs, year
from newsdoc_agencies.national import as_printed

_SENT = re.compile(r"(\d\d)(\d\d)(\d\d)[ ]*+(GMT|UTC|Z)?[ ]*+([A-Za-z]{3})[A-Za-z]*+[ ]++(\d\d)(?:\d\d)?\b")
_MONTHS = {
    month: number
    for number, spelled in enumerate(
        ("jan gen ene", "feb fev", "mar mär mrz", "apr avr abr", "may mai mag maj", "jun giu jui", "jul lug",
         "aug ago aou", "sep set", "oct okt ott out", "nov", "dec dez dic dés"), 1)
    for month in spelled.split()
}  # fmt: skip
"""The first three letters of the months in the languages of the wires that send this format."""


class Iptc7901Parser(LineParser):
    """Parser of IPTC 7901."""

    name = "iptc-7901"
    header = IPTC_7901
    parts = "source, number, priority, category, words"

    def sniff(self, source: Source) -> float:
        """Sure by the start of header and the form of the line behind it."""
        return sniff_iptc_7901(source)

    def printable(self, text: str) -> str:
        """Control characters have no meaning in the text; brackets may be letters."""
        return as_printed(clean(text))

    def fields(self, message: Message) -> dict[str, Any]:
        """The lines that open the text, and what the header says."""
        match = message.match
        keywords, over = _keywords(clean(message.head[match.end() :]))
        if not keywords and "=" not in over:  # a line of its own before the text
            keywords, over = over.replace("\n", "").strip(), ""
        behind, text = _keywords(message.text) if not keywords else ("", message.text)
        keywords_stated = bool(keywords or behind)
        # The keywords have lines of their own; some agencies put them behind the number of words.
        keywords = keywords or behind or clean(match["rest"] or "")
        lines, rest = _opening(f"{over}\n{text}" if over else text)
        if not keywords_stated and _is_over_headline(lines, rest):
            keywords = lines[0]
            lines, rest = _opening(rest)
        notes = [line for line in lines if _NOTE.fullmatch(line)]
        lines = [line for line in lines if line not in notes]
        if len(lines) > 1 and _CHAIN.fullmatch(lines[0]):
            keywords = lines.pop(0)
        decks = [found["words"] for line in lines[1:] if (found := _DECK.fullmatch(line))]
        version, headline, signed = _parted([line for line in lines if not _DECK.fullmatch(line)])
        heads, rest = _heads(rest)
        heads = [*signed, *heads]
        blocks = (*map(Paragraph, heads), *paragraphs(rest))
        byline = opening_byline(blocks)
        return {
            "headline": headline,
            "alternative_headlines": tuple(RoleText(deck, role="subtitle") for deck in decks),
            "byline": byline.rstrip(" =") if byline is not None else None,
            "publisher": Organization(match["source"], literal=match["source"]),
            "slugline": " ".join(keywords.split()).strip("/ ") or None,
            "version": version,
            "urgency": int(match["priority"]) if match["priority"] in "123456789" else None,
            "services": (Concept(code=match["category"]),),
            "ed_notes": [note[1:-1].strip() for note in notes],
            "body": tuple(each for each in blocks if byline is None or each != Paragraph(byline)),
        }

    def sent(self, message: Message, source: Source) -> NewsDate | None:
        """Behind the text."""
        sent = _sent(message.tail)
        if message.tail and sent is None:
            source.problem("date-unreadable", f"the time of sending {message.tail[:40]!r} could not be read")
        return sent


_CHAIN = re.compile(r"[^\s/.:-]+(?:-[^\s/.:-]+)+|[^\s/.:][^/.:]{0,30}(?:/[^\s/.:][^/.:]{0,30}){1,8}")
"""A line of keywords joined by hyphens or slashes: "transport-sea-ferry", "Transport/Coast/Northport"."""
_LONGEST_HEADLINE = 120
"""Characters of a headline in a line of its own; a longer line begins the text."""


def _is_over_headline(lines: list[str], rest: str) -> bool:
    """Whether the only line before a blank one is a chain of keywords, and the next stretch is a headline."""
    if len(lines) != 1 or not _CHAIN.fullmatch(lines[0]):
        return False
    headline, _, behind = rest.lstrip("\n").partition("\n")
    is_line = bool(headline) and not headline[0].isspace() and not headline.rstrip().endswith(".")
    follows = not behind.strip() or behind[:1].isspace() or _DECK.match(behind) is not None
    return is_line and len(headline) <= _LONGEST_HEADLINE and follows


_DECK = re.compile(r"[^\W\d_]{2,6}\.: ?(?P<words>.+)")
"""A line under the headline with its label, which is cut short ("Utl.: ")."""


def _keywords(text: str) -> tuple[str, str]:
    """The lines of keywords that open a text, which end with a slash; and what follows."""
    lines = text.strip("\n").split("\n")
    taken = next((n for n, line in enumerate(lines) if not line.rstrip().endswith("/")), len(lines))
    return "".join(line.strip() for line in lines[:taken]), "\n".join(lines[taken:]).strip("\n")


_MARK = re.compile(r"[A-Z0-9 ]{3,20}|\([^()]{3,20}\)")
"""A line over the headline that says which take it is, or asks for attention: "1ST LEAD", "(Achtung)"."""


_NOTE = re.compile(r"\([^\W\d_a-z]{3,12}[: ][^()]{4,100}\)")
"""A line in brackets that tells editors what is new, with the word for it in capitals: "(ADDS mayor's quote)"."""


def _parted(lines: list[str]) -> tuple[str | None, str | None, list[str]]:
    """Marks, headline and byline among the lines that open a text. Alone, a line in capitals is the headline."""
    marks: list[str] = []
    while len(lines) > 1 and _MARK.fullmatch(lines[0]):
        marks.append(lines.pop(0).strip("()"))
    signed = [lines.pop()] if len(lines) > 1 and opening_byline((Paragraph(lines[-1]),)) else []
    return ", ".join(marks) or None, " ".join(" ".join(lines).split()) or None, signed


def _opening(text: str) -> tuple[list[str], str]:
    """The lines up to the first blank or indented one, which many agencies end with an equals sign; and the rest."""
    taken: list[str] = []
    lines = text.lstrip("\n").split("\n")
    for line in lines:
        if not line.strip() or line[:2].isspace():
            break
        taken.append(line.strip())
        if line.rstrip().endswith("="):
            break
    rest = "\n".join(lines[len(taken) :])
    return [line for each in taken if (line := each.rstrip("= "))], rest


def _heads(text: str) -> tuple[list[str], str]:
    """The lines behind the headline that end with a sign of equality, a byline say, and what follows."""
    heads: list[str] = []
    rest = text.lstrip("\n")
    while (line := rest.partition("\n")[0].rstrip()).endswith("="):
        heads += [words] if (words := line.rstrip("= ").strip()) else []
        rest = rest.partition("\n")[2].lstrip("\n")
    return (heads, rest) if heads else ([], text)


def _sent(tail: str) -> dt.datetime | None:
    """Day, hour and minute, month and year, as they stand behind the text; the zone is the agency's, unless it says
    that it is Greenwich's.
    """
    found = _SENT.search(tail)
    month = _MONTHS.get(found[5].casefold()) if found else None
    if found is None or month is None:
        return None
    sent = moment(year(found[6]), month, int(found[1]), int(found[2]), int(found[3]))
    return sent.replace(tzinfo=dt.UTC) if sent is not None and found[4] else sent
