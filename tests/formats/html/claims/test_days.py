"""The day of publication: which of a page's days is believed, and which are of other stories."""

import datetime as dt

import pytest

import newsdoc

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<p>{SENTENCE * 2}</p><p>{SENTENCE}</p><p>{SENTENCE * 2}</p>"
DAY = dt.date(2026, 1, 22)


def published(
    body: str = "", head: str = "", behind: str = "", before: str = "", url: str | None = "https://quay.example/a"
) -> dt.date | None:
    page = f"{before}<article><h1>Ferry fares stay</h1>{body}{STORY}{behind}</article>"
    page = f"<html lang=en><head>{head}</head><body>{page}</body></html>"
    return newsdoc.parse(page, format="html", url=url).published


def day(found: dt.date | None) -> dt.date | None:
    return found.date() if isinstance(found, dt.datetime) else found


def meta(name: str, content: str) -> str:
    return f"<meta name='{name}' content='{content}'>"


def ld(**fields: str) -> str:
    told = "".join(f', "{name}": "{value}"' for name, value in fields.items())
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "x"{told}}}</script>'


# ------------------------------------------------------------ whom to believe
def test_json_ld_before_meta_elements() -> None:
    head = meta("date", "2026-01-20") + ld(datePublished="2026-01-22")
    assert published(head=head) == DAY


def test_json_ld_of_another_story_tells_nothing_of_this_one() -> None:
    other = ld(datePublished="2024-12-01", url="https://quay.example/bakery").replace('"x"', '"A bakery wins"')
    assert published(head=other + meta("article:published_time", "2026-01-22")) == DAY
    own = other.replace("A bakery wins", "Fares of the ferry stay as they are")
    assert published(head=own + meta("article:published_time", "2026-01-22")) == dt.date(2024, 12, 1)


def test_a_day_alone_takes_the_time_of_another_source_for_that_day() -> None:
    head = ld(datePublished="2026-01-22") + meta("date", "2026-01-22T10:30:00+01:00")
    assert published(head=head) == dt.datetime(2026, 1, 22, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    head = ld(datePublished="2026-01-22") + meta("date", "2026-01-20T10:30:00+01:00")
    assert published(head=head) == DAY


def test_the_time_of_another_meta_element_for_the_day() -> None:
    head = meta("article:published_time", "2026-01-22") + meta("date", "2026-01-22T10:30:00Z")
    assert published(head=head) == dt.datetime(2026, 1, 22, 10, 30, tzinfo=dt.UTC)
    head = meta("article:published_time", "2026-01-22") + meta("date", "2026-01-20T10:30:00Z")
    assert published(head=head) == DAY


def test_only_the_first_element_of_a_name_counts() -> None:
    assert published(head=meta("date", "soon") + meta("date", "2026-01-22")) is None


def test_the_time_that_the_page_prints() -> None:
    head = ld(datePublished="2026-01-23T02:30:00Z")
    found = published("<p class=date>January 22, 2026 | 9:30 pm</p>", head)
    assert found == dt.datetime(2026, 1, 23, 2, 30, tzinfo=dt.UTC)
    assert day(found) == DAY
    other = published("<p class=date>January 22, 2026 | 9:41 pm</p>", head)
    assert other == dt.datetime(2026, 1, 22, 21, 41)


@pytest.mark.parametrize(
    ("declared", "printed", "expected"),
    [
        ("2026-02-05T08:00:00+01:00", "January 22, 2026", DAY),
        ("2026-02-05", "Published January 22, 2026", DAY),
        ("2026-01-22T08:00:00+01:00", "February 5, 2026", DAY),
        ("2026-11-03", "March 11, 2026", dt.date(2026, 11, 3)),
    ],
)
def test_an_earlier_day_that_is_printed_counts_for_more(declared: str, printed: str, expected: dt.date) -> None:
    assert day(published(f"<p class=date>{printed}</p>", ld(datePublished=declared))) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "<p class=info>Published on 22 January 2026</p>",
        "<time datetime=2026-01-22>22 January</time>",
        "<dl><dt>Published on:</dt><dd>22 January 2026</dd></dl>",
        "<p><abbr title=2026-01-22>Thursday</abbr></p>",
        "<p>Eastmoor, 22 January 2026. The council of the town and that of the county have met at last.</p>",
    ],
)
def test_the_day_of_a_template_yields_to_a_much_later_one_of_the_storys_own(printed: str) -> None:
    assert day(published(printed, meta("date", "2013-05-01"))) == DAY
    assert day(published(printed, meta("DC.Date", "2025-08-20"))) == dt.date(2025, 8, 20)
    assert day(published(printed, meta("article:published_time", "2013-05-01"))) == dt.date(2013, 5, 1)
    assert day(published(printed, meta("date", "2013-05-01T08:00:00Z"))) == dt.date(2013, 5, 1)


