"""What belongs to an office behind its noun, and who holds it: ingénieur en chef, el arquitecto municipal Bo Moss."""

from newsdoc.analyzers.speech.cue_nouns import NounEnds
from newsdoc.analyzers.speech.names import NameMention

__all__ = ["Offices"]

_LONGEST_PAPER = 3
"""Words in the longest name of a house in marks."""


class Offices(NounEnds):
    """Answers for one sentence, also where its nouns end; each `position` is a token of the line."""

    def tail(self, position: int) -> int:
        """The words that end an office here: (ingénieur) en chef."""
        return 2 if " ".join(self.lower[position : position + 2]) in self.words["office_tails"] else 0

    def behind_house(self, position: int) -> NameMention | None:
        """The person behind a house whose name stands in marks: глава «Конфекса» Анна Мосс."""
        name = self.names.get(position + 1)
        if position not in self.line.quotes or name is None or name.kind != "person" or name.possessive:
            return None
        return name if self.is_name_in_marks(position) else None

    def behind_place(self, token: int) -> NameMention | None:
        """The full name behind a preposition and a place."""
        name = self.names.get(token + 2) if self.lower[token] in self.words["place_prepositions"] else None
        place = token + 1 < self.sentence.end and self.line.words[token + 1][0].isupper()
        if name is None or not place or name.kind != "person" or name.start < token:
            return None
        return name if len(name.words) > 1 else None

    def owns(self, role: int, position: int) -> bool:
        """Whether a word behind a role is its adjective or genitive, no unknown verb: el arquitecto municipal."""
        if position in self.names:
            return True
        if position in {role + 1, role + 2} and self._has_two_adjectives(role):
            return True
        definite = self.language.endings["definite"]
        inflected = definite and self.lower[role].endswith(definite)
        if position > role + 1 or inflected or self._is_other(position):
            return False
        after = self.lower[position + 1] if position + 1 < self.sentence.end else "."
        return (
            not after[0].isalnum()
            or position + 1 in self.names
            or after in self.words["complements"]
            or after in self.words["prepositions"]
            or after in self.language.verbs
        )

    def _has_two_adjectives(self, role: int) -> bool:
        """Whether two adjectives stand behind a role before what it is of: la directrice générale adjointe de."""
        behind = self.lower[role + 1 : role + 4]
        if len(behind) < 3 or behind[2] not in self.words["complements"]:
            return False
        return not any(word in self.language.verbs or word in self.words["small"] for word in behind[:2])

    def _is_other(self, position: int) -> bool:
        """Whether the word is no adjective of the noun before it: El ejecutivo (aceptó); de schaatsster (viel)."""
        if self.language.capitalised_nouns:
            return False
        return bool(self.words["adjectives_first"]) or self.lower[position].endswith(self.language.endings["finite"])

    def is_place_in_genitive(self, position: int) -> bool:
        """Whether the place of an office stands here, and its phrase ends: der Vertreter Nordlands (sagte)."""
        if not self.language.capitalised_nouns or position >= self.sentence.end or position in self.names:
            return False
        word, after = self.line.words[position], self.lower[position + 1 : position + 2] or ["."]
        ends = not after[0][0].isalnum() or after[0] in self.language.verbs or after[0] in self.words["auxiliaries"]
        return ends and word[0].isupper() and word.endswith(self.language.endings["genitive_name"])

    def is_name_in_marks(self, token: int) -> bool:
        """Whether what stands in marks here is written as a name is: „Ardaler Holz“."""
        if token not in self.line.quotes or token >= self.sentence.end:
            return False
        words = self.line.quoted(token).split()
        capitals = bool(words) and words[0][0].isupper()
        capitals = capitals and (words[-1][0].isupper() or not self.language.capitalised_nouns)
        return capitals and len(words) <= _LONGEST_PAPER and words[-1][-1].isalnum()
