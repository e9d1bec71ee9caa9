"""Transcripts: turns of speakers, with what was heard besides in brackets."""

import re
from collections.abc import Sequence

from newsdoc.formats.text.forms.form import CutText, Form
from newsdoc.page.block import Block
from newsdoc.page.interviews import labelled_lines
from newsdoc.page.known import Known

_TURNS = 4
"""Turns of speakers, at least: two or three lines with a colon are labels, or a story that quotes an exchange."""
_HEARD = re.compile(r"[\[(][^\W\d_][^\]()\[]{1,60}[\])]$")
"""(CROSSTALK), [Laughter]."""


def detect(blocks: Sequence[Block]) -> bool:
    """Whether most blocks are turns of speakers."""
    if len(blocks) < _TURNS or sum(":" in block.text[:80] for block in blocks) * 2 <= len(blocks):
        return False
    spoken = labelled_lines([block.text for block in blocks])
    return len(spoken) >= _TURNS and len(spoken) * 2 > len(blocks)


def take_apart(blocks: Sequence[Block]) -> Form:
    """The turns, and what was heard between them, are the text."""
    spoken = labelled_lines([block.text for block in blocks])
    first, last = min(spoken), max(spoken)
    heard = [i for i in range(first, last + 2) if i < len(blocks) and _HEARD.match(blocks[i].text)]
    known = {i: Known("paragraph", "a turn of a transcript") for i in spoken}
    known |= {i: Known("paragraph", "heard between the turns of a transcript") for i in heard}
    return Form("transcript", blocks, known)


def read(cut: CutText) -> Form | None:
    """The text as a transcript."""
    return take_apart(cut.blocks) if cut.blocks and detect(cut.blocks) else None
