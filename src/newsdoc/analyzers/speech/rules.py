"""The rules that find the speaker of a quotation, in the order in which they are asked; the first answer counts.

Each rule is a function from a `PlacedQuotation` to the frame, or the earlier attribution, that gives it to its speaker.
`RULES` is the list; docs/quotes.md describes each one.
"""

from collections.abc import Callable

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import EXPRESS, SAY, TELL, THINK
from newsdoc.analyzers.speech.placed_quotations import Found, PlacedQuotation, Reading
from newsdoc.analyzers.speech.rule_claims import claimed
from newsdoc.analyzers.speech.rule_clauses import (
    closed_by_verb,
    governs_that,
    has_object,
    introduces_next,
    is_of_clause_before,
    is_told_of,
    is_verbatim,
)
from newsdoc.analyzers.speech.rule_sentences import (
    continues,
    goes_on,
    introduced_below,
    paragraph_before,
    points_back,
    sentence_after,
    signed,
)
from newsdoc.analyzers.speech.rule_turns import takes_turn
from newsdoc.analyzers.speech.tokens import COLONS, QUOTE, Passage

__all__ = ["RULES", "SURE"]

_SPOKEN_END = frozenset(",?!—-–")
_SEPARATORS = frozenset({",", "،", "，", "—", "-", "–", "--"})
_AFTER_NOUN = frozenset({":", "—", "–", ","})
_BEFORE_SPEECH = frozenset({",", ":"})
_MANNER = 2
"""Words that tell how something is said: with pride."""
_WIDEST_GAP = 4
"""Words that describe a speaker between quotation and name, at most: more hold a clause of their own."""
_FAR = 8
"""Sentences or quotations that are looked back or ahead, at most."""
_ITEM = 2
"""Tokens from one quotation to the next where only one word joins them: „bitter“ und „unvermeidlich“."""
_NEAR = 3
"""Words that may stand between a nested cue and its quotation: called it a "mess"."""

Rule = Callable[[Reading, PlacedQuotation], Found | None]


def follows(reading: Reading, place: PlacedQuotation) -> Found | None:
    """ "...," Moss said; "...," said Moss; "...", according to Moss: the frame begins where the quotation ends."""
    after = place.token + 1
    words = place.line.words
    if _source_beside(reading, place) is not None or _is_judged(reading, place):
        return None
    comma = place.line.quoted_end(place.token) in _SPOKEN_END
    first = place.line.sentences[place.sentence].start if reading.language.grammar == "cues" else -1
    while after < len(words) and words[after] in _SEPARATORS:  # «...», — said Moss
        after += 1
        comma = True
    if (closing := closed_by_verb(reading, place)) is not None:
        return Found(closing)
    inverted = comma and _is_inverted(reading, place.line, after)
    after += inverted
    for frame in place.frames:
        impersonal = frame.how == "passive" and place.token == first  # „Nein“, hieß es
        if frame.start < after or (frame.subject is None and not impersonal):
            continue
        if frame.how not in {"before", "after", "source", "agent", "passive"}:
            continue
        if not _is_gap(reading, place.line, after, frame.start):
            break
        if introduces_next(reading, place, frame):
            break
        if frame.how == "before" and reading.language.words["verb_second"] and not inverted:
            break  # the verb would come first: „...?“ Moss fordert ...
        attributes = frame.speaks() or (comma and (THINK in frame.kinds or frame.how == "after")) or inverted
        if attributes and (comma or _closes(place, frame)):
            return Found(frame)
    return None


def _is_inverted(reading: Reading, line: Passage, token: int) -> bool:
    """Whether an auxiliary stands behind the words, and the subject before its verb: „...“, hat Moss gesagt."""
    words = reading.language.words
    stands = bool(words["verb_second"]) and token + 1 < len(line.words)
    return stands and line.lower[token] in words["finite_auxiliaries"] and line.words[token + 1] != QUOTE


