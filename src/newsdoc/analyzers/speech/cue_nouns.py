"""Where the words of a noun end, in a language that writes nouns like names: der Nordischen Union (NU), Anna Moss."""

from collections.abc import Mapping

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["NounEnds"]

_LONGEST_BODY = 4
"""Words in the longest name of a body behind its noun: des Getränkehandels Grand Ardale."""
_FULL_NAME = 2
"""Words in the shortest full name."""
_LONGEST_FIELD = 6
"""Words in the rest of the field of an office, at most, with what joins them."""
_LONGEST_BRACKET = 6
"""Tokens in the longest insertion in brackets between a description and the name that it explains."""


class NounEnds:
    """Answers for one sentence; each `token` is an index into the line."""

    def __init__(
        self, line: Passage, sentence: Sentence, names: Mapping[int, NameMention], language: SpeechLanguage
    ) -> None:
        """Take a sentence of a line, the names by each of their tokens, and the words of its language."""
        self.line, self.sentence, self.names, self.language = line, sentence, names, language
        self.lower, self.words = line.lower, language.words

    def ends(self, token: int) -> bool:
        """Whether a noun ends with the word: not an adjective in a name, as der Afrikanischen (Union)."""
        word = self.line.words[token]
        following = self.line.words[token + 1] if token + 1 < self.sentence.end else "."
        if not word[0].isupper() or following == QUOTE:
            return word[0].isupper()
        if following[0].isdigit() or following == "/":
            after = self.line.words[token + 2 : token + 3]
            return not (after and (after[0][0].isupper() or after == ["/"]))  # Bayer 04 Ardale
        if not following[0].isupper():
            return True
        name = self.names.get(token + 1)
        if name is not None:  # within a name, or before one: der Stiftung (Ardale)
            return name is not self.names.get(token) and (name.kind == "person" or name.possessive)
        return not word.endswith(self.language.endings["weak_adjective"]) and not self._closes(token + 1)

    def is_adjective(self, token: int) -> bool:
        """Whether the capitalised word is an adjective: die Nordischen (Garden), die Ardaler (Sportdirektorin)."""
        following = self.line.words[token + 1] if token + 1 < self.sentence.end else "."
        if not following[0].isupper() or following == QUOTE or token + 1 in self.names:
            return False
        word, endings = self.line.words[token], self.language.endings
        article = self.lower[token - 1] if token > self.sentence.start else ""
        genitive = article in self.words["genitive"] & self.words["oblique"]  # des Ardaler Hotels
        noun = self.language.is_role(following.lower()) or (
            genitive and following.endswith(endings["genitive_name"]) and not word.endswith(endings["genitive_name"])
        )
        of_town = noun and word.endswith(endings["inflected"])
        return of_town or word.endswith(endings["weak_adjective"])

    def _closes(self, token: int) -> bool:
        """Whether a second noun belongs to the first, as a name does: des Landes Ardale, ...; not Reportern."""
        after = self.lower[token + 1] if token + 1 < self.sentence.end else "."
        known = self.language.verbs, self.words["finite_auxiliaries"], self.words["joining"]
        return after in {",", "("} or any(after in words for words in known)

    def is_slash(self, token: int) -> bool:
        """Whether a slash within the name of a body stands here: Bündnis 90/Die Grünen."""
        after = self.line.words[token + 1 : token + 2]
        return self.line.words[token] == "/" and after != [] and after[0][0].isupper()

    def joined_role(self, token: int) -> int:
        """Where a second role stands behind "and": und frühere (Senator) Anna Moss; 0 where none does."""
        if self.lower[token : token + 1] == [] or self.lower[token] not in self.words["joining"]:
            return 0
        second = token + 1
        while second < self.sentence.end and (
            self.lower[second] in self.words["title_parts"] or self._is_attribute(second)
        ):
            second += 1
        if second >= self.sentence.end or not self.line.words[second][0].isupper():
            return 0
        name = self.names.get(second)
        if name is not None:
            return second if name.start == second < name.name_start and not name.possessive else 0
        return second if self.language.is_role(self.lower[second]) else 0

    def _is_attribute(self, token: int) -> bool:
        """Whether an adjective in lower case stands here: und heutige (Abgeordnete Karl Oste)."""
        word = self.line.words[token]
        inflected = word[0].islower() and word.endswith(self.language.endings["inflected"])
        return inflected and word not in self.words["small"]

    def before_holder(self, token: int) -> int:
        """The comma behind the name of a body, before the holder of an office: des Handels OBD Ardale, Bo Lund.

        The token itself where no such name stands there.
        """
        if not self.language.capitalised_nouns:
            return token
        for comma in range(token, min(token + _LONGEST_BODY + 1, self.sentence.end - 1)):
            if self.line.words[comma] == ",":
                holder = self.names.get(comma + 1)
                return comma if holder is not None and holder.kind == "person" else token
            if not self.line.words[comma][0].isupper():
                break
        return token

    def after_place(self, token: int) -> int:
        """The comma behind a place in the genitive, before the holder: des Parteichefs Ardales, Bo Lund.

        The token itself where no such place stands there.
        """
        if not self.language.capitalised_nouns or token + 2 >= self.sentence.end or self.line.words[token + 1] != ",":
            return token
        word, holder = self.line.words[token], self.names.get(token + 2)
        genitive = word[0].isupper() and word.endswith(self.language.endings["genitive_name"])
        return token + 1 if genitive and holder is not None and holder.kind == "person" else token

    def after_field(self, token: int) -> int:
        """The comma behind the field of an office, before its holder: l'assessore (alla Sanità), Anna Moro.

        The token itself where no such field stands there.
        """
        openers = self.words["joining"]
        if not self.language.capitalised_nouns:  # of a noun that is written like names its phrase holds the rest
            openers = openers | self.words["prepositions"]
        if openers.isdisjoint(self.lower[token : token + 1]):
            return token
        comma = token + 1  # Meio Ambiente (e Recursos Hídricos), Ana Moro
        while comma < self.sentence.end and (self.line.words[comma][0].isupper() or self.lower[comma] in openers):
            comma += 1
        if self.line.words[comma : comma + 1] != [] and self.line.words[comma].isalpha():
            comma += self.line.words[comma - 1][0].isupper()  # ai Lavori pubblici
        if comma == token + 1 or comma - token > _LONGEST_FIELD or comma + 1 >= self.sentence.end:
            return token
        holder = self.names.get(comma + 1)
        named = holder is not None and holder.kind == "person" and holder.start == comma + 1
        return comma if named and self.line.words[comma] == "," else token

    def is_rank(self, token: int) -> bool:
        """Whether a word in lower case stands before a full name, as ranks do: il comandante, capitano Bo Lund."""
        name = self.names.get(token + 1)
        if self.language.capitalised_nouns or name is None or name.start != token + 1 or len(name.words) < _FULL_NAME:
            return False
        word, known = self.lower[token], (self.words["small"], self.words["skipped"], self.language.verbs)
        return self.line.words[token].islower() and not any(word in words for words in known)

    def before_second_name(self, token: int) -> int:
        """The words of a second office, with its article, before a full name to which nothing is joined; 0 if none."""
        if self.lower[token] not in self.words["definite_articles"] or token + 1 >= self.sentence.end:
            return 0
        name = self.names.get(token + 1) or (
            self.names.get(token + 2) if self.line.words[token + 1].islower() else None
        )
        if name is None or name.kind != "person" or len(name.words) < _FULL_NAME or self.language.capitalised_nouns:
            return 0
        behind = self.line.words[name.end] if name.end < self.sentence.end else "."
        return name.start - token if not behind[0].isalnum() and name.name_start > token + 1 else 0

    def after_brackets(self, token: int) -> int:
        """The token after the short insertion in brackets that opens here; `token` where there is none."""
        if token >= self.sentence.end or self.line.words[token] != "(":
            return token
        for closing in range(token + 1, min(token + _LONGEST_BRACKET, self.sentence.end)):
            if self.line.words[closing] == ")":
                return closing + 1
        return token
