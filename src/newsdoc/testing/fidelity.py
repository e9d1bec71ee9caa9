"""Makes docs/fidelity.md: what of a story survives writing and reading, by format, as measured.

    python -m newsdoc.testing.fidelity docs/fidelity.md

Without a file it prints the page. What stands in the file from `CORPUS` on, the figures over real documents, is left as
it is: `benchmarks/wire_fidelity.py` makes that.

Each field is tried by itself with the value it has in `newsdoc.testing.FULL`, each block by itself. Runs with whatever
two-way formats are installed; the page in the repository is made with the first-party plugins.
"""

import re
import sys
import warnings
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs

import newsdoc
from newsdoc.fidelity import Loss, compare, field_names
from newsdoc.hookspecs import KnowsLosses
from newsdoc.model import Article, Block
from newsdoc.registry import default_registry
from newsdoc.testing.samples import BLOCKS, FULL

_TOGETHER = {"layers": ("body",), "descriptions": ("summary",)}
"""Fields that only make sense beside others."""
KEPT, FORM, LOST = "kept", "another form", "lost"
CORPUS = "## Over the wire corpus"
"""Heading of the part of the page that is measured over real documents."""
_INDEX = re.compile(r"\[\d+\]")


def two_way() -> tuple[str, ...]:
    """The columns of the table: the installed formats with parser and exporter, and the variants that these declare."""
    return tuple(ways())


@cache
def ways() -> Mapping[str, tuple[str, Mapping[str, Any]]]:
    """The columns by their titles: format and options of its exporter."""
    found: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for each in newsdoc.formats():
        if each.reads and each.writes and _writes_anything(each.name):
            found[each.name] = (each.name, {})
            for options in getattr(default_registry().exporter(each.name), "variants", ()):
                said = ", ".join(f'{name}="{value}"' for name, value in options.items())
                found[f"{each.name}, `{said}`"] = (each.name, options)
    return found


def round_trip_losses(article: Article, way: str) -> tuple[Loss, ...]:
    """What one round trip in this way does to the article."""
    return compare(article, round_trip(article, way))


def _writes_anything(format: str) -> bool:
    """False for a format that nobody reads back field by field, and for one that demands more than a headline."""
    if isinstance(default_registry().exporter(format), KnowsLosses):
        return False
    try:
        newsdoc.export(Article("Headline"), format)
    except newsdoc.ExportError:
        return False
    return True


def round_trip(article: Article, way: str) -> Article:
    """The article after one round trip in this way."""
    format, options = ways()[way]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", newsdoc.ExportWarning)
        return newsdoc.parse(newsdoc.export(article, format, **options), format)


def invented(way: str) -> list[str]:
    """The fields that come back from a round trip though the article did not have them: each left out in turn."""
    names = [name for name in field_names(FULL) if getattr(FULL, name) not in _NOTHING]
    found = []
    for name in names:
        without: dict[str, Any] = {name: attrs.fields_dict(Article)[name].default}
        if getattr(round_trip(attrs.evolve(FULL, **without), way), name) not in _NOTHING:
            found.append(name)
    bare = round_trip(Article("Headline"), way)
    found += [name for name in field_names(bare) if name != "headline" and getattr(bare, name) not in _NOTHING]
    return list(dict.fromkeys(found))


_NOTHING = (None, (), "", False)


def fates(article: Article, way: str, paths: Iterable[str]) -> dict[str, str]:
    """What becomes of each path (`authors`, `authors.role`), the worst of what is found under it."""
    found = [(_INDEX.sub("", loss.path), loss.fate) for loss in round_trip_losses(article, way)]
    result = {}
    for path in paths:
        under = [fate for place, fate in found if place == path or place.startswith(f"{path}.")]
        above = [fate for place, fate in found if path.startswith(f"{place}.")]
        here = under + above
        result[path] = LOST if LOST in here else FORM if here else KEPT
    return result


def field_paths(name: str, value: Any) -> list[str]:
    """A field, and the fields of what it holds as far as the sample has them."""
    items = value if isinstance(value, tuple) else (value,)
    inner: dict[str, None] = {}
    for item in items:
        if attrs.has(type(item)) and name not in ("body", "layers"):
            for field in field_names(item):
                if getattr(item, field) not in (None, (), "", False):
                    inner[f"{name}.{field}"] = None
    return [name] if len(inner) < 2 else [name, *inner]


def field_table(formats: Iterable[str]) -> list[tuple[str, dict[str, str]]]:
    """A row a field: its name, and its fate by format."""
    rows = []
    for name in field_names(FULL):
        value = getattr(FULL, name)
        if name == "body" or value in (None, (), False):
            continue
        plain = {field: getattr(FULL, field) for field in _TOGETHER.get(name, ())}
        article = Article(**{"headline": "Headline", name: value, **plain})
        paths = field_paths(name, value)
        by_format = {format: fates(article, format, paths) for format in formats}
        rows += [(path, {format: by_format[format][path] for format in by_format}) for path in paths]
    return rows


def block_table(formats: Iterable[str]) -> list[tuple[str, dict[str, str]]]:
    """A row a kind of block."""
    return [(_title(block), {format: _block_fate(block, format) for format in formats}) for block in BLOCKS]


