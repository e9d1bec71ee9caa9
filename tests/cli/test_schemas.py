"""`newsdoc schemas`: official schemas are kept, told by what is in them, and used."""

import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

import newsdoc
from newsdoc import schema_store
from newsdoc.cli import main

XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" version="3.6"
 targetNamespace="http://iptc.org/std/NITF/2006-10-18/"><xs:include schemaLocation="part.xsd"/></xs:schema>"""
PART = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>'
NINJS = """{"$schema": "http://json-schema.org/draft-04/schema#", "required": ["uri", "slugline"],
 "id": "http://www.iptc.org/std/ninjs/ninjs-schema_1.4.json#"}"""


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSDOC_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("NEWSDOC_SCHEMAS", raising=False)
    return tmp_path


def test_a_file_is_kept_with_what_it_includes(data: Path) -> None:
    (data / "nitf-3-6.xsd").write_text(XSD)
    (data / "part.xsd").write_text(PART)
    (data / "other.xsd").write_text(PART)
    result = CliRunner().invoke(main, ["schemas", "add", str(data / "nitf-3-6.xsd")])
    assert result.exit_code == 0, result.output
    assert result.output.startswith("nitf 3.6: ")
    assert [(each.format, each.version) for each in schema_store.kept()] == [("nitf", "3.6")]
    assert sorted(path.name for path in (data / "data").rglob("*.xsd")) == ["nitf-3-6.xsd", "part.xsd"]


def test_an_archive_cannot_write_elsewhere(data: Path) -> None:
    with zipfile.ZipFile(data / "ninjs.zip", "w") as archive:
        archive.writestr("schema/ninjs-schema_1.4.json", NINJS)
        archive.writestr("../evil.json", NINJS)
    assert [each.version for each in schema_store.add(data / "ninjs.zip")] == ["1.4"]
    assert not list(data.glob("evil.json"))


def test_validation_uses_them_without_further_words(data: Path) -> None:
    pytest.importorskip("jsonschema")
    item = '{"uri": "urn:x:1", "type": "text", "headline": "Ferry", "$standard": {"name": "ninjs", "version": "1.4"}}'
    before = newsdoc.validate(item, "ninjs")
    assert "newsdoc schemas" in before.checked
    (data / "ninjs-schema_1.4.json").write_text(NINJS)
    schema_store.add(data / "ninjs-schema_1.4.json")
    found = newsdoc.validate(item, "ninjs")
    assert "ninjs-schema_1.4.json" in found.checked
    assert [problem.code for problem in found if problem.severity == "error"] == ["schema"]


def test_what_is_no_schema_is_refused(data: Path) -> None:
    (data / "a.json").write_text("{}")
    result = CliRunner().invoke(main, ["schemas", "add", str(data / "a.json")])
    assert result.exit_code == 1
    assert result.stderr.startswith(f"newsdoc: {data / 'a.json'}: contains no schema of a known format")


def test_the_list_says_where_missing_ones_are_to_be_had() -> None:
    result = CliRunner().invoke(main, ["schemas"])
    assert result.exit_code == 0
    assert "https://iptc.org/standards/nitf/" in result.output
