"""The text of an entry: HTML or plain text as blocks, and plain text out of what may be HTML."""

import html
import re
from collections.abc import Collection, Iterable

from newsdoc.addresses import join
from newsdoc.markup.body import Body
from newsdoc.markup.datelines import dateline_of, opening_dateline
from newsdoc.markup.elements import collapsed, flat_text
from newsdoc.markup.figure_words import addresses, parted_figure, with_figures
from newsdoc.markup.reader import read_body
from newsdoc.markup.text import plain_blocks
from newsdoc.model import Article, Block, Dateline, Figure, Paragraph, Person, walk
from newsdoc.wording.declared_names import read_declared
from newsdoc.xml.reading import parse_html
from newsdoc.xml.writing import escape_text

_MARKUP = re.compile(r"<[a-zA-Z/!]|&#?\w{2,32};")


def plain(text: str | None) -> str | None:
    """The text without markup, white space collapsed; None where nothing is left."""
    if not text:
        return None
    if _MARKUP.search(text):
        root = parse_html(text)
        text = flat_text(root) if root is not None else html.unescape(text)
    return collapsed(text) or None


def has_tags(text: str) -> bool:
    """Whether a text that may be HTML is."""
    return _TAG.search(text) is not None


_TAG = re.compile(r"</?[a-zA-Z]")


def marked(text: str) -> str:
    """A plain text for a place where HTML may stand, as `plain` reads it back."""
    return escape_text(text) if _MARKUP.search(text) else text


_RELATIVE = re.compile(r"""\s(?:href|src)\s*=\s*["']?(?!["'#>\s]|[A-Za-z][A-Za-z0-9+.-]*:)""")
"""An address that is to be seen from another."""


def read_content(text: str, *, is_html: bool, headline: str | None, base: str | None = None) -> Body:
    """The blocks of an entry's content. `base`: what its relative addresses are seen from."""
    if not is_html:
        return Body(plain_blocks(text))
    root = parse_html(_with_paragraphs(text))
    if root is None:
        return Body()
    if base is not None and _RELATIVE.search(text):
        for each in root.iter("*"):
            for key in ("href", "src"):
                if (address := each.get(key)) and not address.startswith("#"):
                    each.set(key, join(base, address))
    return read_body(root, headline=headline)


_PARTED = re.compile(r"<(?:p|br|div)\b", re.I)
_BLOCK = re.compile(r"\s*<(?:!--|/|h[1-6]|[uod]l|li|blockquote|table|figure|pre|iframe|section|aside|script)", re.I)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")


def _with_paragraphs(text: str) -> str:
    """HTML whose paragraphs are parted by blank lines alone, as content systems keep it, with elements for them."""
    text = text.strip()
    if "\n" not in text or _PARTED.search(text) or "<pre" in text:
        return text
    parts = _BLANK_LINE.split(text)
    if len(parts) < 2:
        return text
    return "\n".join(each if _BLOCK.match(each) else f"<p>{each}</p>" for each in parts)


def dateline(body: Body, language: str | None, unstated: Collection[str]) -> Dateline | None:
    """The dateline that was marked up in the content, without its dash; else what opens the text."""
    found = dateline_of(body.dateline, language, unstated)
    return found or opening_dateline(body.blocks, language, unstated)


def is_story(body: Body) -> bool:
    """Whether a description is the whole story: several paragraphs, or more than words."""
    paragraphs = [block for block in body.blocks if isinstance(block, Paragraph)]
    return len(paragraphs) > 1 or len(paragraphs) < len(body.blocks)


def with_media(blocks: tuple[Block, ...], media: Iterable[Figure]) -> tuple[Block, ...]:
    """The blocks behind the figures that they do not show; those that they show with what is said of them."""
    known = {href for each in walk(blocks) if isinstance(each, Figure) for href in addresses(each)}
    added: list[Block] = []
    shown: list[Figure] = []
    for figure in media:
        if known.isdisjoint(addresses(figure)):
            known.update(addresses(figure))
            added.append(parted_figure(figure))
        else:
            shown.append(figure)
    return (*added, *with_figures(blocks, shown))


def named(
    name: str | None, *, url: str | None = None, email: str | None = None, language: str | None = None
) -> tuple[Person, ...]:
    """The persons that an author's name stands for: feeds put several into one, and whole bylines."""
    words = plain(name)
    if not words:
        return ()
    return (Person(words, url=url, email=email),) if url or email else read_declared(words, language)


_MAILBOX = re.compile(r"\s*(\S{1,64}@\S{1,253}\.\S{1,63})\s*\(([^()]{1,200})\)\s*\Z")
_NAME_FIRST = re.compile(r"([^<>]{1,200})<\s*(\S{1,64}@\S{1,253}\.\S{1,63})\s*>\s*\Z")


def named_in(text: str, language: str | None = None) -> tuple[Person, ...]:
    """The persons of an `author` or `dc:creator` of RSS: an address with a name in brackets, or names (RSS 2.0).

    >>> named_in("desk@coast.example (Ann Lee)")[0].email
    'desk@coast.example'
    """
    if match := _MAILBOX.match(text):
        return named(match[2], email=match[1])
    if match := _NAME_FIRST.match(text):
        return named(match[1].strip(' "'), email=match[2])
    words = text.strip()
    return named(words, email=words if "@" in words and " " not in words else None, language=language)


def media_of(article: Article) -> list[Figure]:
    """The figures with an address."""
    return [each for each in article.figures() if each.url]
