"""`newsdoc validate`."""

import click

import newsdoc
from newsdoc.cli import common
from newsdoc.printable import printable

COULD_NOT_CHECK = 3
"""Exit status when the document could not be looked at: not the same as a document that is wrong."""


@click.command()
@click.argument("source", metavar="FILE")
@click.option("--schema", metavar="PATH", help="XSD or JSON Schema file, or a folder of them.")
@common.from_format
@common.limit_option
def validate(source: str, schema: str | None, format: str | None, limits: newsdoc.Limits) -> None:
    """Check FILE (or - for standard input) against the rules of its format and a schema; nothing is fetched.

    Schemas are taken from the file or folder that --schema or the environment variable NEWSDOC_SCHEMAS names, else
    from those added with `newsdoc schemas add`. The exit status is 0 if the document is valid, 1 if it has errors, 3
    if it could not be checked.

    Example: newsdoc validate --schema schemas/ story.xml
    """
    where = common.name_of(source)

    def work() -> "newsdoc.Validation":
        return newsdoc.validate(common.data_of(source, limits)[0], format, schema=schema, limits=limits)

    found = common.guarded(where, work, COULD_NOT_CHECK)
    for problem in found:
        place = ":".join(str(number) for number in (problem.line, problem.column) if number is not None)
        at = f"{where}:{place}" if place else where
        path = f" at {problem.path}" if problem.path and not place else ""
        click.echo(printable(f"{at}: {problem.severity} {problem.code}{path}: {problem.message}"))
    verdict = "valid" if found.is_valid else "not valid"
    click.echo(f"{where}: {verdict} (checked: {found.checked})", err=not found.is_valid)
    if not found.is_valid:
        raise SystemExit(1)
