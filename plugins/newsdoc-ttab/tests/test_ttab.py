"""NewsDoc documents, read and written; the documents are made up."""

import json
import os
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from newsdoc_ttab.exporter import TtabExporter
from newsdoc_ttab.parser import TtabParser

import newsdoc
from newsdoc import AltId, Article, Figure, Person, Rendition, Subject
from newsdoc.fidelity import compare
from newsdoc.source import Source
from newsdoc.testing import BLOCKS, FULL, HARBOUR, articles, check_exporter, check_parser, check_two_way, plain_articles

SAMPLE = (Path(__file__).resolve().parents[3] / "tests/golden/ttab/farja/input.json").read_text("utf-8")


def read(values: Any) -> Article:
    return TtabParser().parse(Source(json.dumps(values)))


def written(article: Article) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(TtabExporter().export(article))
    return found


def test_conformance() -> None:
    article = check_parser(TtabParser(), SAMPLE)
    check_exporter(TtabExporter(), article)
    check_two_way(TtabParser(), TtabExporter(), article)


def test_answers_of_a_repository() -> None:
    document = json.loads(SAMPLE)
    first = newsdoc.parse(SAMPLE, "ttab")
    assert newsdoc.parse(json.dumps({"document": document, "version": "3"})) == first
    several = json.dumps({"items": [{"document": document}, {"document": {**document, "title": "B", "content": []}}]})
    assert [each.headline for each in newsdoc.parse_all(several)] == [first.headline, "B"]
    assert [each.code for each in newsdoc.parse(several).problems] == ["items-left"]
    with pytest.raises(newsdoc.ParseError):
        newsdoc.parse('{"items": []}', "ttab")


@pytest.mark.parametrize("article", [HARBOUR, *(Article("H", body=(block,)) for block in BLOCKS)])
def test_samples_both_ways(article: Article) -> None:
    check_two_way(TtabParser(), TtabExporter(), article)


def test_a_document_comes_back_with_what_the_model_does_not_know() -> None:
    before = json.loads(SAMPLE)
    after = written(TtabParser().parse(Source(SAMPLE)))
    for key in ("uuid", "type", "uri", "url", "title", "language"):
        assert after[key] == before[key]
    assert [each["type"] for each in after["meta"]] == [
        "tt/slugline", "core/note", "core/newsvalue", "core/teaser",
    ]  # fmt: skip
    assert next(each for each in after["meta"] if each["type"] == "core/newsvalue") == before["meta"][0]
    # In order of the model, each link as it was.
    assert sorted(map(json.dumps, map(sorted, map(dict.items, after["links"])))) == sorted(
        map(json.dumps, map(sorted, map(dict.items, before["links"])))
    )
    kinds = [each["type"] for each in after["content"]]
    assert kinds.count("tt/question") == 1
    question = kinds.index("tt/question")
    assert after["content"][question] == before["content"][6]
    assert after["content"][question + 1]["data"]["text"] == "Fullt ombord"


def test_other_documents() -> None:
    event = {"uuid": "x", "type": "core/event", "title": "y", "meta": [{"type": "core/newsvalue", "value": "2"}]}
    assert TtabParser().sniff(Source(json.dumps(event))) > 0.8
    with pytest.raises(newsdoc.ParseError, match=r"'core/event' without content"):
        read(event)
    flash = {"type": "core/flash", "title": "y", "content": [{"type": "core/text", "data": {"text": "z"}}]}
    assert written(read(flash))["type"] == "core/flash"
    for other in (
        {"type": "story", "content": [{"type": "core/text"}]},
        {"type": "a/b", "content": [{"type": "core/text"}], "headline": "x"},
        {"type": "a/b", "content": []},
        [1],
    ):
        assert TtabParser().sniff(Source(json.dumps(other))) == 0
    with pytest.raises(newsdoc.ParseError, match="not a NewsDoc document"):
        read([1])


def test_identities() -> None:
    uuid = "0b6f8a52-6d0e-4f6e-9a63-5f5b2f1c7d11"
    assert written(Article("x", guid=f"urn:uuid:{uuid}")) == {**written(Article("x")), "uuid": uuid}
    assert "uuid" not in written(Article("x", guid="tag:coast.example,2026:1"))
    assert "uri" not in written(Article("x", guid="no uri"))
    two = Article("x", guid="tag:coast.example,2026:1", alt_ids=(AltId(uuid, type="uuid"),))
    assert compare(two, read({**written(two)})) == ()


def test_what_has_a_place_is_kept() -> None:
    article = Article(
        "x",
        kicker="Ports",
        summary="One.\nTwo.",
        authors=(Person("Ann Lee", email="lee@coast.example", note="Writes.", uri="https://id.example/lee"),),
        subjects=(
            Subject((newsdoc.Name("Storm"),), uri="https://id.example/storm", type="cpnat:event"),
            Subject((newsdoc.Name("Sea"),)),
        ),
        ed_notes=(newsdoc.RoleText("Check"), newsdoc.RoleText("See p. 2", role="desk")),
        language="sv-SE",
        section="Inrikes",
        slugline="storm",
        body=HARBOUR.body[1:2],
        url="https://coast.example/1",
    )
    assert compare(article, read(written(article))) == ()


def test_hostile_values() -> None:
    values = {**json.loads(SAMPLE), "title": [1], "language": {}, "meta": [None, 1], "links": [[]]}
    assert read(values).headline == "Färjan går igen"
    deep: dict[str, Any] = {"type": "core/text", "data": {"text": "x"}}
    for _ in range(300):
        deep = {"type": "core/factbox", "title": "y", "content": [deep]}
    article = newsdoc.parse(json.dumps({"type": "core/article", "content": [deep]}), "ttab")
    assert "dropped" in [each.code for each in article.problems]


