"""What sort of page it is."""

import pytest

import newsdoc
from newsdoc.formats.html.facts import read_facts
from newsdoc.formats.html.kind import page_kind
from newsdoc.formats.html.tree import parse_tree
from newsdoc.page.markup import Kind, Markup

ADDRESS = "https://quay.example/news/2026/01/22/ferry-fares-stay-low"


def block(size: int = 200, role: str = "paragraph", *, linked: int = 0, kind: Kind = "text", text: str = "a") -> Markup:
    return Markup(kind, "p", text * size, None, linked=linked, role=role)


PICTURE = block(0, "image", kind="image")
STORY = [block(150)] * 2


def verdict(
    blocks: list[Markup],
    head: str = "",
    url: str | None = ADDRESS,
    headline: str | None = "Ferry fares stay",
    *,
    dated: bool = True,
) -> tuple[str, ...]:
    """The kind of a page, and the reasons for it."""
    facts = read_facts(parse_tree(f"<html><head>{head}</head><body><p>x</p></body></html>"))
    kind, decision = page_kind(facts, facts.schema.article(url), blocks, headline, url, dated=dated, signed=True)
    assert decision.about == "kind"
    assert decision.chosen == kind
    return (kind, *decision.evidence)


def ld(type_: str, more: str = "") -> str:
    declared = '"headline": "Ferry", "datePublished": "2026-01-22"'
    return f'<script type="application/ld+json">{{"@type": "{type_}", {declared}{more}}}</script>'


def meta(name: str, content: str) -> str:
    return f"<meta property='{name}' content='{content}'>"


# ------------------------------------------------------------ stories
def test_a_story_has_running_text() -> None:
    assert verdict([*STORY, PICTURE, block(20, "related")]) == (
        "story", "running text", "2 paragraphs of 300 letters", "1 picture", "1 link to other pages",
    )  # fmt: skip


def test_what_the_page_declares_is_evidence() -> None:
    found = verdict(STORY, ld("NewsArticle") + meta("og:type", "article"))
    assert found[-2:] == ("json-ld NewsArticle", "og:type article")


def test_running_text_has_250_letters() -> None:
    assert verdict([block(250)], dated=False)[0] == "story"
    assert verdict([block(249)], dated=False)[0] == "not an article"


def test_news_in_brief_has_100_and_its_day_under_a_headline() -> None:
    assert verdict([block(100)])[:2] == ("story", "news in brief, with its day")
    assert verdict([block(99)])[0] == "not an article"
    assert verdict([block(100)], headline=None)[0] == "not an article"
    links = [block(20, "related"), block(20, "related")]
    assert verdict([*links, block(100)])[0] == "not an article"
    assert verdict([block(100), *links])[0] == "story"  # cards of other stories behind it


def test_a_list_of_a_category_is_no_news_in_brief_whatever_it_declares() -> None:
    declared = "<meta property=og:type content=article>"
    assert verdict([block(150)], declared)[0] == "story"
    assert verdict([block(150)], declared, headline="Category: Farming")[0] == "not an article"
    assert verdict([block(150)], declared, headline="Category: a killer without a name")[0] == "story"


@pytest.mark.parametrize(("links", "others", "kind"), [(5, 1, "list"), (5, 2, "story"), (4, 0, "story")])
def test_headings_that_all_lead_to_other_pages_are_a_list(links: int, others: int, kind: str) -> None:
    def titles(href: str) -> list[Markup]:
        link = block(40, "heading", linked=40, kind="heading")
        link.marks = (("link", 0, 40, href),)
        return [link] * links + [block(40, "heading", kind="heading")] * others

    told = [block(150)] * 8
    assert verdict([*told, *titles("/news/ships")])[0] == kind
    assert verdict([*told, *titles("#ships")])[0] == "story"
    assert verdict([*told, *titles("/news/ships")], ld("NewsArticle"))[0] == "story"


def test_a_page_that_says_little_but_that_it_sells_something_is_no_article() -> None:
    url = "https://quay.example/hats"
    assert verdict(STORY, url=url, dated=False)[0] == "story"
    assert verdict(STORY, ld("Product"), url=url, dated=False)[0] == "not an article"


def test_a_character_of_a_script_without_spaces_counts_two_and_a_half() -> None:
    assert verdict([block(100, text="町")], dated=False)[0] == "story"
    assert verdict([block(99, text="町")], dated=False)[0] == "not an article"


