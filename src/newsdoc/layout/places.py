"""What is true of each block because of where it stands on the page, and of what else is there.

"place:after", "within since prose:1 line", "before author": tokens as those of `features.py`.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from newsdoc.layout.features import CUE_TOKENS, Bundle, bin_of, own_bundles, shape_of

_LINE = 90
"""A block that is not longer is a line, not prose."""
_KEY_TOKENS = frozenset(
    """
    name:whole|name:only|name:by|name:first|opens:by|is:by|has:date|has:clock|has:©|has:address|credit:whole|credit:tail
    agency:whole|organisation|case:capitals|case:title|case:sentence|glued|bracket:whole|question
    starts:bullet|starts:quote|starts:small|starts:digit|label:capitals|label:word
    ends:colon|ends:stop|ends:letter|ends:bracket
    """.replace("|", "\n").split()
)
"""Tokens whose meaning depends on where on the page they stand."""
_PLACED = {
    place: {token: f"{place} {token}" for token in (*_KEY_TOKENS, *CUE_TOKENS["opens"], *CUE_TOKENS["is"])}
    for place in ("above", "title", "before", "within", "after")
}
_HEAD_LINES = frozenset(
    ("has:date", "name:whole", "name:only", "name:by", "opens:by", "credit:whole", "credit:tail", "cue:ago")
)


def page_bundles(texts: Sequence[str], own: Sequence[Bundle]) -> list[list[Bundle]]:
    """What is true of each block because of where it stands and of what else is on the page.

    What many blocks have in common is one bundle, the same object wherever it can be.
    """
    count = len(texts)
    shapes = [shape_of(len(text)) for text in texts]
    sentences = [len(texts[i]) > 100 and _is_prose(own[i]) for i in range(count)]
    first, last = _body(sentences, own, count)
    body_words = _content_words(
        " ".join([texts[i][:600] for i in range(count) if sentences[i] and first <= i <= last][:8])
    )
    title = _title(texts, own, first, body_words)
    repeated = Counter(texts)
    repeats = len(repeated) < count
    title_words = _content_words(texts[title]) if title is not None else set()
    authors = _authors(texts, own, first)
    site = texts[0] if count and len(texts[0]) < 50 else ""
    elsewhere = "\n".join(texts[1:]) if site else ""
    named = bool(site) and (site in elsewhere or (" " in site and " ".join(site.split()[:2]) in elsewhere))
    gaps = _since(sentences)
    lines = _runs([len(text) <= _LINE for text in texts])
    dates = heads = 0
    points = -9
    found: list[list[Bundle]] = []
    for i, text in enumerate(texts):
        mine, shape = own[i], shapes[i]
        place = "before" if i < first else "within" if i <= last else "after"
        if place == "before" and title is not None:
            place = "above" if i < title else "title" if i == title else "before"
        bundles = [_standing(place, shape, mine), _spaced(place, shape, gaps[i], lines[i])]
        if i < first:
            to_title = None if title is None else max(-3, min(4, i - title))
            bundles.append(_ahead(min(6, first - i), to_title, min(2, heads), min(1, dates)))
            heads += not _HEAD_LINES.isdisjoint(mine)
            dates += "has:date" in mine
        elif i > last:
            bundles.append(_behind(bin_of(i - last, 1, 2, 3, 5, 8, 14)))
        tokens: list[str] = []
        add = tokens.append
        if i < 4:
            add(f"from top:{i}")
            add(f"from top:{i} {shape}")
            if i == 0 and named:
                add("top name elsewhere")
        if i >= count - 3:
            add(f"from bottom:{count - 1 - i}")
        if "is:key_points" in mine:
            points = i
        elif 0 < i - points <= 6:
            add(f"key points:{min(4, i - points)}")
            add(f"key points {mine[2]}")
        if repeats and repeated[text] > 1:
            add("repeated")
            add(f"{place} repeated")
        if authors and len(text) < 700:
            if text in authors:
                add(f"{place} author")
            elif text.startswith(authors):
                add(f"{place} opens with author")
            else:
                for name in authors:
                    if name in text:
                        add(f"{place} has author")
                        break
        if (not sentences[i] or i < first) and len(text) < 240 and (words := _content_words(text)):
            if title_words and i != title and len(text) > 20:
                share = bin_of(len(words & title_words) / min(len(words), len(title_words)), 0, 0.2, 0.4, 0.7)
                tokens += [f"like title:{share}", f"{place} like title:{share}"]
            share = bin_of(len(words & body_words) / len(words), 0, 0.2, 0.4, 0.65)
            tokens += [f"like body:{share}", f"{place} like body:{share} {shape}"]
        if i < first and ("name:whole" in mine or "name:only" in mine or "agency:whole" in mine or "name:by" in mine):
            beside = (*(own[i - 1] if i else ()), *(own[i + 1] if i + 1 < count else ()))
            if "has:date" in beside or "cue:ago" in beside:
                add("name beside date")
        if place == "within" and not sentences[i]:
            before, after = i > 0 and sentences[i - 1], i + 1 < count and sentences[i + 1]
            frame = "framed" if before and after else "led" if before else "leading" if after else "loose"
            bundles.append((frame, f"{frame} {shape} {mine[2]}", f"{frame} {mine[1]}"))
        if tokens:
            bundles.append(tuple(tokens))
        found.append(bundles)
    return found


@lru_cache(16384)
def _standing(place: str, shape: str, mine: Bundle) -> Bundle:
    """The block's own tokens together with the place where it stands."""
    placed = _PLACED[place]
    return (
        f"place:{place}",
        f"{place} {shape} {mine[2]}",
        f"{place} {mine[1]}",
        *[placed[token] for token in mine if token in placed],
    )


