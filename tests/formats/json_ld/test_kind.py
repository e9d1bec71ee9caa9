"""What a document is, from a vocabulary that need not be ours."""

import json

import pytest

import newsdoc


@pytest.mark.parametrize(("stated", "kind"), [("live blog", "live blog"), ("https://other.example/Essay", None)])
def test_only_our_kinds_are_kinds(stated: str, kind: str | None) -> None:
    document = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry returns"}
    article = newsdoc.parse(json.dumps(document | {"additionalType": stated}), "json-ld")
    assert article.kind == kind


def live(**properties: object) -> newsdoc.Article:
    document = {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "Storm in Ostmark"}
    return newsdoc.parse(json.dumps(document | properties), "json-ld")


UPDATES = [
    {
        "@type": "BlogPosting",
        "headline": "Bridge closed",
        "datePublished": "2026-01-21T11:31:00+01:00",
        "articleBody": "<p>The bridge is closed.</p><p>Ferries sail.</p>",
    },
    {"@type": "BlogPosting", "dateCreated": "2026-01-21T10:05:00+01:00", "articleBody": "The power is back."},
]


def test_updates_of_a_live_blog_are_timed_sections() -> None:
    article = live(articleBody="It blows.\n\nThe power is back.", liveBlogUpdate=UPDATES)
    assert article.kind == "live blog"
    opening, first, second = article.body
    assert opening.plain_text() == "It blows."
    assert isinstance(first, newsdoc.Section)
    assert isinstance(second, newsdoc.Section)
    assert (first.heading, [type(each).__name__ for each in first.body]) == (
        "Bridge closed",
        ["Paragraph", "Paragraph"],
    )
    assert [str(each.published) for each in (first, second)] == [
        "2026-01-21 11:31:00+01:00",
        "2026-01-21 10:05:00+01:00",
    ]
    assert article.text.count("The power is back.") == 1


def test_a_text_that_holds_its_updates_is_not_told_twice() -> None:
    article = live(
        articleBody="It blows. The bridge is closed. Ferries sail. The power is back.", liveBlogUpdate=UPDATES
    )
    assert (article.kind, article.text.count("The power is back.")) == ("live blog", 1)


def test_pictures_of_updates_stand_in_them() -> None:
    harbour = {"@type": "ImageObject", "url": "https://coast.example/harbour.jpg", "caption": "The harbour"}
    update = {"@type": "BlogPosting", "articleBody": "The bridge is closed.", "image": [harbour]}
    bare = {"@type": "BlogPosting", "image": "https://coast.example/storm.jpg"}
    article = live(articleBody="It blows.", image=harbour, liveBlogUpdate=[update, bare])
    opening, first, second = article.body
    assert opening.plain_text() == "It blows."
    assert isinstance(first, newsdoc.Section)
    assert isinstance(second, newsdoc.Section)
    assert first.body[1] == newsdoc.Figure("The harbour", url="https://coast.example/harbour.jpg")
    assert second.body == (newsdoc.Figure(url="https://coast.example/storm.jpg"),)
    told = live(articleBody="It blows. The bridge is closed. More follows.", liveBlogUpdate=[update])
    assert [type(each).__name__ for each in told.body] == ["Paragraph", "Figure"]
