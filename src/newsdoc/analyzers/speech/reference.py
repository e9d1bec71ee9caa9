"""Who a pronoun or a description stands for: the person most in view, as in reading.

Every sentence lowers the weight of those named before it; being named, and more so being the subject or the speaker,
raises it. "He" then is the heaviest whom "he" fits (a salience model in the manner of Lappin and Leass, 1994).
"""

from collections.abc import Callable, Sequence
from functools import partial

import attrs

from newsdoc.analyzers.speech.descriptions import (
    article_gender,
    holds_another,
    introduces,
    is_described_in_full,
    kin_gender,
    sex_of,
)
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.noun_forms import (
    described_gender,
    ends_with_origin,
    has_plural_verb,
    indefinite,
    is_personal,
    is_plural,
    own_gender,
    verb_gender,
)
from newsdoc.analyzers.speech.persons import Named
from newsdoc.analyzers.speech.phrases import Phrase, Referent
from newsdoc.analyzers.speech.tokens import Passage

__all__ = ["Salience"]

_SENTENCE_DECAY, _PARAGRAPH_DECAY = 0.4, 0.6
"""Factors for a sentence that passes, and besides for a paragraph: the speaker of the last (2.2 * .4 * .6) then still
weighs more than who is named behind a preposition, and less than who is named otherwise."""
_NAMED, _OBLIQUE, _SUBJECT, _SPEAKER = 1.0, 0.5, 1.6, 2.2
"""Weights of being named, at all, behind a preposition or in the genitive, as a subject, and as one who speaks."""
_REPORTED = 0.3
"""Factor for those named within what another one says."""
_UNSURE = 0.25
"""Factor for names that are not known to be a person's."""
_LIKELY = 0.7
"""The same, for those who have spoken by then."""
_LONGEST_DESCRIPTION = 3
"""Words of a description that can stand for a person; the article must have used each of them of the person before."""
_LONGEST_KNOWN = 2
"""Words of a description that stands for somebody in view, article included: the farmer."""
_SHORTEST_PART = 5
"""Letters of a role that may close a compound."""
_IN_VIEW = 0.05
"""The weight of somebody named a paragraph ago."""
_OUT_OF_VIEW = 0.05
"""The weight of somebody named too long ago to be meant by a description."""
_UNKNOWN_GENDER = 0.8
"""Factor for those of whom the article does not tell whether they are he or she."""
_CLOSE = 3
"""Words between two who are named together: Ann Moss and her brother Bo Moss."""
_FARTHEST = 6
"""The same with an honorific and an age in brackets."""
_GROUP_IN_VIEW = 1
"""Paragraphs from two who are named together to a verb in the plural that has them for its subject, at most."""
_SMALLEST_SCALE = 1e-6
"""The scale at which the weights are brought back to size."""
_LEAST = 0.0004
"""The least weight of somebody whom a pronoun or a title may still stand for."""
_FORGOTTEN = 1e-9
"""The weight of somebody named so long ago that nothing refers to them any more."""
_CLEAR = 2.0
"""A referent this many times as heavy as the next one also tells the gender of its bearer."""