def test_a_time_of_day_is_not_looked_for_in_the_last_resorts() -> None:
    assert (
        published(head=meta("date", "2026-01-22"), behind="<script>x={publish_date:'2026-01-22T09:00'}</script>") == DAY
    )


@pytest.mark.parametrize("name", ["dateCreated", "uploadDate"])
def test_the_day_of_creation_where_json_ld_has_no_other(name: str) -> None:
    assert published(head=ld(**{name: "2026-01-22"})) == DAY
    assert published(head=ld(**{name: "2026-01-20"}) + meta("date", "2026-01-22")) == DAY


def test_the_day_of_the_page_as_a_whole() -> None:
    head = '<script type="application/ld+json">{"@type": "WebPage", "datePublished": "2026-01-22"}</script>'
    assert published(head=head) == DAY


def test_the_day_of_a_change_where_no_other_is_known() -> None:
    assert published(head=meta("og:updated_time", "2026-01-22")) == DAY
    assert published("<p>Updated 22 January 2026</p>") == DAY


# ------------------------------------------------------------ lines that are printed
@pytest.mark.parametrize(
    "line",
    [
        "Published 22 January 2026",
        "22 January 2026",
        "Jan 22, 2026",
        "Ostmark, 22 January 2026",
        "By Ann Lee | 22 January 2026",
    ],
)
def test_a_line_between_headline_and_story(line: str) -> None:
    assert day(published(f"<p>{line}</p>")) == DAY


def test_a_line_that_says_that_it_was_published_before_one_that_does_not() -> None:
    assert day(published("<div>20 January 2026</div><div>Published: 22 January 2026</div>")) == DAY


def test_a_line_with_a_time_before_one_with_a_day() -> None:
    found = published("<div>20 January 2026</div><div>22 January 2026, 10:30</div>")
    assert found == dt.datetime(2026, 1, 22, 10, 30)


def test_a_sentence_tells_of_a_day_that_is_not_the_storys() -> None:
    told = "<p>The ferry will sail again on 20 January 2026.</p>"
    assert published(told, behind="<div class=date>22 January 2026</div>") == DAY


@pytest.mark.parametrize(("size", "is_line"), [(119, True), (120, False)])
def test_a_date_line_is_short(size: int, is_line: bool) -> None:
    line = "Published 22 January 2026".ljust(size, "x").replace("2026x", "2026 x")
    assert (published(f"<div>{line[:size]}</div>") is not None) is is_line


def test_a_line_behind_the_story_that_says_what_it_is() -> None:
    assert day(published(behind="<p>Published: 22 January 2026</p>")) == DAY
    changed = "Updated 24 January 2026, 8am; first published 22 January 2026"
    assert day(published(behind=f"<p>{changed}</p>")) == DAY
    assert published(behind="<p>22 January 2026</p>") is None


# ------------------------------------------------------------ time elements
def test_a_time_element_under_the_headline_before_one_elsewhere() -> None:
    behind = "<div><time datetime=2026-01-20>20.1.</time></div>"
    assert published("<div><time datetime=2026-01-22>22.1.</time></div>", behind=behind, before=behind) == DAY


@pytest.mark.parametrize("mark", ["itemprop=datePublished", "pubdate", "pubdate=pubdate"])
def test_a_time_element_that_is_marked(mark: str) -> None:
    marked = f"<div><time {mark} datetime=2026-01-22>22.1.</time></div>"
    assert published("<div><time datetime=2026-01-20>x</time></div>", behind=marked) == DAY


def test_a_lone_time_element() -> None:
    assert published(behind="<div><time datetime=2026-01-22>22.1.</time></div>") == DAY
    assert published(behind="<div><time content=2026-01-22>22.1.</time></div>") == DAY


