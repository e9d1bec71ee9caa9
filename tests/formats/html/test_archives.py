"""Pages out of archives of the web: what the archive has put onto them is none of the story."""

import datetime as dt

import pytest

import newsdoc

STORY = "<h1>Ferry returns</h1><p>By Ann Lee</p>" + "".join(
    f"<p>The ferry sails again from the old quay at {hour} o'clock, two days after the storm, the board said.</p>"
    for hour in range(6, 11)
)
BAR = (
    '<div id="wm-ipp-base"><div id="wm-ipp">Internet Archive 12 captures 5 Mar 2026 - 9 Apr 2027 <a href="/x">About</a>'
    "<p>COLLECTED BY The Archive Team, a loose collective of programmers and writers.</p></div></div>"
)
WAYBACK = "https://web.archive.org/web/20260409"
TODAY = (
    '<div id="HEADER"><p>archive.today</p><p>Saved from https://coast.example/ferry 9 Apr 2027 12:00:01 UTC</p></div>'
    '<div id="SOLID"><div id="CONTENT">{}</div></div>'
)


@pytest.mark.parametrize("page", [BAR + STORY, f"<p>1</p>{BAR}{STORY}", TODAY.format(STORY)])
def test_the_bar_of_an_archive_is_not_read(page: str) -> None:
    article = newsdoc.parse(f"<html><body>{page}</body></html>", "html")
    assert article.headline == "Ferry returns"
    assert (article.published, article.summary) == (None, None)
    assert not [each for each in article.furniture if "rchive" in each.text]
    assert len(article.paragraphs()) == 5


@pytest.mark.parametrize("before", ["", "<p>x</p>"])
def test_the_text_behind_a_bar_stays(before: str) -> None:
    behind = "The words behind the bar stand in no element and are a sentence of the story itself."
    article = newsdoc.parse(f"<html><body>{STORY}{before}{BAR}{behind}</body></html>", "html")
    assert behind in [each.text for each in article.paragraphs()] + [each.text for each in article.furniture]


@pytest.mark.parametrize(
    ("url", "publisher", "published"),
    [
        (f"{WAYBACK}120000/https://coast.example/ferry", "coast.example", None),
        (f"{WAYBACK}/https://coast.example/ferry", "coast.example", None),
        (f"{WAYBACK}/https://coast.example/2026/03/05/ferry", "coast.example", dt.date(2026, 3, 5)),
        ("https://archive.ph/abc12", None, None), ("https://coast.example/ferry", "coast.example", None),
    ],
)  # fmt: skip
def test_publisher_and_day_of_a_kept_page(url: str, publisher: str | None, published: dt.date | None) -> None:
    article = newsdoc.parse(f"<html><body>{STORY}</body></html>", "html", url=url)
    assert article.url == url
    assert (article.publisher and article.publisher.name) == publisher
    assert article.published == published


def test_the_canonical_address_names_the_publisher_of_a_page_in_an_archive() -> None:
    head = '<head><link rel="canonical" href="https://coast.example/ferry"></head>'
    article = newsdoc.parse(f"<html>{head}<body>{STORY}</body></html>", "html", url="https://archive.ph/abc12")
    assert article.publisher == newsdoc.Organization("coast.example")