def _is_gap(reading: Reading, line: Passage, start: int, end: int) -> bool:
    """Whether only words that describe the speaker stand between: "...," liberal activist Ann Moss said."""
    words, finite = reading.language.words, reading.language.finite
    if end - start == _MANNER and line.lower[start] in words["manner"]:
        return True  # «...», — с гордостью сказала Moss
    return end - start <= _WIDEST_GAP and all(
        word[0].isalpha()
        and word not in words["clause"]
        and word not in words["prepositions"]
        and word not in words["auxiliaries"]
        and (word not in finite or word in words["roles"])
        for word in line.lower[start:end]
    )


def _closes(place: PlacedQuotation, frame: Frame) -> bool:
    """Whether the frame has nothing reported after it."""
    words = place.line.words
    return frame.end >= len(words) or words[frame.end] in {".", ",", ";"} or frame.how == "source"


def trails(reading: Reading, place: PlacedQuotation) -> Found | None:
    """The plan is "dead" and buried, Moss said: the frame ends the sentence, after a comma."""
    words = place.line.words
    if (place.token and words[place.token - 1] in COLONS) or _is_judged(reading, place):
        return None
    for frame in reversed(place.frames):
        if frame.cue <= place.token:
            return None
        if (
            not frame.speaks()
            or frame.how not in {"before", "after", "source"}
            or introduces_next(reading, place, frame)
        ):
            continue
        if is_of_clause_before(reading, place, frame) or is_told_of(reading, place, frame):
            return None
        if _is_parted(reading, place, frame) and (frame.how == "source" or _is_last(reading, place, frame)):
            return Found(frame)
    return None


def _is_parted(reading: Reading, place: PlacedQuotation, frame: Frame) -> bool:
    """Whether a comma stands before the frame, or before what describes its subject: ..., union aide Bo Lee said."""
    words, start = place.line.words, frame.start
    if reading.language.grammar == "clauses":
        while words[start - 1][0].islower() and _is_gap(reading, place.line, start - 1, frame.start):
            start -= 1
    return start > 0 and words[start - 1] in {",", QUOTE}


def run_on(reading: Reading, place: PlacedQuotation) -> Found | None:
    """ "..." and in the paragraphs after it "... ," Moss said: a quotation whose cue stands at its end."""
    before = place.line.words[place.token - 1] if place.token else ""
    if not place.stretch.continues or before in _BEFORE_SPEECH or _ends_with_cue(reading, place):
        return None
    for other in reading.places[place.number + 1 : place.number + 1 + _FAR]:
        if not other.stretch.reopens:
            break
        found = signed(reading, other) or follows(reading, other)
        if found is not None:
            return found
    return None


def _ends_with_cue(reading: Reading, place: PlacedQuotation) -> bool:
    """Whether words of attribution end what stands in the marks, since the mark before them is missing."""
    last = place.line.quoted(place.token).rstrip(" .").rpartition(" ")[2].lower()
    return reading.language.is_verb(last, SAY, TELL)


def sourced(reading: Reading, place: PlacedQuotation) -> Found | None:
    """According to Moss, the plan is "dead": the source of the whole sentence, or the one beside the quotation."""
    first = place.line.sentences[place.sentence].start
    for frame in place.frames[:2]:
        colon = bool(place.token) and place.line.words[place.token - 1] in COLONS  # según Lund, Moss dijo: "..."
        opens = frame.cue == first and not reading.language.words["verb_last"] and not colon
        if ";" in place.line.words[frame.end : place.token]:
            continue  # volgens Moss is het laat; Lund noemt het "niets"
        if "source" in frame.kinds and (opens or (frame.start == first and not _is_cued(reading, place))):
            return Found(frame)
    beside = _source_beside(reading, place)
    return Found(beside) if beside is not None else None


def _is_judged(reading: Reading, place: PlacedQuotation) -> bool:
    """Whether the words are the object of a judgement before them: spricht Moss vom „Hafen“, fordern andere ..."""
    if reading.language.grammar != "cues" or not place.token:
        return False
    words = reading.language.words
    if place.line.lower[place.token - 1] not in words["judging"]:
        return False
    return any(
        EXPRESS in frame.kinds and frame.subject and frame.end <= place.token and not _is_closed(reading, place, frame)
        for frame in place.frames
    )


