"""Finds the frames of speech of a line, in a language with a grammar of clauses; a sentence may hold several."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.counted_subjects import count_in, many_before, share_before
from newsdoc.analyzers.speech.frame import GENERIC, LABEL, NOUN, RUMOUR, SIGNATURE, SOURCE, Frame
from newsdoc.analyzers.speech.frame_labels import FrameLabels
from newsdoc.analyzers.speech.language import OTHER, SAY, TELL, THINK, SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.opening_subjects import leads_to_quotation, opening_frames
from newsdoc.analyzers.speech.participle_subjects import ParticipleSubjects
from newsdoc.analyzers.speech.passive_agents import PassiveAgents
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.stances import StanceFinder
from newsdoc.analyzers.speech.subjects import SubjectFinder
from newsdoc.analyzers.speech.surroundings import Surroundings
from newsdoc.analyzers.speech.tokens import DASHES, QUOTE, Passage, Sentence
from newsdoc.analyzers.speech.traits import CUE, OPENER, PAST

__all__ = ["find_frames"]

_HOOKS = CUE | PAST | OPENER
"""Words that a frame may hang on, or that tell the subject of one."""
_SAY, _THINK = frozenset({SAY}), frozenset({THINK})


def find_frames(line: Passage, names: Sequence[NameMention], language: SpeechLanguage) -> list[list[Frame]]:
    """The frames of each sentence of a line in order of their cues."""
    frames: list[list[Frame]] = []
    finder: SubjectFinder | None = None
    for number, sentence in enumerate(line.sentences):
        hooks = line.places(_HOOKS, sentence.start, sentence.end)
        while hooks and line.traits[hooks[-1]] & OPENER:
            hooks.pop()  # behind the last verb nobody asks any more whom the sentence is about
        if hooks:
            finder = finder or SubjectFinder(line, names, language)
            frames.append(_SentenceReader(line, number, sentence, finder, language).read(hooks))
        else:
            frames.append([])
        if leads_to_quotation(line, number) and all(frame.subject is None for frame in frames[-1]):
            finder = finder or SubjectFinder(line, names, language)
            frames[-1] += opening_frames(line, number, finder, language)
    return frames


class _SentenceReader:
    """Reads one sentence from left to right, keeping in mind who its current subject is."""

    def __init__(
        self, line: Passage, number: int, sentence: Sentence, finder: SubjectFinder, language: SpeechLanguage
    ) -> None:
        self.line, self.number, self.sentence = line, number, sentence
        self.finder, self.language, self.words = finder, language, language.words
        self.current: Phrase | None = None
        self.reporting = False
        self.frames: list[Frame] = []
        self.parts = line, sentence, finder, language
        """What those are made of who read rare forms, where there is one."""
        self.around = Surroundings(*self.parts)

    def read(self, hooks: Sequence[int]) -> list[Frame]:
        """The frames of the sentence in the order of their cues; `hooks` are the words that they may hang on."""
        self._label()
        lower, codes = self.line.lower, self.line.traits
        boundaries, auxiliaries = self.words["boundaries"], self.words["auxiliaries"]
        for token in hooks:
            word, code = lower[token], codes[token]
            if word in boundaries and self.around.begins_clause(token):
                self.reporting = False
            if code & CUE:
                self._read_cue(token, word)
            elif code & PAST:
                self._generic(token)
            elif word in auxiliaries:
                self._note_subject(token)
        return self.frames

    def _read_cue(self, token: int, word: str) -> None:
        """Look at a word that a frame may hang on."""
        words = self.words
        kinds = self.language.verbs.get(word)
        if word in words["stances"] and self._stance(token, word):
            return
        if kinds is not None:
            if not self._verb(token, kinds) and word in words["nouns"]:
                self._noun(token)
        elif word in words["auxiliaries"]:
            self._note_subject(token)
        elif word in words["nouns"]:
            self._noun(token)
        elif word in DASHES:
            self._signature(token)
        elif word == ":":
            self._inline_label(token)
        if word in words["sourcing"]:
            self._source(token, word)
        if word in words["counts"]:
            self._count(token)
        if word in words["rumours"] and not (self.frames and self.frames[-1].cue == token):
            self._rumour(token)

    def _rumour(self, token: int) -> None:
        """A noun of speech with its clause that nobody is named for: complaints that the pier is late."""
        stances = StanceFinder(*self.parts)
        before = self.line.lower[token - 1] if token > self.sentence.start else ""
        noun = self.line.lower[token] not in self.language.verbs or self.around.is_noun(token, before)
        if noun and stances.is_rumour(token, before, self.frames):
            self._add(token, RUMOUR, None, "noun", nested=self.reporting)

    def _source(self, token: int, word: str) -> None:
        """Look at a word that may name a source: according to Moss."""
        for phrase in self.language.phrases["according"].get(word, ()):
            if tuple(self.line.lower[token : token + len(phrase)]) == phrase:
                self._according(token, token + len(phrase))
        if word in self.words["according_after_speech"] and self.around.follows_speech(token):
            self._according(token, token + 1)

    def _count(self, token: int) -> None:
        """Look at a count of opinions: In a poll, half are against it."""
        if (found := count_in(self.line, self.sentence, token, self.finder, self.language)) is not None:
            self._add(self.sentence.start, SOURCE, found[0], "source", end=found[1])
            self.frames[-1].cue_end = self.sentence.start + 1

    def _signature(self, token: int) -> None:
        if (subject := FrameLabels(*self.parts).signature(token)) is not None:
            self._add(token, SIGNATURE, subject, "signature")

    def _inline_label(self, token: int) -> None:
        if (found := FrameLabels(*self.parts).inline(token, self.frames, self.current)) is not None:
            self._add(token, LABEL, *found)

    def _label(self) -> None:
        subject = None if self.number else FrameLabels(*self.parts).opening()
        if subject is not None:
            self.current = subject
            self._add(subject.end, LABEL, subject, "before")

    def _set_current(self, subject: Phrase, token: int) -> bool:
        """Make the subject that of the verbs to come unless it is within what is reported; say whether it is."""
        if self.line.lower[token - 1] in self.words["relative"]:
            return True
        before = self.line.lower[subject.start - 1] if subject.start > self.sentence.start else ""
        subordinate = before in self.words["subordinate"]
        if before == "," and self.around.opens_with_clause():
            self.reporting = False
            self.current = None
        if before == QUOTE or (before == "," and self.line.words[subject.start - 2] == QUOTE):
            self.reporting = False
        nested = subordinate or (self.current is not None and self.reporting)
        if not nested:
            self.current = subject
        return nested

    def _note_subject(self, token: int) -> Phrase | None:
        subject = self.finder.before(token, self.sentence.start)
        if subject is None or not self._is_agent(subject):
            return None
        self._set_current(subject, token)
        return subject

    def _is_agent(self, subject: Phrase) -> bool:
        """Whether the phrase may be whom the sentence is about: one named, of people, or where a clause begins."""
        if subject.kind != "description" or subject.head in self.words["roles"]:
            return True
        return subject.start == self.sentence.start or self.line.lower[subject.start - 1] in self.words["subordinate"]

    def _generic(self, token: int) -> None:
        """Note a verb that is no cue of its own: it tells the subject, and a quotation may hang on it."""
        before = token - 1
        if before < self.sentence.start or self.line.lower[before] in self.words["determiners"]:
            return
        subject = self._note_subject(token)
        if subject is not None:
            self._add(token, GENERIC, subject, "before")
        elif self.around.follows_speech(token) and self.line.lower[before] not in self.words["auxiliaries"]:
            subject = self.finder.after(token, self.sentence.end)  # not: "..." has been seen a million times
            if subject is not None:
                self._add(token, GENERIC, subject, "after")

    def _noun(self, token: int) -> None:
        """A noun of speech with its speaker: Moss's statement, her first tweet, a statement by Moss."""
        owner = self.finder.owner(token, self.sentence.start, self.sentence.end)
        if owner is None:
            return
        stances = StanceFinder(*self.parts)
        if stances.is_viewpoint(token, owner):
            self._add(token, SOURCE, owner, "source")
            self.frames[-1].start = owner.start - 1
        else:
            self._add(token, NOUN, owner, "noun", nested=self.reporting)

    def _stance(self, token: int, word: str) -> bool:
        """Add the frame of an adjective or noun that tells what somebody holds; say whether there is one."""
        stances = StanceFinder(*self.parts)
        owner = None
        if word in self.words["stance_nouns"]:
            owner = self.finder.owner(token, self.sentence.start, self.sentence.end)
        if owner is not None and (stances.governs_that(token) or owner.start > token):
            self._add(token, NOUN, owner, "noun", nested=self.reporting)
            return True
        if not stances.governs_that(token):
            return False
        found = stances.of_adjective(token) if word in self.words["stance_adjectives"] else None
        found = found or stances.of_noun(token)
        if found is None:
            return False
        subject, start = found
        self.frames = [frame for frame in self.frames if frame.cue < start]
        self._add(token, _THINK, subject, "before", nested=self._set_current(subject, token))
        self.frames[-1].cue = start
        return True

    def _add(
        self,
        token: int,
        kinds: frozenset[str],
        subject: Phrase | None,
        how: str,
        end: int | None = None,
        nested: bool = False,
    ) -> None:
        end = token + 1 if end is None else end
        start = token
        if subject is not None and subject.line == self.line.index and how in {"before", "after", "source", "agent"}:
            if subject.start < token:
                start = subject.start
            elif subject.start > token and subject.end > end:
                end = subject.end
        if how == "after":
            start = self.around.verb_start(token)
        frame = Frame(self.line.index, self.number, token, token + 1, kinds, subject, how, start, end, nested)
        self.frames.append(frame)
        if how in {"before", "shared"} and frame.reports():
            self.reporting = self.reporting or self.line.lower[token - 1] not in self.words["relative"]

    def _according(self, token: int, end: int) -> None:
        subject = self.finder.after(end - 1, self.sentence.end)
        if subject is not None:
            self._add(token, SOURCE, self.finder.whole(subject, self.sentence.end), "source", end)
            self.frames[-1].cue_end = end

    def _verb(self, token: int, kinds: frozenset[str]) -> bool:
        """Add the frame of a verb; say whether the word is a verb here."""
        lower = self.line.lower
        word = lower[token]
        before = lower[token - 1] if token > self.sentence.start else ""
        if self.line.words[token][0].isupper() and (token in self.finder.at or token > self.sentence.start):
            return False
        if self.around.is_noun(token, before):
            return False
        if self._other_form(token, kinds, before) or (
            word in self.words["naming_verbs"] and self.around.is_named(token)
        ):
            return True
        if not (kinds := self._with_next(token, kinds)) or self._goes_around(token, kinds):
            return True
        subject = self._subject_before(token, kinds)
        how, nested = "before", False
        if word in self.language.bases and not self.around.agrees(subject, token, base_before=self._has_base()):
            subject = self._counted(token) or self.around.described_before(token)
            if subject is None:
                return False
        elif subject is not None and not self.around.may_speak(subject, kinds, token):
            if kinds.isdisjoint((SAY, TELL)):
                return True
            subject = None
        subject = self._sender(subject or self._counted(token), before)
        if subject is not None:
            nested = self._set_current(subject, token)
        elif self.around.follows_speech(token) or (
            SAY in kinds
            and self.around.may_be_inverted(self.around.verb_start(token), lower[self.around.verb_start(token) - 1])
        ):
            subject, how = self._inverted_subject(token), "after"
        if kinds == {OTHER}:
            if subject is not None:
                self._add(token, GENERIC, subject, how, nested=nested)
            return True
        if subject is None:
            if before == "," and word in self.language.past_participles and THINK not in kinds and SAY not in kinds:
                return True
            subject, how = self.current or self._joined_to(before), "shared"
        self._add(token, kinds, subject, how, nested=nested)
        self._take_in_particle(token)
        return True

    def _take_in_particle(self, token: int) -> None:
        """Let a frame end behind the word that its verb goes with: (..., she) pointed out, ..."""
        if self.line.lower[token] not in self.words["phrase_verbs"]:
            return
        frame, behind = self.frames[-1], token + 2
        if frame.end == token + 1 and " ".join(self.line.lower[token:behind]) in self.words["phrasal"]:
            following = self.line.words[behind : behind + 1]
            if following in ([","], ["."]) and behind <= self.sentence.end:
                frame.end = behind

    def _with_next(self, token: int, kinds: frozenset[str]) -> frozenset[str]:
        """The classes of a verb together with the word behind it: put it; none for adds to (the noise)."""
        if self.line.lower[token] not in self.words["phrase_verbs"]:
            return kinds
        phrase = " ".join(self.line.lower[token : min(token + 2, self.sentence.end)])
        silent = phrase in self.words["speechless_phrases"]
        if silent and QUOTE not in self.line.words[self.sentence.start : self.sentence.end]:
            return frozenset()
        return _SAY if phrase in self.words["phrasal"] else kinds

    def _subject_before(self, token: int, kinds: frozenset[str]) -> Phrase | None:
        """The subject before a verb, unless it closes another clause: could stop Bo Lund, said Ann Moss."""
        lower, subject = self.line.lower, self.finder.before(token, self.sentence.start)
        if subject is None or SAY not in kinds or lower[token - 1] != ",":
            return subject
        between = lower[subject.end : token]
        apart = not self.words["auxiliaries"].isdisjoint(between) and self.words["relative"].isdisjoint(between)
        if subject.end < token - 1 and not apart:
            return subject
        following = self.finder.after(token, self.sentence.end)
        return None if following is not None and following.kind == "name" else subject

    def _joined_to(self, before: str) -> Phrase | None:
        """The subject of the verb to which "and" joins another in a relative clause: Moss, who backed Lee and said."""
        return self.frames[-1].subject if before in self.words["joining"] and self.frames else None

    def _goes_around(self, token: int, kinds: frozenset[str]) -> bool:
        """Add the frame of a verb that an attribution parts from its subject: The seller, Moss recalls, warned him."""
        last = self.frames[-1] if self.frames else None
        subject = self.around.parted_subject(token, last) if last is not None else None
        if subject is not None:
            self._add(token, kinds, subject, "before")
        return subject is not None

    def _counted(self, token: int) -> Phrase | None:
        """A number of people or whoever else stands before "said" and a clause, with no verb between."""
        found = share_before(self.line, self.sentence, token, self.language)
        if found is not None or self.around.follows_speech(token):
            return found
        found = many_before(self.line, self.sentence, token, self.language)
        if found is None or self.line.lower[token - 1] in self.words["joined_verbs"]:
            return None
        spoken = (frame for frame in self.frames if not frame.is_generic())
        return None if any(found.start <= frame.cue for frame in spoken) else found

    def _other_form(self, token: int, kinds: frozenset[str], before: str) -> bool:
        """Deal with a verb that is no finite one in the active voice; False for one that is.

        Participles, infinitives, the passive, and verbs that say how another one goes on ("began to tell").
        """
        lower = self.line.lower
        word = lower[token]
        if before in self.words["according_clauses"] and word in self.language.past_participles:
            self._passive(token, kinds)  # as reported by the Post
            return True
        asked = word in self.words["asking"] and word in self.language.past_participles
        if asked and (self.around.opens(token, before) or before in self.words["subordinate"]):
            self._passive(token, kinds)  # Asked by Lee whether; When asked how
            return True
        if word in self.language.past_participles and self.around.is_inserted(token, before):
            return True
        if word in self.language.participles:
            self._participle(token, kinds, before)
        elif (
            word in self.words["aspect"]
            and token + 1 < self.sentence.end
            and lower[token + 1] in self.words["infinitive"]
        ):
            self._note_subject(token)
        elif before in self.words["infinitive"]:
            if kinds != {OTHER}:
                self._add(token, kinds, self.current, "shared")
        elif word in self.language.past_participles and (
            self.around.auxiliary_before(token)
            or (
                before not in self.words["bare_subjects"] and PassiveAgents(*self.parts).is_judged(token, kinds)
            )  # what she called
        ):
            self._passive(token, kinds)
        else:
            return False
        return True

    def _inverted_subject(self, token: int) -> Phrase | None:
        """The subject behind its verb: "said Moss"; it is who speaks from here on."""
        subject = self.finder.after(token, self.sentence.end)
        if subject is None or not self.around.is_inverted(token, subject):
            return None
        self.current = self.finder.joined_behind(subject, self.sentence.end)
        return self.current

    def _sender(self, subject: Phrase | None, before: str) -> Phrase | None:
        """Who speaks by a thing: Moss mailed a leaflet that promised "..."; of any other subject itself."""
        if subject is None or before not in self.words["relative"] or subject.head not in self.words["messengers"]:
            return subject
        return self.current if self.current is not None and self.current.kind != "description" else subject

    def _has_base(self) -> bool:
        """Whether a verb in its base form stands before in the sentence: they say ... and warn."""
        return any(self.line.lower[frame.cue] in self.language.bases for frame in self.frames)

    def _passive(self, token: int, kinds: frozenset[str]) -> None:
        """A passive has its source after "by": was told by Moss; without it the source is not named."""
        self._note_subject(token)
        agent = PassiveAgents(*self.parts).behind(token, kinds)
        if agent is not None:
            self._add(token, kinds, agent, "agent")
        elif kinds != {OTHER}:
            self._add(token, kinds, None, "passive")

    def _participle(self, token: int, kinds: frozenset[str], before: str) -> None:
        if before in self.words["auxiliaries"] or before in self.words["adverbs"]:
            subject = self.finder.before(token, self.sentence.start)
            if subject is not None:
                nested = self._set_current(subject, token)
                self._add(token, GENERIC if kinds == {OTHER} else kinds, subject, "before", nested=nested)
                return
        if kinds == {OTHER}:
            return
        participles = ParticipleSubjects(*self.parts)
        beside = participles.described(token)
        if beside is not None:
            self._add(token, kinds, beside, "before", nested=self.reporting)
            return
        self.current = participles.own(token) or self.current or participles.opening(token, before)
        nearer = participles.nearer(before, self.current, self.frames[-1] if self.frames else None)
        subject = nearer or self.current or participles.ahead(token)
        self._add(token, kinds, subject, "shared")
