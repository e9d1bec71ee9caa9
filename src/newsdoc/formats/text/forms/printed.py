"""Lines of a printed page, out of a PDF or off a scan: paragraphs are put together again, page heads set aside."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from newsdoc.formats.text.cut import Line, joined_lines
from newsdoc.formats.text.forms.form import CutText, Form, part_of
from newsdoc.invisible import SOFT_HYPHEN
from newsdoc.page.block import Block
from newsdoc.page.known import Known
from newsdoc.wording.bylines import begins_with_by
from newsdoc.wording.captions import is_credit
from newsdoc.wording.datelines import read_dateline
from newsdoc.wording.dates import read_date, read_dates
from newsdoc.wording.phrases import opens_with

_WIDEST = 100
"""Characters of a printed line, at most."""
_BROKEN = 3
"""Lines that break off within a sentence, at least."""
_EDGE = 0.5
"""Of the column's width, such a line has so much: what is shorter did not break off at its edge."""
_SHARE = 0.25
"""Of the lines that another one follows, so many do."""
_MARK = 80
"""Characters of a page's head or a jump line, at most, gaps in it not counted; a folio may fill its line."""
_LINE = 400
"""Characters of a line that is looked at for such marks, gaps counted: a wide page, set with spaces."""
_FULL = 0.85
"""A line that is shorter than this share of the column ends its paragraph, if it ends a sentence."""
_LABEL = 48
"""Characters of a byline or a date of its own, or of "Continued" without brackets: a longer line is one of the text."""
_GOES_ON = (",", "-", "‐", SOFT_HYPHEN)
"""What ends a line that the next goes on with, besides a letter."""
_STOPS = '.!?”"’»'
_FOLIO = re.compile(r"(?:.{0,40}\W)?vol(?:ume|\.)?\s?[\dIVXLCM]+\b.*\b(?:no|num|number)\b", re.I)
_OF_A_FOLIO = (
    re.compile(r"\b(?:nr|no|n|núm|num|nro|č|číslo|№)\W{0,3}\d+", re.I),
    re.compile(r"\b(?:jahrg(?:ang)?|jg|année|año|anno|ano|jaargang|årgang|årgång|ročník|rok)\b", re.I),
)
_PRINTED_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
"""In other languages the line under a paper's name has its number, the year of its life, and the year."""
_PAGE = re.compile(
    r"(?:[-–—]\s?)?(?:page|seite|pagina|página|p\.)?\s?[A-F]?\d{1,3}(?:\s?(?:of|/|von|de|di)\s?\d{1,3})?(?:\s?[-–—])?$",
    re.I,
)
_JUMP = re.compile(r"(?:see )?[A-Z][A-Z' -]{2,30},? (?:from )?(?:page )?[A-F]?\d{1,3}$", re.I)
_NUMBERED = re.compile(r"[A-F]?\d{1,3}(?=\s{2,}|\s?$)|^[A-F]?\d{1,3}\s{2,}")
"""A page's number, at the end of its head or before it."""
_SHAPE = re.compile(r"[A-F]?\d+")
_DIGIT = re.compile(r"\d")


def detect(text: str, lines: Sequence[Line]) -> bool:
    """Whether lines break off within sentences, each at the edge of a column."""
    followed = broken = 0
    edge = _EDGE * _column(lines)
    for line, following in pairwise(lines):
        if following.after_blank:
            continue
        followed += 1
        last, first = text[line.end - 1], text[following.start]
        if first in ",;" and following.end - following.start > 1:  # a page's element ends here, no printed line does
            return False
        goes_on = first.islower() and (last.isalnum() or last in _GOES_ON)
        broken += goes_on and edge <= line.end - line.start <= _WIDEST
    return broken >= _BROKEN and broken >= _SHARE * followed


def has_page_marks(text: str, lines: Sequence[Line]) -> bool:
    """Whether there are jump lines, a folio or numbered page heads among the lines."""
    return any(mark != "head" for mark in _marks(text, lines).values())


