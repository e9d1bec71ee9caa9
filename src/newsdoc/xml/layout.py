"""XML for people to read, and elements compared by what they say."""

import re
from collections.abc import Iterable
from xml.etree import ElementTree

from lxml import etree

from newsdoc.xml.reading import parse_xml


def canonical(xml: str) -> str:
    """An element in the form that all elements have that say the same (Canonical XML 2.0, prefixes rewritten).

    What is not XML stays as it is.

    >>> canonical('<a xmlns="urn:x" xmlns:y="urn:y" b="1"/>') == canonical('<n:a xmlns:n="urn:x" b="1"></n:a>')
    True
    """
    try:
        return ElementTree.canonicalize(xml, rewrite_prefixes=True)
    except (ElementTree.ParseError, ValueError):
        return xml


_INLINE = frozenset(
    """
    a abbr acronym alt-code b bdo big br chron classifier cite code copyrite del dfn em event frac function i img ins
    kbd lang location mark money num object.title org person pronounce q s samp small span strong sub sup time u var
    virtloc
    """.split()
)
"""Elements that stand within text in XHTML and NITF: white space beside them can be seen."""


def indented(xml: bytes, spaces: int, carried: Iterable[str] = ()) -> bytes:
    """The document with each element set in on a line of its own, for people to read.

    What holds text beside elements stays on its line, with all that is inside, and so do what keeps its white space
    (`pre`, `xml:space`) and the elements that say the same as one of `carried`, which came in so. Raises ParseError
    for what is not XML.

    >>> print(indented(b"<story><body><h2>A</h2><p>It <em>sails</em>.</p></body></story>", 2).decode())
    <?xml version="1.0" encoding="UTF-8"?>
    <story>
      <body>
        <h2>A</h2>
        <p>It <em>sails</em>.</p>
      </body>
    </story>
    <BLANKLINE>
    """
    root = parse_xml(xml)
    as_they_stand = {canonical(each) for each in carried if each.startswith("<")}
    names = {found[1] for each in as_they_stand if (found := _ROOT_NAME.match(each))}
    levels = [(root, 1)]
    while levels:
        element, depth = levels.pop()
        if not _only_holds_elements(element):
            continue
        if etree.QName(element).localname in names and _canonical(element) in as_they_stand:
            continue
        element.text = "\n" + " " * spaces * depth
        for child in element:
            child.tail = element.text
            levels.append((child, depth + 1))
        element[-1].tail = "\n" + " " * spaces * (depth - 1)
    declared = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return declared.encode() + etree.tostring(root.getroottree(), encoding="UTF-8") + b"\n"


_ROOT_NAME = re.compile(r"<(?:[^\s<>:/]+:)?([^\s<>:/]+)")


def _canonical(element: etree._Element) -> str:
    return canonical(etree.tostring(element, encoding="unicode", with_tail=False))


def _only_holds_elements(element: etree._Element) -> bool:
    if not len(element) or not isinstance(element.tag, str) or etree.QName(element).localname in ("pre", *_INLINE):
        return False
    if element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve":
        return False
    texts = (element.text, *(child.tail for child in element))
    names = (etree.QName(child).localname for child in element if isinstance(child.tag, str))
    return not any(text and text.strip() for text in texts) and _INLINE.isdisjoint(names)
