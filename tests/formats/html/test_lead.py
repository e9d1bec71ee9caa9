"""The picture that stands for a story."""

import newsdoc
from newsdoc.formats.html.facts import read_facts
from newsdoc.formats.html.lead import lead_image
from newsdoc.formats.html.tree import parse_tree
from newsdoc.model import Block, Figure, Gallery, Paragraph, Rendition, Section

BASE = "https://quay.example/a"
QUAY = Figure("The quay", url="https://quay.example/img/quay.jpg?w=800")
BOAT = Figure(
    "The boat",
    url="https://quay.example/boat-800.jpg",
    renditions=(Rendition("https://quay.example/boat-400.jpg"),),
)


def lead(head: str, *body: Block) -> Figure | None:
    facts = read_facts(parse_tree(f"<html><head>{head}</head><body><p>x</p></body></html>"))
    return lead_image(facts, facts.schema.article(None), body, BASE)


def meta(name: str, content: str) -> str:
    return f"<meta property='{name}' content='{content}'>"


def ld(image: str, key: str = "image") -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "x", "{key}": {image}}}</script>'


def test_the_first_of_the_story_where_none_is_declared() -> None:
    assert lead("", Paragraph("x"), QUAY, BOAT) == QUAY
    assert lead("", Figure("None"), BOAT) == BOAT
    assert lead("", Paragraph("x")) is None


def test_pictures_in_galleries_and_sections() -> None:
    assert lead("", Gallery(figures=(BOAT, QUAY))) == BOAT
    assert lead("", Section("x", body=(Paragraph("x"), Gallery(figures=(QUAY,))))) == QUAY


def test_a_declared_picture_with_its_caption_where_the_story_shows_it() -> None:
    assert lead(meta("og:image", "/other/quay.jpg"), BOAT, QUAY) == QUAY
    assert lead(meta("og:image", "https://cdn.example/boat-400.jpg?v=1"), QUAY, BOAT) == BOAT
    assert lead(meta("og:image", "/new.jpg"), QUAY) == Figure(None, url="https://quay.example/new.jpg")


def test_whose_declaration_comes_first() -> None:
    def url(*heads: str) -> str | None:
        found = lead("".join(heads))
        return found.url.rpartition("/")[2] if found and found.url else None

    card, node, later = meta("twitter:image", "/card.jpg"), ld('"/node.jpg"'), meta("thumbnail", "/later.jpg")
    assert url(later, node, card) == "card.jpg"
    assert url(later, node) == "node.jpg"
    assert url(later) == "later.jpg"
    assert url(card, meta("og:image", "/og.jpg")) == "og.jpg"


def test_the_forms_of_a_declared_picture() -> None:
    wanted = Figure(None, url="https://quay.example/a.jpg")
    for image in ('"/a.jpg"', '["/a.jpg"]', '{"url": "/a.jpg"}', '{"contentUrl": "/a.jpg"}', '[5, {}, "", "/a.jpg"]'):
        assert lead(ld(image)) == wanted
    assert lead(ld('"/a.jpg"', "thumbnailUrl")) == wanted


def test_a_picture_that_is_none_of_the_story_is_passed_over() -> None:
    for image in ("data:image/gif;base64,R0", "/logo.png", "javascript:x", " "):
        assert lead(meta("og:image", image) + ld('"/a.jpg"')) == Figure(None, url="https://quay.example/a.jpg")


def test_the_picture_that_a_site_declares_for_all_its_pages_stands_for_none() -> None:
    for name in ("og-default.png", "ogp_default.jpg", "default-share.png", "share-image-default.jpg", "no_image.jpg"):
        assert lead(meta("og:image", f"/img/{name}"), BOAT) == BOAT, name
        assert lead(meta("og:image", f"/img/{name}")) is None, name
    for name in ("maxresdefault.jpg", "quay-default-1200.jpg", "standard.jpg", "noimages-of-war.jpg"):
        found = lead(meta("og:image", f"/img/{name}"), BOAT)
        assert found is not None
        assert found.url == f"https://quay.example/img/{name}"


def test_the_still_of_a_video_and_not_the_film() -> None:
    still = "https://quay.example/otter.jpg"
    film = Figure("An otter", url="https://quay.example/otter.m3u8", kind="video", renditions=(Rendition(still),))
    assert lead(meta("og:image", still), film) == Figure("An otter", url=still)


def test_the_address_that_the_page_gives_for_all_of_its_links() -> None:
    head = "<base href='https://pictures.example/'>" + meta("og:image", "/quay.jpg")
    page = (
        f"<html><head>{head}</head><body><h1>Ferry fares stay</h1><p>{'The ferry sails again. ' * 9}</p></body></html>"
    )
    found = newsdoc.parse(page, "html", url="https://quay.example/a").lead_image
    assert found is not None
    assert found.url == "https://pictures.example/quay.jpg"
