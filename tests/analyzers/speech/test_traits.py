"""What a word shows by itself."""

from typing import Any

import pytest

from newsdoc.analyzers.speech.language import language
from newsdoc.analyzers.speech.spoken import find_speech
from newsdoc.analyzers.speech.tokens import read_lines
from newsdoc.analyzers.speech.traits import CAPITAL, CUE, HAVE, JOINING, OPENER, PAST, PLAIN, STOP, WORD, Traits


@pytest.mark.parametrize(
    ("word", "traits"),
    [
        ("harbour", WORD),
        ("said", WORD + CUE),
        ("Said", WORD + CUE + CAPITAL + PLAIN),
        ("was", WORD + OPENER),
        ("limped", WORD + PAST),
        ("wrung", WORD),
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
        ("al-Ardali", WORD + CAPITAL),
    ],
)
def test_traits_of_english_words(word: str, traits: int) -> None:
    assert language("en").traits[word] == traits


def test_traits_need_no_language() -> None:
    known = Traits({"said"}, {"and"}, ("ed",), {"may"}.__contains__, {"of"})
    codes = bytes(map(known.__getitem__, "May said of Moss and limped .".split()))
    assert list(codes) == [WORD + CAPITAL, WORD + CUE, WORD + JOINING, WORD + CAPITAL + PLAIN, WORD + OPENER,
                           WORD + PAST, STOP]  # fmt: skip
    assert list(codes.translate(HAVE[CAPITAL])) == [1, 0, 0, 1, 0, 0, 0]
    assert list(codes.translate(HAVE[CUE + PAST])) == [0, 1, 0, 0, 0, 1, 0]


def test_a_line_is_searched_for_traits() -> None:
    (line,) = read_lines(["Moss said the boat limped home."], (), language("en"))
    assert line.places(CUE + PAST, 0, len(line.words)) == [1, 4]
    assert line.places(CUE + PAST, 2, 4) == []
    assert line.places(STOP, 2, 99) == [6]
    assert (line.has_words(0, 1), line.has_words(6, 7), line.has_words(3, 3)) == (True, False, False)


class _Counted(bytes):
    """The traits of words; says how many of them were looked at."""

    looked_at = 0

    def __getitem__(self, key: Any) -> Any:
        found = bytes(self)[key]
        type(self).looked_at += len(found)
        return found


def test_a_line_of_quotations_alone_is_not_searched_for_each_of_them() -> None:
    text = "“Yes” " * 50
    (line,) = read_lines([text], find_speech([text], language("en")), language("en"))
    assert len(line.quotes) == 50
    line.traits = _Counted(line.traits)
    assert not any(line.has_words(0, len(line.words)) for _ in line.quotes)
    assert _Counted.looked_at <= len(line.words)
