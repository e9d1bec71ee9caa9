"""Documents in the shapes of agencies, newsroom systems and feeds, as the benchmark reads them."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

UNREAD = {
    "rss instant article": "the copyright line in the foot of a page within a feed",
    "ninjs 1 tt": "the kicker and the byline that TT repeats in its HTML",
    "iptc 7901 ansa": "the header of ANSA, which is not that of IPTC 7901",
    "iptc 7901 ntb": "a name alone in a line before the dateline",
}
"""Documents that are not read right, with what they have."""


@pytest.fixture(scope="module")
def wire_forms(benchmark_module: Callable[[str], ModuleType]) -> ModuleType:
    return benchmark_module("wire_forms")


def test_every_document_is_read(wire_forms: ModuleType) -> None:
    documents: list[dict[str, Any]] = wire_forms.DOCUMENTS
    wrong = {each["name"]: found for each in documents if (found := list(wire_forms.faults(each)))}
    assert wrong.keys() == UNREAD.keys(), {name: found for name, found in wrong.items() if name not in UNREAD}


def test_names_are_used_once(wire_forms: ModuleType) -> None:
    names = [each["name"] for each in wire_forms.DOCUMENTS]
    assert len(set(names)) == len(names)


def test_faults_are_told(wire_forms: ModuleType) -> None:
    head = "<body.head><hedline><hl1>Another</hl1></hedline></body.head>"
    data = f"<nitf><body>{head}<body.content><p>§0</p></body.content></body></nitf>"
    document = {"data": data, "format": "rss", "day": "2024-05-03", "problems": ["dropped"]}
    format, headline, paragraphs, day, problem = wire_forms.faults(document)
    assert format == "format nitf"
    assert headline == "headline 'Another'"
    assert paragraphs.startswith("lost ['st, who had asked for the vote in March.'")
    assert day == "day 'None'"
    assert problem == "no problem ['dropped']"
