"""How far what is reported reaches, where its sentence goes on in the newsroom's own words.

A remark on it may follow (..., a claim that the mayor denies), a second verb of the speaker (called for a vote and left
the room), or the main clause of which the report is only a part (Moss, who called for a vote, left the room).
"""

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.reported_ends import begins_main_clause, has_verb
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["reach"]

_REMARK = 4
"""Words from the article of a remark to its noun, at most: a more sensitive classification."""
_VERB = 3
"""Words up to the verb of the main clause, at most: , has since repeatedly said."""


def reach(line: Passage, sentence: Sentence, start: int, end: int, frame: Frame, language: SpeechLanguage) -> int:
    """Where what is reported ends, `end` at the latest; `start` is where it begins."""
    commas = [token for token in range(start + 1, end) if line.words[token] == ","]
    if commas and frame.how in {"before", "shared"} and _is_inserted(line, sentence, frame, language):
        end = next((comma for comma in commas if _is_verb_group(line, comma + 1, end, language)), end)
    end = next((comma for comma in commas if comma < end and _is_remark(line, comma + 1, end, language)), end)
    return _before_second_verb(line, start, end, frame, language)


def _is_inserted(line: Passage, sentence: Sentence, frame: Frame, language: SpeechLanguage) -> bool:
    """Whether the cue stands in a clause inserted behind a subject whose own verb is still to come: Moss, who said."""
    words, lower = language.words, line.lower
    comma = next((token for token in range(frame.cue - 1, sentence.start, -1) if line.words[token] == ","), None)
    if comma is None:
        return False
    opener = lower[comma + 1]
    clause = opener in words["relative_subjects"] or opener in words["opens_sentence"]
    if not clause and not (comma + 1 == frame.cue and opener in language.participles):
        return False
    return not has_verb(line, sentence.start, comma, language)


def _is_verb_group(line: Passage, start: int, end: int, language: SpeechLanguage, *, joined: bool = False) -> bool:
    """Whether a finite verb stands here, behind nothing but adverbs: , has since left; `joined`: and left the room."""
    words, lower = language.words, line.lower
    for token in range(start, min(start + _VERB, end)):
        word = lower[token]
        if word in words["auxiliaries"] or (word in language.finite and word not in language.bases):
            return True
        if not language.is_adverb(word):
            past = word.endswith(language.endings["past"])
            return past and (token > start or (joined and _has_object(line, token + 1, end, language)))
    return False


def _is_remark(line: Passage, start: int, end: int, language: SpeechLanguage) -> bool:
    """Whether a noun with a clause of its own stands for what was said: a claim that (which, he) ..."""
    words, lower = language.words, line.lower
    if start >= end or lower[start] not in words["indefinite_only"]:
        start -= 1
    for token in range(start + 1, min(start + 1 + _REMARK, end - 1)):
        if lower[token] in words["remarks"]:
            following = lower[token + 1]
            relative = following in words["that"] or following in words["relative"]
            own = following in words["pronouns"] or following in words["determiners"] or _is_name(line, token + 1)
            return (relative or own) and has_verb(line, token + 1, end, language)
        if not lower[token][0].isalpha() or lower[token] in words["small"]:
            return False
    return False


def _is_name(line: Passage, token: int) -> bool:
    return line.words[token][0].isupper()


def _before_second_verb(line: Passage, start: int, end: int, frame: Frame, language: SpeechLanguage) -> int:
    """Where an object ends that a second verb of the speaker follows: called the plan dead and left the room."""
    words, lower = language.words, line.lower
    if lower[start] in words["complementizers"] and lower[start] not in words["weak_complementizers"]:
        return end
    for token in range(start + 1, end - 1):
        word = lower[token]
        if line.words[token] == QUOTE:
            continue
        if word in words["joined_verbs"]:
            parallel = lower[frame.cue] in language.participles and lower[token + 1] in language.participles
            if parallel or _is_verb_group(line, token + 1, end, language, joined=True):
                return token
            if lower[token - 1] in {",", QUOTE} and begins_main_clause(line, token + 1, end, language):
                return token
        elif word in words["clause"] or has_verb(line, token, token + 1, language):
            return end
    return end


def _has_object(line: Passage, start: int, end: int, language: SpeechLanguage) -> bool:
    """Whether something follows that a verb may govern, and no noun that the word before describes."""
    if start >= end:
        return False
    word = line.lower[start]
    return any(word in language.words[name] for name in ("determiners", "prepositions", "objects", "infinitive")) or (
        line.words[start][0].isupper()
    )
