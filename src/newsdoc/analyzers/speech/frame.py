"""A frame of speech: a cue, its subject, and what kind of content it takes."""

import attrs

from newsdoc.analyzers.speech.language import SAY, TELL, THINK
from newsdoc.analyzers.speech.phrases import Phrase, Referent

__all__ = ["GENERIC", "LABEL", "NOUN", "RUMOUR", "SIGNATURE", "SOURCE", "TURN", "Frame"]

GENERIC = frozenset({"generic"})
"""Of a verb that is no cue: it tells whom the sentence is about."""
SOURCE = frozenset({"source"})
"""Of a source that is named without a verb: according to Moss."""
LABEL = frozenset({"label"})
"""Of a name before a colon, as in Moss: "..."."""
SIGNATURE = frozenset({"signature"})
"""Of a name behind a dash, or in front of brackets: "..." — Ann Moss."""
NOUN = frozenset({"noun"})
"""Of a noun of speech with an owner: Moss's statement."""
RUMOUR = frozenset({"rumour"})
"""Of a noun of speech without an owner, before its clause: complaints that."""
TURN = frozenset({"turn"})
"""Of a paragraph of an interview whose speaker is named elsewhere."""
_SPEAKING = frozenset({SAY, TELL}) | SOURCE | NOUN | LABEL
_REPORTING = frozenset({SAY, TELL, THINK})


@attrs.define(slots=True, eq=False)
class Frame:
    """One cue of a sentence. `cue` and `cue_end` are token indices, `kinds` the classes of its verb, or one above."""

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

    def is_generic(self) -> bool:
        """Whether it has no cue, and only tells whom its sentence is about."""
        return "generic" in self.kinds

    def speaks(self) -> bool:
        """Whether the cue can take a quotation by itself."""
        return not self.kinds.isdisjoint(_SPEAKING)

    def reports(self) -> bool:
        """Whether a clause can be what the cue reports."""
        return not self.kinds.isdisjoint(_REPORTING)
