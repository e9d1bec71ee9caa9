"""What an adverb points back to: ... den Bericht des Rates. Darin heißt es; die Zentrale. „...“, heißt es dort."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import Passage, Sentence

__all__ = ["last_readable", "points_there"]

_BEHIND = 4
"""Tokens from an impersonal verb to the adverb, at most: heißt es weiter dort."""


def points_there(line: Passage, sentence: Sentence, verb: int, language: SpeechLanguage) -> bool:
    """Whether an adverb beside an impersonal verb points to the sentence before."""
    near = line.lower[max(sentence.start, verb - 1) : min(verb + _BEHIND, sentence.end)]
    return not language.words["pointing_there"].isdisjoint(near)


def last_readable(candidates: Sequence[Candidate], language: SpeechLanguage) -> Phrase | None:
    """The last noun phrase that is of a text, or of a body that may have written one."""
    words = language.words
    written = words["documents"] | words["statement_nouns"] | words["nouns"]
    found = (item.phrase for item in reversed(candidates) if item.phrase.kind == "description")
    return next((text for text in found if text.head in written or language.is_body_noun(text.head)), None)
