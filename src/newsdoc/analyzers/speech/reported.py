"""Finds reported speech: the clause that a cue reports, before or after it, as one or two stretches of tokens."""

from collections.abc import Iterator, Sequence

import attrs

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SAY, TELL, THINK, Language
from newsdoc.analyzers.speech.reported_ranges import after_relative, before_quoted, skip_opening, trim
from newsdoc.analyzers.speech.tokens import QUOTE, Line, Sentence

__all__ = ["Report", "find_reports"]

_FAR = 14
"""Words between a cue and its "that", at most: said in a statement on Thursday that."""
_PARTING = frozenset({QUOTE, ";", ":"})
_SHORTEST = 2
_FEW = 3
"""Words behind "that" up to a comma among which there must be a verb."""
_CLAUSE = 5
"""Words behind "said" that are taken for a clause although none of them is a known verb."""


@attrs.frozen(slots=True)
class Report:
    """What a frame reports: token ranges of its line, and whether quotations are part of it."""

    frame: Frame
    ranges: tuple[tuple[int, int], ...]
    mixed: bool


def find_reports(line: Line, frames: Sequence[Sequence[Frame]], language: Language) -> Iterator[Report]:
    """Yield the reported clauses of a line in order; what is reported within another report is left out."""
    for sentence, found in zip(line.sentences, frames, strict=True):
        if not found:
            continue
        covered = sentence.start
        reader = _Reader(line, sentence, found, language)
        for frame in sorted(found, key=reader.rank):
            if line.lower[frame.cue] in language.words["viewpoint_first"]:
                continue  # for Moss: that is how she sees it
            if frame.cue < covered or "generic" in frame.kinds or not reader.can_speak(frame):
                continue
            # a quotation alone is direct speech, and in the layer already
            ranges = [(start, end) for start, end in reader.ranges(frame) if line.has_words(start, end)]
            if not ranges:
                continue
            tokens = [token for start, end in ranges for token in range(start, end)]
            quoted = sum(1 for token in tokens if token in line.quotes)
            plain = sum(1 for token in tokens if line.words[token][0].isalnum())
            if plain < _SHORTEST and not (plain and quoted):
                continue
            covered = max(covered, ranges[-1][1])
            yield Report(frame, tuple(ranges), quoted > 0)


