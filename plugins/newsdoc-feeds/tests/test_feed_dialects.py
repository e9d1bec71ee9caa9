"""Feeds as blog systems, podcasts and papers write them."""

import datetime as dt
import json
import time
from collections.abc import Callable

import pytest
from newsdoc_feeds.xml_feeds import AtomParser

import newsdoc
from newsdoc import Article, Link, Name, Organization, Paragraph, Person, Section
from newsdoc.model import Place, RelatedLink, RoleText
from newsdoc.source import Source

Feed = Callable[..., tuple[Article, ...]]


def test_an_entry_of_atom_as_a_document_of_its_own() -> None:
    article = newsdoc.parse(
        '<entry xmlns="http://www.w3.org/2005/Atom" xml:lang="da"><title>Ferry sails</title><id>urn:1</id>'
        '<author><name>Ann Lee</name></author><content type="html">&lt;p&gt;Today.&lt;/p&gt;</content></entry>'
    )
    assert article.provenance is not None
    assert article.provenance.format == "atom"
    assert (article.headline, article.language, article.text) == ("Ferry sails", "da", "Today.")
    assert article.authors == (Person("Ann Lee"),)
    with pytest.raises(newsdoc.UnknownFormat):
        newsdoc.parse("<?xml version='1.0'?><entry><title>Ferry</title></entry>")


@pytest.mark.parametrize("of_feed", [False, True])
def test_an_address_is_that_of_the_author_with_whom_it_stands(of_feed: bool) -> None:
    people = (
        "<author><name>Ann Lee</name><email>ann@coast.media</email></author><author><name>Bo Ray</name></author>"
        "<author><name>Cy Holm</name><email>cy@coast.example</email></author>"
    )
    article = newsdoc.parse(
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title><id>urn:f</id>{people if of_feed else ""}'
        f"<entry><title>Ferry sails</title><id>urn:1</id>{'' if of_feed else people}</entry></feed>"
    )
    assert [(each.name, each.email) for each in article.authors] == [
        ("Ann Lee", "ann@coast.media"),
        ("Bo Ray", None),
        ("Cy Holm", "cy@coast.example"),
    ]


PAGE = "https://coast.example/ferry"
MORE = f'<p>Der Beitrag <a href="{PAGE}">Ferry sails</a> erschien zuerst auf <a href="https://coast.example/">Coast</a>.</p>'


def test_what_a_blog_system_adds_to_a_story_is_no_part_of_it(rss: Feed) -> None:
    facts = f"<title>Ferry sails</title><link>{PAGE}</link>"
    whole = f"<content:encoded><![CDATA[<p>It sails.</p><h2>Fares</h2><p>Two.</p>{MORE}]]></content:encoded>"
    short = f"<description><![CDATA[<p>It sails. [...]</p>{MORE}]]></description>"
    one, two, three = rss(facts + short + whole, facts + short, f"{facts}<description><![CDATA[{MORE}]]></description>")
    assert one.body == (Paragraph("It sails."), Section("Fares", body=(Paragraph("Two."),)))
    assert (one.summary, two.summary, two.body) == ("It sails. [...]", "It sails. [...]", ())
    assert [each.text for each in one.furniture] == ["Der Beitrag Ferry sails erschien zuerst auf Coast."]
    assert three.summary == "Der Beitrag Ferry sails erschien zuerst auf Coast."
    (counted,) = rss(f"<title>Ferry sails</title><link>{PAGE}/?utm_source=rss</link>" + short)
    assert counted.summary == "It sails. [...]"


@pytest.mark.parametrize(
    ("last", "stays"),
    [
        (f'<a href="{PAGE}?from=rss">Continue reading...</a>', False),
        (f'<p>See <a href="{PAGE}">the map</a> of the quay.</p>', True),
        ('<p><a href="https://quay.example/">The harbour board</a></p>', True),
        (f'<p><a href="{PAGE}">Ferry sails</a> on <a href="https://other.example/">Other</a></p>', True),
    ],
)
def test_links_of_the_story_stay(rss: Feed, last: str, stays: bool) -> None:
    content = f"<content:encoded><![CDATA[<p>It sails.</p>{last}]]></content:encoded>"
    (article,) = rss(f"<title>Ferry sails</title><link>{PAGE}</link>{content}")
    assert len(article.body) == 1 + stays