@pytest.mark.parametrize(
    "around",
    ["<aside>{}</aside>", "<ul><li>{}</ul>", "<footer>{}</footer>", "<nav>{}</nav>", "<blockquote>{}</blockquote>",
     "<a href=/2>{}</a>", "<div class=related-story>{}</div>", "<div class=most-read>{}</div>"],
)  # fmt: skip
def test_the_time_of_another_story_is_the_last_choice(around: str) -> None:
    other = around.format("<time datetime=2026-01-20>20.1.</time>")
    assert published(before=other, behind="<div><time datetime=2026-01-22>22.1.</time></div>") == DAY
    assert published(before=other) == dt.date(2026, 1, 20)


@pytest.mark.parametrize(
    "around",
    ["<div id=comments><div>{}</div></div>", "<section class=comments><ol><li>{}</ol></section>",
     "<div><a href=/2>Boats lost in a storm</a> {}</div>",
     "<article><h3><a href=/2>Two boats lost</a></h3>{}</article>",
     "<section><article>{}<p>Two boats</p></article></section>", "<div><a href=/2>嵐で二隻の船が沈む</a>{}</div>"],
)  # fmt: skip
def test_the_time_of_a_comment_or_of_a_teaser_is_no_choice(around: str) -> None:
    other = around.format("<time datetime=2026-01-20>20.1.</time>")
    assert published(behind=other) is None
    assert published("<div>22.01.2026</div>", behind=other) == DAY


def test_a_time_beside_the_link_of_a_person_is_the_storys() -> None:
    assert published(behind="<div><a href=/lo>Lo Van Tidemark</a> <time datetime=2026-01-22>x</time></div>") == DAY


# ------------------------------------------------------------ elements that are named so
MENU = "<div><i>Menu</i></div>" * 13
"""What stands between an element at the top of the page and the story, so that it is not near the story."""


@pytest.mark.parametrize("name", ["post-date", "entryDatum", "publish-info", "posted-on", "time"])
def test_an_element_with_a_name_that_says_it(name: str) -> None:
    assert published(before=f"<div><span class='{name}'>22.01.2026</span></div>{MENU}") == DAY


def test_an_element_with_another_name() -> None:
    assert published(before=f"<div><span class=info>22.01.2026</span></div>{MENU}") is None


def test_a_time_of_day_in_the_element_behind_it() -> None:
    found = published(before=f"<div><span class=date>22.01.2026</span><span>10:30</span></div>{MENU}")
    assert found == dt.datetime(2026, 1, 22, 10, 30)


def test_of_the_elements_with_such_a_name_one_that_says_published() -> None:
    before = "<div><span class=date>20.01.2026</span><span class=date>Published: 22.01.2026</span></div>"
    assert day(published(before=before + MENU)) == DAY


@pytest.mark.parametrize(
    "around", ["<div class=teaser>{}</div>", "<div id=comments>{}</div>", "<ul><li>{}</ul>", "<aside>{}</aside>"]
)
def test_such_an_element_of_another_story_does_not_count(around: str) -> None:
    assert published(before=around.format("<span class=date>22.01.2026</span>") + MENU) is None


# ------------------------------------------------------------ the last resorts
@pytest.mark.parametrize(
    "address",
    ["2026/01/22/fares", "2026-01-22/fares", "20260122/fares", "a/fares-2026-01-22", "a/fares-22-01-2026.html",
     "a/fares_22.01.2026", "a/fares/2026/01/22", "2026/jan/22/fares"],
)  # fmt: skip
def test_the_address(address: str) -> None:
    assert published(url=f"https://quay.example/{address}") == DAY


@pytest.mark.parametrize(
    "address", ["2026/13/22/fares", "2026/02/31/fares", "a/1026/01/22", "a/2026/01", "a/99-01-2026", "2026/fares/22/a"]
)
def test_an_address_without_a_day(address: str) -> None:
    assert published(url=f"https://quay.example/{address}") is None


def test_the_canonical_address_comes_first() -> None:
    head = "<link rel=canonical href='https://quay.example/2026/01/22/fares'>"
    assert published(head=head, url="https://quay.example/2026/01/20/fares") == DAY
    head = "<link rel=canonical href='https://quay.example/2026/02/31/fares'>"
    assert published(head=head, url="https://quay.example/2026/01/22/fares") == DAY


@pytest.mark.parametrize(
    "code",
    ['x = {"datePublished": "2026-01-22"}', "page_publish_date: '2026-01-22T10:00:00'", 'publication-date="2026-01-22"',
     "publishTime = '2026-01-22'"],
)  # fmt: skip
def test_a_script(code: str) -> None:
    assert day(published(behind=f"<script>{code}</script>")) == DAY