class _Reader:
    def __init__(self, line: Line, sentence: Sentence, frames: Sequence[Frame], language: Language) -> None:
        self.line, self.sentence, self.frames, self.language = line, sentence, frames, language
        self.words = language.words
        self.cues = {frame.cue for frame in frames if "noun" not in frame.kinds}

    def can_speak(self, frame: Frame) -> bool:
        """Say whether the subject is somebody or something that can say a thing: no "exception", no "you"."""
        subject = frame.subject
        if subject is None:
            return frame.how == "passive" and not frame.kinds.isdisjoint((SAY, TELL))
        if self._governs_that(frame):
            return subject.kind != "pronoun" or subject.head not in self.words["second_person"]
        if subject.kind == "pronoun":
            speechless = subject.head in self.words["speechless"] and not (self._is_plain(frame) and SAY in frame.kinds)
            return subject.head not in self.words["second_person"] and not speechless
        if self._is_plain(frame) and self.line.lower[subject.start][0].isalnum():
            return True
        if frame.how == "source":
            return True  # hieß es aus dem Rathaus
        return subject.kind == "name" or "source" in frame.kinds or self.language.is_role(subject.head)

    def _is_plain(self, frame: Frame) -> bool:
        """Say whether the verb is so plain that whatever is its subject has said so."""
        return self.line.lower[frame.cue] in self.words["plain_says"]

    def _governs_that(self, frame: Frame) -> bool:
        """Say whether "that" follows the verb, so that its subject says or holds something: the elders agreed that."""
        if frame.how not in {"before", "shared"} or not frame.reports():
            return False
        start = self._content_start(frame.cue_end, frame)
        return start < self.sentence.end and self.line.lower[start] in self.words["that"]

    def rank(self, frame: Frame) -> tuple[bool, int]:
        """Order the frames that follow what they report before the others: those report the whole sentence."""
        return not ("source" in frame.kinds or self._comes_after(frame)), frame.cue

    def ranges(self, frame: Frame) -> list[tuple[int, int]]:
        """Return the token ranges that the frame reports; empty if it reports nothing without marks."""
        if self.language.grammar == "cues":
            return self._by_cue(frame)
        if "source" in frame.kinds:
            return self._rest(frame)
        if "noun" in frame.kinds:
            return self._after_noun(frame)
        if self._comes_after(frame):
            return self._before(frame)
        return self._after(frame)

    def _by_cue(self, frame: Frame) -> list[tuple[int, int]]:
        """Return what a cue reports in a language without a grammar of clauses: a clause that is opened as such."""
        if "source" in frame.kinds:
            return self._rest(frame)
        if not frame.reports() or frame.how == "agent":
            return []
        start = frame.end if frame.how == "after" else frame.cue_end
        for token in range(start, min(start + _FAR, self.sentence.end)):
            if self.line.lower[token] in self.words["that_or_whether"]:
                if self._before_token(token) in self.words["so_that"]:
                    return []
                return [(token, self._end(token, frame))]
            if self.line.words[token] in {QUOTE, ";", ":"}:
                break
        return self._in_mood(frame, start)

    def _before_token(self, token: int) -> str:
        return self.line.lower[token - 1] if token > self.sentence.start else ""

    def _in_mood(self, frame: Frame, start: int) -> list[tuple[int, int]]:
        """Return the main clause beside a cue whose verb tells that it is reported: sagte, der Plan sei tot."""
        mood, words = self.words["reported_mood"], self.line.words
        if not mood or frame.nested:
            return []
        follows = (
            frame.how in {"after", "source"} and frame.start > self.sentence.start and words[frame.start - 1] == ","
        )
        if follows and not mood.isdisjoint(words[self.sentence.start : frame.start]):
            begin = self._skip_opening(self.sentence.start)
            return [(begin, self._trim(begin, frame.start))]
        verb = next((i for i in range(start, self.sentence.end) if words[i] in mood), None)
        if verb is None:
            return []
        parts = [i for i in range(start, verb) if words[i] in {",", ":", QUOTE}]
        if not parts or parts[0] >= start + _FAR or words[parts[0]] == QUOTE:
            return []
        if len(parts) > 1 and parts[-1] + 1 == verb:
            parts = parts[: max(1, len(parts) - 2)]  # sagte, der Plan, den alle kennen, sei tot
        return [(parts[-1] + 1, self._trim(parts[-1] + 1, self.sentence.end))]

    def _comes_after(self, frame: Frame) -> bool:
        """Say whether the frame follows what it reports: ..., Moss said."""
        line = self.line
        if not (frame.reports() or frame.speaks()) or "noun" in frame.kinds:
            return False
        if frame.nested and not self._closes(frame):
            return False
        if frame.how not in {"before", "after"} or frame.start <= self.sentence.start + 1:
            return False
        if line.words[frame.start - 1] not in {",", QUOTE}:
            return False
        if frame.end >= self.sentence.end:
            return True
        word = line.lower[frame.end]
        if word in self.words["infinitive"] or word == QUOTE or word in self.words["complementizers"]:
            return False
        if TELL in frame.kinds and not any(other.cue > frame.cue for other in self.frames):
            return True
        if (
            TELL in frame.kinds
            and word in self.words["objects"]
            and self.line.words[frame.end + 1 : frame.end + 2] == [","]
        ):
            return True
        return not word[0].isalnum() or word in self.words["circumstances"]

    def _closes(self, frame: Frame) -> bool:
        """Say whether the sentence ends with the frame, behind a comma: ... and it failed, Moss said."""
        parted = frame.start > self.sentence.start and self.line.words[frame.start - 1] == ","
        return parted and not self.line.has_words(frame.end, self.sentence.end) and frame.how in {"before", "after"}

    def _before(self, frame: Frame) -> list[tuple[int, int]]:
        start = self.sentence.start
        for other in self.frames:
            if (
                other is not frame
                and other.end < frame.start
                and other.speaks()
                and not other.nested
                and other.how in {"before", "after", "source"}
            ):
                start = max(start, other.end)
        start = self._skip_opening(start)
        if not self._opens_clause(start) and not self._has_verb(start, frame.start, bases=False):
            return []  # In a statement on Monday, Moss said: "..."
        if start == self.sentence.start and self._opens_with_participle(start, frame.start):
            return []  # Asked whether she would go, Moss said: "..."
        ranges = [(start, self._trim(start, frame.start))]
        if (
            self.line.has_words(start, frame.start)
            and frame.how == "before"
            and frame.end < self.sentence.end
            and self.line.words[frame.end] == ","
        ):
            rest = frame.end + 1
            if not any(other.cue >= rest and other.speaks() and not other.nested for other in self.frames):
                ranges.append((rest, self._trim(rest, self.sentence.end)))
        return [(begin, end) for begin, end in ranges if end > begin]

    def _opens_with_participle(self, start: int, end: int) -> bool:
        """Say whether a participle tells when or how it is said: Asked why, Moss said ...; Quoting Lee, Moss wrote."""
        first = self.line.lower[start]
        if first in self.language.past_participles:
            return True
        return first in self.language.participles and not self._has_verb(start, end)

    def _skip_opening(self, start: int) -> int:
        return skip_opening(self.line, start, self.sentence.end, self.language)

    def _trim(self, start: int, end: int) -> int:
        return trim(self.line, start, end)

    def _rest(self, frame: Frame) -> list[tuple[int, int]]:
        """Return the sentence around "according to Moss"."""
        if frame.start - self.sentence.start > _SHORTEST:
            start = self._skip_opening(self.sentence.start)
            ranges = [(start, self._trim(start, frame.start))]
            end = max(frame.end, frame.cue_end)
            parted = self.line.words[frame.start - 1] == ","
            if end < self.sentence.end and self.line.words[end] == "," and parted and self._goes_on(end + 1):
                ranges.append((end + 1, self._trim(end + 1, self.sentence.end)))
            elif (
                self.language.grammar == "cues"
                and self.language.script == "spaced"
                and not parted
                and self.line.has_words(end, end + 1)
            ):
                last = before_quoted(self.line, self.sentence, end, self.language)
                ranges.append((end, self._trim(end, last)))  # wurde laut Moss gestern verkauft
            return [(begin, last) for begin, last in ranges if last > begin]
        start = after_relative(self.line, self.sentence, max(frame.end, frame.cue_end), self.language)
        start = self._skip_opening(start)
        return [(start, self._trim(start, before_quoted(self.line, self.sentence, start, self.language)))]

    def _goes_on(self, start: int) -> bool:
        """Say whether the clause goes on here, and not only the description of its source: so Moss, die Chefin."""
        return not self.words["finite_auxiliaries"] or self._has_verb(start - 1)

    def _after_noun(self, frame: Frame) -> list[tuple[int, int]]:
        start = frame.cue_end
        lower = self.line.lower
        contents = self.words["that"] | (
            self.words["infinitive"] if lower[frame.cue] in self.words["promises"] else frozenset()
        )
        if start < self.sentence.end and lower[start] in contents:
            return [(start, self._end(start, frame))]
        if (
            start + 1 < self.sentence.end
            and lower[start] in self.words["passive_auxiliaries"]
            and lower[start + 1] in self.words["that"]
        ):
            return [(start + 1, self._end(start + 1, frame))]
        return []

    def _after(self, frame: Frame) -> list[tuple[int, int]]:
        start = frame.end if frame.how in {"after", "agent"} else frame.cue_end
        if "label" in frame.kinds:
            return []  # a colon behind a name opens lists and captions more often than what somebody says
        start = self._content_start(start, frame)
        if start < self.sentence.end and self.line.words[start] == "(":
            closing = (i for i in range(start, self.sentence.end) if self.line.words[i] == ")")
            start = next(closing, start) + 1
        if start >= self.sentence.end:
            return []
        if self._is_relative(frame) and not self._opens_clause(start):
            return []  # Lee, who voted against the delay, said ...
        if self.line.words[start] in {",", ":", QUOTE} or not self._is_complement(start, frame):
            return []
        end = self._end(start, frame)
        return [(start, end)] if end > start else []

    def _is_relative(self, frame: Frame) -> bool:
        """Say whether the cue of thought stands in a relative clause, which only describes its subject."""
        return THINK in frame.kinds and self.line.lower[frame.cue - 1] in self.words["relative"]

    def _is_complement(self, start: int, frame: Frame) -> bool:
        """Say whether what begins here is reported: not a time or place, not the object of a verb of another sense."""
        word = self.line.lower[start]
        before = self.line.words[frame.start - 1] if frame.start > self.sentence.start else ""
        if before == QUOTE or (before == "," and self.line.words[frame.start - 2] == QUOTE):
            return False
        cue = self.line.lower[frame.cue]
        if word in self.words["infinitive"] and cue not in self.words["object_reports"]:
            return False
        if word in self.words["complementizers"] and word not in self.words["weak_complementizers"]:
            return frame.how != "passive" or word in self.words["that_or_whether"]
        if word in self.words["months_and_days"] or word in self.words["time_and_place"]:
            return False
        if frame.how == "passive":
            return word in self.words["as"]
        if cue in self.words["intransitive"]:
            if SAY in frame.kinds and word in self.words["pronouns"] and self._has_verb(start):
                return True  # wrote they may have known
            return word in self.words["about"] and word not in self.words["infinitive"]
        if cue not in self.words["object_reports"]:
            if not self._opens_clause(start) or not (self._has_verb(start) or self._is_long_clause(start, frame)):
                return False
            return not frame.kinds.isdisjoint((SAY, TELL)) or cue in self.words["opinions"]
        return True

    def _is_long_clause(self, start: int, frame: Frame) -> bool:
        """Say whether so many words follow a plain verb of saying that they are a clause, of an unknown verb."""
        words = sum(word[0].isalnum() for word in self.line.words[start : self.sentence.end])
        first = self.line.lower[start]
        return (
            SAY in frame.kinds and self._is_plain(frame) and words >= _CLAUSE and first not in self.words["no_reports"]
        )

    def _opens_clause(self, start: int) -> bool:
        """Say whether the subject of a clause may begin here: no preposition, no infinitive."""
        word = self.line.lower[start]
        return word not in self.words["prepositions"] and word not in self.words["infinitive"]

    def _has_verb(self, start: int, end: int | None = None, *, bases: bool = True) -> bool:
        """Say whether a verb stands in the tokens; without `bases` none that may be a noun, as in a call."""
        lower = self.line.lower
        return any(
            lower[token] in self.words["auxiliaries"]
            or (lower[token] in self.language.finite and (bases or lower[token] not in self.language.bases))
            or lower[token].endswith(self.language.endings["past"])
            for token in range(start + 1, self.sentence.end if end is None else end)
        )

    def _content_start(self, start: int, frame: Frame) -> int:
        """Return where what is reported begins: at "that" if it comes soon, else after the hearer or at once."""
        lower = self.line.lower
        reporting = not frame.kinds.isdisjoint((SAY, TELL, THINK))
        if reporting:
            for token in range(start, min(start + _FAR, self.sentence.end)):
                if token == start and lower[token] in self.words["as"]:
                    break
                if lower[token] in self.words["that_or_whether"] and self._opens_that_clause(token):
                    return token
                if lower[token] in _PARTING or (token in self.cues and token != frame.cue):
                    break
        if TELL in frame.kinds:
            return self._after_hearer(start)
        return start

    def _opens_that_clause(self, token: int) -> bool:
        """Say whether "that" opens a clause, and is no article: said demand that night rose; would meet that number."""
        following = self.line.lower[token + 1 : token + 2]
        if following and following[0] in self.words["time_units"]:
            return False
        end = next((i for i in range(token + 1, self.sentence.end) if self.line.words[i] == ","), self.sentence.end)
        return end == self.sentence.end or end - token > _FEW or self._has_verb(token, end)

    def _after_hearer(self, start: int) -> int:
        """Return where the hearer ends: told reporters / told the Ardale Post / told him."""
        lower, words = self.line.lower, self.line.words
        token = start
        for token in range(start, min(start + 8, self.sentence.end)):
            word = lower[token]
            if word in {",", ":", QUOTE}:
                return token
            if token > start and (
                word in self.words["pronouns"] or word in self.words["determiners"] or word in self.words["hearer_ends"]
            ):
                return token
            if word in self.words["objects"] and token == start:
                return token + 1
            if token > start and words[token][0].isupper() and not words[token - 1][0].isupper():
                return token
        return start

    def _has_own_subject(self, start: int, other: Frame) -> bool:
        """Say whether what is reported has a subject that a verb after "and" may share: she was tired and wanted."""
        return any(start <= frame.cue < other.cue and frame.subject is not other.subject for frame in self.frames)

    def _end(self, start: int, frame: Frame) -> int:
        """Return where what is reported ends: with the sentence, or before the next clause of its own."""
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
                and "generic" not in other.kinds
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
        for token in range(start, end):
            if words[token] == ";":
                end = token
                break
        return self._trim(start, end)
