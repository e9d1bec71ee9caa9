"""What can be seen of each block by itself: short tokens such as "words:10-14", "cue:promo", "ends:stop".

A token says one thing that is true of a block; those of its place on the page are in `places.py`. The model in
`roles.py` weighs them for the block and for its neighbours; `--why` shows them to people, so their names are words.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import attrs

from newsdoc.layout.captions import is_credit, split_credit
from newsdoc.layout.cues import (
    BIT,
    CUE_KINDS,
    CueTable,
    cue_table,
    is_news_agency,
    is_picture_source,
    languages_for,
    month_names,
)
from newsdoc.layout.names import glue_points, is_organisation, looks_like_person

Bundle = tuple[str, ...]
"""Tokens that go together."""
_SHORT = 160
"""Blocks up to this length are looked at closely: bylines, dates, credits and labels are short."""
_REMEMBERED = 48
"""Blocks up to this length are looked up before they are looked at."""
_SAMPLE = 160
"""So much of a longer block tells as much as the whole."""
find_words = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*").findall
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?!\d)")
_NUMERIC_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d年")
_SENTENCE_BREAK = re.compile(r"[.!?…。！？][\"”’»“)]?\s+[^\sa-z]|[。！？]")
_LABEL = re.compile(r"([^\n:|]{2,40})(?:[:|]|\s[–—-]\s)\s?\S")
_HANDLE = re.compile(r"@\w|https?:|www\.|\.com\b|#\w")
_TERMINAL = frozenset(".!?…。！？")
_CLOSERS = "\"”’'»“)]›』」）"
_QUOTES = frozenset("\"“”„«»‘’'‹›「『–—-")

_WORD_BINS = (*"01234", *("5-6",) * 2, *("7-9",) * 3, *("10-14",) * 5, *("15-24",) * 10, *("25-39",) * 15)
_WORD_TOKENS = tuple(f"words:{words}" for words in _WORD_BINS)
_SIZES = (4, 8, 16, 28, 44, 64, 90, 130, 190, 280, 420)
_SIZE_BINS = tuple(f"size:to {next(limit for limit in _SIZES if size <= limit)}" for size in range(_SIZES[-1] + 1))
_PHOTO = BIT["photo"] | BIT["source"]
CUE_TOKENS = {name: tuple(f"{name}:{kind}" for kind in CUE_KINDS) for name in ("cue", "opens", "is")}


@lru_cache(4096)
def _mask_tokens(anywhere: int, leading: int, whole: int) -> tuple[str, ...]:
    """The tokens for what a cue table found."""
    masks = (("cue", anywhere), ("opens", leading), ("is", whole))
    return tuple(token for name, mask in masks for i, token in enumerate(CUE_TOKENS[name]) if mask >> i & 1)


def bin_of(value: float, *limits: float) -> int:
    """The number of the first limit that the value does not exceed; their count when it exceeds all."""
    for i, limit in enumerate(limits):
        if value <= limit:
            return i
    return len(limits)


@attrs.frozen
class Lexicon:
    """The words of a page's language that the tokens need."""

    cues: CueTable
    function_words: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    by: frozenset[str]
    by_lengths: tuple[int, ...]
    """The lengths of the by-words, longest first."""


@cache
def lexicon(language: str | None) -> Lexicon:
    """The lexicon for a language; of all languages together for an unknown one."""
    spoken = languages_for(language)
    by = frozenset(by for one in spoken for by in one.by)
    return Lexicon(
        cue_table(language),
        frozenset().union(*(one.function_words for one in spoken)),
        frozenset(month_names(language)),
        frozenset().union(*(one.weekdays for one in spoken)),
        by,
        tuple(sorted({len(word) for word in by}, reverse=True)),
    )


