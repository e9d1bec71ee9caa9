"""The subject of a participle: one of its own (with Ann Moss calling it ...), or the one behind its comma."""

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.subjects import SubjectFinder
from newsdoc.analyzers.speech.tokens import Passage, Sentence

__all__ = ["accompanying_subject", "subject_ahead"]

_LONGEST_ACCOMPANYING = 14
"""Words in the longest subject of a participle of its own: with the campaign of the former senator saying ..."""
_FARTHEST_COMMA = 40
"""Words from a participle to the comma before its subject, at most."""


def accompanying_subject(
    line: Passage, sentence: Sentence, token: int, finder: SubjectFinder, language: SpeechLanguage
) -> Phrase | None:
    """The subject of a participle of its own: with Ann Moss calling it ...; — Moss saying ..."""
    lower, floor, words = line.lower, sentence.start, language.words
    last = token - 1
    if last > floor and language.is_adverb(lower[last]):
        last -= 1
    for opening in range(last - 1, max(floor, last - _LONGEST_ACCOMPANYING), -1):
        if lower[opening] in words["accompanying"] and lower[opening - 1] == ",":
            subject = finder.after(opening, token)
            if subject is not None:
                return subject
        if not lower[opening][0].isalnum():
            break
    name = finder.at.get(last)
    if name is None or name.end != last + 1 or name.possessive:
        return None
    first = name.start
    while first > floor and lower[first - 1] in words["name_determiners"]:
        first -= 1
    if first <= floor or lower[first - 1] not in words["accompanying"]:
        return None
    return finder.ending_at(last, first)


def subject_ahead(
    line: Passage, sentence: Sentence, token: int, finder: SubjectFinder, language: SpeechLanguage
) -> Phrase | None:
    """The subject after the comma: Speaking in Ardale, Ann Moss said."""
    lower = line.lower
    for ahead in range(token + 1, min(token + _FARTHEST_COMMA, sentence.end - 1)):
        if lower[ahead] == ",":
            found = finder.after(ahead, sentence.end)
            if found is not None and found.kind != "description":
                return found
    return None
