"""Where one thing ends and the next begins in glued text, and what looks like a person's name."""

import re
import tomllib
from importlib.resources import files

from newsdoc.wording.agencies import is_news_agency

_DATA = {
    key: frozenset(words.split())
    for key, words in tomllib.loads(files(__package__).joinpath("names.toml").read_text("utf-8")).items()
}
_NAME_PREFIXES = _DATA["prefixes"]
PARTICLES = _DATA["particles"]
"""Small words inside names: Ursula von der Leyen, Luiz Inácio Lula da Silva."""
_SUFFIXES = _DATA["suffixes"]
_TITLES = _DATA["titles"]
_ORGANISATION = _DATA["organisation"]
_NO_PERSON = _ORGANISATION | _DATA["no_names"]

_GLUE = re.compile(r"(?<=[^\W\d_])(?=[^\W\d_])")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_CAMEL = re.compile(
    r"[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁΑ-Ω](?=[A-ZÀ-ÖØ-ÞА-ЯЁΑ-Ω])"  # small letter, capital
    r"|[A-Z](?<=[A-Z]{3})(?=[A-Z][a-z]{2})"  # acronym, word
    r"|[^\W\d_](?=\d)"  # letter, digit
    r"|\d(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])"  # digit, word
    r"|[.!?”](?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2})"  # end of a sentence, word
    r"|(?<=[a-zà-öø-ÿ])\)(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])"
)
_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁΑ-Ω"
_MAY_BE_GLUED = re.compile(
    rf"[{_CAPITAL}\d](?:(?<=[^\W\d_{_CAPITAL}].)|(?<=[\d.!?”)][{_CAPITAL}])|(?<=[A-Z]{{2}})(?=[a-z]))"
)
"""Quick to search, since it looks only at capitals and digits: most texts have none that could be behind a seam."""
_TOKEN = re.compile(r"[^\s,;|·•/]+")
_AROUND = "()“”\"'‘’*"
_AROUND = "()“”\"'‘’*"
_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,3}\.?$")


def glue_points(text: str) -> list[int]:
    """Offsets inside words at which two things seem stuck together: "PostDemocracy", "Kinsella2 minutes".

    A capital after a name prefix (McCarthy, DeSantis) or in a brand (iPhone) is none.
    """
    points: list[int] = []
    if not _MAY_BE_GLUED.search(text):
        return points
    for found in _CAMEL.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, found.end() - 12), found.end())
        word = before[0].lower() if before else ""
        if text[found.end()].isdigit():
            # B2, G7, COVID19: a short or upper-case word with its number is one thing.
            if before is None or len(word) < 3 or before[0].isupper():
                continue
        elif word in _NAME_PREFIXES:
            continue
        points.append(found.end())
    return points


def is_name_word(word: str) -> bool:
    """True for a word that may be part of a person's name by its shape."""
    core = word.strip(_AROUND)
    if not core:
        return False
    if core.lower() in PARTICLES:
        return True
    first = core[0]
    if not first.isalpha():
        return False
    return (first.isupper() or not (first.islower())) and not any(map(str.isdigit, core)) and "@" not in core


def may_open_with_name(text: str) -> bool:
    """False for most texts that do not begin with a person's name: their second word is a small one. Quick to tell."""
    words = text.split(None, 2)
    if len(words) < 2:
        return False
    second = words[1].strip(_AROUND)
    return not second[:1].islower() or second.lower() in PARTICLES


def looks_like_person(text: str) -> bool:
    """True for two to five words of a name's shape, at least two of them capitalised: "Ana María de la Cruz"."""
    words = text.split()
    if not 2 <= len(words) <= 6 or len(text) > 60 or "/" in text or "&" in text:
        return False
    capitals = 0
    for word in words:
        if not is_name_word(word):
            return False
        if word.lower() not in PARTICLES:
            capitals += 1
            if word.lower().strip(".,:") in _NO_PERSON:
                return False
        if word[-1] in ":!?" or (word[-1] == "." and len(word) > 4 and "." not in word[:-1]):
            return False
    return capitals >= 2


def is_organisation(text: str) -> bool:
    """True for an agency, a desk or any name with a word such as News, Staff, Redaktion in it."""
    return is_news_agency(text) or any(word.strip(".,:()").lower() in _ORGANISATION for word in text.split())


def is_name_suffix(text: str) -> bool:
    """True for Jr., III, PhD and the like."""
    return text.strip(" .,").lower() in _SUFFIXES


def without_titles(name: str) -> str:
    """The name without Dr., Prof. and the like before it."""
    words = name.split()
    while len(words) > 1 and words[0].strip(".").lower() in _TITLES:
        del words[0]
    return " ".join(words)


def organisation_start(words: list[str]) -> int | None:
    """Where, in a run of capitalised words that begins with a person's name, an organisation begins; None: nowhere.

    "Tessa Vance Coast News": at least two words stay with the person, and one word goes with the organisation's own.
    """
    for i, word in enumerate(words):
        if word.strip(".,:()").lower() in _ORGANISATION and i >= 2:
            return max(2, i - 1)
    return None
