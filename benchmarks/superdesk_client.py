"""Superdesk's readers as a client of `wire_clients.py`; they run in another interpreter (`superdesk_reader.py`)."""

import datetime as dt
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from client_values import Client, Seen, paragraphs, utc

import newsdoc
from newsdoc import Article

_READER = Path(__file__).resolve().parent / "superdesk_reader.py"


class Superdesk:
    """Superdesk's readers, in an interpreter of their own that answers a line with a line."""

    def __init__(self, python: str) -> None:
        self._process = subprocess.Popen(
            [python, str(_READER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def on(self, format: str, **options: str) -> Client:
        """The reader of this format."""

        def read(article: Article) -> Seen:
            document = newsdoc.to_bytes(newsdoc.export(article, format, **options)).decode()
            item = self._ask({"format": format, "document": document})
            if "error" in item:
                return dict.fromkeys(_FIELDS, item["error"])
            return {name: found(item) for name, found in _FIELDS.items()}

        return read

    def _ask(self, question: dict[str, str]) -> dict[str, Any]:
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("Superdesk's reader has no pipes")
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        found: dict[str, Any] = json.loads(self._process.stdout.readline())
        return found

    def close(self) -> None:
        """End the interpreter."""
        self._process.communicate()


_FIELDS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "headline": lambda item: item.get("headline"),
    "summary": lambda item: re.sub(r"<[^>]*>", "", item.get("abstract") or "") or None,
    "byline": lambda item: item.get("byline"),
    "language": lambda item: item.get("language"),
    "published": lambda item: _moment(item.get("firstcreated")),
    "guid": lambda item: item.get("uri"),
    "slugline": lambda item: item.get("slugline"),
    "dateline": lambda item: (item.get("dateline") or {}).get("text"),
    "located": lambda item: [((item.get("dateline") or {}).get("located") or {}).get("city")],
    "subjects": lambda item: [each.get("name") for each in item.get("subject") or ()],
    "keywords": lambda item: item.get("keywords"),
    "copyright": lambda item: item.get("copyrightnotice"),
    "paragraphs": lambda item: paragraphs(item.get("body_html") or ""),
}
"""The fields of Superdesk's items, by our names."""


def _moment(text: str | None) -> str | None:
    return utc(dt.datetime.fromisoformat(text)) if text else None
