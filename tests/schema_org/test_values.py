"""What a graph gives for the values of properties: texts, languages, identifiers, addresses; and for its nodes."""

from typing import Any

import pytest

from newsdoc.schema_org.graph import Graph, as_list, as_text, clean
from newsdoc.schema_org.types import types_of

NAMED = Graph([{"@id": "#a", "@type": "Person", "name": "Ann Lee"}, {"@id": "#b", "url": "/b"}])


# ------------------------------------------------------------ values
@pytest.mark.parametrize(
    ("value", "things"),
    [
        (None, []), ("a", ["a"]), ([["a", ["b"]], None, "", {}, 0], ["a", "b", 0]),
        ({"@id": "#b"}, [{"@id": "#b", "url": "/b"}]), ({"@id": "#x"}, [{"@id": "#x"}]),
        ({"@id": "#b", "@type": "Thing"}, [{"@id": "#b", "url": "/b"}]),
        ({"@id": "#b", "@type": "Thing", "name": "x"}, [{"@id": "#b", "@type": "Thing", "name": "x"}]),
        ({"@id": 5}, [{"@id": 5}]),
    ],
)  # fmt: skip
def test_things(value: Any, things: list[Any]) -> None:
    assert NAMED.things(value) == things


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ("a", ["a"]), (" Tom &amp; Jo; ", ["Tom & Jo;"]), ("Tom &amp Jo", ["Tom &amp Jo"]), (5, ["5"]), (1.5, ["1.5"]),
        (True, []), (" ", []), (None, []), (["a", ["b", 5]], ["a", "b", "5"]),
        ({"@value": "a", "name": "b"}, ["a"]), ({"text": "a", "name": "b"}, ["a"]), ({"name": "a"}, ["a"]),
        ({"headline": "a"}, ["a"]), ({"url": "/a"}, ["/a"]), ({"@id": "#x"}, ["#x"]), ({"@id": "#a"}, ["Ann Lee"]),
        ({"name": ["a", {"name": "x"}, "b"]}, ["a"]), ({"name": {"name": "x"}}, []), ({"@type": "Thing"}, []),
    ],
)  # fmt: skip
def test_texts(value: Any, texts: list[str]) -> None:
    assert NAMED.texts(value) == texts
    assert NAMED.text(value) == (texts[0] if texts else None)


def test_a_text_as_it_stands() -> None:
    assert NAMED.raw([" ", " Tom &amp; Jo "]) == " Tom &amp; Jo "
    assert NAMED.raw(" ") is None


@pytest.mark.parametrize(
    ("value", "language"),
    [
        ("de", "de"),
        (" de_AT ", "de-AT"), ({"alternateName": "de", "name": "German"}, "de"), ({"name": "German"}, "German"),
        ({"identifier": "de"}, "de"), ([" ", 5, "fr"], "fr"), ({}, None), (None, None),
    ],
)  # fmt: skip
def test_a_language(value: Any, language: str | None) -> None:
    assert NAMED.language(value) == language


def test_identifiers_by_kind() -> None:
    node = {
        "identifier": [
            "a",
            {"propertyID": "isbn", "value": "b"},
            {"value": 5},
            {"propertyID": "isbn", "value": "c"},
            {},
        ]
    }
    assert NAMED.identifiers(node) == [("", "a"), ("isbn", "b"), ("", "5"), ("isbn", "c")]
    assert NAMED.identifier(node) == {"": "a", "isbn": "b"}
    assert NAMED.identifiers({"identifier": {"propertyID": "isbn"}}) == []


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("/a", "/a"), (" /a ", "/a"), (" ", None), (5, None),
        ({"url": "/a", "@id": "/b"}, "/a"), ({"contentUrl": "/a"}, "/a"),
        ({"embedUrl": "/a"}, "/a"), ({"@id": "/a"}, "/a"), ({"url": ["/a", "/b"]}, "/a"), ({"url": []}, None),
        ([{}, {"name": "x"}, "/a"], "/a"),
    ],
)  # fmt: skip
def test_an_address(value: Any, address: str | None) -> None:
    assert NAMED.address(value) == address


def test_values_as_lists_and_texts() -> None:
    assert (as_list(None), as_list("a"), as_list(["a"])) == ([], ["a"], ["a"])
    assert (as_list({"@list": ["a", "b"]}), as_list({"@set": "a"}), as_list({"@list": []})) == (["a", "b"], ["a"], [])
    assert as_list({"0": "a", "2": "b"}) == ["a", "b"]
    assert as_list({"name": "a"}) == [{"name": "a"}]
    assert as_list({}) == [{}]


def test_lists_in_lists_of_any_depth() -> None:
    value: object = "a"
    for _ in range(100_000):
        value = {"@list": value}
    assert as_list(value) == ["a"]
    while isinstance(value, dict):  # taken apart here: Python frees nested objects one in the other
        value = value.pop("@list")
    assert (as_text(["", {"name": "a"}]), as_text(None)) == ("a", None)
    assert (clean(" a &lt; b; "), clean("a & b; &x")) == ("a < b;", "a & b; &x")


