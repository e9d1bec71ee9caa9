"""Names and noun phrases in scripts without capitals whose words have spaces between them, such as Arabic.

A phrase begins behind a verb, at the beginning of a sentence, or behind a comma; roles and the nouns with an article
that belong to them come first, the words of the name after them.
"""

from collections.abc import Mapping, Sequence

from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.phrases import Phrase, named_phrase
from newsdoc.analyzers.speech.tokens import COMMAS, QUOTE, Passage, Sentence

__all__ = ["find_uncased", "find_uncased_names"]

_LONGEST = 7
"""Words of a noun phrase, at most: a role, what belongs to it, and a name of three words."""
_FARTHEST = 14
"""Words from a role to the name of its bearer, at most, where the body that it belongs to stands between."""
_LONGEST_NAME = 3
"""Words of a name, at most: given, father's and family name. What follows is part of the sentence."""
_SHORTEST_NAME = 2
"""Words of a full name, at least: a word alone is one only where the article has it as part of such a name."""


class _Chunk:
    """A phrase: from `start` to `end`, its name from `name` (equal to `end` if there is none)."""

    def __init__(self, start: int, name: int, end: int) -> None:
        self.start, self.name, self.end = start, name, end


class _Reader:
    def __init__(self, line: Passage, language: SpeechLanguage) -> None:
        self.line, self.language, self.words, self.lower = line, language, language.words, line.lower
        self.prefixes = tuple(self.words["oblique_prefixes"])
        attached = (prefix for prefix in self.words["source_prefixes"] if " " not in prefix)
        self.attached = sorted(attached, key=len, reverse=True)
        self.articles = tuple(self.words["articles"])

    def may_begin(self, token: int) -> bool:
        """Whether a phrase may begin here."""
        if not self._is_word(token):
            return False
        before = self.lower[token - 1] if token else ""
        if token in self.line.sentence_starts or before in self.language.verbs or before in self.words["before_names"]:
            return True
        if before in self.words["adverbs"] or before in self.words["sources"]:
            return True
        if before in self.words["objects"] and token > 1 and self.lower[token - 2] in self.language.verbs:
            return True
        if self._is_given(token):
            return before not in self.words["prepositions"]
        return self.is_role(token) and before not in self.words["prepositions"]

    def is_role(self, token: int) -> bool:
        """Whether the word is a role, the article or an attached conjunction aside."""
        word = self.lower[token]
        return word in self.words["roles"] or any(
            word.startswith(prefix) and word[len(prefix) :] in self.words["roles"] for prefix in self.words["prefixes"]
        )

    def bare(self, token: int) -> str:
        """The word without the preposition that is written with it, where the rest is a given name: to-Moss."""
        word = self.lower[token]
        for prefix in self.attached if word.startswith(tuple(self.attached)) else ():
            if word.startswith(prefix) and self.language.is_given(word[len(prefix) :]):
                return word[len(prefix) :]
        return word

    def _is_given(self, token: int) -> bool:
        return self.language.is_given(self.bare(token))

    def is_governed(self, token: int) -> bool:
        """Whether a preposition is written in one with the word and its article."""
        return self.lower[token].startswith(self.prefixes) or self.bare(token) != self.lower[token]

    def is_attribute(self, token: int, floor: int) -> bool:
        """Whether the word belongs to a noun behind a preposition: in a conference (of the) press."""
        if token - 2 < floor or self.lower[token - 2] not in self.words["prepositions"]:
            return False
        return self._is_word(token - 1) and not self.is_role(token - 1) and not self._is_given(token - 1)

    def _is_word(self, token: int) -> bool:
        word = self.lower[token]
        stops = (
            "prepositions",
            "that",
            "clause",
            "adverbs",
            "auxiliaries",
            "pronouns",
            "sources",
            "objects",
            "months_and_days",
        )
        if not word[0].isalpha() or word == QUOTE or word in self.language.verbs:
            return False
        if word.endswith(self.language.endings["adverb"]):
            return False
        return not any(word in self.words[name] for name in stops)

    def chunk(self, token: int, end: int) -> _Chunk | None:
        """The phrase that begins here."""
        last = self._last(token, min(end, token + _LONGEST))
        if last == token:
            return None
        name = token
        if self.is_role(token):
            name = token + 1
            while name < last and (self.is_role(name) or self.lower[name].startswith(self.articles)):
                name += 1
            given = next((i for i in range(name, last) if self._is_given(i)), None)
            if given is not None:  # the chief engineer of upkeep Tariq ...
                name, last = given, self._last(given, min(end, given + _LONGEST_NAME))
            if name < last and self.lower[name] in self.words["body_constructs"]:
                named = self._behind_body(last, min(end, token + _FARTHEST))
                if named is None:
                    return _Chunk(token, last, last)
                name, last = named
        return _Chunk(token, name, self._end_of_name(name, min(last, name + _LONGEST_NAME)))

    def _end_of_name(self, start: int, end: int) -> int:
        """Where a name ends: a surname may have an article too, and closes the name unless it belongs to a particle."""
        for token in range(start + 1, end):
            closes = self.lower[token].startswith(self.articles) and self.lower[token] not in self.words["inner_names"]
            if closes and self.lower[token - 1] not in self.words["particles"]:
                return token + 1
        return end

    def _last(self, token: int, end: int) -> int:
        """Where the words end that may belong to a phrase from `token` on: before a preposition written with a noun."""
        last = token
        while last < end and self._is_word(last) and not (last > token and self.is_governed(last)):
            last += 1
        return last

    def _behind_body(self, token: int, end: int) -> tuple[int, int] | None:
        """The name behind the body of an office: the deputy head of the department of roads Karim."""
        for place in range(token, end):
            if self.lower[place] in self.language.verbs or self.lower[place] in self.words["that"]:
                return None
            if not self.lower[place][0].isalpha():
                return None
            if self._is_given(place):
                last = place + 1
                while last < min(end, place + _LONGEST_NAME) and self._is_word(last):
                    last += 1
                return place, last
        return None


