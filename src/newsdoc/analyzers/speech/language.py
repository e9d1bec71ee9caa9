"""The language data: which verbs report speech, which words are titles, pronouns and the like.

Everything that is language stands in the TOML files of `newsdoc.wording.languages`, one a language: here the table
`[speech]` is read, of the one language that is asked for. Lists hold words or phrases in lower case. The file of a
plugin brings a language, or adds words to one. docs/how-to/speech-language.md says what each list is for.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

from newsdoc.analyzers.speech.traits import Traits
from newsdoc.analyzers.speech.word_cache import WordCache
from newsdoc.analyzers.speech.word_sets import join, no_words
from newsdoc.toml_files import read_toml
from newsdoc.wording.language_data import languages_with, per_language, table_of

__all__ = [
    "EXPRESS",
    "OTHER",
    "SAY",
    "TELL",
    "THINK",
    "SpeechLanguage",
    "language",
    "languages",
    "primary_tag",
]

SAY, TELL, THINK, EXPRESS, OTHER = "say", "tell", "think", "express", "other"

_TABLE = "speech"
_LONG_ROLE = 6
"""Letters in the shortest role that makes a role of a compound too: Justizsenator is a senator, Elefant no fan."""
_FORMS_WITHOUT_PAST = 3
"""put, puts, putting: the base is also the past, and seldom a noun."""


@attrs.frozen(slots=True, kw_only=True, eq=False)
class SpeechLanguage:
    """The words of one language, in lower case, as the rules ask for them."""

    code: str
    known: bool
    """Whether there are data for the language; without them no speaker can be found."""
    grammar: str
    """How frames of speech are found: `clauses` (with the grammar of whole sentences) or `cues` (around the cue)."""
    script: str
    """How words are written: `spaced` (with capitals), `uncased` (without), `unspaced` (no spaces between words)."""
    verbs: Mapping[str, frozenset[str]]
    """Verb form → its classes: say, tell, think, express, other."""
    finite: frozenset[str]
    """Forms of verbs that can stand alone with a subject (said, says)."""
    bases: frozenset[str]
    """Forms that are the verb's base, and often a noun as well (claim, plan)."""
    participles: frozenset[str]
    """Present participles (saying)."""
    past_participles: frozenset[str]
    words: Mapping[str, frozenset[str]]
    """Named sets of words: pronouns, determiners, titles, roles ..."""
    phrases: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]]
    """Sets of phrases by name; each by its first word: according → ("according", "to")."""
    openers: frozenset[str]
    """Other words that tell the subject of a verb behind them, or where its clause begins."""
    cues: frozenset[str]
    """The words that a frame of speech can hang on; in a sentence without one of them nobody is said to speak."""
    masculine_names: frozenset[str]
    feminine_names: frozenset[str]
    token_pattern: re.Pattern[str]
    endings: Mapping[str, tuple[str, ...]]
    """Endings by name: adverb, past, possessive, title ...; an empty tuple (no word ends so) where there are none."""
    capitalised_nouns: bool = False
    """Whether common nouns are written like names, as in German."""
    speech_dashes: frozenset[str] = frozenset()
    """Dashes that open direct speech at the beginning of a paragraph."""
    traits: Traits = attrs.field(init=False, repr=False)
    """What a word shows by itself."""
    _roles: WordCache[bool] = attrs.field(init=False, repr=False)
    _adverbs: WordCache[bool] = attrs.field(init=False, repr=False)
    _bodies: WordCache[bool] = attrs.field(init=False, repr=False)
    _bearers: WordCache[bool] = attrs.field(init=False, repr=False)

    @traits.default
    def _find_traits(self) -> Traits:
        ambiguous = self.words["ambiguous_names"]
        return Traits(
            self.cues,
            self.openers,
            self.endings["past"],
            lambda word: word in ambiguous or self.is_title(word),
            self.words["within_names"],
        )

    @_roles.default
    def _find_roles(self) -> WordCache[bool]:
        known, verbs = self.words["roles"] | self.words["titles"], self.words["auxiliaries"]
        endings = self.endings["title"]
        if prefixes := sorted(self.words["prefixes"]):  # an article is written with its noun
            known = known.union(prefix + word for word in known for prefix in prefixes)
        return WordCache(lambda word: word in known or (word.endswith(endings) and word not in verbs))

    @_adverbs.default
    def _find_adverbs(self) -> WordCache[bool]:
        return WordCache(lambda word: word in self.words["adverbs"] or word.endswith(self.endings["adverb"]))

    @_bodies.default
    def _find_bodies(self) -> WordCache[bool]:
        bodies, ends = self.words["bodies"], self.endings["body_noun"]
        return WordCache(lambda word: word in bodies or word.endswith(ends) or self.ends_like_body(word))

    @_bearers.default
    def _find_bearers(self) -> WordCache[bool]:
        known, ends = self.words["title_parts"] | self.words["bodies"], self.endings["body_noun"]
        return WordCache(lambda word: word in known or self._roles[word] or word.endswith(ends))

    def is_title(self, word: str) -> bool:
        """Whether the lower-case word is a title that may stand before a name."""
        return word in self.words["titles"] or word.endswith(self.endings["title"])

    def is_role(self, word: str) -> bool:
        """Whether the lower-case word names what somebody does or is: mayor, spokesman, neighbour."""
        return self._roles[word]

    def is_verb(self, word: str, *classes: str) -> bool:
        """Whether the lower-case word is a form of a verb of one of these classes."""
        found = self.verbs.get(word)
        return found is not None and not found.isdisjoint(classes)

    def opens_bearer(self, word: str) -> bool:
        """Whether the lower-case word is a role, the noun of a body, or what stands before a title: former mayor."""
        return self._bearers[word]

    def ends_like_body(self, word: str) -> bool:
        """Whether the lower-case word ends as the noun of a body does, and is no title: Stadtrat, but not Landrat."""
        return word.endswith(self.endings["body"]) and word not in self.words["titles"]

    def is_body_noun(self, word: str) -> bool:
        """Whether the lower-case word is the noun of a body or a document, which no person in view can be."""
        return self._bodies[word]

    def may_be_verb(self, word: str) -> bool:
        """Whether the lower-case word may be a verb of saying that no list has: quipped Moss."""
        return word not in self.verbs and word not in self.words["no_verbs"] and not self.is_role(word)

    def is_adverb(self, word: str) -> bool:
        """Whether the lower-case word is an adverb, by the list or by its ending."""
        return self._adverbs[word]

    def is_given(self, word: str) -> bool:
        """Whether the lower-case word is a given name."""
        return word in self.masculine_names or word in self.feminine_names

    def is_possessive(self, word: str) -> bool:
        """Whether the lower-case word is a noun in the possessive: moss's, workers'."""
        return word.endswith(self.endings["possessive"]) and word not in self.words["auxiliaries"]

    def is_plural(self, word: str) -> bool:
        """Whether the lower-case word looks like a plural."""
        return word.endswith(self.endings["plural"]) and not word.endswith(self.endings["no_plural"])


