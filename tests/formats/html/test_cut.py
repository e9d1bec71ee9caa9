"""What a page is cut into: headline, pictures and prose; what it declares; what a profile's selectors name."""

from typing import Any

import pytest

from newsdoc.formats.html.cut import Cut, apply_selectors, cut, declared
from newsdoc.formats.html.facts import PageFacts, read_facts
from newsdoc.formats.html.trace import Tracer
from newsdoc.formats.html.tree import parse_tree
from newsdoc.profiles import Profile

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
LONG = f"<p>{SENTENCE * 2}</p>"


def page(body: str, tracer: bool = False) -> Cut:
    source = f"<html><body>{body}</body></html>"
    root = parse_tree(source)
    facts = read_facts(root)
    (element,) = root.iterchildren("body")
    return cut(element, facts, {}, Tracer(source) if tracer else None)


def facts_of(head: str) -> PageFacts:
    return read_facts(parse_tree(f"<html><head>{head}</head><body></body></html>"))


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("<h1>Ferry fares stay</h1>", "Ferry fares stay"),
        ("<h1><span>Ferry fares stay</span></h1>", "Ferry fares stay"),
        ("<h1><div>Coast</div><div>Ferry fares stay</div></h1>", "Ferry fares stay"),
        ("<h1><div>Ferry fares stay</div><div>Coast</div></h1>", "Ferry fares stay"),
        ("<h1><div>Ferry fares stay</div><div>Boats sail again</div></h1>", "Ferry fares stay"),
        ("", None),
    ],
)
def test_the_block_of_the_headline(headline: str, title: str | None) -> None:
    found = page(f"<article>{headline}{LONG * 3}</article>")
    assert (found.blocks[found.title].text if found.title is not None else None) == title
    assert (found.heading is not None) == (title is not None)


def test_blocks_have_places_where_they_are_traced() -> None:
    body = f"<article><h1>Ferry fares stay</h1>{LONG * 2}</article>"
    source = f"<html><body>{body}</body></html>"
    traced, bare = page(body, tracer=True), page(body)
    assert [source[each.start : each.end] for each in traced.blocks] == [each.text for each in traced.blocks]
    assert {(each.start, each.end) for each in bare.blocks} == {(-1, -1)}


def test_pictures_stand_before_their_blocks() -> None:
    picture = '<img src="/{}.jpg" width="800">'
    teaser = f'<aside class="related-teaser"><a href="/x">{picture.format("c")}</a></aside>'
    found = page(
        f"<article>{picture.format('a')}{picture.format('b')}<h1>Ferry fares stay</h1>{LONG * 2}{teaser}"
        f"{picture.format('d')}</article>"
    )
    told = {at: [each.element.get("src") for each in pictures] for at, pictures in found.pictures.items()}
    assert told[0] == ["/a.jpg", "/b.jpg"]
    assert [src for sources in told.values() for src in sources].count("/d.jpg") == 1
    assert "/c.jpg" not in [src for sources in told.values() for src in sources]
    assert len(found.evidence) > len(found.blocks)


def inside(found: Cut) -> list[bool]:
    return [each.inside for each in found.evidence if len(each.text) > 80]


@pytest.mark.parametrize(
    ("beside", "all_of_it"), [(LONG * 3, False), (LONG * 5, False), (LONG * 20, True)]
)  # fmt: skip
def test_much_prose_beside_the_story_is_the_story(beside: str, all_of_it: bool) -> None:
    lead = f"<div class='story-body'><h1>Ferry fares stay</h1>{LONG}</div>"
    found = inside(page(f"<div><div>{lead}</div>{beside}</div>"))
    assert all(found) or not all_of_it


@pytest.mark.parametrize(
    ("head", "titles", "descriptions", "authors"),
    [
        ("<title>Ferry | Coast</title>", ("Ferry | Coast",), (), ()),
        (
            "<meta property='og:title' content='Ferry'><meta name='twitter:title' content='Ferry'>"
            "<meta name='description' content='A.'><meta property='og:description' content='B.'>"
            "<meta name='twitter:description' content=' '><meta name='author' content='Ann  Lee'>"
            "<meta name='byl' content='By Ann Lee'>",
            ("Ferry",),
            ("B.", "A."),
            ("Ann Lee", "By Ann Lee"),
        ),
        ("", (), (), ()),
    ],
)
def test_what_a_page_declares(
    head: str, titles: tuple[str, ...], descriptions: tuple[str, ...], authors: tuple[str, ...]
) -> None:
    found = declared(facts_of(head), {})
    assert (found.titles, found.descriptions, found.authors) == (titles, descriptions, authors)


def test_what_its_data_declare() -> None:
    script = (
        '<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "Person", '
        '"@id": "#lee", "name": "Ann Lee"}]}</script>'
    )
    node: dict[str, Any] = {
        "headline": "Ferry",
        "name": "The ferry",
        "description": "It sails.",
        "author": [{"@id": "#lee"}, "Bo Ray", {"@type": "Person"}],
    }
    found = declared(facts_of(f"<title>Ferry</title>{script}"), node)
    assert (found.titles, found.descriptions, found.authors) == (
        ("Ferry", "The ferry"),
        ("It sails.",),
        ("Ann Lee", "Bo Ray"),
    )


@pytest.mark.parametrize(
    ("inner", "role"),
    [
        ("<p class='zz'>Boats sail here.</p>", "promo"),
        ("<p class='a zz b'>Boats sail here.</p>", "promo"),
        ("<p id='zz'>Boats sail here.</p>", "promo"),
        ("<div class='zz'><div><p>Boats sail here.</p></div></div>", "promo"),
        ("<div class='zz'><p class='yy'>Boats sail here.</p></div>", "deck"),
        ("<div class='yy'><div id='zz'><p>Boats sail here.</p></div></div>", "promo"),
        ("<div><p class='zzz'>Boats sail here.</p></div>", None),
        ("<p class='zz yy'>Boats sail here.</p>", "promo"),
    ],
)
def test_selectors_of_a_profile(inner: str, role: str | None) -> None:
    profile = Profile("The Coast", selectors=(("promo", ".zz"), ("deck", "#yy"), ("caption", "zz")))
    found = page(f"<article><h1>Ferry fares stay</h1>{LONG * 2}{inner}{inner}{LONG}</article>").evidence
    apply_selectors(found, profile)
    assert [each.fixed for each in found if each.text == "Boats sail here."] == [role, role]
    assert {each.fixed for each in found if each.text != "Boats sail here."} == {None}


@pytest.mark.parametrize(
    ("beside", "elsewhere"),
    [
        (f"<article class='text-part'>{LONG}</article>", False),  # a part of the same story
        (f"<article class='text-part'><h3>Cinema sold</h3>{LONG}</article>", True),
        (f"<article class='item'>{LONG}</article>", True),
        (f"<div>{LONG}</div>", False),
    ],
)
def test_articles_beside_that_of_the_story(beside: str, elsewhere: bool) -> None:
    story = f"<article class='text-part'><h1>Ferry fares stay</h1>{LONG * 3}</article>"
    found = page(f"<div>{story}</div><div>{beside}</div>").blocks
    assert [block.markup.elsewhere for block in found if block.markup] == [False] * 4 + [elsewhere] * (len(found) - 4)
    assert len(found) > 4
