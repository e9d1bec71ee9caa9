"""`newsdoc vocabulary`."""

import click

from newsdoc import vocabularies
from newsdoc.cli.errors import guarded


@click.group(invoke_without_command=True)
@click.pass_context
def vocabulary(context: click.Context) -> None:
    """List the vocabularies that have been added, which give codes their names.

    Example: newsdoc vocabulary
    """
    if context.invoked_subcommand is None:
        kept = guarded("vocabulary", vocabularies.kept)
        for each in kept:
            _tell(each)
        if not kept:
            click.echo("none yet; `newsdoc vocabulary add FILE` adds one")


@vocabulary.command()
@click.argument("path", metavar="FILE")
def add(path: str) -> None:
    """Add the names of codes in FILE.

    FILE is a dump of the IPTC's NewsCodes, in JSON, JSON-LD or NewsML-G2.

    Example: newsdoc vocabulary add mediatopic.json
    """
    _tell(guarded(path, lambda: vocabularies.add(path)))


def _tell(found: vocabularies.Vocabulary) -> None:
    click.echo(f"{found.name}: {found.concepts} concepts, names in {', '.join(found.languages)}")
