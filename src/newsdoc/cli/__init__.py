"""The command line, one module a command or two.

Exit status: 0 when all went well, 1 when the input cannot be used (one line on standard error says why), 2 when the
command was called wrongly; `validate` has a 3 for what could not be checked, `batch` for documents that failed.
"""

import click

from newsdoc.cli.batch import batch
from newsdoc.cli.common import prepare_streams
from newsdoc.cli.convert import convert
from newsdoc.cli.listing import formats, plugins
from newsdoc.cli.new_plugin import new_plugin
from newsdoc.cli.schemas import schemas
from newsdoc.cli.show import losses, show
from newsdoc.cli.validate import validate
from newsdoc.cli.view import view
from newsdoc.cli.vocabulary import vocabulary


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsdoc")
def main() -> None:
    """Read news documents, look at them, write them in newsroom formats."""
    prepare_streams()


for command in (convert, batch, show, losses, validate, formats, plugins, new_plugin, schemas, vocabulary, view):
    main.add_command(command)
