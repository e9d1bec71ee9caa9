"""Finds the stretches of text that stand in quotation marks, in any of the mark styles of the news trade.

The marks are read with one stack a paragraph, so that one too many or too few cannot disturb the paragraphs after it. A
paragraph whose quotation is still open when it ends is joined to the next one if that one opens the marks again, as is
the trade's convention (Chicago Manual of Style 13.32), or if a closing mark follows soon that nothing else opens, as
German papers print it. The time is linear in the text.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdoc.wording.quotation_marks import ANGLE, DOUBLE, LOW, SINGLE, SINGLE_ANGLE, Mark, marks_of, plain_spans

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
    opening: str = ""
    """The opening mark, as printed."""
    closing: str = ""
    """The closing mark, as printed."""

    def content(self, paragraph: str) -> tuple[int, int]:
        """The offsets of what stands between the marks in `paragraph`, its text."""
        return self.start + len(self.opening), self.end - len(self.closing)


_CLOSERS = {"„": "“”", ",,": "“”", "“": "”", "‟": "”", "«": "»", "»": "«", '"': '"'}
"""What closes a quotation some paragraphs behind the mark that opens it."""
_MOST_BARE = 4
"""Paragraphs behind one whose quotation stays open, at most, up to the one that closes it, its own included."""


class _Pair(NamedTuple):
    start: int
    end: int
    family: int
    opening: str
    closing: str


def find_quotations(paragraphs: Sequence[str], *, single: bool | None = None) -> list[Stretch]:
    """The stretches in quotation marks, in reading order, without those inside others.

    `paragraphs` are plain texts in reading order. `single` says whether single marks may enclose a quotation of their
    own, as in British books; by default they may where the paragraphs hold no other marks. Apostrophes, inch and foot
    marks are not quotation marks. Never raises on any text.
    """
    plain = [plain_spans(paragraph) for paragraph in paragraphs]
    # Marks are looked at one by one where that is not enough, and in the next paragraph, which may go on quoting.
    marks = [
        list(marks_of(paragraph)) if plain[i] is None or (i and plain[i - 1] is None) else []
        for i, paragraph in enumerate(paragraphs)
    ]
    if single is None:
        single = not any(plain) and not any(mark.family != SINGLE for line in marks for mark in line)
    stretches: list[Stretch] = []
    left_open: Mark | None = None
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
        for pair in _outermost(pairs, single):
            opening = paragraph[pair.start : pair.start + len(pair.opening)]
            closing = paragraph[pair.end - len(pair.closing) : pair.end] if pair.closing else ""
            continues = False
            if not pair.closing and pair.end == text_end:
                left_open = unclosed
                continues = bool(following and following.family == pair.family)
                continues = continues or _closes_later(marks, plain, index, opening)
            reopens, closed = pair.start == reopens_at, bool(pair.closing)
            stretches.append(Stretch(index, pair.start, pair.end, closed, reopens, continues, opening, closing))
    return stretches


def _closes_later(
    marks: Sequence[Sequence[Mark]], plain: Sequence[list[tuple[int, int]] | None], index: int, opening: str
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


def _outer(marks: Sequence[Mark]) -> list[Mark]:
    """The marks but for single ones."""
    return [mark for mark in marks if mark.family != SINGLE]


def _going_on(marks: list[Mark], reopens_at: int | None, left_open: Mark | None) -> list[Mark]:
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


def _indent(paragraph: str) -> int:
    return len(paragraph) - len(paragraph.lstrip())


def _first_opening(paragraph: str, marks: list[Mark]) -> Mark | None:
    """The mark that the paragraph begins with, if it opens."""
    if marks and marks[0].may_open and marks[0].start == _indent(paragraph):
        return marks[0]
    return None


def _opens(mark: Mark, stack: list[Mark], depth: list[int]) -> bool:
    """Whether the mark opens, given the marks that are open."""
    is_open = depth[mark.family] > 0
    if mark.text == "“":
        return not (is_open and (stack[-1].text in LOW or (mark.may_close and not mark.may_open)))
    if mark.text == "”":
        return not is_open and mark.may_open and not mark.may_close
    if mark.family in (ANGLE, SINGLE_ANGLE):
        return _angle_opens(mark, stack, is_open)
    if mark.may_open and mark.may_close:
        return not is_open
    return mark.may_open


def _angle_opens(mark: Mark, stack: list[Mark], is_open: bool) -> bool:
    points_left = mark.text in "«‹"
    if not is_open:
        return points_left or (mark.may_open and not mark.may_close)
    opener = next((open_mark for open_mark in reversed(stack[-4:]) if open_mark.family == mark.family), None)
    if opener is not None and opener.text in "»›":
        return not points_left and mark.may_open and not mark.may_close
    return points_left


def _match(
    marks: list[Mark], length: int, single: bool, reopened: bool
) -> tuple[list[_Pair], Mark | None, Mark | None]:
    """The pairs of a paragraph by start, the mark left open at its end, and a first mark that closes nothing.

    `reopened` says whether the next paragraph opens single marks again, so that one without its partner stays open.
    """
    pairs: list[_Pair] = []
    stack: list[Mark] = []
    depth = [0] * 6
    stray: Mark | None = None
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


def _is_apostrophe(mark: Mark, marks: list[Mark], number: int) -> bool:
    """Whether a single mark that could close is rather the apostrophe of a plural (workers' rights)."""
    if mark.family != SINGLE or not mark.may_close or mark.may_open:
        return mark.family == SINGLE and not mark.may_close
    following = marks[number + 1] if number + 1 < len(marks) else None
    return following is not None and following.family == SINGLE and following.may_close and not following.may_open


def _unclosed(
    stack: list[Mark], pairs: list[_Pair], length: int, single: bool, reopened: bool
) -> list[tuple[_Pair, Mark]]:
    """The stretches of marks that nothing closes: up to the next pair of the same family, or the end."""
    found: list[tuple[_Pair, Mark]] = []
    starts: dict[int, int] = {}
    remaining = len(pairs) - 1
    for mark in reversed(stack):
        while remaining >= 0 and pairs[remaining].start > mark.start:
            starts[pairs[remaining].family] = pairs[remaining].start
            remaining -= 1
        end = starts.get(mark.family, length)
        starts[mark.family] = mark.start
        # A single mark or two commas without a partner are more often something else; a length never is.
        opens = single and (mark.start == 0 or (reopened and mark.text == "‘"))
        typed = mark.text == ",," or (mark.family == SINGLE and not opens)
        if end > mark.start + len(mark.text) and not typed:
            found.append((_Pair(mark.start, end, mark.family, mark.text, ""), mark))
    return found[::-1]


def _outermost(pairs: list[_Pair], single: bool) -> Iterator[_Pair]:
    """The pairs that do not begin inside another one."""
    end = 0
    for pair in pairs:
        if pair.start >= end and (single or pair.family != SINGLE):
            yield pair
            end = pair.end
