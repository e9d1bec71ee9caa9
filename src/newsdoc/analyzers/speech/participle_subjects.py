"""The subject of a participle: whom it describes, one of its own, who opens its clause, or who follows its comma."""

from newsdoc.analyzers.speech.clause_sentence import ClauseSentence
from newsdoc.analyzers.speech.counted_subjects import share_before
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.phrases import Phrase

__all__ = ["ParticipleSubjects"]

_LONGEST_ACCOMPANYING = 14
"""Words in the longest subject of a participle of its own: with the campaign of the former senator saying ..."""
_FARTHEST_COMMA = 40
"""Words from a participle to the comma before its subject, at most."""


class ParticipleSubjects(ClauseSentence):
    """Finds the subjects of the participles of one sentence."""

    def described(self, token: int) -> Phrase | None:
        """The people whom a participle of plain saying describes: the share of voters saying they want it."""
        if self.lower[token] not in self.words["plain_participles"]:
            return None
        found = self.finder.ending_at(token - 1, self.sentence.start)
        if found is None or found.kind != "description":
            return share_before(self.line, self.sentence, token, self.language, self.words["plain_participles"])
        return found if found.head in self.words["plural_roles"] or self.language.is_plural(found.head) else None

    def own(self, token: int) -> Phrase | None:
        """The subject of a participle of its own: with Ann Moss calling it ...; — Moss saying ..."""
        lower, floor, words = self.lower, self.sentence.start, self.words
        last = token - 1
        if last > floor and self.language.is_adverb(lower[last]):
            last -= 1
        for opening in range(last - 1, max(floor, last - _LONGEST_ACCOMPANYING), -1):
            if lower[opening] in words["accompanying"] and lower[opening - 1] == ",":
                subject = self.finder.after(opening, token)
                if subject is not None:
                    return subject
            if not lower[opening][0].isalnum():
                break
        name = self.finder.at.get(last)
        if name is None or name.end != last + 1 or name.possessive:
            return None
        first = name.start
        while first > floor and lower[first - 1] in words["name_determiners"]:
            first -= 1
        if first <= floor or lower[first - 1] not in words["accompanying"]:
            return None
        return self.finder.ending_at(last, first)

    def opening(self, token: int, before: str) -> Phrase | None:
        """Who opens the clause before a participle with an object: Ann Moss, citing "the mood," said ...

        `before` is the word before the participle, "" at the head of its sentence.
        """
        if before != "," or not self.words["prepositions"].isdisjoint(self.lower[token + 1 : token + 2]):
            return None
        return self.finder.opening(self.sentence.start, token)

    def nearer(self, before: str, current: Phrase | None, last: Frame | None) -> Phrase | None:
        """Who does something in the clause before a participle that a thing governs: It began as Moss left, ..."""
        if before != "," or current is None or current.kind != "description" or self.language.is_role(current.head):
            return None
        named = last is not None and last.nested and last.subject is not None and last.subject.kind == "name"
        return last.subject if last is not None and named else None

    def ahead(self, token: int) -> Phrase | None:
        """The subject after the comma: Speaking in Ardale, Ann Moss said."""
        for ahead in range(token + 1, min(token + _FARTHEST_COMMA, self.sentence.end - 1)):
            if self.lower[ahead] == ",":
                found = self.finder.after(ahead, self.sentence.end)
                if found is not None and found.kind != "description":
                    return found
        return None
