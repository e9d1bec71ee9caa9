"""Names with which a picture is signed: of who took it, of an agency, of a house."""

import re

from newsdoc.wording.agencies import is_picture_source
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages
from newsdoc.wording.names import has_known_script, is_organisation, looks_like_person, opens_with_given_name

PIECES = re.compile(r"\s?[/|,]\s?|\svia\s|\sfor\s|\s[–—-]\s|\s·\s")
"""What parts the names of a credit."""


def is_name_with_house(text: str) -> bool:
    """Whether a sentence is nothing but a name and the house of its bearer: "Ann Lee, The Quay Post"."""
    name, _, house = text.strip(" .").partition(", ")
    return is_name_or_source(name) and 0 < house.count(" ") < _HOUSE_WORDS and is_organisation(house)


_HOUSE_WORDS = 5
"""Words of a house's name, fewer than."""


def is_name_or_source(text: str) -> bool:
    """Whether what stands behind a photo word without a colon is a name with a known given name, or an agency."""
    text = text.strip()
    if is_picture_source(text):
        return True
    if not has_known_script(text) or not looks_like_person(text):
        return False
    return opens_with_given_name(text) or _CYRILLIC.match(text) is not None  # "Фото Ивана Петрова"


_CYRILLIC = re.compile("[А-ЯЁІЇЄҐ]")
"""Names in Cyrillic stand in the genitive behind a photo word, which the known given names do not have."""


def is_signature(text: str) -> bool:
    """Whether a text is nothing but whose picture it is: a name with a known given name or in capitals, an agency.

    >>> is_signature("Ann Lee"), is_signature("Old Quay")
    (True, False)
    """
    return is_name_or_source(text) or is_name_in_capitals(text)


def signs_for_a_house(text: str) -> bool:
    """Whether a line is a name and the house that it works for: "Ann Lee for The Quay Post", "BO RAY POUR « LE QUAI »",
    "APX/BO RAY".

    >>> signs_for_a_house("Ann Lee for The Quay Post"), signs_for_a_house("By Ann Lee for The Quay Post")
    (True, False)
    """
    if text.isupper() and text.count("/") == 1:
        names = [part.strip() for part in text.split("/")]
        return any(is_name_in_capitals(name) and opens_with_given_name(name) for name in names)
    found = _for_a_house().fullmatch(text)
    if found is None:
        return False
    name = found["name"]
    shaped = is_name_in_capitals(name) if name.isupper() else looks_like_person(name) and has_known_script(name)
    return shaped and opens_with_given_name(name)


@per_language()
def _for_a_house() -> re.Pattern[str]:
    """A name, a word for "for", and what may be the name of a house, in capitals or not."""
    words = sorted({re.escape(word) for language in languages().values() for word in language.for_words})
    return re.compile(
        rf"(?P<name>[^\W\d_][^\d,;:/|()«»“”\"]{{3,40}})\s(?i:{'|'.join(words)})\s"
        r"[«“„\"‘]?\s?[^\W\d_a-zß-öø-ÿ][^.!?;:|]{1,40}"
    )


def is_name_in_capitals(text: str) -> bool:
    """Whether a text is a name set in capitals and nothing else, as credits are: "LUIS ABAD"."""
    letters = text.replace(" ", "").replace("-", "")
    return letters.isalpha() and letters.isupper() and " " in text and looks_like_person(text.title())
