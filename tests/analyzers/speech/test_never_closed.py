"""Quotations that nothing closes are a problem of the article."""

import pytest

import newsdoc
from newsdoc import Article, Paragraph


def problems(*paragraphs: str, language: str = "en") -> list[newsdoc.Problem]:
    article = Article("Ferry returns", language=language, body=tuple(map(Paragraph, paragraphs)))
    return [each for each in newsdoc.analyze(article, "quotes", "people").problems if each.code == "quotation-open"]


@pytest.mark.parametrize(
    ("paragraphs", "number"),
    [
        (("“We are back,” said Ann Lee. “Then she left for the old quay.",), 1),
        (("“We are back,” said Ann Lee. “Then she left.", "The quay is open, the board said."), 1),
        (("“We are back, said Ann Lee.", "Bo Ray said: “So it is."), 2),
        (("“We are back,” said Ann Lee. “And we stay.”",), 0),
        (("“We are back,” said Ann Lee. “And we stay.", "“We do,” she said."), 0),
        (("“We are back", "“and we stay,” said Ann Lee."), 0),
        (("The workers' quay is 12\" wide, said Ann Lee.",), 0), (("",), 0), ((), 0),
    ],
)  # fmt: skip
def test_never_closed(paragraphs: tuple[str, ...], number: int) -> None:
    found = problems(*paragraphs)
    assert len(found) == min(number, 1)
    assert not found or ("and 1 more" in found[0].message) == (number == 2)


def test_it_says_where() -> None:
    text = (
        "Ferry returns\n\nThe ferry sails again from the old quay, the board said.\n\n“We are back, said Mayor Ann Lee."
    )
    (problem,) = [each for each in newsdoc.analyze(newsdoc.parse(text), "quotes").problems if "open" in each.code]
    assert problem.span is not None
    assert text[problem.span.start : problem.span.end] == "“We are back, said Mayor Ann Lee."


def test_it_is_told_once_and_goes_when_it_is_mended() -> None:
    article = Article("H", language="en", body=(Paragraph("“We are back, said Ann Lee."),))
    twice = newsdoc.analyze(newsdoc.analyze(article, "quotes"), "quotes")
    assert [each.code for each in twice.problems] == ["quotation-open"]
