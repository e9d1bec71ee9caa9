"""The rules that find the speaker of a quotation, in the order in which they are asked; the first answer counts.

Each rule is a function from the `Place` of a quotation to the frame, or the earlier attribution, that gives it to its
speaker. `RULES` is the list; docs/quotes.md describes each one.
"""

from collections.abc import Callable, Sequence

import attrs

from newsdoc.analyzers.speech.frames import Frame
from newsdoc.analyzers.speech.language import THINK, Language
from newsdoc.analyzers.speech.tokens import QUOTE, Line, Sentence
from newsdoc.layout.quotations import Stretch

__all__ = ["RULES", "Found", "Place", "Reading"]


@attrs.define(slots=True, eq=False)
class Place:
    """A quotation and where it stands."""

    stretch: Stretch
    line: Line
    token: int
    sentence: int
    number: int
    """Its number among the quotations of the article."""


@attrs.frozen(slots=True)
class Found:
    """What a rule found: a frame of speech, or the quotation (by number) that has the same speaker."""

    frame: Frame | None = None
    same_as: int | None = None


@attrs.define(slots=True, eq=False)
class Reading:
    """The article as the rules see it."""

    lines: Sequence[Line]
    frames: Sequence[Sequence[Sequence[Frame]]]
    """Frames by line and sentence."""
    places: Sequence[Place]
    places_of_line: dict[int, list[Place]]
    language: Language
    found: dict[int, Found] = attrs.field(factory=dict)
    """What was found for the quotations before this one, by number."""


_SPOKEN_END = frozenset(",?!—-–")
_SEPARATORS = frozenset({",", "—", "-", "–", "--"})
_WIDEST_GAP = 4
_NEAR = 3
"""Words that may stand between a nested cue and its quotation: called it a "mess"."""

Rule = Callable[[Reading, Place], Found | None]


def _frames(reading: Reading, place: Place) -> Sequence[Frame]:
    return reading.frames[place.line.index][place.sentence]


def _bounds(place: Place) -> Sentence:
    return place.line.sentences[place.sentence]


def follows(reading: Reading, place: Place) -> Found | None:
    """ "...," Moss said; "...," said Moss; "...", according to Moss: the frame begins where the quotation ends."""
    after = place.token + 1
    words = place.line.words
    comma = place.line.quoted_end(place.token) in _SPOKEN_END
    if after < len(words) and words[after] in _SEPARATORS:
        after += 1
        comma = True
    for frame in _frames(reading, place):
        if frame.start < after or frame.subject is None or frame.how not in {"before", "after", "source", "agent"}:
            continue
        if not _is_gap(reading, place.line, after, frame.start):
            break
        attributes = frame.speaks() or (comma and (THINK in frame.kinds or frame.how == "after"))
        if attributes and (comma or _closes(place, frame)):
            return Found(frame)
    return None


def _is_gap(reading: Reading, line: Line, start: int, end: int) -> bool:
    """Say whether only words that describe the speaker stand between: "...," liberal activist Ann Moss said."""
    words, finite = reading.language.words, reading.language.finite
    return end - start <= _WIDEST_GAP and all(
        word[0].isalpha()
        and word not in words["clause"]
        and word not in words["prepositions"]
        and word not in words["auxiliaries"]
        and (word not in finite or word in words["roles"])
        for word in line.lower[start:end]
    )


def _closes(place: Place, frame: Frame) -> bool:
    """Say whether the frame has nothing reported after it."""
    words = place.line.words
    return frame.end >= len(words) or words[frame.end] in {".", ",", ";"} or frame.how == "source"


def trails(reading: Reading, place: Place) -> Found | None:
    """The plan is "dead" and buried, Moss said: the frame ends the sentence, after a comma."""
    words = place.line.words
    for frame in reversed(_frames(reading, place)):
        if frame.cue <= place.token:
            return None
        if frame.speaks() and frame.how in {"before", "after", "source"} and words[frame.start - 1] in {",", QUOTE}:
            if frame.how == "source" or _is_last(reading, place, frame):
                return Found(frame)
    return None


def _is_last(reading: Reading, place: Place, frame: Frame) -> bool:
    """Say whether nothing reported follows the frame: only the end, or when and where it was said."""
    line = place.line
    if frame.end >= len(line.words):
        return True
    word = line.lower[frame.end]
    words = reading.language.words
    if word == "to" or line.words[frame.end] == QUOTE:
        return False
    return not word[0].isalnum() or word in words["prepositions"] | words["months_and_days"] | words["adverbs"]


