"""The languages that the library knows, as its readers ask for them; their words are data (`language_data.py`)."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any

import attrs

from newsdoc.wording.language_data import language_files, per_language


@attrs.frozen(eq=False)
class Language:
    """What the readers need to know of a language."""

    code: str
    """BCP 47 primary subtag."""
    name: str
    """What it calls itself."""
    function_words: frozenset[str]
    """The small words of its sentences."""
    shared_words: frozenset[str]
    """Those that do not tell it from others."""
    near: tuple[str, ...]
    """Languages that have most of these words, too."""
    months: dict[str, int]
    """Month names in lower case, in full, inflected and short, to 1..12."""
    weekdays: frozenset[str]
    """Names of the days of the week, in full and short."""
    on_words: frozenset[str]
    """What stands before a day: "on", "am"."""
    year_words: tuple[str, ...]
    """What stands beside a year: "2024 жылғы 5 наурыз"."""
    before_noon: frozenset[str]
    """What stands beside a time of the first half of the day: "오전"."""
    after_noon: frozenset[str]
    """What stands beside a time of the second half: "오후"."""
    day_first: bool
    """True: 4/5/2024 is the fourth of May."""
    by: tuple[str, ...]
    """What stands directly before the name in a byline, longest first."""
    by_behind_day: tuple[str, ...]
    """What stands before the name behind a day, and means something else elsewhere: Italian "da"."""
    by_after: tuple[str, ...]
    """What stands behind the name: Turkish "tarafından"."""
    labels: tuple[str, ...]
    """Nouns that open a byline ("Author", "Text"), longest first."""
    source: tuple[str, ...]
    """Labels of where a story comes from."""
    and_words: frozenset[str]
    """What joins the last two names of a byline."""
    own_and_words: frozenset[str]
    """Those that are no "and" in another language: "da" of Hausa stands in Portuguese names."""
    in_words: frozenset[str]
    """What stands before the place in a byline."""
    for_words: frozenset[str]
    """What stands before the paper that somebody writes for."""
    is_words: frozenset[str]
    """What stands between a name and the job of its bearer: "is a"."""
    family_first: bool
    """Whether the family name stands before the given name, in letters in which given names are known."""
    full_stop: bool
    """Whether a full stop may close a dateline."""
    colon: bool
    """Whether a colon may, behind a place in capitals."""
    before_places: frozenset[str]
    """What stands before places in a sentence, besides `in_words`."""
    small_in_places: frozenset[str]
    """Small words inside names of places."""
    taglines: dict[str, str]
    """What opens a line of names at the foot of a story, to what these people did."""
    with_words: tuple[str, ...]
    """What stands before the agencies whose material a story uses, longest first."""
    tagline_stems: tuple[str, ...]
    """A sentence that thanks somebody has one of these in it."""
    cues: Mapping[str, tuple[str, ...]]
    """Phrases by kind."""

    @property
    def openers(self) -> tuple[str, ...]:
        """All that opens a byline, longest first."""
        return tuple(sorted((*self.by, *self.labels), key=len, reverse=True))


@per_language()
def languages() -> dict[str, Language]:
    """All languages there are data for, by code."""
    by_code: dict[str, list[Mapping[str, Any]]] = {}
    for code, data in language_files():
        by_code.setdefault(code, []).append(data)
    return {code: _language(code, found) for code, found in by_code.items()}


def _language(code: str, found: list[Mapping[str, Any]]) -> Language:
    read = {name: [data[name] for data in found if name in data] for name in _READ_AT_ONCE}

    def words(table: str, key: str) -> tuple[str, ...]:
        lists = [data[key] for data in read[table] if key in data]
        return tuple(dict.fromkeys(chain.from_iterable(lists))) if lists else ()

    def longest_first(table: str, key: str) -> tuple[str, ...]:
        return tuple(sorted(words(table, key), key=len, reverse=True))

    first = found[0]
    months: dict[str, int] = {}
    for data in read["dates"]:
        for number, names in enumerate(data.get("months", ()), 1):
            months |= dict.fromkeys(names, number)
    functions = [key for data in read["taglines"] for key in data if key not in _NO_FUNCTION]
    return Language(
        code,
        name=first.get("name", code),
        function_words=frozenset(
            word for data in found for key in ("function_words", "shared_words") for word in data.get(key, ())
        ),
        shared_words=frozenset(word for data in found for word in data.get("shared_words", ())),
        near=tuple(dict.fromkeys(other for data in found for other in data.get("near", ()))),
        months=months,
        weekdays=frozenset(words("dates", "weekdays")),
        on_words=frozenset(words("dates", "on")),
        year_words=longest_first("dates", "year"),
        before_noon=frozenset(words("dates", "before_noon")),
        after_noon=frozenset(words("dates", "after_noon")),
        day_first=not any(data.get("order") == "mdy" for data in read["dates"][:1]),
        by=longest_first("bylines", "by"),
        by_behind_day=longest_first("bylines", "behind"),
        by_after=longest_first("bylines", "after"),
        labels=longest_first("bylines", "labels"),
        source=longest_first("bylines", "source"),
        and_words=frozenset((*words("bylines", "and"), *words("bylines", "and_here"))),
        own_and_words=frozenset(words("bylines", "and_here")),
        in_words=frozenset(words("bylines", "in")),
        for_words=frozenset(words("bylines", "for")),
        is_words=frozenset(words("bylines", "is")),
        family_first=any(data.get("family_first") for data in read["bylines"]),
        full_stop=any(data.get("full_stop") for data in read["datelines"]),
        colon=any(data.get("colon") for data in read["datelines"]),
        before_places=frozenset(words("datelines", "before")),
        small_in_places=frozenset(words("datelines", "small")),
        taglines={label: function for function in functions for label in words("taglines", function)},
        with_words=longest_first("taglines", "with"),
        tagline_stems=words("taglines", "stems"),
        cues=_Cues(found),
    )


_NO_FUNCTION = frozenset(("with", "stems", "took_part", "took_part_last", "reported"))
"""Lists of `[taglines]` that are no labels of what people did."""
_READ_AT_ONCE = ("dates", "bylines", "datelines", "taglines")
"""Tables that are asked for of all languages together."""


class _Cues(Mapping[str, tuple[str, ...]]):
    """The phrases of a language by kind, read when they are first asked for: of most languages, never."""

    def __init__(self, found: list[Mapping[str, Any]]) -> None:
        self._found = found

    @cached_property
    def _read(self) -> dict[str, tuple[str, ...]]:
        pages = [data["page"] for data in self._found if "page" in data]
        kinds = dict.fromkeys(chain.from_iterable(pages))
        return {kind: tuple(dict.fromkeys(word for page in pages for word in page.get(kind, ()))) for kind in kinds}

    def __getitem__(self, kind: str) -> tuple[str, ...]:
        return self._read[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


_ALIASES = {"nb": "no", "nn": "no", "tl": "fil"}
"""Languages that are read with the words of another."""


def language_of(code: str | None) -> Language | None:
    """The language of a BCP 47 tag ("en-GB" gives English); None where there is no data for it."""
    primary = (code or "").split("-")[0].lower()
    return languages().get(_ALIASES.get(primary, primary))


def are_near(one: str, other: str) -> bool:
    """Whether the function words of two languages are too much alike to tell them for sure."""
    known = languages()
    near = {code: {code, *(known[code].near if code in known else ())} for code in (one, other)}
    return not near[one].isdisjoint(near[other])


@per_language()
def languages_for(code: str | None) -> tuple[Language, ...]:
    """The language of this code and English, which is on pages of any language; every language for an unknown code."""
    own, english = language_of(code), languages()["en"]
    if own is None:
        return tuple(languages().values())
    return (own,) if own is english else (own, english)


@per_language()
def month_names(code: str | None) -> dict[str, int]:
    """Month names of `languages_for(code)`; the first language wins where two differ."""
    names: dict[str, int] = {}
    for language in languages_for(code):
        for name, number in language.months.items():
            names.setdefault(name, number)
    return names


@per_language()
def single_with_words() -> frozenset[str]:
    """The single words that stand before the agency with which somebody wrote: "avec", "mit", "con"."""
    return frozenset(word for language in languages().values() for word in language.with_words if " " not in word)
