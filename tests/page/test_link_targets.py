"""Where the links of a page lead."""

import pytest

from newsdoc.page.link_targets import Address, address_of, first_link, page_address, seen_from, target_of
from newsdoc.page.markup import Markup

STORY = "https://www.coast.example/news/2026/ferry-returns-to-ostmark.html"


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("/ships/1", "page"), ("#top", "share"), ("/share?u=1", "share"), ("javascript:void(0)", "share"),
        ("https://www.facebook.com/quay", "share"), ("https://quay.example/?u=https://t.me/quay", "share"),
        ("https://quay.com/x.com/1", "share"), ("https://notafacebook.net/", "page"),
        ("https://quay.com/ships", "page"),
        ("/topics/ferries", "topic"), ("/topics", "page"), ("/authors/lee", "author"),
        ("mailto:lee@quay.example", "author"),
        ("/TOPICS/ferries", "topic"), ("", ""),
    ],
)  # fmt: skip
def test_where_a_link_leads(href: str, target: str) -> None:
    marks = (("strong", 0, 7, ""), ("link", 0, 7, href), ("link", 3, 7, "/authors/lee"))
    markup = Markup("text", "p", "Weather", object(), marks=marks)
    assert (first_link(markup), target_of(markup)) == (href.lower(), target)


def test_a_block_without_a_link_leads_nowhere() -> None:
    assert target_of(Markup("text", "p", "Weather", object(), marks=(("strong", 0, 7, ""),))) == ""


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://www.coast.example:8080/a/b-c_d", Address("coast.example", ("a", "b-c_d"), 3, 0)),
        ("/2026/03/old%20quay+home.html?page=12#x9", Address("", ("2026", "03", "old%20quay+home.html"), 3, 6)),
        ("//coast.example", Address("coast.example", (), 0, 0)), ("", Address("", (), 0, 0)),
        ("/a//b/", Address("", ("a", "b"), 1, 0)), ("/--", Address("", ("--",), 0, 0)),
        ("https://web.archive.org/web/2026/https://coast.example/a", Address("coast.example", ("a",), 1, 0)),
    ],
)  # fmt: skip
def test_an_address_taken_apart(address: str, found: Address) -> None:
    assert address_of(address) == found


@pytest.mark.parametrize(
    ("href", "where", "form"),
    [
        ("/news/2026/ferry-returns-to-ostmark.html", "internal", "itself"),
        ("https://coast.example/news/2026/ferry-returns-to-ostmark.html#comments", "internal", "itself"),
        ("/", "internal", "front"), ("https://www.coast.example", "internal", "front"),
        ("/news", "internal", "section"), ("/news/2026/", "internal", "section"),
        ("/news/2026/new-quay-opened.html", "internal", "sibling"),
        ("/news/2026/new-quay.html", "internal", "deep"),
        ("/sport/2/new-quay-opened", "internal", "sibling"), ("/sport/x/new-quay-opened", "internal", "deep"),
        ("/sport/20261203/new-quay-opened", "internal", "long"), ("/sport/20261203/x", "internal", "long"),
        ("/new-quay-opened-today", "internal", "long"), ("/contact", "internal", "short"),
        ("https://sport.coast.example/new-quay", "subdomain", "short"),
        ("https://coastexample/", "external", "front"), ("https://notcoast.example/news", "external", "short"),
        ("https://post.example/news/2026/new-quay-opened-now.html", "external", "long"),
        ("#top", "none", "none"), ("javascript:void(0)", "none", "none"), ("mailto:a@b.example", "none", "none"),
        ("tel:+1", "none", "none"),
    ],
)  # fmt: skip
def test_an_address_as_seen_from_the_page(href: str, where: str, form: str) -> None:
    assert seen_from(page_address(STORY), href) == (where, form)


def test_stories_by_number_are_siblings() -> None:
    page = page_address("https://coast.example/?p=1")
    assert seen_from(page, "/?p=2") == ("internal", "front")
    page = page_address("https://coast.example/a/12345")
    assert seen_from(page, "/b/12349") == ("internal", "sibling")
    assert seen_from(page, "/b/12") == ("internal", "short-sibling")
    assert seen_from(page, "/b/1") == ("internal", "short")


def test_a_page_of_which_no_address_is_known() -> None:
    assert page_address(None) is None
    assert page_address("") is None
    assert seen_from(None, "/news") == ("internal", "short")
    assert seen_from(None, "https://coast.example/news") == ("external", "short")
    assert seen_from(page_address("https://coast.example/"), "/news") == ("internal", "short")
