"""Whom a sentence opens with that stands right before a quotation by itself: She points at the oven. "It is old"."""

from newsdoc.analyzers.speech.frame import GENERIC, SOURCE, Frame
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.subjects import SubjectFinder
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["leads_to_quotation", "opening_frames", "opens_with_viewpoint", "viewpoint_frames"]


def leads_to_quotation(line: Passage, number: int) -> bool:
    """Whether the next sentence of the line begins with a quotation, and this one does not."""
    following = number + 1
    if following >= len(line.sentences) or line.sentences[number].start in line.quotes:
        return False
    return line.sentences[following].start in line.quotes


def opening_frames(line: Passage, number: int, finder: SubjectFinder, language: SpeechLanguage) -> list[Frame]:
    """The frame of whoever does something in the sentence, whatever the verb: it is the last one in view."""
    sentence = line.sentences[number]
    subject = _opening(line, sentence, finder, language)
    if subject is None or subject.end >= sentence.end:
        return []
    place = subject.end
    if line.words[place] == ",":  # Moss, listening from the door, nods.
        place = line.find(",", place + 1, sentence.end) + 1
        if place >= sentence.end:
            return []
    verb = line.words[place]
    if not verb[0].islower() or verb in language.words["no_phrases"] or language.is_role(verb):
        return []  # Ardale mayor Ann Moss nods.
    end = place + 1
    return [Frame(line.index, number, place, end, GENERIC, subject, "before", subject.start, end, False)]


def viewpoint_frames(line: Passage, number: int, finder: SubjectFinder, language: SpeechLanguage) -> list[Frame]:
    """The frame of whoever holds what stands in marks behind a comma: For Moss, "..."."""
    sentence = line.sentences[number]
    subject = finder.after(sentence.start, sentence.end)
    if subject is None or subject.start != sentence.start + 1 or subject.kind == "pronoun":
        return []
    if subject.kind == "description" and not language.is_role(subject.head):
        return []
    if line.words[subject.end : subject.end + 2] != [",", QUOTE]:
        return []
    first = sentence.start
    return [Frame(line.index, number, first, first + 1, SOURCE, subject, "source", first, subject.end, False)]


def opens_with_viewpoint(line: Passage, number: int, language: SpeechLanguage) -> bool:
    """Whether the sentence has quotations, and opens with a word that may stand before whoever holds a view."""
    sentence = line.sentences[number]
    return (
        bool(line.quotes)
        and line.lower[sentence.start] in language.words["viewpoint_openers"]
        and QUOTE in line.words[sentence.start : sentence.end]
    )


def _opening(line: Passage, sentence: Sentence, finder: SubjectFinder, language: SpeechLanguage) -> Phrase | None:
    words, first = language.words, sentence.start
    word = line.lower[first]
    if word in words["masculine"] or word in words["feminine"]:
        return Phrase(line.index, first, first + 1, "pronoun", None, word)
    name = finder.at.get(first)
    if name is not None:
        return named_phrase(line, name) if not name.possessive else None
    noun = first + 1
    if noun >= sentence.end or word not in words["possessives"] | words["definite_articles"]:
        return None
    if not language.is_role(line.lower[noun]) or noun in finder.at:
        return None
    return Phrase(line.index, first, noun + 1, "description", None, line.lower[noun])
