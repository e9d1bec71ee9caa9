"""The encoding that a page declares, and what it is in."""

import pytest

import newsdoc
from newsdoc.formats.html.encoding import declared_encoding, page_text
from newsdoc.formats.html.sniffing import sniff
from newsdoc.source import Source

WORDS = "<p>Die Fähre bleibt für alle gleich teuer.</p>"


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("<meta charset=iso-8859-1>", "iso-8859-1"),
        ("<meta charset='ISO-8859-1'>", "iso-8859-1"),
        ("<meta http-equiv=Content-Type content='text/html; charset = utf-8'>", "utf-8"),
        ("<?xml version='1.0' encoding='utf-8'?>", "utf-8"),
        ("<meta charset=nonsense>", None),
        ("<meta name=a>", None),
        (" " * 8170 + "<meta charset=utf-8>", "utf-8"),
        (" " * 8190 + "<meta charset=utf-8>", None),
    ],
)
def test_what_a_page_declares(head: str, label: str | None) -> None:
    assert declared_encoding(head.encode()) == label


def problems(data: bytes) -> list[str]:
    source = Source(data)
    assert page_text(source).endswith(WORDS)
    return [each.message for each in source.take_problems() if each.code == "charset-wrong"]


def test_a_page_in_utf_8_that_declares_something_else() -> None:
    declared = "<meta charset=iso-8859-1>"
    told = ["the page declares iso-8859-1 but is in UTF-8, and was read as UTF-8"]
    assert problems((declared + WORDS).encode()) == told
    assert problems((declared + WORDS).encode("latin-1")) == []
    assert problems(b"\xef\xbb\xbf" + (declared + WORDS).encode()) == []
    assert problems(("<meta charset=utf-8>" + WORDS).encode()) == []
    assert problems(WORDS.encode()) == []


@pytest.mark.parametrize(
    ("data", "suffix", "sure"),
    [
        ("<!DOCTYPE html><p>a", None, 0.9),
        ("<html><body>a</body></html>", None, 0.9),
        ("Fares <!doctype html><html><body><p>a</p></body></html>", None, 0.5),
        ("Fares <body class=a><p>a</p></body>", None, 0.5),
        ("Fares stay.", ".html", 0.5),
        ("Fares stay.", ".txt", 0.0),
        ('{"a": "<html>"}', ".html", 0.0),
    ],
)
def test_how_surely_data_is_a_page(data: str, suffix: str | None, sure: float) -> None:
    assert sniff(Source(data, suffix=suffix)) == sure


def test_a_japanese_page_between_escapes() -> None:
    page = "<meta charset=iso-2022-jp><title>船</title><h1>日本の港</h1><p>船が出る。港はまた開く。"
    source = Source(page.encode("iso-2022-jp"))
    assert page_text(source) == page
    assert source.take_problems() == ()
    assert newsdoc.parse(page.encode("iso-2022-jp"), "html") == newsdoc.parse(page, "html")
