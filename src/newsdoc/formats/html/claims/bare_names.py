"""Names in lines that no word for "by" opens: alone, behind a label that no list has, in brackets, beside a day."""

import re
from collections.abc import Iterable

from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.bylines import begins_with_by, read_byline
from newsdoc.wording.captions import is_credit, split_credit, without_label
from newsdoc.wording.comparing import letters
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.dates import read_dates
from newsdoc.wording.ideographs import is_ideographic_name
from newsdoc.wording.joined_names import and_words
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import language_of, languages_for
from newsdoc.wording.names import capitalised, looks_like_person, opens_with_given_name

_LITTLE = 24
"""Characters of a line, besides its dates and names, fewer than: "Updated", a place, "3 min read". More tells
something."""


def bare_names(text: str, language: str | None) -> list[Person]:
    """The people of a line that is nothing but names: each looks like one, and one of them has a known given name.

    What stands in brackets behind a name is the house: "Ann Lee (Quay Press)".
    """
    names = [name.strip(_AROUND) for name in _joined(language).split(text)]
    if not all(looks_like_person(name) and name[0].isupper() for name in names):
        return []
    if not any(map(opens_with_given_name, names)) and not _end_with_given_names(names, language):
        return []
    return list(read_byline(text, language)) if "(" in text else [Person(capitalised(name)) for name in names]


_AROUND = " \t\n·•"
"""What stands between a name and the next part of its line, which may be an element of its own."""


def _end_with_given_names(names: Iterable[str], language: str | None) -> bool:
    """Whether each name ends with a given name that is known, in a language that has it last: "Kovács Anna"."""
    spoken = language_of(language)
    return spoken is not None and spoken.family_first and all(opens_with_given_name(name.split()[-1]) for name in names)


@per_language()
def _joined(language: str | None) -> re.Pattern[str]:
    """What stands between two names. "in" does in Slovenian, and elsewhere before a place."""
    words = and_words(language)
    if language is None:
        words -= {word for one in languages_for(language) for word in one.in_words}
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


def behind_two_nouns(text: str, language: str | None) -> list[Person]:
    """The people behind what they made, two things: "Photos and story by Ann Lee", "Words & pictures Ann Lee"."""
    found = _two_nouns(language).match(text)
    rest = text[found.end() :] if found is not None else ""
    if rest and begins_with_by(rest, language):
        return list(read_byline(rest, language))
    return bare_names(rest, language) if rest else []


@per_language()
def _two_nouns(language: str | None) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, and_words(language))))
    return re.compile(rf"\w{{3,20}}\s(?:[&+/]|{words})\s\w{{3,20}}\s(?=\w)")


def in_brackets(text: str) -> list[Person]:
    """Who signs a story in Japanese or Chinese with a name in brackets: "（山川海子）"."""
    found = _BRACKETED.fullmatch(text)
    if found is None or not is_ideographic_name(found[1]) or cue_table(None).find((), found[1]).whole & BIT["more"]:
        return []  # "【関連記事】" is the label of other stories
    return [Person(found[1])]


def agency_among(parts: Iterable[str]) -> list[Person]:
    """The agency that one of the parts of a line names, with the service that it is of: "dpa/lsw"."""
    for part in (piece for line in parts for piece in _PIECES.split(line)):
        name = " ".join(part.split()).strip("()")
        if is_news_agency(name.partition("/")[0]) and len(name) < _AGENCY:
            return [Person(name, kind="organization")]
    return []


_PIECES = re.compile(r"[|•·]|\s[–—-]\s")
"""What stands between an agency and the place or the day."""
_AGENCY = 20
"""Characters of an agency and its service, fewer than."""


def signed_in_brackets(text: str) -> list[Person]:
    """Who signs the last paragraph of a story in Japanese or Chinese, in brackets behind its last sentence."""
    found = _SIGNED.search(text)
    return [Person(found[1])] if found is not None and is_ideographic_name(found[1]) else []


_SIGNED = re.compile("(?<=[。」』！？])\\s?[（(【［〔]([^（）()【】\\s]{3,6})[）)】］〕]$")
_BRACKETED = re.compile("[（(【［〔]([^（）()【】]{3,6})[）)】］〕]")


