"""A small run of the fuzzer: `fuzz/run.py` makes large ones."""

import json
import random
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import newsdoc
from newsdoc.testing import FULL


@pytest.fixture
def fuzz(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(root / "fuzz"))
    yield
    for name in ("run", "mutations", "structured"):
        sys.modules.pop(name, None)


@pytest.mark.usefixtures("fuzz")
def test_mutated_documents_give_articles_or_errors_of_ours() -> None:
    import run

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = list(run.failures(seed=1, count=60))
    assert not found, "\n".join(f"{each.step}: {each.reason}: {each.data[:80]!r}" for each in found)


@pytest.mark.usefixtures("fuzz")
def test_what_goes_wrong_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    import run

    def fails(*_: object, **__: object) -> None:
        raise KeyError("planted")

    monkeypatch.setattr("newsdoc.analyze", fails)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = list(run.failures(seed=1, count=30))
    assert any(each.reason.startswith("KeyError") for each in found)


@pytest.mark.usefixtures("fuzz")
def test_what_a_schema_does_not_allow_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    import run

    written = newsdoc.export

    def spoilt(article: newsdoc.Article, format: str, **options: Any) -> str | bytes:
        output = written(article, format, **options)
        return str(output).replace('"headline":', '"headlin":') if format == "json" else output

    monkeypatch.setattr("newsdoc.export", spoilt)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = list(run.failures(seed=1, count=40))
    assert any(each.step == "valid json" and "headlin" in each.reason for each in found)


@pytest.mark.usefixtures("fuzz")
def test_the_same_number_gives_the_same_documents() -> None:
    import mutations

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        first, second = (list(mutations.mutated(5, 20)) for _ in range(2))
    assert first == second


def test_each_target_of_guided_fuzzing_runs(root: Path) -> None:
    script = str(root / "fuzz" / "coverage.py")
    listed = subprocess.run([sys.executable, script, "--list"], capture_output=True, text=True, check=True)
    names = listed.stdout.split()
    assert {"recognise", "parse:html", "through:json", "parse:newsml-g2"} <= set(names)
    for name in ("parse:html", "through:newsml-g2"):
        done = subprocess.run(
            [sys.executable, script, name, "--check", "10"], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-1000:]


@pytest.mark.usefixtures("fuzz")
@pytest.mark.parametrize("seed", range(20))
def test_what_is_said_otherwise_stays_well_formed(seed: int) -> None:
    from structured import change_json, change_markup

    dice = random.Random(seed)
    data = newsdoc.to_bytes(newsdoc.export(FULL, "json"))
    changed = change_json(dice, data)
    assert changed is not None
    assert changed != data
    json.loads(changed)
    item = newsdoc.to_bytes(newsdoc.export(FULL, "newsml-g2"))
    changed = change_markup(dice, item)
    assert changed is not None
    etree.fromstring(changed)
    assert change_json(dice, item) is None
    assert change_markup(dice, b"It sails.") is None
    assert change_markup(dice, b'<p "x<y=1>It <b&a>sails</b&a>.</p>' * 5) is not None
