"""Text with the headings of AsciiDoc, Org or MediaWiki, as documentation, notes and encyclopedias keep it.

Each of the three opens with a line that other texts do not have ("= Title", "#+TITLE: Title", "== Heading =="), and has
another sign of its own below: an attribute, an option, a heading closed as it was opened, a link in two brackets.
Markdown and reStructuredText have modules of their own (`markdown.py`, `underlined.py`).
"""

import re
from collections.abc import Mapping, Sequence

from newsdoc.formats.text.cut import Line, every_line, joined_lines
from newsdoc.formats.text.forms.form import Claims, CutText, Form, part_of
from newsdoc.formats.text.forms.outlined_signs import without_signs
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
_OUTLINE = re.compile(
    r"(?P<level>\*{1,6})\s+(?:(?:TODO|DONE)\s+)?(?P<text>\S[^\n]{0,200}?)(?:\s+:[\w@]{1,30}(?::[\w@]{1,30}){0,5}:)?\s*$"
)
"""A heading of Org, without what is to be done about it, and its tags: "** TODO The vote :council:"."""
_ATTRIBUTE = re.compile(r":(?P<name>!?[A-Za-z][\w-]{1,40}!?):(?:\s+(?P<value>\S[^\n]{0,300}))?$")
"""AsciiDoc: ":toc: left"."""
_OF_ORG = re.compile(
    r"#(?:\s[^\n]{0,300})?$|#\+(?:begin|end)_\w{1,30}(?:\s[^\n]{0,300})?$|:[a-z][\w-]{0,40}:(?:\s[^\n]{0,300})?$"
    r"|\||\[fn:[^\[\]\n]{1,60}\]\s",
    re.I,
)
"""What prints nothing in Org: comments, the ends of blocks, and drawers with their properties; and tables and notes."""
_AUTHOR = re.compile(r"(?P<name>[^\W\d_][^\n<>:;]{2,60}?)\s*(?:<[^<>\s]{3,100}>)?$")
_REVISION = re.compile(r"(?:v\d[\w.]{0,12},?\s*)?(?P<day>\d{4}-\d\d-\d\d)(?::\s[^\n]{1,100})?$")
"""The line under the author: "v1.0, 2024-05-03"."""
_CAPTION = re.compile(
    r"\[\[(?:[^\W\d_]{3,12}):[^\[\]|\n]{1,200}(?:\|[^\[\]|\n]{1,40}){0,4}"
    r"\|(?P<text>(?:[^\[\]|\n]|\[\[[^\[\]\n]{1,100}\]\]){3,400})\]\]$"
    r"|image::?[^\s\[\]]{1,300}\[(?:alt=)?\"?(?P<alt>[^\W\d_][^\[\]\n,=\"]{2,300})\"?(?:,[^\[\]\n]{0,200})?\]$"
)
"""A picture of MediaWiki, whose last part is the caption, and one of AsciiDoc with its words:
"[[File:Quay.jpg|thumb|The old quay]]", "image::quay.jpg[The old quay]"."""
_BLOCK_TITLE = re.compile(r"\.(?P<text>[^\s.][^\n]{1,200})$")
"""AsciiDoc: the title over a picture, a list or a table."""
_ASIDE = re.compile(
    r"//(?: [^\n]{0,300})?$|\[[\w.,#%=\" -]{1,80}\]$|include::[^\n]{1,300}$"
    r"|(?:image|video|audio)::?[^\s\[\]]{1,300}\[[^\[\]\n]{0,300}\]$"
    r"|\{\{[^{}\n]{1,300}\}\}$|\[\[[^\[\]\n]{1,300}\]\]$|__[A-Z]{3,20}__$|(?:----|====|\+\+\+\+|\*\*\*\*|____)$"
)
"""Comments, options, templates, categories, pictures and fences: they print nothing of the story."""
_ITEMS = {
    "asciidoc": re.compile(r"(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.)\s+(?=\S)"),
    "org": re.compile(r"(?:[-+]|\d{1,3}[.)])\s+(?:\[[ X-]\]\s+)?(?=\S)"),
    "mediawiki": re.compile(r"[*#:;]{1,6}\s*(?=[^\s*#:;])"),
}
"""What opens an item of a list."""
_FENCES = "-./+"
"""AsciiDoc: four or more of one of these open a listing, a comment or what is printed as it is, and close it."""
_LISTINGS = ("#+begin_src", "#+begin_example", "#+begin_export", "#+begin_comment")


def may_be(text: str) -> bool:
    """False for nearly every text, which has none of the opening signs."""
    return text.lstrip()[:2] in ("= ", "==", "#+", "[[", "{{") or "\n==" in text


def _dialect(text: str) -> str | None:
    """As which of the three a text opens, and goes on; None where it does not."""
    lines = text.lstrip()[:_START].splitlines()
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


def take_apart(text: str, places: Sequence[tuple[int, int]], dialect: str) -> Form:
    """The blocks without the signs, with the roles that they give."""
    blocks, aside = _paragraphs(text, every_line(text, places), dialect)
    out: list[Block] = []
    known: dict[int, Known] = {}
    keywords: tuple[str, ...] = ()
    titled = False
    for i, block in enumerate(blocks):
        found: tuple[Block, FineRole] | None
        found = (block, "other") if i in aside else _read(block, dialect, titled)
        if found is None and dialect == "asciidoc" and 0 < i < _TOP and known.get(i - 1) is not None:
            found = _under_the_title(block, known[i - 1].role)
        if found is None and dialect == "asciidoc":
            found = _block_title(blocks, i)
        if (words := _KEYWORDS.match(block.text)) is not None:
            keywords = tuple(word.strip() for word in words["value"].split(",") if word.strip())
        block, role = found or (block, None)
        titled = titled or role == "headline"
        out.append(block if role == "other" else without_signs(block, dialect))
        if role is not None:
            known[i] = Known(role, f"marked in {dialect}")
    return Form(dialect, out, {**known, **_over_nothing(out, known)}, Claims(keywords=keywords))


