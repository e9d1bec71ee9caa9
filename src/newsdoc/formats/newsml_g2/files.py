"""The files of figures, as NewsML-G2 lists them in remoteContent.

Receivers look for pictures there and not in the XHTML: the newsmlg2 library has no other place for them, and
Superdesk's reader makes its renditions of it. That reader stops at an element without a rendition or a type, so each
has both; a file whose type nobody can tell is left to the XHTML.
"""

import attrs

from newsdoc.formats.newsml_g2.codes import Codes
from newsdoc.markup.uris import is_absolute, safe_uri
from newsdoc.model import Figure, Rendition
from newsdoc.xml.writing import attribute_text

_USUAL_ROLE = "rnd:web"
"""The rendition of a file of which only the address is known (IPTC rendition NewsCodes)."""
_TYPES = {
    **dict.fromkeys(("jpg", "jpeg", "jpe"), "image/jpeg"),
    **{suffix: f"image/{suffix}" for suffix in ("png", "gif", "webp", "avif", "bmp", "heic")},
    **dict.fromkeys(("tif", "tiff"), "image/tiff"),
    "svg": "image/svg+xml",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "mov": "video/quicktime",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "wav": "audio/wav",
}
"""Media types by the suffix of an address (IANA, media types)."""


def files(figure: Figure) -> list[Rendition]:
    """The files of a figure that have an address of their own on the web, each with role and type."""
    found = list(figure.renditions)
    if figure.url and all(each.href != figure.url for each in found):
        found.insert(0, Rendition(figure.url))
    return [whole for each in found if (whole := _whole(each)) is not None]


def media_type(href: str) -> str | None:
    """The media type that an address tells by its suffix."""
    return _TYPES.get(_suffix(href))


def _whole(file: Rendition) -> Rendition | None:
    type_ = file.content_type or media_type(file.href)
    if type_ is None or not is_absolute(file.href) or safe_uri(file.href) != file.href:
        return None
    return attrs.evolve(file, role=file.role or _USUAL_ROLE, content_type=type_)


def _suffix(href: str) -> str:
    return href.partition("?")[0].partition("#")[0].rpartition("/")[2].rpartition(".")[2].casefold()


def remote_content(file: Rendition, codes: Codes) -> str:
    """A file as the element remoteContent."""

    def whole(number: int | None) -> str | None:
        return str(number) if number is not None and number >= 0 else None

    role = f' rendition="{codes.word(file.role)}"' if file.role is not None else ""
    about = {
        "href": safe_uri(file.href),
        "contenttype": file.content_type,
        "size": whole(file.size),
        "width": whole(file.width),
        "height": whole(file.height),
    }
    return f"<remoteContent{role}{attribute_text(about)}/>"
