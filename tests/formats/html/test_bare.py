"""A page that is paragraphs and nothing else says no more than its text, and is read as that."""

from html import escape

import pytest

import newsdoc
from newsdoc.testing import check_article

PARTS = (
    "The Harbour Post",
    "World",
    "Two ships meet in the harbour of Ostmark after a year at sea",
    "Crews waved for an hour while the town looked on and the band played.",
    "By Ann Lee and Bo Ray",
    "3 May 2024",
    "OSTMARK (AP) — Two ships met in the harbour on Friday, and their crews waved for more than an hour.",
    "“We had not seen them for a year,” said the captain, Ida Moss, who had sailed the northern route since spring.",
    "A long way home",
    "The ships had left the same quay in the spring of last year and had gone around the world in two directions.",
    "The harbour board wants to keep one of them as a museum, and the other is to sail again in the autumn.",
)
FIELDS = ("headline", "kicker", "summary", "byline", "authors", "published", "publisher")


def test_bare_paragraphs_are_read_as_the_text_is() -> None:
    text = newsdoc.parse("\n\n".join(PARTS), format="text")
    page = "".join(f"<p>{escape(part)}</p>" for part in PARTS)
    html = newsdoc.parse(f"<html lang=en><body>{page}</body></html>", format="html")
    assert [getattr(html, field) for field in FIELDS] == [getattr(text, field) for field in FIELDS]
    assert html.headline == PARTS[2]
    assert html.summary == PARTS[3]
    assert [block.role for block in html.provenance.blocks] == [block.role for block in text.provenance.blocks]
    assert html.dateline is not None
    assert text.dateline is not None
    assert html.dateline.text == text.dateline.text
    assert [quote.text for quote in html.quotes()] == [quote.text for quote in text.quotes()]


@pytest.mark.parametrize(
    "page",
    [
        "y<body> below2on.[reFs/",
        "<p>Ferry sails<p>- <b>One</b> <i>two</i> boats sail.<p>- Three <b>more</b> wait.",
        "<p>“We <b>sail</b> &amp; stay.”<p>Ann Lee, captain<p>[Photo: Bo Ray]<p>It sails.",
    ],
)
def test_what_has_no_place_has_no_span(page: str) -> None:
    article = newsdoc.parse(page, "html")
    assert article.headline or article.body or article.furniture
    check_article(article, page)
