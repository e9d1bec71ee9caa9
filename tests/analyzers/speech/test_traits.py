"""What a word shows by itself."""

import pytest

from newsdoc.analyzers.speech.language import language
from newsdoc.analyzers.speech.traits import CAPITAL, CUE, JOINING, OPENER, PAST, PLAIN, STOP, WORD, Traits, places


@pytest.mark.parametrize(
    ("word", "traits"),
    [
        ("harbour", WORD),
        ("said", WORD + CUE),
        ("Said", WORD + CUE + CAPITAL + PLAIN),
        ("was", WORD + OPENER),
        ("limped", WORD + PAST),
        ("fled", WORD),
        ("Moss", WORD + CAPITAL + PLAIN),
        ("Moss’s", WORD + CAPITAL),
        ("Senator", WORD + CAPITAL),
        ("Monday", WORD + CAPITAL),
        ("U.S.", WORD + CAPITAL + STOP),
        (".", STOP),
        ("“”", STOP),
        (":", CUE),
        ("&", JOINING),
        ("1st", WORD + JOINING),
        ("al-Ardali", WORD + JOINING),
    ],
)
def test_traits_of_english_words(word: str, traits: int) -> None:
    assert language("en").traits[word] == traits


def test_traits_need_no_language() -> None:
    known = Traits({"said"}, {"and"}, ("ed",), {"may"}.__contains__, {"of"})
    codes = bytes(map(known.__getitem__, "May said of Moss and limped .".split()))
    assert list(codes) == [WORD + CAPITAL, WORD + CUE, WORD + JOINING, WORD + CAPITAL + PLAIN, WORD + OPENER,
                           WORD + PAST, STOP]  # fmt: skip
    assert places(codes, CAPITAL, 0, 7) == [0, 3]
    assert places(codes, CUE + PAST, 0, 7) == [1, 5]
    assert places(codes, CUE + PAST, 2, 5) == []
    assert places(codes, STOP, 2, 99) == [6]
