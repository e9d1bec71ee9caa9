"""Sources that a clause of their own names (as Moss explains; como explicó Moss), and those without an article.

Languages that put the finite verb second have the order of words for it; here the opener of the clause tells.
"""

from typing import NamedTuple

import attrs

from newsdoc.analyzers.speech.cue_sentence import CueSentence
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.tokens import COLONS, COMMAS, DASHES, QUOTE

__all__ = ["SourceClause", "SourceClauses"]

_STOPS = frozenset({".", "!", "?", "…", ";", ":", "(", ")", QUOTE, *COMMAS, *DASHES})
_OPENER = 3
"""Words in the longest opener: tal y como; secondo quanto."""
_CLAUSE = 12
"""Tokens from the verb to the end of its clause, at most."""
_BARE = 5
"""Words in the longest source without an article."""
_HOUSE = 3
"""Words of the house between an office and the name of who holds it, at most: prezesa rady gminy."""
_HEARER = 3
"""Words between a verb and its "in the ministry", at most: сообщили журналистам в ведомстве."""


class SourceClause(NamedTuple):
    """Who is named as a source, and the tokens at which the clause that says so begins and ends."""

    subject: Phrase
    start: int
    end: int


class SourceClauses(CueSentence):
    """Finds such sources in one sentence; each `token` is an index into the line."""

    def may_be_one(self, token: int) -> bool:
        """Whether a word before the verb may open such a clause at all: most sentences have none."""
        first = max(self.sentence.start, token - _CLAUSE)
        return not self.words["according_clause_words"].isdisjoint(self.lower[first:token])

    def of_verb(self, token: int, start: int, right: Phrase | None) -> SourceClause | None:
        """The source whose clause has the verb at `token`; its group begins at `start`, `right` may be its subject."""
        end = self._end(token)
        if end is None:
            return None
        if token > start and self.lower[start] in self.words["according_clauses"]:
            start += 1  # jak podała policja
        opener = self._opener(start)
        if opener is not None:
            subject = right or self._agent(token) or self.unnamed(token) or self._paper(token)
            return SourceClause(subject, opener, end) if subject is not None and subject.end <= end else None
        before = next((item for item in reversed(self.candidates) if item.end <= start), None)
        if before is None or before.oblique or any(not self._is_small(i) for i in range(before.end, start)):
            return None
        opener = self._opener(before.start)
        return SourceClause(before.phrase, opener, end) if opener is not None else None

    def _is_small(self, token: int) -> bool:
        word = self.lower[token]
        return word in self.words["skipped"] or word in self.words["objects"] or self.language.is_adverb(word)

    def _opener(self, end: int) -> int | None:
        """Where the opener of a source clause begins that ends before `end`, if the clause begins there."""
        while end > self.sentence.start and self.lower[end - 1] in self.words["objects"]:
            end -= 1  # comme l'a dit; como lo dijo
        for length in range(1, _OPENER + 1):
            first = end - length
            if first < self.sentence.start:
                return None
            if " ".join(self.lower[first:end]) in self.words["according_clauses"]:
                opens = first == self.sentence.start or self.line.words[first - 1] in _STOPS
                if opens:
                    return first
        return None

    def _end(self, token: int) -> int | None:
        """Where the clause of the verb ends: at a comma, a stop, or the end of its sentence; None if it goes on."""
        last = min(self.sentence.end, token + _CLAUSE)
        for place in range(token + 1, last):
            if self.line.words[place] in _STOPS and place > token + 2:
                return place
            if self.line.words[place] in _STOPS and self.line.words[place] != QUOTE:
                return place
            if self.lower[place] in self.words["that"]:
                return None
        return last if last == self.sentence.end else None

    def _paper(self, token: int) -> Phrase | None:
        """The paper whose name in marks stands behind the verb: come riporta il «Corriere»."""
        first = token + 1
        first += first < self.sentence.end and self.lower[first] in self.words["determiners"]
        if first not in self.line.quotes or first >= self.sentence.end:
            return None
        return Phrase(self.line.index, first, first + 1, "description", None, QUOTE)

    def _agent(self, token: int) -> Phrase | None:
        """Whom "by" names behind a participle: secondo quanto riferito dai carabinieri."""
        if self.lower[token + 1 : token + 2] == [] or self.lower[token + 1] not in self.words["agent"]:
            return None
        found = next((item.phrase for item in self.candidates if item.start in {token + 1, token + 2}), None)
        return found or self.bare(token + 2)

    def unnamed(self, token: int) -> Phrase | None:
        """Where several speak whom nobody names: сообщили в ведомстве; В компании пообещали."""
        words, lower = self.words, self.lower
        if not words["house_prepositions"]:
            return None
        if words["nobody"]:
            return self._house(token)
        if not lower[token].endswith(self.language.endings["plural_verb"]):
            return None
        for place in range(token + 1, min(token + _HEARER + 1, self.sentence.end - 1)):
            if lower[place] in words["house_prepositions"]:
                named = next((item.phrase for item in self.candidates if item.start == place + 1), None)
                return named or self.bare(place + 1)
            if self.line.words[place] in _STOPS:
                break
        first = self.sentence.start
        first += lower[first] in words["boundaries"]
        if lower[first] not in words["house_prepositions"]:
            if any(item.speaks and not item.oblique and item.end <= token for item in self.candidates):
                return None
            beside = range(token - 2, max(self.sentence.start, token - _HEARER - 1), -1)
            first = next((place for place in beside if lower[place] in words["house_prepositions"]), token)
        if first + 1 >= token:
            return None
        last = token
        while last > first + 1 and self._is_small(last - 1):
            last -= 1
        if any(self.line.words[place] in _STOPS for place in range(first, last)) or last - first - 1 > _BARE:
            return None
        return Phrase(self.line.index, first + 1, last, "description", None, self._head(first + 1))

    def _house(self, token: int) -> Phrase | None:
        """The house in which "one" speaks: Chez Renard, on assure que; dit-on à la mairie."""
        lower, words = self.lower, self.words
        opening = next((i for i in range(self.sentence.start, token) if self.line.words[i] == ","), None)
        if lower[token + 1 : token + 2] and lower[token + 1] in words["nobody"]:
            places = [token + 2]
        elif words["nobody"].isdisjoint(lower[max(self.sentence.start, token - 2) : token]) or opening is None:
            return None
        else:
            places = list(range(self.sentence.start, min(opening, self.sentence.start + _OPENER)))
        for place in places:
            if place < self.sentence.end and lower[place] in words["house_prepositions"]:
                return self._in_house(place)
        return None

    def _in_house(self, place: int) -> Phrase | None:
        """The house behind the preposition at `place`, which may hold its article: au ministère; du côté de Renard."""
        found = next((item.phrase for item in self.candidates if item.start in {place, place + 1}), None)
        if found is None:
            return None
        if (name := self.names.get(found.end - 1)) is not None:
            return named_phrase(self.line, name)
        return attrs.evolve(found, start=place + 1)

    def bare(self, token: int) -> Phrase | None:
        """The source that begins here without an article: enligt polisen; według policji; по данным полиции."""
        if token >= self.sentence.end or self.language.capitalised_nouns:
            return None
        if self.language.script == "uncased":
            return self._up_to_colon(token)
        first = self.line.words[token]
        if not first[0].isalpha() or not self._is_noun(token):
            return None
        end = token + 1
        if self.language.endings["definite"]:
            beside = self.names.get(end)
            if beside is not None and beside.kind == "person" and beside.start == end and not beside.possessive:
                return named_phrase(self.line, beside, token)  # enligt lotsen Bo Lund
            return Phrase(self.line.index, token, end, "description", None, self._head(token))
        while end < min(self.sentence.end, token + _BARE) and self._goes_on(end, token):
            end += 1
        end = self._with_owner(end)
        name = next((self.names[i] for i in range(token, end) if i in self.names), None)
        name = name or self._holder(end)
        if name is not None and name.kind == "person" and not name.possessive:
            return named_phrase(self.line, name, token)
        return Phrase(self.line.index, token, end, "description", None, self._head(token))

    def _up_to_colon(self, token: int) -> Phrase | None:
        """The few words from here to a colon, where no capital tells a noun: جاء في بيان المتحف: "..."."""
        that = self.words["that"]
        behind = range(token, self.sentence.end)
        end = next((i for i in behind if not self.line.words[i][0].isalnum() or self.lower[i] in that), token)
        if end - token > 1 and self.lower[token] in self.words["nouns"]:
            token += 1  # whose statement it is
        stands = 0 < end - token <= _BARE and (self.line.words[end] in COLONS or self.lower[end] in that)
        return Phrase(self.line.index, token, end, "description", None, self.lower[token]) if stands else None

    def _holder(self, token: int) -> NameMention | None:
        """The name behind the house of an office, where its case tells: zdaniem prezesa spółdzielni Adama Nowaka."""
        oblique = self.language.endings["name_oblique"]
        for place in range(token, min(token + _HOUSE + 1, self.sentence.end)) if oblique else ():
            name = self.names.get(place)
            if name is not None:
                governed = place > token and any(word.endswith(oblique) for word in self.lower[place : name.end])
                return name if governed and name.start == place else None
            if not self.line.words[place].isalpha() or not self._is_noun(place) or self._is_past(place):
                return None
        return None

    def _with_owner(self, end: int) -> int:
        """Where a noun ends with the one behind its "of": (a juicio) del dueño del café."""
        token = end
        if token >= self.sentence.end or self.lower[token] not in self.words["of"]:
            return end
        token += 1
        while token < self.sentence.end and self.lower[token] in self.words["determiners"]:
            token += 1
        if token >= self.sentence.end or not (token in self.names or self._is_noun(token)):
            return end
        token += 1
        last = min(self.sentence.end, end + _BARE)
        first = token - 1
        while token < last and self.lower[token] not in self.words["determiners"] and self._goes_on(token, first):
            token += 1
        return token

    def _head(self, token: int) -> str:
        """The noun at `token`, if it is of somebody: the contract stands for nobody who is named elsewhere."""
        return self.lower[token] if self.language.is_role(self.lower[token]) else ""

    def _is_noun(self, token: int) -> bool:
        word = self.lower[token]
        verb = word in self.language.verbs and word not in self.words["nouns"]
        return not verb and word not in self.words["no_bare_nouns"]

    def _is_past(self, token: int) -> bool:
        """Whether the word ends as a verb in the past does, which tells the gender of its subject: płynął."""
        endings = self.language.endings
        return self.lower[token].endswith(endings["masculine_verb"] + endings["feminine_verb"])

    def _goes_on(self, token: int, first: int) -> bool:
        """Whether the word still belongs to the source that begins at `first`.

        So where a comma closes it, and adjectives; a noun behind an adjective, if that opens the source.
        """
        word = self.line.words[token]
        if not word[0].isalnum() or not self._is_noun(token):
            return False
        if word[0].isupper() or self._closes(token):
            return True
        adjective = self.language.endings["inflected"]
        return word.endswith(adjective) or (token - 1 == first and self.line.words[first].endswith(adjective))

    def _closes(self, token: int) -> bool:
        """Whether only words without a verb stand between here and a comma or stop."""
        for place in range(token, min(self.sentence.end, token + _BARE)):
            if self.line.words[place] in _STOPS:
                return True
            if not self._is_noun(place) or (place > token and self._is_past(place)):
                return False
        return token + _BARE > self.sentence.end
