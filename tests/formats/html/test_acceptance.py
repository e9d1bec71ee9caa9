"""One page with all that a news page brings, read in full."""

import datetime as dt
from pathlib import Path

import pytest

import newsdoc
from newsdoc.model import Emphasis, Figure, Link, ListBlock, Paragraph, Quote, RelatedLink, Section

URL = "https://quaycourier.example/2026/03/lighthouse-vote?utm=1"


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "tests/golden/html/full-story/input.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def article(page: str) -> newsdoc.Article:
    return newsdoc.parse(page, format="html", url=URL, why=True)


def test_head(article: newsdoc.Article) -> None:
    assert article.headline == "Harbour town votes to move its lighthouse"
    assert article.summary == "Residents chose the higher ground after a winter of storms."
    assert article.kind == "story"
    assert article.language == "en"
    assert article.keywords == ("lighthouses", "storms")
    assert article.url == "https://quaycourier.example/2026/03/lighthouse-vote"
    assert article.publisher is not None
    assert article.publisher.name == "The Quay Courier"


def test_authors_are_two_people(article: newsdoc.Article) -> None:
    assert [person.name for person in article.authors] == ["Ann Lee", "Bo Ray, Jr."]
    assert article.authors[0].role == "Coast reporter"
    assert article.authors[0].url == "https://quaycourier.example/by/ann-lee"


def test_times_keep_their_zone(article: newsdoc.Article) -> None:
    zone = dt.timezone(dt.timedelta(hours=-5))
    assert article.published == dt.datetime(2026, 3, 5, 18, 20, tzinfo=zone)
    assert isinstance(article.published, dt.datetime)
    assert article.published.utcoffset() == dt.timedelta(hours=-5)
    assert article.modified == dt.datetime(2026, 3, 5, 19, 2, tzinfo=zone)


def test_dateline(article: newsdoc.Article) -> None:
    assert article.dateline is not None
    assert article.dateline.place is not None
    assert article.dateline.place.startswith("SKERRY POINT")
    assert article.dateline.agency == "AP"
    assert article.paragraphs()[0].text.startswith("SKERRY POINT, Maine (AP) — The people")


def test_body_in_order(article: newsdoc.Article) -> None:
    kinds = [type(block) for block in article.body]
    assert kinds == [Figure, Paragraph, Paragraph, Paragraph, Section]
    section = article.body[-1]
    assert isinstance(section, Section)
    assert section.heading == "What it will cost"
    assert [type(block) for block in section.body] == [Paragraph, Quote, Paragraph, ListBlock, RelatedLink, Paragraph]


def test_quotation_over_two_paragraphs(article: newsdoc.Article) -> None:
    one, two = article.paragraphs()[1:3]
    assert one.text.endswith("“There was never a good year for it.")
    assert two.text.startswith("“Then the path went")


def test_figure(article: newsdoc.Article) -> None:
    (figure,) = article.figures()
    assert figure.caption == "The Skerry Light, built in 1881, on Tuesday."
    assert figure.credit == "Cy Moss/Quay Courier"
    assert figure.alt == "A white lighthouse on a cliff"
    assert figure.url == "https://quaycourier.example/img/light-1280.jpg"
    assert {rendition.width for rendition in figure.renditions} == {640, 1280}


def test_marks(article: newsdoc.Article) -> None:
    first = article.paragraphs()[0]
    (link,) = [mark for mark in first.marks if isinstance(mark, Link)]
    assert first.text[link.start : link.end] == "away from a cliff"
    assert link.href == "https://quaycourier.example/2026/02/cliff"
    cost = next(paragraph for paragraph in article.paragraphs() if "harbour levy" in paragraph.text)
    (emphasis,) = [mark for mark in cost.marks if isinstance(mark, Emphasis)]
    assert cost.text[emphasis.start : emphasis.end] == "harbour levy"
    assert "June & ends" in cost.text


def test_quote_list_and_related(article: newsdoc.Article) -> None:
    (quote,) = [quote for quote in article.quotes() if quote.body]
    assert quote.text == "The tower shall be carried whole, and no stone of it shall be cut."
    assert "No wind above force five." in article.text
    (link,) = article.related_links()
    assert link.title == "How another town moved its light in eleven days"
    assert link.href == "https://quaycourier.example/2025/11/other-light"


def test_furniture_is_kept_out_of_the_story(article: newsdoc.Article) -> None:
    assert "newsletter" not in article.text
    assert any(item.kind == "share" for item in article.furniture)


def test_every_text_has_its_place(article: newsdoc.Article, page: str) -> None:
    for paragraph in article.paragraphs():
        assert paragraph.span is not None
        assert paragraph.text[:8] in page[paragraph.span.start : paragraph.span.end]
    roles = {block.role for block in article.nodes()}
    assert {"headline", "deck", "paragraph", "heading", "caption", "related"} <= roles


def test_decisions_can_be_asked_for(article: newsdoc.Article) -> None:
    about = {decision.about: decision for decision in article.decisions}
    assert {"headline", "authors", "published", "kind", "language"} <= about.keys()
    assert "the page's JSON-LD names them as `author`" in about["authors"].evidence
    assert newsdoc.parse("<p>x</p>", format="html").decisions == ()
