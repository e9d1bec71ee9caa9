"""Frames of speech around cues: for languages whose data say where a subject may stand, but have no grammar of clauses.

A cue right after a quotation has its subject behind it ("...," said Moss); any other cue has it before, next to it or
at the head of the clause, or else right behind it. Where nobody is named, the subject is the person most in view.
"""

from collections.abc import Mapping, Sequence

from newsdoc.analyzers.speech.chunk_phrases import find_chunks
from newsdoc.analyzers.speech.cue_beside_quotations import BesideQuotations
from newsdoc.analyzers.speech.cue_frame_list import CueFrameList
from newsdoc.analyzers.speech.cue_labels import CueLabels
from newsdoc.analyzers.speech.cue_phrases import find_candidates
from newsdoc.analyzers.speech.cue_source_clauses import SourceClauses
from newsdoc.analyzers.speech.cue_sources import SourceFinder
from newsdoc.analyzers.speech.cue_subjects import CueSubjects
from newsdoc.analyzers.speech.cue_there import last_readable, points_there
from newsdoc.analyzers.speech.cue_verbs import CueVerbs
from newsdoc.analyzers.speech.cue_voice import Voice
from newsdoc.analyzers.speech.frame import GENERIC, LABEL, NOUN, SIGNATURE, SOURCE, Frame
from newsdoc.analyzers.speech.language import EXPRESS, OTHER, SAY, THINK, SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.reported_mood import is_reported_sentence, reported_from
from newsdoc.analyzers.speech.tokens import COLONS, COMMAS, DASHES, QUOTE, Passage, Sentence
from newsdoc.analyzers.speech.traits import CUE
from newsdoc.analyzers.speech.uncased import find_uncased
from newsdoc.analyzers.speech.word_order import WordOrder

__all__ = ["find_cue_frames"]

_FINDERS = {"spaced": find_candidates, "uncased": find_uncased, "unspaced": find_chunks}
_SAY, _THINK = frozenset({SAY}), frozenset({THINK})
_BEFORE_THAT = 4
"""Tokens from an adjective to its "that", at most: überzeugt davon, dass; övertygad om att."""
_GROUP = 4
"""Words from a verb of what can be read to the colon behind it: stand zu lesen."""
_TEXT_CLAUSE = 9
"""Words from the opener of a clause that names a text to its verb: wie aus dem Bericht der Prüfer hervorgeht."""


def find_cue_frames(line: Passage, names: Sequence[NameMention], language: SpeechLanguage) -> list[list[Frame]]:
    """The frames of each sentence of a line in order of their cues."""
    at = {token: name for name in names for token in range(name.start, name.end)}
    frames: list[list[Frame]] = []
    for number, sentence in enumerate(line.sentences):
        reader = _SentenceReader(line, number, sentence, at, language)
        frames.append(sorted(reader.read(), key=lambda frame: frame.cue))
    return frames


