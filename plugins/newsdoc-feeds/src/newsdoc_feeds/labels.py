"""Keeps the categories of an entry to a number that feedparser reads in a bearable time.

It looks for each among all that it has read of the entry: the time grows with the square of their number.
"""

from collections import Counter
from typing import Any

from lxml import etree

from newsdoc.source import Source

MOST = 1000
"""Categories and keywords of one entry that are read; desks give an entry a few tens."""
_ENTRIES = frozenset(("item", "entry"))
_LABELS = frozenset(("category", "subject", "keywords", "tags"))
"""Elements that name what an entry is about, in RSS, Atom, Dublin Core, Media RSS and iTunes; the last two are
lists."""


def limit_labels(root: Any, source: Source) -> None:
    """Leave out categories beyond the first ones of each entry, and of the feed itself; `source` is told."""
    read: Counter[Any] = Counter()
    left_out = 0
    for element in [each for each in root.iter(etree.Element) if _local(each) in _LABELS]:
        owner = next((each for each in element.iterancestors() if _local(each) in _ENTRIES), root)
        words = (element.text or "").replace(",", " , ").split()
        room = max(MOST - read[owner], 0)
        size = max(len(words), 1)
        read[owner] += size
        if size <= room:
            continue
        left_out += 1
        if room and _local(element) not in ("category", "subject"):
            element.text = " ".join(words[:room])
        elif (parent := element.getparent()) is not None:
            parent.remove(element)
    if left_out:
        source.problem(
            "dropped", f"an entry has more than {MOST:,} words as categories; {left_out:,} elements were cut"
        )


def _local(element: Any) -> str:
    return etree.QName(element).localname.casefold()
