"""What data looks like from outside, before any format is asked: markup, JSON, text, or a binary or container format.

The family is told by magic numbers and by the first character that is not blank; inside the family the root decides:
the root element and its namespace, or the keys of the top object. Nothing is searched for in the middle of the data.
"""

import re
from collections.abc import Iterator
from typing import Any, Literal

import attrs

from newsdoc.invisible import FRAME

Family = Literal["markup", "json", "text", "binary"]


@attrs.frozen
class Form:
    """The outward form of data."""

    family: Family
    """`markup` (XML or HTML), `json`, `text`, or `binary` for every other file format with a magic number."""
    name: str = attrs.field(kw_only=True)
    """What it is, for people: "RSS 2.0", "JSON with the keys a, b", "PDF", "text"."""
    root: str | None = attrs.field(default=None, kw_only=True)
    """Markup: local name of the root element, as written; "html" for any HTML, fragments too. None otherwise."""
    namespace: str | None = attrs.field(default=None, kw_only=True)
    """Markup: namespace of the root element; None where it has none."""
    keys: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """JSON: keys of the top object, or of the objects in a top list; empty otherwise."""

    @property
    def is_html(self) -> bool:
        """True for HTML pages and fragments, XHTML too."""
        return self.root == "html"


# ---------------------------------------------------------------- binary and container formats
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"8BPS", "a Photoshop image"),
    (b"OggS", "Ogg audio or video"),
    (b"ID3", "MP3 audio"),
    (b"fLaC", "FLAC audio"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet table"),
    (b"WARC/", "a WARC archive"),
    (b"\x7fELF", "a program"),
    (b"wOFF", "a font"),
    (b"%!PS", "PostScript"),
)
"""Magic numbers at the very start; each is the one its format's specification names."""
PACKINGS = frozenset(("gzip", "bzip2", "xz", "Zstandard"))
"""Names of the packings that `newsdoc.batch` undoes."""
_MAGIC_NUMBERS = tuple(magic for magic, _ in _MAGIC)
_ZIP = b"PK\x03\x04"
_ZIP_KINDS = (
    (b"word/", "a Word document (DOCX)"),
    (b"xl/", "an Excel workbook (XLSX)"),
    (b"ppt/", "a PowerPoint presentation (PPTX)"),
    (b"opendocument.text", "an OpenDocument text (ODT)"),
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet (ODS)"),
    (b"epub+zip", "an EPUB book"),
)
"""What the names in the first members of a ZIP file say that it is."""
_ZIP_LOOK = 1 << 16
"""Bytes of a ZIP file in which those names are looked for: office programs write them near the start."""


def binary_form(data: bytes) -> Form | None:
    """The form of data with the magic number of a binary or container format; None for anything else."""
    if data.startswith(_MAGIC_NUMBERS):
        return Form("binary", name=next(name for magic, name in _MAGIC if data.startswith(magic)))
    if data.startswith(_ZIP):
        look = data[:_ZIP_LOOK]
        kind = next((name for mark, name in _ZIP_KINDS if mark in look), "a ZIP archive")
        return Form("binary", name=kind)
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return Form("binary", name="a WebP image" if data[8:12] == b"WEBP" else "audio or video")
    if data[4:8] == b"ftyp":
        return Form("binary", name="MP4 audio or video")
    return None


# ---------------------------------------------------------------- markup
_TAG = re.compile(r"<(?:([A-Za-z_][\w.-]{0,99}):)?([A-Za-z_][\w.-]{0,99})(?=[\s/>])")
_BLANK = re.compile(r"\s*")
_DOCTYPE = re.compile(r"<!doctype\s+([\w:.-]{1,99})", re.I)
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,99})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')""")
_HTML_ELEMENTS = frozenset(
    """
    a abbr address article aside b base blockquote body br button center div dl em fieldset figure font footer form h1
    h2 h3 h4 h5 h6 head header hr html i iframe img input label li link main meta nav noscript object ol p picture pre
    script section small span strong style table tbody td template title tr u ul video
    """.split()
)
"""Elements with which saved pages and fragments of pages begin (HTML Living Standard, section 4)."""
_XHTML = "http://www.w3.org/1999/xhtml"
_KNOWN_ROOTS = {
    "rss": "RSS",
    "RDF": "RSS 1.0 or other RDF",
    "feed": "an Atom feed",
    "urlset": "a sitemap",
    "sitemapindex": "a sitemap index",
    "svg": "an SVG image",
    "opml": "OPML",
    "plist": "a property list",
    "nitf": "NITF",
    "NewsML": "NewsML 1",
    "newsItem": "NewsML-G2",
    "newsMessage": "NewsML-G2",
    "packageItem": "NewsML-G2",
    "sports-content": "SportsML",
    "TEI": "TEI",
}
"""What people call XML with these roots, for messages."""
_TAG_LOOK = 1 << 16
"""Characters of a root's start tag that are read for its attributes."""


