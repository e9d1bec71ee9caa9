"""What the attributes of a page's elements say, as nodes."""

import pytest
from lxml import html

from newsdoc.schema_org.graph import Node
from newsdoc.schema_org.microdata import read_marks


def marks(markup: str) -> list[Node]:
    root = html.fragment_fromstring(markup, create_parent="main")
    every = list(root.iter())
    marked = [each for each in every if each.get("itemprop") or each.get("itemtype")]
    return read_marks(marked, [each for each in every if each.get("property")])


@pytest.mark.parametrize(
    ("markup", "value"),
    [
        ("<b itemprop=name> Ann  Lee </b>", "Ann Lee"),
        ("<b itemprop=name content=' Ann '>x</b>", "Ann"),
        ("<b itemprop=name datetime=2026>x</b>", "2026"),
        ("<b itemprop=name content=a datetime=b>x</b>", "a"),
        ("<b itemprop=name>x</b>y", "x"),
        ("<a itemprop=name href=/a>x</a>", "x"),
        ("<a itemprop=name>x <i>y</i></a>", "x y"),
    ],
)
def test_what_an_element_says(markup: str, value: str) -> None:
    assert marks(markup) == [{"@type": "LooseMarks", "name": value}]


@pytest.mark.parametrize("name", ["url", "image", "sameAs", "logo"])
def test_an_address_where_one_is_asked_for(name: str) -> None:
    for markup in (f"<a itemprop={name} href=/a>x</a>", f"<img itemprop={name} src=/a>"):
        assert marks(markup) == [{"@type": "LooseMarks", name: "/a"}]
    assert marks(f"<b itemprop={name}>x</b>") == []


def test_things_and_what_stands_in_them() -> None:
    person = "<b itemprop=author itemscope itemtype='https://schema.org/Person'><i itemprop=name>Ann</i></b>"
    story = (
        f"<div itemscope itemtype='http://schema.org/Article/'><i itemprop='headline name'>x</i><p>{person}</p></div>"
    )
    assert marks(f"{story}<i itemprop=name>Loose</i>") == [
        {"@type": "Article", "headline": "x", "name": "x", "author": {"@type": "Person", "name": "Ann"}},
        {"@type": "LooseMarks", "name": "Loose"},
    ]


def test_a_thing_without_a_type_is_one() -> None:
    assert marks("<div itemscope><b itemprop=name>x</b><b itemprop=name>y</b></div>") == [
        {"@type": "Thing", "name": ["x", "y"]}
    ]


def test_several_values_of_a_name() -> None:
    assert marks("<b itemprop=name>x</b><b itemprop=name>y</b><b itemprop=name>z</b><b itemprop=name></b>") == [
        {"@type": "LooseMarks", "name": ["x", "y", "z"]}
    ]


def test_properties_of_schema_org_and_dublin_core() -> None:
    properties = "<b property='schema:datePublished dc:date' content=2026>x</b><b property=og:title content=x></b>"
    assert marks(properties) == [{"@type": "LooseMarks", "datePublished": "2026", "date": "2026"}]


def test_four_hundred_elements_are_looked_at() -> None:
    (node,) = marks("<b itemprop=name>x</b>" * 401)
    assert len(node["name"]) == 400
    (node,) = marks("<b property=dc:date>x</b>" * 401)
    assert len(node["date"]) == 400


def test_a_page_without_marks() -> None:
    assert marks("<b>x</b>") == []
