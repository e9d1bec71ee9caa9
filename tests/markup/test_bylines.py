"""Names in bylines of the wire."""

import pytest

from newsdoc.markup.bylines import people


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("By ANN LEE and BO RAY", ["ANN LEE", "BO RAY"]),
        ("Von Ann Lee und Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("By Ann Lee, Northern Agency", ["Ann Lee"]),
        ("By Ann Lee, Bo Ray and Cy Orr, The Coast", ["Ann Lee", "Bo Ray", "Cy Orr"]),
        ("ANN LEE, BO RAY", ["ANN LEE", "BO RAY"]),
        ("By Ann Lee in Northport", ["Ann Lee"]),
        ("Ann Lee | Coast Agency", ["Ann Lee"]),
        ("Ann Lee (Coast)", ["Ann Lee"]),
        ("De Niro Smith", ["De Niro Smith"]),
        ("coast/KN", ["coast/KN"]),
        ("Anne-Marie Lee & Bo Ray", ["Anne-Marie Lee", "Bo Ray"]),
        ("", []),
        (None, []),
        ("By ", ["By"]),
    ],
)
def test_people(byline: str | None, names: list[str]) -> None:
    assert [person.name for person in people(byline)] == names


def test_long_bylines_take_no_time() -> None:
    assert len(people("and " * 100_000)) < 300
    assert len(people("By " + "(" * 100_000)) <= 1
