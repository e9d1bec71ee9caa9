"""Articles as HTML pages, and those pages read back."""

import datetime as dt
import itertools
import json
import re
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

import newsdoc
from newsdoc import Article, Figure, Paragraph
from newsdoc.fidelity import compare
from newsdoc.formats.html.exporter import HtmlExporter
from newsdoc.formats.html.page_parser import PageParser
from newsdoc.source import Source
from newsdoc.testing import BLOCKS, FULL, HARBOUR, articles, check_exporter, check_parser, check_two_way, plain_articles

HOSTILE = "</script><script>alert(1)</script><!-- & \u2028"


def tree(page: str) -> Any:
    return etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8"))


def data(page: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(tree(page).findtext(".//script"))
    return found


def test_conformance() -> None:
    check_exporter(HtmlExporter(), FULL)
    check_parser(PageParser(), HtmlExporter().export(HARBOUR))
    check_two_way(PageParser(), HtmlExporter(), HARBOUR)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.type_name)
def test_every_block_comes_back(block: newsdoc.Block) -> None:
    article = Article("Headline", body=(block,))
    found = newsdoc.parse(newsdoc.export(article, "html"))
    assert found.body == article.body


def test_the_story_comes_back() -> None:
    found = newsdoc.parse(newsdoc.export(HARBOUR, "html"))
    kept = (
        "headline kicker summary byline authors contributors creditline created published modified language publisher "
        "section guid version keywords rights body related layers url"
    )
    for name in kept.split():
        if name not in ("publisher",):
            assert getattr(found, name) == getattr(HARBOUR, name), name
    assert HARBOUR.publisher is not None
    assert found.publisher == attrs.evolve(HARBOUR.publisher, literal=None)
    assert str(found.dateline) == str(HARBOUR.dateline)


def test_what_is_not_for_readers_stays_out() -> None:
    page = HtmlExporter().export(FULL)
    for secret in ("Updates with quotes", "newsdesk 4", "4711", "2026-03-05T11:00:00"):
        assert secret not in page


def test_nothing_in_an_article_ends_the_script() -> None:
    article = Article(
        HOSTILE, summary=HOSTILE, keywords=(HOSTILE,), byline=HOSTILE, language='e"n', body=(Paragraph(HOSTILE),)
    )
    page = HtmlExporter().export(article)
    assert len(tree(page).findall(".//script")) == 1
    assert data(page)["headline"] == HOSTILE
    assert "<!--" not in page
    assert newsdoc.parse(page).headline == HOSTILE


def test_addresses_that_cannot_be_one_are_left_out() -> None:
    page = tree(HtmlExporter().export(Article("x", url="1:2", related=(newsdoc.RelatedLink("y", href="1:2"),))))
    assert page.find(".//link") is None
    assert page.find(".//nav//a").get("href") is None


