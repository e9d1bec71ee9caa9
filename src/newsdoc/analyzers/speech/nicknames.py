"""Names with a nickname in marks between given name and surname: Karl „Kuddel“ Peters is Karl Peters."""

from collections.abc import Iterator, Sequence

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.tokens import FULL_STOPS, Passage

__all__ = ["join_nicknames", "within_names"]

_LONGEST = 3
"""Words in the longest nickname; more in marks is something said."""


def join_nicknames(line: Passage, names: list[NameMention], language: SpeechLanguage) -> list[NameMention]:
    """The names of a line, the two parts around a nickname as one."""
    if not line.quotes:
        return names
    ends, starts = {name.end: name for name in names}, {name.start: name for name in names}
    for token in line.quotes:
        if not _is_nickname(line.quoted(token)):
            continue
        first, last = ends.get(token), starts.get(token + 1)
        if last is not None and last.name_start != last.start:
            last = None
        known = [_is_given(line, token - 1, first, language), last is not None]
        if not any(known) or not (_may_be(line, token - 1, language) and _may_be(line, token + 1, language)):
            continue
        whole = _whole(line, token, first, last, language)
        for part in (first, last):
            if part is not None:
                del starts[part.start]
        starts[whole.start] = ends[whole.end] = whole
    return sorted(starts.values(), key=lambda name: name.start)


def within_names(lines: Sequence[Passage], names: Sequence[Sequence[NameMention]]) -> Iterator[tuple[int, int]]:
    """Passage and token of each quotation that stands within a name."""
    for line, found in zip(lines, names, strict=True):
        if not line.quotes:
            continue
        within = {token for name in found for token in range(name.name_start + 1, name.end)}
        for token in line.quotes:
            if token in within:
                yield line.index, token


def _is_nickname(content: str) -> bool:
    words = content.split()
    return 0 < len(words) <= _LONGEST and content.strip()[-1] not in FULL_STOPS and content.strip()[-1].isalnum()


def _is_given(line: Passage, token: int, name: NameMention | None, language: SpeechLanguage) -> bool:
    """Whether a given name, or what is known for a person's name, stands before a nickname."""
    if token < 0 or (name is not None and (name.possessive or name.kind == "body")):
        return False
    return language.is_given(line.lower[token]) or (name is not None and name.kind == "person" and len(name.words) == 1)


def _may_be(line: Passage, token: int, language: SpeechLanguage) -> bool:
    """Whether the word is written as a name, within a sentence or behind a given name."""
    if not 0 <= token < len(line.words) or token in line.quotes:
        return False
    word, low = line.words[token], line.lower[token]
    given = language.is_given(low)
    plain = given or (token not in line.sentence_starts and low not in language.words["small"])
    return word[0].isupper() and plain and not language.is_role(low) and low not in language.words["months_and_days"]


def _whole(
    line: Passage, token: int, first: NameMention | None, last: NameMention | None, language: SpeechLanguage
) -> NameMention:
    """The name of both parts; what is no given name before the first one is a title: Heizer Karl „Kuddel“ Peters."""
    begin = first.start if first is not None else token - 1
    start = first.name_start if first is not None else token - 1
    start = next((i for i in range(start, token) if language.is_given(line.lower[i])), start)
    end = last.end if last is not None else token + 2
    words = (*line.words[start:token], *(last.words if last is not None else line.words[token + 1 : end]))
    return NameMention(
        line.index,
        begin,
        start,
        end,
        words,
        title=line.slice(begin, start) if begin < start else "",
        possessive=last is not None and last.possessive,
        after_article=False,
        keys=tuple(word.lower().replace("’", "'") for word in words),
        kind="person",
        oblique=first is not None and first.oblique,
    )
