"""A text in the characters that the data of the languages are written in, and the way back to it as printed.

The same letters may be typed in several ways: an accent as a character of its own (text copied from a PDF), ligatures
of print, spaces at which no line breaks, marks of full or half width, and between the letters characters that nobody
sees. Articles keep what was printed.
"""

import re
import unicodedata

import attrs

from newsdoc.invisible import BREAKS, DIRECTION, SOFT_HYPHEN

__all__ = ["PlainText", "plain_text"]

_ONE_FOR_ONE = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u202f\u2002\u2003\u2007\u2008\u2009\u200a", " "),  # without a break, of other widths
        **dict.fromkeys("\u2010\u2011", "-"),  # the hyphen that is no minus, and the one without a break
        "\u02bc": "’",  # the apostrophe that is a letter
        **dict(zip("\uff02\uff07\uff62\uff63", "\"'「」", strict=True)),  # of full and half width
    }
)
_UNSEEN = SOFT_HYPHEN + BREAKS + DIRECTION
_LIGATURES = dict(zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", "ff fi fl ffi ffl st st".split(), strict=True))
_ACCENTS = "\u0300-\u036f\u0653-\u0655\u3099\u309a"
"""What is added to letters of Latin, Greek and Cyrillic, of Arabic, and of kana (Unicode, combining marks)."""
_JAMO = ("[\u1100-\u1112]", "[\u1161-\u1175]", "[\u11a8-\u11c2]")
"""The parts of a syllable of Hangul (Unicode, chapter 3.12)."""
_SIGN = re.compile(f"[{_UNSEEN}{''.join(_LIGATURES)}{_ACCENTS}\u1100-\u1112]")
"""What shows that a text has letters that are typed otherwise."""
_OTHERWISE = re.compile(rf"[{_UNSEEN}{''.join(_LIGATURES)}]|\w[{_ACCENTS}]+|{_JAMO[0]}{_JAMO[1]}(?:{_JAMO[2]})?")


@attrs.frozen(slots=True)
class PlainText:
    """What is read of a text."""

    text: str
    places: tuple[tuple[int, int], ...] | None = None
    """The stretch of the printed text that each character stands for; None where it is the one at the same place."""

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of what is read stands in the printed text.

        >>> plain_text("har\\u00adbour wall").printed(8, 12)
        (9, 13)
        """
        if self.places is None or start >= end:
            return start, end
        return self.places[start][0], self.places[end - 1][1]


def plain_text(printed: str) -> PlainText:
    """What is read of a printed text.

    >>> plain_text("Andre\\u0301\\u00a0Moss").text
    'André Moss'
    """
    if printed.isascii():
        return PlainText(printed)
    text = printed.translate(_ONE_FOR_ONE)
    if _SIGN.search(text) is None:
        return PlainText(text)
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for match in _OTHERWISE.finditer(text):
        letter = _plain_letter(match.group())
        parts += [text[at : match.start()], letter]
        places += ((place, place + 1) for place in range(at, match.start()))
        places += [match.span()] * len(letter)
        at = match.end()
    parts.append(text[at:])
    places += ((place, place + 1) for place in range(at, len(text)))
    return PlainText("".join(parts), tuple(places))


def _plain_letter(printed: str) -> str:
    """One letter as the data have it; those that no single character is for stay as they are typed."""
    if printed in _LIGATURES:
        return _LIGATURES[printed]
    return unicodedata.normalize("NFC", printed) if len(printed) > 1 else ""
