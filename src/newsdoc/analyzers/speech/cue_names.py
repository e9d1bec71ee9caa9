"""Names by the way an article uses them, for languages of which the library knows few names.

Words in capitals that stand together are a name; what stands before it tells whether it is a person's (a title, a
given name) or not (an article, a word such as "council"). A word alone is a name where the article shows it to be one:
as part of a longer name, behind a title, or capitalised within a sentence.
"""

from collections.abc import Sequence

from newsdoc.analyzers.speech.cue_name_runs import NameRuns
from newsdoc.analyzers.speech.language import SAY, TELL, SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.run_titles import SHORTEST_TITLED, Run
from newsdoc.analyzers.speech.tokens import Passage
from newsdoc.wording.names import is_capitalised

__all__ = ["find_names_by_use"]

_LONGEST_PERSON = 4
"""Capitalised words of a person's name that nothing else shows to be one, at most: more is the name of a body."""
_OFFICE_OF = 2
"""Words of an office before its place: alcalde de."""
_LONGEST_TITLE = 20
"""Words before a name that may be its title: the longest offices have some ten, and a run of titles has no end."""
_LONGEST_SURNAME = 12
"""Letters in the longest word that is taken for a name where common nouns are written alike; compounds are longer."""


def find_names_by_use(
    lines: Sequence[Passage], language: SpeechLanguage, known: Sequence[str] = ()
) -> list[list[NameMention]]:
    """The names of each line outside its quotations, in order; `known` are full names that it may give in short."""
    article = _Names(lines, language)
    article.learn_known(known)
    return [[mention for run in article.runs(line) if (mention := article.mention(run)) is not None] for line in lines]


def _is_code(name: tuple[str, ...]) -> bool:
    """Whether the name is an abbreviation or holds a digit, as no person's does: UE, Paris-8."""
    if len(name) > 1:
        return False
    return (len(name[0]) > 1 and name[0].isupper()) or any(map(str.isdigit, name[0]))


