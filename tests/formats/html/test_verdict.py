"""Whether a page is an article: the signs, one by one."""

import pytest

from newsdoc.formats.html.facts import read_facts
from newsdoc.formats.html.tree import parse_tree
from newsdoc.formats.html.verdict import Signs, is_article, is_silent
from newsdoc.page.markup import Markup

META = "<meta name=a content=a><meta name=b content=b><meta name=c content=c><meta name=d content=d>"
"""A page that says something of itself, though nothing of articles."""


def block(role: str, size: int = 200) -> Markup:
    return Markup("text", "p", "a" * size, None, role=role)


def answer(text: str) -> Markup:
    return Markup("text", "p", text, None)


def signs(
    head: str = META,
    blocks: tuple[Markup, ...] = (),
    url: str | None = None,
    *,
    dated: bool = False,
    signed: bool = False,
    headline: str | None = None,
    marked: str = "",
) -> Signs:
    facts = read_facts(parse_tree(f"<html><head>{head}</head><body><p>x</p></body></html>"))
    things = [{"@type": marked}] if marked else []
    return Signs(facts, facts.schema.article(url), blocks, url, dated, signed, headline, things)


def ld(type_: str) -> str:
    return f'{META}<script type="application/ld+json">{{"@type": "{type_}", "name": "Lamp"}}</script>'


@pytest.mark.parametrize(
    ("given", "sign"),
    [
        (signs(ld("NewsArticle")), "declared as an article"),
        (signs(ld("BlogPosting")), "declared as an article"),
        (signs(f"{META}<meta property=og:type content=Article>"), "og:type article"),
        (signs(ld("Product")), "declared as a thing or a list"),
        (signs(ld("ItemList")), "declared as a thing or a list"),
        (signs(ld("JobPosting")), "declared as a thing or a list"),
        (signs(ld("MusicEvent")), "declared as a thing or a list"),
        (signs(marked="Product"), "declared as a thing or a list"),
        (signs(f"{META}<meta property=og:type content=product.item>"), "declared as a thing or a list"),
        (signs(f"{META}<title>Lamps — Quay 2.3 documentation</title>"), "titled as a manual"),
        (signs(blocks=(answer("Re: Lamp"), answer("Re: Lamp"))), "answers under their own titles"),
        (signs(ld("FAQPage")), "declared as questions and answers"),
        (signs(ld("QAPage")), "declared as a discussion"),
        (signs(marked="DiscussionForumPosting"), "declared as a discussion"),
        (signs(f"{META}<meta name=generator content='Discourse 3.2'>"), "made by a program for forums or manuals"),
        (signs(headline="Privacy policy"), "the title of a page that sites have of themselves"),
        (signs(headline="Über uns"), "the title of a page that sites have of themselves"),
        (signs(dated=True), "a day of publication"),
        (signs(signed=True), "a person who wrote it"),
        (signs(blocks=(block("byline"),)), "a byline or date on the page"),
        (signs(f"{META}<meta name=pubdate content=x>"), "author or date in its head"),
        (signs(f"{META}<meta name=author content=x>"), "author or date in its head"),
        (signs(url="https://quay.example/a/ferry-fares-stay-low"), "an address with words or numbers"),
        (signs(url="https://quay.example/a/ferry-4"), "an address with words or numbers"),
        (signs(url="https://quay.example/4/ferry"), "an address with words or numbers"),
        (signs(blocks=(block("heading"),)), "more headings than paragraphs"),
        (signs(blocks=(block("heading"), block("heading"), block("paragraph"))), "more headings than paragraphs"),
        (signs(blocks=(block("heading"), block("paragraph", 120))), "more headings than paragraphs"),
    ],
)
def test_a_page_that_shows_one_sign(given: Signs, sign: str) -> None:
    assert is_article(given)[1] == (sign,)


@pytest.mark.parametrize(
    "given",
    [
        signs(),
        signs(ld("Person")),
        signs(f"{META}<meta property=og:type content=website>"),
        signs(blocks=(block("paragraph"),)),
        signs(blocks=(block("heading"), block("paragraph"))),
        signs(blocks=(block("heading"), block("paragraph", 121))),
        signs(url="https://quay.example/a/ferry-fares-stay"),
        signs(url="https://quay.example/ferry-fares-stay-low/ferry"),
        signs(url="https://quay.example/"),
        signs(url="https://quay.example/shops/lamp"),
        signs(url="https://quay.example/news/latest/lamp"),
        signs(url="https://quay.example/forum.html"),
        signs(f"{META}<meta name=generator content='Sphinxes of the quay'>"),
        signs(headline="Privacy policy of the harbour"),
        signs(marked="Person"),
        signs(url="https://quay.example/shop"),
    ],
)
def test_a_page_that_shows_none(given: Signs) -> None:
    assert is_article(given)[1] == ()


