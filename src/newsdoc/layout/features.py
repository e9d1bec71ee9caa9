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
    """What is true of the block by itself."""
    size = len(text)
    last = text[-1]
    closed = text.rstrip(_CLOSERS)
    ending = closed[-1:] or last
    first = text[0]
    lowered = find_words(text[:_SAMPLE].lower())
    count = len(lowered) if size <= _SAMPLE else 25 + (size - _SAMPLE) // 6
    tokens = [
        "words:" + (_WORD_BINS[count] if count < 40 else "40-79" if count < 80 else "80+"),
        _SIZE_BINS[size] if size < len(_SIZE_BINS) else "size:over 420",
    ]
    add = tokens.append
    if ending in _TERMINAL:
        stop = "ends:stop" if ending in ".。…" else "ends:?" if ending in "?？" else "ends:!"
    elif last in ":：":
        stop = "ends:colon"
    elif last == ")":
        stop = "ends:bracket"
    elif last.isdigit():
        stop = "ends:digit"
    elif last in _QUOTES:
        stop = "ends:quote"
    elif last.isalpha():
        stop = "ends:letter"
    else:
        stop = "ends:sign"
    add(stop)
    if last != ending and ending in _TERMINAL and last == ")":
        add("ends:stop in bracket")
    if first.isalpha():
        start = "starts:small" if first.islower() else "starts:letter"
    elif first.isdigit():
        start = "starts:digit"
    elif first in _QUOTES:
        start = "starts:quote"
    elif first in "(（[【":
        start = "starts:bracket"
    elif first in "•*▪■►▶→+#@©":
        start = "starts:" + ("©" if first == "©" else "bullet")
    else:
        start = "starts:sign"
    add(start)
    sentences = len(_SENTENCE_BREAK.findall(text[:_SAMPLE])) + (1 if ending in _TERMINAL else 0)
    add(("sentences:0", "sentences:1", "sentences:2", "sentences:3+")[min(3, sentences)])
    anywhere, leading, whole = words_of_page.cues.find(lowered, text)
    if anywhere:
        tokens += _mask_tokens(anywhere, leading, whole)
    function_words = words_of_page.function_words
    functional = len([word for word in lowered if word in function_words])
    share = functional / (len(lowered) or 1)
    add(
        "function words:" + ("none" if not functional else "few" if share < 0.2 else "some" if share < 0.35 else "many")
    )
    if size <= _SHORT:
        _short_tokens(text, lowered, words_of_page, language, whole != 0, tokens)
    if size < 700 and (last == ")" or anywhere & _PHOTO or "/" in text[-60:] or " via " in text[-60:] or "©" in text):
        credit = split_credit(text, language)
        if credit.credit_start < credit.credit_end and credit.end > 10:
            add("credit:tail")
    if "|" in text:
        add("has:bar")
    if "·" in text or "•" in text:
        add("has:dot")
    if "/" in text:
        add("has:slash")
    if "©" in text:
        add("has:©")
    if "(" in text:
        add("has:bracket")
    if '"' in text or "“" in text or "„" in text or "«" in text or "”" in text:
        add("has:quotes")
    if ("@" in text or "http" in text or "www." in text or ".com" in text or "#" in text) and _HANDLE.search(text):
        add("has:address")
    if "..." in text or "…" in text:
        add("has:ellipsis")
    shape = "long" if size > 190 else "middle" if size > 90 else "line" if size > 28 else "scrap"
    add(f"{shape} {stop}")
    add(f"{shape} {'cue ' + CUE_KINDS[leading.bit_length() - 1] if leading else 'no cue'}")
    return tuple(tokens)


def _short_tokens(
    text: str,
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
        words = find_words(text)
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
    add(f"commas:{min(2, text.count(','))}")


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
