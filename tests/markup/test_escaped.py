"""Entities that were escaped twice by a sender, and those that are words."""

import pytest

import newsdoc
from newsdoc import Article, Paragraph

ITEM = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>{}</headline></contentMeta>'
    "<contentSet><inlineData>{}</inlineData></contentSet></newsItem>"
)


@pytest.mark.parametrize(
    ("headline", "text", "read"),
    [
        ("Ferry returns", "At 4 o&amp;#39;clock, Lee &amp;amp; Co sail.", "At 4 o'clock, Lee & Co sail."),
        ("Lee's ferry", "It is &amp;quot;late&amp;quot;.", 'It is "late".'),
        ("Lee &amp; Co", "Write &amp;gt; in a page.", "Write &gt; in a page."),
        ("Ferry returns", "Write &amp;gt; for &gt; in a page.", "Write &gt; for > in a page."),
    ],
)
def test_entities_are_undone_where_every_text_shows_it(headline: str, text: str, read: str) -> None:
    article = newsdoc.parse(ITEM.format(headline, text), "newsml-g2")
    assert article.text == read
    told = [problem.code for problem in article.provenance.problems]
    assert ("markup-mended" in told) == ("&gt;" not in read)


@pytest.mark.parametrize("words", ["Write &gt; in a page", "&amp;quot;", "A &amp; B & C", "&#60;p&#62;"])
@pytest.mark.parametrize("format", ["newsml-g2", "newsml-1", "nitf"])
def test_entities_that_are_words_come_back(words: str, format: str) -> None:
    article = Article(words, summary=words, byline=words, body=(Paragraph(words),))
    found = newsdoc.parse(newsdoc.export(article, format), format)
    assert (found.headline, found.summary, found.byline, found.text) == (words, words, words, words)


@pytest.mark.parametrize(
    "data",
    [
        "<nitf><body><body.head><hedline><hl1>Lee &amp;amp; Co</hl1></hedline></body.head></body></nitf>",
        "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Lee &amp;amp; Co</HeadLine></NewsLines></NewsComponent>"
        "</NewsItem></NewsML>",
    ],
)
def test_other_formats_escape_twice_too(data: str) -> None:
    assert newsdoc.parse(data).headline == "Lee & Co"


def test_entities_in_a_message() -> None:
    words = "A &amp; B"
    article = Article(words)
    message = newsdoc.export_all([article, Article("Lee & Co")], "newsml-g2")
    assert [each.headline for each in newsdoc.parse_all(message, "newsml-g2")] == [words, "Lee & Co"]


def test_the_entities_are_those_of_html() -> None:
    article = newsdoc.parse(ITEM.format("El &amp;laquo;Aurelia&amp;raquo;", "&amp;iquest;Zarpa?"), "newsml-g2")
    assert (article.headline, article.text) == ("El «Aurelia»", "¿Zarpa?")


MARKED_UP = "&lt;p&gt;It &lt;b&gt;sails&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Lee &amp;amp; Co&lt;/p&gt;"


@pytest.mark.parametrize(
    "data",
    [
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>x</headline>'
        f"<description>{MARKED_UP}</description></contentMeta></newsItem>",
        f"<nitf><body><body.head><hedline><hl1>x</hl1></hedline><abstract>{MARKED_UP}</abstract></body.head></body></nitf>",
        f"<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>x</HeadLine><Abstract>{MARKED_UP}</Abstract></NewsLines>"
        "</NewsComponent></NewsItem></NewsML>",
    ],
)
def test_markup_in_a_text_that_has_none(data: str) -> None:
    article = newsdoc.parse(data)
    assert (article.summary or "").split() == ["It", "sails.", "Lee", "&", "Co"]
    assert "markup-mended" in [problem.code for problem in article.problems]


@pytest.mark.parametrize("words", ["The <b> and the </b> tag", "Write <p>", "<p>x</p>"])
@pytest.mark.parametrize("format", ["newsml-g2", "newsml-1", "nitf"])
def test_tags_that_are_words_come_back(words: str, format: str) -> None:
    article = Article(words, byline=words)
    found = newsdoc.parse(newsdoc.export(article, format), format)
    assert (found.headline, found.byline) == (words, words)


def test_a_lone_tag_is_what_a_text_is_about() -> None:
    data = ITEM.format("Why &lt;b&gt; is old", "x")
    assert newsdoc.parse(data, "newsml-g2").headline == "Why <b> is old"


def test_addresses_do_not_speak_against_entities_that_were_escaped_twice() -> None:
    schemas = (
        "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'"
    )
    news = "<n:news><n:title>It &amp;#8216;sails&amp;#8217;</n:title></n:news>"
    data = f"<urlset {schemas}><url><loc>https://quay.example/?a=1&amp;b=2</loc>{news}</url></urlset>"
    article = newsdoc.parse(data)
    assert (article.headline, article.url) == ("It \u2018sails\u2019", "https://quay.example/?a=1&b=2")
