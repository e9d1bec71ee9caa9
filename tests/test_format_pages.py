"""The pages of the formats hold the tables of the code, and the page of what survives is current."""

import importlib
import re
from pathlib import Path
from typing import Any

import attrs
import pytest

import newsdoc
from newsdoc.fidelity import Loss, field_names
from newsdoc.markup.mapping import Writers, missing, table
from newsdoc.model import Article
from newsdoc.testing import FULL
from newsdoc.testing import fidelity as measured

PAGES = (
    ("docs/formats/newsml-g2.md", "newsdoc.formats.newsml_g2.table"),
    ("docs/formats/newsml-g2.md", "newsdoc.formats.newsml_g2.newsml1.table"),
    ("docs/formats/json-ld.md", "newsdoc.formats.json_ld.table"),
    ("docs/formats/nitf.md", "newsdoc_nitf.table"),
    ("docs/formats/ninjs.md", "newsdoc_ninjs.table"),
    ("docs/formats/ans.md", "newsdoc_ans.vocabulary"),
    ("docs/formats/ttab.md", "newsdoc_ttab.vocabulary"),
    ("docs/formats/markdown.md", "newsdoc_markdown.table"),
)
"""The page of a format, and the module with its table."""
_WITH_REASONS = ("newsdoc.", "newsdoc_nitf", "newsdoc_ninjs", "newsdoc_markdown", "newsdoc_ans", "newsdoc_ttab")
_MAPPING = re.compile(r"<!-- mapping[^>]*-->\n\n(.*?)\n<!-- end", re.DOTALL)


@pytest.mark.parametrize(("page", "name"), PAGES)
def test_mapping_tables_are_current(root: Path, page: str, name: str) -> None:
    module = _module(name)
    found = _MAPPING.findall((root / page).read_text("utf-8"))
    number = [each for each in PAGES if each[0] == page].index((page, name))
    assert found[number] == table(module.ROWS, getattr(module, "NOT_CARRIED", {}))
    assert {row.field for row in module.ROWS} <= {field.name for field in attrs.fields(Article)}


@pytest.mark.parametrize("name", [name for _, name in PAGES if name.startswith(_WITH_REASONS)])
def test_every_field_has_a_row_or_a_reason(name: str) -> None:
    module = _module(name)
    assert missing(module.ROWS, module.NOT_CARRIED) == []
    # What another field's place gives back when it is read may have a reason why it is not written by itself.
    assert not {row.field for row in module.ROWS if row.write is not None}.intersection(module.NOT_CARRIED)


@pytest.mark.parametrize("format", [each for each in measured.TABLES if each not in ("ans", "ttab")])
def test_what_is_lost_is_a_decision(format: str) -> None:
    """Each field, and each part of one, comes back, or the table says why it does not."""
    module = _module(measured.TABLES[format])
    rows = measured.field_table((format,))
    lost = [path for path, fates in rows if fates[format] != measured.KEPT]
    whys = set(module.NOT_CARRIED)
    told = {path for path in lost if any(path == why or f"{path}.".startswith(f"{why}.") for why in whys)}
    told |= {path for path in lost if any(why.startswith(f"{path}.") for why in whys)}
    read_only = {row.field for row in module.ROWS if row.note.startswith("read only")}
    told |= {path for path in lost if path.partition(".")[0] in read_only}
    assert sorted(set(lost) - told) == []


def test_the_share_kept_is_of_what_has_a_place() -> None:
    fates = {"headline": measured.KEPT, "kicker": measured.LOST, "summary": measured.LOST, "dateline": measured.LOST}
    rows = [(path, {"json-ld": fate}) for path, fate in fates.items()]
    assert measured.kept_of_places(rows, "json-ld") == (1, 2)
    part, whole = (Loss(path, fate="lost") for path in ("subjects[2].rank", "subjects[2]"))
    assert (measured.is_explained(part, "json-ld"), measured.is_explained(whole, "json-ld")) == (True, False)
    assert not measured.is_explained(part, "json")


_EXPORTERS = {
    "json-ld": "newsdoc.formats.json_ld.exporter",
    "nitf": "newsdoc_nitf.exporter",
    "ninjs": "newsdoc_ninjs.exporter",
    "markdown": "newsdoc_markdown.exporter",
}


@pytest.mark.parametrize("format", _EXPORTERS)
@pytest.mark.filterwarnings("ignore::newsdoc.ExportWarning")
def test_rows_that_are_asked_about_full_fields_only_say_nothing_of_others(
    format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = _module(_EXPORTERS[format])
    empty: dict[str, Any] = {each.name: each.default for each in attrs.fields(Article) if each.name != "provenance"}
    given = [attrs.evolve(FULL, **{name: value}) for name, value in empty.items()]
    given += [Article(**{name: getattr(FULL, name)}) for name in empty]
    before = [newsdoc.export(article, format) for article in given]
    monkeypatch.setattr(module, "_WRITERS", Writers(row._replace(always=True) for row in module.ROWS))
    assert [newsdoc.export(article, format) for article in given] == before


def _module(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        pytest.skip("the plugin is not installed")


def test_fidelity_is_current(root: Path) -> None:
    """`python -m newsdoc.testing.fidelity docs/fidelity.md` makes it."""
    kept = (root / "docs" / "fidelity.md").read_text("utf-8").partition(measured.CORPUS)[0].splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in kept if line.startswith("| ")]
    header = rows[0]
    now = measured.page(measured.two_way()).splitlines()
    fresh = [[cell.strip() for cell in line.strip("|").split("|")] for line in now if line.startswith("| ")]
    columns = [header.index(format) for format in fresh[0][1:]]
    assert [[row[0], *(row[column] for column in columns)] for row in rows] == fresh


def test_the_sample_has_every_field() -> None:
    empty = [name for name in field_names(FULL) if getattr(FULL, name) in (None, (), "")]
    assert empty == []
