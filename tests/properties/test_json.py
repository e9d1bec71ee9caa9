"""Native JSON keeps any article exactly, and its schema accepts whatever is written."""

import json

from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

import newsdoc
from newsdoc.formats.json.schema import json_schema
from newsdoc.testing import articles

COMMON = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
VALIDATOR = Draft202012Validator(json_schema())


@COMMON
@given(articles())
def test_round_trip_is_equal(article: newsdoc.Article) -> None:
    assert newsdoc.parse(newsdoc.export(article, "json"), "json") == article
    assert newsdoc.parse(newsdoc.export(article, "json", indent=None)) == article


@COMMON
@given(articles())
def test_schema_accepts_it(article: newsdoc.Article) -> None:
    VALIDATOR.validate(json.loads(str(newsdoc.export(article, "json"))))