def introduces(reading: Reading, place: Place) -> Found | None:
    """Moss said, "..."; Moss called it "dead": the nearest cue before the quotation in its sentence.

    A cue within what another one reports (Moss said Lee had called it "dead") and a noun (Moss's plan) count only
    beside the quotation; "I" and "you" only where nobody else speaks.
    """
    frames = [f for f in _frames(reading, place) if f.cue < place.token and f.subject and "generic" not in f.kinds]
    weak: Frame | None = None
    for frame in reversed(frames):
        distance = place.token - frame.cue_end
        if "noun" in frame.kinds:
            good = distance <= 1
        elif frame.nested:
            good = distance <= _NEAR and not _is_pronoun(frame)
        else:
            good = not _is_first_or_second(reading, frame)
        if good:
            return Found(frame)
        if weak is None or ("noun" in weak.kinds and "noun" not in frame.kinds):
            weak = frame
    return Found(weak) if weak is not None else None


def _is_pronoun(frame: Frame) -> bool:
    return frame.subject is not None and frame.subject.kind == "pronoun"


def _is_first_or_second(reading: Reading, frame: Frame) -> bool:
    words = reading.language.words
    return frame.subject is not None and frame.subject.head in words["first_person"] | words["second_person"]


def is_subject(reading: Reading, place: Place) -> Found | None:
    """Moss left "no doubt": no cue at all, but a subject and a verb before the quotation."""
    for frame in reversed(_frames(reading, place)):
        if frame.cue < place.token and frame.subject is not None and not frame.nested:
            return Found(frame)
    return None


def unnamed(reading: Reading, place: Place) -> Found | None:
    """Told that "...": a cue whose subject the text does not name."""
    before = [frame for frame in _frames(reading, place) if frame.cue < place.token and "generic" not in frame.kinds]
    return Found(before[-1]) if before else None


def follows_later(reading: Reading, place: Place) -> Found | None:
    """ "..." was how Moss described it: a cue later in the sentence."""
    for frame in _frames(reading, place):
        if frame.cue > place.token and frame.subject is not None:
            return Found(frame)
    return None


def continues(reading: Reading, place: Place) -> Found | None:
    """A paragraph that opens the marks again goes on with the quotation before it."""
    if place.stretch.reopens and place.number:
        return Found(same_as=place.number - 1)
    return None


def _stands_alone(place: Place) -> bool:
    """Say whether the sentence holds nothing but quotations."""
    bounds = _bounds(place)
    return all(not word[0].isalnum() for word in place.line.words[bounds.start : bounds.end])


def goes_on(reading: Reading, place: Place) -> Found | None:
    """ "...," Moss said. "...": a quotation alone in its sentence has the speaker of the sentence before it."""
    for sentence in range(place.sentence - 1, -1, -1):
        bounds = place.line.sentences[sentence]
        quoted = [other for other in reading.places_of_line[place.line.index] if other.sentence == sentence]
        attributed = [other for other in quoted if other.number in reading.found]
        if attributed:
            return Found(same_as=attributed[-1].number)
        frame = _last_frame(reading.frames[place.line.index][sentence])
        if frame is not None:
            return Found(frame)
        if any(word[0].isalnum() for word in place.line.words[bounds.start : bounds.end]):
            break
    return None


def _last_frame(frames: Sequence[Frame]) -> Frame | None:
    with_subject = [frame for frame in frames if frame.subject is not None and frame.how != "agent"]
    speaking = [frame for frame in with_subject if frame.speaks()]
    found = speaking or with_subject
    return found[-1] if found else None


def attributed_next(reading: Reading, place: Place) -> Found | None:
    """ "..." "...," Moss said: the first sentences of a quotation whose next one is attributed."""
    if not _stands_alone(place):
        return None
    for other in reading.places_of_line[place.line.index]:
        if other.number > place.number and other.sentence > place.sentence:
            return follows(reading, other)
    return None


def paragraph_before(reading: Reading, place: Place) -> Found | None:
    """A paragraph of its own after a colon, or after a paragraph of the same speaker."""
    if place.line.index == 0:
        return None
    previous = reading.lines[place.line.index - 1]
    quoted = [other for other in reading.places_of_line.get(previous.index, ()) if other.number in reading.found]
    last = previous.words[-1] if previous.words else ""
    if not previous.sentences:
        return None
    frame = _last_frame(reading.frames[previous.index][-1])
    if last == ":" and frame is not None:
        return Found(frame)
    if quoted:
        return Found(same_as=quoted[-1].number)
    for frames in reversed(reading.frames[previous.index]):
        frame = _last_frame(frames)
        if frame is not None:
            return Found(frame)
    return None


def signed(reading: Reading, place: Place) -> Found | None:
    """ "..." — Ann Moss: a dash and a name after the quotation, in its line or at the beginning of the next one."""
    line, token = place.line, place.token + 1
    if token >= len(line.words):
        token = 0
        if line.index + 1 >= len(reading.lines):
            return None
        line = reading.lines[line.index + 1]
    for frames in reading.frames[line.index]:
        for frame in frames:
            if "signature" in frame.kinds and frame.cue == token:
                return Found(frame)
    return None


RULES: tuple[Rule, ...] = (
    signed,
    follows,
    continues,
    trails,
    introduces,
    is_subject,
    follows_later,
    attributed_next,
    goes_on,
    paragraph_before,
    unnamed,
)
