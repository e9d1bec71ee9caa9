"""The noun phrases of a sentence from left to right, by words alone: who may be the subject of a cue beside them.

For languages whose data have no grammar of clauses: articles, titles, roles and prepositions tell where a phrase
begins, what it is and whether it can be a subject.
"""

from collections.abc import Mapping

import attrs

from newsdoc.analyzers.speech.cue_articles import Articles
from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.cue_offices import Offices
from newsdoc.analyzers.speech.cue_openings import PhraseOpenings
from newsdoc.analyzers.speech.cue_small_phrases import SmallPhrases
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["find_candidates", "phrase_at"]

_COUNTED = 2
"""Words in the shortest phrase of a number with its article."""
_LONGEST_GENITIVE = 5
"""Words behind a role that may belong to it, fewer than; a name is looked for up to there."""
_LONGEST = 16
"""Words in the longest description that is looked at."""


def find_candidates(
    line: Passage, sentence: Sentence, names: Mapping[int, NameMention], language: SpeechLanguage
) -> list[Candidate]:
    """The noun phrases of a sentence in order; `names` are the names of the line by each of their tokens."""
    return _Chunker(line, sentence, names, language).read()


def phrase_at(
    line: Passage, sentence: Sentence, names: Mapping[int, NameMention], language: SpeechLanguage, token: int
) -> Phrase | None:
    """The noun phrase that begins at a token, within a longer one or not: den Worten (des Bürgermeisters)."""
    return _Chunker(line, sentence, names, language).at(token)


