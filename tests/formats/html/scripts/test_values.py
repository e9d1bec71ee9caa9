"""The values that a page's scripts hold."""

import base64
import html
import json
from typing import Any
from urllib.parse import quote

import pytest

from newsdoc.formats.html.facts import read_facts
from newsdoc.formats.html.scripts.values import script_values, unflattened
from newsdoc.formats.html.tree import parse_tree

STORY = {"title": "Fares stay", "body": "<p>The board’s “ferry” stays & sails.</p>" * 8}
DATA = json.dumps({"story": STORY})


def values(page: str) -> list[Any]:
    return list(script_values(read_facts(parse_tree(page)), page))


@pytest.mark.parametrize(
    "script",
    [
        f"window.__DATA__ = JSON.parse({json.dumps(DATA)})",
        f"go(JSON.parse({json.dumps(DATA)}))",
        "window.a = JSON.parse('" + DATA.replace("\\", "\\\\").replace("'", "\\'") + "')",
        "window.a = JSON.parse(decodeURIComponent('" + quote(DATA) + "'))",
        "window.a = JSON.parse(atob('" + base64.b64encode(DATA.encode()).decode() + "'))",
        "window.a = JSON.parse(decodeURIComponent(escape(window.atob('"
        + base64.b64encode(quote(DATA).encode()).decode()
        + "'))))",
        f"window.__INITIAL_DATA__={json.dumps(DATA)};",
        f'window.__INITIAL_DATA__="{quote(DATA)}";',
        f"a.content={DATA};a.config={{}};",
        f"var a={{}},b=[];window['c'] = {DATA}",
        f'hydrate(App, {DATA}, document.getElementById("app"))',
        f"start({DATA})",
        f"kit.start(app,element,{{data:[1],story:{json.dumps(STORY)}}})".replace("data:[1],", ""),
        f"window.n=(function(a,b){{return {{story:a}}}}({json.dumps(STORY)},null));",
        f"window.n=((a)=>{{return {{story:a}}}})({json.dumps(STORY)});",
        f"x={{broken; y={DATA}",
    ],
)
def test_values_in_a_script(script: str) -> None:
    assert {"story": STORY} in values(f"<div></div><script>{script}</script>")


@pytest.mark.parametrize("kind", ["application/json", "application/json; charset=utf-8", "text/json"])
def test_values_in_a_script_of_data(kind: str) -> None:
    assert values(f'<div></div><script type="{kind}">{DATA}</script>') == [{"story": STORY}]


def test_as_angular_writes_it() -> None:
    written = DATA.replace("&", "&a;").replace('"', "&q;").replace("<", "&l;").replace(">", "&g;")
    assert values(f'<div></div><script type="application/json">{written}</script>') == [{"story": STORY}]


@pytest.mark.parametrize("name", ["data-page", "data-react-props", "data-props", "data-initial-state"])
def test_values_in_an_attribute(name: str) -> None:
    assert values(f'<div id=app {name}="{html.escape(DATA)}"></div>') == [{"story": STORY}]
    assert values(f"<div id=app {name}='{DATA}'></div>") == [{"story": STORY}]
    assert values(f"<div id=app {name}='{DATA[:-1]}'></div>") == []


def test_a_flat_list() -> None:
    flat = [["Reactive", 1], {"story": 2}, {"title": 3, "body": 4}, "Fares stay", STORY["body"]]
    page = f'<div></div><script type="application/json" id="__NUXT_DATA__">{json.dumps(flat)}</script>'
    assert values(page) == [{"story": STORY}]


@pytest.mark.parametrize(
    "value", [[1, 2, 3, 4], [{}, "a", "b", "c"], [{"a": "b"}, 1, 2, 3], ["a", "b", "c", "d"], [{"a": 9}, 1, 2, 3], {}]
)
def test_what_is_no_flat_list(value: Any) -> None:
    assert unflattened(value) == value


def test_a_flat_list_that_holds_itself() -> None:
    assert unflattened([{"a": 0, "b": 1}, ["Set", 2], "x", ["Date", "2024-05-03"]]) == {"a": None, "b": "x"}


def test_small_scripts_and_those_of_other_files_are_not_read() -> None:
    assert values("<div></div><script>a={b:1}</script>") == []
    assert values(f"<div></div><script src=a.js>a={DATA}</script>") == []
    assert values(f"<div></div><script>a={DATA}") == []
