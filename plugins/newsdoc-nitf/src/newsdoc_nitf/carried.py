"""Elements of a NITF document that came in and go out again as they stood: what the model has no place for.

An element that nobody asks for is carried along, and one that says more than what is asked for too. When the article is
written, such an element takes the place of ours as long as it says all that ours says.
"""

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from newsdoc.errors import ParseError
from newsdoc.markup.elements import Element, children, flat_text, local
from newsdoc.model import Article, ForeignElement
from newsdoc.xml import attribute, parse_xml
from newsdoc_nitf.names import KEYWORD_META, OWN_METAS, OWN_PREFIX

FORMAT = "nitf"
_ASKED: dict[str, tuple[str, ...]] = {
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
_BODY_HEAD = frozenset(("rights", "series"))
"""Children of body.head that the article has no place for, or not for all of."""
_XML = "{http://www.w3.org/XML/1998/namespace}"


def carried(root: Element) -> tuple[ForeignElement, ...]:
    """What of a document is to be carried along."""
    return tuple(_carried(root))


def _carried(root: Element) -> Iterator[ForeignElement]:
    for part in children(root):
        if local(part) == "head":
            for each in children(part):
                if local(each) == "docdata":
                    yield from _docdata(each)
                elif _says_more(each) and not _is_slugline(each, part):
                    yield _foreign(each, "head")
        elif local(part) == "body":
            heads = (each for each in children(part) if local(each) == "body.head")
            for each in (inner for head in heads for inner in children(head)):
                if local(each) in _BODY_HEAD:
                    yield _foreign(each, "body.head")
            ends = (each for each in children(part) if local(each) == "body.end")
            for each in (inner for end in ends for inner in children(end)):
                if local(each) == "bibliography":
                    yield _foreign(each, "body.end")


def _is_slugline(meta: Element, head: Element) -> bool:
    """Whether a meta element says what docdata says of the slugline, as newsdoc writes it in both places."""
    if meta.get("name") != KEYWORD_META:
        return False
    return any(meta.get("content") == each.get("key") for each in head.iter("{*}du-key"))


def _docdata(docdata: Element) -> Iterator[ForeignElement]:
    more = {str(key): str(value) for key, value in docdata.items() if key not in _ASKED["docdata"]}
    if more:
        yield _foreign(etree.Element("docdata", more), "head")
    for each in children(docdata):
        if _says_more(each):
            yield _foreign(each, "docdata")


def _foreign(element: Element, place: str) -> ForeignElement:
    content = etree.tostring(element, encoding="unicode", with_tail=False)
    namespace = f' xmlns="{element.nsmap[None]}"' if element.nsmap.get(None) else ""
    return ForeignElement(FORMAT, content=content.replace(namespace, "", 1) if namespace else content, place=place)


def _says_more(element: Element) -> bool:
    """Whether an element says more than what is asked for."""
    tag = element.tag
    if not isinstance(tag, str):
        return False
    if tag.endswith("meta") and local(element) == "meta":
        given = element.get("name") or ""
        return given not in _OWN_METAS and not given.startswith(OWN_PREFIX)
    return _has_more(tag, tuple(element.keys())) or (len(element) > 0 and any(map(_says_more, children(element))))


@lru_cache(maxsize=512)
def _has_more(tag: str, keys: tuple[str, ...]) -> bool:
    """Whether an element of this tag is not asked for, or has an attribute that is not."""
    asked = _ASKED.get(tag.rpartition("}")[2])
    return asked is None or any(str(key).replace(_XML, "xml:") not in asked for key in keys)


class Carried:
    """The elements that an article carries along from a NITF document."""

    def __init__(self, article: Article) -> None:
        """Raises nothing: an element that is no XML (any more) is left out."""
        self._places: dict[str, list[Element]] = {}
        for each in article.foreign:
            if each.format == FORMAT:
                try:
                    element = parse_xml(each.content.encode("utf-8", "replace"))
                except ParseError:
                    continue
                if _leave_out_what_lacks_a_number(element):
                    self._places.setdefault(each.place, []).append(element)

    def has(self, place: str) -> bool:
        """Whether anything is carried along there."""
        return place in self._places

    def attributes(self, name: str) -> str:
        """The attributes that the element of this name, one of ours, has besides."""
        holder = next((each for each in self._places.get("head", ()) if local(each) == name), None)
        return "".join(attribute(str(key), str(value)) for key, value in holder.items()) if holder is not None else ""

    def beside(self, place: str, name: str, own: list[str]) -> list[str]:
        """Our elements of this name, each replaced by one that says it and more, and those that only came in."""
        kept = [each for each in self._places.get(place, ()) if local(each) == name and name != "docdata"]
        if not kept:
            return own
        found = []
        for xml in own:
            ours = parse_xml(xml.encode("utf-8", "replace"))
            fitting = next((each for each in kept if _says_all_of(each, ours)), None)
            if fitting is not None:
                kept.remove(fitting)
                xml = _text(fitting)
            found.append(xml)
        return found + [_text(each) for each in kept if _stands_alone(each)]

    def rest(self, place: str, *names: str) -> str:
        """What is carried along in the head or end of the body."""
        return "".join(_text(each) for each in self._places.get(place, ()) if local(each) in names)


def _leave_out_what_lacks_a_number(element: Element) -> bool:
    """Takes the subjects without the number that NITF demands of each out of an element; false for one itself."""
    for each in list(element.iter("{*}tobject.subject")):
        if not each.get("tobject.subject.refnum"):
            parent = each.getparent()
            if parent is None:
                return False
            parent.remove(each)
    return True


def _text(element: Element) -> str:
    return etree.tostring(element, encoding="unicode", with_tail=False)


def _says_all_of(carried_one: Element, ours: Element) -> bool:
    given = dict(carried_one.items())
    if local(carried_one) != local(ours) or any(given.get(key) != value for key, value in ours.items()):
        return False
    if not len(ours):
        return not flat_text(ours) or flat_text(ours) == flat_text(carried_one)
    rest = children(carried_one)
    for child in children(ours):
        fitting = next((each for each in rest if _says_all_of(each, child)), None)
        if fitting is None:
            return False
        rest.remove(fitting)
    return flat_text(ours) == flat_text(carried_one)


def _stands_alone(element: Element) -> bool:
    """Whether an element says nothing that the article would have said otherwise, so that it cannot contradict it."""
    asked = _ASKED.get(local(element), ())
    return (not any(element.get(key) for key in asked) and not len(element)) or local(element) not in _ASKED
