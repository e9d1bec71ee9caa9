"""Finds names in a line, with the titles before them: "former Secretary of State Ann Moss", "Mr. Moss"."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

import attrs

from newsdoc.analyzers.speech.doubtful_surnames import doubtful_surnames, is_surname_alone
from newsdoc.analyzers.speech.language import SAY, SpeechLanguage
from newsdoc.analyzers.speech.name_titles import end_of_title, is_given_name, is_second_name, start_of_title
from newsdoc.analyzers.speech.tokens import DASHES, QUOTE, Passage
from newsdoc.analyzers.speech.traits import CAPITAL, JOINING, PLAIN
from newsdoc.wording.romanised import is_romanised_given_name

__all__ = ["CommonWords", "NameMention", "find_names", "is_title_case"]

_LONGEST_HEADLINE = 40
"""Words of a headline, at most: a longer line is a paragraph, and need not be looked at."""
_GLANCE = 8
"""Words at the beginning of a line of which half must be capitalised before the others are looked at."""
_LONGEST_RUN = 14
"""Tokens in the longest run of capitalised words that is taken for one name with its title."""
_ORDINAL = re.compile(r"\d\d?(?:st|nd|rd|th)")
_SHORT = 5
"""Letters, more than which a word has whose ending tells what it is: "Fred" and "Emily" are names."""
_FEWEST = 5
"""Words that a line must have for its capitals to tell that it is a headline."""


@attrs.define(slots=True, eq=False)
class NameMention:
    """A name in a line. `start` and `end` are token indices, title included; the name begins at `name_start`."""

    line: int
    start: int
    name_start: int
    end: int
    words: tuple[str, ...]
    """The words of the name, without title, suffix and possessive ending."""
    title: str
    possessive: bool
    after_article: bool
    keys: tuple[str, ...]
    """The words of the name as they are compared: in lower case, apostrophes straight."""
    kind: Literal["", "person", "body"] = ""
    """What the words before it show it to be; empty where they do not tell."""
    oblique: bool = False
    """Whether a preposition governs it."""
    person: int = -1
    """The number of the person it belongs to, once they are known."""


class CommonWords:
    """The words that a text never writes with a capital where no sentence begins.

    They are written in lower case elsewhere, or look like adverbs: Additionally, the mayor said ...
    """

    def __init__(self, lines: Sequence[Passage], language: SpeechLanguage) -> None:
        """Take the lines of a text."""
        self.language = language
        self.surnames = doubtful_surnames(lines, language)
        """Titles, roles, months and verbs that are surnames in the text."""
        self._written: set[str] = set()
        self._capitalised: set[str] = set()
        """What is written with a capital within sentences."""
        for line in lines:
            words, starts = line.words, line.sentence_starts
            self._written.update(words)
            self._capitalised.update(
                [words[token] for token in line.places(CAPITAL, 0, len(words)) if token not in starts]
            )

    def names(self, word: str) -> bool:
        """Whether the text writes the word with a capital within a sentence."""
        return word in self._capitalised

    def __contains__(self, opener: str) -> bool:
        """Whether a capitalised word at the beginning of a sentence is one of them."""
        word = opener.lower()
        if word in self._written and word[0].islower() and word.capitalize() not in self._capitalised:
            return True
        return opener not in self._capitalised and self.language.is_adverb(word) and not self.language.is_given(word)


def find_names(line: Passage, language: SpeechLanguage, common: CommonWords) -> list[NameMention]:
    """The names of a line outside its quotations, in order; a headline in title case tells no names.

    `common` are those of the text: one of them at the beginning of a sentence is no name by itself.
    """
    names = [name for name in _scan(line, language, common) if not _is_section(name, line, language)]
    if names and is_title_case(line, language):
        label = _label_start(line)
        return [
            name for name in names if (label is not None and name.start >= label) or _opens_label(name, line, common)
        ]
    return names


def _is_section(name: NameMention, line: Passage, language: SpeechLanguage) -> bool:
    """Whether what looks like a name tells what the piece is, before a colon: Review: ..."""
    opens = name.start == 0 and line.words[name.end : name.end + 1] == [":"]
    return opens and " ".join(name.keys) in language.words["sections"]


def _opens_label(name: NameMention, line: Passage, common: CommonWords) -> bool:
    """Whether a headline in title case opens with a name of the text and a colon: Ann Moss: Pier Is Not to Close."""
    return name.start == 0 and line.words[name.end : name.end + 1] == [":"] and common.names(name.words[0])


def _label_start(line: Passage) -> int | None:
    """Where the source of a quotation is named behind a headline: HARBOUR TO REOPEN - Ann Moss: "..."."""
    quoted = next(iter(line.quotes), 0)
    if quoted < _FEWEST or line.words[quoted - 1] != ":":
        return None
    return next((token + 1 for token in range(quoted - 1, 0, -1) if line.words[token] in DASHES), None)


def is_title_case(line: Passage, language: SpeechLanguage) -> bool:
    """Whether nearly all words but the small ones begin with a capital, as in headlines."""
    if len(line.words) > _LONGEST_HEADLINE:
        return False
    if len(line.places(CAPITAL, 0, _GLANCE)) < _GLANCE // 2:
        return False
    small = language.words["small"]
    words = [word for word, low in zip(line.words, line.lower, strict=True) if word[0].isalpha() and low not in small]
    return len(words) >= _FEWEST and sum(word[0].isupper() for word in words) > 0.93 * len(words)


def _scan(line: Passage, language: SpeechLanguage, common: CommonWords) -> Iterator[NameMention]:
    words, codes, sentence_starts = line.words, line.traits, line.sentence_starts
    position, count, floor = 0, len(words), 0
    for capitalised in line.places(CAPITAL, 0, count):
        if capitalised < position:
            continue
        position = capitalised
        doubtful = position in sentence_starts and _is_common(line, position, language, common)
        if codes[position] & PLAIN:
            end = 0 if doubtful else _plain_end(line, position, language)
            if end:
                yield _plain_mention(line, position, end, floor, language)
                floor = position = end
                continue
        elif _is_compound(words[position]) and not _is_given_name_alone(line, position, language):
            continue
        if (doubtful or _is_plain(line, position, language)) and not (
            _is_name_here(line, position, language)
            or (line.lower[position] in common.surnames and is_surname_alone(line, position, language))
        ):
            continue
        end, possessive = _run_end(line, position, language, common.surnames)
        if end < count and _is_compound(words[end]) and not _ends_with_given_name(words[end], language):
            floor = position = end + 1
            continue
        mention = _mention(line, position, end, possessive, floor, language, common.surnames)
        if mention is not None:
            yield mention
        floor = position = end


def _plain_end(line: Passage, start: int, language: SpeechLanguage) -> int:
    """Where a run of one or two capitalised words ends that are nothing but names; 0 where more may belong to it."""
    codes, count, end = line.traits, len(line.words), start + 1
    if end < count and codes[end] & PLAIN:
        end += 1
    if end >= count:
        return end
    if codes[end] & (CAPITAL | JOINING):
        return 0
    if line.words[end] == "," and not language.words["suffixes"].isdisjoint(line.lower[end + 1 : end + 2]):
        return 0
    return end


def _plain_mention(line: Passage, start: int, end: int, floor: int, language: SpeechLanguage) -> NameMention:
    """The name that all the words of a run are, with the title that stands before them in small letters."""
    lower = line.lower
    begin = start_of_title(line, start, floor, language)
    title = line.slice(begin, start) if begin < start else ""
    behind_article = begin > 0 and lower[begin - 1] in language.words["articles"]
    words, keys = tuple(line.words[start:end]), tuple(lower[start:end])
    return NameMention(line.index, begin, start, end, words, title, False, behind_article, keys)


def _is_name_here(line: Passage, position: int, language: SpeechLanguage) -> bool:
    """Whether a word that means something else as well is a name here: Jan Nowak; Twitter said."""
    word = line.lower[position]
    if language.is_given(word) and is_given_name(line, position, language):
        return True
    following = line.lower[position + 1] if position + 1 < len(line.words) else "."
    if not language.is_verb(following, SAY):
        return False
    return word in language.words["organizations"] or _is_capitalised_particle(line, position, language)


def _is_capitalised_particle(line: Passage, position: int, language: SpeechLanguage) -> bool:
    """Whether a preposition or an adverb has a capital behind a comma, where nothing but a name has: ..., From said."""
    word, words = line.lower[position], language.words
    if (
        position == 0
        or position in line.sentence_starts
        or not (word in words["prepositions"] or word in words["adverbs"])
    ):
        return False
    before = line.words[position - 1]
    return before == "," or (before == QUOTE and line.quoted_end(position - 1) == ",")


def _is_compound(word: str) -> bool:
    """Whether the word is an adjective made of a name: Russian-backed, Ardale-based."""
    hyphen = word.rfind("-")
    return 0 < hyphen < len(word) - 1 and word[hyphen + 1].islower() and word[0].isupper()


def _ends_with_given_name(word: str, language: SpeechLanguage) -> bool:
    """Whether the word is the second part of a Korean or Chinese name, perhaps as an owner: Kim Min-jae's answer."""
    return is_romanised_given_name(_without_possessive(word, language))


