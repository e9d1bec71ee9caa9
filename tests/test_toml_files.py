"""The TOML files that newsdoc ships: what is kept of them, and what is read as it stands, are the same values."""

import sys
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from newsdoc.toml_files import read_toml

FILES = sorted(Path(str(files("newsdoc"))).rglob("*.toml"))


@pytest.mark.parametrize("keeps", [True, False])
def test_the_values_are_those_of_the_file(keeps: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", not keeps)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    assert len(FILES) > 30
    for file in FILES:
        plain = tomllib.loads(file.read_text("utf-8"))
        for _ in range(2):  # the second time from what was kept
            values = read_toml(file)
            assert set(values) == set(plain)
            assert len(values) == len(plain)
            assert {name: values[name] for name in values} == plain
    assert any(tmp_path.rglob("*.pyc")) is keeps


def test_a_table_is_read_when_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    file = tmp_path / "xx.toml"
    file.write_text('name = "Xx"\nwords = ["a"]\n[one]\na = 1\n[two]\nb = 2\n[one.more]\nc = 3\n', encoding="utf-8")
    read: list[str] = []
    loads = tomllib.loads

    def noted(text: str) -> dict[str, Any]:
        read.append(text)
        return loads(text)

    monkeypatch.setattr(tomllib, "loads", noted)
    values = read_toml(file)
    assert "two" in values
    assert values["one"] == {"a": 1, "more": {"c": 3}}
    assert values["one"] is values["one"]
    assert not any("[two]" in text for text in read)
    assert (values["name"], values["words"]) == ("Xx", ["a"])
