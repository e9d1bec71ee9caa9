"""Reads the content of a newsItem: XHTML, NITF, plain text or escaped markup."""

import re
from collections.abc import Iterable

import attrs

from newsdoc.errors import NewsdocError
from newsdoc.formats.newsml_g2.codes import read_word
from newsdoc.formats.newsml_g2.content_found import Content
from newsdoc.formats.newsml_g2.files import files
from newsdoc.formats.newsml_g2.idf import ROOT, idf_content
from newsdoc.formats.newsml_g2.reading import LANG, Schemes, as_text, primary
from newsdoc.formats.newsml_g2.vocabulary import FORMAT
from newsdoc.markup.elements import HTML_NAMES, Element, children, local, whole_number
from newsdoc.markup.escaped import escaped_markup
from newsdoc.markup.figure_words import addresses
from newsdoc.markup.media_items import figure_kind, figure_of
from newsdoc.markup.nitf_head import nitf_body, read_head
from newsdoc.markup.nitf_tagline import named_in_tagline
from newsdoc.markup.reader import read_body
from newsdoc.markup.text import plain_blocks
from newsdoc.model import Block, Dateline, Figure, ForeignElement, Rendition, RoleText, walk
from newsdoc.xml.reading import parse_xml


def read_content(
    content_set: Element,
    headline: str | None,
    foreign: list[ForeignElement],
    before: Content,
    schemes: Schemes,
    language: str | None = None,
) -> Content:
    """The content of a contentSet: the first rendition with text, of several languages the first in that of the story,
    and markup before the same as plain text; the others are carried along in `foreign`.
    """
    found = before
    remote: list[tuple[Element, Rendition]] = []
    for child in _best_first(content_set, language):
        name = local(child)
        if not name:
            continue
        if name == "inlineXML" and not found.blocks:
            found, exact = _inline_xml(child, headline)
        elif name == "inlineData" and not found.blocks:
            found, exact = _inline_data(child, headline), False
        else:
            if name == "remoteContent" and (rendition := _remote(child, schemes)):
                remote.append((child, rendition))
                continue
            exact = False
        if not exact:
            _carry(child, foreign)
    known = _files_of(found.blocks) if remote else {}
    for child, rendition in remote:
        if rendition != known.get(rendition.href) or not _is_plain(child):
            _carry(child, foreign)
    shown = {href for each in walk(found.blocks) if isinstance(each, Figure) for href in addresses(each)}
    renditions = [rendition for _, rendition in remote if rendition.href not in shown]
    if found.blocks:  # pictures and films of the story are none of its text's other renditions
        renditions = [each for each in renditions if (each.content_type or "").startswith(_SHOWN)]
    if (figure := figure_of(renditions)) is not None:
        found = attrs.evolve(found, blocks=(*found.blocks, figure), is_remote=not found.blocks)
    return found


def _best_first(content_set: Element, language: str | None) -> Iterable[Element]:
    renditions = children(content_set)
    if len(renditions) < 2:
        return renditions
    spoken = language if language is not None and any(each.get(LANG) for each in renditions) else None

    def rank(rendition: Element) -> tuple[bool, bool]:
        foreign = spoken is not None and primary(rendition.get(LANG) or spoken) != primary(spoken)
        return foreign, rendition.get("contenttype") == "text/plain"

    return sorted(renditions, key=rank)


_SHOWN = ("image/", "video/", "audio/")


def caption_of(summary: str | None, descriptions: Iterable[RoleText], language: str | None) -> str | None:
    """What stands under the picture of a picture item: the description with the role of a caption, unless it is in
    another language than the item, else the first.
    """
    spoken = primary(language) if language else None
    captions = (
        each.text
        for each in descriptions
        if (each.role or "").endswith(":caption")
        and (not (spoken and each.language) or primary(each.language) == spoken)
    )
    return next(captions, summary)


def with_words(content: Content, nature: str | None, caption: str | None, credit: str | None) -> Content:
    """The content of an item of this nature: of a picture item, the metadata are what stands under the picture."""
    kind = figure_kind(nature)
    figure = content.blocks[0] if content.is_remote else None
    if kind is None or not isinstance(figure, Figure):
        return content
    kind = kind if figure.kind == "picture" else figure.kind
    return attrs.evolve(content, blocks=(attrs.evolve(figure, kind=kind, caption=caption, credit=credit),))


