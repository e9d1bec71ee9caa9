"""Links to pages of topics, as the page prints them with the story."""

from itertools import islice

from newsdoc.formats.html.claims.claim import Claim, claimed
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.surroundings import is_of_another
from newsdoc.formats.html.tree import HtmlElement, text_of
from newsdoc.page.markup import Markup
from newsdoc.page.roles import BESIDE, SIGNED, STORY
from newsdoc.wording.comparing import letters
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.scripts import measured
from newsdoc.wording.sites import site_words

_SHORT = 50
"""Characters of the name of a topic, fewer than; ten less where the address alone tells. More is a headline."""
_NAME = 40
"""Letters of the name of a topic, in a list that nothing else tells from others."""
_MOST = 30
"""Topics that are kept, or looked at: a story has a dozen at most, an index of topics hundreds."""
_MOST_WORDS = 4
"""Words of the name of a topic, at most, where no markup says that it is one: a headline has more."""
_SIGNS = "#＃ "
"""What stands before the name of a topic, as in posts."""


def topic_links(page: Page) -> Claim[tuple[str, ...]] | None:
    """Names of topics that stand in a part of the page that is named after them."""
    found = [
        block.text[start:end]
        for block in page.blocks
        if block.hint == "tags"
        for kind, start, end, _ in block.marks
        if kind == "link"
    ]
    names = [name for each in found or _marked(page) if _may_name_topic(name := each.strip(_SIGNS))]
    return claimed(tuple(dict.fromkeys(names))[:_MOST])


def _may_name_topic(name: str) -> bool:
    return 1 < len(name) < _SHORT and name.casefold() not in site_words("topic_labels")


def _marked(page: Page) -> list[str]:
    """Names of links that are marked as the page's topics (`rel="tag"`, microformats.org), and as no category."""
    links = (link for link in page.root.iter("a") if (rel := link.get("rel")) and rel.split() == ["tag"])
    own = frozenset(page.heading.iterancestors()) if page.heading is not None else ()
    return [text_of(link) for link in islice(links, _MOST) if not is_of_another(link, own)]


def category_link(page: Page) -> Claim[str] | None:
    """The name of the first link that is marked as the story's category (`rel="category"`, as blogs have it)."""
    own = next(page.heading.iterancestors("article"), None) if page.heading is not None else None
    for link in islice(page.attributes.categories, _MOST):
        inside = own is not None and own in link.iterancestors("article")
        if (inside or not is_of_another(link)) and 1 < len(name := text_of(link)) < _SHORT:
            return Claim(name)
    return None


def topic_list(page: Page) -> Claim[tuple[str, ...]] | None:
    """Names of links to pages of topics that stand by themselves, outside of paragraphs; last those beside the day."""
    names = (
        _linked_topics(page, *BESIDE, "related")
        or _in_navigation(page)
        or _short_links(page)
        or (beside if len(beside := _linked_topics(page, *SIGNED)) >= _FEWEST else [])
    )
    return claimed(tuple(dict.fromkeys(names))[:_MOST])


def _linked_topics(page: Page, *roles: str) -> list[str]:
    """The names of links to pages of topics in blocks with one of these roles."""
    found = [
        block.text[start:end].strip(_SIGNS)
        for block in page.blocks
        if block.role in roles
        for kind, start, end, href in block.marks
        if kind == "link" and not site_words("topics").isdisjoint(href.lower().split("/")[1:-1])
    ]
    return [name for name in found if 1 < len(name) < _SHORT - 10 and name.count(" ") < _MOST_WORDS and name[-1] != "."]


def _in_navigation(page: Page) -> list[str]:
    """The links of a `nav` that stands in an article of its own and leads to nothing but topics, as builders of sites
    write the topics of a post.
    """
    for nav in page.root.iter("nav"):
        if next(nav.iterancestors("article"), None) is None or is_of_another(nav):
            continue
        links = list(islice(nav.iter("a"), _MOST + 1))
        names = [text_of(link).strip(_SIGNS) for link in links]
        if _FEWEST <= len(links) <= _MOST and all(map(_leads_to_topic, links)) and all(map(_may_name_topic, names)):
            return names
    return []


