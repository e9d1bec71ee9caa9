"""What the shell completes: names of formats and analyzers. `docs/reference/cli.md` says how it is switched on."""

from collections.abc import Callable, Iterable

import click
from click.shell_completion import CompletionItem

import newsdoc

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def _from(items: Callable[[], Iterable[CompletionItem]]) -> Complete:
    def complete(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return [item for item in items() if str(item.value).startswith(incomplete)]

    return complete


def _formats(direction: str) -> list[CompletionItem]:
    return [
        CompletionItem(each.name, help=" ".join(each.suffixes) or None)
        for each in newsdoc.formats()
        if getattr(each, direction)
    ]


readable = _from(lambda: _formats("reads"))
"""Formats that can be read."""
writable = _from(lambda: _formats("writes"))
"""Formats that can be written."""
analyzers = _from(lambda: [CompletionItem(each.name) for each in newsdoc.analyzers()])
"""Analyzers."""
