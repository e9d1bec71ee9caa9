"""Whether a word that may be a verb of saying is one here, and says something: no noun, no name, no idiom."""

from newsdoc.analyzers.speech.cue_sentence import CueSentence
from newsdoc.analyzers.speech.language import THINK
from newsdoc.analyzers.speech.tokens import DASHES, QUOTE

__all__ = ["CueVerbs"]

_OPENING = DASHES | {QUOTE, ":"}
_REFLEXIVE = 3
"""Tokens from a verb to the end of its reflexive pronoun, at most: fand sich."""


class CueVerbs(CueSentence):
    """Answers for the words of one sentence; each `token` is an index into the line."""

    def is_verb(self, token: int) -> bool:
        """Whether the word is a verb here: no part of a name, nor a noun after a determiner."""
        if token in self.names or (self.line.words[token][0].isupper() and not self._opens(token)):
            return False
        before = self.lower[token - 1] if token > self.sentence.start else ""
        if self._is_given_name(token):
            return False
        if self._is_idiom(token) or self._is_attribute(token) or self._is_obliged(token):
            return False
        if self.lower[token] in self.words["verb_nouns"]:  # と指摘。
            closes = token + 1 >= self.sentence.end or not self.lower[token + 1][0].isalnum()
            return closes and before in self.words["quotative_particles"]
        if before in self.words["determiners"]:
            pronoun = before in self.words["pronouns"] or before in self.words["objects"]
            if not pronoun or self._follows_compound(token - 1) or self.language.is_role(self.lower[token]):
                return False  # the demand; gli invitati; ha definito le chiuse
        if before in self.words["prepositions"] and self.lower[token] in self.words["nouns"]:
            return False  # por meio de nota
        return before not in self.words["possessives"] and before not in self.words["contracted_articles"]

    def _is_given_name(self, token: int) -> bool:
        """Whether a given name before a surname only looks like a verb: Lia Pontes."""
        following = self.line.words[token + 1 : token + 2]
        named = self.line.words[token][0].isupper() and following != [] and following[0][0].isupper()
        return named and self.language.is_given(self.lower[token])

    def _is_attribute(self, token: int) -> bool:
        """Whether the word belongs to the noun behind it: das als „Zwinger“ bekannte Lager."""
        marks = token - 1
        if self.order is None or marks not in self.line.quotes or marks - 2 < self.sentence.start:
            return False
        judged = self.lower[marks - 1] in self.words["as"] and self.lower[marks - 2] in self.words["determiners"]
        return judged and self.lower[token].endswith(self.language.endings["inflected"])

    def _is_obliged(self, token: int) -> bool:
        """Whether somebody only should know or believe what follows: Lund sollte wissen, dass wir kommen."""
        beside = token > self.sentence.start and self.lower[token - 1] in self.words["obliging"]
        return beside and self.language.verbs.get(self.lower[token]) == frozenset({THINK})

    def says_nothing(self, token: int) -> bool:
        """Whether the verb says nothing here: for lack of its particle, as an aside of the newsroom, or reflexive."""
        return self._lacks_particle(token) or self._is_aside(token) or self._is_silent(token)

    def _is_idiom(self, token: int) -> bool:
        """Whether the verb only belongs to a phrase in which nobody says anything: det vill säga att taket höll."""
        phrases = self.language.phrases["idioms"].get(self.lower[token], ())
        return any(tuple(self.lower[token + 1 - len(words) : token + 1]) == words[::-1] for words in phrases)

    def _follows_compound(self, token: int) -> bool:
        """Whether a compound tense ends before the word, which then is an article and no object: ha definito (le)."""
        before, known = self.lower[max(self.sentence.start, token - 2) : token], self.words["auxiliaries"]
        return len(before) > 1 and before[0] in known and before[1] in self.language.verbs

    def _opens(self, token: int) -> bool:
        return token == self.sentence.start or self.line.words[token - 1] in _OPENING

    def _lacks_particle(self, token: int) -> bool:
        """Whether the verb says something only with another word, which is not there: Moss gab ihm Geld."""
        pairs = self.language.phrases["split_verbs"].get(self.lower[token], ())
        rest = self.lower[token + 1 : self.sentence.end]
        return bool(pairs) and all(particle not in rest for _, particle in pairs)

    def _is_aside(self, token: int) -> bool:
        """Whether the newsroom points to what it has written before: (wir berichteten)."""
        return self.line.words[token - 2 : token - 1] == ["("] and self.lower[token - 1] in self.words["first_person"]

    def _is_silent(self, token: int) -> bool:
        """Whether the verb says nothing since it is reflexive: dort fand sich ein Satz."""
        return self.lower[token] in self.words["silent_reflexives"] and not self.words["reflexives"].isdisjoint(
            self.lower[token + 1 : token + _REFLEXIVE]
        )
