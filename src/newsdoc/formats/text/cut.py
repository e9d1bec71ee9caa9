"""How flat text is cut into blocks.

A text is cut at blank lines, or at every line where lines are blocks, or where a hard-wrapped paragraph ends. The
blocks' spans together hold every non-blank character once.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from html.entities import html5
from itertools import pairwise
from typing import NamedTuple

from newsdoc.formats.text.broken import CLOSING, broken_sentences
from newsdoc.invisible import BREAKS, SOFT_HYPHEN, without_breaks
from newsdoc.page.block import Block
from newsdoc.wording.bylines import begins_with_by, read_byline
from newsdoc.wording.hyphens import first_parts, suspending
from newsdoc.wording.scripts import first_to_break

_LINE = re.compile(r"\S[^\n\r\x0b\x0c\x85\u2028\u2029]*")
_PLAIN_LINE = re.compile(r"\S.*")
"""The same where "\\n" is the only break, which is quicker to search."""
_RARE_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")
_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,7}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")
"""A character reference, as HTML has it."""
_BLANK = r"\s{0,8}&(?:nbsp|#(?:9|10|13|32|160)|#[xX](?:[aAdD9]|20|[aA]0));\s{0,8}"
"""One that stands for white space, with the white space around it."""
_GAPS = re.compile(rf"{SOFT_HYPHEN}(?!$)|[{BREAKS}]|{_BLANK}|{_REFERENCE.pattern}|\s{{2,}}|[\t\x0b\x0c]")
_BROKEN_WORD = re.compile(rf"{SOFT_HYPHEN}[ \t]*[\n\r]")
_MAX_WIDTH = 140
"""Hard-wrapped lines are no longer than this."""
_LONGEST = 60
"""A longer word is not looked at whole."""
_HYPHENATED = re.compile(r"([^\W_]+(?:['’-][^\W_]+)*)[-‐]$")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class Line(NamedTuple):
    """A line that is not blank, and how it stands."""

    start: int
    end: int
    indent: int
    after_blank: bool
    """Whether a blank line stands above it, or an indent opens it as every paragraph of the text."""


class Layout(NamedTuple):
    """How a text is laid out in lines."""

    places: Sequence[tuple[int, int]]
    """As `places_of_lines` gives them."""
    lines: Sequence[Line]
    """As `lines_of` gives them."""
    width: int
    """Its `wrap_width`."""


def layout_of(text: str) -> Layout:
    """How a text is laid out in lines."""
    places = places_of_lines(text)
    lines = lines_of(text, places)
    return Layout(places, lines, wrap_width(text, lines) if lines else 0)


def split_blocks(text: str, layout: Layout | None = None) -> list[Block]:
    """The blocks of a text in order; see the module for where it is cut. `layout`: its own, where known."""
    places, lines, width = layout or layout_of(text)
    if not places:
        return []
    if not width and _BROKEN_WORD.search(text):
        return _with_broken_words(text, places)
    if not width and (broken := broken_sentences(text, places)):
        return _without_breaks(text, places, broken)
    if not width:
        if "  " not in text and "\t" not in text and not _is_unlike_seen(text):
            return [Block(text[start:end], start, end) for start, end in places]
        return lines_as_blocks(text, places)
    starts = [0]
    for i in range(1, len(lines)):
        if (
            lines[i].after_blank
            or not _continues(text, lines[i - 1], lines[i], width)
            or _is_byline(text[lines[i].start : lines[i].end])
        ):
            starts.append(i)
    starts.append(len(lines))
    words = _Words(text)
    return [_joined(text, lines[first:after], words) for first, after in pairwise(starts)]


def lines_of(text: str, places: Sequence[tuple[int, int]]) -> list[Line]:
    """The lines at these places; none where one is too long for a line that was broken to fit."""
    if not places or max([end - start for start, end in places]) > _MAX_WIDTH:
        return []
    return _opened_by_indent(text, every_line(text, places))


def _opened_by_indent(text: str, lines: list[Line]) -> list[Line]:
    """The lines, with those that are indented as after a blank line where an indent is what opens each paragraph: the
    next line goes back to the margin several times, and begins small, as one that goes on, far more often than those.
    """
    deeper = min(line.indent for line in lines) + 1
    back = sum(a.indent > deeper >= b.indent and not b.after_blank for a, b in pairwise(lines))
    if back < _FOLLOWED:
        return lines
    opened = [text[line.start].islower() for line in lines if line.indent > deeper]
    gone_on = [text[line.start].islower() for line in lines if line.indent <= deeper]
    if sum(opened) * len(gone_on) * _RARELY > sum(gone_on) * len(opened):
        return lines
    return [line._replace(after_blank=line.after_blank or line.indent > deeper) for line in lines]


_RARELY = 2
"""By so many times at least a line that goes on begins small more often than one that opens a paragraph: the handles of
readers do so too, and code."""


def lines_as_blocks(text: str, places: Sequence[tuple[int, int]]) -> list[Block]:
    """One block of each line, wherever sentences go on."""
    return [_one_line(text, start, end) for start, end in places]


def joined_lines(text: str, groups: Sequence[Sequence[Line]]) -> list[Block]:
    """One block of each group of lines."""
    words = _Words(text)
    return [_joined(text, group, words) for group in groups]


def _with_broken_words(text: str, places: Sequence[tuple[int, int]]) -> list[Block]:
    """A line that ends with a soft hyphen goes on in the next one, whatever else lines are."""
    groups: list[list[Line]] = []
    for line in every_line(text, places):
        if groups and text[groups[-1][-1].end - 1] == SOFT_HYPHEN and not line.after_blank:
            groups[-1].append(line)
        else:
            groups.append([line])
    return joined_lines(text, groups)


def _without_breaks(text: str, places: Sequence[tuple[int, int]], broken: frozenset[int]) -> list[Block]:
    """Blocks of lines of which these go on with the line above."""
    groups: list[list[Line]] = []
    for i, (start, end) in enumerate(places):
        if i in broken:
            groups[-1].append(Line(start, end, 0, False))
        else:
            groups.append([Line(start, end, 0, True)])
    return joined_lines(text, groups)


def places_of_lines(text: str) -> list[tuple[int, int]]:
    """Where the lines that are not blank begin and end, without white space at their ends."""
    places = []
    line = _LINE if any(map(text.__contains__, _RARE_BREAKS)) else _PLAIN_LINE
    for found in line.finditer(text):
        start, end = found.span()
        if text[end - 1].isspace():
            end = start + len(found[0].rstrip())
        places.append((start, end))
    return places


def every_line(text: str, places: Sequence[tuple[int, int]]) -> list[Line]:
    """The lines with what stands before them."""
    lines: list[Line] = []
    before = 0
    for start, end in places:
        gap = text[before:start]
        breaks = gap.count("\n") or gap.count("\r")
        indent = len(_BREAK.split(gap)[-1])
        lines.append(Line(start, end, indent, not lines or breaks > 1))
        before = end
    return lines


def wrap_width(text: str, lines: Sequence[Line]) -> int:
    """The width at which the text is hard-wrapped; 0 when its lines are not wrapped.

    A line was broken by wrapping when the next line's first word would not have fitted. In wrapped text that is true of
    most lines that another one follows without a blank line, and not indented as the first of a paragraph is.
    """
    followed = [
        i for i in range(len(lines) - 1) if not lines[i + 1].after_blank and lines[i + 1].indent <= lines[i].indent + 1
    ]
    if len(followed) < _FOLLOWED:
        longest = max(line.end - line.start for line in lines)
        if not followed or longest > _MAX_WIDTH:
            return 0
    width = max(line.end - line.start + line.indent for line in lines)
    if width > _MAX_WIDTH or width < _MIN_WIDTH:
        return 0
    full = [i for i in followed if _continues(text, lines[i], lines[i + 1], width)]
    within = sum(text[lines[i].end - 1] not in _SENTENCE_ENDS for i in full)
    # Paragraphs of about the same length fill their lines too, but each ends with its sentence.
    return width if len(full) > 0.5 * len(followed) and within > 0.5 * len(full) else 0


_SENTENCE_ENDS = '.!?"”»“’'
"""What closes a sentence, or one that somebody says."""


_MIN_WIDTH = 40
"""Characters of a wrapped line, at least: shorter lines are verses, lists, menus."""


_FOLLOWED = 3
"""Lines that go on in the next, at least: of fewer it cannot be told by their share that they are wrapped."""


def _continues(text: str, line: Line, following: Line, width: int) -> bool:
    """True when wrapping broke the line: the next one is not indented, and its first word would not have fitted."""
    if following.indent > line.indent + 1:
        return False
    word = first_to_break(text, following.start, following.end) - following.start
    return line.end - line.start + line.indent + 1 + word > width - 4


def _is_byline(line: str) -> bool:
    """Whether a line is nothing but a byline, which stands alone however full the line above it is."""
    if len(line) > _BYLINE or line[-1] in ".,;:" or not begins_with_by(line, None):
        return False
    people = read_byline(line)
    return bool(people) and all(person.name in line for person in people) and not any(map(str.isdigit, line))


_BYLINE = 60
"""Characters of a byline on a line of its own, at most: two names, or a name and an office. More is a sentence with
"by"."""


def _one_line(text: str, start: int, end: int) -> Block:
    raw = text[start:end]
    if _is_unlike_seen(raw):
        return _as_seen(raw, start, end)
    if "  " not in raw and "\t" not in raw:
        return Block(raw, start, end)
    return _collapsed(text, start, end, _SPACES.split(raw), _SPACES.finditer(raw))


def has_references(text: str) -> bool:
    """Whether a text has character references in it, which markup leaves behind that was cut open: "&amp;", "&#8217;".

    >>> has_references("fish &amp; chips"), has_references("fish & chips; beer")
    (True, False)
    """
    return "&" in text and any(_character(found) != found for found in _REFERENCE.findall(text))


def _character(reference: str) -> str:
    """The character for which a reference stands; the reference itself if it has no such name."""
    return unescape(reference) if reference[1] == "#" or reference[1:] in html5 else reference


def _is_unlike_seen(text: str) -> bool:
    """Whether a text holds what readers do not see, or see as something else."""
    return without_breaks(text) != text or has_references(text)


def _as_seen(raw: str, start: int, end: int) -> Block:
    """A line as it is seen: no soft hyphens in words, single spaces, the characters for which references stand."""
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    at = done = 0
    for gap in (*_GAPS.finditer(raw), None):
        part = raw[done : gap.start() if gap else len(raw)]
        if part:
            pieces.append((at, start + done))
            parts.append(part)
            at += len(part)
        if gap is None:
            break
        seen = _seen(gap[0])
        if seen and (seen != " " or (at and not parts[-1].endswith(" "))):
            pieces.append((at, start + gap.start()))
            parts.append(seen)
            at += len(seen)
        done = gap.end()
    text = "".join(parts)
    return Block(text, start, end, tuple(pieces)) if text.strip() else Block(raw, start, end)


def _seen(gap: str) -> str:
    """What readers see of a soft hyphen, of another sign that is not seen, of white space, or of a reference."""
    if not without_breaks(gap):
        return ""
    if "&" not in gap:
        return " "
    seen = _character(gap.strip())
    return " " if seen.isspace() else without_breaks(seen)


def _collapsed(text: str, start: int, end: int, words: list[str], gaps: Iterator[re.Match[str]]) -> Block:
    pieces = [(0, start)]
    at = 0
    for word, gap in zip(words, gaps, strict=False):
        at += len(word) + 1
        if gap.end() - gap.start() > 1 or gap[0] != " ":
            pieces.append((at, start + gap.end()))
    return Block(" ".join(words), start, end, tuple(pieces))


class _Words:
    """The words that a text has inside its lines, found when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._words is None:
            self._words = frozenset(_WORD.findall(self._text.lower()))
        return word in self._words


