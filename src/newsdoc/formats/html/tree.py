"""The one place that knows the HTML parser: text or bytes in, an lxml tree out.

lxml was chosen by measurement (docs/architecture.md): the whole reader stays below three bare lxml parses, so a faster
parser underneath would change the total by a quarter and add a dependency. Comments and processing instructions are
left out while parsing, so that every node of the tree is an element.
"""

from collections.abc import Iterator
from typing import cast

from lxml import etree

from newsdoc.errors import ParseError

HtmlElement = etree._Element

MAX_DEPTH = 400
"""Elements nested deeper than this are read as text of their ancestor; no news page comes near."""


def words(text: str) -> frozenset[str]:
    """The words of a text as a set: how tables of element names are written."""
    return frozenset(text.split())


def texts(element: HtmlElement, *tags: str) -> Iterator[str]:
    """The text nodes under an element, of elements with these tags only where any are given, as they stand."""
    return cast(Iterator[str], element.itertext(*tags))


def text_of(element: HtmlElement) -> str:
    """All text under an element, with white space collapsed."""
    return " ".join("".join(texts(element)).split())


def attributes(element: HtmlElement) -> list[tuple[str, str]]:
    """Names and values of an element's attributes."""
    return cast(list[tuple[str, str]], element.items())


def parse_tree(text: str) -> HtmlElement:
    """The root element of an HTML page.

    Markup is repaired as libxml2 does it, without network, DTD or entity files. A text without any markup becomes a
    tree with one paragraph. Raises ParseError when there is nothing to read.
    """
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:  # lone surrogates
        data = text.encode("utf-8", "replace")
    root = _parse(data, huge=False)
    if root is None:
        raise ParseError("nothing to read", format="html", expected="a page with some content")
    return root


def _parse(data: bytes, *, huge: bool) -> HtmlElement | None:
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, collect_ids=False, huge_tree=huge
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    except ValueError:
        return None