def primary_tag(code: str | None) -> str:
    """The language of a BCP 47 tag: "en" for "en-GB"."""
    return (code or "").replace("_", "-").split("-")[0].lower()


def languages() -> tuple[str, ...]:
    """The tags of the languages there are data for."""
    return languages_with(_TABLE)


@per_language()
def language(code: str | None) -> SpeechLanguage:
    """The data of a language by its BCP 47 tag ("en-GB" gives English); empty ones if there are none for it."""
    tag = primary_tag(code)
    if tag not in languages():
        same = (own for own in languages() if any(tag in data.get("same_as", ()) for data in table_of(_TABLE, own)))
        tag = next(same, tag)
    return _build(tag, table_of(_TABLE, tag))


def _build(code: str, sources: Sequence[Mapping[str, Any]]) -> SpeechLanguage:
    verbs = _Verbs()
    words = no_words()
    endings: dict[str, tuple[str, ...]] = dict.fromkeys(_ENDINGS, ())
    for data in sources:
        verbs.add(data)
        variants = _variants(data)
        for section in ("words", "names"):
            for name, value in data.get(section, {}).items():
                words[name] = words.get(name, frozenset()) | frozenset(_with_variants(value, variants))
        for name, value in data.get("endings", {}).items():
            endings[name] = (*endings.get(name, ()), *value)
    if any(data.get("capitalised_nouns") for data in sources):
        endings["title"] += tuple(
            word
            for word in words["roles"] | words["titles"]
            if len(word) >= _LONG_ROLE and not word.endswith(endings["body"])
        )
        words["roles"] |= {word + "n" for word in words["roles"] if word.endswith(endings["plural_noun"][-1:])}
        words["works"] |= {work + ending for work in words["works"] for ending in ("s", "es", "n")}
    phrases = {
        name: _by_first_word(words[name])
        for name in ("according", "according_after", "phrasal", "fixed", "split_verbs", "ones")
    }
    phrases["idioms"] = _by_first_word(
        " ".join(reversed(phrase.split())) for phrase in words["idioms"]
    )  # by their verb
    join(words)
    cues = words["nouns"].union(
        words["according_after_speech"],
        words["according_first"],
        words["viewpoint_first"],
        words["opinion_nouns"],
        words["stance_adjectives"],
        words["stance_nouns"],
        words["text_verbs"],
        words["voices"],
        words["according_to_nouns"],
        words["counts"],
        verbs.classes,
        *(found for name, found in phrases.items() if name not in {"split_verbs", "idioms", "ones"}),
        ("-", "–", "—", ":", "("),
    )
    given = _given_names()
    return SpeechLanguage(
        code=code,
        known=bool(sources),
        grammar=_setting(sources, "grammar", "cues"),
        script=_setting(sources, "script", "spaced"),
        verbs={form: frozenset(kinds) for form, kinds in verbs.classes.items()},
        finite=frozenset(verbs.finite),
        bases=frozenset(verbs.bases),
        participles=frozenset(verbs.participles),
        past_participles=frozenset(verbs.past_participles),
        words=words,
        phrases=phrases,
        openers=(words["auxiliaries"] | words["boundaries"]) - cues - {"--"},
        cues=cues | {"--"},
        masculine_names=given["masculine"] | words["masculine_names"],
        feminine_names=given["feminine"] | words["feminine_names"],
        token_pattern=_token_pattern(words),
        endings=endings,
        capitalised_nouns=any(data.get("capitalised_nouns") for data in sources),
        speech_dashes=words["speech_dashes"],
    )


