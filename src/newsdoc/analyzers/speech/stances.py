"""What somebody holds, told by a verb with another word: is worried that; expressed concern that; made clear that."""

from collections.abc import Iterable

from newsdoc.analyzers.speech.clause_sentence import ClauseSentence
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.phrases import Phrase

__all__ = ["StanceFinder"]

_NEAR = 3
"""Words between the verb and its noun, at most: expressed (his deep) concern; made (it) clear."""
_FAR = 14
"""Words from a verb of saying to its "that", at most: said in a long statement on Thursday that."""


class StanceFinder(ClauseSentence):
    """Finds who holds something in one sentence."""

    def governs_that(self, token: int) -> bool:
        """Whether "that" and a clause follow at once; no verb, as in a statement that sought to help."""
        if token + 2 >= self.sentence.end or self.lower[token + 1] not in self.words["that"]:
            return False
        word = self.lower[token + 2]
        verb = word in self.language.finite and word not in self.language.bases
        return not verb and word not in self.words["auxiliaries"]

    def is_rumour(self, token: int, before: str, frames: Iterable[Frame]) -> bool:
        """Whether a noun and its clause tell what is said, by whomever: complaints that; not: said in her letter that.

        `before` is the word before the noun; what there is no hint of is the newsroom's own.
        """
        said = any(frame.reports() and token - frame.cue <= _FAR for frame in frames)
        return not said and before not in self.words["no"] and self.governs_that(token)

    def is_viewpoint(self, token: int, owner: Phrase) -> bool:
        """Whether a noun and its owner are the source of their sentence: In Moss's view, the pier is lost."""
        opening, behind = owner.start - 1, self.lower[token + 1 : token + 2]
        if self.lower[token] not in self.words["viewpoints"] or opening < self.sentence.start or owner.start > token:
            return False
        alone = not behind or not behind[0][0].isalnum()
        return alone and self.lower[opening] in self.words["viewpoint_prepositions"]

    def of_adjective(self, token: int) -> tuple[Phrase, int] | None:
        """Who holds what the adjective says, and where the words for it begin: Moss (is very worried) that."""
        verb = token - 1
        while verb > self.sentence.start and (
            self.language.is_adverb(self.lower[verb]) or self.lower[verb] in self.words["stance_degrees"]
        ):
            verb -= 1
        if verb <= self.sentence.start or self.lower[verb] not in self.words["stance_copulas"]:
            return None
        return self._with_subject(verb, token)

    def of_noun(self, token: int) -> tuple[Phrase, int] | None:
        """Who holds what the noun says, and where the words for it begin: Moss (expressed concern) that."""
        for verb in range(token - 1, max(self.sentence.start, token - 1 - _NEAR), -1):
            if self.lower[verb] in self.words["stance_verbs"]:
                return self._with_subject(verb, verb)
            if self.lower[verb] in self.words["prepositions"] or not self.lower[verb][0].isalnum():
                return None
        return None

    def _with_subject(self, verb: int, start: int) -> tuple[Phrase, int] | None:
        """The subject of the verb, if it can hold something; "it" cannot: it is clear that."""
        subject = self.finder.before(verb, self.sentence.start)
        if subject is None or (subject.kind == "pronoun" and subject.head in self.words["neuter"]):
            return None
        return subject, start
