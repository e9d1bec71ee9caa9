"""The profile of the publisher of an HTML page: by its addresses, and by the names that it gives itself."""

from collections.abc import Iterable, Iterator, Sequence

from newsdoc.formats.html.facts import PageFacts
from newsdoc.page.block import Block
from newsdoc.page.profiles import find_profile, mastheads
from newsdoc.profiles import Profile
from newsdoc.schema_org.graph import Node

_BREAKS = (" | ", " - ", " – ", " — ", " · ")
"""What stands between a headline and the publisher in the title of a page."""


def page_profile(
    profiles: Iterable[Profile], facts: PageFacts, node: Node, url: str | None, blocks: Sequence[Block]
) -> Profile | None:
    """The profile of the page's publisher, or None.

    Found by where the page came from, else by the address that it calls its own (canonical, og:url), else by a name:
    its site's, its publisher's in JSON-LD, the end of its title, its masthead.
    """
    profiles = tuple(profiles)
    if not profiles:
        return None
    stated = facts.first("og:url")
    addresses = (url, facts.canonical, stated[0] if stated else None)
    return find_profile(profiles, addresses=addresses, names=_names(facts, node, blocks))


def _names(facts: PageFacts, node: Node, blocks: Sequence[Block]) -> Iterator[str]:
    if site := facts.first("og:site_name", "application-name"):
        yield site[0]
    yield from facts.schema.texts([each.get("name") for each in facts.schema.things(node.get("publisher"))])
    title = facts.title or ""
    yield from (title.rpartition(mark)[2] for mark in _BREAKS if mark in title)
    yield from mastheads(blocks)
