"""The command line, one module a command or two.

Exit status: 0 when all went well, 1 when the input cannot be used (one line on standard error says why), 2 when the
command was called wrongly; `validate` has a 3 for what could not be checked, `batch` for documents that failed.
"""

from difflib import get_close_matches
from errno import EPIPE
from typing import Any

import click

from newsdoc.cli.batch import batch
from newsdoc.cli.common import fail, prepare_streams
from newsdoc.cli.convert import convert
from newsdoc.cli.listing import formats, plugins
from newsdoc.cli.new_plugin import new_plugin
from newsdoc.cli.schemas import schemas
from newsdoc.cli.show import losses, show
from newsdoc.cli.validate import validate
from newsdoc.cli.view import view
from newsdoc.cli.vocabulary import vocabulary


class _Group(click.Group):
    """Offers the nearest command for an unknown one."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if near := get_close_matches(args[0], self.commands, n=1):
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
    """Read news documents, look at them, write them in newsroom formats."""
    prepare_streams()


for command in (convert, batch, show, losses, validate, formats, plugins, new_plugin, schemas, vocabulary, view):
    command.short_help = (command.help or "").partition("\n\n")[0]  # whole, where click would cut it
    main.add_command(command)
