"""Subjects that are a number of people rather than somebody: one in five say; 46 percent said; six in 10 said.

And what counts them: in a poll of voters.
"""

import attrs

from newsdoc.analyzers.speech.language import SAY, TELL, THINK, SpeechLanguage
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.subjects import SubjectFinder
from newsdoc.analyzers.speech.tokens import Passage, Sentence

__all__ = ["count_in", "many_before", "share_before"]

_LONGEST_MANY = 16
"""Words in the longest subject that is taken as it stands: about four in ten voters of the party."""


def many_before(line: Passage, sentence: Sentence, token: int, language: SpeechLanguage) -> Phrase | None:
    """What stands before "say" and a clause, whatever it is made of: half of them say they want it.

    As well before any verb of saying or finding with its "that": a survey on Monday of officials found that.
    """
    lower, words = line.lower, language.words
    following = lower[token + 1] if token + 1 < sentence.end else "."
    opens = following in words["pronouns"] or following in words["that"] or following in words["determiners"]
    closes = following in {".", ","} or following in words["months_and_days"]
    opens = opens or (not closes and token + 1 < sentence.end and line.words[token + 1][0].isupper())
    governs = following in words["that"] and language.is_verb(lower[token], SAY, THINK)
    if not governs and (lower[token] not in words["plain_says"] or not (opens or closes)):
        return None
    start = token
    while start > sentence.start and (lower[start - 1][0].isalnum() or lower[start - 1] in {"-", "'", "’"}):
        start -= 1
    if start == token or token - start > _LONGEST_MANY or not words["auxiliaries"].isdisjoint(lower[start:token]):
        return None
    if lower[token - 1] in words["infinitive"] | words["joining"] or lower[start] in words["subordinate"]:
        return None
    if lower[start] in words["boundaries"]:
        return None  # but now said
    people = lower[start] in words["determiners"] or lower[start] in words["plural_roles"]
    if closes and not (lower[start - 1] == "," and people):
        return None  # ..., a source close to him said; ..., people in the room said
    told = (word for word in lower[start:token] if word in words["documents"] or language.is_role(word))
    return Phrase(line.index, start, token, "description", None, next(told, lower[token - 1]))


def share_before(
    line: Passage, sentence: Sentence, token: int, language: SpeechLanguage, verbs: frozenset[str] | None = None
) -> Phrase | None:
    """A share of many that ends before the verb: 52 percent (said); six in 10; four out of ten voters.

    `verbs` are the verbs that count, if not those of plain saying.
    """
    lower, words, start = line.lower, language.words, token
    if lower[token] not in (words["plain_says"] if verbs is None else verbs):
        return None
    while start > sentence.start and (lower[start - 1][0].isalnum() or lower[start - 1] in words["share"]):
        if lower[start - 1] in words["subordinate"] or lower[start - 1] in words["auxiliaries"]:
            break
        start -= 1
    inside = lower[start:token]
    if not 0 < len(inside) <= _LONGEST_MANY or words["share"].isdisjoint(inside) or inside[-1] in words["joining"]:
        return None  # has a film of the 28-minute speech and said
    counted = any(word[0].isdigit() or word in words["numbers"] for word in inside)
    return Phrase(line.index, start, token, "description", None, inside[-1]) if counted else None


def count_in(
    line: Passage, sentence: Sentence, token: int, finder: SubjectFinder, language: SpeechLanguage
) -> tuple[Phrase, int] | None:
    """The count of opinions at `token` and its comma, if it opens a sentence that it is the source of.

    In a poll of Ardale voters, half are against it. Not where somebody is said to speak behind it.
    """
    start, comma = sentence.start, line.find(",", token, sentence.end)
    if line.lower[start] not in language.words["source_prepositions"] or comma >= sentence.end:
        return None
    if any(language.is_verb(word, SAY, TELL) for word in line.lower[comma : sentence.end]):
        return None
    found = finder.after(start, comma)
    if found is None or found.kind != "description" or not found.start <= token < found.end:
        return None
    return attrs.evolve(found, end=token + 1), comma
