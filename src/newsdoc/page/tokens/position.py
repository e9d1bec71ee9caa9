"""What is true of each block because of where it stands on the page, and of what else is there.

"place:after", "within since prose:1 line", "before author": tokens as those of `own.py`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

import attrs

from newsdoc.page.tokens.sets import CUE_TOKENS, OwnTokenSet, TokenSet, Weighed, bin_of, token_set_of
from newsdoc.wording.scripts import measured

_REPEATED = 160
"""Letters of a line of furniture that stands on a page twice; a paragraph that does says nothing."""
_GAP = 8
"""Blocks between two paragraphs of one story, at most."""
_LINE = 90
"""A block that is not longer is a line, not prose."""
_PARAGRAPHS, _TOLD = 8, 3000
"""The paragraphs, and letters of them, whose words a line is compared with; to take half as many reads as well in HTML,
and bare text a little worse."""
_KEY_TOKENS = frozenset(
    """
    name:whole|name:only|name:by|name:first|opens:by|is:by|has:date|has:clock|has:©|has:address|credit:whole|credit:tail
    agency:whole|organisation|case:capitals|case:title|case:sentence|glued|bracket:whole
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


@attrs.frozen
class Frame:
    """Where the story stands among the blocks: its headline, its prose, the first and last block of that."""

    prose: Sequence[bool]
    first: int
    """The first block of prose; the number of blocks when there is none."""
    last: int
    """The last one; -1 when there is none."""
    title: int | None = None
    """The headline, where it can be told."""


def text_frame(texts: Sequence[str], own: Sequence[OwnTokenSet], title: int | None = None) -> Frame:
    """The frame as the words alone tell it; `title`: the headline, where the source shows it."""
    prose = _prose(texts, own)
    first, last = body_of(prose, own, len(texts))
    return Frame(prose, first, last, title)


def _prose(texts: Sequence[str], own: Sequence[OwnTokenSet]) -> list[bool]:
    """Which blocks are prose: long ones that end like a sentence; where hardly any is long, shorter ones too."""
    sizes = [measured(text) for text in texts]
    long = [size > _PROSE and own_set.is_prose for size, own_set in zip(sizes, own, strict=True)]
    if sum(long) > _FEW:
        return long
    return [
        size > _SENTENCE and own_set.is_prose and _TITLED.isdisjoint(own_set.all)
        for size, own_set in zip(sizes, own, strict=True)
    ]


_PROSE = 100
"""Letters of a paragraph on a page that has some."""
_SENTENCE = 40
"""Letters of a sentence: news in brief is nothing else."""
_FEW = 3
"""Long blocks that a page of full paragraphs has more of; with fewer, shorter ones may be the story."""
_TITLED = frozenset(("case:title", "case:capitals"))


