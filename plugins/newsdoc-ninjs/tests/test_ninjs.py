"""ninjs of all versions, read and written; the documents are made up."""

import datetime as dt
import json
import os
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from newsdoc_ninjs.exporter import NinjsExporter
from newsdoc_ninjs.parser import NinjsParser, version_of

import newsdoc
from newsdoc import Article, Figure, Name, Organization, Person, Place, RelatedLink, Rendition, Subject
from newsdoc.fidelity import compare
from newsdoc.source import Source
from newsdoc.testing import articles, check_exporter, check_parser, check_two_way, plain_articles

ONE = {
    "uri": "tag:coast.example,2026:1",
    "type": "text",
    "versioncreated": "2026-03-05T12:00:00Z",
    "firstcreated": "2026-03-05T10:30:00+0100",
    "headline": "Harbour reopens",
    "headline_seo": "Northport harbour",
    "byline": "By Ann Lee and Bo Ray",
    "body_html": "<p>One.</p><p>Two.</p>",
    "subject": [{"code": "04015000", "name": "transport"}],
    "associations": {"main": {"type": "picture", "renditions": {"web": {"href": "a.jpg", "width": 10, "height": 5}}}},
}
THREE = {
    "uri": "tag:coast.example,2026:1",
    "type": "text",
    "versionCreated": "2026-03-05T12:00:00Z",
    "by": "Ann Lee",
    "headlines": [{"role": "main", "value": "Harbour reopens"}],
    "bodies": [
        {"contentType": "text/plain", "value": "One. Two."},
        {"contentType": "text/html", "value": "<body><p>One.</p><p>Two.</p></body>"},
    ],
    "subjects": [{"uri": "http://cv.iptc.org/newscodes/mediatopic/20000337", "name": "waterways"}],
    "infoSources": [{"name": "Coast", "role": "publisher"}],
}


def read(values: dict[str, Any]) -> Article:
    return NinjsParser().parse(Source(json.dumps(values)))


def test_conformance() -> None:
    article = check_parser(NinjsParser(), json.dumps(ONE))
    check_exporter(NinjsExporter(), article)
    check_two_way(NinjsParser(), NinjsExporter(), article)


def test_version_1() -> None:
    article = read(ONE)
    assert article.headline == "Harbour reopens"
    assert [(text.text, text.role) for text in article.alternative_headlines] == [("Northport harbour", "seo")]
    assert [person.name for person in article.authors] == ["Ann Lee", "Bo Ray"]
    assert article.published == dt.datetime(2026, 3, 5, 9, 30, tzinfo=dt.UTC)
    assert article.text == "One.\n\nTwo."
    assert article.subjects[0].code == "04015000"
    file = Rendition("a.jpg", role="web", width=10, height=5)
    assert article.figures() == (Figure(url="a.jpg", renditions=(file,)),)


def test_version_3() -> None:
    article = read(THREE)
    assert article.text == "One.\n\nTwo."
    assert article.subjects[0].qcode == "medtop:20000337"
    assert article.publisher is not None
    assert article.publisher.name == "Coast"


@pytest.mark.parametrize("data", ["", "{", "[]", "3", '{"a": 1}', "[" * 100_000])
def test_refused(data: str) -> None:
    with pytest.raises(newsdoc.LimitExceeded if len(data) > 100 else newsdoc.ParseError):
        NinjsParser().parse(Source(data))


def test_authors() -> None:
    article = Article("x", authors=(Person("Ann Lee"),))
    assert NinjsParser().parse(Source(NinjsExporter().export(article))).authors == article.authors