def test_scripts_that_have_several_days_say_nothing() -> None:
    code = '{"datePublished": "2026-01-22"}, {"datePublished": "%s"}'
    assert day(published(behind=f"<script>{code % '2026-01-22T10:00:00'}</script>")) == DAY
    assert published(behind=f"<script>{code % '2026-01-20'}</script>") is None


def test_a_day_that_opens_the_story() -> None:
    page = "<h1>Ferry fares stay</h1><p>22.1.2026 - {0}</p><p>{0}</p>"
    opened = f"<html lang=en><body>{page.format(SENTENCE * 2)}</body></html>"
    assert newsdoc.parse(opened, format="html").published == DAY
    later = opened.replace("22.1.2026 - ", "On 22.1.2026 ")
    assert newsdoc.parse(later, format="html").published is None


# ------------------------------------------------------------ the day of the last change
def test_the_day_of_the_last_change() -> None:
    head = meta("article:modified_time", "2026-01-23") + ld(dateModified="2026-01-24")
    page = f"<html><head>{head}</head><body><h1>Fares</h1>{STORY}</body></html>"
    assert newsdoc.parse(page, format="html").modified == dt.date(2026, 1, 24)
    page = page.replace("dateModified", "x")
    assert newsdoc.parse(page, format="html").modified == dt.date(2026, 1, 23)


@pytest.mark.parametrize(
    ("language", "url", "day"),
    [
        ("en", "https://quay.example/a", "2024-04-05"), ("en", "https://quay.co.uk/a", "2024-05-04"),
        ("en", "https://quay.co.in/a", "2024-05-04"), ("en-US", "https://quay.co.uk/a", "2024-04-05"),
        ("en", None, "2024-04-05"),
    ],
)  # fmt: skip
def test_a_day_in_figures_is_read_as_papers_of_the_country_write_it(language: str, url: str | None, day: str) -> None:
    story = "<p>" + "The ferry sails again, the harbour office said on Monday. " * 6
    page = f"<html lang={language}><h1>Ferry returns</h1><p>Published 04/05/2024</p>{story}"
    article = newsdoc.parse(page, "html", url=url)
    assert str(article.published)[:10] == day
    assert article.language == language


# ------------------------------------------------------------ where nothing else tells
def test_a_label_in_a_line_of_its_own() -> None:
    listed = "<div class=sidebar><div>Date</div><div>22 January 2026</div><div>Place</div><div>Quay</div></div>"
    assert published(behind=listed) == DAY


def test_a_label_of_something_else() -> None:
    listed = "<div class=sidebar><div>Opening</div><div>22 January 2026</div></div>"
    assert published(behind=listed) is None


def test_the_dateline_of_a_press_release() -> None:
    assert published(body=f"<p>Larkhaven, (22.01.2026). {SENTENCE * 2}</p>") == DAY


def test_a_scene_of_a_day_before_the_web() -> None:
    assert published(body=f"<p>Larkhaven, 9 November 1989. {SENTENCE * 2}</p><p>{SENTENCE}</p>") is None
    assert published(behind=f"<p>Larkhaven, 9 November 1989</p><p>{SENTENCE}</p><p>{SENTENCE}</p>") is None
    assert published(behind="<div><div>Published</div><div>9 November 1989</div></div>") is None


def test_place_and_day_under_a_letter() -> None:
    assert published(behind=f"<p>Larkhaven, 22 January 2026</p><p>{SENTENCE}</p><p>{SENTENCE}</p>") == DAY
    assert (
        published(behind=f"<p>The ferry sailed on 22 January 2026 with all its {SENTENCE}</p><p>{SENTENCE}</p>") is None
    )


@pytest.mark.parametrize(
    "element",
    [
        "<abbr class=published title='2026-01-22T08:30:00+01:00'>yesterday</abbr>",
        "<span data-timestamp=1769067000>3 days ago</span>",
        "<a title='Thursday, 22 January 2026, 08:30'>3 days ago</a>",
        "<a title='Published on 22 January 2026'>3 days ago</a>",
        "<span data-date='2026-01-22T08:30:00Z'>3 days ago</span>",
        "<relative-time datetime='2026-01-22T08:30:00Z'>3 days ago</relative-time>",
        "<div aria-label='Published: 8:30 a.m. ET January 22, 2026 Updated: 9:00 a.m. ET January 24, 2026'></div>",
    ],
)
def test_a_day_in_an_attribute_near_the_headline(element: str) -> None:
    assert day(published(body=element)) == DAY


