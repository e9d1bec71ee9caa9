"""The quotation marks of a text, and what the characters around each one say of it: whether it opens or closes.

Directional marks (``“ ” „ ‟ « » ‹ › 「 」 『 』``) and the straight ones (``"``, ``''``, ``` `` ```, ``'``, ``,,``).
Apostrophes inside words, measures (12"), the gershayim of Hebrew and left-over markup are none.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

__all__ = ["ANGLE", "DOUBLE", "LOW", "SIGNS", "SINGLE", "SINGLE_ANGLE", "Mark", "marks_of", "plain_spans"]

DOUBLE, ANGLE, SINGLE_ANGLE, CORNER, WHITE_CORNER, SINGLE = range(6)

_FAMILY = {
    **dict.fromkeys(['"', "“", "”", "„", "‟", "''", "``", "‘‘", "’’", ",,"], DOUBLE),
    **dict.fromkeys("«»", ANGLE),
    **dict.fromkeys("‹›", SINGLE_ANGLE),
    **dict.fromkeys("「」", CORNER),
    **dict.fromkeys("『』", WHITE_CORNER),
    **dict.fromkeys("'‘’‚‛`", SINGLE),
}
LOW = {"„", ",,"}
"""Marks at the foot of the line; two commas are typed for them."""
_ALWAYS_OPENS = {*LOW, "‟", "``", "‘‘", "「", "『", "‚", "`"}
_ALWAYS_CLOSES = {"」", "』"}
SIGNS = "\"“”„‟«»‹›「」『』'‘’‚‛`"
"""Each character that may be a mark, or part of one."""
_MARK = f"[{SIGNS}]"
# Marks in a row, but no lone apostrophe between letters or digits. It begins with a set, so that it is quick to search.
_RUN = re.compile(rf"{_MARK}(?:(?<![’'‘`])|(?!(?<=[^\W_].)[^\W_])){_MARK}*")
_RUN_OR_COMMAS = re.compile(rf"{_RUN.pattern}|(?<![^\s(\[]),,(?=[^\W_])")
# “…”, „…“, «…», or "…" with straight marks at the edges of words and behind no digit (12" is a measure).
_PLAIN = re.compile(
    r'[“"„«](?:(?<=“)[^“”"]*”|(?<=„)[^“”"„]*[“”]|(?<=«)[^«»]*»'  # begins with a set, so that it is quick to search
    r'|(?<=")(?<!\S")(?=[^\s"])[^“”"]*(?<=[^\s\d(\[{¿¡"])"(?![^\s,.;:!?]))'
)
_PAIRED_SINGLES = {"''", "``", "‘‘", "’’"}
_TWO_SIGNS = {*_PAIRED_SINGLES, ",,"}
# Words that begin with an apostrophe, and decades ('90s): an opening single mark is none of these.
_ELISION = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|bout|round|n|cuz|s|tude)(?!\w)", re.IGNORECASE)
_OPENING_BRACKETS = "([{¿¡"
_DASHES = "-–—―/:|"
_IN_HEBREW_WORD = re.compile('"(?<=[\u05d0-\u05ea]")(?=[\u05d0-\u05ea])')
_PREFIXED = "\u05d5\u05de\u05e9\u05d4\u05db\u05dc\u05d1"
"""The letters that Hebrew writes in one with the word behind: "in", "to", "from", "the", "and", "that", "as"."""
_PREFIXES = 3
"""So many of them stand before one word, at most."""
_CLOSING_PUNCTUATION = ",.;:!?)]}…-–—―/、。"


class Mark(NamedTuple):
    """A mark as printed, with what its surroundings say: it can only open, only close, or either."""

    start: int
    text: str
    family: int
    may_open: bool
    may_close: bool
    inch: bool = False


def plain_spans(paragraph: str) -> list[tuple[int, int]] | None:
    """The quotations of a paragraph whose marks all leave no doubt, none within another one; else None."""
    if "=" in paragraph:
        return None
    if paragraph.isascii() and '"' not in paragraph and "'" not in paragraph and "`" not in paragraph:
        return []
    if not any(map(paragraph.__contains__, SIGNS)):
        return []
    if not paragraph.isascii() and '"' in paragraph and _IN_HEBREW_WORD.search(paragraph):
        return None
    # Without an opening single mark "’" is an apostrophe; with one, that mark is too many.
    marks = "".join([run for run in _RUN.findall(paragraph) if run != "’"])
    if not marks:
        return []
    if ",," in paragraph:
        return None
    spans = [found.span() for found in _PLAIN.finditer(paragraph)]
    return spans if 2 * len(spans) == len(marks) else None


def marks_of(paragraph: str) -> Iterator[Mark]:
    """The quotation marks of a paragraph; apostrophes inside words, measures and markup are left out."""
    runs = (_RUN_OR_COMMAS if ",," in paragraph else _RUN).finditer(paragraph)
    if not (raw := [mark for run in runs for mark in _split_run(paragraph, run.start(), run.end())]):
        return
    balance = 0
    in_markup = False
    for mark, following in pairwise([*raw, None]):
        if mark is None or (mark.inch and _is_inch(mark, following, balance)):
            continue
        if in_markup or paragraph[mark.start - 1 : mark.start] == "=":  # left-over markup: id="..."
            in_markup = not in_markup
            continue
        if mark.text == '"' and _is_gershayim(paragraph, mark.start):
            continue
        balance += mark.family == DOUBLE
        yield mark


def _is_gershayim(text: str, at: int) -> bool:
    """Whether a straight mark stands inside a Hebrew word, before the last letter of an abbreviation or in front of its
    endings: it is not a quotation mark there, unless all that stands before it may be joined to a quoted word.
    """
    if not (_is_hebrew(text[at - 1 : at]) and _is_hebrew(text[at + 1 : at + 2])):
        return False
    if not _is_hebrew(text[at + 2 : at + 3]):
        return True
    letters = text[max(0, at - _PREFIXES - 1) : at].rsplit(None, 1)[-1].lstrip(SIGNS + _OPENING_BRACKETS + _DASHES)
    return len(letters) > _PREFIXES or any(letter not in _PREFIXED for letter in letters)


def _is_hebrew(letter: str) -> bool:
    return "\u05d0" <= letter <= "\u05ea"


def _is_inch(mark: Mark, following: Mark | None, balance: int) -> bool:
    """Whether a mark after a digit is a measure: 12" pipe. It is not if a quotation would stay open."""
    if following is None:
        return balance % 2 == 0
    return not following.may_open


