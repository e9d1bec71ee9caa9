"""Text whose headings are underlined, as newsdoc's own plain text and many a text file has it.

A line of "=" or "-" under a line, as long as that, makes it the headline or a heading. What newsdoc writes says more:
the line of dates ends the head, brackets hold pictures and links, three stars end the story
(`formats/text/exporter.py`).
"""

import re
from collections.abc import Sequence

from newsdoc.formats.text.cut import Line, joined_lines, wrap_width
from newsdoc.formats.text.forms.form import CutText, Form, is_rights_line, part_of
from newsdoc.page.block import Block
from newsdoc.page.known import Known
from newsdoc.page.roles import FineRole

_RULES = frozenset("=-")
_LEAST = 3
"""Characters of an underline, at least: a line of two dashes is a mark of other things."""
_DATES = re.compile(r"(?:Published|Updated) \d{4}-\d\d-\d\d\b")
_END = "* * *"
_ITEM = re.compile(r"- (?=\S)")
_NUMBER = re.compile(r"\d{1,3}\. (?=\S)")
_BOXED = re.compile(r"\|(?: |$)")
_BRACKETS = re.compile(r"\[(?P<kind>Picture|Graphic|Video|Audio|Related): (?P<words>\S.*)\]$")
_ADDRESS = re.compile(r"(?P<words>\S.*?) <(?P<href>[^<>\s]{1,2000})>$")
_LABEL = "Related:"
_DIRECTIVE_LINE = re.compile(r"\.\. (?:[\w-]{2,30}::|_[^:\n]{1,60}:|\|)")
"""What reStructuredText says to programs: ".. image:: quay.jpg"."""
_OPTION = re.compile(r":[A-Za-z][\w-]{1,30}:(?:\s\S.*)?$")
"""And more of it below: ":alt: The old quay"."""
_NOTE = re.compile(
    r"\.\. (?:admonition|attention|caution|danger|epigraph|error|hint|important|note|pull-quote|tip|warning)::\s+(?=\S)"
)
"""Directives of reStructuredText whose words are for the reader."""
_DIRECTIVE = Known("other", "a directive of reStructuredText")


def may_be(text: str) -> bool:
    """False for nearly every text, which has no underline."""
    return "===" in text or "---" in text


