"""Lines that a blog system adds to each entry of a feed: "Read more", "The post ... appeared first on ..."."""

import attrs

from newsdoc.markup.elements import collapsed
from newsdoc.model import Block, Furniture, Link, Paragraph, Section

Parted = tuple[tuple[Block, ...], tuple[Furniture, ...]]
"""The story, and what the system added."""


def without_own_links(blocks: tuple[Block, ...], address: str | None, headline: str | None) -> Parted:
    """The blocks without the last ones that only lead to the page they are from.

    Such a paragraph is nothing but a link to the entry's own page, or links its headline there and the site beside it,
    in whatever language. One that is all there is stays.
    """
    left = blocks
    added: list[Furniture] = []
    while address and left:
        *before, last = left
        if isinstance(last, Section) and last.body:
            body, inner = without_own_links(last.body, address, headline)
            added[:0] = inner
            left = (*before, attrs.evolve(last, body=body)) if inner else left
            break
        if not isinstance(last, Paragraph):
            break
        if not before or not _leads_home(last, address, headline):
            if (at := _teaser_link(last, address)) is not None:
                added.insert(0, Furniture(last.text[at:], kind="promo"))
                left = (*before, _cut(last, at))
            break
        added.insert(0, Furniture(last.text, kind="promo"))
        left = tuple(before)
    return left, tuple(added)


_TEASER_WORDS = 4
"""Words of a link that leads on to the story, at most: "more", "read the whole story"."""
_SENTENCE_ENDS = (".", "!", "?", "…", "”", "“", "»", '"', "]", "。")


def _teaser_link(paragraph: Paragraph, address: str) -> int | None:
    """Where the link to the entry's page begins that stands behind the last sentence of a teaser."""
    link = next((mark for mark in reversed(paragraph.marks) if isinstance(mark, Link)), None)
    if link is None or link.end != len(paragraph.text) or page_of(link.href) != page_of(address):
        return None
    is_short = paragraph.text[link.start :].count(" ") < _TEASER_WORDS
    return link.start if is_short and paragraph.text[: link.start].rstrip().endswith(_SENTENCE_ENDS) else None


def _cut(paragraph: Paragraph, at: int) -> Paragraph:
    text = paragraph.text[:at].rstrip()
    return Paragraph(text, marks=tuple([mark for mark in paragraph.marks if mark.end <= len(text)]))


def _leads_home(paragraph: Paragraph, address: str, headline: str | None) -> bool:
    links = [mark for mark in paragraph.marks if isinstance(mark, Link)]
    own = [link for link in links if page_of(link.href) == page_of(address)]
    if not own:
        return False
    words = paragraph.text[own[0].start : own[0].end]
    if words.strip() == paragraph.text.strip():
        return True
    site = any(page_of(address).startswith(f"{page_of(link.href)}/") for link in links)
    return site and headline is not None and collapsed(words) == headline


def page_of(address: str) -> str:
    """An address without query, fragment and the slash at its end."""
    return address.partition("#")[0].partition("?")[0].rstrip("/")
