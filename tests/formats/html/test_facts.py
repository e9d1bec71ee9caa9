"""What the head of a page declares."""

from collections.abc import Collection

import pytest

from newsdoc.formats.html.facts import PageFacts, read_facts
from newsdoc.formats.html.tree import parse_tree
from newsdoc.schema_org.graph import Graph, Node


def facts(head: str, attributes: str = "", body: str = "") -> PageFacts:
    return read_facts(parse_tree(f"<html {attributes}><head>{head}</head><body>{body}</body></html>"))


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title> Ferry \n fares</title>", "Ferry fares"),
        ("<title>One</title><title>Two</title>", "One"),
        ("<title> </title><title>Two</title>", "Two"),
        ("<title></title><title>Two</title>", "Two"),
        ("", None),
    ],
)
def test_the_title(head: str, title: str | None) -> None:
    assert facts(head).title == title


def test_the_title_of_a_drawing_is_not_the_pages() -> None:
    assert facts("", body="<svg><title>Arrow</title></svg>").title is None
    assert facts("", body="<svg><title>Arrow</title></svg><p>x</p><title>Ferry</title>").title == "Ferry"


@pytest.mark.parametrize("attribute", ["lang=de", "xml:lang=de"])
def test_the_language(attribute: str) -> None:
    assert facts("", attribute).language == "de"


def test_the_first_canonical_address() -> None:
    links = "<link rel=stylesheet href=/a.css><link rel=canonical href=/a><link rel=canonical href=/b>"
    assert facts(links).canonical == "/a"
    assert facts("<link rel=alternate href=/a>").canonical is None


def test_the_first_base_with_an_address() -> None:
    assert facts("<base target=_top><base href=/a><base href=/b>").base == "/a"


def test_meta_elements_by_name_property_and_itemprop() -> None:
    head = (
        "<meta name=Author content='Ann Lee'><meta property=og:title content='Ferry'><meta itemprop=name content=Quay>"
        "<meta name=author content='Bo Ray'><meta name=empty content=''><meta content=nameless>"
        "<meta http-equiv=Content-Language content=de><meta http-equiv=refresh content=5>"
    )
    assert facts(head).meta == {
        "author": ["Ann Lee", "Bo Ray"], "og:title": ["Ferry"], "name": ["Quay"], "content-language": ["de"],
    }  # fmt: skip


def test_the_first_value_that_is_not_blank_in_the_order_of_the_names() -> None:
    found = facts(
        "<meta name=a content=' '><meta name=a content='x \n y'><meta name=b content=z><meta name=c content=' '>"
    )
    assert found.first("a", "b") == ("x y", "a")
    assert found.first("c", "b", "a") == ("z", "b")
    assert found.first("c", "d") is None
    assert found.first("a") == ("x y", "a")


@pytest.mark.parametrize(
    ("script", "read"),
    [
        ("<script type='application/ld+json'>{}</script>", True),
        ("<script type='Application/LD+JSON; charset=utf-8'>{}</script>", True),
        ("<script>{}</script>", True),
        ("<script>\n {}</script>", True),
        ("<script>x = {}</script>", False),
        ("<script type='text/javascript'>{}</script>", False),
        ("<script type='application/json'>{}</script>", False),
    ],
)
def test_scripts_with_json_ld(script: str, read: bool) -> None:
    data = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry"}'
    assert facts(script.format(data)).schema.article(None).get("headline") == ("Ferry" if read else None)


def test_a_script_without_a_type_says_in_its_first_characters_that_it_is_json_ld() -> None:
    told = '", "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry"}'
    filled = 200 - len('{"x": "') - told.index("schema.org") - len("schema.org")
    for size, headline in ((filled, "Ferry"), (filled + 1, None)):
        script = f"""<script>{{"x": "{"x" * size}{told}</script>"""
        assert facts(script).schema.article(None).get("headline") == headline


def test_states_are_scripts_with_json() -> None:
    head = "<script type=application/json>{}</script><script type=application/json+x>{}</script><script>{}</script>"
    assert [each.get("type") for each in facts(head).states] == ["application/json", "application/json+x"]


def test_headings_paragraphs_and_templates_are_noted() -> None:
    found = facts("", body="<h1>a</h1><h2>b</h2><p>c</p><div>d</div><p>e</p><template>f</template><h1>g</h1>")
    assert [each.text for each in found.headings] == ["a", "g"]
    assert [each.text for each in found.paragraphs] == ["c", "e"]
    assert [each.text for each in found.templates] == ["f"]


@pytest.mark.parametrize(
    ("base", "url", "stated", "address"),
    [
        (None, "https://quay.example/a", None, "https://quay.example/a"),
        (None, None, "https://quay.example/b", "https://quay.example/b"),
        (None, "https://quay.example/a", "https://quay.example/b", "https://quay.example/a"),
        (" /x/ ", "https://quay.example/a", None, "https://quay.example/x/"),
        ("https://other.example/", "https://quay.example/a", None, "https://other.example/"),
        ("http://other.example/", None, None, "http://other.example/"),
        ("/x/", None, "https://quay.example/b", "https://quay.example/x/"),
        ("/x/", None, None, None),
        ("javascript:x", "https://quay.example/a", None, "https://quay.example/a"),
        (None, None, "/b", None),
        (None, "file:///a.html", None, "file:///a.html"),
    ],
)
def test_what_addresses_are_relative_to(base: str | None, url: str | None, stated: str | None, address: str) -> None:
    assert PageFacts(base=base).base_address(url, stated) == address


def test_few_of_the_headings_of_a_list_are_compared_with_its_stories(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(graph: Graph, *urls: str | None, titles: Collection[str] = ()) -> Node:
        asked.append(len(titles))
        return {}

    monkeypatch.setattr(Graph, "article", counted)
    headings = "".join(f"<h1>Story {number}</h1>" for number in range(500))
    script = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry sails"}</script>'
    read_facts(parse_tree(f"<html><head>{script}</head><body>{headings}</body></html>")).story_node(None)
    assert 1 < asked[0] < 50
