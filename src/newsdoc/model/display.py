"""How an article shows itself to people who explore: in a notebook, and at the prompt of IPython.

What draws it stands above the model and puts itself here.
"""

from collections.abc import Callable
from typing import Any, Protocol

_HTML: list[Callable[[Any], str]] = []
_LINES: list[Callable[[Any], list[str]]] = []
_SHOWN_LINES = 40
"""Lines of an article that a prompt shows: a screen."""


class Printer(Protocol):
    """What IPython gives to `_repr_pretty_`."""

    def text(self, obj: str) -> None:
        """Put out a piece of text."""


def set_html_renderer(renderer: Callable[[Any], str]) -> None:
    """Let `Article._repr_html_` use this function from now on."""
    _HTML[:] = [renderer]


def set_lines_renderer(renderer: Callable[[Any], list[str]]) -> None:
    """Let `Article._repr_pretty_` use this function from now on."""
    _LINES[:] = [renderer]


def html_of(article: Any) -> str | None:
    """The article as HTML; None where nothing draws it, so that a notebook shows its repr."""
    return _HTML[0](article) if _HTML else None


def pretty(article: Any, printer: Printer, cycle: bool) -> None:
    """The article as labelled lines, at most a screen of them; its repr where nothing draws it."""
    lines = _LINES[0](article) if _LINES and not cycle else [repr(article)]
    more = len(lines) - _SHOWN_LINES
    if more > 0:
        lines = [*lines[:_SHOWN_LINES], f"... and {more} more line{'s' * (more != 1)}"]
    printer.text("\n".join(lines))
