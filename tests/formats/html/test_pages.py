"""Pages of particular sorts, each as small as it can be."""

import codecs
import datetime as dt
import json
from typing import Any

import pytest

import newsdoc
from newsdoc.formats.html.parser import HtmlParser
from newsdoc.model import Embed, FactBox, Gallery, Paragraph, Quote, Section, Table
from newsdoc.page.profiles import Profile
from newsdoc.source import Source
from newsdoc.testing import check_article

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<h1>Ferry fares stay</h1><p>{SENTENCE * 2}</p><p>{SENTENCE}</p><p>{SENTENCE * 2}</p>"


def parse(body: str, head: str = "", **options: Any) -> newsdoc.Article:
    return newsdoc.parse(f"<html><head>{head}</head><body>{body}</body></html>", format="html", **options)


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


# ------------------------------------------------------------ what is the story
def test_comments_longer_than_the_story_are_not_the_story() -> None:
    comments = "".join(f"<p>Somebody thinks otherwise. {SENTENCE * 3}</p>" for _ in range(20))
    article = parse(f"<main><article>{STORY}</article><div id='comments'>{comments}</div></main>")
    assert len(article.paragraphs()) == 3
    assert "otherwise" not in article.text


def test_the_article_with_the_headline_wins_over_longer_neighbours() -> None:
    others = "".join(f"<article><h3>Other</h3><p>Another page. {SENTENCE * 6}</p></article>" for _ in range(5))
    article = parse(f"<div><article>{STORY}</article>{others}</div>", "<title>Ferry fares stay</title>")
    assert "Another page" not in article.text


def test_a_class_that_speaks_of_the_neighbour_does_not_shut_the_story_out() -> None:
    article = parse(f"<div class='grid has-sidebar'>{STORY}</div>")
    assert len(article.paragraphs()) == 3


def test_line_breaks_make_paragraphs_where_there_are_no_paragraph_tags() -> None:
    article = parse(f"<div class='story'><h1>Ferry</h1>{SENTENCE * 2}<br><br>{SENTENCE * 3}<br>\n<br/>{SENTENCE}</div>")
    assert [len(p.text) for p in article.paragraphs()] == [len((SENTENCE * n).strip()) for n in (2, 3, 1)]


# ------------------------------------------------------------ blocks
def test_bold_lines_are_cross_heads_only_before_a_paragraph() -> None:
    article = parse(STORY + f"<p><b>The fares</b></p><p>{SENTENCE}</p><p><b>Read the small print.</b></p>")
    assert [section.heading for section in article.sections()] == ["The fares"]


def test_headings_nest_by_level() -> None:
    article = parse(f"{STORY}<h2>One</h2><p>{SENTENCE}</p><h3>Two</h3><p>{SENTENCE}</p><h2>Three</h2><p>{SENTENCE}</p>")
    outer = [block for block in article.body if isinstance(block, Section)]
    assert [section.heading for section in outer] == ["One", "Three"]
    assert [section.heading for section in article.sections()] == ["One", "Two", "Three"]


def test_a_post_is_an_embed_and_no_paragraph() -> None:
    link = '<a href="https://x.example/a/status/1">5 March</a>'
    post = f'<blockquote class="twitter-tweet"><p>We sail at dawn</p>{link}</blockquote>'
    article = parse(STORY.replace("</p><p>", f"</p>{post}<p>", 1))
    (embed,) = [block for block in article.body if isinstance(block, Embed)]
    assert embed.url == "https://x.example/a/status/1"
    assert "We sail at dawn" in (embed.text or "")
    assert not any("We sail" in paragraph.text for paragraph in article.paragraphs())


def test_fact_boxes_stand_beside_the_paragraphs() -> None:
    box = "<div class='factbox'><h3>The ferry</h3><p>Built in 1961, and twice made longer since.</p></div>"
    article = parse(f"{STORY}{box}<p>Nobody spoke against it. {SENTENCE}</p>")
    (found,) = [block for block in article.body if isinstance(block, FactBox)]
    assert found.heading == "The ferry"
    assert "Built in 1961" not in article.text


