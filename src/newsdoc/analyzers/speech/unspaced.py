"""Names in scripts that put no spaces between words: found before the text is parted into words.

In Japanese a name is what stands before さん, 氏 or a title. In Chinese it is a surname with one or two characters
more, where a title, a cue or a stop stands on both sides of it; 老汤 and 崔警官 are short for a name with that surname.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from newsdoc.analyzers.speech.language import EXPRESS, SAY, TELL, SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.tokens import Passage, Sentence

__all__ = ["Tokens", "find_known_names", "known_names", "names_behind_words"]

_HAN = "\u3400-\u9fff々〆ヶ"
_FOREIGN = "[\u30a1-\u30fa\u30fc・]{3,15}"
"""A foreign name, as Japanese writes it by its sound."""
_KANA = "\u3041-\u3096\u30a1-\u30fa\u30fc"
_LONGEST_GIVEN = 2
"""Characters of a Chinese given name, at most: it has one or two."""
_LONGEST_TITLE = 8
"""Characters before a name among which its title stands: the longest that is known has five."""
_LONGEST_NAME = 5
"""Characters of a Japanese name, at most: family and given name have one to three each, and six are rare."""
_NEVER = r"(?!)"
"""A pattern that is found nowhere."""
_NEVER_SIGN = "\0"
"""A character that no text has."""
_SENTENCE = 120
"""Characters from a name to the verb of saying that ends its sentence, at most."""
_SHORTEST_ROLE = 2
"""Characters of a role that is no part of the name behind it: 会長貝塚; surnames begin with 村 and 町."""
_SHORTEST_SOUNDS, _LONGEST_SOUNDS = 2, 10
"""Characters in a name of another language that is written by its sound."""
_DOTS = "·‧•・"
"""What joins the parts of a foreign name."""
_BREAKS = "，。！？；：、“”「」（）\n"


def _either(items: Iterable[str]) -> str:
    return "|".join(re.escape(item) for item in sorted(items, key=lambda item: (-len(item), item)))


class Tokens:
    """Parts a text into tokens: names of the article, words of the language, numbers, or one character each."""

    def __init__(self, language: SpeechLanguage, names: Collection[str]) -> None:
        """Take a language and the names; the words are looked for by one pattern for all articles."""
        self._names = re.compile(_either(names)) if names else None
        self._words = _word_pattern(language)

    def findall(self, text: str, start: int = 0, end: int | None = None) -> list[str]:
        """The tokens of a text from `start` to `end`, in order."""
        last = len(text) if end is None else end
        if self._names is None:
            return self._words.findall(text, start, last)
        tokens: list[str] = []
        for name in self._names.finditer(text, start, last):
            tokens += self._words.findall(text, start, name.start())
            tokens.append(name.group())
            start = name.end()
        return tokens + self._words.findall(text, start, last)


@cache
def _word_pattern(language: SpeechLanguage) -> re.Pattern[str]:
    """The pattern of a token that is no name."""
    known = _either(_known_words(language))
    return re.compile(rf"{known}|\d+(?:[.,]\d+)*|[A-Za-z]\w*|[\u30a1-\u30fa\u30fc]+|\w|--+|\.{{2,}}|[^\w\s]")


@cache
def _known_words(language: SpeechLanguage) -> frozenset[str]:
    words = language.words
    sets = ("roles", "titles", "determiners", "prepositions", "adverbs", "auxiliaries", "clause", "boundaries", "that",
            "masculine", "feminine", "plural", "neuter", "first_person", "second_person", "hearers", "of", "nouns",
            "according_words", "statement_nouns", "according_opening", "compounds", "voices", "works", "naming",
            "topics", "particles", "months_and_days", "title_parts", "honorifics", "joining_titles")  # fmt: skip
    known = set(language.verbs).union(*(words[name] for name in sets))
    known.update(part for name in ("according", "according_after") for phrase in words[name] for part in phrase.split())
    return frozenset(known)


def known_names(paragraphs: Sequence[str], language: SpeechLanguage) -> dict[str, str]:
    """The names in the paragraphs: each form that stands there, and the full name that it is short for."""
    text = "\n".join(paragraphs)
    found = _by_surname(text, language) if language.words["surnames"] else _by_honorific(text, language)
    found.extend(name for name in _by_office(text, language) if name not in found)
    found.extend(name for name in _by_sound(text, language) if name not in found)
    found.extend(name for name in _by_dot(text, language) if name not in found)
    found.extend(name for name in _by_view(text, language) if name not in found)
    found.extend(name for name in _by_words(text, language) if name not in found)
    full = {name: name for name in found}
    for short in sorted(found, key=len):
        longer = next((name for name in found if name != short and _is_short_for(short, name)), None)
        if longer is not None:
            full[short] = longer
    if language.words["honorifics"]:
        for name in found:
            surname = _surnames_of(name, text)
            if surname is not None and surname not in full:
                full[surname] = name
    if language.words["surnames"]:
        full.update(_short_forms(text, full, language))
    return full


def _is_short_for(short: str, name: str) -> bool:
    return len(short) < len(name) and (name.startswith(short) or name.endswith(short))


def _by_honorific(text: str, language: SpeechLanguage) -> list[str]:
    """The names before honorifics and titles, in order of their first mention."""
    pattern = _honoured(language)
    words = _known_words(language)
    names: dict[str, None] = {}
    for match in pattern.finditer(text):
        name = match.group(1)
        if match.group() in words:
            continue  # 自治会長 is no 会長 of a name
        for cut in range(_SHORTEST_ROLE, len(name)):  # a known word at the beginning is no part of the name: 会長貝塚
            if name[:cut] in language.words["roles"] or name[:cut] in language.words["titles"]:
                name = name[cut:]
                break
        kana = name[-1] in language.words["no_name_ends"]
        if name not in words and name[0] not in language.words["no_names"] and not kana:
            names[name] = None
    return list(names)


@cache
def _honoured(language: SpeechLanguage) -> re.Pattern[str]:
    """The pattern of a name before an honorific or a title."""
    honorific = _either(language.words["honorifics"])
    return re.compile(
        rf"([{_HAN}]{{1,4}}(?!{honorific})[{_KANA}]{{2,4}}|[{_HAN}]{{1,6}}|[\u30a1-\u30fa\u30fc・]{{2,}})(?:（\d+）)?(?:{honorific}|（\d+)"
    )


def _by_office(text: str, language: SpeechLanguage) -> list[str]:
    """Names behind an office and its particle, as the topic of what is said in the sentence: 町長の沢渡は."""
    words = language.words
    if not words["topic_particle"] or not words["office_of"]:
        return []
    known, roles = _known_words(language), words["roles"] | words["titles"] | words["honorifics"]
    names = (match.group(1) for match in _offices(language).finditer(text))
    return [name for name in dict.fromkeys(names) if not _holds_word(name, known) and not name.endswith(tuple(roles))]


@cache
def _offices(language: SpeechLanguage) -> re.Pattern[str]:
    """The pattern of a name behind an office, where somebody says something at the end of the sentence."""
    words = language.words
    offices = _either(word for word in words["roles"] | words["titles"] | words["honorifics"] if len(word) > 1)
    said = _either(verb for verb, kinds in language.verbs.items() if EXPRESS not in kinds and kinds & {SAY, TELL})
    quoted, topic = _either(words["quotative_particles"]), _either(words["topic_particle"])
    of = _either(words["office_of"])
    passive = _either(words["passives"]) or _NEVER
    name = rf"([{_HAN}]{{2,{_LONGEST_NAME}}})"
    return re.compile(
        rf"(?:{offices})(?:{of}){name}(?:{topic})(?=[^。\n]{{0,{_SENTENCE}}}(?:{quoted})(?:{said})(?!{passive}))"
    )


def _surnames_of(name: str, text: str) -> str | None:
    """The surname that the text uses alone for a name: the longest beginning that stands there more often."""
    whole = text.count(name)
    return next((name[:size] for size in range(len(name) - 1, 1, -1) if text.count(name[:size]) > whole), None)


def _by_surname(text: str, language: SpeechLanguage) -> list[str]:
    """Surnames with given names whose surroundings show that they are names, in order of first mention."""
    pattern, ends, said = _surnames(language)
    known = _known_words(language)
    counts: Counter[str] = Counter()
    for match in pattern.finditer(text):
        longest, start = match.group(1), match.start(1)
        if text[max(0, start - 1) : start + 1] in known:
            continue  # 对于
        lengths = [length for length in range(len(longest), 1, -1) if said.match(text, start + length)]
        for length in (*lengths, *range(len(longest), 1, -1)):
            name = longest[:length]
            if name not in known and ends.match(text, start + length) and not _holds_word(name, known):
                counts[name] += 1
                break
    return [name for name, count in counts.items() if count > 1 or _is_named(name, text, language)]


@cache
def _surnames(language: SpeechLanguage) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The patterns of a name behind what may stand before one, of what follows it, and of a long verb that does."""
    words = language.words
    before = _either({*words["titles"], *words["roles"], *words["before_names"]})
    after = _either(
        {*language.verbs, *words["titles"], *words["after_names"], *words["adverbs"], *words["auxiliaries"]}
    )
    surnames = _either(words["surnames"])
    title_ends = "".join(sorted(words["title_ends"]))
    pattern = re.compile(
        rf"(?:^|(?<=[，。！？；：、“”「」（）\s])|(?<=[{title_ends}])|(?:{before}))(?=((?:{surnames})[{_HAN}]{{1,{_LONGEST_GIVEN}}}))",
        re.M,
    )
    verbs = _either(verb for verb in language.verbs if len(verb) > 1)
    return pattern, re.compile(rf"{after}|[，。！？；：、“”「」（）\s]|$"), re.compile(verbs)


