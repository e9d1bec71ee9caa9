"""Who a pronoun or a description stands for: the person most in view whom it fits, as in reading."""

from collections.abc import Sequence
from functools import partial

import attrs

from newsdoc.analyzers.speech.descriptions import (
    holds_another,
    is_nobody,
    is_of_ones_life,
    is_office,
    sex_of,
)
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.noun_forms import (
    described_gender,
    ends_with_origin,
    has_plural_verb,
    indefinite,
    is_plural,
    own_gender,
    verb_gender,
)
from newsdoc.analyzers.speech.persons import Named
from newsdoc.analyzers.speech.phrases import Phrase, Referent
from newsdoc.analyzers.speech.salience import Salience
from newsdoc.analyzers.speech.tokens import Passage

__all__ = ["References"]

_LONGEST_DESCRIPTION = 3
"""Words of a description that can stand for a person; the article must have used each of them of the person before."""
_LONGEST_KNOWN = 2
"""Words of a description that stands for somebody in view, article included: the farmer."""
_SHORTEST_PART = 5
"""Letters of a role that may close a compound."""
_OUT_OF_VIEW = 0.05
"""The weight of somebody named too long ago to be meant by a description."""
_GROUP_IN_VIEW = 1
"""Paragraphs from two who are named together to a verb in the plural that has them for its subject, at most."""