def _start_of_root(text: str) -> int:
    """Where the first element begins: behind blanks, the XML declaration, comments, instructions and the DOCTYPE."""
    at = 0
    while True:
        blank = _BLANK.match(text, at)
        at = blank.end() if blank else at
        if text.startswith("<?", at):
            end = text.find("?>", at)
            # HTML has no instructions; a browser ends them at the first ">".
            end = end + 2 if end >= 0 else text.find(">", at) + 1
        elif text.startswith("<!--", at):
            end = text.find("-->", at) + 3
            end = 0 if end < 3 else end
        elif text.startswith("<!", at):
            end = _end_of_doctype(text, at)
        else:
            return at
        if end <= at:
            return at
        at = end


def _end_of_doctype(text: str, start: int) -> int:
    """Behind a DOCTYPE with its internal subset; 0 where it is not closed."""
    bracket, close = text.find("[", start), text.find(">", start)
    if 0 <= bracket < close:
        inner = text.find("]", bracket)
        close = text.find(">", inner) if inner >= 0 else -1
    return close + 1


def _markup_form(text: str) -> Form | None:
    at = _start_of_root(text)
    prolog = text[:at]
    doctype = _DOCTYPE.search(prolog[:_TAG_LOOK])
    if doctype and doctype[1].lower() == "html":
        return Form("markup", name="HTML", root="html", namespace=None)
    tag = _TAG.match(text, at)
    if tag is None:
        # A comment or a doctype with nothing behind it is markup still; a sign in front of text is not.
        is_cut = text.startswith("<?xml", at)  # in its very declaration
        return Form("markup", name="markup without an element") if prolog.strip() or is_cut else None
    prefix, root = tag[1], tag[2]
    end = text.find(">", tag.end(), tag.end() + _TAG_LOOK)
    start_tag = text[tag.end() : end if end >= 0 else None]
    attributes = {key: one or two for key, one, two in _ATTRIBUTE.findall(start_tag)}
    namespace = attributes.get(f"xmlns:{prefix}" if prefix else "xmlns")
    known = _KNOWN_ROOTS.get(root)
    says = namespace or "xmlns" in start_tag or prolog.strip() or known is not None or root.lower() in _HTML_ELEMENTS
    if not says and not text.startswith("/>", end - 1) and f"</{root}" not in text:
        return None  # "<Ferry returns> by Ann Lee"
    declared_xml = prolog.lstrip("\ufeff \t\r\n").startswith("<?xml")
    if namespace == _XHTML or (
        not prefix and not namespace and root.lower() in _HTML_ELEMENTS and (root.lower() == "html" or not declared_xml)
    ):
        return Form("markup", name="HTML", root="html", namespace=namespace)
    version = attributes.get("version") if root == "rss" else None
    name = f"{known} {version}" if known and version else known or f"XML with the root element <{root}>"
    return Form("markup", name=name, root=root, namespace=namespace)


# ---------------------------------------------------------------- JSON
_JSON_START = re.compile(r'\s*(?:\{\s*(?:"|\}|//|/\*)|\[\s*(?:[{"\[\]]|-?\d+\s*[,\]]))')
_JSON_PIECE = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[{}\[\]:,]', re.S)
_SHOWN_KEYS = 8
"""Keys that a message names of an object."""


_COMMENTS = (("<!--", "-->"), ("/*", "*/"), ("//", "\n"))
"""Comments of HTML and of scripts, in which content systems wrap the JSON of their pages."""
_BEFORE = f"{FRAME}\ufeff \t\r\n\x0b\x0c"
"""What may stand before a document and is no part of it."""
_BEFORE_TEXT = re.compile(r"[\s\ufeff]*+")


