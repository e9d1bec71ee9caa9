"""Text with the headings of AsciiDoc, Org or MediaWiki, as documentation, notes and encyclopedias keep it.

Each of the three opens with a line that other texts do not have ("= Title", "#+TITLE: Title", "== Heading =="), and has
another sign of its own below: an attribute, an option, a heading closed as it was opened, a link in two brackets.
Markdown and reStructuredText have modules of their own (`markdown.py`, `underlined.py`).
"""

import re
from collections.abc import Sequence

from newsdoc.formats.text.cut import Line, every_line, joined_lines
from newsdoc.formats.text.forms.form import CutText, Form, part_of
from newsdoc.page.block import Block
from newsdoc.page.known import Known
from newsdoc.page.roles import FineRole

_TOP = 3
"""Blocks among which the first heading or option stands."""
_HEADING = re.compile(r"(?P<level>={1,6})\s+(?P<text>\S[^\n]{0,200}?)\s*$")
"""A heading of AsciiDoc."""
_CLOSED = re.compile(r"(?P<level>={1,6})\s*(?P<text>[^\s=][^\n]{0,200}?)(?<!=)\s*(?P=level)\s*$")
"""A heading of MediaWiki, closed as it was opened, with spaces or without: "==History=="."""
_OPTION = re.compile(r"#\+(?P<name>[A-Za-z_]{2,30}):\s*(?P<value>\S[^\n]{0,300})?$")
"""Org: "#+TITLE: The harbour closes"."""
_OUTLINE = re.compile(r"(?P<level>\*{1,6})\s+(?P<text>\S[^\n]{0,200})$")
"""A heading of Org."""
_ATTRIBUTE = re.compile(r":(?P<name>!?[A-Za-z][\w-]{1,40}!?):(?:\s+(?P<value>\S[^\n]{0,300}))?$")
"""AsciiDoc: ":toc: left"."""
_OF_ORG = re.compile(
    r"#(?:\s[^\n]{0,300})?$|#\+(?:begin|end)_\w{1,30}(?:\s[^\n]{0,300})?$|:[a-z][\w-]{0,40}:(?:\s[^\n]{0,300})?$", re.I
)
"""What prints nothing in Org: comments, the ends of blocks, and drawers with their properties."""
_AUTHOR = re.compile(r"(?P<name>[^\W\d_][^\n<>:;]{2,60}?)\s*(?:<[^<>\s]{3,100}>)?$")
_REVISION = re.compile(r"(?:v\d[\w.]{0,12},?\s*)?(?P<day>\d{4}-\d\d-\d\d)(?::\s[^\n]{1,100})?$")
"""The line under the author: "v1.0, 2024-05-03"."""
_CAPTION = re.compile(
    r"\[\[(?:[^\W\d_]{3,12}):[^\[\]|\n]{1,200}(?:\|[^\[\]|\n]{1,40}){0,4}\|(?P<text>[^\[\]|\n]{3,400})\]\]$"
)
"""A picture of MediaWiki, whose last part is the caption: "[[File:Quay.jpg|thumb|The old quay]]"."""
_ASIDE = re.compile(
    r"//(?: [^\n]{0,300})?$|\[[\w.,#%=\" -]{1,80}\]$|include::[^\n]{1,300}$"
    r"|(?:image|video|audio)::?[^\s\[\]]{1,300}\[[^\[\]\n]{0,300}\]$"
    r"|\{\{[^{}\n]{1,300}\}\}$|\[\[[^\[\]\n]{1,300}\]\]$|__[A-Z]{3,20}__$|(?:----|====|\+\+\+\+|\*\*\*\*|____)$"
)
"""Comments, options, templates, categories, pictures and fences: they print nothing of the story."""
_DIALECTS = ("asciidoc", "org", "mediawiki")


def may_be(text: str) -> bool:
    """False for nearly every text, which has none of the opening signs."""
    return text.lstrip()[:2] in ("= ", "==", "#+", "[[", "{{") or "\n==" in text


