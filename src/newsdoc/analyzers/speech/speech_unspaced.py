"""Tells speech from names of things in marks, in scripts without spaces; and what is called so, in any script."""

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import EXPRESS, SAY, SpeechLanguage
from newsdoc.analyzers.speech.placed_quotations import Found, PlacedQuotation
from newsdoc.analyzers.speech.rules import SURE
from newsdoc.analyzers.speech.tokens import COLONS, FULL_STOPS, INTRODUCING

__all__ = ["is_called", "is_speech_unspaced"]

_LONGEST_NAMING = 24
"""Characters in the longest phrase of naming beside the marks."""
_LONGEST_UNSPACED = 12
"""Characters in the longest name of a thing, in scripts without spaces."""
_BESIDE = 2
"""Tokens from a verb of naming to the words, at most."""
_FAR = 6
"""Tokens between a cue and the words that close its sentence, at most."""


def is_called(place: PlacedQuotation, language: SpeechLanguage) -> bool:
    """Whether the words around the marks say that something is called so: se llama "...", "..." genannt."""
    text, stretch = place.line.text, place.stretch
    before = text[max(0, stretch.start - _LONGEST_NAMING) : stretch.start].lower().rstrip()
    after = text[stretch.end : stretch.end + _LONGEST_NAMING].lower().lstrip()
    naming, later = language.words["naming"], language.words["naming_after"]
    if any(inscription in before for inscription in language.words["inscriptions"]):
        return True
    if any(after.startswith(name) for name in later) and not _is_judgement(place, language):
        return True
    spaced = language.script == "spaced"
    ending = (name for name in naming if before.endswith(name))
    named = any(not spaced or _names_here(place, before[: -len(name)], name, language) for name in ending)
    return named and not _is_judged_by(place)


def _is_judged_by(place: PlacedQuotation) -> bool:
    """Whether a verb before the words makes them the judgement of whoever is named: apelidado de «horror» por Moro."""
    near = range(place.token - _BESIDE, place.token)
    judged = any(frame.how == "agent" and frame.cue in near and EXPRESS in frame.kinds for frame in place.frames)
    return judged and place.line.quoted(place.token).strip()[:1].islower()


def _is_judgement(place: PlacedQuotation, language: SpeechLanguage) -> bool:
    """Whether a verb of naming behind the marks judges: door Moss een ‘cadeau’ genoemd; „lebensgefährlich“ genannt."""
    cue = place.token + 1
    verb = place.line.lower[cue] if cue < len(place.line.words) else ""
    if not language.is_verb(verb, EXPRESS):
        return False
    by_whom = any(frame.cue == cue and frame.how == "agent" for frame in place.frames)
    return by_whom or place.line.quoted(place.token).strip()[:1].islower()


def _names_here(place: PlacedQuotation, earlier: str, name: str, language: SpeechLanguage) -> bool:
    """Whether a word of naming, which may say too, names here: Lira detto «il Muro»; not si è detto «lieto»."""
    if earlier[-1:].isalpha() or earlier[-1:] in {"'", "’"}:
        return False  # non c'è «alcun pericolo»
    first = place.line.quoted(place.token).split()[0]
    named = first[0].isupper() or first.lower() in language.words["definite_articles"]
    if name in language.words["any_auxiliaries"]:
        return named  # il soprannome è «il Muro»; not la situazione è «grave»
    if name not in language.words["plain_says"]:
        return True
    return named and earlier.split()[-1:] != [] and earlier.split()[-1] not in language.words["auxiliaries"]


def is_speech_unspaced(
    place: PlacedQuotation, rule: str, found: Found | None, content: str, introduced: bool, language: SpeechLanguage
) -> bool:
    """For scripts without spaces: names of things are short, and stand before a particle or beside "called"."""
    line, token, words = place.line, place.token, language.words
    before, after = line.lower[token - 1] if token else "", line.lower[token + 1 : token + 2]
    if before in words["works"] or (is_called(place, language) and len(content) <= _LONGEST_UNSPACED):
        return False
    if any(mark in content for mark in "，。！？、") or len(content) > _LONGEST_UNSPACED:
        return True
    if words["quoting"]:  # a particle of quoting follows what is said
        quoted = not after or after[0] in words["quoting"] or after[0][0] in words["quoting"]
        return quoted or rule == "sourced" or _is_voiced(place, language)
    frame = found.frame if found is not None and rule == "introduces" else None
    if rule == "sourced" and line.words[token + 1 : token + 2] and line.words[token + 1] in FULL_STOPS:
        return before not in words["determiners"]  # 据王刚介绍，该计划“完全不现实”
    return before in COLONS or (introduced and rule in SURE) or (frame is not None and _is_told(place, frame))


def _is_voiced(place: PlacedQuotation, language: SpeechLanguage) -> bool:
    """Whether what several say stands in the marks: 住民からは「……」との声が上がった."""
    return place.line.lower[place.token + 1 : place.token + 2] != [] and (
        place.line.lower[place.token + 1] in language.words["voices"]
    )


def _is_told(place: PlacedQuotation, frame: Frame) -> bool:
    """Whether the words stand right behind a cue, or close its sentence: 林海表示，“我不会辞职”；称该计划“疯狂”."""
    words, token = place.line.words, place.token
    if frame.line != place.line.index or frame.subject is None or frame.kinds.isdisjoint((SAY, EXPRESS)):
        return False
    gap, following = token - frame.cue_end, words[token + 1] if token + 1 < len(words) else "。"
    if words[token - 1] in INTRODUCING and following in FULL_STOPS:
        return True  # 汪蓓表示，目前没有人员伤亡，“但形势依然严峻”。
    if gap == 0 or (gap == 1 and words[token - 1] in INTRODUCING):
        return not following[0].isalnum()  # 坦言，“一梯一策”听上去简单
    return gap <= _FAR and following in FULL_STOPS
