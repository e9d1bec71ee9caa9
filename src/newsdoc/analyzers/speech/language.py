"""The language data: which verbs report speech, which words are titles, pronouns and the like.

The words live in small TOML files, one a language, in the folder `languages`; `add_language` puts further files over
them, so that a plugin can bring a language or add words to one.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs

__all__ = ["DEFAULT_LANGUAGE", "SAY", "TELL", "THINK", "Language", "add_language", "language", "languages"]

DEFAULT_LANGUAGE = "en"
SAY, TELL, THINK, EXPRESS, OTHER = "say", "tell", "think", "express", "other"

_FORMS_WITHOUT_PAST = 3
"""put, puts, putting: the base is also the past, and seldom a noun."""

_ADDED: list[Mapping[str, Any]] = []


@attrs.frozen(slots=True, kw_only=True)
class Language:
    """The words of one language, in lower case, as the rules ask for them."""

    code: str
    verbs: Mapping[str, frozenset[str]]
    """Verb form → its classes: say, tell, think, express, other (described in the TOML files)."""
    finite: frozenset[str]
    """Forms of verbs that can stand alone with a subject (said, says)."""
    bases: frozenset[str]
    """Forms that are the verb's base, and often a noun as well (claim, plan)."""
    participles: frozenset[str]
    """Present participles (saying)."""
    past_participles: frozenset[str]
    words: Mapping[str, frozenset[str]]
    """Named sets of words: pronouns, determiners, titles, roles ..."""
    according: Mapping[str, tuple[tuple[str, ...], ...]]
    """Phrases that name a source, word by word, by their first word: ("according", "to")."""
    triggers: frozenset[str]
    """The words that a frame of speech can hang on, or that part clauses: no other word needs a second look."""
    masculine_names: frozenset[str]
    feminine_names: frozenset[str]
    token_pattern: re.Pattern[str]
    title_endings: tuple[str, ...] = ()
    """Endings of compound words that are titles, as in German Arbeitsministerin."""
    capitalised_nouns: bool = False
    """Whether common nouns are written like names, as in German."""

    def is_title(self, word: str) -> bool:
        """Say whether the lower-case word is a title that may stand before a name."""
        return word in self.words["titles"] or word.endswith(self.title_endings)

    def is_verb(self, word: str, *classes: str) -> bool:
        """Say whether the lower-case word is a form of a verb of one of these classes."""
        found = self.verbs.get(word)
        return found is not None and not found.isdisjoint(classes)


def add_language(path: str | Path) -> None:
    """Add a TOML file of language data, written as the ones in `languages`; words are added to those already there.

    Takes effect for every analysis after it. Raises OSError if the file cannot be read, ValueError if it is no TOML or
    names no `code`.
    """
    data = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    if not isinstance(data.get("code"), str):
        raise ValueError(f"{path}: language data must name its language: code = ...")
    _ADDED.append(data)
    language.cache_clear()


def languages() -> tuple[str, ...]:
    """Return the codes of the languages there are data for."""
    return tuple(sorted({data["code"] for data in _sources()}))


@cache
def language(code: str | None) -> Language:
    """Return the data of a language by its BCP 47 tag ("en-GB" gives English); English where there are none for it."""
    wanted = (code or DEFAULT_LANGUAGE).replace("_", "-").split("-")[0].lower()
    sources = [data for data in _sources() if data["code"] == wanted]
    if not sources:
        sources = [data for data in _sources() if data["code"] == DEFAULT_LANGUAGE]
    return _build(sources)


def _sources() -> Iterable[Mapping[str, Any]]:
    for entry in sorted(files(__package__).joinpath("languages").iterdir(), key=lambda item: item.name):
        if entry.name.endswith(".toml") and entry.name != "names.toml":
            yield tomllib.loads(entry.read_text(encoding="utf-8"))
    yield from _ADDED


def _words(value: Any) -> frozenset[str]:
    return frozenset(value.split() if isinstance(value, str) else value)


class _Words(dict[str, frozenset[str]]):
    """Sets of words by name; a language that has no such words has an empty set."""

    def __missing__(self, name: str) -> frozenset[str]:
        self[name] = frozenset()
        return self[name]


