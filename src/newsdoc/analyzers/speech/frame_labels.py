"""Names before a colon or behind a dash, in a language with a grammar of clauses: Moss: "..."; "..." — Ann Moss."""

from collections.abc import Sequence

import attrs

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.subjects import SubjectFinder
from newsdoc.analyzers.speech.tokens import DASHES, QUOTE, Passage, Sentence

__all__ = ["FrameLabels"]

_LONGEST_LABEL = 6
"""Words in the longest label."""


class FrameLabels:
    """Finds the names of one sentence that stand as labels or signatures; each `token` is an index into the line."""

    def __init__(self, line: Passage, sentence: Sentence, finder: SubjectFinder, language: SpeechLanguage) -> None:
        """Take a sentence of a line with who finds its subjects."""
        self.line, self.sentence, self.finder, self.words = line, sentence, finder, language.words

    def signature(self, token: int) -> Phrase | None:
        """The name behind a dash or bracket, after a quotation or at the head of a line: — Ann Moss; (Ann Moss)."""
        name = self.finder.at.get(token + 1)
        if name is None or name.start != token + 1 or name.possessive:
            return None
        if self.line.words[token] == "(":
            closes = self.line.words[name.end : name.end + 1] in ([")"], [","])
        else:
            closes = name.end >= len(self.line.words) or self.line.words[name.end] in {",", ".", "(", "@"}
        stands = closes and (token == 0 or self.line.words[token - 1] == QUOTE)
        return named_phrase(self.line, name) if stands else None

    def inline(self, token: int, frames: Sequence[Frame], current: Phrase | None) -> tuple[Phrase, str] | None:
        """The name before a colon and a quotation, and how it stands: More from Ann Moss: "..."."""
        if token + 1 >= self.sentence.end or self.line.words[token + 1] != QUOTE or self._is_section(token):
            return None
        if token - 1 == self.sentence.start and self.line.lower[token - 1] in self.words["indefinite"]:
            return Phrase(self.line.index, token - 1, token, "pronoun", None, self.line.lower[token - 1]), "before"
        last = self.finder.before_brackets(token - 1, self.sentence.start)
        subject = self.finder.opening(self.sentence.start, token) or self.finder.ending_at(last, self.sentence.start)
        if subject is None or subject.kind != "name":
            if current is not None and current.kind == "name" and not any(frame.subject for frame in frames):
                return current, "shared"  # Moss was not persuaded: "..."
            return None
        subject = self.finder.joined(subject, self.sentence.start)
        before = self.line.lower[subject.start - 1] if subject.start > self.sentence.start else ""
        if before in self.words["no_label_openers"]:
            first = self._first_named(token)
            alone = first is not None and not any(frame.subject and not frame.is_generic() for frame in frames)
            return (first, "shared") if first is not None and alone else None
        parted = not before or before in DASHES
        cued = any(frame.subject is not None and not frame.is_generic() for frame in frames)
        return (attrs.evolve(subject, end=token), "before") if parted or not cued else None

    def _first_named(self, end: int) -> Phrase | None:
        """Who is named first in the sentence up to `end`, if no preposition governs the name: Moss is in Ardale: ..."""
        tokens = range(self.sentence.start, end)
        name = next((self.finder.at[token] for token in tokens if token in self.finder.at), None)
        if name is None or name.possessive or name.end >= end:
            return None
        before = self.line.lower[max(0, name.start - 2) : name.start]
        return named_phrase(self.line, name) if self.words["prepositions"].isdisjoint(before) else None

    def opening(self) -> Phrase | None:
        """The name, or before a quotation the office, that opens the line before a colon: whose words follow."""
        start = self.sentence.start
        name = self.finder.at.get(start)
        if name is None or name.possessive or name.end >= self.sentence.end or self.line.words[name.end] != ":":
            return self._office()
        heads = name.end == self.sentence.end - 1 and all(map(str.isupper, name.words))  # SHORT READS: over a list
        return None if heads or self._is_section(name.end) else named_phrase(self.line, name)

    def _is_section(self, colon: int) -> bool:
        """Whether what opens the line before a colon tells what the piece is: Obituary: Ann Moss."""
        return " ".join(self.line.lower[self.sentence.start : colon]) in self.words["sections"]

    def _office(self) -> Phrase | None:
        """What somebody is, before a colon at the beginning of the line: Finance chief: "..."; Poll: Moss ahead."""
        start, words = self.sentence.start, self.words
        colon = self.line.find(":", start, min(start + _LONGEST_LABEL + 1, self.sentence.end - 1))
        if self.line.words[colon : colon + 1] != [":"] or colon == start:
            return None
        name = self.finder.at.get(start)
        if name is not None and name.end - name.start > 1:
            return None  # Ann Moss heckles supporters: "..."
        found = self.finder.ending_at(colon - 1, start)
        if found is None or found.start != start or found.kind != "description":
            return None
        quoted = self.line.words[colon + 1 : colon + 2] == [QUOTE]
        many = found.head in words["documents"] or found.head in words["plural_roles"]
        return found if many or (quoted and found.head in words["roles"]) else None
