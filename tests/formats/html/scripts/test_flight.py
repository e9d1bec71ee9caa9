"""React's flight format."""

import json

from newsdoc.formats.html.scripts.flight import flight_values

LONG = "The council met in the old customs house and spoke for two hours about the ferry. " * 4


def test_rows_of_json() -> None:
    row = json.dumps({"body": LONG})
    assert list(flight_values(f"0:[1]\nno row\n1f:{row}\n2:{{{LONG}\n")) == [{"body": LONG}]


def test_a_text_of_another_row() -> None:
    text = "<p>Die Fähre fährt nicht mehr.</p>\n" * 8
    size = f"{len(text.encode()):x}"
    stream = f'1:{{"body":"$2","more":"$L2","none":"$9"}}\n2:T{size},{text}3:{json.dumps({"body": LONG})}\n'
    found = list(flight_values(stream))
    assert found[0] == {"body": text, "more": text, "none": "$9"} or found[-1] == {"html": text}
    assert {"html": text} in found
    assert {"body": LONG} in found


def test_elements() -> None:
    row = json.dumps(["$", "article", None, {"children": [["$", "p", "1", {"children": LONG}], "$", ["$", "x"]]}])
    assert list(flight_values(f"1:{row}\n")) == [
        {"type": "article", "children": [{"type": "p", "children": LONG}, "$", ["$", "x"]]}
    ]


def test_values_that_are_nested_too_deeply_are_cut() -> None:
    row = "[" * 300 + f'"{LONG}"' + "]" * 300
    assert LONG not in str(list(flight_values(f"1:{row}\n")))


def test_a_text_that_is_cut_off() -> None:
    assert list(flight_values(f"1:Tffff,{LONG}")) == []
    assert list(flight_values(f"1:Tffff,<p>{LONG}")) == [{"html": f"<p>{LONG}"}]
