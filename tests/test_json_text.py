"""JSON in, with places."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc.errors import LimitExceeded, ParseError
from newsdoc.json_text import Oddities, finite, harmless, parse_json, place, places, written
from newsdoc.registry import default_registry
from newsdoc.registry.options import options_of
from newsdoc.source import Source

INDENTED = {
    info.name
    for info in newsdoc.formats()
    if info.writes and "indent" in options_of(default_registry().exporter(info.name).export).known
}


def test_places_of_values() -> None:
    text = '{"a": [1,\n  {"b": "x, {"}],\n "c\\n": null}'
    assert places(text) == {
        (): (1, 1), ("a",): (1, 7), ("a", 0): (1, 8), ("a", 1): (2, 3), ("a", 1, "b"): (2, 9), ("c\n",): (3, 9),
    }  # fmt: skip
    assert place(places(text), ("a", 1, "missing")) == (2, 3)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=12,
    )
)
def test_every_value_has_a_place(value: object) -> None:
    found = places(json.dumps(value, indent=1))

    def paths(each: object, path: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
        inner = each.items() if isinstance(each, dict) else enumerate(each) if isinstance(each, list) else ()
        return [path, *(deeper for key, below in inner for deeper in paths(below, (*path, key)))]

    assert sorted(map(repr, found)) == sorted(map(repr, paths(value, ())))


@pytest.mark.parametrize(
    ("text", "error"),
    [("{", ParseError), ('{"a": NaN}', ParseError), ("[" * 100_000, LimitExceeded), ("1" * 5000, LimitExceeded)],
)
def test_what_is_refused(text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_json(text)


def test_what_agencies_send_is_taken_when_asked() -> None:
    assert parse_json('{"a": "x\ty", "b": Infinity, "c": 1e400, "d": 0.5}', strict=False) == {
        "a": "x\ty",
        "b": None,
        "c": None,
        "d": 0.5,
    }


@pytest.mark.parametrize("value", [10**400, -(10**400), float("inf"), float("nan"), True, None, "3", [3]])
def test_a_number_that_no_float_holds_is_none(value: object) -> None:
    assert finite(value) is None
    assert finite(-3) == -3.0


@pytest.mark.parametrize("text", ["</script>", "<!--", "<!-- <script> -->", "</SCRIPT", "<p>", "a < b", "plain"])
def test_json_in_a_page_ends_no_script_and_opens_no_comment(text: str) -> None:
    told = harmless(json.dumps({text: [text]}))
    assert "</" not in told
    assert "<!--" not in told
    assert json.loads(told) == {text: [text]}


@pytest.mark.parametrize("format", sorted(each.name for each in newsdoc.formats() if each.writes))
def test_json_of_every_format_may_stand_in_a_page(format: str) -> None:
    if "json" not in str(default_registry().exporter(format).media_types):
        pytest.skip("no format of JSON")
    hostile = "</script><!-- <script>alert(1)</script>"
    spoken = newsdoc.Paragraph(f"“We sail {hostile} again,” said Ann Lee, the mayor of Northport.")
    body = (spoken, newsdoc.Figure(url="https://quay.example/1.jpg", caption=hostile))
    article = newsdoc.Article(hostile, url="https://quay.example/1", body=body, keywords=(hostile,), language="en")
    told = newsdoc.export_text(newsdoc.analyze(article, "quotes", "people"), format)
    assert told
    assert "</" not in told
    assert "<!--" not in told


def test_a_lone_surrogate_is_escaped() -> None:
    assert written({"a": "\ud800</"}) == '{"a": "\\ud800<\\/"}'
    assert json.loads(written(["é"], 1)) == ["é"]
    with pytest.raises(ValueError, match="not JSON compliant"):
        written(float("inf"))


@pytest.mark.parametrize("indent", [-1, 101, 10**12, 10**20])
@pytest.mark.parametrize("format", sorted(INDENTED))
def test_an_indent_that_would_fill_the_memory(format: str, indent: int) -> None:
    with pytest.raises(newsdoc.ExportError, match="indent must be from 0 to 100"):
        newsdoc.export(newsdoc.Article("Ferry returns"), format, indent=indent)
    assert newsdoc.export(newsdoc.Article("Ferry returns"), format, indent=0)


def test_what_is_in_the_text_and_not_in_the_value_is_told() -> None:
    odd = Oddities()
    value = parse_json('{"a": 1, "b": [NaN, 1e999, 1e3], "a": {"b": 2}}', strict=False, oddities=odd)
    assert value == {"a": {"b": 2}, "b": [None, None, 1000.0]}
    assert (list(odd.repeated), list(odd.numbers)) == (["a"], ["NaN", "1e999"])
    source = Source('{"uri": 1, "uri": 2, "width": Infinity}')
    assert source.load_json() == {"uri": 2, "width": None}
    assert [problem.code for problem in source.take_problems()] == ["several-candidates", "value-unreadable"]


def test_json_lines_are_no_document() -> None:
    with pytest.raises(ParseError, match=r"newsdoc\.batch reads files with a document a line"):
        parse_json('{"a": 1}\n{"a": 2}')
    with pytest.raises(ParseError, match="Extra data"):
        parse_json('{"a": 1}, x')
