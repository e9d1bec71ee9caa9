"""JSON as pages write it."""

import contextlib
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.schema_org import loose_json

Linear = Callable[[Callable[[int], object], int], None]

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": 1}', {"a": 1}),
        ('{"a": 1,}', {"a": 1}),
        ("[1, 2, , 3,]", [1, 2, 3]),
        ('{"a": "line\nbreak\tand\x01"}', {"a": "line\nbreak\tand\x01"}),
        ('// note\n{"a": /* why */ 1} // end', {"a": 1}),
        ('<!-- {"a": "b"} -->', {"a": "b"}),
        ('//<![CDATA[\n{"a": "b"}\n//]]>', {"a": "b"}),
        ('{"a": "http://x.example/ // not a comment"}', {"a": "http://x.example/ // not a comment"}),
        ("{&quot;a&quot;: &quot;Tom &amp; Jo&quot;}", {"a": "Tom & Jo"}),
        ('{"a": "Tom &amp; Jo"}', {"a": "Tom &amp; Jo"}),
        ("{a: 1, $b: undefined}", {"a": 1, "$b": None}),
        ('{"a": "it\\\'s"}', {"a": "it's"}),
        ('{"a": 1};', {"a": 1}),
        ('{"a": 1}{"b": 2}', [{"a": 1}, {"b": 2}]),
        ('\ufeff{"a": 1}', {"a": 1}),
        ('{"a": "Mayor: "no way", she says", "b": 1}', {"a": 'Mayor: "no way", she says', "b": 1}),
        ('{"a": ""No way" from the mayor"}', {"a": '"No way" from the mayor'}),
        ('{"a": "It is "done"", "b": ["x "y" z", 2,]}', {"a": 'It is "done"', "b": ['x "y" z', 2]}),
    ],
)
def test_mended(text: str, value: object) -> None:
    assert loose_json.loads(text) == value


@pytest.mark.parametrize("text", ["", "   ", "<html>", "{", '{"a": ', "[" * 200_000])
def test_no_value_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        loose_json.loads(text)


@given(VALUES)
def test_what_the_standard_library_writes_is_read_back(value: object) -> None:
    assert loose_json.loads(json.dumps(value)) == value


@given(VALUES)
def test_commented_out_wrapping_changes_nothing(value: object) -> None:
    written = json.dumps({"v": value})
    assert loose_json.loads(f"/* a */ {written[:-1]}, }} // b") == {"v": value}


@given(st.text(alphabet='{}[]",:\\/*<!-> a1\n'))
def test_any_text_is_a_value_or_a_value_error(text: str) -> None:
    with contextlib.suppress(ValueError):
        loose_json.loads(text)


@pytest.mark.parametrize("unit", ["/*", '"\\', "//", "{", ",", '{"a":', "<!--", "\\", "a "])
def test_time_is_linear(unit: str, takes_linear_time: Linear) -> None:
    def read(count: int) -> None:
        with contextlib.suppress(ValueError):
            loose_json.loads("[" + unit * count)

    takes_linear_time(read, 8_000)


def test_numbers_that_no_json_can_hold_are_none() -> None:
    assert loose_json.loads('{"a": 1e400, "b": [-1e999, NaN, Infinity, 0.5]}') == {
        "a": None,
        "b": [None, None, None, 0.5],
    }
    assert loose_json.loads('{"a": 1e400, "b": nan,}') == {"a": None, "b": None}
    assert loose_json.loads('{"a": -2.5E+1, "b": 3e2,}') == {"a": -25.0, "b": 300.0}