class _Names(NameRuns):
    """Tells which runs are names, and whose."""

    def mention(self, run: Run) -> NameMention | None:
        """The name that a run holds; None where it is a common noun or a title alone."""
        line, first = run.line, self._name_start(run)
        words, lower = line.words, line.lower
        end = run.end
        while end > first + 1 and lower[end - 1] in self.words["suffixes"]:
            end -= 1
        told = self.words["hearers"] if not self.language.capitalised_nouns else ()
        if end - first > SHORTEST_TITLED and words[end - 1].isupper() and lower[end - 1] in told:
            end -= 1  # передаёт слова Анны Мосс ТАСС
            run = Run(line, run.start, end)
        possessive = self.language.capitalised_nouns and self._is_genitive(run, first)
        bearer = not possessive and self._is_full_genitive(run, first)
        if possessive or (
            self.language.capitalised_nouns and end - first == SHORTEST_TITLED and self._ends_with_noun(run, first)
        ):
            end = first + 1
            run = Run(line, run.start, end)
        name = tuple(words[first:end])
        if bearer:
            name, possessive = (*name[:-1], name[-1][:-1]), True
        if bare := self._before_apostrophe(name[-1]):
            name = (*name[:-1], bare)
        behind = min(self._behind_particles(line, first) - first, len(name) - 1)
        particle = behind > 0 and len([*filter(str.istitle, name[behind:])]) == 1
        if particle:
            name, first = name[behind:], first + behind
        capitals = [word for word in name if is_capitalised(word)]
        begin = self._title_start(line, run.start)
        titled = begin < first and not particle and not bearer
        if titled and self._is_no_title(line, begin, first):
            begin, titled = first, False
        begin = first if bearer else begin
        if len(capitals) == 1 and not self._is_name_alone(name[0], lower[first], titled, run):
            return None
        if first == run.start and len(capitals) > 1 and all(self.language.is_role(word) for word in lower[first:end]):
            return None
        if titled and len(capitals) == 1 and self._is_paper(run, first):
            return None
        if titled and len(capitals) == 1 and self._is_place_in_genitive(name[0], lower[first]):
            return None
        if titled and len(capitals) == 1 and self._is_office_of_place(run, first):
            return None
        body = self._is_body(run, first) or (not titled and _is_code(name)) or (titled and self._is_held(run, first))
        if titled and self.language.capitalised_nouns and self._is_of_body(lower[first - 1]):
            office = lower[first - 1].endswith(self.language.endings["occupation"])
            body = not (office and len(capitals) > 1 and self._is_given(lower[first]))  # Gemeinderat Bo Lund is none
        title = line.slice(begin - self._office_before(run, begin, first), first) if titled else ""
        likely = titled or self._is_given(lower[first])
        nouns = self.language.capitalised_nouns and not likely and not bearer
        if len(capitals) > 1 and nouns and self._are_nouns(run, first):
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
            oblique=bool(bare)
            or before in self.words["prepositions"]
            or before in self.words["oblique"]
            or self._is_inflected_source(line, end),
        )

    def _is_inflected_source(self, line: Passage, end: int) -> bool:
        """Whether the name that ends here is in the genitive, before the word for "according to": Lehdon mukaan."""
        return bool(self.words["surname_genitive"]) and not self.words["according_after"].isdisjoint(
            line.lower[end : end + 1]
        )

    def _is_no_title(self, line: Passage, start: int, end: int) -> bool:
        """Whether the roles before a name are those who are told: den Ermittlern Moss; a la agencia Norte Ana Moro."""
        if not self.language.capitalised_nouns:
            return line.lower[start] in self.words["hearers"]
        role, plural = line.lower[end - 1], self.language.endings["plural_noun"][-1:]
        article = start > 0 and line.lower[start - 1] in self.words["oblique"]
        several = role[-1] == "n" and role[:-1].endswith(plural) and self.language.is_role(role[:-1])
        return article and several and role not in self.words["courtesy"]

    def _before_apostrophe(self, word: str) -> str:
        """The word without an ending of case that an apostrophe parts from it: Durusu'ya; empty where there is none."""
        cut = max(word.rfind("'"), word.rfind("’"))
        cases = self.language.endings["name_case"]
        return word[:cut] if 0 < cut < len(word) - 1 and word[cut:].lower() in cases else ""

    def _are_nouns(self, run: Run, first: int) -> bool:
        """Whether two capitalised words are common nouns that happen to stand together: zwölf Monate Haft."""
        line = run.line
        before = line.words[first - 1] if first else ""
        if before[-1:].isdigit() or (line.lower[first - 1 : first] and line.lower[first - 1] in self.words["numbers"]):
            return True
        if first in line.sentence_starts and line.lower[first].endswith(self.language.endings["adjective"]):
            return True
        if self._is_named_body(run, first):
            return False
        if self._is_headed(run, first):
            return True
        return any(self._is_noun(line, token) for token in range(first, run.end))

    def _is_headed(self, run: Run, first: int) -> bool:
        """Whether an adjective stands before a noun: Ernster Nachsatz: ...; die Ardaler Sportdirektorin."""
        lower, before = run.line.lower, run.line.lower[first - 1] if first else ""
        if run.end - first != SHORTEST_TITLED or not lower[first].endswith(self.language.endings["inflected"]):
            return False
        if before in self.words["determiners"] and self.language.is_role(lower[run.end - 1]):
            return True
        return first == 0 and run.line.words[run.end : run.end + 1] == [":"]

    def _is_named_body(self, run: Run, first: int) -> bool:
        """Whether two words behind an article name a body: die Ardaler Zeitung, die IG Metall."""
        lower = run.line.lower
        if first == 0 or lower[first - 1] not in self.words["determiners"] or run.end - first != SHORTEST_TITLED:
            return False
        noun = lower[run.end - 1]
        if run.line.words[first].isupper() and len(run.line.words[first]) > 1:
            return True
        return lower[first].endswith(self.language.endings["inflected"]) and (
            self._is_of_body(noun) or noun in self.words["hearers"]
        )

    def _is_noun(self, line: Passage, token: int) -> bool:
        """Whether a capitalised word is a common noun, or a name in the genitive before one: Moss' Auftrag."""
        word, low = line.words[token], line.lower[token]
        if low.endswith(self.language.endings["noun"]) or (word.isupper() and "." not in word):
            return True
        if not word[0].isupper():
            return False
        if word[-1] == "s" and word[:-1] in self.printed:
            return True
        return ("-" not in word and len(word) > _LONGEST_SURNAME) or low in self.small

    def _is_paper(self, run: Run, first: int) -> bool:
        """Whether the word behind an article and a town is the name of a paper: dem Ardaler Boten."""
        article = run.start > 0 and run.line.lower[run.start - 1] in self.words["determiners"]
        return self.language.capitalised_nouns and article and run.line.lower[first] in self.words["hearers"]

    def _is_place_in_genitive(self, word: str, low: str) -> bool:
        """Whether a name behind an office is that of its place: der Vertreter Libyens."""
        genitive = self.language.capitalised_nouns and word[-1] == "s" and word[:-1] in self.printed
        return genitive and not self._is_given(low)

    def _is_full_genitive(self, run: Run, first: int) -> bool:
        """Whether a full name, which the article knows, stands in the genitive behind a noun: Anhänger Bo Lunds."""
        words = run.line.words
        last = words[run.end - 1]
        if not self.language.capitalised_nouns or run.end - first < SHORTEST_TITLED or last[-1] != "s" or first == 0:
            return False
        return words[first - 1][0].isupper() and (*words[first : run.end - 1], last[:-1]) in self.full

    def _is_office_of_place(self, run: Run, first: int) -> bool:
        """Whether a place stands between an office in the genitive and its holder: des Chefs Ardales, Bo Lund."""
        line, endings = run.line, self.language.endings["genitive_name"]
        both = line.words[first].endswith(endings) and line.words[first - 1].endswith(endings)
        behind = line.words[run.end : run.end + 3]
        holder = len(behind) > 2 and behind[0] == "," and behind[1][0].isupper() and behind[2][0].isupper()
        return both and holder

    def _is_held(self, run: Run, first: int) -> bool:
        """Whether a place stands behind an office whose holder follows: sołtyska Dąbrówki Małej, Anna Moss."""
        words, lower = run.line.words, run.line.lower
        known = any(self._is_given(word) for word in lower[first : run.end])
        behind = words[run.end : run.end + 3]
        if known or self.language.capitalised_nouns or len(behind) < 3 or behind[0] != ",":
            return False
        return self._is_given(behind[1].lower()) and behind[2][0].isupper()

    def _is_genitive(self, run: Run, first: int) -> bool:
        """Whether a name in the genitive opens the run, before a noun or its adjective: Moss' neuer Auftrag."""
        line, word = run.line, run.line.words[first]
        if word[-1] != "s" or word[:-1] not in self.printed or self._is_given(line.lower[first]):
            return False
        if run.end - first > 1:
            return run.end - first == SHORTEST_TITLED and not self._is_given(line.lower[first + 1])
        behind = line.words[run.end : run.end + 2]
        adjective = behind != [] and behind[0][0].islower() and behind[0].endswith(self.language.endings["inflected"])
        adjective = adjective and behind[0] not in self.language.verbs and behind[0] not in self.words["skipped"]
        return adjective and behind[1:] != [] and behind[1][0].isupper()

    def _ends_with_noun(self, run: Run, first: int) -> bool:
        """Whether a surname that the article knows stands before a noun: hatte Moss Zweifel."""
        line = run.line
        if self._is_of_town(run):
            return False
        name, noun = self._key(line.words[first]), self._key(line.words[first + 1])
        return name in self.surnames and noun not in self.parts and not self._is_given(line.lower[first])

    def _is_place(self, run: Run) -> bool:
        """Whether a preposition of place stands before the words: in Ardale Bridge."""
        before = run.line.lower[run.start - 1] if run.start else ""
        return before in self.words["place_prepositions"]

    def _is_name_alone(self, word: str, low: str, titled: bool, run: Run) -> bool:
        before = run.line.lower[run.start - 1] if run.start else ""
        if before in self.words["determiners"] and low.endswith(self.language.endings["demonym"]):
            return False
        if len(word) < 2 or low in self.words["months_and_days"] or low in self.words["latter"]:
            return False
        behind_title = titled and run.start < run.end - 1  # Professor Beckmann, although "mann" ends many roles
        if not self.language.capitalised_nouns and self._key(word) in self.surnames:
            return True  # disse Cruz, although a cross may speak as well: Cruz Vermelha
        if self._key(word) in self.surnames and self._stands_as_name(low, run):
            return True  # sagte Richter; Frau Richter
        if self._key(word) in self.parts:
            return low not in self.words["roles"] and low not in self.words["titles"]
        if self.language.is_role(low) and not behind_title:
            return False
        if self._is_womans_office(low, run):
            return False
        if self.language.capitalised_nouns:
            if low in self.small or self._key(word) in self.nouns or low.endswith(self.language.endings["noun"]):
                return False
            if low in self.words["hearers"] and not behind_title:
                return False
            return self._is_honoured(run) or run.start < run.end - 1 or self._is_beside_cue(run)
        return titled or low not in self.words["demonyms"]

    def _stands_as_name(self, low: str, run: Run) -> bool:
        """Whether a surname that is a role too stands as roles do not: no article or adjective before it, and no
        ending for women.
        """
        lower, last = run.line.lower, run.end - 1
        before = lower[last - 1] if last else ""
        if run.start < last:  # Vorsitzender Richter, not Frau Richter
            other = before.rstrip("rn").endswith(self.language.endings["adjective"])
        else:
            article = before in self.words["noun_determiners"] or before in self.words["contracted_articles"]
            inflected = before.endswith(self.language.endings["inflected"]) and before not in self.language.verbs
            other = article or inflected
        return not (other or low.endswith(self.language.endings["feminine_role"]))

    def _is_womans_office(self, low: str, run: Run) -> bool:
        """Whether a noun of an office stands behind an adjective that is a title as well: die Vorsitzende Richterin."""
        known = low in self.words["roles"] or low in self.words["titles"]
        feminine = self.language.capitalised_nouns and low.endswith(self.language.endings["feminine_role"])
        return known and feminine and run.line.lower[run.start] not in self.words["courtesy"]

    def _is_beside_cue(self, run: Run) -> bool:
        """Whether a verb of saying stands next to the word: said Moss, so Moss, Moss said."""
        line, before = run.line, run.line.lower[run.start - 1] if run.start else ""
        if before in self.words["possessives"] or before in self.words["contracted_articles"]:
            return False  # wie seine Familie sagte
        beside = [*line.lower[max(0, run.start - 1) : run.start], *line.lower[run.end : run.end + 1]]
        cues = self.words["attributing"]
        behind = line.lower[run.end : run.end + 1]
        if behind and behind[0] in cues and behind[0] not in self.language.verbs:
            beside = beside[:-1]  # Parolen wie ...
        opens = run.start in line.sentence_starts and line.lower[run.end : run.end + 1] != []
        if opens and line.lower[run.end] in self.words["auxiliaries"]:
            return True  # Moss hatte ... betont
        return any(self.language.is_verb(word, SAY, TELL) or word in cues for word in beside)

    def _is_honoured(self, run: Run) -> bool:
        return run.start > 0 and run.line.lower[run.start - 1] in self.words["courtesy"]

    def _office_before(self, run: Run, begin: int, first: int) -> int:
        """How many words before the place of an office tell the office: El alcalde de Ardal Ana Moro."""
        lower = run.line.lower
        if begin != run.start or begin < _OFFICE_OF or self.language.capitalised_nouns:
            return 0
        if any(self.language.is_role(word) or word in self.words["title_parts"] for word in lower[begin:first]):
            return 0
        of = lower[begin - 1] in self.words["of"] or lower[begin - 1] in self.words["place_prepositions"]
        return _OFFICE_OF if of and self.language.is_role(lower[begin - _OFFICE_OF]) else 0

    def _title_start(self, line: Passage, start: int) -> int:
        """Where the title before a name begins, which is written small: alcaldesa Ana Moss."""
        position, first = start, max(0, start - _LONGEST_TITLE)
        while position > first and (
            self.language.is_role(line.lower[position - 1]) or line.lower[position - 1] in self.words["title_parts"]
        ):
            position -= 1
        while position < start and not self.language.is_role(line.lower[position]):
            position += 1
        return position
