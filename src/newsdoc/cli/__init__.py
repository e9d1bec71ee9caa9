"""The command line, one module a command or two.

Exit status: 0 when all went well, 1 when the input cannot be used (one line on standard error says why), 2 when the
command was called wrongly; `validate` has a 3 for what could not be checked, `batch` for documents that failed.
"""

from difflib import get_close_matches
from errno import EPIPE
from importlib import import_module
from typing import Any

import click

from newsdoc.cli.errors import fail, prepare_streams

_MODULES = {
    "batch": "batch",
    "convert": "convert",
    "formats": "listing",
    "losses": "show",
    "new-plugin": "new_plugin",
    "plugins": "listing",
    "schemas": "schemas",
    "show": "show",
    "validate": "validate",
    "view": "view",
    "vocabulary": "vocabulary",
}
"""The commands, each with the module of this package that holds it. Some bring worker processes, a server, or tables
for terminals, so that each is loaded when it is called."""


class _Group(click.Group):
    """Loads a command when it is called, and offers the nearest one for one that is unknown."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*_MODULES]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _MODULES:
            return None
        module = import_module(f"newsdoc.cli.{_MODULES[cmd_name]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        command.short_help = (command.help or "").partition("\n\n")[0]  # whole, where click would cut it
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if near := get_close_matches(args[0], _MODULES, n=1):
                raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from error
            raise

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; where its output cannot be written, one line says so. Click looks after closed pipes."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == EPIPE:
                raise
            fail("standard output", OSError(error.strerror or str(error)))


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsdoc")
def main() -> None:
    """Read news documents, inspect them, and write them in newsroom formats."""
    prepare_streams()
