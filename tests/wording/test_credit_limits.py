"""How long the parts of a credit may be; each limit from both sides."""

import pytest

from newsdoc.wording.captions import is_credit, split_credit, without_label


def credit_of(text: str) -> str:
    found = split_credit(text, "en")
    return text[found.credit_start : found.credit_end]


@pytest.mark.parametrize(("inside", "credit"), [(198, "Ann Lee/AP"), (199, "")])
def test_two_hundred_characters_are_looked_at(inside: int, credit: str) -> None:
    assert credit_of(f"Two ships. ({'Ann Lee/AP'.ljust(inside)})").strip() == credit


@pytest.mark.parametrize(("words", "is_one"), [(13, True), (14, False)])
def test_words_behind_a_label(words: int, is_one: bool) -> None:
    assert bool(credit_of("Two ships Photo: " + " ".join(["quay"] * words))) == is_one


@pytest.mark.parametrize(("letters", "whole"), [(39, True), (40, False)])
def test_a_name_before_its_agency(letters: int, whole: bool) -> None:
    name = "Ann Lee".ljust(letters, "e")
    assert credit_of(f"Two ships. {name} (AP)") == (f"{name} (AP)" if whole else "AP")


@pytest.mark.parametrize(("letters", "is_one"), [(87, True), (88, False)])
def test_a_last_sentence(letters: int, is_one: bool) -> None:
    name = "A".ljust(letters - len(" Lee Reuters"), "n") + " Lee Reuters"
    assert credit_of(f"Two ships. {name}") == (name if is_one else "")


@pytest.mark.parametrize(("letters", "whole"), [(58, True), (59, False)])
def test_a_label_before_a_bracket(letters: int, whole: bool) -> None:
    labelled = "Photo: Ann Lee".ljust(letters - 1, "e")
    assert credit_of(f"Two ships {labelled} (AP)") == (f"{labelled} (AP)" if whole else "AP")


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Two ships. © A.", "© A"), ("Two ships. ©: A.", "©: A."), ("Two ships. Photo: J.R.", "Photo: J.R."),
        ("Two ships. © Ann Lee (Quay)", "© Ann Lee (Quay)"), ("Two ships. (c) Ann Lee (Quay).", "(c) Ann Lee (Quay)"),
        ("Two ships. (c) Ann Lee)", "(c) Ann Lee"), ("Two ships ( Photo: Ann Lee )", "Photo: Ann Lee"),
        ("Two ships! Reuters", "Reuters"), ("Two ships are in. Reuters", "Reuters"), ("Two ships.Reuters", "Reuters"),
        ("Two ships of the U.S. Reuters", ""), ("Two ships of J. Reuters", ""),
        ("Two ships (Bo Ray)", ""), ("Two ships.” (Bo Ray)", "Bo Ray"), ("Bo Ray (AP)", "Bo Ray (AP)"),
        ("Two ships. Bo Ray (AP", "AP"), ("Two ships. Bo (AP)", "AP"), ("Two ships. Photo: Ann Lee. (AP)", "AP"),
        ("Two ships • Reuters", "Reuters"), ("Two ships lie / off the old quay", ""),
        ("She said “two ships” Reuters", "Reuters"), ("Two ships ph. Reuters", "Reuters"),
    ],
)  # fmt: skip
def test_where_a_credit_begins_and_ends(text: str, credit: str) -> None:
    assert credit_of(text) == credit


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("A B C D E F G H I J | Reuters", True), ("A B C D E F G H I J K | Reuters", False),
        ("One two three four five Reuters", True), ("One two three four five six Reuters", False),
        ("Ann Lee / Bo Ray and the others", True), ("Ann Lee / Bo Ray and all the others", False),
        ("Ann Lee/quay", False), ("Quay/Bo Ray", False), ("Photo Ann Lee", True), ("Photo Finish Day", False),
        ("Ann Lee Getty Images", True), ("©", True),
    ],
)  # fmt: skip
def test_words_of_a_whole_credit(text: str, is_one: bool) -> None:
    assert is_credit(text, "en") is is_one


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Photo Ann Lee", "Ann Lee"), ("Photo by: Ann Lee", "Ann Lee"), ("Photo: by Ann Lee", "Ann Lee"),
        ("photo", "photo"), ("Photos © Ann Lee", "Photos © Ann Lee"), ("Picture Ann Lee", "Ann Lee"),
        ("Image Old Quay", "Image Old Quay"),
    ],
)  # fmt: skip
def test_what_a_label_may_be_followed_by(text: str, bare: str) -> None:
    assert without_label(text, "en") == bare


SHOWN = "Boats leave the old quay at dawn on Monday."


@pytest.mark.parametrize(
    "credit",
    [
        "Foto: Ann Lee", "Bild: Ann Lee", "Crédit : Ann Lee", "Imagen: Ann Lee", "Beeld: Ann Lee", "Foto di Ann Lee",
        "Photographer: Ann Lee", "Shot by Ann Lee", "Supplied by Ann Lee", "Credit Ann Lee", "Photo / Ann Lee",
        "Photo – Ann Lee", "Photo J. R. Lee", "J. R. Lee/AFP", "REUTERS/J. R. Lee", "J. R. Lee via Getty Images",
        "Courtesy of J. R. Lee", "Ann Lee | AP Photo", "J. R. Lee | AP Photo", "Ann Lee, The Quay Post",
    ],
)  # fmt: skip
def test_a_credit_behind_the_last_sentence(credit: str) -> None:
    parts = split_credit(f"{SHOWN} {credit}", "en")
    assert f"{SHOWN} {credit}"[parts.credit_start : parts.credit_end] == credit
    assert f"{SHOWN} {credit}"[: parts.end] == SHOWN


@pytest.mark.parametrize("sentence", ["Image Old Quay", "Bo Ray, Boats", "Taken by surprise", "Quay, The Post"])
def test_a_last_sentence_that_names_nobody_who_took_it(sentence: str) -> None:
    assert split_credit(f"{SHOWN} {sentence}", "en").end == len(f"{SHOWN} {sentence}")
