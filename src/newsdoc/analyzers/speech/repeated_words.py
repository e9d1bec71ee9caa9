"""Words that stand twice in an article: in a headline, a deck or a caption, and in full where they are attributed."""

from collections.abc import Collection, Iterator, Sequence

import attrs

from newsdoc.analyzers.speech.attribution import Attribution, Speaker
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.tokens import Passage

__all__ = ["name_repeated"]

_MARKS = " .,!?…。，"
_LONG_ENOUGH, _LONG_ENOUGH_UNSPACED = 8, 4
"""Characters of words that are the same by more than chance, and those where a character is a word or half of one."""
_MOST_KNOWN = 200
"""Quotations among which repeated words are looked for, so that the work is bounded."""


def name_repeated(
    attributions: list[Attribution],
    lines: Sequence[Passage],
    asides: Collection[int],
    spared: Collection[tuple[int, int]],
    data: SpeechLanguage,
) -> None:
    """Give words whose speaker is not known to whoever says them in full elsewhere.

    So for a headline that says no more than what the speaker is ("Mayor: 'We will dig'"), and for words in the marks of
    a headline that by themselves could be a title, or that no words there attribute; `spared` has the line
    and token of those that seemed to be none.
    """
    known = [item for item in attributions if item.kind == "direct" and item.speaker is not None]
    if not known:
        return
    named = [item for item in known if item.speaker is not None and item.speaker.named is not None]
    told = [item for item in named if item.cue is not None and item.paragraph not in asides]
    for number, item in enumerate(attributions):
        if item.kind != "direct":
            continue
        if item.speaker is None and (whole := _said_in_full(item, known, data)) is not None:
            attributions[number] = attrs.evolve(item, speaker=whole.speaker, rule="repeated")
        elif item.speaker is not None and item.paragraph in asides and _is_office(item.speaker, data):
            whole = _said_in_full(item, named, data)
            other = whole.speaker if whole is not None else _holder(item.speaker, named)
            if other is not None and not other.is_organization:
                speaker = attrs.evolve(other, printed=item.speaker.printed, how="description")
                attributions[number] = attrs.evolve(item, speaker=speaker)
        elif item.speaker is not None and item.paragraph in asides and item.cue is None:
            whole = _said_in_full(item, told, data)  # by itself the headline only tells whom it is about
            if whole is not None and whole.speaker is not None and whole.speaker.named != item.speaker.named:
                attributions[number] = attrs.evolve(item, speaker=whole.speaker, rule="repeated")
    for item in _unattributed(lines, asides, spared):
        if (whole := _said_in_full(item, known, data)) is not None:
            attributions.append(attrs.evolve(item, speaker=whole.speaker))


def _unattributed(
    lines: Sequence[Passage], asides: Collection[int], spared: Collection[tuple[int, int]]
) -> Iterator[Attribution]:
    """What stands in the marks of headlines and was taken for no speech."""
    for index in sorted(asides):
        line = lines[index]
        for token, stretch in line.quotes.items():
            if (index, token) in spared:
                yield Attribution(
                    paragraph=index,
                    ranges=((stretch.start, stretch.end),),
                    text=line.quoted(token).strip(),
                    kind="direct",
                    speaker=None,
                    cue=None,
                    rule="repeated",
                )


def _said_in_full(item: Attribution, known: Sequence[Attribution], data: SpeechLanguage) -> Attribution | None:
    """The quotation, in another paragraph, that holds the same words."""
    words = item.text.strip(_MARKS).lower()
    if len(words) < (_LONG_ENOUGH_UNSPACED if data.script == "unspaced" else _LONG_ENOUGH):
        return None
    return next((other for other in known[:_MOST_KNOWN] if words in other.text.lower() and other is not item), None)


def _holder(speaker: Speaker, named: Sequence[Attribution]) -> Speaker | None:
    """The one who speaks in the article and holds the office by which a headline calls somebody: il sindaco."""
    office = set(speaker.name.lower().split())
    holders = {
        item.speaker.named: item.speaker
        for item in named
        if item.speaker is not None and office <= set(item.speaker.title.lower().split())
    }
    return next(iter(holders.values())) if len(holders) == 1 else None


def _is_office(speaker: Speaker, data: SpeechLanguage) -> bool:
    """Whether the speaker is only called by what one person is: the mayor, Rovers captain."""
    if speaker.named is not None:
        return False
    words = speaker.name.lower().split()
    several = data.words["plural_roles"] | data.words["bodies"] | data.words["group_roles"]
    return any(map(data.is_role, words)) and several.isdisjoint(words) and not any(map(data.is_body_noun, words))
