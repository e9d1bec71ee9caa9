"""Markdown (CommonMark), as site generators and editors keep stories, with or without front matter over it."""

import re
from collections.abc import Sequence

from newsdoc.formats.text.cut import Line, joined_lines, lines_as_blocks
from newsdoc.formats.text.forms.form import Claims, CutText, Form, part_of, without
from newsdoc.formats.text.forms.front_matter import FrontMatter, may_have_front_matter, read_front_matter, settle
from newsdoc.formats.text.forms.wire import has_notes_for_desks
from newsdoc.page.block import Block
from newsdoc.page.known import Known

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


def detect(blocks: Sequence[Block]) -> bool:
    """Whether a heading of Markdown opens the text, and there is more of it; or whether it is a page that a program has
    turned into Markdown, with its menus and links.
    """
    opens = any(_ATX.match(block.text) for block in blocks[:2]) or any(
        _is_underline(blocks, i) for i in range(1, min(len(blocks), 3))
    )
    if not opens:
        return _title_of_a_page(blocks) is not None
    signs = sum(bool(_ATX.match(block.text) or _LINKED.search(block.text[:2000])) for block in blocks)
    return signs >= _SIGNS


def _is_underline(blocks: Sequence[Block], i: int) -> bool:
    """Whether a block is a line of "=" or "-" right under a line, which makes that a heading (CommonMark 4.3)."""
    text, above = blocks[i].text, blocks[i - 1]
    touches = i > 0 and blocks[i].start - above.end == _LINE_END and len(above.text) <= _HEADING
    return touches and _UNDERLINE.match(text) is not None and not _RULE.match(above.text)


_UNDERLINE = re.compile(r"(?:={2,}|-{2,})$")
_LINE_END = 1
"""Characters between a line and the one right under it."""
_HEADING = 200
"""Characters of a heading, at most."""


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


def paragraphs(text: str, lines: Sequence[Line], front: int = 0) -> list[Block]:
    """The blocks of Markdown: lines that follow each other are one paragraph, unless a mark opens them, or they are
    among the first `front`, which are fields.
    """
    groups: list[list[Line]] = []
    above = ""
    for i, line in enumerate(lines):
        printed = text[line.start : line.end]
        marked = any(form.match(printed) for form in _OPENERS)
        if i <= front or line.after_blank or marked or _ATX.match(above) or _RULE.match(above):
            groups.append([])
        groups[-1].append(line)
        above = printed
    return joined_lines(text, groups)


def take_apart(blocks: Sequence[Block], front: FrontMatter | None = None) -> Form:
    """The blocks without the marks of Markdown, and with the roles that these and front matter give."""
    out = list(blocks)
    known: dict[int, Known] = {}
    end = front.end if front else 0
    page = None if end or any(_ATX.match(block.text) for block in blocks[:2]) else _title_of_a_page(blocks)
    titled = page or next((i for i in range(end, len(out)) if _is_first_heading(out, i)), None)
    titled = _lower_title(out, end) if titled is None and not end else titled
    if front:
        known = settle(out, front, with_title=titled is None)
    for i in range(end, len(out)):
        _read_block(out, i, known, underlined=i > end and _is_underline(blocks, i))
    if titled is not None:
        known[titled] = Known("headline", "the first heading of a text in Markdown")
    if page is not None:  # lists and headings are also of menus, boxes and other stories
        open_roles = ("paragraph", "heading")
        known = {i: each for i, each in known.items() if each.role not in open_roles}
        return Form("Markdown", out, known)
    lead = next((i for i in range(end, len(out)) if i not in known and _is_lead(blocks[i].text)), None)
    if lead is not None:
        known[lead] = Known("paragraph", "the first sentence of a text in Markdown")
        _open_deck(out, known, titled, lead)
    return Form("Markdown", out, known, Claims(keywords=front.keywords, authors=front.authors) if front else Claims())


def _is_first_heading(blocks: Sequence[Block], i: int) -> bool:
    """Whether a block is a heading of the first level: "# Title", or a line with "=" under it."""
    if found := _ATX.match(blocks[i].text):
        return found["level"] == "#"
    return i + 1 < len(blocks) and blocks[i + 1].text[0] == "=" and _is_underline(blocks, i + 1)


def _open_deck(blocks: Sequence[Block], known: dict[int, Known], title: int | None, lead: int) -> None:
    """A sentence right under headline or byline may be a deck, though it is marked as a heading: its words tell,
    not its mark.
    """
    if title is None:
        return
    headings = [i for i in range(title + 1, lead) if i in known and known[i].role == "heading"]
    if len(headings) == 1 and len(blocks[headings[0]].text.split()) >= _DECK:
        del known[headings[0]]


_DECK = 6
"""Words of a deck, at least: a heading has fewer."""


def _lower_title(blocks: Sequence[Block], start: int) -> int | None:
    """The first block, if it is a heading of a lower level and no other of that level or above it is in the text."""
    levels = [found["level"] for block in blocks[start:] if (found := _ATX.match(block.text))]
    first = _ATX.match(blocks[start].text)
    alone = first is not None and sum(len(level) <= len(first["level"]) for level in levels) == 1
    return start if alone else None


def _is_lead(text: str) -> bool:
    """Whether a block is a sentence, and not wholly in italics, as decks are."""
    return len(text) > _LEAD and text[0] not in "*_" and text.rstrip('"”»')[-1:] in ".!?"


def _read_block(blocks: list[Block], i: int, known: dict[int, Known], *, underlined: bool) -> None:
    text = blocks[i].text
    if underlined and (i - 1 not in known or known[i - 1].role not in ("headline", "heading")):
        known[i - 1] = Known("heading", "underlined")
        known[i] = Known("other", "an underline of Markdown")
    elif _RULE.match(text):
        known[i] = Known("other", "a rule of Markdown")
    elif found := _ATX.match(text):
        end = len(text.rstrip("# "))
        blocks[i] = _plain(part_of(blocks[i], found.end(), max(end, found.end() + 1)))
        known[i] = Known("heading", "a heading of Markdown")
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
    cuts: list[tuple[int, int]] = []
    links: list[tuple[int, int, str]] = []
    for found in _INLINE.finditer(block.text):
        if found["mark"]:
            if _is_mark(block.text, found):
                cuts.append(found.span())
        elif found["escaped"]:
            cuts.append((found.start(), found.start("escaped")))
        else:
            start, end = found.span("label")
            cuts += [(found.start(), start), (end, found.end())]
            if found[0][0] == "[":
                links.append((start, end, found["href"]))
    return without(block, cuts, links)


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


def read(cut: CutText) -> Form | None:
    """The text as Markdown, with or without front matter."""
    text, (places, lines, _), blocks = cut.text, cut.layout, cut.blocks
    if blocks and may_have_front_matter(text):
        fields = lines_as_blocks(text, places)
        if (front := read_front_matter(fields, text)) is not None:
            return take_apart(paragraphs(text, lines, front.end) or fields, front)
    if blocks and detect(blocks) and not has_notes_for_desks(blocks):
        return take_apart(paragraphs(text, lines) or blocks)
    return None
