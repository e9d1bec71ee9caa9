"""The clause that a cue reports, in a language with a grammar of clauses: before the cue, after it or around it."""

from newsdoc.analyzers.speech.circumstances import after_circumstances
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SAY, TELL, THINK
from newsdoc.analyzers.speech.reported_hearers import after_hearer
from newsdoc.analyzers.speech.reported_insertions import behind_apposition, opening_clause
from newsdoc.analyzers.speech.reported_reader import ReportReader
from newsdoc.analyzers.speech.reported_sources import SourceReader
from newsdoc.analyzers.speech.tokens import DASHES, INTRODUCING, QUOTE

__all__ = ["ClauseReader"]

_GROUP = 3
"""Words from a relative pronoun to the verb of its clause, at most: who have never said."""
_ASKED = 9
"""Tokens from a verb of asking to the question, at most: asked the Ardale Council members whether."""
_BESIDE = 3
"""Words behind an inserted attribution among which the verb stands whose subject stands before it."""
_SUBJECT = 3
"""Words of a subject, at most, whose verb stands in the marks right behind it."""
_TERSE = 4
"""Words of a headline behind a count and a colon, at least, that are a clause without a known verb."""
_REGARDED = 14
"""Words from a verb of regarding to its "as", at most: sees the plan for the old pier as a gift."""
_PAUSES = DASHES | {","}
"""What ends an infinitive that is told of somebody: what follows is mostly the newsroom's."""
_CLAUSE = 5
"""Words behind "said" that are taken for a clause although none of them is a known verb."""


