"""Who is named without a verb: by a label, by a signature, or as the one whom a sentence is about."""

from newsdoc.analyzers.speech.cue_sentence import CueSentence
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.tokens import DASHES, QUOTE

__all__ = ["CueLabels"]

_LONGEST_LABEL = 6
"""Words in the longest label."""
_LONGEST_NOUN = 5
"""Words from a quotation to the noun of speech behind it, at most: è stato l'amaro commento."""
_SEPARATORS = frozenset({",", "–", "—", "-"})


class CueLabels(CueSentence):
    """Finds those who are named beside their words in one sentence; each `token` is an index into the line."""

    def about(self, end: int) -> Phrase | None:
        """Whom the words of the sentence up to token `end` are about."""
        before = [item for item in self.candidates if item.end <= end and not item.hearer]
        direct = [item for item in before if not item.oblique]
        speaking = [item for item in direct if item.speaks]
        named = [item for item in before if item.phrase.name is not None and item.phrase.name.kind == "person"]
        chosen = speaking or named
        if not chosen:
            return None
        first = chosen[0].phrase
        if first.kind == "description" and first.start == self.sentence.start and named:
            return named[0].phrase  # Auteur du but, le capitaine Moss ...
        return first

    def text_before(self, colon: int) -> Phrase | None:
        """The text that is the subject of a sentence before a colon: So enthält das Stadtgesetz die Regel: „...“."""
        texts = tuple(self.words["documents"])
        plain = (item.phrase for item in self.candidates if item.end <= colon and not item.oblique)
        return next((phrase for phrase in plain if texts and phrase.head.endswith(texts)), None)

    def opening(self) -> Phrase | None:
        """The name, or before a quotation the description, that opens a line before a colon."""
        first = self.candidates[0].phrase if self.candidates else None
        if first is None or first.start != self.sentence.start:
            return self._noun_alone()
        if first.end >= self.sentence.end - 1:
            return None
        words = self.line.words
        if words[first.end] != ":" or first.kind == "pronoun" or first.end - first.start > _LONGEST_LABEL:
            return None
        return first if first.kind == "name" or self._is_quoted(first.end + 1) else None

    def _noun_alone(self) -> Phrase | None:
        """The noun of people or of a body that opens a line before a colon and a quotation: Domaren: ”...”."""
        start, language = self.sentence.start, self.language
        labels = self.line.words[start + 1 : start + 2] == [":"] and self._is_quoted(start + 2)
        if not labels or self.lower[start] in self.words["nouns"]:
            return None
        noun, definite = self.lower[start], language.endings["definite"]
        known = language.is_role(noun) or language.is_body_noun(noun)
        feminine = language.capitalised_nouns and noun.endswith(language.endings["feminine_role"])
        if not (known or feminine or noun.endswith(definite)) or noun in self.words["works"] | self.words["naming"]:
            return None
        return Phrase(self.line.index, start, start + 1, "description", None, noun)

    def _is_quoted(self, token: int) -> bool:
        """Whether words in marks, or behind a dash, stand here: Domaren: ”...”; Dommeren: – ..."""
        words = self.line.words[token : token + 2]
        return words[:1] == [QUOTE] or (len(words) > 1 and words[0] in DASHES and words[1] == QUOTE)

    def last_named(self, colon: int) -> Phrase | None:
        """The last of several who are named before a colon: ..., und die Ministerin Anna Moss: „Ja“."""
        last = next((item for item in self.candidates if item.end == colon and item.phrase.kind == "name"), None)
        joined = last is not None and last.start > self.sentence.start and self.order is not None
        if last is None or not joined or last.oblique or not last.speaks:
            return None
        return last.phrase if self.lower[last.start - 1] in self.words["joining"] else None

    def owner(self, colon: int) -> Phrase | None:
        """Whose words a noun of speech before a colon announces: il commento dell'opposizione: «...»."""
        last = next((item for item in reversed(self.candidates) if item.end == colon), None)
        if last is None:
            return None
        opening = range(max(self.sentence.start + 1, last.start), colon - 1)
        of = next((i for i in opening if self.lower[i] in self.words["of"]), None)
        if of is None or self.lower[of - 1] not in self.words["nouns"]:
            return None
        named = self.names.get(colon - 1)
        if named is not None:
            return named_phrase(self.line, named)
        return Phrase(self.line.index, of + 1, colon, "description", None, self.lower[colon - 1])

    def owner_behind(self, quoted: int) -> tuple[int, Phrase] | None:
        """The noun of speech behind a quotation, and whose it is: «...», l'amaro commento di Ana Moro."""
        first = self.behind_separators(quoted + 1)
        for noun in range(first, min(first + _LONGEST_NOUN, self.sentence.end - 2)):
            if self.lower[noun] in self.words["nouns"] and self.lower[noun + 1] in self.words["of"]:
                owner = self._owner_from(noun + 2)
                return (noun, owner) if owner is not None and noun > first else None
            word, words = self.lower[noun], self.words
            verb = word in self.language.verbs and word not in words["any_auxiliaries"]
            other = word in words["small"] and word not in words["determiners"]
            if verb or other or not word[0].isalnum():
                return None
        return None

    def behind_separators(self, token: int) -> int:
        """The first token from `token` on that is no comma or dash."""
        while token < self.sentence.end and self.line.words[token] in _SEPARATORS:
            token += 1
        return token

    def _owner_from(self, start: int) -> Phrase | None:
        """The name or description that begins here, by itself or at the end of a longer phrase."""
        near = (self.names[token] for token in range(start, min(start + _LONGEST_NOUN, self.sentence.end))
                if token in self.names)  # fmt: skip
        name = next(near, None)
        if name is not None and not name.possessive:
            return named_phrase(self.line, name)
        whole = next((item for item in self.candidates if item.start <= start < item.end), None)
        if whole is None:
            return None
        return Phrase(self.line.index, start, whole.end, "description", None, self.lower[start])

    def possessor(self, colon: int) -> Phrase | None:
        """Whose words a noun with a possessive announces, without a verb: Ihr erstes Ziel: „...“."""
        start, words = self.sentence.start, self.words
        if self.lower[start] not in words["possessives"] | words["possessive_persons"]:
            return None
        if colon - start > _LONGEST_LABEL:
            return None
        verbs = words["any_auxiliaries"].union(self.language.verbs) - words["nouns"] - words["prepositions"]
        if any(self.lower[i] in verbs and self.line.words[i][0].islower() for i in range(start + 1, colon)):
            return None
        if self.lower[start] in words["possessive_persons"]:
            return Phrase(self.line.index, start, start + 1, "pronoun", None, self.lower[start])
        return Phrase(self.line.index, start, start, "pronoun", None, "")

    def bearer_within(self, phrase: Phrase) -> Phrase:
        """The person named within a description before a colon: Das Urteil des Trainers Sven Ohm: „...“."""
        told = phrase.head in self.words["nouns"] or phrase.head in self.words["bodies"]
        if phrase.kind != "description" or (self.language.is_role(phrase.head) and not told):
            return phrase
        named = (self.names[token] for token in range(phrase.start, phrase.end) if token in self.names)
        person = next((name for name in named if name.kind == "person"), None)
        return named_phrase(self.line, person) if person is not None else phrase

    def signed_by(self, token: int) -> Phrase | None:
        """The name behind the dash at `token`, after a quotation or at the beginning of a line: — Ann Moss."""
        subject = next((item.phrase for item in self.candidates if item.start == token + 1), None)
        if subject is None or subject.kind != "name":
            return None
        words = self.line.words
        closes = subject.end >= len(words) or words[subject.end] in {",", ".", "("}
        behind = range(subject.end, self.sentence.end)
        closes = closes or all(self.lower[i] not in self.language.verbs for i in behind)
        stopped = token > 1 and words[token - 1] in {".", ","} and words[token - 2] == QUOTE
        opens = token == 0 or words[token - 1] == QUOTE or stopped
        return subject if opens and closes else None
