"""Feeds, read and written; the documents are made up."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import attrs
import feedparser
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from lxml import etree
from newsdoc_feeds.atom import AtomExporter
from newsdoc_feeds.json_feed import JsonFeedExporter, JsonFeedParser
from newsdoc_feeds.rss import RssExporter
from newsdoc_feeds.sitemap import SitemapExporter, SitemapParser
from newsdoc_feeds.xml_feeds import AtomParser, RssParser

import newsdoc
from newsdoc import Article, Figure, Name, Organization, Paragraph, Rendition, Subject
from newsdoc.cli import main
from newsdoc.fidelity import field_names
from newsdoc.identity import identity
from newsdoc.source import Source
from newsdoc.testing import BLOCKS, FULL, HARBOUR, articles, check_exporter, check_parser, check_two_way, plain_articles

GOLDEN = Path(__file__).resolve().parents[3] / "tests" / "golden"
RSS = (GOLDEN / "rss" / "two-stories" / "input.xml").read_bytes()
ATOM = (GOLDEN / "atom" / "harbour-notes" / "input.xml").read_bytes()
JSON = (GOLDEN / "json-feed" / "island-news" / "input.json").read_bytes()
SITEMAP = (GOLDEN / "news-sitemap" / "morning" / "input.xml").read_bytes()

PAIRS: list[tuple[Any, Any, bytes]] = [
    (RssParser(), RssExporter(), RSS),
    (AtomParser(), AtomExporter(), ATOM),
    (JsonFeedParser(), JsonFeedExporter(), JSON),
    (SitemapParser(), SitemapExporter(), SITEMAP),
]
FEEDS = [pair[:2] for pair in PAIRS[:3]]


@pytest.mark.parametrize(("parser", "exporter", "sample"), PAIRS)
def test_conformance(parser: Any, exporter: Any, sample: bytes) -> None:
    article = check_parser(parser, sample)
    check_exporter(exporter, article)
    if parser.name != "news-sitemap":  # which holds no text
        check_two_way(parser, exporter, article)
    else:
        assert parser.parse(Source(exporter.export(article))).headline == article.headline


@pytest.mark.parametrize(("parser", "exporter"), FEEDS)
@pytest.mark.parametrize("article", [HARBOUR, FULL, *(Article("H", body=(block,)) for block in BLOCKS)])
def test_samples_both_ways(parser: Any, exporter: Any, article: Article) -> None:
    found = check_two_way(parser, exporter, article)
    assert (found.headline, found.body) == (article.headline, article.body)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=articles())
@pytest.mark.parametrize(("parser", "exporter"), FEEDS)
def test_every_article_can_be_written(parser: Any, exporter: Any, article: Article) -> None:
    assert isinstance(parser.parse(Source(exporter.export(article))), Article)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=plain_articles())
@pytest.mark.parametrize(("parser", "exporter"), FEEDS)
def test_plain_articles_are_kept(parser: Any, exporter: Any, article: Article) -> None:
    found = parser.parse(Source(exporter.export(article)))
    for name in ("headline", "summary", "published", "language", "body"):
        assert getattr(found, name) == getattr(article, name), name


def test_rss_is_read_whole() -> None:
    one, two = newsdoc.parse_all(RSS)
    assert one.headline == "Ferry sails & waits no more"
    assert [person.name for person in one.authors] == ["Ada Marsh", "Bo Ray"]
    assert one.published == dt.datetime(2026, 3, 5, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=-5)))
    assert one.publisher == Organization("Elm Courier", url="https://elm.example/", slogan="News from the quay")
    picture, sound = one.figures()
    assert (picture.caption, picture.credit, picture.url) == (
        "The ferry on Thursday.",
        "Cy Orr",
        "https://img.elm.example/ferry-l.jpg",
    )
    assert len(picture.renditions) == 2
    assert sound.renditions == (Rendition(sound.url or "", content_type="audio/mpeg", size=1234),)
    assert (two.headline, two.summary, two.body) == ("Bridge closed", "The bridge is closed.", ())


def test_the_first_of_several() -> None:
    article = newsdoc.parse(RSS)
    assert "items-left" in [problem.code for problem in article.problems]


def test_older_rss() -> None:
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://elm.example/"><title>Elm</title>'
        '</channel><item rdf:about="https://elm.example/1"><title>Ferry</title><link>https://elm.example/1</link>'
        "<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description><dc:date>2026-03-05</dc:date></item>"
        "</rdf:RDF>"
    )
    article = newsdoc.parse(rdf)
    assert article.headline == "Ferry"
    assert article.body == (Paragraph("One."), Paragraph("Two."))
    assert article.summary is None


def test_relative_links_follow_the_address() -> None:
    article = newsdoc.parse(ATOM)
    assert article.url == "https://harbour.example/notes/aurelia.html"
    assert article.related[0].href == "https://harbour.example/notes/quay.html"


def test_nothing_is_fetched_or_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("do not read", "utf-8")

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr("socket.socket.connect", refuse)
    hostile = (
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY y SYSTEM "http://elm.example/">]>'
        "<rss version='2.0'><channel><item><title>&x; &y;</title><link>http://elm.example/1</link></item></channel></rss>"
    )
    article = newsdoc.parse(hostile)
    assert "do not read" not in (article.headline or "")
    for text in ("http://elm.example/feed", str(secret)):
        with pytest.raises(newsdoc.ParseError):
            RssParser().parse(Source(text))


def test_wrong_roots_are_refused() -> None:
    with pytest.raises(newsdoc.ParseError, match="not the root element of a feed"):
        RssParser().parse(Source("<a/>"))
    for empty, parser in (("<rss version='2.0'/>", RssParser()), ('{"items": []}', JsonFeedParser())):
        with pytest.raises(newsdoc.ParseError, match="holds no"):
            parser.parse(Source(empty))
    with pytest.raises(newsdoc.UnknownFormat):
        newsdoc.parse('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>a</loc></url></urlset>')


@pytest.mark.parametrize("name", ["rss", "atom", "json-feed", "news-sitemap"])
def test_several_articles(name: str) -> None:
    second = attrs.evolve(
        HARBOUR, headline="Bridge closed", url="https://coast.example/2", guid="tag:coast.example,2026:2"
    )
    found = newsdoc.parse_all(newsdoc.export_all([HARBOUR, second], name), name)
    assert [article.headline for article in found] == [HARBOUR.headline, "Bridge closed"]
    assert {article.publisher.name for article in found if article.publisher} == {"Coast Agency"}


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_articles_of_several_houses(name: str) -> None:
    other = Article("Two", publisher=Organization("Elm Courier"), language="de")
    found = newsdoc.parse_all(newsdoc.export_all([HARBOUR, other], name, title="Both"), name)
    assert [article.publisher.name for article in found if article.publisher] == ["Coast Agency", "Elm Courier"]
    assert [article.language for article in found] == ["en-GB", "de"]


def test_what_others_see() -> None:
    """Feedparser without our reader."""
    for name in ("rss", "atom"):
        seen = feedparser.parse(newsdoc.export(HARBOUR, name), response_headers={"content-type": "application/xml"})
        entry = seen.entries[0]
        assert seen.feed.title == "Coast Agency"
        assert entry.title == HARBOUR.headline
        assert entry.link == HARBOUR.url
        assert "The harbour of Northport reopened" in entry.content[0].value
        assert entry.published_parsed[:5] == (2026, 3, 5, 9, 30)
        assert [each.name for each in entry.authors] == ["Ann Lee", "Bo Ray"]


def test_what_nobody_said_is_told_and_not_read_back() -> None:
    bare = Article("x", body=(Paragraph("y"),))
    assert b"1970" not in newsdoc.to_bytes(newsdoc.export(bare, "atom"))
    told = {"rss": ["publisher", "publisher", "guid"], "json-feed": ["publisher", "guid"]}
    told["atom"] = ["publisher", "authors", "modified", "guid"]
    for name, paths in told.items():
        assert [problem.path for problem in newsdoc.export_problems(bare, name)] == paths
        assert newsdoc.parse(newsdoc.export(bare, name), name) == bare


@pytest.mark.parametrize(("parser", "exporter"), FEEDS)
@pytest.mark.parametrize("field", [name for name in field_names(FULL) if name not in ("headline", "body")])
def test_what_is_absent_stays_absent(parser: Any, exporter: Any, field: str) -> None:
    without = attrs.evolve(FULL, **{field: attrs.fields_dict(Article)[field].default})
    found = parser.parse(Source(exporter.export(without)))
    assert getattr(found, field) == getattr(without, field)


@pytest.mark.parametrize(("parser", "exporter"), FEEDS)
@pytest.mark.parametrize("date", [dt.date(2026, 3, 5), dt.datetime(2026, 3, 5, 9, 30)])
def test_dates_are_as_exact_as_they_were(parser: Any, exporter: Any, date: dt.date) -> None:
    article = Article("x", published=date, modified=date)
    found = parser.parse(Source(exporter.export(article, timezone="+02:00")))
    assert (found.published, found.modified) == (date, date)
    assert type(found.published) is type(date)


@pytest.mark.parametrize("name", ["rss", "atom", "json-feed"])
def test_the_identifier_is_the_same_in_every_format(name: str) -> None:
    bare = Article("x", body=(Paragraph("y"),))
    assert identity(bare).uri in newsdoc.to_bytes(newsdoc.export(bare, name)).decode()
    corrected = attrs.evolve(bare, headline="X, corrected")
    assert identity(bare).uri in newsdoc.to_bytes(newsdoc.export(corrected, name)).decode()


def test_what_validators_ask_of_a_feed() -> None:
    """RSS Advisory Board, RFC 4287 section 4.1: required elements, and where the feed is to be found."""
    later = attrs.evolve(
        HARBOUR, guid=None, modified=dt.datetime(2026, 3, 6, 1, tzinfo=dt.timezone(dt.timedelta(hours=9)))
    )
    where = "https://coast.example/feed"
    for name in ("rss", "atom", "json-feed"):
        assert where in newsdoc.to_bytes(newsdoc.export_all([HARBOUR, later], name, feed_url=where)).decode()
    rss = newsdoc.to_bytes(newsdoc.export_all([HARBOUR, later], "rss")).decode()
    assert "<lastBuildDate>Fri, 06 Mar 2026 01:00:00 +0900</lastBuildDate>" in rss
    atom = newsdoc.to_bytes(newsdoc.export_all([HARBOUR, later], "atom")).decode()
    assert "<updated>2026-03-06T01:00:00+09:00</updated>\n<author>" in atom
    nameless = newsdoc.to_bytes(newsdoc.export(Article("x", url="https://elm.example/1"), "rss")).decode()
    assert "<link>https://elm.example/</link>" in nameless
    assert "<name>unknown</name>" in newsdoc.to_bytes(newsdoc.export(Article("x"), "atom")).decode()


def test_an_identifier_that_atom_cannot_take_is_reported() -> None:
    problems = newsdoc.export_problems(Article("x", guid="17"), "atom")
    assert ("guid", "guid") in [(problem.code, problem.path) for problem in problems]


def test_what_a_sitemap_needs() -> None:
    assert newsdoc.export_problems(Article("x", language="en"), "news-sitemap")[1].path == "url"
    with pytest.raises(newsdoc.ExportError, match="at most 1000"):
        SitemapExporter().export_all([HARBOUR] * 1001)
    bare = Article("x", url="https://elm.example/1")
    paths = [problem.path for problem in newsdoc.export_problems(bare, "news-sitemap")]
    assert paths == ["publisher", "language", "published"]
    assert b"<news:language>zh-tw<" in SitemapExporter().export(attrs.evolve(bare, language="zh-Hant"))


@pytest.mark.parametrize("name", ["rss", "atom", "news-sitemap"])
def test_no_empty_element_stands_for_an_address_that_is_not_known(name: str) -> None:
    bare = Article("x", publisher=Organization("Elm", logo="https://elm.example/logo.png"), body=(Paragraph("y"),))
    root = etree.fromstring(newsdoc.to_bytes(newsdoc.export(bare, name)))
    addresses = [each for each in root.iter("{*}link", "{*}loc") if not (each.text or each.get("href"))]
    assert addresses == []
    assert "url" in [problem.path for problem in newsdoc.export_problems(bare, name)] or name != "news-sitemap"


def test_extensions_of_json_feed_are_carried() -> None:
    first, second = JsonFeedParser().parse_all(Source(JSON))
    written = json.loads(JsonFeedExporter().export_all([first, second]))
    assert written["items"][0]["_island"] == {"edition": "morning"}
    assert (first.guid, [person.image for person in first.authors]) == ("17", ["https://img.island.example/g.jpg"])
    assert [person.name for person in second.authors] == ["Island Desk"]
    assert second.body == (Paragraph("No boats today."), Paragraph("None tomorrow."))
    assert "date-unreadable" in [problem.code for problem in newsdoc.parse(JSON).problems]


def test_a_picture_in_the_text_is_not_shown_twice() -> None:
    article = Article("x", body=(Figure("Ferry.", url="https://img.example/1.jpg"), Paragraph("y")))
    for name in ("rss", "atom", "json-feed"):
        assert newsdoc.parse(newsdoc.export(article, name), name).body == article.body


def test_the_first_picture_stands_for_a_story_without_a_lead_image() -> None:
    written = newsdoc.to_bytes(newsdoc.export(HARBOUR, "json-feed"))
    assert json.loads(written)["items"][0]["image"] == "https://img.example/ferry.jpg"
    assert newsdoc.parse(written).lead_image is None
    lead = attrs.evolve(HARBOUR, lead_image=Figure(url="https://img.example/2.jpg"))
    assert newsdoc.parse(newsdoc.export(lead, "json-feed")).lead_image == lead.lead_image


def test_atom_names_subjects_of_vocabularies_with_an_address() -> None:
    known = Subject((Name("water transport"),), scheme="medtop", code="20000344")
    own = Subject((Name("Storms"),), code="st-1", scheme_uri="https://coast.example/topics/")
    article = Article("x", subjects=(known, own, Subject((Name("Ferries"),)), Subject(scheme="inhouse", code="7")))
    document = AtomExporter().export(article)
    found = [dict(each.items()) for each in etree.fromstring(document).iter("{*}category")]
    iptc = "http://cv.iptc.org/newscodes/mediatopic/"
    assert found[0] == {"term": "20000344", "scheme": iptc, "label": "water transport"}
    assert len(found) == 2
    assert AtomParser().parse(Source(document)).subjects == (known, own)


def test_rss_shows_the_names_of_subjects() -> None:
    known = Subject((Name("water transport"),), scheme="medtop", code="20000344")
    linked = Subject((Name("Storms"),), uri="https://coast.example/topics/storms")
    nameless = Subject(code="st-1", scheme_uri="https://coast.example/topics/")
    article = Article("x", subjects=(known, linked, nameless, Subject((Name("Ferries"),))))
    document = RssExporter().export(article)
    found = [(each.text, each.get("domain")) for each in etree.fromstring(document).iter("category")]
    assert found == [
        ("water transport", "http://cv.iptc.org/newscodes/mediatopic/20000344"),
        ("Storms", "https://coast.example/topics/storms"),
        ("st-1", "https://coast.example/topics/"),
    ]
    assert RssParser().parse(Source(document)).subjects == (known, linked, nameless)


def test_domains_of_rss_are_vocabularies_pages_or_words() -> None:
    categories = [
        '<category domain="https://coast.example/fares">Fares</category>'
        '<category domain="https://coast.example/ns/keywords">Ferries</category>'
        '<category domain="harbours">Tides</category><category>Weather</category>',
        '<category domain="https://coast.example/ns/keywords">Harbours</category>',
    ]
    items = "".join(f"<item><title>x</title>{each}</item>" for each in categories)
    feed = f'<rss version="2.0"><channel><title>Coast</title>{items}</channel></rss>'
    first, second = RssParser().parse_all(Source(feed))
    vocabulary = "https://coast.example/ns/keywords"
    assert first.subjects == (
        Subject((Name("Fares"),), uri="https://coast.example/fares"),
        Subject(code="Ferries", scheme_uri=vocabulary),
        Subject((Name("Tides"),), scheme="harbours", code="Tides"),
    )
    assert first.keywords == ("Weather",)
    assert second.subjects == (Subject(code="Harbours", scheme_uri=vocabulary),)


def test_what_a_feed_lacks_is_told_with_what_helps(tmp_path: Path) -> None:
    nameless = [
        Article(each, language="en", body=(newsdoc.Paragraph("So it is."),)) for each in ("Ferry sails", "Quay")
    ]
    path = tmp_path / "two.json"
    path.write_text(str(newsdoc.export_all(nameless, "json")), "utf-8")
    said = CliRunner().invoke(main, ["convert", str(path), "--to", "rss", "--all"]).stderr
    assert said.count("lacking: the format requires a title of the feed, which is missing; set the option title") == 1
    assert "an address of the feed's site, which is missing; set the option link" in said
    given = ("--option", "title=Coast", "--option", "link=https://coast.example/")
    assert "lacking" not in CliRunner().invoke(main, ["convert", str(path), "--to", "rss", "--all", *given]).stderr
    found = newsdoc.export_problems(nameless[0], "news-sitemap")
    assert [problem.code for problem in found] == ["lacking"] * 3


@pytest.mark.parametrize("format", ["rss", "atom"])
def test_elements_of_other_vocabularies_are_kept(format: str) -> None:
    entry = '<title>A</title><x:desk xmlns:x="https://x.example/ns">Coast</x:desk>'
    rss = f'<rss version="2.0"><channel><title>X</title><item>{entry}</item></channel></rss>'
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>X</title><entry>{entry}</entry></feed>'
    article = newsdoc.parse(rss if format == "rss" else atom, format)
    assert [(each.format, "Coast" in each.content) for each in article.foreign] == [(format, True)]


def test_the_paper_is_no_author_whatever_its_name_looks_like() -> None:
    paper = newsdoc.Organization("APA - Austral Press")
    article = newsdoc.Article("A", publisher=paper, body=(newsdoc.Paragraph("One."),))
    assert newsdoc.parse(newsdoc.export(article, "atom"), "atom").authors == ()


def json_feed(**item: Any) -> Article:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Elm", "home_page_url": "https://elm.example/"}
    return JsonFeedParser().parse(Source(json.dumps({**feed, "items": [{"id": "1", **item}]})))


def test_entities_in_plain_texts_of_json_feed() -> None:
    article = json_feed(title="Lee &amp; Co &#8211; back", summary="&quot;Fine&quot;", content_text="A &amp; B")
    assert (article.headline, article.summary, article.text) == ("Lee & Co – back", '"Fine"', "A &amp; B")


@pytest.mark.parametrize("name", ["json-feed", "news-sitemap"])
def test_entities_that_are_words_stay(name: str) -> None:
    article = Article("Write &amp; for an ampersand", url="https://elm.example/1")
    assert newsdoc.parse(newsdoc.export(article, name), name).headline == article.headline


def test_entities_escaped_twice_in_a_sitemap() -> None:
    data = SitemapExporter().export(Article("Lee AND Co", url="https://elm.example/1"))
    twice = data.replace(b"AND", b"&amp;amp;")
    assert newsdoc.parse(twice, "news-sitemap").headline == "Lee & Co"
    assert [each.code for each in newsdoc.parse(twice, "news-sitemap").problems] == ["markup-mended", "no-body"]


@pytest.mark.parametrize(
    ("item", "address"),
    [
        ({}, "https://elm.example/i/1.jpg"),
        ({"url": "https://oak.example/a/b"}, "https://oak.example/i/1.jpg"),
    ],
)
def test_relative_addresses_in_json_feed(item: dict[str, str], address: str) -> None:
    text = '<p><a href="#x">One</a> <a href="/2">Two</a></p><figure><img src="/i/1.jpg"></figure>'
    article = json_feed(content_html=text, image="/i/1.jpg", **item)
    assert [each.url for each in article.figures()] == [address]
    assert article.lead_image == Figure(url=address)
    assert [each.href for each in article.paragraphs()[0].marks if isinstance(each, newsdoc.Link)] == [
        "#x",
        address.replace("i/1.jpg", "2"),
    ]


def test_nobody_without_a_name_is_in_a_feed() -> None:
    nobody = newsdoc.Person("")
    article = newsdoc.Article("Ferry", authors=(nobody, newsdoc.Person("Ann Lee")), contributors=(nobody,))
    written = newsdoc.export_text(article, "atom")
    assert (written.count("<author>"), written.count("<contributor>")) == (1, 0)