def dated_people(text: str, language: str | None) -> list[Person]:
    """The people of a line that opens or ends with a name and holds a date, or how long it takes to read, and little
    else.
    """
    dates = read_dates(text, language)
    byline = read_byline(text, language) if dates or _tells_reading_time(text, language) else None
    people = [person for person in byline if person.kind == "person"] if byline is not None else []
    if byline is None or not people:
        return []
    if dates and byline.signed and all(opens_with_given_name(person.name) for person in people):
        return people  # "5.3.2026 / 2 Kommentare / in Hafen / von Ida Holm"
    little = dates and (dates[0].kind == "published" or text[: dates[0].start].count(" ") <= 1)
    if little and begins_with_by(text[dates[0].end :], language):
        return people  # "5.3.2026 von Ida Holm (Kommentare: 0)", "Publicado el 5 mayo 2026 por Ida Holm"
    last = people[-1].name
    opens = text.startswith(people[0].name) and (dates or opens_with_given_name(text))  # "Home Finance • 5 min read"
    if not opens and not (text.endswith(last) and opens_with_given_name(last)):
        return []
    told = sum(found.end - found.start for found in dates) + sum(len(person.name) for person in people)
    return people if len(text) - told < _LITTLE else []


def _tells_reading_time(text: str, language: str | None) -> bool:
    """Whether a line tells how long the story takes to read: "5 min read"."""
    if not any(map(str.isdigit, text)):
        return False
    return bool(cue_table(language).find(words_of(text.lower()), text).anywhere & BIT["reading"])


def before_more(text: str, language: str | None) -> list[Person]:
    """The people whom a line names before what is not a name: a handle, an agency, a place behind a stroke, a credit.

    "Ann Lee @annlee", "Ann Lee/AP", "Ann Lee | Low Dale", "Ann Lee, photo: Bo Ray".
    """
    text = _HANDLE.sub("", text)
    parts = split_credit(text, language)
    credit = text[parts.credit_start : parts.credit_end]
    labelled = without_label(credit, language) != credit or letters(text[parts.end : parts.credit_start])
    text = text[: parts.end] if parts.end and credit and labelled else text
    name, stroke, rest = (part.strip() for part in _STROKE.sub("|", text, count=1).partition("|"))
    agency = is_news_agency(rest.strip("()").partition("/")[0])
    if stroke and (agency or (_is_place(rest) and not opens_with_given_name(rest))):
        text = name
    return bare_names(text.strip(" ,"), language)


_HANDLE = re.compile(r"\s\(?@\w{2,30}\)?$")
"""A name in a social network behind that of a person."""
_STROKE = re.compile(r"\s?[|/•·]\s?")


def _is_place(text: str) -> bool:
    """Whether a text may be where somebody reports from: a few words with capitals."""
    return 0 < len(text) < _LITTLE and text[0].isupper() and text.replace(" ", "").replace("-", "").isalpha()


def without_photographers(people: list[Person], text: str, language: str | None) -> list[Person]:
    """The people of a byline but for those behind whom brackets say that they took the pictures."""
    table = cue_table(language)
    found = []
    for person in people:
        behind = _IN_BRACKETS.match(text, text.find(person.name) + len(person.name)) if person.name in text else None
        took = behind is not None and table.find(words_of(behind[1].lower())).whole & BIT["photo"]
        if not took:
            found.append(person)
    return found if any(person.kind == "person" for person in found) else people


_IN_BRACKETS = re.compile(r"\s?\(([^()]{3,20})\)")


def between_strokes(text: str, language: str | None) -> list[Person]:
    """The person who stands beside a day and something short of the site's own: "5.5.2026 / Ann Lee / 2 Comments"."""
    parts = [part.strip() for part in _STROKES.split(text)]
    dated = [part for part in parts if any(map(str.isdigit, part)) and read_dates(part, language)]
    named = [part for part in parts if looks_like_person(part) and opens_with_given_name(part)]
    rest = [part for part in parts if part not in dated and part not in named]
    if len(dated) != 1 or len(named) != 1 or not all(len(part) < _LITTLE for part in rest):
        return []
    return [Person(capitalised(named[0]))]


_STROKES = re.compile(r"\s?[|/•·]\s?|\s[–—-]\s")