@pytest.fixture(scope="module", params=["1.4", "1.6", "2.1", "3.1"])
def version(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture(scope="module")
def validator(version: str) -> Any:
    folder = Path(os.environ.get("NEWSDOC_SHARED", Path(__file__).resolve().parents[4] / "shared"))
    schemas = folder / "corpora/standards/ninjs/schema"
    if not schemas.is_dir():
        pytest.skip("the ninjs schemas are not there; set NEWSDOC_SHARED")
    from jsonschema.validators import validator_for
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012

    schema = json.loads((schemas / f"ninjs-schema_{version}.json").read_text("utf-8"))
    geo = Resource.from_contents(json.loads((schemas / "GeoJSON-schema.json").read_text("utf-8")), DRAFT202012)
    address = "https://geojson.org/schema/GeoJSON.json"
    registry = Registry().with_resources([(address, geo), (f"{address}#", geo)])
    return validator_for(schema)(schema, registry=registry)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=articles())
def test_valid_for_every_article(validator: Any, version: Any, article: Article) -> None:
    output = NinjsExporter().export(article, version=version)
    assert [error.message for error in validator.iter_errors(json.loads(output))] == []


@settings(max_examples=40, deadline=None)
@given(plain_articles())
def test_plain_articles_are_kept(article: Article) -> None:
    found = NinjsParser().parse(Source(NinjsExporter().export(article)))
    for name in ("headline", "summary", "byline", "published", "language", "body"):
        assert getattr(found, name) == getattr(article, name)


def test_rules() -> None:
    assert NinjsParser().validate(Source(json.dumps(THREE))) == []
    poor = {"type": "text", "versionCreated": "2026-03-05T12:00:00"}
    codes = [problem.code for problem in NinjsParser().validate(Source(json.dumps(poor)))]
    assert codes == ["uri", "headline", "body", "date-zone"]


def test_what_ninjs_has_a_place_for_is_kept() -> None:
    article = Article(
        "x",
        authors=(Person("Ann Lee", email="lee@coast.example", url="https://coast.example/lee", qcode="coast:lee"),),
        publisher=Organization("Coast Agency", url="https://coast.example/", qcode="coast:agency"),
        located=(Place((Name("Northport"),), scheme="coast", code="np", latitude=54.25, longitude=-3.5),),
        subjects=(Subject((Name("Storms"),), scheme="coast", code="st-1", scheme_uri="https://coast.example/topics/"),),
        related=(RelatedLink("More", href="https://coast.example/more", guid="tag:coast.example,2026:2", version="3"),),
        url="https://coast.example/1",
    )
    assert compare(article, read(json.loads(NinjsExporter().export(article)))) == ()


def test_a_position_that_is_none_is_left_out() -> None:
    point = {"type": "Point", "coordinates": [float("inf"), 1]}
    article = read({**THREE, "places": [{"name": "Northport", "rel": "located", "geoJSON": point}]})
    assert article.located == (Place((Name("Northport"),)),)
    assert article.subjects == read(THREE).subjects


def test_older_versions_read_back() -> None:
    article = Article("Harbour reopens", summary="Ferries sail.", byline="By Ann Lee", kicker="Ports", guid="urn:x:1")
    for version in ("1.4", "1.6", "2.1"):
        found = read(json.loads(NinjsExporter().export(article, version=version)))
        assert compare(article, found) == ()
    one = json.loads(NinjsExporter().export(article, version="1.4"))
    assert (one["headline"], one["byline"], one["$standard"]["version"]) == ("Harbour reopens", "By Ann Lee", "1.4")


def test_what_nobody_asks_for_goes_through() -> None:
    source = {**THREE, "digitalSourceType": {"name": "human"}, "subjects": [{"name": "Storms", "creator": "desk"}]}
    article = read(source)
    again = json.loads(NinjsExporter().export(article))
    assert again["digitalSourceType"] == {"name": "human"}
    assert again["subjects"] == source["subjects"]
    changed = json.loads(NinjsExporter().export(attrs.evolve(article, subjects=())))
    assert "subjects" not in changed
    assert [loss.field for loss in newsdoc.losses(article, "nitf")].count("foreign") == 1


