"""What can be seen of each block by itself: short tokens such as "words:10-14", "cue:promo", "ends:stop".

A token says one thing that is true of a block; those of its position on the page are in `position.py`, those of its
markup in `markup_tokens.py`. The model in `model.py` weighs them; `--why` shows them to people, so their names are
words.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import attrs

from newsdoc.wording.agencies import is_news_agency, is_picture_source
from newsdoc.wording.captions import is_credit, split_credit
from newsdoc.wording.cues import BIT, CUE_KINDS, CueTable, cue_table, words_of
from newsdoc.wording.languages import languages_for, month_names
from newsdoc.wording.names import glue_points, is_organisation, looks_like_person, may_open_with_name
from newsdoc.wording.taglines import read_tagline

_SHORT = 160
"""Blocks up to this length are looked at closely: bylines, dates, credits and labels are short."""
_SENTENCE = 60
"""What is longer and ends with a full stop is prose all the same."""
_REMEMBERED = 48
"""Blocks up to this length are looked up before they are looked at."""
_HEAD = 80
"""So much of a longer block tells what sort of text it is."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?!\d)")
_NUMERIC_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d年")
_LABEL = re.compile(r"([^\n:|]{2,40})(?:[:|]|\s[–—-]\s)\s?\S")
_HANDLE = re.compile(r"@\w|https?:|www\.|\.com\b|#\w")
_TERMINAL = frozenset(".!?…。｡！？।॥؟۔")
_CLOSERS = "\"”’'»“)]›』」）"
_QUOTES = frozenset("\"“”„«»‘’'‹›「『–—-")

_WORD_BINS = (*"01234", *("5-6",) * 2, *("7-9",) * 3, *("10-14",) * 5, *("15-24",) * 10, *("25-39",) * 15)
_WORD_TOKENS = tuple(f"words:{words}" for words in _WORD_BINS)
_SIZES = (4, 8, 16, 28, 44, 64, 90, 130, 190, 280, 420)
_SIZE_BINS = tuple(f"size:to {next(limit for limit in _SIZES if size <= limit)}" for size in range(_SIZES[-1] + 1))
_PHOTO = BIT["photo"] | BIT["source"]
_CONTRIBUTED = BIT["contributed"]
_MANY = 3
_STOP = ("ends:stop",)
_LONGEST_AGENCY = 48
"""No agency's name is longer."""
_LONGEST_CAPTION = 700
_OWN = 3
"""Tokens that a block by itself has at least."""
SHAPES = {
    token: "long" if size > 190 else "middle" if size > 90 else "line" if size > 28 else "scrap"
    for size, token in [*enumerate(_SIZE_BINS), (1000, "size:over 420")]
}
"""The size of a block to its length in four steps."""
CUE_TOKENS = {name: tuple(f"{name}:{kind}" for kind in CUE_KINDS) for name in ("cue", "opens", "is")}


class Bundle:
    """Tokens that go together.

    Blocks that show the same share one bundle, so that what is known of it can be looked up by the object itself. Of
    the tokens of a block by itself the second is its size and the third tells how it ends.
    """

    __slots__ = ("all", "ending", "size", "tokens")

    def __init__(self, tokens: tuple[str, ...]) -> None:
        self.tokens = tokens
        self.all = frozenset(tokens)
        self.size, self.ending = tokens[1:3] if len(tokens) >= _OWN else ("", "")
        """The tokens of the block's size, and of how it ends."""


bundle_of = lru_cache(8192)(Bundle)
"""The bundle of these tokens."""


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
_DENSE = 2.5
"""How many letters of an alphabet say as much as one character of Chinese, Japanese or Korean script."""
_LETTERS = 6
"""Letters to a word, where the script has no spaces to count words by."""


