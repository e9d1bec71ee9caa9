"""Reads the pictures, videos and sounds of an RSS or Atom entry: Media RSS 1.5.1, and enclosures."""

import re
from collections import ChainMap
from collections.abc import Mapping

from lxml import etree

from newsdoc.markup.elements import flat_text, whole_number
from newsdoc.model import Figure, FigureKind, Rendition
from newsdoc_feeds.contents import plain

Element = etree._Element
MEDIA = "http://search.yahoo.com/mrss/"
_KINDS: dict[str, FigureKind] = {"image": "picture", "video": "video", "audio": "audio"}
_FILMS = frozenset(
    "application/x-shockwave-flash application/vnd.apple.mpegurl application/x-mpegurl application/dash+xml".split()
)
"""Media types of players and streams, which say less of themselves than files do."""


def read_media(entry: Element) -> list[Figure]:
    """The figures of an entry."""
    shared = _texts(entry)
    pictures: dict[str, tuple[list[Element], dict[str, str]]] = {}
    for number, child in enumerate(entry):
        name = _name(child)
        if name == "group":
            contents = [each for each in child if _name(each) == "content"]
            pictures[f"group {number}"] = contents, _texts(child)
        elif name == "content":
            pictures.setdefault(_without_size(child), ([], {}))[0].append(child)
    found = [figure for contents, around in pictures.values() for figure in _figure(contents, around, shared)]
    known = {each.url for each in found}
    return found + [each for each in _enclosures(entry) if each.url not in known]


def read_thumbnail(entry: Element) -> Figure | None:
    """The first thumbnail of an entry."""
    thumbs = [each.get("url") for each in entry.iter(f"{{{MEDIA}}}thumbnail")]
    return next((Figure(url=url) for url in thumbs[:1] if url), None)


def _without_size(content: Element) -> str:
    """The address of a file without what tells its width from that of other files of the same picture."""
    address, width = content.get("url") or "", content.get("width") or ""
    path = address.partition("?")[0]
    return re.sub(rf"(?<!\d){width}(?!\d)", "", path) if width.isdecimal() else address


def _name(element: Element) -> str:
    """The name of an element of Media RSS, whose namespace comes with and without its slash."""
    tag = element.tag
    space, _, name = tag.rpartition("}") if isinstance(tag, str) else ("", "", "")
    return name if space.strip("{}/") == MEDIA.strip("/") else ""


def _figure(contents: list[Element], *around: Mapping[str, str]) -> list[Figure]:
    """One figure of the files that show the same; what the elements around say of it counts where they say nothing."""
    files = [
        Rendition(
            url,
            width=whole_number(each.get("width")),
            height=whole_number(each.get("height")),
            content_type=each.get("type"),
            size=whole_number(each.get("fileSize")),
        )
        for each in contents
        if (url := each.get("url"))
    ]
    if not files:
        return []
    best = max(files, key=lambda each: each.width or 0)
    content = contents[0]
    said = ChainMap(_texts(content), *map(dict, around))
    kind = _kind(content.get("medium"), best.content_type)
    sized = len(files) > 1 or files[0] != Rendition(best.href)
    return [
        Figure(
            said.get("description") or (said.get("text") if kind in _SHOWN else None),
            credit=said.get("credit"),
            url=best.href,
            title=said.get("title"),
            kind=kind,
            renditions=tuple(files) if sized else (),
        )
    ]


def _kind(medium: str | None, media_type: str | None) -> FigureKind:
    given = (media_type or "").casefold()
    kind = _KINDS.get(medium or "") or _KINDS.get(given.partition("/")[0])
    return kind or ("video" if given in _FILMS else "picture")


def _texts(element: Element) -> dict[str, str]:
    """What an element says of its content, by the names of its children; read once, since an entry may hold many."""
    found: dict[str, str] = {}
    for child in element:
        name = _name(child)
        if name in _SAID and name not in found and (text := flat_text(child)):
            words = plain(text) if child.get("type") == "html" else text
            if words:
                found[name] = words
    return found


_SAID = ("description", "credit", "title", "text")
_SHOWN = ("picture", "graphic")
"""Figures that have no transcript, for which the element `text` is: aggregators ask for their caption in it."""


def _enclosures(entry: Element) -> list[Figure]:
    """Enclosures of RSS 2.0, and links of Atom with the relation enclosure."""
    found = []
    for child in entry:
        tag = child.tag if isinstance(child.tag, str) else ""
        name = tag.rpartition("}")[2]
        if name == "enclosure" or (name == "link" and child.get("rel") == "enclosure"):
            url, media_type = child.get("url") or child.get("href"), child.get("type") or ""
            kind = _KINDS.get(media_type.partition("/")[0])
            if url and kind:
                size = whole_number(child.get("length"))
                file = Rendition(url, content_type=media_type, size=size or None)
                found.append(Figure(url=url, kind=kind, title=child.get("title"), renditions=(file,)))
    return found
