"""Sources named without a verb of their own: according to Moss; Moss zufolge; so Moss; heißt es in dem Bericht."""

from functools import cache
from typing import NamedTuple

import attrs

from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.cue_phrases import phrase_at
from newsdoc.analyzers.speech.cue_sentence import CueSentence
from newsdoc.analyzers.speech.cue_source_clauses import SourceClauses
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.tokens import COMMAS, DASHES, QUOTE

__all__ = ["Source", "SourceFinder"]

_LONGEST_PAPER = 3
"""Words in the longest name of a paper in marks."""
_LONGEST_SOURCE = 16
"""Tokens from the opener of a source to its comma, at most, where words have no spaces."""
_NEAR = 6
"""Words between "it says" and the text that says so, at most: heißt es weiter in dem Bericht."""


class Source(NamedTuple):
    """Who is named as a source, and the token after the words that say so."""

    subject: Phrase
    cue_end: int


@cache
def _told_endings(language: SpeechLanguage) -> tuple[str, ...]:
    """The nouns of what somebody tells and of what can be read in, with which compounds end."""
    return tuple(language.words["statement_nouns"] | language.words["documents"])


def _is_full_name(phrase: Phrase) -> bool:
    return phrase.name is not None and phrase.name.kind != "body" and len(phrase.name.words) > 1


