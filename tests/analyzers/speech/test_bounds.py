"""How far a reader of speech looks: each bound with the most words within it, and with one more."""

import pytest

from newsdoc.analyzers.speech.attribute import attribute

FILLERS = "old quiet harbour stone winter little northern market silver garden".split()

BOUNDS = [
    # language, text with {} for the words, the most of them, whose words with them, whose with one more
    ("en", "Ann Moss, who owns the {} boat, said, “It is closed.”", 40, ["Ann Moss"], [None]),
    ("en", "Moss said in the {} statement that it was closed.", 10, ["Moss"], []),
    ("en", "Moss asked the {} members whether it was closed.", 11, ["Moss"], []),
    ("en", "Lund was told in the {} hall by the mayor that it was closed.", 7, ["the mayor"], []),
    ("en", "“It is closed,” the host, {} Ann Moss, said.", 4, ["Ann Moss"], ["the host"]),
    ("en", "“It is closed,” Ann Moss ({}) said.", 44, ["Ann Moss"], [None]),
    ("en", "Ann Moss (D-Calif. {}) said, “No.”", 42, ["Ann Moss"], [None]),
    ("en", "Ann Moss saw the {} and said, “No”.", 242, ["Ann Moss"], []),
    ("en", "“It is closed,” the {} voice in the film states.", 3, ["the {} voice in the film"], [None]),
    ("en", "“It is closed,” said the {} aide.", 12, ["the {} aide"], ["the {}"]),
    ("en", "Six in 10 {} voters say they want it.", 12, ["Six in 10 {} voters"], []),
    ("en", "It is closed, with the {} campaign calling it “a mess.”", 11, ["the {} campaign"] * 2, ["It"]),
    ("en", "Speaking about the {} bridge, Ann Moss said it was closed.", 35, ["Ann Moss"] * 2, ["Ann Moss"]),
    ("en", "The “{}” bridge was closed.", 2, [], [None]),
    ("de", "„Die Brücke ist zu“, heißt es {} in dem Bericht.", 3, ["Bericht"], [None]),
    ("de", "„Die Brücke ist zu“, sagte am Abend in dem {} Saal die Chefin Anna Moss.", 6, ["Anna Moss"], [None]),
    ("de", "Moss sagte in der {} Sitzung, dass die Brücke zu sei.", 10, ["Moss"], []),
    ("de", "Laut „{}“ ist die Brücke gesperrt.", 3, ["{}"], [None]),
    ("fr", "« C'est fermé », a déclaré hier dans la {} salle la maire Anne Moss.", 7, ["Anne Moss"], [None]),
    ("fr", "Anne Moss a déclaré dans la {} salle que le pont était fermé.", 10, ["Anne Moss"], []),
    ("es", "«Está cerrado», dijo ayer en la {} sala la alcaldesa Ana Moro.", 7, ["Ana Moro"], [None]),
    ("es", "Ana Moro dijo en la {} sala que el puente estaba cerrado.", 10, ["Ana Moro"], []),
    ("es", "«Basta», lamenta, por su {} parte, Ana Moro.", 1, ["Ana Moro"], [None]),
]  # fmt: skip


def speakers(language: str, text: str) -> list[str | None]:
    return [found.speaker.name if found.speaker else None for found in attribute([text], language)]


@pytest.mark.parametrize(("language", "text", "most", "within", "beyond"), BOUNDS)
def test_a_bound(language: str, text: str, most: int, within: list[str | None], beyond: list[str | None]) -> None:
    for count, expected in ((most, within), (most + 1, beyond)):
        words = " ".join(FILLERS[i % len(FILLERS)] for i in range(count))
        found = speakers(language, text.replace("{}", words))
        assert found == [name and name.replace("{}", words) for name in expected]


@pytest.mark.parametrize(("words", "speaker"), [("We do so", "Ann Moss"), ("I do so", None)])
def test_words_that_somebody_says_elsewhere_are_that_ones(words: str, speaker: str | None) -> None:
    """Eight letters of them: fewer are the same by chance."""
    first, second = attribute([f"“{words}.”", "It rained.", f"“{words}, and nobody asked,” Ann Moss said."], "en")
    assert (first.speaker and first.speaker.name, second.speaker and second.speaker.name) == (speaker, "Ann Moss")


@pytest.mark.parametrize(("turns", "said"), [(4, 2), (3, 0)])
def test_an_interview_has_four_turns(turns: int, said: int) -> None:
    lines = ["Post: Why did you go?", "Moss: It was late.", "Post: And then?", "Moss: We slept."][:turns]
    assert len([found for found in attribute(lines, "en") if found.rule == "interview"]) == said


@pytest.mark.parametrize(
    ("text", "beyond"),
    [("The film “{}” was shown.", [None]), ("The band played “{}” at noon.", ["The band"])],
)
def test_a_title_has_nine_words(text: str, beyond: list[str | None]) -> None:
    for count, expected in ((9, []), (10, beyond)):
        title = " ".join(FILLERS[i % len(FILLERS)].capitalize() for i in range(count))
        assert speakers("en", text.replace("{}", title)) == expected
