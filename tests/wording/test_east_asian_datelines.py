"""Datelines of East Asia."""

import pytest

from newsdoc.wording.east_asian_datelines import read_east_asian_dateline, read_ideographic


@pytest.mark.parametrize(
    ("head", "place", "agency"),
    [
        ("【ロンドン＝共同】船が", "ロンドン", "共同"),
        ("【ロンドン＝山川海子】船が", "ロンドン", None),
        ("【ロンドン共同】船が", "ロンドン", "共同"),
        ("（中央社港城5日電）老橋", "港城", "中央社"),
        ("（中央社記者王小明港城5日電）老橋", "港城", "中央社"),
        ("（路透社港城5日綜合外電報導）老橋", "港城", "路透社"),
        ("〔記者王小明／港城報導〕老橋", "港城", None),
        ("【記者王小明、李大華港城報導】老橋", "港城", None),
    ],
)
def test_datelines(head: str, place: str, agency: str | None) -> None:
    found = read_east_asian_dateline(head)
    assert found is not None
    assert (found.dateline.place, found.dateline.agency) == (place, agency)
    assert head[found.end :] in ("船が", "老橋")


@pytest.mark.parametrize(
    "head", ["（綜合報導）老橋", "（王小明報導）老橋", "【老橋】重開", "記者王小明在港城報導", "Berlin"]
)
def test_no_datelines(head: str) -> None:
    assert read_east_asian_dateline(head) is None


def test_a_line_that_is_one_and_nothing_else() -> None:
    assert read_ideographic("（中央社港城5日電）") is not None
    assert read_ideographic("（中央社港城5日電）老橋") is None


@pytest.mark.parametrize("text", ["[x=5] The ferry", "[0=\xa0]", "(1=2) The ferry", "【5＝共同】船"])
def test_formulas_are_no_datelines(text: str) -> None:
    assert read_east_asian_dateline(text) is None