def test_papers_that_declare_their_stories_have_a_folder_of_what_is_new() -> None:
    head = f"{META}<meta property=og:type content=article>"
    assert is_article(signs(head, url="https://quay.example/latest/lamp"))[1] == ("og:type article",)
    assert len(is_article(signs(head, url="https://quay.example/shop/lamp"))[1]) == 2


@pytest.mark.parametrize(
    "url",
    ["https://quay.example/2026/01/ferry", "https://quay.example/a-20260122", "https://quay.example/a/2026-01-22"],
)
def test_an_address_with_a_date(url: str) -> None:
    assert is_article(signs(url=url))[1] == ("an address with a date", "an address with words or numbers")


@pytest.mark.parametrize(
    "url",
    [
        "https://quay.example/shop/lamp", "https://quay.example/en/forum/lamp", "https://forum.quay.example/lamp",
        "https://quay.example/viewtopic.php", "https://quay.example/careers/lamp", "https://quay.example/forum/showthread.php",
        "https://quay.example/en/latest/lamp.html", "https://quay.example/stable/lamp.html",
        "https://docs.quay.example/a/lamp", "https://quay.example/Products/lamp", "https://a.shop.quay.example/",
    ],
)  # fmt: skip
def test_the_address_of_a_shop_a_forum_or_a_manual(url: str) -> None:
    assert is_article(signs(url=url)) == (False, ("the address of a forum, shop, service or manual",))


def test_the_canonical_address_counts_before_that_where_the_page_was_found() -> None:
    canonical = "<link rel=canonical href='https://quay.example/shop/lamp'>"
    assert is_article(signs(META + canonical, url="https://quay.example/a/b"))[0] is False


def test_an_article_in_a_list_of_things_is_an_article() -> None:
    both = ld("Product") + ld("NewsArticle")
    assert is_article(signs(both)) == (True, ("declared as an article",))


def test_the_heaviest_sign_comes_first() -> None:
    found = is_article(signs(url="https://quay.example/shop/lamp-4", dated=True, signed=True))
    assert found == (
        False,
        (
            "the address of a forum, shop, service or manual",
            "a day of publication",
            "an address with words or numbers",
            "a person who wrote it",
        ),
    )


SHOP, DAY = "https://quay.example/shop/lamp", "https://quay.example/2026/01/lamp"
SIGNED, DECLARED, THING = f"{META}<meta name=author content=x>", ld("NewsArticle"), ld("Product")
OG = "<meta property=og:type content=article>"


@pytest.mark.parametrize(
    ("given", "is_one"),
    [
        (signs(), False),
        (signs(signed=True), False),
        (signs(META + OG), True),
        (signs(THING + SIGNED, dated=True, signed=True), True),
        (signs(DECLARED, url=SHOP, dated=True), False),
        (signs(DECLARED + SIGNED, url=SHOP), False),
        (signs(DECLARED + OG, url=SHOP, signed=True), False),
        (signs(DECLARED + SIGNED, url=SHOP, signed=True), False),
        (signs(THING, url=f"{SHOP}-4", dated=True), False),
        (signs(THING + SIGNED, dated=True), False),
        (signs(THING, url="https://quay.example/4/a", dated=True), False),
        (signs(THING + OG, dated=True, signed=True), False),
        (signs(THING, url=DAY), False),
        (signs(blocks=(block("heading"),), dated=True), False),
        (signs(META + OG, blocks=(block("heading"),), dated=True), False),
        (signs(blocks=(block("heading"), block("byline")), dated=True), False),
        (signs(SIGNED, blocks=(block("heading"), block("byline"))), False),
    ],
)
def test_the_signs_are_weighed(given: Signs, is_one: bool) -> None:
    assert is_article(given)[0] is is_one


def test_a_page_that_says_nothing_of_itself_is_judged_by_its_text() -> None:
    three = META.replace("<meta name=d content=d>", "")
    assert is_silent(signs(three))
    assert not is_silent(signs())
    assert is_article(signs(three))[0] is True
    assert not is_silent(signs(three, url="https://quay.example/shop/lamp"))


def test_a_page_without_a_head_is_silent() -> None:
    assert is_silent(signs(""))
    for given in (
        signs("", headline="Contact us"),
        signs("<meta name=generator content='Docusaurus v3'>"),
        signs("", marked="Product"),
        signs("<meta property=og:type content=product>"),
        signs("<title>Lamps | Quay Docs</title>"),
        signs("", blocks=(answer("Re: Lamp"), answer("Re: Lamp"))),
        signs("", url="https://quay.example/viewtopic.php"),
    ):
        assert not is_silent(given)


def test_terms_with_a_day_that_call_themselves_an_article_are_none() -> None:
    head = f"{META}<meta property=og:type content=article><meta name=author content=x>"
    url = "https://quay.example/privacy-policy-of-the-quay"
    assert not is_article(signs(head, (block("byline"),), url, dated=True, headline="Privacy policy"))[0]


def test_an_article_with_questions_and_answers_is_one() -> None:
    head = f"{ld('FAQPage')}<meta name=author content=x>"
    assert is_article(signs(head, (block("heading"),), dated=True, signed=True))[0]
