"""Where a command writes: a file, or the terminal."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def make_console() -> "Console":
    """A terminal, or a file or pipe with lines as long as they need."""
    from rich.console import Console  # few commands need it

    return Console(highlight=False) if sys.stdout.isatty() else Console(highlight=False, width=10_000)