def test_quotations_behind_a_fact_box_are_anchored_in_their_paragraph() -> None:
    box = "<div class='factbox'><h3>The ferry</h3><p>LARKHAVEN (Coast) - “Built to last,” in 1961.</p></div>"
    article = parse(f"{STORY}{box}<p>“It sails on,” said Ann Lee. {SENTENCE}</p>")
    (last,) = [quote for quote in article.layer("quotes", Quote) if quote.text == "It sails on,"]
    (anchor,) = last.anchors
    assert article.paragraphs()[anchor.paragraph].text[anchor.start : anchor.end] == "“It sails on,”"
    check_article(article)


def test_a_caption_inside_a_caption_is_read_once() -> None:
    page = "<picture><img src=/a.jpg><figcaption>The ferry <figcaption>at dawn.</figcaption></figcaption></picture>"
    article = parse(STORY + page)
    check_article(article)
    assert len(article.nodes()) == len(set(article.nodes()))


def test_tables_and_galleries() -> None:
    table = "<table><tr><th>Zone</th><th>Fare</th></tr><tr><td>Inner</td><td>Two crowns</td></tr></table>"
    photos = "".join(
        f"<figure><img src='/p{i}.jpg' alt=''><figcaption>The deck of boat {i} at dawn</figcaption></figure>"
        for i in range(4)
    )
    article = parse(f"{STORY}{table}<p>{SENTENCE}</p><div class='gallery'>{photos}</div><p>{SENTENCE}</p>")
    (found,) = [block for block in article.body if isinstance(block, Table)]
    assert [[cell.text for cell in row] for row in found.rows] == [["Zone", "Fare"], ["Inner", "Two crowns"]]
    (gallery,) = [block for block in article.body if isinstance(block, Gallery)]
    assert [figure.caption for figure in gallery.figures] == [f"The deck of boat {i} at dawn" for i in range(4)]


def test_pictures_that_a_script_would_load() -> None:
    picture = '<img src="data:image/gif;base64,R0" data-src="/big.jpg">'
    lazy = f"<figure>{picture}<figcaption>The quay at noon</figcaption></figure>"
    hidden = '<noscript><img src="/plain.jpg" width="800"></noscript>'
    article = parse(f"{STORY}{lazy}<p>Then {SENTENCE}</p>{hidden}<p>Now {SENTENCE}</p>", url="https://a.example/x/")
    assert [figure.url for figure in article.figures()] == ["https://a.example/big.jpg", "https://a.example/plain.jpg"]


# ------------------------------------------------------------ head
def test_the_headline_without_the_site() -> None:
    head = "<title>Ferry fares stay | The Quay</title><meta property='og:title' content='Ferry fares stay | The Quay'>"
    assert parse(STORY, head).headline == "Ferry fares stay"
    assert (
        parse(STORY.replace("h1", "b"), head + "<meta property='og:site_name' content='The Quay'>").headline
        == "Ferry fares stay"
    )


def test_the_headline_where_its_element_and_the_metadata_have_different_kickers() -> None:
    shown = "<h1><span>Harbour</span><span> - </span><span>Ferry fares stay</span></h1>"
    head = "<title>Council: Ferry fares stay</title><meta property='og:title' content='Council: Ferry fares stay'>"
    assert parse(STORY.replace("<h1>Ferry fares stay</h1>", shown), head).headline == "Ferry fares stay"


def test_the_headline_that_the_page_shows_wins_over_its_metadata() -> None:
    head = "<title>Fares 2026: what you must know</title><meta property='og:title' content='Fares 2026: what to know'>"
    assert parse(STORY, head).headline == "Ferry fares stay"


