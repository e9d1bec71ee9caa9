"""From bytes to text: byte order mark, UTF-8 where it is that, what the page declares, what it looks like.

UTF-8 goes before the declaration: a page that decodes as UTF-8 is UTF-8, and many are re-encoded without their
declaration being changed. Labels are read as browsers read them (WHATWG Encoding Standard, section 4.2).
"""

import codecs
import re

from newsdoc.source import Source

_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,300}?charset\s*=\s*|<\?xml[^>]{0,100}?encoding\s*=\s*)["']?\s*([\w:.-]{2,40})""", re.I
)
_HEAD = 8192
_AS_BROWSERS = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030",
    "x-gbk": "gb18030", "gb_2312-80": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "x-sjis": "cp932", "windows-31j": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949",
    "big5": "big5hkscs", "x-euc-jp": "euc_jp", "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8",
}  # fmt: skip
"""A label found by reading bytes as ASCII cannot be UTF-16: then it is UTF-8."""


def page_text(source: Source) -> str:
    """The page as text, the text that spans count in."""
    data = source.data
    if isinstance(data, str) or source.looks_binary:
        return source.text
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return source.text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = declared_encoding(data)
    if declared is None or declared == "utf-8":
        return source.text
    return data.decode(declared, "replace")


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page's head declares, under Python's name; None when it declares none that is known."""
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    label = match[1].decode("ascii", "replace").lower()
    try:
        return codecs.lookup(_AS_BROWSERS.get(label, label)).name
    except LookupError:
        return None