def take_apart(text: str, lines: Sequence[Line]) -> Form:
    """The blocks of a printed page, with page heads and jump lines set aside."""
    marks = _marks(text, lines)
    groups: list[list[Line]] = []
    column = _column(lines)
    for k, line in enumerate(lines):
        apart = k == 0 or k in marks or k - 1 in marks or line.after_blank
        if apart or _begins(text, groups[-1], line, column):
            groups.append([])
        groups[-1].append(line)
    blocks = joined_lines(text, groups)
    places = {line.start: role for k, role in marks.items() for line in (lines[k],)}
    known = {
        i: Known("date" if places[block.start] == "folio" else "other", f"a printed page's {places[block.start]}")
        for i, block in enumerate(blocks)
        if block.start in places
    }
    _read_top(blocks, known)
    return Form("printed page", blocks, known)


def _marks(text: str, lines: Sequence[Line]) -> dict[int, str]:
    """The lines that belong to the page and not to the story."""
    looked_at = {k: text[line.start : line.end] for k, line in enumerate(lines) if line.end - line.start <= _LINE}
    shapes = {
        k: " ".join(_SHAPE.sub(" ", printed).split()) for k, printed in looked_at.items() if _DIGIT.search(printed)
    }
    counts = Counter(shapes.values())
    found: dict[int, str] = {}
    for k, printed in looked_at.items():
        shape = shapes.get(k)
        if _is_folio(printed, shape is not None):
            found[k] = "folio"
        elif _is_longer(printed, _MARK):
            continue
        elif _is_continued(printed):
            found[k] = "jump line"
        elif shape is None:  # the other marks have numbers, which few lines have
            continue
        elif _is_jump(printed):
            found[k] = "jump line"
        elif _PAGE.match(printed):
            found[k] = "head"
        elif counts[shape] > 1 and _NUMBERED.search(printed) and not _is_day(printed):
            found[k] = "numbered head"
        elif k == 0 and _is_running_head(printed):
            found[k] = "folio"
    return found | _beside_heads(looked_at, found)


def _beside_heads(looked_at: Mapping[int, str], found: Mapping[int, str]) -> dict[int, str]:
    """The lines right over or under the numbers of two pages that are the same on both: the paper's name, the day."""
    beside: dict[str, set[int]] = {}
    for k in (k for k, mark in found.items() if mark.endswith("head")):
        for way in (-1, 1):
            for at in range(k + way, k + way * (_HEAD_LINES + 1), way):
                if at in found or not _may_be_head(looked_at, at):
                    break
                beside.setdefault(looked_at[at], set()).add(at)
    again = [(_is_day(printed), k) for printed, places in beside.items() if len(places) > 1 for k in places]
    return {k: "dated head" if dated else "head" for dated, k in again}


def _may_be_head(looked_at: Mapping[int, str], k: int) -> bool:
    """Whether a line is short and no part of a sentence."""
    printed, below = looked_at.get(k, ""), looked_at.get(k + 1, "")
    return 0 < len(printed) <= _MARK and not (printed[0].islower() or below[:1].islower() or printed[-1] in _STOPS)


_HEAD_LINES = 2
"""Lines of a page's head beside its number, at most."""


def _is_day(printed: str) -> bool:
    """Whether a line is a date and nothing else: that of one story, and of the next, is no page's number."""
    found = read_dates(printed)
    return len(found) == 1 and found[0].end - found[0].start >= len(printed) - 1


def _is_longer(printed: str, most: int) -> bool:
    """Whether a line has more characters than that, gaps not counted."""
    return len(printed) > most and len(" ".join(printed.split())) > most


def _is_folio(printed: str, is_numbered: bool) -> bool:
    """Whether a line has volume and number of a paper, or its number, the year of its life, and the year."""
    if "vol" in printed.lower() and _FOLIO.match(printed):
        return True
    if not is_numbered or not _PRINTED_YEAR.search(printed) or _is_longer(printed, _FOLIO_LENGTH):
        return False
    return all(each.search(printed) for each in _OF_A_FOLIO)


def _is_running_head(printed: str) -> bool:
    """Whether the first line is a page's head: day and paper in capitals, or with gaps between what stands left and
    right: "THE QUAY ECHO, FRIDAY, MAY 3, 1912.", "THE QUAY ECHO     May 3, 2024     A3".
    """
    words = " ".join(printed.split())
    whole = len(words) <= _MARK and (words.isupper() or len(_GAP.split(printed)) > 1)
    named = words.lstrip("0123456789 ")[:1].isalpha()  # "4  NEWS      The Quay Echo, 3 May 2024"
    return whole and named and _PRINTED_YEAR.search(words) is not None and read_date(words) is not None