def test_topics_are_what_each_link_says() -> None:
    tags = '<div class="tags"><span>Topics</span> <a href="/t/f">Ferries</a><a href="/t/h">Harbour</a></div>'
    assert parse(STORY + tags).keywords == ("Ferries", "Harbour")


def test_keywords_with_escaped_characters() -> None:
    assert parse(
        STORY, '<meta name="news_keywords" content="Lee &amp;amp; Co, /path, &amp;quot;, Fares">'
    ).keywords == (
        "Lee & Co",
        "Fares",
    )


def test_keywords_of_the_whole_site_give_way_to_the_storys_own() -> None:
    site = '<meta name="keywords" content="planet, news, politics, sport, economy, weather, culture">'
    links = '<p class="x"><a href="/topics/ferries">Ferries</a></p><div class="tags"><a>Ferry</a><a>Fares</a></div>'
    assert parse(STORY + links, site).keywords == ("Ferry", "Fares")
    assert parse(STORY, site).keywords[:2] == ("planet", "news")


def test_the_list_of_keywords_that_holds_another_and_more() -> None:
    declared = ld('{"@type": "NewsArticle", "headline": "Ferry", "keywords": ["ferry", "fares"]}')
    told = '<meta name="news_keywords" content="Ferry, Fares, Council">'
    assert parse(STORY, declared + told).keywords == ("Ferry", "Fares", "Council")


def test_links_to_pages_of_topics_where_nothing_else_names_any() -> None:
    links = '<ul><li><a href="/topics/ferries">Ferries</a></li><li><a href="/thema/haefen">Ports</a></li></ul>'
    assert parse(STORY + links).keywords == ("Ferries", "Ports")


def test_keywords_between_spaces_where_words_have_none() -> None:
    assert parse(STORY, '<meta name="keywords" content="渡轮 票价 港口">').keywords == ("渡轮", "票价", "港口")


def test_a_description_that_was_written_twice() -> None:
    assert parse(STORY, '<meta name="description" content="Fares stay. Fares stay.">').summary == "Fares stay."


def test_publisher_and_section_from_what_is_there() -> None:
    head = '<meta property="og:site_name" content="https://www.planet.example">'
    head += '<meta property="article:section" content="Ports">'
    article = parse(STORY, head + '<link rel="canonical" href="https://www.planet.example/ferry">')
    assert article.publisher is not None
    assert (article.publisher.name, article.section) == ("planet.example", "Ports")


def test_entities_that_were_escaped_once_too_often() -> None:
    head = ld('{"@type": "NewsArticle", "headline": "&quot;Fares stay,&quot; says council"}')
    assert parse(STORY.replace("h1", "b"), head).headline == '"Fares stay," says council'


def test_pictures_behind_the_story_are_other_stories() -> None:
    own = "<figure><img src='/own.jpg' width='800' height='600'></figure>"
    other = "<div class='grid'><a href='/x'><img src='/other.jpg' width='800' height='600'></a><h3>Other</h3></div>"
    article = parse(f"<article>{STORY}{own}<p>{SENTENCE}</p></article>{other}", "<title>Ferry fares stay</title>")
    assert [figure.url for figure in article.figures()] == ["/own.jpg"]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('"Ann Lee"', ["Ann Lee"]),
        ('["Ann Lee", {"@type": "Person", "name": "Bo Ray, Jr."}]', ["Ann Lee", "Bo Ray, Jr."]),
        ('{"@type": "Person", "name": "Ann Lee and Bo Ray"}', ["Ann Lee", "Bo Ray"]),
        ('{"@type": "Person", "name": "https://quay.example/ann"}', []),
        ('{"@type": "Organization", "name": "Agence Nord"}', ["Agence Nord"]),
    ],
)
def test_authors(author: str, names: list[str]) -> None:
    article = parse(STORY, ld('{"@type": "NewsArticle", "headline": "Ferry fares stay", "author": ' + author + "}"))
    assert [person.name for person in article.authors] == names


