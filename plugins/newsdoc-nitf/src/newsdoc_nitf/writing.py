"""The parts of a NITF document that is being written, and how they are put together (NITF 3.6, head and docdata)."""

import datetime as dt
from collections.abc import Iterable

import attrs

from newsdoc.model import NewsDate
from newsdoc_nitf.carried import Carried

Part = tuple[str, str]
"""Something that a field writes. Where it goes: the name of an element, or of an element with @ for one of its
attributes; and the element, or the attribute after a space, as XML.
"""


@attrs.frozen
class Writing:
    """What the exporter knows besides the article."""

    zone: dt.tzinfo
    """The zone of dates that state none."""
    guid: str
    """The identifier of the document."""
    own_guid: bool
    """False where the identifier had to be made."""
    issued: NewsDate | None
    """The date of issue; None where nothing is known."""
    source: str | None
    """A further station of the delivery list."""
    unstated: tuple[str, ...]
    """What the document says and the article does not."""


HEAD = ("title", "meta", "tobject", "iim", "docdata", "pubdata", "revision-history")
"""Children of head in schema order."""
DOCDATA = ("correction", "evloc", "doc-id", "del-list", "urgency", "fixture", "date.issue", "date.release",
           "date.expire", "doc-scope", "series", "ed-msg", "du-key", "doc.copyright", "doc.rights", "key-list",
           "identified-content")  # fmt: skip
"""Children of docdata, which may stand in any order; in the one that they are written in."""
_HOLDERS = {
    "tobject": ("tobject.property", "tobject.subject"),
    "del-list": ("from-src",),
    "key-list": ("keyword",),
    "identified-content": ("person", "org", "location", "event", "classifier"),
}
"""Elements that only hold the parts of these slots."""


class Assembly:
    """Puts the parts into the elements that hold them, and what is carried along beside them."""

    def __init__(self, parts: Iterable[Part], carried: Carried) -> None:
        self._carried = carried
        self._elements: dict[str, list[str]] = {}
        """What the article gives, by the name of the element."""
        about: dict[str, str] = {}
        for slot, xml in parts:
            if slot[-1] == "@":
                about[slot[:-1]] = about.get(slot[:-1], "") + xml
            elif slot in self._elements:
                self._elements[slot].append(xml)
            else:
                self._elements[slot] = [xml]
        for name, slots in _HOLDERS.items():
            if inner := "".join([xml for slot in slots for xml in self._elements.get(slot, ())]):
                self._elements[name] = [f"<{name}>{inner}</{name}>"]
        self._about_docdata = about.pop("docdata", "")
        for name, attributes in about.items():
            if attributes:
                self._elements[name] = [f"<{name}{attributes}/>"]

    def head(self) -> str:
        """The head of the document."""
        content = "\n".join(self._children("docdata", DOCDATA))
        attributes = self._about_docdata + self._carried.attributes("docdata")
        self._elements["docdata"] = [f"<docdata{attributes}>{content}</docdata>"]
        return "<head>\n" + "\n".join(self._children("head", HEAD)) + "\n</head>\n"

    def _children(self, place: str, order: Iterable[str]) -> list[str]:
        if not self._carried.has(place):
            return [xml for name in order if name in self._elements for xml in self._elements[name]]
        found: list[str] = []
        for name in order:
            own = self._elements.get(name, [])
            found += self._carried.beside(place, name, own) if name != "docdata" else own
        return found
