"""`newsdoc validate`."""

import click

import newsdoc
from newsdoc.cli.errors import guarded
from newsdoc.cli.flags import from_format, limit_option
from newsdoc.cli.inputs import data_of, name_of
from newsdoc.printable import printable

INVALID = 1
"""Exit status when a document has errors."""
COULD_NOT_CHECK = 3
"""Exit status when the document could not be looked at: not the same as a document that is wrong."""


@click.command()
@click.argument("sources", metavar="FILE...", nargs=-1, required=True)
@click.option("--schema", metavar="PATH", help="XSD or JSON Schema file, or a folder of them.")
@from_format
@limit_option
def validate(sources: tuple[str, ...], schema: str | None, format: str | None, limits: newsdoc.Limits) -> None:
    """Check each FILE (or - for standard input) against the rules of its format and a schema; nothing is fetched.

    Schemas are taken from the file or folder that --schema or the environment variable NEWSDOC_SCHEMAS names, else
    from those added with `newsdoc schemas add`. The exit status is 0 if all documents are valid, 1 if one has errors,
    else 3 if one could not be checked.

    Example: newsdoc validate --schema schemas/ story.xml
    """
    statuses = {_status(source, schema, format, limits) for source in sources}
    raise SystemExit(next((each for each in (INVALID, COULD_NOT_CHECK) if each in statuses), 0))


def _status(source: str, schema: str | None, format: str | None, limits: newsdoc.Limits) -> int:
    """The exit status for one file, after what there is to say of it."""
    where = name_of(source)

    def work() -> "newsdoc.Validation":
        return newsdoc.validate(data_of(source, limits)[0], format, schema=schema, limits=limits)

    try:
        found = guarded(where, work, COULD_NOT_CHECK)
    except SystemExit:  # the line that says why is written, and the other files are still to be checked
        return COULD_NOT_CHECK
    for problem in found:
        place = ":".join(str(number) for number in (problem.line, problem.column) if number is not None)
        at = f"{where}:{place}" if place else where
        path = f" at {problem.path}" if problem.path and not place else ""
        click.echo(printable(f"{at}: {problem.severity} {problem.code}{path}: {problem.message}"))
    verdict = "valid" if found.is_valid else "not valid"
    click.echo(f"{where}: {verdict} (checked: {found.checked})", err=not found.is_valid)
    return 0 if found.is_valid else INVALID
