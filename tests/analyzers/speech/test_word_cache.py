"""Answers that are kept: asked once for a word, and never so many that they fill the memory."""

from newsdoc.analyzers.speech import word_cache
from newsdoc.analyzers.speech.word_cache import WordCache


def test_a_word_is_asked_about_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = WordCache(length)
    assert [lengths["quay"], lengths["quay"], lengths["pier"]] == [4, 4, 4]
    assert asked == ["quay", "pier"]


def test_only_so_many_answers_are_kept() -> None:
    lengths = WordCache(len)
    assert all(lengths[f"w{number}"] == len(f"w{number}") for number in range(2 * word_cache._MOST + 1))
    assert 0 < len(lengths) <= word_cache._MOST


def test_long_words_are_not_kept() -> None:
    lengths = WordCache(len)
    assert (lengths["a" * word_cache._LONGEST], lengths["a" * (word_cache._LONGEST + 1)]) == (
        word_cache._LONGEST,
        word_cache._LONGEST + 1,
    )
    assert list(lengths) == ["a" * word_cache._LONGEST]
