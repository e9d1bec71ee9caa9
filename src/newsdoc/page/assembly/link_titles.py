"""The title in the line of a link to another story: without a label that runs into it, and without the story's day."""

import re
from collections.abc import Sequence

from newsdoc.wording.dates import read_dates


def behind_glued_label(text: str, start: int) -> int:
    """Where the title begins that a link at `start` has, if a label runs into it: "Previous articleFerry returns".

    The label stands on a line of its own, by its style. Zero where nothing does, or where it leads to the title ("Read
    also: Ferry returns") and is a part of the line.
    """
    return start if 0 < start < len(text) and text[start - 1].isalpha() and text[start].isupper() else 0


def beside_its_moment(text: str, nodes: Sequence[str], language: str | None) -> tuple[int, int]:
    """Where the title begins and ends beside the day or time of its story, which an element of its own prints before or
    behind it: "10:02 Ferry returns", "Ferry returns 5 March 2024". `nodes`: the texts of the elements.
    """
    if len(nodes) < _TWO:
        return 0, len(text)
    first, last = (" ".join(node.split()) for node in (nodes[0], nodes[-1]))
    start = len(first) if text.startswith(first) and _is_moment(first, language) else 0
    end = len(text) - len(last) if text.endswith(last) and _is_moment(last, language) else len(text)
    title = text[start:end].strip()
    if not any(map(str.isalpha, title)):
        return 0, len(text)
    start = text.index(title, start)
    return start, start + len(title)


def _is_moment(text: str, language: str | None) -> bool:
    """Whether a text is nothing but a day or a time."""
    if len(text) > _MOMENT or not any(map(str.isdigit, text)):
        return False
    if _CLOCK.fullmatch(text):
        return True
    dates = read_dates(text, language)
    return bool(dates) and dates[0].start == 0 and dates[-1].end == len(text)


_TWO = 2
"""Elements of a line, from which one of them may be a time."""
_MOMENT = 30
"""Letters of a day with its time, at most."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?", re.I)
