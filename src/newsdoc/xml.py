"""XML in and out. The only place that configures lxml's parsers: no entity resolved, no DTD loaded, nothing fetched.

Documents are written as text, element by element: that is several times faster than building a tree to serialise it.
"""

import html
import html.entities
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

from lxml import etree

from newsdoc.errors import LimitExceeded, NewsdocError, ParseError
from newsdoc.limits import check_elements, check_inner_elements
from newsdoc.source import Source

_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
)
_UTF8_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, encoding="utf-8"
)
_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_LONGEST_DECLARATION = 300
"""Bytes of an XML declaration that are looked at."""
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,31});")
_BARE_SIGN = re.compile(r"&(?!#[0-9]{1,7};|#x[0-9A-Fa-f]{1,6};|(?:amp|lt|gt|quot|apos);)")
_UNDECLARED_SIGN = re.compile(r"&(?!#[0-9]{1,7};|#x[0-9A-Fa-f]{1,6};|[A-Za-z_][\w.-]{0,63};)")
"""The same in a document that may declare entities of its own."""
_SINGLE_BYTE = ("iso-8859", "iso8859", "latin", "windows-125", "cp125", "us-ascii", "ascii")
_UNICODE = frozenset(
    """
    utf-8 utf8 utf-16 utf-16le utf-16be utf-32 utf-32le utf-32be ucs-2 ucs-4 iso-10646-ucs-2 iso-10646-ucs-4
    """.split()
)
_LIMIT = re.compile(
    "limit exceeded|too long|huge text node|[Ee]xcessive depth|[Aa]mplification|entity loop|XML_PARSE_HUGE"
)
_RESOURCE_LIMIT = 114
"""XML_ERR_RESOURCE_LIMIT of libxml2's xmlerror.h, which not every lxml has a name for."""
_LIMIT_CODES = frozenset((_RESOURCE_LIMIT, etree.ErrorTypes.ERR_ENTITY_LOOP))
_PLACE = re.compile(r",? line \d+, column \d+\s*\Z")
_LONGEST = 300
"""Characters of libxml2's message that are passed on: it repeats names of any length."""
_LIMITS = "256 levels, 10 MB a text node, entity amplification"
_XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))


def parse_xml(data: bytes | Source, *, format: str | None = None) -> etree._Element:
    """The root element of an XML document. A Source is told what had to be mended.

    Entities are not expanded, but written as texts as they stand; a DTD named in a DOCTYPE is not asked for,
    nothing reaches the network. libxml2's limits hold (256 levels, 10 MB a text node, entity amplification). Bytes
    that are UTF-8, but declared as something else, are read as UTF-8; other encodings as the Encoding Standard has
    them; HTML's named entities, which XML does not know, as their characters; an ampersand by itself as one. Raises
    ParseError, with `format`, when the data is not well-formed, LimitExceeded when it goes beyond the limits.
    """
    source, data = (data, data.bytes) if isinstance(data, Source) else (None, data)
    root = _root(data, source, format)
    if b"<!DOCTYPE" in data:
        _write_out_entities(root, source)
    return root


def _root(data: bytes, source: Source | None, format: str | None) -> etree._Element:
    check_elements(data)
    given, parser = _as_declared(data, source)
    try:
        return etree.fromstring(given, parser)
    except etree.XMLSyntaxError as error:
        message = _PLACE.sub("", " ".join(error.msg.split()))[:_LONGEST]
        if getattr(error, "code", None) in _LIMIT_CODES or _LIMIT.search(error.msg):
            what = message.partition(",")[0]
            raise LimitExceeded(f"the XML goes beyond what is safe to read: {what}", limit=_LIMITS) from error
        root = _bound(given, error)
        if root is None:
            root = _mended_root(data, source)
        line, column = error.position
        if root is None:
            raise ParseError(f"not well-formed XML: {message}", format=format, line=line, column=column) from error
        if source is not None:
            source.problem("markup-mended", f"the XML was not well-formed and was mended: {message}", line=line or None)
        return root
    except ValueError as error:
        raise ParseError(str(error), format=format) from error


