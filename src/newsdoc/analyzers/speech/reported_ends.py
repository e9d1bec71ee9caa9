"""Where a clause ends that holds a cue with what it reports: before the main clause, or before the verb of its noun."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["begins_main_clause", "end_of_opening", "end_of_relative", "has_verb", "opens_clause"]


def has_verb(line: Passage, start: int, end: int, language: SpeechLanguage, *, bases: bool = True) -> bool:
    """Whether a verb stands in the tokens; without `bases` none that may be a noun, as in a call."""
    auxiliaries, finite, past = language.words["auxiliaries"], language.finite, language.endings["past"]
    days = language.words["months_and_days"]
    for token, word in enumerate(line.lower[start:end], start):
        if word in auxiliaries and not (word in days and line.words[token][0].isupper()):
            return True  # but On Monday in May, Moss said ...
        if (word in finite and (bases or word not in language.bases)) or word.endswith(past):
            return True
    return False


def opens_clause(line: Passage, start: int, language: SpeechLanguage) -> bool:
    """Whether the subject of a clause may begin here: no preposition, no infinitive."""
    word = line.lower[start]
    following = line.lower[start + 1] if start + 1 < len(line.lower) else "."
    if word in language.words["counting"] and (following[0].isdigit() or following in language.words["numbers"]):
        return True  # about half of it reflects losses
    return word not in language.words["prepositions"] and word not in language.words["infinitive"]


def end_of_opening(line: Passage, sentence: Sentence, start: int, cue: int, language: SpeechLanguage) -> int:
    """Where the clause that opens a sentence ends, if the cue stands in it: While Moss said no, Lee agreed.

    The end of the sentence where it has no such clause; `start` is where what is reported begins.
    """
    words, lower, end = language.words, line.lower, sentence.end
    first = sentence.start
    while first < cue and (
        language.is_adverb(lower[first]) or lower[first] in words["joining_clauses"] or not lower[first][0].isalnum()
    ):
        if lower[first] in words["opens_sentence"]:
            break
        first += 1  # Even as Moss said no, ...
    opener = lower[first] in words["opens_sentence"] or lower[first] in language.participles | words["asking"]
    if not opener:  # In the months since Moss said so, ...; For someone who said no, ...
        within = words["subordinate"] | words["relative_subjects"]
        opener = lower[first] in words["prepositions"] and not within.isdisjoint(lower[first + 1 : cue])
    if not opener or "," in lower[first:cue]:
        return end
    commas = [token for token in range(start + 1, end) if lower[token] == "," or _closes_with_comma(line, token)]
    following = zip(commas, [*commas[1:], end], strict=False)
    found = (comma for comma, last in following if begins_main_clause(line, comma + 1, last, language))
    comma = next(found, end)
    return comma + (comma < end and lower[comma] != ",")


def _closes_with_comma(line: Passage, token: int) -> bool:
    return line.words[token] == QUOTE and line.quoted_end(token) == ","


def begins_main_clause(line: Passage, start: int, end: int, language: SpeechLanguage) -> bool:
    """Whether the tokens have a subject and then a verb, with nothing joined to the words before."""
    words, lower = language.words, line.lower
    for token in range(start, end):
        word = lower[token]
        if word in words["conjunctions"] or word in words["clause"] or not word[0].isalnum():
            return False
        if token > start and has_verb(line, token, token + 1, language):
            return True
        if token == start and (word in words["skipped"] or not opens_clause(line, start, language)):
            return False
    return False


def end_of_relative(line: Passage, start: int, frame: Frame, frames: Sequence[Frame], language: SpeechLanguage) -> int:
    """Where a relative clause ends, if the frame stands in it: a woman who has accused Lee of theft said ...

    The end of the line where it stands in none; `start` is where what is reported begins.
    """
    lower, words = line.lower, language.words
    who, joined = words["relative_subjects"], words["before_shared"]
    if who.isdisjoint(lower[max(0, frame.cue - _CLAUSE) : frame.cue]):
        return len(lower)
    for other in frames:
        subject = other.subject
        if subject is None or other.cue <= start or subject.end > frame.cue or other.how not in {"before", "shared"}:
            continue
        described = not who.isdisjoint(lower[max(subject.end, frame.cue - _CLAUSE) : frame.cue])
        closes = lower[subject.end] == "," and lower[other.cue - 1] == ","  # Moss, who ..., said
        finite = lower[other.cue] in language.finite
        if described and (
            (finite and lower[other.cue - 1] not in joined) or (closes and (finite or other.is_generic()))
        ):
            return other.cue
    return len(lower)


_CLAUSE = 120
"""Tokens of a relative clause up to its verb, at most: in a paragraph of any length the time stays linear."""
