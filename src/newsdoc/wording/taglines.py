"""Taglines: who contributed to a story, as the lines at its foot tell.

"X reported from Y. Z contributed to this report.", "Reporting by A in B; Editing by C", "Mitarbeit: D".
"""

import re

import attrs

from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.joined_names import names_of
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import Language, languages, languages_for
from newsdoc.wording.names import is_organisation, looks_like_person
from newsdoc.wording.people_named import NamedPeople
from newsdoc.wording.persons import person_of, place_of

_MAX = 1000
"""Characters that are read: a tagline names a dozen people in a few hundred; a long paragraph costs no more."""
_SENTENCE_END = re.compile(
    r"(?<=[^\W\d_][^\W\d_][.!?])[\"”’)]?\s+(?=[^\W\d_a-z])|;\s*"
    r"|,\s+(?:and\s+)?(?=(?:with\s+)?(?:additional\s+)?(?:reporting|editing|writing)\s+by\b)"
)
_WRITERS = re.compile(
    r"^(?:the\s+)?(?P<house>(?:[A-Z][\w.&]*\s){0,4})"
    r"(?P<job>(?:[a-z]+\s)?(?:[Ww]riter|[Rr]eporter|[Jj]ournalist|[Cc]orrespondent|[Pp]roducer|[Ee]ditor)s?)\s+(?=[A-Z])"
)
"""Before names: "Associated Press writers Ann Lee and Bo Ray"."""
_NAME = r"(?P<names>[^\d;:]{2,160}?)"
_TAG_FORMS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("contributing", "contributed", re.compile(rf"^{_NAME}(?:,?\s+(?:also|and))?\s+contributed\b", re.I)),
    (
        "reporting",
        "report",
        re.compile(
            r"^(?:with\s+)?(?:additional\s+|original\s+|further\s+)?(?:reporting|reports?)\s+(?:by|from):?\s+"
            r"(?P<names>[^;:]{2,200}?)(?:\s+contributed.*)?$",
            re.I,
        ),
    ),
    (
        "reporting",
        "report",
        re.compile(
            rf"^{_NAME}\s+(?:also\s+)?(?:reported|reports|is reporting|was reporting)\s+(?:from|in)\s+"
            r"(?P<place>[^.;]{2,60})",
            re.I,
        ),
    ),
    ("editing", "edit", re.compile(r"^(?:compiled\s+and\s+)?edit(?:ing|ed)\s+by:?\s+(?P<names>[^;:]{2,160})$", re.I)),
    ("writing", "writ", re.compile(r"^(?:writing|written)\s+by:?\s+(?P<names>[^;:]{2,160})$", re.I)),
    (
        "translation",
        "translat",
        re.compile(r"^(?:translated|translation)\s+(?:\w+\s+){0,3}by:?\s+(?P<names>[^;:]{2,160})$", re.I),
    ),
    ("research", "research", re.compile(r"^research\s+by:?\s+(?P<names>[^;:]{2,160})$", re.I)),
    (
        "reporting",
        "",
        re.compile(r"^(?:with (?:files|inputs?|assistance|help) from|compiled by):?\s+(?P<names>[^;:]{2,160})$", re.I),
    ),
)
"""The forms of a sentence: what these people did, what the sentence cannot be without, the form."""


@per_language()
def tagline_labels() -> dict[str, str]:
    """What opens a line of names, to what these people did; of all languages, since pages mix them here."""
    return {label: function for language in languages().values() for label, function in language.taglines.items()}


@per_language()
def _labels_without_colon() -> tuple[str, ...]:
    """Those of several words, after which names follow without a colon too; with the space behind them."""
    return tuple(f"{label} " for label in tagline_labels() if " " in label)


@per_language()
def _with_agency() -> re.Pattern[str]:
    """ "With AP", "(mit dpa und AFP)": agencies whose material the story uses."""
    return re.compile(rf"^\(?(?:{_with_words()})\s+(?P<names>[^.;]{{2,80}})\)?\.?$", re.I)


def _with_words() -> str:
    words = {word for language in languages().values() for word in language.with_words}
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_LABELLED = re.compile(r":\s*[^\W\d_a-z]")


@per_language()
def _opens_with() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[.;!?][\"”’)]?\s+)\(?(?:{_with_words()})\s", re.I)


@per_language()
def _stems() -> tuple[str, ...]:
    return tuple(dict.fromkeys(stem for language in languages().values() for stem in language.tagline_stems))


