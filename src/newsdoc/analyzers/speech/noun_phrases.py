"""The noun phrase that begins or ends at a word of a line, in a language with a grammar of clauses."""

from collections.abc import Sequence

import attrs

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.tokens import DASHES, Passage

__all__ = ["APOSTROPHES", "LONGEST", "MODIFIERS", "WIDEST", "NounPhrases"]

LONGEST = 14
"""Words in the longest description that is looked at."""
MODIFIERS = 4
"""Words before a name that describe its bearer, at most: the longtime Ardale activist Ann Moss."""
APOSTROPHES = frozenset("'’")
_SECOND_ROLE = 4
"""Words from "and" to the name that both roles are of, at most."""
WIDEST = 45
"""Words in the longest insertion between a subject and its verb: Ann Moss, who ..., said."""


class NounPhrases:
    """Reads noun phrases in one line; each position is a token of it."""

    def __init__(self, line: Passage, names: Sequence[NameMention], language: SpeechLanguage) -> None:
        """Take a line, its names in order, and the words of its language."""
        self.line = line
        self.language = language
        self.at = {token: name for name in names for token in range(name.start, name.end)}
        words = language.words
        self._skipped = words["skipped"]
        self._personal = words["pronouns"]
        self._prepositions = words["prepositions"]
        self._determiners = words["determiners"]
        self._articles = words["any_articles"]
        self._clause = words["clause"]
        self._joining = words["joining"]
        self._no_nouns = words["no_nouns"]

    def before_brackets(self, position: int, floor: int) -> int:
        """The token before the brackets that close at `position`: Ann Moss (D-Calif.); else `position`."""
        if position < floor or self.line.lower[position] != ")":
            return position
        opening = self._back_to("(", position, floor)
        return floor - 1 if opening is None else opening - 1

    def _back_to(self, mark: str, position: int, floor: int) -> int | None:
        lower = self.line.lower
        for earlier in range(position - 1, max(floor, position - WIDEST) - 1, -1):
            if lower[earlier] == mark or (mark in DASHES and lower[earlier] in DASHES):
                return earlier
        return None

    def _is_oblique(self, phrase: Phrase, floor: int) -> bool:
        """Whether a preposition governs the phrase, so that it is no subject: in a statement."""
        before = self.line.lower[phrase.start - 1] if phrase.start > floor else ""
        return before in self._prepositions and before not in self._clause

    def ending_at(self, position: int, floor: int) -> Phrase | None:
        """The noun phrase whose last token is `position`."""
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
        words = self.language.words
        if not word[0].isalnum() or (word in words["no_phrases"] and word not in words["pronouns_as_nouns"]):
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
        if (modified := self._modified(begin, floor)) is not None:
            return attrs.evolve(modified, end=position + 1)
        if begin > floor and lower[begin] in self.language.words["genitive"]:
            of_whom = self._description(begin - 1, floor)
            return attrs.evolve(of_whom, end=position + 1)
        if begin - 1 > floor and lower[begin - 1] in self._prepositions:
            whole = self._before_participle(begin - 2, floor)
            if whole is not None and self.language.capitalised_nouns and whole.kind == "name" and len(name.words) > 1:
                whole = None  # a common noun: laut Angaben von Anna Voss
            if whole is not None and self._is_office(begin - 2, name):
                return Phrase(self.line.index, whole.start, position + 1, "name", name, lower[position])
            if whole is not None and (whole.kind == "name" or whole.head in self.language.words["roles"]):
                participle = lower[begin - 2] in self.language.participles
                return whole if participle else attrs.evolve(whole, end=position + 1)
        return Phrase(self.line.index, begin, position + 1, "name", name, lower[position])

    def _modified(self, name: int, floor: int) -> Phrase | None:
        """Whom a name with nouns before it belongs to: a spokesman for committee Democrats, Ann Moss of the Reds.

        Not an office, which has no article: secretary of state Ann Moss.
        """
        lower, first = self.line.lower, name
        while first > floor and first > name - MODIFIERS and self.modifies_name(first - 1):
            first -= 1
        if first == name:
            return None
        while first > floor and lower[first - 1] in self._articles:
            first -= 1
        if first - 1 <= floor or lower[first - 1] not in self._prepositions:
            return None
        whole, words = self.ending_at(first - 2, floor), self.language.words
        if whole is None or whole.kind != "description":
            return whole if whole is not None and whole.kind == "name" else None
        several = whole.head in words["plural_roles"]
        one = self.language.is_role(whole.head) and lower[whole.start] in words["indefinite_only"]
        return whole if several or one else None

    def modifies_name(self, token: int) -> bool:
        """Whether the word may stand before a name that it describes: 76-year-old Ann Moss, activist Ann Moss."""
        word = self.line.words[token]
        return (word[0].islower() or word[0].isdigit()) and token not in self.at and self._is_noun(token)

    def _is_office(self, title: int, name: NameMention) -> bool:
        """Whether a title and its field stand before the name: Vice President for Communications Bo Lund."""
        office = self.line.lower[title]
        titled = self.language.is_title(office) or office in self.language.words["title_parts"]
        titled = titled and self.line.words[title][0].isupper()
        return (
            titled and name.start < name.name_start and self.line.lower[title + 1] in self.language.words["in_titles"]
        )

    def _before_participle(self, position: int, floor: int) -> Phrase | None:
        """The phrase that ends here, or before a participle here: a source speaking (to the paper)."""
        participle = self.line.lower[position] in self.language.participles
        return self.ending_at(position - 1 if participle else position, floor)

    def _description(self, position: int, floor: int) -> Phrase:
        """The phrase around a common noun: a senior aide to the mayor."""
        lower = self.line.lower
        start = position
        earliest = max(floor, position - LONGEST)
        while start > earliest:
            before, name = lower[start - 1], self.at.get(start)
            if before in APOSTROPHES and start - 2 >= earliest and self._is_noun(start - 2):
                start -= 2  # the growers' league
                continue
            possessive = name is not None and name.possessive
            if possessive or lower[start] in self._determiners:
                begin = name.start if name is not None and possessive else start
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
            if (
                not self._is_noun(start - 1)
                and before not in self._determiners
                and not (before in self._prepositions and start - 1 > floor and self._is_noun(start - 2))
            ) or (before in self.language.participles and lower[start - 2 : start - 1] == [","]):
                break  # refused, saying opponents had no proof
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
        """Whether the token can be part of a description: a word that is no verb, pronoun or conjunction."""
        lower = self.line.lower
        if ceiling is not None and token >= ceiling:
            return False
        word = lower[token]
        if not word[0].isalnum():
            return False
        if word in self._no_nouns:
            return word in self.language.words["pronouns_as_nouns"]
        if word in self.language.finite and token not in self.at and word not in self.language.words["roles"]:
            before = lower[token - 1] if token else ""
            return before in self._determiners or before in self._prepositions or self.language.is_possessive(before)
        return True

    def after(self, verb: int, ceiling: int) -> Phrase | None:
        """The subject that stands after the verb: said Ann Moss; said a spokesman for the group."""
        lower, start = self.line.lower, verb + 1
        if start >= ceiling:
            return None
        name = self.at.get(start)
        begin = start
        while begin < ceiling and lower[begin] in self._determiners:
            begin += 1
        name = self.at.get(begin)
        if name is not None and not name.possessive and name.start == begin and not self._modifies(name, ceiling):
            phrase = named_phrase(self.line, name, start)
            return self._with_second(phrase, ceiling)
        word = lower[start]
        if (
            begin + 1 < ceiling
            and lower[begin] in self.language.words["of"]
            and word in self.language.words["indefinite"]
        ):
            whole = self._description_after(begin + 1, ceiling)
            if whole is None or (whole.name is not None and lower[whole.name.start - 1] == ","):
                return whole  # one of them, Ann Moss
            return attrs.evolve(whole, start=start, kind="description", name=None)
        if word in self._personal and not (word in self._determiners and self._is_noun(start + 1, ceiling)):
            return Phrase(self.line.index, start, start + 1, "pronoun", None, word)
        if not word[0].isalnum() or word in self._prepositions or word in self._clause or word in self._skipped:
            return None
        owner = word in self._determiners and self._is_noun(start + 1, ceiling)  # her chief
        if word in self.language.words["months_and_days"] or (word in self.language.words["objects"] and not owner):
            return None
        return self._description_after(start, ceiling)

    def _with_second(self, phrase: Phrase, ceiling: int) -> Phrase:
        """The phrase with the name after its "and", where the sentence ends: said Ann Moss and Bob Lee."""
        if phrase.end + 1 >= ceiling or self.line.lower[phrase.end] not in self._joining:
            return phrase
        second = self.at.get(phrase.end + 1)
        if second is None or second.possessive or second.start != phrase.end + 1:
            return phrase
        if second.end < ceiling and self.line.lower[second.end] not in {".", ","}:
            return phrase
        return attrs.evolve(phrase, end=second.end, name=second, first=phrase.name)

    def _modifies(self, name: NameMention, ceiling: int) -> bool:
        """Whether a common noun follows the name: the Ardale mayor."""
        if name.end >= ceiling:
            return False
        word = self.line.words[name.end]
        adverb = self.language.is_adverb(word) and not self.language.is_role(word)  # an ally
        return word[0].islower() and self._is_noun(name.end) and not adverb

    def _description_after(self, start: int, ceiling: int) -> Phrase | None:
        lower = self.line.lower
        end = start
        head = -1
        while end < min(ceiling, start + LONGEST):
            word = lower[end]
            name = self.at.get(end)
            named = name is not None and (head < 0 or self._holds_office(name))
            if name is not None and named and not name.possessive and not self._modifies(name, ceiling):
                return named_phrase(self.line, name, start)
            if end > start and lower[end - 1] in self.language.words["roles"] and self._is_time(end, ceiling):
                break
            if word in APOSTROPHES and end > start and end + 1 < ceiling and self.line.words[end + 1][0].isalpha():
                end += 1  # the growers' league
                continue
            if self._is_verb_behind(end, start):
                break
            if not word[0].isalnum() or word in self._clause or word in self.language.words["auxiliaries"]:
                if head < 0 and end > start and word in self._joining and self._leads_to_name(end + 1, ceiling):
                    end += 1
                    continue
                break
            if word in self._prepositions and head < 0:
                head = end - 1
            end += 1
        while end > start and lower[end - 1] in self._prepositions:
            end -= 1  # by Democrats for (what they called ...)
        if end == start:
            return None
        if head < 0:
            head = end - 1
        if head < start:
            return None
        if end < ceiling and lower[end] == ",":
            name = self.at.get(end + 1)
            if name is not None and not name.possessive:
                return named_phrase(self.line, name, start)
        return Phrase(self.line.index, start, end, "description", None, lower[head])

    def _is_verb_behind(self, token: int, start: int) -> bool:
        """Whether a verb follows a noun that began at `start`, and no participle: (said) the committee gave Moss."""
        word, language = self.line.lower[token], self.language
        if word not in language.finite or token <= start or token in self.at or self._is_noun(token):
            return False
        following = self.line.words[token + 1] if token + 1 < len(self.line.words) else "."
        return following[0].isupper() or following.lower() in self._determiners

    def _is_time(self, token: int, ceiling: int) -> bool:
        """Whether words of time begin here, which are no part of a noun: said officials (last week)."""
        words, lower = self.language.words, self.line.lower
        return (
            lower[token] in words["time_adjectives"] and token + 1 < ceiling and lower[token + 1] in words["time_units"]
        )

    def _holds_office(self, name: NameMention) -> bool:
        """Whether the name stands behind the place of its office: attorney for the District of Ohio Ann Moss."""
        before = self.line.lower[name.start : name.name_start]
        return bool(before) and not any(map(self.language.is_title, before)) and len(name.words) > 1

    def _leads_to_name(self, start: int, ceiling: int) -> bool:
        """Whether only nouns stand between "and" and a name: said lobbyist and party strategist Ann Moss."""
        for token in range(start, min(ceiling, start + _SECOND_ROLE)):
            name = self.at.get(token)
            if name is not None:
                return name.start == token and not name.possessive and (token > start or name.title != "")
            if not self.line.words[token][0].islower() or not self._is_noun(token):
                return False
        return False
