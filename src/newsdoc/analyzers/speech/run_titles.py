"""A run of capitalised words that may be a name: where the name begins behind its title, and whether it is a body's."""

from functools import cache

import attrs

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.tokens import Passage
from newsdoc.analyzers.speech.traits import CAPITAL
from newsdoc.analyzers.speech.word_cache import WordCache

__all__ = ["FULL_NAME", "SHORTEST_TITLED", "Run", "RunTitles"]

SHORTEST_TITLED = 2
"""Words in the shortest run that holds a title or an adjective before a full name: le Suédois Arvid Moss."""
FULL_NAME = 3
"""Capitalised words in the shortest run that holds an occupation before a full name."""
_SHORTEST_STEM = 3
"""Letters of a name without its ending, at least: of a shorter one it is part. "Lena" has an ending, "Ida" none."""


@attrs.define(slots=True, eq=False)
class Run:
    """Capitalised words that stand together, not changed once made: `start` and `end` are tokens of the line."""

    line: Passage
    start: int
    end: int


def _key(word: str, language: SpeechLanguage) -> str:
    """A word of a name as it is compared: in lower case, without an ending of case."""
    low = word.lower().replace("’", "'")
    for ending in language.endings["name_case"]:
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST_STEM:
            return low[: len(low) - len(ending)]
    return low


@cache
def _keys(language: SpeechLanguage) -> WordCache[str]:
    """The words of names as they are compared."""
    return WordCache(lambda word: _key(word, language))


@cache
def _stems(language: SpeechLanguage) -> frozenset[str]:
    """The given names as they are compared, where names have endings of case."""
    if not language.endings["name_oblique"]:
        return frozenset()
    return frozenset(_key(name, language) for name in language.masculine_names | language.feminine_names)


