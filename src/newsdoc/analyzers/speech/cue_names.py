"""Names by the way an article uses them, for languages of which the library knows few names.

Words in capitals that stand together are a name; what stands before it tells whether it is a person's (a title, a
given name) or not (an article, a word such as "council"). A word alone is a name where the article shows it to be one:
as part of a longer name, behind a title, or capitalised within a sentence.
"""

from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from newsdoc.analyzers.speech.language import SAY, TELL, Language
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.tokens import QUOTE, Line

__all__ = ["find_names_by_use"]

_LONGEST = 8
"""Words in the longest run of capitalised words that is taken for one name with its title."""
_LONGEST_PERSON = 4
_SHORTEST_TITLED = 2
"""Words in the shortest run that holds a title or an adjective before a full name: le Suédois Arvid Moss."""
_SHORTEST_STEM = 3
_LONGEST_SURNAME = 12
"""Letters in the longest word that is taken for a name where common nouns are written alike; compounds are longer."""


@attrs.frozen(slots=True)
class _Run:
    """Capitalised words that stand together: `start` and `end` are tokens of the line."""

    line: Line
    start: int
    end: int


def find_names_by_use(lines: Sequence[Line], language: Language) -> list[list[NameMention]]:
    """Return the names of each line outside its quotations, in order."""
    use = _Use(lines, language)
    return [[mention for run in use.runs(line) if (mention := use.mention(run)) is not None] for line in lines]


def _key(word: str, language: Language) -> str:
    """Return a word of a name as it is compared: in lower case, without an ending of case."""
    low = word.lower().replace("’", "'")
    for ending in language.endings["name_case"]:
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST_STEM:
            return low[: len(low) - len(ending)]
    return low


@cache
def _stems(language: Language) -> frozenset[str]:
    """Return the given names as they are compared, where names have endings of case."""
    if not language.endings["name_oblique"]:
        return frozenset()
    return frozenset(_key(name, language) for name in language.masculine_names | language.feminine_names)


