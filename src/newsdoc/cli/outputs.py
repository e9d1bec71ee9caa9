"""Where a command writes: a file, or the terminal."""

import sys
from errno import ENOENT
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def write_file(name: str, data: bytes) -> None:
    """Write a file; OSError says it when its folder is missing, which the system calls a missing file."""
    path = Path(name)
    if not path.parent.is_dir():
        raise OSError(ENOENT, f"there is no folder {path.parent}")
    path.write_bytes(data)


def make_console() -> "Console":
    """A terminal, or a file or pipe with lines as long as they need."""
    from rich.console import Console  # few commands need it

    return Console(highlight=False) if sys.stdout.isatty() else Console(highlight=False, width=10_000)
