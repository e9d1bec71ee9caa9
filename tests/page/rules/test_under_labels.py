"""What the rules for labels read: each paragraph once, however many labels there are."""

import pytest

import newsdoc
from newsdoc.page.rules import under_labels
from newsdoc.wording.cues import words_of

PROSE = "The ferry left the old quay at dawn with {} people on board, and its crew waved from the deck for an hour."
TEASERS = f"{PROSE}\n\n{PROSE}\n\nMore from the island\n\n" + f"Prices at the market rise\n\n{PROSE}\n\n" * 2
"""Two paragraphs, and two titles with their sentences under a label."""


def test_the_words_of_a_story_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    def counted(text: str) -> list[str]:
        read.append(len(text))
        return words_of(text)

    monkeypatch.setattr(under_labels, "words_of", counted)
    text = "Ferry returns\n\nBy Ann Lee\n\n" + "".join(TEASERS.format(i, i, i, i) for i in range(40))
    newsdoc.parse(text, "text")
    assert len(read) > 40
    assert sum(read) < len(text)
