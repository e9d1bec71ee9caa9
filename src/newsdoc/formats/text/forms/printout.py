"""A page that a browser printed: over each sheet stand day and title, under it its address and the sheet's number.

"3/9/26, 4:12 PM   Ferry returns | The Quay Post" and "https://quay.example/a81   1/2" are not lines of the page itself.
"""

import re
from collections.abc import Sequence

from newsdoc.formats.text.forms.form import CutText, Form
from newsdoc.page.block import Block
from newsdoc.page.known import Known

_HEAD = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?: ?[AP]M)?(?: \S[^\n]{2,200})?$", re.I)
_FOOT = re.compile(r"(?:https?|file)://\S+ (?P<sheet>\d{1,3}) ?/ ?(?P<of>\d{1,3})$")


def detect(blocks: Sequence[Block]) -> bool:
    """Whether such a head and such a foot are among the lines."""
    heads = any(block.text[0].isdigit() and _HEAD.match(block.text) for block in blocks)
    return heads and any(_is_foot(block.text) for block in blocks)


def take_apart(blocks: Sequence[Block]) -> Form:
    """The blocks, with the heads and feet of the sheets set aside."""
    known = {
        i: Known("other", "stands over or under a printed sheet")
        for i, block in enumerate(blocks)
        if _is_foot(block.text) or (block.text[0].isdigit() and _HEAD.match(block.text))
    }
    return Form("print-out", blocks, known)


def _is_foot(text: str) -> bool:
    found = _FOOT.match(text) if text[-1].isdigit() else None
    return found is not None and int(found["sheet"]) <= int(found["of"])


def read(cut: CutText) -> Form | None:
    """The text as a printout."""
    return take_apart(cut.blocks) if cut.blocks and detect(cut.blocks) else None
