"""What no article has: marks without words, texts longer than any article, closed-up spaces in great numbers."""

import time
from collections.abc import Callable

import newsdoc
from newsdoc.analyzers.people import NamedPerson
from newsdoc.analyzers.speech import attribute as module
from newsdoc.analyzers.speech.attribute import attribute
from newsdoc.model import Article, Paragraph, Quote

Linear = Callable[[Callable[[int], object], int], None]


def test_marks_without_words_are_no_quotations() -> None:
    assert attribute(['"' * 2000, "“ ” «»"], "en") == []


def test_long_texts_are_read_in_parts_with_the_places_of_the_whole(monkeypatch: object) -> None:
    paragraphs = [
        "Carla Dent came on Monday.",
        "“We have waited,” Ms. Dent said.",
        "Bo Ray left.",
        "“Enough,” Ray said.",
    ] * 2
    whole = Article("H", language="en", body=tuple(map(Paragraph, paragraphs)))
    expected = newsdoc.analyze(whole, "quotes", "people")
    longest = module._LONGEST_PART
    try:
        module._LONGEST_PART = 60
        parted = newsdoc.analyze(whole, "quotes", "people")
    finally:
        module._LONGEST_PART = longest

    def found(article: Article) -> list[tuple[str, int]]:
        quotes = [item for item in article.layer("quotes") if isinstance(item, Quote)]
        return [(quote.text, quote.anchors[0].paragraph) for quote in quotes]

    assert found(parted) == found(expected)
    for person in parted.layer("people"):
        assert isinstance(person, NamedPerson)
        for anchor in person.mentions:
            assert person.person.name.split()[-1] in paragraphs[anchor.paragraph][anchor.start : anchor.end]


def test_closed_up_spaces_take_linear_time() -> None:
    def seconds(count: int) -> float:
        article = newsdoc.parse("Head line here\n\n" + "“Yes  we did,” said Ann Lee. " * count, "text")
        begin = time.process_time()
        newsdoc.analyze(article, "quotes")
        return time.process_time() - begin

    seconds(100)
    assert seconds(4000) < 12 * seconds(1000)
