"""How many nodes a document makes, told from its characters."""

import json
import random

import pytest
from lxml import etree

from newsdoc.node_counts import elements, lines, values


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32"])
def test_elements_of_any_encoding(encoding: str) -> None:
    page = "<a><b/><ü c='1'>1 < 2 <!-- no --></ü><?no no?></a>"
    assert elements(page.encode(encoding), 0) == 3
    assert elements(page, 0) == 3


def test_a_count_is_close_only_where_there_are_too_many() -> None:
    code = "<script>" + "if (a < b) c();" * 50 + "</script>"
    assert elements(code, 100) == 51  # each sign, and below the limit
    assert elements(code, 50) == 1
    assert values("[" + '"a, b, c",' * 50 + "1]", 500) == 152
    assert values("[" + '"a, b, c",' * 50 + "1]", 100) == 52
    assert lines("a\n\n" * 50, 200) == 101
    assert lines("a\n\n" * 50, 60) == 50
    assert lines(b"a\r\n\r\n" * 50, 60) == 50


def _count(value: object) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(map(_count, inner))


def _any(dice: random.Random, depth: int = 0) -> object:
    kind = dice.randrange(6 if depth < 5 else 4)
    if kind == 4:
        return [_any(dice, depth + 1) for _ in range(dice.randrange(4))]
    if kind == 5:
        return {f'{{[,"{number}': _any(dice, depth + 1) for number in range(dice.randrange(4))}
    return (1, 'x,[{\\"', None, "")[kind]


@pytest.mark.parametrize("seed", range(30))
def test_values_are_counted_as_they_are(seed: int) -> None:
    value = [_any(random.Random(seed)) for _ in range(5)]
    for indent in (None, 2):
        assert values(json.dumps(value, indent=indent), 0) == _count(value)


@pytest.mark.parametrize("seed", range(10))
def test_no_fewer_elements_than_there_are(seed: int) -> None:
    dice = random.Random(seed)
    page = "".join(dice.choice(("<p>", "</p>", "<b>x", "</b>", "1 < 2", "<!-- <p> -->", "<br/>")) for _ in range(60))
    tree = etree.fromstring(f"<html><body>{page}</body></html>", etree.HTMLParser())
    assert elements(f"<html><body>{page}</body></html>", 0) >= sum(1 for _ in tree.iter(etree.Element)) - page.count(
        "1"
    )