class _Use:
    """What the article shows of its words: which are written small, which are names."""

    def __init__(self, lines: Sequence[Line], language: Language) -> None:
        self.language, self.words = language, language.words
        self.small: set[str] = set()
        self.printed: set[str] = set()
        """Capitalised words as printed, where common nouns are written like names."""
        for line in lines:
            if language.capitalised_nouns:
                self.printed.update(word for word in line.words if word[0].isupper())
            self.small.update(word for word in line.words if word[0].islower())
        self.stems = _stems(language)
        self.parts: set[str] = set()
        """Words of names of several words, as they are compared."""
        self.particled: set[str] = set()
        """Surnames that a particle belongs to: von Arnim."""
        self.surnames: set[str] = set()
        """Last words of names that begin with a known given name."""
        self.alone: set[str] = set()
        """Capitalised words within sentences."""
        self.nouns: set[str] = set()
        """Words that stand behind an article somewhere, where common nouns are written like names."""
        for line in lines if language.capitalised_nouns else ():
            before = ["", *line.lower]
            self.nouns.update(
                self._key(word)
                for word, article in zip(line.words, before, strict=False)
                if word[0].isupper() and (article in self.words["determiners"] or article in self.words["numbers"])
            )
        for line in lines if language.capitalised_nouns else ():
            for run in self.runs(line):
                self._learn_surname(run)
        for line in lines:
            for run in self.runs(line):
                self._learn(run)

    def _learn_surname(self, run: _Run) -> None:
        first = self._name_start(run)
        named = [token for token in range(first, run.end) if run.line.words[token][0].isupper()]
        if len(named) > 1 and self._is_given(run.line.lower[named[0]]):
            self.surnames.add(self._key(run.line.words[named[-1]]))

    def _learn(self, run: _Run) -> None:
        words, lower = run.line.words, run.line.lower
        first = self._name_start(run)
        named = [token for token in range(first, run.end) if words[token][0].isupper()]
        begins_with_name = first > run.start or first not in run.line.sentence_starts or self._is_given(lower[first])
        if len(named) == _SHORTEST_TITLED and self._key(words[named[0]]) in self.surnames:
            named = named[:1]  # hatte Moss Zweifel
        if len(named) > 1 and not self._is_body(run, first):
            self.parts.update(self._key(words[token]) for token in (named if begins_with_name else named[1:]))
            if self._is_given(lower[named[0]]):
                self.surnames.add(self._key(words[named[-1]]))
            if not begins_with_name and words[first].lower() not in self.small:
                self.parts.add(self._key(words[first]))
        self.alone.update(self._key(words[token]) for token in named if token not in run.line.sentence_starts)
        if named and lower[named[-1] - 1] in self.words["particles"] and named[-1] - 1 > first:
            self.particled.add(self._key(words[named[-1]]))

    def runs(self, line: Line) -> Iterator[_Run]:
        """Yield the runs of capitalised words of a line, without the common words that begin sentences."""
        position, count = 0, len(line.words)
        while position < count:
            if not self._may_begin(line, position):
                position += 1
                continue
            end = position + 1
            while end < min(count, position + _LONGEST):
                joined = self._joined(line, end)
                if not joined:
                    break
                end = joined
            yield _Run(line, position, end)
            position = end

    def _may_begin(self, line: Line, token: int) -> bool:
        word = line.words[token]
        if not word[0].isupper() or word == QUOTE:
            return False
        if token not in line.sentence_starts and line.words[token - 1] not in {QUOTE, ":", "–", "—", "-", "“"}:
            return line.lower[token] not in self.words["never_names"]
        low = line.lower[token]
        following = line.words[token + 1] if token + 1 < len(line.words) else "."
        if low in self.words["particles"] and self._key(following) in self.particled:
            return True  # Von Arnim warnte
        if self._is_given(low) and following in self.words["particles"] and self._has_capital(line, token + 2):
            return True  # Kurt von Arnim
        if low in self.words["not_names"] or low in self.words["small"] or low in self.words["skipped"]:
            return False
        if low in self.words["pronouns"] or low in self.words["possessives"] or low in self.language.verbs:
            return False
        if following[0].isupper() and following != QUOTE:
            return not (low in self.small and not self.language.is_role(low))
        if self._key(word) in self.parts or (self._key(word) in self.alone and low not in self.small):
            return True
        behind = line.lower[token + 1] if token + 1 < len(line.words) else "."
        known = low in self.small or self.language.is_adverb(low)
        return self.language.capitalised_nouns and self.language.is_verb(behind, SAY, TELL) and not known

    def _has_capital(self, line: Line, token: int) -> bool:
        return token < len(line.words) and line.words[token][0].isupper() and line.words[token] != QUOTE

    def _joined(self, line: Line, token: int) -> int:
        """Return the end of a run that goes on here, 0 if it does not: another capital, or a particle and a capital."""
        words, word = line.words, line.words[token]
        if token in line.sentence_starts:
            return 0
        if word[0].isupper() and word != QUOTE:
            adverb = self.language.capitalised_nouns and line.lower[token] in self.words["adverbs"]
            if adverb and not self._is_given(line.lower[token - 1]):
                return 0  # a heading without a stop before the next sentence
            return 0 if line.lower[token] in self.words["never_names"] else token + 1
        for length in (2, 1):
            inner = line.lower[token : token + length]
            following = token + length
            if (
                len(inner) == length
                and (not self.language.capitalised_nouns or self._may_have_particle(line, token - 1))
                and all(particle in self.words["particles"] for particle in inner)
                and (length > 1 or not self.language.capitalised_nouns or inner[0] not in self.words["determiners"])
                and following < len(words)
                and words[following][0].isupper()
                and words[following] != QUOTE
                and not (self.language.capitalised_nouns and self._is_of_body(line.lower[following]))
            ):
                return following + 1
        return 0

    def _is_of_body(self, word: str) -> bool:
        """Say whether a noun of a body stands here, so that no surname does: Jan Oste von der Universität."""
        return word in self.words["organizations"] or word.endswith(self.language.endings["body"])

    def _may_have_particle(self, line: Line, token: int) -> bool:
        """Say whether a given name stands before a particle, rather than a noun: Karla von der Aue."""
        titled = token > 0 and self.language.is_role(line.lower[token - 1])
        return titled or self._is_given(line.lower[token]) or self._key(line.words[token]) in self.parts

    def _is_given(self, word: str) -> bool:
        first = word.split("-")[0]
        if self.stems:
            return self._key(first) in self.stems
        return first in self.language.masculine_names or first in self.language.feminine_names

    def _name_start(self, run: _Run) -> int:
        """Return where the name begins behind the title within the run: Bürgermeisterin Heike Moss."""
        lower, start = run.line.lower, run.start
        if self.language.capitalised_nouns and lower[start] in self.words["organizations"]:
            return start  # Universität Ardale
        roles = [token for token in range(run.start, run.end - 1) if self.language.is_role(lower[token])]
        if roles and run.end - roles[-1] > _SHORTEST_TITLED and self.language.capitalised_nouns:
            start = roles[-1] + 1  # Hessens Arbeitsministerin Karla Moss
        while start < run.end - 1 and (  # the last word is the name
            self.language.is_role(lower[start]) or lower[start] in self.words["title_parts"]
        ):
            start += 1
        before = lower[run.start - 1] if run.start else ""
        if start == run.start and before in self.words["determiners"] and run.end - start > _SHORTEST_TITLED:
            known = self._is_given(lower[start + 1]) or lower[start].endswith(self.language.endings["demonym"])
            known = known or self._after_occupation(run) > start
            return start + 1 if known and not self._is_given(lower[start]) else start
        if self.language.capitalised_nouns and start == run.start:
            start = self._after_occupation(run)
            if start == run.start and run.end - start == _SHORTEST_TITLED and before in self.words["determiners"]:
                noun = lower[start].endswith(self.language.endings["occupation"]) and not self._is_given(lower[start])
                noun = noun and not self._is_of_body(lower[start + 1])
                start += noun and not lower[start].endswith(self.language.endings["adjective"])  # der Konkurrent Moss
        return start if run.line.words[start][0].isupper() else run.start

    def _after_occupation(self, run: _Run) -> int:
        """Return the second word where the first is an occupation: Kassiererin Anna Moss."""
        lower, start = run.line.lower, run.start
        words = sum(run.line.words[token][0].isupper() for token in range(start, run.end))
        if words < 3 or self._is_given(lower[start]):
            return start
        occupation = lower[start].endswith(self.language.endings["occupation"])
        return start + 1 if occupation or self._is_given(lower[start + 1]) else start

    def _is_body(self, run: _Run, first: int) -> bool:
        """Say whether the run is no person's name: an article before it, a word such as council in it."""
        lower = run.line.lower
        if any(lower[token] in self.words["organizations"] for token in range(run.start, run.end)):
            return True
        if self.language.capitalised_nouns and lower[run.start] in self.words["definite_articles"]:
            return True  # Die Linke
        before = lower[run.start - 1] if run.start else ""
        if first == run.start and before in self.words["determiners"] and before not in self.words["name_articles"]:
            return not self._is_given(lower[first])
        return lower[run.end - 1] in self.words["places"]

    def _key(self, word: str) -> str:
        return _key(word, self.language)

    def mention(self, run: _Run) -> NameMention | None:
        """Return the name that a run holds; None where it is a common noun or a title alone."""
        line, first = run.line, self._name_start(run)
        words, lower = line.words, line.lower
        end = run.end
        while end > first + 1 and lower[end - 1] in self.words["suffixes"]:
            end -= 1
        possessive = self.language.capitalised_nouns and self._is_genitive(run, first)
        if possessive or (
            self.language.capitalised_nouns and end - first == _SHORTEST_TITLED and self._ends_with_noun(line, first)
        ):
            end = first + 1
            run = _Run(line, run.start, end)
        name = tuple(words[first:end])
        particle = len(name) == _SHORTEST_TITLED and lower[first] in self.words["particles"]
        if particle:
            name = name[1:]
            first += 1
        capitals = [word for word in name if word[0].isupper()]
        begin = self._title_start(line, run.start)
        titled = begin < first and not particle
        body = self._is_body(run, first)
        if len(capitals) == 1 and not self._is_name_alone(name[0], lower[first], titled, run):
            return None
        if first == run.start and len(capitals) > 1 and all(self.language.is_role(word) for word in lower[first:end]):
            return None
        if titled and len(capitals) == 1 and self._is_paper(run, first):
            return None
        if titled and len(capitals) == 1 and self._is_place_in_genitive(name[0], lower[first]):
            return None
        title = line.slice(begin, first) if titled else ""
        likely = titled or self._is_given(lower[first])
        if len(capitals) > 1 and self.language.capitalised_nouns and not likely and self._are_nouns(run, first):
            return None
        person = not body and (likely or (1 < len(capitals) <= _LONGEST_PERSON and not self._is_place(run)))
        before = lower[begin - 1] if begin else ""
        return NameMention(
            line.index,
            begin,
            first,
            run.end,
            name,
            title,
            possessive,
            body,
            tuple(self._key(word) for word in name),
            kind="person" if person else "body" if body else "",
            oblique=before in self.words["prepositions"] or before in self.words["oblique"],
        )

    def _are_nouns(self, run: _Run, first: int) -> bool:
        """Say whether two capitalised words are common nouns that happen to stand together: zwölf Monate Haft."""
        line = run.line
        before = line.words[first - 1] if first else ""
        if before[-1:].isdigit() or (line.lower[first - 1 : first] and line.lower[first - 1] in self.words["numbers"]):
            return True
        if first in line.sentence_starts and line.lower[first].endswith(self.language.endings["adjective"]):
            return True
        if self._is_named_body(run, first):
            return False
        return any(self._is_noun(line, token) for token in range(first, run.end))

    def _is_named_body(self, run: _Run, first: int) -> bool:
        """Say whether an adjective and the noun of a body are its name: die Ardaler Zeitung, das Auswärtige Amt."""
        lower = run.line.lower
        if first == 0 or lower[first - 1] not in self.words["determiners"] or run.end - first != _SHORTEST_TITLED:
            return False
        noun = lower[run.end - 1]
        return lower[first].endswith(self.language.endings["inflected"]) and (
            self._is_of_body(noun) or noun in self.words["hearers"]
        )

    def _is_noun(self, line: Line, token: int) -> bool:
        """Say whether a capitalised word is a common noun, or a name in the genitive before one: Moss' Auftrag."""
        word, low = line.words[token], line.lower[token]
        if low.endswith(self.language.endings["noun"]) or word.isupper():
            return True
        if not word[0].isupper():
            return False
        if word[-1] == "s" and word[:-1] in self.printed:
            return True
        return ("-" not in word and len(word) > _LONGEST_SURNAME) or low in self.small

    def _is_paper(self, run: _Run, first: int) -> bool:
        """Say whether the word behind an article and a town is the name of a paper: dem Ardaler Boten."""
        article = run.start > 0 and run.line.lower[run.start - 1] in self.words["determiners"]
        return self.language.capitalised_nouns and article and run.line.lower[first] in self.words["hearers"]

    def _is_place_in_genitive(self, word: str, low: str) -> bool:
        """Say whether a name behind an office is that of its place: der Vertreter Libyens."""
        genitive = self.language.capitalised_nouns and word[-1] == "s" and word[:-1] in self.printed
        return genitive and not self._is_given(low)

    def _is_genitive(self, run: _Run, first: int) -> bool:
        """Say whether a name in the genitive opens the run, before a noun or its adjective: Moss' neuer Auftrag."""
        line, word = run.line, run.line.words[first]
        if word[-1] != "s" or word[:-1] not in self.printed or self._is_given(line.lower[first]):
            return False
        if run.end - first > 1:
            return run.end - first == _SHORTEST_TITLED and not self._is_given(line.lower[first + 1])
        behind = line.words[run.end : run.end + 2]
        adjective = behind != [] and behind[0][0].islower() and behind[0].endswith(self.language.endings["inflected"])
        adjective = adjective and behind[0] not in self.language.verbs and behind[0] not in self.words["skipped"]
        return adjective and behind[1:] != [] and behind[1][0].isupper()

    def _ends_with_noun(self, line: Line, first: int) -> bool:
        """Say whether a surname that the article knows stands before a noun: hatte Moss Zweifel."""
        name, noun = self._key(line.words[first]), self._key(line.words[first + 1])
        return name in self.surnames and noun not in self.parts and not self._is_given(line.lower[first])

    def _is_place(self, run: _Run) -> bool:
        """Say whether a preposition of place stands before the words: in Ardale Bridge."""
        before = run.line.lower[run.start - 1] if run.start else ""
        return before in self.words["place_prepositions"]

    def _is_name_alone(self, word: str, low: str, titled: bool, run: _Run) -> bool:
        before = run.line.lower[run.start - 1] if run.start else ""
        if before in self.words["determiners"] and low.endswith(self.language.endings["demonym"]):
            return False
        if len(word) < 2 or low in self.words["months_and_days"]:
            return False
        behind_title = titled and run.start < run.end - 1  # Professor Beckmann, although "mann" ends many roles
        if self._key(word) in self.parts:
            return low not in self.words["roles"] and low not in self.words["titles"]
        if self.language.is_role(low) and not behind_title:
            return False
        if self.language.capitalised_nouns:
            if low in self.small or self._key(word) in self.nouns or low.endswith(self.language.endings["noun"]):
                return False
            if low in self.words["hearers"] and not behind_title:
                return False
            return self._is_honoured(run) or run.start < run.end - 1 or self._is_beside_cue(run)
        return titled or low not in self.words["demonyms"]

    def _is_beside_cue(self, run: _Run) -> bool:
        """Say whether a verb of saying stands next to the word: said Moss, so Moss, Moss said."""
        line = run.line
        beside = [*line.lower[max(0, run.start - 1) : run.start], *line.lower[run.end : run.end + 1]]
        cues = self.words["according_after_speech"] | self.words["according"]
        behind = line.lower[run.end : run.end + 1]
        if behind and behind[0] in cues and behind[0] not in self.language.verbs:
            beside = beside[:-1]  # Parolen wie ...
        opens = run.start in line.sentence_starts and line.lower[run.end : run.end + 1] != []
        if opens and line.lower[run.end] in self.words["auxiliaries"]:
            return True  # Moss hatte ... betont
        return any(self.language.is_verb(word, SAY, TELL) or word in cues for word in beside)

    def _is_honoured(self, run: _Run) -> bool:
        return run.start > 0 and run.line.lower[run.start - 1] in self.words["courtesy"]

    def _title_start(self, line: Line, start: int) -> int:
        """Return where the title before a name begins, which is written small: alcaldesa Ana Moss."""
        position = start
        while position > 0 and (
            self.language.is_role(line.lower[position - 1]) or line.lower[position - 1] in self.words["title_parts"]
        ):
            position -= 1
        while position < start and not self.language.is_role(line.lower[position]):
            position += 1
        return position