def test_what_is_made_up_is_told_and_not_read_back() -> None:
    article = Article("x", published=dt.date(2026, 3, 5), related=(RelatedLink("More"),))
    assert [(each.code, each.path) for each in NinjsExporter().problems(article)] == [
        ("assumed", "guid"),
        ("assumed", "published"),
    ]
    assert compare(article, read(json.loads(NinjsExporter().export(article)))) == ()
    assert compare(read(json.loads(NinjsExporter().export(article))), article) == ()


def test_several_items() -> None:
    data = NinjsExporter().export_all([Article("One"), Article("Two")])
    assert [article.headline for article in newsdoc.parse_all(data, "ninjs")] == ["One", "Two"]
    assert [each.code for each in newsdoc.parse(data, "ninjs").problems] == ["items-left", "no-body"]


@pytest.fixture(scope="module")
def suite() -> Path:
    shared = Path(os.environ.get("NEWSDOC_SHARED", Path(__file__).resolve().parents[4] / "shared"))
    folder = shared / "corpora/standards/ninjs"
    if not (folder / "test_suite").is_dir():
        pytest.skip("the IPTC's suite of ninjs is not there; set NEWSDOC_SHARED")
    return folder


@pytest.mark.parametrize(
    "version", ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.0", "2.1", "2.2", "3.0", "3.1"]
)
def test_the_suite_of_the_iptc_is_told_right(suite: Path, version: str) -> None:
    """Each with the schema of its own version: an earlier one refuses what a later one allows."""
    schema = suite / f"schema/ninjs-schema_{version}.json"
    wrong = []
    paths = sorted((suite / "test_suite" / version).rglob("*.json"))
    for path in paths:
        found = newsdoc.validate(path.read_bytes(), "ninjs", schema=schema)
        refused = any(each.severity == "error" for each in found)
        if refused != (path.parent.name == "should_fail"):
            wrong.append(path.name)
    assert paths
    assert wrong == []


def test_the_version_of_what_passes_is_known(suite: Path) -> None:
    """All schemas are there, and no version is asked for: nothing that is valid is refused."""
    wrong = []
    for path in sorted((suite / "test_suite").glob("[123].[0-9]/should_pass/*.json")):
        found = newsdoc.validate(path.read_bytes(), "ninjs", schema=suite / "schema")
        wrong += [path.name for each in found if each.severity == "error"]
    assert wrong == []


def test_a_version_that_cannot_be_is_not_believed() -> None:
    assert version_of({"standard": {"version": "1.3"}, "uri": "x"}) == "2.1"
    assert version_of({"standard": {"version": "2.2"}, "uri": "x"}) == "2.2"
    assert version_of({"$standard": {"version": "3.1"}, "uri": "x"}) == "1.6"


def test_lines_of_plain_text_are_kept() -> None:
    article = Article("x", summary="One.\nTwo.")
    assert NinjsParser().parse(Source(NinjsExporter().export(article))).summary == "One.\nTwo."
    assert read({**THREE, "descriptions": [{"value": "One.\n  Two."}]}).summary == "One. Two."


@pytest.mark.parametrize("version", ["2.1", "3.1"])
def test_objects_and_where_an_author_is(version: Any) -> None:
    thing = Subject((Name("Aurelia"),), type="cpnat:object", uri="https://id.example/aurelia")
    article = Article("x", authors=(Person("Ann Lee", location="Northport"),), subjects=(thing,))
    found = NinjsParser().parse(Source(NinjsExporter().export(article, version=version)))
    assert (found.authors, found.subjects) == (article.authors, article.subjects)


@pytest.mark.parametrize("version", ["1.4", "2.1", "3.1"])
def test_an_item_with_little_in_it_is_known_by_its_standard(version: Any) -> None:
    text = NinjsExporter().export(Article(None, summary="The quay is shut."), version=version)
    assert newsdoc.parse(text).summary == "The quay is shut."