@pytest.mark.parametrize(
    "element",
    [
        "<span data-updated-time=1769067000>now</span>",
        "<span data-timeout=1769067000>now</span>",
        "<b data-time=12>now</b>",
        "<a title='Harbour fair on 22 January 2026'>more</a>",
        "<a title='Born 22 January 1996'>Ann Lee</a>",
        "<img title='22 January 2026'>",
        "<a aria-label='Harbour fair on 22 January 2026'>more</a>",
        "<b data-event-date='2026-01-22'>soon</b>",
        "<b data-candidate=1769067000>Ann Lee</b>",
        "<b data-timeline-id=1769067000>now</b>",
    ],
)
def test_an_attribute_that_says_no_day_of_publication(element: str) -> None:
    assert published(body=element) is None


@pytest.mark.parametrize("name", ["story_date", "bt:pubdate", "publication-date", "citation_online_date", "post-date"])
def test_meta_elements_of_a_sites_own(name: str) -> None:
    assert published(head=meta(name, "2026-01-22")) == DAY


@pytest.mark.parametrize(
    "name", ["story_update_date", "expiry-date", "video:release_date", "event_date", "build-date", "account-created"]
)
def test_meta_elements_of_another_day(name: str) -> None:
    assert published(head=meta(name, "2026-01-22")) is None


def test_the_printed_day_before_meta_elements_of_a_sites_own() -> None:
    assert published(head=meta("story_date", "2026-01-20"), body="<p>22 January 2026</p>") == DAY


@pytest.mark.parametrize(("line", "expected"), [("03/05/2024 08:30 BST", 5), ("03/05/2024 08:30 EST", 3)])
def test_the_zone_tells_the_order_of_figures(line: str, expected: int) -> None:
    found = published(body=f"<p>Published: {line}</p>")
    assert found is not None
    assert found.month == expected


@pytest.mark.parametrize("name", ['data-"x', "data-<y", "data-\x01z", "=", "a\ufffeb", ":", "data:date:x", "\x0b"])
def test_an_attribute_of_any_name_is_looked_at(name: str) -> None:
    line = f'<p {name}="x" data-time="2026-03-05T09:30">3 hours ago</p>'
    page = f"<html lang=en><body><h1>Ferry sails</h1>{line}<p>It sails."
    article = newsdoc.parse(page, "html")
    assert str(article.published).startswith("2026-03-05")


TOLD = f"<p>{'The ferry left the old quay at dawn and its crew waved from the deck. ' * 2}</p>" * 3


def day_of(article: str) -> str | None:
    page = f"<html lang=en><head><title>Ferry fares stay</title></head><body><div id=c>{article}</div></body></html>"
    published = newsdoc.parse(page, format="html").published
    return published.isoformat()[:10] if published else None


@pytest.mark.parametrize(
    "over",
    [
        "<div class='today'>7 June 2026</div>",
        "<ul><li><span>7 June 2026</span> <a href='/1'>Storm closes the road</a></li></ul>",
    ],
)
def test_the_day_under_the_headline_goes_before_one_over_it(over: str) -> None:
    assert day_of(f"{over}<h1>Ferry fares stay</h1><p class='meta'>5 March 2026</p>{TOLD}") == "2026-03-05"
    assert day_of(f"<p class='meta'>5 March 2026</p><h1>Ferry fares stay</h1>{TOLD}") == "2026-03-05"


def test_the_day_in_an_attribute_of_a_teaser_is_none() -> None:
    teaser = (
        "<div class=i><a href='/b'><h3>Two ships met in a storm</h3></a><time datetime='2026-02-10'>10.2.</time></div>"
    )
    page = f"<div><div><h1>Ferry fares stay</h1><p>{SENTENCE}</p></div><div>{teaser * 4}</div></div>"
    assert newsdoc.parse(f"<html lang=en><body>{page}</body></html>", format="html").published is None


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fr", "<p class=x>Publié le 22 janvier 2026 à 17h47 - Mis à jour le 23 janvier 2026 à 8h15</p>"),
        ("ko", "<div>입력 2026.01.22 17:47 | 수정 2026.01.23 08:15</div>"),
        ("zh", "<div>发布时间：2026-01-22 17:47　更新时间：2026-01-23 08:15</div>"),
        ("en", "<p>Published 22 January 2026 5:47pm, last updated 23 January 2026 8:15am</p>"),
    ],
)
def test_a_line_that_says_when_the_story_was_changed(lang: str, line: str) -> None:
    short = f"<p>{SENTENCE}</p>"  # of so short a story the language is what the page declares
    page = f"<html lang={lang}><body><article><h1>Ferry fares stay</h1>{line}{short}</article></body></html>"
    article = newsdoc.parse(page, format="html")
    assert article.published == dt.datetime(2026, 1, 22, 17, 47)
    assert article.modified == dt.datetime(2026, 1, 23, 8, 15)


