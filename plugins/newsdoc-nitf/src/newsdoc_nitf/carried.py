"""Elements of a NITF document that came in and go out again as they stood: what the model has no place for.

`index` finds them. When the article is written, such an element takes the place of ours as long as it says all that
ours says.
"""

from lxml import etree

from newsdoc.errors import ParseError
from newsdoc.markup.elements import Element, children, flat_text, local
from newsdoc.model import Article
from newsdoc.xml.reading import parse_xml
from newsdoc.xml.writing import attribute
from newsdoc_nitf.index import ASKED, is_read
from newsdoc_nitf.names import CLASSIFIERS, FORMAT


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


def _leave_out_what_is_read(element: Element) -> bool:
    """Takes what the article says itself, or says no longer, out of an element; whether anything is left of it."""
    for each in children(element):
        if is_read(each):
            element.remove(each)
    return len(element) > 0


def _text(element: Element) -> str:
    return etree.tostring(element, encoding="unicode", with_tail=False)


def _says_all_of(carried_one: Element, ours: Element) -> bool:
    given = dict(carried_one.items())
    if (kind := given.get("type")) in CLASSIFIERS and local(carried_one) == "classifier":
        given["type"] = CLASSIFIERS[str(kind)]
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
    return local(ours) == "identified-content" or flat_text(ours) == flat_text(carried_one)


def _stands_alone(element: Element) -> bool:
    """Whether an element says nothing that the article would have said otherwise, so that it cannot contradict it."""
    if local(element) == "identified-content":
        return _leave_out_what_is_read(element)
    asked = ASKED.get(local(element), ())
    return (not any(element.get(key) for key in asked) and not len(element)) or local(element) not in ASKED