def test_a_paragraph_that_is_mostly_links_is_a_link() -> None:
    assert verdict([block(250, linked=125)])[:3] == ("story", "running text", "1 paragraph of 250 letters")
    assert verdict([block(250, linked=126)])[:4] == (
        "not an article", "no running text", "0 paragraphs of 0 letters", "0 pictures",
    )  # fmt: skip
    assert verdict([block(250, linked=126)])[-1] == "1 link to other pages"


def test_other_blocks_are_no_running_text() -> None:
    assert verdict([block(250, "caption"), block(250, "headline"), block(250, "other")])[0] == "not an article"


@pytest.mark.parametrize("head", [meta("og:type", "article"), meta("og:type", "News"), ld("NewsArticle"), ld("Report")])
def test_a_few_words_that_are_declared_as_an_article_are_one(head: str) -> None:
    assert verdict([block(30)], head)[:2] == ("story", "declared as an article")
    assert verdict([], head)[:2] == ("not an article", "no running text")
    assert verdict([block(30)], meta("og:type", "website"))[:2] == ("not an article", "no running text")


# ------------------------------------------------------------ live blogs
def entries(count: int, size: int = 501) -> list[Markup]:
    return [*[block(10, "heading")] * count, block(size)]


def test_a_declared_live_blog() -> None:
    assert verdict([], ld("LiveBlogPosting"))[:2] == ("live blog", "declared as a live blog")


@pytest.mark.parametrize(
    "headline",
    ["Storm: live updates", "Live: storm at sea", "Storm | Live", "Storm – live", "Live blog: the storm", "Liveticker",
     "Tormenta, en vivo", "Tempête en direct", "LIVE | Storm", "Mareggiata in diretta", "Newsticker"],
)  # fmt: skip
def test_entries_under_a_headline_that_says_live(headline: str) -> None:
    assert verdict(entries(4), headline=headline)[:2] == ("live blog", "called live, and made of entries")


@pytest.mark.parametrize("headline", ["How we live now", "Alive: the storm", "Live and let live", None])
def test_other_headlines(headline: str | None) -> None:
    assert verdict(entries(4), headline=headline)[0] == "story"


@pytest.mark.parametrize("folder", ["live", "liveblog", "live-blog", "live-updates", "liveticker", "ticker", "en-vivo"])
def test_entries_under_an_address_that_says_live(folder: str) -> None:
    for address in (f"https://quay.example/{folder}/storm-12", f"https://quay.example/a/storm-{folder}"):
        assert verdict(entries(4), url=address)[0] == "live blog"


@pytest.mark.parametrize("folder", ["livestock", "tickers", "olive", "alive-blog"])
def test_entries_under_another_address(folder: str) -> None:
    assert verdict(entries(4), url=f"https://quay.example/{folder}/storm-12")[0] == "story"
    assert verdict(entries(4), url=None)[0] == "story"


def test_a_live_blog_has_four_entries_and_more_than_500_letters() -> None:
    assert verdict(entries(3), headline="Storm: live")[0] == "story"
    assert verdict(entries(4, 500), headline="Storm: live")[0] == "story"
    assert verdict(entries(4, 501), headline="Storm: live")[0] == "live blog"


# ------------------------------------------------------------ paywalls
LOCKED = [
    ld("NewsArticle", ', "isAccessibleForFree": false'), ld("NewsArticle", ', "isAccessibleForFree": "False"'),
    meta("article:content_tier", "locked"), meta("article:content_tier", "Locked"),
]  # fmt: skip


@pytest.mark.parametrize("head", LOCKED)
def test_less_than_1200_letters_that_are_not_free_are_a_teaser(head: str) -> None:
    assert verdict([block(1199)], head)[:2] == ("teaser", "declared as not free, and short")
    assert verdict([block(1200)], head)[0] == "story"


@pytest.mark.parametrize(
    "head",
    [ld("NewsArticle", ', "isAccessibleForFree": true'), meta("article:content_tier", "free"), ld("NewsArticle")],
)
def test_a_free_text_is_a_story(head: str) -> None:
    assert verdict(STORY, head)[0] == "story"


# ------------------------------------------------------------ pages with little text
@pytest.mark.parametrize(
    "head",
    [
        ld("VideoObject"), meta("og:type", "video.other"), meta("og:type", "Video"), meta("og:video", "/a.mp4"),
        meta("og:video:url", "/a.mp4"),
    ],
)  # fmt: skip
def test_a_video_and_little_text(head: str) -> None:
    assert verdict([block(100)], head)[:2] == ("video", "a video and little text")
    assert verdict(STORY, head)[0] == "story"


