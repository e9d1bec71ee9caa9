"""Which heading of a page shows its headline, and the parts it is made of."""

import pytest

import newsdoc
from newsdoc.formats.html.claims.heading import find_heading
from newsdoc.formats.html.facts import read_facts
from newsdoc.formats.html.tree import parse_tree

TITLE = "<title>Ferry fares stay low for another year, says the harbour council</title>"
SAID = "Ferry fares stay low for another year, says the harbour council"
LONG = "<p>" + "The council met in the old customs house and spoke for two hours about the ferry and its " + "f" * 12
"""A paragraph of 101 characters."""
SHORT = LONG[:-1]


def found(body: str, head: str = TITLE) -> str | None:
    """The id of the heading that is found on a page."""
    root = parse_tree(f"<html><head>{head}</head><body>{body}</body></html>")
    facts = read_facts(root)
    (body_element,) = root.iterchildren("body")
    heading = find_heading(body_element, facts, facts.schema.article(None))
    return heading.get("id") if heading is not None else None


def declared(headline: str) -> str:
    return '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "' + headline + '"}</script>'


# ------------------------------------------------------------ an h1
def test_of_two_h1_the_one_that_says_what_the_title_says() -> None:
    assert found(f"<h1 id=a>The Quay and its news</h1><h1 id=b>{SAID}</h1>") == "b"
    assert found(f"<h1 id=b>{SAID}</h1><h1 id=a>The Quay and its news</h1>") == "b"


def test_of_two_that_say_it_the_one_that_says_more_of_it() -> None:
    assert found(f"<h1 id=a>Ferry fares</h1><h1 id=b>{SAID}</h1>") == "b"


def test_more_than_nine_common_words_say_no_more() -> None:
    title = "<title>one two three four five six seven eight nine ten eleven twelve</title>"
    nine, more = "one two three four five six seven eight nine", "one two three four five six seven eight nine ten"
    assert found(f"<h1 id=a>{nine}</h1><h1 id=b>{more} eleven x</h1>", title) == "a"
    eight = "one two three four five six seven eight"
    assert found(f"<h1 id=a>{eight}</h1><h1 id=b>{nine}</h1>", title) == "b"


def test_of_two_that_say_as_much_of_it_the_shorter_one() -> None:
    assert found("<h1 id=a>Ferry fares stay low, you see it here</h1><h1 id=b>Ferry fares</h1>") == "b"


def test_an_h1_of_which_half_is_in_the_title_stands_against_any_other_heading() -> None:
    other = f"<h2 id=b>{SAID}</h2>"
    assert found(f"<h1 id=a>Ferry fares stay in port</h1>{other}") == "a"
    assert found(f"<h1 id=a>Ferry fares stay up, it seems</h1>{other}") == "a"
    assert found(f"<h1 id=a>Ferry fares rise up, it seems</h1>{other}") == "b"


def test_a_lower_heading_needs_more_than_six_in_ten_of_its_words() -> None:
    shown = "<h1 id=a>Ferry fares: what you must know today</h1>"
    assert found(f"{shown}<h2 id=b>Ferry fares low and good</h2>") == "a"
    assert found(f"{shown}<h2 id=b>Ferry fares stay low and good</h2>") == "b"


def test_a_lower_heading_of_two_words_is_not_told_by_them() -> None:
    assert found("<h1 id=a>What you must know today</h1><h2 id=b>Ferry fares</h2>") == "a"
    assert found("<h1 id=a>What you must know today</h1><h2 id=b>Ferry fares stay</h2>") == "b"


def test_a_lone_h1_without_a_word_of_the_title_unless_it_is_a_link() -> None:
    assert found("<h1 id=a>What you must know</h1>") == "a"
    assert found("<h1 id=a><a href='/2'>What you must know</a></h1>") is None
    assert found("<h1 id=a>What you must know <a href='/2'>today</a></h1>") == "a"


def test_of_several_h1_without_enough_of_the_title_none() -> None:
    assert found("<h1 id=a>What you must know</h1><h1 id=b>And what not</h1>") is None
    assert found("<h1 id=a>What you must know of ferry</h1><h1 id=b>Other</h1>") is None
    assert found("<h1 id=a>What you know of ferry fares</h1><h1 id=b>Other</h1>") == "a"


def test_three_in_ten_words_are_enough() -> None:
    assert found("<h1 id=a>a b c d e f g ferry fares stay</h1><h1 id=b>Other</h1>") == "a"
    assert found("<h1 id=a>a b c d e f g h ferry fares stay</h1><h1 id=b>Other</h1>") is None


