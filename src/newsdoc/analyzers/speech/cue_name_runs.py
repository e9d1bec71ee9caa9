"""Runs of capitalised words that may be names, and what an article shows of its words: which are written small.

A word alone that begins a sentence opens a run only where the article shows it to be a name elsewhere.
"""

from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from newsdoc.analyzers.speech.language import SAY, TELL, SpeechLanguage
from newsdoc.analyzers.speech.tokens import QUOTE, Passage
from newsdoc.analyzers.speech.traits import CAPITAL
from newsdoc.analyzers.speech.word_cache import WordCache
from newsdoc.wording.agencies import agencies
from newsdoc.wording.names import PARTICLE_PAIRS

__all__ = ["SHORTEST_TITLED", "NameRuns", "Run"]

_LONGEST = 8
"""Words in the longest run of capitalised words that is taken for one name with its title."""
SHORTEST_TITLED = 2
"""Words in the shortest run that holds a title or an adjective before a full name: le Suédois Arvid Moss."""
_FULL_NAME = 3
"""Capitalised words in the shortest run that holds an occupation before a full name."""
_SHORTEST_STEM = 3
"""Letters of a name without its ending, at least: of a shorter one it is part. "Lena" has an ending, "Ida" none."""
_MOST_PARTICLES = 2
"""Particles before a surname, at most: von der Heide."""


@attrs.define(slots=True, eq=False)
class Run:
    """Capitalised words that stand together, not changed once made: `start` and `end` are tokens of the line."""

    line: Passage
    start: int
    end: int


def _key(word: str, language: SpeechLanguage) -> str:
    """A word of a name as it is compared: in lower case, without an ending of case."""
    low = word.lower().replace("’", "'")
    for ending in language.endings["name_case"]:
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST_STEM:
            return low[: len(low) - len(ending)]
    return low


@cache
def _keys(language: SpeechLanguage) -> WordCache[str]:
    """The words of names as they are compared."""
    return WordCache(lambda word: _key(word, language))


@cache
def _stems(language: SpeechLanguage) -> frozenset[str]:
    """The given names as they are compared, where names have endings of case."""
    if not language.endings["name_oblique"]:
        return frozenset()
    return frozenset(_key(name, language) for name in language.masculine_names | language.feminine_names)


