"""Elements of HTML and NITF: their names, and the text in them."""

import re
from collections.abc import Callable
from functools import lru_cache
from operator import itemgetter
from typing import Any

from lxml import etree

Element = etree._Element

_DIGITS = 11
"""A whole number has at most so many digits: as many as the bytes of the largest files."""

EMPHASIS = {
    "em": "em", "i": "em", "cite": "em", "dfn": "em", "strong": "strong", "b": "strong", "mark": "mark", "sub": "sub",
    "sup": "sup", "code": "code", "tt": "code", "u": "u", "ins": "u", "s": "s", "del": "s", "strike": "s",
}  # fmt: skip
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "hl2": 2, "hl1": 1}
SKIPPED = frozenset(
    [
        "head",
        "style",
        "script",
        "noscript",
        "template",
        "link",
        "meta",
        "base",
        "hr",
        "col",
        "colgroup",
        "note.invisible",
    ]
)
PARAGRAPHS = frozenset(["p", "dt", "dd", "address", "tagline", "bibliography"])
INLINE = frozenset(
    """
    a abbr acronym alt-code b bdi bdo big br chron city classifier code copyrite copyrite.holder copyrite.year
    country currency cite data del denom dfn em event font frac frac-sep function i img-inline ins kbd label
    lang location mark money num numer object.title org person postaddr pronounce q region ruby rb rt rp s
    samp small span state story.date strike strong sub sublocation sup time tt u var virtloc wbr inline
    a.inline
    """.split()
)
"""Elements that stand inside a paragraph."""
_OTHER_HTML = """
    html body title div article main nav a abbr br caption cite dl footer figcaption hr label li picture q rp rt ruby
    samp small source span tbody td tfoot th thead time tr var
    """
BLOCKS = frozenset(
    """
    section header hgroup body.head body.end blockquote bq ul ol menu table pre aside figure img media iframe embed
    object video audio
    """.split()
)
"""Elements that are blocks, besides paragraphs and headings."""
_NITF_ONLY = frozenset(("bq", "media", "hl1", "hl2", "body.head", "body.end", "tagline", "bibliography"))
HTML_NAMES = frozenset((*BLOCKS, *PARAGRAPHS, *HEADINGS, *SKIPPED, *EMPHASIS, *_OTHER_HTML.split())) - _NITF_ONLY
"""Elements of HTML that bodies hold."""


WHITE_SPACE = " \t\n\r\f"
"""What XML (section 2.3) and HTML (Infra, "ASCII whitespace") call white space."""
INDENT = "\u3000"
"""The ideographic space."""
_OTHER_THAN_SPACE = re.compile("[\t\r\f]")
_SPACES = re.compile("  +")

children: Callable[[Element], list[Element]] = itemgetter(slice(None))
"""The children of an element, comments and the like too: faster than to iterate over the element."""


def attributes(element: Element) -> dict[str, str]:
    """The attributes of an element, for those who ask for several."""
    return dict(element.items())  # type: ignore[arg-type]


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for comments, entities and processing instructions."""
    return name_of(element.tag)


@lru_cache(maxsize=2048)
def name_of(tag: Any) -> str:
    """The same of a tag: documents of one format have the same few hundred."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def collapsed(text: str | None) -> str:
    """The text with each stretch of white space as one space, and none at the ends.

    White space is what XML and HTML call so. No-break, narrow and thin spaces are the text's own; a text of nothing
    else is empty.
    """
    if not text:
        return ""
    # Most texts hold nothing to collapse, and to look is several times faster than to part them into words.
    text = text.strip(WHITE_SPACE)
    if "\n" in text:
        text = text.replace("\n", " ")
    if "\t" in text or "\r" in text or "\f" in text:
        text = _OTHER_THAN_SPACE.sub(" ", text)
    if "  " in text:
        text = _SPACES.sub(" ", text)
    return "" if text.isspace() else text


def without_indent(text: str) -> str:
    """The text without the ideographic spaces that set in a paragraph: with them Chinese and Japanese begin one, as
    others do with a style.
    """
    return text.lstrip(INDENT) if text[:1] == INDENT else text


def flat_text(element: Element, without: Element | None = None) -> str:
    """The text of an element and what is in it, white space collapsed; comments left out."""
    if not len(element):
        return collapsed(element.text)
    parts: list[str] = []
    _collect(element, without, parts)
    return collapsed("".join(parts))


def _collect(element: Element, without: Element | None, parts: list[str]) -> None:
    if text := element.text:
        parts.append(text)
    for child in children(element):
        tag = child.tag
        if isinstance(tag, str) and child is not without:
            name = tag.rpartition("}")[2]
            touches = name == "function" and parts and parts[-1][-1:].isalnum()  # a job behind a name
            if touches or name in PARAGRAPHS or name in ("br", "li", "byttl", "story.date"):
                parts.append(" ")
            _collect(child, without, parts)
        if tail := child.tail:
            parts.append(tail)


def line_of(element: Element) -> int | None:
    """The line of the source that an element begins in; None where it is not known."""
    line = element.sourceline
    return line if isinstance(line, int) and line > 0 else None


def whole_number(text: str | None, digits: int = _DIGITS) -> int | None:
    """A whole number as attributes have it, of at most so many digits; None for anything else.

    Digits are those of ASCII: `str.isdigit` is true of a raised two as well, of which `int` makes no number.
    """
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= digits else None


def year_number(text: str | None) -> int | None:
    """A year as xs:gYear writes it (XML Schema part 2, section 3.3.11): with a minus before our era."""
    year = whole_number(text.removeprefix("-")) if text else None
    return -year if year is not None and text and text[0] == "-" else year