class _Chunker(PhraseOpenings):
    """Reads a sentence from left to right, phrase by phrase."""

    def __init__(
        self, line: Passage, sentence: Sentence, names: Mapping[int, NameMention], language: SpeechLanguage
    ) -> None:
        super().__init__(line, sentence, names, language)
        words = language.words
        self.pronouns = words["pronouns"]
        self.nouns = self.offices = Offices(line, sentence, names, language)
        self.articles = Articles(line, sentence, language)
        self.small = SmallPhrases(line, sentence, names, language)
        self.complement, self.tails = words["complements"], words["office_tails"]

    def read(self) -> list[Candidate]:
        found: list[Candidate] = []
        position = self.sentence.start
        while position < self.sentence.end:
            phrase = self.at(position)
            if phrase is None:
                position += 1
                continue
            found.append(self.judge.candidate(phrase))
            position = phrase.end
            if len(found) > 1 and self.judge.is_owner(*found[-2:]):
                found[-2] = attrs.evolve(found[-2], oblique=True)
        return found

    def at(self, position: int) -> Phrase | None:
        """The noun phrase that begins here."""
        word = self.lower[position]
        if (small := self.small.at(position)) is not None:
            return small
        if word[0].isdigit() and (share := self._share(position)):
            return Phrase(self.line.index, position, share, "description", None, self.lower[position + 1])
        name = self.names.get(position)
        if name is not None and name.possessive and self.language.capitalised_nouns and position == name.start:
            return self._described(position, name.end)  # Moss' Sprecherin
        if name is not None:
            return self._named(position, name)
        if word in self.words["indefinite"] and (whole := self._one_of(position)) is not None:
            return whole
        if word in self.pronouns:
            return self._pronoun(position, word)
        if not word[0].isalnum() or (word in self.language.verbs and not self.language.is_role(word)):
            return None
        if word in self.words["months_and_days"] and not self.language.capitalised_nouns:
            return None
        if word in self.determiners or word in self.words["possessives"]:
            return self._described(position, self.articles.attributed(position + 1))
        if word in self.prepositions or word in self.words["skipped"] or word in self.words["clause"]:
            return None
        if self._is_role(position) or self._is_bare_subject(position) or self._is_behind_article(position):
            return self._described(position)
        return None

    def _pronoun(self, position: int, word: str) -> Phrase | None:
        """What a pronoun begins: it may also be the article of a noun, or of a paper in marks."""
        if position > self.sentence.start and self.line.words[position] in self.words["formal"]:
            return Phrase(self.line.index, position, position + 1, "pronoun", None, self.line.words[position])
        if self.articles.is_relative(position):
            return Phrase(self.line.index, position, position + 1, "pronoun", None, word)
        if self._is_paper(position):
            return Phrase(self.line.index, position, position + 2, "description", None, QUOTE)
        stands_alone = word in self.words["plural"] and not self.words["opinion_verbs"].isdisjoint(
            self.lower[position + 1 : position + 2]
        )  # Einige vertreten die Ansicht
        noun = self.articles.attributed(position + 1) if word in self.determiners else 0
        if noun or (word in self.determiners and self._begins_noun(position + 1) and not stands_alone):
            return self._described(position, noun)
        return Phrase(self.line.index, position, position + 1, "pronoun", None, word)

    def _one_of(self, position: int) -> Phrase | None:
        """One of several, with the name that explains who: una de las afectadas, Ana Moro."""
        if position + 1 >= self.sentence.end or self.lower[position + 1] not in self.words["of"]:
            return None
        end = self._with_complement(position + 1, position)
        name = self._explained(end, is_role=True)
        if name is not None:
            return named_phrase(self.line, name, position)
        return Phrase(self.line.index, position, end, "description", None, self.lower[position])

    def _share(self, position: int) -> int:
        """Where a share of those asked ends that begins here: 22 Prozent der Leute; 0 if none does."""
        if not self.lower[position + 1 : position + 2] or self.lower[position + 1] not in self.words["share"]:
            return 0
        return self._with_complement(position + 2, position + 1)

    def _named(self, start: int, name: NameMention) -> Phrase | None:
        if name.possessive or start > name.name_start:
            return None
        return named_phrase(self.line, name, start)

    def _described(self, start: int, attributed: int = 0) -> Phrase | None:
        """The phrase of a determiner or role and its noun; a name that ends it makes it that person's.

        `attributed` is where the words of the noun begin, if an attribute stands before them.
        """
        position = attributed or start
        while position < self.sentence.end and self.lower[position] in self.words["noun_determiners"]:
            position += 1
        noun = position
        role: int | None = None
        governed = self._is_governed(start, noun)
        while position < min(self.sentence.end, noun + _LONGEST):
            name = self.names.get(position)
            nouns = not self.language.capitalised_nouns or any(
                word[0].isupper() for word in self.line.words[noun:position]
            )
            apart = position > noun and ((governed and role is None and nouns) or self._is_asked(position))
            if name is not None and not name.possessive and apart:
                break  # annonce au micro Moss
            name = self.offices.behind_house(position) if role is not None and name is None else name
            if name is not None and not name.possessive and (name.kind == "person" or role is None):
                return named_phrase(self.line, name, start)
            if not self._begins_noun(position) or (position > noun and self._begins_next(position)):
                break
            if self.language.is_role(self.lower[position]):
                role = position
            elif role is not None and not self.offices.owns(role, position):
                break
            position += 1 + (self.offices.tail(position + 1) if self.tails and role is not None else 0)
            if self.language.capitalised_nouns and self.line.words[position - 1][0].isupper():
                goes_on = self._goes_on(position, is_role=role is not None)
                if goes_on is None:
                    break  # the noun ends the phrase: die Regierung bestürzt
                position = goes_on
        if position == noun:
            return self._counted(start, noun)
        head = self._head(noun, position)
        if self._is_named_in_marks(position, head) or (attributed and position in self.line.quotes):
            return Phrase(self.line.index, start, position + 1, "description", None, self.lower[head])
        if role is not None and not self.words["definite"]:
            position, name = self._with_genitive(position)
            if name is not None:
                return named_phrase(self.line, name, start)
        end = self._without_preposition(position, self._with_complement(position, head))
        explained = self._explained(end, is_role=self.language.is_role(self.lower[head]))
        if explained is not None:
            return named_phrase(self.line, explained, start)
        return Phrase(self.line.index, start, end, "description", None, self.lower[head])

    def _is_governed(self, start: int, noun: int) -> bool:
        """Whether the words before a noun tell that it is no subject: by their case, or a preposition before "his"."""
        if not self.words["oblique"].isdisjoint(self.lower[start:noun]):
            return True
        own = self.lower[start] in self.words["possessives"] and start > self.sentence.start
        return own and self.lower[start - 1] in self.prepositions  # estime de son côté Ana Moro

    def _without_preposition(self, start: int, end: int) -> int:
        """Where a phrase ends before a preposition that governs no part of it: o estudo divulgado (na segunda)."""
        while end - 1 > start and self.lower[end - 1] in self.prepositions:
            end -= 1
        return end

    def _counted(self, start: int, end: int) -> Phrase | None:
        """Several who were named before, by their number alone: les deux; de to."""
        if end - start < _COUNTED or self.lower[end - 1] not in self.words["numbers"]:
            return None
        return Phrase(self.line.index, start, end, "description", None, self.lower[end - 1])

    def _is_asked(self, position: int) -> bool:
        """Whether a person is named behind those who are spoken to: a la agencia EFE (Ana Moro)."""
        name = self.names.get(position)
        before = self.lower[max(self.sentence.start, position - 2) : position]
        return name is not None and name.kind == "person" and not self.words["hearers"].isdisjoint(before)

    def _begins_next(self, position: int) -> bool:
        """Whether an article here begins the next phrase, or those who listen do: a los agentes (el portero)."""
        word, definite = self.lower[position], self.language.endings["definite"]
        if word in self.words["hearers"] and not self.words["definite"]:
            return True  # сказала журналистам (мэр)
        if definite and word.endswith(definite) and self.lower[position - 1].endswith(definite):
            return self._after_verb(position - 1)  # kallar byalaget (rivningen för)
        return word in self.determiners and word not in self.complement

    def _goes_on(self, position: int, *, is_role: bool) -> int | None:
        """Where a phrase goes on behind a capitalised word; None where that was its noun."""
        if is_role:  # der Bürgermeister und Senator Moss
            return self.nouns.joined_role(position) or None
        return position if self.nouns.is_adjective(position - 1) else None  # die Nordischen Garden

    def _with_genitive(self, position: int) -> tuple[int, NameMention | None]:
        """Where a role ends with the words in the genitive behind it, or the name that they lead to.

        So in languages without articles: начальник управления транспорта Анна Мосс.
        """
        end = position
        while end < min(self.sentence.end, position + _LONGEST_GENITIVE):
            name = self.names.get(end)
            if name is not None and name.kind == "person":
                return position, name
            if not self._begins_noun(end):
                name = self.offices.behind_place(end)
                if name is not None:
                    return position, name  # w Wierzbnie Lena Nowak
                break
            end += 1
        stops = end >= self.sentence.end or not self.lower[end][0].isalnum() or self.lower[end] in self.language.verbs
        return (end if stops and end - position < _LONGEST_GENITIVE else position), None

    def _is_named_in_marks(self, position: int, head: int) -> bool:
        """Whether a paper or an agency is named in marks here: die Zeitung „Bote“ berichtet."""
        if not self.language.capitalised_nouns or position >= self.sentence.end or self.line.words[position] != QUOTE:
            return False
        return self.lower[head].endswith(tuple(self.words["hearers"]))

    def _head(self, start: int, end: int) -> int:
        return next((token for token in range(start, end) if self.language.is_role(self.lower[token])), end - 1)

    def _with_complement(self, position: int, head: int) -> int:
        """Where the phrase ends with what belongs to its noun: the head of the harbour office."""
        end, complement = position, self.complement
        if self.lower[head] in self.words["months_and_days"]:
            return end  # am Dienstag (der Sprecher)
        held = self.names.get(position)
        if held is not None and held.possessive and held.start == position and self.language.capitalised_nouns:
            end = held.end  # Anhänger Anna Mosses
        elif self.language.is_role(self.lower[head]) and self.offices.is_place_in_genitive(position):
            end = position + 1  # der Vertreter Nordlands
        personal = self.language.is_role(self.lower[head]) and not self.judge.is_body(self.lower[head])
        if self.language.capitalised_nouns and not personal:
            complement = self.words["genitive"] | self.words["agent"]  # das Schreiben (an die Presse)
        while end < self.sentence.end - 1 and end - position < _LONGEST and self.lower[end] in complement:
            inner = end + 1
            while inner < self.sentence.end and (
                self.lower[inner] in self.determiners
                or inner in self.names
                or (inner > end + 1 and self.language.capitalised_nouns and self.nouns.is_slash(inner))
                or (self._begins_noun(inner) and self.lower[inner] not in self.words["months_and_days"])
            ):
                inner += 1
                named = self.names.get(inner)  # ein Sprecher von Noor (al-Rashid)
                within = named is not None and named.start < inner
                if self.language.capitalised_nouns and self.nouns.ends(inner - 1) and not within:
                    break  # ein Sprecher des Unternehmens bekannt
            if self.lower[end] in self.words["during"] and self.lower[end + 1].endswith(
                self.language.endings["infinitive"]
            ):
                break  # klagte eine Schöffin (beim Hinausgehen)
            if self._is_medium(end, inner):
                break  # skriver selskapet (i en pressemelding)
            if inner == end + 1 or (inner in self.line.quotes and self.lower[inner - 1] in self.determiners):
                break  # the noun stands in marks: die Opposition (von einem „Witz“)
            if personal and self.language.capitalised_nouns and self.lower[inner - 1] in self.words["hearers"]:
                break  # sagte ein Sprecher (der Zeitung)
            end = inner
            end = self.nouns.before_holder(end) if personal else end
            if (
                self.language.capitalised_nouns
                and self.judge.is_body(self.lower[end - 1])
                and self.offices.is_name_in_marks(end)
            ):
                end += 1  # ein Mitarbeiter der Firma „Ardaler Holz“
        return end

    def _is_medium(self, preposition: int, end: int) -> bool:
        """Whether the words behind a preposition tell in what somebody speaks, or how: i et brev; for fort."""
        if not self.words["adjectives_first"]:
            return False
        word, before = self.lower[end - 1], self.lower[preposition]
        if word in self.words["nouns"] or word.endswith(self.language.endings["medium"]):
            return True
        known = self.lower[preposition + 1] in self.words["noun_determiners"]
        known = known or self.language.is_role(word) or word.endswith(self.language.endings["definite"])
        return before in self.words["degree"] and not known and self.line.words[preposition + 1][0].islower()

    def _explained(self, end: int, *, is_role: bool) -> NameMention | None:
        """The name that stands after a description, alone or between commas: the mayor, Ann Moss, ..."""
        end = self.nouns.after_brackets(self.nouns.after_place(self.nouns.after_field(end))) if is_role else end
        if end + 1 >= self.sentence.end:
            return None
        comma = self.line.words[end] == ","
        start = end + comma + (comma and self.nouns.is_rank(end + 1))
        if comma:
            start += self.nouns.before_second_name(end + 1)  # su dueña, la trapecista Ana Moro
        name = self.names.get(start)
        if name is None or name.possessive or name.start != start or not is_role:
            return None
        if not comma and self._is_asked(end):
            return None
        return name
