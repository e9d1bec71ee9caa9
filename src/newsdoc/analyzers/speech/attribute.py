"""Gives every quotation of a text its speaker and cue, and finds what is reported without marks: the whole machine.

The steps, in order: quotations, tokens and sentences, names, who bears them, frames of speech, who their subjects
stand for, and then for each quotation the rules of `rules.RULES`.
"""

from collections.abc import Collection, Iterator, Sequence

import attrs

from newsdoc.analyzers.speech.cue_frames import find_cue_frames
from newsdoc.analyzers.speech.cue_names import find_names_by_use
from newsdoc.analyzers.speech.frames import Frame, find_frames
from newsdoc.analyzers.speech.interview import Interview, read_interview
from newsdoc.analyzers.speech.language import Language, language
from newsdoc.analyzers.speech.names import NameMention, common_words, find_names
from newsdoc.analyzers.speech.persons import Named, cluster
from newsdoc.analyzers.speech.phrases import Phrase, PhraseFinder
from newsdoc.analyzers.speech.reported import Report, find_reports
from newsdoc.analyzers.speech.reported_mood import find_reported_sentences
from newsdoc.analyzers.speech.resolve import note_kinds, resolve
from newsdoc.analyzers.speech.roles import note_roles
from newsdoc.analyzers.speech.rules import RULES, Found, Place, Reading
from newsdoc.analyzers.speech.speech_or_not import SURE, is_speech
from newsdoc.analyzers.speech.spoken import find_speech
from newsdoc.analyzers.speech.tokens import Line, read_lines
from newsdoc.analyzers.speech.uncased import find_uncased_names
from newsdoc.analyzers.speech.unspaced import find_known_names, known_names, token_pattern
from newsdoc.model.blocks import QuoteKind
from newsdoc.wording.quotations import Stretch

__all__ = ["Attribution", "Speaker", "SpeechReading", "attribute", "read_speech"]

_LONGEST_PART = 100_000
"""Characters that are read at once; the longest of articles have fewer."""
_MARKS = " .,!?…。"
_LONG_ENOUGH = 8
"""Characters of words that are the same by more than chance."""
_LISTED = 2
"""Tokens from one item of an enumeration to the next, with the comma between them."""
_MOST_KNOWN = 200
"""Quotations among which repeated words are looked for, so that the work is bounded."""


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
    places: tuple[tuple[tuple[int, int, int], ...], ...] | None = None
    """Where each of the named stands, if that was found already."""
    lines: tuple[Line, ...] = ()

    def mentions(self, who: int) -> tuple[tuple[int, int, int], ...]:
        """Return where one of the named stands, in reading order: paragraph, start and end, title included."""
        return self.places[who] if self.places is not None else _mentions(self.named[who], self.lines)


def _mentions(bearer: Named, lines: Sequence[Line]) -> tuple[tuple[int, int, int], ...]:
    return tuple(
        (mention.line, lines[mention.line].start_of(mention.start), lines[mention.line].end_of(mention.end - 1))
        for mention in sorted(bearer.mentions, key=lambda mention: (mention.line, mention.start))
    )


def attribute(paragraphs: Sequence[str], language_code: str | None = None) -> list[Attribution]:
    """Return what is said in the paragraphs, directly and indirectly, with its speakers, in reading order.

    `language_code` is a BCP 47 tag; without data for it only the words in marks are found. Never raises on any text.
    """
    return list(read_speech(paragraphs, language_code).attributions)


def read_speech(
    paragraphs: Sequence[str],
    language_code: str | None = None,
    *,
    block_quotations: Collection[int] = (),
    known: Sequence[str] = (),
) -> SpeechReading:
    """Return what is said in the paragraphs, and who is named.

    `block_quotations` are the indices of paragraphs that are quoted as a whole, by their layout instead of by marks.
    `known` are full names of persons who the text may name in short, such as its authors.
    A text that is far longer than an article is read in parts, which bounds the memory; names are put together within
    one part.
    """
    parts = _parts(paragraphs)
    if len(parts) == 1:
        return _read_part(paragraphs, language_code, block_quotations, known)
    attributions: list[Attribution] = []
    named: list[Named] = []
    places: list[tuple[tuple[int, int, int], ...]] = []
    for start, end in parts:
        quoted = {index - start for index in block_quotations if start <= index < end}
        reading = _read_part(paragraphs[start:end], language_code, quoted, known)
        attributions.extend(_moved(item, start, len(named)) for item in reading.attributions)
        for who, bearer in enumerate(reading.named):
            mentions = reading.mentions(who) if bearer.is_person else ()
            places.append(tuple((line + start, first, last) for line, first, last in mentions))
            bearer.mentions = bearer.mentions[:1]
        named.extend(reading.named)
    return SpeechReading(tuple(attributions), tuple(named), tuple(places))


