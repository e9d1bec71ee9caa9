"""What stands around a word: whether it is a verb there or a noun, and on which side its subject stands."""

from newsdoc.analyzers.speech.clause_sentence import ClauseSentence
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import EXPRESS, SAY, TELL
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import QUOTE

__all__ = ["Surroundings"]

_LONGEST_ATTRIBUTION = 9
"""Words between a quotation and the verb at the end of its sentence: "...," a voice in the film states."""
_LONGEST_DESCRIBED = 8
"""Words that open a sentence before what describes them: Even most of those in the council who."""
_LONGEST_INSERTION = 12
"""Words in the longest participle between a subject and its verb: asked about the case in the Commons, said."""
_SPOKEN_END = frozenset(",?!—-–")


class Surroundings(ClauseSentence):
    """Answers questions about the words of one sentence."""

    def _is_share(self, number: int) -> bool:
        """Whether a number closes a share of those asked: two in three; four out of ten."""
        return number > self.sentence.start and self.lower[number - 1] in self.words["share"]

    def _is_the_other(self, token: int) -> bool:
        """Whether a word that may stand before a noun is the noun itself, behind its article: The other said."""
        standing = self.lower[token] in self.words["pronouns_as_nouns"] and token > self.sentence.start
        return (
            standing
            and self.lower[token - 1] in self.words["definite_articles"]
            and self.lower[token + 1] not in self.words["nouns"]
        )

    def is_noun(self, token: int, before: str) -> bool:
        """Whether a word that looks like a verb is a noun here: the report, her claims, a new poll."""
        return self._may_be_noun(token, before) and not self._says_clause(token)  # most in each village say so

    def _may_be_noun(self, token: int, before: str) -> bool:
        word = self.lower[token]
        opens = before in self.words["noun_openers"] and token - 1 not in self.finder.at  # Al From said
        if opens or self.language.is_possessive(before):
            if before in self.words["objects"] and word in self.words["plain_says"]:
                return False  # a source close to her said
            if before in self.words["numbers"] and word in self.words["plain_says"] and self._is_share(token - 1):
                return False  # two in three said
            if self._is_opened(word, before) and not self._is_the_other(token - 1):
                return True
        ambiguous = word in self.words["nouns"] or word in self.words["roles"]
        if not ambiguous or not before:
            return ambiguous and token == self.sentence.start
        following = self.lower[token + 1] if token + 1 < self.sentence.end else "."
        if self._ends_attribution(token, following):
            return False
        if (
            word in self.words["nouns"]
            and word.endswith(self.language.endings["plural"])
            and (
                following in self.words["noun_prepositions"]
                or self._is_described(token)
                or (not following[0].isalnum() and following not in {QUOTE, ",", ":"})
            )
        ):
            return True
        if token - 1 in self.finder.at or before in self.words["pronouns"] or before in self.words["auxiliaries"]:
            return False
        return not (
            before in {",", QUOTE}
            or before in self.words["before_verbs"]
            or before in self.words["adverbs"]
            or before in self.words["roles"]
            or before in self.words["clause"]
        )

    def _is_described(self, token: int) -> bool:
        """Whether "that" and its verb describe the word before: two states that have lost jobs."""
        that, verb = [*self.lower[token + 1 : token + 3], "", ""][:2]
        return that in self.words["that"] and (verb in self.words["auxiliaries"] or verb in self.language.finite)

    def _says_clause(self, token: int) -> bool:
        """Whether a plain verb of saying stands before what opens a clause: polling of voters shows that.

        So does a verb of opinion behind a number of people: many fear the dam will break.
        """
        words, following = self.words, self.lower[token + 1] if token + 1 < self.sentence.end else "."
        opens = following in words["that"] or following in words["subject_pronouns"]
        if token == self.sentence.start or self.lower[token - 1] not in words["plural"]:
            return opens and self.lower[token] in words["plain_says"]
        opens = opens or following in words["determiners"] or self.line.words[token + 1 : token + 2] != [following]
        return opens and self.lower[token] in words["opinions"] and self.lower[token] in self.language.bases

    def _is_opened(self, word: str, before: str) -> bool:
        """Whether the word before opens a noun: the report, her claims, Moss's plan, in talks."""
        words = self.words
        if before in words["determiners"] and (before not in words["only_pronouns"] or word in words["nouns"]):
            return True
        if before in words["according_clauses"] and word in self.language.past_participles:
            return False  # as reported by the Post
        if before in words["prepositions"] and before not in words["infinitive"]:
            return word not in self.language.participles
        return before in words["possessives"] or self.language.is_possessive(before)

    def _ends_attribution(self, token: int, following: str) -> bool:
        """Whether a name between a quotation or comma and a stop stands before the word: "...," Moss notes."""
        if following not in {".", ","}:
            return False
        name = self.finder.at.get(token - 1)
        if name is None:
            first = max(self.sentence.start, token - _LONGEST_ATTRIBUTION)
            quoted = next((i for i in range(token - 2, first - 1, -1) if self.line.words[i] in {QUOTE, ","}), None)
            return quoted in self.line.quotes and self.line.quoted_end(quoted) in _SPOKEN_END
        if name.possessive or name.start <= self.sentence.start:
            return False
        return self.line.words[name.start - 1] in {",", QUOTE}

    def agrees(self, subject: Phrase | None, token: int, *, base_before: bool) -> bool:
        """Whether a base form is a verb here: they say, did say, and say; not the Moss claim."""
        before = self.lower[token - 1] if token > self.sentence.start else ""
        earlier = token - 1
        while earlier > self.sentence.start and self.language.is_adverb(self.lower[earlier]):
            earlier -= 1  # did not think
        if earlier >= self.sentence.start and self.lower[earlier] in self.words["auxiliaries"]:
            return True
        if before in self.language.past_participles:
            return False
        if subject is None:
            if before in self.words["conjunctions"]:
                return base_before
            return before in self.words["clause"] or before == "," or before in self.words["adverbs"]
        if subject.kind == "pronoun":
            return subject.head not in self.words["singular_pronouns"]
        if subject.first is not None:
            return True  # Anna Moss and Bob Lee say
        return subject.head.endswith(self.language.endings["plural"]) or subject.head in self.words["plural_roles"]

    def may_speak(self, subject: Phrase, kinds: frozenset[str], token: int) -> bool:
        """Whether a phrase may be the subject of the verb at `token`.

        A description may if it is of people, if it has an article and the verb is plain, or if the verb governs "that"
        and is no verb of saying: a yearlong inquiry found that.
        """
        if subject.kind != "description":
            return True
        known = subject.head in self.words["roles"] or subject.head in self.words["kin"]
        known = known or subject.head in self.words["documents"] or subject.head in self.words["bodies"]
        if known or self.language.is_plural(subject.head):
            return True
        determined = self.lower[subject.start] in self.words["determiners"] or subject.start in self.finder.at
        if not kinds.isdisjoint((SAY, TELL)):
            return determined
        governs = token + 1 < self.sentence.end and self.lower[token + 1] in self.words["that"]
        return governs or (determined and subject.start == self.sentence.start)

    def parted_subject(self, token: int, last: Frame) -> Phrase | None:
        """What opens the sentence before the attribution `last` between commas, if the verb follows that."""
        words, start = self.line.words, last.start - 1
        if last.how != "before" or not last.speaks() or last.end != token - 1 or words[token - 1] != ",":
            return None
        if start <= self.sentence.start or words[start] != ",":
            return None
        found = self.finder.ending_at(start - 1, self.sentence.start)
        return found if found is not None and found.start == self.sentence.start else None

    def verb_start(self, token: int) -> int:
        """The first auxiliary of a verb: (..., a) déclaré Moss."""
        while token - 1 > self.sentence.start and self.lower[token - 1] in self.words["auxiliaries"]:
            token -= 1
        return token

    def follows_speech(self, token: int) -> bool:
        """Whether a quotation that ends in a comma or the like stands before the verb."""
        previous = self.verb_start(token) - 1
        if previous > self.sentence.start and self.line.words[previous] == ",":
            previous -= 1
            return self.line.words[previous] == QUOTE
        return (
            previous >= self.sentence.start
            and self.line.words[previous] == QUOTE
            and (self.line.quoted_end(previous) in _SPOKEN_END)
        )

    def may_be_inverted(self, token: int, before: str) -> bool:
        """Whether the subject may stand after the verb, by what stands before: ", said Moss", "also said Moss"."""
        if token == self.sentence.start:
            name = self.finder.at.get(token + 1)
            return name is not None and name.end < len(self.lower) and self.lower[name.end] in {":", ","}
        return before in {",", QUOTE, "—", "-", "–", "--", ":"} or before in self.words["adverbs"]

    def is_inverted(self, token: int, subject: Phrase) -> bool:
        """Whether the phrase after the verb is its subject: said Moss; but not blamed Moss, said Moss had left."""
        thinks = not self.language.is_verb(self.lower[token], SAY, TELL, EXPRESS)
        owned = self.lower[subject.start] in self.words["possessives"]  # called it "dead," denounced her record
        thinks = thinks or (owned and not self.language.is_verb(self.lower[token], SAY, TELL))
        if subject.kind == "description" and thinks and subject.head not in self.words["roles"]:
            return False  # Tan, who rates it a “sell,” believes more cuts will follow
        end = subject.end
        if end < self.sentence.end and self.lower[end] in self.words["auxiliaries"]:
            return self.follows_speech(token)
        if subject.kind == "pronoun":
            return subject.head in self.words["inverted_pronouns"]
        if self.follows_speech(token) or subject.kind == "name" or subject.head in self.words["roles"]:
            return True
        counted = self.lower[subject.start] in self.words["indefinite_only"]
        return counted and self._is_of_people(subject)

    def _is_of_people(self, phrase: Phrase) -> bool:
        """Whether a noun of number counts people: a handful of members; a group of local officials."""
        lower, of = self.lower[phrase.start : phrase.end], self.words["of"]
        place = next((i for i, word in enumerate(lower) if word in of), len(lower))
        return any(self.language.is_plural(word) and self.language.is_role(word) for word in lower[place + 1 :])

    def is_named(self, token: int) -> bool:
        """Whether the participle only names the thing before it: a group called the Black Boats."""
        thing = self.finder.ending_at(token - 1, self.sentence.start) if token > self.sentence.start else None
        if thing is None or thing.kind != "description":
            return False
        named = self.line.words[token + 1 : token + 2]
        if thing.head in self.words["roles"] and not (named and named[0][0].isupper() and named[0] != QUOTE):
            return False
        return self.lower[thing.start] in self.words["indefinite_only"]

    def described_before(self, token: int) -> Phrase | None:
        """Those whom a clause describes up to their verb in the plural: Those who drew the plan acknowledge that."""
        start, who = self.sentence.start, self.words["who"] | self.words["relative_owners"]
        place = next(
            (i for i in range(start + 1, min(start + _LONGEST_DESCRIBED, token)) if self.lower[i] in who), token
        )
        if place >= token - 1 or "," in self.lower[place:token] or QUOTE in self.line.words[place:token]:
            return None
        found = self.finder.ending_at(place - 1, start)
        return found if found is not None and self.agrees(found, token, base_before=False) else None

    def opens(self, token: int, before: str) -> bool:
        """Whether a participle opens its sentence, by itself or behind "when"; `before` is the word before it."""
        start = self.sentence.start
        while start < token and self.lower[start] in self.words["boundaries"]:
            start += 1  # But when asked
        return token == start or (token == start + 1 and before in self.words["before_participles"])

    def is_inserted(self, token: int, before: str) -> bool:
        """Whether a participle tells when something is said: Moss, asked about it, said ...; when told of it."""
        if before in self.words["before_participles"]:
            inserted = self.lower[token - 2] == "," and self.lower[self.sentence.start : token].count(",") % 2 == 1
            opens = token - 1 == self.sentence.start or inserted
            return opens or before not in self.words["adverbs"]  # Moss once called it a mess
        if before != ",":
            return False
        last = min(self.sentence.end - 1, token + _LONGEST_INSERTION)
        closing = next((i for i in range(token + 1, last) if self.lower[i] == ","), None)
        if closing is None:
            return False
        word = self.lower[closing + 1]
        return self.language.is_verb(word, SAY, TELL) and word in self.language.finite

    def auxiliary_before(self, token: int) -> bool:
        """Whether a form of "be" stands before the verb, adverbs aside."""
        lower, position = self.lower, token - 1
        while position >= self.sentence.start and self.language.is_adverb(lower[position]):
            position -= 1
        return position >= self.sentence.start and lower[position] in self.words["passive_auxiliaries"]

    def begins_clause(self, token: int) -> bool:
        """Whether a new main clause may begin here: a semicolon, or ", and", ", but", ", while"."""
        return self.lower[token] == ";" or (token > self.sentence.start and self.lower[token - 1] in {",", QUOTE})

    def opens_with_clause(self) -> bool:
        """Whether a subordinate clause or a participle begins the sentence: After ...; Asked ..., Moss said."""
        first = self.lower[self.sentence.start]
        return (
            first in self.words["subordinate"]
            or first in self.words["opening"]
            or first in self.language.participles
            or (first in self.language.past_participles and self.sentence.start not in self.finder.at)
        )
