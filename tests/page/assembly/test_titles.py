"""The headline of a text that was copied with the name of its site."""

from collections.abc import Callable

import pytest

from newsdoc.page.assembly.head import read_head
from newsdoc.page.page import Page

Pages = Callable[..., Page]


@pytest.mark.parametrize(
    ("line", "headline", "site"),
    [
        ("Ferry returns to the quay | The Quay Post", "Ferry returns to the quay", "The Quay Post"),
        ("Ferry returns to the quay - The Quay Post", "Ferry returns to the quay", "The Quay Post"),
        ("Ferry returns – The Quay Post", "Ferry returns", "The Quay Post"),
        ("Ferry – The Quay Post", "Ferry – The Quay Post", None),
        ("Ferry returns to quay | Harbour", "Ferry returns to quay", None),
        ("Ferry returns again | Harbour", "Ferry returns again | Harbour", None),
        ("The old quay sleeps | What the islanders say", "The old quay sleeps | What the islanders say", None),
        ("Ferry returns to the quay – what now", "Ferry returns to the quay – what now", None),
        ("Ferry returns to the old quay | “We waited”", "Ferry returns to the old quay | “We waited”", None),
        ("One – two three four five – The Quay Post", "One – two three four five", "The Quay Post"),
    ],
)
def test_the_site_is_no_part_of_the_headline(page_of: Pages, line: str, headline: str, site: str | None) -> None:
    head = read_head(page_of([("headline", line), ("paragraph", "The ferry returns.")]))
    assert (head.headline, head.publisher.name if head.publisher else None) == (headline, site)


@pytest.mark.parametrize("other", ["Ferry returns to the quay", "Harbour One"])
def test_what_stands_on_a_line_of_its_own_too(page_of: Pages, other: str) -> None:
    blocks = [("headline", "Ferry returns to the quay – Harbour One"), ("other", other), ("paragraph", "It returns.")]
    assert read_head(page_of(blocks)).headline == "Ferry returns to the quay"
