"""Reads the pictures and films of a NewsML 1.x item (IPTC NewsML 1.2, elements ContentItem and Characteristics)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newsdoc.markup.elements import Element, children, flat_text, local, whole_number
from newsdoc.markup.figure_words import parted
from newsdoc.markup.media_items import largest
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
"""Media types and roles, in lower case, of what is not text."""
SIZES = frozenset(("pixelwidth", "pixelheight", "width", "height", "imageuse"))
"""Properties, in lower case, of a file that its rendition holds."""

Place = Mapping[str, Sequence[Element]]
"""What a component holds by name, without what stands in components inside it."""


class Media:
    """The files of an item: pictures, films and sounds, and what is attached."""

    def __init__(self, components: Sequence[Element], places: Mapping[Element, Place]) -> None:
        """`places`: what each of the components holds."""
        self._components = components
        self._places = places
        self._files = {component: _files(places[component]) for component in components}

    def figures(self) -> Iterator[Figure]:
        """A figure for each component with files that are pictures, films or sounds; the files are its renditions.

        Components inside one that is a picture by its role ("Photo") hold its renditions and its caption, unless
        their roles say that they are pictures of their own.
        """
        used: set[Element] = set()
        for component in self._components:
            if component in used:
                continue
            parts = self._parts(component)
            used.update(parts)
            files = [(part, each) for part in (component, *parts) for each in self._files[part] if not each.is_attached]
            if not files:
                continue
            kind = next((each.kind for _, each in files if each.kind), None) or self._kind_by_role(component)
            if kind is None:
                continue
            renditions = tuple(
                [_rendition(each, None if part is component else self._role(part)) for part, each in files]
            )
            shown = [number for number, (_, each) in enumerate(files) if each.kind in (None, kind)]
            best = largest([renditions[number] for number in shown] or renditions)
            around = self._around(component)
            title = _line(component, "HeadLine") or _own_line(around, "HeadLine")
            credit = _line(component, "CreditLine") or _own_line(around, "CreditLine")
            caption = next((text for part in parts if (text := self._caption(part))), None)
            credit = credit or _line(component, "ByLine") or _own_line(around, "ByLine")
            words, credit = parted(caption, credit)
            yield Figure(
                words or title,
                title=title if words else None,
                credit=credit,
                url=best.href if best else None,
                kind=kind,
                renditions=renditions if len(renditions) > 1 or _is_sized(renditions[0]) else (),
            )

    def shown(self) -> Iterator[Element]:
        """The components that hold pictures, films and sounds, and what belongs to these: their lines are not the
        story's.
        """
        for component in self._components:
            if self._kind_by_role(component) is not None or any(each.kind for each in self._files[component]):
                yield component
                yield from self._parts(component)

    def attachments(self) -> Iterator[RelatedLink]:
        """A link for each file that is not a picture, film or sound: a document, say."""
        for component, files in self._files.items():
            for each in files:
                if each.is_attached or (each.kind is None and self._kind_by_role(component) is None):
                    yield RelatedLink(href=each.href, content_type=each.mime)

    def _parts(self, component: Element) -> list[Element]:
        """The components inside a picture that are not pictures of their own, at any depth.

        What holds a caption beside files is a picture, whatever its role: the files are its renditions.
        """
        is_one = self._is_captioned(component) or self._is_of_equivalents(component)
        if self._kind_by_role(component) is None and not is_one:
            return []
        found: list[Element] = []
        waiting = [component]
        while waiting:
            inner = self._places[waiting.pop()].get("NewsComponent", ())
            own = [each for each in inner if self._kind_by_role(each) is not None]
            # A picture without files around one with files is one picture: its caption stands outside the files.
            alone = len(own) == 1 and not self._files[component] and any(map(self._is_caption, inner))
            inner = [each for each in inner if alone or each not in own]
            found += inner
            waiting += reversed(inner)
        return found

    def _around(self, component: Element) -> Element | None:
        """The component that holds this one and nothing else: its lines are the picture's."""
        outer = component.getparent()
        place = self._places.get(outer) if outer is not None else None
        if place is None or len(place.get("NewsComponent", ())) > 1 or place.get("ContentItem"):
            return None
        return outer

    def _is_captioned(self, component: Element) -> bool:
        inner = self._places[component].get("NewsComponent", ())
        if not any(map(self._is_caption, inner)):
            return False
        return self._holds_files(component) or sum(map(self._holds_files, inner)) == 1

    def _holds_files(self, component: Element) -> bool:
        """Whether the components in this one are files."""
        return any(self._files[each] for each in self._places[component].get("NewsComponent", ()))

    def _is_of_equivalents(self, component: Element) -> bool:
        """Whether the components in this one are the same picture in other forms (NewsML 1.2, EquivalentsList)."""
        return component.get("EquivalentsList") == "yes" and self._holds_files(component)

    def _kind_by_role(self, component: Element) -> Any:
        """Picture, graphic, video or audio by the role of a component; None for other roles and without one."""
        roles = self._places[component].get("Role", ())
        return next((found for role in roles if (found := _named(_formal(role)))), None)

    def _role(self, component: Element) -> str | None:
        return next((each.get("FormalName") for each in self._places[component].get("Role", ())), None)

    def _is_caption(self, component: Element) -> bool:
        return (self._role(component) or "").casefold() in CAPTIONS

    def _caption(self, component: Element) -> str | None:
        """The text of a component that is a caption by its role."""
        if not self._is_caption(component):
            return None
        return next((text for each in component.iter("{*}DataContent") if (text := flat_text(each))), None)


