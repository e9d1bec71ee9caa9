"""The voice of a verb: in the passive, whom "by" names or that nobody is named; impersonal, as in German heißt es."""

from newsdoc.analyzers.speech.cue_phrases import phrase_at
from newsdoc.analyzers.speech.cue_sentence import CueSentence
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase

__all__ = ["Voice"]

_FAR = 12
"""Words between a verb in the passive and who is named after "by", at most."""
_BREAKS = frozenset({",", ";", ":"})
_IMPERSONAL = 4
"""Tokens from "it" to its verb at the end of a relative clause, at most: in dem es unter anderem heißt."""
_PARTICLE = 2
"""Tokens up to the comma behind a noun, at most, where the particle of a verb stands between: zurück."""
_GROUP = 3
"""Words of a verb that ends its clause, itself included: zitiert worden war."""


class Voice(CueSentence):
    """Answers for the verbs of one sentence; each `token` is an index into the line."""

    def agent(self, token: int, start: int) -> Phrase | None:
        """Who is named after "by", where the verb at `token` is in the passive; its group begins at `start`."""
        first = start if self.order is None else self.order.clause_start(start)
        if self.lower[token] in self.words["quoted_verbs"]:
            return None  # whoever is quoted speaks
        if not self._is_passive(first, token):
            return None
        if self.order is not None:
            return self._agent_in_clause(first, token)
        for ahead in range(token + 1, min(token + _FAR, self.sentence.end)):
            if self.line.words[ahead] in {".", ";"}:
                break
            if self.lower[ahead] in self.words["agent"]:
                return self._agent_at(ahead + 1)
        return self._agent_before(token) if self.words["participle_last"] else None

    def owner(self, noun: int) -> Phrase | None:
        """Whose claim a noun tells before a clause, by a genitive: wies den Vorwurf der Partei zurück, es ..."""
        first = noun + 1
        if self.order is None or first >= self.sentence.end or self.lower[first] not in self.words["genitive"]:
            return None
        found = phrase_at(self.line, self.sentence, self.names, self.language, first)
        if found is None or "," not in self.line.words[found.end : found.end + _PARTICLE]:
            return None
        return found

    def _agent_at(self, token: int) -> Phrase | None:
        found = next((item.phrase for item in self.candidates if item.start == token), None)
        return found or (self._bare_noun(token) if token < self.sentence.end else None)

    def _agent_before(self, verb: int) -> Phrase | None:
        """The agent between the auxiliary and a participle behind it: werd door inspecteurs ‘gevaarlijk’ genoemd."""
        for token in range(verb - 1, max(self.sentence.start, verb - _FAR), -1):
            if self.lower[token] in self.words["agent"]:
                return self._agent_at(token + 1)
            if self.line.words[token] in _BREAKS or self.lower[token] in self.words["passive_auxiliaries"]:
                return None
        return None

    def _is_passive(self, first: int, token: int) -> bool:
        if self.words["participle_last"]:  # werd vorig jaar omschreven
            first = max(self.sentence.start, token - _FAR)
        auxiliaries = not self.words["passive_auxiliaries"].isdisjoint(self.lower[first : token + 2])
        return auxiliaries or self.lower[token] in self.words["passives"]

    def _agent_in_clause(self, first: int, verb: int) -> Phrase | None:
        """The agent where the verb closes its clause: the one who can speak, of those behind "by"."""
        found: Phrase | None = None
        for ahead in range(first, self.sentence.end - 1):
            if self.line.words[ahead] in {".", ";"} or (ahead > verb and self.line.words[ahead] in {",", ":"}):
                break
            if self.lower[ahead] not in self.words["agent"]:
                continue
            phrase = phrase_at(self.line, self.sentence, self.names, self.language, ahead + 1)
            phrase = phrase or self._bare_noun(ahead + 1)
            if phrase is None:
                continue
            found = phrase
            if phrase.kind == "name" or self.language.is_role(phrase.head):
                break
        return found

    def _bare_noun(self, token: int) -> Phrase | None:
        """The noun that begins here without an article: von Fachleuten; door inspecteurs."""
        word = self.line.words[token]
        if self.lower[token] in self.words["months_and_days"]:
            return None
        if not self.language.capitalised_nouns:
            return self._plain_noun(token)
        if not word[0].isupper():
            return None
        return Phrase(self.line.index, token, token + 1, "description", None, self.lower[token])

    def _plain_noun(self, token: int) -> Phrase | None:
        """The noun written small behind "by": who is named with it, or the noun alone where its phrase ends."""
        word = self.lower[token]
        if not word.isalpha() or word in self.words["no_bare_nouns"] or word in self.language.verbs:
            return None
        name = self.names.get(token + 1)
        if name is not None and name.start == token + 1 and not name.possessive:
            return named_phrase(self.line, name, token)  # door raadslid Nora Kwel
        behind = self.lower[token + 1] if token + 1 < self.sentence.end else "."
        ends = not behind[0].isalnum() or behind in self.language.verbs or behind in self.words["as"]
        return Phrase(self.line.index, token, token + 1, "description", None, word) if ends else None

    def quoted(self, token: int) -> Phrase | None:
        """Who is quoted, where the verb at `token` means quoting by another: der „Bote“ zitiert den Minister."""
        if self.lower[token] not in self.words["quoted_verbs"]:
            return None
        if openers := self.words["quoted_prepositions"]:  # ونقلت الوكالة عن الرئيس قوله
            behind = (item.phrase for item in self.candidates if item.start > token)
            return next((phrase for phrase in behind if self.lower[phrase.start - 1] in openers), None)
        objects = [
            item.phrase
            for item in self.candidates
            if item.start > token
            and self.lower[item.start - 1] not in self.words["prepositions"]
            and self._is_person(item.phrase)
        ]
        return objects[-1] if objects else None

    def _is_person(self, phrase: Phrase) -> bool:
        if phrase.name is not None:
            return phrase.name.kind == "person"
        accusative = self.lower[phrase.start] in self.words["oblique"]
        return accusative and self.language.is_role(phrase.head) and phrase.kind == "description"

    def is_unnamed(self, token: int, start: int) -> bool:
        """Whether the verb is in a passive that names nobody: der gestern veröffentlicht wurde."""
        if self.order is None or self.lower[token] in self.words["quoted_verbs"]:
            return False
        if not self.lower[token].endswith(self.language.endings["past"]):
            return False
        clause = range(self.order.clause_start(start), min(token + _GROUP, self.sentence.end))
        return any(self.lower[place] in self.words["passive_auxiliaries"] and place != token for place in clause)

    def is_impersonal(self, token: int) -> bool:
        """Whether the verb has "it" for its subject: heißt es; hatte es geheißen."""
        behind = " ".join(self.lower[token : token + 2])
        phrases, first = self.words["impersonal"], max(self.sentence.start, token - _IMPERSONAL)
        last = next((i + 1 for i in range(token - 1, first - 1, -1) if self.line.words[i] in _BREAKS), first)
        near = last if self.order is not None and self.order.is_relative_clause(token) else token - 1
        before = (f"{self.lower[place]} {self.lower[token]}" for place in range(max(near, 0), token))
        alone = self.lower[token] in phrases  # aus dem Rathaus verlautete
        return alone or behind in phrases or any(phrase in phrases for phrase in before)
