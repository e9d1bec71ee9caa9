"""Which line is the headline of a page that does not show it, as far as its words and its place tell.

A line is weighed against the other lines of its head: what is true of it by itself and of the lines beside it, and
whether the story has its words. The weights are learned with those of the role model (conditional logit: one line of
each page is its headline), which takes the line that is found for a sign of where the head stands.
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache

from newsdoc.page.tokens.groups import CREDITED
from newsdoc.page.tokens.position import Frame
from newsdoc.page.tokens.sets import OwnTokenSet, TokenSet
from newsdoc.page.weights import TokenWeights
from newsdoc.wording.comparing import letters
from newsdoc.wording.page_titles import halves_of_title
from newsdoc.wording.scripts import EAST_ASIAN

_LINES = 100
"""Lines before the story among which its headline is looked for; menus may have more."""
_PARAGRAPHS, _TOLD = 8, 3000
"""The first paragraphs, and letters of them, that have the headline's words: what comes later adds others. No more of a
line is looked at either."""
_STEM = 5
"""Letters in which the forms of a word agree."""
_WORD = re.compile(r"\w+")
_LONG_WORD = re.compile(r"\w{4,}")
"""Shorter words any text may have."""
_DENSE = re.compile(f"[{EAST_ASIAN}-\U0010ffff]")
"""A character of a script that does not part its words; none of them stands in most texts."""
_PATH = 12
"""Letters of a line with which the path of the page ends only if it is the headline."""
_ABOVE = 8
"""Blocks between the path of a page and its headline, at most."""
_FAR = 6
"""Lines, and words, beyond which more of them say no more."""


def head_of(frame: Frame, count: int) -> range:
    """The lines among which the headline stands: those before the story, and its first block. `count`: of blocks."""
    if frame.first >= count:  # nothing is sure to be the story
        return range(min(count, _LINES))
    return range(max(0, frame.first - _LINES), frame.first + 1)


def title_token_sets(
    texts: Sequence[str], own: Sequence[OwnTokenSet], beside: Sequence[Sequence[TokenSet]], frame: Frame
) -> list[list[TokenSet]]:
    """What is true of each line of the head beside the others. `beside`: the tokens of the blocks beside each."""
    head = head_of(frame, len(texts))
    told = [text for text, is_prose in zip(texts, frame.prose, strict=True) if is_prose][:_PARAGRAPHS]
    story = _stems(" ".join(told)[:_TOLD])
    lines = [texts[i][:_TOLD] for i in head]
    said = list(map(letters, lines))
    found = []
    signed = False
    for at, i in enumerate(head):
        path = len(said[at]) >= _PATH and any(
            path.endswith(said[at]) and path != said[at] for path in said[max(0, at - _ABOVE) : at]
        )
        place = _placed(min(_FAR, at), max(-1, min(_FAR, frame.first - i)), path, signed)
        found.append([own[i], *beside[i], place, _shared(_line_stems(lines[at]), story)])
        signed = signed or "name:by" in own[i].all
    return found


@cache
def _placed(at: int, to_story: int, ends_path: bool, signed: bool) -> TokenSet:
    """Where a line of the head stands."""
    tokens = [f"from head:{at}", f"to story:{to_story}"]
    if ends_path:
        tokens.append("ends a line above")
    if signed:
        tokens.append("signed above")
    return TokenSet(tuple(tokens))


def no_titles(own: Sequence[OwnTokenSet], texts: Sequence[str]) -> frozenset[int]:
    """Lines in the head of a text that are wholly what pages say around a story, captions over their credits,
    addresses, and the title of the browser's window.
    """
    labels = [i for i, own_set in enumerate(own[:_LINES]) if not _LABELS.isdisjoint(own_set.all)]
    addresses = [i for i, text in enumerate(texts[:_LINES]) if text.startswith(_SCHEMES) and " " not in text]
    return _captions_over_credits(own).union(labels, addresses, _window_titles(texts))


_SCHEMES = ("https://", "http://", "www.")


def _window_titles(texts: Sequence[str]) -> Iterator[int]:
    """The first lines, each a line below with the site's name behind it: "Ferry fares stay - The Quay"."""
    for i, text in enumerate(texts[:_FIRST]):
        heads = {said for head, _ in halves_of_title(text[:_TOLD]) if len(said := letters(head)) >= _PATH}
        if heads and any(letters(line[:_TOLD]) in heads for line in texts[i + 1 : _MENUS]):
            yield i


_MENUS = 400
"""Lines of menus that may stand between the title of the window and the headline, at most."""
_FIRST = 2
"""Lines above which nothing stands but perhaps the address of the page."""


_LABELS = frozenset(
    f"is:{kind}" for kind in ("reading", "share", "advert", "more", "promo", "call", "comment", "published", "updated")
) | {"opens:reading"}


def _captions_over_credits(own: Sequence[OwnTokenSet]) -> frozenset[int]:
    """Lines of a text right over the credit of a picture, below a byline or day: captions, and no headlines."""
    found: set[int] = set()
    signed = False
    for i in range(min(_LINES, len(own) - 1)):
        if signed and own[i + 1].all >= CREDITED:
            found.add(i)
        signed = signed or not _SIGNED.isdisjoint(own[i].all)
    return frozenset(found)


_SIGNED = frozenset(("name:by", "has:date"))


def find_title(
    token_sets: Sequence[Sequence[TokenSet]], frame: Frame, weights: TokenWeights, barred: Set[int] = frozenset()
) -> int | None:
    """The line for which most speaks; None where there are no lines. `token_sets`: those of the lines of the head.

    `barred`: the lines that cannot be the title.
    """
    head = head_of(frame, len(frame.prose))
    scores = {
        i: sum(map(weights.sum_of, sets))
        for i, sets in zip(head, token_sets, strict=False)
        if weights.table and i not in barred
    }
    return max(scores, key=scores.__getitem__) if scores else None


def _shared(line: frozenset[str], story: frozenset[str]) -> TokenSet:
    """How many words of a line the story has, and which share of them."""
    count = len(line & story)
    if not line:
        share = "no words"
    elif count == len(line):
        share = "all"
    else:
        share = "none" if not count else ("under .25", "under .5", "under .75", "most")[count * 4 // len(line)]
    return _share(share, min(_FAR, count))


@cache
def _share(share: str, count: int) -> TokenSet:
    return TokenSet((f"in story:{share}", f"words in story:{count}"))


@lru_cache(4096)
def _line_stems(text: str) -> frozenset[str]:
    """The stems of a line, remembered: lines of furniture are the same on all pages of a site."""
    return _stems(text)


def _stems(text: str) -> frozenset[str]:
    """The first letters of the longer words; pairs of characters in scripts that do not part their words."""
    lowered = text.lower()
    stems = [word[:_STEM] for word in _LONG_WORD.findall(lowered)]
    if not _DENSE.search(lowered):
        return frozenset(stems)
    dense = [word for word in _WORD.findall(lowered) if _DENSE.match(word)]
    return frozenset([*stems, *(word[i : i + 2] for word in dense for i in range(len(word) - 1))])
