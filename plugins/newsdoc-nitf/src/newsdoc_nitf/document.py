"""A NITF document that is being read: the elements of its head by name, and what its body says."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from newsdoc.markup.body import Body
from newsdoc.markup.dates import UNKNOWN_TIME, parse_date
from newsdoc.markup.elements import Element, children, line_of, local
from newsdoc.markup.nitf_head import NitfHead, nitf_body, read_head
from newsdoc.markup.unstated import MARK
from newsdoc.model import NewsDate
from newsdoc.source import Source
from newsdoc_nitf.index import Index
from newsdoc_nitf.names import OWN_PREFIX

_SHOWN = 200
"""Characters of what was left out that a message shows."""


class Document:
    """One NITF document."""

    def __init__(self, root: Element, source: Source) -> None:
        """`source`: is told what was imperfect."""
        self.root = root
        self._source = source
        index = Index(root)
        self.by_name = index.by_name
        """The elements of the head, in document order."""
        self.carried = tuple(index.carried)
        """What of the document is carried along."""
        self.named = index.named
        """Names and contents of the meta elements."""
        self.metas = {name.casefold(): content for name, content in self.named}
        self.has_own = any(name.startswith(OWN_PREFIX) for name in self.metas)
        """Whether there are meta elements that newsdoc writes."""
        self.said: dict[Callable[[Document], Any], Any] = {}
        """What readers have found, for those that several fields ask."""
        self._dates: dict[tuple[str, str], NewsDate | None] = {}
        # Every document is asked for all of these, so that none of them waits for it.
        self.head: NitfHead = read_head(root)
        """What body.head says."""
        self.body: Body = nitf_body(root, self.head.headline)
        """The story."""
        if self.body.left:
            shown = ", ".join(dict.fromkeys(self.body.left))[:_SHOWN]
            source.problem("dropped", f"what media elements say beyond a figure was left out: {shown}", path="media")
        marked = list(root.iter("{*}tagline", "{*}org", "{*}person", "{*}event"))
        self.tagline: Element | None = next((each for each in marked if local(each) == "tagline"), None)
        """The line at the end that says who wrote it."""
        self.coded = [each for each in marked if each.get("value") and local(each) != "tagline"]
        """The persons, organisations and events that have a code, wherever they stand."""
        self.identified = [each for parent in self.by_name.get("identified-content", ()) for each in children(parent)]
        """The children of identified-content."""

    @property
    def unstated(self) -> list[str]:
        """What the exporter says that the article did not state."""
        return self.metas.get(MARK, "").split()

    def all(self, name: str, attribute: str) -> list[str]:
        """What the elements of this name say in an attribute, where they say anything."""
        given = [each.get(attribute) for each in self.by_name.get(name, ())]
        return [value for each in given if each and (value := each.strip())]

    def first(self, name: str, attribute: str) -> str | None:
        """What the first element of this name says in an attribute that says anything."""
        for each in self.by_name.get(name, ()):
            value = each.get(attribute)
            if value and (value := value.strip()):
                return value
        return None

    def meta(self, *names: str) -> str | None:
        """What the first of these meta elements says that says anything."""
        for name in names:
            if value := self.metas.get(name):
                return value
        return None

    def date(self, name: str, attribute: str = "norm") -> NewsDate | None:
        """The first date that an element of this name states, in the attribute or, as some write it, as content."""
        if name not in self.by_name:
            return None
        key = (name, attribute)
        if key not in self._dates:
            self._dates[key] = self._read_date(name, attribute)
        return self._dates[key]

    def _read_date(self, name: str, attribute: str) -> NewsDate | None:
        elements = self.by_name[name]
        for each in elements:
            if (text := each.get(attribute)) and (date := self._moment(each, text, name)) is not None:
                return date
        for each in elements:
            if (text := each.text) and (date := self._moment(each, text, name)) is not None:
                return date
        return None

    def _moment(self, element: Element, text: str, name: str) -> NewsDate | None:
        """The date that a text of an element is; the source is told of one that is none."""
        text = text.strip()
        date = parse_date(text)
        if text and date is None:
            message = f"{name} {text!r} cannot be read"
            self._source.problem("date-unreadable", message, line=line_of(element), path=name)
        return date if date != UNKNOWN_TIME else None

    def unreadable(self, name: str, text: str) -> None:
        """Note that a value is not what its place asks for."""
        self._source.problem("value-unreadable", f"{name} {text!r} cannot be read", path=name)

    def assumed(self, field: str, message: str) -> None:
        """Note that something else was taken for a field that is not stated."""
        self._source.problem("assumed", message, path=field)


_Read = TypeVar("_Read")


def once(read: Callable[[Document], _Read]) -> Callable[[Document], _Read]:
    """A reader that several fields ask: a document is read once by it."""

    @wraps(read)
    def kept(document: Document) -> _Read:
        if read not in document.said:
            document.said[read] = read(document)
        found: _Read = document.said[read]
        return found

    return kept
