"""Optional packages, and what to install when one is missing."""

import importlib
from typing import Any

from newsdoc.errors import BatchError


def needed(module: str, extra: str, what: str) -> Any:
    """The module. Raises BatchError, with the extra of newsdoc that installs it, when it is missing.

    `what`: what needs it, for the message.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        raise BatchError(f'{what} needs the package {package}: pip install "newsdoc[{extra}]"') from error
