"""Near-duplicates: the same story on several sites, a little changed.

Each article gets a MinHash signature of its word sequences (Broder, "On the resemblance and containment of documents",
1997), made by rensa. Articles that share a band of their signatures are compared, and those that agree in enough places
are of one cluster, as are those that are linked by others.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from newsdoc.batch.packages import needed
from newsdoc.model import Article

_PERMUTATIONS = 128
"""Values in a signature: a similarity measured by 128 of them is off by some four hundredths, and takes half a
kilobyte."""
_BANDS = 32
"""With four values a band, stories that share half of their sequences meet in a band in 87 % of cases, those that share
seven tenths always."""
_SHINGLE = 3
"""Words in a sequence: shorter ones are shared by chance, and a changed word spoils as many as it is long."""
_SEED = 1
"""Of the hash functions: any number does, but only signatures made with the same one can be compared."""
SIMILAR = 0.5
"""Share of equal places from which on two stories are one: measured by benchmarks/archive.py on invented copies."""
_WORD = re.compile(r"\w+")


@cache
def _minhash() -> Any:
    return needed("rensa", "dedup", "finding near-duplicates").RMinHash


def signature(article: Article) -> str:
    """The MinHash signature of an article's text, as hexadecimal digits; empty for an article without text.

    Raises BatchError when the package is missing.
    """
    make = _minhash()
    words = _WORD.findall(article.text.casefold())
    if not words:
        return ""
    shingles = {" ".join(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))}
    hashed = make(num_perm=_PERMUTATIONS, seed=_SEED)
    hashed.update(sorted(shingles))
    return b"".join(value.to_bytes(4, "big") for value in hashed.digest()).hex()


Key = tuple[str, int]
"""A document and the number of the item in it."""


def clusters(signatures: Iterable[tuple[str, int, str]]) -> Iterator[tuple[str, int, str]]:
    """The cluster of each article: (document, item, cluster), for (document, item, signature).

    A cluster is called by the document of its first article. An article that is like no other is a cluster of its own.
    Takes some 700 bytes of memory an article.
    """
    keys: list[Key] = []
    values: list[bytes] = []
    for document, item, text in signatures:
        keys.append((document, item))
        values.append(bytes.fromhex(text))
    roots = _linked(values)
    for (document, item), root in zip(keys, roots, strict=True):
        yield document, item, keys[root][0]


def near_duplicates(articles: Iterable[Article]) -> tuple[int, ...]:
    """For each article, the index of the first that it is a near-duplicate of, directly or through others, or its own.

    Raises BatchError if the package rensa is missing.

    >>> story = Article("Ferry returns", body=(Paragraph("The ferry sails again from the old quay. " * 5),))
    >>> near_duplicates([story, Article("Other", body=(Paragraph("Rain is due in the north. " * 8),)), story])
    (0, 1, 0)
    """
    return tuple(_linked([bytes.fromhex(signature(article)) for article in articles]))


def _linked(signatures: Sequence[bytes]) -> list[int]:
    roots = list(range(len(signatures)))

    def root(index: int) -> int:
        while roots[index] != index:
            roots[index] = roots[roots[index]]
            index = roots[index]
        return index

    width = _PERMUTATIONS // _BANDS * 4
    first: dict[tuple[int, bytes], int] = {}
    for index, text in enumerate(signatures):
        if not text:
            continue
        met = {first.setdefault((band, text[at : at + width]), index) for band, at in _bands(width)}
        for other in met - {index}:
            if _similarity(text, signatures[other]) >= SIMILAR:
                one, two = sorted((root(index), root(other)))
                roots[two] = one
    return [root(index) for index in range(len(signatures))]


def _bands(width: int) -> Iterator[tuple[int, int]]:
    return ((band, band * width) for band in range(_BANDS))


def _similarity(one: bytes, two: bytes) -> float:
    same = sum(one[at : at + 4] == two[at : at + 4] for at in range(0, len(one), 4))
    return same / _PERMUTATIONS
