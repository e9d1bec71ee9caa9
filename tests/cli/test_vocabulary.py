"""`newsdoc vocabulary`: names of codes from dumps that are added once."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import newsdoc
from newsdoc import vocabularies
from newsdoc.cli import main

ADDRESS = "http://cv.iptc.org/newscodes/mediatopic/20000002"
JSON = {"conceptSet": [{"uri": ADDRESS, "qcode": "medtop:20000002", "prefLabel": {"en-GB": "boats", "de": "Boote"}}]}
LD = {"@graph": [{"@id": ADDRESS, "skos:prefLabel": [{"@language": "en-GB", "@value": "boats"},
                                                     {"@language": "de", "@value": "Boote"}]}]}  # fmt: skip
XML = """<knowledgeItem xmlns="http://iptc.org/std/nar/2006-10-01/"><conceptSet><concept>
<conceptId qcode="medtop:20000002"/><name xml:lang="en-GB">boats</name><name xml:lang="de">Boote</name>
</concept></conceptSet></knowledgeItem>"""


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSDOC_DATA", str(tmp_path / "data"))
    return tmp_path


@pytest.mark.parametrize("dump", [json.dumps(JSON), json.dumps(LD), XML], ids=["json", "json-ld", "xml"])
def test_a_dump_is_kept(data: Path, dump: str) -> None:
    (data / "topics.json").write_text(dump)
    result = CliRunner().invoke(main, ["vocabulary", "add", str(data / "topics.json")])
    assert result.output == "topics: 1 concepts, names in de, en-GB\n"
    subject = newsdoc.Subject((newsdoc.Name("boats and ferries", language="en-GB"),), scheme="medtop", code="20000002")
    article = vocabularies.with_names(newsdoc.Article("Ferry", subjects=(subject,)))
    assert [name.text for name in article.subjects[0].names] == ["boats and ferries", "Boote"]


def test_without_any_nothing_is_named() -> None:
    article = newsdoc.Article("Ferry", subjects=(newsdoc.Subject(scheme="medtop", code="20000002"),))
    assert vocabularies.with_names(article) == article


def test_what_is_no_dump_is_refused(data: Path) -> None:
    (data / "a.json").write_text("[1]")
    assert CliRunner().invoke(main, ["vocabulary", "add", str(data / "a.json")]).exit_code == 1


def test_the_list_says_that_it_is_empty() -> None:
    assert CliRunner().invoke(main, ["vocabulary"]).output == "none yet; `newsdoc vocabulary add FILE` adds one\n"
