"""What looks like the name of a place."""

import pytest

from newsdoc.wording.place_names import in_capitals, is_label, is_place


@pytest.mark.parametrize(
    ("place", "capitals"),
    [("ABC", True), ("AB", False), ("A.B.C.", True), ("ABC, Ohio", True), ("AB, OHIO", False), ("A1B", False),
     ("Ardale", False)],
)  # fmt: skip
def test_three_letters_in_capitals(place: str, capitals: bool) -> None:
    assert in_capitals(place) is capitals


@pytest.mark.parametrize(
    "place",
    ["Ardale", "Bad Ober Unter Hinter Vorder Tann", "A" * 50, "Tann am Quai", "Ardale/Tann", "St. Anna", "Ardale, Ohio",
     "Rio de Ardale", "O’Hara's", "Ober Unter/Hinter Vorder Bad Tann", "东港", "Port, 東"],
)  # fmt: skip
def test_the_shape_of_a_place(place: str) -> None:
    assert is_place(place)


@pytest.mark.parametrize(
    "place",
    ["", "ardale", "Das Bad Ober Unter Hinter Vorder Tann", "A" * 51, "am Quai", "9 Mile", "Port 9", "de Rio",
     "Das Ober Unter/Hinter Vorder Bad Tann"],
)  # fmt: skip
def test_what_has_not_the_shape_of_a_place(place: str) -> None:
    assert not is_place(place)


@pytest.mark.parametrize(
    ("place", "label"), [("LIVE", True), ("WATCH", True), ("PHOTO", True), ("ARDALE", False), ("PORT LOUISA", False)]
)
def test_labels_in_capitals(place: str, label: bool) -> None:
    assert is_label(place, "en") is label