def _write_out_entities(root: etree._Element, source: Source | None) -> None:
    """Entities as texts: HTML's named ones as their characters, others as they stand, of which the source is told.

    Left as nodes, they would be written as references to what no document of ours declares.
    """
    unknown: dict[str, None] = {}
    for each in list(root.iter(etree.Entity)):
        parent, before = each.getparent(), each.getprevious()
        if parent is None:
            continue
        text = html.unescape(each.text or "")
        if text == each.text:
            unknown[text] = None
        text += each.tail or ""
        if before is not None:
            before.tail = (before.tail or "") + text
        else:
            parent.text = (parent.text or "") + text
        each.tail = None
        parent.remove(each)
    if unknown and source is not None:
        names = ", ".join(unknown)[:_LONGEST]
        source.problem("entity-unknown", f"entities that are not expanded stand in the text: {names}")


def _mended_root(data: bytes, source: Source | None) -> etree._Element | None:
    mended = _mended(data, source)
    try:
        return etree.fromstring(mended, _UTF8_PARSER) if mended is not None else None
    except etree.XMLSyntaxError as error:
        return _bound(mended, error) if mended is not None else None
    except ValueError:
        return None


_USUAL_PREFIXES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "media": "http://search.yahoo.com/mrss/",
    "o": "urn:schemas-microsoft-com:office:office",
    "xlink": "http://www.w3.org/1999/xlink",
}
"""Namespaces of the prefixes that feeds and word processors use, by the documents that define them."""
_UNBOUND = "urn:newsdoc:unbound:"
"""With a prefix behind it, the namespace of one that nobody declares."""


def _bound(data: bytes, error: etree.XMLSyntaxError) -> etree._Element | None:
    """The document where its only fault is prefixes that it does not declare: in the namespace that they usually name.

    Namespaces in XML 1.0 (section 5) asks for a declaration; XML itself does not, so the tree is clear without one.
    """
    undefined = etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE
    if getattr(error, "code", None) != undefined:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=True
    )
    root: etree._Element | None = etree.fromstring(data, parser)
    if root is None or any(each.type != undefined for each in parser.error_log):
        return None
    for each in root.iter(etree.Element):
        each.tag = _qualified(each.tag)
        for name, value in each.attrib.items():
            if (qualified := _qualified(name)) != name:
                del each.attrib[name]
                each.set(qualified, value)
    return root


def _qualified(name: Any) -> str:
    prefix, colon, local = str(name).partition(":")
    if not colon or prefix.startswith("{"):
        return str(name)
    return f"{{{_USUAL_PREFIXES.get(prefix, _UNBOUND + prefix)}}}{local}"


def _as_declared(data: bytes, source: Source | None) -> tuple[bytes, etree.XMLParser]:
    """The document as the bytes that are parsed, and the parser for them.

    libxml2 reads Unicode. Other encodings that a document declares are decoded by the Encoding Standard, as pages are:
    Latin-1 is Windows-1252 then, and what libxml2 knows and the web does not (UTF-7, JAVA, HP-Roman8) smuggles nothing
    in.
    """
    declared = _declared_encoding(data[: data.find(b">", 0, _LONGEST_DECLARATION) + 1])
    if declared is None or (declared.startswith(_SINGLE_BYTE) and data.isascii()):
        return data, _PARSER
    if (text := _decoded(data, declared, source)) is None:
        return data, _PARSER
    if source is not None and not data.isascii() and source.encoding == "utf-8":
        source.problem("charset-wrong", "the XML declares another encoding and is in UTF-8, as which it was read")
    return text.encode("utf-8", "replace"), _UTF8_PARSER


def _decoded(data: bytes, declared: str | None, source: Source | None) -> str | None:
    """The text of a document from its first tag on, without a declaration; None for what is no text."""
    try:
        text = (source or Source(data)).decoded(declared)
    except NewsdocError:
        return None
    start = text.find("<")
    return _DECLARATION.sub("", text[start:], count=1) if start >= 0 else None


@lru_cache(maxsize=64)
def _declared_encoding(declaration: bytes) -> str | None:
    """The encoding that an XML declaration names, where libxml2 is not to decode it; the documents of a sender have the
    same.
    """
    declared = _DECLARED.match(declaration)
    label = declared[1].lower().decode() if declared is not None else None
    return None if label in _UNICODE else label


def _mended(data: bytes, source: Source | None) -> bytes | None:
    """The document as UTF-8 without declaration, HTML's named entities written out and bare ampersands as such; None
    when that changes nothing.
    """
    declared = _DECLARED.match(data)
    body = _decoded(data, declared[1].decode() if declared else None, source)
    if body is None:
        return None
    named = _with_signs(_NAMED.sub(_character, body))
    mended = _FORBIDDEN.sub(REPLACEMENT, named).encode("utf-8")
    return mended if mended != data else None


