"""What a document is about, both ways (NITF 3.6, element identified-content).

Persons, organisations, places and events that have a name stand in elements of their own. Other concepts are
classifiers: `type` says what for (subject, genre, service, signal), `class` of what nature. A location of class
`dateline` is where the story was written.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import attrs

from newsdoc.markup.elements import Element, children, flat_text, local
from newsdoc.markup.language_tags import language_tag
from newsdoc.markup.nitf_codes import codes_of
from newsdoc.markup.uris import is_absolute
from newsdoc.model import Article, Concept, Name, Place, Subject
from newsdoc.xml.writing import attribute, escape_text
from newsdoc_nitf.codes import Pair, coded, concept_codes, is_token
from newsdoc_nitf.names import CLASSIFIERS, DATELINE_CLASS

_NATURES = {
    "person": "cpnat:person",
    "org": "cpnat:organisation",
    "location": "cpnat:geoArea",
    "event": "cpnat:event",
}
_TAGS = {nature: tag for tag, nature in _NATURES.items()} | {"cpnat:poi": "location"}
_PARTS = ("sublocation", "city", "state", "region", "country")
_GEO = "geo"
"""The source of a code that is a position: latitude and longitude, as in a URI of RFC 5870."""
_POSITION = re.compile(r"(-?\d{1,3}(?:\.\d{1,20})?),(-?\d{1,3}(?:\.\d{1,20})?)\Z")
_C = TypeVar("_C", bound=Concept)


# ---------------------------------------------------------------------- writing
def located_parts(article: Article) -> list[str]:
    """Where the story was written, as locations."""
    if not article.located or _in_dateline(article):
        return []
    return [_location(place) for place in article.located]


def subject_parts(subjects: Sequence[Subject]) -> list[str]:
    """What the story is about, where the codes of tobject do not tell all of it."""
    if all(map(_plain, subjects)):
        return []
    return [_subject(each) for subject in subjects for each in _by_language(subject)]


def classified(kind: str, concepts: Iterable[Concept]) -> list[str]:
    """Concepts as classifiers of this type."""
    return [_classifier(kind, each) for concept in concepts for each in _by_language(concept)]


def _by_language(concept: _C) -> list[_C]:
    """A concept that has a code once for each of its names; by the code they are known to be one."""
    if len(concept.names) < 2 or not concept_codes(concept):
        return [concept]
    return [attrs.evolve(concept, names=(name,)) for name in concept.names]


def _in_dateline(article: Article) -> bool:
    """True when all that is known of the place is what the dateline says."""
    place = article.dateline.place if article.dateline is not None else None
    return place is not None and article.located == (Place((Name(place),)),)


def _plain(subject: Subject) -> bool:
    """True for a subject that tobject.subject holds as well as an element of its own would."""
    if (
        not subject.code
        or not is_token(subject.code)
        or subject.type
        or subject.uri
        or subject.literal
        or subject.scheme_uri
    ):
        return False
    return not subject.names or (len(subject.names) == 1 and subject.names[0].language is None)


def _subject(subject: Subject) -> str:
    tag = _TAGS.get(subject.type or "")
    if tag is None or not subject.name:
        return _classifier("subject", subject)
    return _named(tag, subject, attribute("class", subject.type if subject.type != _NATURES[tag] else None))


def _classifier(kind: str, concept: Concept) -> str:
    return _named("classifier", concept, f' type="{kind}"' + attribute("class", concept.type))


def _named(tag: str, concept: Concept, about: str) -> str:
    name = concept.names[0] if concept.names else Name("")
    if name.language and language_tag(name.language):
        about += attribute("xml:lang", name.language)
    return coded(tag, escape_text(name.text), [*concept_codes(concept), *_further_codes(concept)], about)


def _further_codes(concept: Concept) -> list[Pair]:
    """The code in the vocabulary of this address, and a position (RFC 5870)."""
    found: list[Pair] = []
    if concept.code and concept.scheme_uri:
        found.append((concept.scheme_uri, concept.code))
    if isinstance(concept, Place) and concept.latitude is not None and concept.longitude is not None:
        found.append((_GEO, f"{concept.latitude},{concept.longitude}"))
    return found


def _location(place: Place) -> str:
    """A place with those that hold it, each under the name that its nature has in NITF."""
    if not place.broader and part_of_location(place) is None:
        return _named("location", place, f' class="{DATELINE_CLASS}"')
    parts = [
        _named(part_of_location(each) or "sublocation", each, attribute("class", each.type))
        for each in (place, *place.broader)
    ]
    return f'<location class="{DATELINE_CLASS}">{", ".join(parts)}</location>'


def part_of_location(place: Concept) -> str | None:
    """What of a location a place is, by the code of its type: cptype:city, loctyp:City, cptype:statprov."""
    nature = (place.type or "").rpartition(":")[2].casefold()
    return {"city": "city", "statprov": "state", "state": "state", "region": "region", "country": "country"}.get(nature)


# ---------------------------------------------------------------------- reading
def read_located(elements: Iterable[Element]) -> tuple[Place, ...]:
    """Where the story was written, as far as identified-content says so."""
    found = []
    for element in elements:
        if local(element) == "location" and element.get("class") == DATELINE_CLASS:
            parts = [_concept(each, each.get("class")) for each in children(element) if local(each) in _PARTS]
            whole = parts or [_concept(element, None)]
            broader = tuple(Concept(**each) for each in whole[1:])
            place = next((each for each in element if local(each) in _PARTS), element)
            found.append(Place(**whole[0], broader=broader, **_position(place)))
    return tuple(found)


def read_classified(elements: Iterable[Element], kind: str) -> tuple[Concept, ...]:
    """The classifiers of this type."""
    found = [each for each in elements if local(each) == "classifier"]
    own = [Concept(**_concept(each, each.get("class"))) for each in found if each.get("type") == kind]
    others = [Concept(**_concept(each, None)) for each in found if CLASSIFIERS.get(each.get("type") or "") == kind]
    return _joined([*own, *others])


def _joined(concepts: Iterable[_C]) -> tuple[_C, ...]:
    """The concepts, those of one code in several languages joined."""
    found: list[_C] = []
    for each in concepts:
        before = found[-1] if found else None
        if before is not None and each.names and _same(before, each):
            found[-1] = attrs.evolve(before, names=(*before.names, *each.names))
        else:
            found.append(each)
    return tuple(found)


def _same(before: Concept, concept: Concept) -> bool:
    """Whether a concept is the one before in another language."""
    if not concept_codes(concept) or concept.names[0].language is None:
        return False
    return attrs.evolve(before, names=()) == attrs.evolve(concept, names=())


def read_subjects(elements: Iterable[Element], coded_subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """The subjects of identified-content, and before them those of tobject that it has not."""
    listed = list(_joined(_listed(elements)))
    known = {(each.scheme, each.code): each for each in coded_subjects}
    for index, subject in enumerate(listed):
        same = known.pop((subject.scheme, subject.code), None)
        if same is not None:
            listed[index] = attrs.evolve(subject, names=subject.names or same.names, broader=same.broader)
    return (*known.values(), *listed) if listed else coded_subjects


def _listed(elements: Iterable[Element]) -> Iterator[Subject]:
    described: set[str] = set()
    for element in elements:
        tag, kind = local(element), element.get("class") or ""
        if tag == "classifier" and element.get("type") in (None, "subject"):
            values = _concept(element, kind)
        elif tag == "classifier" and CLASSIFIERS.get(element.get("type") or "") == "subject":
            if (words := flat_text(element)) in described:
                continue
            described.add(words)
            values = _concept(element, None)
        elif tag in _NATURES and kind != DATELINE_CLASS and (flat_text(element) or _is_coded_party(tag, element)):
            nature = kind if ":" in kind else _NATURES[tag]
            parts = [each for each in children(element) if local(each) in _PARTS] if tag == "location" else []
            values = _concept(parts[0] if parts else element, nature)  # "Ostmark, Westland" in elements of their own
            if len(parts) > 1:
                values["broader"] = tuple(Concept(**_concept(each, each.get("class"))) for each in parts[1:])
        else:
            continue
        if values["names"] or len(values) > 2:
            yield Subject(**values)


def _is_coded_party(tag: str, element: Element) -> bool:
    """Whether an element without a name is a code of a person, organisation or event, as stock exchanges have them."""
    return tag != "location" and element.get("idsrc") is not None and element.get("value") is not None


def _concept(element: Element, type_: str | None) -> dict[str, Any]:
    text = flat_text(element)
    language = element.get("{http://www.w3.org/XML/1998/namespace}lang")
    names = (Name(text, language=language),) if text else ()
    codes = codes_of(element)
    if codes.get("scheme") == _GEO and _POSITION.match(codes["code"]):  # a position, and no code besides
        del codes["scheme"], codes["code"]
    elif (code := codes.get("code")) and (scheme := _scheme_uri(element, code)):
        codes["scheme_uri"] = scheme
    return {"names": names, "type": type_ or None, **codes}


def _scheme_uri(element: Element, code: str) -> str | None:
    """The address of the vocabulary that has this code too."""
    pairs = ((each.get("idsrc"), each.get("value")) for each in children(element) if local(each) == "alt-code")
    return next((idsrc for idsrc, value in pairs if value == code and idsrc and is_absolute(idsrc)), None)


def _position(element: Element) -> dict[str, Any]:
    """Latitude and longitude, where a code is a position."""
    alternatives = [(each.get("idsrc"), each.get("value")) for each in element if local(each) == "alt-code"]
    own = [(element.get("code-source"), value) for key, value in element.items() if str(key).endswith("-code")]
    for idsrc, value in [*own, *alternatives]:
        if idsrc == _GEO and value and (match := _POSITION.match(str(value))):
            return {"latitude": float(match[1]), "longitude": float(match[2])}
    return {}