def test_the_printed_byline_where_metadata_names_only_the_publisher() -> None:
    house = '"author": "The Quay", "publisher": {"name": "The Quay"}'
    head = ld('{"@type": "NewsArticle", "headline": "Ferry fares stay", ' + house + "}")
    article = parse(
        STORY.replace("</h1>", "</h1><div class='byline'>By <a href='/ann'>Ann Lee</a></div>"),
        head,
        url="https://q.example/",
    )
    assert [(person.name, person.url) for person in article.authors] == [("Ann Lee", "https://q.example/ann")]
    assert article.byline == "By Ann Lee"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("<meta property='article:published_time' content='2026-03-05T18:20:00Z'>",
         dt.datetime(2026, 3, 5, 18, 20, tzinfo=dt.UTC)),
        ("<meta name='date' content='2026-03-05'>", dt.date(2026, 3, 5)),
        ("<meta name='date' content='yesterday'>", None),
        (ld('{"@type": "Article", "headline": "x", "datePublished": "Thu Mar 05 18:20:36 CET 2026"}'),
         dt.datetime(2026, 3, 5, 18, 20, 36, tzinfo=dt.timezone(dt.timedelta(hours=1)))),
    ],
)  # fmt: skip
def test_times(head: str, published: object) -> None:
    found = parse(STORY, head).published
    if isinstance(published, dt.datetime):
        assert isinstance(found, dt.datetime)
        assert found.replace(second=0) == published.replace(second=0)
    else:
        assert found == published


def test_the_words_settle_the_language_where_the_declaration_is_wrong() -> None:
    german = (
        "Der Rat hat am Abend im alten Zollhaus getagt und zwei Stunden über die Fähre und ihre Preise gesprochen. "
    )
    page = f"<html lang='en'><body><h1>Fähre</h1><p>{german * 2}</p><p>{german}</p></body></html>"
    assert newsdoc.parse(page, format="html").language == "de"


# ------------------------------------------------------------ kinds
def test_kinds() -> None:
    links = "".join(f"<li><a href='/{i}'>A story about the town number {i}</a></li>" for i in range(40))
    assert parse(STORY).kind == "story"
    assert parse(f"<ul>{links}</ul>").kind == "list"
    assert parse("<p>Nothing here.</p>").kind == "not an article"
    locked = ld('{"@type": "NewsArticle", "headline": "x", "isAccessibleForFree": false}')
    assert parse(f"<h1>x</h1><p>{SENTENCE}</p>", locked).kind == "teaser"
    assert (
        parse("<h1>x</h1><p>See it.</p>", ld('{"@type": "VideoObject", "headline": "x", "datePublished": "2026"}')).kind
        == "video"
    )


def test_live_blog_entries_have_their_time() -> None:
    entries = "".join(
        f"<div><time datetime='2026-03-05T0{i}:30:00Z'>0{i}:30</time><h3>Entry {i}</h3><p>{SENTENCE}</p></div>"
        for i in range(1, 6)
    )
    article = parse(f"<h1>Storm: live updates</h1><p>{SENTENCE * 2}</p>{entries}", "<title>Storm: live updates</title>")
    assert article.kind == "live blog"
    assert [section.published for section in article.sections()] == [
        dt.datetime(2026, 3, 5, hour, 30, tzinfo=dt.UTC) for hour in range(1, 6)
    ]


def test_a_story_that_stands_only_in_json_ld() -> None:
    body = (SENTENCE * 2).strip() + "\\n\\n" + (SENTENCE * 3).strip()
    article = parse(
        "<div id='app'></div>", ld('{"@type": "NewsArticle", "headline": "Ferry", "articleBody": "' + body + '"}')
    )
    assert article.headline == "Ferry"
    assert article.body == (Paragraph((SENTENCE * 2).strip()), Paragraph((SENTENCE * 3).strip()))


