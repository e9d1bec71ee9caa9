"""Where somebody speaks: quotation marks, dashes before direct speech, and words of attribution within the marks.

The dash opens speech at the beginning of a paragraph in many languages (– Now we dig, says Moss.); the attribution is
then told from the speech by its verb. In the same way the verb tells what the speaker does not say within one pair of
marks (« We were promised a study, Moss recalls, and it never came. »).
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from newsdoc.analyzers.speech.language import EXPRESS, SAY, TELL, SpeechLanguage
from newsdoc.analyzers.speech.tokens import DASHES
from newsdoc.wording.quotations import Stretch, find_quotations

__all__ = ["find_speech"]

_LONGEST_ATTRIBUTION = 30
"""Words in the longest attribution between two parts of what is said."""
_ENDS = frozenset(".!?…")
_CALLS = frozenset("!?")
_BEHIND_DASH = frozenset(".,;:")
"""Signs of what is said that stand behind the dash which closes an attribution."""
_SHORT_ATTRIBUTION = 8
"""Words in an attribution whose verb is not known."""
_LONGEST_NAME = 5
"""Capitalised words in the longest name that stands before its verb."""
_FULL_NAME = 3
"""Tokens of a full name with the comma behind it."""
_SINGLE = frozenset("'‘")
_FEWEST_IN_SINGLE = 3
"""Words in single marks in a headline over a text with double ones, at least."""
_FEWEST = 2
"""Words between dashes that can be an attribution: – says she –."""


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    low: str


class _Attribution(NamedTuple):
    """What stands between two parts of speech: from where it begins to where the speech goes on."""

    start: int
    resumes: int | None
    """None where nothing more is said."""


def find_speech(
    paragraphs: Sequence[str],
    language: SpeechLanguage,
    block_quotations: Collection[int] = (),
    asides: Collection[int] = (),
) -> list[Stretch]:
    """The stretches of direct speech in reading order.

    `block_quotations` are the indices of paragraphs that are quoted as a whole, by their layout instead of by marks;
    `asides` those of headlines and captions, whose marks are read by themselves.
    """
    marked = ["" if index in block_quotations else text for index, text in enumerate(paragraphs)]
    stretches = [
        stretch
        for stretch in _in_marks(marked, asides)
        if _has_words(paragraphs[stretch.paragraph], stretch.start, stretch.end)
    ]
    if language.known and language.words["incises"]:
        stretches = [part for stretch in stretches for part in _divided(stretch, paragraphs, language)]
    if language.speech_dashes:
        signatures = {index for index in asides if index - 1 in block_quotations}  # — Ann Moss, under her words
        lines = ["" if index in signatures else text for index, text in enumerate(marked)]
        stretches = list(_with_dashes(lines, stretches, language, asides))
    stretches.extend(
        Stretch(
            index,
            0,
            len(paragraphs[index]),
            reopens=index - 1 in block_quotations,
            continues=index + 1 in block_quotations,
        )
        for index in sorted(block_quotations)
        if paragraphs[index].strip()
    )
    stretches.sort(key=lambda stretch: (stretch.paragraph, stretch.start))
    return stretches


def _in_marks(paragraphs: Sequence[str], asides: Collection[int]) -> Iterator[Stretch]:
    """What stands in quotation marks.

    A headline by itself may have single marks over a text with double ones, as most papers in English print it; a word
    or two in them are as often held at arm's length. And none of a cross-head belongs to a quotation that goes on
    around it.
    """
    running = [index for index in range(len(paragraphs)) if index not in asides]
    texts = [paragraphs[index] for index in running]
    single = _has_single_marks(texts)
    for stretch in find_quotations(texts, single=single):
        yield stretch._replace(paragraph=running[stretch.paragraph])
    for index in sorted(asides):
        text = paragraphs[index]
        for stretch in find_quotations([text], single=single or _has_single_marks([text])):
            start, end = stretch.content(text)
            if single or stretch.opening not in _SINGLE or len(text[start:end].split()) >= _FEWEST_IN_SINGLE:
                yield stretch._replace(paragraph=index)


def _has_single_marks(paragraphs: Sequence[str]) -> bool | None:
    """Whether single marks are the outer ones, as in Britain; None where the double ones are, or there are none."""
    single = sum(text.count("‘") for text in paragraphs)
    return True if single > sum(text.count("“") + text.count('"') for text in paragraphs) else None


def _divided(stretch: Stretch, paragraphs: Sequence[str], language: SpeechLanguage) -> Iterator[Stretch]:
    """The parts of a quotation that holds its own attribution."""
    text = paragraphs[stretch.paragraph]
    start, end = stretch.content(text)
    found = list(_attributions(text, start, end, language, by_dash=False))
    if not found:
        yield stretch
        return
    first = True
    position: int | None = start
    for attribution in found:
        if position is None or not _has_words(text, position, attribution.start):
            yield stretch
            return
        begin = stretch.start if first else position
        yield Stretch(
            stretch.paragraph, begin, attribution.start, reopens=stretch.reopens if first else True,
            opening=stretch.opening if first else "",
        )  # fmt: skip
        first, position = False, attribution.resumes
    if position is not None and _has_words(text, position, end):
        yield Stretch(
            stretch.paragraph, position, stretch.end, stretch.closed, True, stretch.continues, closing=stretch.closing
        )


def _with_dashes(
    paragraphs: Sequence[str], stretches: Sequence[Stretch], language: SpeechLanguage, asides: Collection[int]
) -> Iterator[Stretch]:
    by_paragraph: dict[int, list[Stretch]] = {}
    for stretch in stretches:
        by_paragraph.setdefault(stretch.paragraph, []).append(stretch)
    first_only = bool(language.words["dashes_need_cues"])
    for index, text in enumerate(paragraphs):
        marked = by_paragraph.get(index, [])
        dashed = text.lstrip()[:1] in language.speech_dashes if first_only else any(map(text.__contains__, DASHES))
        spoken = list(_dash_speech(index, text, marked, language)) if dashed else []
        if dashed and not spoken and index in asides:
            spoken = list(_in_headline(index, text, marked, language))
        for stretch in marked:
            if not any(part.start < stretch.end and stretch.start < part.end for part in spoken):
                yield stretch
        yield from spoken


def _dash_speech(index: int, text: str, marked: Sequence[Stretch], language: SpeechLanguage) -> Iterator[Stretch]:
    """What is said after a dash, at the beginning of a paragraph or of a sentence within it."""
    position, first = 0, True
    while (start := _dash(text, position, language, at_beginning=first)) is not None:
        if any(stretch.start <= start < stretch.end for stretch in marked):
            position, first = start, False
            continue
        end = len(text.rstrip())
        found = list(_attributions(text, start, end, language, by_dash=True))
        if not found and not first:
            return
        if not found and language.words["dashes_need_cues"]:
            return
        if not found:
            if text[start:end].rstrip("»”\"'’) ")[-1:] in _ENDS:
                yield Stretch(index, start, end)
            return
        at: int | None = start
        for attribution in found:
            if at is not None and _has_words(text, at, attribution.start):
                yield Stretch(index, at, attribution.start, reopens=at != start)
            at = attribution.resumes
            position = attribution.start
        if at is not None and _has_words(text, at, end):
            yield Stretch(index, at, end, reopens=True)
            return
        first = False


def _in_headline(index: int, text: str, marked: Sequence[Stretch], language: SpeechLanguage) -> Iterator[Stretch]:
    """What a dash opens in a headline, which needs no stop at its end: Kaptein: – Vi ga alt; – Vi ga alt."""
    if marked or language.words["dashes_need_cues"]:
        return
    opening = min((place for dash in language.speech_dashes if (place := text.find(f": {dash} ")) > 0), default=-1)
    start = _after_spaces(text, opening + 3) if opening > 0 else _dash(text, 0, language, at_beginning=True)
    if start is not None and (opening > 0 or text.lstrip()[:1] in language.speech_dashes):
        yield Stretch(index, start, len(text.rstrip()))


def _dash(text: str, position: int, language: SpeechLanguage, *, at_beginning: bool) -> int | None:
    """Where speech begins after the next dash that opens it."""
    if at_beginning:
        head = len(text) - len(text.lstrip())
        if text[head : head + 1] in language.speech_dashes and len(text) > head + 1:
            return _after_spaces(text, head + 1)
    if language.words["dashes_need_cues"]:
        return None
    for dash in language.speech_dashes:
        place = text.find(f" {dash} ", position)
        while place > 0:
            after = _after_spaces(text, place + 3)
            if text[place - 1] in '.!?…”"»:' and (text[after : after + 1].isupper() or text[after : after + 1] in "¿¡"):
                return after
            place = text.find(f" {dash} ", place + 1)
    return None


def _after_spaces(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _has_words(text: str, start: int, end: int) -> bool:
    return any(map(str.isalnum, text[start:end]))


def _attributions(
    text: str, start: int, end: int, language: SpeechLanguage, *, by_dash: bool
) -> Iterator[_Attribution]:
    """The attributions within what is said, in order; none overlap."""
    words = [
        _Word(match.start(1), match.end(1), match.group(1), match.group(1).lower())
        for match in language.token_pattern.finditer(text, start, end)
    ]
    comma = bool(language.words["comma_attributions"])
    number = 1
    while number < len(words) - 1:
        opener = words[number]
        if not _may_open(opener, words, number, comma=comma, by_dash=by_dash) or not _is_attribution(
            words, number, language, by_dash
        ):
            number += 1
            continue
        closing, resumes = _closing(words, number, language, by_dash)
        begin = opener.start if opener.text not in _ENDS else opener.end
        yield _Attribution(begin, resumes)
        if resumes is None:
            return
        number = closing + 1


def _may_open(opener: _Word, words: Sequence[_Word], number: int, *, comma: bool, by_dash: bool) -> bool:
    if opener.text in DASHES:
        return words[number - 1].end < opener.start or opener.text == "—"
    if opener.text in _CALLS and number + 1 < len(words) and words[number + 1].text[0].islower():
        return True  # « Une banque ! s’exclame Moss. »
    return (opener.text == "," and comma) or (by_dash and opener.text in _ENDS)


def _is_attribution(words: Sequence[_Word], number: int, language: SpeechLanguage, by_dash: bool) -> bool:
    """Whether a verb of saying and its subject follow: , says Moss; – said the mayor."""
    position, sets = number + 1, language.words
    before = sets["reflexives"] | sets["auxiliaries"] | sets["verb_openers"] | sets["objects"]
    if words[number].text == "," and position < len(words) and words[position].text in DASHES:
        position += 1  # «..., — said Moss»
    inverted = False
    while position < len(words) - 1 and (words[position].low in before or words[position].text[0] == "-"):
        inverted = inverted or words[position].text[0] == "-"  # a-t-il dit
        position += 1
    dashed = words[position - 1].text in DASHES or words[number].text in DASHES
    if sets["subject_first"] and (behind := _behind_subject(words, position, language)) > position:
        return behind < len(words) and language.is_verb(words[behind].low, SAY, TELL)  # – Enough, Ann Moss says.
    verb = words[position] if position < len(words) else None
    if verb is None or not verb.text[0].islower() or verb.low in sets["ago"]:
        return False  # los retrasos, hace tres años
    named = position + 1 < len(words) and words[position + 1].text[0].isupper()
    judges = dashed or inverted or named
    if not language.is_verb(verb.low, SAY, TELL) and not (judges and language.is_verb(verb.low, EXPRESS)):
        closes = dashed or _ends_soon(words, position) or _is_named(words, position + 1)
        return by_dash and _may_be_verb(words, position, language) and closes
    if dashed or inverted or position + 1 >= len(words):
        return True
    return _is_subject(words[position + 1], language, by_dash)


def _behind_subject(words: Sequence[_Word], position: int, language: SpeechLanguage) -> int:
    """The word behind the capitalised ones, or the pronoun, that begin here."""
    if words[position : position + 1] and words[position].low in language.words["masculine"]:
        return position + 1
    last = min(len(words), position + _LONGEST_NAME)
    return next((place for place in range(position, last) if not words[place].text[0].isupper()), last)


def _may_be_verb(words: Sequence[_Word], position: int, language: SpeechLanguage) -> bool:
    """Whether an unknown word is a verb by the name or pronoun behind it: – Enough – quipped Moss."""
    verb, sets = words[position], language.words
    if position + 1 >= len(words) or not verb.text.isalpha() or verb.low in sets["no_verbs"]:
        return False
    behind = position + 1
    while behind < len(words) - 1 and words[behind].low in sets["reflexives"]:
        behind += 1  # – upiera się Moss
    following = words[behind]
    if following.low in sets["masculine"] or following.low in sets["feminine"]:
        return True
    return following.text[0].isupper() or language.is_role(following.low)


def _ends_soon(words: Sequence[_Word], position: int) -> bool:
    return any(word.text in _ENDS for word in words[position : position + _SHORT_ATTRIBUTION])


def _is_named(words: Sequence[_Word], position: int) -> bool:
    """Whether two capitalised words and a comma follow, as a full name does before what describes its bearer."""
    name = words[position : position + _FULL_NAME]
    return len(name) == _FULL_NAME and name[-1].text == "," and all(word.text[0].isupper() for word in name[:-1])


def _is_subject(word: _Word, language: SpeechLanguage, by_dash: bool) -> bool:
    sets = language.words
    if (
        word.text[0].isupper()
        or word.low in sets["masculine"]
        or word.low in sets["feminine"]
        or language.is_role(word.low)
    ):
        return True
    if word.low in sets["determiners"] or word.low in sets["possessives"] or word.low in sets["plural"]:
        return True
    return by_dash and (word.text[0].isalnum() or word.text in ".:,")


def _is_first_person(words: Sequence[_Word], language: SpeechLanguage) -> bool:
    """Whether a speaker goes on after the attribution, and not the reporter: – Enough, says Moss. Now we dig."""
    persons = language.words["partners"]
    ends = next((i for i, word in enumerate(words) if word.text in _ENDS), len(words))
    return any(word.low in persons for word in words[:ends])


def _goes_on(following: _Word, language: SpeechLanguage) -> bool:
    """Whether the words behind a comma describe the speaker: says Moss, the baker, who ..., of the choir."""
    sets = language.words
    return (
        language.is_role(following.low)
        or following.low in sets["relative"]
        or following.low in sets["of"]
        or following.low in sets["numbers"]
        or following.low[0].isdigit()
    )


def _attribution_goes_on(words: Sequence[_Word], number: int, language: SpeechLanguage) -> bool:
    """Whether the words behind a comma still are the reporter's: säger Moss, och fortsätter; efter dommen."""
    if words[number].low in language.words["prepositions"]:
        return True
    following = words[number + 1].low if number + 1 < len(words) else ""
    if following in language.words["masculine"] or following in language.words["feminine"]:
        return True  # said Moss, and she turned
    return language.is_verb(following, SAY, TELL)


