"""Real pages with known roles: what must hold on every one of them, and the seed in full."""

import json
from pathlib import Path
from typing import Any

import pytest

import newsdoc


@pytest.fixture(scope="module")
def pages(shared: Path) -> list[tuple[dict[str, Any], str]]:
    folder = shared / "corpora/flat-text"
    return [
        (json.loads(file.read_text("utf-8")), file.with_suffix(".txt").read_bytes().decode("utf-8"))
        for file in sorted(folder.glob("*.json"))
    ]


def test_blocks_are_the_gold_blocks_and_partition_the_text(pages: list[tuple[dict[str, Any], str]]) -> None:
    for record, text in pages:
        nodes = newsdoc.parse(text, format="text").nodes()
        assert [(start, end) for _, start, end in nodes] == [(b["start"], b["end"]) for b in record["blocks"]], record[
            "id"
        ]


def test_layouts_agree(pages: list[tuple[dict[str, Any], str]]) -> None:
    by_id = {record["id"]: (record, text) for record, text in pages}
    agreed = blocks = 0
    for name, (record, text) in by_id.items():
        if record["layout"] == "blank":
            continue
        original = newsdoc.parse(by_id[name.rsplit(".", 1)[0]][1], format="text").nodes()
        copy = newsdoc.parse(text, format="text").nodes()
        blocks += len(copy)
        agreed += sum(a[0] == b[0] for a, b in zip(original, copy, strict=True))
    assert agreed / blocks > 0.98


def test_the_seed(shared: Path) -> None:
    text = (shared / "corpora/flat-text/seed.txt").read_bytes().decode("utf-8")
    gold = json.loads((shared / "corpora/flat-text/seed.json").read_text("utf-8"))
    article = newsdoc.parse(text, format="text")
    wanted = [(b["role"], b["start"], b["end"]) for b in gold["blocks"]]
    missed = [block for block in map(tuple, article.nodes()) if block not in wanted]
    assert len(missed) <= 1, "out of its own training, one title of a link may look like a cross-head"
    assert article.publisher is not None
    assert article.publisher.name == gold["article"]["publisher"]
    assert article.publisher.name + (article.publisher.slogan or "") == text[: len("The Washington Post") + 26]
    assert article.headline == gold["article"]["headline"]
    assert article.dateline is not None
    assert article.dateline.place == gold["article"]["dateline"]
    assert [paragraph.text for paragraph in article.paragraphs()] == gold["article"]["paragraphs"]
    (figure,) = article.figures()
    assert figure.credit == next(b["credit"] for b in gold["blocks"] if "credit" in b)
    assert [person.name for person in article.contributors] == gold["article"]["contributors"]
    assert [person.location for person in article.contributors] == ["Beirut", "Beirut"]
    assert 1 <= len(article.related_links()) - len(article.related) <= 2
    assert len(article.related) == 3
    assert [piece.kind for piece in article.furniture] == ["masthead", "tagline", "promo"]
    assert len(article.quotes()) == 4
