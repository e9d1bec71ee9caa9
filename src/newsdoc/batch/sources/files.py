"""Files, folders and patterns: which files the sources name, each once, in a fixed order."""

import glob
import mimetypes
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import attrs

from newsdoc.batch.failures import Failure, failure
from newsdoc.batch.manifest import NAME as MANIFEST
from newsdoc.errors import BatchError

_NO_DOCUMENTS = ("image/", "video/", "audio/", "font/", "text/css", "text/javascript", "application/javascript")
"""Media types of the files that belong to a saved page and are none themselves."""


@attrs.frozen
class Found:
    """A file that was found."""

    path: Path
    """Where it is."""
    size: int = 0
    """Its bytes; 0 where it cannot be looked at."""
    error: Failure | None = None
    """Why it cannot be read, where that is seen already."""


def is_no_document(name: str | None, media_type: str | None = None) -> str | None:
    """The media type of what belongs to a page and is not a document, by its name or stated type; None otherwise."""
    kind = (media_type or (mimetypes.guess_type(name)[0] if name else None) or "").casefold()
    return kind if kind.startswith(_NO_DOCUMENTS) else None


def plain_folder(name: str) -> str:
    """The folder of a file, or of all that a pattern fits."""
    parts = Path(name).parent.parts
    plain = next((at for at, part in enumerate(parts) if glob.has_magic(part)), len(parts))
    return str(Path(*parts[:plain]))


def patterns(names: Sequence[str]) -> dict[str, list[str]]:
    """The files that each pattern among the names fits.

    Raises BatchError for a name that is nothing: no file, no folder, no pattern that matches a file.
    """
    matched: dict[str, list[str]] = {}
    for name in names:
        if not os.path.lexists(name):
            found = glob.glob(name, recursive=True) if glob.has_magic(name) else []  # noqa: PTH207 - may be absolute
            matched[name] = sorted(found)
            if not found and name == "-":
                raise BatchError("standard input is not a source; give files, such as JSON Lines, one document a line")
            if not found:
                raise BatchError(f"no such file or folder, and no pattern that matches a file: {name}")
    return matched


def find_files(
    names: Sequence[str], matched: Mapping[str, list[str]], skipped: Counter[str], without: Path | None = None
) -> Iterator[Found]:
    """All files that the sources name, each once: a file named by itself and by its folder is no exception.

    What is left out in folders is counted in `skipped`; `without` is a folder that is left out as if it were not there.
    """
    seen = _Seen()
    if without is not None:
        seen.add_folder(without)
    for name in names:
        for each in matched.get(name, [name]):
            path = Path(each)
            if path.is_dir():
                for found in _folder(path, skipped):
                    if not seen.has(found.path):
                        yield found
                seen.add_folder(path)
            elif seen.add(path):
                yield _found(path)


class _Seen:
    """Which files have been named already. Of a folder only its own path is kept, however many files it holds."""

    def __init__(self) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()

    def has(self, path: Path) -> bool:
        where = _absolute(path)
        return where in self._files or any(where.startswith(folder) for folder in self._folders)

    def add(self, path: Path) -> bool:
        if self.has(path):
            return False
        self._files.add(_absolute(path))
        return True

    def add_folder(self, path: Path) -> None:
        self._folders.add(f"{_absolute(path).rstrip(os.sep)}{os.sep}")


def _absolute(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - a link is another name, and stays one


def _found(path: Path) -> Found:
    try:
        return Found(path, path.stat().st_size)
    except OSError as error:
        return Found(path, error=failure("source", error.strerror or str(error)))


def _folder(folder: Path, skipped: Counter[str]) -> Iterator[Found]:
    """The files below a folder, by name; linked folders are not followed, since they may lead in a circle."""
    stack = [folder]
    while stack:
        here = stack.pop()
        if here != folder and here.is_symlink() and here.is_dir():
            skipped["linked folder"] += 1
            continue
        if not here.is_dir():
            yield from _file(here, skipped)
            continue
        try:
            names = sorted((entry.name for entry in here.iterdir()), reverse=True)
        except OSError as error:
            yield Found(here, error=failure("source", error.strerror or str(error)))
            continue
        own = _RECORDS if _is_run(here) else ()
        for name in names:
            if name in own:
                skipped["newsdoc's record of a run"] += 1
            elif name.startswith("."):
                skipped["hidden file"] += 1
            else:
                stack.append(here / name)


_RECORDS = (MANIFEST, "report.json", "errors", "signatures", "clusters")
"""What a run writes besides articles: whoever reads its output again does not want these as documents."""
_SETTINGS = b'{"settings": '


def _is_run(folder: Path) -> bool:
    """Whether a run has written to this folder: its manifest begins with the settings."""
    try:
        with (folder / MANIFEST).open("rb") as file:
            return file.read(len(_SETTINGS)) == _SETTINGS
    except OSError:
        return False


def _file(path: Path, skipped: Counter[str]) -> Iterator[Found]:
    if kind := is_no_document(path.name):
        skipped[kind] += 1
    elif path.exists() and not path.is_file():
        skipped["neither file nor folder"] += 1
    else:
        yield _found(path)
