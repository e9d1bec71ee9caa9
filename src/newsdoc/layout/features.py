"""What can be seen of each block: short tokens such as "words:10-14", "cue:promo", "ends:stop", "place:after".

A token says one thing that is true of a block by itself, or of its place on the page. The model in `roles.py` weighs
them for the block and for its neighbours; `--why` shows them to people, so their names are words.
"""

import re
from collections import Counter
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

_SHORT = 160
"""Blocks up to this length are looked at closely: bylines, dates, credits and labels are short."""
_SAMPLE = 180
"""So much of a longer block tells as much as the whole."""
_find_words = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*").findall
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?!\d)")
_NUMERIC_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d年")
_SENTENCE_BREAK = re.compile(r"[.!?…。！？][\"”’»“)]?\s+[^\sa-z]|[。！？]")
_LABEL = re.compile(r"([^\n:|]{2,40})(?:[:|]|\s[–—-]\s)\s?\S")
_HANDLE = re.compile(r"@\w|https?:|www\.|\.com\b|#\w")
_TERMINAL = frozenset(".!?…。！？")
_CLOSERS = "\"”’'»“)]›』」）"
_QUOTES = frozenset("\"“”„«»‘’'‹›「『–—-")

_WORD_BINS = ("0", "1", "2", "3", "4", "5-6", "5-6", "7-9", "7-9", "7-9", *("10-14",) * 5, *("15-24",) * 10, *("25-39",) * 15)
_SIZE_BINS = tuple(
    "size:" + next(name for limit, name in (
        (4, "to 4"), (8, "to 8"), (16, "to 16"), (28, "to 28"), (44, "to 44"), (64, "to 64"), (90, "to 90"), (130, "to 130"),
        (190, "to 190"), (280, "to 280"), (420, "to 420"), (10**9, "over 420"),
    ) if size <= limit)
    for size in range(422)
)  # fmt: skip
_PHOTO = BIT["photo"] | BIT["source"]
_CUE_TOKENS = {
    name: tuple(f"{name}:{kind}" for kind in CUE_KINDS) for name in ("cue", "opens", "is")
}


@lru_cache(4096)
def _mask_tokens(anywhere: int, leading: int, whole: int) -> tuple[str, ...]:
    """The tokens for what a cue table found."""
    masks = (("cue", anywhere), ("opens", leading), ("is", whole))
    return tuple(token for name, mask in masks for i, token in enumerate(_CUE_TOKENS[name]) if mask >> i & 1)


def _bin(value: float, *limits: float) -> int:
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