class SourceFinder(CueSentence):
    """Finds the sources of one sentence; each `token` is an index into the line."""

    def at(self, token: int) -> Source | None:
        """The source that the word at `token` introduces or follows."""
        word = self.lower[token]
        if word in self.words["according_opening"]:
            return self._up_to_comma(token)
        if word in self.words["according_closed"]:
            return self._closed(token)
        if word in self.words["according_to_nouns"] and not self.words["own"].isdisjoint(
            self.lower[token + 1 : token + 2]
        ):
            return self._told(token)  # laut eigener Aussage
        for phrase in self.language.phrases["according"].get(word, ()):
            end = token + len(phrase)
            if tuple(self.lower[token:end]) == phrase:
                if self._is_ordinal(token) or (
                    self.lower[end - 1] in self.words["statement_nouns"] and end in self.line.quotes
                ):
                    return None  # ein Zettel mit den Worten „...“: what stands in the marks is told
                if token > self.sentence.start and self.lower[token - 1] in self.words["possessives"]:
                    owner = self._pronoun(token - 1)  # jej zdaniem
                    return Source(owner, end) if owner is not None else None
                inner = next((i for i in range(token + 1, end - 1) if self.lower[i] in self.words["possessives"]), None)
                if inner is not None:
                    return Source(self._owner(inner), end)  # по его словам; a su juicio
                subject = self._behind(end) or self._bare_behind(end) or self._pronoun(end) or self._plain(token, end)
                return Source(subject, end) if subject is not None else None
        if word in self.words["according_to_nouns"] and (told := self._told(token)) is not None:
            return told
        if word in self.language.phrases["according_after"]:
            return self._before(token)
        if word in self.words["source_openers"] and (viewpoint := self._viewpoint(token)) is not None:
            return viewpoint
        if word in self.words["according_after_speech"] and self._after_speech_or_comma(token):
            subject = self._starting(token + 1)
            if subject is None and token + 1 in self.names:
                name = self.names[token + 1]
                subject = named_phrase(self.line, name)
            if subject is not None and subject.head not in self.words["pronouns"]:
                return Source(subject, token + 1)
        return None

    def _closed(self, token: int) -> Source | None:
        """The source between its opener and the words that close it: 在村民看来，……; 用她的话说，……."""
        near = (item for item in self.candidates if token < item.start <= token + _NEAR)
        found = next((item for item in near if self._behind_closer(item.end)), None)
        return Source(found.phrase, self._behind_closer(found.end)) if found is not None else None

    def _behind_closer(self, token: int) -> int:
        """The token behind the words that close a source; 0 where none do."""
        read, place = "", token
        while place < min(self.sentence.end, token + _NEAR) and self.line.words[place][0].isalnum():
            read += self.lower[place]
            place += 1
            if read in self.words["according_closers"]:
                return place
        return 0

    def _viewpoint(self, token: int) -> Source | None:
        """Whose view it is: Für Moss ist es „Wortbruch“; Was für Moss eine „Chance“ ist, war für Lund „Wortbruch“."""
        if token == self.sentence.start:
            first = next((item for item in self.candidates if item.start == token + 1), None)
            stands = first is not None and (first.speaks or _is_full_name(first.phrase))
            return Source(first.phrase, token + 1) if first is not None and stands else None
        before, found = self.lower[token - 1], self._behind(token + 1)
        if self.order is None or found is None or self.lower[token] not in self.words["viewpoint_first"]:
            return None
        asked = token - 1 == self.sentence.start and before in self.words["complementizers"]
        end = found.end
        if end + 2 < self.sentence.end and self.lower[end] in self.words["place_prepositions"]:
            found, end = attrs.evolve(found, end=end + 2), end + 2  # für die Verbände in Ardale
        marks = end + (end < self.sentence.end and self._is_article(end))
        predicated = (asked or before in self.words["finite_auxiliaries"]) and marks in self.line.quotes
        return Source(found, token + 1) if predicated else None

    def _is_article(self, token: int) -> bool:
        return self.lower[token] in self.words["indefinite_articles"]

    def _is_ordinal(self, token: int) -> bool:
        """Whether an article stands before the word, which then counts: un secondo pilota; o segundo ministro."""
        if self.language.capitalised_nouns or token == self.sentence.start:
            return False
        return self.lower[token - 1] in self.words["determiners"]

    def _before(self, token: int) -> Source | None:
        """The source before the words at `token`: Anna Moss zufolge; dem Bericht nach."""
        word = self.lower[token]
        for phrase in self.language.phrases["according_after"].get(word, ()):
            end = token + len(phrase)
            if tuple(self.lower[token:end]) == phrase:
                last = token  # 雨宮さんによると
                while last > self.sentence.start and self.lower[last - 1] in self.words["honorifics"]:
                    last -= 1
                before = next((item for item in reversed(self.candidates) if item.end in {last, token}), None)
                if before is None and word not in self.words["prepositions"]:
                    bare = self._run(token) if self.language.script == "unspaced" else self._bare(token - 1)
                    return Source(bare, end) if bare is not None else None
                if before is None or (word in self.words["prepositions"] and not self._closes(before, end)):
                    return None
                return Source(self._whole(before), end)
        return None

    def _run(self, end: int) -> Phrase | None:
        """The noun that ends here in a script without spaces, as far as no particle parts it: 臨海鉄道によると."""
        small = ("stops", "topics", "particles", "clause", "adverbs", "pronouns", "months_and_days")
        start = end
        while start > self.sentence.start and end - start < _LONGEST_SOURCE:
            word = self.lower[start - 1]
            if (
                not word[0].isalpha()
                or "\u3041" <= word[0] <= "\u309f"
                or any(word in self.words[name] for name in small)
            ):
                break
            start -= 1
        told = end - start <= 1 and (
            self.lower[start] in self.language.verbs or self.lower[start] in self.words["nouns"]
        )
        if start == end or told:
            return None  # 発表によると
        return Phrase(self.line.index, start, end, "description", None, self.lower[end - 1])

    def _starting(self, token: int) -> Phrase | None:
        return next((item.phrase for item in self.candidates if item.start == token), None)

    def _behind(self, token: int) -> Phrase | None:
        """The source that begins here, or behind "of": nach Angaben (von) Anna Moss."""
        found = self._starting(token)
        if found is not None and self._is_definite_alone(found):
            return attrs.evolve(found, end=token + 1, head=self.lower[token])
        if found is None and token < self.sentence.end and self.lower[token] in self.words["of"]:
            found = self._starting(token + 1)
        if found is None and self.language.capitalised_nouns and token < self.sentence.end:
            start = token + (self.lower[token] in self.words["agent"])  # nach den Worten von Moss
            if start < self.sentence.end:
                return phrase_at(self.line, self.sentence, self.names, self.language, start)
        return found

    def _is_definite_alone(self, phrase: Phrase) -> bool:
        """Whether a noun with its article at its end stands before the verb: Enligt tjänsten (började branden)."""
        endings, beside = self.language.endings["definite"], phrase.start + 1
        if phrase.kind != "description" or not endings or beside >= phrase.end:
            return False
        joined = self.words["prepositions"] | self.words["relative"] | self.words["joining"] | self.words["determiners"]
        noun = self.lower[phrase.start].endswith(endings) and self.lower[phrase.start] not in self.words["small"]
        return noun and self.line.words[beside][0].islower() and self.lower[beside] not in joined

    def _pronoun(self, token: int) -> Phrase | None:
        """The pronoun in another case than the subject's that stands here: volgens haar; enligt honom."""
        known = self.words["possessive_persons"]
        if token >= self.sentence.end or self.lower[token] not in known:
            return None
        return self._owner(token)

    def _owner(self, token: int) -> Phrase:
        """The possessive that stands here, whether or not it tells a gender."""
        return Phrase(self.line.index, token, token + 1, "pronoun", None, self.lower[token])

    def _up_to_comma(self, token: int) -> Source | None:
        """The source between its opener and a comma, without the noun of what it tells: 据警方通报."""
        last = min(self.sentence.end, token + _LONGEST_SOURCE)
        comma = next((place for place in range(token + 1, last) if self.line.words[place] in COMMAS), None)
        before = self.lower[token - 1] if token > self.sentence.start else "，"
        if comma is None or comma == token + 1 or (before[0].isalnum() and token > self.sentence.start):
            return None
        end = comma
        while end > token + 1 and self.lower[end - 1] in self.words["statement_nouns"]:
            end -= 1
        if self.lower[token + 1] in self.words["nobody_told"] or end == token + 1:
            return None  # 据悉，……
        while end > token + 2 and self.lower[end - 1] in self.words["months_and_days"]:
            end -= 1
        named = next((self.names[i] for i in range(token + 1, end) if i in self.names), None)
        if named is not None:
            subject = named_phrase(self.line, named, token + 1)
        else:
            subject = Phrase(self.line.index, token + 1, end, "description", None, self.lower[end - 1])
        return Source(subject, comma)

    def _plain(self, opener: int, token: int) -> Phrase | None:
        """The source without an article that begins at `token`; not in al secondo (posto), where the opener is none."""
        if opener > self.sentence.start and self.lower[opener - 1] in self.words["small"]:
            return None
        place = self.line, self.sentence, self.candidates, self.names, self.language, self.order
        if token < self.sentence.end and self.lower[token] in self.words["definite_articles"]:
            token += 1  # de l’avis de la députée
        return SourceClauses(*place).bare(token)

    def _bare_behind(self, token: int) -> Phrase | None:
        """The noun without an article that begins here or behind "of": laut örtlichen Medien."""
        if not self.language.capitalised_nouns or token >= self.sentence.end:
            return None
        start = token + (self.lower[token] in self.words["agent"])
        noun = start
        while noun + 1 < self.sentence.end and self._is_adjective(noun):
            noun += 1
        bare = self._bare(noun)
        return attrs.evolve(bare, start=start) if bare is not None else None

    def _is_adjective(self, token: int) -> bool:
        """Whether an adjective stands here before its noun: (laut) örtlichen Medien."""
        word, low = self.line.words[token], self.lower[token]
        small = low in self.words["small"] or low in self.words["skipped"]
        return word[0].islower() and word.endswith(self.language.endings["inflected"]) and not small

    def _whole(self, candidate: Candidate) -> Phrase:
        """The source with the noun that the candidate belongs to: der Polizei in Ardale zufolge."""
        phrase = candidate.phrase
        if phrase.start <= self.sentence.start or self.lower[phrase.start - 1] not in self.words["of"]:
            return phrase
        whole = next((item.phrase for item in self.candidates if item.end == phrase.start - 1), None)
        if whole is None or whole.kind != "description":
            return phrase
        return attrs.evolve(whole, end=phrase.end)

    def _bare(self, token: int) -> Phrase | None:
        """The source that stands here without an article: laut Entwurf; Medienberichten zufolge; laut „Bote“."""
        if not self.language.capitalised_nouns or not self.sentence.start <= token < self.sentence.end:
            return None
        word = self.line.words[token]
        if self.lower[token] in self.words["objects"] or self._pronoun(token) is not None:
            return Phrase(self.line.index, token, token + 1, "pronoun", None, self.lower[token])  # ihm zufolge
        if word == QUOTE:
            if not self._is_paper(token):
                return None
            whole = next((item.phrase for item in self.candidates if item.end == token), None)
            if whole is not None and whole.kind == "description":
                return attrs.evolve(whole, end=token + 1)  # einem Bericht des Magazins „Bote“ zufolge
        elif not word[0].isupper() or self.lower[token] in self.words["months_and_days"]:
            return None
        return Phrase(self.line.index, token, token + 1, "description", None, self.lower[token])

    def _is_paper(self, token: int) -> bool:
        """Whether what stands in marks here may be the name of a paper: laut „Ardaler Bote“."""
        words = self.line.quoted(token).split()
        return 0 < len(words) <= _LONGEST_PAPER and words[-1][-1].isalnum()

    def _told(self, token: int) -> Source | None:
        """The source in nach Polizeiangaben; nach der Einschätzung von Fachleuten: whose words a noun means."""
        endings = tuple(self.words["statement_nouns"])
        noun = token + 1
        held = self.names.get(noun)
        follows = "".join(self.lower[held.end : held.end + 1]) if held is not None and held.start == noun else ""
        if held is not None and follows.endswith(endings):  # nach Lunds Meinung
            named = named_phrase(self.line, held)
            return Source(named, held.end + 1)
        if (
            not self.language.capitalised_nouns
            and self.lower[noun : noun + 1]
            and self.lower[noun] in self.words["own"]
        ):
            noun += 1  # enligt egen utsago
        while (
            self.language.capitalised_nouns
            and noun < min(self.sentence.end, token + _NEAR)
            and self.line.words[noun][0].islower()
        ):
            if self.lower[noun] in self.words["clause"] or self.lower[noun] in self.words["prepositions"]:
                return None
            noun += 1
        if noun >= self.sentence.end or not self.lower[noun].endswith(endings):
            return None
        own = self.lower[noun - 1] in self.words["own"]
        if own:
            speaking = [item for item in self.candidates if item.speaks and not item.oblique]
            beside = [item for item in speaking if item.end == token and item.phrase.kind == "name"]
            subject = next((item.phrase for item in beside or speaking), None)
            return Source(subject, noun + 1) if subject is not None else None
        behind = self._behind(noun + 1) if self.lower[noun] in self.words["statement_nouns"] else None
        if behind is not None and self._belongs(noun + 1):
            return Source(behind, noun + 1)
        start = token + 1 if self.lower[token + 1] not in self.words["determiners"] else token + 2
        return Source(Phrase(self.line.index, start, noun + 1, "description", None, self.lower[noun]), noun + 1)

    def _belongs(self, token: int) -> bool:
        """Whether a genitive or "of" stands here, so that what follows belongs to the noun before."""
        return token < self.sentence.end and (
            self.lower[token] in self.words["genitive"] or self.lower[token] in self.words["agent"]
        )

    def _closes(self, candidate: Candidate, end: int) -> bool:
        """Whether a preposition stands behind its source rather than before the next noun: dem Bericht nach."""
        if self.lower[candidate.start] not in self.words["oblique"]:
            return False
        word = self.lower[end] if end < self.sentence.end else "."
        return not word[0].isalnum() or word in self.words["auxiliaries"] or word in self.language.verbs

    def _after_speech_or_comma(self, token: int) -> bool:
        previous = token - 1
        if previous < self.sentence.start:
            return False
        if self.line.words[previous] in COMMAS or self.line.words[previous] == QUOTE:
            return True
        return self.line.words[previous] in DASHES and self.line.words[previous - 1 : previous] == [QUOTE]

    def in_document(self, token: int, floor: int) -> Phrase | None:
        """The document in which something is said before the verb: In dem Bericht wird ... gewarnt."""
        told = _told_endings(self.language)
        inside = (item for item in self.candidates if floor <= item.start and item.end <= token and item.oblique)
        found = next((item.phrase for item in inside if told and item.phrase.head.endswith(told)), None)
        if found is None or self.lower[found.start - 1] not in self.words["source_prepositions"]:
            return self._in_paper(token, floor)
        return found

    def _in_paper(self, token: int, floor: int) -> Phrase | None:
        """The paper whose name in marks stands behind a preposition: im „Ardaler Boten“ als „Lüge“ bezeichnet."""
        first = floor + 1 if self.language.capitalised_nouns else token
        for place in range(first, token):
            if place not in self.line.quotes or not self._is_paper(place) or not self.line.quoted(place)[:1].isupper():
                continue
            article = self.lower[place - 1] in self.words["oblique"] | self.words["genitive"]
            opener = self.lower[place - 1 - (article and place - 2 >= floor)]
            if opener in self.words["source_prepositions"] and (article or opener in self.words["contracted_articles"]):
                return Phrase(self.line.index, place, place + 1, "description", None, QUOTE)
        return None

    def of_impersonal(self, token: int, floor: int) -> Phrase | None:
        """Which text says so, where the verb has "it" for its subject: heißt es in dem Bericht."""
        if (text := self._described_by(token)) is not None:
            return text
        plain = SourceClauses(self.line, self.sentence, self.candidates, self.names, self.language, self.order)
        quoted = token - (self.line.words[token - 1] in COMMAS) - 1 in self.line.quotes  # „Nein“, hieß es (aus Ardal)
        floor = token if quoted else floor
        before = [item for item in self.candidates if floor <= item.start and item.end <= token and item.oblique]
        if not before and floor < token and self.lower[floor] in self.words["source_prepositions"]:
            return plain.bare(floor + 1)  # I brevet heter det
        opening = self.lower[max(self.sentence.start, before[0].start - 1) : before[0].start + 1] if before else ()
        if not self.words["source_prepositions"].isdisjoint(opening):
            return before[0].phrase  # In dem Bericht heißt es zur Begründung; Del informe se desprende
        end = min(self.sentence.end, token + _NEAR)
        for place in range(token + 1, end):
            if self.line.words[place] in {",", ":", QUOTE, ";"}:
                break
            if self.lower[place] in self.words["source_prepositions"]:
                found = self._starting(place + 1) or plain.bare(place + 1)
                if found is not None:
                    return found
        return None

    def _described_by(self, token: int) -> Phrase | None:
        """The text that a relative clause is about: einen Passus, in dem es heißt; ein Zettel, auf dem stand."""
        floor = self.order.clause_start(token) if self.order is not None else token
        opened = floor + 1 < token and self.lower[floor] in self.words["source_prepositions"]
        if (
            not opened
            or self.lower[floor + 1] not in self.words["relative"]
            or self.line.words[floor - 1] not in COMMAS
        ):
            return None
        return next((item.phrase for item in reversed(self.candidates) if item.end <= floor - 1), None)