@pytest.mark.parametrize(
    ("signs", "people"),
    [
        ("<author>desk@coast.example (Ann Lee)</author>", [("Ann Lee", "desk@coast.example")]),
        ("<author>Ann Lee &lt;desk@coast.example&gt;</author>", [("Ann Lee", "desk@coast.example")]),
        ("<author>desk@coast.example</author>", [("desk@coast.example", "desk@coast.example")]),
        ("<dc:creator>By Ann Lee and Bo Ray</dc:creator>", [("Ann Lee", None), ("Bo Ray", None)]),
        ("<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ray</dc:creator>", [("Ann Lee", None), ("Bo Ray", None)]),
        ("<dc:creator>admin</dc:creator>", []),
        ("<itunes:author>Ann Lee</itunes:author>", [("Ann Lee", None)]),
    ],
)
def test_who_signs_an_item(rss: Feed, signs: str, people: list[tuple[str, str | None]]) -> None:
    (article,) = rss(f"<title>x</title>{signs}")
    assert [(each.name, each.email) for each in article.authors] == people


def test_a_byline_of_a_feed_is_taken_apart(rss: Feed) -> None:
    (article,) = rss("<title>x</title><dc:creator>Ann Lee in Larkhaven</dc:creator>")
    assert article.authors == (Person("Ann Lee", location="Larkhaven"),)


NOON = dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC)


def test_an_entry_of_atom_has_the_author_of_its_feed() -> None:
    entries = "<entry><title>x</title></entry><entry><title>y</title><author><name>Bo Ray</name></author></entry>"

    def authors(feed: str) -> list[list[str]]:
        whole = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title>{feed}{entries}</feed>'
        return [[each.name for each in article.authors] for article in AtomParser().parse_all(Source(whole))]

    assert authors("<author><name>Ann Lee</name></author>") == [["Ann Lee"], ["Bo Ray"]]
    assert authors("<author><name>Coast</name></author>") == [[], ["Bo Ray"]]
    assert newsdoc.parse(newsdoc.export(Article("x"), "atom")).authors == ()


def test_addresses_of_rss_are_seen_from_the_site(rss: Feed) -> None:
    content = '<description><![CDATA[<p>See <a href="/map">the map</a>.</p><p><img src="a.jpg"/></p>]]></description>'
    item = f"<title>x</title><link>/news/1</link>{content}"
    (article,) = rss(item, about="<link>https://coast.example/</link>")
    assert article.url == "https://coast.example/news/1"
    assert [mark.href for mark in article.paragraphs()[0].marks if isinstance(mark, Link)] == [
        "https://coast.example/map"
    ]
    assert article.figures()[0].url == "https://coast.example/a.jpg"
    (article,) = rss(item)
    assert article.url == "/news/1"


@pytest.mark.parametrize(
    "tag", ["author", "dc:creator", "dc:publisher", "managingEditor", "webMaster", "itunes:author"]
)
def test_a_name_without_an_end_takes_no_time(tag: str) -> None:
    """Feedparser looks for an address of e-mail in it, again from each of its characters."""
    names = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'

    def feed(text: str) -> str:
        item = f"<item><title>Ferry</title><{tag}>{text}</{tag}></item>"
        return f'<rss version="2.0" {names}><channel><title>Quay</title>{item}</channel></rss>'

    start = time.process_time()
    article = newsdoc.parse(feed("x" * 60_000), "rss")
    assert time.process_time() - start < 2, "it took eight seconds"
    assert [problem.code for problem in article.problems if "longer than any name" in problem.message]
    kept = newsdoc.parse(feed("ann.lee@quay.example (Ann Lee)"), "rss")
    assert not [problem for problem in kept.problems if "longer than any name" in problem.message]
    long = ", ".join(f"Ann Lee {each}" for each in "abcdefghijklmnopqrstuvwxyz" * 4)
    assert not [problem for problem in newsdoc.parse(feed(long), "rss").problems if "longer" in problem.message]


def test_the_identifier_of_a_feed_is_no_page() -> None:
    publisher = Organization("Coast")
    assert newsdoc.parse(newsdoc.export(Article("x", publisher=publisher), "atom")).publisher == publisher


def test_each_entry_of_atom_says_who_published_it() -> None:
    coast = Organization("Coast", url="https://coast.example/", slogan="News", logo="https://coast.example/l.png")
    given = [Article("One", publisher=coast), Article("Two", publisher=Organization("Quay"))]
    back = newsdoc.parse_all(newsdoc.export_all(given, "atom"), "atom")
    assert [article.publisher for article in back] == [article.publisher for article in given]


def test_items_of_json_feed_say_whose_they_are_where_the_feed_does_not() -> None:
    coast = Organization("Coast", url="https://coast.example/", slogan="News", logo="https://coast.example/l.png")
    given = [Article("One", publisher=coast), Article("Two", publisher=Organization("Quay"))]
    text = newsdoc.export_all(given, "json-feed")
    assert [each.publisher for each in newsdoc.parse_all(text)] == [each.publisher for each in given]
    assert "publisher" not in newsdoc.export_text(given[0], "json-feed")
    spoilt = json.loads(newsdoc.to_bytes(text))
    spoilt["items"][0]["_newsdoc"]["publisher"] = {"url": "x"}
    spoilt["items"][1]["_newsdoc"]["publisher"] = "Quay"
    assert [each.publisher for each in newsdoc.parse_all(json.dumps(spoilt))] == [None, None]


