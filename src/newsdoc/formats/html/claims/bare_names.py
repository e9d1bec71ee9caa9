"""Names in lines that no word for "by" opens: alone, behind a label that no list has, in brackets, beside a day."""

import re

from newsdoc.model import Person
from newsdoc.wording.bylines import begins_with_by, read_byline
from newsdoc.wording.captions import is_credit
from newsdoc.wording.dates import read_dates
from newsdoc.wording.ideographs import is_ideographic_name
from newsdoc.wording.languages import languages_for, per_language
from newsdoc.wording.names import capitalised, looks_like_person, opens_with_given_name

_LITTLE = 24
"""Characters of a line, besides its dates and names, fewer than: "Updated", a place, "3 min read". More tells
something."""


def bare_names(text: str, language: str | None) -> list[Person]:
    """The people of a line that is nothing but names: each looks like one, and one of them has a known given name."""
    names = [name.strip() for name in _joined(language).split(text)]
    if not all(looks_like_person(name) and name[0].isupper() for name in names):
        return []
    return [Person(capitalised(name)) for name in names] if any(map(opens_with_given_name, names)) else []


@per_language()
def _joined(language: str | None) -> re.Pattern[str]:
    """What stands between two names. "in" does in Slovenian, and elsewhere before a place."""
    spoken = languages_for(language)
    words = {word for one in spoken for word in one.and_words}
    if language is None:
        words -= {word for one in spoken for word in one.in_words}
    return re.compile(rf"/|,|&|\s(?:{'|'.join(sorted(map(re.escape, words)))})\s")


def behind_a_label(text: str, language: str | None) -> list[Person]:
    """The people of a line that reads as a byline and is names behind a label that no list has, but for pictures."""
    label, colon, names = text.partition(":")
    labels = colon and len(label) < _NO_LABEL and not any(map(str.isdigit, text))
    if labels and " " not in label and is_credit(text, language):
        return []  # who took the picture; "Words and pictures" names who wrote as well
    return bare_names(names.strip(), language) if labels else []


_NO_LABEL = 30
"""Characters of a label of authors, fewer than: "Tekst i zdjęcia". More is a sentence before what somebody says."""


def in_brackets(text: str) -> list[Person]:
    """Who signs a story in Japanese or Chinese with a name in brackets: "（山川海子）"."""
    found = _BRACKETED.fullmatch(text)
    return [Person(found[1])] if found is not None and is_ideographic_name(found[1]) else []


_BRACKETED = re.compile("[（(【［〔]([^（）()【】]{3,6})[）)】］〕]")


def dated_people(text: str, language: str | None) -> list[Person]:
    """The people of a line that opens or ends with a name and holds a date, and little else."""
    dates = read_dates(text, language)
    byline = read_byline(text, language) if dates else None
    people = [person for person in byline if person.kind == "person"] if byline is not None else []
    if byline is None or not people:
        return []
    if byline.signed and all(opens_with_given_name(person.name) for person in people):
        return people  # "5.3.2026 / 2 Kommentare / in Hafen / von Ida Holm"
    if not text[: dates[0].start].strip() and begins_with_by(text[dates[0].end :], language):
        return people  # "5.3.2026 von Ida Holm (Kommentare: 0)"
    last = people[-1].name
    if not text.startswith(people[0].name) and not (text.endswith(last) and opens_with_given_name(last)):
        return []
    told = sum(found.end - found.start for found in dates) + sum(len(person.name) for person in people)
    return people if len(text) - told < _LITTLE else []