def block_tokens(text: str, words_of_page: Lexicon, language: str | None) -> list[str]:
    """What is true of the block by itself."""
    size = len(text)
    last = text[-1]
    closed = text.rstrip(_CLOSERS)
    ending = closed[-1:] or last
    first = text[0]
    lowered = _find_words(text[:_SAMPLE].lower())
    count = len(lowered) if size <= _SAMPLE else 28 + (size - _SAMPLE) // 6
    tokens = [
        "words:" + (_WORD_BINS[count] if count < 40 else "40-79" if count < 80 else "80+"),
        _SIZE_BINS[size] if size < 422 else "size:over 420",
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
    add("function words:" + ("none" if not functional else "few" if share < 0.2 else "some" if share < 0.35 else "many"))
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
    return tokens


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
        words = _find_words(text)
        capitals = len([word for word in words if word[0].isupper()])
        digits = len([word for word in words if word[0].isdigit()])
        share = capitals / max(1, count - digits)
        add("case:" + ("title" if share > 0.85 else "mixed" if share > 0.5 else "some" if capitals > 1 else "sentence"))
        if words[0].isupper() and len(words[0]) > 2:
            add("case:capitals first")
    if _DIGIT.search(text):
        digits = sum(map(str.isdigit, text))
        add(("digits:few", "digits:some", "digits:many")[_bin(digits / len(text), 0.08, 0.25)])
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
    signed = "cue:photo" in tokens or "cue:source" in tokens or "/" in text or "|" in text or "©" in text or " via " in text
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


_KEY_TOKENS = frozenset(
    "name:whole name:only name:by name:first opens:by has:date has:clock credit:whole credit:tail agency:whole organisation case:capitals "
    "case:title case:sentence glued has:© bracket:whole starts:bullet starts:quote starts:small starts:digit label:capitals label:word question "
    "ends:colon ends:stop ends:letter ends:bracket has:address is:by".split()
)
"""Tokens whose meaning depends on where on the page they stand."""
_PLACED = {
    place: {token: f"{place} {token}" for token in (*_KEY_TOKENS, *_CUE_TOKENS["opens"], *_CUE_TOKENS["is"])}
    for place in ("above", "title", "before", "within", "after")
}
_HEAD_LINES = frozenset(("has:date", "name:whole", "name:only", "name:by", "opens:by", "credit:whole", "credit:tail", "cue:ago"))


def page_tokens(texts: Sequence[str], own: Sequence[Sequence[str]]) -> list[list[str]]:
    """What is true of each block because of where it stands and of what else is on the page."""
    count = len(texts)
    shapes = [_shape(len(text)) for text in texts]
    sentences = [len(texts[i]) > 100 and _is_prose(own[i]) for i in range(count)]
    first, last = _body(sentences, own, count)
    body_words = _content_words(" ".join([texts[i][:600] for i in range(count) if sentences[i] and first <= i <= last][:8]))
    title = _title(texts, own, first, body_words)
    repeated = Counter(texts)
    title_words = _content_words(texts[title]) if title is not None else frozenset()
    authors = _authors(texts, own, first)
    site = texts[0] if count and len(texts[0]) < 50 else ""
    elsewhere = "\n".join(texts[1:]) if site else ""
    named = bool(site) and (site in elsewhere or (len(words := site.split()) > 1 and " ".join(words[:2]) in elsewhere))
    gaps = _since(sentences)
    lines = _runs([shape in ("line", "scrap") for shape in shapes])
    dates = heads = 0
    points = -9
    found: list[list[str]] = []
    for i, text in enumerate(texts):
        mine, shape = own[i], shapes[i]
        place = "before" if i < first else "within" if i <= last else "after"
        if place == "before" and title is not None:
            place = "above" if i < title else "title" if i == title else "before"
        tokens = [f"place:{place}", f"{place} {shape} {mine[2]}", f"{place} {mine[1]}"]
        add = tokens.append
        if i < first:
            add(f"ahead of body:{min(6, first - i)}")
        elif i > last:
            add(f"behind body:{_bin(i - last, 1, 2, 3, 5, 8, 14)}")
        placed = _PLACED[place]
        tokens += [placed[token] for token in mine if token in placed]
        if i < 4:
            add(f"from top:{i}")
            add(f"from top:{i} {shape}")
            if i == 0 and named:
                add("top name elsewhere")
        if i >= count - 3:
            add(f"from bottom:{count - 1 - i}")
        if title is not None and i < first:
            add(f"title:{max(-3, min(4, i - title))}")
        if i < first:
            add(f"head lines so far:{min(2, heads)}")
            add(f"dates so far:{min(1, dates)}")
            heads += not _HEAD_LINES.isdisjoint(mine)
            dates += "has:date" in mine
        if "is:key_points" in mine:
            points = i
        elif 0 < i - points <= 6:
            add(f"key points:{min(4, i - points)}")
            add(f"key points {mine[2]}")
        if repeated[text] > 1:
            add("repeated")
            add(f"{place} repeated")
        if authors and len(text) < 700:
            if text in authors:
                add(f"{place} author")
            elif any(text.startswith(name) for name in authors):
                add(f"{place} opens with author")
            elif any(name in text for name in authors):
                add(f"{place} has author")
        if (not sentences[i] or i < first) and len(text) < 300 and (words := _content_words(text)):
            if title_words and i != title and len(text) > 20:
                share = _bin(len(words & title_words) / min(len(words), len(title_words)), 0, 0.2, 0.4, 0.7)
                tokens += [f"like title:{share}", f"{place} like title:{share}"]
            share = _bin(len(words & body_words) / len(words), 0, 0.2, 0.4, 0.65)
            tokens += [f"like body:{share}", f"{place} like body:{share} {shape}"]
        if i < first and ("name:whole" in mine or "name:only" in mine or "agency:whole" in mine or "name:by" in mine):
            beside = (*(own[i - 1] if i else ()), *(own[i + 1] if i + 1 < count else ()))
            if "has:date" in beside or "cue:ago" in beside:
                add("name beside date")
        add(f"since prose:{gaps[i]}")
        add(f"{place} since prose:{gaps[i]} {shape}")
        if place == "within" and not sentences[i]:
            before, after = i > 0 and sentences[i - 1], i + 1 < count and sentences[i + 1]
            frame = "framed" if before and after else "led" if before else "leading" if after else "loose"
            add(frame)
            add(f"{frame} {shape} {mine[2]}")
            add(f"{frame} {mine[1]}")
        if lines[i]:
            add(f"{'within' if place == 'within' else 'outside'} run of lines:{_bin(lines[i], 1, 2, 3, 6)}")
        found.append(tokens)
    return found


def _shape(size: int) -> str:
    return "long" if size > 190 else "middle" if size > 90 else "line" if size > 28 else "scrap"


def _is_prose(tokens: Sequence[str]) -> bool:
    """True for what ends like a sentence and shows no sign of furniture."""
    return tokens[2] in ("ends:stop", "ends:?", "ends:!") and _NOT_PROSE.isdisjoint(tokens)


_NOT_PROSE = frozenset(
    ("credit:whole", "credit:tail", "cue:rights", "has:©", "cue:bio", "opens:promo", "opens:contributed", "opens:share")
)


def _body(prose: Sequence[bool], own: Sequence[Sequence[str]], count: int) -> tuple[int, int]:
    """First and last block of the densest stretch of prose; (count, -1) when there is none.

    A lone sentence far from the others (a teaser, a privacy notice) is outside: after a gap of more than eight blocks
    a stretch ends. The first prose block may be a deck; when three or more blocks part it from the next, it is not body.
    """
    places = [i for i in range(count) if prose[i]]
    if not places:
        return count, -1
    stretches, start = [], 0
    for i in range(1, len(places) + 1):
        if i == len(places) or places[i] - places[i - 1] > 8:
            stretches.append(places[start:i])
            start = i
    longest = max(stretches, key=len)
    skipped = _prose_in_head(longest, own)
    return longest[skipped], longest[-1]


def _prose_in_head(places: Sequence[int], own: Sequence[Sequence[str]]) -> int:
    """How many of the first sentences stand above a byline, a date or key points, and so are deck, not body."""
    head_end = -1
    for i in range(min(places[0] + 10, len(own), 24)):
        tokens = own[i]
        if i > places[min(4, len(places) - 1)]:
            break
        if "has:date" in tokens and ("words:10-14" not in tokens and "words:15-24" not in tokens or "opens:published" in tokens):
            head_end = i
        elif "name:by" in tokens or ("name:whole" in tokens and i < 14) or "is:key_points" in tokens or "agency:whole" in tokens:
            head_end = i
    skipped = sum(place < head_end for place in places)
    if skipped > 4 or skipped * 3 > len(places):
        skipped = 0
    if skipped == 0 and len(places) > 3 and places[1] - places[0] > 2:
        skipped = 1
    return skipped


def _since(prose: Sequence[bool]) -> list[int]:
    """For each block, how many blocks ago the last prose was, binned."""
    gaps, gap = [], 0
    for is_prose in prose:
        gap = 0 if is_prose else gap + 1
        gaps.append(_bin(gap, 0, 1, 2, 4, 8))
    return gaps


def _runs(marked: Sequence[bool]) -> list[int]:
    """For each marked block, how many marked ones stand in its row; 0 for the others."""
    lengths = [0] * len(marked)
    start = 0
    for i in range(len(marked) + 1):
        if i == len(marked) or not marked[i]:
            for j in range(start, i):
                lengths[j] = i - start
            start = i + 1
    return lengths


def _authors(texts: Sequence[str], own: Sequence[Sequence[str]], first: int) -> tuple[str, ...]:
    """Names from the lines before the body that look like bylines."""
    names = []
    for i in range(min(first, len(texts), 20)):
        if "name:only" in own[i] or "name:by" in own[i] or "name:first" in own[i]:
            head = _BYLINE_END.split(_BY_WORD.sub("", texts[i], count=1), maxsplit=1)[0].strip()
            if 5 < len(head) < 40 and " " in head:
                names.append(head)
    return tuple(names[:4])


_BYLINE_END = re.compile(r"[,|·•@\d(]| and | und | et | y ")
_BY_WORD = re.compile(r"^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Aa]v|[Aa]f|[Dd]oor):?\s+")


def _title(texts: Sequence[str], own: Sequence[Sequence[str]], first_body: int, body_words: frozenset[str]) -> int | None:
    """The block before the body that looks most like a headline: of middling length, no label, of the body's words."""
    best, best_score = None, 0.0
    for i in range(min(first_body, len(texts), 16)):
        size, tokens = len(texts[i]), own[i]
        if size < 8 or size > 240:
            continue
        words = _content_words(texts[i])
        score = 1.5 - i * 0.1
        score += 1.0 if 30 <= size <= 170 else 0.3 if size > 16 else 0.0
        score += 2.0 * len(words & body_words) / len(words) if words else 0.0
        if "ends:stop" in tokens:
            score -= 1.3
        if any(token in _NO_TITLE or token.startswith("is:") for token in tokens):
            score -= 2.0
        if score > best_score:
            best, best_score = i, score
    return best


_NO_TITLE = frozenset(
    ("has:date", "credit:whole", "credit:tail", "opens:by", "name:only", "has:©", "repeated", "cue:ago", "opens:promo", "starts:small")
)


def _content_words(text: str) -> frozenset[str]:
    """The first letters of the longer words, so that inflected forms agree."""
    return frozenset([word[:5] for word in _find_words(text.lower()) if len(word) > 3])


def all_tokens(texts: Sequence[str], language: str | None) -> list[list[str]]:
    """The tokens of every block: its own and those of its place."""
    words_of_page = lexicon(language)
    own = [block_tokens(text, words_of_page, language) for text in texts]
    return [[*mine, *placed] for mine, placed in zip(own, page_tokens(texts, own), strict=True)]
