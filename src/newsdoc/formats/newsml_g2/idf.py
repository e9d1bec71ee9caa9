"""Reads the text that Naviga's Writer puts into NewsML-G2: IDF, and the links of its items (Infomaker writer-format).

Its elements have types where HTML has names; they are read as the HTML that they stand for.
"""

from collections.abc import Callable, Iterable, Iterator

import attrs
from lxml import etree

from newsdoc.formats.newsml_g2.content_found import Content
from newsdoc.markup.elements import Element, children, flat_text, local
from newsdoc.markup.reader import read_body
from newsdoc.model import Dateline, Name, Person, Subject
from newsdoc.xml.reading import parse_html

ROOT = "idf"
"""The element that holds the text."""
_HEADLINES = frozenset(("headline", "header"))
_DECKS = frozenset(("preamble", "leadin", "preleadin"))
_OF_ONE = ("headline", "dateline")
"""Elements of the head that a story has one of; a further one stands in its text."""
_OF_SEVERAL = ("deck", "byline")
_HEADINGS = {**dict.fromkeys(_HEADLINES, "h2"), "subheadline": "h2", "fact-headline": "h3", "drophead": "h3"}
_LISTS = {"unordered-list": "ul", "ordered-list": "ol"}
_DEEPEST = 20
"""Objects inside objects beyond this depth are not read."""


def idf_content(root: Element, headline: str | None) -> Content:
    """The text of an idf element as content; its head stands in elements with types of their own."""
    said: dict[str, list[str]] = {}
    page = etree.Element("body")
    for element in _parts(root):
        kind = _kind(element)
        name = "headline" if kind in _HEADLINES else "deck" if kind in _DECKS else kind
        if local(element) == "element" and (name in _OF_SEVERAL or (name in _OF_ONE and name not in said)):
            said.setdefault(name, []).append(flat_text(element))
        else:
            page.extend(_as_html(element, 0))
    own = next(iter(said.get("headline", ())), None) or None
    body = read_body(page, headline=headline or own)
    dateline = next(iter(said.get("dateline", ())), None)
    return Content(
        body.blocks,
        quotes=body.quotes,
        headline=own,
        byline="; ".join(filter(None, said.get("byline", ()))) or None,
        dateline=Dateline(dateline) if dateline else None,
        abstract="\n".join(filter(None, said.get("deck", ()))) or None,
        language=root.get("{http://www.w3.org/XML/1998/namespace}lang"),
    )


def with_links(content: Content, item: Element) -> Content:
    """The content of an item with what the links in its metadata say; they are carried along as well."""
    links = [each for meta in item.iterfind("{*}itemMeta/{*}links") for each in children(meta) if each.get("title")]
    authors = tuple(Person(_title(each), email=_datum(each, "email")) for each in links if each.get("rel") == "author")
    subjects = tuple(Subject((Name(_title(each)),), uri=_uri(each)) for each in links if each.get("rel") == "subject")
    section = next((_title(each) for each in links if each.get("rel") == "section"), None)
    return attrs.evolve(content, authors=content.authors or authors, subjects=subjects, section=section)


def _parts(root: Element) -> Iterator[Element]:
    """The elements and objects of all groups."""
    for child in children(root):
        if local(child) == "group":
            yield from (each for each in children(child) if local(each))
        elif local(child):
            yield child


def _kind(element: Element) -> str:
    """The type without its prefix: `x-im/image` is `image`."""
    return (element.get("type") or "").rpartition("/")[2]


def _as_html(element: Element, depth: int) -> list[Element]:
    if local(element) == "object":
        read = _OBJECTS.get(_kind(element))
        return read(element, depth) if read is not None and depth < _DEEPEST else []
    kind = _kind(element)
    if kind in _LISTS:
        return [_made(_LISTS[kind], (_text("li", each) for each in children(element) if local(each) == "list-item"))]
    if kind == "blockquote":
        return [_made("blockquote", [_text("p", element)])]
    if kind.startswith("subheadline") and kind[11:].isdecimal():
        return [_text(f"h{min(int(kind[11:]) + 1, 6)}", element)]
    return [_text("pre" if kind == "monospace" else _HEADINGS.get(kind, "p"), element)]


