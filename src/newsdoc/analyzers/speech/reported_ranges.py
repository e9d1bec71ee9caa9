"""Where what is reported begins and ends: without conjunctions, stops, and what describes its source."""

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.reported_ends import begins_main_clause, has_verb, opens_clause
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["after_description", "after_relative", "before_quoted", "skip_opening", "trim"]

_COLONS, _SEMICOLONS = frozenset(":："), frozenset(";；")
_DESCRIPTION = 14
"""Words up to the comma that closes the description of a source, at most."""


def skip_opening(line: Passage, start: int, end: int, language: SpeechLanguage) -> int:
    """Leave out a conjunction at the beginning: But the plan failed, Moss said."""
    while (
        start < end
        and (line.lower[start] in language.words["boundaries"] or not line.words[start][0].isalnum())
        and line.words[start] != QUOTE
    ):
        start += 1
    return start


def trim(line: Passage, start: int, end: int) -> int:
    """The end without the stops before it."""
    while end > start and line.words[end - 1] != QUOTE and not line.words[end - 1][0].isalnum():
        end -= 1
    return end


def after_relative(line: Passage, sentence: Sentence, start: int, language: SpeechLanguage) -> int:
    """Leave out a clause that describes the source: laut einem Gutachten, das der Zeitung vorliegt, ..."""
    if language.grammar != "cues" or start + 1 >= sentence.end:
        return start
    parted = line.words[start] == ","
    opener = line.lower[start + parted]
    if not language.words["describes_source"].isdisjoint((opener, line.lower[start - 1])):
        # selon un rapport publié lundi, ...; según fuentes cercanas al caso, ...
        end = min(sentence.end, start + _DESCRIPTION)
    elif parted and opener in language.words["relative"]:
        end = sentence.end
    else:
        return start
    comma = line.find(",", start + 1, end)
    return comma if comma < end else start


def after_description(line: Passage, sentence: Sentence, start: int, language: SpeechLanguage) -> int:
    """Where the clause begins behind a source and what describes it: According to Lund, the mill's owner, it failed."""
    if language.grammar != "clauses":
        return start
    last = min(start + _DESCRIPTION, sentence.end)
    comma = line.find(",", start, last)
    if comma >= last or has_verb(line, start, comma, language) or not has_verb(line, comma, sentence.end, language):
        return start
    second = line.find(",", comma + 1, min(comma + _DESCRIPTION, sentence.end))
    participle = comma + 1 < sentence.end and line.lower[comma + 1] in language.participles  # writing for the Post
    if second >= sentence.end or line.words[second] != ",":
        return comma
    if not participle and has_verb(line, comma + 1, second, language, bases=False):
        return comma
    described = opens_clause(line, comma + 1, language) and line.lower[comma + 1] not in language.words["clause"]
    return second if described and begins_main_clause(line, second + 1, sentence.end, language) else comma


def before_quoted(line: Passage, sentence: Sentence, start: int, language: SpeechLanguage) -> int:
    """Where words begin that the sentence quotes behind a colon, or its next part behind a semicolon."""
    end = sentence.end
    if language.grammar != "cues":
        return end
    end = next((i for i in range(start, end) if line.words[i] in _SEMICOLONS), end)
    return next((i for i in range(start, end - 1) if line.words[i] in _COLONS and line.words[i + 1] == QUOTE), end)