def _is_given_name_alone(line: Passage, position: int, language: SpeechLanguage) -> bool:
    """Whether a Korean or Chinese given name stands by itself: Min-jae said."""
    following = line.lower[position + 1] if position + 1 < len(line.words) else "."
    return is_romanised_given_name(line.words[position]) and language.is_verb(following, SAY)


def _is_common(line: Passage, position: int, language: SpeechLanguage, common: CommonWords) -> bool:
    """Whether a word at the beginning of a sentence is a verb, or a role without a name: Officials said."""
    word = line.lower[position]
    following = line.words[position + 1] if position + 1 < len(line.words) else "."
    if word in language.verbs and not (word in language.words["roles"] or word in language.words["titles"]):
        return True
    if following[0].isupper() or language.capitalised_nouns:
        return False
    if line.words[position] in common and (following != "," or language.is_adverb(word)):
        return True
    if len(word) > _SHORT and word.endswith(language.endings["common"]):
        after = line.lower[position + 1] if position + 1 < len(line.words) else "."
        words = language.words
        if after == "," and position + 2 < len(line.words) and line.words[position + 2][0].isupper():
            return not common.names(line.words[position])  # Sentencing, Judge Moss said
        return after in words["prepositions"] or after in words["determiners"] or after in words["possessives"]
    return word in language.words["roles"]


