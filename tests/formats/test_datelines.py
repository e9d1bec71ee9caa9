"""A dateline that opens the text is found in every format whose metadata have none; who states none, gets none."""

import json

import pytest

import newsdoc
from newsdoc import Article, Dateline, Paragraph

LINE = "LARKHAVEN, March 5 (QNS) - The ferry sails again."
DATELINE = Dateline("LARKHAVEN, March 5 (QNS)", place="LARKHAVEN", agency="QNS")
G2 = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en" guid="urn:a"><contentSet>{content}'
    "</contentSet></newsItem>"
)
XHTML = f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{LINE}</p></body></html></inlineXML>'
SIGNED = XHTML.replace("<body>", "<body><p>By Ann Lee</p>")
SECTION = XHTML.replace("<p>", "<section><p>").replace("</p>", "</p></section>")
ITEMS = {
    "newsml-g2": [G2.format(content=each) for each in (XHTML, SIGNED, SECTION, f"<inlineData>{LINE}</inlineData>")],
    "newsml-1": [
        "<NewsML><NewsItem><NewsComponent><ContentItem><MediaType FormalName='Text'/>"
        f"<DataContent><p>{LINE}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    ],
    "nitf": [f"<nitf><body><body.content><block><p>{LINE}</p></block></body.content></body></nitf>"],
    "ninjs": [json.dumps({"uri": "urn:a", "body_xhtml": f"<p>{LINE}</p>"})],
    "json-ld": [json.dumps({"@type": "NewsArticle", "articleBody": LINE})],
    "rss": [f"<rss><channel><item><title>A</title><description>&lt;p&gt;{LINE}&lt;/p&gt;&lt;p&gt;It is full.&lt;/p&gt;"
            "</description></item></channel></rss>"],
    "json-feed": [
        json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": LINE}]})
    ],
    "ans": [json.dumps({"type": "story", "version": "0.10", "content_elements": [{"type": "text", "content": LINE}]})],
    "superdesk": [json.dumps({"_id": "1", "anpa_category": [], "abstract": "A", "body_html": f"<p>{LINE}</p>"})],
    "dpa-wire": [json.dumps({"urn": "urn:a", "article_html": f"<p>{LINE}</p>", "version_created": "2026-03-05"})],
    "guardian": [json.dumps({"id": "a", "webTitle": "A", "webUrl": "https://a.example", "fields": {"body": LINE}})],
}  # fmt: skip
WRITTEN = ("newsml-g2", "newsml-1", "nitf", "ninjs", "json-ld", "rss", "atom", "json-feed", "ans", "markdown", "html")


def _needs(format: str) -> None:
    if format not in {info.name for info in newsdoc.formats()}:
        pytest.skip(f"no plugin for {format} is installed")


@pytest.mark.parametrize(("format", "data"), [(format, each) for format, items in ITEMS.items() for each in items])
def test_the_first_words_are_the_dateline(format: str, data: str) -> None:
    _needs(format)
    article = newsdoc.parse(data, format)
    assert article.dateline == DATELINE
    assert LINE in [each.text for each in article.paragraphs()]


@pytest.mark.parametrize("format", WRITTEN)
def test_an_article_without_a_dateline_gets_none(format: str) -> None:
    _needs(format)
    article = Article("Ferry", body=(Paragraph(LINE),), language="en")
    assert newsdoc.parse(newsdoc.export(article, format), format).dateline is None


@pytest.mark.parametrize("format", WRITTEN)
def test_a_dateline_that_the_text_does_not_mark_stays_what_it_is(format: str) -> None:
    _needs(format)
    article = Article("Ferry", dateline=Dateline("OSTMARK", place="OSTMARK"), body=(Paragraph(LINE),), language="en")
    read = newsdoc.parse(newsdoc.export(article, format), format).dateline
    assert read == article.dateline or (read is None and format in ("rss", "atom", "json-feed"))


@pytest.mark.parametrize("format", WRITTEN)
def test_a_dateline_that_opens_the_text_comes_back(format: str) -> None:
    _needs(format)
    article = Article("Ferry", dateline=DATELINE, body=(Paragraph(LINE),), language="en")
    assert newsdoc.parse(newsdoc.export(article, format), format).dateline == DATELINE


@pytest.mark.parametrize("text", ["The ferry sails - again and again.", "Ann Lee (left) - the new mayor - sails."])
def test_other_first_words_are_none(text: str) -> None:
    assert newsdoc.parse(G2.format(content=XHTML.replace(LINE, text)), "newsml-g2").dateline is None


def test_the_datelines_of_a_digest_are_its_items() -> None:
    digest = XHTML.replace("<p>", "<p>Highlights of the day:</p><p>")
    assert newsdoc.parse(G2.format(content=digest), "newsml-g2").dateline is None
