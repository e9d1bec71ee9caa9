import datetime as dt
import json
from typing import Literal

import pytest

import newsdoc
from newsdoc import Article, Figure, Paragraph, Section

PICTURE = {"@type": "ImageObject", "url": "https://q.example/a.jpg", "caption": "The quay. Photo: Bo Ray"}


def test_captions_end_with_their_credit() -> None:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry", "image": PICTURE}
    (figure,) = newsdoc.parse(json.dumps(data), "json-ld").figures()
    assert (figure.caption, figure.credit) == ("The quay.", "Bo Ray")


def test_a_caption_that_seems_to_end_with_a_credit_comes_back() -> None:
    figure = Figure("The quay. Photo: Bo Ray", url="https://q.example/a.jpg")
    article = Article("Ferry", body=(figure,), lead_image=figure)
    found = newsdoc.parse(newsdoc.export(article, "json-ld"), "json-ld")
    assert (found.body, found.lead_image) == (article.body, figure)


def test_who_wrote_an_update_took_part() -> None:
    names = ("Bo Ray", "Ann Lee")
    updates = [{"@type": "BlogPosting", "articleBody": "It sails.", "author": {"name": name}} for name in names]
    data = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "Ferry", "author": "Ann Lee"}
    article = newsdoc.parse(json.dumps({**data, "liveBlogUpdate": updates}), "json-ld")
    assert ([each.name for each in article.authors], [each.name for each in article.contributors]) == (
        ["Ann Lee"],
        ["Bo Ray"],
    )


@pytest.mark.parametrize("body", ["text", "html"])
def test_the_entries_of_a_live_blog_are_its_updates(body: Literal["text", "html"]) -> None:
    at = dt.datetime(2026, 3, 5, 18, tzinfo=dt.UTC)
    entries = (
        Section(
            "Ferry sails", published=at, body=(Paragraph("It sails &amp; <b>sails</b>."), Figure(url=PICTURE["url"]))
        ),
        Section(None, published=at - dt.timedelta(hours=1), body=(Paragraph("Wind."),)),
    )
    article = Article("Storm", kind="live blog", body=(Paragraph("Follow it here."), *entries))
    text = newsdoc.export(article, "json-ld", body=body)
    written = json.loads(text)
    assert (written["@type"], len(written["liveBlogUpdate"])) == ("LiveBlogPosting", 2)
    assert written["liveBlogUpdate"][0]["datePublished"] == "2026-03-05T18:00:00Z"
    assert newsdoc.parse(text, "json-ld").body == article.body
    plain = json.loads(newsdoc.export(article, "json-ld", type="NewsArticle"))
    assert "liveBlogUpdate" not in plain
    assert "Wind." in plain["articleBody"]


@pytest.mark.parametrize("body", ["text", "html"])
def test_the_picture_of_a_live_blog_stands_behind_its_entries(body: Literal["text", "html"]) -> None:
    entry = Section("Ferry sails", published=dt.date(2026, 3, 5), body=(Paragraph("It sails."),))
    article = Article("Storm", kind="live blog", body=(Paragraph("Follow it here."), entry, Figure(url=PICTURE["url"])))
    text = newsdoc.export(article, "json-ld", body=body)
    assert json.loads(text)["@type"] == "LiveBlogPosting"
    read = newsdoc.parse(text, "json-ld")
    assert set(read.body) == set(article.body)
    assert newsdoc.export(read, "json-ld", body=body) == text or body == "html"


def test_a_live_blog_whose_entries_are_not_last_is_an_article() -> None:
    entry = Section("Ferry sails", published=dt.date(2026, 3, 5), body=(Paragraph("It sails."),))
    article = Article("Storm", kind="live blog", body=(entry, Paragraph("The end.")))
    assert json.loads(newsdoc.export(article, "json-ld"))["@type"] == "NewsArticle"
