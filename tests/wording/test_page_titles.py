"""The title that a page declares, in its parts."""

import pytest

from newsdoc.wording.page_titles import halves_of_title, parts_of_title, site_in, without_site

FARES = "Ferry fares stay low"


@pytest.mark.parametrize(
    ("title", "others", "sites", "host", "bare"),
    [
        # what the site calls itself, before or behind
        (f"{FARES} | The Quay", [], ["The Quay"], [], FARES),
        (f"{FARES} - The Quay | News", [], ["The Quay", "News"], [], FARES),
        (f"{FARES} - Quay", [], ["The Quay"], [], FARES),
        (f"{FARES} - Quay.com", [], ["The Quay"], [], FARES),
        (f"The Quay: {FARES}", [], ["The Quay"], [], FARES),
        (f"The Quay | {FARES}", [], [None, "the quay"], [], FARES),
        ("The Quay | The Quay", [], ["The Quay"], [], "The Quay"),
        (f"{FARES} | Boats", [], ["The Quay"], [], f"{FARES} | Boats"),
        (f"{FARES} | ", [], ["The Quay"], [], f"{FARES} | "),
        (f"{FARES} | !", [], ["!"], [], f"{FARES} | !"),
        # the host's name
        (f"{FARES} - Quay News", [], [], ["quay"], FARES),
        (f"{FARES} - Ostmark Quay", [], [], ["quay"], FARES),
        (f"{FARES} - Quay", [], [], ["quaynews"], FARES),
        (f"{FARES} - News", [], [], ["quaynews"], FARES),
        (f"{FARES} - Old", [], [], ["quayold"], f"{FARES} - Old"),
        (f"{FARES} - Abc news", [], [], ["abc"], f"{FARES} - Abc news"),
        (f"{FARES} - Abc", [], [], ["abc"], FARES),
        (f"{FARES} - Quay and what it has to say", [], [], ["quay"], f"{FARES} - Quay and what it has to say"),
        (f"{FARES} - Quay and what it has", [], [], ["quay"], f"{FARES} - Quay and what it has"),
        (f"{FARES} - Quay on line", [], [], ["quay"], FARES),
        # another candidate
        (f"{FARES} | Harbour", [FARES, None], [], [], FARES),
        (f"Harbour | {FARES}", [FARES], [], [], FARES),
        (f"Harbour: {FARES}", [FARES], [], [], FARES),
        (f"{FARES}: why that is", [FARES], [], [], f"{FARES}: why that is"),
        (f"A longer name than it | {FARES}"[:45], [FARES], [], [], FARES),
        ("What all of the town has long been waiting for | Fares", ["Fares"], [], [],
         "What all of the town has long been waiting for | Fares"),
        (FARES, [FARES], [], [], FARES),
        (f"Larkhaven: {FARES}", [], [], ["larkhavencourier"], f"Larkhaven: {FARES}"),
        (f"Larkhaven | {FARES}", [], [], ["larkhavencourier"], FARES),
        (f"Larkhaven: {FARES}", [], [], ["larkhaven"], FARES),
        (f"{FARES} | Küstenbote", [], [], ["kuestenbote"], FARES),
        # seams
        (f"{FARES}|The Quay", [], ["The Quay"], [], FARES),
        (f"{FARES} » The Quay", [], ["The Quay"], [], FARES),
        (f"{FARES}-The Quay", [], ["The Quay"], [], f"{FARES}-The Quay"),
        ("Ferry-fares", [], ["fares"], [], "Ferry-fares"),
        ("渡轮票价不变_新闻网", [], [], [], "渡轮票价不变"),
        ("渡轮票价不变", [], [], [], "渡轮票价不变"),
        ("渡轮票价不变-某某网", [], [], [], "渡轮票价不变"),
        (f"{FARES} | The Quay - News from the water", [], ["The Quay - News from the water"], [], FARES),
        (f"{FARES} - Harbour - The Quay", [], ["The Quay"], ["quay"], f"{FARES} - Harbour"),
        (FARES, [], [FARES], [], FARES),
        ("a | b | c | d | e | f | g | h | The Quay", [], ["The Quay"], [], "a | b | c | d | e | f | g | h"),
    ],
)  # fmt: skip
def test_titles_without_the_site(title: str, others: list[str], sites: list[str], host: list[str], bare: str) -> None:
    assert without_site(title, others, sites, host) == bare


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Ferry fares stay - The Quay Post", "The Quay Post"),
        ("Quay Post | Ferry fares stay", "Quay Post"),
        ("Ferry fares stay - Larkhaven's Quay Times", None),
        ("Ferry fares stay - Letters to The Quay Post", None),
    ],
)
def test_the_site_in_a_title_is_named_by_its_host(title: str, site: str | None) -> None:
    """A host often leaves out the first word of a name, but not two."""
    assert site_in(title, (), ["quaypost"]) == site


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("The Quay | Harbour: Ferry fares stay", ["The Quay", "Harbour", "Ferry fares stay"]),
        ("Ferry fares stay", ["Ferry fares stay"]),
        (" | ", []),
    ],
)
def test_parts_of_a_title(title: str, parts: list[str]) -> None:
    assert parts_of_title(title) == parts


def test_a_colon_is_a_seam_if_it_is_asked_for() -> None:
    title = f"Harbour: {FARES} | The Quay"
    site = (f"Harbour: {FARES}", "The Quay")
    assert list(halves_of_title(title)) == [site]
    assert list(halves_of_title(title, colons=True)) == [("Harbour", f"{FARES} | The Quay"), site]


def test_of_a_thousand_seams_those_at_the_ends_are_seen() -> None:
    halves = list(halves_of_title("a|" * 1000 + "b"))
    assert halves[0] == ("a", "a|" * 999 + "b")
    assert halves[-1] == ("a|" * 999 + "a", "b")
    assert len(halves) < 10