def measured(text: str) -> int:
    """How much a text says, in letters of an alphabet."""
    size = len(text)
    return size if text.isascii() or text[size // 2] < "\u2e80" else int(_DENSE * size)


def own_bundles(texts: Sequence[str], language: str | None) -> list[Bundle]:
    """The tokens of every block by itself: its size and how it ends come first, then the rest."""
    known = lexicon(language)
    return [
        _label(text, language)
        if (size := measured(text)) <= _REMEMBERED
        else _line(text, size, known, language)
        if size <= _SHORT and (size <= _SENTENCE or text[-1] != ".")
        else _prose(text, size, known, language)
        for text in texts
    ]


@lru_cache(8192)
def _label(text: str, language: str | None) -> Bundle:
    """A short line, remembered: labels are the same on every page of a site."""
    return _line(text, measured(text), lexicon(language), language)


def _prose(text: str, size: int, known: Lexicon, language: str | None) -> Bundle:
    """A block too long for a line: its head, its end and its signs tell enough."""
    # Commas and colons are what most often touches a word there; to find words by their pattern takes longer.
    cues = known.cues.find(text[:_HEAD].lower().replace(",", "").replace(":", "").split(), text)
    signed = _signed(text, size, cues, language)
    return _plain(size // _LETTERS, size, _ends(text), text[0], cues, _MANY, _signs(text), signed)


def _line(text: str, size: int, known: Lexicon, language: str | None) -> Bundle:
    """A block that is short enough to be looked at closely."""
    words = words_of(text)
    # "İ" alone gets longer in lower case, by a mark that is no part of a word.
    lowered = [word.lower() for word in words] if "İ" not in text else words_of(text.lower())
    count = len(lowered) if size == len(text) else max(len(lowered), size // _LETTERS)
    cues = known.cues.find(lowered, text)
    functional = len(list(filter(known.function_words.__contains__, lowered)))
    share = functional / (count or 1)
    running = 0 if not functional else 1 if share < 0.2 else 2 if share < 0.35 else _MANY
    signed = _signed(text, size, cues, language)
    plain = _plain(count, size, _ends(text), text[0], cues, running, _signs(text), signed)
    tokens = _close_tokens(text, words, lowered, known, language, cues)
    if cues[0] & _CONTRIBUTED and read_tagline(text, language):
        tokens.append("tagline:names")
    return bundle_of((*plain.tokens, *tokens))


def _signed(text: str, size: int, cues: tuple[int, int, int], language: str | None) -> bool:
    """True for a text that ends with a credit."""
    tail = text[-60:]
    may_be = text[-1] == ")" or cues[0] & _PHOTO or "/" in tail or " via " in tail or "©" in text
    if not may_be or size >= _LONGEST_CAPTION:
        return False
    credit = split_credit(text, language)
    return credit.credit_start < credit.credit_end and credit.end > 10


def _plain(
    count: int,
    size: int,
    ends: tuple[str, ...],
    first: str,
    cues: tuple[int, int, int],
    running: int,
    signs: tuple[str, ...],
    signed: bool,
) -> Bundle:
    return _plain_bundle(
        _WORD_TOKENS[count] if count < 40 else "words:40-79" if count < 80 else "words:80+",
        _SIZE_BINS[size] if size < len(_SIZE_BINS) else "size:over 420",
        ends,
        _start(first),
        cues,
        running,
        signs,
        signed,
    )


@lru_cache(8192)
def _plain_bundle(
    words: str,
    size: str,
    ends: tuple[str, ...],
    start: str,
    cues: tuple[int, int, int],
    running: int,
    signs: tuple[str, ...],
    signed: bool,
) -> Bundle:
    """The tokens for what was seen of a block."""
    leading, shape = cues[1], SHAPES[size]
    return Bundle(
        (
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
    )


def _ends(text: str) -> tuple[str, ...]:
    """How a block ends, in one token or two."""
    last = text[-1]
    if last == ".":
        return _STOP
    ending = text.rstrip(_CLOSERS)[-1:] or last
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


def _close_tokens(
    text: str,
    words: list[str],
    lowered: list[str],
    known: Lexicon,
    language: str | None,
    cues: tuple[int, int, int],
) -> list[str]:
    """What only bylines, dates, credits, headlines and labels show."""
    tokens: list[str] = []
    add = tokens.append
    count = len(lowered)
    has_digits = _DIGIT.search(text) is not None
    if text.isupper():
        add("case:capitals")
    elif count > 1:
        capitals = len([word for word in words if word[0].isupper()])
        digits = len([word for word in words if word[0].isdigit()]) if has_digits else 0
        share = capitals / max(1, count - digits)
        add("case:" + ("title" if share > 0.85 else "mixed" if share > 0.5 else "some" if capitals > 1 else "sentence"))
        if words[0].isupper() and len(words[0]) > 2:
            add("case:capitals first")
    if has_digits:
        _date_tokens(text, lowered, known, tokens)
    if not known.weekdays.isdisjoint(lowered):
        add("has:weekday")
    if count <= 14:
        _name_tokens(text, count, known, cues[2] != 0, tokens)
    signed = cues[0] & _PHOTO or "/" in text or "|" in text or "©" in text or " via " in text
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
    if (":" in text or "|" in text or " -" in text or "\u2013" in text or "\u2014" in text) and (
        label := _LABEL.match(text)
    ):
        add("label:capitals" if label[1].isupper() else "label:word" if " " not in label[1].strip() else "label:words")
    if glue_points(text):
        add("glued")
    return tokens


def _date_tokens(text: str, lowered: list[str], known: Lexicon, tokens: list[str]) -> None:
    """What the digits of a line say."""
    add = tokens.append
    if _YEAR.search(text):
        add("has:year")
    if _CLOCK.search(text):
        add("has:clock")
    dated = _NUMERIC_DATE.search(text) is not None
    if dated or not known.months.isdisjoint(lowered):
        count = len(lowered)
        add("has:date")
        add("dated:" + ("short" if count <= 5 else "line" if count <= 10 else "long"))


def _name_tokens(text: str, count: int, known: Lexicon, is_cue: bool, tokens: list[str]) -> None:
    """Whether a line opens as a byline does, and names a person, an agency or an organisation."""
    add = tokens.append
    by = _by_word(text, known.by)
    rest = text[len(by) :].strip(" :") if by else text
    if by:
        add("opens:by")
        if not rest:
            add("is:by")
    if not is_cue and may_open_with_name(rest):
        head = _HEAD_END.split(rest, maxsplit=1)[0].strip()
        if head and looks_like_person(head):
            add("name:whole" if head == text else "name:by" if by else "name:first")
            if len(head) == len(rest):
                add("name:only")
    if len(rest) <= _LONGEST_AGENCY and is_news_agency(rest):
        add("agency:whole")
    elif count <= 5 and is_organisation(text):
        add("organisation")


_HEAD_END = re.compile(r"[,|·•@\d(]| and | und | et | y | e | og | och | en | i | в ")
_DIGIT = re.compile(r"\d")


def _by_word(text: str, by_words: tuple[str, ...]) -> str:
    """What opens the text as a by-word; empty when nothing does."""
    head = text[: len(by_words[0])].lower()
    if not head.startswith(by_words):
        return ""
    for word in by_words:
        size = len(word)
        if text[:size].lower() == word and not text[size : size + 1].islower():
            return text[:size]
    return ""
