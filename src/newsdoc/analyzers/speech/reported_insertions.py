"""What is inserted between commas: an attribution (The pier, Moss told us, is safe), a description, a condition."""

from newsdoc.analyzers.speech.circumstances import after_circumstances
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import TELL, SpeechLanguage
from newsdoc.analyzers.speech.reported_ends import begins_main_clause, has_verb, opens_clause
from newsdoc.analyzers.speech.reported_hearers import after_hearer
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["behind", "behind_apposition", "is_inserted", "opening_clause"]

_APPOSITION = 14
"""Words that describe a speaker between commas, at most."""


def behind(line: Passage, sentence: Sentence, frame: Frame, language: SpeechLanguage) -> int:
    """Where a frame ends with whoever is told, and when and where: Moss told the Post on Monday."""
    end = frame.end
    if TELL in frame.kinds and frame.how == "before":
        end = after_hearer(line, sentence, end, language)
    return after_circumstances(line, end, sentence.end, language)


def is_inserted(line: Passage, sentence: Sentence, frame: Frame, begin: int, language: SpeechLanguage) -> bool:
    """Whether the frame, whose first word is at `begin`, stands between commas, and nothing in marks follows it."""
    end = behind(line, sentence, frame, language)
    if frame.how != "before" or begin <= sentence.start or end >= sentence.end:
        return False
    between = line.lower[frame.subject.end : frame.cue] if frame.subject is not None else ()
    if not language.words["relative"].isdisjoint(between):
        return False  # Moss, who advises a shipping company, left
    return line.words[begin - 1] == "," and line.words[end] == "," and line.words[end + 1 : end + 2] != [QUOTE]


def behind_apposition(line: Passage, sentence: Sentence, end: int, language: SpeechLanguage) -> int:
    """The comma behind what describes an inverted speaker: Tea, says Moss, a cook, is best; `end` without it."""
    comma = line.find(",", end + 1, min(end + _APPOSITION, sentence.end))
    described = line.words[end : end + 1] == [","] and line.words[comma : comma + 1] == [","]
    return comma if described and not has_verb(line, end + 1, comma, language, bases=False) else end


def opening_clause(line: Passage, sentence: Sentence, start: int, language: SpeechLanguage) -> int | None:
    """Where what is said begins if a condition or circumstance leads to it: (said) if chosen, she would go.

    None where a clause begins at once, or none behind a comma.
    """
    apart = line.words[start] == ","
    first = start + apart
    comma = line.find(",", first, sentence.end)
    if comma + 1 >= sentence.end or QUOTE in line.words[first:comma]:
        return None
    if not apart and opens_clause(line, first, language):
        return None
    if not begins_main_clause(line, comma + 1, sentence.end, language):
        return None
    return first if line.lower[first] in language.words["opens_sentence"] else comma + 1
