"""What can be seen of each block by itself: short tokens such as "words:10-14", "cue:promo", "ends:stop".

A token says one thing that is true of a block; those of its position on the page are in `position.py`, those of its
markup in `markup.py`. The model in `page/model.py` weighs them; `--why` shows them to people, so their names are
words.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from newsdoc.page.tokens.lexicon import Lexicon, lexicon
from newsdoc.page.tokens.lines import PHOTO, line_tokens
from newsdoc.page.tokens.sets import CUE_TOKENS, LONGER, SHAPES, SIZE_BINS, OwnTokenSet, own_token_set_of
from newsdoc.wording.captions import split_credit
from newsdoc.wording.cues import BIT, CUE_KINDS, words_of
from newsdoc.wording.names import glue_points
from newsdoc.wording.scripts import measured
from newsdoc.wording.taglines import read_tagline

_SHORT = 160
"""Blocks up to this length are looked at closely: bylines, dates, credits and labels are short."""
_SENTENCE = 60
"""What is longer and ends with a full stop is prose all the same."""
_REMEMBERED = 100
"""Blocks up to this length are looked up before they are looked at: labels and the titles of other stories, which stand
on all pages of a site."""
_HEAD = 80
"""So much of a longer block tells what sort of text it is."""
_HANDLE = re.compile(r"@\w|https?:|www\.|\.com\b|#\w")
_TERMINAL = frozenset(".!?…。｡！？।॥؟۔")
_CLOSERS = "\"”’'»«“‘)]›‹』」）"
_BEFORE_CLOSERS = " \u00a0\u202f"
"""French parts its marks from what they hold: « La mer. »"""
_QUOTES = frozenset("\"“”„«»‘’'‹›「『–—-")

_WORD_BINS = (*"01234", *("5-6",) * 2, *("7-9",) * 3, *("10-14",) * 5, *("15-24",) * 10, *("25-39",) * 15)
_WORD_TOKENS = tuple(f"words:{words}" for words in _WORD_BINS)
_CONTRIBUTED = BIT["contributed"]
_MANY = 3
"""The highest of four steps for the share of small words: running text, of which no words are counted."""
_STOP = ("ends:stop",)
_LONGEST_CAPTION = 700
"""Letters of a caption with its credit, at most: what is longer is not searched for one."""


def _mask_tokens(anywhere: int, leading: int, whole: int) -> tuple[str, ...]:
    """The tokens for what a cue table found."""
    masks = (("cue", anywhere), ("opens", leading), ("is", whole))
    return tuple(token for name, mask in masks for i, token in enumerate(CUE_TOKENS[name]) if mask >> i & 1)


_LETTERS = 6
"""Letters to a word, where the script has no spaces to count words by."""


def own_token_sets(texts: Sequence[str], language: str | None) -> list[OwnTokenSet]:
    """The tokens of every block by itself: its size and how it ends come first, then the rest."""
    known = lexicon(language)
    found = []
    for text in texts:
        size = measured(text)
        if size > _SHORT or (size > _SENTENCE and text[-1] == "."):
            found.append(_prose(text, size, known, language))
        else:
            found.append(_label(text, language) if size <= _REMEMBERED else _line(text, size, known, language))
    return found


@lru_cache(8192)
def _label(text: str, language: str | None) -> OwnTokenSet:
    """A short line, remembered: labels are the same on every page of a site."""
    return _line(text, measured(text), lexicon(language), language)


def _prose(text: str, size: int, known: Lexicon, language: str | None) -> OwnTokenSet:
    """A block too long for a line: its head, its end and its signs tell enough."""
    # Commas and colons are what most often touches a word there; to find words by their pattern takes longer.
    cues = known.cues.find(text[:_HEAD].lower().replace(",", "").replace(":", "").split(), text)
    signed = _signed(text, size, cues, language)
    return own_token_set_of(_plain(size // _LETTERS, size, _ends(text), text[0], cues, _MANY, _signs(text), signed))


def _line(text: str, size: int, known: Lexicon, language: str | None) -> OwnTokenSet:
    """A block that is short enough to be looked at closely."""
    words = words_of(text)
    # "İ" alone gets longer in lower case, by a mark that is no part of a word.
    lowered = [word.lower() for word in words] if "İ" not in text else words_of(text.lower())
    count = len(lowered) if size == len(text) else max(len(lowered), size // _LETTERS)
    points = glue_points(text)
    cues = known.cues.find(_parted(text, points) if points else lowered, text)
    functional = len(list(filter(known.function_words.__contains__, lowered)))
    share = functional / (count or 1)
    running = 0 if not functional else 1 if share < 0.2 else 2 if share < 0.35 else _MANY
    signed = _signed(text, size, cues, language)
    plain = _plain(count, size, _ends(text), text[0], cues, running, _signs(text), signed)
    tokens = line_tokens(text, words, lowered, known, language, cues)
    if points:
        tokens.append("glued")
    if cues[0] & _CONTRIBUTED and read_tagline(text, language):
        tokens.append("tagline:names")
    return own_token_set_of((*plain, *tokens))


def _parted(text: str, points: Sequence[int]) -> list[str]:
    """The words of two lines that run together, in lower case: "Open an accountLog in"."""
    parts = [text[start:end] for start, end in pairwise((0, *points, len(text)))]
    return words_of(" ".join(parts).lower())


def _signed(text: str, size: int, cues: tuple[int, int, int], language: str | None) -> bool:
    """True for a text that ends with a credit."""
    tail = text[-_TAIL:]
    may_be = text[-1] == ")" or cues[0] & PHOTO or "/" in tail or " via " in tail or "©" in text or "Credit" in text
    if not may_be or size >= _LONGEST_CAPTION:
        return False
    credit = split_credit(text, language)
    return credit.credit_start < credit.credit_end and credit.end > _SHORTEST_CAPTION


_TAIL, _SHORTEST_CAPTION = 60, 10
"""Letters at the end of a text in which signs of a credit are looked for; and letters that a caption has with its
credit, more than."""


def _plain(
    count: int,
    size: int,
    ends: tuple[str, ...],
    first: str,
    cues: tuple[int, int, int],
    running: int,
    signs: tuple[str, ...],
    signed: bool,
) -> tuple[str, ...]:
    return _plain_tokens(
        _WORD_TOKENS[count] if count < 40 else "words:40-79" if count < 80 else "words:80+",
        SIZE_BINS[size] if size < len(SIZE_BINS) else LONGER,
        ends,
        _start(first),
        cues,
        running,
        signs,
        signed,
    )


@lru_cache(8192)
def _plain_tokens(
    words: str,
    size: str,
    ends: tuple[str, ...],
    start: str,
    cues: tuple[int, int, int],
    running: int,
    signs: tuple[str, ...],
    signed: bool,
) -> tuple[str, ...]:
    """The tokens for what was seen of a block."""
    leading, shape = cues[1], SHAPES[size]
    return (
        words,
        size,
        *ends,
        start,
        *_mask_tokens(*cues),
        "function words:" + ("none", "few", "some", "many")[running],
        *(("credit:tail",) if signed else ()),
        *signs,
        f"{shape} {ends[0]}",
        f"{shape} {'cue ' + CUE_KINDS[leading.bit_length() - 1] if leading else 'no cue'}",
    )


def _ends(text: str) -> tuple[str, ...]:
    """How a block ends, in one token or two."""
    last = text[-1]
    if last == ".":
        return _STOP
    ending = text.rstrip(_CLOSERS)[-1:] or last
    if ending in _BEFORE_CLOSERS:
        ending = text.rstrip(_CLOSERS + _BEFORE_CLOSERS)[-1:] or last
    end = _end(last, ending)
    return (end, "ends:stop in bracket") if last == ")" and ending in _TERMINAL else (end,)


def _end(last: str, ending: str) -> str:
    """How a block ends; `ending` is its last character before closing brackets and quotation marks."""
    if ending in _TERMINAL:
        return "ends:stop" if ending in ".。｡…।॥۔" else "ends:?" if ending in "?？؟" else "ends:!"
    if last in ":：":
        return "ends:colon"
    if last == ")":
        return "ends:bracket"
    if last.isdigit():
        return "ends:digit"
    if last in _QUOTES:
        return "ends:quote"
    return "ends:letter" if last.isalpha() else "ends:sign"


def _start(first: str) -> str:
    """How a block begins."""
    if first.isalpha():
        return "starts:small" if first.islower() else "starts:letter"
    if first.isdigit():
        return "starts:digit"
    if first in _QUOTES:
        return "starts:quote"
    if first in "(（[【":
        return "starts:bracket"
    if first in "•*▪■►▶→+#@©":
        return "starts:©" if first == "©" else "starts:bullet"
    return "starts:sign"


def _signs(text: str) -> tuple[str, ...]:
    """Tokens for the signs in a block."""
    found = []
    wide = not text.isascii()
    slash = "/" in text
    if "|" in text:
        found.append("has:bar")
    if wide and ("·" in text or "•" in text):
        found.append("has:dot")
    if slash:
        found.append("has:slash")
    if wide and "©" in text:
        found.append("has:©")
    if "(" in text:
        found.append("has:bracket")
    if '"' in text or (wide and ("“" in text or "„" in text or "«" in text or "”" in text)):
        found.append("has:quotes")
    # Signs of more than one character take longer to look for, and say little of prose.
    short = len(text) <= _SHORT
    bare = short and ("www." in text or ".com" in text)
    if ("@" in text or "#" in text or slash or bare) and _HANDLE.search(text):
        found.append("has:address")
    if (short and "..." in text) or (wide and "…" in text):
        found.append("has:ellipsis")
    return tuple(found)