class RunTitles:
    """Tells titles from names within the runs of a text."""

    def __init__(self, language: SpeechLanguage) -> None:
        """Take the words of the language of the text."""
        self.language, self.words = language, language.words
        self.stems = _stems(language)
        self._keys = _keys(language)
        self._starts: dict[tuple[int, int, int], int] = {}

    def _key(self, word: str) -> str:
        return self._keys[word]

    def _is_given(self, word: str) -> bool:
        first = word.partition("-")[0]
        return self._key(first) in self.stems if self.stems else self.language.is_given(first)

    def _is_of_body(self, word: str) -> bool:
        """Whether a noun of a body stands here, so that no surname does: Jan Oste von der Universität."""
        low = word.lower()
        letters = len(word) > 1 and word.isupper()  # Joe Stork von HRW
        return letters or low in self.words["organizations"] or self.language.ends_like_body(low)

    def _name_start(self, run: Run) -> int:
        """Where the name begins behind the title within the run: Bürgermeisterin Heike Moss."""
        if run.end - run.start == 1:
            return run.start
        place = run.line.index, run.start, run.end
        start = self._starts.get(place)
        if start is None:
            start = self._starts[place] = self._find_name_start(run)
        return start

    def _find_name_start(self, run: Run) -> int:
        lower, start = run.line.lower, run.start
        if lower[start] in self.words["organizations"] and not self._is_given(lower[min(start + 1, run.end - 1)]):
            return start  # Universität Ardale; Guardia Civil
        if self.language.is_given(lower[start]) and lower[start] not in self.words["titles"] | self.words["roles"]:
            return start  # Salvatore Nanni, although a role may end so
        roles = [token for token in range(run.start, run.end - 1) if self.language.is_role(lower[token])]
        if roles and run.end - roles[-1] > SHORTEST_TITLED:
            start = roles[-1] + 1  # Hessens Arbeitsministerin Karla Moss; Ardale Belediye Başkanı Ayşe Moss
        while start < run.end - 1 and (  # the last word is the name
            self.language.is_role(lower[start]) or lower[start] in self.words["title_parts"]
        ):
            start += 1
        before = lower[run.start - 1] if run.start else ""
        held = self._behind_body(Run(run.line, start, run.end))
        titled = self.language.is_role(lower[start - 1] if start > run.start else before)
        if held and titled and (start == run.start or not self.language.capitalised_nouns):
            return held  # Мэр Ардейла Анна Мосс
        hearers = self.words["hearers"] if not self.language.capitalised_nouns else ()
        more = start == run.start and run.end - start > SHORTEST_TITLED
        if more and lower[start] in hearers:
            return start + 1  # a Efe Ana Moro
        named = before in hearers and (self._is_given(lower[start + 1]) or self.language.is_body_noun(before))
        if more and named and not self._is_given(lower[start]):
            return start + 1  # à agência Norte Ana Moro
        placed = before in self.words["place_prepositions"] and run.end - start > SHORTEST_TITLED
        if placed and start == run.start and self._is_given(lower[start + 1]) and not self._is_given(lower[start]):
            return start + 1  # w Wierzbnie Lena Nowak
        if start == run.start and before in self.words["determiners"] and run.end - start > SHORTEST_TITLED:
            known = self._is_given(lower[start + 1]) or lower[start].endswith(self.language.endings["demonym"])
            known = known or self._after_occupation(run) > start
            return start + 1 if known and not self._is_given(lower[start]) else start
        if self.language.capitalised_nouns and start == run.start:
            start = self._after_occupation(run)
            described = before in self.words["noun_determiners"]  # der (sein) Konkurrent Moss
            if start == run.start and run.end - start == SHORTEST_TITLED and described:
                noun = lower[start].endswith(self.language.endings["occupation"]) and not self._is_given(lower[start])
                noun = noun and not self._is_of_body(lower[start + 1]) and not self.language.is_role(lower[start + 1])
                noun = noun and not self._is_of_town(run)
                start += noun and not lower[start].endswith(self.language.endings["adjective"])
        return start if run.line.words[start][0].isupper() else run.start

    def _behind_body(self, run: Run) -> int:
        """Where a full name begins behind the body of an office: szef Rady Miasta Jan Moss; 0 if none does."""
        lower = run.line.lower
        if self._is_given(lower[run.start]):
            return 0
        return next((i for i in range(run.start + 1, run.end - 1) if self._is_given(lower[i])), 0)

    def _after_occupation(self, run: Run) -> int:
        """The second word where the first is an occupation: Kassiererin Anna Moss."""
        lower, start = run.line.lower, run.start
        if len(run.line.places(CAPITAL, start, run.end)) < FULL_NAME or self._is_given(lower[start]):
            return start
        occupation = lower[start].endswith(self.language.endings["occupation"]) or self._is_in_genitive(run)
        return start + 1 if occupation or self._is_given(lower[start + 1]) else start

    def _is_in_genitive(self, run: Run) -> bool:
        """Whether an article before the run tells that its first word is a noun in the genitive: des Jägers Bo Moss."""
        lower, article = run.line.lower, run.start - 1
        if article > 0 and lower[article].endswith(self.language.endings["weak_adjective"]):
            article -= 1  # des italienischen Jägers Bo Moss
        masculine = self.words["genitive"] & self.words["oblique"]
        return (
            article >= 0
            and lower[article] in masculine
            and lower[run.start].endswith(self.language.endings["genitive_name"])
        )

    def _is_of_town(self, run: Run) -> bool:
        """Whether the adjective of a town stands before a noun in the genitive: des Ardaler Hotels."""
        lower, before = run.line.lower, run.line.lower[run.start - 1] if run.start else ""
        if not self.language.capitalised_nouns or run.end - run.start != SHORTEST_TITLED:
            return False
        if before not in self.words["genitive"] & self.words["oblique"] or self._is_in_genitive(run):
            return False
        inflected = lower[run.start].endswith(self.language.endings["inflected"])
        noun = lower[run.end - 1].endswith(self.language.endings["genitive_name"])
        return inflected and noun and not self._is_given(lower[run.start])

    def _is_body(self, run: Run, first: int) -> bool:
        """Whether the run is no person's name: an article before it, a word such as council in it."""
        lower = run.line.lower
        nouns = [token for token in range(run.start, run.end) if lower[token] in self.words["organizations"]]
        owned = self._is_given(lower[first]) and all(lower[token - 1] in self.words["particles"] for token in nouns)
        if (nouns and not owned) or self._is_of_town(run):  # but Ana María de la Cruz
            return True
        if self.language.capitalised_nouns and lower[run.start] in self.words["definite_articles"]:
            return True  # Die Linke
        before = lower[run.start - 1] if run.start else ""
        if first == run.start and before in self.words["determiners"] and before not in self.words["name_articles"]:
            return not self._is_given(lower[first])
        return lower[run.end - 1] in self.words["places"]
