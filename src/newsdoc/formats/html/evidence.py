"""What speaks for and against a block being part of the story: a handful of named features, each one of few values.

The features are what an editor would look at: what the block is marked up as, what its names say, how long it is and how
it ends, how much of it is links, whether its siblings are the story's paragraphs, and what stands before and behind it.
"""

import re
from collections.abc import Iterator

from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.tree import HtmlElement
from newsdoc.formats.html.vocabulary import FURNITURE

Features = tuple[tuple[str, str | int], ...]

_TAGS = {
    "p": "p", "li": "li", "h1": "h1", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h5", "h6": "h5", "blockquote": "bq",
    "td": "td", "th": "td", "dd": "dd", "dt": "dd", "pre": "pre", "figcaption": "cap", "figure": "cap",
}  # fmt: skip

_PHRASES = re.compile(
    r"(?P<copyright>©|\(c\)|copyright|all rights reserved|alle rechte|tous droits)"
    r"|(?P<mail>newsletter|inbox|subscri|abonn|suscr|sign up|log in|sign in|registr|download (?:the|our)|whatsapp|telegram)"
    r"|(?P<more>^(?:read|see|watch|listen|more|also|related|lesen|mehr|lire|voir|leia|lea|les også|keep reading|click here|recommended|don.t miss)\b)"
    r"|(?P<follow>follow (?:us|me|him|her|on)|like us|on (?:facebook|twitter|instagram)|@\w+$)"
    r"|(?P<promo>advertis|sponsored|affiliate|commission|anzeige|werbung|publicidad|donat|support (?:us|our)|free article|shop now|buy now)"
    r"|(?P<byline>^(?:by|von|par|por|di|photo|image|foto|picture|credit|source|quelle|fuente|getty)\b)"
    r"|(?P<time>^(?:published|updated|posted|stand:|last |aktualisiert|\d{1,2}[:.]\d\d\b|\d+ (?:min|hour|day|comment|share|view))|\bago$)"
    r"|(?P<contact>contact |reach(?:ed)? (?:at|him|her)|e-?mail|contributed to this|reporting by|editing by|tips?\b.*@)",
    re.IGNORECASE,
)

LONG = 80


def long_text(block: Block) -> bool:
    """Whether the block is running text by its looks alone."""
    return (
        block.kind in ("text", "item")
        and len(block.text) >= (LONG if block.text[0] < "\u2e80" else 30)
        and block.linked * 3 < len(block.text)
        and block.hint not in FURNITURE
        and block.figure is None
        and block.hint not in ("caption", "credit")
    )


def _bin(value: float, edges: tuple[float, ...]) -> int:
    for i, edge in enumerate(edges):
        if value <= edge:
            return i
    return len(edges)


_SIZES = (3, 8, 15, 25, 40, 60, 90, 130, 200, 350)
_SHARES = (0.0, 0.03, 0.1, 0.25, 0.5)
_LINKED = (0.0, 0.1, 0.3, 0.6, 0.9)
_PLACES = (0.0, 0.01, 0.05, 0.2, 0.8, 0.95, 0.999)


