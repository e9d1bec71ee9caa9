"""What a noun phrase of a sentence may be: a subject, or governed by a preposition; a speaker, or one who listens."""

import attrs

from newsdoc.analyzers.speech.language import EXPRESS, SAY, TELL, SpeechLanguage
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence
from newsdoc.wording.agencies import is_news_agency

__all__ = ["Candidate", "CandidateJudge"]

_TO_VERB = 5
"""Words from a noun that opens its sentence to its verb, at most: Rederiet å sin sida hävdar."""
_MARKS = frozenset("'‘’\"“«")


@attrs.define(slots=True, eq=False)
class Candidate:
    """A noun phrase of a sentence that may be a subject; not changed once it is made."""

    phrase: Phrase
    oblique: bool
    """Whether a preposition governs it, so that it is no subject: to the press."""
    hearer: bool
    """Whether it names those who are spoken to: the newspaper, reporters."""
    speaks: bool
    """Whether it is of somebody who can speak: a name, a pronoun, a role."""

    @property
    def start(self) -> int:
        """The first token."""
        return self.phrase.start

    @property
    def end(self) -> int:
        """The token after the last one."""
        return self.phrase.end


class CandidateJudge:
    """Judges the noun phrases of one sentence."""

    def __init__(self, line: Passage, sentence: Sentence, language: SpeechLanguage) -> None:
        """Take a sentence of a line and the words of its language."""
        self.line, self.sentence, self.language = line, sentence, language
        self.lower, self.words = line.lower, language.words

    def is_owner(self, item: Candidate, following: Candidate) -> bool:
        """Whether a name is the genitive of the role behind it: Ardals borgmästare Anna Moss; Confex vd Anna Moss."""
        if not self.language.endings["genitive_name"] or self.language.capitalised_nouns:
            return False
        beside = item.end == following.start and item.phrase.kind == "name" and following.phrase.kind != "pronoun"
        return beside and self.language.is_role(self.lower[following.start])

    def candidate(self, phrase: Phrase) -> Candidate:
        """The phrase with what its place and its words make of it."""
        place = phrase.start - 1
        if place > self.sentence.start and self.line.words[place] in _MARKS:
            place -= 1  # recogidos por 'El Bote'
        before = self.lower[place] if place >= self.sentence.start else ""
        first = self.lower[phrase.start]
        head = phrase.head
        opens = phrase.kind == "name" and before in self.words["subordinate"]  # während Moss ...
        oblique = (
            (before in self.words["prepositions"] and not opens)
            or first in self.words["oblique"]
            or self._is_genitive(first, phrase)
        )
        oblique = oblique or (head in self.words["months_and_days"] and phrase.kind == "description")
        oblique = oblique or self._has_case(phrase)
        hearer = phrase.kind != "pronoun" and (
            head in self.words["hearers"]
            or (phrase.name is not None and len(phrase.name.keys) > 1 and phrase.name.keys[0] in self.words["hearers"])
            or (phrase.kind == "name" and is_news_agency(self.line.slice(phrase.start, phrase.end)))
            or (not self.words["definite"] and before in self.words["hearers"] and _is_no_person(phrase))
            or (first in self.words["hearer_determiners"] and phrase.kind == "description")
        )
        if phrase.kind == "name" and phrase.end < self.sentence.end and self.line.words[phrase.end] == QUOTE:
            hearer = hearer or before in self.words["hearer_prepositions"]
        return Candidate(phrase, oblique, hearer, self._speaks(phrase, before))

    def _has_case(self, phrase: Phrase) -> bool:
        """Whether an ending of case was cut off the name that ends the phrase: Kaya'nın."""
        name = phrase.name
        return (
            name is not None
            and name.oblique
            and phrase.end == name.end
            and self.line.words[name.end - 1] != name.words[-1]
        )

    def _is_genitive(self, first: str, phrase: Phrase) -> bool:
        """Whether a masculine article before a feminine noun tells that it is no subject: der Zeitung."""
        feminine = self.language.endings["feminine_noun"]
        if not feminine or first not in self.words["masculine_determiners"]:
            return False
        second = self.line.words[phrase.start + 1] if phrase.start + 1 < phrase.end else ""
        if second[:1].islower() and second.endswith(self.language.endings["weak_adjective"]):
            return True  # der örtlichen Presse
        titles = phrase.name.title.lower().split() if phrase.name is not None else [phrase.head]
        return titles[-1:] != [] and titles[-1].endswith(feminine)

    def _speaks(self, phrase: Phrase, before: str) -> bool:
        """Whether the phrase is of somebody who can speak."""
        if phrase.kind == "description":
            if phrase.head in self.words["share"]:
                return True
            known = self.language.is_role(phrase.head) or self._is_agent(phrase) or self.is_body(phrase.head)
            return known or (phrase.end - phrase.start == 1 and self.opens_as_subject(phrase.start))
        if phrase.kind == "name" or not self.language.capitalised_nouns:
            return phrase.name is None or phrase.name.kind != ""
        relative = before == "," and phrase.head in self.words["relative"]
        return not relative and phrase.head not in self.words["neuter"]

    def is_body(self, noun: str) -> bool:
        """Whether a noun is that of a body that can speak, where its ending tells: die Bundesregierung."""
        return self.language.is_body_noun(noun)

    def opens_as_subject(self, token: int) -> bool:
        """Whether a noun with its article at its end opens the sentence as the subject of a verb of saying.

        The verb follows, or a relative clause: Hamnfogden, som ..., säger; Rederiet å sin sida hävdar.
        """
        lower, words = self.lower, self.words
        if token > self.sentence.start or not lower[token].endswith(self.language.endings["definite"]):
            return False
        if lower[token + 1 : token + 2] == [","]:
            return not words["relative"].isdisjoint(lower[token + 2 : token + 3])
        for place in range(token + 1, min(token + _TO_VERB, self.sentence.end)):
            word = lower[place]
            if self.language.is_verb(word, SAY, TELL, EXPRESS):
                return True
            inserted = word in words["skipped"] or word in words["prepositions"] or word in words["possessives"]
            if not inserted and lower[place - 1] not in words["possessives"]:
                return False
        return False

    def _is_agent(self, phrase: Phrase) -> bool:
        """Whether a noun looks like that of an agent: der Ermittler, die Notarin."""
        if not self.language.capitalised_nouns or phrase.start == phrase.end - 1:
            return False
        first, endings = self.lower[phrase.start], self.language.endings
        feminine = first in self.words["feminine_determiners"] and phrase.head.endswith(endings["feminine_role"])
        masculine = first in self.words["gendered_determiners"]
        return feminine or (masculine and phrase.head.endswith(endings["occupation"]))


def _is_no_person(phrase: Phrase) -> bool:
    """Whether a name is not known to be a person's: агентству Север-Информ."""
    return phrase.name is not None and phrase.name.kind != "person"
