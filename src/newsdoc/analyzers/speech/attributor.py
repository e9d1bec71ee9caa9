"""Asks the rules for each quotation, and turns what they and the reported clauses give into attributions."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from newsdoc.analyzers.speech.attribution import Attribution, Speaker
from newsdoc.analyzers.speech.covered import Covered
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.interview import Interview
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.names_in_marks import is_label
from newsdoc.analyzers.speech.nominatives import nominative
from newsdoc.analyzers.speech.persons import Named
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.placed_quotations import Found, PlacedQuotation, Reading, places_in
from newsdoc.analyzers.speech.reported import Report, find_reports
from newsdoc.analyzers.speech.reported_mood import find_reported_sentences, is_reported_sentence, pointing_back
from newsdoc.analyzers.speech.reported_rest import find_rests
from newsdoc.analyzers.speech.rules import RULES, SURE
from newsdoc.analyzers.speech.speech_or_not import is_speech
from newsdoc.analyzers.speech.tokens import QUOTE, Passage

__all__ = ["Attributor"]

_OPENING, _CLOSING = frozenset('„“»«"'), frozenset('“”«»"')
"""Marks around the name of a paper that says something."""
_LISTED = 2
"""Tokens from one item of an enumeration to the next, with the comma between them."""


class Attributor:
    """Asks the rules for each quotation, and turns what they found into attributions."""

    def __init__(
        self,
        lines: Sequence[Passage],
        frames: Sequence[Sequence[Sequence[Frame]]],
        named: Sequence[Named],
        interview: Interview,
        data: SpeechLanguage,
        asides: Collection[int] = (),
    ) -> None:
        """Take the lines with their frames by sentence, who is named, and the turns of an interview, if it is one.

        `asides` are the indices of headlines and captions.
        """
        self.lines, self.frames, self.named, self.interview, self.data = lines, frames, named, interview, data
        self.names_of_things: set[tuple[int, int]] = set()
        """Passage and token of what stands in marks without being speech."""
        self._said: set[tuple[int, int]] = set()
        """Passage and token of what stands in marks and is speech."""
        self.reports = {
            line.index: list(find_reports(line, by_sentence, data, stands_aside=line.index in asides))
            for line, by_sentence in zip(lines, frames, strict=True)
        }
        self._speakers: dict[Frame, Speaker | None] = {}
        self._reported_ranges: dict[int, Covered] = {}
        self._reported_sentences: dict[tuple[int, int], bool] = {}
        places = places_in(lines, frames)
        places_of: dict[tuple[int, int], list[PlacedQuotation]] = {}
        for place in places:
            places_of.setdefault((place.line.index, place.sentence), []).append(place)
        mentions: dict[int, list[NameMention]] = {}
        for mention in (item for bearer in named if bearer.is_person for item in bearer.mentions):
            mentions.setdefault(mention.line, []).append(mention)
        self.reading = Reading(lines, frames, places, places_of, data, mentions, asides)

    def attributions(self) -> Iterator[Attribution]:
        """What is said, the turns of an interview first, then what stands in marks, then what is reported."""
        silent = {*self.interview.answers, *self.interview.questions}
        for index, frame in self.interview.answers.items():
            yield self._answer(self.lines[index], frame)
        for place in self.reading.places:
            attribution = self._direct(place) if place.line.index not in silent else None
            if attribution is not None:
                self._said.add((place.line.index, place.token))
                yield attribution
        for line in self.lines:
            if line.index not in silent:
                for report in self.reports[line.index]:
                    yield self._reported(line, report)
        said = [place for place in self.reading.places if (place.line.index, place.token) in self._said]
        for index, rest in find_rests(self.reading, self.reports, said):
            if index not in silent:
                yield self._reported(self.lines[index], rest)
        quoted = {
            (place.line.index, place.sentence): found.frame
            for place in self.reading.places
            if (found := self.reading.found.get(place.number)) is not None and found.frame is not None
        }
        for line, number, first, speaking in find_reported_sentences(self.lines, self.frames, quoted, self.data):
            if line.index not in silent:
                yield self._goes_on(line, number, first, speaking)

    def _answer(self, line: Passage, label: Frame) -> Attribution:
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

    def _direct(self, place: PlacedQuotation) -> Attribution | None:
        rule, found, second = "", None, None
        for candidate in RULES:
            answer = candidate(self.reading, place)
            if answer is None or (answer := self._follow(answer)) is None:
                continue
            if found is None:
                rule, found = candidate.__name__, answer
            elif self._differs(found, answer):
                other = self._speaker(answer.frame)
                second = (candidate.__name__, other) if other is not None else None
                break
        if (over := self._over_interview(place)) is not None:
            rule, found, second = "over_interview", Found(over), None
        turn = self.interview.marked.get(place.line.index)
        if turn is not None and rule not in SURE and not is_label(place, self._content(place), self.data):
            rule, found, second = "interview", Found(turn), None
        elif place.stretch.opening and (
            (place.line.index, place.token) in self.names_of_things
            or self._is_enumerated(place)
            or self._names_subject(place)
            or not (
                self._goes_on_listing(place)
                or is_speech(
                    place, rule, found, self.data, reported=self.data.capitalised_nouns and self._is_reported(place)
                )
            )
        ):
            self.names_of_things.add((place.line.index, place.token))
            return None
        if found is not None:
            self.reading.found[place.number] = found
        frame = found.frame if found is not None else None
        return Attribution(
            paragraph=place.line.index,
            ranges=((place.stretch.start, place.stretch.end),),
            text=self._content(place),
            kind="direct",
            speaker=self._speaker(frame),
            cue=self._cue(frame) if frame is None or not self._is_elsewhere(frame, rule, place) else None,
            rule=rule,
            second=second,
        )

    def _is_elsewhere(self, frame: Frame, rule: str, place: PlacedQuotation) -> bool:
        """Whether the sign by which the speaker is told stands in another line: a signature, a label of an answer."""
        return frame.line != place.line.index and (frame.how == "signature" or rule == "over_interview")

    def _over_interview(self, place: PlacedQuotation) -> Frame | None:
        """Who answers in the interview that a quotation stands over by itself, if one person does."""
        questions = self.interview.questions
        if not questions or place.line.index >= min(questions) or place.line.has_words(0, len(place.line.words)):
            return None
        turns = [*self.interview.answers.values(), *self.interview.marked.values()]
        who = {turn.referent.named for turn in turns if turn.referent is not None}
        return turns[0] if len(who) == 1 and None not in who else None

    def _content(self, place: PlacedQuotation) -> str:
        return place.line.quoted(place.token).strip()

    def _is_reported(self, place: PlacedQuotation) -> bool:
        """Whether the marks stand within reported speech: a clause that a cue reports, or a whole sentence."""
        line, sentence = place.line, (place.line.index, place.sentence)
        if line.index not in self._reported_ranges:
            reports = self.reports[line.index]
            self._reported_ranges[line.index] = Covered(item for report in reports for item in report.ranges)
        if place.token in self._reported_ranges[line.index]:
            return True
        if sentence not in self._reported_sentences:
            behind = pointing_back(line, place.sentence + 1, self.frames[line.index], self.data)
            self._reported_sentences[sentence] = behind is not None or is_reported_sentence(
                line, place.sentence, self.data
            )
        return self._reported_sentences[sentence]

    def _names_subject(self, place: PlacedQuotation) -> bool:
        """Whether the words are part of the name of whoever speaks: wie die „Aktion Hafen“ mitteilte."""
        return any(
            frame.subject is not None
            and frame.subject.start <= place.token < frame.subject.end
            and frame.subject.line == frame.line
            and frame.speaks()
            for frame in place.frames
        )

    def _is_enumerated(self, place: PlacedQuotation) -> bool:
        """Whether the words go on with an enumeration of names of things: „Möwe“, „Kiebitz“ und „Star“."""
        if place.token < _LISTED:
            return False
        words, lower = place.line.words, place.line.lower[place.token - 1]
        joined = (
            words[place.token - 1] == ","
            or lower in self.data.words["boundaries"]
            or lower in self.data.words["joining"]
        )
        return joined and (place.line.index, place.token - _LISTED) in self.names_of_things

    def _goes_on_listing(self, place: PlacedQuotation) -> bool:
        """Whether the words go on with what somebody says in pieces: called him a "bully" and a "Leninist"."""
        before = place.token - 1
        while before > place.token - _LISTED and place.line.lower[before] in self.data.words["any_articles"]:
            before -= 1
        joined = before > 0 and place.line.lower[before] in self.data.words["joining"]
        return joined and (place.line.index, before - 1) in self._said

    def _quotes_within(self, line: Passage, ranges: Iterable[tuple[int, int]]) -> bool:
        """Whether words in marks that are speech, and no name of a thing, stand within."""
        return any((line.index, token) in self._said for start, end in ranges for token in range(start, end))

    def _follow(self, answer: Found) -> Found | None:
        """The frame behind "the same as another quotation"."""
        return answer if answer.same_as is None else self.reading.found.get(answer.same_as)

    def _differs(self, found: Found, other: Found) -> bool:
        if other.frame is None or other.frame is found.frame:
            return False
        current = found.frame.referent if found.frame is not None else None
        theirs = other.frame.referent
        return theirs is not None and (current is None or current.text(self.named) != theirs.text(self.named))

    def _cue(self, frame: Frame | None) -> str | None:
        if frame is None or "turn" in frame.kinds or (frame.is_generic() and self.data.grammar == "cues"):
            return None
        return self.lines[frame.line].slice(frame.cue, frame.cue_end) or None

    def _speaker(self, frame: Frame | None) -> Speaker | None:
        """Who the subject of the frame is; one and the same for all that hangs on the frame."""
        if frame is None:
            return None
        if frame not in self._speakers:
            self._speakers[frame] = self._find_speaker(frame)
        return self._speakers[frame]

    def _find_speaker(self, frame: Frame) -> Speaker | None:
        referent = frame.referent
        if referent is None or frame.subject is None or not (text := referent.text(self.named)):
            return None
        phrase: Phrase = frame.subject
        bearer = self.named[referent.named] if referent.named is not None else None
        if bearer is None and self._names_nobody(phrase):
            return None
        if referent.how == "printed" and phrase.kind == "pronoun" and phrase.head in self.data.words["possessives"]:
            return None  # Ihr Ziel: „...“
        return Speaker(
            name=text if bearer is not None else self._described(text, frame),
            printed=self.lines[phrase.line].slice(phrase.start, phrase.end),
            title=bearer.title if bearer is not None else "",
            named=referent.named,
            is_organization=bearer is not None and bearer.is_body and not bearer.is_person,
            how=referent.how,
            runner_up=self.named[referent.runner_up].text if referent.runner_up is not None else None,
        )

    def _names_nobody(self, phrase: Phrase) -> bool:
        """Whether the words are a pronoun of things or anybody, or an article and an adjective without their noun."""
        words, line = self.data.words, self.lines[phrase.line]
        if self.data.grammar != "cues":
            return False
        if phrase.kind == "pronoun":
            others = words["neuter"] | words["relative"] | words["pointing_back"]
            return phrase.start < phrase.end and phrase.head in others
        if phrase.kind != "description" or not self.data.capitalised_nouns:
            return False
        first = phrase.start + (line.lower[phrase.start] in words["noun_determiners"])
        return QUOTE not in line.words[first : phrase.end] and not any(map(str.isupper, line.slice(first, phrase.end)))

    def _described(self, text: str, frame: Frame) -> str:
        """The words of a description, without its article and in the case in which it stands by itself."""
        text = self._without_article(text)
        phrase, line = frame.subject, self.lines[frame.line]
        inflected = self.data.endings["oblique_noun"] or self.data.words["source_prefixes"]
        if phrase is None or phrase.line != frame.line or not inflected:
            return text
        inside = phrase.start > 0 and line.lower[phrase.start - 1] in self.data.words["house_prepositions"]
        return nominative(text, self.data) if frame.how == "source" or inside else text

    def _without_article(self, text: str) -> str:
        first, _, rest = text.partition(" ")
        words = self.data.words
        articles = words["left_out"] or words["definite_articles"] if self.data.grammar == "cues" else ()
        bare = rest if rest and first.lower() in articles else text
        return bare[1:-1] if bare[0] in _OPENING and bare[-1] in _CLOSING else bare

    def _goes_on(self, line: Passage, number: int, first: int, frame: Frame | None) -> Attribution:
        """A sentence whose verb alone tells that it is reported, from its first token or the one behind a colon."""
        sentence = line.sentences[number]
        end = sentence.end - (not line.words[sentence.end - 1][0].isalnum() and sentence.end - 1 not in line.quotes)
        start, last = line.start_of(first), line.end_of(end - 1)
        mixed = self._quotes_within(line, ((first, sentence.end),))
        return Attribution(
            paragraph=line.index,
            ranges=((start, last),),
            text=line.text[start:last],
            kind="mixed" if mixed else "indirect",
            speaker=self._speaker(frame),
            cue=None,
            rule="reported_mood",
        )

    def _reported(self, line: Passage, report: Report) -> Attribution:
        ranges = tuple((line.start_of(start), line.end_of(end - 1)) for start, end in report.ranges)
        return Attribution(
            paragraph=line.index,
            ranges=ranges,
            text=" … ".join(line.text[start:end] for start, end in ranges),
            kind="mixed" if report.mixed and self._quotes_within(line, report.ranges) else "indirect",
            speaker=self._speaker(report.frame),
            cue=self._cue(report.frame),
            rule="reported",
        )
