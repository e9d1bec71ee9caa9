"""What the analyzers share: one reading of an article, and its quotations as nodes of the model with the reasons."""

import threading
import weakref

import attrs

from newsdoc.analyzers.speech.attribute import read_speech
from newsdoc.analyzers.speech.attribution import Attribution, Speaker, SpeechReading
from newsdoc.analyzers.speech.language import language
from newsdoc.analyzers.speech.plain_text import plain_text
from newsdoc.analyzers.speech.units import Unit, units
from newsdoc.model import Alternative, Article, Decision, Node, Person, Problem, Provenance, Quote, Span
from newsdoc.wording.detection import detect_language
from newsdoc.wording.quotation_marks import SIGNS

__all__ = ["ArticleReading", "person_of", "read_article", "with_layer"]


@attrs.define(slots=True, eq=False)
class ArticleReading:
    """What was read in an article: its texts, and what is said in them; not changed once it is made."""

    units: list[Unit]
    speech: SpeechReading
    problems: tuple[Problem, ...]
    """Why nobody could be found to speak, as far as the language is to blame; quotations that nothing closes."""
    _quotes: tuple[Quote, ...] | None = attrs.field(default=None, init=False)

    def quotes(self) -> tuple[Quote, ...]:
        """What is said, as nodes of the model in reading order, one for each attribution; the same at each call."""
        if self._quotes is None:
            persons: dict[Speaker, Person] = {}
            said = self.speech.attributions
            self._quotes = tuple(_quote(self.units[item.paragraph], item, persons) for item in said)
        return self._quotes


class _Latest(threading.local):
    """The last reading of this thread, kept for the next analyzer as long as the article that it is of is in use."""

    article: "weakref.ref[Article] | None" = None
    language: str | None = None
    reading: ArticleReading | None = None

    def keep(self, article: Article, language: str | None, reading: ArticleReading) -> None:
        if reading.speech.places is not None:  # of a text in parts: far too large to keep
            return
        self.article, self.language, self.reading = weakref.ref(article, self._forget), language, reading

    def _forget(self, article: "weakref.ref[Article]") -> None:
        if self.article is article:
            self.article = self.reading = None


_latest = _Latest()


def read_article(article: Article, language: str | None = None) -> ArticleReading:
    """What is said in the article; `language` (BCP 47) overrides the article's own.

    Analyzers that follow one another share one reading.
    """
    if _latest.article is not None and _latest.article() is article and _latest.language == language:
        assert _latest.reading is not None
        return _latest.reading
    texts = units(article)
    code = language or article.language or detect_language(article.text)
    blocks = {index for index, unit in enumerate(texts) if unit.is_block_quotation}
    asides = {index for index, unit in enumerate(texts) if unit.paragraph is None}
    known = [
        plain_text(person.name).text for person in (*article.authors, *article.contributors) if person.kind == "person"
    ]
    lines = [unit.plain.text for unit in texts]
    speech = read_speech(lines, code, block_quotations=blocks, asides=asides, known=known)
    found = (_problem(code), _never_closed(texts, speech))
    reading = ArticleReading(texts, speech, tuple([problem for problem in found if problem is not None]))
    _latest.keep(article, language, reading)
    return reading


_CODES = ("language-unknown", "language-without-data", "quotation-open")


def _problem(code: str | None) -> Problem | None:
    if code is None:
        return Problem(_CODES[0], "the article's language is not known, so quotations have no speakers")
    if not language(code).known:
        return Problem(_CODES[1], f"there is no language data for {code!r}, so quotations have no speakers")
    return None


_SHOWN = 60
"""Characters of a quotation that a message shows."""


def _never_closed(texts: list[Unit], speech: SpeechReading) -> Problem | None:
    """The quotations that are opened and never closed, for whose end the end of their paragraph was taken.

    One that goes on in the next paragraph is not closed either; that one begins with a mark (Chicago Manual of Style
    13.32).
    """
    found = []
    for item in speech.attributions:
        start, end = item.ranges[-1]
        text = texts[item.paragraph].plain.text
        if item.kind != "direct" or text[start] not in SIGNS or text[start:end].rstrip()[-1] in SIGNS:
            continue
        following = texts[item.paragraph + 1].plain.text.lstrip() if item.paragraph + 1 < len(texts) else ""
        if following[:1] not in SIGNS or not following:
            found.append((item, start, end))
    if not found:
        return None
    item, start, end = found[0]
    unit = texts[item.paragraph]
    others = f", and {len(found) - 1} more" if len(found) > 1 else ""
    shown = " ".join(unit.text[start : start + _SHOWN].split())
    message = f"a quotation is never closed, and may end earlier than its paragraph: {shown}{others}"
    return Problem(_CODES[2], message, span=unit.source(start, end))


