"""What leads to a row of lines, what follows it, and what its lines share: tokens of the role model for bare text.

The items of a list stand behind a line that ends with a colon, and the rows of a table open alike; the titles of other
stories stand under a label, and no two open with the same word. Markup says all this better.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsdoc.page.position import Frame, side_of
from newsdoc.page.token_sets import OwnTokenSet, TokenSet, bin_of

_NEAR = (0, 3, 10)
"""Lines before one in its row: none, in one look with it, on one screen with it."""
_ALIKE = (0, 1, 3)
"""Other lines that open with the same word or label."""
_SHARES = (0.0, 0.3, 0.7)
"""The share of the lines of a row that have a figure in them."""
_FIGURE = re.compile(r"\d")
_LABEL = 32
"""Characters in which a label and its colon stand."""
_LABELS = ("is:", "opens:more", "opens:promo", "ends:colon")
"""How the tokens of a line begin that may be the label of those under it."""


def row_token_sets(texts: Sequence[str], own: Sequence[OwnTokenSet], frame: Frame) -> dict[int, TokenSet]:
    """Each block that is no prose to what is true of its row: of all lines between two paragraphs."""
    story = range(frame.first, frame.last + 1)
    labels = [_label(text) for text in texts]
    again = Counter(labels)
    found = {}
    for row in _rows(frame.prose):
        lead = "edge" if not row.start else "colon" if own[row.start - 1].ending == "ends:colon" else "prose"
        follows = "prose" if row.stop < len(texts) else "edge"
        openings = [text.partition(" ")[0] for text in texts[row.start : row.stop]]
        alike = Counter(openings)
        figures = sum(1 for text in texts[row.start : row.stop] if _FIGURE.search(text))
        of_row = (side_of(row.start, story), lead, follows, bin_of(figures / len(row), *_SHARES))
        under = _as_label(own[row.start])
        for i, opening in zip(row, openings, strict=True):
            found[i] = _token_set(
                *of_row,
                under if i > row.start else (),
                bin_of(i - row.start, *_NEAR),
                bin_of(alike[opening] - 1, *_ALIKE),
                bin_of(again[labels[i]] - 1, *_ALIKE) if labels[i] else None,
                own[i].shape,
            )
    return found


def _rows(prose: Sequence[bool]) -> Iterator[range]:
    """The blocks between two that are prose."""
    start = 0
    for i in range(len(prose) + 1):
        if i == len(prose) or prose[i]:
            if i > start:
                yield range(start, i)
            start = i + 1


def _label(text: str) -> str:
    """What stands before the colon in the first words of a line, "Price" in "Price: 40 crowns"; else nothing."""
    label, colon, _ = text[:_LABEL].partition(":")
    return label if colon else ""


@lru_cache(8192)
def _as_label(own_set: OwnTokenSet) -> tuple[str, ...]:
    """What makes a label of the first line of a row."""
    return tuple([token for token in own_set.tokens if token.startswith(_LABELS)])


@lru_cache(16384)
def _token_set(
    place: str,
    lead: str,
    follows: str,
    figures: int,
    under: tuple[str, ...],
    near: int,
    openings: int,
    again: int | None,
    shape: str,
) -> TokenSet:
    behind = f"{place} row behind:{lead}"
    return TokenSet(
        (
            f"{behind} row before:{follows}", f"{behind} row line:{near}", f"{behind} row line:{near} {shape}",
            *[f"row under {label}" for label in under], *[f"row under {label} row line:{near}" for label in under],
            f"row openings:{openings}", f"{place} row openings:{openings} {shape}",
            f"row figures:{figures}", f"{place} row figures:{figures} row openings:{openings}",
            *((f"label again:{again}", f"{place} label again:{again} {shape}") if again is not None else ()),
        )
    )  # fmt: skip
