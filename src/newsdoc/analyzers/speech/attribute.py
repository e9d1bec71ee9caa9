"""Gives every quotation of an article its speaker and cue, and finds what is reported without marks."""

from collections.abc import Sequence

import attrs

from newsdoc.analyzers.speech.rules import RULES, Found, Place, Reading
from newsdoc.analyzers.speech.speech_or_not import is_speech
from newsdoc.analyzers.speech.frames import Frame, find_frames
from newsdoc.analyzers.speech.language import Language, language
from newsdoc.analyzers.speech.names import NameMention, find_names
from newsdoc.analyzers.speech.persons import Named, cluster
from newsdoc.analyzers.speech.phrases import PhraseFinder
from newsdoc.analyzers.speech.reference import Referent, Salience
from newsdoc.analyzers.speech.reported import find_reports
from newsdoc.analyzers.speech.tokens import Line, read_lines
from newsdoc.layout.quotations import find_quotations

__all__ = ["Attribution", "attribute"]


@attrs.frozen(slots=True, kw_only=True)
class Attribution:
    """Something said: where, by whom, with which words of attribution."""

    paragraph: int
    start: int
    end: int
    kind: str
    speaker: Referent | None
    cue: str | None
    rule: str
    second: Referent | None = None


def attribute(paragraphs: Sequence[str], language_code: str | None = None) -> list[Attribution]:
    data = language(language_code)
    lines = read_lines(paragraphs, find_quotations(paragraphs), data)
    names = [find_names(line, data) for line in lines]
    named = cluster([mention for found in names for mention in found], data)
    frames: list[list[list[Frame]]] = []
    for line, found in zip(lines, names, strict=True):
        by_sentence: list[list[Frame]] = [[] for _ in line.sentences]
        for frame in find_frames(line, PhraseFinder(line, found, data), data):
            by_sentence[frame.sentence].append(frame)
        frames.append(by_sentence)
    referents = _resolve(lines, names, frames, named, data)
    places = _places(lines)
    of_line: dict[int, list[Place]] = {}
    for place in places:
        of_line.setdefault(place.line.index, []).append(place)
    reading = Reading(lines, frames, places, of_line, data)
    results: list[Attribution] = []
    for place in places:
        rule_name, frame = "", None
        answer: Found | None = None
        for rule in RULES:
            answer = rule(reading, place)
            if answer is None:
                continue
            if answer.same_as is not None:
                answer = reading.found.get(answer.same_as)
                if answer is None:
                    continue
            rule_name, frame = rule.__name__, answer.frame
            break
        if not is_speech(place, rule_name, answer, data):
            continue
        if answer is not None:
            reading.found[place.number] = answer
        speaker = referents.get(id(frame)) if frame is not None else None
        cue = lines[frame.line].slice(frame.cue, frame.cue_end) if frame is not None else None
        results.append(Attribution(paragraph=place.line.index, start=place.stretch.start, end=place.stretch.end,
                                   kind="direct", speaker=speaker, cue=cue, rule=rule_name))
    for line, by_sentence in zip(lines, frames, strict=True):
        for report in find_reports(line, by_sentence, data):
            frame = report.frame
            for start, end in report.ranges:
                results.append(Attribution(paragraph=line.index, start=line.starts[start], end=line.ends[end-1],
                    kind="mixed" if report.mixed else "indirect", speaker=referents.get(id(frame)),
                    cue=line.slice(frame.cue, frame.cue_end), rule="|".join(sorted(frame.kinds))+":"+frame.how))
    return results


def _places(lines: Sequence[Line]) -> list[Place]:
    places: list[Place] = []
    for line in lines:
        sentence = 0
        for token, stretch in line.quotes.items():
            while line.sentences[sentence].end <= token:
                sentence += 1
            places.append(Place(stretch, line, token, sentence, len(places)))
    return places


def _resolve(
    lines: Sequence[Line],
    names: Sequence[Sequence[NameMention]],
    frames: Sequence[Sequence[Sequence[Frame]]],
    named: Sequence[Named],
    data: Language,
) -> dict[int, Referent]:
    """Return who the subject of each frame stands for, by the identity of the frame."""
    salience = Salience(named, data)
    referents: dict[int, Referent] = {}
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
                known = referents.get(id(frame.subject))
                referent = known or salience.refer(frame.subject, line)
                referents[id(frame)] = referents[id(frame.subject)] = referent
                if known is None:
                    salience.subject(referent, speaks=frame.speaks(), nested=frame.nested or position > reported_from)
            while mention is not None and mention.start < sentence.end:
                salience.mention(mention, line, reported=mention.start > reported_from)
                mention = next(queue, None)
    return referents
