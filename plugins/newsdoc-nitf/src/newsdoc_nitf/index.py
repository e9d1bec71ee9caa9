"""Finds the elements of a NITF document by name, and what of them is carried along, in one walk over its head.

An element that nobody asks for is carried along, and one that says more than what is asked for too.
"""

from functools import lru_cache
from typing import Any

from lxml import etree

from newsdoc.markup.elements import Element, children, local
from newsdoc.model import ForeignElement
from newsdoc_nitf.names import (
    CLASSIFIERS,
    CREATED,
    DATELINE_CLASS,
    FORMAT,
    KEYWORD_META,
    OWN_METAS,
    OWN_PREFIX,
    VERSION_CREATED,
)

ASKED: dict[str, tuple[str, ...]] = {
    "title": (),
    "tobject": (),
    "tobject.property": ("tobject.property.type",),
    "tobject.subject": (
        "tobject.subject.refnum",
        "tobject.subject.ipr",
        "tobject.subject.type",
        "tobject.subject.matter",
        "tobject.subject.detail",
    ),
    "docdata": ("management-status",),
    "pubdata": ("ex-ref",),
    "revision-history": ("name", "function", "norm"),
    "correction": ("info",),
    "doc-id": ("id-string",),
    "del-list": (),
    "from-src": ("src-name", "level-number"),
    "urgency": ("ed-urg",),
    "date.issue": ("norm",),
    "date.release": ("norm",),
    "date.expire": ("norm",),
    "ed-msg": ("info", "msg-type"),
    "du-key": ("key", "version"),
    "doc.copyright": ("year", "holder"),
    "doc.rights": ("limitations",),
    "key-list": (),
    "identified-content": (),
    "keyword": ("key",),
    "person": ("idsrc", "value", "class", "xml:lang"),
    "org": ("idsrc", "value", "class", "xml:lang"),
    "event": ("idsrc", "value", "class", "xml:lang"),
    "location": ("code-source", "location-code", "class", "xml:lang"),
    "sublocation": ("code-source", "location-code", "class"),
    "city": ("code-source", "city-code", "class"),
    "state": ("code-source", "state-code", "class"),
    "region": ("code-source", "region-code", "class"),
    "country": ("class",),
    "classifier": ("type", "idsrc", "value", "class", "xml:lang"),
    "alt-code": ("idsrc", "value"),
}
"""The elements of head that are asked for, with the attributes that are written as they are read."""
_OWN_METAS = frozenset(("language", "lang", *OWN_METAS.values()))
_CARRIED_OF_BODY = {"body.head": frozenset(("rights", "series")), "body.end": frozenset(("bibliography",))}
"""Children of body.head and body.end that the article has no place for, or not for all of."""
_OWN_COMMENTS = (CREATED, VERSION_CREATED)
"""What newsdoc writes into the revision history, and reads."""
_NOTHING: frozenset[str] = frozenset()
_XML = "{http://www.w3.org/XML/1998/namespace}"


class Index:
    """The elements of one document."""

    def __init__(self, root: Element) -> None:
        self.by_name: dict[str, list[Element]] = {}
        """The elements of the head, in document order."""
        self.carried: list[ForeignElement] = []
        """What of the document is to be carried along."""
        self.named: list[tuple[str, str]] = []
        """Names and contents of the meta elements."""
        namespace = root.nsmap.get(None)
        self._declaration = f' xmlns="{namespace}"' if namespace else ""
        for part in children(root):
            name = local(part)
            if name == "head":
                self._head(part)
            elif name == "body":
                self._body(part)

    def _head(self, head: Element) -> None:
        more: list[tuple[Element, str]] = []
        for each in children(head):
            name = local(each)
            if name == "docdata":
                self._docdata(each, more)
            elif self._add(each, name):
                more.append((each, "head"))
        for each, place in more:
            if each.get("name") != KEYWORD_META or not self._is_slugline(each):
                self._carry(each, place)

    def _docdata(self, docdata: Element, more: list[tuple[Element, str]]) -> None:
        self.by_name.setdefault("docdata", []).append(docdata)
        attributes = {str(key): str(value) for key, value in docdata.items() if key not in ASKED["docdata"]}
        if attributes:
            more.append((etree.Element("docdata", attributes), "head"))
        more += [(each, "docdata") for each in children(docdata) if self._add(each, local(each))]

    def _add(self, element: Element, name: str) -> bool:
        """Takes up an element and what is in it; true where any of it says more than what is asked for."""
        if not name:
            return False
        if name in self.by_name:
            self.by_name[name].append(element)
        else:
            self.by_name[name] = [element]
        if name == "meta":
            given = element.get("name") or ""
            if given:
                self.named.append((given, element.get("content") or ""))
            more = given not in _OWN_METAS and not given.startswith(OWN_PREFIX)
        else:
            keys = tuple(element.keys())
            more = _has_more(name, keys)
            if more and name == "revision-history" and element.get("comment") in _OWN_COMMENTS:
                more = _has_more(name, tuple([key for key in keys if key != "comment"]))
            more = more or (name in _NAMED and _is_of_another_kind(element, name))
        if len(element):
            inner = [self._add(child, local(child)) for child in children(element)]
            more = more or (name != "meta" and any(inner))
        return more

    def _is_slugline(self, meta: Element) -> bool:
        """Whether a meta element says what docdata says of the slugline, as newsdoc writes it in both places."""
        return any(meta.get("content") == each.get("key") for each in self.by_name.get("du-key", ()))

    def _body(self, body: Element) -> None:
        for part in children(body):
            place = local(part)
            names = _CARRIED_OF_BODY.get(place, _NOTHING)
            for each in children(part) if names else ():
                if local(each) in names:
                    self._carry(each, place)

    def _carry(self, element: Element, place: str) -> None:
        content = etree.tostring(element, encoding="unicode", with_tail=False)
        if self._declaration:
            content = content.replace(self._declaration, "", 1)
        self.carried.append(ForeignElement(FORMAT, content=content, place=place))


_NAMED = frozenset(("person", "org", "location", "event", "classifier"))
_TYPES = (None, "subject", "genre", "service", "signal")
"""Types of classifiers that are written as they are read."""


def _is_of_another_kind(element: Element, name: str) -> bool:
    """Whether a concept has a type or class that is no code, as those of the New York Times Annotated Corpus."""
    if name == "classifier":
        return element.get("type") not in _TYPES
    kind = element.get("class")
    return kind is not None and ":" not in kind and kind != DATELINE_CLASS


def is_read(element: Element) -> bool:
    """Whether the article has what an element of the head says, or had it."""
    name = local(element)
    if name == "classifier":
        return element.get("type") in _TYPES or element.get("type") in CLASSIFIERS
    return name in ASKED


@lru_cache(maxsize=512)
def _has_more(name: str, keys: tuple[Any, ...]) -> bool:
    """Whether an element of this name is not asked for, or has an attribute that is not."""
    asked = ASKED.get(name)
    return asked is None or any(str(key).replace(_XML, "xml:") not in asked for key in keys)
