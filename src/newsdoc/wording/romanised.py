"""Given names of two syllables as Korean and Chinese ones are written in Latin letters: "Min-jae", "Ing-wen"."""

import re

from newsdoc.wording.hyphens import adjective_ends

_BEFORE = "[bcdfghjklmnpqrstvwxyz]|ch|gh|gw|hw|hs|jj|kh|kk|kw|ng|ph|pp|sh|ss|sz|ts|tz|wh"
_BEHIND = "ck|h|k|l|m|n|ng|p|r|t"
"""What a syllable begins and ends with, in the usual ways of writing both languages: Kwok, Ngor, Seok, Ching."""
_SYLLABLE = f"(?:{_BEFORE})?[aeiouy]{{1,3}}w?(?:{_BEHIND})?"
_NAME = re.compile(f"(?=[A-Z])(?i:{_SYLLABLE})-{_SYLLABLE}")


def is_romanised_given_name(word: str) -> bool:
    """Whether a word has the shape of such a name, with a small letter behind its hyphen.

    >>> is_romanised_given_name("Min-jae"), is_romanised_given_name("Ardale-based")
    (True, False)
    """
    return _NAME.fullmatch(word) is not None and word.partition("-")[2] not in adjective_ends()
