"""Bylines: who signs a story.

`read_byline` takes the bylines of many languages apart: "By A, B and C in Paris", "Von A und B, dpa", "A, Political
Editor | The Paper". A field that is there to name authors, as wire formats and metadata have it, is read in
`declared_names`; what stands at the foot of a story, in `taglines`.
"""

import re

import attrs

from newsdoc.invisible import visible
from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.byline_days import CLOCK, without_date_words, without_dates
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.ideographs import read_ideographic_byline
from newsdoc.wording.joined_names import given_names_joined
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import Language, language_of, languages, languages_for
from newsdoc.wording.names import (
    glue_points,
    has_known_script,
    is_company,
    is_no_person,
    is_organisation,
    opens_with_given_name,
)
from newsdoc.wording.openers import begins_with_by, without_opener
from newsdoc.wording.other_work import LABEL, is_other_label, other_work_behind, other_work_first
from newsdoc.wording.people_named import NamedPeople
from newsdoc.wording.persons import read_run
from newsdoc.wording.scripts import is_unspaced
from newsdoc.wording.sites import site_words

__all__ = ["Byline", "begins_with_by", "ends_with_by", "read_byline", "seen"]

_MAX = 1000
"""Characters of a line that are read: more than any byline has, so that a long paragraph costs no more."""
_SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?[|·•;\n\t]\s*|(?<!\s)\s+(?:[–—-]|//?)\s+")
"""A run of spaces is tried once, from its beginning: from each place in it would take the square of its length."""
_PATH = re.compile(r"\s(?:>{1,2}|»|›)\s")
_HOUSE = re.compile(r"(?<=[^\W\d_])/(?P<house>[A-ZÅÄÖØÆ]{2,5})$")
"""The initials of a house behind who writes for it: "Ann Lee/QP"."""
_NOISE = re.compile(r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.\w\S*|@\S*|\((?:he|she|they)/\w+\)")
_SIGNED = re.compile(r"[A-Z]{2,5}(?![\w.])")
"""What signs behind "By" without being a name: a desk's or a paper's initials."""
_UNCASED = 7
"""Words of a byline in a script without capitals, at most; a longer line is a sentence."""


@attrs.frozen
class Byline(NamedPeople):
    """The people who sign, in order, with role, affiliation and place where printed; and the line."""

    signed: bool = False
    """Whether a word for "by" opens it."""


@per_language(64)  # The rules and the assembly of one page read the same few lines.
def read_byline(text: str, language: str | None = None, *, marked: bool = False) -> Byline:
    """The people (or desks and agencies) that a byline names, in order, with role, affiliation and place where printed.

    `text` may hold a date, a handle or a reading time as well; they are left out. `marked`: the source says that it
    is a byline, so that a lone first name behind "By" is one. Nobody is in it when nobody is named.

    >>> read_byline("By Ann Lee and Bo Ray in Lyon", "en")[1].location
    'Lyon'
    >>> read_byline("Moa Holm/QP", "sv")[0].name
    'Moa Holm'
    """
    printed = text
    text = _without_house(seen(text).strip())
    if (path := _PATH.search(text)) is not None:  # sections, from one to the next; behind a byline they are none of it
        text = text[: path.start()] if begins_with_by(text, language) else ""
    if is_unspaced(text):
        return Byline(printed, read_ideographic_byline(without_opener(text, "en").rest, language))
    spoken = languages_for(language)
    text = _without_filing(text, language)
    if "@" in text:
        text = _STUCK_ADDRESS.sub(r"\g<0> ", text)
    text = _without_sections(text, spoken)
    dated = text
    text = whole = _STOP_BEFORE_LABEL.sub(",", _passive(without_dates(text, language)))
    dated = dated if dated != whole else ""
    if text.lower().startswith(_source_labels()):
        text = text.split(":", 1)[1]
    text, by = without_opener(text, language)
    if by is not None and by not in (spoken if language_of(language) else ()):
        spoken = (by, languages()["en"]) if language_of(language) is None else (by, *spoken)
    if by is None and not marked and not has_known_script(text) and len(text.split()) > _UNCASED:
        return Byline(printed)
    people: list[Person] = []
    if by is None and other_work_first().match(text):  # "Reviewed by Ann Lee – By Bo Ray"
        parts = _SEPARATOR.split(text)
        at = next((i for i, part in enumerate(parts) if i and part and begins_with_by(part, language)), None)
        if at is None:
            return Byline(printed)
        text, by = without_opener(" | ".join(filter(None, parts[at:])), language)
    if is_company(text):
        company = text.strip(" ,")
        company += "." if company + "." in whole else ""
        return Byline(printed, (Person(company, kind="organization"),), by is not None)
    if (other := other_work_behind().search(text)) is not None:
        text = text[: other.start()]
    bare = _NOISE.sub(" | ", _LABEL_BEHIND.sub(" | ", text))
    if dated and by is None:
        bare = _by_behind_day(spoken).sub(r"\1by ", bare)
    at_a_time = dated != "" or CLOCK.search(text) is not None
    explicit = by is not None and at_a_time and " " in whole[: whole.find(text)].strip()
    by = _read_segments(bare, language, spoken, people, by, certain=marked, explicit=explicit, whole=bare == text)
    signed = by is not None
    if not people and signed and (initials := _SIGNED.match(text)):
        return Byline(printed, (Person(initials[0], kind="organization"),), signed)
    if not people and signed and (account := _account(text, whole, language, dated=dated != "")):
        return Byline(printed, (Person(account),), signed)
    if not people and signed and " " not in text and is_organisation(text):  # "Por Redacción"
        return Byline(printed, (Person(text, kind="organization"),), signed)
    return Byline(printed, tuple([_with_full_stop(person, whole) for person in people]), signed)


def _without_filing(text: str, language: str | None) -> str:
    """A line that opens with "By" up to the sentence that says where it is filed: "By Ann Lee. Posted in News"."""
    at = text.find(". ")
    while at > 0:
        said = words_of(text[at + 2 : at + _FILED].lower())[:_SAID]
        if cue_table(language).find(said).leading & BIT["published"]:
            return text[:at] if begins_with_by(text, language) else text
        at = text.find(". ", at + 1)
    return text


def _without_sections(text: str, spoken: tuple[Language, ...]) -> str:
    """A line of sections up to what signs behind them: "Boats, Weather, Written by Ann Lee"."""
    if "," not in text or opens_with_given_name(text) or any(map(text.lower().startswith, spoken[0].by)):
        return text
    openers = _in_several_words(spoken)
    for comma in _COMMA.finditer(text):
        line = text[comma.end() :]
        lowered = line.lower()
        if lowered.startswith(openers):
            sizes = (len(opener) for opener in openers if lowered.startswith(opener))
            if any(_BEFORE_NAME.match(line, size) for size in sizes):
                return line
    return text


@per_language()
def _in_several_words(spoken: tuple[Language, ...]) -> tuple[str, ...]:
    """What signs in several words: "written by"."""
    return tuple({by for language in spoken for by in language.by if " " in by})


_COMMA = re.compile(r",\s+")
_BEFORE_NAME = re.compile(r"\s+[^\W\d_a-z]")
"""What stands between such words and a name, up to its capital."""


_FILED, _SAID = 40, 3
"""Characters and words with which such a sentence begins, at most."""
_STOP_BEFORE_LABEL = re.compile(r"\.(?= [^\W\d_]{3,20}: [^\W\d_])")
"""A full stop where most have a comma: "Text: Ann Lee. Photos: Bo Ray"."""


_STUCK_ADDRESS = re.compile(
    r"\b(?P<first>[^\W\d_a-z][^\W\d_]+) (?:[^\W\d_][\w.'’-]* ){0,3}?(?P<last>[^\W\d_a-z][^\W\d_]+)"
    r"(?=[a-z])(?=(?i:(?P=first)|[a-z.]{0,3}(?P=last))[\w.-]*@)"
)
"""A name up to the address of mail that is stuck to it and repeats it: "Ann Leeann.lee@", "Ann Leealee@"."""


def _without_house(text: str) -> str:
    """The line without initials that nobody knows behind its last name: "Ann Lee/QP"."""
    house = _HOUSE.search(text)
    if house is None or is_news_agency(house["house"]):
        return text
    line = text[: house.start()]
    in_capitals = line[-1].isupper() and not opens_with_given_name(" ".join(line.split()[-2:]))
    return text if in_capitals else line  # "APA/DPA" are two houses, "ANN LEE/QP" is a person and one


def seen(text: str) -> str:
    """The characters that people see of as much of a text as may be a byline."""
    return visible(text[:_MAX])


@per_language()
def _by_behind_day(spoken: tuple[Language, ...]) -> re.Pattern[str]:
    """What stands before a name behind a day only, where a day was: "| da Ida Rossi"."""
    words = [re.escape(word) for language in spoken for word in language.by_behind_day]
    return re.compile(rf"(^|\|\s+)(?:{'|'.join(words)})\s+(?=[^\W\d_a-z])" if words else r"(?!)()")


def _passive(text: str) -> str:
    """A line whose word for "by" stands behind the name, in the usual order: "Elif Karaca tarafından yayınlandı"."""
    word = next((word for word in _by_after() if word in text), None)
    found = _BEFORE.match(text[: text.index(word)]) if word is not None else None
    if found is None:
        return text
    words = found["name"].split()
    while words and words[0].islower():
        del words[0]  # what belongs to a day before it: "tarihinde"
    return f"by {' '.join(words)}" if words else text


def ends_with_by(text: str) -> bool:
    """Whether a line is a name and, behind it, the word for "by": "Elif Karaca tarafından"."""
    return _passive(text) != text


_BEFORE = re.compile(r"[\s|]*+(?P<name>[^|,]{3,75})$")


@per_language()
def _by_after() -> tuple[str, ...]:
    return tuple(f" {word}" for language in languages().values() for word in language.by_after)


def _read_segments(
    line: str,
    language: str | None,
    spoken: tuple[Language, ...],
    people: list[Person],
    by: Language | None,
    *,
    certain: bool,
    explicit: bool,
    whole: bool,
) -> Language | None:
    """Append the people of a line's segments to `people`; the language of the word for "by", where one has it.

    `certain`: the source says that it is a byline. `explicit`: the line says so in more than a word, and when: "posted
    by". `whole`: nothing was cut out of the line.
    """
    signs_here = False
    for printed in _segments(line):
        segment, again = without_opener(printed, language)
        signs_here = signs_here or (by is None and again is not None and printed.lower().startswith(again.by))
        by = by or again
        segment = without_date_words(segment, language, signed=by is not None)
        if not segment or _says_something_else(segment, language) or segment.lower() in site_words("nobody"):
            continue
        section, _, name = segment.partition(" ")
        if section.lower() in site_words("sections") and opens_with_given_name(name):
            segment = name  # "3 May 2024 News Ann Lee"
        if signs_here and not any(map(_may_be_author, people)):
            people.clear()  # "The Quay Post | By Ann Lee"
        signs_here = False
        if people and (by is not None or not has_known_script(segment)) and _is_place_behind(segment, line):
            continue
        if by is not None and (given := given_names_joined(segment)):
            people += given
            continue
        named = certain or explicit or opens_with_given_name(segment)  # "Posted by Quayling at 8:21", "By Amanda"
        read_run(segment, spoken, people, signed=named and by is not None and whole)
    return by


def _may_be_author(person: Person) -> bool:
    return person.kind == "person" and opens_with_given_name(person.name)


def _is_place_behind(segment: str, line: str) -> bool:
    """Whether two words behind a dash are where somebody reports from: "By Ann Lee, Quay Post — Clear Hills"."""
    dashed = any(f" {dash} {segment}" in line for dash in "—–-")
    if not has_known_script(segment):  # without capitals a place looks like a name
        return dashed
    return dashed and has_known_script(segment) and segment.count(" ") == 1 and not opens_with_given_name(segment)


_LABEL_BEHIND = re.compile(r"(?<=[^\W\d_]),?\s+(?=[^\W\d_][^\s:,]{1,24}:\s)")
"""What stands before another label: "Text: Ann Lee, Photos: Bo Ray"."""
_ACCOUNT = re.compile(r"[a-z][a-z0-9._-]{2,24}")


def _account(text: str, whole: str, language: str | None, *, dated: bool) -> str | None:
    """The account that alone stands behind a label of authors, or behind "by" in a line with the day: "Verfasst von:
    seaside", "3 May 2024 · by seaside · in News", but not "written by hand".
    """
    name = _SEPARATOR.split(text.strip(" |"))[0].strip() if dated else text.strip(" |")
    opener = whole[: whole.find(name)].rstrip()
    if (
        not (opener.endswith(":") or dated)
        or not _ACCOUNT.fullmatch(name)
        or is_no_person(name)
        or name in site_words("nobody")
    ):
        return None
    return None if any(name in one.function_words for one in languages_for(language)) else name


@per_language()
def _source_labels() -> tuple[str, ...]:
    return tuple(f"{label}:" for language in languages().values() for label in language.source)


def _with_full_stop(person: Person, text: str) -> Person:
    """ "Bo Ray, Jr." and "Bo Ray C." keep the full stop that was cut off at the end of the line."""
    short = person.name.endswith(("Jr", "Sr", "jr", "sr")) or person.name[-2:-1] == " "
    cut = short and person.name + "." in text
    return attrs.evolve(person, name=person.name + ".") if cut else person


def _segments(text: str) -> list[str]:
    """Parts between bars, dashes and glue points."""
    parts = []
    for part in _SEPARATOR.split(text):
        at = 0
        for point in glue_points(part) if " " in part else ():  # a lone "AnnLee" is how somebody is called
            if (part[point:].isalpha() and not _is_cue(part[point:])) or _is_brand(part, point):
                continue  # "Team QuayPost", "QuayHR Team"
            parts.append(part[at:point])
            at = point
        parts.append(part[at:])
    return [stripped for part in parts if (stripped := part.strip(" ,:.-–—/~\u00a0") if part else "")]


def _is_brand(part: str, point: int) -> bool:
    """Whether the capitals behind a seam in the first word end the name of a house: nobody signs with one word."""
    return " " not in part[:point] and part[point:].split()[0].isupper() and is_organisation(part)


def _is_cue(word: str) -> bool:
    """Whether a word is of those that pages print beside a byline, in any language."""
    return bool(cue_table(None).find([word.lower()], word).whole)


def _says_something_else(segment: str, language: str | None) -> bool:
    """True for "Published", "2 minutes ago", "5 min read", "Share", "Photos: Ann Lee": no author in it."""
    if segment[0].isdigit():
        return True
    if (label := LABEL.match(segment)) and is_other_label(label[1].lower(), language):
        return True
    words = words_of(segment.lower())
    hits = cue_table(language).find(words, segment)
    if hits.whole & (BIT["share"] | BIT["more"] | BIT["published"] | BIT["updated"] | BIT["comment"] | BIT["topics"]):
        return True
    if hits.leading & (BIT["published"] | BIT["updated"] | BIT["reading"]):
        return True
    return bool(hits.anywhere & (BIT["ago"] | BIT["reading"]) and any(map(str.isdigit, segment)))
