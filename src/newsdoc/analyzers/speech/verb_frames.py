"""The frames that hang on verbs: finite, in the passive, or participles, with the subject of each."""

from newsdoc.analyzers.speech.counted_subjects import many_before, share_before
from newsdoc.analyzers.speech.frame import GENERIC
from newsdoc.analyzers.speech.frame_builder import FrameBuilder
from newsdoc.analyzers.speech.language import OTHER, SAY, TELL, THINK
from newsdoc.analyzers.speech.participle_subjects import ParticipleSubjects
from newsdoc.analyzers.speech.passive_agents import PassiveAgents
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import QUOTE

__all__ = ["VerbFrames"]

_SAY = frozenset({SAY})


class VerbFrames(FrameBuilder):
    """Adds the frames of the verbs of a sentence."""

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
