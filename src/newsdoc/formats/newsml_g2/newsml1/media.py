"""Reads the pictures and films of a NewsML 1.x item (IPTC NewsML 1.2, elements ContentItem and Characteristics)."""

from collections.abc import Iterable, Iterator
from typing import Any

from newsdoc.markup.elements import Element, children, flat_text, local, number
from newsdoc.model import Figure, RelatedLink, Rendition

PICTURES = {
    **dict.fromkeys(("photo", "picture", "image", "logo", "icon"), "picture"),
    "graphic": "graphic",
    "animation": "graphic",
}
FILMS = {"video": "video", "audio": "audio"}
MEDIA = frozenset((*PICTURES, *FILMS, "complexdata"))
"""Media types and roles, in lower case, of what is no text."""


def figures(components: Iterable[Element]) -> Iterator[Figure]:
    """A figure for each component with files that are pictures, films or sounds; the files are its renditions."""
    for component in components:
        inner = children(component)
        files = [each for each in _files(inner) if not _is_attached(each)]
        if not files:
            continue
        kind = next((found for each in files if (found := _kind(each))), None)
        if kind is None:
            roles = (_formal(each) for each in inner if local(each) == "Role")
            kind = next((found for role in roles if (found := _named(role))), None)
        if kind is None:
            continue
        renditions = tuple([_rendition(each) for each in files])
        best = max(renditions, key=lambda each: (each.width or 0) * (each.height or 0))
        yield Figure(
            _caption(component),
            url=best.href,
            kind=kind,
            renditions=renditions if len(renditions) > 1 else (),
        )


def attachments(components: Iterable[Element]) -> Iterator[RelatedLink]:
    """A link for each file that is no picture, film or sound: a document, say."""
    for component in components:
        inner = children(component)
        roles = [_formal(each) for each in inner if local(each) == "Role"]
        for each in _files(inner):
            if _is_attached(each) or (_kind(each) is None and not any(map(_named, roles))):
                yield RelatedLink(href=each.get("Href"), content_type=_mime(each))


def _files(inner: Iterable[Element]) -> list[Element]:
    return [each for each in inner if local(each) == "ContentItem" and each.get("Href")]


def _mime(item: Element) -> str | None:
    return next((each.get("FormalName") for each in item if local(each) == "MimeType"), None)


def _is_attached(item: Element) -> bool:
    """True for a file that says it is something else than a picture, film or sound."""
    mime = (_mime(item) or "").casefold()
    return _kind(item) is None and "/" in mime and not mime.startswith(("image/", "video/", "audio/"))


def _named(word: str) -> Any:
    return PICTURES.get(word) or FILMS.get(word)


def _kind(item: Element) -> Any:
    """Picture, graphic, video or audio, by the media type or MIME type of a file; None where neither tells."""
    given = {local(each): _formal(each) for each in item}
    mime = given.get("MimeType", "").partition("/")[0]
    return _named(given.get("MediaType", "")) or _named(mime)


def _formal(element: Element) -> str:
    return (element.get("FormalName") or "").casefold()


def _rendition(item: Element) -> Rendition:
    size = None
    mimes: list[str | None] = []
    said: dict[str, str] = {}
    for child in children(item):
        name = local(child)
        if name == "MimeType":
            mimes.append(child.get("FormalName"))
        elif name == "Characteristics":
            for each in children(child):
                name = local(each)
                if name == "Property":
                    said[_formal(each)] = each.get("Value") or ""
                elif name == "SizeInBytes":
                    size = number(flat_text(each))
    return Rendition(
        item.get("Href") or "",
        role=said.get("imageuse") or None,
        width=number(said.get("pixelwidth") or said.get("width")),
        height=number(said.get("pixelheight") or said.get("height")),
        content_type=mimes[0] if mimes else None,
        size=size,
    )


def _caption(component: Element) -> str | None:
    lines = (each for each in component.iter("{*}HeadLine") if flat_text(each))
    return next((flat_text(each) for each in lines), None)