def _text(name: str, element: Element) -> Element:
    """An element with the text and the inline elements of another."""
    made = etree.Element(name)
    made.text = element.text
    for child in children(element):
        copy = _link(child) if local(child) == "object" else _copy(child)
        copy.tail = child.tail
        made.append(copy)
    return made


def _copy(element: Element) -> Element:
    made = etree.Element(
        local(element) or "span", {str(key): str(value) for key, value in element.items() if key in _KEPT}
    )
    made.text = element.text if local(element) else None
    for child in children(element):
        made.append(_copy(child))
        made[-1].tail = child.tail
    return made


_KEPT = ("href", "title", "rel")
"""What an inline element says that is of HTML; the others are identifiers of the editor."""


def _link(element: Element) -> Element:
    """A link within a text that is an object (`x-im/link`)."""
    href = _datum(element, "href")
    made = etree.Element("a", {"href": href} if href else {})
    made.text = _datum(element, "anchor") or _datum(element, "text")
    return made


def _made(name: str, inner: Iterable[Element]) -> Element:
    made = etree.Element(name)
    made.extend(inner)
    return made


# ---------------------------------------------------------------------- objects
def _image(element: Element, depth: int) -> list[Element]:
    links = [*element.iterfind("{*}links/{*}link")]
    own = next((each for each in links if each.get("rel") == "self"), element)
    figure = etree.Element("figure")
    if url := own.get("url") or own.get("uri") or element.get("url") or element.get("uri"):
        etree.SubElement(figure, "img", {"src": url})
    words = etree.SubElement(figure, "figcaption")
    caption = next(
        (said for each in (own, element) for key in ("caption", "text") if (said := _datum(each, key))), None
    )
    names = [_title(each) for each in own.iterfind("{*}links/{*}link") if each.get("rel") == "author"]
    credit = ", ".join(filter(None, names)) or _datum(own, "byline") or _datum(own, "credit")
    for name, said in (("caption", caption), ("credit", credit)):
        if said:
            etree.SubElement(words, "span", {"class": name}).text = said
    return [figure]


def _gallery(element: Element, depth: int) -> list[Element]:
    return [figure for each in element.iterfind("{*}links/{*}link") for figure in _image(each, depth)]


def _embed(element: Element, depth: int) -> list[Element]:
    link = next(element.iterfind("{*}links/{*}link"), None)
    url = element.get("url") or (link.get("url") if link is not None else None) or element.get("uri")
    return [etree.Element("iframe", {"src": url})] if url else []


def _html(element: Element, depth: int) -> list[Element]:
    """HTML that stands as text; what it shows, and no text of the story."""
    root = parse_html(_datum(element, "text") or _datum(element, "embedCode") or "")
    return list(root.iter("iframe", "video", "audio", "blockquote"))[:1] if root is not None else []


def _table(element: Element, depth: int) -> list[Element]:
    data = element.find("{*}data")
    rows = [] if data is None else list(data.iter("{*}tr"))
    return [_made("table", map(_copy, rows))] if rows else []


def _box(element: Element, depth: int) -> list[Element]:
    """A box beside the story: a title, and a text in IDF."""
    aside = etree.Element("aside", {"class": "fact-box"})
    title = element.get("title") or _datum(element, "title")
    if title:
        etree.SubElement(aside, "h3").text = title
    for each in element.iterfind("{*}data//{*}element"):
        aside.extend(_as_html(each, depth + 1))
    return [aside] if len(aside) else []


_OBJECTS: dict[str, Callable[[Element, int], list[Element]]] = {
    "image": _image,
    "imagegallery": _gallery,
    "youtube": _embed,
    "socialembed": _embed,
    "iframely": _embed,
    "htmlembed": _html,
    "table": _table,
    "content-part": _box,
}
"""Objects that are blocks of the model; others stand in what is carried along."""


def _title(element: Element) -> str:
    return (element.get("title") or "").strip()


def _datum(element: Element, name: str) -> str | None:
    """What a name says in the data of an object or link."""
    found = next((each for data in element.iterfind("{*}data") for each in data if local(each) == name), None)
    return (flat_text(found) or None) if found is not None else None


def _uri(element: Element) -> str | None:
    uuid = element.get("uuid")
    return element.get("uri") or (f"urn:uuid:{uuid}" if uuid else None)