def _build(sources: list[Mapping[str, Any]]) -> Language:
    verbs: dict[str, set[str]] = {}
    finite: set[str] = set()
    bases: set[str] = set()
    participles: set[str] = set()
    past_participles: set[str] = set()
    words = _Words()
    according: list[tuple[str, ...]] = []
    for data in sources:
        for kind, lists in data.get("verbs", {}).items():
            for forms in _verb_forms(lists):
                for form in forms:
                    verbs.setdefault(form, set()).add(kind)
                if len(forms) > _FORMS_WITHOUT_PAST:
                    bases.add(forms[0])
                past_participles.update(form for form in forms[2:] if not _is_ing(form, data))
                participles.update(form for form in forms if _is_ing(form, data))
                finite.update(form for form in forms if not _is_ing(form, data))
        for section in ("words", "names", "cues"):
            for name, value in data.get(section, {}).items():
                if name == "according":
                    according.extend(tuple(phrase.split()) for phrase in value)
                else:
                    words[name] = words.get(name, frozenset()) | _words(value)
    if any(data.get("inflect") for data in sources):
        words["roles"] |= _both_numbers(words["roles"])
        words["plural_roles"] |= frozenset(
            word for word in words["roles"] if word[:-1] in words["roles"] and word[-1] == "s"
        )
    subjects = ("masculine", "feminine", "plural", "neuter", "indefinite", "first_person", "second_person")
    words["pronouns"] = frozenset().union(*(words.get(name, frozenset()) for name in subjects))
    persons = words["masculine"] | words["feminine"] | words["indefinite"]
    words["inverted_pronouns"], words["singular_pronouns"] = persons | words["plural"], persons | words["neuter"]
    words["sentence_openers"] = words["pronouns"] | words["determiners"] | words["clause"]
    given = tomllib.loads(files(__package__).joinpath("languages", "names.toml").read_text(encoding="utf-8"))
    titles = words["titles"] | words["abbreviations"] | words["suffixes"]
    return Language(
        code=str(sources[0]["code"]),
        verbs={form: frozenset(kinds) for form, kinds in verbs.items()},
        finite=frozenset(finite),
        bases=frozenset(bases),
        participles=frozenset(participles),
        past_participles=frozenset(past_participles),
        words=words,
        according={first: tuple(p for p in according if p[0] == first) for first in {p[0] for p in according}},
        triggers=words["auxiliaries"].union(
            words["nouns"],
            words["boundaries"],
            words["according_after_speech"],
            ("-", "–", "—", "--", ":"),
            verbs,
            (phrase[0] for phrase in according),
        ),
        masculine_names=_words(given["masculine"]),
        feminine_names=_words(given["feminine"]),
        token_pattern=_token_pattern(
            (word for word in titles if word.endswith(".")),
            [word for data in sources for word in data.get("elisions", "").split()],
        ),
        title_endings=tuple(sorted(words["title_endings"])),
        capitalised_nouns=any(data.get("capitalised_nouns") for data in sources),
    )


def _both_numbers(words: Iterable[str]) -> frozenset[str]:
    """Return the regular English plurals of the words, and the singulars of those that are plurals."""
    return frozenset(
        word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word + "s"
        for word in words
        if word.isalpha() and not word.endswith(("ss", "us", "is", "ch", "men", "ople", "people", "ies", "y"))
    )


def _is_ing(form: str, data: Mapping[str, Any]) -> bool:
    return bool(data.get("inflect")) and form.endswith("ing") and form not in {"bring", "sing", "ping"}


def _verb_forms(lists: Mapping[str, str]) -> Iterable[list[str]]:
    """Yield the forms of each verb: base, -s, past, past participle, -ing (as far as they differ)."""
    for base in lists.get("regular", "").split():
        yield _inflect(base, base)
    for base in lists.get("doubled", "").split():
        yield _inflect(base, base + base[-1])
    for line in lists.get("irregular", "").splitlines():
        if line.strip():
            yield line.split()
    for form in lists.get("forms", "").split():
        yield [form]


def _inflect(base: str, stem: str) -> list[str]:
    """Return the regular English forms of a verb; `stem` takes the endings that begin with a vowel."""
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        third = base + "es"
    elif base.endswith("y") and base[-2] not in "aeiou":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    else:
        third = base + "s"
    if base.endswith("e"):
        return [base, third, base + "d", (base if base.endswith("ee") else base[:-1]) + "ing"]
    return [base, third, stem + "ed", stem + "ing"]


def _token_pattern(abbreviations: Iterable[str], elisions: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of a token: abbreviation, initials, number, word, run of dots or dashes, any other sign.

    `elisions` are words that lose their vowel before the next one: l'avocat is two tokens.
    """
    elided = "|".join(sorted(elisions, key=len, reverse=True))
    months = "jan feb mar apr aug sept sep oct nov dec inc corp co ltd vs no"
    names = sorted({word[:-1] for word in abbreviations} | set(months.split()), key=len, reverse=True)
    capitalised = "|".join(re.escape(name.capitalize()) for name in names)
    return re.compile(
        (rf"\b(?i:{elided})['’](?=\w)|" if elided else "")
        + r"(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Yy]ou|I|[Ww]ho)(?=['’](?:s|d|ve|re|ll|m)\b)|['’](?:s|d|ve|re|ll|m)\b|"
        rf"(?:{capitalised})\.|(?:[A-Z]\.)+|\d+(?:[.,]\d+)*(?:-\w+)*|\w+(?:[-'’&]\w+)*|\.{{2,}}|--+|[^\w\s]"
    )
