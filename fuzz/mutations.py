"""Mutated documents: from a seed, the same ones each time, the way real data is broken and hostile data is made."""

import random
from collections.abc import Iterator
from pathlib import Path

import attrs
from structured import change_json, change_markup

import newsdoc
from newsdoc.testing import FULL, HARBOUR

ROOT = Path(__file__).resolve().parent.parent
LARGEST = 100_000
"""Bytes of a mutated document: the size for which the time limit holds."""

TOKENS: tuple[bytes, ...] = (
    b"<", b">", b"</p>", b"<p>", b"<div>" * 50, b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<script>", b"</script>",
    b"&", b"&amp;", b"&#0;", b"&#xD800;", b"&nope;", b'"', b"'", b"\\", b"\\u0000", b"{", b"}", b"[", b"]", b"null",
    b"true", b"1e400", b"-1", b"9" * 30, b"\x00", b"\x1b[2J", b"\xff", b"\xed\xa0\x80", b"\xc2\xa0", b"\xe2\x80\x8b",
    b"\xef\xbb\xbf", b"\r", b"\n\n", b" " * 200, b"\t", "“".encode(), "”".encode(), "«".encode(), b"''", b"said ",
    b"By ", b"(AP) -- ", b"2026-13-45T99:99", b"http://[", b"javascript:alert(1)", b"data:text/html,x", b"//[",
    b'colspan="99999999"', b'xml:lang="x y"', b"<meta charset=utf-7>", b"<meta charset=hex>",
    b'"@type":', b'"role": [],',
)  # fmt: skip
"""What is put in anywhere: signs of every syntax, values beyond limits, controls."""


@attrs.frozen
class Seed:
    """A document to start from."""

    format: str
    """Its format."""
    data: bytes
    """The document."""


def seeds() -> list[Seed]:
    """The samples of the repository, and two articles in every format that can be written."""
    found = []
    for path in sorted(ROOT.glob("examples/samples/*")) + sorted(ROOT.glob("tests/golden/*/*/input.*")):
        try:
            article = newsdoc.read(path)
        except newsdoc.NewsdocError:
            continue
        if article.provenance is not None and article.provenance.format is not None:
            found.append(Seed(article.provenance.format, path.read_bytes()))
    for info in newsdoc.formats():
        if info.reads and info.writes:
            found += [Seed(info.name, newsdoc.to_bytes(newsdoc.export(each, info.name))) for each in (HARBOUR, FULL)]
    return found


def mutated(seed: int, count: int) -> Iterator[tuple[Seed, bytes]]:
    """`count` documents, each with the seed it was made of; the same for the same number `seed`."""
    dice = random.Random(seed)
    pool = seeds()
    for _ in range(count):
        start = dice.choice(pool)
        data = start.data
        for _ in range(dice.choice((1, 1, 2, 3, 6))):
            data = dice.choice(_WAYS)(dice, data, pool)
        yield start, data[:LARGEST]


def _place(dice: random.Random, data: bytes) -> int:
    return dice.randrange(len(data) + 1)


def _put_in(dice: random.Random, data: bytes, _: list[Seed]) -> bytes:
    at = _place(dice, data)
    return data[:at] + dice.choice(TOKENS) * dice.choice((1, 1, 1, 3, 200)) + data[at:]


def _cut_off(dice: random.Random, data: bytes, _: list[Seed]) -> bytes:
    return data[: _place(dice, data)]


def _take_out(dice: random.Random, data: bytes, _: list[Seed]) -> bytes:
    at = _place(dice, data)
    return data[:at] + data[at + dice.choice((1, 2, 10, 300)) :]


def _double(dice: random.Random, data: bytes, _: list[Seed]) -> bytes:
    at, size = _place(dice, data), dice.choice((5, 80, 2000))
    return data[:at] + data[at : at + size] * dice.choice((2, 5, 50)) + data[at:]


def _flip(dice: random.Random, data: bytes, _: list[Seed]) -> bytes:
    changed = bytearray(data)
    for _turn in range(dice.choice((1, 3, 20))):
        if changed:
            changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def _splice(dice: random.Random, data: bytes, pool: list[Seed]) -> bytes:
    other = dice.choice(pool).data
    return data[: _place(dice, data)] + other[_place(dice, other) :]


def _recode(dice: random.Random, data: bytes, _: list[Seed]) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(dice.choice(("utf-16", "utf-16-le", "cp1252", "cp1251", "gb18030", "utf-7")), "replace")


def _say_something_else(dice: random.Random, data: bytes, _: list[Seed]) -> bytes:
    """Another value, another element: the document stays well-formed, where it was."""
    return change_json(dice, data) or change_markup(dice, data) or data


_WAYS = (_put_in, _put_in, _put_in, _cut_off, _take_out, _double, _flip, _splice, _recode, *[_say_something_else] * 4)
