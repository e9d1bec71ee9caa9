"""What is written beside the official schema of ANS."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from newsdoc_ans.exporter import AnsExporter
from newsdoc_ans.parser import AnsParser

import newsdoc
from newsdoc import (
    Article,
)
from newsdoc.source import Source
from newsdoc.testing import FULL, articles

GOLDEN = Path(__file__).resolve().parents[3] / "tests" / "golden" / "ans"
STORY = (GOLDEN / "ferry-story" / "input.json").read_text("utf-8")
GALLERY = (GOLDEN / "storm-gallery" / "input.json").read_text("utf-8")


# ---------------------------------------------------------------------- the schema
ANS = "https://raw.githubusercontent.com/washingtonpost/ans-schema/master/src/main/resources/schema/ans/0.10.12/"
NOT_THERE = (
    *(f"traits/trait_{name}.json" for name in ("canonical_website", "pitches", "website", "website_url", "websites")),
    "utils/site.json",
    "redirect.json",
)
"""Parts of the schema that may be missing from a copy of it; they say nothing that is ours."""


@pytest.fixture(scope="module")
def standard() -> Path:
    shared = Path(os.environ.get("NEWSDOC_SHARED", Path(__file__).resolve().parents[4] / "shared"))
    folder = shared / "corpora/standards/ans"
    if not folder.is_dir():
        pytest.skip("the schemas of ANS are not there; set NEWSDOC_SHARED")
    return folder


_PARTS = {
    "video-stream-fixture-good.json": "video_stream.json",
    "video-subtitles-fixture-good.json": "video_subtitle.json",
}
"""Parts of objects that do not say what they are."""


def errors(data: str, folder: Path) -> list[str]:
    found = newsdoc.validate(data, "ans", schema=folder / "schema")
    return [each.message for each in found if each.severity == "error"]


def test_fixtures_are_told_right(standard: Path) -> None:
    wrong = []
    for path in sorted((standard / "fixtures").glob("*.json")):
        part = _PARTS.get(path.name)
        schema = next((standard / "schema").rglob(part or "none"), standard / "schema")
        checked = newsdoc.validate(path.read_text("utf-8"), "ans", schema=schema)
        found = [each.message for each in checked if each.severity == "error"]
        if bool(found) != ("-bad" in path.name):
            wrong.append((path.name, found))
    assert wrong == []


def test_good_fixtures_stay_valid_through_us(standard: Path) -> None:
    for path in sorted((standard / "fixtures").glob("*good*.json")):
        if path.name.startswith(("story", "gallery", "image")):
            again = newsdoc.export(newsdoc.read(path, "ans"), "ans")
            assert errors(str(again), standard) == [], path.name


def test_golden_documents_are_valid(standard: Path) -> None:
    for sample in (STORY, GALLERY):
        assert errors(AnsExporter().export(AnsParser().parse(Source(sample))), standard) == []
    assert errors(AnsExporter().export(FULL), standard) == []


@pytest.fixture(scope="module")
def validator(standard: Path) -> Any:
    from jsonschema import Draft4Validator
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT4

    contents = [json.loads(path.read_text("utf-8")) for path in (standard / "schema").rglob("*.json")]
    missing = [(f"{ANS}{name}", Resource.from_contents({}, DRAFT4)) for name in NOT_THERE]
    resources = [*missing, *((each["id"], Resource.from_contents(each, DRAFT4)) for each in contents)]
    story = next(each for each in contents if each["id"].endswith("/story.json"))
    return Draft4Validator(story, registry=Registry().with_resources(resources))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=articles())
def test_valid_for_every_article(validator: Any, article: Article) -> None:
    output = AnsExporter().export(article)
    assert [error.message for error in validator.iter_errors(json.loads(output))] == []


@pytest.mark.parametrize("kind", ["story", "gallery", "video", "image"])
def test_picture_that_stands_for_an_item_goes_back(kind: str, standard: Path) -> None:
    def picture(name: str) -> dict[str, Any]:
        return {"type": "image", "version": "0.10.12", "url": f"https://example.org/{name}.jpg", "caption": name}

    content: dict[str, dict[str, Any]] = {
        "story": {"content_elements": [picture("lead")]},
        "gallery": {"content_elements": [picture("one"), picture("two")]},
        "video": {"streams": [{"url": "https://example.org/quay.mp4", "stream_type": "mp4"}]},
        "image": picture("one"),
    }
    item = {**content[kind], "type": kind, "version": "0.10.12", "headlines": {"basic": "Quay"}}
    article = newsdoc.parse(json.dumps({**item, "promo_items": {"basic": picture("lead")}}), "ans")
    assert article.lead_image is not None
    written = str(newsdoc.export(article, "ans"))
    assert json.loads(written)["type"] == kind
    assert newsdoc.parse(written, "ans").lead_image == article.lead_image
    assert errors(written, standard) == []
    without = newsdoc.parse(json.dumps(item), "ans")
    assert "promo_items" not in json.loads(str(newsdoc.export(without, "ans")))
