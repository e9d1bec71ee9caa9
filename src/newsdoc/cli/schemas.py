"""`newsdoc schemas`."""

import click
from rich.table import Table

from newsdoc import schema_store
from newsdoc.cli.errors import guarded
from newsdoc.cli.outputs import make_console


@click.group(invoke_without_command=True)
@click.pass_context
def schemas(context: click.Context) -> None:
    """List the official schemas that have been added, and where to get the missing ones.

    Example: newsdoc schemas
    """
    if context.invoked_subcommand is not None:
        return
    kept = guarded("schemas", schema_store.kept)
    table = Table("format", "version", "file", box=None)
    for each in kept:
        table.add_row(each.format, each.version, str(each.path))
    have = {each.format for each in kept}
    for format, address in schema_store.sources().items():
        if format not in have:
            table.add_row(format, "missing", address)
    make_console().print(table)


@schemas.command()
@click.argument("path", metavar="FILE|FOLDER|ZIP")
def add(path: str) -> None:
    """Add the schemas in a file, folder or ZIP archive.

    `newsdoc validate` uses them from then on.

    Example: newsdoc schemas add NewsML-G2_2.35.zip
    """
    for each in guarded(path, lambda: schema_store.add(path)):
        click.echo(f"{each.format} {each.version}: {each.path}")
