"""What the words of a description tell of whoever it stands for: a man or a woman, somebody new, a certain office."""

from collections.abc import Sequence
from itertools import pairwise

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.noun_forms import is_personal
from newsdoc.analyzers.speech.persons import Named
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import Passage

__all__ = [
    "article_gender",
    "holds_another",
    "introduces",
    "is_described_in_full",
    "is_nobody",
    "is_of_ones_life",
    "is_office",
    "kin_gender",
    "sex_of",
]

_STEM = 4
"""Letters that two forms of an office begin with."""


def introduces(article: str, language: SpeechLanguage) -> bool:
    """Whether an article stands before somebody new: une passante; en låntagare."""
    words = language.words
    known = article in words["introducing"] or article in words["indefinite_articles"]
    return known or bool(article_gender(article, language))


def article_gender(article: str, language: SpeechLanguage) -> str:
    """What an indefinite article tells: f for une passante."""
    words = language.words
    if article in words["new_feminine"]:
        return "f"
    return "m" if article in words["new_masculine"] else ""


def sex_of(noun: str, language: SpeechLanguage) -> str:
    """What a noun tells that stands for anybody of one sex: m for "the man", f for "the woman"."""
    words = language.words
    return "m" if noun in words["anybody_masculine"] else "f" if noun in words["anybody_feminine"] else ""


def is_of_ones_life(word: str, language: SpeechLanguage) -> bool:
    """Whether a word tells of the life of somebody known: der 44-jährige (Politiker); die gelernte (Köchin)."""
    known = language.words["own_adjectives"]
    return word in known or any(word.endswith(ending) for ending in known if ending[0] == "-")


def kin_gender(phrase: Phrase, line: Passage, language: SpeechLanguage) -> str:
    """The gender of somebody's relative: f for "his wife"; empty for whoever else."""
    words = language.words
    if line.lower[phrase.start] not in words["possessives"]:
        return ""
    return "f" if phrase.head in words["kin_feminine"] else "m" if phrase.head in words["kin_masculine"] else ""


def is_described_in_full(phrase: Phrase, line: Passage, language: SpeechLanguage) -> bool:
    """Whether the words introduce somebody although they are definite: the manager of the hotel."""
    words, lower = language.words, line.lower[phrase.start : phrase.end]
    if lower[0] not in words["definite"] or language.grammar != "clauses":
        return False
    behind = {second for first, second in pairwise(lower) if first in words["of"]}
    return not words["any_articles"].isdisjoint(behind)


def is_office(noun: str, language: SpeechLanguage) -> bool:
    """Whether a noun is that of an office, or a compound of one in a language that writes them so: Bundeskanzler."""
    offices = language.words["offices"]
    return noun in offices or (language.capitalised_nouns and noun.endswith(tuple(offices)))


def holds_another(office: str, bearer: Named, lines: Sequence[Passage], language: SpeechLanguage) -> bool:
    """Whether the article calls somebody something else than the office, in any form: ministra; Finanzminister."""
    stem, mention = office[:_STEM], bearer.mentions[0] if bearer.mentions else None
    if any(word.startswith(stem) or word.endswith(office) for word in bearer.descriptions):
        return False
    if bearer.title or mention is None or mention.start == 0:
        return bool(bearer.title)
    before, words = lines[mention.line].words[mention.start - 1], language.words
    if before.startswith(stem):
        return False  # the same in another case: burmistrzowi
    noun = before.islower() and before.isalpha() and before not in words["no_bare_nouns"]
    return noun and before not in language.verbs and not language.is_adverb(before)


def is_nobody(noun: str, language: SpeechLanguage) -> bool:
    """Whether a noun names no person: a body, a group, or those who are spoken to, such as le journal."""
    if noun in language.words["stand_ins"]:
        return False
    other = noun in language.words["group_roles"] or noun in language.words["hearers"]
    return other or not is_personal(noun, language) or language.is_body_noun(noun)