TABLES = {
    "newsml-g2": "newsdoc.formats.newsml_g2.table",
    "newsml-1": "newsdoc.formats.newsml_g2.newsml1.table",
    "json-ld": "newsdoc.formats.json_ld.table",
    "nitf": "newsdoc_nitf.table",
    "ninjs": "newsdoc_ninjs.table",
    "ans": "newsdoc_ans.vocabulary",
    "ttab": "newsdoc_ttab.vocabulary",
    "markdown": "newsdoc_markdown.table",
}
"""Formats that say what they have no place for, and the module whose `NOT_CARRIED` says it."""


def has_a_place(path: str, reasons: Iterable[str]) -> bool:
    """Whether a format has a place for a field or a part of one: no reason names it, what it is in, or a part of it.

    A whole field with a part that has no place has none either: it cannot come back equal.

    >>> reasons = ("kicker", "dateline.place")
    >>> [has_a_place(path, reasons) for path in ("headline", "kicker", "dateline", "dateline.text")]
    [True, False, False, True]
    """
    return not any(f"{path}.".startswith(f"{why}.") or why.startswith(f"{path}.") for why in reasons)


def kept_of_places(rows: Iterable[tuple[str, dict[str, str]]], way: str) -> tuple[int, int]:
    """The rows of the table of fields that a format keeps, and the rows that it has a place for."""
    reasons = import_module(TABLES[ways()[way][0]]).NOT_CARRIED
    fates_ = [found[way] for path, found in rows if has_a_place(path, reasons)]
    return fates_.count(KEPT), len(fates_)


def is_explained(loss: Loss, way: str) -> bool:
    """Whether the format gives a reason for this loss; a reason for a part does not explain the loss of the whole."""
    table = TABLES.get(ways()[way][0])
    path = _INDEX.sub("", loss.path)
    return table is not None and any(f"{path}.".startswith(f"{why}.") for why in import_module(table).NOT_CARRIED)


def _of_places(rows: list[tuple[str, dict[str, str]]], formats: tuple[str, ...]) -> str:
    cells = []
    for way in formats:
        if ways()[way][0] not in TABLES:
            cells.append("")
            continue
        kept, places = kept_of_places(rows, way)
        cells.append(f"{kept} of {places}: {kept / places:.1%}")
    return "| **kept of what has a place** | " + " | ".join(cells) + " |"


def _title(block: Block) -> str:
    marks = getattr(block, "marks", ())
    if marks:
        return f"{type(block).__name__} with {type(marks[0]).__name__}"
    if getattr(block, "published", None):
        return "Section with a time (live blog)"
    kind = getattr(block, "kind", None)
    return f"{type(block).__name__} ({kind})" if kind == "video" else type(block).__name__


def _block_fate(block: Block, format: str) -> str:
    article = Article("Headline", body=(block,))
    found = round_trip_losses(article, format)
    if not found:
        return KEPT
    gone = all(loss.fate == LOST and _INDEX.sub("", loss.path) == "body" for loss in found)
    return LOST if gone else FORM


def page(formats: tuple[str, ...]) -> str:
    """The whole page, in Markdown."""
    fields, blocks = field_table(formats), block_table(formats)
    head = [
        "# What survives",
        "",
        "What each format keeps of an article when it is written and read again:",
        "",
        "- *kept*: it comes back equal;",
        "- *another form*: part of it comes back, or it comes back changed;",
        "- *lost*: nothing comes back.",
        "",
        "For a single article, `newsdoc.losses(article, format)` says the same. Native JSON (`json`) keeps",
        "everything. Data in a NewsML-G2 item that the model has no place for is kept in `Article.foreign` and",
        "written back to NewsML-G2.",
        "",
        "The tables are measured: `python -m newsdoc.testing.fidelity docs/fidelity.md` makes them from generated",
        "articles, and a test keeps them current. Two rows sum up the fields:",
        "",
        "- *kept of what has a place*: the rows that are kept, of all rows except those for which the format's",
        "  page gives a reason (`NOT_CARRIED`), for the formats that give reasons;",
        "- *absent stays absent*: each field is left out in turn, and nothing comes back in its place.",
        "",
    ]
    absent = {way: invented(way) for way in formats}
    row = ["yes" if not absent[way] else f"**no**: {', '.join(absent[way])}" for way in formats]
    fields_table = [
        *_table("Field", fields, formats),
        _of_places(fields, formats),
        "| absent stays absent | " + " | ".join(row) + " |",
    ]
    return "\n".join([*head, *fields_table, "", *_table("Block", blocks, formats), ""])


def _table(title: str, rows: list[tuple[str, dict[str, str]]], formats: tuple[str, ...]) -> list[str]:
    lines = [f"| {title} | " + " | ".join(formats) + " |", "|---" * (len(formats) + 1) + "|"]
    for name, found in rows:
        shown = f"`{name}`" if title == "Field" else name
        lines.append(f"| {shown} | " + " | ".join(_cell(found[format]) for format in formats) + " |")
    for word in (KEPT, FORM, LOST):
        counts = [sum(found[format] == word for _, found in rows) for format in formats]
        lines.append(f"| **{word}** | " + " | ".join(map(str, counts)) + " |")
    return lines


def _cell(fate: str) -> str:
    return {KEPT: "kept", FORM: "*another form*", LOST: "**lost**"}[fate]


def main(arguments: list[str]) -> None:
    """Prints the page, or puts it into the file that is named, before the figures over real documents."""
    if not arguments:
        sys.stdout.write(page(two_way()))
        return
    path = Path(arguments[0])
    _, heading, rest = path.read_text("utf-8").partition(CORPUS)
    path.write_text(page(two_way()) + (f"\n{heading}{rest}" if heading else ""), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
