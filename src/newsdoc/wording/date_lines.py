"""What a line says besides its date: "Northport, 5 March 2026" names a place, "Updated on 5 March 2026" nothing."""

from newsdoc.wording.cues import words_of
from newsdoc.wording.dates import read_dates
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages_for

_LABELS = ("published", "updated", "ago")
_ZONE = 5
"""Capitals that the name of a time zone has, at most."""


def words_beside_dates(text: str, language: str | None) -> list[str]:
    """The words of a date line that are not part of a date, of its label, or of what joins them; figures do not count.

    >>> words_beside_dates("Northport, 5 March 2026, 10:30 GMT", "en")
    ['Northport']
    >>> words_beside_dates("Last updated on Thursday, 5 March 2026 at 10:30", "en")
    []
    """
    pieces, at = [], 0
    for found in read_dates(text, language):
        pieces.append(text[at : found.start])
        at = found.end
    rest = " ".join([*pieces, text[at:]])
    idle = _idle(language)
    return [
        word
        for word in words_of(rest)
        if len(word) > 1
        and any(map(str.isalpha, word))
        and word.lower() not in idle
        and not (word.isupper() and word.isascii() and len(word) <= _ZONE)
    ]


@per_language()
def _idle(language: str | None) -> frozenset[str]:
    """Words that a date line has around its date."""
    said: list[str] = ["am", "pm", "a.m", "p.m", "h"]
    for one in languages_for(language):
        said += [*one.weekdays, *one.on_words, *one.function_words]
        said += [phrase for kind in _LABELS for phrase in one.cues.get(kind, ())]
    return frozenset(word for phrase in said for word in words_of(phrase.lower()))
