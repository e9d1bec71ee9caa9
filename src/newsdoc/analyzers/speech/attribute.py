"""Gives every quotation of a text its speaker and cue, and finds what is reported without marks: the whole machine.

The steps, in order: quotations, tokens and sentences, names, who bears them, frames of speech, who their subjects
stand for, and then for each quotation the rules of `rules.RULES`.
"""

from collections.abc import Collection, Iterator, Sequence

import attrs

from newsdoc.analyzers.speech.frames import Frame, find_frames
from newsdoc.analyzers.speech.interview import interview_answers
from newsdoc.analyzers.speech.language import Language, language
from newsdoc.analyzers.speech.names import NameMention, common_words, find_names
from newsdoc.analyzers.speech.persons import Named, cluster
from newsdoc.analyzers.speech.phrases import Phrase, PhraseFinder
from newsdoc.analyzers.speech.reference import Referent, Salience
from newsdoc.analyzers.speech.reported import Report, find_reports
from newsdoc.analyzers.speech.roles import note_roles
from newsdoc.analyzers.speech.rules import RULES, Found, Place, Reading
from newsdoc.analyzers.speech.speech_or_not import is_speech
from newsdoc.analyzers.speech.tokens import Line, read_lines
from newsdoc.model.blocks import QuoteKind
from newsdoc.wording.quotations import Stretch, find_quotations

__all__ = ["Attribution", "Speaker", "SpeechReading", "attribute", "read_speech"]


@attrs.frozen(slots=True, kw_only=True)
class Speaker:
    """Who said something: one of the named of the text, or somebody it only describes."""

    name: str
    """The fullest name in the text, or the description as printed ("a spokesman")."""
    printed: str
    """The words at the cue: "he", "Moss", "the mayor"."""
    title: str = ""
    """Title or role as printed; empty if the text gives none."""
    named: int | None = None
    """Index into `SpeechReading.named`; None for a description."""
    is_organization: bool = False
    how: str = "name"
    """How the words at the cue led to the name: name, pronoun, description, printed (not resolved)."""
    runner_up: str | None = None
    """Who else a pronoun could have stood for."""


@attrs.frozen(slots=True, kw_only=True)
class Attribution:
    """Something said: where, by whom, with which words of attribution, by which rule."""

    paragraph: int
    ranges: tuple[tuple[int, int], ...]
    """Offsets into the paragraph, marks included; two where the cue stands in the middle of what is reported."""
    text: str
    """The words, without the marks around them."""
    kind: QuoteKind
    speaker: Speaker | None
    cue: str | None
    rule: str
    """Name of the rule in `RULES` (or "reported"); empty if none found a speaker."""
    second: tuple[str, Speaker] | None = None
    """The next rule that would have chosen somebody else, and whom."""


@attrs.frozen(slots=True)
class SpeechReading:
    """All that the machine found in a text."""

    attributions: tuple[Attribution, ...]
    """In reading order; a mixed or indirect one comes before the direct ones within it."""
    named: tuple[Named, ...]
    lines: tuple[Line, ...]


def attribute(paragraphs: Sequence[str], language_code: str | None = None) -> list[Attribution]:
    """Return what is said in the paragraphs, directly and indirectly, with its speakers, in reading order.

    `language_code` is a BCP 47 tag; English is assumed where there are no data for it. Never raises on any text.
    """
    return list(read_speech(paragraphs, language_code).attributions)


def read_speech(
    paragraphs: Sequence[str], language_code: str | None = None, *, block_quotations: Collection[int] = ()
) -> SpeechReading:
    """Return what is said in the paragraphs, and who is named.

    `block_quotations` are the indices of paragraphs that are quoted as a whole, by their layout instead of by marks.
    """
    data = language(language_code)
    lines = read_lines(paragraphs, _stretches(paragraphs, block_quotations), data)
    common = common_words(lines)
    names = [find_names(line, data, common) for line in lines]
    named = cluster([mention for found in names for mention in found], data)
    note_roles(lines, names, named, data)
    frames = [
        _by_sentence(line, find_frames(line, PhraseFinder(line, found, data), data))
        for line, found in zip(lines, names, strict=True)
    ]
    referents = _resolve(lines, names, frames, named, data)
    attributions = list(_Attributor(lines, frames, named, referents, data).attributions())
    attributions.sort(key=lambda item: (item.paragraph, item.ranges[0][0], -item.ranges[-1][1], item.kind == "direct"))
    return SpeechReading(tuple(attributions), tuple(named), tuple(lines))


def _stretches(paragraphs: Sequence[str], block_quotations: Collection[int]) -> list[Stretch]:
    marked = ["" if index in block_quotations else text for index, text in enumerate(paragraphs)]
    stretches = find_quotations(marked)
    stretches.extend(
        Stretch(index, 0, len(paragraphs[index])) for index in sorted(block_quotations) if paragraphs[index].strip()
    )
    stretches.sort(key=lambda stretch: (stretch.paragraph, stretch.start))
    return stretches


def _by_sentence(line: Line, frames: Sequence[Frame]) -> list[list[Frame]]:
    by_sentence: list[list[Frame]] = [[] for _ in line.sentences]
    for frame in frames:
        by_sentence[frame.sentence].append(frame)
    return by_sentence


