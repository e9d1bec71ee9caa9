"""Fields that are there to name authors, as wire formats, feeds and the metadata of pages have them."""

import html
import re

import attrs

from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.bylines import read_byline, seen
from newsdoc.wording.filler import is_unfilled
from newsdoc.wording.ideographs import read_ideographic_byline
from newsdoc.wording.joined_names import and_words_of_all, given_names_joined
from newsdoc.wording.names import (
    capitalised,
    has_known_script,
    is_company,
    is_generation,
    is_name_suffix,
    is_newsroom,
    is_organisation,
    looks_like_person,
    opens_with_given_name,
    without_degrees,
)
from newsdoc.wording.openers import begins_with_by, without_opener
from newsdoc.wording.other_work import labelled_behind, other_work
from newsdoc.wording.scripts import is_unspaced
from newsdoc.wording.sites import site_words

_ADDRESS = re.compile(r"^@|^https?:|^www\.|\.(?:com|net|org|de)/|^[\w.+-]+@[\w-]+\.\w[\w.]*$|^[\d.:]+$")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_JOINED = re.compile(r",|;|/|\||&|\(|\s[–—-]\s")
_SHORT = 60
"""Characters: a longer text is more than one name."""


def read_declared(text: str | None, language: str | None = None) -> tuple[Person, ...]:
    """The people in a field that is there to name authors: a name, or what may be a whole byline.

    Such a field is believed: what cannot be taken apart is one name. Empty for accounts, addresses and what systems
    write where they know nobody.

    >>> [person.name for person in read_declared("Ann Lee and Bo Ray")]
    ['Ann Lee', 'Bo Ray']
    """
    text = seen(text) if text else ""
    if "&" in text and ";" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = _TAG.sub(" ", text).replace(" ,", ",")
    is_mailed = " " in text and "@" in text
    text = " ".join((_MAIL.sub(" ", text) if is_mailed else text).split())
    if not text or _is_nobody(text, language) or _ADDRESS.search(text):
        return ()
    if is_mailed and not without_opener(text, language).rest:
        return ()  # "By" and an address
    if is_unspaced(text):
        rest = without_opener(text, "en").rest
        return read_ideographic_byline(rest, language) or (Person(rest),)
    text = _SHORTHAND.sub("", _RIGHTS.sub("", text))
    if text[0] == "(" and text.find(")") == len(text) - 1:  # "(dal nostro inviato Ann Lee)"
        text = text[1:-1].strip()
    if "(" in text and (parts := labelled_behind(text)):
        return tuple([one for function, names in parts if function is None for one in read_declared(names, language)])
    if is_company(text) or _is_office(text):
        return (Person(text, kind="organization"),)
    if (other := other_work(text)) is not None:
        return tuple([attrs.evolve(each, function=other[0]) for each in read_declared(other[1], language)])
    head, _, tail = text.rpartition(", ")
    if head and is_name_suffix(tail) and not _is_list(head, language):
        return (Person(text if is_generation(tail) else without_degrees(head)),)
    if len(text) < _SHORT and not _is_list(text, language):
        found = read_byline(text, language).people if text.count(" ") > 1 else ()
        if len(found) == 1 and found[0].role and not is_newsroom(text.split()[0]):  # "Sports Reporter Ann Lee"
            return found
        return (_one(text),)
    if given := given_names_joined(text):
        return given
    found = read_byline(text, language, marked=True).people
    if not found and ";" in text:
        return tuple(person for part in text.split(";") for person in read_declared(part, language))
    rest = without_opener(text, language).rest
    return found or _inverted(rest) or _slashed(rest) or (Person(rest if text.islower() else text),)


def _one(text: str) -> Person:
    """A name by itself; one whose family name alone has capitals as it is spelled: "Ann LEE"."""
    if is_organisation(text):
        return Person(without_degrees(text), kind="organization")
    return Person(without_degrees(text if text.isupper() else capitalised(text)))


def _is_nobody(text: str, language: str | None) -> bool:
    """Whether a field, or what stands behind "By" in it, is what systems write where they know nobody."""
    nobody = site_words("nobody")
    return text.lower() in nobody or is_unfilled(text) or without_opener(text, language).rest.lower() in nobody


_INVERTED = re.compile(r"(?P<family>[^\W\d_][^\d,;/|&()]{1,30}), (?P<given>[^\W\d_][^\d,;/|&()]{0,25})")


def _inverted(text: str) -> tuple[Person, ...]:
    """A name as catalogues have it, the family name first: "Lee, Ann"."""
    found = _INVERTED.fullmatch(text)
    if found is None or not opens_with_given_name(found["given"]) or not has_known_script(text):
        return ()
    name = f"{found['given']} {found['family']}"
    return (Person(capitalised(name)),) if looks_like_person(name) else ()


_SLASHED = re.compile(r"(?P<name>[^/,;|&()\d]{3,40}[^\s/,;|&()\d])/(?P<behind>[^\W\d_][^/,;|&()]{1,30})")


def _slashed(text: str) -> tuple[Person, ...]:
    """A name with where somebody works behind a slash, "Elin Holm/Kustbyrån", or two names: "Elin Holm/Bo Ray"."""
    found = _SLASHED.fullmatch(text)
    if found is None or not looks_like_person(found["name"]):
        return ()
    name = capitalised(found["name"])
    head = found["behind"].partition(" ")[0]
    if head.isupper() and is_news_agency(head):  # "TT Nyhetsbyrån"
        return (Person(name, affiliation=found["behind"]),)
    if looks_like_person(found["behind"]) and not is_organisation(found["behind"]):
        return (Person(name), Person(capitalised(found["behind"])))
    return (Person(name, affiliation=found["behind"]),)


_SHORTHAND = re.compile(r"(?<=\w)\s+(?:\[\w{1,5}\.?\]|-\w{1,4}-|/\w{1,4}/)$")
"""The newsroom's sign for a person behind the name: "Ann Lee [alee]", "Ann Lee -al-"."""
_RIGHTS = re.compile(r"^(?:copyright|\(c\)|©)[\s:]+(?:(?:19|20)\d\d[\s,:]+)?(?=\S)", re.I)


def _is_office(text: str) -> bool:
    """Whether a text names one office, whose name may have an "and" in it: "Center for Food and Health"."""
    first, *rest = text.split()
    named = bool(rest) and rest[0].islower() and rest[0] not in and_words_of_all()  # "Center for", "Ministerium für"
    return named and len(text) < _SHORT and is_organisation(first) and _JOINED.search(text) is None


def _is_list(text: str, language: str | None) -> bool:
    """Whether there is anything to take apart in a name."""
    if _JOINED.search(text) or ": " in text or not and_words_of_all().isdisjoint(text.lower().split()[1:-1]):
        return True
    return begins_with_by(text, language)
