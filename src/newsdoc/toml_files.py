"""The TOML files that newsdoc ships, read fast.

Reading the files of all languages as TOML takes longer than reading a story. So they are read as Python reads its
modules: what was parsed once is kept beside the file, in `__pycache__`, for as long as the file does not change. Where
Python writes no bytecode, nothing is kept, and each table is read as TOML when it is asked for.
"""

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from importlib.machinery import SourceFileLoader
from importlib.resources.abc import Traversable
from itertools import pairwise
from pathlib import Path
from types import CodeType
from typing import Any

_HEAD = re.compile(r"^\[+(\w+)", re.M)
"""A line that opens a table, with the first part of its name."""
_VALUES = ".2.tables"
"""Put behind the file's name. Python names what it keeps by the name without its last part, `names.toml.2`, which is
not the name of `names.py` beside it. The number grows with the form of what is kept: an older one is not read."""


class _TomlLoader(SourceFileLoader):
    """A file whose code makes its values, as JSON, which is read in a hundredth of the time."""

    def get_filename(self, name: str | None = None) -> str:
        return f"{self.path}{_VALUES}"

    def path_stats(self, path: Any) -> Mapping[str, Any]:
        return super().path_stats(path.removesuffix(_VALUES))

    def get_data(self, path: Any) -> bytes:
        return super().get_data(path.removesuffix(_VALUES))

    def source_to_code(self, data: Any, path: Any, **_: Any) -> CodeType:  # type: ignore[override]
        text = data.decode("utf-8")
        kept = not sys.dont_write_bytecode and os.access(Path(self.path).parent, os.W_OK)
        written = _as_json(text) if kept else _parts(text)
        return compile(f"written, is_json = {written!r}, {kept}", path, "exec")


def _as_json(text: str) -> dict[str, str]:
    """The values of a file as JSON, each by itself."""
    import tomllib

    return {name: json.dumps(value, ensure_ascii=False) for name, value in tomllib.loads(text).items()}


def _parts(text: str) -> dict[str, str]:
    """The tables of a file as they stand there, by name; the values before the first one are read at once."""
    import tomllib

    parts: dict[str, str] = {}
    heads = [*_HEAD.finditer(text), None]
    for head, following in pairwise(heads):
        assert head is not None
        end = following.start() if following is not None else len(text)
        parts[head[1]] = parts.get(head[1], "") + text[head.start() : end]
    first = text[: heads[0].start()] if heads[0] is not None else text
    return {**{name: f"{name} = {json.dumps(value)}" for name, value in tomllib.loads(first).items()}, **parts}


class _Values(Mapping[str, Any]):
    """The values of a file by name, each read when it is first asked for: few readers need all tables of a language."""

    def __init__(self, written: Mapping[str, str], is_json: bool) -> None:
        self._written, self._is_json = written, is_json
        self._read: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._read:
            self._read[name] = self._value(name)
        return self._read[name]

    def _value(self, name: str) -> Any:
        if self._is_json:
            return json.loads(self._written[name])
        import tomllib

        return tomllib.loads(self._written[name])[name]

    def __contains__(self, name: object) -> bool:
        return name in self._written

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def __len__(self) -> int:
        return len(self._written)


def read_toml(file: Traversable) -> Mapping[str, Any]:
    """The values of a TOML file of ours, which holds no dates; a table is read when it is first asked for.

    Not for files of users, beside which nothing is written.
    """
    if not isinstance(file, Path):  # in a ZIP file
        import tomllib

        return tomllib.loads(file.read_text("utf-8"))
    code = _TomlLoader(file.stem, str(file)).get_code(file.stem)
    found: dict[str, Any] = {}
    exec(code or "", found)
    return _Values(found["written"], found["is_json"])
