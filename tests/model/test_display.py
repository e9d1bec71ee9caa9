"""How an article shows itself in a notebook and at a prompt."""

from collections.abc import Iterator

import pytest

from newsdoc.model import Article, display


class Paper:
    """A printer that keeps what it is given."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def text(self, obj: str) -> None:
        self.told.append(obj)


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    html, lines = list(display._HTML), list(display._LINES)
    yield
    display._HTML[:], display._LINES[:] = html, lines


def shown(count: int, *, cycle: bool = False) -> str:
    display.set_lines_renderer(lambda article: [f"{article.headline} {number}" for number in range(count)])
    paper = Paper()
    Article("Ferry")._repr_pretty_(paper, cycle)
    (text,) = paper.told
    return text


def test_lines_as_many_as_a_screen_holds() -> None:
    assert shown(2) == "Ferry 0\nFerry 1"
    assert shown(40).splitlines()[-1] == "Ferry 39"
    assert shown(41).splitlines()[-2:] == ["Ferry 39", "... and 1 more line"]
    assert shown(42).splitlines()[-1] == "... and 2 more lines"


def test_a_cycle_and_nothing_that_draws_give_the_repr() -> None:
    assert shown(2, cycle=True) == "Article('Ferry')"
    display._LINES.clear()
    paper = Paper()
    Article("Ferry")._repr_pretty_(paper, False)
    assert paper.told == ["Article('Ferry')"]


def test_html_by_the_renderer_that_was_set_last() -> None:
    display._HTML.clear()
    assert Article("Ferry")._repr_html_() is None
    display.set_html_renderer(lambda article: "x")
    display.set_html_renderer(lambda article: f"<b>{article.headline}</b>")
    assert Article("Ferry")._repr_html_() == "<b>Ferry</b>"
