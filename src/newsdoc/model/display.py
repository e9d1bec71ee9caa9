"""How an article shows itself in a notebook; the room that draws it stands above the model and puts itself here."""

from collections.abc import Callable
from typing import Any

_RENDERERS: list[Callable[[Any], str]] = []


def set_html_renderer(renderer: Callable[[Any], str]) -> None:
    """Let `Article._repr_html_` use this function from now on."""
    _RENDERERS[:] = [renderer]


def html_of(article: Any) -> str | None:
    """The article as HTML; None where nothing draws it, so that a notebook shows its repr."""
    return _RENDERERS[0](article) if _RENDERERS else None
