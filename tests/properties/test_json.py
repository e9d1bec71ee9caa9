"""Native JSON keeps any article exactly, and its schema accepts whatever is written."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
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


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=5,
)
FIELDS = st.dictionaries(
    st.text(max_size=5).filter(lambda key: key not in ("type", "span", "start", "end")), JSON_VALUES
)


@COMMON
@given(st.text(max_size=10), FIELDS, st.none() | st.builds(newsdoc.Span, st.integers(0, 9), st.integers(0, 9)))
def test_nodes_of_missing_plugins_keep_everything(text: str, fields: dict[str, object], span: newsdoc.Span) -> None:
    data = json.dumps(fields, sort_keys=True)
    block = newsdoc.UnknownBlock(text, name="x-missing", data=data, span=span)
    mark = newsdoc.UnknownMark(0, 1, name="x-missing-mark", data=data)
    article = newsdoc.Article(body=(block, newsdoc.Paragraph("x", marks=(mark,))))
    again = newsdoc.parse(newsdoc.export(article, "json"))
    assert again == article
    assert again.body[0].span == span
