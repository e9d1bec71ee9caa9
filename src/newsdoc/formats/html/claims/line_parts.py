"""The parts of a line that stand in elements of their own."""

import re

from newsdoc.formats.html.tree import text_of, texts
from newsdoc.page.markup import Markup
from newsdoc.wording.comparing import letters


def parted(block: Markup, joint: str) -> str:
    """The text of a block with a joint where an element ends, without its links to topics.

    Pages set such elements apart by their style, so that their words are glued in the text. The text as it is where the
    element holds more, or less, than the block.
    """
    links = [link for link in block.element.iter("a") if not _TOPIC_LINKS.isdisjoint((link.get("rel") or "").split())]
    topics = set(map(text_of, links))
    parts = [part for raw in texts(block.element) if (part := " ".join(raw.split()))]
    if letters("".join(parts)) != letters(block.text):
        return block.text
    line = joint.join(_apart_from(topics, parts)).replace(f"{joint},", ",")  # "<b>Ann Lee</b><i>, of Low Dale</i>"
    return _SMALL_PART.sub(r" \1 ", line) or block.text


def _apart_from(topics: set[str], parts: list[str]) -> list[str]:
    """The parts of a line without its topics, and without the label before them: "Filed under:"."""
    kept: list[str] = []
    for part in parts:
        if part not in topics:
            kept.append(part)
        elif kept and kept[-1].endswith(_COLONS):
            kept.pop()
    return kept


_COLONS = (":", "：")
_TOPIC_LINKS = frozenset(("tag", "category"))
"""What `rel` says of links to the topics that a story is filed under."""
_SMALL_PART = re.compile(r" \| ([a-zà-ÿ]{1,3}) \| ")
"""A small word in an element of its own, or between two: "Ann Lee | in | Paris"."""
