"""What a line says besides its date."""

import pytest

from newsdoc.wording.date_lines import words_beside_dates


@pytest.mark.parametrize(
    ("line", "language", "words"),
    [
        ("5 March 2026", "en", []), ("Last updated: Thu, 5 March 2026 at 10:30 CET", "en", []),
        ("Veröffentlicht am 5. März 2026 um 10:30 Uhr", "de", []), ("Publié le 5 mars 2026 à 10h30", "fr", []),
        ("Harbour Board, Northport, 5 March 2026", "en", ["Harbour", "Board", "Northport"]),
        ("5. März 2026 | Anna Lehm | 75 Aufrufe", "de", ["Anna", "Lehm", "Aufrufe"]),
        ("อ่านเพิ่มเติม", "th", None), ("", None, []),
    ],
)  # fmt: skip
def test_words_beside_dates(line: str, language: str | None, words: list[str] | None) -> None:
    found = words_beside_dates(line, language)
    assert bool(found) if words is None else found == words
