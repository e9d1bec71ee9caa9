"""Rules that find the speaker of a quotation in other sentences and paragraphs, or under it."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.descriptions import is_of_ones_life
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.placed_quotations import Found, PlacedQuotation, Reading
from newsdoc.analyzers.speech.reported_mood import is_reported_sentence, pointing_back
from newsdoc.analyzers.speech.tokens import Passage
from newsdoc.wording.punctuation import QUESTION_MARKS

_BELOW = 2
"""Paragraphs below a quotation that opens a story, in which its speaker is introduced and speaks."""
_FAR = 8
"""Sentences or quotations that are looked back or ahead, at most."""
_OPENING = 16
"""Tokens before the subject of a sentence, at most, where each character may be one."""


def points_back(reading: Reading, place: PlacedQuotation) -> Found | None:
    """ "..." That is what Moss said on Monday: the next sentence points back and says whose words they are."""
    frames = reading.frames[place.line.index]
    frame = pointing_back(place.line, place.sentence + 1, frames, reading.language)
    frame = frame or (_pointing_at(reading, place) if place.alone else None)
    return Found(frame) if frame is not None else None


def _pointing_at(reading: Reading, place: PlacedQuotation) -> Frame | None:
    """The noun of speech and its owner in the next sentence: "..." Those were the words of Moss."""
    line, words, number = place.line, reading.language.words, place.sentence + 1
    if number >= len(line.sentences):
        return None
    first = line.sentences[number].start
    points = line.lower[first] in words["pointing_at"] and line.lower[first + 1] in words["passive_auxiliaries"]
    told = (
        frame for frame in reading.frames[line.index][number] if "noun" in frame.kinds and frame.subject is not None
    )
    noun = next(told, None) if points else None
    described = noun is not None and all(word[0].isalpha() for word in line.words[first : noun.cue])
    return noun if described else None


def continues(reading: Reading, place: PlacedQuotation) -> Found | None:
    """A paragraph that opens the marks again goes on with the quotation before it."""
    if place.stretch.reopens and place.number:
        return Found(same_as=place.number - 1)
    return None


def sentence_after(reading: Reading, place: PlacedQuotation) -> Found | None:
    """ "Nothing is lost." Moss lifts a branch: a quotation opens a paragraph, the next sentence is about somebody."""
    line = place.line
    opens = line.first_word() >= line.sentences[place.sentence].start
    if reading.language.words["topic_particle"] and not opens:  # 営業を終えた。「限界だった」。店主の楠木さんは ...
        before = reading.frames[line.index][: place.sentence]
        opens = all(frame.subject is None for frames in before for frame in frames)
    if not place.alone or reading.language.grammar != "cues" or not opens:
        return None
    following = next(
        (number for number in range(place.sentence + 1, min(len(line.sentences), place.sentence + _FAR))
         if (line.index, number) not in reading.places_of), None,
    )  # fmt: skip
    if following is None:
        return None
    for frame in reading.frames[line.index][following]:
        subject = frame.subject
        near = line.sentences[following].start + (_OPENING if reading.language.script == "unspaced" else 1)
        if subject is not None and subject.start < subject.end and subject.start <= near:
            return Found(frame)
    return None


def goes_on(reading: Reading, place: PlacedQuotation) -> Found | None:
    """ "...," Moss said. "...": the speaker of the sentence before, where the quotation's own names nobody."""
    line = place.line
    for sentence in range(place.sentence - 1, max(-1, place.sentence - 1 - _FAR), -1):
        quoted = reading.places_of.get((line.index, sentence), ())
        attributed = next((other for other in reversed(quoted[-_FAR:]) if other.number in reading.found), None)
        if attributed is not None:
            return Found(same_as=attributed.number)
        frame = _last_frame(reading.frames[line.index][sentence])
        if frame is not None and not _is_about_thing(reading, frame):
            return Found(frame)
        if (
            frame is None
            and not (quoted and quoted[0].alone)
            and not is_reported_sentence(line, sentence, reading.language)
        ):
            break
    return None


def _last_frame(frames: Sequence[Frame]) -> Frame | None:
    with_subject = [frame for frame in frames if frame.subject is not None and frame.how != "agent"]
    speaking = [frame for frame in with_subject if frame.speaks()]
    found = speaking or with_subject
    return found[-1] if found else None