_VOWEL_SIGNS = "\u064b-\u065f\u0670"
"""Arabic signs that may stand within words."""

_ENDINGS = (
    "title", "adverb", "past", "possessive", "plural", "no_plural", "common", "masculine_verb", "feminine_verb",
    "adjective", "attribute", "body", "masculine_role", "feminine_noun", "weak_adjective",
    "definite", "occupation", "noun", "plural_noun", "demonym",
    "name_oblique", "name_case", "inflected", "plural_verb", "feminine_name", "masculine_name", "feminine_role",
    "genitive_name", "infinitive", "finite", "medium",
    "noun_feminine", "noun_neuter", "oblique_noun", "oblique_adjective", "adjective_nominative", "velar",
    "name_nominative", "body_noun", "own_feminine", "masculine_title", "complement", "phrase_end",
)  # fmt: skip
"""Endings that the code asks for."""


def _variants(data: Mapping[str, Any]) -> dict[int, str]:
    """How letters are written otherwise, as a table: ß, ss; 说, 說."""
    pairs = (pair for line in data.get("other_letters", ()) for pair in line.split())
    return str.maketrans(data.get("variants", {}) | {pair[0]: pair[1:] for pair in pairs})


def _with_variants(words: Iterable[str], variants: Mapping[int, str]) -> Iterator[str]:
    """The words, and as they are written otherwise: heißt, heisst."""
    for word in words:
        yield word
        if variants and (other := word.translate(variants)) != word:
            yield other


