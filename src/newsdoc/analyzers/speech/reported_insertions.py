"""Whether words of attribution stand between commas, with whoever is told: The pier, Moss told the Post, is safe."""

from newsdoc.analyzers.speech.circumstances import after_circumstances
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import TELL, SpeechLanguage
from newsdoc.analyzers.speech.reported_hearers import after_hearer
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["behind", "is_inserted"]


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