def _parts(paragraphs: Sequence[str]) -> list[tuple[int, int]]:
    """Return the paragraphs in runs that are read at once: all of them, unless they are very long."""
    parts: list[tuple[int, int]] = []
    start = size = 0
    for index, text in enumerate(paragraphs):
        size += len(text)
        if size > _LONGEST_PART:
            parts.append((start, index + 1))
            start, size = index + 1, 0
    if start < len(paragraphs) or not parts:
        parts.append((start, len(paragraphs)))
    return parts


def _moved(item: Attribution, paragraphs: int, named: int) -> Attribution:
    """Return what was found in a part, with the indices of the whole."""
    second = (item.second[0], _renumbered(item.second[1], named)) if item.second is not None else None
    return attrs.evolve(
        item,
        paragraph=item.paragraph + paragraphs,
        speaker=_renumbered(item.speaker, named) if item.speaker is not None else None,
        second=second,
    )


def _renumbered(speaker: Speaker, named: int) -> Speaker:
    return speaker if speaker.named is None else attrs.evolve(speaker, named=speaker.named + named)


def _read_part(
    paragraphs: Sequence[str], language_code: str | None, block_quotations: Collection[int], known: Sequence[str]
) -> SpeechReading:
    data = language(language_code)
    stretches = find_speech(paragraphs, data, block_quotations)
    if not data.known:
        return SpeechReading(tuple(_by_marks(paragraphs, stretches)), ())
    if data.script == "unspaced":
        full = known_names(paragraphs, data)
        lines = read_lines(paragraphs, stretches, data, token_pattern(data, full))
        names = find_known_names(lines, full)
    else:
        lines = read_lines(paragraphs, stretches, data)
        names = _names(lines, data)
    named = cluster([mention for found in names for mention in found], data, known)
    note_kinds(names, named)
    note_roles(lines, names, named, data)
    frames = [_by_sentence(line, _frames(line, found, data)) for line, found in zip(lines, names, strict=True)]
    resolve(lines, names, frames, named, data)
    interview = read_interview(lines, frames, names, named, data)
    attributions = list(_Attributor(lines, frames, named, interview, data).attributions())
    _name_repeated(attributions)
    attributions.sort(key=lambda item: (item.paragraph, item.ranges[0][0], -item.ranges[-1][1], item.kind == "direct"))
    return SpeechReading(tuple(attributions), tuple(named), lines=tuple(lines))


def _by_marks(paragraphs: Sequence[str], stretches: Sequence[Stretch]) -> Iterator[Attribution]:
    """Yield what stands in marks, for a language without data."""
    for stretch in stretches:
        text = paragraphs[stretch.paragraph]
        start, end = stretch.content(text)
        if any(map(str.isalnum, text[start:end])):
            yield Attribution(
                paragraph=stretch.paragraph,
                ranges=((stretch.start, stretch.end),),
                text=text[start:end].strip(),
                kind="direct",
                speaker=None,
                cue=None,
                rule="",
            )


def _name_repeated(attributions: list[Attribution]) -> None:
    """Give words whose speaker is not known, as in a headline, to whoever says them in full elsewhere."""
    known = [item for item in attributions if item.kind == "direct" and item.speaker is not None]
    for number, item in enumerate(attributions):
        words = item.text.strip(_MARKS)
        if item.kind != "direct" or item.speaker is not None or len(words) < _LONG_ENOUGH:
            continue
        whole = next((other for other in known[:_MOST_KNOWN] if words in other.text), None)
        if whole is not None:
            attributions[number] = attrs.evolve(item, speaker=whole.speaker, rule="repeated")


def _names(lines: Sequence[Line], data: Language) -> list[list[NameMention]]:
    if data.script == "uncased":
        return find_uncased_names(lines, data)
    if data.grammar == "cues":
        return find_names_by_use(lines, data)
    common = common_words(lines)
    return [find_names(line, data, common) for line in lines]


