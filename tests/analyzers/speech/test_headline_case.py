"""Headlines In Title Case."""

import pytest

from newsdoc.analyzers.speech.attribute import attribute


def reported(*paragraphs: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (item.text, item.speaker.name if item.speaker else None, item.cue)
        for item in attribute(paragraphs, "en")
        if item.kind != "direct" and item.paragraph == 0
    ]


def test_a_verb_of_saying_in_title_case_reports() -> None:
    body = "The mayor, Ann Moss, spoke on Monday."
    assert reported("Moss Says She Will Not Sell The Old Pier", body) == [
        ("She Will Not Sell The Old Pier", "Ann Moss", "Says")
    ]


def test_a_name_of_the_text_stays_one() -> None:
    """The text writes Grant with a capital, so that it is no verb."""
    assert reported("Ann Grant Vows To Keep The Pier Open", "Then Grant left.") == [
        ("To Keep The Pier Open", "Ann Grant", "Vows")
    ]


@pytest.mark.parametrize(
    ("headline", "count"), [("Ann Moss Says Pier Is Lost", 1), ("Ann Moss Leaves Pier To Its Gulls", 0)]
)
def test_only_a_cue_reports(headline: str, count: int) -> None:
    assert len(reported(headline, "It rained on the pier.")) == count
