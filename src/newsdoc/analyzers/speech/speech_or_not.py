"""Tells speech from what else stands in quotation marks: titles of works, words held at arm's length."""

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names_in_marks import is_christened
from newsdoc.analyzers.speech.placed_quotations import Found, PlacedQuotation
from newsdoc.analyzers.speech.speech_by_cue import is_speech_by_cue
from newsdoc.analyzers.speech.speech_in_clauses import is_speech_in_clauses

__all__ = ["is_speech"]


def is_speech(
    place: PlacedQuotation, rule: str, found: Found | None, language: SpeechLanguage, *, reported: bool = False
) -> bool:
    """Whether what stands in the marks is somebody's words, given the rule that found a speaker ("": none).

    `reported` says whether the marks stand within reported speech, where whoever speaks has chosen the words; it is
    told only where nouns have capitals, so that words can be seen to be no names.
    """
    content = place.line.quoted(place.token).strip()
    words = content.split()
    if is_christened(place, content, language) or not any(map(str.isalnum, content)):
        return False
    if language.grammar == "cues":
        return is_speech_by_cue(place, rule, found, content, language, reported=reported)
    return is_speech_in_clauses(place, words, content, rule, found, language)
