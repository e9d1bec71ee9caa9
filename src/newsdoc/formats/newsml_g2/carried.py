"""Elements that came in with an item and go out again as they stood.

The reader puts into `Article.foreign` what the model does not hold whole. When the article is written, such an element
takes the place of the one we would write, as long as it still reads as what the article says; one that the model does
not know at all is written back in any case, in its place in the schema.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from lxml import etree

from newsdoc.addresses import runs_code
from newsdoc.errors import ParseError
from newsdoc.formats.newsml_g2.content import caption_of, read_content, with_words
from newsdoc.formats.newsml_g2.content_found import Content
from newsdoc.formats.newsml_g2.inline_xml import namespace_of, proper
from newsdoc.formats.newsml_g2.mending import is_usable, mend
from newsdoc.formats.newsml_g2.reading import FURTHER, Reader
from newsdoc.formats.newsml_g2.vocabulary import FORMAT, G2, is_iptc_catalog
from newsdoc.markup.elements import Element, local
from newsdoc.markup.escaped import escaped_markup
from newsdoc.markup.media_items import nature_of
from newsdoc.model import Article, Block, Dateline, Figure, ForeignElement, RoleText
from newsdoc.xml.reading import parse_xml


class _Kept(NamedTuple):
    element: Element
    content: str


def key(value: Any) -> Any:
    """What two values must have in common to say the same."""
    if isinstance(value, (RoleText, Dateline)):
        return value.text
    return value.url if isinstance(value, Figure) else value


_ONCE = frozenset(("itemClass", "provider", "versionCreated", "pubStatus"))
"""What every item says once, in its `itemMeta`: we write it in any case, so that one that says nothing is left out."""

_SINGLE = _ONCE | {"firstCreated", "embargoed", "role", "urgency", "contentCreated", "contentModified"}
"""What an item may say once: a second one, which senders repeat by mistake, would make it invalid."""


class Carried:
    """The elements an article carries along from a NewsML-G2 item."""

    def __init__(self, article: Article, readers: Mapping[str, Reader]) -> None:
        """`readers`: who reads which element. Raises nothing: an element that is not XML (any more) is left out."""
        self._readers = readers
        self._places: dict[str, list[_Kept]] = {}
        for each in article.foreign:
            if each.format == FORMAT and (kept := _parsed(each)) is not None and is_usable(kept.element):
                self._places.setdefault(each.place, []).append(kept)
        self.schemes = {
            scheme.get("alias", ""): scheme.get("uri", "")
            for kept in self._places.get("catalog", ())
            for scheme in kept.element
            if local(scheme) == "scheme"
        }

    @property
    def header(self) -> list[tuple[str, str]]:
        """What stood in the header of the message that the item came in, with the names of the elements."""
        return [(local(kept.element), kept.content) for kept in self._places.get("header", ())]

    @property
    def catalogs(self) -> list[str]:
        """The catalogs and references to catalogs, as XML."""
        return [kept.content for kept in self._places.get("catalog", ())]

    @property
    def catalog_hrefs(self) -> list[str]:
        """The addresses of the catalogs."""
        return [href for kept in self._places.get("catalog", ()) if (href := kept.element.get("href"))]

    @property
    def has_foreign_catalog(self) -> bool:
        """True when the item refers to a catalog that is not the IPTC's."""
        return not all(map(is_iptc_catalog, self.catalog_hrefs))

    @property
    def has_iptc_catalog(self) -> bool:
        """True when the item refers to the IPTC's catalog, in whatever version."""
        return any(map(is_iptc_catalog, self.catalog_hrefs))

    def take(self, place: str, tag: str, value: Any) -> str | None:
        """The carried element of this name that says this value, once; None when there is none."""
        kept_here = self._places.get(place)
        if not kept_here:
            return None
        reader = self._readers.get(tag)
        for index, kept in enumerate(kept_here):
            if local(kept.element) == tag and reader is not None:
                read, _ = reader(kept.element, self.schemes)
                if read is not None and key(read) == key(value):
                    del kept_here[index]
                    return kept.content + "\n"
        return None

    def rest(self, place: str) -> list[tuple[str, str, bool]]:
        """What else stood there and must go out: elements without a place in the model, and empty ones.

        Each with its name, and whether it is in the namespace of NewsML-G2.
        """
        found: list[tuple[str, str, bool]] = []
        for kept in self._places.get(place, ()):
            tag = local(kept.element)
            reader = self._readers.get(tag)
            if tag not in _ONCE and (reader is None or reader(kept.element, self.schemes)[0] is None):
                found.append((tag, kept.content + "\n", namespace_of(kept.element) == G2))
        further = [kept for kept in self._places.get(place + FURTHER, ()) if local(kept.element) not in _SINGLE]
        return found + [(local(kept.element), kept.content + "\n", True) for kept in further]

    def rights(self) -> tuple[list[_Kept], list[_Kept]]:
        """The carried rightsInfo elements: the one whose values the model holds, and the others."""
        kept_here = self._places.get("rightsInfo", [])
        return kept_here[:1], [*kept_here[1:], *self._places.get("rightsInfo" + FURTHER, ())]

    def item_parts(self, *tags: str) -> str:
        """The carried children of the item with these names."""
        kept_here = self._places.get("newsItem", ())
        return "".join(kept.content + "\n" for tag in tags for kept in kept_here if local(kept.element) == tag)

    def contents(self, article: Article) -> str | None:
        """The children of contentSet as they stood; None when there are none, one holds a script, or the body has been
        changed since.
        """
        kept_here = self._places.get("contentSet")
        if not kept_here or any(_runs_code(kept.element) for kept in kept_here):
            return None
        namespaces: Any = {None: G2}
        holder = etree.Element(f"{{{G2}}}contentSet", nsmap=namespaces)
        for kept in kept_here:
            holder.append(kept.element)
        found = read_content(holder, article.headline, [], Content(), self.schemes, article.language)
        caption = caption_of(article.summary, article.descriptions, article.language)
        found = with_words(found, nature_of(article), caption, article.creditline)
        blocks: tuple[Block, ...] = found.blocks
        if blocks and blocks != article.body:
            return None
        whole = "".join(proper(kept.element, article.headline) + "\n" for kept in kept_here)
        return whole if blocks or not article.body else None

    def other_renditions(self) -> dict[str, str]:
        """The carried renditions that are files, by their address, for an article whose body is written anew."""
        kept_here = [each for each in self._places.get("contentSet", ()) if local(each.element) == "remoteContent"]
        return {
            each.element.get("href") or each.element.get("residref") or "": each.content + "\n" for each in kept_here
        }


def _runs_code(element: Element) -> bool:
    """Whether markup, also such as is escaped, holds a script, or an attribute or address that runs one."""
    for each in element.iter("*"):
        if local(each).lower() == "script":
            return True
        for name, value in each.items():
            bare = str(name).rpartition("}")[2].lower()
            if bare.startswith("on") or bare == "srcdoc" or (bare in _ADDRESSES and runs_code(str(value))):
                return True
        inner = escaped_markup(each.text) if each.text else None
        if inner is not None and _runs_code(inner):
            return True
    return False


_ADDRESSES = frozenset(("href", "src", "action", "formaction", "data"))
"""Attributes whose value is an address, in whatever namespace (`xlink:href`)."""


def _parsed(each: ForeignElement) -> _Kept | None:
    try:
        element = parse_xml(each.content.encode("utf-8", "replace"))
    except ParseError:
        return None
    if mend(element):
        content = etree.tostring(element, encoding="unicode")
    else:
        content = each.content.replace("\r\n", "\n").replace("\r", "\n")  # as XML reads line ends (section 2.11)
    return _Kept(element, content.replace(f' xmlns="{G2}"', "", 1))
