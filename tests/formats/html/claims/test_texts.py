"""Declared texts as people read them."""

import pytest

from newsdoc.formats.html.claims.texts import clean


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("Fares &amp; boats", "Fares & boats"),
        ("Fares &amp;amp;amp; boats", "Fares &amp; boats"),
        ("<p>Fares</p><br/>stay", "Fares stay"),
        ("5 < 6 > 4", "5 < 6 > 4"),
        ("Fer\u00adry\u200b  fares", "Ferry fares"),
        ("<!-- x -->Fares", "Fares"),
        ("  Fares \n stay ", "Fares stay"),
        ("\u200bFares\ufeff", "Fares"),
        ("\u200b", None),
        ("<b></b>", None),
        ("", None),
        (None, None),
    ],
)
def test_declared_texts(declared: str | None, text: str | None) -> None:
    assert clean(declared) == text
