"""Whether data is an HTML page; apart from the parser, which nobody needs to load for data of another format."""

import re

from newsdoc.source import Source

SUFFIXES = (".html", ".htm", ".xhtml")
GENERATOR = "newsdoc"
"""What a page says that it was made by; our reader then need not find out what on it is what."""
_OWN = f'<meta name="generator" content="{GENERATOR}">'
_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<body[\s>]", re.I)


def sniff(source: Source) -> float:
    """Sure where the root is HTML; text before a page's first tag makes it less so."""
    form = source.form
    if form.is_html:
        return 0.9
    return 0.5 if form.family == "text" and (source.suffix in SUFFIXES or _PAGE.search(source.head)) else 0.0


def is_own_page(source: Source) -> bool:
    """True for a page that says that newsdoc wrote it."""
    return _OWN in source.head