def _without_comments(text: str) -> str:
    """The text behind the comments that open JSON; all of it where they open anything else."""
    at = 0
    while True:
        at = _BEFORE_TEXT.match(text, at).end()  # type: ignore[union-attr]  # matches anything
        opening, closing = next((each for each in _COMMENTS if text.startswith(each[0], at)), ("", ""))
        if not opening:
            return text[at:] if at and _looks_like_json(text, at) else text
        if opening == "<!--" and _looks_like_json(text, at + len(opening)):
            return text[at + len(opening) :]
        end = text.find(closing, at)
        if end < 0:
            return text
        at = end + len(closing)


def _looks_like_json(text: str, at: int = 0) -> bool:
    """An object that begins with a key, or a list that begins with an object, text, list or number."""
    return _JSON_START.match(text, at) is not None


def top_keys(text: str) -> Iterator[str]:
    """The keys of the top object of a JSON text, or of the objects of its top list; of broken JSON as far as it goes.

    For JSON that `json.loads` refuses; reads the text once and decodes nothing.
    """
    depth = 0
    start = 1
    last: str | None = None
    for match in _JSON_PIECE.finditer(text):
        piece = match[0]
        if piece in "{[":
            if depth == 0 and piece == "[":
                start = 2
            depth += 1
        elif piece in "}]":
            depth -= 1
        elif piece == ":" and depth == start and last is not None:
            yield last
        last = piece[1:-1] if piece[0] == '"' else None


def _keys(value: Any) -> tuple[str, ...]:
    """The keys of a parsed top object, or of the objects of a top list."""
    objects = [value] if isinstance(value, dict) else value if isinstance(value, list) else []
    return tuple(dict.fromkeys(key for each in objects if isinstance(each, dict) for key in each))


def json_form(text: str, value: Any) -> Form:
    """The form of JSON text. `value`: what it was parsed to; None where it could not be."""
    keys = _keys(value) if value is not None else tuple(dict.fromkeys(top_keys(text)))
    what = "JSON" if value is not None else "broken JSON"
    shown = ", ".join(keys[:_SHOWN_KEYS]) + (", ..." if len(keys) > _SHOWN_KEYS else "")
    name = f"{what} with the keys {shown}" if keys else f"{what} without an object"
    return Form("json", name=name, keys=keys)


def text_form(text: str) -> Form:
    """The form of decoded text: markup, JSON (whose value is not looked at) or text."""
    if magic := binary_form(text[:16].encode("utf-8", "replace")):
        return magic
    text = text.lstrip(_BEFORE)
    first = text[:1]
    if first in ("<", "/"):
        text = _without_comments(text)
        first = text.lstrip(_BEFORE)[:1]
    if first == "<" and (markup := _markup_form(text)):
        return markup
    if first in ("{", "[") and _looks_like_json(text):
        return json_form(text, None)
    return Form("text", name="text")


_NEAR = 2048
"""Characters in which data begins that has something before it: the header lines of an answer over HTTP are some
hundreds, a call or a prefix against scripts a few."""
_XML_START = re.compile(r"(?:<|&lt;)\?xml\s")
_ELEMENT_START = re.compile(r"<(?=[A-Za-z_])")
_OBJECT_START = re.compile(r"""\{\s{0,200}(\\?"|&quot;)[^"\\&\n]{1,100}\1\s*:\s*(?:\1|[\[{\d]|true|false|null)""")


def data_inside(text: str) -> str | None:
    """What people call the XML or JSON that a text holds behind its first words; None where it holds none.

    >>> data_inside('HTTP/1.1 200 OK\\n\\n<?xml version="1.0"?><nitf/>'), data_inside("The <new> ferry {in blue}")
    ('XML', None)
    """
    declared = _XML_START.search(text, 0, _NEAR)
    if declared is not None:
        form = _markup_form(text[declared.start() :])
        return None if form is not None and form.is_html else "XML"
    if _OBJECT_START.search(text, 0, _NEAR):
        return "JSON"
    start = _ELEMENT_START.search(text, 0, _NEAR)
    form = _markup_form(text[start.start() :]) if start is not None else None
    if form is None or form.is_html:  # a story may hold a tag of HTML
        return None
    return form.name if form.namespace or form.root in _KNOWN_ROOTS else None