def _split_run(text: str, start: int, end: int) -> Iterator[Mark]:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    may_open, may_close = _context(before, after)
    position = start
    if (
        end - start == 3
        and may_close
        and not may_open
        and text[start] in "'’"
        and text[start + 1 : end] in _PAIRED_SINGLES
    ):
        yield _single(text, start, may_open, may_close)
        position += 1
    while position < end:
        mark = text[position : position + 2] if text[position : position + 2] in _TWO_SIGNS else text[position]
        if _FAMILY[mark] == SINGLE:
            yield _single(text, position, may_open, may_close)
        else:
            yield _directed(text, position, mark, may_open, may_close)
        position += len(mark)


def _context(before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark between two characters may open and whether it may close; the text's edge is a space."""
    if after.isspace():
        return (True, True) if before.isspace() else (False, True)
    if before.isspace() or before in _OPENING_BRACKETS:
        return True, False
    if after in _CLOSING_PUNCTUATION:
        return False, True
    if before in _DASHES:
        return True, False
    return True, True


def _directed(text: str, position: int, mark: str, may_open: bool, may_close: bool) -> Mark:
    """Add to the surroundings what the shape of a double mark says."""
    family = _FAMILY[mark]
    if mark in _ALWAYS_OPENS:
        may_open, may_close = True, False
    elif mark in _ALWAYS_CLOSES:
        may_open, may_close = False, True
    before, after = text[max(0, position - 3) : position], text[position + 1 : position + 3]
    inch = mark == '"' and before[-1:].isdigit() and (not may_open or after[:1] == "-")
    if inch and not ("'" in before or "’" in before):
        inch = after[:1] in " -" and after[1:2].islower()
    return Mark(position, mark, family, may_open, may_close, inch)


def _single(text: str, position: int, may_open: bool, may_close: bool) -> Mark:
    mark = text[position]
    if mark in _ALWAYS_OPENS:
        may_open, may_close = True, False
    elif mark == "’" or (may_open and mark == "'" and _ELISION.match(text, position + 1)):
        may_open = False
    return Mark(position, mark, SINGLE, may_open, may_close)
