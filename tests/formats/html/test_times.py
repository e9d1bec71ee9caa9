"""When a story was published, where pages say it in odd ways."""

import datetime as dt

import pytest

import newsdoc
from newsdoc.wording.moments import read_moment

STORY = "The council met in the old customs house and spoke for two hours about the ferry and its fares. " * 3


@pytest.mark.parametrize(
    "text", ["0001-01-01T00:00:00Z", "0001-01-01", "1970-01-01T00:00:00Z", "1970-01-01T01:00+01:00"]
)
def test_the_zero_of_a_clock_is_no_date(text: str) -> None:
    assert read_moment(text) is None


def test_the_printed_date_where_metadata_hold_only_a_zero() -> None:
    declared = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "0001-01-01T00:00:00Z"}'
    line = "<div class='publish-date'>Published 11:11 PM EST Nov 19, 2025</div>"
    body = f"<article><h1>Ferry fares stay</h1>{line}<p>{STORY}</p></article>"
    article = newsdoc.parse(f"<html><head>{declared}</script></head><body>{body}</body></html>", format="html")
    assert article.published == dt.datetime(2025, 11, 19, 23, 11, tzinfo=dt.timezone(dt.timedelta(hours=-5)))


SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "


FOUR = f"<p>{SENTENCE * 4}</p>"


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("<p>Larkhaven, May 3, 2024 – " + SENTENCE * 2 + "</p>", dt.date(2024, 5, 3)),
        ("<p>Press release of 3 May 2024 | Larkhaven – " + SENTENCE * 2 + "</p>", dt.date(2024, 5, 3)),
        ("<p>The quay opened on 3 May 2024 and was full. " + SENTENCE * 2 + "</p>", None),
        (
            "<p>"
            + SENTENCE * 4
            + "</p><p>"
            + SENTENCE * 3
            + "</p><p>This entry was posted on Friday, May 3rd, 2024 at 23:03 and is filed under "
            "ferries, fares. You can follow any responses to this entry through the feed of the site.</p>",
            dt.datetime(2024, 5, 3, 23, 3),
        ),
        (FOUR + "<div>May 3, 2024 · 6 Comments</div>", dt.date(2024, 5, 3)),
        (FOUR + "<footer>Friday, May 3rd, 2024 at 11:00 am | Categories: Ferry</footer>", dt.datetime(2024, 5, 3, 11)),
        (
            FOUR + "<p>All was changed by the ruling in the matter of the old town ferry, published on 3 May 2024.</p>",
            None,
        ),
        (
            "<ul><li>Ann Lee1</li><li>Bo Ray2</li><li>Cy Fox3</li><li>Di Orr4</li></ul><p>May 3, 2024</p>",
            dt.date(2024, 5, 3),
        ),
        (
            "<figure><img src=a.jpg><figcaption>The quay, on Aug. 31, 2023</figcaption></figure>"
            "<p>By Ann Lee on May 3, 2024</p><p>" + SENTENCE * 2 + "</p>",
            dt.date(2024, 5, 3),
        ),
    ],
)
def test_days_in_sentences(body: str, day: dt.date | None) -> None:
    more = "" if body.startswith(FOUR) or "posted" in body else f"<p>{SENTENCE * 2}</p>" * 2
    page = f"<html lang=en><body><h1>Ferry fares stay</h1>{body}{more}</body></html>"
    assert newsdoc.parse(page, format="html").published == day


def test_a_labelled_day_far_from_the_story() -> None:
    far = "<div class=bar><div>Published 3 May 2024<br><i>Changed since</i></div></div>" + "<i>x</i> " * 40
    comment = "<div class=comments><div class=comment>Posted on 1 May 2024</div></div>"
    story = f"<h1>Ferry fares stay</h1><p>{SENTENCE * 2}</p><p>{SENTENCE}</p>"
    page = f"<html lang=en><body>{comment}{far}{story}</body></html>"
    assert newsdoc.parse(page, format="html").published == dt.date(2024, 5, 3)


def test_a_time_of_day_in_the_line_behind_its_day() -> None:
    lines = "<ul><li>2024-05-03</li><li>08:20</li></ul>"
    article = newsdoc.parse(f"<body><h1>Ferry fares stay</h1>{lines}<p>{STORY}</p></body>", format="html")
    assert article.published == dt.datetime(2024, 5, 3, 8, 20)


@pytest.mark.parametrize(("printed", "zone"), [("18:40", 1), ("18:41", None)])
def test_a_printed_moment_has_the_zone_that_its_element_is_marked_with(printed: str, zone: int | None) -> None:
    marked = f"<span property='dc:date dc:created' content='2025-02-04T18:40:00+01:00'>04.02.2025 - {printed}</span>"
    article = newsdoc.parse(
        f"<html lang=fr><body><h1>Ferry fares stay</h1><div>{marked}</div><p>{STORY}</p></body></html>", format="html"
    )
    assert isinstance(article.published, dt.datetime)
    assert article.published.day == 4
    assert article.published.utcoffset() == (dt.timedelta(hours=zone) if zone else None)


