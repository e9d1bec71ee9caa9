"""The subject of a cue by its place: behind a cue that follows a quotation, else before it or first in its clause.

Where the language puts the finite verb second, its word order tells.
"""

from collections.abc import Sequence

from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.cue_sentence import CueSentence
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.tokens import COMMAS, DASHES, QUOTE

__all__ = ["CueSubjects"]

_STOPS = frozenset({QUOTE, ".", ";", ":", "!", "?", "…", "。", "！", "？", "؟", "؛"})
_INSERTED = 7
"""Tokens from a verb to the comma that closes an insertion before its subject, at most."""
_LONGEST_NAME = 3
"""Words in the longest name in marks that is taken for a subject."""
_HEADLINE = 6
"""Words of whoever speaks at the end of a headline, at most."""
_FAR = 12
"""Words between a cue and the subject after it, at most: said on Tuesday in the town hall the mayor."""


class CueSubjects(CueSentence):
    """Finds the subjects of the cues of one sentence."""

    def subject(self, token: int, start: int, last: Frame | None) -> tuple[Phrase | None, str]:
        """The subject of a verb, and on which side of it it stands; `last` is the frame before it, if any."""
        if self.follows_speech(start):
            if (marked := self._in_marks(start)) is not None:
                return marked, "before"
            subject = self._inverted(token, start) or self.right(token, near=False)
            if subject is None:
                subject = self.order.bare(token) if self.order is not None else self._paper_behind(token)
            if subject is None and self.words["verb_last"]:
                subject = self.left(start)
            return subject or self._plain_plural(token) or self._ends_headline(token), "after"
        if (
            self.order is not None
            and self.lower[start - 1 : start] != []
            and self.lower[start - 1] in self.words["joining"]
        ):
            return None, "shared"  # und nannte ihn
        ordered = self.order.subject(token, start) if self.order is not None else None
        if ordered is not None:
            return ordered
        inside = start > self.sentence.start and self.line.words[start - 1] in COMMAS
        if inside and (found := self._behind_comma(token, start)) is not None:
            return found
        if last is not None and last.cue == start - 1 and not last.is_generic():
            return None, "shared"  # jura ter visto
        if self.language.script == "uncased" and self.lower[start].startswith(tuple(self.words["joining_prefixes"])):
            beside = self.right(token, near=True, speaks=True)
            return (beside, "after") if beside is not None else (None, "shared")  # ونفت الشركة علمها وأكدت أن
        subject = self.left(start)
        if inside and subject is not None and self._closes_alone(token, start, subject):
            return self.dropped(token), "before"
        if subject is not None and self._is_far(subject, start):
            other = self.right(token, near=True, speaks=True)
            if other is not None:
                return other, "after"  # comme la qualifie le maire
        if subject is not None:
            return subject, "before"
        if (bare := self._bare_before(token, start)) is not None:
            return bare, "before"
        subject = self.right(token, near=False) or self._paper_behind(token)
        return subject, "after" if subject is not None else "before"

    def _bare_before(self, token: int, start: int) -> Phrase | None:
        """The noun without an article that opens the clause before its verb in the plural: aliados afirmam que."""
        plural, noun = self.language.endings["plural_verb"], start - 1
        if not plural or not self.lower[token].endswith(plural) or noun < self.sentence.start:
            return None
        opens = noun == self.sentence.start or self.line.words[noun - 1] in COMMAS
        word = self.lower[noun]
        if not opens or not word.isalpha() or word in self.words["no_bare_nouns"] or word in self.language.verbs:
            return None
        return Phrase(self.line.index, noun, start, "description", None, word)

    def _behind_comma(self, token: int, start: int) -> tuple[Phrase, str] | None:
        """The subject of a verb right behind a comma: a-t-elle dit; La maire, Ana Moro, a dit; sagte Moss."""
        if (inverted := self._inverted(token, start)) is not None:
            return inverted, "after"
        if (apposed := self._apposed(start)) is not None:
            return apposed, "before"
        subject = self.right(token, near=True, speaks=True)
        return (subject, "after") if subject is not None else None

    def _closes_alone(self, token: int, start: int, subject: Phrase) -> bool:
        """Whether a verb alone ends the sentence behind a clause that was taken for a noun: A nascente secou, disse."""
        alone = not self.line.has_words(token + 1, self.sentence.end) and bool(self.words["drops_subjects"])
        clause = subject.kind == "description" and subject.start == self.sentence.start and subject.end == start - 1
        return alone and clause and subject.end - subject.start > 1

    def _inverted(self, token: int, start: int) -> Phrase | None:
        """The pronoun that hangs on the auxiliary of a verb: le pont est fermé, a-t-elle ajouté."""
        within = (item.phrase for item in self.candidates if start < item.start and item.end <= token)
        return next((phrase for phrase in within if phrase.kind == "pronoun" and phrase.head[0] == "-"), None)

    def _plain_plural(self, token: int) -> Phrase | None:
        """The noun without an article behind a verb in the plural: skarżyli się widzowie."""
        plural = self.language.endings["plural_verb"]
        if self.words["definite"] or not plural or not self.lower[token].endswith(plural):
            return None
        noun = token + 1
        while noun < self.sentence.end and (self.is_skipped(noun) or self.lower[noun] in self.words["reflexives"]):
            noun += 1
        if noun >= self.sentence.end or self.lower[noun] in self.words["no_bare_nouns"] | self.words["hearers"]:
            return None
        word = self.line.words[noun]
        if not word.isalpha() or not word[0].islower() or self.lower[noun] in self.language.verbs:
            return None
        return Phrase(self.line.index, noun, noun + 1, "description", None, word)

    def _ends_headline(self, token: int) -> Phrase | None:
        """The words without an article that end a line without a stop: «...», diz violeira de Serra Clara."""
        first, end = token + 1, len(self.line.words)
        if self.sentence.end != end or not 0 < end - first <= _HEADLINE or self.language.script != "spaced":
            return None
        noun, words = self.lower[first], self.words
        plain = noun.isalpha() and self.line.words[first][0].islower() and noun not in words["no_bare_nouns"]
        if not plain or not words["drops_subjects"] or noun in self.language.verbs or self.language.is_adverb(noun):
            return None
        alike = all(word[0].isalnum() and word not in self.language.verbs for word in self.lower[first:end])
        return Phrase(self.line.index, first, end, "description", None, noun) if alike else None

    def _apposed(self, start: int) -> Phrase | None:
        """The subject that opens the sentence and ends with an apposition: La maire, Ana Moro, (a dit)."""
        first = self.candidates[0] if self.candidates else None
        if first is None or first.start != self.sentence.start or first.oblique:
            return None
        if first.end == start - 1:
            return first.phrase if "," in self.lower[first.start : first.end] else None
        named = next((item for item in self.candidates if item.end == start - 1 and item.start > first.end), None)
        if named is None or named.phrase.name is None or named.phrase.name.kind != "person":
            return None
        if (both := self._both_apposed(first, named)) is not None:
            return both
        comma = named.start - 1  # La pastora que perdió el rebaño, Ana Moro, lamentó
        other = any(
            item.end == comma and item.speaks for item in self.candidates
        )  # que denunció al alcalde, Juan Ruiz,
        parted = self.line.words[comma] in COMMAS and self._is_described(first, comma)
        return named.phrase if parted and not other else None

    def _both_apposed(self, first: Candidate, last: Candidate) -> Phrase | None:
        """The first of two names that explain two offices: El capitán y el portero, Ana Moro y Bo Lund, (dijeron)."""
        joining = self.words["joining"]
        if self.lower[last.start - 1] not in joining:
            return None
        one = next((item for item in self.candidates if item.end == last.start - 1), None)
        name = one.phrase.name if one is not None else None
        if name is None or self.line.words[name.start - 1] not in COMMAS:
            return None
        between = self.lower[first.end : name.start - 1]
        two = not joining.isdisjoint(between[:1]) and not any(
            word in COMMAS or word in self.language.verbs for word in between
        )
        return named_phrase(self.line, name) if two else None

    def _paper_behind(self, token: int) -> Phrase | None:
        """The paper whose name in marks ends the sentence behind its verb: сообщает «Новая газета»."""
        words, paper = self.line.words, token + 1
        if self.order is not None or paper not in self.line.quotes or paper >= self.sentence.end:
            return None
        name = self.line.quoted(paper).split()
        closes = paper + 1 >= self.sentence.end or words[paper + 1] in _STOPS
        written = 0 < len(name) <= _LONGEST_NAME and name[0][0].isupper() and name[-1][-1].isalnum()
        follows = self.follows_speech(self.group_start(token)) or self.lower[token] in self.words["plain_says"]
        if not (closes and written and follows):
            return None
        return Phrase(self.line.index, paper, paper + 1, "description", None, QUOTE)

    def _in_marks(self, start: int) -> Phrase | None:
        """The name in marks that stands before its verb at the head of a sentence: „Möwe“ kündigt Änderungen an.

        Where somebody who can speak follows the verb, the words in marks are what is said: „Nein“ sagt Moss.
        """
        first = self.sentence.start
        if self.order is None or start != first + 1 or first not in self.line.quotes:
            return None
        words = self.line.quoted(first).split()
        if not words or len(words) > _LONGEST_NAME or not (words[0][0].isupper() and words[-1][-1].isalnum()):
            return None
        speaks = (item.speaks for item in self.candidates if item.start > start and not item.oblique)
        return None if any(speaks) else Phrase(self.line.index, first, start, "description", None, QUOTE)

    def _is_far(self, subject: Phrase, start: int) -> bool:
        """Whether an object pronoun or an opener of a clause stands between a subject and its verb."""
        between = self.lower[subject.end : start + 1]
        return any(word in self.words["clause"] for word in between)

    def leading(self, start: int) -> Phrase | None:
        """The subject of a verb before, which this one shares: Die Leute zogen zum Markt und riefen ..."""
        if self.order is None or not self.candidates:
            return None
        first = self.candidates[0]
        opens = first.start == self.sentence.start and not first.oblique and not first.hearer
        subject = self.order.main_subject() or (first.phrase if opens else None)
        return subject if subject is not None and subject.end <= start else None

    def dropped(self, token: int) -> Phrase | None:
        """The subject that the language leaves to the verb: whoever is in view."""
        if self.order is not None or self._has_noun_before(token):
            return None  # where the verb has its place, the subject has one too
        return Phrase(self.line.index, token, token, "pronoun", None, self.lower[token])

    def _has_noun_before(self, token: int) -> bool:
        """Whether a bare noun is the subject, in a language that writes its article at its end: Statens rapport."""
        before = self.group_start(token) - 1
        if not self.language.endings["definite"] or before < self.sentence.start:
            return False
        word, words = self.lower[before], self.words
        if word in words["relative"]:
            return True  # En granne, som vill vara anonym, ...
        other = word in words["no_bare_nouns"] or word in words["joining"] or word in words["boundaries"]
        return word.isalpha() and not other and word not in self.language.verbs and not self.language.is_adverb(word)

    def opener_of(self, phrase: Phrase) -> Phrase:
        """Whom a pronoun stands for that the sentence opens with: Der Student schlief, und dann sagte er ..."""
        first = self.candidates[0] if self.candidates else None
        if phrase.kind != "pronoun" or first is None or self.order is None or first.start != self.sentence.start:
            return phrase
        if first.phrase.kind != "description" or first.oblique or first.hearer or first.end > phrase.start:
            return phrase
        article, masculine = self.lower[first.start], self.words["masculine_determiners"]
        if any(item.phrase.kind == "name" for item in self.candidates if item.start < phrase.start):
            return phrase
        if phrase.head in self.words["masculine"] - self.words["relative"] and article in masculine:
            return first.phrase if first.speaks else phrase
        return phrase

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
        if previous > self.sentence.start and self.lower[previous - 1] in self.words["works"]:
            return False  # il romanzo «La riva», dice
        return previous >= self.sentence.start and self.line.words[previous] == QUOTE

    def right(self, token: int, *, near: bool, speaks: bool = False) -> Phrase | None:
        """The first phrase after a verb that can be its subject."""
        if not near and (behind := self._behind_insertion(token)) is not None:
            return behind
        limit = self._limit(token + 1, 3 if near else _FAR)
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
            if word in _STOPS or word in COMMAS or word in DASHES or self.lower[token] in self.words["that"]:
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
        quoted = max((token for token in self.line.quotes if floor <= token < start), default=floor - 1)
        before = [item for item in before if item.start > quoted and item.speaks] or before
        if not before:
            return None
        if (topic := self._topic(before)) is not None:
            return topic
        nearest, first = before[-1], before[0]
        if first.end < nearest.start and self.order is None and self._is_described(first, start):
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
        if not opens or item.end - item.start > _LONGEST_NAME or words[item.end] not in COMMAS:
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

    def _is_described(self, item: Candidate, verb: int) -> bool:
        """Whether a relative clause without commas stands between a noun and its verb: a firma que explora a mina."""
        relative = self.lower[item.end] in self.words["relative"] and item.phrase.kind != "pronoun"
        opens = item.start == self.sentence.start or self.line.words[item.start - 1] in COMMAS
        between = self.line.words[item.end : verb]
        return relative and opens and not any(word in _STOPS or word in COMMAS for word in between)

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
