"""Values as scripts write them."""

from itertools import pairwise

import pytest

from newsdoc.formats.html.scripts.js_values import read_js_value


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ('{"a": [1, true, null]}', {"a": [1, True, None]}),
        ("{a:1,b_$:2.5,'c d':-3,4:0x1F}", {"a": 1, "b_$": 2.5, "c d": -3, "4": 31}),
        ("[!0,!1,void 0,undefined,NaN]", [True, False, None, None, None]),
        ("[1,,2,]", [1, 2]),
        (r"'it\'s \u00e9 \x3Cp\u{3e} \n'", "it's é <p> \n"),
        (r"'\ud83d\ude00 \uD800'", "\U0001f600 \ufffd"),
        ("`one\ntwo`", "one\ntwo"),
        ("{a: /* why */ 1, // because\n b: 2}", {"a": 1, "b": 2}),
        ('{on: new Date("2024-05-03"), at: new Date()}', {"on": "2024-05-03", "at": None}),
        ('{a: Object.freeze({b: 1})}', {"a": {"b": 1}}),
        ('(function(a,b){return {title:a,draft:b,more:[a]}}("Fares",null));',
         {"title": "Fares", "draft": None, "more": ["Fares"]}),
        ("function(a){return [a,c]}(1)", [1, None]),
        ('((a)=>{return {t:a}})("Fares")', {"t": "Fares"}),
        ('(function(a,b,c){a.title=b;a["x y"]=1;c[0]=b;c[1]=2;return {story:a,list:c}}({},"Fares",Array(2)))',
         {"story": {"title": "Fares", "x y": 1}, "list": ["Fares", 2]}),
        ("(function(a){a.own=a;return {a:a}}({}))", {"a": {"own": None}}),
        ("(function(a){return {a:a}})", {"a": None}),
    ],
)  # fmt: skip
def test_a_value(code: str, value: object) -> None:
    assert read_js_value(code)[0] == value


def test_where_a_value_ends() -> None:
    code = "x = {a:'}'}; y"
    value, end = read_js_value(code, 4)
    assert (value, code[end:]) == ({"a": "}"}, "; y")


@pytest.mark.parametrize(
    "code",
    ["", "{", "{a}", "{a 1}", "[1", "{:1}", "'open", "}", "(function(a){if(a)return {}}(1))", "[" * 400, "{a:" * 400],
)
def test_what_is_no_value(code: str) -> None:
    with pytest.raises(ValueError, match=r"no |nested|statement"):
        read_js_value(code)


def test_names_in_names_are_told_once() -> None:
    names = [f"n{i}" for i in range(60)]
    doubled = ";".join(f"{name}.x={after};{name}.y={after}" for name, after in pairwise(names))
    code = f"(function({','.join(names)}){{{doubled};return {{a:n0}}}}({','.join('{}' for _ in names)}))"
    assert isinstance(read_js_value(code)[0]["a"], dict)


def test_long_code_that_is_no_json_is_not_read() -> None:
    with pytest.raises(ValueError, match="too long"):
        read_js_value("{a:1}" + " " * 1_000_001)
    assert read_js_value('{"a":1}' + " " * 1_000_001)[0] == {"a": 1}
