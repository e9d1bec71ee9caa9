"""Reads pictures, videos and sounds with captions and credits."""

from collections.abc import Mapping, Sequence
from typing import Any

from newsdoc.markup.body import Body
from newsdoc.markup.elements import Element, collapsed, flat_text, local, whole_number
from newsdoc.markup.figure_words import parted
from newsdoc.model import Figure, RelatedLink, Rendition
from newsdoc.wording.captions import without_label

_PIXEL = frozenset(("0", "1", "0px", "1px"))


def is_pixel(image: Element) -> bool:
    """True for a picture that nobody is to see: it counts readers."""
    return image.get("width") in _PIXEL or image.get("height") in _PIXEL


_LAZY = ("data-src", "data-lazy-src", "data-original")
"""Attributes with the address of a picture that a script is to load, where `src` has none or a placeholder."""


def address_of(image: Element) -> str | None:
    """The address of a picture."""
    source = image.get("src")
    if source and not source.startswith("data:"):
        return source
    return next((found for key in _LAZY if (found := image.get(key))), None) or source


def largest(renditions: Sequence[Rendition]) -> Rendition:
    """The file that is taken for the picture: the largest, the first of several as large."""
    return max(renditions, key=lambda each: (each.width or 0) * (each.height or each.width or 0))


class FigureReader:
    """Reads pictures with captions and credits."""

    def __init__(self, body: Body) -> None:
        """`body` is told of what our own writer would write in another way."""
        self._body = body

    def figure(self, element: Element) -> Figure | None:
        """A figure of HTML."""
        values: dict[str, Any] = {}
        renditions: list[Rendition] = []
        for child in element.iter():
            name = local(child)
            known = str(values.get("url", "data:"))
            if name == "img" and known.startswith("data:") and not is_pixel(child):
                values |= _given(url=address_of(child), alt=child.get("alt"), title=child.get("title"))
            elif name in ("video", "audio"):
                url = child.get("src")
                values |= _given(url=url, alt=child.get("aria-label"), title=child.get("title"), kind=name)
            elif name == "source":
                renditions.append(_rendition(child))
            elif name == "figcaption" or child.get("class") == "wp-caption-text":
                values |= self._caption(child)
            elif "credit" not in values and name not in _HOLDERS and _is_credit(child):
                values |= _given(credit=self._credit(child))
            if name in _LEFT_OUT or (name == "img" and address_of(child) != child.get("src")):
                self._body.exact = False
        kind = element.get("class")
        if kind in ("graphic", "video", "audio"):
            values["kind"] = kind
        elif kind or set(element.keys()) - {"data-guid", "data-title", "data-alt", "data-url"}:
            self._body.exact = False
        values |= _given(
            guid=element.get("data-guid"),
            title=element.get("data-title"),
            alt=element.get("data-alt"),
            url=element.get("data-url"),
        )
        return Figure(renditions=tuple(each for each in renditions if each.href), **values)

    def _caption(self, element: Element) -> dict[str, str]:
        caption = next((each for each in element if each.get("class") == "caption"), None)
        credit = next((each for each in element.iter() if each is not element and _is_credit(each)), None)
        if caption is not None or credit is not None:
            outer = caption if caption is not None else element
            text = flat_text(outer, without=credit if caption is None else None)
            return _given(caption=text or None, credit=self._credit(credit) if credit is not None else None)
        self._body.exact = False
        caption_line, credit_line = parted(flat_text(element), None)
        return _given(caption=caption_line, credit=credit_line)

    def _credit(self, element: Element) -> str:
        """The credit that an element holds, without the label that others than our own writer put before it."""
        text = flat_text(element)
        bare = text if element.get("class") == _OWN_CREDIT else without_label(text)
        if bare != text:
            self._body.exact = False
        return bare

    def _without_notes(self, element: Element) -> str:
        """The text of an element without its footnotes, which are kept as those of the text are."""
        notes = list(element.iter("{*}fn"))
        if not notes:
            return flat_text(element)
        self._body.notes += [text for note in notes if (text := flat_text(note))]
        return collapsed(_outside_notes(element))

    def media(self, element: Element) -> Figure | None:
        """A media element of NITF (3.6, section "media")."""
        self._body.exact = False
        values: dict[str, Any] = {}
        renditions: list[Rendition] = []
        own = False
        said: dict[str, str] = {}
        for child in element:
            name = local(child)
            if name == "media-reference":
                source = child.get("source")
                renditions.append(
                    Rendition(
                        source or "",
                        role=child.get("name"),
                        width=whole_number(child.get("width")),
                        height=whole_number(child.get("height")),
                        content_type=child.get("mime-type"),
                    )
                )
                values |= {"alt": child.get("alternate-text") or values.get("alt")}
                said.setdefault("source-credit", child.get("source-credit", ""))
            elif name == "media-caption":
                text = self._without_notes(child)
                values["caption"] = " ".join(filter(None, (values.get("caption"), text))) or None
                own = child.get("class") == OWN_CAPTION
            elif name == "media-producer":
                values["credit"] = flat_text(child) or None
            elif name == "media-metadata" and child.get("name") in ("title", "guid"):
                values[child.get("name", "")] = child.get("value")
            elif name == "media-metadata":
                said.setdefault((child.get("name") or "").casefold(), child.get("value", ""))
            elif name == "media-object":
                self._body.left.append("a file within the document")
        named_credit, credit = _credit_among(said)
        if not values.get("credit"):
            values["credit"] = credit
        self._body.left += [f"its {key!r}" for key, value in said.items() if value and key and key != named_credit]
        if not own and values.get("caption"):
            values["caption"], values["credit"] = parted(values["caption"], values.get("credit"))
        named = [each for each in renditions if each.href]
        kind = {"video": "video", "audio": "audio", "graphic": "graphic"}.get(
            element.get("media-type") or "", "picture"
        )
        url = largest(named).href if named else None
        if len(named) > 1 and named[0] == Rendition(named[0].href):  # the address of the figure, and its files after it
            url = named.pop(0).href
            return Figure(kind=kind, url=url, renditions=tuple(named), **values)  # type: ignore[arg-type]
        if not (named or values.get("caption")):
            return None
        files = tuple(named) if named and named != [Rendition(named[0].href)] else ()
        return Figure(kind=kind, url=url, renditions=files, **values)  # type: ignore[arg-type]


