"""The quotations of an article as nodes of the model, with their speakers and the reasons for them."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.attribute import Attribution, Speaker, SpeechReading, read_speech
from newsdoc.analyzers.speech.units import Unit, units
from newsdoc.model import Alternative, Article, Decision, Person, Quote, Span
from newsdoc.wording.detection import detect_language

__all__ = ["person_of", "quotes_of", "read_article"]


def read_article(article: Article, language: str | None = None) -> tuple[list[Unit], SpeechReading]:
    """Return the texts of the article and what is said in them; `language` (BCP 47) overrides the article's own."""
    texts = units(article)
    code = language or article.language or detect_language(article.text)
    blocks = {index for index, unit in enumerate(texts) if unit.is_block_quotation}
    return texts, read_speech([unit.text for unit in texts], code, block_quotations=blocks)


def quotes_of(texts: Sequence[Unit], reading: SpeechReading, *, indirect: bool = True) -> tuple[Quote, ...]:
    """Return the quotations as nodes, in reading order; without `indirect` only those in quotation marks."""
    found = (item for item in reading.attributions if indirect or item.kind == "direct")
    return tuple(_quote(texts[item.paragraph], item, reading) for item in found)


def person_of(speaker: Speaker) -> Person:
    """Return the speaker as a Person of the model; a description ("a spokesman") is its name."""
    return Person(
        speaker.name, role=speaker.title or None, kind="organization" if speaker.is_organization else "person"
    )


def _quote(unit: Unit, item: Attribution, reading: SpeechReading) -> Quote:
    anchors = tuple(anchor for start, end in item.ranges if (anchor := unit.anchor(start, end)) is not None)
    span = unit.source(item.ranges[0][0], item.ranges[-1][1])
    return Quote(
        text=item.text,
        speaker=person_of(item.speaker) if item.speaker is not None else None,
        cue=item.cue,
        kind=item.kind,
        anchors=anchors,
        decision=_decision(item, span),
        span=span,
    )


def _decision(item: Attribution, span: Span | None) -> Decision:
    evidence: list[str] = []
    alternatives: list[Alternative] = []
    if item.rule:
        evidence.append(f"rule {item.rule.replace('_', ' ')}")
    if item.cue:
        evidence.append(f"cue “{item.cue}”")
    speaker = item.speaker
    if speaker is not None:
        if speaker.printed != speaker.name:
            evidence.append(f"“{speaker.printed}” stands for {speaker.name} ({speaker.how})")
        if speaker.runner_up:
            alternatives.append(Alternative(speaker.runner_up, evidence=(f"next for “{speaker.printed}”",)))
    if item.second is not None:
        rule, other = item.second
        alternatives.append(Alternative(other.name, evidence=(f"rule {rule.replace('_', ' ')}",)))
    chosen = speaker.name if speaker is not None else "unknown"
    return Decision("speaker", chosen, evidence=tuple(evidence), alternatives=tuple(alternatives), span=span)
