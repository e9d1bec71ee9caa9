"""The title in the line of a link to another story."""

import pytest

from newsdoc.page.assembly.link_titles import beside_its_moment


@pytest.mark.parametrize(
    ("nodes", "title"),
    [
        (["10:02", "Ferry fares stay"], "Ferry fares stay"),
        (["Ferry fares stay ", "5 March 2024"], "Ferry fares stay"),
        (["Ferry fares stay", "10:11 AM UTC"], "Ferry fares stay"),
        (["20.10.2024", "Ferry fares stay", "18.30"], "Ferry fares stay"),
        (["Harbour", "Ferry fares stay"], "Harbour Ferry fares stay"),
        (["5 crowns", "for the ferry"], "5 crowns for the ferry"),
        (["Ferry fares stay on 5 March 2024"], "Ferry fares stay on 5 March 2024"),
        (["10:02", "5 March 2024"], "10:02 5 March 2024"),
    ],
)
def test_a_title_beside_its_day_or_time(nodes: list[str], title: str) -> None:
    text = " ".join(" ".join(nodes).split())
    start, end = beside_its_moment(text, nodes, "en")
    assert text[start:end] == title


def test_a_day_that_runs_into_the_title() -> None:
    assert beside_its_moment("5 March 2024Ferry stays", ["5 March 2024", "Ferry stays"], "en") == (12, 23)
