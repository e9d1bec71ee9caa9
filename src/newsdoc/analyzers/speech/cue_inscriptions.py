"""What can be read on something: Auf dem Schild war die Parole „...“ zu lesen; Im Brief findet sich der Satz „...“."""

from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.cue_sentence import CueSentence
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import COLONS

__all__ = ["Inscriptions"]

_OPENING = 2
"""Words before the verb or the preposition, at most: Derzeit steht noch in dem Entwurf."""


class Inscriptions(CueSentence):
    """Finds what words in marks stand on, in one sentence of a language that puts the finite verb second."""

    def bearer(self, quoted: int) -> Phrase | None:
        """What the quotation at the token stands on or in, where its noun of speech stands right before it."""
        noun = quoted - 1 - (quoted > 0 and self.line.words[quoted - 1] in COLONS)
        if noun <= self.sentence.start or self.lower[noun] not in self.words["nouns"]:
            return None
        governed = (item for item in self.candidates if item.oblique and item.end < noun)
        found = next((item for item in governed if self._opens(item)), None)
        return found.phrase if found is not None else None

    def _opens(self, item: Candidate) -> bool:
        """Whether only the verb stands with the phrase: Auf dem Schild war ...; Derzeit steht in dem Entwurf ..."""
        words, lower, first = self.words, self.lower, self.sentence.start
        place = item.start - 1
        if place < first or lower[place] not in words["source_prepositions"]:
            return False
        verbs = words["text_verbs"] | words["silent_reflexives"]
        if place == first:
            return item.end < self.sentence.end and lower[item.end] in verbs | words["finite_auxiliaries"]
        before = lower[first:place]
        return (
            len(before) <= _OPENING + 1
            and not verbs.isdisjoint(before)
            and all(word in verbs or word in words["adverbs"] for word in before)
        )
