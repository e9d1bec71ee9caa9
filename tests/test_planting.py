"""Lines planted into pages and texts, as the benchmarks do it."""

from collections.abc import Callable
from types import ModuleType

import pytest

import newsdoc

STORY = [f"The ferry sails for the {word} time this year." for word in ("first", "second", "third", "fourth", "fifth")]
LINES = {"at": "middle", "lines": ["Our lamp of the week", "Buy now"]}


@pytest.fixture(scope="module")
def planting(benchmark_module: Callable[[str], ModuleType]) -> ModuleType:
    return benchmark_module("planting")


def page(planting: ModuleType, paragraphs: list[str]) -> object:
    told = "".join(f"<p>{each}</p>" for each in paragraphs)
    return planting.Host("en", "quay.example", markup=f"<body><p>Menu</p><main>{told}</main><p>Foot</p></body>")


@pytest.mark.parametrize(
    ("at", "part"),
    [
        (
            "middle",
            "second time this year.</p><p>Our lamp of the week</p><p>Buy now</p><p>The ferry sails for the t",
        ),
        ("end", "fifth time this year.</p><p>Our lamp of the week</p><p>Buy now</p></main>"),
        ("behind", "</main><p>Our lamp of the week</p><p>Buy now</p><p>Foot</p>"),
    ],
)
def test_where_markup_is_put(planting: ModuleType, at: str, part: str) -> None:
    assert part in planting.with_markup(page(planting, STORY), {**LINES, "at": at})
    assert planting.with_markup(page(planting, STORY[1:]), {**LINES, "at": at}) is None


def test_where_lines_are_put(planting: ModuleType) -> None:
    text = "\n\n".join(STORY)
    places = [(text.index(each), text.index(each) + len(each)) for each in STORY]
    host = planting.Host("en", "quay.example", text=text, paragraphs=places)
    assert planting.with_lines(host, LINES).split() == " ".join([*STORY[:2], *LINES["lines"], *STORY[2:]]).split()
    assert planting.with_lines(host, {**LINES, "at": "end"}).split() == " ".join([*STORY, *LINES["lines"]]).split()
    assert planting.with_lines(planting.Host("en", "quay.example", text=text, paragraphs=places[1:]), LINES) is None


def test_what_is_lost(planting: ModuleType) -> None:
    def article(headline: str, paragraphs: list[str]) -> newsdoc.Article:
        return newsdoc.Article(headline=headline, body=tuple(map(newsdoc.Paragraph, paragraphs)))

    before = article("Ferry", STORY)
    assert planting.lost(before, article("Ferry", [*STORY, "Buy now"])) == 0
    assert planting.lost(before, article("Ferry", STORY[1:])) == 0.2
    assert planting.lost(article("Ferry", []), before) == 0
    assert planting.head(before) != planting.head(article("Lamp", STORY))
