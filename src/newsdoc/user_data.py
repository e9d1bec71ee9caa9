"""Where newsdoc keeps what a user gives it once: schemas, names of codes."""

import os
from pathlib import Path

DATA_VARIABLE = "NEWSDOC_DATA"
"""Environment variable that names the folder; default is the one that the operating system has for such data."""


def user_folder(name: str) -> Path:
    """The folder for one sort of data ("schemas"); it need not be there."""
    import platformdirs

    given = os.environ.get(DATA_VARIABLE)
    return (Path(given) if given else platformdirs.user_data_path("newsdoc", appauthor=False)) / name
