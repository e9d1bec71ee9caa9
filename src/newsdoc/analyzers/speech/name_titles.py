"""Where the title before a name begins, and where it ends: (former) Secretary of State Ann Moss."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.tokens import QUOTE, Passage

__all__ = ["end_of_title", "is_given_name", "is_second_name", "start_of_title"]

_PLACE_AND_NAME = 3
"""Words in the shortest run of a place and a full name."""


def start_of_title(line: Passage, start: int, floor: int, language: SpeechLanguage) -> int:
    """Where the title before a name begins: campaign manager Ann Moss."""
    lower = line.lower
    position = start
    if position <= floor or lower[position - 1] not in language.words["titles"]:
        return start
    while position > floor and (
        lower[position - 1] in language.words["titles"] or lower[position - 1] in language.words["title_parts"]
    ):
        position -= 1
    return position


def end_of_title(line: Passage, start: int, end: int, language: SpeechLanguage) -> int:
    """Where the name begins behind the title in a run of capitalised words; `end` if there is only a title."""
    words, lower = line.words, line.lower
    parts = language.words["title_parts"]
    name_start = start
    last_title = -1
    position = start
    while position < end:
        word = lower[position]
        if language.is_title(word):
            last_title = position
        elif not (
            word in parts
            or word in language.words["in_titles"]
            or (
                word in language.words["not_names"]
                and not (language.is_given(word) and is_given_name(line, position, language))
            )
        ):
            break
        position += 1
    if last_title >= 0:
        # Secretary of State Ann Moss: whatever stands between the title and the name belongs to the title
        name_start = position if position < end else last_title + 1
    elif position < end:
        name_start = (
            position
            if position - start and lower[position - 1] in parts | language.words["not_names"] and end - position > 1
            else start
        )
    if name_start == start and last_title < 0:
        name_start = start + 1 if _opens_with_role(lower[start:end], language) else name_start
    if name_start == start and last_title < 0:
        name_start = _behind_place(line, start, end, language)
    for inner in range(name_start + 1, end - 1):
        if language.is_title(lower[inner]) and lower[inner] not in language.words["suffixes"]:
            # Ohio Governor Ann Moss; County Chief of Staff Ann Moss
            name_start = inner + 1
            while name_start < end - 1 and (
                lower[name_start] in parts or lower[name_start] in language.words["in_titles"]
            ):
                name_start += 1
    while name_start < end and words[name_start] in {",", "-", "&"}:
        name_start += 1
    return name_start


def _opens_with_role(words: Sequence[str], language: SpeechLanguage) -> bool:
    """Whether a role that is no title stands with a capital before a full name: Juror Ken Moss; Dean Ann Moss."""
    if len(words) < _PLACE_AND_NAME or not language.is_role(words[0]) or not language.is_given(words[1]):
        return False
    return (words[0] in language.masculine_names, words[0] in language.feminine_names) != (
        words[1] in language.masculine_names,
        words[1] in language.feminine_names,
    )


def _behind_place(line: Passage, start: int, end: int, language: SpeechLanguage) -> int:
    """Where a name begins behind the place of an office: attorney for the District of Ohio Ann Moss."""
    office = line.lower[start - 2] if start > 1 else ""
    held = (language.is_title(office) or office in language.words["title_parts"]) and line.words[start - 2][0].isupper()
    openers = language.words["in_titles"] if held else language.words["of"]
    if end - start < _PLACE_AND_NAME or start == 0 or line.lower[start - 1] not in openers:
        return start
    given = (token for token in range(start, end) if language.is_given(line.lower[token]))
    first = next(given, end - _PLACE_AND_NAME + 1 if held else start)  # Commissioner for Safety Neva Moss
    return first if end - first >= _PLACE_AND_NAME - 1 else start


def is_given_name(line: Passage, position: int, language: SpeechLanguage) -> bool:
    """Whether a given name that means something else as well is one here: Jan Nowak, Will said, May told."""
    following = line.lower[position + 1] if position + 1 < len(line.words) else "."
    if _is_told(following, language):
        return True
    at, particles = position + 1, language.words["particles"] - language.words["of"]
    while at < len(line.words) - 1 and line.lower[at] in particles:
        at += 1
    if at > position + 1 and line.words[at][0].isupper():
        return line.words[at] != QUOTE  # Jan de Witt, Jan van der Meer
    capital = following[0].isalpha() and line.words[position + 1][0].isupper() and line.words[position + 1] != QUOTE
    known = following in language.words["not_names"] or following in language.words["organizations"]
    if capital and is_second_name(line, position + 1, language):
        return True
    return capital and not known and following not in language.words["pronouns"]


def is_second_name(line: Passage, position: int, language: SpeechLanguage) -> bool:
    """Whether a word that means something else as well is a surname, by what stands behind: Will May, a baker, said."""
    behind = line.lower[position + 1] if position + 1 < len(line.words) else "."
    return language.is_given(line.lower[position]) and (behind == "," or _is_told(behind, language))


def _is_told(verb: str, language: SpeechLanguage) -> bool:
    """Whether the form of a verb tells what one person does or did: said, says; not (they will) say."""
    return verb in language.verbs and (verb in language.past_participles or verb in language.words["says"])
