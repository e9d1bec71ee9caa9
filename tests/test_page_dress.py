"""Pages in odd but real markup, as the benchmarks read them."""

from collections.abc import Callable
from types import ModuleType

import pytest

PAGE = "<html><head><title>W</title></head><body><h1>Ferry</h1><p class=a>Up.</p><p>Down.</p></body></html>"


@pytest.fixture(scope="module")
def dress(benchmark_module: Callable[[str], ModuleType]) -> ModuleType:
    return benchmark_module("page_dress")


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("all in <noscript>", "<body><noscript><h1>"),
        ("<pre> that never ends", "<body><pre><h1>"),
        ("all under class=comments", "<p>Down.</p></div></body>"),
        ("paragraphs as <button>", "<button>Up.</button><button>Down.</button>"),
        ("</html> behind the headline", "</h1></body></html><p class=a>"),
        ("without html, head and body", "<title>W</title><h1>"),
    ],
)
def test_what_is_put_on(dress: ModuleType, name: str, part: str) -> None:
    assert part in dress.DRESSES[name](PAGE)


def test_every_dress_changes_the_page(dress: ModuleType) -> None:
    assert all(put_on(PAGE) != PAGE for put_on in dress.DRESSES.values())
