"""Text of a paragraph as Markdown: escaped, with its marks."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from newsdoc import Emphasis, Link, Mark, mark_edges
from newsdoc.addresses import runs_code

# CommonMark 0.31, section 2.4: a backslash takes the meaning from any ASCII punctuation. These have one inside a line.
# An ampersand has one where it opens a reference (section 2.5), which may go on behind a mark.
_INLINE = re.compile(r"[\\`*_\[\]<~|]|\{(?=[.#]|[\w-]{1,30}=)|&(?=#?\w{0,40}(?:;|\Z))|(?<=[!])(?=\[)")
# What would open a block at the start of a line (sections 4 and 5): heading, list, quote, rule, fence, table.
# The colons and the percent sign open what dialects add: boxes, and the title of a document.
_OPENING = re.compile(r"^( *)([#>+=%-]|:(?=::)|!(?=!!)|\?(?=\?\?)|\d{1,9}(?=[.)]))")
_SPACE = re.compile(r"[ \t\n\r\f\v]+")
"""White space that may become one space; a no-break or thin space is a character of the text."""

_WHITE = " \t\n\r\f\v"

_SIGNS = {"em": "*", "strong": "**"}


def escape(text: str) -> str:
    """The text with every character that Markdown might take for markup behind a backslash, on one line."""
    return _escape_part(text).strip()


def paragraph(text: str, marks: Iterable[Mark] = ()) -> str:
    """The text of a paragraph, a heading or an item as one line of Markdown, marks included."""
    line = _with_marks(text, marks)
    opening = _OPENING.match(line)
    if opening is None:
        return line
    if opening.group(2).isdigit():
        return f"{line[: opening.end()]}\\{line[opening.end() :]}"
    return f"{line[: opening.start(2)]}\\{line[opening.start(2) :]}"


def link(text: str, href: str, title: str | None = None) -> str:
    """A link; `text` is Markdown already."""
    return f"[{text}]({destination(href)}{_title(title)})"


_PLAIN_ADDRESS = re.compile(r"[^\s<>()\\`\x00-\x20\x7f]+")
"""An address that needs no angle brackets around it (CommonMark 0.31, section 6.3)."""


def destination(href: str) -> str:
    """An address as CommonMark's section 6.3 wants it: in angle brackets where it would end too early without.

    Empty for an address that runs code where somebody follows it.
    """
    if runs_code(href):
        return "<>"
    href = re.sub(r"\s+", "%20", href.strip())
    if _PLAIN_ADDRESS.fullmatch(href):
        return href
    return "<" + re.sub(r"[<>\\]", lambda match: "\\" + match.group(), href) + ">"


def _title(title: str | None) -> str:
    return ' "' + escape(title).replace('"', '\\"') + '"' if title else ""


def _with_marks(text: str, marks: Iterable[Mark]) -> str:
    edges = list(mark_edges(marks, len(text)))
    crowded = {offset for offset, count in Counter(edge.offset for edge in edges).items() if count > 1}
    parts: list[str] = []
    done = 0
    for edge in edges:
        opening, closing = _tags(edge.mark, text, crowded)
        parts += (_escape_part(text[done : edge.offset]), opening if edge.opens else closing)
        done = edge.offset
    parts.append(_escape_part(text[done:]))
    return _with_own_ends("".join(parts))


def _with_own_ends(line: str) -> str:
    """The line without white space at its ends; a no-break or thin space there as a reference, which readers keep."""
    inner = line.strip()
    if not inner:
        return ""
    start = line.index(inner)
    before, after = line[:start].lstrip(_WHITE), line[start + len(inner) :].rstrip(_WHITE)
    return _references(before) + inner + _references(after)


def _references(spaces: str) -> str:
    return "".join(f"&#{ord(each)};" for each in spaces)


def _escape_part(text: str) -> str:
    return _INLINE.sub(lambda match: "\\" + match.group(), _SPACE.sub(" ", text))


def _tags(mark: Mark, text: str, crowded: set[int]) -> tuple[str, str]:
    """What opens and closes a mark. Marks that Markdown has no sign for are HTML; those of plugins are left out."""
    match mark:
        case Link(href=href, title=title):
            return "[", f"]({destination(href)}{_title(title)})"
        case Emphasis(kind=kind) if kind in _SIGNS and _stands_free(mark, text, crowded):
            return _SIGNS[kind], _SIGNS[kind]
        case Emphasis(kind=kind):
            return f"<{kind}>", f"</{kind}>"
        case _:
            return "", ""


def _stands_free(mark: Mark, text: str, crowded: set[int]) -> bool:
    """Whether asterisks will be seen as emphasis (CommonMark 0.31, section 6.2): no white space inside, no letter or
    digit outside, and no other sign beside them. Punctuation may stand on both sides.
    """
    before, after = text[mark.start - 1 : mark.start] or " ", text[mark.end : mark.end + 1] or " "
    inside = not text[mark.start].isspace() and not text[mark.end - 1].isspace()
    return inside and _parts(before) and _parts(after) and not crowded & {mark.start, mark.end}


def _parts(character: str) -> bool:
    """White space or punctuation, as CommonMark counts it: the categories P and S."""
    return character.isspace() or unicodedata.category(character)[0] in "PS"


def heading(text: str) -> str:
    """The text of a heading on one line: signs at its end would be taken for a closing sequence (section 4.2)."""
    line = escape(text)
    return f"{line[:-1]}\\#" if line.endswith("#") else line


def emphasised(text: str) -> str:
    """A whole line in emphasis; empty for an empty one."""
    line = escape(text)
    return f"*{line}*" if line else ""
