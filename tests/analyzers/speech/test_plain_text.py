"""What is read of a text that is typed in other characters than the data of the languages, and where it is printed."""

import unicodedata
from collections.abc import Callable

import pytest

import newsdoc
from newsdoc.analyzers.people import NamedPerson
from newsdoc.analyzers.speech.plain_text import plain_text

TEXT = "“Für den offenen Fluß reicht es”, said André Moss."
LIGATURE = "“It is an oﬀer”, said Ann Moss."


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Ann Moss", "Ann Moss"),
        ("Ann\u00a0Moss\u202f: «\u2009no\u2009»", "Ann Moss : « no »"),
        ("har\u00adbour\u200b wall\u2060", "harbour wall"),
        ("\u200eAnn\u200f", "Ann"),
        ("o\ufb03ce of \ufb01sh", "office of fish"),
        ("Andre\u0301", "André"),
        ("Nguye\u0302\u0303n", "Nguyễn"),
        ("ば\u3099は\u3099", "ば\u3099ば"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
        ("за\u0301мок", "за\u0301мок"),
        ("\uff02no\uff02 \uff62no\uff63", '"no" 「no」'),
        ("Anne\u2011Marie", "Anne-Marie"),
    ],
)
def test_what_is_read(printed: str, read: str) -> None:
    plain = plain_text(printed)
    assert plain.text == read
    assert plain.printed(0, len(read)) in {(0, len(printed)), (0, len(printed.rstrip("\u2060\u200f"))), (1, 4)}


def test_a_stretch_is_found_again_between_characters_that_are_not_read() -> None:
    printed = "A\u00adn\u00adn said\u200b \u200eno\u200e."
    plain = plain_text(printed)
    assert plain.text == "Ann said no."
    assert [printed[slice(*plain.printed(*span))] for span in ((0, 3), (4, 8), (9, 11))] == [
        "A\u00adn\u00adn",
        "said",
        "no",
    ]
    assert plain.printed(3, 3) == (3, 3)


@pytest.mark.parametrize(
    "otherwise",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace("ff", "\ufb00"),
        lambda text: text.replace("o", "\u00ado"),
        lambda text: text.replace("“", "\u200e“"),
        lambda text: text.replace("“", "\uff02").replace("”", "\uff02"),
    ],
)
def test_the_same_is_said_and_stands_where_it_is_printed(otherwise: Callable[[str], str]) -> None:
    text = otherwise(TEXT)
    article = newsdoc.Article("", language="en", body=(newsdoc.Paragraph(text),))
    (quote,) = newsdoc.analyze(article, "quotes").quotes()
    (person,) = newsdoc.analyze(article, "people").layer("people")
    assert isinstance(person, NamedPerson)
    assert quote.speaker == newsdoc.Person("André Moss")
    assert quote.text == otherwise("Für den offenen Fluß reicht es")
    (anchor,), (mention,) = quote.anchors, person.mentions
    assert text[anchor.start : anchor.end] == otherwise("“Für den offenen Fluß reicht es”").lstrip("\u200e")
    assert text[mention.start : mention.end] == otherwise("André Moss")