class NameRuns:
    """What the article shows of its words: which are written small, which are names."""

    def __init__(self, lines: Sequence[Passage], language: SpeechLanguage) -> None:
        self.language, self.words = language, language.words
        self.small: set[str] = set()
        """All words as printed; a word in lower case is among them if the article writes it small."""
        self.printed: set[str] = set()
        """Capitalised words as printed, where common nouns are written like names."""
        for line in lines:
            self.small.update(line.words)
            if language.capitalised_nouns:
                self.printed.update([line.words[token] for token in line.places(CAPITAL, 0, len(line.words))])
        self.stems = _stems(language)
        self._keys = _keys(language)
        self._starts: dict[tuple[int, int, int], int] = {}
        self.parts: set[str] = set()
        """Words of names of several words, as they are compared."""
        self.particled: set[str] = set()
        """Surnames that a particle belongs to: von Arnim."""
        self.full: set[tuple[str, ...]] = set()
        """Names of several words, as printed."""
        self.surnames: set[str] = set()
        """Last words of names that begin with a known given name."""
        self.alone: set[str] = set()
        """Capitalised words within sentences."""
        self.nouns: set[str] = set()
        """Words that stand behind an article somewhere, where common nouns are written like names."""
        articles = self.words["determiners"] | self.words["numbers"]
        for line in lines if language.capitalised_nouns else ():
            self.nouns.update(
                self._key(line.words[token])
                for token in line.places(CAPITAL, 1, len(line.words))
                if line.lower[token - 1] in articles
            )
        for line in lines if language.capitalised_nouns else ():
            for run in self.runs(line):
                self._learn_surname(run)
        for line in lines:
            for run in self.runs(line):
                self._learn(run)

    def learn_known(self, names: Sequence[str]) -> None:
        """Take the words of full names from outside the text for parts of names: Brackmann, although it ends so."""
        for words in map(str.split, names):
            if len(words) > 1:
                self.parts.update([self._key(word) for word in words if word[0].isupper()])

    def _learn_surname(self, run: Run) -> None:
        if run.end - run.start == 1:
            return
        first = self._name_start(run)
        named = run.line.places(CAPITAL, first, run.end)
        if len(named) > 1 and self._is_given(run.line.lower[named[0]]):
            self.surnames.add(self._key(run.line.words[named[-1]]))

    def _learn(self, run: Run) -> None:
        words, lower = run.line.words, run.line.lower
        if run.end - run.start == 1:
            if run.start not in run.line.sentence_starts:
                self.alone.add(self._key(words[run.start]))
            return
        first = self._name_start(run)
        named = run.line.places(CAPITAL, first, run.end)
        begins_with_name = first > run.start or first not in run.line.sentence_starts or self._is_given(lower[first])
        if len(named) == SHORTEST_TITLED and self._key(words[named[0]]) in self.surnames:
            named = named[:1]  # hatte Moss Zweifel
        if len(named) > 1 and not self._is_body(run, first):
            self.parts.update([self._key(words[token]) for token in (named if begins_with_name else named[1:])])
            self.full.add(tuple(words[first : run.end]))
            if self._is_given(lower[named[0]]):
                self.surnames.add(self._key(words[named[-1]]))
            if not begins_with_name and words[first].lower() not in self.small:
                self.parts.add(self._key(words[first]))
        self.alone.update([self._key(words[token]) for token in named if token not in run.line.sentence_starts])
        if named and named[-1] - 1 > first and self._is_behind_particle(run.line, named[-1]):
            self.particled.add(self._key(words[named[-1]]))

    def _is_behind_particle(self, line: Passage, token: int) -> bool:
        """Whether a particle, or a pair of them, stands right before a word."""
        return (
            line.lower[token - 1] in self.words["particles"] or tuple(line.lower[token - 2 : token]) in PARTICLE_PAIRS
        )

    def runs(self, line: Passage) -> Iterator[Run]:
        """The runs of capitalised words of a line, without the common words that begin sentences."""
        position, count = 0, len(line.words)
        for start in line.places(CAPITAL, 0, count):
            if start < position or not self._may_begin(line, start):
                continue
            behind = self._behind_particles(line, start)  # Von der Heide warnte
            end = (behind if self._has_capital(line, behind) else start) + 1
            while end < min(count, start + _LONGEST):
                joined = self._joined(line, end)
                if not joined:
                    break
                end = joined
            yield Run(line, self._before_particles(line, start, position), end)
            position = end

    def _before_particles(self, line: Passage, token: int, floor: int) -> int:
        """Where a surname begins whose particle is written small behind a verb of saying: sagt von der Heide."""
        if self._key(line.words[token]) not in self.particled:
            return token
        start = token
        if token - 2 > floor and tuple(line.words[token - 2 : token]) in PARTICLE_PAIRS:
            start -= 2
        while (
            start - 1 > floor and token - start < _MOST_PARTICLES and line.words[start - 1] in self.words["particles"]
        ):
            start -= 1
        before = line.lower[start - 1] if start else ""
        said = self.language.is_verb(before, SAY, TELL) or before in self.words["attributing"]
        return start if said else token

    def _behind_particles(self, line: Passage, token: int) -> int:
        """The token behind the particles of a surname that begin here; the token itself where none do."""
        last = min(len(line.words) - 1, token + _MOST_PARTICLES)
        if token < last and tuple(line.lower[token : token + 2]) in PARTICLE_PAIRS:
            return last
        while token < last and line.lower[token] in self.words["particles"]:
            token += 1
        return token

    def _may_begin(self, line: Passage, token: int) -> bool:
        """Whether a capitalised word may begin a name."""
        word = line.words[token]
        if self._is_time(line, token):
            return False  # Mitte August
        if token not in line.sentence_starts and line.words[token - 1] not in {QUOTE, ":", "–", "—", "-", "“"}:
            return line.lower[token] not in self.words["never_names"]
        low = line.lower[token]
        if (
            low in self.words["particles"]
            and self._key(line.words[self._behind_particles(line, token)]) in self.particled
        ):
            return True  # Von Arnim warnte
        behind = self._behind_particles(line, token + 1)
        if self._is_given(low) and behind > token + 1 and self._has_capital(line, behind):
            return True  # Kurt von Arnim
        if low in self.words["not_names"] or low in self.words["small"] or low in self.words["skipped"]:
            return False
        if low in self.words["pronouns"] or low in self.words["possessives"] or low in self.language.verbs:
            return False
        if low in self.words["subordinate"] and not self._is_given(low):
            return False  # Da Moss fehlte, ...
        if self._has_capital(line, token + 1):
            return not (low in self.small and not self.language.is_role(low))
        if self._key(word) in self.parts or (self._key(word) in self.alone and low not in self.small):
            return True
        verb = line.lower[token + 1] if token + 1 < len(line.words) else "."
        known = low in self.small or self.language.is_adverb(low)
        known = known or (not self.language.capitalised_nouns and self.language.is_role(low))
        return not known and (self.language.is_verb(verb, SAY, TELL) or self._is_explained(line, token))

    def _is_explained(self, line: Passage, token: int) -> bool:
        """Whether a relative clause behind a comma tells of the word, which thus needs no article: Novacqua, che ..."""
        relative = self.words["relative"] - self.words["determiners"]
        behind = line.lower[token + 1 : token + 3]
        return not self.language.capitalised_nouns and behind[:1] == [","] and not relative.isdisjoint(behind[1:])

    def _has_capital(self, line: Passage, token: int) -> bool:
        return token < len(line.words) and bool(line.traits[token] & CAPITAL) and line.words[token] != QUOTE

    def _joined(self, line: Passage, token: int) -> int:
        """The end of a run that goes on here, 0 if it does not: another capital, or a particle and a capital."""
        words, capital = line.words, line.traits[token] & CAPITAL
        if not capital and line.lower[token] not in self.words["particles"]:
            return 0
        if token in line.sentence_starts or self._is_agency(words[token - 1]):
            return 0
        asked = self.words["hearers"] if not self.language.capitalised_nouns else frozenset()
        begins = words[token][0].isupper() and self._is_given(line.lower[token])
        begins = begins and not self._is_given(line.lower[token - 1])  # a la prensa Ana María Gil
        if begins and not asked.isdisjoint(line.lower[token - 2 : token]):
            return 0  # a Radio Uno Mario Gil
        if capital and self._is_time(line, token):
            return 0
        if capital:
            adverb = self.language.capitalised_nouns and line.lower[token] in self.words["adverbs"]
            if adverb and not self._is_given(line.lower[token - 1]):
                return 0  # a heading without a stop before the next sentence
            return 0 if line.lower[token] in self.words["never_names"] else token + 1
        for length in (2, 1):
            inner = line.lower[token : token + length]
            following = token + length
            own = self.words["particles"].issuperset(inner)
            if (
                len(inner) == length
                and (own or tuple(inner) in PARTICLE_PAIRS)
                and (not (own and self.language.capitalised_nouns) or self._may_have_particle(line, token - 1))
                and not (length > 1 and inner[0] in self.words["boundaries"])  # Ana Moro y del Puerto
                and (length > 1 or not self.language.capitalised_nouns or inner[0] not in self.words["determiners"])
                and self._has_capital(line, following)
                and len(words[following].rstrip(".")) > 1  # schrijft Ana Moro op X.
                and not (self.language.capitalised_nouns and self._is_of_body(words[following]))
                and not self._begins_second(line, token, following)
            ):
                return following + 1
        return 0

    def _is_time(self, line: Passage, token: int) -> bool:
        """Whether a part of a month stands here: sprach Anna Moss Anfang April; not Michael Ende."""
        following = line.lower[token + 1] if token + 1 < len(line.words) else "."
        month = following in self.words["months_and_days"] or following[0].isdigit()
        return line.lower[token] in self.words["month_parts"] and month

    def _begins_second(self, line: Passage, particle: int, following: int) -> bool:
        """Whether "and", a particle of surnames too, joins two full names: Ana Moro y Luis Lago."""
        if line.lower[particle] not in self.words["joining"] or particle < _FULL_NAME - 1:
            return False
        full = line.traits[particle - 1] & CAPITAL and line.traits[particle - 2] & CAPITAL
        second = following + 1 < len(line.words) and following + 1 not in line.sentence_starts
        second = second and bool(line.traits[following + 1] & CAPITAL)
        return bool(full) and (second or self._is_given(line.lower[following]))

    def _is_agency(self, word: str) -> bool:
        """Whether a news agency stands here, which is no part of the name behind it: dijo a EFE Ana Moro."""
        return word.isupper() and word in agencies()[0]

    def _is_of_body(self, word: str) -> bool:
        """Whether a noun of a body stands here, so that no surname does: Jan Oste von der Universität."""
        low = word.lower()
        letters = len(word) > 1 and word.isupper()  # Joe Stork von HRW
        return letters or low in self.words["organizations"] or self.language.ends_like_body(low)

    def _may_have_particle(self, line: Passage, token: int) -> bool:
        """Whether a given name stands before a particle, rather than a noun: Karla von der Aue."""
        titled = token > 0 and self.language.is_role(line.lower[token - 1])
        if token > 0 and self._is_given(line.lower[token - 1]) and not self._is_given(line.lower[token]):
            return False  # Jana Moss von der Bahn: the name is complete
        return titled or self._is_given(line.lower[token]) or self._key(line.words[token]) in self.parts

    def _is_given(self, word: str) -> bool:
        first = word.partition("-")[0]
        return self._key(first) in self.stems if self.stems else self.language.is_given(first)

    def _name_start(self, run: Run) -> int:
        """Where the name begins behind the title within the run: Bürgermeisterin Heike Moss."""
        if run.end - run.start == 1:
            return run.start
        place = run.line.index, run.start, run.end
        start = self._starts.get(place)
        if start is None:
            start = self._starts[place] = self._find_name_start(run)
        return start

    def _find_name_start(self, run: Run) -> int:
        lower, start = run.line.lower, run.start
        if lower[start] in self.words["organizations"] and not self._is_given(lower[min(start + 1, run.end - 1)]):
            return start  # Universität Ardale; Guardia Civil
        if self.language.is_given(lower[start]) and lower[start] not in self.words["titles"] | self.words["roles"]:
            return start  # Salvatore Nanni, although a role may end so
        roles = [token for token in range(run.start, run.end - 1) if self.language.is_role(lower[token])]
        if roles and run.end - roles[-1] > SHORTEST_TITLED:
            start = roles[-1] + 1  # Hessens Arbeitsministerin Karla Moss; Ardale Belediye Başkanı Ayşe Moss
        while start < run.end - 1 and (  # the last word is the name
            self.language.is_role(lower[start]) or lower[start] in self.words["title_parts"]
        ):
            start += 1
        before = lower[run.start - 1] if run.start else ""
        held = self._behind_body(Run(run.line, start, run.end))
        titled = self.language.is_role(lower[start - 1] if start > run.start else before)
        if held and titled and (start == run.start or not self.language.capitalised_nouns):
            return held  # Мэр Ардейла Анна Мосс
        hearers = self.words["hearers"] if not self.language.capitalised_nouns else ()
        more = start == run.start and run.end - start > SHORTEST_TITLED
        if more and lower[start] in hearers:
            return start + 1  # a Efe Ana Moro
        named = before in hearers and (self._is_given(lower[start + 1]) or self.language.is_body_noun(before))
        if more and named and not self._is_given(lower[start]):
            return start + 1  # à agência Norte Ana Moro
        placed = before in self.words["place_prepositions"] and run.end - start > SHORTEST_TITLED
        if placed and start == run.start and self._is_given(lower[start + 1]) and not self._is_given(lower[start]):
            return start + 1  # w Wierzbnie Lena Nowak
        if start == run.start and before in self.words["determiners"] and run.end - start > SHORTEST_TITLED:
            known = self._is_given(lower[start + 1]) or lower[start].endswith(self.language.endings["demonym"])
            known = known or self._after_occupation(run) > start
            return start + 1 if known and not self._is_given(lower[start]) else start
        if self.language.capitalised_nouns and start == run.start:
            start = self._after_occupation(run)
            described = before in self.words["noun_determiners"]  # der (sein) Konkurrent Moss
            if start == run.start and run.end - start == SHORTEST_TITLED and described:
                noun = lower[start].endswith(self.language.endings["occupation"]) and not self._is_given(lower[start])
                noun = noun and not self._is_of_body(lower[start + 1]) and not self.language.is_role(lower[start + 1])
                noun = noun and not self._is_of_town(run)
                start += noun and not lower[start].endswith(self.language.endings["adjective"])
        return start if run.line.words[start][0].isupper() else run.start

    def _behind_body(self, run: Run) -> int:
        """Where a full name begins behind the body of an office: szef Rady Miasta Jan Moss; 0 if none does."""
        lower = run.line.lower
        if self._is_given(lower[run.start]):
            return 0
        return next((i for i in range(run.start + 1, run.end - 1) if self._is_given(lower[i])), 0)

    def _after_occupation(self, run: Run) -> int:
        """The second word where the first is an occupation: Kassiererin Anna Moss."""
        lower, start = run.line.lower, run.start
        if len(run.line.places(CAPITAL, start, run.end)) < _FULL_NAME or self._is_given(lower[start]):
            return start
        occupation = lower[start].endswith(self.language.endings["occupation"]) or self._is_in_genitive(run)
        return start + 1 if occupation or self._is_given(lower[start + 1]) else start

    def _is_in_genitive(self, run: Run) -> bool:
        """Whether an article before the run tells that its first word is a noun in the genitive: des Jägers Bo Moss."""
        lower, article = run.line.lower, run.start - 1
        if article > 0 and lower[article].endswith(self.language.endings["weak_adjective"]):
            article -= 1  # des italienischen Jägers Bo Moss
        masculine = self.words["genitive"] & self.words["oblique"]
        return (
            article >= 0
            and lower[article] in masculine
            and lower[run.start].endswith(self.language.endings["genitive_name"])
        )

    def _is_of_town(self, run: Run) -> bool:
        """Whether the adjective of a town stands before a noun in the genitive: des Ardaler Hotels."""
        lower, before = run.line.lower, run.line.lower[run.start - 1] if run.start else ""
        if not self.language.capitalised_nouns or run.end - run.start != SHORTEST_TITLED:
            return False
        if before not in self.words["genitive"] & self.words["oblique"] or self._is_in_genitive(run):
            return False
        inflected = lower[run.start].endswith(self.language.endings["inflected"])
        noun = lower[run.end - 1].endswith(self.language.endings["genitive_name"])
        return inflected and noun and not self._is_given(lower[run.start])

    def _is_body(self, run: Run, first: int) -> bool:
        """Whether the run is no person's name: an article before it, a word such as council in it."""
        lower = run.line.lower
        nouns = [token for token in range(run.start, run.end) if lower[token] in self.words["organizations"]]
        owned = self._is_given(lower[first]) and all(lower[token - 1] in self.words["particles"] for token in nouns)
        if (nouns and not owned) or self._is_of_town(run):  # but Ana María de la Cruz
            return True
        if self.language.capitalised_nouns and lower[run.start] in self.words["definite_articles"]:
            return True  # Die Linke
        before = lower[run.start - 1] if run.start else ""
        if first == run.start and before in self.words["determiners"] and before not in self.words["name_articles"]:
            return not self._is_given(lower[first])
        return lower[run.end - 1] in self.words["places"]

    def _key(self, word: str) -> str:
        return self._keys[word]