def _carry(element: Element, foreign: list[ForeignElement]) -> None:
    foreign.append(ForeignElement(FORMAT, content=as_text(element), place="contentSet"))


def _files_of(blocks: Iterable[Block]) -> dict[str, Rendition]:
    """The files of the figures in a body by their address, as our exporter lists them beside it."""
    return {file.href: file for block in walk(blocks) if isinstance(block, Figure) for file in files(block)}


def _is_plain(element: Element) -> bool:
    return not len(element) and set(element.keys()) <= _FILE


_FILE = {"href", "rendition", "width", "height", "contenttype", "size"}
"""What the model holds of a remoteContent."""


def _inline_xml(element: Element, headline: str | None) -> tuple[Content, bool]:
    root = next((child for child in children(element) if isinstance(child.tag, str)), None)
    if root is None:
        return read_text("".join(map(str, element.itertext())), headline), False
    if local(root) == "nitf":
        return nitf_content(root, headline), False
    if local(root) == ROOT:
        return idf_content(root, headline), False
    if not is_text(root):
        return Content(), False
    body = read_body(root, headline=headline)
    found = Content(
        body.blocks,
        quotes=body.quotes,
        headline=body.headline,
        byline=body.byline,
        dateline=_dateline(body.dateline),
        language=root.get("lang"),
    )
    return found, body.exact and len(element.attrib) == 1


def is_text(root: Element) -> bool:
    """Whether markup is a text: elements of HTML or NITF, or of another vocabulary that has paragraphs.

    Data (results, statistics, weather) are none, though they hold names and words.
    """
    return local(root) in _TEXT_ROOTS or any(local(each) in _TEXT_PARTS for each in root.iter())


_TEXT_PARTS = frozenset(("p", "para", "paragraph"))
_TEXT_ROOTS = (HTML_NAMES | frozenset(("body.content", "block", "text", "content", "story"))) - {"table"}


def nitf_content(root: Element, headline: str | None) -> Content:
    """A NITF document as content."""
    head = read_head(root)
    return Content(
        nitf_body(root, headline or head.headline).blocks,
        headline=head.headline,
        lines=head.lines,
        byline=head.byline,
        authors=head.authors,
        dateline=head.dateline,
        abstract=head.abstract,
        keywords=tuple([key for each in root.iter("{*}keyword") if (key := each.get("key"))]),
        tagline=named_in_tagline(next(root.iter("{*}tagline"), None), root.get("baselang") or root.get(LANG)),
    )


def _inline_data(element: Element, headline: str | None) -> Content:
    return read_text("".join(map(str, element.itertext())), headline)


def read_text(text: str, headline: str | None = None) -> Content:
    """Content that is text, or markup that was escaped once or twice."""
    root = escaped_markup(text)
    if root is None:
        return Content(plain_blocks(text))
    if _NITF.match(text) and (nitf := _as_xml(text)) is not None:
        return nitf_content(nitf, headline)
    body = read_body(root, headline=headline)
    return Content(body.blocks, headline=body.headline, byline=body.byline, dateline=_dateline(body.dateline))


_NITF = re.compile(r"\s*(?:<\?xml[^>]{0,200}\?>\s*|<!DOCTYPE[^>]{0,500}>\s*)*<nitf\b")


def _as_xml(text: str) -> Element | None:
    """A whole document that stands in a text; None for one that is not well-formed."""
    try:
        return parse_xml(text.strip().encode("utf-8", "replace"))
    except NewsdocError:
        return None


def _dateline(text: str | None) -> Dateline | None:
    return Dateline(text) if text else None


def _remote(element: Element, schemes: Schemes) -> Rendition | None:
    href = element.get("href") or element.get("residref")
    if not href:
        return None
    return Rendition(
        href,
        role=read_word(element.get("rendition"), schemes),
        width=whole_number(element.get("width")),
        height=whole_number(element.get("height")),
        content_type=element.get("contenttype"),
        size=whole_number(element.get("size")),
    )
