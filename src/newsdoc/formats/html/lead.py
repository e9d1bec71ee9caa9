"""The picture that stands for a story: the one that the page declares for cards and feeds, else its first."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.pictures import absolute, is_story_file
from newsdoc.model import Block, Figure, Gallery, Section
from newsdoc.schema_org.graph import Node, as_list

_DECLARED = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
_STOPGAP = re.compile(
    r"(?:^|[-_.])(?:default|fallback|standard)[-_.]?(?:ogp?|share|sharing|social|fb|facebook|twitter|card|thumb(?:nail)?"
    r"|image|img|cover|preview)(?![a-z])"
    r"|(?<![a-z])(?:ogp?|share|sharing|social|fb|facebook|twitter|card|thumb(?:nail)?|image|img|cover|preview)"
    r"(?:[-_.]?(?:image|img))?[-_.]?(?:default|fallback|standard)(?![a-z])"
    r"|(?<![a-z])(?:no|missing)[-_.]?(?:image|img|photo|picture|thumb(?:nail)?)(?![a-z])",
    re.I,
)
"""The name of the picture that a site declares for all pages that have none of their own: `og-default.png`."""
_LATER = ("thumbnail", "image", "msapplication-tileimage", "sailthru.image.full", "parsely-image-url")


def lead_image(facts: PageFacts, article: Node, body: Sequence[Block], base: str | None) -> Figure | None:
    """The lead picture: the declared one, with its caption where the story shows it, else the story's first."""
    shown = [figure for figure in _figures(body) if figure.url]
    for address in _declared(facts, article):
        href = absolute(address.strip(), base)
        name = _name(href)
        if not href or href.startswith("data:") or not is_story_file(href) or _STOPGAP.search(name):
            continue
        found = next((figure for figure in shown if _is_file(figure, name)), None)
        return _still(found, href) if found is not None else Figure(None, url=href)
    return shown[0] if shown else None


def _still(figure: Figure, href: str) -> Figure:
    """The figure with this file, where it is the still of a video: a film stands for no story."""
    if figure.kind != "video" or _name(figure.url or "") == _name(href):
        return figure
    return attrs.evolve(figure, kind="picture", url=href, renditions=())


def _declared(facts: PageFacts, article: Node) -> Iterator[str]:
    """The addresses that the page declares, the surest first."""
    if found := facts.first(*_DECLARED):
        yield found[0]
    for value in as_list(article.get("image")) + as_list(article.get("thumbnailUrl")):
        node: Any = facts.schema.resolve(value)
        address = (node.get("url") or node.get("contentUrl")) if isinstance(node, dict) else node
        if isinstance(address, str) and address:
            yield address
    if found := facts.first(*_LATER):
        yield found[0]


def _figures(blocks: Sequence[Block]) -> Iterator[Figure]:
    for block in blocks:
        if isinstance(block, Figure):
            yield block
        elif isinstance(block, Gallery):
            yield from block.figures
        elif isinstance(block, Section):
            yield from _figures(block.body)


def _name(href: str) -> str:
    return href.partition("?")[0].rstrip("/").rpartition("/")[2]


def _is_file(figure: Figure, name: str) -> bool:
    return any(href is not None and _name(href) == name for href in (figure.url, *(r.href for r in figure.renditions)))