def _is_plain(line: Passage, position: int, language: SpeechLanguage) -> bool:
    """Whether a capitalised common word is no part of a name here: it begins a sentence, or stands alone."""
    if line.lower[position] not in language.words["not_names"]:
        return False
    following = line.words[position + 1] if position + 1 < len(line.words) else "."
    if position in line.sentence_starts or position == 0 or line.words[position - 1] in {QUOTE, ":", "“"}:
        return True
    before = line.words[position - 1]
    return not (before[0].isupper() and before != QUOTE) or not following[0].isupper()


def _run_end(line: Passage, start: int, language: SpeechLanguage, surnames: Collection[str]) -> tuple[int, bool]:
    """The end of the run of capitalised words from `start`, and whether it ends in a possessive."""
    words, lower, codes = line.words, line.lower, line.traits
    possessive, openers = language.endings["possessive"], language.words["sentence_openers"]
    count, position = len(words), start
    while position < min(count, start + _LONGEST_RUN):
        word = words[position]
        if lower[position].endswith(possessive) or word[-1] in "'’":
            return position + 1, True
        position += 1
        if position >= count or (word[-1] == "." and lower[position] in openers):
            break
        following = words[position]
        if codes[position] & CAPITAL:
            second = lower[position] not in language.words["no_second_names"] or lower[position] in surnames
            compound = _is_compound(following) and not _ends_with_given_name(following, language)
            if compound or not (second or is_second_name(line, position, language)):
                break
        elif following == "'" or following == "’":
            return position, True
        elif following == ",":
            if language.words["suffixes"].isdisjoint(lower[position + 1 : position + 2]):
                break
            position += 1
        else:
            last = _joined(line, start, position, language) if codes[position] & JOINING else 0
            if not last:
                break
            position = last
    return position, False