def find_uncased_names(lines: Sequence[Passage], language: SpeechLanguage) -> list[list[NameMention]]:
    """The names of each line: full ones by their place, and afterwards each of their words alone."""
    full: dict[tuple[int, int], tuple[int, int]] = {}
    parts: set[str] = set()
    for line in lines:
        reader = _Reader(line, language)
        for sentence in line.sentences:
            for token in range(sentence.start, sentence.end):
                chunk = reader.chunk(token, sentence.end) if reader.may_begin(token) else None
                if chunk is None or not _SHORTEST_NAME <= chunk.end - chunk.name <= _LONGEST_NAME:
                    continue
                titled = chunk.name > chunk.start
                beside = _is_beside_cue(line, chunk, language)
                first = reader.bare(chunk.name)
                if first in language.words["never_names"]:
                    continue
                if first in parts and (line.index, chunk.name) not in full:
                    continue
                given = first in language.masculine_names or first in language.feminine_names
                if (titled or beside or given) and not first.startswith(tuple(language.words["articles"])):
                    full[line.index, chunk.name] = (chunk.start, chunk.end)
                    parts.update([first, *line.lower[chunk.name + 1 : chunk.end]])
    return [_mentions(_Reader(line, language), full, parts) for line in lines]


def _is_beside_cue(line: Passage, chunk: _Chunk, language: SpeechLanguage) -> bool:
    before = line.lower[chunk.start - 1] if chunk.start else ""
    after = line.lower[chunk.end] if chunk.end < len(line.lower) else ""
    return before in language.verbs or after in language.verbs or before in language.words["before_names"]


def _mentions(reader: _Reader, full: Mapping[tuple[int, int], tuple[int, int]], parts: set[str]) -> list[NameMention]:
    found: list[NameMention] = []
    line, language, token = reader.line, reader.language, 0
    while token < len(line.words):
        start, end = full.get((line.index, token), (token, token))
        if end == token:
            bare = reader.bare(token)
            if bare not in parts or bare in language.words["roles"] or line.words[token] == QUOTE:
                token += 1
                continue
            end = token + 1
            while end < len(line.words) and line.lower[end] in parts:
                end += 1
            start = token
        words = (reader.bare(token), *line.words[token + 1 : end])
        title = line.slice(start, token) if start < token else ""
        keys = tuple(word.lower() for word in words)
        found.append(NameMention(line.index, start, token, end, words, title, False, False, keys, kind="person"))
        token = end
    return found


def find_uncased(
    line: Passage, sentence: Sentence, names: Mapping[int, NameMention], language: SpeechLanguage
) -> list[Candidate]:
    """The noun phrases of a sentence in order."""
    reader = _Reader(line, language)
    found: list[Candidate] = []
    token = sentence.start
    while token < sentence.end:
        phrase = _phrase(reader, token, sentence, names)
        if phrase is None:
            token += 1
            continue
        before = reader.lower[phrase.start - 1] if phrase.start > sentence.start else ""
        oblique = before in language.words["prepositions"] or reader.is_governed(phrase.start)
        oblique = oblique or reader.is_attribute(phrase.start, sentence.start)
        speaks = phrase.kind != "description" or reader.is_role(phrase.start)
        found.append(Candidate(phrase, oblique, phrase.head in language.words["hearers"], speaks))
        token = phrase.end
    return found


def _phrase(reader: _Reader, token: int, sentence: Sentence, names: Mapping[int, NameMention]) -> Phrase | None:
    index, lower = reader.line.index, reader.lower
    name = names.get(token)
    if name is not None:
        return named_phrase(reader.line, name, token)
    if lower[token] in reader.words["pronouns"]:
        return Phrase(index, token, token + 1, "pronoun", None, lower[token])
    chunk = reader.chunk(token, sentence.end) if reader.may_begin(token) else None
    if chunk is None:
        return None
    inner = next((names[i] for i in range(token, chunk.end) if i in names), None)
    if inner is not None:
        return named_phrase(reader.line, inner, token)
    end = chunk.end
    behind = names.get(end + 1) if reader.line.words[end : end + 1] != [] and reader.line.words[end] in COMMAS else None
    if behind is not None and behind.name_start == end + 1 and len(behind.words) >= _SHORTEST_NAME:
        return named_phrase(reader.line, behind, token)  # the head of the union, Jamal ...
    if end < sentence.end and lower[end] in reader.words["of"]:
        more = reader.chunk(end + 1, sentence.end)
        end = more.end if more is not None else end
    return Phrase(index, token, end, "description", None, lower[token])