def _credit_among(said: Mapping[str, str]) -> tuple[str | None, str | None]:
    """The name of the fact of a media element that is its credit, and the credit; who took it before who sent it."""
    found = ((name, value) for word in _CREDITS for name, value in said.items() if word in name and value)
    return next(((name, without_label(value)) for name, value in found), (None, None))


def _outside_notes(element: Element) -> str:
    inner = ((_outside_notes(each) if local(each) not in ("fn", "") else "") + (each.tail or "") for each in element)
    return (element.text or "") + "".join(inner)


def attached(element: Element, figure: Figure) -> RelatedLink | None:
    """The link that a media element of NITF is, where its file is a document; None for what can be seen or heard."""
    types = [kind for each in element if (kind := each.get("mime-type"))]
    if not (types and figure.url) or any(kind.startswith(("image/", "video/", "audio/")) for kind in types):
        return None
    return RelatedLink(figure.caption or figure.title, href=figure.url, content_type=types[0])


_LEFT_OUT = frozenset("table ul ol blockquote pre iframe object embed svg canvas".split())
"""Elements beside a picture that a figure of the model has no place for."""
_HOLDERS = ("figure", "picture", "source", "a", "div")
"""Elements that hold the picture, whatever their class."""
OWN_CAPTION = "caption"
"""The class of a caption as our own writer writes it, where others would see a credit in it."""
_OWN_CREDIT = "credit"
"""The class of a credit as our own writer writes it: without a label, or with one that belongs to it."""
_CREDITS = ("credit", "photographer", "copyright", "attribution", "source")
"""Words in the class of an element that says who made a picture."""


def _is_credit(element: Element) -> bool:
    kind = (element.get("class") or "").casefold()
    return local(element) == "cite" or any(word in kind for word in _CREDITS)


def _rendition(element: Element) -> Rendition:
    return Rendition(
        element.get("srcset") or element.get("src") or "",
        role=element.get("data-role"),
        width=whole_number(element.get("width")),
        height=whole_number(element.get("height")),
        content_type=element.get("type"),
        size=whole_number(element.get("data-size")),
    )


def _given(**values: str | None) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