def test_a_story_that_stands_only_in_the_state_of_a_script() -> None:
    state = json.dumps({"props": {"story": {"body": [{"text": SENTENCE * 3}, {"text": SENTENCE * 2}]}}})
    article = parse("<div id='app'></div>", f"<title>Ferry</title><script type='application/json'>{state}</script>")
    assert len(article.paragraphs()) == 2


MENU = "<ul>" + "".join(f"<li><a href=/s{i}/>Section {i} of the town</a></li>" for i in range(12)) + "</ul>"


def state_page(first: str, head: str = "", menu: str = "") -> newsdoc.Article:
    """A page that shows one paragraph, and whose program has a story of three that begins with another."""
    told = [f"{SENTENCE * 2}This is part {i}." for i in range(3)]
    state = json.dumps({"post": {"content": {"rendered": "<h2>Fares</h2>".join(f"<p>{each}</p>" for each in told)}}})
    body = f"{menu}<main><h1>Ferry fares stay</h1><p>{first}</p></main><script>window.__S__ = {state};</script>"
    return parse(body, f"<title>Ferry fares stay</title>{head}")


@pytest.mark.parametrize("menu", ["", MENU])
def test_a_script_that_goes_on_with_what_the_page_shows(menu: str) -> None:
    article = state_page(f"{SENTENCE * 2}This is part 0.", menu=menu)
    assert (article.kind, len(article.paragraphs()), len(article.sections())) == ("story", 3, 2)


def test_a_script_that_describes_a_page_of_links() -> None:
    other = "List of 664 ferries of the coast."
    assert len(state_page(other, menu=MENU).paragraphs()) < 2
    declared = "<meta property=og:type content=article>"
    assert len(state_page(other, declared, MENU).paragraphs()) == 3


def test_a_long_story_is_that_which_the_page_shows() -> None:
    assert len(state_page(SENTENCE * 14).paragraphs()) == 1


@pytest.mark.parametrize(
    "author",
    [
        "<span itemprop='author' itemscope><span itemprop='name'>Ann Lee</span></span>",
        "<a rel='nofollow author' href='/staff/7'>Ann Lee</a>",
    ],
)
def test_an_author_in_microdata(author: str) -> None:
    article = parse(STORY.replace("</h1>", f"</h1><div>{author} · Harbour desk</div>"))
    assert [person.name for person in article.authors] == ["Ann Lee"]


# ------------------------------------------------------------ templates and other dialects
def test_a_declarative_shadow_root_is_part_of_the_page() -> None:
    shadow = (
        f"<news-story><template shadowrootmode='open'><style>p {{color: red}}</style>{STORY}</template></news-story>"
    )
    article = parse(f"<main>{shadow}<p>A short note.</p></main>", "<title>Ferry fares stay</title>")
    assert article.headline == "Ferry fares stay"
    assert [paragraph.text for paragraph in article.paragraphs()][:3] == [
        text.strip() for text in (SENTENCE * 2, SENTENCE, SENTENCE * 2)
    ]
    assert all(paragraph.span for paragraph in article.paragraphs())


def test_a_template_is_read_only_where_the_story_is_inside() -> None:
    card = f"<template id='card'><h1>Title</h1><p>{SENTENCE}</p></template>"
    assert parse(card + STORY).text == parse(STORY).text
    article = parse(f"<div id='app'></div><template id='story'>{STORY}</template>", "<title>Ferry fares stay</title>")
    assert len(article.paragraphs()) == 3