def test_four_pictures_and_little_text() -> None:
    assert verdict([PICTURE] * 4)[:2] == ("gallery", "pictures and little text")
    assert verdict([PICTURE] * 3)[:2] == ("not an article", "no running text")


def test_links_and_little_text() -> None:
    assert verdict([block(10, "related")] * 6)[:2] == ("list", "links to other pages and little text")
    assert verdict([block(10, "related")] * 5)[:2] == ("not an article", "no running text")
    assert verdict([block(30, "other", linked=21)] * 11)[0] == "list"
    assert verdict([block(30, "other", linked=21)] * 10)[0] == "not an article"
    assert verdict([block(30, "other", linked=20)] * 11)[0] == "not an article"


# ------------------------------------------------------------ lists
def test_text_on_a_front_page_is_a_list() -> None:
    for address in ("https://quay.example", "https://quay.example/", "https://quay.example/?a=b", "//quay.example/"):
        assert verdict(STORY, url=address)[:2] == ("list", "the address of a front page")
    assert verdict(STORY, "<link rel=canonical href='https://quay.example/'>")[0] == "list"
    assert verdict(STORY, ld("NewsArticle"), "https://quay.example/")[0] == "story"
    assert verdict(STORY, url="https://quay.example/a")[0] == "story"
    assert verdict(STORY, url=None)[0] == "story"


def test_more_than_twenty_links_and_four_a_paragraph() -> None:
    for links, found in ((21, "list"), (20, "story")):
        assert verdict([block(300), *[block(20, "related")] * links])[0] == found
    paragraphs = [block(300)] * 6
    for links, found in ((25, "list"), (24, "story")):
        assert verdict([*paragraphs, *[block(20, "related")] * links])[0] == found
    many = [block(300), *[block(20, "related")] * 30]
    assert verdict(many)[1] == "mostly links to other pages"
    assert verdict(many, meta("og:type", "article"))[0] == "story"


SHOP = "https://quay.example/shop/lamp"
"""An address that tells of no article."""


def test_no_article_with_more_links_than_paragraphs_is_a_list() -> None:
    assert verdict(STORY, url=SHOP)[:2] == ("not an article", "the address of a forum, shop, service or manual")
    assert verdict([*STORY, *[block(20, "related")] * 2], url=SHOP)[0] == "not an article"
    assert verdict([*STORY, *[block(20, "related")] * 3], url=SHOP)[0] == "list"


def test_no_article_of_which_most_paragraphs_are_items_is_a_list() -> None:
    item = block(150, kind="item")
    assert verdict([*STORY, item, item], url=SHOP)[0] == "not an article"
    assert verdict([*STORY, item, item, item], url=SHOP)[0] == "list"


def test_texts_under_headings_that_lead_elsewhere_are_a_list() -> None:
    title = Markup("heading", "h2", "t" * 30, None, linked=30, role="related", marks=(("link", 0, 30, "/news/a-b"),))
    teaser = [title, block(20, "date"), block(150)]
    assert verdict(teaser * 5)[:2] == ("list", "its headings lead to other pages")
    assert verdict([*teaser * 4])[0] == "story"
    assert verdict([*STORY, *STORY, block(150), *[title] * 5])[0] == "story"


def test_a_list_that_calls_itself_an_article_is_none() -> None:
    told, links = block(150), [block(20, "related")] * 6
    assert verdict([told, *links], meta("og:type", "article"), dated=False)[0] == "list"
    assert verdict([told, *links[1:]], meta("og:type", "article"), dated=False)[0] == "story"
    assert verdict([told, *links], ld("NewsArticle"), dated=False)[0] == "story"


def test_news_in_brief_is_no_event() -> None:
    event = '<script type="application/ld+json">{"@type": "Event", "name": "Fair"}</script>'
    assert verdict([block(150)], event, url="https://quay.example/fair")[0] == "not an article"
    assert verdict([block(150)], url="https://quay.example/fair")[0] == "story"


def test_the_number_of_a_story_in_the_address_of_a_first_page() -> None:
    body = "<h1>Ferry fares stay</h1>" + f"<p>{'The council met in the old customs house. ' * 8}</p>" * 2
    for query, kind in (("?p=99231", "story"), ("?newsid=45", "story"), ("?page=2", "list"), ("", "list")):
        found = newsdoc.parse(
            f"<html lang=en><body>{body}</body></html>", format="html", url=f"https://quay.example/{query}"
        )
        assert found.kind == kind, query
