"""Front matter: the fields over a story as site generators, editors and pandoc keep them.

Between lines of "---" (YAML) or "+++" (TOML), in braces (JSON), as a title block of pandoc ("% Title"), or as the
lines "Title: ..." and "Author: ..." with which MultiMarkdown opens.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from newsdoc.formats.text.forms.form import part_of
from newsdoc.page.block import Block
from newsdoc.page.known import Known
from newsdoc.page.roles import FineRole

_FENCE = re.compile(r"(?:---|\+\+\+)$")
_FIELD = re.compile(r"""["']?(?P<key>[A-Za-z_#@][\w@ -]{0,30})["']?\s*[:=]\s*(?P<value>\S.*?)?,?$""")
_ITEM = re.compile(r"-\s+(?P<value>\S.*)")
_NESTED = re.compile(r"(?:name|fullname|display_name)\s*[:=]\s*(?P<value>\S.*?),?$", re.I)
"""The name of an author who has fields of their own: "author:", and below it "name: Ann Lee"."""
_FOLDED = frozenset((">", "|", ">-", "|-", ">+", "|+"))
"""How YAML says that the value stands on the next lines."""
_ROLES: dict[str, FineRole] = {
    **dict.fromkeys(("title", "headline"), "headline"),
    **dict.fromkeys(("author", "authors", "byline", "by"), "byline"),
    **dict.fromkeys(("date", "published", "publishdate", "pubdate", "published_at", "date_published"), "date"),
    **dict.fromkeys(("description", "subtitle", "summary", "excerpt", "dek", "deck", "standfirst"), "deck"),
}
"""Fields of front matter, and what they print of a story."""
_KEYWORDS = frozenset(("tags", "keywords", "categories"))
_MOST = 60
"""Lines of front matter, at most."""
_TITLE_BLOCK: tuple[FineRole, ...] = ("headline", "byline", "date")
"""What the lines of a title block of pandoc hold, in this order."""
_MADE_OF = "front matter"


@attrs.frozen
class FrontMatter:
    """What stands over a story: its lines as blocks, what each is, the keywords, and where the story begins."""

    end: int
    """The first line behind it."""
    values: dict[int, tuple[int, int, FineRole, str]]
    """Line to where in it a value stands, and what that is."""
    keywords: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    """The names of several authors, which no line prints as a byline."""


def may_have_front_matter(text: str) -> bool:
    """Whether a text opens with a sign of front matter, each line of which is a field by itself."""
    head = text[:_HEAD].lstrip()
    return head.startswith(("---", "+++", "{", "% ")) or _opens_with_title(head)


_HEAD = 400
"""Characters in which a title's line ends."""


def _opens_with_title(text: str) -> bool:
    found = _FIELD.match(text.split("\n", 1)[0].strip())
    return found is not None and found["value"] is not None and _ROLES.get(found["key"].lower()) == "headline"


def read_front_matter(lines: Sequence[Block], source: str) -> FrontMatter | None:
    """The front matter that opens a text, of which each line is a block; None where there is none."""
    if not lines:
        return None
    first = lines[0].text
    if first.startswith("% "):
        return _title_block(lines)
    if _FENCE.match(first) or first == "{":
        return _fenced(lines, source)
    return _bare(lines, source)


def settle(blocks: list[Block], found: FrontMatter, *, with_title: bool) -> dict[int, Known]:
    """The roles of the lines of front matter, whose values become the blocks; `with_title`: the story has no other."""
    known = {i: Known("other", _MADE_OF) for i in range(found.end)}
    for i, (start, end, role, key) in found.values.items():
        if role != "headline" or with_title:
            blocks[i] = part_of(blocks[i], start, end)
            known[i] = Known(role, f"the {key} in {_MADE_OF}")
    return known


def _title_block(lines: Sequence[Block]) -> FrontMatter:
    """The title block of pandoc: a line each for title, authors and date, each with a sign of percent."""
    values: dict[int, tuple[int, int, FineRole, str]] = {}
    end = 0
    while end < min(len(lines), len(_TITLE_BLOCK)) and lines[end].text.startswith("%"):
        text, role = lines[end].text, _TITLE_BLOCK[end]
        start = len(text) - len(text[1:].lstrip())
        if start < len(text):
            values[end] = (start, len(text), role, role)
        end += 1
    return FrontMatter(end, values)


def _fenced(lines: Sequence[Block], source: str) -> FrontMatter | None:
    """Fields between two equal fences, or in braces."""
    closing = "}" if lines[0].text == "{" else lines[0].text
    close = next((i for i in range(1, min(len(lines), _MOST)) if lines[i].text == closing), 0)
    if close < 2:  # nothing between the fences
        return None
    inside = range(1, close)
    indented = _indented(lines[:close], source)
    if not all(i in indented or _is_field(lines[i].text) for i in inside):
        return None
    return _read(lines, inside, indented, close + 1)


def _bare(lines: Sequence[Block], source: str) -> FrontMatter | None:
    """Fields without a fence: the title first, another that is known, and an empty line behind them."""
    if not _opens_with_title(lines[0].text):
        return None
    end = next((i for i in range(1, len(lines)) if _after_blank(lines, i, source)), len(lines))
    indented = _indented(lines[:end], source)
    fields = [found["key"].lower() for i in range(end) if i not in indented and (found := _FIELD.match(lines[i].text))]
    whole = len(fields) + len(indented) == end
    if not whole or end == len(lines) or sum(key in _ROLES for key in fields) < _LEAST:
        return None
    return _read(lines, range(end), indented, end)


_LEAST = 2
"""Known fields of front matter without a fence, at least: one label stands over many a text."""


def _is_field(text: str) -> bool:
    return _FIELD.match(text) is not None or text.startswith(("-", "#")) or text in _BRACKETS


_BRACKETS = frozenset(("[", "]", "],", "{", "}", "},"))


def _indented(lines: Sequence[Block], source: str) -> frozenset[int]:
    """The lines that go on with the one above, as what stands before them shows."""
    margin = len(_gap(lines, 1, source)) if len(lines) > 1 and lines[0].text == "{" else 0
    return frozenset(i for i in range(1, len(lines)) if len(_gap(lines, i, source)) > margin)


def _gap(lines: Sequence[Block], i: int, source: str) -> str:
    """The white space before a line."""
    return source[lines[i - 1].end : lines[i].start].rpartition("\n")[2]


def _after_blank(lines: Sequence[Block], i: int, source: str) -> bool:
    return source[lines[i - 1].end : lines[i].start].count("\n") > 1


def _read(lines: Sequence[Block], inside: range, indented: frozenset[int], end: int) -> FrontMatter:
    """What the fields in these lines say of the story, which begins at `end`."""
    values: dict[int, tuple[int, int, FineRole, str]] = {}
    keywords: list[str] = []
    authors: list[str] = []
    for i, key, start, stop in _pairs(lines, inside, indented):
        value = lines[i].text[start:stop]
        role = _ROLES.get(key)
        if key in _KEYWORDS:
            keywords += _listed(value)
        elif role is not None and (bare := value.strip("[]\"' ,")):
            start += value.index(bare)
            values[i] = (start, start + len(bare), role, key)
            authors += (_listed(value) if value[0] == "[" else [bare]) if role == "byline" else []
    if len(authors) > 1:  # a list of names, not a line that prints them
        values = {i: each for i, each in values.items() if each[2] != "byline"}
    return FrontMatter(end, values, tuple(keywords), tuple(authors) if len(authors) > 1 else ())


def _listed(value: str) -> list[str]:
    """The items of a list on one line: "[ferry, 'sea']", "ferry, sea"."""
    return [word for part in value.strip("[]").split(",") if (word := part.strip(" \"'"))]


def _pairs(lines: Sequence[Block], inside: range, indented: frozenset[int]) -> Iterator[tuple[int, str, int, int]]:
    """Each line with a value: its number, the key, and where in it the value stands."""
    key, open_value = "", False
    for i in inside:
        text = lines[i].text
        if i in indented and key:
            found = _NESTED.match(text) if _ROLES.get(key) == "byline" else None
            found = found or _ITEM.match(text)
            if found and (nested := _NESTED.match(found["value"])):  # "- name: Ann Lee"
                yield i, key, found.start("value") + nested.start("value"), found.start("value") + nested.end("value")
            elif found:
                yield i, key, found.start("value"), found.end("value")
            elif open_value and not _FIELD.match(text):
                yield i, key, 0, len(text)
        elif found := _ITEM.match(text):
            yield i, key, found.start("value"), found.end("value")
        elif found := _FIELD.match(text):
            key = found["key"].strip().lower()
            open_value = found["value"] is None or found["value"] in _FOLDED
            if not open_value:
                yield i, key, found.start("value"), found.end("value")
