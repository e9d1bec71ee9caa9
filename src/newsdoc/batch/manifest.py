"""The manifest of a run: what it was asked to do, and each shard that is complete.

`manifest.jsonl` is only ever appended to. Its first line holds the settings, each further one a shard whose files all
stand under their names. A run that was killed may leave half a line, which does not count, and files of a shard
without a line, which are written again.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import attrs

from newsdoc.errors import BatchError
from newsdoc.whole_files import sync_folder

NAME = "manifest.jsonl"


def digest(ids: list[str]) -> str:
    """A digest of the documents of a shard: by it a run that goes on sees that the sources are as they were."""
    return hashlib.sha256("\n".join(ids).encode("utf-8", "surrogatepass")).hexdigest()


@attrs.frozen
class Shard:
    """A shard that is complete."""

    number: int
    """Its number, from 0."""
    documents: int
    """How many documents it covers."""
    first: str
    """The first of them."""
    last: str
    """The last of them."""
    digest: str
    """`digest` of all of them."""
    files: Mapping[str, int]
    """Its files, with their rows."""
    counts: Mapping[str, Any]
    """What the report counts."""


class Manifest:
    """The manifest of a run, open and locked: no second run can write to the same folder."""

    def __init__(self, folder: Path, settings: Mapping[str, Any], *, resume: bool) -> None:
        """Begin a run in a folder that is not there or empty; or, with `resume`, go on with the one that is there.

        Raises BatchError when the folder holds something else, or a run with other settings, and OSError.
        """
        self.shards: list[Shard] = []
        """The shards that are complete, in order."""
        folder.mkdir(parents=True, exist_ok=True)
        self._path = path = folder / NAME
        here = path.exists() and path.stat().st_size > 0
        if here and not resume:
            raise BatchError(f"{folder} already holds a run: resume it (--resume) or choose another folder")
        if not here and any(entry.name != NAME for entry in folder.iterdir()):
            raise BatchError(f"{folder} is not empty, and holds no run: choose another folder")
        self._file: IO[bytes] = path.open("r+b" if path.exists() else "w+b")
        try:
            self._lock(folder)
            end = self._read(folder, settings)
            self._file.seek(end)
            self._file.truncate()
            if end == 0:
                self._append({"settings": dict(settings)})
                sync_folder(folder)
        except BaseException:
            self._file.close()
            raise

    def _lock(self, folder: Path) -> None:
        with contextlib.suppress(ImportError):  # Windows
            import fcntl

            try:
                fcntl.flock(self._file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise BatchError(f"another process is writing to {folder}") from error

    def _read(self, folder: Path, settings: Mapping[str, Any]) -> int:
        """Take in what is there; returns where the last whole line ends."""
        end = 0
        for line in self._file:
            if not line.endswith(b"\n"):
                break
            try:
                values = json.loads(line)
            except ValueError as error:
                raise BatchError(f"{folder / NAME} is damaged: {error}") from error
            if end == 0:
                self._compare(values.get("settings"), json.loads(json.dumps(dict(settings))))
            else:
                self.shards.append(Shard(**values))
            end += len(line)
        return end

    @staticmethod
    def _compare(was: Any, now: dict[str, Any]) -> None:
        if not isinstance(was, dict):
            raise BatchError("the manifest has no settings")
        other = sorted(key for key in {*was, *now} if was.get(key) != now.get(key))
        if other:
            changes = ", ".join(f"{key} was {was.get(key)!r}, is {now.get(key)!r}" for key in other)
            raise BatchError(f"the run was started with other settings: {changes}")

    def add(self, shard: Shard) -> None:
        """Note that a shard is complete. Raises OSError; the manifest is then as it was."""
        self._append(attrs.asdict(shard))
        self.shards.append(shard)

    def _append(self, values: dict[str, Any]) -> None:
        end = self._file.tell()
        try:
            self._file.write(json.dumps(values).encode("ascii") + b"\n")
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError:
            with contextlib.suppress(OSError):
                self._file.seek(end)
                self._file.truncate()
            raise

    def withdraw(self) -> None:
        """Close it, and remove it if no shard is in it yet, so that a run that could not start leaves no trace."""
        self.close()
        if not self.shards:
            self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Close and unlock it."""
        with contextlib.suppress(OSError):
            self._file.close()