@pytest.mark.parametrize(
    ("node", "types"),
    [
        ({"@type": "https://schema.org/Person"}, ("Person",)), ({"type": ["schema:A", 5, "B"]}, ("A", "B")),
        ({"@type": "http://www.schema.org/A", "type": "B"}, ("A",)), ({"@type": "https://x.example/A"}, ("https://x.example/A",)),
        ({}, ()), ("Person", ()),
    ],
)  # fmt: skip
def test_the_types_of_a_node(node: Any, types: tuple[str, ...]) -> None:
    assert types_of(node) == types


# ------------------------------------------------------------ nodes
def test_the_documents_own_nodes_and_all_of_them() -> None:
    story = {"@type": "NewsArticle", "author": {"@type": "Person"}}
    page = {"@type": "WebPage", "mainEntity": story, "about": {"@type": "Thing"}}
    graph = Graph([{"@graph": [page]}, {"@id": "#x", "a": 1}, {"type": "Old"}, {"plain": 1}])
    assert [types_of(each) for each in graph.nodes] == [("WebPage",), ("NewsArticle",), (), ("Old",)]
    assert [types_of(each) for each in graph.all_nodes] == [("WebPage",), ("NewsArticle",), ("Person",), ("Thing",)]
    assert [*graph.of_type("Person", "Thing")] == [{"@type": "Person"}, {"@type": "Thing"}]


def test_a_reference_is_to_the_fullest_node_of_its_name() -> None:
    short, full, other = {"@id": "#a", "b": 1}, {"@id": "#a", "b": 1, "c": 2}, {"@id": "#a", "d": 1, "e": 2}
    for every in ([short, full], [full, short], [full, other]):
        assert Graph([*every, {"@id": "#a"}]).resolve({"@id": "#a"}) == full


def test_nodes_deeper_than_twelve_levels_are_not_looked_at() -> None:
    value: Any = {"@type": "Deep"}
    for _ in range(12):
        value = {"a": value}
    assert len(Graph(value).all_nodes) == 1
    assert len(Graph({"a": value}).all_nodes) == 0
    assert len(Graph([value]).all_nodes) == 0


def test_scripts_that_cannot_be_read_are_left_out() -> None:
    assert [each["@type"] for each in Graph.of_scripts(['{"@type": "A"}', "x", '{"@type": "B"}']).all_nodes] == [
        "A",
        "B",
    ]


def article(*nodes: Any, url: str | None = None) -> Any:
    return Graph(list(nodes)).article(url).get("name")


PAGE = "https://quay.example/a"


def test_the_node_of_the_story() -> None:
    news, plain = {"@type": "NewsArticle", "name": "news"}, {"@type": "Report", "name": "plain"}
    assert article(plain, news) == "plain"
    assert article({"@type": "Person", "name": "x"}, plain) == "plain"
    assert article({"@type": "Person", "name": "x"}) is None


def test_of_two_stories_the_one_that_says_more() -> None:
    one, two = (
        {"@type": "Article", "name": "one", "image": 1},
        {"@type": "Article", "name": "two", "image": 1, "author": 1},
    )
    assert article(one, two) == article(two, one) == "two"


@pytest.mark.parametrize("key", ["url", "@id", "mainEntityOfPage"])
@pytest.mark.parametrize("address", [PAGE, "http://quay.example/a/", f"{PAGE}?x=1", f"{PAGE}#x", "//quay.example/a"])
def test_the_story_of_the_page_before_others(key: str, address: str) -> None:
    full = {"@type": "Article", "name": "other", "url": "/x", "headline": "x", "image": 1, "author": 1}
    own = {"@type": "Article", "name": "own", key: address, "headline": "x", "image": 1}
    assert article(full, own, url=PAGE) == "own"
    assert article(full, own, url="https://quay.example/b") == "other"
    assert article(full, own) == "other"
    mention = {"@type": "Article", "name": "own", key: address, "headline": "x"}
    assert article(full, mention, url=PAGE) == "other"


def test_the_page_that_a_story_is_of() -> None:
    full = {"@type": "Article", "name": "other", "headline": "x", "image": 1, "author": 1}
    own = {"@type": "Article", "name": "own", "mainEntityOfPage": {"@id": PAGE}, "headline": "x", "image": 1}
    assert article(full, own, url=PAGE) == "own"


def test_other_types_stand_for_a_story_with_a_headline_and_a_day_where_there_is_no_article() -> None:
    video = {"@type": "VideoObject", "name": "video", "headline": "x", "datePublished": "y"}
    assert article(video) == "video"
    assert article(video, {"@type": "Article", "name": "story"}) == "story"
    for key in ("headline", "datePublished"):
        assert article({name: value for name, value in video.items() if name != key}) is None