def _by_sound(text: str, language: SpeechLanguage) -> list[str]:
    """Names of other languages behind a title, written with characters for their sounds: 总统马尔多."""
    words = language.words
    if not words["transliteration"]:
        return []
    titles, runs, ends = _sounds(language)
    known = _known_words(language)
    found: dict[str, None] = {}
    for match in runs.finditer(text):
        start, run = match.start(), match.group()
        if not text.endswith(titles, max(0, start - _LONGEST_TITLE), start):
            continue
        lengths = range(_SHORTEST_SOUNDS, len(run) + 1)
        length = next((length for length in lengths if ends.match(text, start + length)), 0)
        name = run[:length]
        if length and name not in known and name[:2] not in known and name[-2:] not in known:
            found[name] = None
    return list(found)


def _by_view(text: str, language: SpeechLanguage) -> list[str]:
    """Names between what opens a view and what closes it, or that are quoted: 在陈思远看来; 援引陈思远的话."""
    if not language.words["surnames"] or not language.words["according_closers"]:
        return []
    known = _known_words(language)
    names = (match.group(1) for match in _views(language).finditer(text))
    return [name for name in dict.fromkeys(names) if name not in known and not _holds_word(name, known)]


@cache
def _views(language: SpeechLanguage) -> re.Pattern[str]:
    """The pattern of a name whose view is told."""
    words = language.words
    openers = _either(words["according_closed"] | words["quoted_verbs"])
    surnames, closers = _either(words["surnames"]), _either(words["according_closers"] | words["quoted_tails"])
    return re.compile(rf"(?:{openers})((?:{surnames})[{_HAN}]{{1,{_LONGEST_GIVEN}}}?)(?={closers})")


