"""Keywords as pages write them, and which of a page's lists names the story's topics."""

import pytest

import newsdoc
from newsdoc.formats.html.claims.keywords import as_keywords, without_names
from newsdoc.formats.html.claims.topic_links import topics_of
from newsdoc.page.markup import Markup

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<p>{SENTENCE * 2}</p><p>{SENTENCE}</p><p>{SENTENCE * 2}</p>"


# ------------------------------------------------------------ one list
@pytest.mark.parametrize(
    ("values", "keywords"),
    [
        (["ferry, fares, council"], ("ferry", "fares", "council")),
        (["ferry; fares, old; council"], ("ferry", "fares, old", "council")),
        (["ferry; fares, old"], ("ferry; fares", "old")),
        (["ferry fares"], ("ferry fares",)),
        (["ferry", "fares"], ("ferry", "fares")),
        (["ferry, fares", "council, town"], ("ferry", "fares", "council", "town")),
        (["ferry, old", "fares", "council"], ("ferry, old", "fares", "council")),
        (["ferry, old, new", "fares", "council"], ("ferry, old, new", "fares", "council")),
        (["ferry, old, new, red", "fares", "council"], ("ferry", "old", "new", "red", "fares", "council")),
        (["Business, Finance & Economics"], ("Business, Finance & Economics",)),
        (["Business,Finance & Economics"], ("Business", "Finance & Economics")),
        (["Business, Finance, Law & Order"], ("Business", "Finance", "Law & Order")),
        (["Business, Law & Order; Ferry; Boats"], ("Business, Law & Order", "Ferry", "Boats")),
        (["Business, Law & Order", "Ferry"], ("Business", "Law & Order", "Ferry")),
        (["渡轮、票价，港口 船"], ("渡轮", "票价", "港口", "船")),
        (["渡轮 票价", "港口 船"], ("渡轮 票价", "港口 船")),
        (["ferry fares 渡轮"], ("ferry fares 渡轮",)),
        (["ferry,, ,fares,"], ("ferry", "fares")),
        (["ferry, ferry, Ferry"], ("ferry", "Ferry")),
        ([" ", "", "ferry"], ("ferry",)),
        (["Fares &amp;amp; boats, ferry, town"], ("Fares & boats", "ferry", "town")),
        ([], ()),
    ],
)
def test_lists_are_parted_as_they_are_written(values: list[str], keywords: tuple[str, ...]) -> None:
    assert as_keywords(values) == keywords


def test_what_is_a_list_already_is_not_parted() -> None:
    assert as_keywords(["ferry, old; and new"], is_list=True) == ("ferry, old; and new",)


@pytest.mark.parametrize(
    "topic",
    [
        "a1b2c3d4-e5f6-x", "category: news", "Section:News", "type:article", "none", "www.quay.example", "paid:true",
        "/ferry", "_x", "author:ann", "quay.com", "news.quay.co.uk", "https://quay.example", "ferry_fares_old",
        "2024-05-03", "17", "@quay", "...", "x" * 71, "#",
    ],
)  # fmt: skip
def test_what_is_no_topic(topic: str) -> None:
    assert as_keywords([topic, "ferry", "fares"]) == ("ferry", "fares")


@pytest.mark.parametrize(
    ("value", "topic"),
    [
        ("#ferry", "ferry"), ("Topic: Ferry", "Ferry"), ("tag:ferry", "ferry"), ("NLP Entity Tokens: Ferry", "Ferry"),
        ("x" * 70, "x" * 70), ("none of it", "none of it"), ("F1", "F1"), ("2024 fares", "2024 fares"),
        ("quay.example", "quay.example"),
    ],
)  # fmt: skip
def test_what_is_one(value: str, topic: str) -> None:
    assert as_keywords([value]) == (topic,)


def test_sixty_keywords_at_most() -> None:
    assert len(as_keywords([f"topic {number}" for number in range(61)])) == 60


def test_names_of_the_site_are_no_keywords() -> None:
    assert without_names(("Ferry", "The  QUAY"), ("the quay", None, "")) == ("Ferry",)


