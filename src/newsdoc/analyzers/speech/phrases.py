"""The noun phrase before or after a verb: who does what the verb says."""

from typing import Literal

import attrs

from newsdoc.analyzers.speech.language import SAY, TELL, THINK, Language
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.tokens import DASHES, QUOTE, Line

__all__ = ["Phrase", "PhraseFinder", "Referent"]

_LONGEST = 14
"""Words in the longest description that is looked at."""
_WIDEST = 45
"""Words in the longest insertion between a subject and its verb: Ann Moss, who ..., said."""
_MOST_INSERTIONS = 5
_MODIFIERS = 4
"""Words before a name that describe its bearer, at most: the longtime Ardale activist Ann Moss."""


@attrs.define(slots=True, eq=False)
class Phrase:
    """A noun phrase, not changed once it is made: `start` and `end` are token indices in the line."""

    line: int
    start: int
    end: int
    kind: Literal["name", "pronoun", "description"]
    name: NameMention | None = None
    head: str = ""
    """The pronoun, or the head word of the description, in lower case."""
    first: NameMention | None = None
    """Whom the phrase names before "and", if it stands for two: Ann Moss and Bob Lee."""


@attrs.frozen(slots=True)
class Referent:
    """Who a phrase stands for: one of the named, or (`named` None) what `text` says."""

    text: str
    named: int | None = None
    how: str = "name"
    """name, pronoun, description (resolved: the senator), or printed (kept as the article has it)."""
    runner_up: int | None = None


