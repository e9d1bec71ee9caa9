"""Who acts where a verb is passive: was told by Moss; called "dead" by Moss."""

from newsdoc.analyzers.speech.clause_sentence import ClauseSentence
from newsdoc.analyzers.speech.language import EXPRESS, TELL
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import QUOTE

__all__ = ["PassiveAgents"]

_FARTHEST = 12
"""Tokens from a participle to its "by", fewer than."""


class PassiveAgents(ClauseSentence):
    """Finds the agents of the passives of one sentence."""

    def behind(self, token: int, kinds: frozenset[str]) -> Phrase | None:
        """The agent of the participle at a token, behind "by" and before the next clause."""
        judged = EXPRESS in kinds  # called "dead" by Moss
        for ahead in range(token + 1, min(token + _FARTHEST, self.sentence.end)):
            if judged and self.line.words[ahead] == QUOTE and self._is_by(ahead + 1):
                continue
            if self.lower[ahead] in self.words["agent"]:
                agent = self.finder.after(ahead, self.sentence.end)
                if agent is not None and self._may_tell(agent, kinds):
                    return agent
            if self.lower[ahead] in {",", ";", QUOTE} or self.lower[ahead] in self.words["clause_openers"]:
                return None
        return None

    def is_judged(self, token: int, kinds: frozenset[str]) -> bool:
        """Whether a judgement and who judges stand behind a participle: a port, often labeled a "mess" by sailors."""
        quoted = token + 1
        while quoted < self.sentence.end and self.lower[quoted] in self.words["as"] | self.words["articles"]:
            quoted += 1
        marks = quoted < self.sentence.end and self.line.words[quoted] == QUOTE
        return EXPRESS in kinds and marks and self._is_by(quoted + 1)

    def _may_tell(self, agent: Phrase, kinds: frozenset[str]) -> bool:
        """Whether a phrase behind "by" is somebody; whoever tells is, whatever the noun: was told by her chief."""
        if agent.kind != "description" or agent.head in self.words["roles"]:
            return True
        return TELL in kinds and self.lower[agent.start] in self.words["determiners"]

    def _is_by(self, token: int) -> bool:
        return token < self.sentence.end and self.lower[token] in self.words["agent"]
