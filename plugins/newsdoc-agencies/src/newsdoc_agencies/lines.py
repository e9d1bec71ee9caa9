"""Texts of teleprinter lines: what IPTC 7901 and ANPA 1312 have in common."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, ClassVar

import attrs

from newsdoc.errors import ParseError
from newsdoc.markup.body import nested, with_crossheads
from newsdoc.markup.datelines import opening_dateline, with_dateline_of_metadata
from newsdoc.markup.taking_part import took_part
from newsdoc.markup.text import plain_blocks
from newsdoc.model import (
    AltId,
    Article,
    Block,
    Furniture,
    NewsDate,
    Paragraph,
    Preformatted,
    Provenance,
    RoleText,
    Section,
)
from newsdoc.source import Source
from newsdoc.wording.bylines import read_byline

SOH, STX, ETX, EOT = "\x01", "\x02", "\x03", "\x04"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_INDENT = re.compile(r"^(?:\t|[ \u00a0]{2,})", re.M)
_NOT_FOR_PRINT = re.compile(r"^.{0,40}\bfollowing information is not (?:intended )?for publication\b.*$", re.I | re.M)
_CENTURY = 70
"""Two digits of a year below this are of this century: the standard is of 1979."""


def messages(source: Source) -> list[str]:
    """Each message of the data, from behind its SOH; some systems begin a line there."""
    parts = source.text.replace("\r\n", "\n").replace("\r", "\n").split(SOH)
    return [part.lstrip("\n") for part in parts[1:] if part.strip()]


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
    found: list[Block] = []
    for part, is_table in _tables(text):
        if is_table:
            found.append(Preformatted(part))
        elif len(parts := _BLANK.split(_INDENT.sub("\n\n", part))) == 1:
            found += plain_blocks(part.strip("\n"))
        else:
            found += [Paragraph(words) for each in parts if (words := " ".join(each.split()))]
    return tuple(nested(with_crossheads([*found])))


def _tables(text: str) -> Iterator[tuple[str, bool]]:
    """The text in stretches, with whether each is a table: lines in a row that hold columns, set off with spaces."""
    words: list[str] = []
    for has_columns, lines in groupby(text.split("\n"), key=lambda line: _COLUMNS.search(line) is not None):
        stretch = list(lines)
        if has_columns and len(stretch) > 1:
            yield "\n".join(words), False
            yield "\n".join(stretch), True
            words = []
        else:
            words += stretch
    yield "\n".join(words), False


_COLUMNS = re.compile(r"\S {2,}\S+ {2,}\S")
"""A line of a table: two gaps of spaces with a word between them. Behind a full stop typists put two spaces too, but no
 sentence is so short.
"""


def year(text: str) -> int:
    """A year of two digits in full."""
    return int(text) + (2000 if int(text) < _CENTURY else 1900)


def moment(years: int, month: int, day: int, hour: int, minute: int) -> dt.datetime | None:
    """A moment; None for a day or time that there is not."""
    try:
        return dt.datetime(years, month, day, hour, minute)
    except ValueError:
        return None


_SIGNED = re.compile(r"(?:\([^\W\d_]{4,10}\) )?[^\W\d_]{1,4}(?:[ /][^\W\d_]{1,4}){1,7}")


def without_signs(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Furniture, ...]]:
    """The blocks without the signs of who wrote and edited a story, which agencies print behind it: "dpa al rmo".

    Signs are initials in small letters, or of a house and somebody with a slash between ("GW/kl"); before them a word
    in brackets may say that this is the end.
    """
    last = blocks[-1] if len(blocks) > 1 else None
    if isinstance(last, Section):
        inner, signs = without_signs(last.body)
        return ((*blocks[:-1], attrs.evolve(last, body=inner)), signs) if signs else (blocks, ())
    if not isinstance(last, Paragraph) or not _SIGNED.fullmatch(last.text):
        return blocks, ()
    letters = last.text.rpartition(") ")[2]
    if not (letters.islower() or ("/" in letters and " " not in letters)):
        return blocks, ()
    return blocks[:-1], (Furniture(last.text, kind="label"),)


@attrs.frozen
class Message:
    """One message of a line, taken apart."""

    head: str
    """What stands before the text."""
    match: re.Match[str]
    """The header in it."""
    text: str
    """The text to print."""
    tail: str
    """What stands behind the text."""


class LineParser:
    """What the parsers of teleprinter lines share: messages, headers, notes, and the fields that follow from others."""

    name: ClassVar[str] = ""
    media_types: ClassVar[tuple[str, ...]] = ("text/plain",)
    suffixes: ClassVar[tuple[str, ...]] = (".txt",)
    header: ClassVar[re.Pattern[str]]
    """What a message begins with, with the groups `source` and `number`."""
    parts: ClassVar[str] = ""
    """What the header is made of, for the message to people."""
    language: ClassVar[str | None] = None
    """The language of the bylines, where the lines have one."""

    def parse(self, source: Source, /) -> Article:
        """The first message; of several, the others are noted. Raises ParseError for data without a header."""
        found = self._messages(source)
        if len(found) > 1:
            source.problem("items-left", f"the first of {len(found)} messages was read")
        return self._read(found[0], source)

    def parse_all(self, source: Source, /) -> Iterator[Article]:
        """Every message, in order."""
        for message in self._messages(source):
            yield self._read(message, source)

    def fields(self, message: Message) -> dict[str, Any]:
        """What the format says in a way of its own; `body` among it."""
        raise NotImplementedError

    def sent(self, message: Message, source: Source) -> NewsDate | None:
        """When the message was sent; what cannot be read is noted."""
        raise NotImplementedError

    def printable(self, text: str) -> str:
        """The text before it is looked at."""
        return text

    def _messages(self, source: Source) -> list[str]:
        found = messages(source)
        if not found:
            raise ParseError(
                "the data holds no message", format=self.name, line=1, expected="a header that begins with SOH (0x01)"
            )
        return found

    def _read(self, whole: str, source: Source) -> Article:
        head, text, tail = head_and_text(whole)
        match = self.header.match(head)
        if match is None:
            raise ParseError("the message has no header", format=self.name, line=1, expected=self.parts)
        printed, note = public_and_note(self.printable(text))
        message = Message(head, match, printed, tail)
        fields = self.fields(message)
        if not fields["headline"] and not fields["body"]:
            raise ParseError("the message holds no text", format=self.name, expected="text after STX (0x02)")
        fields["body"], signs = without_signs(fields["body"])
        sent, byline = self.sent(message, source), fields["byline"]
        authors = tuple(read_byline(byline, self.language)) if byline else ()
        notes = (*fields.pop("ed_notes", ()), *([note] if note else []))
        article = Article(
            **fields,
            authors=authors,
            contributors=took_part(fields["body"], self.language, authors, byline),
            dateline=opening_dateline(fields["body"]),
            published=sent,
            version_created=sent,
            alt_ids=(AltId(match["source"] + match["number"], type="transmission"),),
            ed_notes=tuple(map(RoleText, notes)),
            furniture=signs,
            provenance=Provenance(self.name),
        )
        return with_dateline_of_metadata(article)
