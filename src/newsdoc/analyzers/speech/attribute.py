"""Gives every quotation of a text its speaker and cue, and finds what is reported without marks: all steps in order.

The steps, in order: quotations, tokens and sentences, names, who bears them, frames of speech, who their subjects
stand for, and then for each quotation the rules of `rules.RULES`.
"""

from collections.abc import Collection, Iterator, Sequence

import attrs

from newsdoc.analyzers.speech.attribution import Attribution, Speaker, SpeechReading
from newsdoc.analyzers.speech.attributor import Attributor
from newsdoc.analyzers.speech.cue_frames import find_cue_frames
from newsdoc.analyzers.speech.cue_names import find_names_by_use
from newsdoc.analyzers.speech.frames import find_frames
from newsdoc.analyzers.speech.headline_case import lower_headlines
from newsdoc.analyzers.speech.interview import read_interview
from newsdoc.analyzers.speech.language import SpeechLanguage, language
from newsdoc.analyzers.speech.names import CommonWords, NameMention, find_names
from newsdoc.analyzers.speech.names_of_headlines import without_lone_openers
from newsdoc.analyzers.speech.nicknames import join_nicknames, within_names
from newsdoc.analyzers.speech.persons import Named, cluster
from newsdoc.analyzers.speech.repeated_words import name_repeated
from newsdoc.analyzers.speech.resolve import note_kinds, resolve
from newsdoc.analyzers.speech.spoken import find_speech
from newsdoc.analyzers.speech.titles import note_roles
from newsdoc.analyzers.speech.tokens import Passage, read_lines
from newsdoc.analyzers.speech.uncased import find_uncased_names
from newsdoc.analyzers.speech.unspaced import Tokens, find_known_names, known_names
from newsdoc.wording.quotations import Stretch

__all__ = ["attribute", "read_speech"]

_LONGEST_PART = 100_000
"""Characters that are read at once; the longest of articles have fewer."""


def attribute(paragraphs: Sequence[str], language_code: str | None = None) -> list[Attribution]:
    """What is said in the paragraphs, directly and indirectly, with its speakers, in reading order.

    `language_code` is a BCP 47 tag; without data for it only the words in marks are found. Never raises on any text.
    """
    return list(read_speech(paragraphs, language_code).attributions)


def read_speech(
    paragraphs: Sequence[str],
    language_code: str | None = None,
    *,
    block_quotations: Collection[int] = (),
    asides: Collection[int] = (),
    known: Sequence[str] = (),
) -> SpeechReading:
    """What is said in the paragraphs, and who is named.

    `block_quotations` are the indices of paragraphs that are quoted as a whole, by their layout instead of by marks;
    `asides` those of headlines, captions and other texts that stand beside the running text.
    `known` are full names of persons who the text may name in short, such as its authors.
    A text that is far longer than an article is read in parts, which bounds the memory; names are put together within
    one part.
    """
    parts = _parts(paragraphs)
    if len(parts) == 1:
        return _read_part(paragraphs, language_code, block_quotations, asides, known)
    attributions: list[Attribution] = []
    named: list[Named] = []
    places: list[tuple[tuple[int, int, int], ...]] = []
    for start, end in parts:
        quoted = {index - start for index in block_quotations if start <= index < end}
        beside = {index - start for index in asides if start <= index < end}
        reading = _read_part(paragraphs[start:end], language_code, quoted, beside, known)
        attributions.extend(_moved(item, start, len(named)) for item in reading.attributions)
        for who, bearer in enumerate(reading.named):
            mentions = reading.mentions(who) if bearer.is_person else ()
            places.append(tuple((line + start, first, last) for line, first, last in mentions))
            bearer.mentions = bearer.mentions[:1]
        named.extend(reading.named)
    return SpeechReading(tuple(attributions), tuple(named), tuple(places))


def _parts(paragraphs: Sequence[str]) -> list[tuple[int, int]]:
    """The paragraphs in runs that are read at once: all of them, unless they are very long."""
    parts: list[tuple[int, int]] = []
    start = size = 0
    for index, text in enumerate(paragraphs):
        size += len(text)
        if size > _LONGEST_PART:
            parts.append((start, index + 1))
            start, size = index + 1, 0
    if start < len(paragraphs) or not parts:
        parts.append((start, len(paragraphs)))
    return parts


def _moved(item: Attribution, paragraphs: int, named: int) -> Attribution:
    """What was found in a part, with the indices of the whole."""
    second = (item.second[0], _renumbered(item.second[1], named)) if item.second is not None else None
    return attrs.evolve(
        item,
        paragraph=item.paragraph + paragraphs,
        speaker=_renumbered(item.speaker, named) if item.speaker is not None else None,
        second=second,
    )


def _renumbered(speaker: Speaker, named: int) -> Speaker:
    return speaker if speaker.named is None else attrs.evolve(speaker, named=speaker.named + named)


def _read_part(
    paragraphs: Sequence[str],
    language_code: str | None,
    block_quotations: Collection[int],
    asides: Collection[int],
    known: Sequence[str],
) -> SpeechReading:
    data = language(language_code)
    stretches = find_speech(paragraphs, data, block_quotations, asides)
    if not data.known:
        return SpeechReading(tuple(_by_marks(paragraphs, stretches)), ())
    if data.script == "unspaced":
        full = known_names(paragraphs, data)
        lines = read_lines(paragraphs, stretches, data, Tokens(data, full))
        names = find_known_names(lines, full)
    else:
        lines = read_lines(paragraphs, stretches, data)
        lower_headlines(lines, data)
        names = _names(lines, data, known)
    names = without_lone_openers(lines, names, asides, data)
    names = [join_nicknames(line, found, data) for line, found in zip(lines, names, strict=True)]
    named = cluster([mention for found in names for mention in found], data, known)
    if data.grammar == "cues":
        note_kinds(names, named)
    note_roles(lines, names, named, data)
    find = find_cue_frames if data.grammar == "cues" else find_frames
    frames = [find(line, found, data) for line, found in zip(lines, names, strict=True)]
    resolve(lines, names, frames, named, data)
    interview = read_interview(lines, frames, names, named, data, asides)
    attributor = Attributor(lines, frames, named, interview, data, asides)
    attributor.names_of_things.update(within_names(lines, names))
    attributions = list(attributor.attributions())
    name_repeated(attributions, lines, asides, attributor.names_of_things, data)
    attributions.sort(key=lambda item: (item.paragraph, item.ranges[0][0], -item.ranges[-1][1], item.kind == "direct"))
    return SpeechReading(tuple(attributions), tuple(named), lines=tuple(lines))


def _by_marks(paragraphs: Sequence[str], stretches: Sequence[Stretch]) -> Iterator[Attribution]:
    """What stands in marks, for a language without data."""
    for stretch in stretches:
        text = paragraphs[stretch.paragraph]
        start, end = stretch.content(text)
        if any(map(str.isalnum, text[start:end])):
            yield Attribution(
                paragraph=stretch.paragraph,
                ranges=((stretch.start, stretch.end),),
                text=text[start:end].strip(),
                kind="direct",
                speaker=None,
                cue=None,
                rule="",
            )


def _names(lines: Sequence[Passage], data: SpeechLanguage, known: Sequence[str]) -> list[list[NameMention]]:
    if data.script == "uncased":
        return find_uncased_names(lines, data)
    if data.grammar == "cues":
        return find_names_by_use(lines, data, known)
    common = CommonWords(lines, data)
    return [find_names(line, data, common) for line in lines]
