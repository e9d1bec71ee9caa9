"""The TOML files that newsdoc ships, read fast.

Reading the files of all languages as TOML takes longer than reading a story. So they are read as Python reads its
modules: what was parsed once is kept beside the file, in `__pycache__`, for as long as the file does not change. Where
Python writes no bytecode, nothing is kept.
"""

import json
from collections.abc import Mapping
from importlib.machinery import SourceFileLoader
from importlib.resources.abc import Traversable
from pathlib import Path
from types import CodeType
from typing import Any

_VALUES = ".values"
"""Put behind the file's name: Python names what it keeps by the name without its suffix, and `names.toml` stands beside
`names.py`."""


class _TomlLoader(SourceFileLoader):
    """A file whose code makes its values, as JSON, which is read in a hundredth of the time."""

    def get_filename(self, name: str | None = None) -> str:
        return f"{self.path}{_VALUES}"

    def path_stats(self, path: Any) -> Mapping[str, Any]:
        return super().path_stats(path.removesuffix(_VALUES))

    def get_data(self, path: Any) -> bytes:
        return super().get_data(path.removesuffix(_VALUES))

    def source_to_code(self, data: Any, path: Any, **_: Any) -> CodeType:  # type: ignore[override]
        import tomllib

        values = json.dumps(tomllib.loads(data.decode("utf-8")), ensure_ascii=False)
        return compile(f"values = {values!r}", path, "exec")


def read_toml(file: Traversable) -> Mapping[str, Any]:
    """The values of a TOML file of ours; it holds no dates. Not for files of users, beside which nothing is written."""
    if not isinstance(file, Path):  # in a ZIP file
        import tomllib

        return tomllib.loads(file.read_text("utf-8"))
    code = _TomlLoader(file.stem, str(file)).get_code(file.stem)
    found: dict[str, Any] = {}
    exec(code or "", found)
    values: Mapping[str, Any] = json.loads(found["values"])
    return values