def _leads_to_topic(link: HtmlElement) -> bool:
    return not site_words("topics").isdisjoint((link.get("href") or "").lower().split("/")[1:-1])


_BEHIND = 8
"""Blocks behind the story among which the list of its topics begins."""
_FEWEST = 2
"""Links of a list or a line of topics, at least: one alone is a reference."""


def _short_links(page: Page) -> list[str]:
    """The items of the first list behind the story that is nothing but short links to other parts of the site; or the
    links of a line that is nothing else, but for a label of topics: "Tags: Ferry, Quay".
    """
    last = max((i for i, block in enumerate(page.blocks) if block.role in STORY), default=-1)
    if names := _under_a_label(page, last):
        return names
    for block in page.blocks[last + 1 : last + 1 + _BEHIND] if last >= 0 else ():
        if names := topics_of(block, f"{page.headline or ''} {page.sample}"):
            return names
        if block.list is None or block.kind != "item":
            continue
        items = [each for each in page.blocks[last + 1 :] if each.list is block.list]
        if len(items) >= _FEWEST and all(map(_is_topic, items)):
            return [each.text for each in items]
        return []
    return []


def _under_a_label(page: Page, last: int) -> list[str]:
    """The items of the list under a line that is a label and speaks of topics: "Related topics"."""
    for i in range(last + 1, min(last + 1 + _BEHIND, len(page.blocks) - 1)) if last >= 0 else ():
        below = page.blocks[i + 1]
        words = words_of(page.blocks[i].text.lower()) if len(page.blocks[i].text) < _NAME else []
        hits = cue_table(page.language).find(words) if words else None
        labelled = hits is not None and hits.whole and hits.anywhere & BIT["topics"]
        if not labelled or below.list is None or below.kind != "item":
            continue
        items = [each for each in page.blocks[i + 1 :] if each.list is below.list]
        return [each.text.strip(_SIGNS) for each in items] if all(map(_is_topic, items)) else []
    return []


def topics_of(block: Markup, told: str) -> list[str]:
    """The links of a line of topics, which is nothing else but for its label.

    Without a label, the line reads as topics, or the story, of which `told` is a part, speaks of half of them.
    """
    links = [mark for mark in block.marks if mark[0] == "link"]
    if block.role not in BESIDE or block.hint in _NO_TOPICS or len(links) < _FEWEST:
        return []
    names = [block.text[start:end].strip(_SIGNS) for _, start, end, _ in links]
    rest = letters(block.text[: links[0][1]])
    spoken = sum(name.casefold() in told.casefold() for name in names) * 2 >= len(names)
    bare = block.role == "topic" or spoken
    labelled = rest in {letters(label) for label in site_words("topic_labels")} if rest else bare
    between = sum(end - start for _, start, end, _ in links) + links[0][1] + _SEAM * len(links)
    whole = labelled and between >= len(block.text) and all(_leads_inside(href) for *_, href in links)
    return names if whole and all(1 < len(name) < _NAME and name.count(" ") < _MOST_WORDS for name in names) else []


_SEAM = 2
"""Characters between two links of a line."""


def _leads_inside(href: str) -> bool:
    """Whether an address is of another part of the site."""
    return href.startswith("/") and not href.startswith("//") and len(href) > 1


def _is_topic(block: Markup) -> bool:
    """Whether an item is wholly a short link to another part of the site, and no share or menu button."""
    href = next((mark[3] for mark in block.marks if mark[0] == "link"), "")
    return (
        _leads_inside(href)
        and block.hint not in _NO_TOPICS
        and block.linked >= len(block.text) - 1
        and 1 < measured(block.text) < _NAME
        and block.text.count(" ") < _MOST_WORDS
        and "、" not in block.text  # a clause, not a name
    )


_NO_TOPICS = ("navigation", "share", "related", "promo", "comments", "sidebar")
