"""Whom a verb of quoting has for its object: the Post quoted Moss as saying; read a statement from Moss: ..."""

from newsdoc.analyzers.speech.clause_sentence import ClauseSentence
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import QUOTE

__all__ = ["QuotedSpeakers"]


class QuotedSpeakers(ClauseSentence):
    """Finds those who are quoted in one sentence."""

    def behind(self, token: int) -> tuple[Phrase, int] | None:
        """Who is quoted by the verb at a token, and where the words that say so end."""
        quoted = self.finder.after(token, self.sentence.end)
        if quoted is None or quoted.start != token + 1:
            return None
        behind = self.lower[quoted.end : quoted.end + 2]
        if behind == [":", QUOTE]:
            return quoted, quoted.end
        says = len(behind) > 1 and behind[0] in self.words["as"] and behind[1] in self.words["plain_participles"]
        return (quoted, quoted.end + 2) if says else None
