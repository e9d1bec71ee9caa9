"""What a document is about, both ways (NITF 3.6, element identified-content).

Persons, organisations, places and events that have a name stand in elements of their own. Other concepts are
classifiers: `type` says what for (subject, genre, service, signal), `class` of what nature. A location of class
`dateline` is where the story was written.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from newsdoc.markup.elements import Element, flat_text, local
from newsdoc.markup.nitf_codes import coded, codes_of, concept_codes
from newsdoc.model import Article, Concept, Name, Place, Subject
from newsdoc.xml import attribute, escape_text

_NATURES = {
    "person": "cpnat:person",
    "org": "cpnat:organisation",
    "location": "cpnat:geoArea",
    "event": "cpnat:event",
}
_TAGS = {nature: tag for tag, nature in _NATURES.items()} | {"cpnat:poi": "location"}
_PARTS = ("sublocation", "city", "state", "region", "country")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\Z")
_WRITTEN_AT = "dateline"


# ---------------------------------------------------------------------- writing
def located_parts(article: Article) -> list[str]:
    """Where the story was written, as locations."""
    if not article.located or _in_dateline(article):
        return []
    return [_location(place) for place in article.located]


def subject_parts(subjects: Sequence[Subject]) -> list[str]:
    """What the story is about, where the codes of tobject do not tell all of it."""
    return [] if all(map(_plain, subjects)) else [_subject(subject) for subject in subjects]


def classified(kind: str, concepts: Iterable[Concept]) -> list[str]:
    """Concepts as classifiers of this type."""
    return [_classifier(kind, concept) for concept in concepts]


def _in_dateline(article: Article) -> bool:
    """True when all that is known of the place is what the dateline says."""
    place = article.dateline.place if article.dateline is not None else None
    return place is not None and article.located == (Place((Name(place),)),)


def _plain(subject: Subject) -> bool:
    """True for a subject that tobject.subject holds as well as an element of its own would."""
    if not subject.code or subject.type or subject.uri or subject.literal:
        return False
    return not subject.names or subject.names[0].language is None


def _subject(subject: Subject) -> str:
    tag = _TAGS.get(subject.type or "")
    if tag is None or not subject.name:
        return _classifier("subject", subject)
    return _named(tag, subject, attribute("class", subject.type if subject.type != _NATURES[tag] else None))


def _classifier(kind: str, concept: Concept) -> str:
    return _named("classifier", concept, f' type="{kind}"' + attribute("class", concept.type))


def _named(tag: str, concept: Concept, about: str) -> str:
    name = concept.names[0] if concept.names else Name("")
    if name.language and _LANGUAGE.match(name.language):
        about += attribute("xml:lang", name.language)
    return coded(tag, escape_text(name.text), concept_codes(concept), about)


def _location(place: Place) -> str:
    """A place with those that hold it, each under the name that its nature has in NITF."""
    if not place.broader and _part(place) is None:
        return _named("location", place, f' class="{_WRITTEN_AT}"')
    parts = [
        _named(_part(each) or "sublocation", each, attribute("class", each.type)) for each in (place, *place.broader)
    ]
    return f'<location class="{_WRITTEN_AT}">{", ".join(parts)}</location>'


def _part(place: Concept) -> str | None:
    """What of a location a place is, by the code of its type: cptype:city, loctyp:City, cptype:statprov."""
    nature = (place.type or "").rpartition(":")[2].casefold()
    return {"city": "city", "statprov": "state", "state": "state", "region": "region", "country": "country"}.get(nature)


# ---------------------------------------------------------------------- reading
def read_located(elements: Iterable[Element]) -> tuple[Place, ...]:
    """Where the story was written, as far as identified-content says so."""
    found = []
    for element in elements:
        if local(element) == "location" and element.get("class") == _WRITTEN_AT:
            parts = [_concept(each, each.get("class")) for each in element if local(each) in _PARTS]
            whole = parts or [_concept(element, None)]
            found.append(Place(**whole[0], broader=tuple(Concept(**each) for each in whole[1:])))
    return tuple(found)


def read_classified(elements: Iterable[Element], kind: str) -> tuple[Concept, ...]:
    """The classifiers of this type."""
    return tuple(
        Concept(**_concept(each, each.get("class")))
        for each in elements
        if local(each) == "classifier" and each.get("type") == kind
    )


def read_subjects(elements: Iterable[Element], coded_subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """The subjects of identified-content, and before them those of tobject that it has not."""
    listed = list(_listed(elements))
    known = {(each.scheme, each.code): each for each in coded_subjects}
    for index, subject in enumerate(listed):
        same = known.pop((subject.scheme, subject.code), None)
        if same is not None:
            listed[index] = attrs.evolve(subject, names=subject.names or same.names, broader=same.broader)
    return (*known.values(), *listed) if listed else coded_subjects


def _listed(elements: Iterable[Element]) -> Iterator[Subject]:
    for element in elements:
        tag, kind = local(element), element.get("class") or ""
        if tag == "classifier" and element.get("type") in (None, "subject"):
            values = _concept(element, kind)
        elif tag in _NATURES and kind != _WRITTEN_AT and flat_text(element):
            values = _concept(element, kind if ":" in kind else _NATURES[tag])
        else:
            continue
        if values["names"] or len(values) > 2:
            yield Subject(**values)


def _concept(element: Element, type_: str | None) -> dict[str, Any]:
    text = flat_text(element)
    language = element.get("{http://www.w3.org/XML/1998/namespace}lang")
    names = (Name(text, language=language),) if text else ()
    return {"names": names, "type": type_ or None, **codes_of(element)}