def block_tokens(text: str, words_of_page: Lexicon, language: str | None) -> Bundle:
    """What is true of the block by itself: its size and how it ends come first, then the rest.

    What is seen is put into few small values; a block that shows the same as another one gets the same bundle.
    """
    size = len(text)
    last = text[-1]
    ending = text.rstrip(_CLOSERS)[-1:] or last
    sample = text[:_SAMPLE]
    words = find_words(text) if size <= _SHORT else []
    # "İ" alone gets longer in lower case, by a mark that is no part of a word.
    lowered = [word.lower() for word in words] if words and "İ" not in text else find_words(sample.lower())
    count = len(lowered) if size <= _SAMPLE else 25 + (size - _SAMPLE) // 6
    cues = words_of_page.cues.find(lowered, text)
    function_words = words_of_page.function_words
    functional = len([word for word in lowered if word in function_words])
    share = functional / (len(lowered) or 1)
    may_be_signed = last == ")" or cues[0] & _PHOTO or "/" in text[-60:] or " via " in text[-60:] or "©" in text
    plain = _plain_tokens(
        _WORD_TOKENS[count] if count < 40 else "words:40-79" if count < 80 else "words:80+",
        _SIZE_BINS[size] if size < len(_SIZE_BINS) else "size:over 420",
        _end(last, ending),
        last == ")" and ending in _TERMINAL,
        _start(text[0]),
        min(3, len(_SENTENCE_BREAK.findall(sample)) + (ending in _TERMINAL)),
        cues,
        0 if not functional else 1 if share < 0.2 else 2 if share < 0.35 else 3,
        shape_of(size),
        _signs(text),
        bool(size < 700 and may_be_signed and _ends_with_credit(text, language)),
    )
    if size > _SHORT:
        return plain
    tokens = list(plain)
    _short_tokens(text, words, lowered, words_of_page, language, cues[2] != 0, tokens)
    return tuple(tokens)


@lru_cache(8192)
def _plain_tokens(
    words: str,
    size: str,
    end: str,
    stop_in_bracket: bool,
    start: str,
    sentences: int,
    cues: tuple[int, int, int],
    functional: int,
    shape: str,
    signs: tuple[str, ...],
    credit: bool,
) -> Bundle:
    """The tokens for what was seen of a block."""
    leading = cues[1]
    return (
        words,
        size,
        end,
        *(("ends:stop in bracket",) if stop_in_bracket else ()),
        start,
        ("sentences:0", "sentences:1", "sentences:2", "sentences:3+")[sentences],
        *_mask_tokens(*cues),
        "function words:" + ("none", "few", "some", "many")[functional],
        *(("credit:tail",) if credit else ()),
        *signs,
        f"{shape} {end}",
        f"{shape} {'cue ' + CUE_KINDS[leading.bit_length() - 1] if leading else 'no cue'}",
    )


def _end(last: str, ending: str) -> str:
    """How a block ends; `ending` is its last character before closing brackets and quotation marks."""
    if ending in _TERMINAL:
        return "ends:stop" if ending in ".。…" else "ends:?" if ending in "?？" else "ends:!"
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
    if "|" in text:
        found.append("has:bar")
    if "·" in text or "•" in text:
        found.append("has:dot")
    if "/" in text:
        found.append("has:slash")
    if "©" in text:
        found.append("has:©")
    if "(" in text:
        found.append("has:bracket")
    if '"' in text or "“" in text or "„" in text or "«" in text or "”" in text:
        found.append("has:quotes")
    if ("@" in text or "http" in text or "www." in text or ".com" in text or "#" in text) and _HANDLE.search(text):
        found.append("has:address")
    if "..." in text or "…" in text:
        found.append("has:ellipsis")
    return tuple(found)


def _ends_with_credit(text: str, language: str | None) -> bool:
    credit = split_credit(text, language)
    return credit.credit_start < credit.credit_end and credit.end > 10


def shape_of(size: int) -> str:
    """The length of a block in four steps."""
    return "long" if size > 190 else "middle" if size > 90 else "line" if size > 28 else "scrap"