_GAP = re.compile(r"\s{3,}")
"""What parts left and right on a page's head."""
_FOLIO_LENGTH = 120
"""Characters of a folio that names no volume, gaps not counted, at most: place, day, year, number, price. More is
text."""


def _is_continued(printed: str) -> bool:
    """Whether a line says that the text goes on, or comes from another page: "(Continued on page 4)"."""
    return opens_with(printed.lstrip("([ "), "continued") and (printed[0] in "([" or len(printed) < _LABEL)


def _is_jump(printed: str) -> bool:
    """Whether a line sends the reader to another page or back: "See BRIDGE, A3", "BRIDGE, from A1"."""
    return (
        _JUMP.match(printed) is not None
        and any(word.isupper() and len(word) > 2 for word in re.findall(r"[^\W\d_]+", printed))
        and ("from" in printed.lower() or printed[:4].lower() == "see ")
    )


def _column(lines: Sequence[Line]) -> int:
    """How wide the column is: what most lines that go on keep under."""
    sizes = sorted(a.end - a.start for a, b in pairwise(lines) if not b.after_blank)
    return sizes[len(sizes) * 3 // 4] if sizes else 0


def _begins(text: str, group: Sequence[Line], line: Line, column: int) -> bool:
    """Whether a line begins a block: it is indented, or what stands above it is at its end."""
    above = group[-1]
    last, first = text[above.end - 1], text[line.start]
    if first.islower() or last in _GOES_ON:
        return False
    if line.indent > above.indent + 1 and len(group) >= 1:
        return True
    printed, before = text[line.start : line.end], text[above.start : above.end]
    if last in _STOPS and len(before) < _FULL * column:
        return True
    if len(group) == 1 and len(before) < _LABEL and (_is_head_line(before) or _is_crosshead(before, printed, column)):
        return True
    return _is_head_line(printed) or read_dateline(printed) is not None or (before.isupper() and not printed.isupper())


def _is_crosshead(above: str, printed: str, column: int) -> bool:
    """Whether a block of one line that ends far from the column's edge stands over one that fills the column."""
    return len(above) < _EDGE * column and len(printed) >= _FULL * column and above[-1].isalnum() and above[0].isupper()


def _is_head_line(printed: str) -> bool:
    """Whether a line is a byline, the credit of a picture with its label, or a date of its own."""
    if len(printed) > _LABEL:
        return False
    if ":" in printed[1:20] and is_credit(printed):
        return True
    return begins_with_by(printed, None) or (printed[-1].isalnum() and read_date(printed) is not None)


def _read_top(blocks: list[Block], known: dict[int, Known]) -> None:
    """Under the folio stand headline and decks, over it the paper's name."""
    folio = next((i for i, each in known.items() if each.role == "date" and i < _TOP), None)
    if folio is None:
        return
    for i in range(folio):
        if i not in known:
            blocks[i] = part_of(blocks[i], 0, len(blocks[i].text.rstrip(". ")))
            known[i] = Known("masthead", "the name over the folio")
            break
    role = "headline"
    for i in range(folio + 1, len(blocks)):
        text = blocks[i].text
        stopped = text[-1] in ",;:" or (text[-1] == "." and not _is_titled(text))
        if i in known or stopped or len(text) > _DECK or begins_with_by(text, None):
            break
        known[i] = Known("deck" if role == "deck" else "headline", f"a {role} under the folio")
        role = "deck"


def _is_titled(text: str) -> bool:
    """Whether all longer words have capitals, as in decks of old papers, which a full stop may end."""
    words = [word for word in text.split() if len(word) > _SMALL]
    return len(words) > 1 and all(word[0].isupper() or not word[0].isalpha() for word in words)


_SMALL = 4
"""Letters of words that are small in titles: "with", "from"."""
_TOP = 4
"""Blocks among which the folio stands: over it are the paper's name and its motto."""
_DECK = 160
"""Characters of a headline or a deck under the folio, at most: more is the first paragraph."""


def read(cut: CutText) -> Form | None:
    """The text as the lines of a printed page; what is merely wrapped has marks of pages, or is none."""
    lines = cut.layout.lines
    found = detect(cut.text, lines) and (not cut.layout.width or has_page_marks(cut.text, lines))
    return take_apart(cut.text, lines) if found else None
