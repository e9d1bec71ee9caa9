"""Tables and lists of figures in bare texts: they stand one a line, as they are copied from a page."""

import re

from newsdoc.page.page import Page


def lines_of_figures(page: Page) -> None:
    """Three lines in a row within a text that open with a figure and a colon are the story's: a list of days or years
    ("1 May: Labour Day"), of prices, of numbers that are explained ("419: Seats won").
    """
    if page.marked:
        return
    run: list[int] = []
    for i in range(page.first_paragraph() + 1, page.last_paragraph() + 1):
        if len(page.blocks[i].text) <= _LINE and i not in page.times and _FIGURED.match(page.blocks[i].text):
            run.append(i)
            continue
        if len(run) >= _RUN:
            for k in run:
                if page.roles[k] in ("related", "other", "promo", "heading", "caption", "box", "date", "topic"):
                    page.assign(k, "paragraph", "one of a row of lines that open with figures")
        run = []


_RUN = 3
"""Lines of such a list, at least."""
_LINE = 160
"""Letters of such a line, at most."""
_FIGURED = re.compile(r"\d[^:：\n]{0,24}[:：]\s?[^\s\d]|\d[^:\n]{0,24}:\s\S")


def tables_of(page: Page) -> list[range]:
    """The runs of short lines among which many are figures: "Team / Played / Points / Ardale / 26 / 58"."""
    found: list[range] = []
    start = None
    cells = [len(block.text) <= _CELL and _is_cell(page, i) for i, block in enumerate(page.blocks)]
    for i, is_cell in enumerate([*cells, False]):
        if is_cell:
            start = i if start is None else start
            continue
        if start is not None and i - start >= CELLS and _is_filled(page, range(start, i)):
            found.append(range(start, i))
        start = None
    return found


def _is_cell(page: Page, i: int) -> bool:
    """Whether a short line may be the cell of a table, and says nothing that the page says around a story."""
    text, tokens = page.blocks[i].text, page.tokens[i]
    return (
        page.roles[i] not in ("headline", "byline", "date", "credit", "masthead")
        and ("ends:stop" not in tokens or len(text) <= _SHORT)
        and (_is_figure(text) or _FURNITURE.isdisjoint(tokens))
    )


def _is_filled(page: Page, lines: range) -> bool:
    """Whether a third of some lines are figures, and more than one of them differs."""
    figures = [text for i in lines if _is_figure(text := page.blocks[i].text)]
    return len(figures) * 3 >= len(lines) and len(set(figures)) > 1


def _is_figure(text: str) -> bool:
    """Whether a cell is a number with what may stand around it: "58", "+0.2%", "2:41:07"."""
    return any(map(str.isdigit, text)) and sum(map(str.isalpha, text)) * 2 < len(text)


CELLS = 6
"""Lines of a table, at least: two of three cells."""
_CELL = 32
"""Letters of a cell, at most."""
_SHORT = 5
"""Letters of the head of a column that is cut short, at most: "Pts."."""
_FURNITURE = frozenset(
    ("is:share", "is:comment", "is:advert", "is:more", "cue:promo", "cue:rights", "has:©", "has:date")
)
