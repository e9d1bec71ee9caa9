"""XML and HTML in. The only place that configures lxml's parsers: no entity resolved, no DTD, nothing fetched."""

import html
import html.entities
import re
from functools import lru_cache
from typing import Any

from lxml import etree

from newsdoc.errors import LimitExceeded, NewsdocError, ParseError
from newsdoc.invisible import FRAME
from newsdoc.limits import check_elements, check_inner_elements
from newsdoc.source import Source
from newsdoc.xml.writing import without_forbidden

_SAFE: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
"""Nothing is fetched or expanded. Comments and instructions say nothing to readers; lxml gives their words as the text
of the element that they stand in."""
_PARSER = etree.XMLParser(**_SAFE)
_UTF8_PARSER = etree.XMLParser(encoding="utf-8", **_SAFE)
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
        source.problem("entity-unknown", f"entities were left in the text as they are: {names}")


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
    parser = etree.XMLParser(recover=True, **_SAFE)
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
    if source is not None and not data.isascii() and source.read_as == "utf-8":
        source.problem("charset-wrong", "the XML declares another encoding but is in UTF-8, and was read as UTF-8")
    return text.encode("utf-8", "replace"), _UTF8_PARSER


def _decoded(data: bytes, declared: str | None, source: Source | None) -> str | None:
    """The text of a document from its first tag on, without a declaration; None for what is not text."""
    try:
        text = (source or Source(data)).decoded(declared).rstrip(FRAME)
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
    mended = without_forbidden(named).encode("utf-8")
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


def parse_html(text: str) -> etree._Element | None:
    """The root of an HTML document or fragment, however broken; None where there is nothing in it.

    Raises LimitExceeded where a document holds more elements in its fields than the limits in force allow.
    """
    if not text.strip():
        return None
    check_inner_elements(text)
    parser = etree.HTMLParser(
        recover=True, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        clean = without_forbidden(text).encode("utf-8")
        return etree.fromstring(clean, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