def further(inner: str) -> Article:
    spaces = {
        "dcterms": "http://purl.org/dc/terms/", "georss": "http://www.georss.org/georss",
        "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#", "prism": "http://prismstandard.org/namespaces/basic/2.0/",
        "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    }  # fmt: skip
    declared = " ".join(f'xmlns:{name}="{address}"' for name, address in spaces.items())
    head = "<title>Coast</title><link>https://coast.example/</link>"
    feed = f'<rss version="2.0" {declared}><channel>{head}<item><title>x</title>{inner}</item></channel></rss>'
    return newsdoc.parse(feed, "rss")


def test_an_identifier_stays_as_it_stands() -> None:
    enclosed = '<enclosure url="https://c.example/a.mp3" type="audio/mpeg" length="9"/>'
    for inner in ("<guid>17</guid>", f"<guid>17</guid>{enclosed}", '<guid isPermaLink="false">17</guid>'):
        article = further(inner)
        assert (article.guid, article.url) == ("17", None)
    article = further("<guid>https://coast.example/17</guid>")
    assert (article.guid, article.url) == ("https://coast.example/17", "https://coast.example/17")
    assert further("<guid>17</guid><link>/17</link>").url == "https://coast.example/17"


def test_what_other_vocabularies_say_of_an_item() -> None:
    article = further(
        "<dcterms:valid>start=2026-03-05T10:00Z; end=2026-03-05T12:00Z; scheme=W3C-DTF</dcterms:valid>"
        "<dcterms:alternative>Ferry</dcterms:alternative><prism:section>Coast</prism:section>"
        "<link>http://reads.example/1</link><feedburner:origLink>https://coast.example/1</feedburner:origLink>"
        '<enclosure url="https://coast.example/a.pdf" type="application/pdf" length="9"/>'
    )
    assert article.expires == NOON
    assert (article.alternative_headlines, article.section) == ((RoleText("Ferry"),), "Coast")
    assert article.url == "https://coast.example/1"
    assert article.related == (RelatedLink(href="https://coast.example/a.pdf", content_type="application/pdf"),)


@pytest.mark.parametrize(
    ("inner", "place"),
    [
        ("<georss:point>55.3 8.4</georss:point>", Place(latitude=55.3, longitude=8.4)),
        (
            "<geo:lat>55.3</geo:lat><geo:long>-8.4</geo:long><georss:featurename>Larkhaven</georss:featurename>",
            Place((Name("Larkhaven"),), latitude=55.3, longitude=-8.4),
        ),
        ("<georss:featurename>Larkhaven</georss:featurename>", Place((Name("Larkhaven"),))),
        ("<georss:point>north 8.4</georss:point>", None),
        ("<geo:lat>55.3</geo:lat>", None),
    ],
)
def test_the_place_of_an_item(inner: str, place: Place | None) -> None:
    assert further(inner).located == ((place,) if place is not None else ())


YANDEX = 'xmlns:y="http://news.yandex.ru" xmlns:t="http://turbo.yandex.ru"'


@pytest.mark.parametrize(
    ("element", "texts"),
    [
        (f"<y:full-text {YANDEX}>One.\n\nTwo &amp; three.</y:full-text>", ["One.", "Two & three."]),
        (
            f"<y:full-text {YANDEX}><![CDATA[<p>One.</p><p>Two &amp; three.</p>]]></y:full-text>",
            ["One.", "Two & three."],
        ),
        (f"<t:content {YANDEX}><![CDATA[<p>One.</p><p>Two.</p>]]></t:content>", ["One.", "Two."]),
        (
            f"<content:encoded>&lt;p&gt;More.&lt;/p&gt;</content:encoded><y:full-text {YANDEX}>One.</y:full-text>",
            ["More."],
        ),
        (f"<y:full-text {YANDEX}> </y:full-text>", []),
    ],
)
def test_the_whole_story_as_russian_media_send_it(rss: Feed, element: str, texts: list[str]) -> None:
    (article,) = rss(f"<title>Ferry</title><description>The deck.</description>{element}")
    assert [each.text for each in article.paragraphs()] == texts
    assert article.summary == "The deck."
    assert article.foreign == ()


def test_an_entry_of_atom_that_holds_nitf() -> None:
    nitf = (
        "<nitf><body><body.head><hedline><hl1>Ferry sails</hl1><hl2>At last</hl2></hedline>"
        "<byline>By ANN LEE<byttl>Coast Writer</byttl>"
        "</byline></body.head><body.content><block><p>LARKHAVEN (CA) — It sails.</p></block></body.content></body>"
        "</nitf>"
    )
    article = newsdoc.parse(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>urn:1</id><title>BC-Ferry</title>'
        f'<author><name>ANN LEE</name></author><content type="text/xml">{nitf}</content></entry></feed>'
    )
    assert (article.headline, article.byline) == ("Ferry sails", "By ANN LEE, Coast Writer")
    lines = (RoleText("At last", role="subtitle"), RoleText("BC-Ferry", role="title"))  # the title of the entry too
    assert article.alternative_headlines == lines
    assert article.authors == (Person("Ann Lee", role="Coast Writer"),)
    assert article.body == (Paragraph("LARKHAVEN (CA) — It sails."),)


def test_a_teaser_leads_on_to_its_story(rss: Feed) -> None:
    (article,) = rss(
        "<link>https://c.example/1</link><title>x</title>"
        '<description>It sails. &lt;a href="https://c.example/1"&gt;read more...&lt;/a&gt;</description>'
    )
    assert article.summary == "It sails."


def test_html_in_the_title_of_json_feed_and_a_link_to_the_page() -> None:
    url = "https://c.example/1"
    item = {
        "id": "1",
        "url": url,
        "title": "<b>Ferry</b> sails &amp; sails",
        "content_html": f"<p>It sails.</p><p><a href='{url}'>More</a></p>",
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Coast", "items": [item]}
    article = newsdoc.parse(json.dumps(feed))
    assert (article.headline, article.text) == ("Ferry sails & sails", "It sails.")
    words = Article("<b>x</b>", url=url, body=(Paragraph("y"),))
    assert newsdoc.parse(newsdoc.export(words, "json-feed"), "json-feed").headline == "<b>x</b>"


def test_what_json_feed_says_beyond_the_model_is_carried() -> None:
    item = {
        "id": "1",
        "url": "https://q.example/1",
        "external_url": "https://q.example/2",
        "title": "Ferry",
        "mood": "x",
    }
    article = newsdoc.parse(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]}))
    assert [each.place for each in article.foreign] == ["external_url", "mood"]
    (written,) = json.loads(newsdoc.export_text(article, "json-feed"))["items"]
    assert (written["external_url"], written["mood"]) == ("https://q.example/2", "x")


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.\n\nTwo <b>x</b>.\n\n<h2>Later</h2>\n\nThree.", ["One.", "Two x.", "Three."]),
        ("<p>One.\n\nTwo.</p>", ["One. Two."]),
        ("One.\nTwo.", ["One. Two."]),
    ],
)
def test_paragraphs_that_only_blank_lines_part(text: str, paragraphs: list[str]) -> None:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{"id": "1", "content_html": text}]}
    assert [each.text for each in newsdoc.parse(json.dumps(feed)).paragraphs()] == paragraphs