def test_a_page_for_everybody() -> None:
    page = HtmlExporter().export(HARBOUR)
    assert page.startswith("<!DOCTYPE html>\n<html lang=")
    root = tree(page)
    assert root.get("lang") == "en-GB"
    assert root.findtext(".//title") == HARBOUR.headline
    assert len(root.findall(".//main/article")) == 1
    levels = [int(each.tag[1]) for each in root.iter() if re.fullmatch("h[1-6]", str(each.tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert all(image.get("alt") is not None for image in root.iter("img"))
    assert root.findtext(f".//*[@id='{root.find('.//nav').get('aria-labelledby')}']") == "Related"
    assert [each.get("datetime") for each in root.iter("time")] == [
        "2026-03-05T10:30:00+01:00",
        "2026-03-05T12:00:00Z",
    ]
    assert [each.text for each in root.iter("time")] == ["5 March 2026, 10:30 UTC+1", "5 March 2026, 12:00 UTC"]
    assert "Updated" in "".join(root.find(".//header").itertext())


def test_nothing_is_loaded_but_the_pictures_of_the_story() -> None:
    page = HtmlExporter().export(HARBOUR)
    root = tree(page)
    (style,) = root.iter("style")
    assert "url(" not in style.text
    assert "@import" not in style.text
    assert [each.get("rel") for each in root.iter("link")] == ["canonical"]
    assert not list(tree(HtmlExporter().export(HARBOUR, style=False)).iter("style"))


def test_a_browser_shows_the_picture_itself_and_plays_films() -> None:
    """The other files of a figure would be shown in its place: the first source that fits is taken."""
    root = tree(HtmlExporter().export(HARBOUR))
    assert {each.get("media") for each in root.iter("source")} == {"not all"}
    film = Article("x", body=(Figure("A film.", url="https://img.example/1.mp4", kind="video"),))
    assert tree(HtmlExporter().export(film)).find(".//video").get("controls") is not None
    assert newsdoc.parse(HtmlExporter().export(film)).body == film.body


def test_dates_and_words_are_printed_in_the_language_of_the_story() -> None:
    story = attrs.evolve(HARBOUR, language="de", modified=dt.date(2026, 3, 6), published=dt.date(2026, 3, 5))
    root = tree(HtmlExporter().export(story))
    assert " ".join("".join(root.find(".//p[@class='dates']").itertext()).split()) == (
        "5. März 2026 · Aktualisiert 6. März 2026"
    )
    assert root.findtext(".//nav/h2") == "Mehr zum Thema"
    assert root.get("dir") is None
    once = attrs.evolve(HARBOUR, modified=HARBOUR.published)
    assert "Updated" not in HtmlExporter().export(once)
    assert tree(HtmlExporter().export(Article("x", language="ar"))).get("dir") == "rtl"


def test_names_where_no_byline_is_printed() -> None:
    authors = attrs.evolve(HARBOUR, byline=None)
    page = HtmlExporter().export(authors)
    assert (
        '<a rel="author" href="https://coast.example/staff/lee">Ann Lee</a>, <span class="author">Bo Ray</span>' in page
    )
    assert newsdoc.parse(page).byline is None


def test_a_part_of_a_page() -> None:
    part = HtmlExporter().export(HARBOUR, page=False)
    assert part.startswith("<article>")
    assert "<html" not in part
    bare = HtmlExporter().export(HARBOUR, json_ld=False)
    assert "<script" not in bare
    assert newsdoc.parse(bare).headline == HARBOUR.headline


def test_a_page_of_ours_that_was_changed_is_read_as_any_other() -> None:
    page = HtmlExporter().export(HARBOUR)
    for changed in (
        page.replace("NewsArticle", "WebPage"),
        page.replace('"@context"', '"@context'),
        page.replace("<article>", "<div>").replace("</article>", "</div>"),
    ):
        assert newsdoc.parse(changed).headline == HARBOUR.headline


def test_a_time_without_a_zone_stays_without() -> None:
    moment = dt.datetime(2026, 3, 5, 9)
    article = Article("x", published=moment, modified=dt.date(2026, 3, 6), created=moment, expires=moment)
    page = HtmlExporter().export(article, timezone="+02:00")
    assert compare(article, PageParser().parse(Source(page))) == ()
    assert "newsdoc-unstated" not in HtmlExporter().export(HARBOUR)


def test_a_zone_that_is_assumed_is_told() -> None:
    article = Article("x", published=dt.datetime(2026, 3, 5, 9), modified=dt.date(2026, 3, 6))
    (problem,) = newsdoc.export_problems(article, "html")
    assert (problem.code, problem.path) == ("assumed", "published")
    assert newsdoc.export_problems(article, "html", timezone="+02:00") == ()


def test_options() -> None:
    article = Article("x", published=dt.datetime(2026, 3, 5, 9))
    assert data(newsdoc.to_bytes(newsdoc.export(article, "html", timezone="+02:00")).decode())["datePublished"] == (
        "2026-03-05T09:00:00+02:00"
    )
    with pytest.raises(newsdoc.OptionError, match="did you mean 'page'"):
        newsdoc.export(article, "html", pages=True)
    assert newsdoc.parse(newsdoc.export(HARBOUR, "html"), language="fr").language == "fr"


def test_terms_are_printed() -> None:
    assert newsdoc.export_problems(Article("x", rights=newsdoc.Rights(usage_terms=("No resale",))), "html") == ()
    assert '<p class="terms">No resale</p>' in HtmlExporter().export(HARBOUR)


def test_a_mark_within_a_word_loses_no_word() -> None:
    body = (newsdoc.model.Embed(), Paragraph("harbour", marks=(newsdoc.model.DatelineMark(0, 1),)))
    check_two_way(PageParser(), HtmlExporter(), Article(body=body))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=articles())
def test_every_article_both_ways(article: Article) -> None:
    check_two_way(PageParser(), HtmlExporter(), article)


@settings(max_examples=40, deadline=None)
@given(plain_articles())
def test_plain_articles_are_kept(article: Article) -> None:
    found = PageParser().parse(Source(HtmlExporter().export(article)))
    assert compare(article, found) == ()


def test_the_first_picture_is_shown_in_previews() -> None:
    article = Article("x", body=(Figure(url="https://img.example/1.jpg"), Figure(url="https://img.example/2.jpg")))
    page = HtmlExporter().export(article)
    assert '<meta property="og:image" content="https://img.example/1.jpg">' in page
    assert data(page)["image"] == ["https://img.example/1.jpg", "https://img.example/2.jpg"]
    lead = Figure(url="https://img.example/2.jpg")
    film = Figure(url="https://img.example/film.mp4", kind="video")
    page = HtmlExporter().export(attrs.evolve(article, lead_image=lead, body=(film, *article.body)))
    assert '<meta property="og:image" content="https://img.example/2.jpg">' in page
    assert data(page)["image"] == ["https://img.example/2.jpg", "https://img.example/1.jpg"]


def page_of(**fields: Any) -> str:
    return HtmlExporter().export(Article(**fields), json_ld=False, style=False)


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        ({}, "<title></title>"),
        ({"headline": "Ferry\n & boat"}, "<title>Ferry &amp; boat</title>"),
        ({"slugline": "FERRY"}, "<title>FERRY</title>"),
        ({"summary": "It sails."}, '<meta name="description" content="It sails.">'),
        ({"summary": "It sails."}, '<p class="standfirst">It sails.</p>'),
        ({"kicker": "Coast"}, '<p class="kicker">Coast</p>'),
        ({"authors": (newsdoc.Person("Ann Lee"), newsdoc.Person("Bo"))}, '<meta name="author" content="Ann Lee, Bo">'),
        ({"keywords": ("a", "b")}, '<meta name="keywords" content="a, b">'),
        ({"url": "https://a.example/1"}, '<link rel="canonical" href="https://a.example/1">'),
        ({"url": "https://a.example/1"}, '<meta property="og:url" content="https://a.example/1">'),
        ({"headline": "Ferry"}, '<meta property="og:title" content="Ferry">'),
        ({"publisher": newsdoc.Organization("Coast")}, '<meta property="og:site_name" content="Coast">'),
        ({"section": "Sea"}, '<meta property="article:section" content="Sea">'),
        ({"published": dt.date(2026, 3, 5)}, '<meta property="article:published_time" content="2026-03-05">'),
        ({"modified": dt.date(2026, 3, 5)}, '<meta property="article:modified_time" content="2026-03-05">'),
        ({"rights": newsdoc.Rights(notice="© Coast")}, '<p class="copyright">© Coast</p>'),
        ({"rights": newsdoc.Rights(newsdoc.Organization("Coast"))}, '<p class="copyright">Coast</p>'),
        ({"rights": newsdoc.Rights(newsdoc.Organization("C"), notice="© Coast")}, '<p class="copyright">© Coast</p>'),
        ({"contributors": (newsdoc.Person("Bo", note="Bo helped."),)}, '<p class="tagline">Bo helped.</p>'),
        ({"related": (newsdoc.RelatedLink("Seals", href="urn:s", rel="r", guid="g", version="1", content_type="a/b"),)},
         '<li><a href="urn:s" data-rel="r" data-guid="g" data-version="1" type="a/b">Seals</a></li>'),
        ({"language": "de"}, '<html lang="de">'),
        ({"language": "he"}, '<html lang="he" dir="rtl">'),
    ],
)  # fmt: skip
def test_what_stands_on_a_page(fields: dict[str, Any], part: str) -> None:
    assert part in page_of(**fields)


@pytest.mark.parametrize(
    "part", ["<meta name=", "<meta property=", "<link", "<header", "<footer", "<nav", "<time", "copyright"]
)
def test_a_page_of_nothing(part: str) -> None:
    rest = page_of().replace('<meta name="viewport"', "").replace('<meta property="og:type" content="article">', "")
    assert part not in rest


def test_the_style_sheet_is_the_pages_own() -> None:
    page = HtmlExporter().export(Article("x"))
    assert "body" in tree(page).findtext(".//style")
    assert "<style" not in HtmlExporter().export(Article("x"), style=False)