def test_where_nothing_is_declared_the_first_h1() -> None:
    assert found("<h1 id=a>What you must know</h1><h1 id=b>And what not</h1>", "") == "a"
    assert found("<h1 id=a></h1><h1 id=b>And what not</h1>", "") == "b"


@pytest.mark.parametrize("name", ["og:title", "twitter:title"])
def test_the_metadata_say_it_too(name: str) -> None:
    head = f"<meta property='{name}' content='{SAID}'>"
    assert found(f"<h1 id=a>The Quay today</h1><h1 id=b>{SAID}</h1>", head) == "b"


def test_json_ld_says_it_too() -> None:
    assert found(f"<h1 id=a>The Quay today</h1><h1 id=b>{SAID}</h1>", declared(SAID)) == "b"


# ------------------------------------------------------------ scripts without spaces
def test_words_of_scripts_without_spaces_are_pairs_of_characters() -> None:
    title = "<title>渡轮票价今年不变</title>"
    assert found("<h1 id=a>港口新闻网站</h1><h1 id=b>渡轮票价不变</h1>", title) == "b"
    assert found("<h1 id=a>渡轮票新闻</h1><h2 id=b>渡轮票价今年不变</h2>", title) == "a"
    assert found("<h1 id=a>渡轮新闻网</h1><h2 id=b>渡轮票价今年不变</h2>", title) == "b"
    assert found("<h1 id=a>渡 港 新 闻 网 站 头</h1><h1 id=b>A 渡轮票价 B C D</h1>", title) == "b"


# ------------------------------------------------------------ outside of the story
@pytest.mark.parametrize(
    "around",
    [
        "<nav>{}</nav>", "<aside>{}</aside>", "<footer>{}</footer>", "<div hidden>{}</div>",
        "<div aria-hidden='true'>{}</div>", "<div role='navigation'>{}</div>", "<div class='breadcrumb'>{}</div>",
        "<div id='sidebar'>{}</div>", "<div class='x sidebar'>{}</div>", "<div style='display: none'>{}</div>",
        "<div style='visibility:hidden'>{}</div>", "<div class='site-title'>{}</div>", "<div class='logo'>{}</div>",
        "<div class='related'>{}</div>", "<div class='comments'>{}</div>", "<nav><div><div>{}</div></div></nav>",
        "<nav>" + "<div>" * 6 + "{}" + "</div>" * 6 + "</nav>",
    ],
)  # fmt: skip
def test_an_h1_outside_of_the_story_is_not_the_headline(around: str) -> None:
    shown = around.format(f"<h1 id=a>{SAID}</h1>")
    assert found(f"{shown}<h1 id=b>Ferry fares stay</h1>") == "b"


@pytest.mark.parametrize(
    "around",
    [
        "<div>{}</div>", "<div aria-hidden='false'>{}</div>", "<div role='main'>{}</div>",
        "<div class='relatedly'>{}</div>", "<header class='page-masthead'>{}</header>",
        "<div class='sidebar-first-only'>{}</div>",
        "<nav><article>{}</article></nav>", "<nav><main>{}</main></nav>", "<div style='display: block'>{}</div>",
        "<nav>" + "<div>" * 7 + "{}" + "</div>" * 7 + "</nav>",
    ],
)  # fmt: skip
def test_an_h1_in_the_story_is(around: str) -> None:
    shown = around.format(f"<h1 id=a>{SAID}</h1>")
    assert found(f"{shown}<h1 id=b>Ferry fares stay</h1>") == "a"


@pytest.mark.parametrize(
    "link", ["/", "https://quay.example", "https://quay.example/", "//quay.example", "/index.html", "/index.php"]
)
def test_a_link_to_the_first_page_is_the_sites_name(link: str) -> None:
    shown = f"<h1 id=a><a href='{link}'>{SAID}</a></h1>"
    assert found(f"{shown}<h1 id=b>Ferry fares stay</h1>") == "b"


@pytest.mark.parametrize("link", ["/fares", "/?id=4", "/#fares", "#fares", "", " ", "https://quay.example/fares"])
def test_a_link_to_another_page_is_not(link: str) -> None:
    shown = f"<h1 id=a><a href='{link}'>{SAID}</a></h1>"
    assert found(f"{shown}<h1 id=b>Ferry fares stay</h1>") == "a"


