"""Files that are there whole or not at all."""

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from errno import EACCES, ENOENT
from pathlib import Path
from typing import IO

TEMPORARY = ".partial"
"""Suffix of a file that is being written; one that a killed run left is of no use to anybody."""


@contextlib.contextmanager
def whole_file(path: Path, *, durable: bool = True) -> Iterator[IO[bytes]]:
    """A file to write that stands under its name only when all of it is written; on an error nothing is left.

    `durable`: on the disk, too, before it gets its name, so that it outlives a power cut. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + TEMPORARY)
    try:
        with partial.open("wb") as file:
            yield file
            file.flush()
            if durable:
                os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise


_OF_THE_SYSTEM = ("/dev/", "/proc/")
"""Where names stand for open streams, which cannot be replaced."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that has its new content whole or, after an error, is as before. Raises OSError.

    What is not a plain file (a device, a pipe), and a file in a folder that takes no new ones, is written in place.
    """
    if str(path).startswith(_OF_THE_SYSTEM) or (path.exists() and not path.is_file()):
        path.write_bytes(data)
        return
    target = Path(os.path.realpath(path))  # a link stays, and what it leads to is written
    if not target.parent.is_dir():
        raise FileNotFoundError(ENOENT, f"there is no folder {path.parent}", str(path))
    if target.exists() and not os.access(target, os.W_OK):  # the folder alone says who may replace a file
        raise PermissionError(EACCES, os.strerror(EACCES), str(path))
    partial = target.with_name(f".{secrets.token_hex(8)}{TEMPORARY}")  # others may be writing the same file
    try:
        file = partial.open("xb")
    except PermissionError:
        path.write_bytes(data)
        return
    try:
        with file:
            file.write(data)
        if target.exists():
            shutil.copymode(target, partial)
        partial.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise


def sync_folder(path: Path) -> None:
    """Put the names of the files in a folder on the disk, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