def _is_sized(file: Rendition) -> bool:
    return any(each is not None for each in (file.width, file.height, file.size))


class _File(NamedTuple):
    """A content item that is a file, and what it says of itself."""

    href: str
    mime: str | None
    kind: Any
    """Picture, graphic, video or audio, by the media type or MIME type; None where neither tells."""
    characteristics: list[Element]

    @property
    def is_attached(self) -> bool:
        """True for a file that says it is something else than a picture, film or sound."""
        mime = (self.mime or "").casefold()
        return self.kind is None and "/" in mime and not mime.startswith(("image/", "video/", "audio/"))


def _files(place: Place) -> list[_File]:
    return [_file(each, href) for each in place.get("ContentItem", ()) if (href := each.get("Href"))]


def _file(item: Element, href: str) -> _File:
    mimes: list[str | None] = []
    media = ""
    characteristics: list[Element] = []
    for child in children(item):
        name = local(child)
        if name == "MimeType":
            mimes.append(child.get("FormalName"))
        elif name == "MediaType":
            media = _formal(child)
        elif name == "Characteristics":
            characteristics.append(child)
    kind = _named(media) or _named((mimes[-1] or "").casefold().partition("/")[0] if mimes else "")
    return _File(href, mimes[0] if mimes else None, kind, characteristics)


def _named(word: str) -> Any:
    return PICTURES.get(word) or FILMS.get(word)


def _formal(element: Element) -> str:
    return (element.get("FormalName") or "").casefold()


def _rendition(file: _File, role: str | None) -> Rendition:
    size = None
    said: dict[str, str] = {}
    for each in (inner for one in file.characteristics for inner in children(one)):
        name = local(each)
        if name == "Property":
            said[_formal(each)] = each.get("Value") or ""
        elif name == "SizeInBytes":
            size = whole_number(flat_text(each))
    return Rendition(
        file.href,
        role=said.get("imageuse") or role,
        width=whole_number(said.get("pixelwidth") or said.get("width")),
        height=whole_number(said.get("pixelheight") or said.get("height")),
        content_type=file.mime,
        size=size,
    )


def _own_line(component: Element | None, name: str) -> str | None:
    """The same of a component's own news lines, without those of the components inside it."""
    lines = [] if component is None else component.iterchildren("{*}NewsLines")
    return next((text for each in lines if (text := _line(each, name))), None)


def _line(component: Element, name: str) -> str | None:
    """The first of the component's news lines of this name that says anything."""
    return next((text for each in component.iter(f"{{*}}{name}") if (text := flat_text(each))), None)
