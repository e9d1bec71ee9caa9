"""The words by which news pages mark bylines, dates, credits, promotions: data per language in `cues/*.toml`.

Each file has the language's function words, month and weekday names, by-words, and under `[cues]` one comma-separated
list of phrases for each kind in CUE_KINDS. Phrases are in lower case and match whole words.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

import attrs

CUE_KINDS = (
    "published", "updated", "ago", "reading", "photo", "source", "picture_place", "promo", "share", "more",
    "contributed", "bio", "job", "comment", "advert", "rights", "topics", "key_points",
    "call",
)  # fmt: skip
"""What a phrase can hint at; the position in this tuple is its bit in a mask of cues."""
BIT = {kind: 1 << i for i, kind in enumerate(CUE_KINDS)}

words_of = re.compile(r"[^\W_]++(?:['’.-][^\W_]++)*+").findall
"""The words of a text: letters and digits, joined by single apostrophes, dots or hyphens."""

_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts whose words cannot be told apart by spaces: Japanese, Chinese; Korean glues particles to words."""


@attrs.frozen(eq=False)
class Language:
    """What the readers need to know of a language."""

    code: str
    """BCP 47 primary subtag."""
    name: str
    function_words: frozenset[str]
    months: dict[str, int]
    """Month names in lower case, in full, inflected and short, to 1..12."""
    weekdays: frozenset[str]
    by: tuple[str, ...]
    """What opens a byline, longest first."""
    and_words: frozenset[str]
    """What joins the last two names of a byline."""
    in_words: frozenset[str]
    """What stands before the place in a byline."""
    day_first: bool
    """True: 4/5/2024 is the fourth of May."""
    cues: dict[str, tuple[str, ...]]
    """Phrases by kind."""


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase for part in text.split(",") if (phrase := part.strip()))


@cache
def languages() -> dict[str, Language]:
    """All languages with a cue file, by code."""
    found = {}
    for file in sorted(files(__package__).joinpath("cues").iterdir(), key=lambda file: file.name):
        if not file.name.endswith(".toml"):
            continue
        data = tomllib.loads(file.read_text("utf-8"))
        code = file.name.removesuffix(".toml")
        found[code] = Language(
            code,
            name=data["name"],
            function_words=frozenset(data["function_words"].split()),
            months={name: i for i, names in enumerate(data["months"], 1) for name in names.split()},
            weekdays=frozenset(data["weekdays"].split()),
            by=tuple(sorted(_phrases(data["by"]), key=len, reverse=True)),
            and_words=frozenset(_phrases(data["and"])),
            in_words=frozenset(_phrases(data["in"])),
            day_first=data["date_order"] != "mdy",
            cues={kind: _phrases(text) for kind, text in data["cues"].items()},
        )
    return found


@lru_cache(64)
def languages_for(code: str | None) -> tuple[Language, ...]:
    """The language of this code and English, which is on pages of any language; every language for an unknown code."""
    known = languages()
    primary = (code or "").split("-")[0].lower()
    primary = {"nb": "no", "nn": "no", "sr": "hr", "bs": "hr", "ms": "id"}.get(primary, primary)
    if primary not in known:
        return tuple(known.values())
    return (known[primary],) if primary == "en" else (known[primary], known["en"])


@cache
def month_names(code: str | None) -> dict[str, int]:
    """Month names of `languages_for(code)`; the first language wins where two differ."""
    names: dict[str, int] = {}
    for language in languages_for(code):
        for name, number in language.months.items():
            names.setdefault(name, number)
    return names


@attrs.frozen
class CueTable:
    """The phrases of some languages, arranged to be found in one pass over the words of a text."""

    phrases: dict[str, tuple[tuple[int, tuple[str, ...], int], ...]]
    """A word of a phrase, one that is rare in other texts, to (its place in the phrase, phrase, mask)."""
    substrings: tuple[tuple[str, int], ...]
    """Phrases in scripts without spaces."""

    def find(self, words: Sequence[str], text: str = "") -> tuple[int, int, int]:
        """Masks of the cues in `words` (lower case): anywhere, at the start, and covering them all.

        `text` is needed for scripts without spaces only.
        """
        anywhere = leading = whole = 0
        phrases = self.phrases
        # Most blocks have no word of any phrase, which is quicker to see for all words at once.
        for i in [] if phrases.keys().isdisjoint(words) else [i for i, word in enumerate(words) if word in phrases]:
            for place, phrase, mask in phrases[words[i]]:
                length, start = len(phrase), i - place
                if length == 1 or (start >= 0 and tuple(words[start : start + length]) == phrase):
                    anywhere |= mask
                    if start == 0:
                        leading |= mask
                        if length == len(words):
                            whole |= mask
        if self.substrings and not text.isascii() and _UNSPACED.search(text):
            for substring, mask in self.substrings:
                if (at := text.find(substring)) >= 0:
                    anywhere |= mask
                    if at == 0:
                        leading |= mask
                        if len(substring) == len(text):
                            whole |= mask
        return anywhere, leading, whole


@cache
def cue_table(code: str | None) -> CueTable:
    """The cues of `languages_for(code)`."""
    masks: dict[tuple[str, ...], int] = {}
    substrings: dict[str, int] = {}
    for language in languages_for(code):
        for kind, phrases in language.cues.items():
            bit = BIT[kind]
            for phrase in phrases:
                if _UNSPACED.search(phrase):
                    substrings[phrase] = substrings.get(phrase, 0) | bit
                    continue
                key = tuple(words_of(phrase))
                masks[key] = masks.get(key, 0) | bit
    common = frozenset().union(*(language.function_words for language in languages_for(code)))
    by_word: dict[str, list[tuple[int, tuple[str, ...], int]]] = {}
    for key, mask in masks.items():
        word = max(key, key=lambda word: (word not in common, len(word)))
        by_word.setdefault(word, []).append((key.index(word), key, mask))
    return CueTable({word: tuple(found) for word, found in by_word.items()}, tuple(substrings.items()))


@cache
def agencies() -> tuple[frozenset[str], frozenset[str]]:
    """Names of news agencies and of picture sources, from `agencies.toml`; in lower case unless they are acronyms."""
    data = tomllib.loads(files(__package__).joinpath("agencies.toml").read_text("utf-8"))
    return (
        frozenset(agency_key(name) for name in data["news"]),
        frozenset(agency_key(name) for name in data["news"] + data["picture"]),
    )


def agency_key(name: str) -> str:
    """Under what an agency's name is looked up: acronyms as printed (AP is not "ap"), other names in lower case."""
    name = name.strip(" .,;:()[]|/–—-")
    return name if name.isupper() and len(name) <= 4 else name.lower()


def is_news_agency(name: str) -> bool:
    """True for the name of an agency that signs stories."""
    return agency_key(name) in agencies()[0]


def is_picture_source(name: str) -> bool:
    """True for the name of an agency or archive that signs pictures."""
    return agency_key(name) in agencies()[1]
