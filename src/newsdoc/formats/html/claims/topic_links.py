"""Links to pages of topics, as the page prints them with the story."""

from newsdoc.formats.html.claims.claim import Claim, claimed
from newsdoc.formats.html.claims.page import Page

_TOPIC_PAGE = frozenset(
    word + ending
    for word in "topic tag thema theme tema sujet dossier stichwort keyword hashtag etiqueta label".split()
    for ending in ("", "s", "en", "e", "k")
)
"""Parts of the address of a topic's page."""
_SHORT = 50
_NAME = 40
"""Characters of the name of a topic, in a list that nothing else tells from others."""
_MOST = 30
_LABELS = frozenset(("themen", "tags", "topics", "temas", "thèmes", "temi", "tags:", "themen:"))
"""What heads a list of topics, and links to the page of all of them."""
_MOST_WORDS = 4


def topic_links(page: Page) -> Claim[tuple[str, ...]] | None:
    """Names of topics that stand in a part of the page that is named after them."""
    found = [
        block.text[start:end]
        for block in page.blocks
        if block.hint == "tags"
        for kind, start, end, _ in block.marks
        if kind == "link"
    ]
    names = [name for name in found if 1 < len(name) < _SHORT and name.casefold() not in _LABELS]
    return claimed(tuple(dict.fromkeys(names))[:_MOST])


def topic_list(page: Page) -> Claim[tuple[str, ...]] | None:
    """Names of links to pages of topics that stand by themselves, outside of paragraphs."""
    found = [
        block.text[start:end]
        for block in page.blocks
        if block.role in ("furniture", "related")
        for kind, start, end, href in block.marks
        if kind == "link" and not _TOPIC_PAGE.isdisjoint(href.lower().split("/")[1:-1])
    ]
    names = [
        name for name in found if 1 < len(name) < _SHORT - 10 and name.count(" ") < _MOST_WORDS and name[-1] != "."
    ]
    return claimed(tuple(dict.fromkeys(names))[:_MOST])
