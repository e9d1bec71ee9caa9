"""Markup that came as text: in CDATA, escaped once, or escaped twice."""

import html
import re
from collections.abc import Iterable, Iterator
from html.entities import name2codepoint

from newsdoc.markup.elements import Element
from newsdoc.markup.unstated import NAMESPACE as OWN_NAMESPACE
from newsdoc.source import Source
from newsdoc.xml.reading import parse_html

_MARKUP = re.compile(
    r"<(?:p|br|div|html|body|h[1-6]|span|ul|ol|table|pre|section|figure|blockquote|aside|nitf)\b", re.IGNORECASE
)
_ESCAPED = re.compile(r"&lt;(?:p|br|div|html|body|h[1-6]|span|ul|table)\b", re.IGNORECASE)


def unescaped(text: str) -> str:
    """The text with markup that was escaped once or twice as markup; any other text as it stands."""
    for _ in range(2):
        if not _ESCAPED.search(text) or _MARKUP.search(text):
            break
        text = html.unescape(text)
    return text


_NAMES = "|".join(["#[0-9]{2,5}", "#x[0-9a-fA-F]{2,5}", "apos", *name2codepoint])
"""The entities that texts of agencies hold: those of HTML 4, and that of XML which it lacks."""
_TWICE = re.compile(f"&(?:{_NAMES});")
_TWICE_IN_SOURCE = re.compile(f"&amp;(?:{_NAMES});")
_TWICE_IN_BYTES = re.compile(_TWICE_IN_SOURCE.pattern.encode())
_ONCE = re.compile(f"[<>]|&(?!(?:{_NAMES});)")
"""What a text that was escaped twice does not hold: a character that the first escaping would have replaced."""


def has_entities(text: str) -> bool:
    """Whether a text holds an entity.

    >>> has_entities("Lee &amp; Co"), has_entities("R&D; Lee & Co")
    (True, False)
    """
    return _TWICE.search(text) is not None


PLAIN_TEXTS = "texts.plain"
"""Stands among what is unstated in a document of ours whose plain texts hold entities as words."""


def without_entities(text: str) -> str:
    """A text with its entities as their characters."""
    return _TWICE.sub(_character, text)


_TAGS = "p|br|b|i|em|strong|span|div|a|u|sup|sub|ul|ol|li"
"""Elements of HTML that senders leave in texts for which their format has no markup."""
_TAG = re.compile(rf"<(?P<end>/)?(?P<name>{_TAGS})\b[^<>]{{0,500}}>", re.IGNORECASE)
_TAG_IN_SOURCE = re.compile(rf"&lt;/?(?:{_TAGS})\b", re.IGNORECASE)
_TAG_IN_BYTES = re.compile(_TAG_IN_SOURCE.pattern.encode(), re.IGNORECASE)
_BREAKS = frozenset(("p", "br", "div", "li"))


def holds_entities(xml: str) -> bool:
    """Whether XML holds an entity or a tag as words, which a reader could take for markup that was escaped.

    >>> holds_entities("<p>Write &amp;gt; for it</p>"), holds_entities("<p>1 &gt; 0 &amp; 2</p>")
    (True, False)
    >>> holds_entities("<p>Write &lt;br&gt; for it</p>")
    True
    """
    return ("&amp;" in xml and _TWICE_IN_SOURCE.search(xml) is not None) or (
        "&lt;" in xml and _TAG_IN_SOURCE.search(xml) is not None
    )


def note_of_entities(xml: str) -> str:
    """A comment for a document that holds entities as words; it tells readers that nothing was escaped twice."""
    return f"<!-- {OWN_NAMESPACE} -->\n" if holds_entities(xml) else ""


def mend_entities(root: Element, source: Source) -> None:
    """Entities that were escaped twice (`&amp;quot;`) as their characters, in all texts; the source is told.

    A sender that escapes twice does so throughout: where a text of the document has `&`, `<` or `>` as themselves,
    entities are its words. So they are in what newsdoc wrote, which declares its namespace where that is to be seen.
    """
    data = source.bytes
    if b"&amp;" not in data or not _TWICE_IN_BYTES.search(data) or OWN_NAMESPACE.encode() in data:
        return
    texts = list(_texts(root))
    if not any(map(_TWICE.search, texts)) or any(map(_ONCE.search, texts)):
        return
    source.problem("markup-mended", "entities that were escaped twice were read as their characters")
    for each in root.iter():
        if each.text and "&" in each.text and isinstance(each.tag, str) and not _MARKUP.search(each.text):
            each.text = _TWICE.sub(_character, each.text)
        if each.tail and "&" in each.tail:
            each.tail = _TWICE.sub(_character, each.tail)


