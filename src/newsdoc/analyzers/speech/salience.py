"""Who is in view while an article is read: a salience model in the manner of Lappin and Leass (1994).

Every sentence lowers the weight of those named before it; being named, and more so being the subject or the speaker,
raises it.
"""

from collections.abc import Callable, Sequence

import attrs

from newsdoc.analyzers.speech.descriptions import (
    article_gender,
    introduces,
    is_described_in_full,
    is_nobody,
    kin_gender,
    sex_of,
)
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.noun_forms import described_gender, is_plural
from newsdoc.analyzers.speech.persons import Named
from newsdoc.analyzers.speech.phrases import Phrase, Referent
from newsdoc.analyzers.speech.tokens import Passage

__all__ = ["Described", "Salience"]

_SENTENCE_DECAY, _PARAGRAPH_DECAY = 0.4, 0.6
"""Factors for a sentence that passes, and besides for a paragraph: the speaker of the last (2.2 * .4 * .6) then still
weighs more than who is named behind a preposition, and less than who is named otherwise."""
_NAMED, _OBLIQUE, _SUBJECT, _SPEAKER = 1.0, 0.5, 1.6, 2.2
"""Weights of being named, at all, behind a preposition or in the genitive, as a subject, and as one who speaks."""
_ASKED = 3.2
"""The weight of being asked: more than that of whoever asks, who was named or described before."""
_REPORTED = 0.3
"""Factor for those named within what another one says."""
_UNSURE = 0.25
"""Factor for names that are not known to be a person's."""
_LIKELY = 0.7
"""The same, for those who have spoken by then."""
_IN_VIEW = 0.05
"""The weight of somebody named a paragraph ago."""
_UNKNOWN_GENDER = 0.8
"""Factor for those of whom the article does not tell whether they are he or she."""
_CLOSE = 3
"""Words between two who are named together: Ann Moss and her brother Bo Moss."""
_FARTHEST = 6
"""The same with an honorific and an age in brackets."""
_SMALLEST_SCALE = 1e-6
"""The scale at which the weights are brought back to size."""
_LEAST = 0.0004
"""The least weight of somebody whom a pronoun or a title may still stand for."""
_FORGOTTEN = 1e-9
"""The weight of somebody named so long ago that nothing refers to them any more."""
_CLEAR = 2.0
"""A referent this many times as heavy as the next one also tells the gender of its bearer."""


@attrs.frozen(slots=True)
class Described:
    """Somebody without a name who was last the subject: one visiting supporter."""

    referent: Referent
    weight: float
    """In units of the scale, as the weights of those with a name."""
    gender: str
    is_body: bool