def features(blocks: list[Block]) -> Iterator[tuple[Block, Features]]:
    """The features of each block with text, in order."""
    texts = [block for block in blocks if block.text]
    longs = [long_text(block) for block in texts]
    parents: dict[HtmlElement | None, int] = {}
    kinds: dict[tuple[str, str | None], int] = {}
    total = 0
    paragraphs = 0
    for block, is_long in zip(texts, longs, strict=True):
        if is_long:
            size = len(block.text)
            total += size
            if block.tag == "p":
                paragraphs += size
            parent = block.element.getparent()
            parents[parent] = parents.get(parent, 0) + size
            kind = (block.tag, block.element.get("class"))
            kinds[kind] = kinds.get(kind, 0) + size
    total = total or 1
    style = _bin(paragraphs / total, (0.2, 0.8))
    main = max(parents, key=lambda e: parents[e]) if parents else None
    after = _distances(longs)
    before = _distances(longs[::-1])[::-1]
    seen: set[str] = set()
    passed = 0
    way = _way(main)
    steps_of: dict[HtmlElement | None, tuple[int, int]] = {}
    first_main = next((i for i, b in enumerate(texts) if longs[i] and b.element.getparent() is main), 0)
    last_main = next((i for i in range(len(texts) - 1, -1, -1) if longs[i] and texts[i].element.getparent() is main), 0)
    heading = "none"
    for i, block in enumerate(texts):
        text = block.text
        size = len(text)
        parent = block.element.getparent()
        tag = _TAGS.get(block.tag, "div")
        phrase = _PHRASES.search(text) if size < 400 else None
        last = text[-1]
        first = text[0]
        dense = 2.5 if first >= "\u2e80" else 1.0
        size_bin = _bin(size * dense, _SIZES)
        relation = "same" if parent is main else "in" if parent is not None and parent.getparent() is main else "other"
        share = _bin(parents.get(parent, 0) / total, _SHARES)
        alike = _bin(kinds.get((block.tag, block.element.get("class")), 0) / total, _SHARES)
        linked = _bin(block.linked / size, _LINKED)
        ends = (
            "stop" if last in ".!?。！？…" else "quote" if last in "\"”»'’“)」』" else "colon" if last in ":：" else
            "digit" if last.isdigit() else "letter"
        )
        hint = block.hint or "-"
        steps = steps_of.get(parent)
        if steps is None:
            steps = steps_of[parent] = _steps(parent, way)
        where = "before" if i < first_main else "after" if i > last_main else "amid"
        if tag[0] == "h":
            heading = "linked" if block.linked * 2 > size else "hinted" if block.hint in FURNITURE else "plain"
        yield block, (
            ("tag", tag),
            ("hint", hint),
            ("inside", int(block.inside)),
            ("tag*size", f"{tag}{size_bin}"),
            ("tag*style", f"{tag}{style}"),
            ("linked*tag", f"{tag}{linked}"),
            ("linked*size", f"{linked}{size_bin // 2}"),
            ("ends*size", f"{ends}{size_bin // 3}"),
            ("bold", 0 if not block.bold else 2 if block.bold * 10 >= size * 9 else 1),
            ("share*tag", f"{tag}{share}"),
            ("alike", alike),
            ("relation*tag", f"{tag}{relation}"),
            ("before", before[i]),
            ("after", after[i]),
            ("before*after", f"{min(before[i], 4)}{min(after[i], 4)}"),
            ("after*tag", f"{tag}{min(after[i], 4)}"),
            ("phrase", (phrase.lastgroup or "-") if phrase else "-"),
            ("phrase*size", f"{bool(phrase)}{size_bin // 3}"),
            ("first", "upper" if first.isupper() else "lower" if first.islower() else "digit" if first.isdigit() else first if first in "“\"'„«‘–—-•" else "other"),
            ("again", int(text in seen)),
            ("place", _bin(passed / total, _PLACES)),
            ("quote", int(block.quote is not None)),
            ("list", 0 if block.item is None else 1 if block.item.tag == "li" else 2),
            ("up", steps[0]),
            ("up*where", f"{where}{steps[0]}"),
            ("down*up", f"{steps[0]}{steps[1]}"),
            ("where*tag", f"{where}{tag}"),
            ("where*size", f"{where}{size_bin}"),
            ("heading*where", f"{where}{heading}"),
            ("figure", int(block.figure is not None)),
        )  # fmt: skip
        seen.add(text)
        if longs[i]:
            passed += size


def _way(element: HtmlElement | None) -> dict[HtmlElement, int]:
    """All elements around one, with how many steps up they are."""
    way: dict[HtmlElement, int] = {}
    while element is not None:
        way[element] = len(way)
        element = element.getparent()
    return way


def _steps(element: HtmlElement | None, way: dict[HtmlElement, int]) -> tuple[int, int]:
    """Steps up from the story's main element, and down from there, that lead to an element."""
    down = 0
    while element is not None:
        up = way.get(element)
        if up is not None:
            return min(up, 6), min(down, 4)
        down += 1
        element = element.getparent()
    return 6, 4


def _distances(longs: list[bool]) -> list[int]:
    """How many blocks back the last long text stands: 1 is the neighbour, 7 is far or never."""
    found = []
    distance = 9
    for is_long in longs:
        found.append(distance if distance < 7 else 7 if distance < 9 else 8)
        distance = 1 if is_long else distance + 1 if distance < 8 else distance
    return found