class Salience:
    """Keeps the weights of those named while an article is read sentence by sentence."""

    def __init__(self, lines: Sequence[Passage], named: Sequence[Named], language: SpeechLanguage) -> None:
        """Start with nobody in view."""
        self.lines, self.named = lines, named
        self._first_lines: dict[str, int] | None = None
        self.language = language
        self._prepositions = language.words["prepositions"]
        by_cue = language.grammar == "cues"
        self._bodies = {who for who, one in enumerate(named) if (one.is_body if by_cue else not one.is_person)}
        self.weights: dict[int, float] = {}
        """How much in view each of the named is, in units of `scale`: so nobody's weight changes as sentences pass."""
        self.scale = 1.0
        self.spoken: set[int] = set()
        self.described: tuple[Referent, float, str] | None = None
        """Somebody without a name who was last the subject, with the weight and gender: one visiting supporter."""
        self._described_is_body = False
        self._told: dict[str, int] = {}
        """Nouns of those without a name whom the article describes at length, by line: a spokesman for the town."""
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
                self.described = (self.described[0], self.described[1] * self.scale, self.described[2])
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
        if who in self._bodies:
            self.last_body, self.described_body = who, None

    def _note_pair(self, previous: NameMention, mention: NameMention, line: Passage) -> None:
        """Two who are named together may be "they" afterwards: Ann Moss and her brother Bo Moss."""
        both = self.named[previous.person], self.named[mention.person]
        between, words = line.lower[previous.end : mention.start], self.language.words
        if words["honorifics"] and len(between) <= _FARTHEST:  # 藤田梅さん（81）と藤田桃さん
            between = [word for word in between if word not in words["honorifics"] and word[0].isalpha()]
        if not 0 < len(between) <= _CLOSE or not all(person.is_person for person in both):
            return
        if between[0] in words["joining"] | words["told_particles"]:
            space = "" if self.language.script == "unspaced" else " "
            self._note_group(space.join((both[0].text, between[0], both[1].text)), mention.line)

    def subject(self, referent: Referent, *, speaks: bool, nested: bool) -> None:
        """Somebody is the subject of a verb, or of a verb of speech, perhaps within what another one says."""
        if referent.named is not None:
            weight = _SPEAKER if speaks else _SUBJECT
            if speaks:
                self.spoken.add(referent.named)
            weight *= _REPORTED if nested else 1.0
            self.weights[referent.named] = self.weights.get(referent.named, 0.0) + weight / self.scale

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
        body = phrase.head in words["bodies"] or (by_cue and self._is_nobody(phrase.head))
        known = (
            self.language.is_role(phrase.head) or (by_cue and bool(sex_of(phrase.head, self.language)))
        ) and not body
        if by_cue and speaks and (gender or not known) and not is_plural(phrase, line, self.language):
            of = not words["complements"].isdisjoint(line.lower[phrase.start + 1 : phrase.end])  # a presidente da junta
            known = first in words["definite"] and bool(gender) if body else of or self._is_somebody_new(first, gender)
        if (new or kin) and (known or kin) and phrase.head not in words["plural_roles"]:
            self._described_is_body = body
            weight = _SPEAKER if speaks or kin else _SUBJECT
            self.described = (attrs.evolve(referent, how="pronoun"), weight / self.scale, gender)

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

    def refer(self, phrase: Phrase, line: Passage) -> Referent:
        """Who the phrase stands for at this point of the article."""
        if phrase.first is not None:
            return self._pair(phrase.first, phrase, line)
        if (author := self._author(phrase, line)) is not None:
            return author
        if phrase.kind == "name" and phrase.name is not None:
            return Referent(phrase.name.person)
        if phrase.start == phrase.end:
            return self._dropped(phrase, line)
        if phrase.head in self.language.words["latter"] and (latter := self._latter(phrase)) is not None:
            return latter
        if phrase.kind == "pronoun":
            return self._pronoun(phrase, line)
        return self._description(phrase, line)

    def _author(self, phrase: Phrase, line: Passage) -> Referent | None:
        """Whose words a text of somebody has: her letter says; in seinem Brief heißt es."""
        words, first = self.language.words, line.lower[phrase.start] if phrase.start < len(line.words) else ""
        if first not in words["writers"] or phrase.head not in words["writings"]:
            return None
        gender = "m" if first in words["possessive_masculine"] else "f" if first in words["possessive_feminine"] else ""
        found = self._heaviest(gender)
        return attrs.evolve(found, how="description") if found is not None else None

    def _latter(self, phrase: Phrase) -> Referent | None:
        """The person named last, whom "the latter" stands for: ce dernier; letztere."""
        if self.previous is None or phrase.end - phrase.start > _LONGEST_KNOWN:
            return None
        bearer = self.named[self.previous.person]
        return Referent(self.previous.person, "description") if bearer.is_person else None

    def _pair(self, first: NameMention, phrase: Phrase, line: Passage) -> Referent:
        """Two at once, by their full names: Ann Moss and Bob Lee, Ann Moss and other members."""
        second = self.named[phrase.name.person].text if phrase.name is not None else ""
        start = phrase.name.start if phrase.name is not None else phrase.end
        between = line.words[first.end : start]
        joining = self.language.words["joining"]
        joint = next((word for word in between if word.lower() in joining), line.words[first.end])
        text = f"{self.named[first.person].text} {joint} {second or line.slice(first.end + 1, phrase.end)}"
        self._note_group(text, phrase.line)
        return Referent(words=text)

    def _note_group(self, text: str, line: int) -> None:
        self.last_group, self.group_line = Referent(None, "pronoun", words=text), line

    def _pronoun(self, phrase: Phrase, line: Passage) -> Referent:
        words, found = self.language.words, None
        # where a subject may be dropped, a pronoun that is printed stands for a person: ha risposto lei
        described = not (self._described_is_body and words["drops_subjects"])
        if self.last_group is not None and self._is_of_several(phrase, line):
            found = self.last_group
        elif phrase.head in words["masculine"] or phrase.head in words["possessive_masculine"]:
            found = self._heaviest("m", described=described)
        elif phrase.head in words["feminine"] or phrase.head in words["possessive_feminine"]:
            found = self._heaviest("f", described=described)
        elif phrase.head in words["neuter"] and not words["verb_second"]:
            found = self.described_body or self._body()
        return found or _printed(phrase, line)

    def _is_of_several(self, phrase: Phrase, line: Passage) -> bool:
        """Whether a pronoun stands for two or more, by itself or by the verb beside it: ils; fügten sie hinzu."""
        words = self.language.words
        if phrase.head in words["group_pronouns"]:
            return True
        return phrase.head in words["either_number"] and has_plural_verb(phrase, line, self.language)

    def _body(self) -> Referent | None:
        """The last one named that is no person: what "it" and "the company" stand for."""
        return None if self.last_body is None else Referent(self.last_body, "pronoun")

    def _dropped(self, phrase: Phrase, line: Passage) -> Referent:
        """Whom a verb without a subject is about; the verb may tell the gender or the number: powiedziała; dicen."""
        nobody = self.language.words["drops_subjects"] or self.language.endings["name_oblique"]  # спросили
        plural = self.language.endings["plural_verb"] if nobody else ()
        several = phrase.head.endswith(plural) and phrase.head not in self.language.words["singular_verbs"]
        if plural and several and phrase.head in self.language.verbs:
            near = phrase.line - self.group_line <= _GROUP_IN_VIEW
            return self.last_group if self.last_group is not None and near else Referent(None, "printed")
        gender = ""
        if phrase.head.endswith(self.language.endings["feminine_verb"]):
            gender = "f"
        elif phrase.head.endswith(self.language.endings["masculine_verb"]):
            gender = "m"
        return self._heaviest(gender or own_gender(phrase, line, self.language)) or Referent(None, "printed")

    def _heaviest(self, gender: str, *, described: bool = True) -> Referent | None:
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
            and (not gender or self.described[2] in {"", gender})
            and self.described[1] > (ranked[0][0] if ranked else _IN_VIEW / self.scale)
        ):
            return self.described[0]
        if not ranked:
            return None
        weight, who = ranked[0]
        second = ranked[1] if len(ranked) > 1 else (0.0, None)
        if gender and weight > _CLEAR * second[0] and self.named[who].is_person:
            self.named[who].gender, self.named[who].gender_evidence = gender, "a pronoun"
        return Referent(who, "pronoun", second[1])

    def _known(self, phrase: Phrase, line: Passage) -> Referent | None:
        """Whom a short description stands for where its words do not say so: the one in view whom it fits.

        An organisation for "the company"; a person for any other noun behind a definite article.
        """
        lower, words = line.lower, self.language.words
        first = lower[phrase.start]
        definite = first in words["definite"] or phrase.head.endswith(self.language.endings["definite"])
        definite = definite or first.startswith(tuple(words["articles_joined"]))
        alone = phrase.end - phrase.start == 1 and phrase.start not in line.sentence_starts
        bare = first == phrase.head and not words["definite"] and alone
        size = phrase.end - phrase.start - ends_with_origin(phrase, line, self.language)
        if not (definite or bare) or size > _LONGEST_KNOWN or phrase.head in words["plural_roles"]:
            return None
        if phrase.head in words["numbers"]:
            return self.last_group  # sier de to; disent les deux
        if is_plural(phrase, line, self.language):
            return None
        if phrase.head in words["body_roles"]:
            return self._body()
        gender = described_gender(phrase.head, first, self.language)
        if gender is None or self._is_nobody(phrase.head):
            return None
        sex = sex_of(phrase.head, self.language)
        gender = gender or verb_gender(phrase, line, self.language)
        found = self._heaviest(sex or gender, described=bool(sex))
        if found is not None and found.named is None:
            return attrs.evolve(found, how="description")  # En granne stod i duschen. (...) säger mannen
        if found is None or found.named is None or self.weights[found.named] * self.scale < _OUT_OF_VIEW:
            return None
        bearer = self.named[found.named]
        if self.language.endings["definite"] and bearer.title and not sex:
            return None  # kommunedirektøren is no opposisjonsleder, the title that the article has told
        if phrase.head in words["offices"] and holds_another(phrase.head, bearer, self.lines, self.language):
            return None  # o ministro is no crítico
        if self.language.endings["body"] and self._was_told_before(phrase.head, bearer):
            return None
        silent = len(bearer.name) == 1 and found.named not in self.spoken  # as likely a place
        if not bearer.is_person and (self.language.endings["body"] or silent):
            return None
        return attrs.evolve(found, how="description")

    def _is_named_since(self, referent: Referent, line: int) -> bool:
        """Whether somebody is first named behind a line, and so may be whom it describes, as a headline does."""
        mentions = self.named[referent.named].mentions if referent.named is not None else []
        return bool(mentions) and mentions[0].line > line

    def _is_nobody(self, noun: str) -> bool:
        """Whether a noun names no person: a body, a group, or those who are spoken to, such as le journal."""
        words = self.language.words
        other = noun in words["group_roles"] or noun in words["hearers"]
        return other or not is_personal(noun, self.language) or self.language.is_body_noun(noun)

    def _was_told_before(self, noun: str, bearer: Named) -> bool:
        """Whether the article speaks of such a one before it names the bearer, who then is somebody else."""
        if self._first_lines is None:  # one walk, and only in an article that asks
            self._first_lines = {word: line.index for line in reversed(self.lines) for word in line.lower}
        named_in = bearer.mentions[0].line if bearer.mentions else 0
        return self._first_lines.get(noun, named_in) < named_in and noun not in bearer.descriptions

    def _described_as(self, words: set[str]) -> Referent | None:
        """The one most in view for whom the article has used the words before."""
        return self._most_in_view(lambda told: words <= told)

    def _in_compound(self, noun: str) -> Referent | None:
        """The same, where the noun closes a longer one: ministeren is the transportminister."""
        if len(noun) < _SHORTEST_PART or not self.language.endings["definite"]:
            return None
        return self._most_in_view(lambda told: any(word.endswith(noun) for word in told))

    def _most_in_view(self, fits: Callable[[set[str]], bool]) -> Referent | None:
        """The one most in view whose descriptions fit."""
        least = _LEAST / self.scale
        fitting = [(weight, who) for who, weight in self.weights.items() if weight > least]
        fitting = sorted((item for item in fitting if fits(self.named[item[1]].descriptions)), reverse=True)
        if not fitting:
            return None
        return Referent(fitting[0][1], "description", fitting[1][1] if len(fitting) > 1 else None)

    def _description(self, phrase: Phrase, line: Passage) -> Referent:
        lower = line.lower
        roles = self.language.words
        told = set(lower[phrase.start + 1 : phrase.end])
        found = None
        if lower[phrase.start] in roles["definite"] and 0 < len(told) <= _LONGEST_DESCRIPTION:
            found = self._described_as(told)
        elif phrase.end - phrase.start == 1:
            for noun in indefinite(phrase.head, self.language):
                found = found or self._described_as({noun}) or self._in_compound(noun)
        if found is not None:
            return found
        if self.language.grammar == "cues":
            known, since = self._known(phrase, line), self._told.get(phrase.head)
            if known is not None and (since is None or self._is_named_since(known, since)):
                return known
            role = self.language.is_role(phrase.head) and not sex_of(phrase.head, self.language)  # no "the man"
            if role and phrase.end - phrase.start > _LONGEST_KNOWN:
                self._told.setdefault(phrase.head, phrase.line)
        referent = _printed(phrase, line)
        if phrase.head in roles["plural_roles"]:
            self.last_group, self.group_line = attrs.evolve(referent, how="pronoun"), phrase.line
        return referent


def _printed(phrase: Phrase, line: Passage) -> Referent:
    """Somebody whom the article calls nothing but what the phrase says."""
    if phrase.kind == "pronoun" and phrase.head[:1] == "-":
        return Referent(None, "printed", words=phrase.head.rpartition("-")[2])  # écrivent-ils; a-t-elle dit
    return Referent(None, "printed", words=partial(line.slice, phrase.start, phrase.end))
