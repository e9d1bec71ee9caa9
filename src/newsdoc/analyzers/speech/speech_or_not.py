"""Tells speech from what else stands in quotation marks: titles of works, words held at arm's length."""

from newsdoc.analyzers.speech.language import Language
from newsdoc.analyzers.speech.rules import Found, Place
from newsdoc.analyzers.speech.tokens import QUOTE

__all__ = ["is_speech"]

_LONGEST_TITLE = 9
_FEW = 2
_FAR = 6
"""Words between a cue and a name in marks that is probably not its object: the "Morning Show" """
_SURE = frozenset({"follows", "continues", "attributed_next", "trails"})
"""Rules that find the words of attribution at the quotation itself."""
_CUED = frozenset({"introduces", "sourced", "unnamed"})
"""Rules that find a cue before the quotation in its sentence."""


def is_speech(place: Place, rule: str, found: Found | None, language: Language) -> bool:
    """Say whether what stands in the marks is somebody's words, given the rule that found a speaker ("": none)."""
    start, end = place.stretch.content(place.line.text)
    content = place.line.text[start:end].strip()
    words = content.split()
    if rule in _SURE:
        return not (0 < len(words) <= _LONGEST_TITLE and content[-1] == "," and _is_work(place, words, language))
    if not any(character.isalnum() for character in content):
        return False
    before = place.line.lower[place.token - 1] if place.token else ""
    if before in language.words["nouns"] or before in language.words["naming"] or _is_named(place, before, language):
        return True
    if _has_title_case(words, language):
        if rule not in _CUED:
            return len(words) > _LONGEST_TITLE
        return not (len(words) <= _LONGEST_TITLE and _names_a_work(place, found, language))
    if rule in _CUED:
        return True
    return len(words) > _FEW or (
        _ends_sentence(place, content) and place.token == place.line.sentences[place.sentence].start
    )


def _is_named(place: Place, before: str, language: Language) -> bool:
    """Say whether a word of naming or speech stands before the last one: chants of "...", called the "..."."""
    if place.token < 2:
        return False
    earlier = place.line.lower[place.token - 2]
    if before in language.words["contents"]:
        return earlier in language.words["nouns"]
    return before in language.words["articles"] and earlier in language.words["verbatim"]


def _is_work(place: Place, words: list[str], language: Language) -> bool:
    """Say whether a title stands here although words of attribution follow: On the programme "...," Moss said."""
    if place.token == 0 or not _has_title_case(words, language):
        return False
    before = place.line.lower[place.token - 1]
    possessive = before.endswith(("'s", "’s", "s'", "s’")) or before in {"'", "’"}
    return possessive or before in language.words["works"]


def _ends_sentence(place: Place, content: str) -> bool:
    """Say whether a sentence ends with the quotation, the stop inside the marks or outside."""
    following = place.token + 1
    return content[-1] in ".,!?…" or place.line.words[following : following + 1] == ["."]


def _has_title_case(words: list[str], language: Language) -> bool:
    small = language.words["prepositions"] | language.words["determiners"] | language.words["boundaries"]
    return (
        all(not word[0].isalpha() or word[0].isupper() or word in small for word in words)
        and (words[0][0].isupper() or words[0][0].isdigit())
        and any(word[0].isupper() for word in words)
    )


def _names_a_work(place: Place, found: Found | None, language: Language) -> bool:
    """Say whether the words before the marks announce a title: the film "...", the network's "..."."""
    if place.token == 0:
        return False
    before = place.line.lower[place.token - 1]
    frame = found.frame if found is not None else None
    if frame is not None and frame.line == place.line.index and frame.cue == place.token - 1 and frame.how == "before":
        return False
    if before == "," and place.token > 1:
        before = place.line.lower[place.token - 2]
    if before.endswith(("'s", "’s", "s'", "s’")) or before in {"'", "’", QUOTE}:
        return True
    if before in language.words["determiners"] and frame is not None and place.token - frame.cue > _FAR:
        return True
    return before in language.words["before_titles"] or before in language.words["works"]