def _frames(line: Line, names: list[NameMention], data: Language) -> list[Frame]:
    if data.grammar == "cues":
        return find_cue_frames(line, names, data)
    return find_frames(line, PhraseFinder(line, names, data), data)


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
        interview: Interview,
        data: Language,
    ) -> None:
        self.lines, self.frames, self.named, self.interview, self.data = lines, frames, named, interview, data
        self.names_of_things: set[tuple[int, int]] = set()
        """Line and token of what stands in marks without being speech."""
        places = _places(lines)
        places_of: dict[tuple[int, int], list[Place]] = {}
        for place in places:
            places_of.setdefault((place.line.index, place.sentence), []).append(place)
        self.reading = Reading(lines, frames, places, places_of, data)

    def attributions(self) -> Iterator[Attribution]:
        silent = {*self.interview.answers, *self.interview.questions}
        for index, frame in self.interview.answers.items():
            yield self._answer(self.lines[index], frame)
        for place in self.reading.places:
            attribution = self._direct(place) if place.line.index not in silent else None
            if attribution is not None:
                yield attribution
        for line, by_sentence in zip(self.lines, self.frames, strict=True):
            if line.index not in silent:
                for report in find_reports(line, by_sentence, self.data):
                    yield self._reported(line, report)
        quoted = {
            (place.line.index, place.sentence): found.frame
            for place in self.reading.places
            if (found := self.reading.found.get(place.number)) is not None and found.frame is not None
        }
        for line, number, frame in find_reported_sentences(self.lines, self.frames, quoted, self.data):
            if line.index not in silent:
                yield self._goes_on(line, number, frame)

    def _answer(self, line: Line, label: Frame) -> Attribution:
        """A paragraph of an interview: what follows the speaker's name is verbatim, without marks."""
        start, end = line.start_of(label.cue_end), len(line.text.rstrip())
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
        turn = self.interview.marked.get(place.line.index)
        if turn is not None and rule not in SURE:
            rule, found, second = "interview", Found(turn), None
        elif place.stretch.opening and (self._is_enumerated(place) or not is_speech(place, rule, found, self.data)):
            self.names_of_things.add((place.line.index, place.token))
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
            cue=self._cue(frame)
            if frame is None or frame.how != "signature" or frame.line == place.line.index
            else None,
            rule=rule,
            second=second,
        )

    def _is_enumerated(self, place: Place) -> bool:
        """Say whether the words go on with an enumeration of names of things: „Möwe“, „Kiebitz“ und „Star“."""
        if self.data.grammar != "cues" or place.token < _LISTED:
            return False
        words, lower = place.line.words, place.line.lower[place.token - 1]
        joined = (
            words[place.token - 1] == ","
            or lower in self.data.words["boundaries"]
            or lower in self.data.words["joining"]
        )
        return joined and (place.line.index, place.token - _LISTED) in self.names_of_things

    def _follow(self, answer: Found | None) -> Found | None:
        """Return the frame behind "the same as another quotation"."""
        return self.reading.found.get(answer.same_as) if answer and answer.same_as is not None else answer

    def _differs(self, found: Found, other: Found) -> bool:
        if other.frame is None or other.frame is found.frame:
            return False
        mine = found.frame.referent if found.frame is not None else None
        theirs = other.frame.referent
        return theirs is not None and (mine is None or mine.text != theirs.text)

    def _cue(self, frame: Frame | None) -> str | None:
        if frame is None or "turn" in frame.kinds or ("generic" in frame.kinds and self.data.grammar == "cues"):
            return None
        return self.lines[frame.line].slice(frame.cue, frame.cue_end) or None

    def _speaker(self, frame: Frame | None) -> Speaker | None:
        referent = frame.referent if frame is not None else None
        if referent is None or frame is None or frame.subject is None or not referent.text:
            return None
        phrase: Phrase = frame.subject
        bearer = self.named[referent.named] if referent.named is not None else None
        return Speaker(
            name=bearer.text if bearer is not None else self._without_article(referent.text),
            printed=self.lines[phrase.line].slice(phrase.start, phrase.end),
            title=bearer.title if bearer is not None else "",
            named=referent.named,
            is_organization=bearer is not None and bearer.is_body and not bearer.is_person,
            how=referent.how,
            runner_up=self.named[referent.runner_up].text if referent.runner_up is not None else None,
        )

    def _without_article(self, text: str) -> str:
        first, _, rest = text.partition(" ")
        articles = self.data.words["definite_articles"] if self.data.grammar == "cues" else ()
        return rest if rest and first.lower() in articles else text

    def _goes_on(self, line: Line, number: int, frame: Frame) -> Attribution:
        """A sentence whose verb alone tells that it is reported."""
        sentence = line.sentences[number]
        end = sentence.end - (not line.words[sentence.end - 1][0].isalnum() and sentence.end - 1 not in line.quotes)
        start, last = line.start_of(sentence.start), line.end_of(end - 1)
        mixed = any(sentence.start <= token < sentence.end for token in line.quotes)
        return Attribution(
            paragraph=line.index,
            ranges=((start, last),),
            text=line.text[start:last],
            kind="mixed" if mixed else "indirect",
            speaker=self._speaker(frame),
            cue=None,
            rule="reported_mood",
        )

    def _reported(self, line: Line, report: Report) -> Attribution:
        ranges = tuple((line.start_of(start), line.end_of(end - 1)) for start, end in report.ranges)
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
