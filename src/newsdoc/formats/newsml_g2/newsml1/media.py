"""Reads the pictures and films of a NewsML 1.x item (IPTC NewsML 1.2, elements ContentItem and Characteristics)."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from newsdoc.markup.elements import Element, children, flat_text, local, number
from newsdoc.model import Figure, RelatedLink, Rendition

PICTURES = {
    **dict.fromkeys(("photo", "picture", "image", "logo", "icon"), "picture"),
    "graphic": "graphic",
    "animation": "graphic",
}
FILMS = {"video": "video", "audio": "audio"}
CAPTIONS = frozenset(("caption", "legend"))
"""Roles, in lower case, of components that hold what stands under a picture."""
MEDIA = frozenset((*PICTURES, *FILMS, "complexdata"))
"""Media types and roles, in lower case, of what is no text."""


def figures(components: Iterable[Element]) -> Iterator[Figure]:
    """A figure for each component with files that are pictures, films or sounds; the files are its renditions.

    Components inside one that is a picture by its role ("Photo") hold its renditions and its caption, unless
    their roles say that they are pictures of their own.
    """
    told: set[Element] = set()
    for component in components:
        if component in told:
            continue
        parts = _parts(component)
        told.update(parts)
        own = ((part, each) for part in (component, *parts) for each in _files(children(part)))
        files = [(part, each) for part, each in own if not each.is_attached]
        if not files:
            continue
        kind = next((each.kind for _, each in files if each.kind), None) or _kind_by_role(component)
        if kind is None:
            continue
        renditions = tuple([_rendition(each.item, None if part is component else _role(part)) for part, each in files])
        best = max(renditions, key=lambda each: (each.width or 0) * (each.height or 0))
        title = _line(component, "HeadLine")
        caption = next((text for part in parts if (text := _caption(part))), None)
        yield Figure(
            caption or title,
            title=title if caption else None,
            credit=_line(component, "CreditLine"),
            url=best.href,
            kind=kind,
            renditions=renditions if len(renditions) > 1 else (),
        )


def _parts(component: Element) -> list[Element]:
    """The components inside a picture that are not pictures of their own, at any depth."""
    if _kind_by_role(component) is None:
        return []
    found: list[Element] = []
    waiting = [component]
    while waiting:
        inner = [each for each in children(waiting.pop()) if local(each) == "NewsComponent"]
        inner = [each for each in inner if _kind_by_role(each) is None]
        found += inner
        waiting += reversed(inner)
    return found


def _kind_by_role(component: Element) -> Any:
    """Picture, graphic, video or audio by the role of a component; None for other roles and without one."""
    roles = (_formal(each) for each in children(component) if local(each) == "Role")
    return next((found for role in roles if (found := _named(role))), None)


def _role(component: Element) -> str | None:
    return next((each.get("FormalName") for each in children(component) if local(each) == "Role"), None)


def attachments(components: Iterable[Element]) -> Iterator[RelatedLink]:
    """A link for each file that is no picture, film or sound: a document, say."""
    for component in components:
        inner = children(component)
        roles = [_formal(each) for each in inner if local(each) == "Role"]
        for each in _files(inner):
            if each.is_attached or (each.kind is None and not any(map(_named, roles))):
                yield RelatedLink(href=each.item.get("Href"), content_type=each.mime)


class _File(NamedTuple):
    """A content item that is a file, and what it says of itself."""

    item: Element
    mime: str | None
    kind: Any
    """Picture, graphic, video or audio, by the media type or MIME type; None where neither tells."""

    @property
    def is_attached(self) -> bool:
        """True for a file that says it is something else than a picture, film or sound."""
        mime = (self.mime or "").casefold()
        return self.kind is None and "/" in mime and not mime.startswith(("image/", "video/", "audio/"))


def _files(inner: Iterable[Element]) -> list[_File]:
    return [_file(each) for each in inner if local(each) == "ContentItem" and each.get("Href")]


def _file(item: Element) -> _File:
    mimes: list[str | None] = []
    media = ""
    for child in children(item):
        name = local(child)
        if name == "MimeType":
            mimes.append(child.get("FormalName"))
        elif name == "MediaType":
            media = _formal(child)
    kind = _named(media) or _named((mimes[-1] or "").casefold().partition("/")[0] if mimes else "")
    return _File(item, mimes[0] if mimes else None, kind)


def _named(word: str) -> Any:
    return PICTURES.get(word) or FILMS.get(word)


def _formal(element: Element) -> str:
    return (element.get("FormalName") or "").casefold()


def _rendition(item: Element, role: str | None) -> Rendition:
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
        role=said.get("imageuse") or role,
        width=number(said.get("pixelwidth") or said.get("width")),
        height=number(said.get("pixelheight") or said.get("height")),
        content_type=mimes[0] if mimes else None,
        size=size,
    )


def _line(component: Element, name: str) -> str | None:
    """The first of the component's news lines of this name that says anything."""
    return next((text for each in component.iter(f"{{*}}{name}") if (text := flat_text(each))), None)


def _caption(component: Element) -> str | None:
    """The text of a component that is a caption by its role."""
    if (_role(component) or "").casefold() not in CAPTIONS:
        return None
    return next((text for each in component.iter("{*}DataContent") if (text := flat_text(each))), None)