def test_the_day_of_a_post_in_the_story_is_not_the_storys() -> None:
    post = "<div class=tweet><a href=https://x.example/1>We sail</a><p class=tweet-date>6:12 PM ∙ Jun 6, 2025</p></div>"
    article = newsdoc.parse(f"<body><h1>Ferry fares stay</h1><p>{STORY}</p>{post}<p>{STORY}</p></body>", format="html")
    assert article.published is None


def test_the_days_of_teasers_behind_a_story_of_short_paragraphs() -> None:
    told = f"<p>{SENTENCE}</p>" * 3
    teasers = "".join(
        f"<section><h4><a href=/{i}>The quay was shut</a></h4><p>0{i}.06.2025</p></section>" for i in (1, 2)
    )
    article = newsdoc.parse(
        f"<body><main><h1>Ferry fares stay</h1>{told}</main><div class=more>{teasers}</div></body>", format="html"
    )
    assert article.published is None


@pytest.mark.parametrize("tag", ["article", "div"])
def test_the_days_of_teasers_over_the_headline(tag: str) -> None:
    teasers = "".join(f"<{tag}><a href=/{i}>The quay was shut again</a><b>0{i}.06.2025</b></{tag}>" for i in (1, 2))
    top = "<section><article><a href=/9>The lamp is lit again</a><time>09.06.2025</time></article></section>"
    page = f"<body><section>{teasers}</section>{top}<main><h1>Ferry fares stay</h1>@<p>{STORY}</p></main></body>"
    read = newsdoc.parse(page.replace("@", "<p>3 May 2024</p>"), format="html")
    assert read.published == dt.date(2024, 5, 3)
    if tag == "article":
        assert newsdoc.parse(page.replace("@", ""), format="html").published is None


@pytest.mark.parametrize(
    ("language", "sentence", "foot"),
    [
        ("cs", "Rada mluvila o přívozu a jeho cenách.", "Tento příspěvek byl publikován 11. 5. 2014 v 9:15."),
        (
            "pl",
            "Rada spotkała się w komorze celnej i mówiła o promie.",
            "Ten wpis został opublikowany 11 maja 2014 o 9:15.",
        ),
        ("fi", "Neuvosto puhui kaksi tuntia lautasta.", "Tämä artikkeli julkaistiin 11.5.2014 klo 9:15."),
        ("ru", "Совет два часа говорил о пароме.", "Эта запись была опубликована 11 мая 2014 в 9:15."),
    ],
)
def test_the_sentence_under_an_entry_that_says_when_it_was_posted(language: str, sentence: str, foot: str) -> None:
    story = f"<p>{sentence * 4}</p>" * 3
    page = f"<html lang={language}><body><h1>{sentence[:20]}</h1>{story}<p class=postmetadata><small>{foot}</small></p>"
    assert newsdoc.parse(page, format="html").published == dt.datetime(2014, 5, 11, 9, 15)


def test_the_day_over_a_headline_in_the_box_of_loose_text() -> None:
    files = "<div>Files<br><a href=/f.pdf>The call and its form</a></div>"
    body = f"<div id=c><span>22/05/2012</span><h2>Ferry fares stay</h2><span>{STORY}<br><br>{STORY}</span>{files}</div>"
    article = newsdoc.parse(f"<html lang=en><title>Larkhaven</title><body>{body}</body></html>", format="html")
    assert article.published == dt.date(2012, 5, 22)


def test_the_day_that_is_a_link_to_its_archive_is_no_teasers() -> None:
    day = "<ul><li>Ann Lee</li><li><a href='/2024/05/03/'>May 3, 2024</a></li></ul>"
    page = f"<div><section>{day}<div><h1>Ferry fares stay</h1></div></section></div><div>{FOUR}{FOUR}</div>"
    assert newsdoc.parse(f"<html lang=en><body>{page}", format="html").published == dt.date(2024, 5, 3)


@pytest.mark.parametrize(("other", "day"), [("25/04/2024", 3), ("04/25/2024", 5), ("4 May", 5)])
def test_the_order_of_numbers_is_that_of_the_pages_other_days(other: str, day: int) -> None:
    page = f"<h1>Ferry fares stay</h1><p>By Ann Lee - 03/05/2024</p>{FOUR}{FOUR}<ul><li>{other}</li></ul>"
    found = newsdoc.parse(f"<html lang=en-US><body>{page}", format="html").published
    assert found is not None
    assert found.day == day
