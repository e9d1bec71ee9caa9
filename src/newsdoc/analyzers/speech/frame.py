"""A frame of speech: a cue, its subject, and what kind of content it takes."""

import attrs

from newsdoc.analyzers.speech.language import SAY, TELL, THINK
from newsdoc.analyzers.speech.phrases import Phrase, Referent

__all__ = ["Frame"]

_SPEAKING = frozenset({SAY, TELL, "source", "noun", "label"})
_REPORTING = frozenset({SAY, TELL, THINK})


@attrs.define(slots=True, eq=False)
class Frame:
    """One cue of a sentence. `cue` and `cue_end` are token indices, `kinds` the classes of its verb."""

    line: int
    sentence: int
    cue: int
    cue_end: int
    kinds: frozenset[str]
    subject: Phrase | None
    how: str
    """before, after, shared (the subject of an earlier verb), agent (by ...), source (according to ...), noun."""
    start: int
    """Where the frame begins: the first token of subject or cue."""
    end: int
    """Where it ends, before what is reported if that follows."""
    nested: bool = False
    """Whether its subject stands within what an earlier cue of the sentence reports: Moss said Lee denied it."""
    referent: Referent | None = None
    """Who the subject stands for, once that is known."""

    def speaks(self) -> bool:
        """Whether the cue can take a quotation by itself."""
        return not self.kinds.isdisjoint(_SPEAKING)

    def reports(self) -> bool:
        """Whether a clause can be what the cue reports."""
        return not self.kinds.isdisjoint(_REPORTING)
