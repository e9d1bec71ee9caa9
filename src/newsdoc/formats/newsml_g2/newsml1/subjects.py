"""What a story is about, both ways: codes under DescriptiveMetadata, and a TopicSet with what there is to say of each.

A Topic (NewsML 1.2, element Topic) has a type, a code, names, and properties; that of a subject without a code is said
to occur in the story. The address of a vocabulary stands in `Vocabulary`, its name in `Scheme`.
"""

from collections.abc import Iterable
from typing import Any

from newsdoc.formats.newsml_g2.newsml1.item import Item, vocabulary_of
from newsdoc.formats.newsml_g2.newsml1.writers import Writing
from newsdoc.formats.newsml_g2.vocabulary import XML
from newsdoc.markup.elements import Element, flat_text, local
from newsdoc.model import Article, Concept, Name, Subject
from newsdoc.xml.writing import element, text_element

_IPTC_SUBJECT_CODE = 8
"""Digits of a subject code of the IPTC."""
_IPTC_SCHEME = "IptcSubjectCodes"
_USUAL_TOPIC = "Subject"
"""The type of a topic of which nobody says what it is."""
_LEVELS = frozenset((_USUAL_TOPIC, "SubjectMatter", "SubjectDetail"))
"""Types that say how deep a subject code lies in its tree (IPTC topic types), and not what it is."""
_NATURES = {
    "person": "cpnat:person",
    **dict.fromkeys(("organisation", "organization", "company"), "cpnat:organisation"),
    **dict.fromkeys(("location", "place", "city", "country", "region"), "cpnat:geoArea"),
    "event": "cpnat:event",
}
"""What a topic of this type, in lower case, is (IPTC topic types), as NewsML-G2 says it."""
_PROPERTIES = ("uri", "literal")
"""Identifiers of a subject that are properties of its topic, under these names."""


# ---------------------------------------------------------------------- writing
def codes_of(article: Article, writing: Writing) -> str:
    """The codes of the subjects."""
    found = [element("Subject", _code(each)) for each in article.subjects if each.code]
    return "".join([element("SubjectCode", None, each) for each in found])


def _code(concept: Concept) -> dict[str, str | None]:
    scheme = _IPTC_SCHEME if concept.scheme == "subj" else concept.scheme
    return {"FormalName": concept.code, "Vocabulary": concept.scheme_uri, "Scheme": scheme}


def topics(article: Article, writing: Writing) -> str:
    """A topic for each subject that has more than a code."""
    found = []
    for identifier, subject in _with_topics(article, writing):
        content = element("TopicType", {"FormalName": subject.type or _USUAL_TOPIC})
        if subject.code:
            code = _code(subject)
            content += text_element("FormalName", code.pop("FormalName") or "", code)
        content += "".join(map(_description, subject.names))
        for name in _PROPERTIES:
            if value := getattr(subject, name):
                content += element("Property", {"FormalName": name, "Value": value})
        found.append(element("Topic", {"Duid": identifier}, content))
    return element("TopicSet", {"FormalName": "Subjects"}, "".join(found)) if found else ""


def occurrences(article: Article, writing: Writing) -> str:
    """That the topics of the subjects without a code occur in the story."""
    found = [identifier for identifier, subject in _with_topics(article, writing) if not subject.code]
    return "".join([element("TopicOccurrence", {"Topic": f"#{identifier}"}) for identifier in found])


def _with_topics(article: Article, writing: Writing) -> list[tuple[str, Subject]]:
    """The subjects that have more than a code, each with the identifier of its topic, unique in the document."""
    item = f"item-{writing.item}-" if writing.item > 1 else ""
    named = (each for each in article.subjects if each.names or each.uri or each.literal or (each.code and each.type))
    return [(f"{item}subject-{number}", subject) for number, subject in enumerate(named, 1)]


def _description(name: Name) -> str:
    return text_element("Description", name.text, {"xml:lang": name.language, "Variant": "Name"})


# ---------------------------------------------------------------------- reading
def read(item: Item) -> tuple[Subject, ...]:
    """Subject codes, with what the topics of the document say of them; then the topics that occur in it."""
    coded = _Coded(item.topics)
    for group in item.all("SubjectCode"):
        for each in group:
            coded.add(each.get("FormalName"), each)
    free = []
    for occurrence in item.all("TopicOccurrence"):
        topic = item.topic(occurrence.get("Topic"))
        if topic is None:
            continue
        if (formal := _formal(topic)) is not None:
            coded.add(flat_text(formal), formal)
        elif (subject := _without_code(topic)) is not None:
            free.append(subject)
    return (*coded.found.values(), *free)


class _Coded:
    """The subjects with a code, each once."""

    def __init__(self, topics: Iterable[Element]) -> None:
        """`topics`: that the document describes."""
        self.found: dict[tuple[str | None, str], Subject] = {}
        """Those that were added, by vocabulary and code."""
        self._codes: set[str] = set()
        self._topics: dict[str, dict[str | None, Element]] = {}
        for topic in topics:
            if (formal := _formal(topic)) is not None:
                self._topics.setdefault(flat_text(formal), {}).setdefault(formal.get("Scheme"), topic)

    def add(self, code: str | None, formal: Element) -> None:
        """Adds a subject, unless it is there. `formal`: the element that names its vocabulary."""
        scheme = formal.get("Scheme")
        alias = "subj" if code and _is_of_iptc(code, scheme or "") else scheme or None
        if not code or (alias, code) in self.found or (alias is None and code in self._codes):
            return
        described = self._topics.get(code, {})
        # A topic of the same vocabulary; where either names none, any with the code.
        topic = described[scheme] if scheme in described else next(iter(described.values()), None)
        names, said = (_names_of(topic), _said_by(topic)) if topic is not None else ((), {})
        self.found[alias, code] = Subject(names, scheme=alias, code=code, scheme_uri=vocabulary_of(formal), **said)
        self._codes.add(code)


def _is_of_iptc(code: str, scheme: str) -> bool:
    return "iptc" in scheme.casefold() or (not scheme and code.isdigit() and len(code) == _IPTC_SUBJECT_CODE)


def _formal(topic: Element) -> Element | None:
    """The element with the code of a topic."""
    return next((each for each in topic if local(each) == "FormalName" and flat_text(each)), None)


def _without_code(topic: Element) -> Subject | None:
    names, said = _names_of(topic), _said_by(topic)
    return Subject(names, **said) if names or said.keys() & {*_PROPERTIES} else None


def _said_by(topic: Element) -> dict[str, Any]:
    """Type, address and literal of a topic, as far as it says them."""
    found: dict[str, Any] = {}
    for each in topic:
        name, formal = local(each), each.get("FormalName")
        if name == "TopicType" and formal and formal not in _LEVELS:
            found.setdefault("type", _NATURES.get(formal.casefold(), formal))
        elif name == "Property" and formal in _PROPERTIES and (value := each.get("Value")):
            found[formal] = value
    return found


def _names_of(topic: Element) -> tuple[Name, ...]:
    described = [each for each in topic if local(each) == "Description"]
    named = [each for each in described if each.get("Variant") == "Name"] or described
    return tuple([Name(text, language=each.get(XML + "lang")) for each in named if (text := flat_text(each))])