# ------------------------------------------------------------ which list
def keywords(head: str, body: str = "", url: str = "https://quay.example/news/x") -> tuple[str, ...]:
    story = f"<article><h1>Ferry fares stay</h1>{STORY}{body}</article>"
    page = f"<html lang=en><head>{head}</head><body>{story}</body></html>"
    return newsdoc.parse(page, format="html", url=url).keywords


def meta(name: str, content: str) -> str:
    return f"<meta name='{name}' content='{content}'>"


def test_the_more_trusted_list() -> None:
    assert keywords(meta("keywords", "Council") + meta("news_keywords", "Ferry, Boats")) == ("Ferry", "Boats")


def test_a_less_trusted_list_that_holds_it_and_more() -> None:
    assert keywords(meta("keywords", "boats, ferry, fares") + meta("news_keywords", "Ferry, Boats")) == (
        "boats", "ferry", "fares",
    )  # fmt: skip
    assert keywords(meta("keywords", "boats, ferry") + meta("news_keywords", "Ferry, Boats")) == ("Ferry", "Boats")


def test_a_phrase_to_be_found_by_is_the_last_choice() -> None:
    assert keywords(meta("news_keywords", "how the fares stay") + meta("keywords", "Ferry, Fares")) == (
        "Ferry",
        "Fares",
    )
    assert keywords(meta("news_keywords", "how fares stay") + meta("keywords", "Ferry, Fares")) == ("how fares stay",)
    assert keywords(meta("news_keywords", "Law & Order") + meta("keywords", "Ferry, Fares")) == ("Ferry", "Fares")
    assert keywords(meta("news_keywords", "how the fares stay")) == ("how the fares stay",)


def test_one_in_five_keywords_is_a_word_of_the_story() -> None:
    four, five = "Sport, Money, Food, Ferry", "Sport, Money, Food, Art, Ferry"
    other = meta("keywords", "Ferry, Fares")
    assert keywords(meta("news_keywords", four) + other) == ("Sport", "Money", "Food", "Ferry")
    assert keywords(meta("news_keywords", five) + other) == ("Sport", "Money", "Food", "Art", "Ferry")
    assert keywords(meta("news_keywords", f"{five}, Wine") + other) == ("Ferry", "Fares")


def test_the_words_of_the_address_are_no_keywords() -> None:
    words = meta("keywords", "ferry, fares, council")
    address = "https://quay.example/news/ferry-fares-council"
    topics = '<ul><li><a href="/topics/boats">Boats</a></li><li><a href="/topics/ports">Ports</a></li></ul>'
    assert keywords(words, topics, address) == ("Boats", "Ports")
    assert keywords(words, topics) == ("ferry", "fares", "council")
    assert keywords(meta("keywords", "ferry, fares"), topics, address) == ("ferry", "fares")
    assert keywords(words, "", address + "/") == ("ferry", "fares", "council")


def test_keywords_that_name_nothing_but_the_site_are_none() -> None:
    head = (
        meta("application-name", "The Quay") + meta("news_keywords", "The Quay") + meta("keywords", "The Quay, Ferry")
    )
    assert keywords(head) == ("Ferry",)


# ------------------------------------------------------------ links to topics
def test_links_in_a_part_that_is_named_after_them() -> None:
    links = (
        "<a href='/a'>Ferry</a> <a href='/b'>Fares</a> <a href='/a'>Ferry</a> <a href='/c'>Tags</a> <a href='/d'>x</a>"
    )
    assert keywords("", f"<div class=tags>{links}</div>") == ("Ferry", "Fares")


def test_long_links_are_no_topics() -> None:
    fine, long = "f" * 49, "l" * 50
    assert keywords("", f"<div class=tags><a href='/a'>{fine}</a> <a href='/b'>{long}</a></div>") == (fine,)


def test_a_lone_link_is_a_weak_sign() -> None:
    head = meta("keywords", "Council, Ferry")
    assert keywords(head, "<div class=tags><a href='/a'>Boats</a></div>") == ("Council", "Ferry")
    assert keywords(head, "<div class=tags><a href='/a'>Boats</a> <a href='/b'>Ports</a></div>") == ("Boats", "Ports")
    assert keywords("", "<div class=tags><a href='/a'>Boats</a></div>") == ("Boats",)


