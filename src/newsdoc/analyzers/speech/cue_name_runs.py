"""Runs of capitalised words that may be names, and what an article shows of its words: which are written small.

A word alone that begins a sentence opens a run only where the article shows it to be a name elsewhere.
"""

from collections.abc import Iterator, Sequence

from newsdoc.analyzers.speech.language import SAY, TELL, SpeechLanguage
from newsdoc.analyzers.speech.run_titles import FULL_NAME, SHORTEST_TITLED, Run, RunTitles
from newsdoc.analyzers.speech.tokens import QUOTE, Passage
from newsdoc.analyzers.speech.traits import CAPITAL
from newsdoc.wording.agencies import agencies
from newsdoc.wording.names import PARTICLE_PAIRS

__all__ = ["NameRuns"]

_LONGEST = 8
"""Words in the longest run of capitalised words that is taken for one name with its title."""
_MOST_PARTICLES = 2
"""Particles before a surname, at most: von der Heide."""


class NameRuns(RunTitles):
    """What the article shows of its words: which are written small, which are names."""

    def __init__(self, lines: Sequence[Passage], language: SpeechLanguage) -> None:
        super().__init__(language)
        self.small: set[str] = set()
        """All words as printed; a word in lower case is among them if the article writes it small."""
        self.printed: set[str] = set()
        """Capitalised words as printed, where common nouns are written like names."""
        for line in lines:
            self.small.update(line.words)
            if language.capitalised_nouns:
                self.printed.update([line.words[token] for token in line.places(CAPITAL, 0, len(line.words))])
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
        behind = "".join(line.lower[token + 1 : token + 2])
        if self._key(word) in self.surnames and self.language.is_verb(behind, SAY, TELL):
            return True  # Kurz sagte
        if (
            low in self.words["particles"]
            and self._key(line.words[self._behind_particles(line, token)]) in self.particled
        ):
            return True  # Von Arnim warnte
        last = self._behind_particles(line, token + 1)
        if self._is_given(low) and last > token + 1 and self._has_capital(line, last):
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
        ended = line.lower[token - 1].endswith(self.language.endings["phrase_end"])  # az MTI-nek Kovács Anna
        if token in line.sentence_starts or ended or self._is_agency(words[token - 1]):
            return 0
        asked = self.words["hearers"] if not self.language.capitalised_nouns else frozenset()
        begins = words[token][0].isupper() and self._is_given(line.lower[token])
        begins = begins and not self._is_given(line.lower[token - 1])  # a la prensa Ana María Gil
        begins = begins and not line.lower[max(token - 2, 0)].endswith(self.language.endings["phrase_end"])
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
        if line.lower[particle] not in self.words["joining"] or particle < FULL_NAME - 1:
            return False
        full = line.traits[particle - 1] & CAPITAL and line.traits[particle - 2] & CAPITAL
        second = following + 1 < len(line.words) and following + 1 not in line.sentence_starts
        second = second and bool(line.traits[following + 1] & CAPITAL)
        return bool(full) and (second or self._is_given(line.lower[following]))

    def _is_agency(self, word: str) -> bool:
        """Whether a news agency stands here, which is no part of the name behind it: dijo a EFE Ana Moro."""
        return word.isupper() and word in agencies()[0]

    def _may_have_particle(self, line: Passage, token: int) -> bool:
        """Whether a given name stands before a particle, rather than a noun: Karla von der Aue."""
        titled = token > 0 and self.language.is_role(line.lower[token - 1])
        if token > 0 and self._is_given(line.lower[token - 1]) and not self._is_given(line.lower[token]):
            return False  # Jana Moss von der Bahn: the name is complete
        return titled or self._is_given(line.lower[token]) or self._key(line.words[token]) in self.parts
