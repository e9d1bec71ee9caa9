"""What looks like the name of a place, as it stands before a story."""

import re
from unicodedata import category

from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.language_data import per_language, tables
from newsdoc.wording.languages import languages, languages_for, month_names
from newsdoc.wording.names import looks_like_person, opens_with_given_name

_PLACE_WORD = re.compile(r"^[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_.]*)*\.?,?$")


@per_language()
def _small_in_places() -> frozenset[str]:
    """Small words inside names of places, in any language: Rio de Janeiro stands on pages in English too."""
    return frozenset(word for language in languages().values() for word in language.small_in_places)


def in_capitals(place: str) -> bool:
    """True for a city in capitals, whatever stands behind its comma: "PARIS, Texas"."""
    city = place.split(",")[0]
    return city.upper() == city and sum(map(str.isalpha, city)) >= _CITY


_CITY = 3
"""Letters of a city, at least: "ULM"."""


def is_place(place: str) -> bool:
    """True for up to six words of a place's shape: "MOSCOW", "Frankfurt am Main", "PARIS, Texas", "Berlin/Wien"."""
    words = place.replace("/", " ").split()
    if not 1 <= len(words) <= _MOST_WORDS or len(place) > _LONGEST:
        return False
    for word in words:
        if word.lower().strip(",") in _small_in_places():
            continue
        if not _PLACE_WORD.match(word) or not (word[0].isupper() or not word[0].islower()):
            return False
    return words[0][0].isupper() or not words[0][0].islower()


_MOST_WORDS, _LONGEST = 6, 50
"""Words and characters of a place, at most."""


def without_marks(word: str) -> str:
    """A word without the signs that are parts of letters, as vowels are in Hindi."""
    return "".join(letter for letter in word if category(letter)[0] != "M")


def names_somebody(place: str) -> bool:
    """True for what rather is a person: two words or more, of which the first is a given name: "Ann Lee"."""
    return " " in place and "," not in place and looks_like_person(place) and opens_with_given_name(place)


def is_label(place: str, language: str | None) -> bool:
    """True for labels in capitals that are not places: "LIVE — ", "ADVERTISEMENT — ", "WATCH — "."""
    if place.lower() in _from_the_archive():
        return True
    whole = cue_table(language).find(words_of(place.lower()), place)[2]
    return bool(whole & ~BIT["picture_place"])


@per_language()
def _from_the_archive() -> frozenset[str]:
    """With what agencies open the caption of an older picture, in all languages: "FILE - The quay in 2019."."""
    return frozenset(word for _, table in tables("datelines") for word in table.get("archive", ()))


def split_day(text: str, language: str | None) -> tuple[str, str | None]:
    """Cut a day off behind the place: "Madrid, 5 mar", "LONDON, March 5", "PARIS, le 3 mai 2024",
    "DUNMORE, Saturday", "Praha 1. dubna".
    """
    months = month_names(language)
    pieces = text.split(",")
    for i in range(len(pieces) - 1, 0, -1):  # from behind: "ARDALE, Ohio, May 14" is in Ohio
        rest = ",".join(pieces[i:])
        words = words_of(rest.lower())
        named = any(word in months for word in words) and any(map(str.isdigit, rest))
        if named or (len(words) <= _DAY and re.search(r"\d{1,2}[./]\d{1,2}", rest)):
            at = i - 1 if i > 1 and is_weekday(pieces[i - 1].strip(" .").lower(), language) else i
            return ",".join(pieces[:at]).strip(), ",".join(pieces[at:]).strip()
    if len(pieces) > 1 and is_weekday(pieces[-1].strip(" .").lower(), language):
        return ",".join(pieces[:-1]).strip(), pieces[-1].strip()
    bare = _BARE_DAY.fullmatch(text)
    if bare is not None and (bare["month"] is None or bare["month"].lower() in months):
        return bare["place"], bare["day"]
    return text, None


_DAY = 4
"""Words of a day in figures, at most, with what stands around it: "le 3/5"."""


_BARE_DAY = re.compile(
    r"(?P<place>[^,]*[^\W\d_]\.?)\s(?P<day>\d{1,2}(?:[./]\d{1,2}\.?|\.?\s(?P<month>[^\W\d_]{3,10})\.?)(?:\s\d{4})?)"
)
"""A day behind its place without a comma, as some agencies write it: "Praha 1. dubna", "BRUSSEL 01/04"."""


def is_weekday(word: str, language: str | None) -> bool:
    """Whether a word is the name of a day."""
    return word in _weekdays(language)


@per_language()
def _weekdays(language: str | None) -> frozenset[str]:
    return frozenset().union(*[one.weekdays for one in languages_for(language)])
