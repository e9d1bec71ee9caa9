"""The headline in an element that is no heading."""

import pytest

import newsdoc
from newsdoc.formats.html.claims.titled_lines import title_forms, titled_lines
from newsdoc.formats.html.tree import parse_tree

TEXT = "The harbour board says that the wall is being mended before winter, and that the town pays for half of it. "
OTHER = "Nobody on the quay had seen so many gulls at once, wrote the bird watchers in their yearly note to members. "
SIDE = f"<aside><div>{OTHER * 3}</div><div>{OTHER * 4}</div></aside>"


@pytest.mark.parametrize(
    "line",
    [
        "<div class=t7>Sea wall costs double</div>",
        "<table><tr><td><font size=5><b>Sea wall costs <i>double</i></b></font></td></tr></table>",
        "<h4>Sea wall costs double</h4>",
    ],
)
@pytest.mark.parametrize(
    "title", ["Sea wall costs double", "Sea wall costs double - The Quay", "The Quay | Sea wall costs double"]
)
def test_a_line_that_is_the_title_is_the_headline(line: str, title: str) -> None:
    page = f"<title>{title}</title><body><div>{line}<p>{TEXT * 3}</p><p>{TEXT * 2}</p></div>{SIDE}"
    article = newsdoc.parse(page, format="html")
    assert article.headline == "Sea wall costs double"
    assert [paragraph.text for paragraph in article.paragraphs()] == [(TEXT * 3).strip(), (TEXT * 2).strip()]


@pytest.mark.parametrize(
    "line",
    [
        "<a href=/wall><span>Sea wall costs double</span></a>",
        "<div>Sea wall costs double, the board says</div>",
        "<h2>Sea wall costs double</h2>",
        "<div>The Quay</div>",
    ],
)
def test_links_headings_longer_lines_and_names_of_sites_are_none(line: str) -> None:
    forms = title_forms(["Sea wall costs double | The Quay"])
    assert not list(titled_lines(parse_tree(f"<body>{line}"), forms))


def test_scripts_without_spaces() -> None:
    (line,) = titled_lines(parse_tree("<body><div>港口票价不变</div>"), title_forms(["港口票价不变_滨海日报"]))
    assert line.tag == "div"


def test_a_heading_that_is_the_title_goes_before_it() -> None:
    page = "<title>Sea wall costs double</title><body><p><b>Sea wall costs double</b></p><h2>Sea wall costs double</h2>"
    assert newsdoc.parse(f"{page}<p>{TEXT}</p><p>{TEXT}</p>", format="html").headline == "Sea wall costs double"
