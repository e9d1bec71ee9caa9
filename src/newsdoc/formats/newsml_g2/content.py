"""Reads the content of a newsItem: XHTML, NITF, plain text or escaped markup."""

import attrs
from lxml import etree

from newsdoc.formats.newsml_g2.vocabulary import FORMAT
from newsdoc.markup.elements import HTML_NAMES, Element, local
from newsdoc.markup.escaped import escaped_markup
from newsdoc.markup.nitf_head import nitf_body, read_head
from newsdoc.markup.reader import read_body
from newsdoc.markup.text import plain_blocks
from newsdoc.model import Block, Figure, ForeignElement, Person, Quote, Rendition


@attrs.define
class Content:
    """What was found in the content of an item."""

    blocks: tuple[Block, ...] = ()
    quotes: tuple[Quote, ...] = ()
    headline: str | None = None
    byline: str | None = None
    authors: tuple[Person, ...] = ()
    dateline: str | None = None
    abstract: str | None = None
    language: str | None = None


def read_content(content_set: Element, headline: str | None, foreign: list[ForeignElement], before: Content) -> Content:
    """The content of a contentSet: the first rendition with text; the others are carried along in `foreign`."""
    found = before
    renditions: list[Rendition] = []
    for child in content_set:
        name = local(child)
        if not name:
            continue
        if name == "inlineXML" and not found.blocks:
            found, exact = _inline_xml(child, headline)
        elif name == "inlineData" and not found.blocks:
            found, exact = _inline_data(child, headline), False
        else:
            if name == "remoteContent" and (rendition := _remote(child)):
                renditions.append(rendition)
            exact = False
        if not exact:
            content = etree.tostring(child, encoding=str, with_tail=False)
            foreign.append(ForeignElement(FORMAT, content=content, place="contentSet"))
    pictures = [each for each in renditions if (each.content_type or "").startswith("image/")]
    if found.blocks and pictures:  # a picture of the story, not another rendition of its text
        renditions = pictures
    if renditions and (pictures or not found.blocks):
        best = max(renditions, key=lambda each: (each.width or 0) * (each.height or 0))
        found = attrs.evolve(found, blocks=(*found.blocks, Figure(url=best.href, renditions=tuple(renditions))))
    return found


def _inline_xml(element: Element, headline: str | None) -> tuple[Content, bool]:
    root = next((child for child in element if isinstance(child.tag, str)), None)
    if root is None:
        return read_text("".join(map(str, element.itertext())), headline), False
    if local(root) == "nitf":
        return nitf_content(root, headline), False
    if not is_text(root):
        return Content(), False
    body = read_body(root, headline=headline)
    found = Content(
        body.blocks,
        quotes=body.quotes,
        headline=body.headline,
        byline=body.byline,
        dateline=body.dateline,
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
        byline=head.byline,
        authors=head.authors,
        dateline=head.dateline.text if head.dateline else None,
        abstract=head.abstract,
    )


def _inline_data(element: Element, headline: str | None) -> Content:
    return read_text("".join(map(str, element.itertext())), headline)


def read_text(text: str, headline: str | None = None) -> Content:
    """Content that is text, or markup that was escaped once or twice."""
    root = escaped_markup(text)
    if root is None:
        return Content(plain_blocks(text))
    body = read_body(root, headline=headline)
    return Content(body.blocks, headline=body.headline, byline=body.byline, dateline=body.dateline)


def _remote(element: Element) -> Rendition | None:
    href = element.get("href") or element.get("residref")
    if not href:
        return None
    return Rendition(
        href,
        role=element.get("rendition"),
        width=_number(element.get("width")),
        height=_number(element.get("height")),
        content_type=element.get("contenttype"),
        size=_number(element.get("size")),
    )


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 12 else None