def detect(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a line of the text is underlined."""
    return any(_is_underline(text, blocks, i) for i in range(1, len(blocks)))


def _is_underline(source: str, blocks: Sequence[Block], i: int) -> bool:
    """Whether block i is a line of "=" or "-" right under a line, or lines, of its length."""
    text = blocks[i].text
    if len(text) < _LEAST or text[0] not in _RULES or text.strip(text[0]):
        return False
    above = blocks[i - 1].text
    boxed = (
        i > 1 and blocks[i - 2].text == text and len(text) >= len(above)
    )  # reStructuredText rules a title on both sides
    return (boxed or len(text) == len(above)) and _touches(source, blocks, i) and above[0] not in _RULES


def _touches(source: str, blocks: Sequence[Block], i: int) -> bool:
    """Whether a block begins on the line right under the one before it."""
    return len(source[blocks[i - 1].end : blocks[i].start].splitlines()) == 1


def lines_as_blocks(text: str, lines: Sequence[Line]) -> list[Block]:
    """The blocks of a text of short lines: each line by itself, but for those of a paragraph that was broken to fit.

    newsdoc leaves a blank line between paragraphs whatever their width, so that its lines tell more than their lengths.
    """
    rows = [text[line.start : line.end] for line in lines]
    ours = any(row[0] == "=" and _is_rule(row) for row in rows) and any(
        row == _END or _DATES.match(row) for row in rows
    )
    if not ours and not wrap_width(text, lines):
        return joined_lines(text, [[line] for line in lines])
    groups: list[list[Line]] = []
    for line, above, row, below in zip(lines, ["", *rows], rows, [*rows[1:], ""], strict=False):
        alone = any(map(_is_rule, (above, row, below)))
        if line.after_blank or alone or _opens(row, above):
            groups.append([])
        groups[-1].append(line)
    return joined_lines(text, groups)


def _is_rule(row: str) -> bool:
    return len(row) >= _LEAST and row[0] in _RULES and not row.strip(row[0])


def _opens(row: str, above: str) -> bool:
    """Whether a line stands by itself though the one above it is not blank: an item, a cell, a name, a date."""
    if _DATES.match(row):
        return not above.endswith("·")
    return row[0] in "[—" or "\t" in row or _ITEM.match(row) is not None or _NUMBER.match(row) is not None


def take_apart(text: str, blocks: Sequence[Block]) -> Form:
    """The blocks with the roles that underlines give, and in a text of newsdoc those that its layout gives."""
    out = list(blocks)
    known: dict[int, Known] = {}
    title: int | None = None
    for i in range(1, len(out)):
        if _is_underline(text, blocks, i):
            if title is None and out[i].text[0] == "=":
                title = i - 1
            known[i - 1] = Known("headline" if title == i - 1 else "heading", "underlined")
            known[i] = Known("other", "an underline")
            if i > 1 and out[i - 2].text == out[i].text:
                known[i - 2] = Known("other", "the line over a title")
    for i, block in enumerate(out):
        if (note := _NOTE.match(block.text)) is not None:
            out[i] = part_of(block, note.end(), len(block.text))
            continue
        below = i > 0 and known.get(i - 1) == _DIRECTIVE and _OPTION.match(block.text) is not None
        if below or _DIRECTIVE_LINE.match(block.text):
            known[i] = _DIRECTIVE
    if title is not None:
        _read_layout(
            out, known, title, has_kicker=title > 0 and title - 1 not in known and _touches(text, blocks, title)
        )
    return Form("underlined", out, known)


def _read_layout(blocks: list[Block], known: dict[int, Known], title: int, *, has_kicker: bool) -> None:
    """Settle what the layout tells: the kicker, the blocks of the story, and what stands behind it.

    The story has begun behind the line of dates; where there is none, with the first heading, picture or link in it.
    """
    if has_kicker:
        known[title - 1] = Known("kicker", "over the underlined headline")
    rest = range(title + 2, len(blocks))
    begun = next(
        (i for i in rest if i in known or _DATES.match(blocks[i].text) or _BRACKETS.match(blocks[i].text)), None
    )
    if begun is None:
        return
    if _DATES.match(blocks[begun].text):
        known[begun] = Known("date", "the line of dates")
    end = next((i for i in reversed(rest) if blocks[i].text == _END), len(blocks))
    for i in range(begun, len(blocks)):
        if i not in known:
            block, role = _read_block(blocks[i]) if i < end else _read_foot(blocks[i])
            blocks[i], known[i] = block, Known(role, "its place in a text with underlined headings")


def _read_block(block: Block) -> tuple[Block, FineRole]:
    """A block of the story."""
    if found := _BRACKETS.match(block.text):
        inner = _addressed(block, found.start("words"), found.end("words"))
        return inner, "related" if found["kind"] == "Related" else "caption"
    if found := _ITEM.match(block.text):
        return part_of(block, found.end(), len(block.text)), "paragraph"
    return block, "box" if _BOXED.match(block.text) else "paragraph"


def _read_foot(block: Block) -> tuple[Block, FineRole]:
    """A block behind the story."""
    if found := _ITEM.match(block.text):
        return _addressed(block, found.end(), len(block.text)), "related"
    aside = block.text in (_END, _LABEL) or is_rights_line(block.text)
    return block, "other" if aside else "tagline"


def _addressed(block: Block, start: int, end: int) -> Block:
    """A part of a block, with the address behind its words as a link."""
    inner = part_of(block, start, end)
    found = _ADDRESS.match(inner.text)
    if found is None:
        return inner
    words = part_of(inner, 0, found.end("words"))
    return words._replace(links=((0, len(words.text), found["href"]),))


def read(cut: CutText) -> Form | None:
    """The text with underlined headings."""
    if not may_be(cut.text):
        return None
    rows = lines_as_blocks(cut.text, cut.layout.lines) if cut.layout.lines else cut.blocks
    return take_apart(cut.text, rows) if detect(cut.text, rows) else None
