"""What is found in a text: who said what, where, and why it says so."""

from collections.abc import Sequence

import attrs

from newsdoc.analyzers.speech.persons import Named
from newsdoc.analyzers.speech.tokens import Passage
from newsdoc.model import QuoteKind

__all__ = ["Attribution", "Speaker", "SpeechReading"]


@attrs.define(slots=True, kw_only=True, unsafe_hash=True)
class Speaker:
    """Who said something: one of the named of the text, or somebody it only describes; not changed once it is made."""

    name: str
    """The fullest name in the text, or the description as printed ("a spokesman")."""
    printed: str
    """The words at the cue: "he", "Moss", "the mayor"."""
    title: str = ""
    """Title or role as printed; empty if the text gives none."""
    named: int | None = None
    """Index into `SpeechReading.named`; None for a description."""
    is_organization: bool = False
    how: str = "name"
    """How the words at the cue led to the name: name, pronoun, description, printed (not resolved)."""
    runner_up: str | None = None
    """Who else a pronoun could have stood for."""


@attrs.define(slots=True, kw_only=True, eq=False)
class Attribution:
    """Something said: where, by whom, with which words of attribution, by which rule; not changed once it is made."""

    paragraph: int
    ranges: tuple[tuple[int, int], ...]
    """Offsets into the paragraph, marks included; two where the cue stands in the middle of what is reported."""
    text: str
    """The words, without the marks around them."""
    kind: QuoteKind
    speaker: Speaker | None
    cue: str | None
    rule: str
    """Name of the rule in `RULES` (or "reported"); empty if none found a speaker."""
    second: tuple[str, Speaker] | None = None
    """The next rule that would have chosen somebody else, and whom."""


@attrs.frozen(slots=True)
class SpeechReading:
    """All that was found in a text."""

    attributions: tuple[Attribution, ...]
    """In reading order; a mixed or indirect one comes before the direct ones within it."""
    named: tuple[Named, ...]
    places: tuple[tuple[tuple[int, int, int], ...], ...] | None = None
    """Where each of the named stands, if that was found already."""
    lines: tuple[Passage, ...] = ()

    def mentions(self, who: int) -> tuple[tuple[int, int, int], ...]:
        """Where one of the named stands, in reading order: paragraph, start and end, title included."""
        return self.places[who] if self.places is not None else _mentions(self.named[who], self.lines)


def _mentions(bearer: Named, lines: Sequence[Passage]) -> tuple[tuple[int, int, int], ...]:
    return tuple(
        (mention.line, lines[mention.line].start_of(mention.start), lines[mention.line].end_of(mention.end - 1))
        for mention in sorted(bearer.mentions, key=lambda mention: (mention.line, mention.start))
    )
