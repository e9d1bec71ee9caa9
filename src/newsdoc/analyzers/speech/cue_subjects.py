"""The subject of a cue by its place: behind a cue that follows a quotation, else before it or first in its clause.

Where the language puts the finite verb second, its word order tells.
"""

from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.cue_sides import LONGEST_NAME, STOPS, CueSides
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.tokens import COMMAS, QUOTE

__all__ = ["CueSubjects"]

_HEADLINE = 6
"""Words of whoever speaks at the end of a headline, at most."""


class CueSubjects(CueSides):
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
        parted = self.line.words[comma] in COMMAS and self.is_described(first, comma)
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
        closes = paper + 1 >= self.sentence.end or words[paper + 1] in STOPS
        written = 0 < len(name) <= LONGEST_NAME and name[0][0].isupper() and name[-1][-1].isalnum()
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
        if not words or len(words) > LONGEST_NAME or not (words[0][0].isupper() and words[-1][-1].isalnum()):
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
