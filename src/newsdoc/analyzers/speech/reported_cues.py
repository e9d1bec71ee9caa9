"""The clause that a cue reports, in a language without a grammar of clauses: one that is opened or marked as such."""

from newsdoc.analyzers.speech.complements import begin_of_infinitive, begin_of_main_clause
from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SAY, TELL
from newsdoc.analyzers.speech.reported_ranges import before_quoted
from newsdoc.analyzers.speech.reported_reader import ReportReader
from newsdoc.analyzers.speech.reported_sources import SourceReader
from newsdoc.analyzers.speech.tokens import DASHES, QUOTE

__all__ = ["CueReader"]

_FAR = 14
"""Words between a cue and its "that", at most: said in a statement on Thursday that."""
_BEFORE_THAT = 5
"""Tokens from a second cue to its "that", at most: fügte er hinzu, dass; voegde eraan toe dat."""
_COMMAS, _PARTING = frozenset(",，、،"), frozenset("；：")
_DESCRIBED = 6
"""Words behind a verb and who says it, at most, that only describe the speaker."""
_MAIN = 4
"""Tokens in the shortest main clause before a cue, its comma included: Мост был закрыт; one less where the sentence
ends with the cue and who speaks: Bron håller, sade Moss."""
_SHORTEST = 2
"""Tokens before an attribution between commas, the comma included: Jetzt, sagt sie, ..."""
_DATE = 4
"""Tokens in a day with its comma, at most, where words have no spaces."""
_TOPIC = 7
"""Tokens from a name to the particle behind it, at most: an honorific, an age in brackets."""


