"""What stands on either side of a verb: the phrase before it and the one after it that may be its subject."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.cue_sentence import CueSentence
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import COMMAS, DASHES, QUOTE

__all__ = ["LONGEST_NAME", "STOPS", "CueSides"]

STOPS = frozenset({QUOTE, ".", ";", ":", "!", "?", "…", "。", "！", "？", "؟", "؛"})
_INSERTED = 7
"""Tokens from a verb to the comma that closes an insertion before its subject, at most."""
_FAR = 12
"""Words between a cue and the subject after it, at most: said on Tuesday in the town hall the mayor."""
LONGEST_NAME = 3
"""Words in the longest name that is taken for a subject: in marks, or before an insertion."""


class CueSides(CueSentence):
    """Looks for a subject on one side of a verb, as the caller asks."""

    def group_start(self, token: int) -> int:
        """The first word of the verb: (has) said, (s'est) exclamée, (se) lamenta."""
        skipped = self.words["before_verb_group"]
        while token - 1 >= self.sentence.start and (
            self.lower[token - 1] in skipped or (self.lower[token - 1][0] == "-" and len(self.lower[token - 1]) > 2)
        ):
            token -= 1
        return token

    def follows_speech(self, start: int) -> bool:
        """Whether a quotation stands right before the verb whose group begins at `start`."""
        previous = start - 1
        while previous >= self.sentence.start and (
            self.line.words[previous] in COMMAS or self.line.words[previous] in DASHES
        ):
            previous -= 1
        if self.order is not None and (
            previous in self.order.inner or (previous == start - 1 and self.order.goes_through(previous))
        ):
            return False  # hat den Bericht als „falsch“ zurückgewiesen
        if previous > self.sentence.start and self.lower[previous - 1] in self.words["before_named"]:
            return False  # il romanzo «La riva», dice; apodado «la Roca», confesó
        return previous >= self.sentence.start and self.line.words[previous] == QUOTE

    def right(self, token: int, *, near: bool, speaks: bool = False) -> Phrase | None:
        """The first phrase after a verb that can be its subject."""
        if not near and (behind := self._behind_insertion(token)) is not None:
            return behind
        limit = self._limit(token + 1, 3 if near else _FAR)
        if self._is_paper_told(token, limit):
            limit = self._limit(limit + 1, _FAR)
        neuter: Phrase | None = None
        own = {last for _, last in self.language.phrases["split_verbs"].get(self.lower[token], ())}
        for candidate in self.candidates:
            if candidate.start <= token or candidate.phrase.head in own:  # rincara la dose
                continue
            if candidate.start >= limit:
                break
            if candidate.hearer and candidate.start == token + 1 and not candidate.oblique:
                neuter = candidate.phrase  # schreibt das Magazin: who often listens speaks, if nobody else does
            if candidate.oblique or candidate.hearer or self._is_object(candidate):
                continue
            if self._is_told(candidate, limit):
                continue
            if speaks and not candidate.speaks:
                break
            if not candidate.speaks and self.lower[candidate.start] in self.words["numbers"]:
                continue  # le répète trois fois
            if candidate.phrase.head in self.words["neuter"] and candidate.phrase.kind == "pronoun":
                neuter = neuter or candidate.phrase
                continue
            return candidate.phrase
        return neuter

    def _is_paper_told(self, verb: int, token: int) -> bool:
        """Whether a paper that is spoken to stands in marks here: «...», рассказала «Новой газете» Анна Мосс."""
        if token >= self.sentence.end or token not in self.line.quotes:
            return False
        name, before = self.line.quoted(token).split(), self.lower[token - 1]
        written = 0 < len(name) <= LONGEST_NAME and name[0][0].isupper() and name[-1][-1].isalnum()
        beside = token == verb + 1 or before in self.words["hearers"] or before in self.words["prepositions"]
        return written and beside and self.follows_speech(self.group_start(verb))

    def _behind_insertion(self, token: int) -> Phrase | None:
        """The subject behind a few words between commas: lamenta, por su parte, Ana Moro; a dit, ému, le maire."""
        words = self.line.words
        if words[token + 1 : token + 2] == [] or words[token + 1] not in COMMAS:
            return None
        closing = next(
            (i for i in range(token + 2, min(token + _INSERTED, self.sentence.end)) if words[i] in COMMAS), 0
        )
        if not closing or not all(map(self._is_inserted, range(token + 2, closing))):
            return None
        found = next((item for item in self.candidates if item.start == closing + 1), None)
        return found.phrase if found is not None and found.speaks and not found.oblique else None

    def _is_inserted(self, token: int) -> bool:
        """Whether the word may stand in an insertion without a verb: por su parte; dans un sourire."""
        word = self.lower[token]
        return word[0].isalnum() and word not in self.language.verbs and word not in self.words["ends_insertion"]

    def _is_object(self, candidate: Candidate) -> bool:
        return candidate.phrase.kind == "pronoun" and candidate.phrase.head in self.words["objects"]

    def _is_told(self, candidate: Candidate, limit: int) -> bool:
        """Whether the case of a name tells that it is spoken to, and who speaks follows: сказала Петру Львову Анна."""
        endings, name = self.language.endings["name_oblique"], candidate.phrase.name
        if endings and name is not None and name.kind == "person" and self._is_of_several(candidate.start - 1):
            return candidate.end >= self.sentence.end or not self._goes_on_with_another(candidate.end)
        if not endings or name is None or not all(word.lower().endswith(endings) for word in name.words):
            return False
        others = (item for item in self.candidates if candidate.end <= item.start < limit)
        return any(item.speaks and not item.oblique for item in others)

    def _is_of_several(self, verb: int) -> bool:
        """Whether the ending of a verb of saying tells that several speak: спросили."""
        plural = self.lower[verb].endswith(self.language.endings["plural_verb"])
        return plural and self.lower[verb] in self.language.verbs

    def _goes_on_with_another(self, token: int) -> bool:
        """Whether a second one is named here: Анна Мосс и Пётр Львов."""
        return self.lower[token] in self.words["joining"] or self.line.words[token] in COMMAS

    def _limit(self, start: int, far: int) -> int:
        """Where the words that may hold the subject end: at a stop, a comma or a clause opener."""
        for token in range(start, min(self.sentence.end, start + far)):
            word = self.line.words[token]
            if word in STOPS or word in COMMAS or word in DASHES or self.lower[token] in self.words["that"]:
                return token
        return min(self.sentence.end, start + far)

    def left(self, start: int) -> Phrase | None:
        """The phrase before a verb that is its subject: next to it, or else the first of the clause."""
        floor = self.clause_start(start)
        if start > floor and self.lower[start - 1] in self.words["relative"]:
            antecedents = [
                item
                for item in self.candidates
                if floor <= item.start and item.end < start and (item.speaks or item.phrase.kind == "name")
            ]
            if antecedents:
                return antecedents[-1].phrase
        inside = [
            candidate
            for candidate in self.candidates
            if floor <= candidate.start
            and candidate.end <= start
            and not candidate.oblique
            and candidate.phrase.head not in self.words["neuter"]
        ]
        inside = [item for item in inside if item.phrase.head not in self.words["indefinite"]] or inside
        before = [item for item in inside if not item.hearer] or inside  # le journal précise
        quoted = max((token for token in range(floor, start) if token in self.line.quotes), default=floor - 1)
        before = [item for item in before if item.start > quoted and item.speaks] or before
        if not before:
            return None
        if (topic := self._topic(before)) is not None:
            return topic
        nearest, first = before[-1], before[0]
        if first.end < nearest.start and self.order is None and self.is_described(first, start):
            return first.phrase
        if all(self.is_skipped(token) for token in range(nearest.end, start)):
            return nearest.phrase
        speaking = [item.phrase for item in before if item.speaks]
        if speaking and self._is_apposed(speaking[0]):
            named = (item for item in speaking[1:] if item.kind == "name")
            parted = (item for item in named if "," in self.lower[speaking[0].end : item.start])
            return next(parted, speaking[0])  # Auteur du but, le capitaine Ana Moro a surtout remercié
        if speaking:
            return speaking[0]
        return first.phrase if self._is_parted(first, start) else None  # De griffier, aan wie ..., noemde

    def _is_parted(self, item: Candidate, verb: int) -> bool:
        """Whether an insertion between commas parts who opens the sentence from the verb, which is none itself."""
        words, opens = self.line.words, item.start == self.sentence.start and item.phrase.kind == "description"
        if not opens or item.end - item.start > LONGEST_NAME or words[item.end] not in COMMAS:
            return False
        behind = words[verb + 1 : verb + 3]
        return words[verb - 1] in COMMAS and COMMAS.isdisjoint(behind)

    def _topic(self, before: Sequence[Candidate]) -> Phrase | None:
        """Whom a particle marks as the topic, before any other subject: 県警は運転手が倒れたと発表した."""
        marked = self.words["topic_particle"]
        if not marked:
            return None
        told = (item.phrase for item in reversed(before) if item.speaks and self.lower[self._after(item)] in marked)
        return next(told, None)

    def _after(self, item: Candidate) -> int:
        """The token behind a phrase and its honorifics."""
        token = item.end
        while token < self.sentence.end - 1 and self.lower[token] in self.words["honorifics"]:
            token += 1
        return min(token, self.sentence.end - 1)

    def _is_apposed(self, phrase: Phrase) -> bool:
        """Whether a description without an article opens the sentence, as an apposition does."""
        opens = phrase.kind == "description" and phrase.start == self.sentence.start and self.order is None
        return opens and self.lower[phrase.start] not in self.words["determiners"]

    def is_described(self, item: Candidate, verb: int) -> bool:
        """Whether a relative clause without commas stands between a noun and its verb: a firma que explora a mina."""
        relative = self.lower[item.end] in self.words["relative"] and item.phrase.kind != "pronoun"
        opens = item.start == self.sentence.start or self.line.words[item.start - 1] in COMMAS
        between = self.line.words[item.end : verb]
        return relative and opens and not any(word in STOPS or word in COMMAS for word in between)

    def is_skipped(self, token: int) -> bool:
        """Whether the word may stand between a verb and its subject."""
        word = self.lower[token]
        return word in self.words["skipped"] or word in self.words["objects"] or self.language.is_adverb(word)

    def clause_start(self, token: int) -> int:
        """Where the clause of a verb begins: after a semicolon, or after a conjunction and comma."""
        for earlier in range(token - 1, self.sentence.start - 1, -1):
            word = self.lower[earlier]
            if word in {";", ":"}:
                return earlier + 1
            if (
                word in self.words["boundaries"]
                and earlier > self.sentence.start
                and (self.line.words[earlier - 1] in COMMAS or self.line.words[earlier - 1] == QUOTE)
                and any(earlier < candidate.start < token and not candidate.oblique for candidate in self.candidates)
            ):
                return earlier + 1
        return self.sentence.start
