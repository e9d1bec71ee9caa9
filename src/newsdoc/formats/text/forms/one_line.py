"""A page whose line breaks are lost: headline, byline and date stand before the story in one line."""

import re

from newsdoc.formats.text.forms.form import CutText, Form
from newsdoc.page.block import Block
from newsdoc.page.known import Known
from newsdoc.page.roles import FineRole
from newsdoc.wording.bylines import begins_with_by, read_byline
from newsdoc.wording.dates import read_dates

_LEAST = 200
"""Characters: a shorter line is a headline or a sentence."""
_HEAD = 240
"""Characters in which the byline begins."""
_TITLE = 12
"""Characters of a headline, at least: a "by" that stands before them is a word of it."""
_BYLINE = 70
"""Characters from the byline's first word to the date, at most: two or three names."""
_STORY = 60
"""Characters of the story behind the date, at least: a line that ends sooner is the entry of a list."""
_WORD = re.compile(r"(?<=\s)(?=[^\W\d_a-z])")
_SEAM = " \t|•·,–—-"


def detect(block: Block) -> bool:
    """Whether a text of one line has a byline behind its first words."""
    return len(block.text) >= _LEAST and not block.pieces and bool(_cuts(block.text))


def take_apart(block: Block) -> Form:
    """Headline, byline, date and story."""
    cuts = _cuts(block.text)
    blocks: list[Block] = []
    known: dict[int, Known] = {}
    for start, end, role in cuts:
        raw = block.text[start:end]
        start += len(raw) - len(raw.lstrip(_SEAM))
        end = start + len(raw.strip(_SEAM)) if role != "paragraph" else end
        if start < end:
            known[len(blocks)] = Known(role, "stands so in the one line of the text")
            blocks.append(Block(block.text[start:end], block.start + start, block.start + end))
    return Form("one line", blocks, known)


def _cuts(text: str) -> tuple[tuple[int, int, FineRole], ...]:
    """Where headline, byline, date and story stand; nothing where there is no byline with a date behind it."""
    for found in _WORD.finditer(text, 0, _HEAD):
        at = found.start()
        if at < _TITLE or not begins_with_by(text[at : at + _BYLINE], None):
            continue
        date = next(iter(read_dates(text[at : at + 2 * _BYLINE])), None)
        if date is None or date.start > _BYLINE:
            continue
        names = text[at : at + date.start]
        if "." not in names.rstrip(_SEAM) and read_byline(names) and len(text) > at + date.end + _STORY:
            middle, end = at + date.start, at + date.end
            return (0, at, "headline"), (at, middle, "byline"), (middle, end, "date"), (end, len(text), "paragraph")
    return ()


def read(cut: CutText) -> Form | None:
    """The text as a page that is one line."""
    found = len(cut.blocks) == 1 and detect(cut.blocks[0])
    return take_apart(cut.blocks[0]) if found else None