def test_several_links_are_no_link_to_the_first_page() -> None:
    shown = f"<h1 id=a><a href='/'>Ferry</a> <a href='/2'>{SAID}</a></h1>"
    assert found(f"{shown}<h1 id=b>Ferry fares stay</h1>") == "a"


@pytest.mark.parametrize(
    "head",
    [
        "<title>Ferry fares stay | The Harbour Quay</title><meta property='og:site_name' content='The Harbour Quay'>",
        "<title>Ferry fares of the year stay | The Harbour Quay</title>",
        "<title>Ferry fares of the year stay - The Harbour Quay</title>",
        "<title>Ferry fares - of the year stay | The Harbour Quay</title>",
    ],
)
def test_the_sites_name_is_not_the_headline(head: str) -> None:
    assert found("<h1 id=a>The Harbour Quay</h1><h2 id=b>Ferry fares stay</h2>", head) == "b"


def test_what_stands_last_in_a_title_and_is_longer_is_not_the_sites_name() -> None:
    head = "<title>The Quay | Ferry fares stay as they are</title>"
    assert found("<h1 id=a>Ferry fares stay as they are</h1><h2 id=b>The Quay</h2>", head) == "a"


def test_a_headline_that_is_the_sites_name_in_the_head_of_an_article() -> None:
    head = "<title>Ferry fares stay</title><meta property='og:site_name' content='Ferry fares stay'>"
    shown = "<h1 id=a>Ferry fares stay</h1>"
    assert found(f"<article><header>{shown}</header></article><h2 id=b>Ferry fares again</h2>", head) == "a"
    assert found(f"<div>{shown}</div><h2 id=b>Ferry fares again</h2>", head) == "b"


# ------------------------------------------------------------ the head of an article
@pytest.mark.parametrize(
    "around",
    [
        "<article><header>{}</header></article>", "<main><header><div>{}</div></header></main>", "<hgroup>{}</hgroup>",
        "<div class='article-header'>{}</div>", "<div class='story__head'>{}</div>", "<div class='post-title'>{}</div>",
        "<article><header>" + "<i>" * 7 + "{}" + "</i>" * 7 + "</header></article>",
    ],
)  # fmt: skip
def test_a_heading_in_the_head_of_an_article(around: str) -> None:
    shown = around.format("<h2 id=b>What you must know</h2>")
    assert found(f"<h2 id=a>And what not</h2>{shown}") == "b"


@pytest.mark.parametrize(
    "around",
    [
        "<header>{}</header>", "<article>{}</article>", "<header><article>{}</article></header>",
        "<div class='x'>{}</div>",
        "<article><header>" + "<i>" * 8 + "{}" + "</i>" * 8 + "</header></article>",
    ],
)  # fmt: skip
def test_a_heading_elsewhere(around: str) -> None:
    shown = around.format("<h2 id=b>What you must know</h2>")
    assert found(f"{LONG}{shown}") is None


def test_of_those_in_the_head_the_one_that_the_title_has() -> None:
    heads = "<h2 id=a>What you must know</h2><h2 id=b>Ferry fares stay</h2>"
    assert found(f"<article><header>{heads}</header></article>") == "b"


def test_of_those_in_the_head_that_the_title_has_not_the_first() -> None:
    heads = "<h2 id=a>What you must know</h2><h2 id=b>And what not</h2>"
    assert found(f"<article><header>{heads}</header></article>") == "a"
    assert found(f"<article><header><h2></h2>{heads}</header></article>", "") == "a"


def test_of_those_in_the_head_one_with_three_in_ten_of_its_words_in_the_title() -> None:
    heads = "<h2 id=a>What you must know</h2><h2 id=b>a b c d e f g ferry fares stay</h2>"
    assert found(f"<article><header>{heads}</header></article>") == "b"


def test_a_link_in_the_head_is_a_teaser() -> None:
    shown = "<article><header><h2 id=b><a href='/2'>What you must know</a></h2></header></article>"
    assert found(f"{LONG}{shown}") is None


# ------------------------------------------------------------ the last resort
def test_a_heading_in_a_breadcrumb_that_json_ld_has_too() -> None:
    shown = f"<nav><h1 id=a>Ferries</h1><h1 id=b>{SAID}</h1></nav><h2 id=c>{SAID}</h2>"
    assert found(shown, declared(SAID)) == "b"