def _by_dot(text: str, language: SpeechLanguage) -> list[str]:
    """Names of other languages whose parts a dot joins, and the last part where it stands alone: 玛丽亚·凯勒."""
    if not language.words["transliteration"]:
        return []
    runs, ends = _dotted(language)
    known = _known_words(language)
    found: dict[str, None] = {}
    for match in runs.finditer(text):
        name = match.group()
        dots = [place for place, sign in enumerate(name) if sign in _DOTS]
        first = next((size for size in range(dots[0] - 1, 0, -1) if name[:size] in known), 0)
        last = dots[-1] + 1
        lengths = range(last + 1, len(name) + 1)
        length = next((length for length in lengths if ends.match(text, match.start() + length)), len(name))
        found[name[first:length]] = None
        alone = name[last:length]
        if len(alone) > 1 and alone not in known and text.count(alone) > text.count(name[last - 1 : length]):
            found[alone] = None
    return list(found)


@cache
def _dotted(language: SpeechLanguage) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of a name with a dot, and of what follows a name."""
    sounds = "".join(sorted(language.words["transliteration"].difference(_DOTS)))
    part = rf"[{sounds}]{{1,{_LONGEST_SOUNDS}}}"
    return re.compile(rf"{part}(?:[{_DOTS}]{part}){{1,4}}"), _sounds(language)[2]


@cache
def _sounds(language: SpeechLanguage) -> tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str]]:
    """The titles before foreign names, and the patterns of their characters and of what follows them."""
    words = language.words
    titles = tuple(words["titles"] | words["title_ends"])
    sounds, last = "".join(sorted(words["transliteration"])), "".join(sorted({title[-1] for title in titles}))
    after = _either({*language.verbs, *words["after_names"], *words["adverbs"], *words["auxiliaries"]})
    runs = re.compile(rf"(?<=[{last}])[{sounds}]{{{_SHORTEST_SOUNDS},{_LONGEST_SOUNDS}}}")
    return titles, runs, re.compile(rf"{after}|[，。！？；：、“”（）\s]|$", re.M)


def _by_words(text: str, language: SpeechLanguage) -> list[str]:
    """Names beside their words, without a verb: 「次は世界です」と小野寺; 女王・真鍋ひかりは「...」; 小野寺：「」."""
    if not language.words["quotative_particles"]:
        return []
    known = _known_words(language)
    names = (match[match.lastindex or 0] for match in _worded(language).finditer(text))
    return [name for name in dict.fromkeys(names) if not _holds_word(name, known)]


@cache
def _worded(language: SpeechLanguage) -> re.Pattern[str]:
    """The pattern of a name behind what is said and its particle, behind a dot, or before a colon and what is said."""
    told, topic = _either(language.words["quotative_particles"]), _either(language.words["topic_particle"]) or _NEVER
    name = rf"[{_HAN}]{{2,{_LONGEST_NAME}}}"
    mixed = rf"{name}|[{_HAN}]{{1,3}}[{_KANA}]{{2,4}}?"
    label = rf"^({name}|{_FOREIGN})(?=[：:]「)"
    return re.compile(rf"」(?:{told})({name})(?=。)|・({mixed})(?:{topic})(?=「)|{label}", re.M)


def _holds_word(name: str, known: Collection[str]) -> bool:
    return any(name[start : start + 2] in known for start in range(len(name) - 1)) or name[-1] in known


def _is_named(name: str, text: str, language: SpeechLanguage) -> bool:
    """Whether a name that stands only once is one: a title before it, or a verb of saying after it."""
    place = text.find(name)
    before, after = text[max(0, place - 4) : place], text[place + len(name) : place + len(name) + 3]
    if before[-1:] in language.words["title_ends"]:
        return True
    if len(name) > _LONGEST_GIVEN and (place == 0 or text[place - 1] in _BREAKS):
        return True
    titled = before.endswith(tuple(language.words["titles"] | language.words["roles"] | language.words["before_names"]))
    return titled or after.startswith(tuple(language.verbs))


def _short_forms(text: str, full: dict[str, str], language: SpeechLanguage) -> dict[str, str]:
    """Surnames with a title or a prefix (崔警官, 老汤) and the full names that they are short for."""
    pattern = _short_pattern(language)
    found: dict[str, str] = {}
    known = _known_words(language)
    for match in pattern.finditer(text):
        surname = match.group(1) or match.group(2)
        form, start = match.group(), match.start()
        if match.group(1) and text[start + 1 : start + 3] in known:
            continue  # 老顾客
        whole = next((name for name in full.values() if name.startswith(surname) and name != form), None)
        if whole is not None or match.group(2):
            found[form] = whole or form
    return found


@cache
def _short_pattern(language: SpeechLanguage) -> re.Pattern[str]:
    """The pattern of a surname with a prefix or a title."""
    words = language.words
    surnames = _either(words["surnames"])
    titles = _either(words["short_titles"] | words["titles"])
    title_ends = "".join(sorted(words["title_ends"])) or _NEVER_SIGN
    return re.compile(
        rf"(?:{_either(words['short_prefixes'])})({surnames})(?![{_HAN}]?(?:{titles}))|(?:(?<![{_HAN}])|(?<=[{title_ends}]))({surnames})(?:{titles})"
    )


def names_behind_words(
    line: Passage, sentence: Sentence, names: Mapping[int, NameMention], language: SpeechLanguage
) -> Iterator[tuple[int, NameMention]]:
    """The names behind what is said and its particle, with its token, where no verb stands: 「...」と小野寺."""
    for quoted in range(sentence.start, sentence.end) if language.words["topic_particle"] else ():
        told, name = quoted + 1, names.get(quoted + 2)
        if quoted not in line.quotes or name is None or name.end >= sentence.end:
            continue
        if line.lower[told] in language.words["quotative_particles"] and not line.words[name.end][0].isalnum():
            yield told, name


def find_known_names(lines: Sequence[Passage], full: dict[str, str]) -> list[list[NameMention]]:
    """The mentions of the names in each line."""
    return [
        [
            NameMention(
                line.index, token, token, token + 1, (full[word],), "", False, False, (full[word],), kind="person"
            )
            for token, word in enumerate(line.words)
            if word in full
        ]
        for line in lines
    ]  # fmt: skip