class PhraseFinder:
    """Finds noun phrases in one line."""

    def __init__(self, line: Line, names: list[NameMention], language: Language) -> None:
        """Take a line, its names in order, and the words of its language."""
        self.line = line
        self.language = language
        self.at: dict[int, NameMention] = {}
        for name in names:
            for token in range(name.start, name.end):
                self.at[token] = name
        words = language.words
        self._skipped = words["skipped"]
        self._personal = words["pronouns"]
        self._prepositions = words["prepositions"]
        self._determiners = words["determiners"]
        self._time_units, self._time_adjectives = words["time_units"], words["time_adjectives"]
        self._articles = words["articles"] | words["definite_articles"]
        self._clause = words["clause"]
        self._joining = words["joining"]
        self._found: dict[tuple[int, int], Phrase | None] = {}

    def before(self, verb: int, floor: int) -> Phrase | None:
        """Return the subject that stands before the verb, not further left than token `floor`."""
        position = self._skip_back(verb - 1, floor)
        if position < floor:
            return None
        place = (position, floor)
        if place not in self._found:  # has, been and said have one subject
            found = self._last_before(position, floor, inserted=self.line.lower[verb + 1 : verb + 2] == [","])
            found = self._outside_relative(found, floor) if found is not None else self._before_who(position, floor)
            self._found[place] = self.joined(found, floor) if found is not None else None
        return self._found[place]

    def _before_who(self, position: int, floor: int) -> Phrase | None:
        """Return whom a relative clause without commas is about: officials who spoke with the paper said."""
        for token in range(position, max(floor, position - _LONGEST), -1):
            if self.line.lower[token] in self.language.words["who"]:
                found = self.ending_at(token - 1, floor)
                return None if found is None or self._is_oblique(found, floor) else found
            if not self.line.words[token][0].isalnum():
                break
        return None

    def _outside_relative(self, phrase: Phrase, floor: int) -> Phrase:
        """Return whom a relative clause is about, if the phrase is its object: a lawyer who saw the papers said."""
        verb = phrase.start - 1
        word = self.line.lower[verb] if verb > floor + 1 else ""
        if word not in self.language.finite and not word.endswith(self.language.endings["past"]):
            return phrase
        if self.line.lower[verb - 1] not in self.language.words["who"] or self.language.is_verb(word, SAY, TELL, THINK):
            return phrase
        return self.ending_at(verb - 2, floor) or phrase

    def joined(self, phrase: Phrase, floor: int) -> Phrase:
        """Return the phrase with the name before its "and", where the two are one subject: Ann Moss and Bob Lee said.

        The name must begin its clause, lest it is the object of the clause before.
        """
        conjunction = phrase.start - 1
        if phrase.kind == "pronoun" or conjunction <= floor or self.line.lower[conjunction] not in self._joining:
            return phrase
        first = self.at.get(conjunction - 1)
        if first is None or first.possessive or first.end != conjunction or first.start < floor:
            return phrase
        alone = Phrase(self.line.index, first.start, first.end, "name", first, "")
        if not self._begins_clause(alone, floor):
            return phrase
        return attrs.evolve(phrase, start=first.start, first=first)

    def _last_before(self, position: int, floor: int, *, inserted: bool) -> Phrase | None:
        """Return the last noun phrase of the subject that ends at token `position`, or before insertions there.

        With `inserted` the subject and its verb stand between commas themselves: Ann Moss, officials said, has left.
        """
        word = self.line.lower[position]
        if word in self.language.words["relative"]:
            return self._antecedent(position, floor)
        if word == "," or word in DASHES:
            return self._around_insertion(position, floor)
        if word == ")":
            return self.ending_at(self.before_brackets(position, floor), floor)
        found = self.ending_at(position, floor)
        if not (inserted and found is not None and found.head in self.language.words["plural_roles"]):
            found = self._explained(found, floor)
        return None if found is not None and self._is_oblique(found, floor) else found

    def _explained(self, phrase: Phrase | None, floor: int) -> Phrase | None:
        """Return the name at the beginning of the clause whose apposition misses its second comma.

        Ann Moss, the mayor of Ardale said; Ann Moss of Ardale, Ohio said.
        """
        if phrase is None or phrase.kind == "pronoun":
            return phrase
        lower, name = self.line.lower, self.at.get(floor)
        if name is None or name.possessive or name.end >= phrase.start or "," in lower[phrase.start : phrase.end]:
            return phrase
        words = self.language.words
        if lower[name.end] == "," and lower[name.end + 1] in words["determiners"] | words["roles"] | words["titles"]:
            if "," not in lower[name.end + 1 : phrase.start]:
                return Phrase(self.line.index, floor, phrase.end, "name", name, lower[name.end - 1])
        elif phrase.kind == "name" and lower[phrase.start - 1] == ",":
            home = self.ending_at(phrase.start - 2, floor)
            if home is not None and home.start == floor and home.name is not None and home.end > home.name.end:
                return attrs.evolve(home, end=phrase.end)
        return phrase

    def _skip_back(self, position: int, floor: int) -> int:
        lower, days = self.line.lower, self.language.words["months_and_days"]
        while position >= floor:
            word = lower[position]
            if word in days or (word.isdigit() and position > floor and lower[position - 1] in days):
                position -= 1
                if position >= floor and lower[position] in self.language.words["day_prepositions"]:
                    position -= 1
            elif word in self._time_units and position > floor and lower[position - 1] in self._time_adjectives:
                position -= 2
            elif word in self._time_units and position > floor and lower[position - 1] in days:
                position -= 1
            elif (
                word in self.language.words["ago"] and position - 2 >= floor and lower[position - 1] in self._time_units
            ):
                position -= 3
            elif (word in self._skipped and position not in self.at) or (
                word.endswith(self.language.endings["adverb"]) and len(word) > 4 and position not in self.at
            ):
                position -= 1
            else:
                break
        return position

    def _antecedent(self, position: int, floor: int) -> Phrase | None:
        """Return what "who" or "which" stands for: the phrase before it."""
        before = position - 1
        if before >= floor and self.line.lower[before] == ",":
            before -= 1
        return self.ending_at(before, floor) if before >= floor else None

    def before_brackets(self, position: int, floor: int) -> int:
        """Return the token before the brackets that close at `position`: Ann Moss (D-Calif.); else `position`."""
        if position < floor or self.line.lower[position] != ")":
            return position
        opening = self._back_to("(", position, floor)
        return floor - 1 if opening is None else opening - 1

    def _back_to(self, mark: str, position: int, floor: int) -> int | None:
        lower = self.line.lower
        for earlier in range(position - 1, max(floor, position - _WIDEST) - 1, -1):
            if lower[earlier] == mark or (mark in DASHES and lower[earlier] in DASHES):
                return earlier
        return None

    def _around_insertion(self, closing: int, floor: int) -> Phrase | None:
        """Return the subject before insertions between commas or dashes: Ann Moss, 40, the mayor of Ardale, said.

        Of several phrases the one that begins the clause is the subject; the others belong to what is inserted.
        """
        mark = self.line.lower[closing]
        if closing > floor and self.line.words[closing - 1] == QUOTE:
            return None
        if closing > floor and self.line.lower[closing - 1] == ")":
            bracketed = self.ending_at(closing - 1, floor)
            if bracketed is not None and bracketed.kind == "name" and self._begins_clause(bracketed, floor):
                return bracketed
        nearest: Phrase | None = None
        leading: Phrase | None = None
        previous = closing
        for _ in range(_MOST_INSERTIONS):
            opening = self._back_to(mark, previous, floor)
            if opening is None or closing - opening > _WIDEST:
                break
            subject = self._with_inner_name(opening, previous, floor)
            previous = opening
            if subject is None or self._is_oblique(subject, floor):
                continue
            nearest = nearest or subject
            if self._begins_clause(subject, floor):
                leading = subject
        found = leading or nearest
        if found is None:
            last = self.ending_at(closing - 1, floor)
            found = last if last is not None and last.kind == "name" and not self._is_oblique(last, floor) else None
        return found

    def _with_inner_name(self, opening: int, closing: int, floor: int) -> Phrase | None:
        """Return the phrase before an insertion; if it is a description that a name explains, the name."""
        subject = self.ending_at(opening - 1, floor)
        if subject is None or subject.kind != "description":
            return subject
        inner = self.ending_at(closing - 1, opening + 1)
        if inner is not None and inner.kind == "name" and inner.start == opening + 1:
            return attrs.evolve(inner, start=subject.start)
        return subject if subject.head in self.language.words["roles"] else None

    def _is_oblique(self, phrase: Phrase, floor: int) -> bool:
        """Say whether a preposition governs the phrase, so that it is no subject: in a statement."""
        before = self.line.lower[phrase.start - 1] if phrase.start > floor else ""
        return before in self._prepositions and before not in self._clause

    def _begins_clause(self, phrase: Phrase, floor: int) -> bool:
        start = phrase.start
        if phrase.kind == "name":
            while start > floor and start > phrase.start - _MODIFIERS and self._modifies_name(start - 1):
                start -= 1
        if start <= floor:
            return True
        before = self.line.lower[start - 1]
        if before == "," and phrase.name is not None and phrase.name.words[-1].isupper():
            return False
        if before == QUOTE or before == "," or before in DASHES:
            return True
        return before in self._clause or before in self.language.words["adverbs"]

    def _modifies_name(self, token: int) -> bool:
        """Say whether the word may stand before a name that it describes: 76-year-old Ann Moss, activist Ann Moss."""
        word = self.line.words[token]
        return (word[0].islower() or word[0].isdigit()) and token not in self.at and self._is_noun(token)

    def ending_at(self, position: int, floor: int) -> Phrase | None:
        """Return the noun phrase whose last token is `position`."""
        if position < floor:
            return None
        lower = self.line.lower
        word = lower[position]
        name = self.at.get(position)
        if name is not None:
            return self._with_name(name, position, floor)
        if word in self._personal:
            return Phrase(self.line.index, position, position + 1, "pronoun", None, word)
        if word == ")":
            return self.ending_at(self.before_brackets(position, floor), floor)
        if not word[0].isalnum() or word in self._clause or word in self._skipped or word in self._prepositions:
            return None
        if word in self._determiners or word in self.language.words["objects"]:
            return None
        if position > floor and word in self.language.finite and not self._is_noun(position):
            return None
        return self._description(position, floor)

    def _with_name(self, name: NameMention, position: int, floor: int) -> Phrase | None:
        lower = self.line.lower
        if name.possessive or position != name.end - 1 or name.name_start > position:
            return self._description(position, floor)
        begin = name.start
        while begin > floor and lower[begin - 1] in self._articles:
            begin -= 1
        if begin > floor and lower[begin] in self.language.words["genitive"]:
            of_whom = self._description(begin - 1, floor)
            return attrs.evolve(of_whom, end=position + 1)
        if begin - 1 > floor and lower[begin - 1] in self._prepositions:
            whole = self._before_participle(begin - 2, floor)
            if whole is not None and self.language.capitalised_nouns and whole.kind == "name" and len(name.words) > 1:
                whole = None  # a common noun: laut Angaben von Anna Voss
            if whole is not None and (whole.kind == "name" or whole.head in self.language.words["roles"]):
                participle = lower[begin - 2] in self.language.participles
                return whole if participle else attrs.evolve(whole, end=position + 1)
        return Phrase(self.line.index, begin, position + 1, "name", name, lower[position])

    def _before_participle(self, position: int, floor: int) -> Phrase | None:
        """Return the phrase that ends here, or before a participle here: a source speaking (to the paper)."""
        participle = self.line.lower[position] in self.language.participles
        return self.ending_at(position - 1 if participle else position, floor)

    def _description(self, position: int, floor: int) -> Phrase:
        """Return the phrase around a common noun: a senior aide to the mayor."""
        lower = self.line.lower
        start = position
        earliest = max(floor, position - _LONGEST)
        while start > earliest:
            word, before = lower[start], lower[start - 1]
            name = self.at.get(start)
            if word in self._determiners or (name is not None and name.possessive):
                begin = name.start if name is not None and name.possessive else start
                while begin > floor and lower[begin - 1] in self._determiners:
                    begin -= 1
                start = begin
                if begin - 1 <= floor or lower[begin - 1] not in self._prepositions or not self._is_noun(begin - 2):
                    break
                start = begin - 2
                name = self.at.get(start)
                if name is not None and not name.possessive and name.end == start + 1 and name.start >= floor:
                    return Phrase(self.line.index, name.start, position + 1, "name", name, lower[start])
                continue
            if not self._is_noun(start - 1) and not (
                before in self._prepositions and start - 1 > floor and self._is_noun(start - 2)
            ):
                if before in self._determiners:
                    start -= 1
                    continue
                break
            start -= 1
        start = max(start, floor)
        while start < position and (
            lower[start] in self._prepositions or lower[start] in self.language.words["adverbs"]
        ):
            start += 1
        head = self._head(start, position)
        return Phrase(self.line.index, start, position + 1, "description", None, lower[head])

    def _head(self, start: int, position: int) -> int:
        for token in range(start + 1, position + 1):
            word = self.line.lower[token]
            if token in self.at and token - 1 in self.at:
                continue
            if word in self._prepositions or word == "," or word in self.language.participles:
                return token - 1
        return position

    def _is_noun(self, token: int, ceiling: int | None = None) -> bool:
        """Say whether the token can be part of a description: a word that is no verb, pronoun or conjunction."""
        lower = self.line.lower
        if ceiling is not None and token >= ceiling:
            return False
        word = lower[token]
        if not word[0].isalnum():
            return False
        if word in self._clause or word in self._personal or word in self.language.words["auxiliaries"]:
            return word in self.language.words["pronouns_as_nouns"]
        if word in self._prepositions or word in self.language.words["months_and_days"]:
            return False
        if word in self.language.words["objects"]:
            return False
        if word in self.language.finite and token not in self.at and word not in self.language.words["roles"]:
            before = lower[token - 1] if token else ""
            return before in self._determiners or before in self._prepositions or self.language.is_possessive(before)
        return True

    def after(self, verb: int, ceiling: int) -> Phrase | None:
        """Return the subject that stands after the verb: said Ann Moss; said a spokesman for the group."""
        lower, start = self.line.lower, verb + 1
        if start >= ceiling:
            return None
        name = self.at.get(start)
        begin = start
        while begin < ceiling and lower[begin] in self._determiners:
            begin += 1
        name = self.at.get(begin)
        if name is not None and not name.possessive and name.start == begin and not self._modifies(name, ceiling):
            phrase = Phrase(self.line.index, start, name.end, "name", name, lower[name.end - 1])
            return self._with_second(phrase, ceiling)
        word = lower[start]
        if (
            begin + 1 < ceiling
            and lower[begin] in self.language.words["of"]
            and word in self.language.words["indefinite"]
        ):
            whole = self._description_after(begin + 1, ceiling)
            return None if whole is None else attrs.evolve(whole, start=start, kind="description", name=None)
        if word in self._personal and not (word in self._determiners and self._is_noun(start + 1, ceiling)):
            return Phrase(self.line.index, start, start + 1, "pronoun", None, word)
        if not word[0].isalnum() or word in self._prepositions or word in self._clause or word in self._skipped:
            return None
        if word in self.language.words["months_and_days"] or word in self.language.words["objects"]:
            return None
        return self._description_after(start, ceiling)

    def _with_second(self, phrase: Phrase, ceiling: int) -> Phrase:
        """Return the phrase with the name after its "and", where the sentence ends: said Ann Moss and Bob Lee."""
        if phrase.end + 1 >= ceiling or self.line.lower[phrase.end] not in self._joining:
            return phrase
        second = self.at.get(phrase.end + 1)
        if second is None or second.possessive or second.start != phrase.end + 1:
            return phrase
        if second.end < ceiling and self.line.lower[second.end] not in {".", ","}:
            return phrase
        return attrs.evolve(phrase, end=second.end, name=second, first=phrase.name)

    def _modifies(self, name: NameMention, ceiling: int) -> bool:
        """Say whether a common noun follows the name: the Ardale mayor."""
        if name.end >= ceiling:
            return False
        word = self.line.words[name.end]
        return word[0].islower() and self._is_noun(name.end) and not self.language.is_adverb(word)

    def _description_after(self, start: int, ceiling: int) -> Phrase | None:
        lower = self.line.lower
        end = start
        head = -1
        while end < min(ceiling, start + _LONGEST):
            word = lower[end]
            name = self.at.get(end)
            if name is not None and not name.possessive and head < 0 and not self._modifies(name, ceiling):
                return Phrase(self.line.index, start, name.end, "name", name, lower[name.end - 1])
            if not word[0].isalnum() or word in self._clause or word in self.language.words["auxiliaries"]:
                break
            if word in self._prepositions and head < 0:
                head = end - 1
            end += 1
        if end == start:
            return None
        if head < 0:
            head = end - 1
        if head < start:
            return None
        if end < ceiling and lower[end] == ",":
            name = self.at.get(end + 1)
            if name is not None and not name.possessive:
                return Phrase(self.line.index, start, name.end, "name", name, lower[name.end - 1])
        return Phrase(self.line.index, start, end, "description", None, lower[head])
