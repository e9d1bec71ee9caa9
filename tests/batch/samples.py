"""Invented pages and archives for the tests of batch."""

import gzip
import json
from collections import Counter
from pathlib import Path

PLACES = ("Larkhaven", "Port Ebbing", "Sundfjord", "Marrow Bay", "Tessel")


def page(number: int) -> str:
    """A small page of a news site, different for each number."""
    place = PLACES[number % len(PLACES)]
    return (
        f"<html><head><title>Ferry {number} returns to {place}</title></head><body><article>"
        f"<h1>Ferry {number} returns to {place}</h1><p class='byline'>By Ann Lee</p>"
        f"<time datetime='2024-03-{number % 28 + 1:02}T07:15:00+01:00'>{number % 28 + 1} March 2024</time>"
        f"<p>The ferry number {number} sails again from the old quay of {place}, the harbour office said on Monday "
        f"after a long meeting of the council.</p><p>It had been away for {number} years, and the crew waved to the "
        f"people who had come to the quay in the rain, said Ida Strand, who keeps the lighthouse.</p>"
        f"</article></body></html>"
    )


def warc_record(
    url: str, body: bytes, headers: bytes = b"Content-Type: text/html\r\n", *, lie: int = 0, status: int = 200
) -> bytes:
    """A response record of a WARC file; `lie` is added to the length that it states."""
    http = b"HTTP/1.1 %d OK\r\n" % status + headers + b"\r\n" + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http) + lie}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def warc(count: int, packed: bool = True) -> list[bytes]:
    """Records of a WARC file with so many pages."""
    records = [warc_record(f"https://news.example/{number}.html", page(number).encode()) for number in range(count)]
    return [gzip.compress(record) for record in records] if packed else records


def documents_of(folder: Path) -> Counter[str]:
    """How often each document stands in the output of a run with JSON Lines: articles and errors together.

    An article of a document with several items counts once.
    """
    found: Counter[str] = Counter()
    for path in sorted(folder.glob("articles/*.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        found.update(row["document"] for row in rows if row["item"] == 1)
    found.update(errors_of(folder).elements())
    assert not list(folder.rglob("*.partial"))
    return found


def errors_of(folder: Path) -> Counter[str]:
    """How often each document stands in the table of errors."""
    return Counter(document for document, _ in error_kinds(folder))


def error_kinds(folder: Path) -> list[tuple[str, str]]:
    """Document and kind of each error."""
    lines = [line for path in sorted(folder.glob("errors/*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [(row["document"], row["kind"]) for row in map(json.loads, lines)]
