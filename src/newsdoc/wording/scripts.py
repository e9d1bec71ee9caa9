"""Scripts besides Latin, Greek and Cyrillic, told by their letters.

A set of tens of thousands of ideographs takes milliseconds to compile, which every program that reads one text would
pay. So the pattern of a script is made for the first text that holds a sign beyond the alphabets of Europe.
"""

import re
from functools import cache

_BEYOND = re.compile("[^\x00-\u052f\u2000-\u20ff]")
"""What is in no European alphabet, nor punctuation or a sign of money. Each script below is beyond."""
SCRIPTS = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af"),
    ("zh", "\u3400-\u9fff"),
    ("he", "\u0590-\u05ff"),
    ("th", "\u0e00-\u0e7f"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("si", "\u0d80-\u0dff"),
    ("my", "\u1000-\u109f"),
    ("km", "\u1780-\u17ff"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0530-\u058f"),
    ("am", "\u1200-\u137f"),
)
"""Scripts that settle the language (kana before han: Japanese has both), each as the range of its letters."""
EAST_ASIAN = "\u2e80"
"""Where the letters of Chinese and Japanese begin, and Korean ones behind them; those of all alphabets stand before."""
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Scripts whose words cannot be told apart by spaces: Japanese, Chinese; Korean glues particles to words."""


@cache
def _pattern(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]")


def has_script(text: str) -> bool:
    """Whether any letter of the text is of one of the `SCRIPTS`."""
    letters = "".join(letters for _, letters in SCRIPTS)
    return _goes_beyond(text) and _pattern(letters).search(text) is not None


def letters_of(text: str, letters: str) -> int:
    """How many of its letters are in this range."""
    return len(_pattern(letters).findall(text))


def is_unspaced(text: str) -> bool:
    """Whether the text holds words that no space parts."""
    return _goes_beyond(text) and _pattern(_UNSPACED).search(text) is not None


_RUN_TOGETHER = _UNSPACED + "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""These, and scripts that part phrases by spaces, not words: Thai, Lao, Burmese, Khmer."""


def is_run_together(text: str) -> bool:
    """Whether the text holds words that no space parts, or only here and there."""
    return _goes_beyond(text) and _pattern(_RUN_TOGETHER).search(text) is not None


_BREAKS = "\u3040-\u30ff\u3400-\u9fff"
"""Scripts whose lines are broken between any two signs: Japanese, Chinese; Korean breaks them at its spaces."""


def first_to_break(text: str, start: int, end: int) -> int:
    """Where in a line its first piece ends that cannot be broken: at a space, or behind a sign of Chinese or Japanese.

    >>> first_to_break("The ferry", 0, 9), first_to_break("“渡船重新开航", 0, 7)
    (3, 2)
    """
    space = text.find(" ", start, end)
    piece_end = space if space >= 0 else end
    if not _goes_beyond(text[start:piece_end]):
        return piece_end
    found = _pattern(_BREAKS).search(text, start, piece_end)
    return found.end() if found else piece_end


_UNSTOPPED = "\u0e01-\u0eff"
"""Scripts that close no sentence with a sign: Thai, Lao."""


def is_unstopped(text: str) -> bool:
    """Whether the text is in a script in which nothing closes a sentence."""
    return not text.isascii() and _pattern(_UNSTOPPED).search(text) is not None


def _goes_beyond(text: str) -> bool:
    return not text.isascii() and _BEYOND.search(text) is not None


def measured(text: str) -> int:
    """How much a text says, in letters of an alphabet."""
    size = len(text)
    if text.isascii() or max(text[size // 2], text[size // 2 - 1]) < EAST_ASIAN:  # Korean has spaces
        return size
    return int(_DENSE * size)


_DENSE = 2.5
"""How many letters of an alphabet say as much as one character of Chinese, Japanese or Korean script."""