def test_an_amp_page() -> None:
    page = (
        "<!doctype html><html amp lang='en'><head><title>Ferry fares stay</title>"
        "<link rel='canonical' href='https://quay.example/ferry'></head><body>"
        "<amp-ad width='300' height='250' type='x'>Buy a boat.</amp-ad><h1>Ferry fares stay</h1>"
        f"<p>{SENTENCE * 2}</p><figure><amp-img src='/boat.jpg' srcset='/boat-800.jpg 800w, /boat-400.jpg 400w' "
        "width='800' height='500'></amp-img><figcaption>The boat at the quay.</figcaption></figure>"
        f"<p>{SENTENCE}</p><amp-social-share type='email'>Share</amp-social-share><p>{SENTENCE * 2}</p></body></html>"
    )
    article = newsdoc.parse(page, format="html", url="https://quay.example/amp/ferry")
    assert (article.headline, article.url) == ("Ferry fares stay", "https://quay.example/ferry")
    assert len(article.paragraphs()) == 3
    assert "Share" not in article.text
    assert "boat." not in article.text
    (figure,) = article.figures()
    assert (figure.url, figure.caption) == ("https://quay.example/boat-800.jpg", "The boat at the quay.")


def test_a_profile_settles_what_its_selectors_and_patterns_name() -> None:
    page = STORY.replace(f"<p>{SENTENCE}</p>", f"<p class='zz7'>{SENTENCE}</p>") + f"<p>Tide table: {SENTENCE}</p>"
    profile = Profile(
        "The Quay", domains=("quay.example",), selectors=(("caption", ".zz7"),),
        patterns=(("promo", r"Tide table:"),), url="https://quay.example",
    )  # fmt: skip
    source = Source(f"<html><body>{page}</body></html>", url="https://www.quay.example/ferry")
    plain, styled = HtmlParser().parse(source), HtmlParser().parse(source, profiles=(profile,))
    assert len(plain.paragraphs()) > len(styled.paragraphs()) == 2
    assert styled.publisher is not None
    assert styled.publisher.name == "The Quay"
    elsewhere = HtmlParser().parse(Source(source.text, url="https://other.example/ferry"), profiles=(profile,))
    assert elsewhere.paragraphs() == plain.paragraphs()