def detect(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a text opens as one of the three does, and goes on so."""
    return _dialect(text.lstrip()[:_START].splitlines(), text) is not None


def _dialect(lines: Sequence[str], text: str) -> str | None:
    first = next((line.strip() for line in lines if line.strip()), "")
    if _OPTION.match(first) and any(_OPTION.match(line.strip()) or _OUTLINE.match(line) for line in lines[1:]):
        return "org"
    ruled = [line for line in text.splitlines() if line.startswith("=")]
    closed = [line for line in ruled if _CLOSED.match(line)]
    headings = [found for line in ruled if (found := _HEADING.match(line))]
    if closed and all(_CLOSED.match(found[0]) for found in headings):
        signed = "[[" in text or "{{" in text or "'''" in text
        return "mediawiki" if len(closed) > 1 or signed else None
    opening = _HEADING.match(first)
    if opening is None or opening["level"] != "=" or closed:
        return None
    attributes = any(_ATTRIBUTE.match(line.strip()) for line in lines[1:])
    return "asciidoc" if attributes or any(found["level"] == "==" for found in headings) else None


_START = 2_000
"""Characters in which the head of a text ends."""


def take_apart(text: str, places: Sequence[tuple[int, int]]) -> Form:
    """The blocks without the signs, with the roles that they give."""
    dialect = _dialect(text.lstrip()[:_START].splitlines(), text) or _DIALECTS[0]
    blocks = _paragraphs(text, every_line(text, places))
    out: list[Block] = []
    known: dict[int, Known] = {}
    titled = False
    for i, block in enumerate(blocks):
        found = _read(block, dialect, titled)
        if found is None and dialect == "asciidoc" and 0 < i < _TOP and known.get(i - 1) is not None:
            found = _under_the_title(block, known[i - 1].role)
        block, role = found or (block, None)
        titled = titled or role == "headline"
        out.append(block)
        if role is not None:
            known[i] = Known(role, f"marked in {dialect}")
    return Form(dialect, out, known)


def _read(block: Block, dialect: str, titled: bool) -> tuple[Block, FineRole] | None:
    """What a line says by its signs, without them."""
    heading = _HEADINGS[dialect].match(block.text)
    if heading is not None:
        role: FineRole = "headline" if not titled and heading["level"] == "=" else "heading"
        return part_of(block, heading.start("text"), heading.end("text")), role
    fields = _FIELDS_OF.get(dialect)
    if fields is not None and (field := fields.match(block.text)) is not None:
        return _field(block, field)
    if dialect == "org" and _OF_ORG.match(block.text):
        return block, "other"
    if (pictured := _CAPTION.match(block.text)) is not None:
        return part_of(block, pictured.start("text"), pictured.end("text")), "caption"
    return (block, "other") if _ASIDE.match(block.text) else None


_HEADINGS = {"asciidoc": _HEADING, "org": _OUTLINE, "mediawiki": _CLOSED}
_FIELDS_OF = {"asciidoc": _ATTRIBUTE, "org": _OPTION}
"""Fields for programs. A colon at the beginning of a line of MediaWiki indents it."""


def _field(block: Block, field: re.Match[str]) -> tuple[Block, FineRole]:
    """Title, author and day of a head; the rest of it is for programs."""
    role = _FIELDS.get(field["name"].lower())
    if role is None or not field["value"]:
        return block, "other"
    start, end = field.span("value")
    value = field["value"]
    if role == "date":
        bare = len(value) - len(value.lstrip("<["))
        return part_of(block, start + bare, end - (len(value) - len(value.rstrip(">]")))), role
    return part_of(block, start, end), role


_FIELDS: dict[str, FineRole] = {
    "title": "headline",
    "subtitle": "deck",
    "description": "deck",
    "author": "byline",
    "date": "date",
    "revdate": "date",
}


def _under_the_title(block: Block, above: FineRole) -> tuple[Block, FineRole] | None:
    """AsciiDoc has the author right under the title, and the revision under the author."""
    if above == "headline" and (author := _AUTHOR.match(block.text)) is not None and block.text[-1] not in ".!?":
        return part_of(block, author.start("name"), author.end("name")), "byline"
    if above == "byline" and (revision := _REVISION.match(block.text)) is not None:
        return part_of(block, revision.start("day"), revision.end("day")), "date"
    return None


def _paragraphs(text: str, lines: Sequence[Line]) -> list[Block]:
    """One block of each paragraph, however many lines it has, of each line that is marked, and of each in the head."""
    groups: list[list[Line]] = []
    own = head = True
    for line in lines:
        row = text[line.start : line.end]
        head = head and not (line.after_blank and groups)
        before, own = own, any(form.match(row) for form in _OWN_LINES)
        if line.after_blank or own or before or head:
            groups.append([])
        groups[-1].append(line)
    return joined_lines(text, groups)


_OWN_LINES = (_HEADING, _CLOSED, _OPTION, _OUTLINE, _ATTRIBUTE, _OF_ORG, _ASIDE, _CAPTION)


def read(cut: CutText) -> Form | None:
    """The text in one of these dialects."""
    found = cut.blocks and may_be(cut.text) and detect(cut.text, cut.blocks)
    return take_apart(cut.text, cut.layout.places) if found else None