def with_layer(
    article: Article, name: str, items: tuple[Node, ...], reading: ArticleReading, language: str | None
) -> Article:
    """The article with the layer, in place of one of that name, and with the problems of the reading."""
    analyzed = article.with_layer(name, items)
    provenance = article.provenance or Provenance()
    others = tuple(problem for problem in provenance.problems if problem.code not in _CODES)
    problems = (*others, *reading.problems)
    if problems != provenance.problems:
        analyzed = attrs.evolve(analyzed, provenance=attrs.evolve(provenance, problems=problems))
    _latest.keep(analyzed, language, reading)
    return analyzed


def person_of(speaker: Speaker) -> Person:
    """The speaker as a Person of the model; a description ("a spokesman") is its name."""
    return Person(
        speaker.name, role=speaker.title or None, kind="organization" if speaker.is_organization else "person"
    )


def _quote(unit: Unit, item: Attribution, persons: dict[Speaker, Person]) -> Quote:
    anchors = tuple(anchor for start, end in item.ranges if (anchor := unit.anchor(start, end)) is not None)
    span = unit.source(item.ranges[0][0], item.ranges[-1][1])
    speaker = None
    if item.speaker is not None and (speaker := persons.get(item.speaker)) is None:
        speaker = persons[item.speaker] = person_of(item.speaker)
    return Quote(
        text=unit.printed(item.text, item.ranges[0][0], item.ranges[-1][1]),
        speaker=speaker,
        cue=item.cue,
        mention=(item.speaker.printed.lstrip("-") or None) if item.speaker is not None else None,
        kind=item.kind,
        anchors=anchors,
        decision=_decision(item, span),
        span=span,
    )


_REASONS = {
    "signed": "a name is signed below the words",
    "follows": "{cue} follows the words",
    "run_on": "{cue} ends a quotation of several paragraphs",
    "continues": "the paragraph continues the quotation before it",
    "sourced": "{cue} opens the sentence and names its source",
    "claimed": "{cue} before the words says whose they are",
    "trails": "{cue} ends the sentence",
    "introduces": "{cue} introduces the words",
    "points_back": "{cue} in the next sentence points back to the words",
    "is_subject": "the words are in a sentence about the speaker",
    "follows_later": "{cue} follows later in the sentence",
    "attributed_next": "{cue} attributes the next sentence of the quotation",
    "sentence_after": "the sentence after the words is about the speaker",
    "goes_on": "the sentence before has the same speaker",
    "takes_turn": "questions and answers take turns",
    "paragraph_before": "the paragraph before has the same speaker",
    "introduced_below": "the story opens with the words, and goes on with the speaker",
    "unnamed": "{cue} introduces the words, but names nobody",
    "interview": "the paragraph is a turn in an interview",
    "over_interview": "the words stand above an interview with the speaker",
    "repeated": "the same words are attributed elsewhere in the article",
    "reported": "{cue} reports the clause",
    "reported_mood": "the verb form marks reported speech, and the previous speaker goes on",
    "": "nothing attributes the words",
}
_STANDS_FOR = {"pronoun": "the most prominent person", "description": "as the article says", "name": "in full"}


def _decision(item: Attribution, span: Span | None) -> Decision:
    """Who was chosen, with the reasons as one sentence, and who came second."""
    reason = _REASONS[item.rule].format(cue=f"“{item.cue}”" if item.cue else "a verb")
    speaker = item.speaker
    if speaker is not None and speaker.printed not in ("", speaker.name):
        meant = _STANDS_FOR.get(speaker.how)
        reason += f"; “{speaker.printed.lstrip('-')}” is {speaker.name}" + (f", {meant}" if meant else "")
    alternatives: list[Alternative] = []
    if speaker is not None and speaker.runner_up:
        alternatives.append(Alternative(speaker.runner_up, evidence=(f"next for “{speaker.printed}”",)))
    if item.second is not None and (speaker is None or item.second[1].name != speaker.runner_up):
        rule, other = item.second
        alternatives.append(Alternative(other.name, evidence=(_REASONS[rule].format(cue="a verb"),)))
    chosen = speaker.name if speaker is not None else "unknown"
    sentence = reason[0].upper() + reason[1:] + "."
    return Decision("speaker", chosen, evidence=(sentence,), alternatives=tuple(alternatives), span=span)