def _is_closed(reading: Reading, place: PlacedQuotation, frame: Frame) -> bool:
    """Whether the clause of a frame ends before another verb: die Lund verurteilt hatte, wurden als „Helden“ geehrt."""
    lower, auxiliaries = place.line.lower, reading.language.words["finite_auxiliaries"]
    comma = next((i for i in range(place.token - 1, frame.cue, -1) if lower[i] == ","), 0)
    return comma > 0 and not auxiliaries.isdisjoint(lower[comma : place.token])


def _source_beside(reading: Reading, place: PlacedQuotation) -> Frame | None:
    """The source that stands right before the quotation: da man laut Moss „nun helfen kann“, sagen sie zu."""
    if reading.language.grammar != "cues":
        return None
    article = place.line.lower[place.token - 1] in reading.language.words["indefinite_articles"]
    ends = {place.token, place.token - article}  # was für Moss eine „Chance“ ist
    ending = (frame for frame in place.frames if frame.end in ends and frame.cue < place.token)
    return next((frame for frame in ending if "source" in frame.kinds and frame.subject is not None), None)


def _is_cued(reading: Reading, place: PlacedQuotation) -> bool:
    """Whether somebody else is said to speak right before the quotation: wie der Bote meldet, sagte Moss: "..."."""
    last = bool(reading.language.words["verb_last"])
    return any(
        frame.speaks()
        and "source" not in frame.kinds
        and frame.subject
        and (frame.cue_end <= place.token or (last and frame.subject.start < frame.subject.end <= place.token))
        for frame in place.frames
        if not frame.nested
    )


def _is_last(reading: Reading, place: PlacedQuotation, frame: Frame) -> bool:
    """Whether nothing reported follows the frame: only the end, or when and where it was said."""
    line = place.line
    if frame.end >= len(line.words):
        return True
    word = line.lower[frame.end]
    words = reading.language.words
    if word in words["infinitive"] or line.words[frame.end] == QUOTE:
        return False
    if TELL in frame.kinds and word not in words["complementizers"]:
        return True
    return not word[0].isalnum() or word in words["circumstances"] or word in words["adverbs"]


def introduces(reading: Reading, place: PlacedQuotation) -> Found | None:
    """Moss said, "..."; Moss called it "dead": the nearest cue before the quotation in its sentence.

    A cue within what another one reports (Moss said Lee had called it "dead") and a noun (Moss's plan) count only
    beside the quotation; "I" and "you" only where nobody else speaks.
    """
    if (first := _listed_first(reading, place)) is not None:
        return introduces(reading, first)
    before = (frame for frame in place.frames if frame.cue < place.token and frame.subject)
    subjects = [frame for frame in before if not has_object(reading, frame)]
    if reading.language.words["verb_last"] and _is_cued(reading, place):
        subjects = [frame for frame in subjects if "source" not in frame.kinds]  # 関係者によると、男性は「……」と話した
    frames = [frame for frame in subjects if not frame.is_generic()]
    between = place.line.lower[place.token - 1] if place.token else ""
    if subjects and between in _BEFORE_SPEECH and subjects[-1].cue_end == place.token - 1 and not subjects[-1].nested:
        return Found(subjects[-1])  # Moss boomed: "..."
    if between == "(" and subjects and subjects[-1].how == "signature" and subjects[-1].cue == place.token - 1:
        return Found(subjects[-1])
    weak: Frame | None = None
    words = reading.language.words
    judging = [frame for frame in frames if EXPRESS in frame.kinds]
    if judging and between in words["as"] and reading.language.grammar == "cues":
        return Found(judging[-1])  # nannte acht Karten in einem Spiel, das fair war, „übertrieben“
    for frame in reversed(frames):
        distance = place.token - frame.cue_end
        if "noun" in frame.kinds:
            good = not frame.nested and (
                distance == 0 or (distance == 1 and (between in _AFTER_NOUN or between in words["after_nouns"]))
            )
        elif frame.nested:
            near = distance <= _NEAR or (frame is frames[-1] and governs_that(reading, frame, between))
            near = near or (frame is frames[-1] and _is_told(place, frame, between))
            good = near and not _is_pronoun(frame) and is_verbatim(reading, frame)
        else:
            good = not _is_first_or_second(reading, frame)
        if good:
            return Found(frame)
        if weak is None or ("noun" in weak.kinds and "noun" not in frame.kinds):
            weak = frame
    return Found(weak) if weak is not None else None


