"""Headings and titles that name the site, its host or a section, on pages whose headline stands elsewhere."""

import pytest

import newsdoc
from newsdoc.formats.html.claims.site_names import home_names, host_letters, names_host, of_the_story
from newsdoc.formats.html.flow import meets_another
from newsdoc.formats.html.tree import parse_tree

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<p>{SENTENCE * 2}</p><p>{SENTENCE}</p><p>{SENTENCE * 2}</p>"
MENU = "<div><a href='/a'>Harbour</a> <a href='/b'>Market</a> <a href='/c'>Letters</a></div>"
URL = "https://www.larkhaven.example/2024/ferry"


def headline(body: str, title: str, url: str = URL, head: str = "") -> str | None:
    page = f"<html lang=en><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    return newsdoc.parse(page, format="html", url=url).headline


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"<h1>The Daily Tide</h1>{MENU}<div><h2>Ferry fares stay low</h2>{STORY}</div>", "The Daily Tide"),
        (
            f"<a href='/'>Tide Club</a>{MENU}<h1>News</h1><h2>Ferry fares stay low</h2>{STORY}",
            "News | Tide Club",
        ),
        (f"<h1>Larkhaven e.V.</h1>{MENU}<h2>Ferry fares stay low</h2>{STORY}", "Aktuelles - Larkhaven e.V."),
        (f"<h1><a href='/'>Tide FM</a></h1>{MENU}<div>Ferry fares stay low</div><div>{STORY}</div>", "Tide FM"),
        (f"{MENU}<b>Ferry fares stay low</b><br><br>{STORY}", "Lark Haven e.V."),
        (
            f"<a href='/'>Tide</a>{MENU}<font size=6><b>Ferry fares stay low</b></font><br><br>{STORY}",
            "Tide Online - Local",
        ),
        (
            f"<a href='/'>Tide</a><h2>Motto of ours</h2>{MENU}<h3>Ferry fares stay low</h3>{STORY}",
            "Tide: Einzelansicht",
        ),
    ],
)
def test_the_headline_of_a_page_whose_title_names_the_site(body: str, title: str) -> None:
    assert headline(body, title) == "Ferry fares stay low"


def test_the_sites_name_in_the_title_is_no_line_over_the_story() -> None:
    story = f"<div>{SENTENCE * 2}<br><br>{SENTENCE * 2}</div>"
    body = f"<h1>Lark Haven 1921 e.V.</h1>{MENU}<div>Ferry fares stay low</div>{story}"
    assert headline(body, "Lark Haven 1921 e.V.", "http://www.lark-haven.example/n?id=7") == "Ferry fares stay low"


def test_a_headline_over_links_that_the_story_speaks_of_is_no_sites_name() -> None:
    body = f"<h1>The ferry</h1>{MENU}<div><h2>What it costs to cross</h2>{STORY}</div>"
    assert headline(body, "The ferry") == "The ferry"


def test_a_heading_behind_fewer_links_than_a_menu_has() -> None:
    body = f"<h1>The Tide</h1><a href='/a'>Share</a><div><h2>Ferry fares stay low</h2>{STORY}</div>"
    assert headline(body, "The Tide") == "The Tide"


def test_the_heading_that_says_what_is_left_of_a_title() -> None:
    body = f"<a href='/'>Tide</a><h2>Builders of quays since 1890</h2>{MENU}<h3>Piers</h3>{STORY}"
    assert headline(body, "Piers | Tide") == "Piers"


def test_a_sidebars_heading_behind_a_story_of_dense_script_is_no_headline() -> None:
    story = (
        "<p>市政府昨日宣布旧码头将于明年春天开始修复工程预计持续十八个月总投资约三千万元资金由市区两级财政共同承担。</p>"
        * 4
    )
    body = (
        f"<div>旧码头明春开始修复</div><div>{story}</div><h3>热点新闻</h3><ul><li><a href='/a'>地铁贯通</a></li></ul>"
    )
    assert headline(body, "旧码头明春开始修复-江城新闻网") == "旧码头明春开始修复"


def test_lines_that_only_their_style_parts() -> None:
    lines = (
        "<span class=top>Harbour</span><span class=hed>Ferry fares stay low for now</span>"
        "<span class=sub>No rise before the spring, the council says</span>"
    )
    article = newsdoc.parse(
        f"<html lang=en><head><title>Ferry fares stay low for now - Tide</title></head>"
        f"<body><div><h1>Local</h1>{lines}<div>By Ann Lee</div>{STORY}</div></body></html>",
        format="html",
    )
    assert article.headline == "Ferry fares stay low for now"


@pytest.mark.parametrize(
    ("spans", "are_lines"),
    [
        ("<span class=top>Harbour</span><span class=hed>Ferry fares stay low for now</span>", True),
        ("<span class=top>Harbour</span> <span class=hed>Ferry fares stay low for now</span>", False),
        ("<span class=top>Harbour</span><span class=top>Ferry fares stay low for now</span>", False),
        ("<span class=top>Harbour</span><span>Ferry fares stay low for now</span>", False),
        ("<span class=top>Harbour</span><span class=hed>'s ferry fares stay low</span>", False),
        ("<span class=first>Ann</span><span class=last>Lee</span>", False),
        ("<span class=byline>by Ann Lee of the town</span><span class=date>May 3, 2024</span>", False),
    ],
)
def test_which_spans_are_lines_of_their_own(spans: str, are_lines: bool) -> None:
    root = parse_tree(f"<html><body><div>{spans}</div></body></html>")
    assert [meets_another(span) for span in root.iter("span")] == [are_lines] * 2


def test_the_host_names_a_site() -> None:
    assert host_letters("https://news.lark-haven.example/a") == "larkhaven"
    assert names_host("Lark Haven e.V.", "larkhaven")
    assert not names_host("Lark Haven votes on its ferry", "larkhaven")
    assert not names_host("Tide", "tide")  # too short to tell


def test_a_link_to_the_first_page_of_another_site_does_not_name_this_one() -> None:
    links = "<a href='https://tide.example/'>Tide</a><a href='https://ferry.example/'>Ferry</a><a href='/'>The Tide</a>"
    root = parse_tree(f"<html><body>{links}</body></html>")
    assert home_names(root, "https://www.tide.example/a") == {"tide", "thetide"}
    assert home_names(root, None) == {"tide", "ferry", "thetide"}


def test_what_is_left_of_a_title() -> None:
    assert of_the_story("News | Ferry fares stay | The Tide", {"thetide"}, "") == "Ferry fares stay"
    assert of_the_story("News | The Tide", {"thetide"}, "") == ""