def _setting(sources: Iterable[Mapping[str, Any]], name: str, default: str) -> str:
    return next((str(data[name]) for data in sources if name in data), default)


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases as tuples of words, the longest first, by their first word."""
    split = sorted((tuple(phrase.split()) for phrase in phrases), key=lambda phrase: (-len(phrase), phrase))
    return {first: tuple(phrase for phrase in split if phrase[0] == first) for first in {phrase[0] for phrase in split}}


@cache
def _given_names() -> dict[str, frozenset[str]]:
    data = read_toml(files(__package__).joinpath("given_names.toml"))
    return {name: frozenset(value) for name, value in data.items()}


class _Verbs:
    """The forms of the verbs and their classes, from one file after another."""

    def __init__(self) -> None:
        self.classes: dict[str, set[str]] = {}
        self.finite: set[str] = set()
        self.bases: set[str] = set()
        self.participles: set[str] = set()
        self.past_participles: set[str] = set()

    def add(self, data: Mapping[str, Any]) -> None:
        endings = data.get("endings", {})
        present = tuple(endings.get("participle", ()))
        others = frozenset(data.get("words", {}).get("no_participles", ()))
        prefixes, variants = data.get("verb_prefixes", []), _variants(data)
        for kind, lists in data.get("verbs", {}).items():
            for forms in _verb_forms(lists, data.get("regular", {})):
                active = [form for form in forms if form.endswith(present) and form not in others]
                rest = [form for form in forms if form not in active]
                written = tuple(_with_variants(forms, variants))
                for form in (prefix + form for prefix in ("", *prefixes) for form in written):
                    self.classes.setdefault(form, set()).add(kind)
                if len(forms) > _FORMS_WITHOUT_PAST:
                    self.bases.add(forms[0])
                self.past_participles.update(form for form in forms[2:] if form in rest)
                self.participles.update(active)
                written = tuple(_with_variants(rest, variants))
                self.finite.update(prefix + form for prefix in ("", *prefixes) for form in written)


def _verb_forms(lists: Mapping[str, list[str]], regular: Mapping[str, list[str]]) -> Iterable[list[str]]:
    """The forms of each verb: for English base, -s, past, past participle, -ing (as far as they differ)."""
    by_length = sorted(regular, key=len, reverse=True)
    for base in lists.get("regular", ()):
        ending = next((ending for ending in by_length if base.endswith(ending)), None)
        if ending is None:
            yield [base]
        else:
            stem = base[: len(base) - len(ending)]
            yield [stem + other for other in regular[ending]]
    for line in lists.get("irregular", ()):
        yield line.split()
    for form in lists.get("forms", ()):
        yield [form]


def _token_pattern(words: Mapping[str, frozenset[str]]) -> re.Pattern[str]:
    """The pattern of a token: abbreviation, initials, number, word, run of dots or dashes, any other sign.

    The token is the group; the spaces behind it are passed over with it, so that no alternative is tried on a space.
    Words with an elided vowel are tokens of their own (l'avocat is two), and so are contracted verbs (he's).
    """

    def either(items: Iterable[str]) -> str:
        return "|".join(re.escape(item) for item in sorted(items, key=lambda item: (-len(item), item)))

    # most tokens are plain words and commas: the longer alternatives need not be tried
    parts: list[str] = [r"[A-Za-z]+(?![\w.'’&\-])", r"[,;:](?!\d)"]
    if words["elisions"]:
        parts.append(rf"\b(?i:{either(words['elisions'])})['’](?=\w)")
    if words["contractions"]:
        contracted = rf"['’](?:{either(words['contractions'])})\b"
        parts.append(rf"\b(?i:{either(words['contracted_pronouns'])})(?={contracted})|{contracted}")
    if words["enclitics"]:  # rappelle-t-il, diz-se: what hangs on the verb is a token of its own
        parts.append(rf"\w+(?=-(?:{either(words['enclitics'])})\b)|-(?:{either(words['enclitics'])})\b")
    titles = words["titles"] | words["abbreviations"] | words["suffixes"]
    names = sorted({word[:-1] for word in titles if word.endswith(".")}, key=lambda word: (-len(word), word))
    if names:
        parts.append(rf"\b(?:{'|'.join(re.escape(name.capitalize()) for name in names)})\.")
        lower = either(word[:-1] for word in words["small_abbreviations"])
        parts.append(rf"\b(?:{lower})\.") if lower else None
    word = rf"[\w{_VOWEL_SIGNS}]" if words["vowel_signs"] else r"\w"
    ordinal = rf"(?:{either(words['ordinals'])})?" if words["ordinals"] else ""
    parts.append(rf"(?:[A-Z]\.)+|\d+(?:[.,]\d+)*{ordinal}(?:-\w+)*|{word}+(?:[-'’&]{word}+)*|\.{{2,}}|--+|[^\w\s]")
    return re.compile(rf"({'|'.join(parts)})\s*+")
