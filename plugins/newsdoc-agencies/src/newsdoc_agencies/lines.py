"""Texts of teleprinter lines: what IPTC 7901 and ANPA 1312 have in common."""

import datetime as dt
import re
from collections.abc import Iterable

import attrs

from newsdoc.markup.text import plain_blocks
from newsdoc.model import Block, Dateline, Paragraph
from newsdoc.source import Source
from newsdoc.wording.datelines import read_dateline

SOH, STX, ETX, EOT = "\x01", "\x02", "\x03", "\x04"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_INDENT = re.compile(r"^(?:\t|[ \u00a0]{2,})", re.M)
_NOT_FOR_PRINT = re.compile(r"^.{0,40}\bfollowing information is not (?:intended )?for publication\b.*$", re.I | re.M)
_CENTURY = 70
"""Two digits of a year below this are of this century: the standard is of 1979."""


def messages(source: Source) -> list[str]:
    """Each message of the data, from behind its SOH."""
    parts = source.text.replace("\r\n", "\n").replace("\r", "\n").split(SOH)
    return [part for part in parts[1:] if part.strip()]


def head_and_text(message: str) -> tuple[str, str, str]:
    """What stands before STX, the text, and what follows ETX."""
    head, _, rest = message.partition(STX)
    text, _, tail = rest.partition(ETX)
    return head, text, tail.partition(EOT)[0].strip()


def clean(text: str) -> str:
    """The text without control characters."""
    return _CONTROLS.sub("", text)


def public_and_note(text: str) -> tuple[str, str | None]:
    """The text to print, and the note that follows the line which says that it is not to be."""
    found = _NOT_FOR_PRINT.search(text)
    if found is None:
        return text, None
    return text[: found.start()], " ".join(text[found.end() :].split()) or None


def paragraphs(text: str) -> tuple[Block, ...]:
    """The text as paragraphs: an indented line begins one, as does a blank line; a text without either by its lines."""
    lined = _INDENT.sub("\n\n", text)
    parts = _BLANK.split(lined)
    if len(parts) == 1:
        return plain_blocks(text.strip("\n"))
    return tuple(Paragraph(found) for part in parts if (found := " ".join(part.split())))


def opening_dateline(blocks: Iterable[Block]) -> Dateline | None:
    """The dateline that opens the first paragraph."""
    opening = next((each.text for each in blocks if isinstance(each, Paragraph)), "")
    found = read_dateline(opening)
    return attrs.evolve(found.dateline, span=None) if found else None


def year(text: str) -> int:
    """A year of two digits in full."""
    return int(text) + (2000 if int(text) < _CENTURY else 1900)


def moment(years: int, month: int, day: int, hour: int, minute: int) -> dt.datetime | None:
    """A moment; None for a day or time that there is not."""
    try:
        return dt.datetime(years, month, day, hour, minute)
    except ValueError:
        return None