class ClauseReader(ReportReader):
    """Reads reported clauses by the grammar of the sentence around a cue."""

    def can_speak(self, frame: Frame) -> bool:
        """Whether the subject can say a thing; whatever "as" makes a source can."""
        return super().can_speak(frame) or bool(self._as_told(frame)) or self._is_inserted(frame)

    def _is_inserted(self, frame: Frame) -> bool:
        """Whether the words stand by themselves between commas: The pier, the head of the guild added, is safe."""
        subject, commas = frame.subject, self.line.words[frame.end : frame.end + 1] == [","]
        if subject is None or frame.how != "before" or SAY not in frame.kinds or not commas:
            return False
        begin = self.begin(frame)
        return self.line.lower[subject.start] in self.words["determiners"] and self.line.words[begin - 1] == ","

    def ranges(self, frame: Frame) -> list[tuple[int, int]]:
        """The token ranges that the frame reports; empty if it reports nothing without marks."""
        if "source" in frame.kinds:
            return SourceReader(self.line, self.sentence, self.frames, self.language).ranges(frame)
        if self._is_left_open(frame):
            return []
        if frame.how == "noun":
            return self._after_noun(frame)
        if self.is_hearsay(frame):
            return self._hearsay(frame)
        if (told := self._as_told(frame)) is not None:
            return told
        if self.comes_after(frame):
            return self._before(frame)
        return self._after(frame)

    def _hearsay(self, frame: Frame) -> list[tuple[int, int]]:
        """What is told of somebody, up to the first pause, and of whom: The pier (is said) to be lost (, which ...)."""
        words, lower, verb = self.words, self.line.lower, frame.cue
        while verb > self.sentence.start and self._is_skipped(verb - 1):
            verb -= 1
        start = verb
        while start > self.sentence.start and lower[start - 1][0].isalnum() and lower[start - 1] not in words["clause"]:
            start -= 1
        start = self.skip_opening(start)
        end = self.end(frame.cue_end, frame)
        pause = next((i for i in range(frame.cue_end, end) if self.line.words[i] in _PAUSES), end)
        told = (frame.cue_end, self.trim(frame.cue_end, pause))
        named = start < verb and lower[start] not in words["relative"]
        return [(start, verb), told] if named and not self.has_verb(start - 1, verb, bases=False) else [told]

    def _is_skipped(self, token: int) -> bool:
        """Whether an auxiliary or adverb stands here."""
        return self.line.lower[token] in self.words["skipped"] or self.language.is_adverb(self.line.lower[token])

    def _is_left_open(self, frame: Frame) -> bool:
        """Whether somebody does not say what is asked: did not say whether it would open; would not tell them why."""
        lower, before = self.line.lower, frame.cue - 1
        while before > self.sentence.start and self.language.is_adverb(lower[before]):
            if lower[before] in self.words["negations"]:
                break
            before -= 1
        if before < self.sentence.start or lower[before] not in self.words["negations"]:
            return False
        told = after_hearer(self.line, self.sentence, frame.cue_end, self.language) if TELL in frame.kinds else 0
        start = max(frame.cue_end, told)
        asked = start < self.sentence.end and lower[start] in self.words["questions"] - self.words["that"]
        return asked and not frame.kinds.isdisjoint((SAY, TELL))

    def _as_told(self, frame: Frame) -> list[tuple[int, int]] | None:
        """The clause behind or around one that names its source: As the paper noted, ...; ..., as Moss said, ...

        None where the cue stands in no such clause.
        """
        lower, words, openers = self.line.lower, self.line.words, self.words["according_clauses"]
        if not openers or frame.how not in {"before", "agent"} or not frame.reports():
            return None
        opener = (frame.cue if frame.how == "agent" else self.begin(frame)) - 1
        start = self.skip_opening(self.sentence.start)
        if lower[start] in openers and start < opener and not self._has_clause(start, opener):
            opener = start  # As the Ardale Post and its readers said, ...
        if opener < self.sentence.start or lower[opener] not in openers:
            return None
        end = self.behind(frame)
        while end < self.sentence.end and self.language.is_adverb(lower[end]):
            end += 1  # as Moss said today
        if end >= self.sentence.end or words[end] != ",":
            return None
        rest = (end + 1, self.trim(end + 1, self.sentence.end))
        if opener == start:
            return [rest] if self.has_verb(end) else []
        if words[opener - 1] != ",":
            return None
        return [(start, self.trim(start, opener)), rest]

    def _has_clause(self, start: int, end: int) -> bool:
        """Whether a comma or verb stands between two tokens."""
        return "," in self.line.lower[start:end] or self.has_verb(start, end)

    def _before(self, frame: Frame) -> list[tuple[int, int]]:
        start = self.sentence.start
        for other in self.frames:
            if (
                other is not frame
                and other.end < frame.start
                and other.speaks()
                and not other.nested
                and other.how in {"before", "after", "source"}
                and not self._describes(other)
                and self._has_ended(other)
            ):
                start = max(start, other.end)
        start = self.skip_opening(start)
        begin = self.begin(frame)
        end = self.behind(frame)
        inserted = begin > start and self.line.words[begin - 1] == "," and self.line.words[end : end + 1] == [","]
        bare = not self.opens_clause(start) and not self.has_verb(start, begin, bases=False)
        inserted = inserted and start == self.skip_opening(self.sentence.start)
        if self._tells_when(start, begin) and not inserted:
            return []  # Friday morning, Moss reported six floods
        if bare and not (inserted and self.has_verb(end)):
            return []  # In a statement on Monday, Moss said: "..."
        if start == self.sentence.start and self._opens_with_participle(start, begin):
            return []  # Asked whether she would go, Moss said: "..."
        ranges = [(start, self.trim(start, begin))]
        if frame.how == "after":
            end = behind_apposition(self.line, self.sentence, end, self.language)
        if (
            (self.line.has_words(start, begin) or start >= begin)  # But, Moss said, the pier is safe
            and (frame.how == "before" or self._parts_clause(start, begin, end))
            and end < self.sentence.end
            and self.line.words[end] == ","
        ):
            rest = end + 1
            speaking = (other for other in self.frames if other.cue >= rest and other.speaks() and not other.nested)
            if all(other.how in {"shared", "passive"} for other in speaking):  # officials said, was aimed at telling
                ranges.append((rest, self.trim(rest, self.sentence.end)))
        return [(begin, end) for begin, end in ranges if end > begin]

    def _parts_clause(self, start: int, begin: int, end: int) -> bool:
        """Whether the verb of what is reported stands behind its inverted attribution: Tea, says Moss, is best."""
        described = not self.words["relative"].isdisjoint(self.line.lower[end + 1 : end + 2])
        return not described and not self.has_verb(start, begin, bases=False) and self.has_verb(end, end + _BESIDE)

    def _has_ended(self, other: Frame) -> bool:
        """Whether what an earlier frame reports has ended before a later one: "...," Moss said, and ..., Lee said."""
        introduces = self.line.words[other.end] in INTRODUCING or self.line.words[other.end + 1] == QUOTE
        return "source" in other.kinds or introduces or self.comes_after(other)

    def _tells_when(self, start: int, begin: int) -> bool:
        """Whether only days and times stand before the speaker: Friday morning, Moss reported six floods."""
        end = after_circumstances(self.line, start, begin, self.language)
        return end > start and not self.line.has_words(end, begin)

    def _describes(self, frame: Frame) -> bool:
        """Whether the cue stands in a relative clause: users who have continued to post, Moss said."""
        return not self.words["relative"].isdisjoint(
            self.line.lower[max(self.sentence.start, frame.cue - _GROUP) : frame.cue]
        )

    def _opens_with_participle(self, start: int, end: int) -> bool:
        """Whether a participle tells when or how it is said: Asked why, Moss said ...; Quoting Lee, Moss wrote."""
        first = self.line.lower[start]
        if first in self.language.past_participles:
            comma = self.line.find(",", start, end - 1)  # Given its size, it will be late, Moss said
            return comma >= end - 1 or not self.has_verb(comma, end)
        return first in self.language.participles and not self.has_verb(start, end)

    def _after_noun(self, frame: Frame) -> list[tuple[int, int]]:
        start, subject = frame.cue_end, frame.subject
        if subject is not None and subject.start > frame.cue:
            start = max(start, subject.end)  # an admission by Lee that
        lower = self.line.lower
        contents = self.words["that"] | (
            self.words["infinitive"] if lower[frame.cue] in self.words["promises"] else frozenset()
        )
        if start < self.sentence.end and lower[start] in contents:
            relative = lower[start] in self.words["that"] and self._is_verb_alone(start + 1)
            return [] if relative else [(start, self.end(start, frame))]
        if (
            start + 1 < self.sentence.end
            and lower[start] in self.words["passive_auxiliaries"]
            and lower[start + 1] in self.words["that"]
        ):
            return [(start + 1, self.end(start + 1, frame))]
        return []

    def _is_verb_alone(self, token: int) -> bool:
        """Whether a verb follows "that" at once, which then stands for the noun before: a letter that asked."""
        word = self.line.lower[token] if token < self.sentence.end else "."
        return word in self.words["auxiliaries"] or (word in self.language.finite and word not in self.language.bases)

    def _after(self, frame: Frame) -> list[tuple[int, int]]:
        start = frame.end if frame.how in {"after", "agent"} else frame.cue_end
        if "label" in frame.kinds and self.stands_aside:
            opens = start < self.sentence.end and self.opens_clause(start)
            told = opens and (self.has_verb(start) or self._is_terse(start, frame))
            return [(start, self.trim(start, self.sentence.end))] if told else []  # Moss: Pier to be closed
        if "label" in frame.kinds:
            return []  # a colon behind a name opens lists and captions more often than what somebody says
        start = self.content_start(start, frame)
        if self.line.lower[frame.cue] in self.words["asking"]:
            start = self._asked(start)
        if start < self.sentence.end and self.line.words[start] == "(":
            closing = (i for i in range(start, self.sentence.end) if self.line.words[i] == ")")
            start = next(closing, start) + 1
        if start >= self.sentence.end:
            return []
        behind = after_circumstances(self.line, start, self.sentence.end, self.language)
        if behind > start and not self.line.has_words(behind, self.sentence.end):
            return []  # apologized in a statement on Monday
        if self._is_relative(frame) and not self.opens_clause(start):
            return []  # Lee, who voted against the delay, said ...
        opening = opening_clause(self.line, self.sentence, start, self.language) if self._takes_opening(frame) else None
        if opening is not None:
            return [(opening, self.end(opening, frame))]  # said if chosen, she would go
        if self.line.words[start] in {",", ":", QUOTE} or not self._is_complement(start, frame):
            return []
        end = self.end(start, frame)
        return [(start, end)] if end > start else []

    def _is_terse(self, start: int, frame: Frame) -> bool:
        """Whether what a count or document says in a headline leaves its verb out: Poll: Moss far ahead of Lund."""
        words = sum(word[0].isalnum() for word in self.line.words[start : self.sentence.end])
        return frame.subject is not None and frame.subject.head in self.words["documents"] and words >= _TERSE

    def _takes_opening(self, frame: Frame) -> bool:
        """Whether a condition may follow the cue: a plain verb behind its subject, and no words in marks before it."""
        behind_marks = frame.start > self.sentence.start and self.line.words[frame.start - 1] == QUOTE
        return self.is_plain(frame) and frame.how == "before" and not behind_marks

    def _asked(self, start: int) -> int:
        """Where a question begins behind the one who is asked; the end where there is none: asked (Lee) if."""
        words = self.words
        for token in range(start, min(start + _ASKED, self.sentence.end)):
            if self.line.lower[token] in words["questions"] or self._asks_who(token):
                negated = token > start and self.line.lower[token - 1] in words["adverbs"]
                return token - negated  # asked not to be named
            if self.line.words[token] in {",", ";", ":", QUOTE}:
                break
        return self.sentence.end

    def _asks_who(self, token: int) -> bool:
        """Whether "who" or "which" asks here, since a subject follows: asked the voters which plan they backed."""
        following = self.line.lower[token + 1] if token + 1 < self.sentence.end else "."
        verb = following in self.words["skipped"] or following in self.language.finite or not following[0].isalnum()
        return self.line.lower[token] in self.words["relative_subjects"] and not verb

    def _is_relative(self, frame: Frame) -> bool:
        """Whether the cue of thought stands in a relative clause, which only describes its subject."""
        return THINK in frame.kinds and self.line.lower[frame.cue - 1] in self.words["relative"]

    def _is_complement(self, start: int, frame: Frame) -> bool:
        """Whether what begins here is reported: not a time or place, not the object of a verb of another sense."""
        word = self.line.lower[start]
        before = self.line.words[frame.start - 1] if frame.start > self.sentence.start else ""
        quoted = frame.start - 1 - (before == ",")
        if before in {QUOTE, ","} and self.line.words[quoted] == QUOTE and not self._is_governed(quoted):
            return False
        cue = self.line.lower[frame.cue]
        if word in self.words["infinitive"] and cue in self.words["acts"]:
            return frame.how in {"before", "shared"}  # agreed to meet
        if word in self.words["infinitive"] and cue not in self.words["object_reports"]:
            return False
        if word in self.words["complementizers"] and word not in self.words["weak_complementizers"]:
            asked = cue in self.words["asking"] and word not in self.words["infinitive"]
            return frame.how != "passive" or word in self.words["that_or_whether"] or asked
        if word in self.words["months_and_days"] or word in self.words["time_and_place"]:
            return False
        if word in self.words["no_complements"] or (cue in self.words["naming_verbs"] and self._is_named_only(start)):
            return False
        if frame.how == "passive":
            return word in self.words["as"]
        if self._is_shown(frame) or self._is_regarded(start, cue):
            return True
        if cue in self.words["intransitive"]:
            if SAY in frame.kinds and word in self.words["pronouns"] and self.has_verb(start):
                return True  # wrote they may have known
            return word in self.words["about"] and word not in self.words["infinitive"]
        if cue not in self.words["object_reports"]:
            said = not frame.kinds.isdisjoint((SAY, TELL)) and (
                self.is_plain(frame) or cue not in self.words["opinions"]
            )
            end = None if said else self._first_clause(start)  # recalled 3,000 heaters and reported a loss
            if not self.opens_clause(start) or not (self.has_verb(start, end) or self._is_long_clause(start, frame)):
                return False
            return not frame.kinds.isdisjoint((SAY, TELL)) or cue in self.words["opinions"]
        return True

    def _is_governed(self, token: int) -> bool:
        """Whether a preposition opens the sentence with what stands here: On "Night Desk," Moss said ..."""
        return token == self.sentence.start + 1 and self.line.lower[token - 1] in self.words["governing"]

    def _is_named_only(self, start: int) -> bool:
        """Whether a name or noun follows without a judgement: a group called Lund's Friends; called Moss at night."""
        end = start
        while end < self.sentence.end and self.line.words[end][0].isupper():
            end += 1
        if end == start or end >= self.sentence.end:
            return end > start or self._is_noun_alone(start)
        word, words = self.line.lower[end], self.words
        if word == QUOTE or end in self.line.quotes:
            return False
        ends = not word[0].isalnum() or word in words["prepositions"] or word in words["boundaries"]
        ends = ends or (self.language.is_adverb(word) and self.line.lower[end + 1 : end + 2] != [QUOTE])
        return ends or word in words["conjunctions"] or self.has_verb(end - 1, end + 1, bases=False)

    def _is_noun_alone(self, start: int) -> bool:
        """Whether nothing but a noun with its article follows, which is no judgement: called a cab."""
        noun, lower = start + 1, self.line.lower
        if noun >= self.sentence.end or lower[start] not in self.words["any_articles"]:
            return False
        behind = lower[noun + 1] if noun + 1 < self.sentence.end else "."
        return behind != QUOTE and not behind[0].isalnum() and noun not in self.line.quotes

    def _is_shown(self, frame: Frame) -> bool:
        """Whether a document or a count shows what follows, clause or not: the poll shows Moss in the lead."""
        finds = THINK in frame.kinds and self.line.lower[frame.cue] in self.words["opinions"]
        return finds and frame.subject is not None and frame.subject.head in self.words["documents"]

    def _is_regarded(self, start: int, cue: str) -> bool:
        """Whether something is seen as something: sees the plan as a gift."""
        if cue not in self.words["regards"]:
            return False
        for token in range(start + 1, min(start + _REGARDED, self.sentence.end)):
            word = self.line.lower[token]
            if word in self.words["as"]:
                return not self._opens_time(token + 1)
            if word in self.words["clause"] or not word[0].isalnum():
                return False
        return False

    def _opens_time(self, start: int) -> bool:
        """Whether "as" tells when: a verb follows the noun behind it, with nothing joined between (as the fog rose)."""
        for token in range(start, self.sentence.end):
            word = self.line.lower[token]
            if (word in self.words["small"] and token > start) or not word[0].isalnum():
                return False
            if self.has_verb(token - 1, token + 1, bases=False):
                return True
        return False

    def _first_clause(self, start: int) -> int:
        """Where the first clause ends from `start` on: found a house in Ardale (and never returned)."""
        lower = self.line.lower
        for token in range(start + 1, self.sentence.end - 1):
            word, following = lower[token], lower[token + 1]
            if word in {",", ";"} or word in self.words["subordinate"]:
                return token
            verb = following in self.language.finite or following in self.words["skipped"]
            if word in self.words["joined_verbs"] and verb:
                return token
        return self.sentence.end

    def _goes_on_in_marks(self, start: int) -> bool:
        """Whether the verb of a clause opens what stands in marks behind its subject."""
        quoted = self.line.find(QUOTE, start, self.sentence.end)
        if quoted <= start or quoted not in self.line.quotes:
            return False
        content = self.line.quoted(quoted).split() or ["."]
        if quoted - start <= _SUBJECT and content[0].islower() and len(content) > 1:
            return True  # said he "never saw it"; said the crew "laughed and left"
        first = content[0].lower()
        return first in self.words["auxiliaries"] or first in self.language.finite

    def _is_long_clause(self, start: int, frame: Frame) -> bool:
        """Whether so many words follow a plain verb of saying that they are a clause, of an unknown verb."""
        if self._goes_on_in_marks(start):
            return True  # said the contract "was never fair"
        words = sum(word[0].isalnum() for word in self.line.words[start : self.sentence.end])
        first = self.line.lower[start]
        return (
            SAY in frame.kinds and self.is_plain(frame) and words >= _CLAUSE and first not in self.words["no_reports"]
        )
