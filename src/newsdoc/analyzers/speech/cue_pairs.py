"""Two who speak together (sagten Anna Moss und Bo Lund), or with one verb (Moss sprach von „Mut“, Lund von „Wut“)."""

from collections.abc import Sequence

import attrs

from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import Passage

__all__ = ["sharing_verb", "with_second"]


def with_second(phrase: Phrase, candidates: Sequence[Candidate], line: Passage, language: SpeechLanguage) -> Phrase:
    """The phrase with the person whom "and" joins to it; the phrase itself where each has a verb, or is alone.

    So in sagten Anna Moss und Bo Lund; not in sagte Anna Moss und Bo Lund nickte.
    """
    joining = language.words["joining"]
    if not joining or phrase.first is not None or not _is_person(phrase):
        return phrase
    first, second = phrase, phrase
    if phrase.end < len(line.words) and line.lower[phrase.end] in joining:
        second = next((item.phrase for item in candidates if item.start == phrase.end + 1), phrase)
    elif phrase.start > 1 and line.lower[phrase.start - 1] in joining:
        first = next((item.phrase for item in candidates if item.end == phrase.start - 1), phrase)
        if first is phrase and line.words[phrase.start - 2] == "," and _is_plural(phrase.end, line, language):
            first = next((item.phrase for item in candidates if item.end == phrase.start - 2), phrase)
        if first.start and line.words[first.start - 1][0].isalnum():
            return phrase  # traf Anna Moss und Bo Lund sagte
    if first is second or not (_is_person(first) and _is_person(second)):
        return phrase
    verb = language.finite | language.words["finite_auxiliaries"]
    around = [*line.lower[max(0, first.start - 1) : first.start], *line.lower[second.end : second.end + 1]]
    if len(around) > 1 and all(word in verb for word in around):
        return phrase
    return attrs.evolve(first, end=second.end, name=second.name, first=first.name)


def sharing_verb(
    line: Passage, quoted: int, candidates: Sequence[Candidate], language: SpeechLanguage
) -> Phrase | None:
    """Whose words stand in marks at `quoted` where the verb is left out: ..., Lund von einem „Witz“."""
    words, lower = language.words, line.lower
    token = quoted - 1
    if token > 0 and lower[token] in words["indefinite_articles"]:
        token -= 1
    if token < 1 or lower[token] not in words["judging"]:
        return None
    subject = next((item for item in candidates if item.end == token), None)
    if subject is None or subject.oblique or not subject.speaks:
        return None
    before = subject.start - 1
    if before > 0 and lower[before] in words["boundaries"]:
        before -= 1
    return subject.phrase if before >= 0 and line.words[before] == "," else None


def _is_person(phrase: Phrase) -> bool:
    return phrase.name is not None and phrase.name.kind == "person" and phrase.kind == "name"


def _is_plural(token: int, line: Passage, language: SpeechLanguage) -> bool:
    """Whether a verb with several for its subject stands here: der Chef, Bo Lund, und Anna Moss sagten."""
    word = line.lower[token] if token < len(line.words) else "."
    known = word in language.verbs or word in language.words["finite_auxiliaries"]
    return known and word.endswith(language.endings["plural_verb"])
