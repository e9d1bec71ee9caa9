"""What Superdesk's readers of wire formats make of a document, for `wire_clients.py`, in an environment of their own.

    PYTHON benchmarks/superdesk_reader.py < lines

superdesk-core asks for Python 3.8 and libraries of its time, so that it cannot stand beside newsdoc:

    python3.8 -m venv superdesk
    superdesk/bin/pip install "setuptools<58" wheel superdesk-core==2.5.3

A line of input is JSON with `format` and `document`; for each, a line with the item as JSON is printed. The readers
look some words up in a database, which is empty here.
"""

import importlib
import json
import logging
import sys
import tempfile
from typing import Any

PARSERS = {
    "newsml-g2": ("newsml_2_0", "NewsMLTwoFeedParser"),
    "nitf": ("nitf", "NITFFeedParser"),
    "ninjs": ("ninjs", "NINJSFeedParser"),
}
"""The module and class of a format's reader."""


class _EmptyService:
    """A table of the database without entries."""

    def find_one(self, *_: Any, **__: Any) -> None:
        """Nothing."""

    def get_rightsinfo(self, _: Any) -> Any:
        """No terms of the house."""
        return {}


class _Table:
    service = _EmptyService()


class _NoCities:
    """The gazetteer, without cities."""

    def find_cities(self, **_: Any) -> Any:
        """None."""
        return []


def read(format: str, document: str) -> Any:
    """The item that Superdesk's reader gives: of a story and its pictures the story, which comes last."""
    module, name = PARSERS[format]
    parser = getattr(importlib.import_module(f"superdesk.io.feed_parsers.{module}"), name)()
    provider = {"name": "newsdoc", "config": {}}
    if format == "ninjs":
        with tempfile.NamedTemporaryFile(suffix=".json") as file:
            file.write(document.encode())
            file.flush()
            found = parser.parse(file.name, provider)
    else:
        found = parser.parse(importlib.import_module("lxml.etree").fromstring(document.encode()), provider)
    return found[-1] if isinstance(found, list) else found


def main() -> int:
    """Prints an item a line, or what the reader stumbled over."""
    logging.disable(logging.CRITICAL)
    superdesk: Any = importlib.import_module("superdesk")
    superdesk.app = importlib.import_module("flask").Flask("wire_clients")
    superdesk.app.locators = _NoCities()
    superdesk.resources["vocabularies"] = _Table()
    with superdesk.app.app_context():
        for line in sys.stdin:
            given = json.loads(line)
            try:
                found = read(given["format"], given["document"])
            except Exception as error:
                found = {"error": f"{type(error).__name__}: {(error.__cause__ or error.__context__ or error)!r}"}
            print(json.dumps(found, default=str), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
