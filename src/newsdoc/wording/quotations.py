"""Finds the stretches of text that stand in quotation marks, in any of the mark styles of the news trade.

Directional marks (``“ ” „ ‟ « » ‹ › 「 」 『 』``) and the straight ones (``"``, ``''``, ``` `` ```, ``'``, ``,,``) are
read with one stack a paragraph, so a mark too many or too few cannot disturb the paragraphs after it. A paragraph whose
quotation is still open when it ends is joined to the next one if that one opens the marks again, as is the trade's
convention (Chicago Manual of Style 13.32), or if a closing mark follows soon that nothing else opens, as German papers
print it. The time is linear in the text.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Stretch", "find_quotations"]


class Stretch(NamedTuple):
    """One stretch in quotation marks; `start` and `end` are offsets into ``paragraphs[paragraph]``, marks included."""

    paragraph: int
    """Index of the paragraph that holds the stretch; a stretch never crosses paragraphs."""
    start: int
    """Offset of the opening mark (0 where the quotation comes from the paragraph before without a mark)."""
    end: int
    """Offset after the closing mark, or the end of the paragraph where there is none."""
    closed: bool = True
    """Whether the closing mark is there."""
    reopens: bool = False
    """Whether it goes on with the quotation left open by the paragraph before."""
    continues: bool = False
    """Whether the quotation goes on in the next paragraph."""
    depth: int = 0
    """0: not inside another stretch; 1: quoted within a quotation; and so on."""
    opening: str = ""
    """The opening mark, as printed."""
    closing: str = ""
    """The closing mark, as printed."""

    def content(self, paragraph: str) -> tuple[int, int]:
        """The offsets of what stands between the marks in `paragraph`, its text."""
        return self.start + len(self.opening), self.end - len(self.closing)


DOUBLE, ANGLE, SINGLE_ANGLE, CORNER, WHITE_CORNER, SINGLE = range(6)

_FAMILY = {
    **dict.fromkeys(['"', "“", "”", "„", "‟", "''", "``", "‘‘", "’’", ",,"], DOUBLE),
    **dict.fromkeys("«»", ANGLE),
    **dict.fromkeys("‹›", SINGLE_ANGLE),
    **dict.fromkeys("「」", CORNER),
    **dict.fromkeys("『』", WHITE_CORNER),
    **dict.fromkeys("'‘’‚‛`", SINGLE),
}
_LOW = {"„", ",,"}
"""Marks at the foot of the line; two commas are typed for them."""
_ALWAYS_OPENS = {*_LOW, "‟", "``", "‘‘", "「", "『", "‚", "`"}
_ALWAYS_CLOSES = {"」", "』"}
_MARKS = "\"“”„‟«»‹›「」『』'‘’‚‛`"
_MARK = f"[{_MARKS}]"
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
_IN_HEBREW_WORD = re.compile('(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])')
_PREFIXED = "\u05d5\u05de\u05e9\u05d4\u05db\u05dc\u05d1"
"""The letters that Hebrew writes in one with the word behind: "in", "to", "from", "the", "and", "that", "as"."""
_PREFIXES = 3
"""So many of them stand before one word, at most."""
_CLOSERS = {"„": "“”", ",,": "“”", "“": "”", "‟": "”", "«": "»", "»": "«", '"': '"'}
"""What closes a quotation some paragraphs behind the mark that opens it."""
_MOST_BARE = 4
"""Paragraphs behind one whose quotation stays open, at most, up to the one that closes it, its own included."""
_CLOSING_PUNCTUATION = ",.;:!?)]}…-–—―/、。"


class _Mark(NamedTuple):
    """A mark as printed, with what its surroundings say: it can only open, only close, or either."""

    start: int
    text: str
    family: int
    may_open: bool
    may_close: bool
    inch: bool = False


class _Pair(NamedTuple):
    start: int
    end: int
    family: int
    opening: str
    closing: str


def find_quotations(paragraphs: Sequence[str], *, nested: bool = False, single: bool | None = None) -> list[Stretch]:
    """The stretches in quotation marks, in reading order.

    `paragraphs` are plain texts in reading order. With `nested`, quotations inside quotations are returned too
    (`Stretch.depth` tells them apart). `single` says whether single marks may enclose a quotation of their own, as in
    British books; by default they may where the paragraphs hold no other marks. Apostrophes, inch and foot marks are
    not quotation marks. Never raises on any text.
    """
    plain = [_plain(paragraph) for paragraph in paragraphs]
    # Marks are looked at one by one where that is not enough, and in the next paragraph, which may go on quoting.
    marks = [
        list(_marks(paragraph)) if plain[i] is None or (i and plain[i - 1] is None) else []
        for i, paragraph in enumerate(paragraphs)
    ]
    if single is None:
        single = not any(plain) and not any(mark.family != SINGLE for line in marks for mark in line)
    stretches: list[Stretch] = []
    left_open: _Mark | None = None
    for index, paragraph in enumerate(paragraphs):
        spans = plain[index]
        runs_on = left_open is not None and left_open.family != SINGLE and stretches[-1].continues
        if runs_on and not spans and not _outer(marks[index]):  # what closes the quotation comes later
            if paragraph.strip():
                stretches.append(Stretch(index, _indent(paragraph), len(paragraph.rstrip()), False, True, True))
            continue
        if spans is not None and left_open is None:
            stretches += [
                Stretch(index, start, end, opening=paragraph[start], closing=paragraph[end - 1]) for start, end in spans
            ]
            continue
        text_end = len(paragraph.rstrip())
        following = _first_opening(paragraphs[index + 1], marks[index + 1]) if index + 1 < len(paragraphs) else None
        first = _first_opening(paragraph, marks[index])
        reopens_at = first.start if left_open and first and first.family == left_open.family else None
        reopened = following is not None and following.text == "‘"
        pairs, unclosed, stray = _match(_going_on(marks[index], reopens_at, left_open), text_end, single, reopened)
        if left_open and reopens_at is None and stray and stray.family == left_open.family:
            pairs.insert(0, _Pair(_indent(paragraph), stray.start + len(stray.text), stray.family, "", stray.text))
            reopens_at = pairs[0].start
        left_open = None
        for pair, depth in _with_depth(pairs, single):
            opening = paragraph[pair.start : pair.start + len(pair.opening)]
            closing = paragraph[pair.end - len(pair.closing) : pair.end] if pair.closing else ""
            continues = False
            if not pair.closing and depth == 0 and pair.end == text_end:
                left_open = unclosed
                continues = bool(following and following.family == pair.family)
                continues = continues or _closes_later(marks, plain, index, opening)
            if depth == 0 or nested:
                reopens = pair.start == reopens_at
                closed = bool(pair.closing)
                stretches.append(
                    Stretch(index, pair.start, pair.end, closed, reopens, continues, depth, opening, closing)
                )
    return stretches


def _closes_later(
    marks: Sequence[Sequence[_Mark]], plain: Sequence[list[tuple[int, int]] | None], index: int, opening: str
) -> bool:
    """Whether the first mark behind a paragraph, after a few without any, can only close what `opening` opens.

    Not of single marks: they may be apostrophes.
    """
    for later in range(index + 1, min(index + 1 + _MOST_BARE, len(marks))):
        if plain[later]:
            return False
        if outer := _outer(marks[later]):
            first, second = [*outer[:2], None][:2]
            closes = first is not None and first.text in _CLOSERS.get(opening, "") and not first.may_open
            return closes and (second is None or not second.may_close)
    return False


def _outer(marks: Sequence[_Mark]) -> list[_Mark]:
    """The marks that are no single ones."""
    return [mark for mark in marks if mark.family != SINGLE]


def _going_on(marks: list[_Mark], reopens_at: int | None, left_open: _Mark | None) -> list[_Mark]:
    """The marks of a paragraph behind one that stays open, as that one tells them.

    What opens again at `reopens_at` is read as the mark left open is (» with a space behind it, in French), and “ where
    it can only close is read as ”.
    """
    if left_open is None or not marks or marks[0].family != left_open.family:
        return marks
    first = marks[0]
    if first.start == reopens_at:
        return [first._replace(text=left_open.text, may_close=False), *marks[1:]]
    if first.text == "“" and first.may_close and not first.may_open:
        return [first._replace(text="”"), *marks[1:]]
    return marks


def _plain(paragraph: str) -> list[tuple[int, int]] | None:
    """The quotations of a paragraph whose marks all leave no doubt, none within another one; else None."""
    if "=" in paragraph:
        return None
    if paragraph.isascii() and '"' not in paragraph and "'" not in paragraph and "`" not in paragraph:
        return []
    if not any(map(paragraph.__contains__, _MARKS)):
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


def _indent(paragraph: str) -> int:
    return len(paragraph) - len(paragraph.lstrip())


def _first_opening(paragraph: str, marks: list[_Mark]) -> _Mark | None:
    """The mark that the paragraph begins with, if it opens."""
    if marks and marks[0].may_open and marks[0].start == _indent(paragraph):
        return marks[0]
    return None


def _marks(paragraph: str) -> Iterator[_Mark]:
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
    endings: it is no quotation mark there, unless all that stands before it may be written in one with a quoted word.
    """
    if not (_is_hebrew(text[at - 1 : at]) and _is_hebrew(text[at + 1 : at + 2])):
        return False
    if not _is_hebrew(text[at + 2 : at + 3]):
        return True
    letters = text[max(0, at - _PREFIXES - 1) : at].rsplit(None, 1)[-1].lstrip(_MARKS + _OPENING_BRACKETS + _DASHES)
    return len(letters) > _PREFIXES or any(letter not in _PREFIXED for letter in letters)