class _SentenceReader:
    def __init__(
        self, line: Passage, number: int, sentence: Sentence, names: Mapping[int, NameMention], language: SpeechLanguage
    ) -> None:
        self.line, self.number, self.sentence, self.names, self.language = line, number, sentence, names, language
        self.words, self.lower = language.words, line.lower
        self.candidates = _FINDERS[language.script](line, sentence, names, language)
        self.order = WordOrder(line, sentence, self.candidates, language) if self.words["verb_second"] else None
        read = line, sentence, self.candidates, names, language, self.order
        self.subjects, self.labels, self.voice = CueSubjects(*read), CueLabels(*read), Voice(*read)
        self.sources, self.clauses, self.verbs = SourceFinder(*read), SourceClauses(*read), CueVerbs(*read)
        self.made = CueFrameList(number, self.subjects)

    def read(self) -> list[Frame]:
        """The frames of the sentence."""
        self._label()
        for token in self.line.places(CUE, self.sentence.start, self.sentence.end):
            word = self.lower[token]
            if self.line.words[token] in self.words["reported_mood"]:
                continue
            kinds = self.language.verbs.get(word)
            if kinds is not None and self.verbs.is_verb(token):
                self._verb(token, kinds)
            self._source(token)
            if word in self.words["text_cues"]:
                self._text(token)
            if word in self.words["opinion_nouns"] and (verb := self._opinion_verb(token)) is not None:
                self._opinion(token, verb)
            elif word in self.words["nouns"]:
                if " ".join(self.lower[token - 1 : token + 1]) in self.words["impersonal"]:
                    self._told_in(token, _SAY | {EXPRESS})
                else:
                    self._noun(token)
            elif word in self.words["stance_adjectives"]:
                self._stance(token)
            elif word in COLONS:
                self._colon(token)
            elif word in DASHES:
                self._signature(token)
        BesideQuotations(self.made, self.labels, self.names).read()
        if not any(frame.subject is not None for frame in self.made.frames):
            self._generic()
        return self.made.frames

    def _verb(self, token: int, kinds: frozenset[str]) -> None:
        start = self.subjects.group_start(token)
        if token in {frame.cue for frame in self.made.frames}:
            return
        if kinds == {OTHER} or self.verbs.says_nothing(token):
            return
        impersonal = self.voice.is_impersonal(token)
        source = self._text_of(token) if impersonal or self._is_read(token, start) else None
        if impersonal or source is not None:
            nobody = "shared" if self.lower[token - 1] in self.words["determiners"] else "passive"  # das heißt
            self.made.add(token, _SAY, source, "source" if source is not None else nobody, start, token + 1)
            self._take_pronoun(token)
            return
        if SAY in kinds and self._source_clause(token, start):
            return
        if self.lower[token] in self.words["impersonal_verbs"] and self._text_clause(token):
            return
        passive = self.voice.agent(token, start)
        if passive is not None:
            self.made.add(token, kinds, passive, "agent", start)
            return
        if self.lower[token] in self.language.participles:
            beside = self.subjects.right(token, near=True, speaks=True)
            subject = beside or self.made.current or self.subjects.left(start)
            self.made.add(token, kinds, subject or self.subjects.dropped(token), "shared", start)
            return
        if self.voice.is_unnamed(token, start):
            if self.order is None or not self.order.is_relative_clause(token):
                self._told_in(token, kinds)
            return
        if SAY in kinds and (unnamed := self.clauses.unnamed(token)) is not None:
            how = "after" if unnamed.start > token else "before"
            self.made.add(token, kinds, unnamed, how, start)
            return
        quoted = self.voice.quoted(token) or self._quoted_before(token)
        subject, how = (quoted, "after") if quoted is not None else self._subject(token, start)
        if subject is None and (self.made.current is None or how == "after"):
            subject = self.subjects.dropped(token) or (self.subjects.leading(start) if how == "shared" else None)
        elif subject is None:
            subject, how = self.made.current or self.subjects.leading(start), "shared"
        if subject is not None and SAY in kinds and self._names_source(token, subject):
            self.made.add(token, SOURCE, subject, "source", start)
            self.made.frames[-1].start = self.order.clause_start(start) if self.order is not None else start
            return
        self.made.add(token, kinds, subject, how, start)

    def _quoted_before(self, token: int) -> Phrase | None:
        """Whom the verb before quotes, where this one only opens the words: ونقلت الصحيفة عن بائع قوله."""
        last = self.made.frames[-1] if self.made.frames and self.words["quoted_verbs"] else None
        if last is None or self.lower[last.cue] not in self.words["quoted_verbs"]:
            return None
        return last.subject if all(word[0].isalnum() for word in self.lower[last.cue : token]) else None

    def _is_read(self, token: int, start: int) -> bool:
        """Whether the verb says what can be read, before "that" or behind a quotation: „...“, staat in het rapport."""
        if self.lower[token] not in self.words["impersonal_verbs"]:
            return False
        that = self.words["that"].isdisjoint(self.lower[token + 1 : token + 1 + _BEFORE_THAT])
        behind = self.line.words[token + 1 : token + 1 + _TEXT_CLAUSE]
        introduces = QUOTE in behind and behind[behind.index(QUOTE) - 1] in COLONS  # جاء في بيان المتحف: "..."
        return not that or introduces or self.subjects.follows_speech(start)

    def _text_of(self, token: int) -> Phrase | None:
        """What says so, behind or before an impersonal verb: heißt es in dem Bericht."""
        found = self.sources.of_impersonal(token, self.subjects.clause_start(token))
        if found is None and self.number and points_there(self.line, self.sentence, token, self.language):
            before = self.line.sentences[self.number - 1]
            candidates = _FINDERS[self.language.script](self.line, before, self.names, self.language)
            return last_readable(candidates, self.language)
        return found

    def _source_clause(self, token: int, start: int) -> bool:
        """Add the source that a clause of its own names: como explicó Moss; say whether there is one."""
        if self.order is not None or not self.clauses.may_be_one(token):
            return False
        found = self.clauses.of_verb(token, start, self.subjects.right(token, near=False))
        if found is None:
            return False
        self.made.add(token, SOURCE, found.subject, "source", start)
        frame = self.made.frames[-1]
        frame.start, frame.end = found.start, max(frame.end, found.end)
        return True

    def _text_clause(self, token: int) -> bool:
        """Add the text that a clause names as a source: wie aus dem Bericht hervorgeht; jak wynika z raportu."""
        floor, openers = self.subjects.clause_start(token), self.words["according_clauses"]
        near = range(token - 1, max(floor, token - _TEXT_CLAUSE), -1)
        floor = next((place for place in near if self.lower[place] in openers and self.lower[place - 1] == ","), floor)
        if self.lower[floor] not in openers:
            return False
        text = self.sources.of_impersonal(token, floor + 1)
        if text is None:
            return False
        self.made.add(token, SOURCE, text, "source", floor)
        frame = self.made.frames[-1]
        frame.end = max(frame.end, token + 1, text.end)
        return True

    def _told_in(self, token: int, kinds: frozenset[str]) -> None:
        """What a document says, in the passive or with a noun: In dem Bericht wird vor „Folgen“ gewarnt."""
        source = self.sources.in_document(token, self.subjects.clause_start(token))
        if source is not None:
            self.made.add(token, kinds | SOURCE, source, "source", max(self.sentence.start, source.start - 1))

    def _subject(self, token: int, start: int) -> tuple[Phrase | None, str]:
        return self.subjects.subject(token, start, self.made.frames[-1] if self.made.frames else None)

    def _names_source(self, token: int, subject: Phrase) -> bool:
        """Whether the verb ends a clause that names the source of its sentence: wie Moss mitteilte."""
        if self.order is None:
            return False
        floor = self.order.clause_start(token)
        opens = floor == self.sentence.start or self.line.words[floor - 1] in COMMAS
        closes = token + 1 >= self.sentence.end or not self.lower[token + 1][0].isalnum()
        if not (opens and closes and self.lower[floor] in self.words["according_clauses"]):
            return False
        return subject.kind != "pronoun" and all(map(self.subjects.is_skipped, range(floor + 1, subject.start)))

    def _take_pronoun(self, token: int) -> None:
        """Let the cue of an impersonal verb end with its pronoun, where that follows: heißt es."""
        if " ".join(self.lower[token : token + 2]) in self.words["impersonal"]:
            frame = self.made.frames[-1]
            frame.cue_end, frame.end = token + 2, max(frame.end, token + 2)

    def _source(self, token: int) -> None:
        """According to Moss; Moss zufolge."""
        found = self.sources.at(token)
        if found is not None:
            self.made.add(token, SOURCE, found.subject, "source", token, found.cue_end)
            if self.lower[token] in self.words["according_opening"] | self.words["according_closed"]:
                self.made.frames[-1].cue_end = token + 1

    def _noun(self, token: int) -> None:
        """A noun of speech and whose it is: in a statement the company ...; the words of Moss."""
        following = next((item for item in self.candidates if item.start > token), None)
        inner = self.names.get(token + 2)
        if inner is not None and inner.start == token + 2 and self.lower[token + 1] in self.words["agent"]:
            named = named_phrase(self.line, inner)
            self.made.add(token, NOUN, named, "noun", token)  # das Fazit von Anna Moss
        elif (owner := self.voice.owner(token)) is not None:
            self.made.add(token, NOUN, owner, "noun", token)
        elif (
            following is not None
            and self.lower[token + 1 : following.start]
            and set(self.lower[token + 1 : following.start]) <= self.words["owning"]
        ):
            self.made.add(token, NOUN, following.phrase, "noun", token)

    def _text(self, token: int) -> None:
        """What stands in a text: auf dem Plakat stand zu lesen: ...; or what several say: ……との声が上がった."""
        if self.lower[token] in self.words["voices"]:
            before = [item.phrase for item in self.candidates if item.end <= token]
            self.made.add(token, _SAY, before[-1] if before else None, "before", token)
            return
        source = self._text_of(token)
        if source is not None and not COLONS.isdisjoint(self.line.words[token + 1 : token + _GROUP]):
            self.made.add(token, _SAY, source, "source", token)

    def _opinion_verb(self, token: int) -> int | None:
        """The verb that makes an opinion somebody's: (ist) der (festen) Meinung; (vertritt) die Meinung."""
        article = token - 1
        while article > self.sentence.start and self.lower[article].endswith(self.language.endings["inflected"]):
            if self.lower[article] in self.words["determiners"]:
                break
            article -= 1
        if self.lower[article] in self.words["genitive"]:
            return token
        if self.lower[article] not in self.words["determiners"]:
            return None
        clause = range(self.subjects.clause_start(token), article)
        return next((place for place in clause if self.lower[place] in self.words["opinion_verbs"]), None)

    def _opinion(self, token: int, verb: int) -> None:
        """What somebody is of the opinion of: Moss ist der Meinung, dass ..."""
        found = self.order.subject(verb, verb) if self.order is not None else None
        if found is not None and not found[0].start <= token < found[0].end:
            self.made.add(token, _THINK, found[0], found[1], token)

    def _stance(self, token: int) -> None:
        """What somebody is said to hold: Moss ist überzeugt, dass ...; est convaincue que; está convencida de que."""
        behind = self.lower[token + 1 : token + 1 + _BEFORE_THAT]
        that = next((number for number, word in enumerate(behind) if word in self.words["that"]), None)
        if that is None or any(self.lower[token + 1 + number] in self.language.verbs for number in range(that)):
            return
        start = self.subjects.group_start(token)
        subject, how = self._subject(token, start)
        subject = subject or self.subjects.dropped(token)
        if subject is None or how == "after" or (subject.kind == "pronoun" and subject.head in self.words["neuter"]):
            return
        self.made.add(token, _THINK, subject, how, start)

    def _colon(self, token: int) -> None:
        """A colon before a quotation: whoever the sentence before it is about speaks."""
        if token + 1 >= self.sentence.end or self.line.words[token + 1] != QUOTE:
            return
        if any(frame.speaks() and self.subjects.clause_start(token) <= frame.cue for frame in self.made.frames):
            return
        cue = token - 1 if self.lower[token - 1] in self.words["nouns"] and token > self.sentence.start else token
        subject = (
            self.labels.last_named(cue)
            or self.labels.owner(cue)
            or self.labels.possessor(cue)
            or self.labels.about(cue)
            or self.labels.text_before(cue)
            or self.subjects.dropped(token)
        )
        subject = self.labels.bearer_within(subject) if subject is not None else None
        self.made.add(cue, LABEL, subject, "before", cue, token + 1)
        self.made.frames[-1].cue_end = cue + 1 if cue < token else token + 1

    def _signature(self, token: int) -> None:
        subject = self.labels.signed_by(token)
        if subject is not None:
            self.made.add(token, SIGNATURE, subject, "signature", token)

    def _label(self) -> None:
        first = None if self.number else self.labels.opening()
        if first is not None:
            self.made.add(first.end, LABEL, self.labels.owner(first.end) or first, "before", first.end)

    def _generic(self) -> None:
        """No cue: whom the sentence is about."""
        subject = self.order.main_subject() if self.order is not None else None
        subject = subject or self.labels.about(self.sentence.end)
        if (
            is_reported_sentence(self.line, self.number, self.language)
            and reported_from(self.line, self.number, self.language) == self.sentence.start
        ):
            return  # what the last speaker says, as in German: Der Plan sei tot.
        if subject is not None:
            cue = min(subject.end, self.sentence.end - 1)
            self.made.add(cue, GENERIC, subject, "before", cue)
