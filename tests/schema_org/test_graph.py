"""Things of schema.org: references, people, dates, microdata; the same through JSON-LD and HTML."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

import pytest
from lxml import html

import newsdoc
from newsdoc.schema_org.dates import moment
from newsdoc.schema_org.graph import Graph
from newsdoc.schema_org.microdata import LOOSE, read_marks
from newsdoc.schema_org.people import people

ARTICLE = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry fares stay"}


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ({"@type": "Person", "name": "Ann Lee"}, ["Ann Lee"]),
        ("Ann Lee", ["Ann Lee"]),
        (["Ann Lee", ["Bo Ray", [{"name": "Cy Orr"}]]], ["Ann Lee", "Bo Ray", "Cy Orr"]),
        ([{"name": "Ann Lee and Bo Ray", "jobTitle": "Reporter"}, "By Cy Orr"], ["Ann Lee", "Bo Ray", "Cy Orr"]),
        ({"@type": "Person", "givenName": "Ida", "additionalName": "M.", "familyName": "Holm"}, ["Ida M. Holm"]),
        ({"@type": "Person", "name": "Ida O&#039;Holm"}, ["Ida O'Holm"]),
        ('By <a href="/ida">Ida Holm</a> and Per Aune', ["Ida Holm", "Per Aune"]),
        ({"@type": "Person", "name": "Nora Brandt (nbr)"}, ["Nora Brandt"]),
        ({"@type": "NewsMediaOrganization", "name": "Coast and Harbour News"}, ["Coast and Harbour News"]),
        ([{"name": "Ann Lee"}, {"name": "ann lee"}], ["Ann Lee"]),
        ({"@type": "Person"}, []),
        (None, []),
    ],
)
def test_the_same_authors_through_both_formats(author: Any, names: list[str]) -> None:
    text = json.dumps(ARTICLE | {"author": author})
    fed = newsdoc.parse(text, "json-ld")
    shown = newsdoc.parse(f'<script type="application/ld+json">{text}</script><h1>Ferry fares stay</h1>', "html")
    assert [person.name for person in fed.authors] == names
    assert [(each.name, each.role, each.kind) for each in fed.authors] == [
        (each.name, each.role, each.kind) for each in shown.authors
    ]


@pytest.mark.parametrize(
    "date",
    ["Thu Mar 05 18:20:36 CET 2026", "1772733600", "2026-03-05", "2026-03-05T10:00:00+01:00", "soon", "0001-01-01"],
)
def test_the_same_dates_through_both_formats(date: str) -> None:
    text = json.dumps(ARTICLE | {"datePublished": date, "dateModified": date})
    fed = newsdoc.parse(text, "json-ld")
    shown = newsdoc.parse(f'<script type="application/ld+json">{text}</script><h1>Ferry fares stay</h1>', "html")
    assert (fed.published, fed.modified) == (shown.published, shown.modified)


def test_what_an_object_says_of_a_person_stays_with_each() -> None:
    found = people(
        Graph([]), {"name": "Ann Lee and Bo Ray", "jobTitle": "Reporter", "url": "/both", "worksFor": "Post"}
    )
    assert [(each.name, each.role, each.affiliation, each.url) for each in found] == [
        ("Ann Lee", "Reporter", "Post", None),
        ("Bo Ray", "Reporter", "Post", None),
    ]


def test_references_are_followed_to_the_fullest_node() -> None:
    graph = Graph(
        [
            {"@type": "NewsArticle", "author": {"@id": "#ann"}},
            {"@id": "#ann", "@type": "Person"},
            {"@id": "#ann", "@type": "Person", "name": "Ann Lee"},
        ]
    )
    assert [each.name for each in people(graph, graph.nodes[0]["author"])] == ["Ann Lee"]


def test_the_story_of_a_page_before_others() -> None:
    graph = Graph(
        [
            {"@type": "WebPage", "headline": "The page"},
            {"@type": "Article", "headline": "A teaser", "url": "https://x.example/other", "author": "A"},
            {"@type": "NewsArticle", "headline": "The story", "url": "https://x.example/story?a", "author": "B"},
        ]
    )
    assert graph.article("https://x.example/story")["headline"] == "The story"
    assert Graph([{"@type": "WebPage"}]).article() == {}


def test_microdata_gives_the_same_nodes() -> None:
    root = html.fromstring(
        "<div><article itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>Ferry fares stay</h1>"
        "<span itemprop=author itemscope itemtype='https://schema.org/Person'><b itemprop=name>Ann Lee</b></span>"
        "<time itemprop=datePublished datetime='2026-03-05'>today</time></article>"
        "<p itemprop=author>Bo Ray</p><i property='schema:dateModified' content='2026-03-06'></i></div>"
    )
    marked = [each for each in root.iter() if each.get("itemprop") or each.get("itemscope") is not None]
    graph = Graph(read_marks(marked, [each for each in root.iter() if each.get("property")]))
    node = graph.article()
    assert [each.name for each in people(graph, node["author"])] == ["Ann Lee"]
    assert moment(graph, node, "datePublished") == dt.date(2026, 3, 5)
    loose = next(graph.of_type(LOOSE))
    assert (loose["author"], loose["dateModified"]) == ("Bo Ray", "2026-03-06")


def test_a_deep_or_large_graph_is_read_as_far_as_it_makes_sense() -> None:
    deep: Any = {"@type": "Person", "name": "Ann Lee"}
    for _ in range(50):
        deep = {"@type": "Thing", "about": deep}
    assert len(Graph(deep).all_nodes) < 20


def test_names_behind_the_prefix_of_the_vocabulary() -> None:
    script = '{"@type": "schema:NewsArticle", "schema:headline": "schema: a plan", "schema:author" : "Ann Lee"}'
    node = Graph.of_scripts([script]).article()
    assert (node["headline"], node["author"]) == ("schema: a plan", "Ann Lee")


def test_the_story_that_the_titles_name_before_those_that_say_more() -> None:
    teaser = {"@type": "NewsArticle", "headline": "Bakery wins", "datePublished": "2024", "author": "Ann Lee"}
    own = {"@type": "NewsArticle", "headline": "Ferry fares stay"}
    graph = Graph([teaser, own])
    assert graph.article("https://quay.example/a", titles=("Ferry fares stay | The Quay",)) == own
    assert graph.article("https://quay.example/a", titles=("The Quay",)) == teaser
    assert graph.article("https://quay.example/a") == teaser


def test_a_node_of_another_page_that_no_title_names_is_another_storys() -> None:
    node = {"@type": "NewsArticle", "headline": "Bakery wins", "url": "https://quay.example/b", "datePublished": "2024"}
    page = "https://quay.example/a"
    assert Graph([node]).article(page, titles=("Ferry fares stay",)) == {}
    assert Graph([node]).article(page, titles=("The bakery wins again",)) == node
    assert Graph([node]).article(page, "https://quay.example/b", titles=("Ferry fares stay",)) == node
    assert Graph([{**node, "url": "/b"}]).article(page, titles=("Ferry fares stay",)) == {**node, "url": "/b"}
    assert Graph([node]).article(page) == node
    assert Graph([node]).article(titles=("Ferry fares stay",)) == node


@pytest.mark.parametrize("value", [[{"@value": "en"}], {"alternateName": "en"}, {"name": [{"@value": "en"}]}, "en"])
def test_a_language(value: Any) -> None:
    assert Graph([ARTICLE]).language(value) == "en"


def test_several_references_to_one_thing_say_it_once() -> None:
    """As lists of references would otherwise be read as often as others refer to them."""
    graph = Graph([{"@type": "Person", "@id": "#ann", "name": "Ann Lee"}])
    found = graph.things([{"@id": "#ann"}, "Bo Ray", [{"@id": "#ann"}], {"@id": "#ann"}, "Bo Ray"])
    assert [each if isinstance(each, str) else each["name"] for each in found] == [
        "Ann Lee",
        "Bo Ray",
        "Ann Lee",
        "Bo Ray",
    ]


def test_whoever_needs_the_first_value_does_not_read_the_rest() -> None:
    class Counted(Graph):
        read = 0

        def resolve(self, value: Any) -> Any:
            self.read += 1
            return super().resolve(value)

    graph = Counted([ARTICLE])
    values = [f"Ann {number}" for number in range(100)]
    assert (graph.text(values), graph.language(values), graph.address(values)) == ("Ann 0", "Ann 0", "Ann 0")
    assert graph.read <= 6


def test_a_thing_that_many_refer_to_is_read_once() -> None:
    class Counted(list[str]):
        times = 0

        def __iter__(self) -> Iterator[str]:
            self.times += 1
            return super().__iter__()

    names = Counted([" "] * 9)
    graph = Graph([{"@id": "#nobody", "@type": "Person", "name": names}])
    before = names.times
    assert [graph.text({"@id": "#nobody"}) for _ in range(20)] == [None] * 20
    assert names.times - before <= 2