_KEYWORDS = re.compile(r"(?::keywords:|#\+KEYWORDS:)\s+(?P<value>[^\n]{1,300})$", re.I)


def _over_nothing(blocks: Sequence[Block], known: Mapping[int, Known]) -> dict[int, Known]:
    """The headings at the end under which only stands what is set aside: "== References ==" over "{{Reflist}}"."""
    out: dict[int, Known] = {}
    for i in range(len(blocks) - 1, -1, -1):
        if i not in known or known[i].role not in ("heading", "other"):
            break
        out[i] = Known("other", known[i].reason)
    return out


def _block_title(blocks: Sequence[Block], i: int) -> tuple[Block, FineRole] | None:
    """The title of a picture is its caption."""
    title = _BLOCK_TITLE.match(blocks[i].text)
    if title is None or not any(block.text.startswith(("image:", "video:")) for block in blocks[i + 1 : i + 2]):
        return None
    return part_of(blocks[i], title.start("text"), title.end("text")), "caption"


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
        return part_of(block, *pictured.span(pictured.lastgroup or 0)), "caption"
    if _ASIDE.match(block.text):
        return block, "other"
    if (item := _ITEMS[dialect].match(block.text)) is not None:
        bare = part_of(block, item.end(), len(block.text))
        return (bare, "other") if _LINK.fullmatch(bare.text) else (bare, "paragraph")
    return None


_LINK = re.compile(r"\[{1,2}[^\[\]\n]{1,300}\]{1,2}")
"""A link and nothing else, as in the lists at the foot of an encyclopedia's pages."""
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
    "caption": "caption",
    "revdate": "date",
}


def _under_the_title(block: Block, above: FineRole) -> tuple[Block, FineRole] | None:
    """AsciiDoc has the author right under the title, and the revision under the author."""
    if above == "headline" and (author := _AUTHOR.match(block.text)) is not None and block.text[-1] not in ".!?":
        return part_of(block, author.start("name"), author.end("name")), "byline"
    if above == "byline" and (revision := _REVISION.match(block.text)) is not None:
        return part_of(block, revision.start("day"), revision.end("day")), "date"
    return None


def _paragraphs(text: str, lines: Sequence[Line], dialect: str) -> tuple[list[Block], set[int]]:
    """One block of each paragraph, however many lines it has, of each line that is marked, and of each in the head; and
    which blocks are set aside whole.
    """
    groups: list[list[Line]] = []
    aside: set[int] = set()
    own = head = True
    item = False
    end = 0
    ends = _ends_of_regions([text[line.start : line.end] for line in lines], dialect)
    signs = (*_OWN_LINES, _ITEMS[dialect])
    for i, line in enumerate(lines):
        if i < end:
            groups[-1].append(line)
            continue
        end = ends.get(i, 0)
        row = text[line.start : line.end]
        head = head and not (line.after_blank and groups)
        before, own = own, i in ends or any(form.match(row) for form in signs)
        if line.after_blank or own or head or (before and not item):
            groups.append([])
        item = (item and not own) or _ITEMS[dialect].match(row) is not None
        if end:
            aside.add(len(groups) - 1)
        groups[-1].append(line)
    return joined_lines(text, groups), aside


def _ends_of_regions(rows: Sequence[str], dialect: str) -> dict[int, int]:
    """The lines that open a table, a template, a listing or a comment, to the line behind it. What nobody closes is
    none.
    """
    ends: dict[int, int] = {}
    behind = 0
    unclosed: set[str] = set()
    for i, row in enumerate(rows):
        opened = _opening(row, dialect) if i >= behind else None
        if opened is None or opened in unclosed:
            continue
        last = next((k for k in range(i + 1, len(rows)) if _closes(rows[k], opened)), None)
        if last is None:
            unclosed.add(opened)
        else:
            ends[i] = behind = last + 1
    return ends


def _opening(row: str, dialect: str) -> str | None:
    """The sign with which a line opens what is set aside; None where it opens nothing, or closes it too."""
    if dialect == "org":
        return "#+begin" if row.lower().startswith(_LISTINGS) else None
    if dialect == "asciidoc":
        fence = len(row) >= _FENCE and row[0] in _FENCES and row == row[0] * len(row)
        return row if fence or row == "|===" else None
    if row.startswith("{|"):
        return "{|"
    if row.startswith("{{") and row.count("{{") > row.count("}}"):
        return "{{"
    return "<!--" if row.startswith("<!--") and "-->" not in row else None


_FENCE = 4
"""Signs of a fence, at least."""


def _closes(row: str, opened: str) -> bool:
    match opened:
        case "#+begin":
            return row.lower().startswith("#+end_")
        case "{|":
            return row.startswith("|}")
        case "{{":
            return row.endswith("}}") and row.count("}}") > row.count("{{")
        case "<!--":
            return "-->" in row
    return row == opened


_OWN_LINES = (_HEADING, _CLOSED, _OPTION, _OUTLINE, _ATTRIBUTE, _OF_ORG, _ASIDE, _CAPTION, _BLOCK_TITLE)


def read(cut: CutText) -> Form | None:
    """The text in one of these dialects."""
    dialect = _dialect(cut.text) if cut.blocks and may_be(cut.text) else None
    return take_apart(cut.text, cut.layout.places, dialect) if dialect is not None else None