def _listed_first(reading: Reading, place: PlacedQuotation) -> PlacedQuotation | None:
    """The quotation to which this one is joined right behind it: nannte es „bitter“ und „unvermeidlich“."""
    other = reading.places[place.number - 1] if place.number else None
    if other is None or other.line is not place.line or other.sentence != place.sentence:
        return None
    joined = place.line.lower[place.token - 1] in reading.language.words["joining"]
    return other if joined and other.token == place.token - _ITEM else None


def _is_told(place: PlacedQuotation, frame: Frame, between: str) -> bool:
    """Whether a sentence is quoted behind a comma or colon, and so told by the verb next to it: (said Lee) told her."""
    return between in _BEFORE_SPEECH and frame.speaks() and place.line.quoted(place.token).strip()[:1].isupper()


def _is_pronoun(frame: Frame) -> bool:
    return frame.subject is not None and frame.subject.kind == "pronoun"


def _is_first_or_second(reading: Reading, frame: Frame) -> bool:
    words = reading.language.words
    return frame.subject is not None and frame.subject.head in words["partners"]


def is_subject(reading: Reading, place: PlacedQuotation) -> Found | None:
    """Moss left "no doubt": no cue at all, but a subject and a verb before the quotation."""
    for frame in reversed(place.frames):
        subject = frame.subject
        before = frame.cue < place.token or (frame.is_generic() and subject and subject.end <= place.token)
        if frame.is_generic() and place.line.lower[frame.cue] in reading.language.words["sure_mood"]:
            continue  # So heißt es, Moss habe „gelogen“
        if before and subject is not None and not frame.nested:
            return Found(frame)
    return None


def unnamed(reading: Reading, place: PlacedQuotation) -> Found | None:
    """Told that "...": a cue whose subject the text does not name."""
    before = [frame for frame in place.frames if frame.cue < place.token and not frame.is_generic()]
    return Found(before[-1]) if before else None


def follows_later(reading: Reading, place: PlacedQuotation) -> Found | None:
    """ "..." was how Moss described it: a cue later in the sentence."""
    for frame in place.frames:
        if frame.cue > place.token and frame.subject is not None:
            return Found(frame)
    return None


def attributed_next(reading: Reading, place: PlacedQuotation) -> Found | None:
    """ "..." "...," Moss said: the first sentences of a quotation whose next one is attributed."""
    if not place.alone:
        return None
    last = place.sentence
    for other in reading.places[place.number + 1 : place.number + 1 + _FAR]:
        if other.line is not place.line or other.sentence > last + 1:
            break  # a sentence without marks stands between: Her father, she said, does not laugh.
        last = other.sentence
        if other.sentence > place.sentence and not other.alone:
            return follows(reading, other)
    return None


RULES: tuple[Rule, ...] = (
    signed,
    claimed,
    follows,
    run_on,
    continues,
    sourced,
    trails,
    introduces,
    points_back,
    is_subject,
    follows_later,
    attributed_next,
    sentence_after,
    goes_on,
    takes_turn,
    paragraph_before,
    introduced_below,
    unnamed,
)
SURE = frozenset(rule.__name__ for rule in (follows, continues, run_on, attributed_next, trails))
"""Names of the rules that find the words of attribution at the quotation itself."""
