"""Where a reported clause begins that no "that" opens: an infinitive, or a main clause right behind its cue.

a promis de revenir; aseguró no saber nada; sagte, die Arbeiten dauern bis Juni; mener forslaget er dødt.
"""

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["begin_of_infinitive", "begin_of_main_clause"]

_HEARER = 6
"""Words from a cue to its infinitive, at most, where those who are spoken to stand between: pidió a los vecinos."""
_CLITICS = 3
"""Words before an infinitive that belong to it, at most: de ne pas s'en (aller)."""
_SHORTEST_INFINITIVE = 3
"""Letters, at least: words of two that end as infinitives do are mostly small ones (en, in), seldom real ones (ir)."""
_SUBJECT = 5
"""Words in the longest subject of a main clause before its verb, at most."""
_STOPS = frozenset({QUOTE, ".", ",", ";", ":", "!", "?", "…", "(", ")"})


def begin_of_infinitive(line: Passage, sentence: Sentence, start: int, language: SpeechLanguage) -> int | None:
    """Where an infinitive with its opener begins that a verb of saying governs; the verb ends before `start`.

    In German it stands behind a comma, and is looked for elsewhere.
    """
    words, lower = language.words, line.lower
    if not language.endings["infinitive"] or language.capitalised_nouns:
        return None
    if words["infinitive_marks"]:  # behind its object, as in Dutch
        return start if _closes_with_infinitive(line, sentence, start, language) else None
    token, days = start, words["months_and_days"]
    while token < sentence.end and not _is_infinitive(line, token, language):
        day = lower[token] in days or not days.isdisjoint(lower[token + 1 : token + 2])
        if not (language.is_adverb(lower[token]) or (day and lower[token] not in words["infinitive_openers"])):
            break
        token += 1
    if _leads(line, token, sentence.end, language):
        return token
    if token >= sentence.end or lower[token] not in words["hearer_prepositions"]:
        return None
    for ahead in range(token + 2, min(token + _HEARER, sentence.end)):
        if line.words[ahead] in _STOPS or lower[ahead] in words["clause"] or lower[ahead] in language.verbs:
            return None
        if _leads(line, ahead, sentence.end, language):
            return ahead
    return None


def _leads(line: Passage, token: int, end: int, language: SpeechLanguage) -> bool:
    """Whether an infinitive stands here, behind its opener and the small words that belong to it."""
    words, lower = language.words, line.lower
    opened = token < end and lower[token] in words["infinitive_openers"]
    if not opened and words["adjectives_first"]:
        return False  # in Scandinavia an infinitive has its mark: lover å senke
    token += opened
    for place in range(token, min(token + _CLITICS + 1, end)):
        if _is_infinitive(line, place, language):
            return True
        if not any(lower[place] in words[name] for name in ("objects", "reflexives", "negations")):
            return False
    return False


def _is_infinitive(line: Passage, token: int, language: SpeechLanguage) -> bool:
    word, words = line.words[token], language.words
    if len(word) < _SHORTEST_INFINITIVE or not word[0].islower() or not word.endswith(language.endings["infinitive"]):
        return False
    return word not in words["never_infinitives"]


def _closes_with_infinitive(line: Passage, sentence: Sentence, start: int, language: SpeechLanguage) -> bool:
    """Whether an infinitive with its mark ends what begins here, as in Dutch: ontkent geld te hebben aangenomen."""
    lower, words = line.lower, language.words
    for token in range(start, sentence.end - 1):
        if line.words[token] in _STOPS and line.words[token] != QUOTE:
            return False
        if lower[token] in words["finite_auxiliaries"] and lower[token - 1] not in words["infinitive_marks"]:
            return False
        if lower[token] in words["infinitive_marks"]:
            verb = token + 1 + (lower[token + 1] in words["auxiliaries"] and token + 2 < sentence.end)
            return token > start and _is_infinitive(line, verb, language)  # te sluiten; te zullen sluiten
    return False


def begin_of_main_clause(line: Passage, sentence: Sentence, start: int, language: SpeechLanguage) -> int | None:
    """Where a main clause begins that a verb of saying reports without "that"; the verb ends before `start`.

    So in Scandinavia (hun sier det er for sent) and, behind a comma, in German (sagte, die Arbeiten dauern bis Juni).
    """
    words, lower = language.words, line.lower
    if not words["drops_that"]:
        return None
    token = start
    if token < sentence.end and lower[token] == ",":
        token += 1
    elif language.capitalised_nouns:
        return None
    if token + 1 >= sentence.end or not line.words[token][0].isalnum() or line.words[token] == QUOTE:
        return None
    if lower[token] in words["bare_subjects"]:
        return token if _is_finite(line, sentence, token + 1, language) else None
    if any(lower[token] in words[name] for name in ("prepositions", "clause", "skipped", "objects", "boundaries")):
        return None
    for ahead in range(token + 1, min(token + _SUBJECT, sentence.end)):
        noun = not language.capitalised_nouns or (line.words[ahead - 1][0].isupper() and ahead - 1 > token)
        if noun and _is_finite(line, sentence, ahead, language):
            return token
        if line.words[ahead] in _STOPS or lower[ahead] in words["clause"]:
            return None
    return None


def _is_finite(line: Passage, sentence: Sentence, token: int, language: SpeechLanguage) -> bool:
    """Whether the finite verb of a main clause stands here: with more behind it, as far as its ending tells a verb."""
    words, low = language.words, line.lower[token]
    if not language.capitalised_nouns:
        return low in words["any_auxiliaries"]
    if not line.words[token][0].islower() or token + 1 >= sentence.end or not line.words[token + 1][0].isalnum():
        return False  # ..., die Chefin ist.
    others = (words["small"], words["adverbs"], words["genitive"], words["joining"])
    return low.endswith(language.endings["finite"]) and not any(low in names for names in others)