def _closing(words: Sequence[_Word], number: int, language: SpeechLanguage, by_dash: bool) -> tuple[int, int | None]:
    """Where an attribution ends and where speech goes on."""
    dashed = words[number].text in DASHES or words[number + 1].text in DASHES
    last = min(len(words), number + _LONGEST_ATTRIBUTION)
    for ahead in range(number + _FEWEST, last):
        word = words[ahead]
        if word.text in DASHES:
            goes_on = ahead + 1 + (words[ahead + 1 : ahead + 2] != [] and words[ahead + 1].text in _BEHIND_DASH)
            return ahead, words[goes_on].start if goes_on < len(words) else None  # —dice Moss—. Ya es hora.
        following = words[ahead + 1] if ahead + 1 < len(words) else None
        if word.text in _ENDS:
            if following is None:
                return ahead, None
            if following.text in DASHES:
                return ahead + 1, words[ahead + 2].start if ahead + 2 < len(words) else None
            return ahead, following.start if not by_dash or _is_first_person(words[ahead + 1 :], language) else None
        if word.text == "," and not dashed and following is not None:
            joins = following.low in language.words["boundaries"] or following.low in language.words["clause"]
            joins = joins and not (by_dash and _attribution_goes_on(words, ahead + 1, language))
            if not _goes_on(following, language) and (joins or not by_dash):
                return ahead, following.start
        if word.text == ":" and by_dash:
            return ahead, following.start if following is not None else None
    return last, None
