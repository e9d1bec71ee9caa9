"""Which plugin to install for a format that is missing."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from newsdoc.source.recognition import Form

_ENOUGH_KEYS = 2
"""Keys of a format that a JSON object must have to be taken for one of it: a single `type` or `uri` says nothing."""


@cache
def _known() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(files(__package__).joinpath("first_party.toml").read_text("utf-8"))[
        "format"
    ]
    return found


def install_hint(*, name: str = "", form: Form | None = None) -> str:
    """How to install the first-party plugin that knows a format of this name, or data of this form; else empty."""
    for known in _known():
        if name in known["name"] or (form is not None and _fits(known, form)):
            distribution = known["distribution"]
            return f"`pip install {distribution}` adds {known['name'][0]} (in a checkout: plugins/{distribution})"
    return ""


def _fits(known: dict[str, Any], form: Form) -> bool:
    if form.root is not None:
        return form.root in known.get("roots", ())
    return sum(key in known.get("keys", ()) for key in form.keys) >= _ENOUGH_KEYS
