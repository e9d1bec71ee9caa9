"""The deck: the lead-in under the headline, as printed where it is printed, else as the page describes itself."""

from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.policy import Choices, decoded, plain
from newsdoc.formats.html.schema_org import Node, as_text


def pick_summary(
    facts: PageFacts, article: Node, blocks: list[Block], headline: str | None
) -> tuple[str | None, Choices, str]:
    """The deck. Blocks that have the role `deck` are it; else the longest description that is not cut short."""
    choices = Choices("summary")
    deck = " ".join(block.text for block in blocks if block.role == "deck")
    choices.add(deck, "deck")
    for source in ("og:description", "description"):
        choices.add(_said(facts, source), "meta description" if source == "description" else source)
    choices.add(decoded(as_text(article.get("description"))), "json-ld description")
    choices.add(_said(facts, "twitter:description", "dc.description", "dcterms.abstract"), "twitter:description")
    if deck:
        return deck, choices, "printed under the headline"
    usable = [(value, source) for value, source in choices.found if plain(value) != plain(headline)]
    if not usable:
        return None, choices, "nothing found"
    value, source = usable[0]
    for other, other_source in usable[1:]:
        if value.rstrip(".… ").endswith(other.rstrip(".… ")[-20:]):
            continue
        if value.endswith(("…", "...")) and plain(other).startswith(plain(value.rstrip(".… "))[:60]):
            return other, choices, f"{other_source}: {source} is cut short"
    return value, choices, source


def _said(facts: PageFacts, *names: str) -> str | None:
    """The description under one of these meta names; once, where a content system wrote it twice in a row."""
    found = facts.first(*names)
    text = decoded(found[0]) if found else None
    if text and len(text) % 2:
        half = len(text) // 2
        if text[half] == " " and text[:half] == text[half + 1 :]:
            return text[:half]
    return text
