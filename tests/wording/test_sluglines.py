"""The slug lines of wires."""

import pytest

from newsdoc.wording.sluglines import read_sent, read_slugline, read_take


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("BC-Harbor Ships,3rd Ld-Writethru,310", "BC-Harbor Ships"),
        ("BC-OST--Harbor Ships, 1st Ld-Writethru, 450", "BC-OST--Harbor Ships"),
        ("AM-Harbor Ships, 300", "AM-Harbor Ships"),
        ("BC-Harbor Ships", "BC-Harbor Ships"),
        ("OSTMARK-SHIPS/ (UPDATE 2, PICTURE)", "OSTMARK-SHIPS/"),
        ("OSTMARK-SHIPS/HARBOUR", "OSTMARK-SHIPS/HARBOUR"),
    ],
)
def test_forms(text: str, slug: str) -> None:
    assert read_slugline(text) == slug


@pytest.mark.parametrize(
    "text",
    ["", "BC-", "The Harbour Post", "Two ships meet", "PM-elect says, after 310 days, that she will not go", "AC/DC",
     "NEWS/OPINION", "BC Ferries adds 2 ships", "AM-PM", "BC-based firm"],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    assert read_slugline(text) is None


@pytest.mark.parametrize(
    ("text", "take"),
    [
        ("BC-Ferry Talks,2nd Ld-Writethru,310", "2nd Ld-Writethru"),
        ("FERRY-TALKS/ (UPDATE 2, PICTURE)", "UPDATE 2"),
        ("BC-Ferry Talks,310", None),
        ("Ferry talks go on", None),
    ],
)
def test_the_take(text: str, take: str | None) -> None:
    assert read_take(text) == take


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        ("AP-NY-05-14-24 1030EDT", "2024-05-14 10:30:00-04:00"),
        ("AP-NY-05-14-24 930GMT", "2024-05-14 09:30:00+00:00"),
        ("AP-WF-05-14-69", "1969-05-14"),
        ("141030 Mai 24", "2024-05-14 10:30:00"),
        ("AP-NY-15-14-24 1030EDT", "None"),
        ("142530 Mai 24", "2024-05-14"),
        ("14 Mai 2024", "None"),
        ("Ferry sails", "None"),
    ],
)
def test_when_a_story_was_sent(line: str, sent: str) -> None:
    assert str(read_sent(line)) == sent
