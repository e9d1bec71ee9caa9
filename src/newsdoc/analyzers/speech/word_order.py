"""Who is the subject of a verb, by the order of words in languages that put the finite verb second.

In a main clause of German, Dutch or a Scandinavian language one constituent stands before the finite verb. If that is
a noun phrase of its own it is the subject; if it is anything else (an adverb, a prepositional phrase, a clause, a
quotation), the subject follows the verb. In a subordinate clause the subject is the first noun phrase behind its
opener.
"""

from collections.abc import Sequence

import attrs

from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.noun_forms import is_group
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import DASHES, QUOTE, Passage, Sentence

__all__ = ["WordOrder"]

_BREAKS = frozenset({",", ";", ":", QUOTE, "(", ")", "“", "”"})
_QUOTED_END = frozenset(".,!?…")
_FAR = 14
"""Words between a verb and the subject after it, at most."""
_LONGEST_PAPER = 3
"""Words in the longest name of a paper in marks."""
_OPENING = 3
"""Words before the phrase that opens a clause, at most: Auch selbst die Bürgermeisterin sagte."""


class WordOrder:
    """Answers who is the subject of a verb of one sentence; each `token` is an index into the line."""

    def __init__(
        self, line: Passage, sentence: Sentence, candidates: Sequence[Candidate], language: SpeechLanguage
    ) -> None:
        """Take a sentence of a line with its noun phrases in order."""
        self.line, self.sentence, self.candidates = line, sentence, candidates
        self.lower, self.words, self.language = line.lower, language.words, language
        self.inner = {token for item in candidates for token in range(item.start, item.end) if token in line.quotes}
        """Names in marks that are part of a noun phrase: die Zeitung „Küstenbote“."""
        self.within = {token for item in candidates for token in range(item.start + 1, item.end)}
        """Tokens within a noun phrase, where no clause ends: der Präsident des Verbands, Anna Moss."""

    def subject(self, token: int, start: int) -> tuple[Phrase, str] | None:
        """The subject of the verb at `token` (whose group begins at `start`) and on which side of it it stands.

        None where the order does not tell.
        """
        floor = self.clause_start(start)
        if floor + 1 < token and self.lower[floor] in self.words["prepositions"] and self._is_governed(floor + 1):
            floor += 1  # in denen Moss erklärte
            inner = self._first(floor + 1, token, self._last_finite(token))
            return (inner, "before") if inner is not None else None
        opener = floor < token and (self.lower[floor] in self.words["subordinate"] or self._is_relative(floor))
        if opener:
            inner = self._first(floor + 1, token, self._last_finite(token))
            if self._is_relative(floor) and (inner is None or self.lower[floor] in self.words["relative_subjects"]):
                inner = next((item.phrase for item in reversed(self.candidates) if item.end < floor), None)
            return (inner, "before") if inner is not None else None
        finite = self._finite(floor, token)
        led = self._leading(floor, finite)
        follows = self._first(finite + 1, token, finite) if finite < token else self._after(token)
        if follows is not None and self._is_inserted(finite, floor, follows):
            return follows, "after"
        if led is not None and (follows is None or self._may_speak(led) or not self._may_speak(follows)):
            return led, "before"
        return (follows, "after" if finite == token else "before") if follows is not None else None

    def is_subordinate(self, token: int) -> bool:
        """Whether the verb stands in a clause that another one governs: ..., dass Moss gefragt habe."""
        floor = self.clause_start(token)
        return floor < token and (self.lower[floor] in self.words["that_or_whether"] or self._is_relative(floor))

    def _is_inserted(self, verb: int, floor: int, follows: Phrase) -> bool:
        """Whether nothing but a verb and who speaks stands between commas: Dieses Amt, sagte Moss, habe er gern."""
        before = self.line.words[self.sentence.start : verb]
        if verb != floor or before[-1:] != [","] or before.count(",") > 1:
            return False  # Die Wirtin, Anna Moss, bat Lund, ...
        beside = follows.start == verb + 1 and self.line.words[follows.end : follows.end + 1] == [","]
        return beside and (follows.kind == "name" or follows.head in self.words["singular_pronouns"])

    def is_relative_clause(self, token: int) -> bool:
        """Whether the verb stands in a relative clause: in einer Erklärung, die gestern veröffentlicht wurde."""
        floor = self.clause_start(token)
        governed = (
            floor + 1 < token and self.lower[floor] in self.words["prepositions"] and self._is_governed(floor + 1)
        )
        return governed or (floor < token and self._is_relative(floor))

    def main_subject(self) -> Phrase | None:
        """The subject of the first finite verb that the language knows in the sentence."""
        known = self.words["finite_auxiliaries"]
        for token in range(self.sentence.start, self.sentence.end):
            if self.lower[token] in known or (self.lower[token] in self.language.verbs and token > self.sentence.start):
                found = self.subject(token, token)
                return found[0] if found is not None and self._may_speak(found[0]) else None
        return None

    def _may_speak(self, phrase: Phrase) -> bool:
        """Whether the phrase names somebody or something known to speak."""
        if phrase.kind == "pronoun":
            return phrase.head not in self.words["neuter"]
        body = self.language.ends_like_body(phrase.head)
        body = body or phrase.head in self.words["share"]
        return phrase.kind == "name" or body or self.language.is_role(phrase.head)

    def _is_relative(self, token: int) -> bool:
        """Whether a relative pronoun opens the clause: , die ...; not an article that a noun follows."""
        if token == self.sentence.start or self.lower[token] not in self.words["relative"]:
            return False
        article = any(item.start == token and item.phrase.kind != "pronoun" for item in self.candidates)
        return self.line.words[token - 1] == "," and not article

    def _is_governed(self, token: int) -> bool:
        """Whether a relative pronoun behind a preposition opens the clause: , in denen ..."""
        if self.lower[token] not in self.words["relative"] or self.line.words[token - 2] != ",":
            return False
        return not any(item.start == token and item.end > token + 1 for item in self.candidates)

    def clause_start(self, token: int) -> int:
        """Where the clause of a verb begins, a conjunction left out."""
        words, lower = self.line.words, self.lower
        position = token
        while position > self.sentence.start:
            before = words[position - 1]
            if before == ")" and "(" in words[self.sentence.start : position]:
                position = max(place for place in range(self.sentence.start, position) if words[place] == "(")
                continue
            if position - 1 in self.within:
                position -= 1
                continue
            suspended = before == "-" and self.lower[position] in self.words["joining"]  # der Amts- und Ortsvorsteher
            if (before in _BREAKS and not self.goes_through(position - 1)) or (before in DASHES and not suspended):
                break
            position -= 1
        while position < token and lower[position] in self.words["boundaries"]:
            position += 1
        return position

    def goes_through(self, token: int) -> bool:
        """Whether a clause goes on around what stands in marks here: als „sehr hoch“ eingestuft."""
        if token not in self.line.quotes or token <= self.sentence.start:
            return False
        around = self.line.words[token - 1][0].isalnum() and self.line.quoted_end(token) not in _QUOTED_END
        return token in self.inner or around

    def _finite(self, floor: int, token: int) -> int:
        """The auxiliary that is the finite verb of the clause, or the verb itself."""
        finite = self.words["finite_auxiliaries"]
        return next((place for place in range(floor, token) if self.lower[place] in finite), token)

    def _last_finite(self, token: int) -> int:
        """The finite verb of a clause with its verbs at its end: (dass Moss ihn so) genannt habe."""
        behind = self.lower[token + 1] if token + 1 < self.sentence.end else "."
        return token + 1 if behind in self.words["finite_auxiliaries"] else token

    def _leading(self, floor: int, finite: int) -> Phrase | None:
        """The noun phrase that alone stands before the finite verb: the subject."""
        start = floor
        while start < min(finite, floor + _OPENING) and self.lower[start] in self.words["adverbs"]:
            start += 1
        first = next((item for item in self.candidates if item.start == start and item.end <= finite), None)
        if start == finite and floor > self.sentence.start and self.line.words[floor - 1] == ",":
            return self._before_insertion(floor)
        if first is None:
            return self._bare_opener(start, finite)
        if self.line.words[floor - 1 : floor] == [","] and floor > self.sentence.start:
            opening = self._before_insertion(floor)  # Anna Moss, eine Biologin vom Institut erklärte
            if opening is not None and first.phrase.kind == "description":
                return opening
        source = first.end < finite and self.lower[first.end] in self.words["according_after"]
        if self._is_oblique(first) or self._is_object(first) or self._disagrees(first, finite) or source:
            return None  # Augenzeugen zufolge riefen sie
        return first.phrase

    def _bare_opener(self, start: int, finite: int) -> Phrase | None:
        """The plural without an article that alone stands before its verb: Aber Zeitungen berichteten."""
        word, low = self.line.words[start], self.lower[start]
        plural = self.language.endings["plural_verb"] and self.lower[finite].endswith(
            self.language.endings["plural_verb"]
        )
        if not plural or start + 1 != finite or not word[0].isupper() or not self.language.capitalised_nouns:
            return None
        if not low.endswith(self.language.endings["plural_noun"]) or low in self.words["not_names"]:
            return None
        return (
            None if low in self.words["adverbs"] else Phrase(self.line.index, start, finite, "description", None, low)
        )

    def _before_insertion(self, floor: int) -> Phrase | None:
        """The phrase that opens the sentence, before an insertion between commas: Anna Moss, Biologin, sagte."""
        if self.line.words[floor - 2] == ")":
            opening = next((i for i in range(floor - 2, self.sentence.start, -1) if self.line.words[i] == "("), floor)
            beside = next((item for item in self.candidates if item.end == opening), None)
            if beside is not None and beside.speaks and not self._is_oblique(beside):
                return beside.phrase  # ..., die Sprecherin, Anna Moss (ABC), erklärte
        start = self.sentence.start
        while start < floor and self.lower[start] in self.words["skipped_openers"]:
            start += 1
        first = next((item for item in self.candidates if item.start == start), None)
        if first is None or self._is_oblique(first) or first.end >= floor:
            return None
        if self.line.words[first.end] not in {",", "("}:
            return None
        return self._named_behind(first, floor) or first.phrase

    def _named_behind(self, first: Candidate, floor: int) -> Phrase | None:
        """The person whose name ends the apposition of a description: Der Vorsitzende, der Lehrer Bo Lund, nannte."""
        name = first.phrase.name
        if name is not None and name.kind == "person" and len(name.words) > 1:
            return None
        end = floor - 1 - (self.line.words[floor - 2] == ".")  # Königin Ida II., bat
        last = next((item for item in self.candidates if item.end == end), None)
        if last is None or last.phrase.name is None or last.phrase.name.kind != "person" or last.oblique:
            return None
        if last.phrase.name.end != last.end or self.line.words[last.start - 1] != ",":
            return None
        between = self.lower[first.end : floor]
        other = any(item.end == last.start - 1 and item.speaks for item in self.candidates)
        if self._is_relative(first.end + 1) and not other:
            between = []  # Die Frau, die den Bus fuhr, Anna Moss, sagte
        if any(word in self.language.verbs or word in self.words["auxiliaries"] for word in between):
            return None
        return attrs.evolve(last.phrase, start=first.start)

    def _first(self, start: int, end: int, verb: int) -> Phrase | None:
        """The first phrase between two tokens that can be the subject of a finite verb."""
        inside = [item for item in self.candidates if start <= item.start and item.end <= end]
        fitting = [item for item in inside if not self._is_oblique(item) and not self._is_object(item)]
        fitting = [item for item in fitting if not self._disagrees(item, verb)]
        real = [item for item in fitting if item.phrase.head not in self.words["neuter"]] or fitting
        return real[0].phrase if real else None

    def _after(self, token: int) -> Phrase | None:
        end = min(self.sentence.end, token + 1 + _FAR)
        for place in range(token + 1, end):
            if self.line.words[place] in _BREAKS or self.lower[place] in self.words["that"]:
                if place in self.within:
                    continue
                end = place
                break
        found = self._first(token + 1, end, token)
        if found is None:
            found = self.bare(token)
        if found is None and end < self.sentence.end and self.line.words[end] == QUOTE:
            return None
        return found

    def bare(self, verb: int) -> Phrase | None:
        """The subject behind a verb that has no article: schrieb „Der Bote“; sprechen Medienberichte."""
        first = verb + 1
        if first >= self.sentence.end:
            return None
        if self._is_paper(first):
            return Phrase(self.line.index, first, first + 1, "description", None, QUOTE)
        plural = self.lower[verb].endswith(self.language.endings["plural_verb"])
        if not plural or not self.line.words[first][0].isupper() or self.lower[first] in self.words["months_and_days"]:
            return None
        return Phrase(self.line.index, first, first + 1, "description", None, self.lower[first])

    def _is_paper(self, token: int) -> bool:
        """Whether what stands in marks behind a verb is the name of a paper: ..., schrieb „Der Bote“ am Montag."""
        before = self.lower[token - 2] if token - 2 >= self.sentence.start else ""
        behind_speech = before == "," or before in self.words["pointing_back"]  # Das berichtet „Der Bote“
        if token not in self.line.quotes or token >= self.sentence.end or not behind_speech:
            return False
        words = self.line.quoted(token).split()
        return 0 < len(words) <= _LONGEST_PAPER and words[-1][-1].isalnum() and words[0][0].isupper()

    def _is_oblique(self, item: Candidate) -> bool:
        return item.oblique

    def _is_object(self, item: Candidate) -> bool:
        return item.phrase.kind == "pronoun" and (
            item.phrase.head in self.words["objects"] or item.phrase.head in self.words["reflexives"]
        )

    def _disagrees(self, item: Candidate, verb: int) -> bool:
        """Whether one of phrase and verb is of several, the other of one: Die Händler bezeichnete Moss als „Opfer“."""
        word, plural = self.lower[verb], self.language.endings["plural_verb"]
        if not plural or (word not in self.language.verbs and word not in self.words["finite_auxiliaries"]):
            return False
        if item.phrase.kind == "description":
            return not word.endswith(plural) and is_group(item.phrase, self.line, self.language)
        name, joined = item.phrase.name, self.words["joining"]
        alone = name is not None and name.kind == "person" and item.phrase.first is None and item.end == verb
        alone = alone and (item.start == self.sentence.start or self.lower[item.start - 1] not in joined)
        return alone and word.endswith(plural)  # Anna Moss nannten Gegner „stur“
