"""Markdown (CommonMark) with front matter between lines of "---", as site generators and editors keep stories."""

import re
from collections.abc import Sequence

from newsdoc.formats.text.cut import Line, joined_lines
from newsdoc.formats.text.forms.form import Claims, Form, part_of
from newsdoc.page.block import Block
from newsdoc.page.known import Known
from newsdoc.page.roles import FineRole

_FENCE = re.compile(r"(?:---|\+\+\+)\s*$")
_FIELD = re.compile(r"""(?P<key>[A-Za-z_][\w -]{0,30})\s*[:=]\s*(?P<value>\S.*?)?\s*$""")
_FIELDS: dict[str, FineRole] = {
    "title": "headline", "headline": "headline", "author": "byline", "authors": "byline", "byline": "byline",
    "date": "date", "published": "date", "publishdate": "date", "pubdate": "date",
    "description": "deck", "subtitle": "deck", "summary": "deck", "excerpt": "deck", "dek": "deck",
}  # fmt: skip
"""Fields of front matter and what they print of a story."""
_KEYWORDS = frozenset(("tags", "keywords", "categories"))
_FRONT = 60
"""Lines of front matter, at most."""
_LIST_ITEM = re.compile(r"-\s+(?P<value>\S.*)")
_ATX = re.compile(r"(?P<level>#{1,6})\s+(?=\S)")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+(?=\S)")
_QUOTE = re.compile(r"(?:>\s?)+(?=\S)")
_RULE = re.compile(r"(?:[-*_=]\s?){3,}+$|`{3,}.*$|~{3,}.*$")
_IMAGE = re.compile(r"!\[(?P<text>[^\]]{0,600})\]\([^()\s]{1,600}(?:\s\"[^\"]{0,300}\")?\)\s*$")
_LINKED = re.compile(r"\[[^\]\[]{1,300}\]\([^()\s]{1,600}\)")
_INLINE = re.compile(
    r"!?\[(?P<label>[^\]\[]{0,300})\]\((?P<href>[^()\s]{1,600})(?:\s\"[^\"]{0,300}\")?\)"
    r"|(?P<mark>\*{1,3}|_{1,3}|`)"
    r"|\\(?P<escaped>[\\`*_{}\[\]()#+.!>-])"
)
_OPENERS = (_ATX, _ITEM, _QUOTE, _RULE, _IMAGE)
_LEAD = 80
"""Characters of a lead, at least."""
_SIGNS = 2
"""Headings, links and pictures that a text without front matter has, at least."""


def may_have_front_matter(text: str) -> bool:
    """Whether a text opens with the line over front matter, each line of which is a field by itself."""
    return text.lstrip()[:3] in ("---", "+++")


def detect(blocks: Sequence[Block]) -> bool:
    """Whether front matter opens the text, or a heading of Markdown does and there is more of it; or whether it is a
    page that a program has turned into Markdown, with its menus and links.
    """
    if _end_of_front_matter(blocks):
        return True
    first = next((block.text for block in blocks[:2] if _ATX.match(block.text)), None)
    if first is None:
        return _title_of_a_page(blocks) is not None
    signs = sum(bool(_ATX.match(block.text) or _LINKED.search(block.text[:2000])) for block in blocks)
    return signs >= _SIGNS


def _title_of_a_page(blocks: Sequence[Block]) -> int | None:
    """The headline of a page that was turned into Markdown, below its menus; None for any other text."""
    title = next((i for i, block in enumerate(blocks[:_MENUS]) if _is_title(block.text)), None)
    if title is None or sum(bool(_LINKED.search(block.text[:2000])) for block in blocks) < _LINKS:
        return None
    return title


def _is_title(text: str) -> bool:
    """Whether a block is a heading of the first level, and no link: that is the site's name."""
    return text.startswith("# ") and not _LINKED.fullmatch(text[2:].strip())


_MENUS = 60
"""Blocks of menus over the headline, at most."""
_LINKS = 5
"""Blocks with a link on such a page, at least."""


def paragraphs(text: str, lines: Sequence[Line]) -> list[Block]:
    """The blocks of Markdown: lines that follow each other are one paragraph, unless a mark opens them."""
    groups: list[list[Line]] = []
    fences = 0
    above = ""
    for line in lines:
        printed = text[line.start : line.end]
        fenced = fences == 1
        if fences < 2 and _FENCE.match(printed) and (fences or not groups):
            fences += 1
        marked = any(form.match(printed) for form in _OPENERS)
        if not groups or fenced or line.after_blank or marked or _ATX.match(above) or _RULE.match(above):
            groups.append([])
        groups[-1].append(line)
        above = printed
    return joined_lines(text, groups)


def take_apart(blocks: Sequence[Block]) -> Form:
    """The blocks without the marks of Markdown, and with the roles that these and front matter give."""
    out = list(blocks)
    known: dict[int, Known] = {}
    end = _end_of_front_matter(blocks)
    page = None if end or any(_ATX.match(block.text) for block in blocks[:2]) else _title_of_a_page(blocks)
    titled = page or next(
        (i for i in range(end, len(out)) if (found := _ATX.match(out[i].text)) and found["level"] == "#"), None
    )
    titled = _lower_title(out, end) if titled is None and not end else titled
    keywords = _read_front_matter(out, end, known, with_title=titled is None)
    for i in range(end, len(out)):
        _read_block(out, i, known, i == titled)
    if page is not None:  # lists and headings are also of menus, boxes and other stories
        open_roles = ("paragraph", "heading")
        known = {i: each for i, each in known.items() if each.role not in open_roles}
        return Form("Markdown", out, known)
    lead = next((i for i in range(end, len(out)) if i not in known and _is_lead(blocks[i].text)), None)
    if lead is not None:
        known[lead] = Known("paragraph", "the first sentence of a text in Markdown")
    return Form("Markdown", out, known, Claims(keywords=tuple(keywords)))