# ------------------------------------------------------------ encodings
@pytest.mark.parametrize(
    ("encoding", "declaration"),
    [
        ("utf-8", ""),
        ("utf-8", "<meta charset='iso-8859-1'>"),
        ("cp1252", "<meta charset='iso-8859-1'>"),
        ("cp1252", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>"),
    ],
)
def test_encodings(encoding: str, declaration: str) -> None:
    page = f"<html><head>{declaration}</head><body>{STORY.replace('old customs', 'größte “Zoll”-')}</body></html>"
    assert "größte “Zoll”-" in newsdoc.parse(page.encode(encoding), format="html").text


@pytest.mark.parametrize(
    ("encoding", "label", "text"),
    [
        ("cp932", "Shift_JIS", "町議会は火曜日、灯台を内陸へ移すことを決めた。"),
        ("gb18030", "gb2312", "周二，镇议会决定把灯塔迁往内陆。"),
        ("euc_kr", "euc-kr", "의회는 화요일 등대를 옮기기로 결정했다."),
        ("cp1251", "windows-1251", "Совет города решил перенести маяк."),
    ],
)  # fmt: skip
def test_declared_encodings_of_other_scripts(encoding: str, label: str, text: str) -> None:
    page = (
        f"<html><head><meta charset='{label}'></head><body><h1>X</h1><p>{text * 4}</p><p>{text * 5}</p></body></html>"
    )
    assert text in newsdoc.parse(page.encode(encoding), format="html").text


def test_a_byte_order_mark_goes_before_all() -> None:
    data = codecs.BOM_UTF16_LE + f"<html><body>{STORY}</body></html>".encode("utf-16-le")
    assert len(newsdoc.parse(data, format="html").paragraphs()) == 3


def test_key_points_over_the_story_are_part_of_the_deck() -> None:
    points = "<ul><li>The fares stay as they are this year.</li><li>The council meets again in May.</li></ul>"
    article = parse(f"<h1>Ferry fares stay</h1>{points}{STORY.partition('</h1>')[2]}")
    assert article.summary == "The fares stay as they are this year.\nThe council meets again in May."
    assert len(article.paragraphs()) == 3


def test_who_contributed() -> None:
    article = parse(f"{STORY}<p>Harbour Press writer Ann Lee in Larkhaven contributed to this report.</p>")
    (ann,) = article.contributors
    assert (ann.name, ann.affiliation, ann.location) == ("Ann Lee", "Harbour Press", "Larkhaven")


def test_clauses_in_a_list_behind_the_story_are_no_topics() -> None:
    titles = "漁港の朝市、三年ぶりに再開", "岬の遊歩道、台風被害から復旧"
    links = "".join(f"<li><a href='/a/{i}'>{title}</a></li>" for i, title in enumerate(titles))
    story = (
        "<p>浜崎町の岬にある古い灯台が十一日夜、十二年ぶりに点灯した。住民らが費用を集め、許可を得て復活させた。</p>"
        * 2
    )
    page = f"<html lang=ja><body><article><h1>古い灯台、十二年ぶりに点灯</h1>{story}</article><ul>{links}</ul>"
    assert newsdoc.parse(page, "html").keywords == ()


def test_a_picture_is_parted_from_its_words_by_the_number_of_pictures() -> None:
    frame = "<div class=frame><img src=/a.jpg width=960 height=640><span class=count>3</span></div>"
    words = (
        "<div class=media-img-caption>The ferry at the quay on Monday</div><div class=media-img-credit>Ann Lee</div>"
    )
    told = "".join(f"<p>{sentence} {'The crew waved from the deck. ' * 3}</p>" for sentence in ("A.", "B.", "C."))
    page = f"<html lang=en><article><h1>Ferry returns</h1>{told}<div class=media>{frame}{words}</div>{told}"
    (figure,) = newsdoc.parse(page, "html", url="https://quay.example/a").figures()
    assert (figure.caption, figure.credit) == ("The ferry at the quay on Monday", "Ann Lee")
    assert figure.url == "https://quay.example/a.jpg"


@pytest.mark.parametrize(
    ("label", "led"), [("<span>Next article</span>", ""), ("Read also: ", "Read also: "), ("Aside<i>s</i> ", "Asides ")]
)
def test_the_label_that_runs_into_a_related_title_is_none_of_it(label: str, led: str) -> None:
    titles = ["Highest tide in years expected", "Harbour office closes for the winter", "Two ships met in the sound"]
    items = "".join(f'<li>{label}<a href="/{title[:3]}">{title}</a></li>' for title in titles)
    article = parse(f"<article>{STORY}</article><div class=related><h3>Related stories</h3><ul>{items}</ul></div>")
    assert [link.title for link in article.related_links()] == [led + title for title in titles]
    assert [each.text for each in article.furniture] == ["Related stories", *(() if led else ("Next article",) * 3)]


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("<div class=section><a href=/harbour>Harbour</a> / <span>5 March 2024</span></div>", "Harbour"),
        ("<div class=kicker>Mar 5, 2024 - <a href=/harbour>Harbour</a></div>", "Harbour"),
        ("<div class=stamp><a href=/archive/2024>5 March 2024</a></div>", None),
        ("<div class=stamp>5 March 2024</div>", None),
    ],
)
def test_the_section_that_shares_the_line_over_the_headline_with_the_day(line: str, kicker: str | None) -> None:
    page = f"<html lang=en><body><article>{line}{STORY}</article></body></html>"
    assert newsdoc.parse(page, format="html").kicker == kicker


def test_a_section_that_calls_itself_a_site_is_a_kicker_all_the_same() -> None:
    site = '<meta property="og:site_name" content="Health">'
    body = f'<div class="kicker">Health</div><article>{STORY}</article>'
    page = f"<html><head>{site}</head><body>{body}</body></html>"
    assert newsdoc.parse(page, format="html", url="https://quay.example/health/ferries").kicker == "Health"
    assert newsdoc.parse(page, format="html", url="https://quay.example/ferries").kicker is None