def test_documents_that_are_attached() -> None:
    files = [{"url": "https://x.example/a.pdf", "mime_type": "application/pdf", "title": "Report"},
             {"url": "https://x.example/a.mp3", "mime_type": "audio/mpeg"}]  # fmt: skip
    item = {"id": "1", "content_html": "<p>x</p>", "attachments": files}
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [item]}
    article = newsdoc.parse(json.dumps(feed))
    assert [(each.title, each.href) for each in article.related] == [("Report", "https://x.example/a.pdf")]
    assert [each.kind for each in article.figures()] == ["audio"]


def test_content_that_stands_elsewhere() -> None:
    article = newsdoc.parse(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://coast.example/"><title>Coast</title><id>urn:f</id>'
        '<entry><title>Ferry</title><id>urn:1</id><content type="text/html" src="ferry.html"/></entry></feed>'
    )
    assert article.related == (RelatedLink(href="https://coast.example/ferry.html", content_type="text/html"),)


def test_what_else_a_sitemap_says_is_kept() -> None:
    article = newsdoc.parse(
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">'
        "<url><loc>https://coast.example/1</loc><priority>1</priority><n:news><n:title>Ferry</n:title>"
        "<n:stock_tickers>XELM:FER</n:stock_tickers></n:news></url></urlset>"
    )
    assert [each.place for each in article.foreign] == ["news"]
    assert "XELM:FER" in article.foreign[0].content


def test_locales_are_languages(rss: Feed) -> None:
    (article,) = rss("<title>Ferry</title>", about="<language>en_GB</language>")
    assert article.language == "en-GB"


def test_where_an_entry_is_from() -> None:
    article = newsdoc.parse(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title><id>urn:f</id><entry><title>Ferry</title>'
        '<id>urn:1</id><link rel="via" href="https://quay.example/1"/></entry></feed>'
    )
    assert article.related == (RelatedLink(href="https://quay.example/1", rel="via"),)
