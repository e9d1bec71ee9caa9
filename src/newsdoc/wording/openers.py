"""What opens a byline: "By", "Von:", "Texto de", "Autor:".

The page's own language and English are taken at their word. Pages declare the wrong language often, so the openers of
every other language are understood too, but only where names follow and nothing else.
"""

import re
from typing import NamedTuple

from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import Language, language_of, languages, languages_for
from newsdoc.wording.names import FAMILY_NAME_OPENERS, is_name_word, looks_like_person

AROUND = " \t\r\n:,.-–—|•·*~"
"""What stands around a byline without being part of it."""
_SPACE = " :፡៖՝\t\n\u00a0"
"""What parts an opener from a name, with the colons of Amharic, Khmer and Armenian."""
_FIRST_WORD = re.compile(r"[^\s:]+")
_CHUNK_END = re.compile(r"[,;|·•/(\n]|\s[–—-]\s")
_MOST_NAME_WORDS = 5
"""Words of a name, at most: two given names, two family names, a particle. More with capitals are a title."""


class Opened(NamedTuple):
    """A line without what opened it."""

    rest: str
    """What stands behind the opener; the whole line where there is none."""
    language: Language | None
    """The language of the opener; None where there is none."""


def without_opener(text: str, language: str | None) -> Opened:
    """The text behind what opens a byline; also where the next word is glued to it ("byAnn Lee").

    The strokes that only make Arabic words longer are left out: labels are set with them.
    """
    text = text.strip(AROUND).replace(_TATWEEL, "")
    lowered = text.lower()
    for one in _certain(language):
        openers = _openers(one)
        if not lowered.startswith(openers):
            continue
        for opener in openers:
            if not lowered.startswith(opener):
                continue
            rest = text[len(opener) :]
            if rest.lower().startswith(opener + " "):  # printed twice: "Byby Ann Lee"
                return Opened(rest[len(opener) :].lstrip(_SPACE), one)
            glued = rest[:1].isalpha()
            if glued and not (rest[0].isupper() and text[len(opener) - 1].islower()):
                continue
            return Opened(rest.lstrip(_SPACE), one)
    return _foreign_opener(text, lowered)


_TATWEEL = "\u0640"


def begins_with_by(text: str, language: str | None) -> bool:
    """Whether a text opens with "By", "Von:", "Texto de" or the like."""
    return without_opener(text, language).language is not None


@per_language()
def _certain(language: str | None) -> tuple[Language, ...]:
    """The languages whose openers need no witness."""
    return languages_for(language if language_of(language) is not None else "en")


@per_language()
def _openers(language: Language) -> tuple[str, ...]:
    return language.openers


@per_language()
def _by_first_word() -> dict[str, tuple[tuple[str, bool, Language], ...]]:
    """The openers of all languages, longest first, and whether each is a label, by their first word."""
    found: dict[str, list[tuple[str, bool, Language]]] = {}
    for language in languages().values():
        for openers, is_label in ((language.by, False), (language.labels, True)):
            for opener in openers:
                found.setdefault(opener.split()[0], []).append((opener, is_label, language))
    return {word: tuple(sorted(each, key=lambda one: -len(one[0]))) for word, each in found.items()}


def _foreign_opener(text: str, lowered: str) -> Opened:
    """The text behind an opener of any language that names follow."""
    first = _FIRST_WORD.match(lowered)
    for opener, is_label, language in _by_first_word().get(first[0], ()) if first else ():
        rest = text[len(opener) :]
        if not lowered.startswith(opener) or (rest and rest[0] not in _SPACE):
            continue
        labelled = rest.lstrip(" \t\u00a0").startswith(":")
        if not labelled and (is_label or (opener in FAMILY_NAME_OPENERS and text[0].isupper())):
            continue  # "Text messages ...", "De Niro Smith"
        if _opens_with_names(rest.lstrip(_SPACE)):
            return Opened(rest.lstrip(_SPACE), language)
    return Opened(text, None)


def _opens_with_names(text: str) -> bool:
    """Whether a name stands at the beginning, and goes no further than a small word, a figure or a separator."""
    chunk = _CHUNK_END.split(text, maxsplit=1)[0].split()
    if is_news_agency(" ".join(chunk)):
        return True
    length = next((i for i, word in enumerate(chunk) if not is_name_word(word)), len(chunk))
    return length <= _MOST_NAME_WORDS and looks_like_person(" ".join(chunk[:length]))
