"""Texts as they are compared, and the language that they are in."""

import pytest

from newsdoc.wording.comparing import as_in_addresses, letters, plain
from newsdoc.wording.detection import detect_language


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("“Ferry”  FARES", '"ferry" fares'), ("Ferry’s ‘fares’", "ferry's 'fares'"), ("a – b — c‑d", "a - b - c-d"),
        ("so\u00adft", "soft"), ("Straße", "strasse"), (" \n", ""), (None, ""),
    ],
)  # fmt: skip
def test_a_text_without_case_and_sorts_of_signs(text: str | None, same: str) -> None:
    assert plain(text) == same


@pytest.mark.parametrize(
    ("text", "same"),
    [("Ferry fares: 2!", "ferryfares2"), ("so\u00adft_x", "softx"), ("渡轮 票价", "渡轮票价"), ("- ", ""), (None, "")],
)
def test_the_letters_of_a_text(text: str | None, same: str) -> None:
    assert letters(text) == same


GERMAN = "Der Rat hat getagt, und die Fähre bleibt. "
ENGLISH = "The council met, and the ferry has stayed. "


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "de"), (ENGLISH, "en"), ("xyzzy", None), ("", None), ("12 + 4", None),
        (ENGLISH * 2 + GERMAN * 40 + ENGLISH * 2, "de"),
        ("町議会は灯台を移すことを決めた。", "ja"), ("Совет решил, что паром не изменится и это хорошо.", "ru"),
        (ENGLISH + "町議会", "en"), ("灯台 " + GERMAN, "de"),
    ],
)  # fmt: skip
def test_the_language_of_a_text(text: str, language: str | None) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("The Quay", ("thequay",)),
        ("Küstenbote Wörth", ("küstenbotewörth", "kustenboteworth", "kuestenbotewoerth")),
        ("Le Courrier d’Évry", ("lecourrierdévry", "lecourrierdevry")),
        ("Øresund Avis", ("øresundavis", "oresundavis", "oeresundavis")),
        ("Głos Łodzi", ("głosłodzi", "gloslodzi")),
        (None, ("",)),
    ],
)
def test_names_as_hosts_write_them(name: str | None, forms: tuple[str, ...]) -> None:
    assert as_in_addresses(name) == forms
