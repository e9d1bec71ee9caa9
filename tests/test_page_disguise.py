"""Pages without what is the habit of their makers, as the benchmarks read them."""

from collections.abc import Callable
from types import ModuleType

import pytest

PAGE = (
    '<head><meta charset="utf-8"><meta name="author" content="Ann Lee">'
    '<script type="application/ld+json">{"@type": "NewsArticle"}</script></head>'
    '<main class="story lead" id="Top"><h2 class="lead">Ferry</h2><p title="class">Up.</p></main>'
)


@pytest.fixture(scope="module")
def disguise(benchmark_module: Callable[[str], ModuleType]) -> ModuleType:
    return benchmark_module("page_disguise")


def test_class_names_say_nothing_but_who_looks_alike(disguise: ModuleType) -> None:
    page = disguise.without_class_names(PAGE)
    assert not any(word in page for word in ("story", "lead", "Top"))
    first, second = page.split('class="')[1:3]
    assert first.split('"')[0].split()[1] == second.split('"')[0]
    assert page == disguise.without_class_names(PAGE)
    assert 'title="class"' in page


def test_the_rest_of_the_page_stays(disguise: ModuleType) -> None:
    assert disguise.without_declarations(PAGE).startswith('<head><meta charset="utf-8"></head><main')
    assert disguise.without_sections(PAGE).count("main") == 0
    assert disguise.without_headings(PAGE).count("h2") == 0
    for disguised in disguise.DISGUISES.values():
        assert "Ferry" in disguised(PAGE)
        assert "Up." in disguised(PAGE)
