"""What the story is about: the keywords of the source that names the story's own topics."""

import re

from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.policy import Choices, decoded, plain
from newsdoc.formats.html.schema_org import Node, as_list, as_text

_IDEOGRAPHIC = re.compile(r"[、，\s]+")
_TOPIC_PREFIX = re.compile(r"^(?:nlp entity tokens|subject|section|topic|tag|category)\s*:\s*", re.I)
_NOT_A_TOPIC = re.compile(
    r"(?:[0-9a-f]{8}-[0-9a-f]{4}-|nlp category:|category:|section:|day:|time:|page type:|article type:|"
    r"language:|partner:|wc:|type:|"
    r"[/_]|author:|[\w-]+\.(?:com|net|org|ca|co\.uk|de|fr|it|es|au)$|https?:)|[a-z0-9]+(?:_[a-z0-9]+)+$|\d+(?:-\d+)?$",
    re.I,
)
_MAX_TOPICS = 60
_PHRASE = 3
"""Spaces in a single keyword that is rather a phrase to be found by."""
_SITE_WIDE = 5
_TOPIC_PAGE = re.compile(r"/(?:topic|tag|thema|theme|tema|sujet|dossier|stichwort|keyword|hashtag)(?:s|en|e)?/", re.I)


def pick_topics(
    facts: PageFacts, article: Node, site: str | None, blocks: list[Block], told: str, *, why: bool = False
) -> tuple[tuple[str, ...], Choices, str]:
    """The keywords: of the first source that names the story's own topics, or of one that holds all these and more.

    `told`: the words of the story, by which keywords of the whole site are told from its own; `why`: note what could
    have been chosen too, whatever time it takes.
    """
    choices = Choices("keywords")
    sources = (
        ("json-ld keywords", _split(article.get("keywords"))),
        ("article:tag", _split(facts.meta.get("article:tag"))),
        ("news_keywords", _split(facts.meta.get("news_keywords"))),
        ("parsely-tags", _split(facts.meta.get("parsely-tags"))),
        ("sailthru.tags", _split(facts.meta.get("sailthru.tags"))),
        ("tag links", _tags(blocks)),
        ("keywords", _split(facts.meta.get("keywords"))),
        (
            "json-ld about",
            [name for item in as_list(article.get("about")) if (name := as_text(facts.schema.resolve(item)))],
        ),
    )
    names = {plain(site)} if site else set()
    found = [(kept, source) for source, values in sources if (kept := _kept(values, names))]
    strong = [each for each in found if not _is_weak(*each, told)]
    if (why or not strong) and (linked := _kept(_topic_links(blocks), names)):  # the last choice, and the slowest
        last = linked, "topic links"
        found.append(last)
        strong += [last] if not _is_weak(*last, told) else []
    for kept, source in found:
        choices.add(", ".join(kept), source)
    if not found:
        return (), choices, "nothing found"
    topics, reason = (strong or found)[0]
    known = set(map(plain, topics))
    for others, source in strong:
        if known < set(map(plain, others)):
            return others, choices, f"{source}: all of {reason}, and more"
    return topics, choices, reason


def _kept(values: list[str], site: set[str]) -> tuple[str, ...]:
    """What of a source's values are topics, each once."""
    return tuple(dict.fromkeys(topic for value in values if (topic := _topic(value, site))))[:_MAX_TOPICS]


def _is_weak(topics: tuple[str, ...], source: str, told: str) -> bool:
    """Whether a source's keywords may not be the story's: one phrase, one link, or words that the story never uses."""
    if len(topics) == 1:
        return source == "tag links" or topics[0].count(" ") >= _PHRASE
    if source == "topic links":
        return True
    if source not in ("keywords", "news_keywords"):
        return False
    text = told.casefold()
    return sum(topic.casefold() in text for topic in topics) * _SITE_WIDE < len(topics)


def _split(value: object) -> list[str]:
    items = as_list(value)
    found: list[str] = []
    for item in items:
        text = decoded(as_text(item))
        if not text:
            continue
        separator = ";" if text.count(";") > text.count(",") and "&" not in text else ","
        parts = text.split(separator) if len(items) < 3 or text.count(",") > 2 else [text]
        if len(parts) == 1 and len(items) == 1 and text[0] >= "\u2e80":
            parts = _IDEOGRAPHIC.split(text)
        found += [part.strip() for part in parts if part.strip()]
    return found


def _topic(value: str, site: set[str]) -> str | None:
    if _NOT_A_TOPIC.match(value) or len(value) > 70 or "@" in value[:1]:
        return None
    value = _TOPIC_PREFIX.sub("", value).strip("# ").replace("&amp;", "&")
    return value if plain(value) not in site and any(map(str.isalnum, value)) else None


def _tags(blocks: list[Block]) -> list[str]:
    """Names of topics that the page links under the story."""
    found = [
        block.text[start:end]
        for block in blocks
        if block.hint == "tags"
        for kind, start, end, _ in block.marks
        if kind == "link"
    ]
    return [name for name in found if 1 < len(name) < 50][:30]


def _topic_links(blocks: list[Block]) -> list[str]:
    """Names of links to pages of topics that stand by themselves, outside of paragraphs."""
    found = [
        block.text[start:end]
        for block in blocks
        if block.role in ("furniture", "related")
        for kind, start, end, href in block.marks
        if kind == "link" and _TOPIC_PAGE.search(href)
    ]
    return [name for name in found if 1 < len(name) < 40 and name.count(" ") < 4 and name[-1] != "."][:20]