@pytest.mark.parametrize(
    "items",
    [
        ["/town/boats Boats", "/town/ports Ports"],
        ["/town/boats Boats of the town", "/town/ports Ports"],
    ],
)
def test_a_list_of_short_links_behind_the_story(items: list[str]) -> None:
    parts = [item.partition(" ") for item in items]
    listed = "".join(f'<li><a href="{href}">{text}</a></li>' for href, _, text in parts)
    assert keywords("", f"<ul>{listed}</ul>") == tuple(text for _, _, text in parts)


@pytest.mark.parametrize(
    "listed",
    [
        "<li><a href='/town/boats'>Boats</a></li>",
        "<li><a href='/town/boats'>Boats</a></li><li>Ports</li>",
        "<li><a href='/town/boats'>Boats</a></li><li><a href='https://x.example/'>Ports</a></li>",
        "<li><a href='/town/boats'>Boats</a></li><li><a href='//x.example/'>Ports</a></li>",
        "<li><a href='/town/boats'>Boats</a></li><li><a href='/'>Ports</a></li>",
        "<li><a href='/town/boats'>Boats</a></li><li><a href='/2'>The council keeps its fares</a></li>",
    ],
)
def test_a_list_of_something_else(listed: str) -> None:
    assert keywords("", f"<ul>{listed}</ul>") == ()


def test_a_list_under_a_label_of_topics_comes_before_other_lists() -> None:
    other = "<h2>More on this story</h2><ul><li><a href='/town/a-long-tale'>River clean-up wins award</a></li></ul>"
    listed = "<ul><li><a href='/t/1'>Boats</a></li><li><a href='/t/2'>Ports</a></li></ul>"
    assert keywords("", f"{other}<h2>Related topics</h2>{listed}") == ("Boats", "Ports")
    assert keywords("", f"{other}<h2>Related stories</h2>{listed}") == ()


def test_links_to_pages_of_topics() -> None:
    listed = ["Ferries", "Ports and boats of old", "f" * 39, "l" * 40, "Five words of a line", "A sentence.", "x", "xy"]
    items = "".join(f'<li><a href="/topics/{number}">{text}</a></li>' for number, text in enumerate(listed))
    assert keywords("", f"<div><ul>{items}</ul></div>") == ("Ferries", "f" * 39, "xy")


def test_links_to_pages_of_topics_within_the_story_are_none_of_its_own() -> None:
    link = "<a href='/topics/ferries'>ferries</a>"
    assert keywords("", f"<p>{SENTENCE * 2}It has {link}, and the town has many more of them.</p>") == ()


def test_links_to_pages_of_topics_beside_the_day_come_last() -> None:
    line = "<div class=byline>Ann Lee, 3 May 2024 <a href='/topics/ferry'>#Ferry</a>{}</div>"
    assert keywords("", f"{line.format('')}<p>{SENTENCE * 2}</p>") == ()  # one alone may be the section
    line = line.format(" <a href='/topics/fares'>#Fares</a>")
    assert keywords("", f"{line}<p>{SENTENCE * 2}</p>") == ("Ferry", "Fares")
    listed = "<ul><li><a href='/topics/quay'>Quay</a></li><li><a href='/topics/port'>Port</a></li></ul>"
    assert keywords("", f"{line}<p>{SENTENCE * 2}</p>{listed}") == ("Quay", "Port")


def test_topics_in_a_navigation_of_the_article() -> None:
    links = '<a href="/blog/tags/ferry">Ferry</a><a href="/blog/tags/quay">Quay</a>'
    assert keywords("", f"<nav>{links}</nav>") == ("Ferry", "Quay")
    assert keywords("", f'<nav>{links}<a href="/contact">Contact</a></nav>') == ()
    menu = f"<nav>{links}</nav><article><h1>Ferry</h1>{STORY}</article>"
    assert newsdoc.parse(f"<html lang=en><body>{menu}</body></html>", format="html").keywords == ()


