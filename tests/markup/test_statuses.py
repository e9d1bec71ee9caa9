"""Publishing statuses in the spellings of senders."""

import pytest

from newsdoc.markup.statuses import read_status


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ("usable", "usable"),
        ("Usable", "usable"),
        (" WITHHELD ", "withheld"),
        ("Cancelled", "canceled"),
        ("stat:usable", "stat:usable"),
        ("On hold", "On hold"),
        ("", None),
        (None, None),
    ],
)
def test_the_status(given: str | None, status: str | None) -> None:
    assert read_status(given) == status