def _short_tokens(
    text: str,
    words: list[str],
    lowered: list[str],
    words_of_page: Lexicon,
    language: str | None,
    is_cue: bool,
    tokens: list[str],
) -> None:
    """What only bylines, dates, credits, headlines and labels show."""
    add = tokens.append
    count = len(lowered)
    if text.isupper():
        add("case:capitals")
    elif count > 1:
        capitals = len([word for word in words if word[0].isupper()])
        digits = len([word for word in words if word[0].isdigit()])
        share = capitals / max(1, count - digits)
        add("case:" + ("title" if share > 0.85 else "mixed" if share > 0.5 else "some" if capitals > 1 else "sentence"))
        if words[0].isupper() and len(words[0]) > 2:
            add("case:capitals first")
    if _DIGIT.search(text):
        digits = sum(map(str.isdigit, text))
        add(("digits:few", "digits:some", "digits:many")[bin_of(digits / len(text), 0.08, 0.25)])
        if _YEAR.search(text):
            add("has:year")
        if _CLOCK.search(text):
            add("has:clock")
        dated = _NUMERIC_DATE.search(text) is not None
        if not dated:
            dated = not words_of_page.months.isdisjoint([word.rstrip(".") for word in lowered])
        if dated:
            add("has:date")
            add("dated:" + ("short" if count <= 5 else "line" if count <= 10 else "long"))
    if not words_of_page.weekdays.isdisjoint(lowered):
        add("has:weekday")
    if count <= 14:
        by = _by_word(text, words_of_page)
        rest = text[len(by) :].strip(" :") if by else text
        if by:
            add("opens:by")
            if not rest:
                add("is:by")
        head = _HEAD_END.split(rest, maxsplit=1)[0].strip()
        if head and not is_cue and looks_like_person(head):
            add("name:whole" if head == text else "name:by" if by else "name:first")
            if len(head) == len(rest):
                add("name:only")
        if is_news_agency(rest):
            add("agency:whole")
        elif count <= 5 and is_organisation(text):
            add("organisation")
    signed = (
        "cue:photo" in tokens or "cue:source" in tokens or "/" in text or "|" in text or "©" in text or " via " in text
    )
    if (signed or count <= 7) and is_credit(text, language):
        add("credit:whole")
        if is_picture_source(text):
            add("picture source:whole")
    if text[0] in "([" and text[-1] in ")]" and text.count("(") <= 1:
        add("bracket:whole")
    elif text[-1] in "([":
        add("bracket:left open")
    elif ")" in text and "(" not in text:
        add("bracket:closed only")
    if label := _LABEL.match(text):
        add("label:capitals" if label[1].isupper() else "label:word" if " " not in label[1].strip() else "label:words")
    if glue_points(text):
        add("glued")
    if text[-1] in "?？":
        add("question")
    add(("commas:0", "commas:1", "commas:2")[min(2, text.count(","))])


_HEAD_END = re.compile(r"[,|·•@\d(]| and | und | et | y | e | og | och | en | i | в ")
_DIGIT = re.compile(r"\d")


def _by_word(text: str, words_of_page: Lexicon) -> str:
    """What opens the text as a by-word; empty when nothing does."""
    for length in words_of_page.by_lengths:
        head = text[:length]
        if head.lower() in words_of_page.by and not text[length : length + 1].islower():
            return head
    return ""


@lru_cache(8192)
def _label_tokens(text: str, language: str | None) -> Bundle:
    """`block_tokens` of a short text, remembered: labels are the same on every page of a site."""
    return block_tokens(text, lexicon(language), language)


def own_bundles(texts: Sequence[str], language: str | None) -> list[Bundle]:
    """The tokens of every block by itself."""
    words_of_page = lexicon(language)
    return [
        _label_tokens(text, language) if len(text) <= _REMEMBERED else block_tokens(text, words_of_page, language)
        for text in texts
    ]