class Salience:
    """Keeps the weights of those named while an article is read sentence by sentence."""

    def __init__(self, named: Sequence[Named], language: SpeechLanguage) -> None:
        """Start with nobody in view."""
        self.named, self.language = named, language
        self._prepositions = language.words["prepositions"]
        by_cue = language.grammar == "cues"
        self._bodies = {who for who, one in enumerate(named) if not one.is_person and (one.is_body or not by_cue)}
        self.weights: dict[int, float] = {}
        """How much in view each of the named is, in units of `scale`: so nobody's weight changes as sentences pass."""
        self.scale = 1.0
        self.spoken: set[int] = set()
        self.described: Described | None = None
        self.previous: NameMention | None = None
        """The last one named."""
        self.last_group: Referent | None = None
        self.group_line = 0
        """The line in which the last group is named."""
        self.last_body: int | None = None
        """The last one named that is no person."""
        self.described_body: Referent | None = None
        """The same without a name that was the subject since: the museum."""

    def next_sentence(self, new_paragraph: bool) -> None:
        """Let a sentence (or a paragraph) pass."""
        self.scale *= _SENTENCE_DECAY * (_PARAGRAPH_DECAY if new_paragraph else 1.0)
        if self.scale < _SMALLEST_SCALE:
            self.weights = {
                who: kept for who, weight in self.weights.items() if (kept := weight * self.scale) > _FORGOTTEN
            }
            if self.described is not None:
                self.described = attrs.evolve(self.described, weight=self.described.weight * self.scale)
            self.scale = 1.0

    def mention(self, mention: NameMention, line: Passage, *, reported: bool = False) -> None:
        """Somebody is named, perhaps within what another one says."""
        who, start, previous = mention.person, mention.start, self.previous
        if mention.possessive or (start and line.lower[start - 1] in self._prepositions):
            weight = _OBLIQUE
        else:
            weight = _SUBJECT if start in line.sentence_starts else _NAMED
        weight *= _REPORTED if reported else 1.0
        self.weights[who] = self.weights.get(who, 0.0) + weight / self.scale
        if previous is not None and previous.line == mention.line and previous.end < start:
            self._note_pair(previous, mention, line)
        self.previous = mention
        if who in self._bodies and self.language.words["places"].isdisjoint(map(str.lower, self.named[who].name)):
            self.last_body, self.described_body = who, None

    def _note_pair(self, previous: NameMention, mention: NameMention, line: Passage) -> None:
        """Two who are named together may be "they" afterwards: Ann Moss and her brother Bo Moss."""
        both = self.named[previous.person], self.named[mention.person]
        between, words = line.lower[previous.end : mention.start], self.language.words
        if words["honorifics"] and len(between) <= _FARTHEST:  # 藤田梅さん（81）と藤田桃さん
            between = [word for word in between if word not in words["honorifics"] and word[0].isalpha()]
        if not 0 < len(between) <= _CLOSE or not all(person.is_person for person in both):
            return
        if between[0] in words["joining"] | words["quotative_particles"]:
            space = "" if self.language.script == "unspaced" else " "
            self.note_group(space.join((both[0].text, between[0], both[1].text)), mention.line)

    def subject(self, referent: Referent, *, speaks: bool, nested: bool) -> None:
        """Somebody is the subject of a verb, or of a verb of speech, perhaps within what another one says."""
        if referent.named is not None:
            weight = _SPEAKER if speaks else _SUBJECT
            if speaks:
                self.spoken.add(referent.named)
            weight *= _REPORTED if nested else 1.0
            self.weights[referent.named] = self.weights.get(referent.named, 0.0) + weight / self.scale

    def asked(self, who: int) -> None:
        """Somebody is asked, and so is about to speak: more in view than whoever asks."""
        self.weights[who] = self.weights.get(who, 0.0) + _ASKED / self.scale

    def describe(self, phrase: Phrase, referent: Referent, line: Passage, *, speaks: bool) -> None:
        """Somebody without a name is the subject of a verb; a pronoun after it may stand for the description."""
        if phrase.kind != "description" or referent.how != "printed":
            return
        some = speaks and not self.language.is_role(phrase.head) and not is_plural(phrase, line, self.language)
        if phrase.head in self.language.words["bodies"] or some:
            self.described_body = attrs.evolve(referent, how="pronoun")  # the mission said (...). It added
        words, first = self.language.words, line.lower[phrase.start]
        by_cue = self.language.grammar == "cues"
        new = first in words["new"] if words["new"] else True
        new = new or is_described_in_full(phrase, line, self.language)
        kin = kin_gender(phrase, line, self.language)
        gender = kin or sex_of(phrase.head, self.language) or article_gender(first, self.language)
        if by_cue and not gender and first in words["gendered_determiners"]:
            gender = described_gender(phrase.head, first, self.language) or ""
        body = phrase.head in words["bodies"] or (by_cue and is_nobody(phrase.head, self.language))
        known = (
            self.language.is_role(phrase.head) or (by_cue and bool(sex_of(phrase.head, self.language)))
        ) and not body
        if by_cue and speaks and (gender or not known) and not is_plural(phrase, line, self.language):
            of = not words["complements"].isdisjoint(line.lower[phrase.start + 1 : phrase.end])  # a presidente da junta
            known = first in words["definite"] and bool(gender) if body else of or self._is_somebody_new(first, gender)
        if (new or kin) and (known or kin) and phrase.head not in words["plural_roles"]:
            weight = _SPEAKER if speaks or kin else _SUBJECT
            self.described = Described(attrs.evolve(referent, how="pronoun"), weight / self.scale, gender, body)

    def _is_somebody_new(self, article: str, gender: str) -> bool:
        """Whether whoever speaks is somebody new, whatever the noun: behind such an article, or with nobody in view."""
        if introduces(article, self.language):
            return True
        return article in self.language.words["definite"] and not self._is_in_view(gender)

    def _is_in_view(self, gender: str) -> bool:
        """Whether a person is in view whom the gender fits."""
        least = _LEAST / self.scale
        seen = (self.named[who] for who, weight in self.weights.items() if weight >= least)
        return any(one.is_person and (not gender or one.gender in {"", gender}) for one in seen)

    def heaviest(self, gender: str, *, described: bool = True) -> Referent | None:
        """The one most in view whom a gender fits; `described`: with or without a name."""
        ranked: list[tuple[float, int]] = []
        least = _LEAST / self.scale
        for who, weight in self.weights.items():
            if weight < least:
                continue
            person = self.named[who]
            if gender and person.gender and person.gender != gender:
                continue
            if not person.is_person:
                if person.is_body or (not gender and who not in self.spoken):
                    continue
                weight *= _LIKELY if who in self.spoken else _UNSURE
            elif not person.gender:
                weight *= _UNKNOWN_GENDER if described else _UNKNOWN_GENDER / 2
            ranked.append((weight, who))
        ranked.sort(reverse=True)
        if (
            described
            and self.described is not None
            and (not gender or self.described.gender in {"", gender})
            and self.described.weight > (ranked[0][0] if ranked else _IN_VIEW / self.scale)
        ):
            return self.described.referent
        if not ranked:
            return None
        weight, who = ranked[0]
        second = ranked[1] if len(ranked) > 1 else (0.0, None)
        if gender and weight > _CLEAR * second[0] and self.named[who].is_person:
            self.named[who].gender, self.named[who].gender_evidence = gender, "a pronoun"
        return Referent(who, "pronoun", second[1])

    def most_in_view(self, fits: Callable[[set[str]], bool]) -> Referent | None:
        """The one most in view whose descriptions fit."""
        least = _LEAST / self.scale
        fitting = [(weight, who) for who, weight in self.weights.items() if weight > least]
        fitting = sorted((item for item in fitting if fits(self.named[item[1]].descriptions)), reverse=True)
        if not fitting:
            return None
        return Referent(fitting[0][1], "description", fitting[1][1] if len(fitting) > 1 else None)

    def body(self) -> Referent | None:
        """The last one named that is no person: what "it" and "the company" stand for."""
        return None if self.last_body is None else Referent(self.last_body, "pronoun")

    def note_group(self, words: str | Callable[[], str], line: int) -> None:
        """Two or more are named together, and may be "they" afterwards."""
        self.last_group, self.group_line = Referent(None, "pronoun", words=words), line