def test_the_page_of_topics_is_no_topic() -> None:
    assert keywords("", "<ul><li><a href='/topics'>All ferries</a></li><li><a href='/topics/'>Ports</a></li></ul>") == (
        "Ports",
    )


def test_links_that_are_marked_as_topics_and_as_no_categories() -> None:
    links = (
        "<a rel=tag href=/k/1>Ferry</a>, <a rel=tag href=/k/2>Old fares</a>, <a rel='category tag' href=/k/3>Town</a>"
    )
    page = f"<html lang=en><body><article><h1>Ferry fares</h1>{STORY}<p>{links}</p></article></body></html>"
    assert newsdoc.parse(page, format="html").keywords == ("Ferry", "Old fares")
    other = f"<article><h1>Ferry fares</h1>{STORY}</article><div class=related-posts><p>{links}</p></div>"
    assert newsdoc.parse(f"<html lang=en><body>{other}</body></html>", format="html").keywords == ()


def test_marked_topics_in_a_box_that_holds_the_story() -> None:
    links = "<a rel=tag href=/k/1>Ferry</a>, <a rel=tag href=/k/2>Old fares</a>"
    box = f"<div class='widget Blog'><h1>Ferry fares</h1>{STORY}<div>{links}</div></div>"
    assert newsdoc.parse(f"<html lang=en><body>{box}</body></html>", format="html").keywords == ("Ferry", "Old fares")


# ------------------------------------------------------------ printed topics
@pytest.mark.parametrize(
    "line",
    [
        "<div class='tags'><a href='/t/1'>#Ferry</a> <a href='/t/2'>#Old Quay</a></div>",
        "<p>Tags: <a href='/x/1'>Ferry</a>, <a href='/x/2'>Old Quay</a></p>",
    ],
)
def test_topics_in_a_line_of_links(line: str) -> None:
    page = f"<html lang=en><body><article><h1>Ferry fares stay</h1>{STORY}</article>{line}</body></html>"
    assert newsdoc.parse(page, format="html").keywords == ("Ferry", "Old Quay")


def test_a_line_with_other_words_or_of_other_sites_names_no_topics() -> None:
    for line in (
        "<p>See <a href='/x/1'>Ferry</a> and <a href='/x/2'>Old Quay</a> for more of this</p>",
        "<p><a href='https://a.example/1'>Ferry</a> <a href='https://b.example/2'>Old Quay</a></p>",
    ):
        page = f"<html lang=en><body><article><h1>Ferry fares stay</h1>{STORY}</article>{line}</body></html>"
        assert newsdoc.parse(page, format="html").keywords == ()


def test_a_line_of_links_that_reads_as_topics_needs_no_label() -> None:
    marks = (("link", 0, 5, "/coast/ferry/"), ("link", 6, 14, "/coast/quay/"))
    line = Markup("text", "div", "Ferry Old Quay", None, marks=marks, linked=13, role="topic")
    other = Markup("text", "div", "Ferry Old Quay", None, marks=marks, linked=13, role="other")
    assert topics_of(line, "") == ["Ferry", "Old Quay"]
    assert topics_of(other, "Nobody came") == []
    assert topics_of(other, "The ferry sails again") == ["Ferry", "Old Quay"]


def test_codes_of_agencies_are_no_topics_where_the_story_speaks_of_those_that_are_printed() -> None:
    story = f"<p>{'The ferry took its place at the old quay of Larkhaven again. ' * 3}</p>" * 3
    links = (
        "<ul class=words><li><a href='/word/ferry'>Ferry</a></li><li><a href='/word/larkhaven'>Larkhaven</a></li></ul>"
    )
    head = "<meta name=keywords content='ACE,LRK4120,PRN'>"
    page = f"<html><head>{head}</head><body><article><h1>Fares stay</h1>{story}{links}</article></body></html>"
    assert newsdoc.parse(page, "html").keywords == ("Ferry", "Larkhaven")
    assert newsdoc.parse(page.replace(links, ""), "html").keywords == ("ACE", "LRK4120", "PRN")