def test_the_day_over_the_menu_is_the_day_of_today() -> None:
    menu = "<div class=menu><ul><li><a href=/a>Home</a><li><a href=/b>Coast</a><li><a href=/c>Sport</a></ul></div>"
    today = "<div class=top><div>29.11.2026</div>{}</div>"
    assert published(before=today.format(menu)) is None
    assert published(before="<div class=top>" + menu + "<div>22.1.2026</div></div>") == DAY


def test_the_headline_of_another_story_with_its_day() -> None:
    other = "<ul><li><a href='/b'>Two ships met in a storm off the old quay on Monday</a> 10. 2. 2026</li></ul>"
    page = f"<div><div><h1>Ferry fares stay</h1><p>{SENTENCE}</p></div><div>{other * 3}</div></div>"
    assert newsdoc.parse(f"<html lang=en><body>{page}</body></html>", format="html").published is None


def test_the_day_beside_a_labelled_author_at_the_foot() -> None:
    assert day(published(behind="<p>Author: Ann Lee | Day: 22 January 2026</p>")) == DAY
    assert day(published(behind="<p class=byline>Ann Lee • 22 January 2026</p>")) == DAY
    assert published(behind="<p>Ann Lee saw it on 22 January 2026 and told the town.</p>") is None


def test_a_motto_over_the_headline_tells_no_day_of_the_story() -> None:
    motto = "<div><b>The Tide</b><p>For the good of our old windmill since 3 May 1987</p></div>"
    behind = "<p>Posted by Ann Lee on 22 January 2026</p>"
    assert day(published(before=motto, behind=behind)) == DAY
    dated = "<div>Low Dale, Thursday, 22 January 2026, in the harbour</div>"
    assert day(published(before=dated, behind=behind.replace("22", "23"))) == DAY


def test_the_day_of_the_last_change_behind_the_story() -> None:
    foot = "<p>This page was last updated on 2 March 2003</p>"
    page = f"<html lang=en><body><h1>Ferry fares stay</h1>{STORY}{foot}</body></html>"
    assert newsdoc.parse(page, format="html").modified == dt.date(2003, 3, 2)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("<time class=published datetime='2026-01-22'>x</time><time class='updated' datetime='{}'>y</time>", True),
        ("<abbr class='updated' title='{}'>y</abbr>", True),
        ("<time class='entry-date published updated' datetime='{}'>y</time>", False),
        ("<time class='updated-by' datetime='{}'>y</time>", False),
        ("<time class='updated'>{}</time>", False),
        ("<aside><time class='updated' datetime='{}'>y</time></aside>", False),
    ],
)  # fmt: skip
def test_the_day_of_the_last_change_in_an_element_that_is_called_updated(line: str, found: bool) -> None:
    body = line.format("2026-01-25T10:00:00+00:00")
    page = f"<html lang=en><body><article><h1>Ferry fares stay</h1><p>{body}</p>{STORY}</article></body></html>"
    changed = newsdoc.parse(page, format="html").modified
    assert day(changed) == (dt.date(2026, 1, 25) if found else None)


def test_the_day_of_a_story_whose_box_is_named_by_what_stands_beside_it() -> None:
    box = (
        f"<div class=with-sidebar><h1>Ferry fares stay</h1><div class=x><i class=date>22.1.2026</i></div>{STORY}</div>"
    )
    assert day(newsdoc.parse(f"<html lang=de><body>{box}</body></html>", format="html").published) == DAY


@pytest.mark.parametrize(("label", "found"), [("Modified", True), ("Last updated:", True), ("Moved", False)])
def test_the_day_of_the_last_change_under_a_label_of_its_own(label: str, found: bool) -> None:
    lines = f"<div><div>Published</div><p>22 January 2026</p></div><div><div>{label}</div><p>25 January 2026</p></div>"
    page = f"<html lang=en><body><article><h1>Ferry fares stay</h1>{lines}{STORY}</article></body></html>"
    changed = newsdoc.parse(page, format="html").modified
    assert day(changed) == (dt.date(2026, 1, 25) if found else None)
