import pytest

import newsdoc

STORY = "<p>" + "The new bridge over Carver Creek will open on Saturday at noon, and nobody has to pay. " * 3


def words(page: str) -> list[str]:
    """What a page gives, by the lines of the outline that follow its headline."""
    article = newsdoc.parse(page, format="html")
    headings = [each.heading for each in article.sections() if each.heading]
    quotes = [each.text for each in article.quotes()]
    paragraphs = [each.text for each in article.paragraphs()]
    return [*(each.text for each in article.furniture), *paragraphs, *quotes, *headings]


@pytest.mark.parametrize("container", ["div", "td", "body"])
def test_lines_of_different_type_are_blocks_of_their_own(container: str) -> None:
    head = "<font size=5><b>Bridge to open</b></font><br><i>By EARL DOBBS</i><br><font size=2>October 15, 1998</font>"
    opening, closing = ("<table><tr><td>", "</table>") if container == "td" else (f"<{container}>", f"</{container}>")
    article = newsdoc.parse(f"<title>Bridge to open</title>{opening}{head}{STORY}{closing}", format="html")
    assert article.byline == "By EARL DOBBS"
    assert [person.name for person in article.authors] == ["Earl Dobbs"]
    assert str(article.published).startswith("1998-10-15")


@pytest.mark.parametrize(
    "verse",
    [
        "<i>The water rose</i><br><i>and nobody slept</i>",  # of one look
        "<b>The water</b> rose<br><i>and nobody slept</i>",  # a part is set apart
        "The water rose<br><i>and nobody slept</i>",
        "<b>The water rose</b><br><i>and nobody</i> slept",
        "<em>The water rose</em><br><i>and nobody slept</i>",  # two names for one look
        "<span>The water rose</span><br><a href='/2'>and nobody slept</a>",  # which say nothing of type
    ],
)
def test_lines_of_one_look_stay_together(verse: str) -> None:
    page = f"<div><h1>The flood of May</h1>{STORY}</p><div>{verse}</div>{STORY}</p></div>"
    assert "The water rose and nobody slept" in words(page)


def test_lines_of_a_paragraph_element_stay_together() -> None:
    page = f"<div><h1>The flood of May</h1>{STORY}<p><b>The water rose</b><br><i>and nobody slept</i></p>{STORY}</div>"
    assert "The water rose and nobody slept" in words(page)
