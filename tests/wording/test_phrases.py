"""Phrases by which forms of text are known, in any language."""

from newsdoc.wording.phrases import contains, opens_with, starts_with, whole_line


def test_a_whole_line() -> None:
    assert whole_line("(MORE)", "more")
    assert whole_line("-Ende-", "ends")
    assert not whole_line("More ferries sail", "more")


def test_a_label_and_what_it_says() -> None:
    assert starts_with("Eds: Adds quotes", "editors") == "Adds quotes"
    assert starts_with("Eds say so", "editors") is None


def test_an_opening_ends_with_its_word() -> None:
    assert opens_with("About Ostmark", "about")
    assert not opens_with("Aboutness", "about")


def test_a_phrase_inside() -> None:
    assert contains("To unsubscribe, write to us", "unsubscribe")
    assert not contains("The ferry sails", "unsubscribe")
