"""The one place that knows the HTML parser: text or bytes in, an lxml tree out.

lxml was chosen by measurement (docs/architecture.md): it takes a tenth of the time of a page, so that a faster parser
underneath would change the total little and add a dependency. Comments and processing instructions are left out while
parsing, so that every node of the tree is an element.
"""

from typing import cast

from lxml import etree

from newsdoc.errors import ParseError
from newsdoc.formats.html.depth import flattened
from newsdoc.formats.html.trim import trimmed
from newsdoc.limits import check_elements
from newsdoc.xml.writing import without_forbidden

HtmlElement = etree._Element

MAX_DEPTH = 120
"""Elements nested deeper than this are read as text of their ancestor; no news page comes near."""


def words(text: str) -> frozenset[str]:
    """The words of a text as a set: how tables of element names are written."""
    return frozenset(text.split())


_TEXTS = etree.XPath("descendant::text()", smart_strings=False)


def texts(element: HtmlElement) -> list[str]:
    """The text nodes under an element, as they stand; in a quarter of the time that `itertext` takes."""
    if len(element) == 0:
        return [text] if (text := element.text) else []
    return cast(list[str], _TEXTS(element))


def short_texts(element: HtmlElement, most: int) -> list[str] | None:
    """The texts under an element with white space collapsed; None where they are longer than so many characters.

    For readers of lines, who ask around the whole head of a page: what is a line is soon told.
    """
    found: list[str] = []
    return found if _gather(element, found, most) >= 0 else None


def _gather(element: HtmlElement, found: list[str], left: int) -> int:
    """Add the texts under an element, of so many characters at most; how many are left, or less than none.

    In less time than `itertext` takes to begin.
    """
    if (raw := element.text) and (text := " ".join(raw.split())):
        left -= len(text)
        found.append(text)
    for child in element if len(element) else ():
        if left >= 0:
            left = _gather(child, found, left)
        if left >= 0 and (raw := child.tail) and (text := " ".join(raw.split())):
            left -= len(text)
            found.append(text)
    return left


_SHOWN = etree.XPath(
    "descendant::text()[not(ancestor::style or ancestor::script or ancestor::rt or ancestor::rp)]", smart_strings=False
)


def shown_texts(element: HtmlElement) -> list[str]:
    """The text nodes under an element that readers see as its text: no styles, scripts and reading aids (ruby)."""
    return cast(list[str], _SHOWN(element)) if len(element) else texts(element)


_READ = etree.XPath(
    "descendant::text()[not(parent::script or parent::style or parent::template or parent::title or parent::option)]",
    smart_strings=False,
)


def read_texts(element: HtmlElement) -> list[str]:
    """The text nodes under an element that readers may see: no scripts, styles, templates, titles and choices."""
    return cast(list[str], _READ(element))


def raw_text_of(element: HtmlElement) -> str:
    """All text under an element, as it stands."""
    if len(element) == 0:
        return element.text or ""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def body_start(text: str) -> int:
    """Where the body of a page begins in its text; 0 where it has no such tag. Old pages write `<BODY`."""
    found = text.find("<body")
    if found < 0:
        found = text.find("<BODY")
    return max(0, found)


def text_of(element: HtmlElement) -> str:
    """All text under an element, with white space collapsed."""
    return " ".join(raw_text_of(element).split())


def attributes(element: HtmlElement) -> list[tuple[str, str]]:
    """Names and values of an element's attributes."""
    return cast(list[tuple[str, str]], element.items())


def parse_tree(text: str) -> HtmlElement:
    """The root element of an HTML page.

    Markup is repaired as libxml2 does it, without network, DTD or entity files. A text without any markup is
    a page that holds it. Raises ParseError when there is nothing to read, LimitExceeded for too many elements.
    """
    check_elements(text)
    root = _parse(trimmed(text))
    if root is not None and _is_cut_off(root):
        root = _parse(trimmed(flattened(text)))
    if root is None:
        raise ParseError("nothing to read", format="html", expected="a page with some content")
    _begin_body(root)
    return root


def _begin_body(root: HtmlElement) -> None:
    """Let the body begin at the first element of the head that has no place there: `<title>The Quay</title><main>`.

    HTML Standard, 13.2.6.4.6: the tag `<body>` may be left out. libxml2 knows that of the elements of HTML 4 alone.
    """
    head = next(root.iterchildren("head"), None)
    first = next((each for each in head if each.tag not in _OF_THE_HEAD), None) if head is not None else None
    if head is None or first is None:
        return
    body = next(root.iterchildren("body"), None)
    if body is None:
        body = etree.SubElement(root, "body")
    moved = [first, *first.itersiblings()]
    # libxml2 reads references to characters that lxml does not let anybody write.
    moved[-1].tail = without_forbidden((moved[-1].tail or "") + (body.text or "")) or None
    body.text = None
    for each in reversed(moved):
        body.insert(0, each)


_OF_THE_HEAD = words("title meta link script style base noscript template bgsound noframes basefont")


_GIVES_UP = 250
"""Levels near which the parser stops reading (256 in libxml2)."""


def _is_cut_off(root: HtmlElement) -> bool:
    """Whether the parser stopped at its limit: then the last element stands as deep as that."""
    node = root
    for _ in range(_GIVES_UP):
        if len(node) == 0:
            return False
        node = node[-1]
    return True


_PARSER = etree.HTMLParser(
    encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, collect_ids=False, huge_tree=False
)


def _parse(data: bytes) -> HtmlElement | None:
    try:
        return etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError:
        return None
    except ValueError:
        return None