def test_broken_carried_content_is_ignored() -> None:
    foreign = tuple(newsdoc.ForeignElement("ttab", content=text, place="meta") for text in ("{", "[1]"))
    assert "meta" not in written(Article("x", foreign=foreign))


# ---------------------------------------------------------------------- the schema
@pytest.fixture(scope="module")
def standard() -> Path:
    shared = Path(os.environ.get("NEWSDOC_SHARED", Path(__file__).resolve().parents[4] / "shared"))
    folder = shared / "corpora/standards/ttab-newsdoc"
    if not folder.is_dir():
        pytest.skip("the schema of NewsDoc is not there; set NEWSDOC_SHARED")
    return folder


def test_examples(standard: Path) -> None:
    path = standard / "example-beach.json"
    article = newsdoc.read(path)
    assert article.provenance is not None
    assert article.provenance.format == "ttab"
    assert article.summary is not None
    assert article.section == "Sport"
    for document in (path.read_text("utf-8"), SAMPLE, TtabExporter().export(article), TtabExporter().export(FULL)):
        assert newsdoc.validate(document, "ttab", schema=standard).is_valid
    assert not newsdoc.validate('{"type": "a/b", "content": [{"value": 1}]}', "ttab", schema=standard).is_valid


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=articles())
def test_valid_for_every_article(standard: Path, article: Article) -> None:
    from jsonschema import Draft202012Validator, FormatChecker

    schema = json.loads((standard / "newsdoc.schema.json").read_text("utf-8"))
    validator = Draft202012Validator(schema, format_checker=FormatChecker(("uuid",)))
    assert [error.message for error in validator.iter_errors(written(article))] == []


@settings(max_examples=40, deadline=None)
@given(plain_articles())
def test_plain_articles_are_kept(article: Article) -> None:
    found = TtabParser().parse(Source(TtabExporter().export(attrs.evolve(article, kicker=None))))
    for name in ("headline", "summary", "language", "body"):
        assert getattr(found, name) == getattr(article, name), name


def test_an_article_may_be_empty() -> None:
    article = Article(guid="urn:uuid:5e6b6f5c-0d0c-4f8b-9a53-0a4f3f7c9d11", keywords=())
    assert TtabParser().parse(Source(TtabExporter().export(article))).headline is None
    with pytest.raises(newsdoc.ParseError, match="without content"):
        read({"type": "core/event", "title": "Ferry", "meta": [{"type": "core/event"}]})


def test_a_picture_by_a_link_to_it() -> None:
    address = "https://img.example/a.jpg"
    said = {"text": "The ferry", "credit": "Bo Ray", "width": "800", "height": "600", "alttext": "A boat"}
    picture = {"type": "core/image", "data": said, "links": [{"rel": "image", "type": "core/image", "url": address}]}
    article = read(
        {"type": "core/article", "title": "x", "content": [picture, {"type": "core/text", "data": {"text": "y"}}]}
    )
    rendition = Rendition(address, width=800, height=600)
    assert article.figures() == (
        Figure("The ferry", credit="Bo Ray", url=address, alt="A boat", renditions=(rendition,)),
    )


def test_a_line_over_the_headline_is_no_text() -> None:
    def line(text: str, role: str | None = None) -> dict[str, Any]:
        return {"type": "core/text", "data": {"text": text}} | ({"role": role} if role else {})

    over = [line("Harbour", "kicker"), line("Inset", "pagedateline"), line("Ferry sails", "heading-1")]
    document = {
        "type": "core/article",
        "content": [*over, line("It sails.", "preamble"), line("One."), line("Two.", "x")],
    }
    article = read(document)
    assert (article.kicker, article.headline, article.summary) == ("Harbour", "Ferry sails", "It sails.")
    assert [each.text for each in article.paragraphs()] == ["Inset", "One.", "Two."]


def test_the_address_of_a_picture_on_its_block() -> None:
    image = {"type": "core/image", "url": "https://i.example/1.jpg", "data": {"text": "A boat."}}
    article = read({"type": "core/article", "title": "Ferry", "content": [image]})
    assert [each.url for each in article.figures()] == ["https://i.example/1.jpg"]


def test_a_text_without_words_of_its_own_is_carried_along() -> None:
    inner = {"type": "core/text", "data": {"text": "At last."}}
    document = {"type": "core/article", "title": "x", "content": [{"type": "core/text", "content": [inner]}]}
    article = newsdoc.parse(json.dumps(document), "ttab")
    assert [each.place for each in article.foreign] == ["content/0"]


def test_the_lines_of_a_deck_and_of_a_description_come_back() -> None:
    descriptions = (newsdoc.RoleText("Wide of < quay\nMid of captain", role="shotlist"),)
    article = Article(
        "x", summary="One.\nTwo & three.", descriptions=descriptions, body=(newsdoc.Paragraph("It sails."),)
    )
    found = newsdoc.parse(newsdoc.export(article, "ttab"), "ttab")
    assert (found.summary, found.descriptions) == (article.summary, descriptions)


def test_a_quotation_of_several_texts() -> None:
    texts = [{"type": "core/text", "data": {"text": each}} for each in ("It sails.", "At last.")]
    document = {"type": "core/article", "title": "x", "content": [{"type": "core/blockquote", "content": texts}]}
    (quote,) = newsdoc.parse(json.dumps(document), "ttab").quotes()
    assert [each.text for each in quote.body] == ["It sails.", "At last."]
