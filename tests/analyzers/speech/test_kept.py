"""Answers that are kept: asked once for a word, and never so many that they fill the memory."""

from newsdoc.analyzers.speech import kept
from newsdoc.analyzers.speech.kept import Kept


def test_a_word_is_asked_about_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Kept(length)
    assert [lengths["quay"], lengths["quay"], lengths["pier"]] == [4, 4, 4]
    assert asked == ["quay", "pier"]


def test_only_so_many_answers_are_kept() -> None:
    lengths = Kept(len)
    assert all(lengths[f"w{number}"] == len(f"w{number}") for number in range(2 * kept._MOST + 1))
    assert 0 < len(lengths) <= kept._MOST


def test_long_words_are_not_kept() -> None:
    lengths = Kept(len)
    assert (lengths["a" * kept._LONGEST], lengths["a" * (kept._LONGEST + 1)]) == (kept._LONGEST, kept._LONGEST + 1)
    assert list(lengths) == ["a" * kept._LONGEST]
