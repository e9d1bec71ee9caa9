"""Tells an interview from single labels and questions: who asks, whose paragraphs are answers.

Four forms are known: labels by turns (a name or Q and A before a colon), questions in paragraphs of their own whose
answers stand in marks or behind a dash, dialogues in which every other dash opens a question, and questions in
paragraphs of their own with nothing to mark the answers.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import attrs

from newsdoc.analyzers.speech.frame import LABEL, TURN, Frame
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.persons import Named
from newsdoc.analyzers.speech.phrases import Phrase, Referent
from newsdoc.analyzers.speech.plain_answers import find_plain_answers
from newsdoc.analyzers.speech.tokens import COLONS, QUOTE, Passage
from newsdoc.wording.punctuation import QUESTION_MARKS

__all__ = ["Interview", "read_interview"]

_FEWEST_TURNS, _FEWEST_SPEAKERS, _FEWEST_ANSWERS = 4, 2, 2
"""Two who ask and answer twice are the shortest interview: fewer labels or questions stand in any story. A turn with
its label has four words and stops, too."""
_LONGEST_LABEL = 5
"""Words in the longest label."""
_MOST_INITIALS = 4
"""Letters of a label of initials, at most: more in capitals is a name or a house."""
_WIDE_SPACE = "\u3000"


@attrs.frozen(slots=True)
class Interview:
    """The turns of an interview; empty where the article is none."""

    answers: Mapping[int, Frame] = attrs.field(factory=dict)
    """Passage → the label of an answer without marks; what follows the label is said."""
    marked: Mapping[int, Frame] = attrs.field(factory=dict)
    """Passage → who speaks in it, where the answer stands in marks or behind a dash."""
    questions: frozenset[int] = frozenset()
    """Lines in which a question is asked."""


def read_interview(
    lines: Sequence[Passage],
    frames: Sequence[Sequence[Sequence[Frame]]],
    names: Sequence[Sequence[NameMention]],
    named: Sequence[Named],
    language: SpeechLanguage,
    asides: Collection[int] = (),
) -> Interview:
    """The turns of an interview; `asides` are the lines that stand beside the running text, such as captions.

    Labels count if at least two speakers have two turns each, or one person answers a newspaper. Paragraphs whose words
    stand in marks are left to the rules.
    """
    asked = _question_and_answer(lines, names, named, language)
    if asked is not None:
        return asked
    labels = {line.index: label for line in lines if line.words and (label := _label_end(line)) is not None}
    if len(labels) < _FEWEST_TURNS and not any(map(_is_question, lines)) and not language.words["question_dashes"]:
        return Interview()
    turns = _Turns(lines, labels, names, named, language)
    return turns.by_labels() or turns.by_questions() or turns.by_plain_answers(asides) or Interview()


def _label_end(line: Passage) -> int | None:
    """The colon of a label at the beginning of a line; None where there is none, or marks follow it."""
    if COLONS.isdisjoint(line.words[1 : _LONGEST_LABEL + 1]):
        return None
    for token in range(1, min(_LONGEST_LABEL + 1, len(line.words) - 1)):
        if line.words[token] in COLONS:
            first = line.words[0][0]
            if not any(word[0].isalpha() for word in line.words[token + 1 :]):
                return None  # Moss: 547
            return None if line.words[token + 1] == QUOTE or not first.isalpha() or first.islower() else token
        if not (line.words[token][0].isalnum() or line.words[token] in {".", "-"}):
            return None
    return None


def _question_and_answer(
    lines: Sequence[Passage], names: Sequence[Sequence[NameMention]], named: Sequence[Named], language: SpeechLanguage
) -> Interview | None:
    """Q: ... A: ..., with the person named above."""
    asking, answering_labels = language.words["question_labels"], language.words["answer_labels"]
    questions = {line.index for line in lines if _has_label(line, asking)}
    answers = {line.index for line in lines if _has_label(line, answering_labels)}
    if min(len(questions), len(answers)) < _FEWEST_ANSWERS:
        return None
    answering = _in_view(lines, names, named, min(questions))
    found = {
        index: _label(lines[index], 0 if lines[index].words[0].endswith(".") else 1, answering) for index in answers
    }
    return Interview(found, {}, frozenset(questions))


def _has_label(line: Passage, labels: frozenset[str]) -> bool:
    if labels.isdisjoint(line.lower[:1]) or len(line.words) < _FEWEST_TURNS:
        return False
    return line.words[0].endswith(".") or line.words[1] in {*COLONS, "."}


class _Turns:
    """Looks for the turns of an interview by the labels of its paragraphs, and by its questions."""

    def __init__(
        self,
        lines: Sequence[Passage],
        labels: Mapping[int, int],
        names: Sequence[Sequence[NameMention]],
        named: Sequence[Named],
        language: SpeechLanguage,
    ) -> None:
        self.lines, self.labels, self.names, self.named, self.language = lines, labels, names, named, language
        self.persons = {
            key: mention
            for found in reversed(names)
            for mention in reversed(found)
            if named[mention.person].is_person
            for key in (mention.keys[-1], " ".join(mention.words).lower(), *mention.words[-1].lower().split("-"))
        }

        self.by_initials = {"".join(word[0] for word in mention.words): mention for mention in self.persons.values()}
        self.spaced = {line.index: name for line in lines if (name := self._spaced_label(line)) is not None}

    def _initials(self, index: int) -> str:
        """The letters of a label that holds nothing but initials: D. Q.; DQ."""
        words = [word.strip(".") for word in self.lines[index].words[: self.labels[index]]]
        letters = "".join(words)
        each = all(len(word) == 1 for word in words if word) or len(words) == 1
        return letters if each and letters.isupper() and 1 < len(letters) <= _MOST_INITIALS else ""

    def _spaced_label(self, line: Passage) -> NameMention | None:
        """The name that a wide space parts from the answer behind it, as in Japanese."""
        label, space, _ = line.text.partition(_WIDE_SPACE)
        if not space or not self.language.words["question_dashes"]:
            return None
        first = next((mention for mention in self.names[line.index] if mention.start == 0), None)
        return first if first is not None and line.slice(0, first.end) == label else None

    def _key(self, index: int) -> str:
        return " ".join(self.lines[index].lower[: self.labels[index]])

    def _person(self, index: int) -> NameMention | None:
        """The person whose name is the label of a line, in whatever letters."""
        if (initials := self._initials(index)) and initials in self.by_initials:
            return self.by_initials[initials]
        inside = [mention for mention in self.names[index] if mention.end == self.labels[index]]
        if inside and self.named[inside[0].person].is_person:
            return inside[0]
        key = self._key(index)
        return self.persons.get(key) or self.persons.get(key.split()[-1])

    def by_labels(self) -> Interview | None:
        turns = Counter(self._key(index) for index in self.labels)
        speakers = {key for key, count in turns.items() if count > 1}
        spoken = [index for index in self.labels if self._key(index) in speakers]
        if len(speakers) < _FEWEST_SPEAKERS or len(spoken) < _FEWEST_TURNS:
            return None
        asking = self._asking(spoken)
        persons = {index: person for index in spoken if (person := self._person(index)) is not None}
        if any(self._key(index) not in asking for index in persons):  # who only asks may be a paper in letters of names
            persons = {index: person for index, person in persons.items() if self._key(index) not in asking}
        answers = {
            index: _label(self.lines[index], self.labels[index], persons.get(index), self._printed(index))
            for index in spoken
            if index in persons or (asking and not persons and self._key(index) not in asking)
        }
        return Interview(answers, {}, frozenset(index for index in spoken if index not in answers)) if answers else None

    def _printed(self, index: int) -> str:
        return self.lines[index].slice(0, self.labels[index])

    def _asking(self, spoken: Sequence[int]) -> set[str]:
        """The labels whose paragraphs mostly end with a question mark."""
        asked = Counter(self._key(index) for index in spoken if _is_question(self.lines[index]))
        turns = Counter(self._key(index) for index in spoken)
        return {key for key, count in asked.items() if count * 2 > turns[key]}

    def by_questions(self) -> Interview | None:
        """Questions in paragraphs of their own; of those behind a dash, only the ones that a dash answers."""
        questions: set[int] = set()
        answers: list[int] = []
        for line, following in zip(self.lines, self.lines[1:], strict=False):
            asks = _is_question(line) or _opens_question(line, self.language)
            if asks and not _is_question(following) and self._may_answer(following):
                questions.add(line.index)
                answers.append(following.index)
        if len(answers) < _FEWEST_ANSWERS:
            return None
        answering = _in_view(self.lines, self.names, self.named, min(questions))
        if answering is None:
            return None
        plain = {
            index: _label(self.lines[index], self.labels[index], self._person(index) or answering)
            for index in answers
            if index in self.labels
        }
        for index in answers:
            if (name := self.spaced.get(index)) is not None:
                plain[index] = _label(self.lines[index], name.end - 1, name)
        marked = {index: _label(self.lines[index], 0, answering) for index in answers if index not in plain}
        return Interview(plain, marked, frozenset(questions))

    def by_plain_answers(self, asides: Collection[int]) -> Interview | None:
        """Questions in paragraphs of their own, and nothing but the words to tell that somebody answers."""
        found = find_plain_answers(self.lines, self.language, asides)
        if found is None:
            return None
        first = min(found.questions)
        answering = _in_view(self.lines[:first], self.names, self.named, first)
        if answering is None:
            return None
        answers = {index: _label(self.lines[index], -1, answering) for index in found.answers}
        return Interview(answers, {}, found.questions)

    def _may_answer(self, line: Passage) -> bool:
        if line.index in self.labels or line.index in self.spaced:
            return True
        first = next(iter(line.quotes), None)
        return first is not None and not any(word[0].isalnum() for word in line.words[:first])


def _opens_question(line: Passage, language: SpeechLanguage) -> bool:
    return not line.quotes and line.text.lstrip().startswith(tuple(language.words["question_dashes"]))


def _is_question(line: Passage) -> bool:
    if QUESTION_MARKS.isdisjoint(line.text.rstrip()[-1:]):
        return False
    return not line.quotes or _is_one_dash_stretch(line)


def _is_one_dash_stretch(line: Passage) -> bool:
    stretches = list(line.quotes.values())
    return len(stretches) == 1 and not stretches[0].opening and stretches[0].end >= len(line.text.rstrip())


def _in_view(
    lines: Sequence[Passage], names: Sequence[Sequence[NameMention]], named: Sequence[Named], before: int
) -> NameMention | None:
    """The person named most often before a line, by the first of the mentions; else the most named of all."""
    for limit in (before, len(lines)):
        mentions = [mention for found in names[:limit] for mention in found if named[mention.person].is_person]
        counts = Counter(mention.person for mention in mentions)
        if counts:
            most = max(counts.values())
            return next(mention for mention in mentions if counts[mention.person] == most)
    return None


def _label(line: Passage, end: int, answering: NameMention | None, printed: str = "") -> Frame:
    """The frame of a turn whose speaker is named elsewhere."""
    subject = Phrase(line.index, 0, end, "description", None, "") if printed else None
    if answering is not None:
        subject = Phrase(answering.line, answering.start, answering.end, "name", answering, answering.keys[-1])
    frame = Frame(line.index, 0, end, end + 1, LABEL if printed else TURN, subject, "before", 0, end + 1)
    if printed:
        frame.referent = Referent(None, "printed", words=printed)
    if answering is not None:
        frame.referent = Referent(answering.person, "description")
    return frame
