"""Notes for screen readers that say how a link opens (WCAG, technique G201), and are not part of the sentence."""

from typing import Final

from newsdoc.wording.cues import words_of
from newsdoc.wording.scripts import is_unspaced
from newsdoc.wording.sites import site_words

_AROUND: Final = " \t\n\r\xa0()[]{},;.:!-–—|/»›→↗（）"
_MOST: Final = 8
"""Words of a note, and some more in languages that write none apart."""
_LONGEST: Final = 60
"""Characters of a note, at most, in any script: those without spaces have no words to count."""


def is_link_note(text: str, *, behind: bool = False) -> bool:
    """Whether a text in a link is such a note.

    `behind`: it is the last element of a link that opens a window of its own, with the link's words before it: there a
    few words that name a window or tab are enough.

    >>> is_link_note("(opens in new window)"), is_link_note("the broken window"), is_link_note("new tab", behind=True)
    (True, False, True)
    """
    note = text.strip(_AROUND).lower()
    if note in site_words("link_notes"):
        return True
    if not behind or not note or len(note) > _LONGEST:
        return False
    words = words_of(note)
    nouns = site_words("link_note_nouns")
    if len(words) > _MOST:
        return False
    return not nouns.isdisjoint(words) or any(noun in note for noun in nouns if " " in noun or is_unspaced(noun))