def _joined(line: Passage, start: int, position: int, language: SpeechLanguage) -> int:
    """The capitalised word up to which the word at `position` continues a name that begins at `start`; 0 if none.

    Jan van der Berg, Moss & Lund, the 1st District Court, University of Ardale.
    """
    words, lower, following = line.words, line.lower, line.words[position]
    if position + 1 >= len(words):
        return 0
    if _ORDINAL.fullmatch(following) and language.is_title(lower[position + 1]):
        return position
    if following == "&":
        return position + 1 if words[position + 1][0].isupper() else 0
    if following not in language.words["particles"]:
        return 0
    of = following in language.words["of"]
    second = words[position + 1] in language.words["second_particles"]  # von der Leyen
    if not _of_continues(lower, start, position, language) if of else lower[position - 1] in language.words["titles"]:
        return 0
    last = position + 1 + second
    return last if last < len(words) and words[last][0].isupper() else 0


def _of_continues(lower: list[str], start: int, position: int, language: SpeechLanguage) -> bool:
    """Whether "of" belongs to the name: Secretary of State, University of Ohio; not Moss of Ohio."""
    before = lower[position - 1]
    words = language.words
    if before in words["organizations"]:
        return True
    only_titles = all(word in words["titles"] or word in words["title_parts"] for word in lower[start:position])
    if before in words["title_of"] and not words["title_parts"].isdisjoint(lower[position + 1 : position + 2]):
        return True
    return only_titles and (
        before in words["title_of"] or not words["title_parts"].isdisjoint(lower[position + 1 : position + 2])
    )


def _mention(
    line: Passage,
    start: int,
    end: int,
    possessive: bool,
    floor: int,
    language: SpeechLanguage,
    surnames: Collection[str],
) -> NameMention | None:
    lower = line.lower
    determined = start > 0 and lower[start - 1] in language.words["name_determiners"]
    surname = not determined and _without_possessive(lower[end - 1], language) in surnames
    if surname and end - start == 1:
        name_start, name = start, [line.words[start]]
    elif end - start == 1 and not possessive and not language.is_title(lower[start]):
        name_start, name = start, [line.words[start]]
        if lower[start] in language.words["title_words"]:
            name_start = end_of_title(line, start, end, language)
    else:
        name_start = end_of_title(line, start, end, language)
        if surname:
            name_start = min(name_start, end - 1)  # Mr. King
        name = [word for word in line.words[name_start:end] if word != ","]
    if name_start >= end or (language.capitalised_nouns and lower[end - 1] in language.words["roles"]):
        return None
    name[-1] = _without_possessive(name[-1], language)
    if possessive and end - start == 1 and not surname and language.is_title(name[-1].lower()):
        return None  # Mayor's texts
    while len(name) > 1 and name[-1].lower() in language.words["suffixes"]:
        name.pop()
    begin = start_of_title(line, start, floor, language)
    before = lower[begin - 1] if begin else ""
    title = line.slice(begin, name_start) if begin < name_start else ""
    keys = tuple(word.lower().replace("’", "'") for word in name)
    return NameMention(
        line.index, begin, name_start, end, tuple(name), title, possessive, before in language.words["articles"], keys
    )


def _without_possessive(word: str, language: SpeechLanguage) -> str:
    """The word without its possessive ending; of workers' only the apostrophe is the ending."""
    for ending in language.endings["possessive"]:
        if ending[0] in "'’" and word.lower().endswith(ending):
            return word[: -len(ending)]
    return word.rstrip("'’")