def page_token_sets(
    texts: Sequence[str], own: Sequence[OwnTokenSet], repeated: Iterable[int], frame: Frame
) -> list[list[Weighed]]:
    """What is true of each block by itself, because of where it stands and of what else is on the page.

    `repeated`: the `repeated_blocks`. `frame`: where the story stands.
    """
    count = len(texts)
    prose, first, last = frame.prose, frame.first, frame.last
    told = [texts[i] for i in range(first, last + 1) if prose[i]][:_PARAGRAPHS]
    body_words = _content_words(" ".join(told)[:_TOLD])
    title = frame.title
    places = places_of(first, last, title, count)
    lines = _runs([len(text) <= _LINE for text in texts])
    likeness = [
        -1 if (prose[i] and i >= first) or len(text) >= _COMPARED else _likeness(text, body_words)
        for i, text in enumerate(texts)
    ]
    frames = _frames(prose, first, last)
    found: list[list[Weighed]] = [
        [token_set] for token_set in map(_placed, own, places, _since(prose), lines, likeness, frames)
    ]
    _add_distances(found, own, first, last, title)
    for i, place in enumerate(places):
        found[i].append(_of_page(_END_BINS[min(count - 1 - i, _FAR_FROM_END)], _PARTS * i // count, place))
    for i, tokens in _page_tokens(texts, own, places, first, repeated).items():
        found[i].append(token_set_of(tuple(tokens)))
    return found


_COMPARED = 240
"""Letters of a line that is compared with the story, fewer than."""


@cache
def _of_page(to_end: str, part: int, place: str) -> TokenSet:
    """How far the end of the page is, and in which tenth of it a block stands."""
    return TokenSet((f"to end:{to_end}", f"{place} part:{part}"))


_PARTS = 10
"""Parts of a page that its blocks are told to stand in."""
_FAR_FROM_END = 31
"""Blocks to the end, from which a block is told to stand far from it; the bins below end one before."""
_END_BINS = [("0", "1-3", "4-10", "11-30", "more")[bin_of(left, 0, 3, 10, 30)] for left in range(_FAR_FROM_END + 1)]
"""Blocks up to the end of the page to their bin."""


def side_of(i: int, story: range) -> str:
    """Whether a block stands before the story, within it or after it. `story`: its blocks, from first to last."""
    return "before" if i < story.start else "within" if i in story else "after"


def places_of(first: int, last: int, title: int | None, count: int) -> list[str]:
    """Where each block stands."""
    places = ["before"] * first + ["within"] * (last + 1 - first) + ["after"] * (count - max(first, last + 1))
    if title is not None and title < first:
        places[: title + 1] = ["above"] * title + ["title"]
    return places


def _frames(prose: Sequence[bool], first: int, last: int) -> list[str]:
    """For each block within the story that is no prose, whether prose stands before and after it; else empty."""
    frames = [""] * len(prose)
    for i in range(first, last):
        if not prose[i]:
            frames[i] = _FRAMES[prose[i - 1] * 2 + prose[i + 1]]
    return frames


_FRAMES = ("loose", "leading", "led", "framed")


def _likeness(text: str, body_words: set[str]) -> int:
    """How many of a line's words are the body's, binned; -1 where it has no words to speak of."""
    words = _line_words(text)
    if not words:
        return -1
    if body_words.isdisjoint(words):
        return 0
    share = len(list(filter(body_words.__contains__, words))) / len(words)
    return 1 if share <= 0.2 else 2 if share <= 0.4 else 3 if share <= 0.65 else 4


@lru_cache(4096)
def _line_words(text: str) -> tuple[str, ...]:
    """The first letters of the longer words of a line; lines of furniture are the same on all pages of a site."""
    return tuple([word[:_STEM] for word in text.lower().split() if len(word) > _SMALL_WORD])


@lru_cache(8192)
def _placed(own_set: OwnTokenSet, place: str, gap: int, run: int, like: int, frame: str) -> TokenSet:
    """The block's own tokens, and together with the place where it stands: how far the prose is, how long the row of
    short lines, how like the body's its words, what stands around it; all binned.
    """
    placed = _PLACED[place]
    end, size = own_set.ending, own_set.size
    shape = own_set.shape
    return TokenSet(
        (
            *own_set.tokens,
            f"place:{place}",
            f"{place} {shape} {end}",
            f"{place} {size}",
            *[placed[token] for token in own_set.tokens if token in placed],
            f"since prose:{gap}",
            f"{place} since prose:{gap} {shape}",
            *([f"{'within' if place == 'within' else 'outside'} run of lines:{run}"] if run >= 0 else ()),
            *([f"like body:{like}", f"{place} like body:{like} {shape}"] if like >= 0 else ()),
            *([frame, f"{frame} {shape} {end}", f"{frame} {size}"] if frame else ()),
        )
    )


def _add_distances(
    found: Sequence[list[Weighed]], own: Sequence[OwnTokenSet], first: int, last: int, title: int | None
) -> None:
    """How far from the body the blocks before and after it stand."""
    dates = heads = 0
    for i in range(first):
        to_title = None if title is None else max(-3, min(4, i - title))
        found[i].append(_ahead(min(6, first - i), to_title, min(2, heads), min(1, dates)))
        heads += not _HEAD_LINES.isdisjoint(own[i].all)
        dates += "has:date" in own[i].all
    for i in range(max(first, last + 1), len(own)):
        distance = i - last
        found[i].append(_BEHIND[distance] if distance < len(_BEHIND) else _BEHIND[-1])


def _page_tokens(
    texts: Sequence[str], own: Sequence[OwnTokenSet], places: Sequence[str], first: int, repeated: Iterable[int]
) -> dict[int, list[str]]:
    """What is true of some blocks because of what else is on the page."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    count = len(texts)
    for i in range(min(4, count)):
        found[i] += (f"from top:{i}", f"from top:{i} {own[i].shape}")
    if _is_named_again(texts):
        found[0].append("top name elsewhere")
    for i in range(max(0, count - 3), count):
        found[i].append(f"from bottom:{count - 1 - i}")
    points = [i for i, own_set in enumerate(own) if "is:key_points" in own_set.all]
    for label, following in pairwise([*points, count]):
        for i in range(label + 1, min(label + 7, following)):
            found[i].append(f"key points:{min(4, i - label)}")
    for i in repeated:
        found[i] += ("repeated", f"{places[i]} repeated")
    for i in range(first):
        if not _NAMED.isdisjoint(own[i].all) and any(
            not _TIMED.isdisjoint(own[k].all) for k in (i - 1, i + 1) if 0 <= k < count
        ):
            found[i].append("name beside date")
    return found


_NAMED = frozenset(("name:whole", "name:only", "agency:whole", "name:by"))
_TIMED = frozenset(("has:date", "cue:ago"))


def repeated_blocks(texts: Sequence[str]) -> frozenset[int]:
    """The lines that stand on the page more than once, as labels of furniture do."""
    counts = Counter(texts)
    if len(counts) == len(texts):
        return frozenset()
    return frozenset([i for i, text in enumerate(texts) if counts[text] > 1 and len(text) <= _REPEATED])


def _is_named_again(texts: Sequence[str]) -> bool:
    """True for a page whose first line, or its first two words, stands elsewhere too, as the name of a site does."""
    name = texts[0] if texts and len(texts[0]) < _NAME else ""
    if not name:
        return False
    elsewhere = "\n".join(texts[1:])
    return name in elsewhere or (" " in name and " ".join(name.split()[:2]) in elsewhere)


_NAME = 50
"""Letters of the name of a site, fewer than."""


@cache
def _ahead(distance: int, to_title: int | None, heads: int, dates: int) -> TokenSet:
    """Where a block before the body stands: up to the body, from the title, after how many bylines and dates."""
    head = (f"ahead of body:{distance}", f"head lines so far:{heads}", f"dates so far:{dates}")
    return TokenSet(head if to_title is None else (*head, f"title:{to_title}"))


_BEHIND_BINS = tuple(TokenSet((f"behind body:{distance}",)) for distance in range(7))
_BEHIND = tuple(_BEHIND_BINS[bin_of(distance, 1, 2, 3, 5, 8, 14)] for distance in range(16))
"""How far behind the body a block stands; the last one for all that stands farther."""


def body_of(prose: Sequence[bool], own: Sequence[OwnTokenSet], count: int, gap: int = _GAP) -> tuple[int, int]:
    """First and last block of the densest stretch of prose; (count, -1) when there is none.

    A lone sentence far from the others (a teaser, a privacy notice) is outside: after a gap of more than `gap` blocks
    a stretch ends. The first prose block may be a deck: three or more blocks after it, it is not body.
    """
    places = [i for i in range(count) if prose[i]]
    if not places:
        return count, -1
    stretches, start = [], 0
    for i in range(1, len(places) + 1):
        if i == len(places) or places[i] - places[i - 1] > gap:
            stretches.append(places[start:i])
            start = i
    longest = max(stretches, key=len)
    skipped = _prose_in_head(longest, own)
    return longest[skipped], longest[-1]


def _prose_in_head(places: Sequence[int], own: Sequence[OwnTokenSet]) -> int:
    """How many of the first sentences stand above a byline, a date or key points, and so are deck, not body."""
    head_end = -1
    for i in range(min(places[0] + _BEHIND_FIRST, len(own), _HEAD)):
        tokens = own[i].all
        if i > places[min(_DECKS, len(places) - 1)]:
            break
        if (
            "has:date" in tokens
            and (("words:10-14" not in tokens and "words:15-24" not in tokens) or "opens:published" in tokens)
        ) or (
            "name:by" in tokens
            or ("name:whole" in tokens and i < _NAMING)
            or "is:key_points" in tokens
            or "agency:whole" in tokens
        ):
            head_end = i
    skipped = sum(place < head_end for place in places)
    if skipped > _DECKS or skipped * 3 > len(places):
        skipped = 0
    if skipped == 0 and len(places) > 3 and places[1] - places[0] > 2:
        skipped = 1
    return skipped


_NAMING = 14
"""Blocks at the beginning, among which a name alone signs the story."""


_HEAD, _BEHIND_FIRST, _DECKS = 24, 10, 4
"""Blocks of a head, at most; those behind the first sentence that may still be of it; and sentences of a deck, at
most."""


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


def _content_words(text: str) -> set[str]:
    """The first letters of the longer words, so that inflected forms agree."""
    return {word[:_STEM] for word in set(text.lower().split()) if len(word) > _SMALL_WORD}


_STEM, _SMALL_WORD = 5, 3
"""Letters in which the forms of a word agree, and those of a word that any text may have."""