def _is_hebrew(letter: str) -> bool:
    return "\u05d0" <= letter <= "\u05ea"


def _is_inch(mark: _Mark, following: _Mark | None, balance: int) -> bool:
    """Whether a mark after a digit is a measure: 12" pipe. It is not if a quotation would stay open."""
    if following is None:
        return balance % 2 == 0
    return not following.may_open


def _split_run(text: str, start: int, end: int) -> Iterator[_Mark]:
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


def _directed(text: str, position: int, mark: str, may_open: bool, may_close: bool) -> _Mark:
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
    return _Mark(position, mark, family, may_open, may_close, inch)


def _single(text: str, position: int, may_open: bool, may_close: bool) -> _Mark:
    mark = text[position]
    if mark in _ALWAYS_OPENS:
        may_open, may_close = True, False
    elif mark == "’" or (may_open and mark == "'" and _ELISION.match(text, position + 1)):
        may_open = False
    return _Mark(position, mark, SINGLE, may_open, may_close)


def _opens(mark: _Mark, stack: list[_Mark], depth: list[int]) -> bool:
    """Whether the mark opens, given the marks that are open."""
    is_open = depth[mark.family] > 0
    if mark.text == "“":
        return not (is_open and (stack[-1].text in _LOW or (mark.may_close and not mark.may_open)))
    if mark.text == "”":
        return not is_open and mark.may_open and not mark.may_close
    if mark.family in (ANGLE, SINGLE_ANGLE):
        return _angle_opens(mark, stack, is_open)
    if mark.may_open and mark.may_close:
        return not is_open
    return mark.may_open


