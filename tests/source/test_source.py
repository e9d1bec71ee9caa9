"""Decoding: byte order marks, encodings, binary data."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc import Source

TEXT = "Größe und Maß der Fähre — “quoted” in Łódź. " * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_are_recognised(encoding: str) -> None:
    assert Source(TEXT.encode(encoding)).text == TEXT


def test_western_bytes_are_decoded() -> None:
    text = "Die Fähre fährt über die Mündung, sagte Bürgermeister Jörg Öztürk am Freitag. " * 10
    assert Source(text.encode("cp1252")).text == text
    french = "Le ferry traversera l’estuaire dès l’été, a déclaré la mairesse à la presse. " * 10
    assert Source(french.encode("cp1252")).text == french


def test_one_bad_byte_does_not_change_the_encoding() -> None:
    data = TEXT.encode("utf-8") + b"\xff" + TEXT.encode("utf-8")
    assert Source(data).text == TEXT + "\ufffd" + TEXT


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, b"PK\x03\x04" + b"\x00\x01\x02\x03" * 100, b"\x00" * 500]
)
def test_binary_is_refused(data: bytes) -> None:
    assert Source(data).looks_binary
    with pytest.raises(newsdoc.UnknownFormat, match="not text"):
        _ = Source(data).text


@pytest.mark.parametrize("data", [b"", b"   \n", b"a\x00b" + b"plain text " * 50])
def test_text_with_little_in_it_is_not_binary(data: bytes) -> None:
    assert not Source(data).looks_binary


def test_wrong_type_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="str or bytes"):
        Source(42)  # type: ignore[arg-type]


@given(st.binary(max_size=300))
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        text = Source(data).text
    except newsdoc.UnknownFormat:
        return
    assert isinstance(text, str)
    assert isinstance(Source(data).head, str)


@given(st.text(st.characters(exclude_categories=()), max_size=100))
def test_any_text_has_bytes(text: str) -> None:
    Source(text).bytes.decode("utf-8")


def test_characters_that_somebody_else_could_not_read_are_text() -> None:
    assert not Source(("{" + "\ufffd" * 50 + "}").encode()).looks_binary


@pytest.mark.parametrize(("controls", "binary"), [(0, False), (9, False), (10, False), (11, True), (100, True)])
@pytest.mark.parametrize("control", [b"\x01", b"\x07", b"\x1f"])
def test_a_tenth_of_controls_is_text_still(control: bytes, controls: int, binary: bool) -> None:
    assert Source(control * controls + b"a" * (100 - controls)).looks_binary is binary


def test_problems_of_a_kind_that_comes_late_are_kept_one_by_one() -> None:
    source = Source("x")
    for number in range(30):
        source.problem("assumed", f"first {number}")
    for number in range(3):
        source.problem("dropped", f"then {number}")
    source.problem("dropped", "then 0")
    told = [problem.message for problem in source.take_problems()]
    assert told == [f"first {number}" for number in range(20)] + [f"then {number}" for number in range(3)] + [
        "and 10 more of this kind"
    ]
    assert source.take_problems() == ()


def test_a_path_in_place_of_data_is_refused_with_what_to_call() -> None:
    with pytest.raises(TypeError, match=r"newsdoc\.read reads files"):
        newsdoc.parse(Path("story.html"))  # type: ignore[arg-type]
