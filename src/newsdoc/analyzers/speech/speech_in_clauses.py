"""Whether words in marks are somebody's, in a language with a grammar of clauses."""

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import EXPRESS, SAY, TELL, SpeechLanguage
from newsdoc.analyzers.speech.names_in_marks import (
    CUED,
    has_title_case,
    is_explained_work,
    is_name_in_passing,
    is_work,
    is_work_of_somebody,
    names_a_work,
)
from newsdoc.analyzers.speech.placed_quotations import Found, PlacedQuotation
from newsdoc.analyzers.speech.rules import SURE
from newsdoc.analyzers.speech.tokens import FULL_STOPS

__all__ = ["is_speech_in_clauses"]

_LONGEST_TITLE = 9
"""Words of the title of a work, at most: more in marks is a statement."""
_FEW = 2
"""Words that may be held at arm's length or name a thing, at most: more in marks are somebody's."""
_MORE = 4
"""Words behind a comma that are speech although no cue is there."""
_REFUSAL = 2
"""Words of a refusal before its verb: refused to call."""
_FAR = 6
"""Words between a cue and a name in marks that is probably not its object: the "Morning Show" """
_NOBODY = frozenset({"", "unnamed"})
"""Rules by which nobody is named who speaks."""
_ELSEWHERE = _NOBODY | {"goes_on", "introduced_below", "paragraph_before", "sentence_after", "takes_turn"}
"""Rules by which nobody speaks in the sentence itself: His nickname is "Radar"; call the "Goose Line"."""


def is_speech_in_clauses(
    place: PlacedQuotation, words: list[str], content: str, rule: str, found: Found | None, language: SpeechLanguage
) -> bool:
    """Whether words in marks are somebody's, in a language with a grammar of clauses."""
    before = place.line.lower[place.token - 1] if place.token else ""
    if before in language.words["as"] and not language.words["known_as"].isdisjoint(_words_before(place, _FAR)):
        return False
    if is_name_in_passing(place, words, content, rule, language) or is_explained_work(place, words, content, language):
        return False
    if is_work_of_somebody(place, words, content, language) or (
        before in language.words["so_called"] and len(words) <= _MORE
    ):
        return False
    if rule in SURE:
        return not (0 < len(words) <= _LONGEST_TITLE and is_work(place, words, language))
    if _is_inscribed(place, found, language) or _is_no_object(place, words, rule, found, language):
        return False
    if rule == "follows_later" and found is not None and len(words) <= _FEW and _is_uncued(place, found, language):
        return False
    if before in language.words["works"] and before in language.words["nouns"] and has_title_case(words, language):
        return len(words) > _LONGEST_TITLE  # Her essay "What the River Said" won
    named = _is_named(place, before, language)
    if before in language.words["nouns"] or before in language.words["naming"] or named:
        nobody = _ELSEWHERE if named or before in language.words["passive_auxiliaries"] else _NOBODY
        return rule not in nobody or not has_title_case(words, language)
    if place.alone and rule and content[-1] in FULL_STOPS:
        return True  # My daughter looked at me. "Why?"
    if has_title_case(words, language):
        if rule not in CUED:
            return len(words) > _LONGEST_TITLE
        return not (len(words) <= _LONGEST_TITLE and names_a_work(place, found, language))
    if rule in CUED:
        return True
    return len(words) > _FEW or (
        _ends_sentence(place, content) and place.token == place.line.sentences[place.sentence].start
    )


def _is_no_object(
    place: PlacedQuotation, words: list[str], rule: str, found: Found | None, language: SpeechLanguage
) -> bool:
    """Whether the cue before the words does not say them: refused to call it; what fans call; will decide on."""
    frame = found.frame if found is not None and rule == "introduces" else None
    return frame is not None and (
        _is_refused(place, frame, language)
        or _is_nickname(place, words, frame, language)
        or _is_coined(place, words, frame, language)
    )


def _is_uncued(place: PlacedQuotation, found: Found, language: SpeechLanguage) -> bool:
    """Whether there is no cue, only a verb of another clause: Entry is "free," but visitors may buy a cushion.

    A participle before the words is said of the subject of the main clause: Calling it "absurd," Moss left.
    """
    before = place.line.lower[place.line.sentences[place.sentence].start : place.token]
    return found.frame is not None and found.frame.is_generic() and language.participles.isdisjoint(before)


def _is_inscribed(place: PlacedQuotation, found: Found | None, language: SpeechLanguage) -> bool:
    """Whether the words stand on something, and nobody is said to speak: under the slogan "..."; a cap with "..."."""
    frame = found.frame if found is not None else None
    first = max(place.line.sentences[place.sentence].start, place.token - _FAR)
    silent = frame is None or frame.is_generic() or frame.line != place.line.index
    return silent and not language.words["inscriptions"].isdisjoint(place.line.lower[first : place.token])


def _is_coined(place: PlacedQuotation, words: list[str], frame: Frame, language: SpeechLanguage) -> bool:
    """Whether one or two words behind "the" only name what is thought about: will decide on the "long weekend"."""
    before = place.line.lower[place.token - 1] if place.token else ""
    thought = frame.kinds.isdisjoint((SAY, EXPRESS, TELL, "noun")) and frame.line == place.line.index
    return thought and before in language.words["definite_articles"] and len(words) <= _FEW


def _is_refused(place: PlacedQuotation, frame: Frame, language: SpeechLanguage) -> bool:
    """Whether the words are what somebody would not say: refused to call it "lucky"."""
    lower, cue = place.line.lower, frame.cue
    if frame.line != place.line.index or cue < _REFUSAL or lower[cue - 1] not in language.words["infinitive"]:
        return False
    return lower[cue - 2] in language.words["refusals"]


def _is_nickname(place: PlacedQuotation, words: list[str], frame: Frame, language: SpeechLanguage) -> bool:
    """Whether a name stands right behind a verb of naming: the defender whom the fans call "The Wardrobe"."""
    beside = frame.line == place.line.index and frame.cue_end == place.token
    cue = place.line.lower[frame.cue] if beside else ""
    bare = words[1:] if words[0] in language.words["definite_articles"] and len(words) > 1 else words
    return cue in language.words["naming_verbs"] and frame.how == "before" and has_title_case(bare, language)


def _is_named(place: PlacedQuotation, before: str, language: SpeechLanguage) -> bool:
    """Whether a word of naming or speech stands before the last one: chants of "...", called the "..."."""
    if place.token < 2:
        return False
    earlier = place.line.lower[place.token - 2]
    if before in language.words["contents"]:
        return earlier in language.words["nouns"]
    return before in language.words["articles"] and (
        earlier in language.words["verbatim"] or earlier in language.words["naming"]
    )


def _ends_sentence(place: PlacedQuotation, content: str) -> bool:
    """Whether a sentence ends with the quotation, the stop inside the marks or outside."""
    following = place.token + 1
    return content[-1] in ".,!?…" or place.line.words[following : following + 1] == ["."]


def _words_before(place: PlacedQuotation, count: int) -> list[str]:
    return place.line.lower[max(0, place.token - count) : place.token]
