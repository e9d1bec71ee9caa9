"""Lines of a `pre` as readers see them: programs that colour code set each line in elements, and number the lines."""

import re
from itertools import islice, pairwise

from newsdoc.formats.html.tree import HtmlElement, raw_text_of, text_of, texts

_LINES = frozenset(("div", "li", "p", "tr"))
"""Elements that stand on lines of their own, in a `pre` as elsewhere."""
_NUMBER = re.compile(r"(?:^|[\s_-])(?:ln|lnt|lnos?|line-?nos?|line-?num(?:ber)?s?|blob-num)(?=$|[\s_-])", re.I)
"""Names of elements that number a line: Pygments and Rouge (`lineno`), Chroma (`ln`), highlight.js and others."""


def lines_of(element: HtmlElement) -> tuple[str, list[str]]:
    """The text of a `pre`, and its text nodes that are more than white space; without buttons and the lines' numbers.

    Lines end where the text says so, at a `br` and with an element that has lines of its own.
    """
    if len(element) == 0:
        raw = element.text or ""
        return _trimmed(raw), [raw] if raw and not raw.isspace() else []
    pieces: list[str] = []
    _gather(element, pieces)
    told = [piece for piece in pieces if not piece.isspace()]
    return _trimmed("".join(pieces)), told


def _trimmed(raw: str) -> str:
    return raw.strip("\n").rstrip()


def _gather(element: HtmlElement, pieces: list[str]) -> None:
    """Add the texts under an element, as they stand, and the ends of its lines."""
    if element.text:
        pieces.append(element.text)
    for child in element:
        if child.tag == "br":
            pieces.append("\n")
        elif child.tag != "button" and not _is_number(child):
            own = child.tag in _LINES
            if own and pieces and not pieces[-1].endswith("\n"):
                pieces.append("\n")
            _gather(child, pieces)
            if own and pieces and not pieces[-1].endswith("\n"):
                pieces.append("\n")
        if child.tail:
            pieces.append(child.tail)


def _is_number(element: HtmlElement) -> bool:
    """Whether an element numbers a line of code, or all of them, by its names or as the column before the code."""
    if element.tag == "pre":
        return numbers_lines(element)
    if element.tag not in ("span", "a", "td", "div", "code"):
        return False
    return (
        _NUMBER.search(element.get("class") or "") is not None and (text_of(element) or "0").replace(" ", "").isdigit()
    )


def numbers_lines(element: HtmlElement) -> bool:
    """Whether a `pre` numbers the lines of another one: it stands before it in the row of a table, and has nothing but
    numbers that count up.
    """
    told = raw_text_of(element) if len(element) == 0 else " ".join(texts(element))
    numbers = told.split()
    if not numbers or not all(map(str.isdecimal, numbers)):
        return False
    if any(int(later) != int(earlier) + 1 for earlier, later in pairwise(numbers)):
        return False
    cell = next(element.iterancestors("td"), None)
    beside = cell.getnext() if cell is not None else None
    return beside is not None and any(each.tag == "pre" for each in islice(beside.iter(), _BOXES))


_BOXES = 10
"""Elements around the code in its cell, at most."""
