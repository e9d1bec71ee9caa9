"""Names that stand in a headline alone: a common word that opens one looks like a name."""

from collections.abc import Collection, Sequence

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.tokens import Passage

__all__ = ["without_lone_openers"]


def without_lone_openers(
    lines: Sequence[Passage], names: Sequence[list[NameMention]], asides: Collection[int], language: SpeechLanguage
) -> list[list[NameMention]]:
    """The names of each line, without a word that opens a headline or caption and names nobody in the running text.

    So "Teen builds boat": whoever a headline names is named in the text too. Where nobody is, nothing tells.
    """
    if language.grammar != "clauses":
        return list(names)
    lone = {line.index for line, found in zip(lines, names, strict=True)
            if line.index in asides and any(_is_lone(name, line) for name in found)}  # fmt: skip
    if not lone:
        return list(names)
    elsewhere = {key for line, found in zip(lines, names, strict=True) if line.index not in asides
                 for name in found for key in name.keys}  # fmt: skip
    if not elsewhere:
        return list(names)
    return [
        [name for name in found if line.index not in lone or name.keys[0] in elsewhere or not _is_lone(name, line)]
        for line, found in zip(lines, names, strict=True)
    ]


def _is_lone(name: NameMention, line: Passage) -> bool:
    """Whether a single word opens a sentence, and is no label: Teen builds; not Moss: Pier to close."""
    alone = len(name.keys) == 1 and not name.title and name.start in line.sentence_starts
    return alone and line.words[name.end : name.end + 1] != [":"] and not name.possessive