def _with_signs(xml: str) -> str:
    """XML whose ampersands that begin no reference are written as one; those in CDATA sections stand for themselves."""
    bare = _UNDECLARED_SIGN if "<!DOCTYPE" in xml else _BARE_SIGN
    parts: list[str] = []
    at = 0
    while (start := xml.find("<![CDATA[", at)) >= 0:
        end = xml.find("]]>", start)
        if end < 0:
            break
        parts += [bare.sub("&amp;", xml[at:start]), xml[start : end + 3]]
        at = end + 3
    return "".join([*parts, bare.sub("&amp;", xml[at:])])


def _character(match: re.Match[str]) -> str:
    if match[1] in _XML_NAMES:
        return match[0]
    return html.entities.html5.get(f"{match[1]};", match[0])


def canonical(xml: str) -> str:
    """An element in the form that all elements have that say the same (Canonical XML 2.0, prefixes rewritten).

    What is no XML stays as it is.

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
    for what is no XML.

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


def parse_html(text: str) -> etree._Element | None:
    """The root of an HTML document or fragment, however broken; None where there is nothing in it.

    Raises LimitExceeded where a document holds more elements in its fields than the limits in force allow.
    """
    if not text.strip():
        return None
    check_inner_elements(text)
    parser = etree.HTMLParser(recover=True, no_network=True, huge_tree=False, encoding="utf-8")
    try:
        clean = _FORBIDDEN.sub(REPLACEMENT, text).encode("utf-8")
        return etree.fromstring(clean, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


# What XML 1.0 (fifth edition, section 2.2, production 2) does not let a document hold, in any way of writing.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# The same, and the carriage return, which stays one only as a reference (section 2.11).
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_UNFIT_BYTES = bytes(each for each in range(32) if each not in b"\t\n")
REPLACEMENT = "\ufffd"
"""Stands where the text had a character that XML forbids."""


def has_forbidden(text: str) -> bool:
    """True when the text holds a character that no XML document can hold, not even as a reference."""
    return _FORBIDDEN.search(text) is not None


def encoded(xml: str) -> bytes:
    """A finished document, or a part of one, as UTF-8; forbidden characters become U+FFFD.

    One look over the whole is several times faster than one at each text, so the functions below leave it to this one.
    """
    try:
        data = xml.encode()
    except UnicodeEncodeError:  # a lone surrogate
        return _fit(xml)
    if len(data.translate(None, _UNFIT_BYTES)) != len(data) or "\ufffe" in xml or "\uffff" in xml:
        return _fit(xml)
    return data


def _fit(xml: str) -> bytes:
    return _UNFIT.sub(lambda match: "&#13;" if match[0] == "\r" else REPLACEMENT, xml).encode()


def escape_text(text: str) -> str:
    """The text as content of an element, but for what `encoded` looks after."""
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def escape_attribute(text: str) -> str:
    """The text as the value of an attribute in double quotes, but for what `encoded` looks after."""
    if '"' in text or "&" in text or "<" in text or ">" in text or "\n" in text or "\t" in text:
        return escape_text(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return text


def attribute(name: str, value: str | None) -> str:
    """An attribute as it stands in a start tag, after a space; nothing for None."""
    return "" if value is None else f' {name}="{escape_attribute(value)}"'


def attribute_text(attributes: Mapping[str, str | None]) -> str:
    """Attributes as they stand in a start tag, each after a space; those that are None are left out."""
    given = ""
    for key, value in attributes.items():
        if value is not None:
            given += f' {key}="{escape_attribute(value)}"'
    return given


def start_tag(name: str, attributes: Mapping[str, str | None] | None = None) -> str:
    """The start tag of an element as XML text; attributes that are None are left out.

    >>> start_tag("a", {"href": "https://quay.example/?a&b", "title": None})
    '<a href="https://quay.example/?a&amp;b">'
    """
    return f"<{name}{attribute_text(attributes) if attributes else ''}>"


def element(name: str, attributes: Mapping[str, str | None] | None = None, content: str | None = None) -> str:
    """An element as XML text. `content` is XML already; attributes that are None are left out."""
    given = attribute_text(attributes) if attributes else ""
    return f"<{name}{given}>{content}</{name}>" if content else f"<{name}{given}/>"


def text_element(name: str, text: str, attributes: Mapping[str, str | None] | None = None) -> str:
    """An element that holds plain text, as XML text."""
    if attributes is None and text:
        return f"<{name}>{escape_text(text)}</{name}>"
    return element(name, attributes, escape_text(text))