def _lower_title(blocks: Sequence[Block], start: int) -> int | None:
    """The first block, if it is a heading of a lower level and no other of that level or above it is in the text."""
    levels = [found["level"] for block in blocks[start:] if (found := _ATX.match(block.text))]
    first = _ATX.match(blocks[start].text)
    alone = first is not None and sum(len(level) <= len(first["level"]) for level in levels) == 1
    return start if alone else None


def _is_lead(text: str) -> bool:
    """Whether a block is a sentence, and not wholly in italics, as decks are."""
    return len(text) > _LEAD and text[0] not in "*_" and text.rstrip('"”»')[-1:] in ".!?"


def _end_of_front_matter(blocks: Sequence[Block]) -> int:
    """The block behind front matter; 0 where there is none."""
    if not blocks or not _FENCE.match(blocks[0].text):
        return 0
    for i in range(1, min(len(blocks), _FRONT)):
        text = blocks[i].text
        if _FENCE.match(text):
            return i + 1 if i > 1 else 0
        if not _FIELD.match(text) and not text.startswith(("-", "#")):
            return 0
    return 0


def _read_front_matter(blocks: list[Block], end: int, known: dict[int, Known], *, with_title: bool) -> list[str]:
    """Settle the lines of front matter; the keywords that they list."""
    keywords: list[str] = []
    key = ""
    for i in range(end):
        text = blocks[i].text
        known[i] = Known("other", "front matter")
        found = _FIELD.match(text)
        item = _LIST_ITEM.match(text)
        if _FENCE.match(text) or not (found or item):
            continue
        if found and not item:
            key = found["key"].strip().lower()
        value = (item or found)["value"] if (item or found) else None  # type: ignore[index]
        if not value:
            continue
        start = text.rindex(value)
        if key in _KEYWORDS:
            keywords += [word for part in value.strip("[]").split(",") if (word := part.strip(" \"'"))]
            continue
        role = _FIELDS.get(key)
        if role is None or (role == "headline" and not with_title):
            continue
        bare = value.strip("[]\"' ")
        if bare:
            start += value.index(bare)
            blocks[i] = part_of(blocks[i], start, start + len(bare))
            known[i] = Known(role, f"the {key} in front matter")
    return keywords


def _read_block(blocks: list[Block], i: int, known: dict[int, Known], is_title: bool) -> None:
    text = blocks[i].text
    if _RULE.match(text):
        known[i] = Known("other", "a rule of Markdown")
    elif found := _ATX.match(text):
        end = len(text.rstrip("# "))
        blocks[i] = _plain(part_of(blocks[i], found.end(), max(end, found.end() + 1)))
        known[i] = Known("headline" if is_title else "heading", "a heading of Markdown")
    elif found := _IMAGE.match(text):
        if found["text"].strip():
            blocks[i] = part_of(blocks[i], found.start("text"), found.end("text"))
            known[i] = Known("caption", "the words of a picture")
        else:
            known[i] = Known("other", "a picture without words")
    else:
        marked = _ITEM.match(text) or _QUOTE.match(text)
        if marked:
            blocks[i] = part_of(blocks[i], marked.end(), len(text))
            known[i] = Known("paragraph", "an item or a quotation of Markdown")
        blocks[i] = _plain(blocks[i])


def _plain(block: Block) -> Block:
    """The block without marks of emphasis and addresses of links, which it has in `links`."""
    text = block.text
    kept: list[tuple[int, int]] = []
    hrefs: dict[int, str] = {}
    """Where the words of a link begin, to its address."""
    at = 0
    for found in _INLINE.finditer(text):
        if found["mark"]:
            if not _is_mark(text, found):
                continue
            cut = (found.start(), found.start())
        elif found["escaped"]:
            cut = (found.start("escaped"), found.end("escaped"))
        else:
            cut = (found.start("label"), found.end("label"))
            hrefs[cut[0]] = found["href"] if found[0][0] == "[" else ""
        kept.append((at, found.start()))
        kept.append(cut)
        at = found.end()
    if not kept:
        return block
    kept.append((at, len(text)))
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    size = 0
    links: list[tuple[int, int, str]] = []
    for start, end in kept:
        if start < end:
            if href := hrefs.get(start):
                links.append((size, size + end - start, href))
            part = part_of(block, start, end)
            pieces += [(size + offset, place) for offset, place in part.pieces or ((0, block.start),)]
            parts.append(text[start:end])
            size += end - start
    return Block("".join(parts), block.start, block.end, tuple(pieces), links=tuple(links)) if parts else block


def _is_mark(text: str, found: re.Match[str]) -> bool:
    """Whether asterisks or underscores mark emphasis: they touch a word on one side, and "_" not on both."""
    before = text[found.start() - 1 : found.start()] if found.start() else ""
    behind = text[found.end() : found.end() + 1]
    if found["mark"] == "`":
        return True
    outside = not before or before.isspace() or not behind or behind.isspace()
    if before.isalnum() and behind.isalnum():
        return "_" not in found["mark"] and len(found["mark"]) > 1
    return not ((not before or before.isspace()) and (not behind or behind.isspace())) and (
        outside or not before.isalnum() or not behind.isalnum()
    )
