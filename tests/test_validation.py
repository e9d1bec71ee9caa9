"""Problems in documents, found offline."""

from pathlib import Path

import pytest

import newsdoc

G2 = "http://iptc.org/std/nar/2006-10-01/"
POOR = f"""<newsItem xmlns="{G2}" guid="" standard="NewsML-G2" standardversion="2.35">
<itemMeta><itemClass qcode="ninat:text"/><provider/>
<versionCreated>2026-03-05T12:00:00</versionCreated><pubStatus qcode="stat:gone"/></itemMeta>
<contentMeta><subject qcode="coast:1"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html><body/></html></inlineXML></contentSet></newsItem>"""


def test_rules_of_newsml_g2() -> None:
    problems = newsdoc.validate(POOR, "newsml-g2")
    found = {problem.code: problem for problem in problems}
    assert set(found) == {
        *("guid", "provider", "date-zone", "pubStatus", "qcode-alias", "headline", "language"),
        *("body-namespace", "body-empty"),
    }
    assert found["date-zone"].line == 3
    assert found["date-zone"].path == "/newsItem/itemMeta/versionCreated"
    assert found["headline"].severity == "warning"
    assert found["qcode-alias"].severity == "warning"


def test_ours_is_without_problem() -> None:
    article = newsdoc.Article("x", language="en", body=(newsdoc.Paragraph("y"),))
    assert newsdoc.validate(newsdoc.export(article, "newsml-g2")) == ()


@pytest.mark.parametrize("name", ["wire/story.xml", "https://coast.example/1"])
def test_the_name_of_a_file_is_no_valid_document(name: str) -> None:
    found = newsdoc.validate(name)
    assert not found.is_valid
    assert [(problem.code, problem.severity) for problem in found] == [("file-name", "error")]


def test_broken_document() -> None:
    (problem,) = newsdoc.validate("<newsItem>", "newsml-g2")
    assert problem.code == "not-readable"
    assert problem.line == 1


def test_schema(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = shared / "corpora/standards"
    data = POOR.replace("<provider/>", "<provider/><provider/>")
    by_schema = [each for each in newsdoc.validate(data, schema=folder) if each.code == "schema"]
    assert "provider" in by_schema[0].message
    assert by_schema[0].line == 2
    monkeypatch.setenv("NEWSDOC_SCHEMAS", str(folder))
    assert [each for each in newsdoc.validate(data) if each.code == "schema"] == by_schema


def test_a_schema_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no schema"):
        newsdoc.validate(POOR, schema=tmp_path / "none")
    (tmp_path / "a.xsd").write_text("<a/>")
    with pytest.raises(ValueError, match="not a usable XML Schema"):
        newsdoc.validate(POOR, schema=tmp_path / "a.xsd")


def test_a_document_without_namespace_is_checked_as_if_in_that_of_the_schema(tmp_path: Path) -> None:
    schema = tmp_path / "item.xsd"
    schema.write_text(
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{G2}" elementFormDefault="qualified">'
        '<xs:element name="newsItem"><xs:complexType><xs:sequence><xs:element name="itemMeta"/></xs:sequence>'
        "</xs:complexType></xs:element></xs:schema>"
    )

    def found(inner: str, namespace: str = "") -> list[str]:
        problems = newsdoc.validate(f"<newsItem{namespace}>{inner}</newsItem>", "newsml-g2", schema=schema)
        return [each.code for each in problems if each.code.startswith("schema")]

    assert found("<itemMeta/>") == ["schema-namespace"]
    assert found("<itemMeta/><x/>") == ["schema-namespace", "schema"]
    assert found("<itemMeta/>", f' xmlns="{G2}"') == []
    assert found("<itemMeta/>", ' xmlns="urn:x"') == ["schema"]


# Documents of a later version than the folder that they stand in: each stands among `should_pass` of that version too.
_OF_A_LATER_VERSION = {
    "2.29_affiliation_org_org.xml",
    "2.29_retiring_scheme_scheme.xml",
    "2.29_retiring_scheme_schememeta.xml",
    "CR00215_hasInstrument_on_concept.xml",
}


@pytest.mark.slow
def test_the_unit_tests_of_newsml_g2(shared: Path) -> None:
    folder = shared / "corpora/standards"
    suite = folder / "newsml-g2/unit_test_files"
    told = {
        kind: {
            file.name
            for file in suite.rglob(f"{kind}/*.xml")
            if any(each.severity == "error" for each in newsdoc.validate(file.read_bytes(), schema=folder))
        }
        for kind in ("should_pass", "should_fail")
    }
    assert told["should_pass"] == set()
    assert told["should_fail"] == {file.name for file in suite.rglob("should_fail/*.xml")} - _OF_A_LATER_VERSION
    for name in _OF_A_LATER_VERSION:
        newer = name.removeprefix("2.29_").removeprefix("CR00215_")
        assert any(newer in file.name for file in suite.rglob("should_pass/*.xml"))
