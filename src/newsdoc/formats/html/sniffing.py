"""Whether data is an HTML page; apart from the parser, which nobody needs to load for data of another format."""

import re

from newsdoc.source import Source

SUFFIXES = (".html", ".htm", ".xhtml")
_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<body[\s>]", re.I)


def sniff(source: Source) -> float:
    """Sure where the root is HTML; text before a page's first tag makes it less so."""
    form = source.form
    if form.is_html:
        return 0.9
    return 0.5 if form.family == "text" and (source.suffix in SUFFIXES or _PAGE.search(source.head)) else 0.0