def paragraph_before(reading: Reading, place: PlacedQuotation) -> Found | None:
    """A paragraph of its own after a colon, or after a paragraph of the same speaker.

    Between the two may be one about nobody: "...," Moss said. / The windows stood open. / "..."
    """
    if place.line.index == 0:
        return None
    previous = reading.lines[place.line.index - 1]
    quoted = _last_quoted(reading, place, previous)
    last = previous.words[-1] if previous.words else ""
    if not previous.sentences:
        return None
    frame = _last_frame(reading.frames[previous.index][-1])
    if last == ":" and frame is not None:
        return Found(frame)
    if _is_answered(reading, place, frame):
        return None
    ending = (previous.index, len(previous.sentences) - 1) not in reading.places_of
    if reading.language.grammar == "cues" and frame is not None and ending and not _is_about_thing(reading, frame):
        return Found(frame)  # the last sentence before the quotation is about somebody: Lund shakes her head.
    if quoted is not None:
        return Found(same_as=quoted.number)
    for frames in reversed(reading.frames[previous.index][-_FAR:]):
        frame = _last_frame(frames)
        if frame is None or _is_about_thing(reading, frame):
            continue
        if frame.speaks() or previous.index not in reading.asides:
            return Found(frame)
    if previous.index == 0 or previous.quotes or reading.mentions.get(previous.index):
        return None
    quoted = _last_quoted(reading, place, reading.lines[previous.index - 1])
    return Found(same_as=quoted.number) if quoted is not None else None


def _last_quoted(reading: Reading, place: PlacedQuotation, line: Passage) -> PlacedQuotation | None:
    """The last quotation of a line before this one whose speaker is known."""
    before = reversed(reading.places[max(0, place.number - _FAR) : place.number])
    return next((other for other in before if other.line is line and other.number in reading.found), None)


def _is_about_thing(reading: Reading, frame: Frame) -> bool:
    """Whether a sentence without a verb of saying is about what cannot speak: the windows stood open."""
    subject, language = frame.subject, reading.language
    if frame.speaks() or subject is None or subject.kind != "description":
        return False
    body = subject.head in language.words["bodies"] or language.is_body_noun(subject.head)
    return not (body or language.is_role(subject.head) or is_of_ones_life(subject.head, language))


def _is_answered(reading: Reading, place: PlacedQuotation, frame: Frame | None) -> bool:
    """Whether the paragraph is a question to whoever spoke before, who answers: – Why? – Because, she said."""
    following = reading.places[place.number + 1 : place.number + 2]
    line = place.line
    if frame is None or frame.referent is None or not following or line.has_words(0, len(line.words)):
        return False
    asks = line.quoted_end(place.token) in QUESTION_MARKS and following[0].line.index == line.index + 1
    answers = (other for other in following[0].frames if other.speaks() and other.cue > following[0].token)
    answer = next(answers, None) if asks else None
    return (
        answer is not None and answer.referent is not None and answer.referent.named == frame.referent.named is not None
    )


def introduced_below(reading: Reading, place: PlacedQuotation) -> Found | None:
    """ "..." opens the story; the next paragraph is about Moss, and so is the first who speaks in it or behind it."""
    line = place.line
    opens = all(index in reading.asides for index in range(line.index))
    if reading.language.grammar != "clauses" or not opens or line.has_words(0, len(line.words)):
        return None
    if not reading.lines[line.index + 1 :] or reading.lines[line.index + 1].quotes:
        return None
    below = [reading.frames[index] for index in range(line.index + 1, min(line.index + 1 + _BELOW, len(reading.lines)))]
    found = [frame for frames in below for frame in _flat(frames) if frame.subject is not None and frame.referent]
    about = next((frame for frame in _flat(below[0]) if frame in found), None)
    speaking = next((frame for frame in found if frame.speaks() and not frame.nested), None)
    if about is None or speaking is None or about.referent is None or speaking.referent is None:
        return None
    who = about.referent.named
    return Found(speaking) if who is not None and speaking.referent.named == who else None


def _flat(frames: Sequence[Sequence[Frame]]) -> list[Frame]:
    return [frame for of_sentence in frames for frame in of_sentence]


def signed(reading: Reading, place: PlacedQuotation) -> Found | None:
    """ "..." — Ann Moss: a dash and a name after the quotation, in its line or at the beginning of the next one."""
    line, token = place.line, place.token + 1
    if token >= len(line.words):
        token = 0
        if line.index + 1 >= len(reading.lines):
            return None
        line = reading.lines[line.index + 1]
    sentences = reading.frames[line.index]
    for frames in sentences[:1] if token == 0 else sentences[place.sentence : place.sentence + 2]:
        for frame in frames:
            if "signature" in frame.kinds and frame.cue == token:
                return Found(frame)
    return None