def mend_markup(root: Element, source: Source, names: Iterable[str]) -> None:
    """Markup in the elements of these names, which hold plain text, as the text that it is; the source is told.

    Systems that keep a deck as HTML put it into XML as it is, escaped or in CDATA. A lone tag may be what a text is
    about, and stays.
    """
    data = source.bytes
    is_escaped = b"&lt;" in data and _TAG_IN_BYTES.search(data) is not None
    if not (is_escaped or b"<![CDATA[" in data) or OWN_NAMESPACE.encode() in data:
        return
    marked = (each for each in root.iter(*(f"{{*}}{name}" for name in names)) if not len(each))
    found = [each for each in marked if is_marked_up(each.text or "")]
    for each in found:
        each.text = without_tags(each.text or "")
    if found:
        source.problem("markup-mended", "markup in fields of plain text was read as text")


def is_marked_up(text: str) -> bool:
    """Whether a text is HTML: it holds several tags, or ends with one.

    >>> is_marked_up("<p>It sails.</p>"), is_marked_up("Why <b> is old")
    (True, False)
    """
    if "<" not in text:
        return False
    tags = list(_TAG.finditer(text))
    return len(tags) > 1 or (bool(tags) and text[tags[0].end() :].strip() == "")


def without_tags(text: str) -> str:
    """A text that is HTML as its words, a line for each paragraph.

    >>> without_tags("<p>It <b>sails</b>.</p><p>Lee &amp; Co</p>").split()
    ['It', 'sails.', 'Lee', '&', 'Co']
    """
    bare = _TAG.sub(lambda tag: "\n" if tag["name"].casefold() in _BREAKS else "", text)
    return html.unescape(bare).strip()


def _texts(root: Element) -> Iterator[str]:
    """The texts of a document with any of the characters that are escaped, but for those that are markup."""
    for each in root.iter():
        text, tail = each.text, each.tail
        if (
            text
            and _holds_sign(text)
            and isinstance(each.tag, str)
            and not _is_markup(text)
            and "://" not in text[:_SCHEME]
        ):
            yield text
        if tail and _holds_sign(tail):
            yield tail


_SCHEME = 12
"""Characters among which the scheme of an address ends: those have `&` as themselves, however texts are escaped."""


def _is_markup(text: str) -> bool:
    return bool(_MARKUP.search(text) or _ESCAPED.search(text))


def _holds_sign(text: str) -> bool:
    return "&" in text or "<" in text or ">" in text


def _character(match: re.Match[str]) -> str:
    return html.unescape(match[0])


def escaped_markup(text: str) -> Element | None:
    """The root of the markup that a text is; None for plain text."""
    if "<" not in text and "&lt;" not in text and "&amp;" not in text:
        return None
    text = unescaped(text)
    return parse_html(text) if _MARKUP.search(text) else None


def mend_contents(root: Element, source: Source, names: Iterable[str]) -> None:
    """Markup that is the escaped text of elements of these names as what stands in them; the source is told."""
    data = source.bytes
    if not (b"<![CDATA[" in data or b"&lt;" in data) or OWN_NAMESPACE.encode() in data:
        return
    bare = [each for each in root.iter(*(f"{{*}}{name}" for name in names)) if not len(each)]
    holders = [each for each in bare if (each.text or "").lstrip().startswith(("<", "&lt;"))]
    found = [(each, inner) for each in holders if (inner := escaped_markup(each.text or "")) is not None]
    for each, inner in found:
        each.text = None
        space, end, name = each.tag.rpartition("}")
        if name == "p":  # which may hold several now
            each.tag = f"{space}{end}block"
        each.append(inner)
    if found:
        source.problem("markup-mended", "escaped markup in the story was read as markup")
