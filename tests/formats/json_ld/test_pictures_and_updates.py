import json

import newsdoc
from newsdoc import Article, Figure

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