class CueReader(ReportReader):
    """Reads reported clauses by the words beside a cue."""

    def can_speak(self, frame: Frame) -> bool:
        """Whether the subject can say a thing; a verb in the mood of reported speech shows it of anything."""
        subject = frame.subject
        if subject is not None and subject.kind == "pronoun" and subject.head in self.words["indefinite"]:
            return False  # man fragt sich, ob
        if super().can_speak(frame) or self._is_paper(frame):
            return True
        if not self.words["reported_mood"] or subject is None or frame.how not in {"before", "after", "shared"}:
            return False
        return frame.reports() and subject.kind == "description"

    def _is_paper(self, frame: Frame) -> bool:
        """Whether a paper named in marks alone is the subject: сообщает «Новая газета»."""
        return frame.subject is not None and frame.subject.head == QUOTE and self.is_plain(frame)

    def ranges(self, frame: Frame) -> list[tuple[int, int]]:
        """The token ranges that the frame reports: a clause that is opened or marked as such."""
        if "source" in frame.kinds:
            return SourceReader(self.line, self.sentence, self.frames, self.language).ranges(frame)
        if not frame.reports() or (frame.how == "agent" and frame.kinds.isdisjoint((SAY, TELL))):
            return []
        start = frame.end if frame.how == "after" else frame.cue_end
        start = self._behind_particle(frame, start)
        if frame.how != "agent" and (told := self._infinitive(frame, start)) is not None:
            return [told]
        if self._describes_speaker(start, frame):
            return []
        for token in range(start, min(start + _FAR, self.sentence.end)):
            if self.line.lower[token] in self.words["that_or_whether"]:
                before = self._before_token(token)
                article = before in self.words["definite_articles"]  # apontando para o que lhe resta
                if before in self.words["so_that"] or (article and self.line.lower[token] in self.words["relative"]):
                    return []
                return [(token, self.end(token, frame))]
            if self.line.words[token] in {QUOTE, ";", ":"} or self._belongs_to_other(token, frame):
                break
        if frame.how == "agent":
            return []
        if self._asks(start):
            return [(start, self.end(start, frame))]
        if around := self._around(frame):
            return around
        if self.language.script == "unspaced":
            return self._told_up_to(frame) or self._told_behind(frame, start)
        if self.words["verb_last"]:
            return self._closed_by_verb(frame)
        found = self._in_mood(frame, start) or self._in_infinitive(frame, start) or self._told_before(frame)
        return found or self._without_that(frame, start)

    def end(self, start: int, frame: Frame) -> int:
        """Where what is reported ends: where the same speaker goes on at the latest, as in ... y añadió que ..."""
        end = super().end(start, frame)
        joined = (self._joined_cue(start, other, frame) for other in self.frames if start < other.cue < end)
        return self.trim(start, min((token for token in joined if token > start), default=end))

    def _asks(self, start: int) -> bool:
        """Whether a question opens right behind its verb, and a clause follows: betwijfelt of het zand blijft."""
        words, second = self.words, self.line.lower[start + 1 : start + 2]
        if start >= self.sentence.end or self.line.lower[start] not in words["whether"]:
            return False
        return not words["determiners"].isdisjoint(second) or not words["pronouns"].isdisjoint(second)

    def _describes_speaker(self, start: int, frame: Frame) -> bool:
        """Whether a relative clause follows a quotation, a verb and who speaks: «...», dijo Moss, que esperaba allí."""
        start += self.line.words[start : start + 1] == [","]
        before = frame.start - 1
        if start >= self.sentence.end or self.line.lower[start] not in self.words["relative"]:
            return False
        while before > self.sentence.start and (
            self.line.words[before] in _COMMAS or self.line.words[before] in DASHES
        ):
            before -= 1
        return frame.how == "after" and before >= self.sentence.start and self.line.words[before] == QUOTE

    def _joined_cue(self, start: int, other: Frame, frame: Frame) -> int:
        """Where a second cue of the same speaker begins that has a "that" of its own; 0 if it is none."""
        lower, words, one, two = self.line.lower, self.words, frame.subject, other.subject
        if other.nested or other is frame or not other.speaks() or one is None or two is None:
            return 0
        behind = self.line.words[other.cue_end : other.cue_end + _BEFORE_THAT]
        if words["that"].isdisjoint(behind) and QUOTE not in behind:
            return 0
        if (two.start, two.end) != (one.start, one.end) and two.start != two.end:
            return 0
        token = other.cue
        while token - 1 > start and lower[token - 1] in words["before_verb_group"]:
            token -= 1
        before = lower[token - 1]
        if before in words["joining"] or before in words["boundaries"]:
            return token - 1
        prefixed = lower[token].startswith(tuple(words["joining_prefixes"])) and self.language.script == "uncased"
        return token if before in _COMMAS or prefixed else 0

    def _without_that(self, frame: Frame, start: int) -> list[tuple[int, int]]:
        """The main clause right behind a plain verb: hun sier det er for sent; sagte, die Arbeiten dauern bis Juni."""
        plain = self.is_plain(frame) or self.line.lower[frame.cue] in self.words["opinions"]
        if frame.nested or not (plain or frame.how in {"passive", "source"}):
            return []
        if self.language.capitalised_nouns:  # warf der Bahn vor, sie verschleppe die Sanierung
            near = range(start, min(start + _FAR, self.sentence.end))
            start = next((token for token in near if self.line.words[token] in {",", QUOTE, ";", ":"}), start)
        at = begin_of_main_clause(self.line, self.sentence, start, self.language)
        return [(at, self.end(at, frame))] if at is not None else []

    def _closed_by_verb(self, frame: Frame) -> list[tuple[int, int]]:
        """The clause that an ending makes the object of the cue behind it: Moss, yolun kapanacağını söyledi."""
        endings, subject, end = self.language.endings["complement"], frame.subject, frame.cue
        while end > self.sentence.start and self.language.is_adverb(self.line.lower[end - 1]):
            end -= 1
        if not endings or frame.nested or not self.line.lower[end - 1].endswith(endings) or subject is None:
            return []
        before = self.sentence.start <= subject.start < subject.end < end and subject.line == self.line.index
        start = subject.end if before else self.sentence.start
        while start < end and (self.line.lower[start] in self.words["skipped"] or self.line.words[start] in _COMMAS):
            start += 1
        return [(start, end)] if end - start > 1 else []

    def _behind_particle(self, frame: Frame, start: int) -> int:
        """The token behind the other word of a verb, if that follows: fait savoir que; liet weten dat."""
        pairs = self.language.phrases["split_verbs"].get(self.line.lower[frame.cue], ())
        follows = start < self.sentence.end and any(self.line.lower[start] == last for _, last in pairs)
        return start + follows

    def _infinitive(self, frame: Frame, start: int) -> tuple[int, int] | None:
        """The infinitive that the verb governs: a promis de revenir; aseguró no saber nada."""
        if frame.kinds.isdisjoint((SAY, TELL)) or self._before_token(frame.cue) in self.words["negations"]:
            return None  # n'a pas souhaité s'exprimer
        at = begin_of_infinitive(self.line, self.sentence, start, self.language)
        if at is None:
            return None
        end = min(self.end(at, frame), before_quoted(self.line, self.sentence, at, self.language))
        return at, self.trim(at, end)

    def _before_token(self, token: int) -> str:
        return self.line.lower[token - 1] if token > self.sentence.start else ""

    def _around(self, frame: Frame) -> list[tuple[int, int]]:
        """Both parts of a clause that an attribution between commas parts: Die Brücke, sagte Moss, bleibt zu."""
        words, start, end = self.line.words, self.sentence.start, self.sentence.end
        alone = frame.how == "before" and self._is_alone(frame)
        opening = frame.cue if alone else frame.start
        if not (alone or frame.how == "after") or SAY not in frame.kinds or frame.nested or opening - start < _SHORTEST:
            return []
        if words[opening - 1] not in _COMMAS or end - frame.end <= _SHORTEST or words[frame.end] not in _COMMAS:
            return []
        describes = self.line.lower[frame.end + 1] in self.words["relative"]  # sagte Moss, deren Boot ...
        if describes or any(token in self.line.quotes for token in range(start, end)):
            return []
        begin = self.skip_opening(start)
        ranges = [(begin, self.trim(begin, opening)), (frame.end + 1, self.end(frame.end + 1, frame))]
        return ranges if all(last > first for first, last in ranges) else []

    def _belongs_to_other(self, token: int, frame: Frame) -> bool:
        """Whether another cue stands here behind a comma, with a subject: Preguntado por EFE, Moss dijo que."""
        if "," not in self.line.words[frame.cue_end : token]:
            return False
        others = (
            other for other in self.frames if other.cue == token and other is not frame and "source" not in other.kinds
        )
        return any(
            other.reports()
            and other.subject is not None
            and other.subject is not frame.subject
            and other.subject.start < token
            for other in others
        )

    def _is_alone(self, frame: Frame) -> bool:
        """Whether a verb without its subject stands between two commas: Il ponte, assicura, resterà chiuso."""
        behind = self.line.lower[frame.cue + 1 : frame.cue + 3]
        dropped = frame.subject is not None and frame.subject.start == frame.subject.end
        return dropped and behind[:1] == [","] and self.words["boundaries"].isdisjoint(behind)

    def _in_mood(self, frame: Frame, start: int) -> list[tuple[int, int]]:
        """The main clause beside a cue whose verb tells that it is reported: sagte, der Plan sei tot."""
        mood, words = self.words["reported_mood"], self.line.words
        if not mood or frame.nested:
            return []
        follows = (
            frame.how in {"after", "source", "passive"}
            and frame.start > self.sentence.start
            and words[frame.start - 1] == ","
        )
        if follows and self._leads_up(self.sentence.start, frame.start - 1):
            return []
        if follows and not mood.isdisjoint(words[self.sentence.start : frame.start]):
            begin = self.skip_opening(self.sentence.start)
            return [(begin, self.trim(begin, frame.start))]
        verb = next((i for i in range(start, self.sentence.end) if words[i] in mood), None)
        if verb is None:
            return []
        parts = [i for i in range(start, verb) if words[i] in {",", ":", QUOTE}]
        if not parts or parts[0] >= start + _FAR or words[parts[0]] == QUOTE:
            return []
        if len(parts) > 1 and parts[-1] + 1 == verb:
            parts = parts[: max(1, len(parts) - 2)]  # sagte, der Plan, den alle kennen, sei tot
        return [(parts[-1] + 1, self.trim(parts[-1] + 1, self.sentence.end))]

    def _in_infinitive(self, frame: Frame, start: int) -> list[tuple[int, int]]:
        """The infinitive behind a comma that a verb of saying governs: kündigte an, die Brücke zu schließen."""
        words, lower, finite = self.words, self.line.lower, self.words["finite_auxiliaries"]
        if not words["infinitive_marks"] or frame.kinds.isdisjoint((SAY, TELL)) or frame.how == "passive":
            return []
        comma = next((i for i in range(start, min(start + _FAR, self.sentence.end)) if lower[i] == ","), None)
        if comma is None or comma + 2 >= self.sentence.end or any(i in self.line.quotes for i in range(start, comma)):
            return []
        article = lower[comma + 1] in words["determiners"] and self.line.words[comma + 2][0].isupper()
        if lower[comma + 1] in words["part_openers"] and not (article and self.language.capitalised_nouns):
            return []
        for token in range(comma + 1, self.sentence.end):
            word = lower[token]
            if self._is_infinitive(token):
                return [(comma + 1, min(self.end(comma + 1, frame), self._joined(token)))]
            if self.line.words[token] in _PARTING or word in finite or word == ",":
                return []
        return []

    def _joined(self, start: int) -> int:
        """Where a main clause is joined behind a comma: ..., und ging; the end of the sentence if none is."""
        boundaries, words = self.words["boundaries"], self.line.words
        commas = (i for i in range(start, self.sentence.end - 1) if words[i] == ",")
        return next((i for i in commas if self.line.lower[i + 1] in boundaries), self.sentence.end)

    def _is_infinitive(self, token: int) -> bool:
        """Whether an infinitive ends here with its mark: zu schließen; einzuladen."""
        lower, words, endings = self.line.lower, self.words, self.language.endings["infinitive"]
        if not self.line.words[token][0].islower() or not lower[token].endswith(endings):
            return False
        if lower[token - 1] in words["infinitive_marks"]:
            return True
        return any(lower[token].startswith(start) for start in words["infinitive_prefixes"])

    def _told_before(self, frame: Frame) -> list[tuple[int, int]]:
        """The main clause before a cue that ends the sentence with its subject: Die Brücke bleibt zu, sagte Moss."""
        words, start = self.line.words, self.sentence.start
        plain = frame.how == "after" and self.is_plain(frame)
        if frame.nested or not (plain or self._ends_sentence(frame)):
            return []
        if not (super().can_speak(frame) or self._is_paper(frame)):
            return []
        parted = words[frame.start - 1] == "," or (
            words[frame.start - 1] in DASHES and bool(self.language.speech_dashes)
        )
        if frame.start - start < _MAIN - (frame.end >= self.sentence.end - 1) or not parted:
            return []
        if words[frame.start - 2] == QUOTE and not self._ends_with_name(frame.start - 2):
            return []  # „Nein“, sagte Moss
        if words[frame.end : frame.end + 1] == [":"]:
            return []  # Über den Chef, Bo Lund, sagte Moss: „...“
        if self.line.lower[start] in self.words["clause"] or not words[start][0].isalnum():
            return []  # Als er kam, sagte Moss zu
        if self._leads_up(start, frame.start - 1):
            return []
        if self.line.lower[start] in self.words["prepositions"] and "," in words[frame.end : self.sentence.end]:
            return []  # Après la réunion avec les habitants, a dit Moss, ...
        return [(self.skip_opening(start), self.trim(start, frame.start))]

    def _leads_up(self, start: int, end: int) -> bool:
        """Whether a preposition opens what has no verb of its own: Auf die Frage, ob sie gehe, sagte Moss."""
        if not self.words["verb_second"] or self.line.lower[start] not in self.words["prepositions"]:
            return False
        commas = [token for token in range(start, end) if self.line.words[token] == ","]
        parts = (range(start, commas[0]), range(commas[-1] + 1, commas[-1] + 2)) if commas else ()
        return bool(commas) and not any(self._is_verb(token) for part in parts for token in part)

    def _is_verb(self, token: int) -> bool:
        word = self.line.words[token]
        mood = word in self.words["reported_mood"] or word in self.words["finite_auxiliaries"]
        return mood or (word in self.language.verbs and word.islower())

    def _is_described_only(self, frame: Frame) -> bool:
        """Whether only what describes the speaker follows, without a verb: conclut une étude (publiée mercredi)."""
        rest = self.line.lower[frame.end : self.sentence.end]
        past, verbs = self.language.past_participles, self.language.verbs
        few = 0 < len(rest) <= _DESCRIBED and frame.how == "after" and not self.words["verb_second"]
        return (
            few
            and all(word[0].isalnum() or word == "." for word in rest)
            and not any(
                (word in verbs and word not in past)
                or word in self.words["any_auxiliaries"]
                or word in self.words["clause"]
                for word in rest
            )
        )

    def _ends_sentence(self, frame: Frame) -> bool:
        """Whether a verb of saying and who says it, or a verb alone, are the last words: ..., verzekerde Anna Moss."""
        subject = frame.subject
        if frame.kinds.isdisjoint((SAY, TELL)) or subject is None:
            return False
        if self.line.has_words(frame.end, self.sentence.end) and not self._is_described_only(frame):
            return False
        if subject.start == subject.end:  # il ponte riaprirà lunedì, ha aggiunto; not: si alzò, rise, disse
            commas = sum(word in _COMMAS for word in self.line.words[self.sentence.start : frame.start])
            return frame.cue_end == frame.end and frame.reports() and commas == 1
        return frame.how == "after" and subject.start <= frame.cue_end + 1

    def _told_up_to(self, frame: Frame) -> list[tuple[int, int]]:
        """The clause before its verb that a particle closes, as in Japanese (市長は橋を閉鎖すると述べた)."""
        lower, subject, particles = self.line.lower, frame.subject, self.words["quotative_particles"]
        end = frame.cue - (lower[frame.cue][0] not in particles)  # ……とみている holds its particle
        if subject is None or subject.start == subject.end or lower[end][0] not in particles:
            return []
        after = range(subject.end, min(subject.end + _TOPIC, end))
        topic = next((token for token in after if lower[token] in self.words["topics"]), None)
        if topic is None:
            return []
        start = max(self._told_earlier(topic, frame), topic + 1)
        start += self.line.words[start] in _COMMAS
        if lower[start][0].isdigit():  # 11日、
            start = next((i + 1 for i in range(start, start + _DATE) if self.line.words[i] in _COMMAS), start)
        if lower[start] in self.words["adverbs"]:  # そう言い切り、... what was said before is no part of it
            start = next((token + 1 for token in range(start, end) if self.line.words[token] in _COMMAS), start)
        if any(token in self.line.quotes or self.line.words[token] in _PARTING for token in range(start, end)):
            return []
        return [(start, end)] if end - start >= _MAIN else []

    def _told_earlier(self, topic: int, frame: Frame) -> int:
        """Where a cue with words of its own ends before this one; 0 if none does: 「...」と語り、...と述べた."""
        told = self.words["quotative_particles"]
        before = (other for other in self.frames if topic < other.cue < frame.cue and other.speaks())
        return max((other.cue_end for other in before if self.line.lower[other.cue - 1] in told), default=0)

    def _ends_with_name(self, quoted: int) -> bool:
        """Whether the words in marks name the noun before them: Er umkreist den Stern „AB 189“, teilte Moss mit."""
        before, last = self.line.words[quoted - 1], self.line.quoted_end(quoted)
        return self.language.capitalised_nouns and before[0].isupper() and last.isalnum()

    def _told_behind(self, frame: Frame, start: int) -> list[tuple[int, int]]:
        """The clause behind a plain verb, as in Chinese (莫莉表示，大桥仍将关闭)."""
        words = self.line.words
        if self.words["quoting"] or frame.how not in {"before", "shared"} or not self.is_plain(frame):
            return []
        while start < self.sentence.end and self.line.lower[start] in self.words["hearers"]:
            start += 1  # 告诉记者
        if start < self.sentence.end and words[start] in _COMMAS:
            start += 1
        elif start < self.sentence.end and self.line.lower[start] in self.words["aspect"]:
            return []  # 只说了一句话
        if start >= self.sentence.end or not words[start][0].isalnum():
            return []  # 莫莉说：“……”
        end = next((i for i in range(start, self.sentence.end) if words[i] in _PARTING), self.sentence.end)
        return [(start, self.trim(start, end))] if end - start >= _MAIN else []
