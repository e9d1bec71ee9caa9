"""The languages that the library knows: one TOML file each in `languages/`, read into a `Language`.

A file has a name, the language's function words, and a table for each kind of reader: `[dates]` with the order of a
date's parts, the names of months (twelve lists, in full, inflected and short) and of weekdays; `[bylines]` with what
opens a byline (`by`), joins its last two names (`and`) and stands before its place (`in`); `[page]` with one list of
phrases for each kind of cue (`cues.CUE_KINDS`). Words and phrases are in lower case and match whole words.
"""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import attrs


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


@cache
def languages() -> dict[str, Language]:
    """All languages with a file, by code."""
    found = {}
    for file in sorted(files(__package__).joinpath("languages").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            code = file.name.removesuffix(".toml")
            found[code] = _language(code, tomllib.loads(file.read_text("utf-8")))
    return found


def _language(code: str, data: dict[str, Any]) -> Language:
    dates, bylines = data["dates"], data["bylines"]
    return Language(
        code,
        name=data["name"],
        function_words=frozenset(data["function_words"]),
        months={name: i for i, names in enumerate(dates["months"], 1) for name in names},
        weekdays=frozenset(dates["weekdays"]),
        by=tuple(sorted(bylines["by"], key=len, reverse=True)),
        and_words=frozenset(bylines["and"]),
        in_words=frozenset(bylines["in"]),
        day_first=dates["order"] != "mdy",
        cues={kind: tuple(phrases) for kind, phrases in data["page"].items()},
    )


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