def test_the_first_lower_heading_before_the_story() -> None:
    assert found(f"<h2 id=a>What you know of ferry fares</h2>{LONG}") == "a"
    assert found(f"{SHORT}<h2 id=a>What you know of ferry fares</h2>") == "a"
    assert found(f"{LONG}<h2 id=a>What you know of ferry fares</h2>") is None
    assert found(f"<h2 id=a>And what you must know of it</h2>{LONG}") is None
    assert found(f"<h3></h3><h3 id=a>What you know of ferry fares</h3>{LONG}") == "a"


def test_a_link_before_the_story_is_a_teaser() -> None:
    assert found(f"<h2 id=a><a href='/2'>What you know of ferry fares</a></h2>{LONG}") is None


def test_a_heading_in_a_breadcrumb_that_the_title_has_in_half() -> None:
    assert found("<nav><h1 id=a>Ferry fares rise again</h1></nav>") == "a"
    assert found("<nav><h1 id=a>Ferry and what you know</h1></nav>") is None


def test_where_nothing_is_declared_any_lower_heading() -> None:
    assert found(f"{LONG}<h3></h3><h3 id=a>What you know</h3>", "") == "a"


def test_no_heading_at_all() -> None:
    assert found(LONG) is None


def test_a_heading_that_says_what_the_host_does_names_the_site() -> None:
    story = f"<p>{'The ferry left the old quay at dawn and its crew waved from the deck. ' * 2}</p>" * 3
    page = (
        "<html><head><title>Angelverein Ahr e.V.</title></head><body>"
        "<div id='header'><h1>Angelverein Ahr e.V.</h1></div>"
        f"<div id='content'><h2>The old quay is open again</h2>{story}</div></body></html>"
    )
    url = "https://www.angelverein-ahr.example/news/1"
    assert newsdoc.parse(page, format="html", url=url).headline == "The old quay is open again"
    assert newsdoc.parse(page, format="html", url="https://quay.example/1").headline == "Angelverein Ahr e.V."


@pytest.mark.parametrize("hidden", ["style='position:absolute;left:-9999px'", "style='display:none'", "class=sr-only"])
def test_a_heading_that_nobody_sees_is_not_the_headline_though_the_title_says_the_same(hidden: str) -> None:
    seen = "<h2 id=b>Harbour keeps its prices as they were</h2>"
    assert found(f"<h1 id=a {hidden}>{SAID}</h1>{seen}{LONG}</p>") == "b"
    assert found(f"<h1 id=a {hidden}>{SAID}</h1><h2 id=b>Dinner</h2>{LONG}</p>") == "a"


@pytest.mark.parametrize("seam", ["|", "-", "–", "—", "::", "»", "·", "•", "/"])
def test_an_h1_that_is_the_end_of_the_title_names_the_site(seam: str) -> None:
    head = f"<title>Ferry fares stay low for another year {seam} Larkhaven Messenger</title>"
    body = f"<h1 id=site>Larkhaven Messenger</h1><h3 id=story>Ferry fares stay low for another year</h3>{LONG}"
    assert found(body, head) == "story"


def test_an_h1_that_is_the_beginning_of_the_title_names_the_site_where_another_heading_is_the_rest() -> None:
    head = "<title>Larkhaven Messenger | Ferry fares stay low for another year</title>"
    site, story = "<h1 id=site>Larkhaven Messenger</h1>", "<h2 id=story>Ferry fares stay low for another year</h2>"
    assert found(f"{site}{story}{LONG}", head) == "story"
    assert found(f"{site}<h2 id=other>What the council said in the end</h2>{LONG}", head) == "site"


def test_a_description_in_the_place_of_a_title_counts_nothing() -> None:
    title = "<title>Harbour outlook, autumn</title>"
    told = "What moves the harbour and its sectors, with all updates " + "of a long year " * 8
    shown = "<h1 id=a>Sector updates</h1><h2 id=b>Harbour outlook, autumn</h2>"
    assert found(shown, f'{title}<meta name="twitter:title" content="{told}">') == "b"
    assert found(shown, f'{title}<meta name="twitter:title" content="Sector updates">') == "a"


def test_a_lower_heading_that_is_the_title_and_links_to_its_own_page_before_the_subtitle_in_the_head() -> None:
    head = "<header><h2 id=a><a href=/fares>{}</a></h2><h3 id=b>The report had asked for more</h3></header>"
    assert found(f"<article>{head.format(SAID)}</article>{LONG}") == "a"
    assert found(f"<article>{head.format('Bakery wins a prize')}</article>{LONG}") == "b"
