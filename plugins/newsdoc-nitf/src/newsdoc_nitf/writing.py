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
_HOLDER_OF = {slot: name for name, slots in _HOLDERS.items() for slot in slots}


class Assembly:
    """Puts the parts into the elements that hold them, and what is carried along beside them."""

    def __init__(self, parts: Iterable[Part], carried: Carried) -> None:
        self._slots: dict[str, list[str]] = {}
        for slot, xml in parts:
            self._slots.setdefault(slot, []).append(xml)
        self._carried = carried
        self._given = {_HOLDER_OF.get(slot) or slot.removesuffix("@") for slot in self._slots} | {"docdata"}

    def head(self) -> str:
        """The head of the document."""
        docdata = self._children("docdata", DOCDATA)
        attributes = "".join(self._slots.get("docdata@", ())) + self._carried.attributes("docdata")
        content = "\n".join(docdata)
        self._slots["docdata"] = [f"<docdata{attributes}>{content}</docdata>"]
        return "<head>\n" + "\n".join(self._children("head", HEAD)) + "\n</head>\n"

    def _children(self, place: str, order: Iterable[str]) -> list[str]:
        found: list[str] = []
        carries = self._carried.has(place)
        for name in order:
            own = self._own(name) if name in self._given else []
            found += self._carried.beside(place, name, own) if carries and name != "docdata" else own
        return found

    def _own(self, name: str) -> list[str]:
        """The elements of this name that the article gives."""
        if name != "docdata" and (attributes := "".join(self._slots.get(f"{name}@", ()))):
            return [f"<{name}{attributes}/>"]
        holds = _HOLDERS.get(name)
        if holds is None:
            return self._slots.get(name, [])
        inner = "".join(xml for slot in holds for xml in self._slots.get(slot, ()))
        return [f"<{name}>{inner}</{name}>"] if inner else []
