"""Reads an article sentence by sentence and settles whom the subject of each frame of speech stands for."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.persons import Named
from newsdoc.analyzers.speech.phrases import Referent
from newsdoc.analyzers.speech.reference import References
from newsdoc.analyzers.speech.salience import Salience
from newsdoc.analyzers.speech.tokens import Passage
from newsdoc.wording.punctuation import QUESTION_MARKS

__all__ = ["note_kinds", "resolve"]

_HEARER = 3
"""Tokens from a verb of asking to the name of whoever is asked, at most, with a title: asked the mayor, Ann Moss."""


def note_kinds(names: Sequence[Sequence[NameMention]], named: Sequence[Named]) -> None:
    """Let each mention know what the others show its bearer to be."""
    for found in names:
        for mention in found:
            bearer = named[mention.person]
            if not mention.kind:
                mention.kind = "person" if bearer.is_person else "body" if bearer.is_body else ""


def _asked(frame: Frame, line: Passage, mentions: Sequence[NameMention], data: SpeechLanguage) -> int | None:
    """Who is named behind the verb of a question in marks, and answers: "Why?" a man asked Moss. "...," he said."""
    if line.lower[frame.cue] not in data.words["asking"] or frame.referent is None:
        return None
    sentence = line.sentences[frame.sentence]
    questions = (token for token in line.quotes if sentence.start <= token < frame.cue)
    if all(line.quoted_end(token) not in QUESTION_MARKS for token in questions):
        return None
    near = (mention for mention in mentions if 0 <= mention.name_start - frame.cue_end <= _HEARER)
    return next((mention.person for mention in near if mention.person != frame.referent.named), None)


def resolve(
    lines: Sequence[Passage],
    names: Sequence[Sequence[NameMention]],
    frames: Sequence[Sequence[Sequence[Frame]]],
    named: Sequence[Named],
    data: SpeechLanguage,
) -> None:
    """Set who the subject of each frame stands for."""
    salience = Salience(named, data)
    references = References(lines, names, named, salience, data)
    known: dict[int, Referent] = {}
    """Who a phrase stands for that several verbs share, by its identity."""
    for line, mentions, by_sentence in zip(lines, names, frames, strict=True):
        queue = iter(mentions)
        mention = next(queue, None)
        for number, sentence in enumerate(line.sentences):
            salience.next_sentence(number == 0)
            reported_from = sentence.end
            for frame in by_sentence[number]:
                position = frame.subject.start if frame.subject is not None else frame.cue
                while mention is not None and mention.start < position:
                    salience.mention(mention, line, reported=mention.start > reported_from)
                    mention = next(queue, None)
                if frame.reports() and frame.how == "before":
                    reported_from = min(reported_from, frame.cue)
                if frame.subject is None:
                    continue
                frame.referent = referent = known.get(id(frame.subject))
                if referent is None:
                    frame.referent = known[id(frame.subject)] = referent = references.refer(frame.subject, line)
                    speaks, nested = frame.speaks(), frame.nested or position > reported_from
                    salience.subject(referent, speaks=speaks, nested=nested)
                    salience.describe(frame.subject, referent, line, speaks=speaks)
                if (asked := _asked(frame, line, mentions, data)) is not None:
                    salience.asked(asked)
            while mention is not None and mention.start < sentence.end:
                salience.mention(mention, line, reported=mention.start > reported_from)
                mention = next(queue, None)
