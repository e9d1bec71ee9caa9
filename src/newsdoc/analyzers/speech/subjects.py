"""The subject of a verb: the noun phrase before it, around insertions and relative clauses."""

from collections.abc import Sequence

import attrs

from newsdoc.analyzers.speech.language import SAY, TELL, SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.noun_phrases import APOSTROPHES, LONGEST, MODIFIERS, WIDEST, NounPhrases
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.tokens import DASHES, QUOTE, Passage

__all__ = ["SubjectFinder"]

_MOST_INSERTIONS = 5
"""Insertions between a subject and its verb that are looked through: sentences have one to three."""
_MOST_LISTED = 6
"""Phrases before "and" in the longest list of subjects that is looked through."""
_SPOKEN_END = frozenset(",.?!")
_LONGEST_OWNER = 4
"""Words before a noun among which its owner is looked for: Moss's long and angry statement."""
_LONGEST_NO_ADVERB = 4
"""Letters in the longest word that is no adverb whatever it ends in: July."""


class SubjectFinder(NounPhrases):
    """Finds who does what a verb of the line says."""

    def __init__(self, line: Passage, names: Sequence[NameMention], language: SpeechLanguage) -> None:
        """Take a line, its names in order, and the words of its language."""
        super().__init__(line, names, language)
        self._who = language.words["who"]
        self._owners = language.words["relative_owners"]
        self._found: dict[tuple[int, int], Phrase | None] = {}

    def before(self, verb: int, floor: int) -> Phrase | None:
        """The subject that stands before the verb, not further left than token `floor`."""
        position = verb - 1
        while position >= floor and (passed := self._passed(position, floor)):
            position -= passed
        if position < floor:
            return None
        place = (position, floor)
        if place in self._found:  # has, been and said have one subject
            return self._found[place]
        found = self._explaining(position, floor)
        found = found or self._last_before(position, floor, inserted=self.line.lower[verb + 1 : verb + 2] == [","])
        found = self._outside_relative(found, floor) if found is not None else self._before_who(position, floor)
        found = self._found[place] = self.joined(found, floor) if found is not None else None
        return found

    def _explaining(self, comma: int, floor: int) -> Phrase | None:
        """The name between commas behind a relative clause: The woman who drove the bus, Anna Moss, said.

        Not where the clause ends with somebody whose name it may be: who hit the mayor, Bo Lund, said.
        """
        lower = self.line.lower
        name = self.at.get(comma - 1) if lower[comma] == "," else None
        if name is None or name.possessive or name.end != comma or name.start - 2 <= floor:
            return None
        before = name.start - 1
        role = self.language.is_role(lower[before - 1]) or before - 1 in self.at
        if lower[before] != "," or role or lower[floor] not in self.language.words["definite"]:
            return None
        clause = lower[floor:before]
        relative = self._who | self._owners
        opened = clause.index(",") + 1 if "," in clause else 0  # The baker, whose son drove the bus, Anna Moss, said
        told = clause[opened : opened + 1] if opened else clause
        return named_phrase(self.line, name) if clause.count(",") <= 1 and not relative.isdisjoint(told) else None

    def _before_who(self, position: int, floor: int) -> Phrase | None:
        """Whom a relative clause without commas is about: officials who spoke with the paper said."""
        who, lower, last = self._who, self.line.lower, max(floor, position - LONGEST)
        if who.isdisjoint(lower[last + 1 : position + 1]):
            return None
        for token in range(position, last, -1):
            if lower[token] in who:
                found = self.ending_at(token - 1, floor)
                return None if found is None or self._is_oblique(found, floor) else found
            if not lower[token][0].isalnum():
                break
        return None

    def _outside_relative(self, phrase: Phrase, floor: int) -> Phrase:
        """Whom a relative clause is about, if the phrase is its object: a lawyer who saw the papers said."""
        lower, verb = self.line.lower, phrase.start - 1
        word, who = lower[verb], verb - 1
        if word in self._owners and verb > floor:
            return self.ending_at(who, floor) or phrase  # a widow whose husband had drowned said
        while who > floor and lower[who] in self.language.words["auxiliaries"]:
            who -= 1  # a lawyer who has seen the papers said
        if who <= floor:
            return phrase
        if lower[who - 1] in self._owners:
            who -= 1  # a lawyer whose firm had seen the papers said
        elif lower[who] not in self._who:
            return phrase
        if word not in self.language.finite and not word.endswith(self.language.endings["past"]):
            return phrase
        if self.language.is_verb(word, SAY, TELL) or word in self.language.words["opinions"]:
            return phrase
        return self.ending_at(who - 1, floor) or phrase

    def joined(self, phrase: Phrase, floor: int) -> Phrase:
        """The phrase with the name before its "and", where the two are one subject: Ann Moss and Bob Lee said.

        The name must begin its clause, lest it is the object of the clause before.
        """
        conjunction = phrase.start - 1
        if phrase.kind == "pronoun" or conjunction <= floor or self.line.lower[conjunction] not in self._joining:
            return phrase
        first = self.at.get(conjunction - 1)
        if first is None and phrase.kind == "description":
            return self._enumerated(phrase, conjunction, floor)
        if first is None or first.possessive or first.end != conjunction or first.start < floor:
            return phrase
        alone = Phrase(self.line.index, first.start, first.end, "name", first, "")
        if not self._begins_clause(alone, floor):
            return phrase
        return attrs.evolve(phrase, start=first.start, first=first)

    def _enumerated(self, phrase: Phrase, conjunction: int, floor: int) -> Phrase:
        """The phrase with those before its "and" that say the same: the senator and former mayor said.

        What is listed must begin its clause: artists, writers and sailors said; not: He left and officials said.
        """
        lower, last, whole = self.line.lower, conjunction - 1, phrase
        for _ in range(_MOST_LISTED):
            item = self.ending_at(last, floor)
            if item is None or item.kind != "description" or self._is_oblique(item, floor):
                break
            before = item.start - 1
            if before < floor or lower[before] in self._clause or self._ends_speech(before):
                return attrs.evolve(phrase, start=item.start)
            if lower[before] != ",":
                break
            if lower[item.start] in self._determiners or (before > floor and self.line.words[before - 1] == QUOTE):
                return attrs.evolve(phrase, start=item.start)
            if last == conjunction - 1:
                whole = attrs.evolve(phrase, start=item.start)  # In Ardale, bakers and sailors said
            last = before - 1
        return whole

    def _ends_speech(self, token: int) -> bool:
        """Whether the token is a quotation that a clause may follow: "...," bakers and sailors said."""
        return self.line.words[token] == QUOTE and self.line.quoted_end(token) in _SPOKEN_END

    def joined_behind(self, phrase: Phrase, ceiling: int) -> Phrase:
        """The phrase with the name behind its "and", where the two are one subject: said Ann Moss and Bob Lee.

        Not where that name begins a clause: said Ann Moss and Bob Lee agreed.
        """
        second = self.at.get(phrase.end + 1) if self.line.lower[phrase.end : phrase.end + 1] else None
        if phrase.kind != "name" or second is None or self.line.lower[phrase.end] not in self._joining:
            return phrase
        behind = self.line.lower[second.end] if second.end < ceiling else "."
        verb = behind in self.language.finite or behind in self.language.words["auxiliaries"]
        if second.start != phrase.end + 1 or second.end > ceiling or second.possessive or verb:
            return phrase
        return attrs.evolve(named_phrase(self.line, second), start=phrase.start, first=phrase.name)

    def whole(self, phrase: Phrase, ceiling: int) -> Phrase:
        """The whole of a phrase of which only the first of two adjectives was read: current and former officials."""
        lower, end, words = self.line.lower, phrase.end, self.language.words
        if phrase.head not in words["first_adjectives"] or words["joining"].isdisjoint(lower[end : end + 1]):
            return phrase
        noun = self.after(end, ceiling)
        return attrs.evolve(noun, start=phrase.start) if noun is not None and noun.start == end + 1 else phrase

    def opening(self, floor: int, end: int) -> Phrase | None:
        """The name at `floor`, where only a description stands between it and `end`: Ann Moss, of Ardale: ..."""
        name, lower = self.at.get(floor), self.line.lower
        if name is None or name.possessive or name.end >= end or lower[name.end] != ",":
            return None
        auxiliaries = self.language.words["auxiliaries"]
        if any(word in self.language.finite or word in auxiliaries for word in lower[name.end + 1 : end]):
            return None
        return named_phrase(self.line, name)

    def owner(self, noun: int, floor: int, ceiling: int) -> Phrase | None:
        """Whose the noun is: Moss's statement, her first tweet, a statement by Moss."""
        lower, line, words = self.line.lower, self.line.index, self.language.words
        for before in range(noun - 1, max(floor, noun - _LONGEST_OWNER) - 1, -1):
            name, word = self.at.get(before), lower[before]
            if name is not None and name.possessive and name.end == before + 1:
                return Phrase(line, name.start, name.end, "name", name, word)
            if word in words["possessives"]:
                return Phrase(line, before, before + 1, "pronoun", None, word)
            if (not word[0].isalpha() and word not in APOSTROPHES) or word in words["determiners"]:
                break  # Moss's statement; in Lewis' words
        if noun + 2 < ceiling and lower[noun + 1] in words["authors"]:
            author = self.after(noun + 1, ceiling)
            if author is not None and (author.kind == "name" or self._opens_that(author.end, ceiling)):
                return author
        return None

    def _opens_that(self, token: int, ceiling: int) -> bool:
        return token < ceiling and self.line.lower[token] in self.language.words["that"]

    def _last_before(self, position: int, floor: int, *, inserted: bool) -> Phrase | None:
        """The last noun phrase of the subject that ends at token `position`, or before insertions there.

        With `inserted` the subject and its verb stand between commas themselves: Ann Moss, officials said, has left.
        """
        word = self.line.lower[position]
        if word in self.language.words["relative"]:
            return self._antecedent(position, floor)
        if word == "," or word in DASHES:
            return self._around_insertion(position, floor)
        if self.line.words[position] == QUOTE and self.line.quoted_end(position) == ",":
            return self._before_participle_of(position, floor)
        if word == ")":
            return self.ending_at(self.before_brackets(position, floor), floor)
        found = self.ending_at(position, floor)
        if not (inserted and found is not None and found.head in self.language.words["plural_roles"]):
            found = self._explained(found, floor)
        return None if found is not None and self._is_oblique(found, floor) else found

    def _explained(self, phrase: Phrase | None, floor: int) -> Phrase | None:
        """The name at the beginning of the clause whose apposition misses its second comma.

        Ann Moss, the mayor of Ardale said; Ann Moss of Ardale, Ohio said.
        """
        if phrase is None or phrase.kind == "pronoun":
            return phrase
        lower, name = self.line.lower, self.at.get(floor)
        if name is None or name.possessive or name.end >= phrase.start or "," in lower[phrase.start : phrase.end]:
            return phrase
        words = self.language.words
        if lower[name.end] == "," and lower[name.end + 1].rstrip(".") in words["courtesy"]:
            return phrase  # Survival, Mr. Lund says, ...
        if lower[name.end] == "," and lower[name.end + 1] in words["describing"]:
            if "," not in lower[name.end + 1 : phrase.start]:
                return Phrase(self.line.index, floor, phrase.end, "name", name, lower[name.end - 1])
        elif phrase.kind == "name" and lower[phrase.start - 1] == ",":
            home = self.ending_at(phrase.start - 2, floor)
            if home is not None and home.start == floor and home.name is not None and home.end > home.name.end:
                return attrs.evolve(home, end=phrase.end)
        return phrase

    def _passed(self, position: int, floor: int) -> int:
        """How many words that end here may stand between a subject and its verb: adverbs, auxiliaries, times."""
        word, words = self.line.lower[position], self.language.words
        adverb = word.endswith(self.language.endings["adverb"]) and len(word) > _LONGEST_NO_ADVERB
        if not adverb and word not in words["passing"] and not word.isdigit():
            return 0
        before = self.line.lower[position - 1] if position > floor else ""
        if position in self.at and word in words["months_and_days"]:
            return 0  # May said
        if word in words["months_and_days"] or (word.isdigit() and before in words["months_and_days"]):
            return 1 + (before in words["day_prepositions"])
        if word in words["time_units"] and before in words["time_adjectives"]:
            return 2
        if word in words["time_units"] and before in words["months_and_days"]:
            return 1
        if word in words["ago"] and position - 2 >= floor and before in words["time_units"]:
            return 3
        return 1 if (adverb or word in words["skipped"]) and position not in self.at else 0

    def _antecedent(self, position: int, floor: int) -> Phrase | None:
        """What "who" or "which" stands for: the phrase before it."""
        before = position - 1
        if before >= floor and self.line.lower[before] == ",":
            before -= 1
        return self.ending_at(before, floor) if before >= floor else None

    def _before_participle_of(self, quoted: int, floor: int) -> Phrase | None:
        """Who opens the clause before an insertion that quotes: Ann Moss, citing "the mood," said ..."""
        opening = self._back_to(",", quoted, floor)
        if opening is None or self.line.lower[opening + 1] not in self.language.participles:
            return None
        found = self.ending_at(opening - 1, floor)
        return found if found is not None and self._begins_clause(found, floor) else None

    def _around_insertion(self, closing: int, floor: int) -> Phrase | None:
        """The subject before insertions between commas or dashes: Ann Moss, 40, the mayor of Ardale, said.

        Of several phrases the one that begins the clause is the subject; the others belong to what is inserted.
        """
        mark = self.line.lower[closing]
        if closing > floor and self.line.words[closing - 1] == QUOTE:
            aside = mark in DASHES and closing - 3 >= floor and self.line.words[closing - 2] in DASHES
            if aside:  # Ann Moss — "my real name" — said
                return self.ending_at(closing - 3, floor)
            return self._before_participle_of(closing - 1, floor)
        if closing > floor and self.line.lower[closing - 1] == ")":
            bracketed = self.ending_at(closing - 1, floor)
            if bracketed is not None and bracketed.kind == "name" and self._begins_clause(bracketed, floor):
                return bracketed
        nearest: Phrase | None = None
        leading: Phrase | None = None
        previous = closing
        for _ in range(_MOST_INSERTIONS):
            opening = self._back_to(mark, previous, floor)
            if opening is None or closing - opening > WIDEST:
                break
            subject = self._with_inner_name(opening, previous, floor)
            previous = opening
            if subject is None or self._is_oblique(subject, floor):
                continue
            nearest = nearest or subject
            if self._begins_clause(subject, floor):
                leading = subject
                if subject.start > floor and self.line.lower[subject.start - 1] in self._clause:
                    break  # ..., while her neighbour, Bo Lund, said
        found = leading or nearest
        if found is None:
            last = self.ending_at(closing - 1, floor)
            named = last is not None and (last.kind == "name" or last.head in self.language.words["roles"])
            found = last if last is not None and named and not self._is_oblique(last, floor) else None
        return found

    def _with_inner_name(self, opening: int, closing: int, floor: int) -> Phrase | None:
        """The phrase before an insertion; if it is a description that a name explains, the name."""
        subject = self.ending_at(opening - 1, floor)
        if subject is None or subject.kind != "description":
            return subject
        inner = self.ending_at(closing - 1, opening + 1)
        if inner is not None and inner.kind == "name" and self._are_modifiers(opening + 1, inner.start):
            return attrs.evolve(inner, start=subject.start)
        described = self.line.lower[opening + 1] in self._who | self._owners  # The couple, who won it, say
        described = described or subject.end - 1 in self.at  # Gadsby's, the grocery chain, warned
        return subject if described or subject.head in self.language.words["roles"] else None

    def _are_modifiers(self, start: int, end: int) -> bool:
        """Whether only words that describe the bearer stand before a name: the host, radio veteran Ann Moss, ..."""
        words = self.line.words
        return end - start <= MODIFIERS and all(
            self.modifies_name(token) or (words[token][0].isupper() and token not in self.at)
            for token in range(start, end)
        )

    def _begins_clause(self, phrase: Phrase, floor: int) -> bool:
        start = phrase.start
        if phrase.kind == "name":
            while start > floor and start > phrase.start - MODIFIERS and self.modifies_name(start - 1):
                start -= 1
        if start <= floor:
            return True
        before = self.line.lower[start - 1]
        if before == "," and phrase.name is not None and phrase.name.words[-1].isupper():
            return False
        if before == QUOTE or before == "," or before in DASHES:
            return True
        return before in self._clause or before in self.language.words["adverbs"]