def may_be_tagline(text: str) -> bool:
    """Whether a line is worth reading as one that names contributors; most are not, and reading takes its time."""
    return (
        any(map(text.lower().__contains__, _stems()))
        or _LABELLED.search(text) is not None
        or _opens_with().search(text) is not None
    )


def read_tagline(text: str, language: str | None = None) -> NamedPeople:
    """The people a tagline names, each with what they did (`function`), place, and the sentence that says so (`note`).

    Author biographies and editorial notes name nobody who contributed; in them nobody is named.
    """
    people: list[Person] = []
    spoken = languages_for(language)
    for sentence in _SENTENCE_END.split(text[:_MAX].strip(" ()-–—\n")):
        sentence = sentence.strip()
        function, names, place = _tag_form(sentence.rstrip(" .)"))
        names = names.lstrip("—–- ")
        writers = _WRITERS.match(names)
        for person in _people_with_places(names[writers.end() :] if writers else names, spoken):
            if writers:
                house, job = writers["house"].strip(), writers["job"].removesuffix("s")
                person = attrs.evolve(
                    person, role=person.role or job.lower(), affiliation=person.affiliation or house or None
                )
            person = attrs.evolve(person, function=function, note=sentence)
            people.append(person if person.location or not place else attrs.evolve(person, location=place))
    return NamedPeople(text, tuple(people))


def _tag_form(sentence: str) -> tuple[str, str, str | None]:
    lowered = sentence.lower()
    for function, word, form in _TAG_FORMS:
        if word in lowered and (found := form.match(sentence)):
            groups = found.groupdict()
            if " from " in (groups.get("place") or ""):  # "Lee reported from Paris and Ray from Rome"
                return function, f"{groups['names']} in {groups['place']}", None
            return function, groups["names"], (groups.get("place") or "").strip(" ,") or None
    label, colon, names = sentence.partition(":")
    if colon and (function := tagline_labels().get(label.strip().lower(), "")):
        return function, names, None
    for label in _labels_without_colon():
        if lowered.startswith(label) and looks_like_person(sentence[len(label) :].split(",")[0].strip()):
            return tagline_labels()[label.rstrip()], sentence[len(label) - 1 :], None
    if (found := _with_agency().match(sentence)) and all(
        is_news_agency(name) for name in re.split(r",\s*|\s+(?:and|und|et|y|e|och|og|en|i)\s+", found["names"])
    ):
        return "contributing", found["names"], None
    return "", "", None


def _split_possessive(head: str) -> tuple[str, str]:
    """ "The Planet's Ann Lee" as the paper and the person; the person is empty when there is no possessive."""
    for mark in ("’s ", "'s ", "s’ ", "s' "):
        owner, found, rest = head.partition(mark)
        if found:
            return owner + ("s" if mark[0] == "s" else ""), rest
    return head, ""


def _is_region(text: str) -> bool:
    """Whether a single capitalised word, or an abbreviation of capitals, may be the region that a town stands in."""
    return len(text.split()) == 1 and text[:1].isupper()


def _people_with_places(names: str, spoken: tuple[Language, ...]) -> list[Person]:
    """ "Ann Lee in Beirut, Bo Ray and Cy Fox in Paris": each name with the place that follows it.

    A surname alone ("Ellwood reported from Larkhaven") is a person here, since the sentence says so.
    """
    found: list[Person] = []
    without_place = 0
    for part in names_of(names.strip(), spoken):
        head, place = place_of(part.strip(), spoken)
        owner, rest = _split_possessive(head)
        affiliation = None
        if looks_like_person(rest.strip()):
            head, affiliation = rest, owner
        head = head.strip(" .,")
        if person := person_of(head, spoken):
            found.append(attrs.evolve(person, location=place, affiliation=affiliation or person.affiliation))
        elif found and found[-1].location and not place and _is_region(head):  # "in Larkhaven, Pennsylvania"
            found[-1] = attrs.evolve(found[-1], location=f"{found[-1].location}, {head}")
            continue
        elif head[:1].isupper() and len(head.split()) == 1 and head.replace("-", "").isalpha():
            found.append(Person(head, location=place, kind="organization" if is_news_agency(head) else "person"))
        elif is_news_agency(head) or is_organisation(head):
            found.append(Person(head, kind="organization"))
        else:
            continue
        if place:
            for i in range(without_place, len(found)):
                if found[i].location is None:
                    found[i] = attrs.evolve(found[i], location=place)
            without_place = len(found)
    return found
