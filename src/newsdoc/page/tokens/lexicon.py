"""The words of a page's language that the tokens of its blocks are made with."""

from functools import cache

import attrs

from newsdoc.wording.cues import CueTable, cue_table, words_of
from newsdoc.wording.languages import languages_for, month_names


@attrs.frozen
class Lexicon:
    """The words of a page's language that the tokens need."""

    cues: CueTable
    function_words: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    by: tuple[str, ...]
    """What opens a byline, longest first."""


@cache
def lexicon(language: str | None) -> Lexicon:
    """The lexicon for a language; of all languages together for an unknown one."""
    spoken = languages_for(language)
    return Lexicon(
        cue_table(language),
        frozenset().union(*(one.function_words for one in spoken)),
        frozenset().union(month_names(language), _months_by_piece(language)),
        frozenset().union(*(one.weekdays for one in spoken)),
        tuple(sorted({by for one in spoken for by in one.openers}, key=len, reverse=True)),
    )


def _months_by_piece(language: str | None) -> frozenset[str]:
    """Months as `words_of` finds them, which ends a word at the vowel signs of Indian scripts."""
    pieces = {max(words_of(name), key=len, default="") for name in month_names(language) if not name.isascii()}
    return frozenset(piece for piece in pieces if len(piece) > _PIECE)


_PIECE = 2
"""Letters of a piece of a month's name that may be any other word's, too."""