class _Attributor:
    """Asks the rules for each quotation, and turns what they found into attributions."""

    def __init__(
        self,
        lines: Sequence[Line],
        frames: Sequence[Sequence[Sequence[Frame]]],
        named: Sequence[Named],
        referents: dict[int, Referent],
        data: Language,
    ) -> None:
        self.lines, self.frames, self.named, self.referents, self.data = lines, frames, named, referents, data
        places = _places(lines)
        places_of: dict[tuple[int, int], list[Place]] = {}
        for place in places:
            places_of.setdefault((place.line.index, place.sentence), []).append(place)
        self.reading = Reading(lines, frames, places, places_of, data)
        self.interview = interview_answers(lines, frames)

    def attributions(self) -> Iterator[Attribution]:
        for index, frame in self.interview.items():
            yield self._answer(self.lines[index], frame)
        for place in self.reading.places:
            attribution = self._direct(place) if place.line.index not in self.interview else None
            if attribution is not None:
                yield attribution
        for line, by_sentence in zip(self.lines, self.frames, strict=True):
            if line.index not in self.interview:
                for report in find_reports(line, by_sentence, self.data):
                    yield self._reported(line, report)

    def _answer(self, line: Line, label: Frame) -> Attribution:
        """A paragraph of an interview: what follows the speaker's name is verbatim, without marks."""
        start, end = line.offsets[label.cue_end][0], len(line.text.rstrip())
        return Attribution(
            paragraph=line.index,
            ranges=((start, end),),
            text=line.text[start:end],
            kind="direct",
            speaker=self._speaker(label),
            cue=self._cue(label),
            rule="interview",
        )

    def _direct(self, place: Place) -> Attribution | None:
        rule, found, second = "", None, None
        for candidate in RULES:
            answer = self._follow(candidate(self.reading, place))
            if answer is None:
                continue
            if found is None:
                rule, found = candidate.__name__, answer
            elif self._differs(found, answer):
                other = self._speaker(answer.frame)
                second = (candidate.__name__, other) if other is not None else None
                break
        if place.stretch.opening and not is_speech(place, rule, found, self.data):
            return None
        if found is not None:
            self.reading.found[place.number] = found
        frame = found.frame if found is not None else None
        stretch = place.stretch
        start, end = stretch.content(place.line.text)
        return Attribution(
            paragraph=place.line.index,
            ranges=((stretch.start, stretch.end),),
            text=place.line.text[start:end].strip(),
            kind="direct",
            speaker=self._speaker(frame),
            cue=self._cue(frame),
            rule=rule,
            second=second,
        )

    def _follow(self, answer: Found | None) -> Found | None:
        """Return the frame behind "the same as another quotation"."""
        return self.reading.found.get(answer.same_as) if answer and answer.same_as is not None else answer

    def _differs(self, found: Found, other: Found) -> bool:
        if other.frame is None or other.frame is found.frame:
            return False
        mine = self.referents.get(id(found.frame))
        theirs = self.referents.get(id(other.frame))
        return theirs is not None and (mine is None or mine.text != theirs.text)

    def _cue(self, frame: Frame | None) -> str | None:
        return self.lines[frame.line].slice(frame.cue, frame.cue_end) if frame is not None else None

    def _speaker(self, frame: Frame | None) -> Speaker | None:
        referent = self.referents.get(id(frame)) if frame is not None else None
        if referent is None or frame is None or frame.subject is None:
            return None
        phrase: Phrase = frame.subject
        bearer = self.named[referent.named] if referent.named is not None else None
        return Speaker(
            name=bearer.text if bearer is not None else referent.text,
            printed=self.lines[phrase.line].slice(phrase.start, phrase.end),
            title=bearer.title if bearer is not None else "",
            named=referent.named,
            is_organization=bearer is not None and bearer.is_body and not bearer.is_person,
            how=referent.how,
            runner_up=self.named[referent.runner_up].text if referent.runner_up is not None else None,
        )

    def _reported(self, line: Line, report: Report) -> Attribution:
        ranges = tuple((line.offsets[start][0], line.offsets[end - 1][1]) for start, end in report.ranges)
        return Attribution(
            paragraph=line.index,
            ranges=ranges,
            text=" … ".join(line.text[start:end] for start, end in ranges),
            kind="mixed" if report.mixed else "indirect",
            speaker=self._speaker(report.frame),
            cue=self._cue(report.frame),
            rule="reported",
        )


def _places(lines: Sequence[Line]) -> list[Place]:
    places: list[Place] = []
    for line in lines:
        number, alone = -1, False
        for token, stretch in line.quotes.items():
            while number < 0 or line.sentences[number].end <= token:
                number += 1
                sentence = line.sentences[number]
                alone = not any(word[0].isalnum() for word in line.words[sentence.start : sentence.end])
            places.append(Place(stretch, line, token, number, len(places), alone))
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
                    nested = frame.nested or position > reported_from
                    salience.subject(referent, speaks=frame.speaks(), nested=nested)
            while mention is not None and mention.start < sentence.end:
                salience.mention(mention, line, reported=mention.start > reported_from)
                mention = next(queue, None)
    return referents