def _joined(text: str, lines: Sequence[Line], words: _Words) -> Block:
    """A block of several lines, joined by spaces; a word that was hyphenated at a line's end is made whole."""
    if len(lines) == 1:
        return _one_line(text, lines[0].start, lines[0].end)
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    at = 0
    for i, line in enumerate(lines):
        inner = _one_line(text, line.start, line.end)
        part = inner.text
        pieces += [(at + offset, source) for offset, source in inner.pieces or ((0, line.start),)]
        parts.append(part)
        at += len(part)
        if i + 1 < len(lines):
            glue, cut = _seam(part, text[lines[i + 1].start : lines[i + 1].end], words)
            if cut:
                parts[-1] = part[:-cut]
                at -= cut
            parts.append(glue)
            at += len(glue)
    return Block("".join(parts), lines[0].start, lines[-1].end, tuple(pieces))


def _seam(line: str, following: str, words: _Words) -> tuple[str, int]:
    """What joins two lines, and how many characters the first one loses."""
    if line.endswith(SOFT_HYPHEN):
        return "", 1
    if line[-1] not in "-\u2010":
        return ("" if following[0] in CLOSING else " "), 0
    broken = _HYPHENATED.search(line[-_LONGEST:])
    rest = _WORD.match(following)
    if not broken or not rest or rest[0].lower() in suspending():
        return " ", 0
    return "", int(_is_one_word(broken[1], rest[0], words))


def _is_one_word(head: str, tail: str, words: _Words) -> bool:
    """True for "state-/ment"; False for a compound that keeps its hyphen: "Hollis-/Brook", "15-/year".

    Where both may be, what the text has inside a line tells; without that, first parts that stand before a hyphen in
    English ("self-", "well-") keep theirs.
    """
    first = head.lower()
    if not tail[0].islower() or not head.isalpha() or (len(head) > 1 and head.isupper()):
        return False
    if first + tail.split("-")[0] in words:
        return True
    return first + "-" + tail not in words and first not in first_parts()