def _angle_opens(mark: _Mark, stack: list[_Mark], is_open: bool) -> bool:
    points_left = mark.text in "«‹"
    if not is_open:
        return points_left or (mark.may_open and not mark.may_close)
    opener = next((open_mark for open_mark in reversed(stack[-4:]) if open_mark.family == mark.family), None)
    if opener is not None and opener.text in "»›":
        return not points_left and mark.may_open and not mark.may_close
    return points_left


def _match(
    marks: list[_Mark], length: int, single: bool, reopened: bool
) -> tuple[list[_Pair], _Mark | None, _Mark | None]:
    """The pairs of a paragraph by start, the mark left open at its end, and a first mark that closes nothing.

    `reopened` says whether the next paragraph opens single marks again, so that one without its partner stays open.
    """
    pairs: list[_Pair] = []
    stack: list[_Mark] = []
    depth = [0] * 6
    stray: _Mark | None = None
    for number, mark in enumerate(marks):
        if mark.family == SINGLE and not single and not depth[DOUBLE] + depth[ANGLE] + depth[SINGLE_ANGLE]:
            continue
        if _opens(mark, stack, depth):
            stack.append(mark)
            depth[mark.family] += 1
        elif depth[mark.family] and not _is_apostrophe(mark, marks, number):
            while True:
                opening = stack.pop()
                depth[opening.family] -= 1
                if opening.family == mark.family:
                    break
            pairs.append(_Pair(opening.start, mark.start + len(mark.text), mark.family, opening.text, mark.text))
        elif number == 0 and mark.family != SINGLE:
            stray = mark
    pairs.sort()
    unclosed = _unclosed(stack, pairs, length, single, reopened)
    pairs.extend(pair for pair, _ in unclosed)
    pairs.sort()
    return pairs, unclosed[-1][1] if unclosed else None, stray


def _is_apostrophe(mark: _Mark, marks: list[_Mark], number: int) -> bool:
    """Whether a single mark that could close is rather the apostrophe of a plural (workers' rights)."""
    if mark.family != SINGLE or not mark.may_close or mark.may_open:
        return mark.family == SINGLE and not mark.may_close
    following = marks[number + 1] if number + 1 < len(marks) else None
    return following is not None and following.family == SINGLE and following.may_close and not following.may_open


def _unclosed(
    stack: list[_Mark], pairs: list[_Pair], length: int, single: bool, reopened: bool
) -> list[tuple[_Pair, _Mark]]:
    """The stretches of marks that nothing closes: up to the next pair of the same family, or the end."""
    found: list[tuple[_Pair, _Mark]] = []
    starts: dict[int, int] = {}
    remaining = len(pairs) - 1
    for mark in reversed(stack):
        while remaining >= 0 and pairs[remaining].start > mark.start:
            starts[pairs[remaining].family] = pairs[remaining].start
            remaining -= 1
        end = starts.get(mark.family, length)
        starts[mark.family] = mark.start
        # A single mark or two commas without a partner are more often something else; no length is no quotation.
        opens = single and (mark.start == 0 or (reopened and mark.text == "‘"))
        typed = mark.text == ",," or (mark.family == SINGLE and not opens)
        if end > mark.start + len(mark.text) and not typed:
            found.append((_Pair(mark.start, end, mark.family, mark.text, ""), mark))
    return found[::-1]


def _with_depth(pairs: list[_Pair], single: bool) -> Iterator[tuple[_Pair, int]]:
    """The pairs with the number of pairs around each one; pairs that are cut by another one are dropped."""
    around: list[_Pair] = []
    for pair in pairs:
        while around and around[-1].end <= pair.start:
            around.pop()
        if pair.family == SINGLE and not single and not around:
            continue
        if around and pair.end > around[-1].end:
            continue
        yield pair, len(around)
        around.append(pair)
