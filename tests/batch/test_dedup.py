"""Near-duplicates: copies of a story are one cluster, other stories are not."""

import json
import random
from pathlib import Path

import pytest
from samples import page

import newsdoc
from newsdoc.batch import Sources, Steps, near_duplicates, run

pytest.importorskip("rensa")

WORDS = [
    first + last for first in "ka lo mi nu pe ra si to vu".split() for last in "ban der fol gin hap jum lek".split()
]


def story(seed: int) -> list[str]:
    chance = random.Random(seed)
    return [" ".join(chance.choice(WORDS) for _ in range(40)) for _ in range(6)]


def article(paragraphs: list[str]) -> newsdoc.Article:
    return newsdoc.Article("x", body=tuple(newsdoc.Paragraph(text) for text in paragraphs))


def test_copies_are_found_and_others_are_not() -> None:
    one, other = story(1), story(2)
    cut, edited = one[:-1], [one[0].replace("ka", "ba", 1), *one[1:], "Additional reporting by Ann Lee."]
    found = near_duplicates([article(one), article(other), article(cut), article(edited), article([]), article([])])
    assert found == (0, 1, 0, 0, 4, 5)


def test_links_go_through_others() -> None:
    """Each is like its neighbours only."""
    paragraphs = [*story(1), *story(2), *story(3)]
    chain = [article(paragraphs[at : at + 9]) for at in range(0, 9, 2)]
    assert set(near_duplicates(chain)) == {0}
    assert near_duplicates([chain[0], chain[-1]]) == (0, 1)


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_clusters_of_a_run(tmp_path: Path, kind: str) -> None:
    if kind == "parquet":
        pytest.importorskip("pyarrow")
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, number in (("a", 1), ("b", 2), ("c", 1)):
        (pages / f"{name}.html").write_text(page(number).replace("Ann Lee", f"Bo {name}"))
    (pages / "d.html").write_text(page(1) + " ")
    steps = Steps(near_duplicates=True)
    out = tmp_path / "out"
    run(Sources(pages / "a.html"), tmp_path / "one", steps=steps, table=kind, workers=0)
    run(Sources(sorted(pages.iterdir())), out, steps=steps, table=kind, workers=0, shard=2)
    again = run(Sources(sorted(pages.iterdir())), out, steps=steps, table=kind, workers=0, shard=2, resume=True)
    assert again.resumed == 4
    if kind == "jsonl":
        rows = [json.loads(line) for line in (out / "clusters/part-00000.jsonl").read_text().splitlines()]
        assert [Path(row["document"]).stem for row in rows] == ["a", "b", "c", "d"]
        clusters = [Path(row["cluster"]).stem for row in rows]
        assert clusters[2] == clusters[3] == clusters[0] == "a"
