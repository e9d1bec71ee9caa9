"""What the readers of reported speech share: who can report something, and where what is reported ends."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.circumstances import after_circumstances
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SAY, TELL, SpeechLanguage
from newsdoc.analyzers.speech.reported_ends import end_of_opening, end_of_relative, has_verb, opens_clause
from newsdoc.analyzers.speech.reported_hearers import after_hearer
from newsdoc.analyzers.speech.reported_insertions import behind, is_inserted
from newsdoc.analyzers.speech.reported_ranges import skip_opening, trim
from newsdoc.analyzers.speech.reported_reach import reach
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["ReportReader"]

_FAR = 14
"""Words between a cue and its "that", at most: said in a statement on Thursday that."""
_PARTING = frozenset({QUOTE, ";", ":"})
_BEFORE_SPEECH = frozenset({",", ":"})
_SHORTEST = 2
"""Tokens from "that" to the end of the sentence that are no clause without a verb, at most."""
_WIDEST_GAP = 7
"""Words that describe a speaker between a comma and the name, at most."""
_OPENING = 3
"""Words up to the conjunction of a clause that opens a sentence, at most: Just days before."""
_JOINED = 3
"""Words from "and" to what describes a speaker, at most: current and former officials."""
_FEW = 3
"""Words behind "that" up to a comma among which there must be a verb."""


class ReportReader:
    """Reads what the frames of one sentence report."""

    def __init__(
        self,
        line: Passage,
        sentence: Sentence,
        frames: Sequence[Frame],
        language: SpeechLanguage,
        *,
        stands_aside: bool = False,
    ) -> None:
        """Take a sentence with its frames; `stands_aside` says whether it is a headline or caption, no running text."""
        self.line, self.sentence, self.frames, self.language = line, sentence, frames, language
        self.words, self.stands_aside = language.words, stands_aside
        self._begins: dict[Frame, int] = {}
        self._contents: dict[Frame, int] = {}

    def can_speak(self, frame: Frame) -> bool:
        """Whether the subject is somebody or something that can say a thing: no "exception", no "you"."""
        subject = frame.subject
        if subject is None:
            told = not frame.kinds.isdisjoint((SAY, TELL)) or self.is_hearsay(frame)
            return frame.how == "noun" or (frame.how == "passive" and told)
        if self._governs_that(frame):
            return subject.kind != "pronoun" or subject.head not in self.words["second_person"]
        if subject.kind == "pronoun":
            speechless = subject.head in self.words["speechless"] and not (self.is_plain(frame) and SAY in frame.kinds)
            return subject.head not in self.words["second_person"] and not speechless
        if self.is_plain(frame) and self.line.lower[subject.start][0].isalnum():
            return True
        if frame.how == "source":
            return True  # hieß es aus dem Rathaus
        if self._governs_clause(frame):
            return True
        known = self.language.is_role(subject.head) or subject.head in self.words["bodies"]
        return subject.kind == "name" or "source" in frame.kinds or known

    def is_hearsay(self, frame: Frame) -> bool:
        """Whether a passive governs an infinitive, and nobody is named who says so: is believed to."""
        if frame.how != "passive" or self.language.grammar != "clauses" or frame.cue_end >= self.sentence.end:
            return False
        governs = self.line.lower[frame.cue_end] in self.words["infinitive"]
        return governs and self.line.lower[frame.cue] in self.words["hearsay"]

    def is_plain(self, frame: Frame) -> bool:
        """Whether the verb is so plain that whatever is its subject has said so."""
        return self.line.lower[frame.cue] in self.words["plain_says"]

    def _governs_that(self, frame: Frame) -> bool:
        """Whether "that" follows the verb, so that its subject says or holds something: the elders agreed that."""
        if frame.how not in {"before", "shared"} or not frame.reports():
            return False
        start = self.content_start(frame.cue_end, frame)
        return start < self.sentence.end and self.line.lower[start] in self.words["that"]

    def _governs_clause(self, frame: Frame) -> bool:
        """Whether a clause of its own follows a verb of saying at once: the evidence suggests they left."""
        lower, start, words = self.line.lower, frame.cue_end, self.words
        if frame.how == "before" and TELL in frame.kinds and self.language.grammar == "clauses":
            told = after_hearer(self.line, self.sentence, start, self.language)  # an adjuster told them it was late
            return start < told < self.sentence.end and self.opens_clause(told) and self.has_verb(told)
        if frame.how != "before" or SAY not in frame.kinds or lower[frame.cue] in words["intransitive"]:
            return False
        if start + 1 >= self.sentence.end or not self.opens_clause(start):
            return False
        if lower[start] in words["subject_pronouns"]:
            return self.has_verb(start, min(start + _FEW, self.sentence.end))
        return lower[start + 1] in words["auxiliaries"]

    def rank(self, frame: Frame) -> tuple[bool, int]:
        """Order the frames that follow what they report before the others: those report the whole sentence."""
        return not ("source" in frame.kinds or self.comes_after(frame)), frame.cue

    def comes_after(self, frame: Frame) -> bool:
        """Whether the frame follows what it reports: ..., Moss said."""
        line = self.line
        if not (frame.reports() or frame.speaks()) or "noun" in frame.kinds:
            return False
        if frame.nested and not self._closes(frame):
            return False
        start = self.begin(frame)
        if frame.how not in {"before", "after"} or start <= self.sentence.start + 1:
            return False
        if line.words[start - 1] not in {",", QUOTE}:
            return False
        if frame.end >= self.sentence.end:
            return True
        if self._governs_that(frame) and (self._is_opening(frame) or self._opens_subordinate()):
            return False  # Still, Moss said on Tuesday that ...
        if self._introduces_sentence(frame):
            return False  # Later, in Ardale, Moss said, "We dig."
        word = line.lower[frame.end]
        if frame.how == "after" and word in self.words["relative_subjects"]:
            return True  # ..., said a member who knows the plan
        if word in self.words["infinitive"] or word == QUOTE or word in self.words["complementizers"]:
            return False
        if is_inserted(line, self.sentence, frame, self.begin(frame), self.language):
            return True
        if TELL in frame.kinds and self._told_clause(frame):
            return False  # While they waited, Moss told her it was late
        if TELL in frame.kinds and not any(other.cue > frame.cue for other in self.frames):
            return True
        if (
            TELL in frame.kinds
            and word in self.words["objects"]
            and self.line.words[frame.end + 1 : frame.end + 2] == [","]
        ):
            return True
        last_week = word in self.words["time_adjectives"] and self._is_when(frame.end)
        return not word[0].isalnum() or word in self.words["circumstances"] or last_week

    def behind(self, frame: Frame) -> int:
        """Where a frame ends with whoever is told, and when and where."""
        return behind(self.line, self.sentence, frame, self.language)

    def _is_when(self, token: int) -> bool:
        """Whether nothing but when it was said follows: the ministry reported last week."""
        end = after_circumstances(self.line, token, self.sentence.end, self.language)
        return end > token and not self.line.has_words(end, self.sentence.end)

    def _told_clause(self, frame: Frame) -> bool:
        """Whether a clause follows whoever is told: Moss told reporters this was late."""
        start = after_hearer(self.line, self.sentence, frame.end, self.language)
        opens = start < self.sentence.end and self.line.lower[start] in self.words["subject_pronouns"]
        return opens and self.has_verb(start, min(start + _FEW, self.sentence.end))

    def _introduces_sentence(self, frame: Frame) -> bool:
        """Whether a comma or colon and a whole sentence in marks follow the frame."""
        quoted = frame.end + 1
        if (
            quoted >= self.sentence.end
            or quoted not in self.line.quotes
            or self.line.words[frame.end] not in _BEFORE_SPEECH
        ):
            return False
        return self.line.quoted(quoted).strip()[:1].isupper()

    def _opens_subordinate(self) -> bool:
        """Whether a clause opens the sentence that another one governs: Just days before it closed, Moss said that."""
        opening = self.line.lower[self.sentence.start : self.sentence.start + _OPENING]
        return not self.words["subordinate"].isdisjoint(opening)

    def _is_opening(self, frame: Frame) -> bool:
        """Whether what stands before a frame only leads to it: no verb, or a participle, as in Moving to close, ..."""
        first = self.line.lower[self.sentence.start]
        if first in self.language.participles:
            return True
        return not self.has_verb(self.sentence.start - 1, frame.start)

    def begin(self, frame: Frame) -> int:
        """Where a frame begins, with what describes its subject: ..., longtime aide Ann Moss said."""
        if frame.how != "before":
            return frame.start
        begin = self._begins.get(frame)
        if begin is None:
            begin = self._begins[frame] = self._find_begin(frame)
        return begin

    def _find_begin(self, frame: Frame) -> int:
        words, lower, finite = self.words, self.line.lower, self.language.finite
        token = frame.start
        if lower[token] in words["determiners"]:
            return token  # a recommendation the mayor accepted
        while token > self.sentence.start and frame.start - token < _WIDEST_GAP:
            before = lower[token - 1]
            if before == ",":
                return token
            if before in words["joining"] and lower[token - 2 : token - 1] != [","] and frame.start - token < _JOINED:
                token -= 1  # current and former officials
                continue
            small = any(before in words[name] for name in ("clause", "prepositions", "auxiliaries", "boundaries"))
            if not before[0].isalpha() or small or (before in finite and before not in words["roles"]):
                break
            token -= 1
        return frame.start

    def _closes(self, frame: Frame) -> bool:
        """Whether a clause ends with the frame, behind a comma: ... and it failed, Moss said on Monday."""
        start, subject = self.begin(frame), frame.subject
        parted = start > self.sentence.start and self.line.words[start - 1] == ","
        pronoun = subject is not None and subject.kind == "pronoun"
        if pronoun and self.line.lower[frame.cue - 1] in self.words["auxiliaries"]:
            return False  # said that if it failed, he would have insisted on Monday
        if not parted or frame.how not in {"before", "after"}:
            return False
        behind = self.line.lower[frame.end] if frame.end < self.sentence.end else "."
        return (not behind[0].isalnum() and behind != ",") or behind in self.words["circumstances"]

    def skip_opening(self, start: int) -> int:
        """Leave out a conjunction at the beginning."""
        return skip_opening(self.line, start, self.sentence.end, self.language)

    def trim(self, start: int, end: int) -> int:
        """The end without the stops before it."""
        return trim(self.line, start, end)

    def has_verb(self, start: int, end: int | None = None, *, bases: bool = True) -> bool:
        """Whether a verb stands in the tokens; without `bases` none that may be a noun, as in a call."""
        last = self.sentence.end if end is None else end
        return has_verb(self.line, start + 1, last, self.language, bases=bases)

    def content_start(self, start: int, frame: Frame) -> int:
        """Where what is reported begins: at "that" if it comes soon, else after the hearer or at once."""
        if start != frame.cue_end:
            return self._find_content(start, frame)
        content = self._contents.get(frame)
        if content is None:
            content = self._contents[frame] = self._find_content(start, frame)
        return content

    def _find_content(self, start: int, frame: Frame) -> int:
        lower = self.line.lower
        last = min(start + _FAR, self.sentence.end)
        if frame.reports() and not self.words["that_or_whether"].isdisjoint(lower[start:last]):
            cues = {other.cue for other in self.frames if "noun" not in other.kinds}
            for token in range(start, last):
                if token == start and lower[token] in self.words["as"]:
                    break
                if lower[token] in self.words["that_or_whether"] and self._opens_that_clause(token):
                    if self.language.grammar == "clauses" and self._is_within_clause(start, token, frame):
                        return self._behind_circumstances(start)
                    consequence = not self.words["degree"].isdisjoint(lower[max(start, token - 2) : token])
                    return start if consequence else token  # are so large that
                if lower[token] == QUOTE and TELL in frame.kinds and self._is_that(token + 1):
                    continue  # told the "Night Desk" that
                if lower[token] in _PARTING or (token in cues and token != frame.cue):
                    break
        if TELL in frame.kinds:
            return self._behind_circumstances(after_hearer(self.line, self.sentence, start, self.language))
        return self._behind_circumstances(start)

    def _is_that(self, token: int) -> bool:
        return token < self.sentence.end and self.line.lower[token] in self.words["that"]

    def _is_within_clause(self, start: int, token: int, frame: Frame) -> bool:
        """Whether "that" belongs to a clause that has begun before it: said her boat has a mast that bends."""
        lower, words = self.line.lower, self.words
        if SAY not in frame.kinds or token - start <= 1 or not self.opens_clause(start):
            return False
        if lower[token - 1] in words["stance_nouns"]:
            return True  # said the argument that it floods is wrong
        return any(lower[place] in words["auxiliaries"] for place in range(start + 1, token))

    def _behind_circumstances(self, start: int) -> int:
        """Where a clause begins behind when and where it was said; `start` where there is none."""
        words, token = self.words, after_circumstances(self.line, start, self.sentence.end, self.language)
        if token == start or token + 1 >= self.sentence.end or token - start > _FAR:
            return start
        word = self.line.lower[token]
        opens = word in words["subject_pronouns"] or word in words["determiners"] or word in words["infinitive"]
        return token if opens and self.has_verb(token) else start

    def _opens_that_clause(self, token: int) -> bool:
        """Whether "that" opens a clause, and is no article: said demand that night rose; would meet that number."""
        following = self.line.lower[token + 1 : token + 2]
        if following and following[0] in self.words["time_units"]:
            return False
        if self.language.grammar == "clauses" and self._is_relative_that(token):
            return False
        end = self.line.find(",", token + 1, self.sentence.end)
        few = end - token <= (_SHORTEST if end == self.sentence.end else _FEW)
        if not few or self.has_verb(token, end) or self._goes_around(end):
            return True
        return not self._is_noun(token + 1)  # said that, of late, ...; said that Lund, the mayor, ...

    def _is_relative_that(self, token: int) -> bool:
        """Whether a noun stands before "that" and its verb behind: recall the flood that took the mill."""
        if token + 1 >= self.sentence.end or not self._is_noun(token - 1):
            return False
        word, language = self.line.lower[token + 1], self.language
        return (
            word in language.finite and word not in language.bases and self.line.lower[token - 1] not in language.verbs
        )

    def _goes_around(self, comma: int) -> bool:
        """Whether a verb stands behind an insertion between commas: said that trials, with experts, were long."""
        closing = self.line.find(",", comma + 1, self.sentence.end)
        return closing + 1 < self.sentence.end and self.has_verb(closing, closing + 2)

    def _is_noun(self, token: int) -> bool:
        """Whether a common noun stands here, as far as the words that are none tell."""
        if token >= self.sentence.end:
            return False  # the text is cut off behind "that"
        word, words = self.line.words[token], self.words
        if not word[0].islower() or self.language.is_adverb(word):
            return False
        return not any(word in words[name] for name in ("prepositions", "clause", "pronouns", "determiners", "adverbs"))

    def _has_own_subject(self, start: int, other: Frame) -> bool:
        """Whether what is reported has a subject that a verb after "and" may share: she was tired and wanted."""
        return any(start <= frame.cue < other.cue and frame.subject is not other.subject for frame in self.frames)

    def end(self, start: int, frame: Frame) -> int:
        """Where what is reported ends: with the sentence, or before the next clause of its own."""
        end = self.sentence.end
        words, lower = self.line.words, self.line.lower
        for other in self.frames:
            if other.cue <= start or other.nested or other is frame or other.start <= start:
                continue
            before = words[other.start - 1]
            if other.how == "shared" and before == "," and lower[other.cue] in self.language.participles:
                end = other.start
                break
            if (
                other.how == "shared"
                and before in self.words["joined_verbs"]
                and not other.is_generic()
                and other.subject is frame.subject
                and (SAY in other.kinds or TELL in other.kinds or not self._has_own_subject(start, other))
            ):
                end = other.start - 1
                break
            if (
                other.how in {"before", "after"}
                and other.start > start
                and lower[other.start - 1] in self.words["boundaries"]
                and words[other.start - 2] in {",", QUOTE}
            ):
                end = other.start - 1
                break
        if self.language.grammar == "clauses":
            opening = end_of_opening(self.line, self.sentence, start, frame.cue, self.language)
            end = min(end, opening, end_of_relative(self.line, start, frame, self.frames, self.language))
            end = reach(self.line, self.sentence, start, end, frame, self.language)
        return self.trim(start, self.line.find(";", start, end))

    def opens_clause(self, start: int) -> bool:
        """Whether the subject of a clause may begin here: no preposition, no infinitive."""
        return opens_clause(self.line, start, self.language)