class References:
    """Settles whom the phrases of an article stand for, by who is in view."""

    def __init__(
        self,
        lines: Sequence[Passage],
        names: Sequence[Sequence[NameMention]],
        named: Sequence[Named],
        view: Salience,
        language: SpeechLanguage,
    ) -> None:
        """Take the lines of an article and their names, who is named, and who is in view; that the caller keeps up."""
        self.lines, self.names, self.named, self.view, self.language = lines, names, named, view, language
        self._first_lines: dict[str, int] | None = None
        self._told: dict[str, int] = {}
        """Nouns of those without a name whom the article describes at length, by line: a spokesman for the town."""

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
        """Whose words a text of somebody has: her letter says; in seinem Brief heißt es; a letter from Moss says."""
        words, first = self.language.words, line.lower[phrase.start] if phrase.start < len(line.words) else ""
        if phrase.kind != "description" or phrase.head not in words["authored"]:
            return None
        if first not in words["writers"]:
            return self._named_author(phrase, line)
        if phrase.head not in words["writings"]:
            return None
        gender = "m" if first in words["possessive_masculine"] else "f" if first in words["possessive_feminine"] else ""
        found = self.view.heaviest(gender)
        return attrs.evolve(found, how="description") if found is not None else None

    def _named_author(self, phrase: Phrase, line: Passage) -> Referent | None:
        """Who is named within the words for a text as its owner, or behind "from" or "by"."""
        before = self.language.words["authorship"]
        for name in self.names[line.index]:
            inside = phrase.start <= name.start and name.end <= phrase.end
            bearer = self.named[name.person]
            if inside and (bearer.is_person or bearer.is_body or len(name.words) > 1):
                opens = name.start == phrase.start
                written = name.possessive if opens else line.lower[name.start - 1] in before and not name.possessive
                return Referent(name.person, "description") if written else None
        return None

    def _latter(self, phrase: Phrase) -> Referent | None:
        """The person named last, whom "the latter" stands for: ce dernier; letztere."""
        if self.view.previous is None or phrase.end - phrase.start > _LONGEST_KNOWN:
            return None
        bearer = self.named[self.view.previous.person]
        return Referent(self.view.previous.person, "description") if bearer.is_person else None

    def _pair(self, first: NameMention, phrase: Phrase, line: Passage) -> Referent:
        """Two at once, by their full names: Ann Moss and Bob Lee, Ann Moss and other members."""
        second = self.named[phrase.name.person].text if phrase.name is not None else ""
        start = phrase.name.start if phrase.name is not None else phrase.end
        between = line.words[first.end : start]
        joining = self.language.words["joining"]
        joint = next((word for word in between if word.lower() in joining), line.words[first.end])
        text = f"{self.named[first.person].text} {joint} {second or line.slice(first.end + 1, phrase.end)}"
        self.view.note_group(text, phrase.line)
        return Referent(words=text)

    def _pronoun(self, phrase: Phrase, line: Passage) -> Referent:
        words, found = self.language.words, None
        # where a subject may be dropped, a pronoun that is printed stands for a person: ha risposto lei
        body = self.view.described is not None and self.view.described.is_body
        described = not (body and words["drops_subjects"])
        if self.view.last_group is not None and self._is_of_several(phrase, line):
            found = self.view.last_group
        elif genders := self._genders(phrase.head):
            found = self.view.heaviest(genders if len(genders) == 1 else "", described=described)
        elif phrase.head in words["neuter"] and not words["verb_second"]:
            found = self.view.described_body or self.view.body()
        elif phrase.head in words["possessives"] and self.language.grammar == "cues":
            found = self.view.heaviest("", described=described)  # a su juicio
        return found or _printed(phrase, line)

    def _genders(self, pronoun: str) -> str:
        """Whom a pronoun may stand for, "m" or "f"; both where there is one for women and men: hän; dia; ő."""
        words = self.language.words
        masculine = pronoun in words["masculine"] or pronoun in words["possessive_masculine"]
        feminine = pronoun in words["feminine"] or pronoun in words["possessive_feminine"]
        return "m" * masculine + "f" * feminine

    def _is_of_several(self, phrase: Phrase, line: Passage) -> bool:
        """Whether a pronoun stands for two or more, by itself or by the verb beside it: ils; fügten sie hinzu."""
        words = self.language.words
        if phrase.head in words["group_pronouns"]:
            return True
        return phrase.head in words["either_number"] and has_plural_verb(phrase, line, self.language)

    def _dropped(self, phrase: Phrase, line: Passage) -> Referent:
        """Whom a verb without a subject is about; the verb may tell the gender or the number: powiedziała; dicen."""
        nobody = self.language.words["drops_subjects"] or self.language.endings["name_oblique"]  # спросили
        plural = self.language.endings["plural_verb"] if nobody else ()
        several = phrase.head.endswith(plural) and phrase.head not in self.language.words["singular_verbs"]
        if plural and several and phrase.head in self.language.verbs:
            near = phrase.line - self.view.group_line <= _GROUP_IN_VIEW
            return self.view.last_group if self.view.last_group is not None and near else Referent(None, "printed")
        gender = ""
        if phrase.head.endswith(self.language.endings["feminine_verb"]):
            gender = "f"
        elif phrase.head.endswith(self.language.endings["masculine_verb"]):
            gender = "m"
        return self.view.heaviest(gender or own_gender(phrase, line, self.language)) or Referent(None, "printed")

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
        own = is_of_ones_life(lower[max(phrase.start, phrase.end - _LONGEST_KNOWN)], self.language)
        size = _LONGEST_KNOWN if own else phrase.end - phrase.start - ends_with_origin(phrase, line, self.language)
        if not (definite or bare) or size > _LONGEST_KNOWN or phrase.head in words["plural_roles"]:
            return None
        if phrase.head in words["numbers"]:
            return self.view.last_group  # sier de to; disent les deux
        if is_plural(phrase, line, self.language):
            return None
        if phrase.head in words["body_roles"]:
            return self.view.body()
        gender = described_gender(phrase.head, first, self.language)
        if gender is None or is_nobody(phrase.head, self.language):
            return None
        sex = sex_of(phrase.head, self.language)
        gender = gender or verb_gender(phrase, line, self.language)
        anybody = bool(sex) or is_of_ones_life(phrase.head, self.language)  # sagte die 34-Jährige
        found = self.view.heaviest(sex or gender, described=anybody)
        if found is not None and found.named is None:
            return attrs.evolve(found, how="description")  # En granne stod i duschen. (...) säger mannen
        if found is None or found.named is None or self.view.weights[found.named] * self.view.scale < _OUT_OF_VIEW:
            return None
        bearer = self.named[found.named]
        if phrase.head in words["kin"] and bearer.title:
            return None  # il marito is no medico, the title that the article has told
        if self.language.endings["definite"] and bearer.title and not sex:
            return None  # kommunedirektøren is no opposisjonsleder, the title that the article has told
        if is_office(phrase.head, self.language) and holds_another(phrase.head, bearer, self.lines, self.language):
            return None  # o ministro is no crítico
        if self.language.endings["body"] and self._was_told_before(phrase.head, bearer):
            return None
        silent = len(bearer.name) == 1 and found.named not in self.view.spoken  # as likely a place
        if not bearer.is_person and (self.language.endings["body"] or silent):
            return None
        return attrs.evolve(found, how="description")

    def _is_named_since(self, referent: Referent, line: int) -> bool:
        """Whether somebody is first named behind a line, and so may be whom it describes, as a headline does."""
        mentions = self.named[referent.named].mentions if referent.named is not None else []
        return bool(mentions) and mentions[0].line > line

    def _was_told_before(self, noun: str, bearer: Named) -> bool:
        """Whether the article speaks of such a one before it names the bearer, who then is somebody else."""
        if self._first_lines is None:  # one walk, and only in an article that asks
            self._first_lines = {word: line.index for line in reversed(self.lines) for word in line.lower}
        named_in = bearer.mentions[0].line if bearer.mentions else 0
        return self._first_lines.get(noun, named_in) < named_in and noun not in bearer.descriptions

    def _described_as(self, words: set[str]) -> Referent | None:
        """The one most in view for whom the article has used the words before."""
        return self.view.most_in_view(lambda told: words <= told)

    def _in_compound(self, noun: str) -> Referent | None:
        """The same, where the noun closes a longer one: ministeren is the transportminister, der Minister as well."""
        if len(noun) < _SHORTEST_PART or not (self.language.endings["definite"] or self.language.capitalised_nouns):
            return None
        return self.view.most_in_view(lambda told: any(word.endswith(noun) for word in told))

    def _description(self, phrase: Phrase, line: Passage) -> Referent:
        lower = line.lower
        roles = self.language.words
        told = set(lower[phrase.start + 1 : phrase.end])
        found = None
        if lower[phrase.start] in roles["definite"] and 0 < len(told) <= _LONGEST_DESCRIPTION:
            found = self._described_as(told) or (self._in_compound(phrase.head) if len(told) == 1 else None)
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
            self.view.note_group(referent.words, phrase.line)
        return referent


def _printed(phrase: Phrase, line: Passage) -> Referent:
    """Somebody whom the article calls nothing but what the phrase says."""
    if phrase.kind == "pronoun" and phrase.head[:1] == "-":
        return Referent(None, "printed", words=phrase.head.rpartition("-")[2])  # écrivent-ils; a-t-elle dit
    return Referent(None, "printed", words=partial(line.slice, phrase.start, phrase.end))
