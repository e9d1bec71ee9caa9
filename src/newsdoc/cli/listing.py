"""`newsdoc formats` and `newsdoc plugins`."""

import click
from rich.table import Table
from rich.text import Text

import newsdoc
from newsdoc.cli.errors import guarded
from newsdoc.cli.outputs import make_console


@click.command()
def formats() -> None:
    """List the formats that can be read and written, and the analyzers.

    Example: newsdoc formats
    """
    table = Table("format", "reads", "writes", "suffixes", "media types", "plugin", box=None)
    for info in guarded("formats", newsdoc.formats):
        table.add_row(
            info.name,
            "yes" if info.reads else "",
            "yes" if info.writes else "",
            " ".join(info.suffixes),
            " ".join(info.media_types),
            " ".join(info.plugins),
        )
    for analyzer in newsdoc.analyzers():
        table.add_row(analyzer.name, "analyzer", "", "", "", analyzer.plugin)
    make_console().print(table)


@click.command()
def plugins() -> None:
    """List the plugins, what each provides, and what is wrong with those that cannot be used.

    Example: newsdoc plugins
    """
    table = Table("plugin", "distribution", "provides", "error", box=None)
    for info in guarded("plugins", newsdoc.plugins):
        table.add_row(
            info.name, info.distribution or "built in", ", ".join(info.provides), Text(info.error or "", "red")
        )
    make_console().print(table)