def test_the_kicker_in_an_element_that_opens_the_headline_before_a_stroke() -> None:
    heading = "<h1><span class=prefix>Harbour</span><span> | </span>Ferry fares stay as they are</h1>"
    story = STORY.partition("</h1>")[2]
    body = f"<title>Ferry fares stay as they are</title></head><body><article>{heading}{story}</article></body>"
    article = newsdoc.parse(f"<html><head>{body}</html>", format="html")
    assert (article.headline, article.kicker) == ("Ferry fares stay as they are", "Harbour")


def test_the_kicker_in_the_element_of_the_headline() -> None:
    story = f"<p>{'The ferry left the old quay at dawn and its crew waved from the deck. ' * 3}</p>"
    heading = "<h1><span class='kicker'>Harbour</span> <span>Ferry fares stay as they are</span></h1>"
    page = (
        f"<head><title>Ferry fares stay as they are</title></head><body><article>{heading}{story * 3}</article></body>"
    )
    article = newsdoc.parse(f"<html>{page}</html>", format="html")
    assert (article.headline, article.kicker) == ("Ferry fares stay as they are", "Harbour")


def test_an_empty_element_says_nothing_of_the_words_before_it() -> None:
    told = "The ferry left the old quay at dawn and its crew waved from the deck."
    lines = "<br><br>".join(
        [told, f"{told} {told}", told, "Сейчас паромом ежедневно пользуются около семи тысяч человек."]
    )
    body = f"<div class='body'>{lines}<div style='clear: both;'></div></div>"
    page = f"<div class='post'><h1>Ferry fares stay</h1>{body}</div>"
    article = newsdoc.parse(f"<html lang=ru><body>{page}</body></html>", format="html")
    assert [paragraph.text for paragraph in article.paragraphs()][-1].startswith("Сейчас")


def test_a_cell_with_paragraphs_is_no_table() -> None:
    said = [f"The ferry sails again from the old quay at {hour} o'clock, the board said on Monday." for hour in "678"]
    story = "<br><br>".join([*said, "So it was.", said[0].replace("6", "9")])
    rows = "<tr><th>Day</th><th>Level</th></tr><tr><td>Tue</td><td>4.1 m</td></tr>"
    page = f"<h1>Ferry returns</h1><table><tr><td>{story}</td></tr></table><p>{said[0]}</p><table>{rows}</table>"
    article = newsdoc.parse(f"<html><body>{page}<p>{said[1]}</p></body></html>", "html")
    assert [each.text for each in article.paragraphs()][:5] == story.split("<br><br>")
    (table,) = [each for each in article.body if isinstance(each, newsdoc.Table)]
    assert [[cell.text for cell in row] for row in table.rows] == [["Day", "Level"], ["Tue", "4.1 m"]]


def test_text_in_a_cell_before_paragraphs_is_no_table() -> None:
    told = "The council met in the old customs house and spoke for two hours about the ferry and its fares. " * 2
    rows = f"<tr><td><font size=4>Ferry fares stay</font></td></tr><tr><td>{told}<p>{told}<p>{told}</td></tr>"
    article = newsdoc.parse(f"<html lang=en><body><table>{rows}</table></body></html>", format="html")
    assert [type(block).__name__ for block in article.body] == ["Paragraph"] * 3


def test_speakers_that_the_page_sets_bold_are_marked_once() -> None:
    turns = "".join(
        f"<p><strong>La Gazette : Comment va le port, demande-t-on pour la fois {n} ?</strong></p>"
        f"<p><strong>Odile Marchais :</strong> Il va bien, et il ira mieux quand le quai sera réparé, le {n} mai.</p>"
        for n in ("1", "2", "3", "4")
    )
    article = newsdoc.parse(
        f"<html lang=fr><body><article><h1>Le port et sa patronne</h1>{turns}</article></body></html>", format="html"
    )
    for paragraph in article.paragraphs():
        assert [(mark.start, mark.end) for mark in paragraph.marks] in ([(0, 16)], [(0, len(paragraph.text))])
