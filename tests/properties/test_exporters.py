"""Any article the model can hold is written as valid NewsML-G2 and JSON-LD."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

import newsdoc
from newsdoc.testing import articles

COMMON = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def _scorer(shared: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, shared / "eval" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def newsml(shared: Path) -> Any:
    return _scorer(shared, "validate_newsml").Validator()


@pytest.fixture(scope="module")
def jsonld(shared: Path) -> Any:
    return _scorer(shared, "validate_jsonld").Validator()


@pytest.mark.parametrize("options", [{}, {"wrap": "message"}, {"wrap": "package"}], ids=str)
@COMMON
@given(article=articles())
def test_newsml_g2_is_valid(newsml: Any, options: dict[str, str], article: newsdoc.Article) -> None:
    output = newsdoc.export(article, "newsml-g2", **options)
    errors = [issue for issue in newsml.check(output) if issue.level == "error"]
    assert not errors


@COMMON
@given(article=articles())
def test_newsml_g2_with_nitf_is_valid(newsml: Any, article: newsdoc.Article) -> None:
    pytest.importorskip("newsdoc_nitf")
    output = newsdoc.export(article, "newsml-g2", body=newsdoc.export(article, "nitf"))
    errors = [issue for issue in newsml.check(output) if issue.level == "error"]
    assert not errors


@pytest.mark.parametrize("body", ["text", "html"])
@COMMON
@given(article=articles())
def test_json_ld_is_valid(jsonld: Any, body: str, article: newsdoc.Article) -> None:
    output = newsdoc.export(article, "json-ld", body=body)
    # What search engines miss in an article that has no headline or date is nothing to make up.
    unsaid = {"article-headline": article.headline, "article-datePublished": article.published}
    errors = [issue for issue in jsonld.check(output) if issue.level == "error" and unsaid.get(issue.code, True)]
    assert not errors


@COMMON
@given(articles())
def test_text_is_written(article: newsdoc.Article) -> None:
    text = newsdoc.export(article, "text", width=60)
    assert isinstance(text, str)
    assert text.endswith("\n")


@COMMON
@given(articles())
def test_newsml_g2_is_well_formed_without_any_scorer(article: newsdoc.Article) -> None:
    root = etree.fromstring(newsdoc.export(article, "newsml-g2"))
    assert root.tag == "{http://iptc.org/std/nar/2006-10-01/}newsItem"
