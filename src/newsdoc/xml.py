"""XML in and out. The only place that configures lxml's parsers: no entity resolved, no DTD loaded, nothing fetched.

Documents are written as text, element by element: that is several times faster than building a tree to serialise it.
"""

import re
from collections.abc import Mapping

from lxml import etree

from newsdoc.errors import ParseError


def parse_xml(data: bytes, *, format: str | None = None) -> etree._Element:
    """The root element of an XML document.

    Entities are left as they stand, a DTD named in a DOCTYPE is not asked for, nothing reaches the network. libxml2's
    limits hold (256 levels, 10 MB a text node, entity amplification). Raises ParseError, with `format`, when the data
    is not well-formed or goes beyond these limits.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise ParseError(f"not well-formed XML: {error.msg}", format=format, line=line, column=column) from error
    except ValueError as error:
        raise ParseError(str(error), format=format) from error


# What XML 1.0 (fifth edition, section 2.2, production 2) does not let a document hold, in any way of writing.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_IN_TEXT = re.compile("[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_IN_ATTRIBUTE = re.compile('[&<>"\r\n\t\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]')
_WRITTEN = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
REPLACEMENT = "\ufffd"
"""Stands where the text had a character that XML forbids."""


def _escape(match: re.Match[str]) -> str:
    return _WRITTEN.get(match[0], REPLACEMENT)


def has_forbidden(text: str) -> bool:
    """True when the text holds a character that no XML document can hold, not even as a reference."""
    return _FORBIDDEN.search(text) is not None


def escape_text(text: str) -> str:
    """The text as content of an element; forbidden characters become U+FFFD."""
    return _IN_TEXT.sub(_escape, text)


def element(name: str, attributes: Mapping[str, str | None] | None = None, content: str | None = None) -> str:
    """An element as XML text. `content` is XML already; attributes that are None are left out."""
    given = ""
    if attributes:
        for key, value in attributes.items():
            if value is not None:
                given += f' {key}="{_IN_ATTRIBUTE.sub(_escape, value)}"'
    return f"<{name}{given}>{content}</{name}>" if content else f"<{name}{given}/>"


def text_element(name: str, text: str, attributes: Mapping[str, str | None] | None = None) -> str:
    """An element that holds plain text, as XML text."""
    return element(name, attributes, _IN_TEXT.sub(_escape, text))