@cache
def _spaced(place: str, shape: str, gap: int, run: int) -> Bundle:
    """How far the prose is, and how long the row of short lines; both binned."""
    far = (f"since prose:{gap}", f"{place} since prose:{gap} {shape}")
    return (*far, f"{'within' if place == 'within' else 'outside'} run of lines:{run}") if run >= 0 else far


@cache
def _ahead(distance: int, to_title: int | None, heads: int, dates: int) -> Bundle:
    """Where a block before the body stands: up to the body, from the title, after how many bylines and dates."""
    head = (f"ahead of body:{distance}", f"head lines so far:{heads}", f"dates so far:{dates}")
    return head if to_title is None else (*head, f"title:{to_title}")


@cache
def _behind(distance: int) -> Bundle:
    return (f"behind body:{distance}",)


def _is_prose(tokens: Sequence[str]) -> bool:
    """True for what ends like a sentence and shows no sign of furniture."""
    return tokens[2] in ("ends:stop", "ends:?", "ends:!") and _NOT_PROSE.isdisjoint(tokens)


_NOT_PROSE = frozenset(
    ("credit:whole", "credit:tail", "cue:rights", "has:©", "cue:bio", "opens:promo", "opens:contributed", "opens:share")
)


def _body(prose: Sequence[bool], own: Sequence[Sequence[str]], count: int) -> tuple[int, int]:
    """First and last block of the densest stretch of prose; (count, -1) when there is none.

    A lone sentence far from the others (a teaser, a privacy notice) is outside: after a gap of more than eight blocks
    a stretch ends. The first prose block may be a deck: three or more blocks after it, it is not body.
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
        if (
            "has:date" in tokens
            and (("words:10-14" not in tokens and "words:15-24" not in tokens) or "opens:published" in tokens)
        ) or (
            "name:by" in tokens
            or ("name:whole" in tokens and i < 14)
            or "is:key_points" in tokens
            or "agency:whole" in tokens
        ):
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
        gaps.append(_GAP_BINS[gap] if gap < len(_GAP_BINS) else 5)
    return gaps


_GAP_BINS = tuple(bin_of(gap, 0, 1, 2, 4, 8) for gap in range(9))


def _runs(marked: Sequence[bool]) -> list[int]:
    """For each marked block, how many marked ones stand in its row, binned; -1 for the others."""
    lengths = [-1] * len(marked)
    start = 0
    for i in range(len(marked) + 1):
        if i == len(marked) or not marked[i]:
            if i > start:
                lengths[start:i] = [bin_of(i - start, 1, 2, 3, 6)] * (i - start)
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


def _title(texts: Sequence[str], own: Sequence[Sequence[str]], first_body: int, body_words: set[str]) -> int | None:
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
        if not _NO_TITLE.isdisjoint(tokens):
            score -= 2.0
        if score > best_score:
            best, best_score = i, score
    return best


_NO_TITLE = frozenset(
    (
        "has:date",
        "credit:whole",
        "credit:tail",
        "opens:by",
        "name:only",
        "has:©",
        "repeated",
        "cue:ago",
        "opens:promo",
        "starts:small",
        "is:by",
        *CUE_TOKENS["is"],
    )
)


def _content_words(text: str) -> set[str]:
    """The first letters of the longer words, so that inflected forms agree."""
    return {word[:5] for word in text.lower().split() if len(word) > 3}


def all_bundles(texts: Sequence[str], language: str | None) -> list[list[Bundle]]:
    """The tokens of every block, in bundles: first its own, then those of its place."""
    own = own_bundles(texts, language)
    found = page_bundles(texts, own)
    for mine, bundles in zip(own, found, strict=True):
        bundles.insert(0, mine)
    return found


def all_tokens(texts: Sequence[str], language: str | None) -> list[list[str]]:
    """The tokens of every block: its own and those of its place."""
    return [[token for bundle in bundles for token in bundle] for bundles in all_bundles(texts, language)]
