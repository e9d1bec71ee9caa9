"""Reads the pictures, videos and sounds of an RSS or Atom entry: Media RSS 1.5.1, and enclosures."""

from lxml import etree

from newsdoc.markup.elements import flat_text, number
from newsdoc.model import Figure, Rendition
from newsdoc.model.blocks import FigureKind

Element = etree._Element
MEDIA = "http://search.yahoo.com/mrss/"
_KINDS: dict[str, FigureKind] = {"image": "picture", "video": "video", "audio": "audio"}


def read_media(entry: Element) -> list[Figure]:
    """The figures of an entry; its thumbnails only where there is nothing else."""
    found: list[Figure] = []
    for child in entry:
        name = _name(child)
        if name == "group":
            contents = [each for each in child if _name(each) == "content"]
            found += _figure(contents, child, entry)
        elif name == "content":
            found += _figure([child], child, entry)
    known = {each.url for each in found}
    found += [each for each in _enclosures(entry) if each.url not in known]
    if not found:
        thumbs = [each.get("url") for each in entry.iter(f"{{{MEDIA}}}thumbnail")]
        found = [Figure(url=url) for url in thumbs[:1] if url]
    return found


def _name(element: Element) -> str:
    """The name of an element of Media RSS, whose namespace comes with and without its slash."""
    tag = element.tag
    space, _, name = tag.rpartition("}") if isinstance(tag, str) else ("", "", "")
    return name if space.strip("{}/") == MEDIA.strip("/") else ""


def _figure(contents: list[Element], *around: Element) -> list[Figure]:
    """One figure of the files that show the same."""
    files = [
        Rendition(
            url,
            width=number(each.get("width")),
            height=number(each.get("height")),
            content_type=each.get("type"),
            size=number(each.get("fileSize")),
        )
        for each in contents
        if (url := each.get("url"))
    ]
    if not files:
        return []
    best = max(files, key=lambda each: each.width or 0)
    content = contents[0]
    kind = _kind(content.get("medium"), best.content_type)
    sized = len(files) > 1 or files[0] != Rendition(best.href)
    return [
        Figure(
            _text("description", content, *around),
            credit=_text("credit", content, *around),
            url=best.href,
            title=_text("title", content, *around),
            kind=kind,
            renditions=tuple(files) if sized else (),
        )
    ]


def _kind(medium: str | None, media_type: str | None) -> FigureKind:
    return _KINDS.get(medium or "") or _KINDS.get((media_type or "").partition("/")[0]) or "picture"


def _text(name: str, *elements: Element) -> str | None:
    """What the first of these elements says of its content."""
    for element in elements:
        for child in element:
            if _name(child) == name and (text := flat_text(child)):
                return text
    return None


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
                size = number(child.get("length"))
                file = Rendition(url, content_type=media_type, size=size or None)
                found.append(Figure(url=url, kind=kind, title=child.get("title"), renditions=(file,)))
    return found
