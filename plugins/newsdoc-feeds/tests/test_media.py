"""Pictures, films and sounds of the entries of feeds."""

from collections.abc import Callable

import pytest

import newsdoc
from newsdoc import Article, Figure

Feed = Callable[..., tuple[Article, ...]]


@pytest.mark.parametrize(
    ("own", "body", "summary"),
    [
        ("<description>It sails.</description>", (), "It sails."),
        ("", (), None),
        ("<content:encoded>It &lt;b&gt;sails&lt;/b&gt;.</content:encoded>", ("It sails.",), None),
    ],
)
def test_what_is_said_of_a_picture_is_no_text_of_the_entry(
    rss: Feed, own: str, body: tuple[str, ...], summary: str | None
) -> None:
    file = 'url="https://coast.example/a.jpg" medium="image"'
    media = f"<media:content {file}><media:description>A boat.</media:description></media:content>"
    (article,) = rss(f"<title>Ferry</title>{own}{media}")
    assert (tuple(each.text for each in article.paragraphs()), article.summary) == (body, summary)
    assert [each.caption for each in article.figures()] == ["A boat."]


@pytest.mark.parametrize(
    ("about", "kind"),
    [
        ('type="application/x-shockwave-flash"', "video"),
        ('type="application/vnd.apple.mpegURL"', "video"),
        ('type="audio/mpeg"', "audio"),
        ('type="application/x-shockwave-flash" medium="image"', "picture"),
        ('type="application/octet-stream"', "picture"),
        ("", "picture"),
    ],
)
def test_kinds_of_media(rss: Feed, about: str, kind: str) -> None:
    (article,) = rss(f'<title>Ferry</title><media:content url="https://coast.example/a" {about}/>')
    assert [each.kind for each in article.figures()] == [kind]


def test_files_are_seen_from_the_base_of_their_entry() -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://coast.example/blog/"><title>Coast</title>'
        '<id>urn:f</id><entry xml:base="2026/"><title>Ferry</title><id>urn:1</id>'
        '<link rel="enclosure" type="image/jpeg" href="a.jpg"/></entry><entry><title>Boat</title><id>urn:2</id>'
        '<link rel="enclosure" type="image/jpeg" href="/b.jpg"/></entry></feed>'
    )
    urls = [figure.url for article in newsdoc.parse_all(feed) for figure in article.figures()]
    assert urls == ["https://coast.example/blog/2026/a.jpg", "https://coast.example/b.jpg"]


def test_a_podcast(rss: Feed) -> None:
    (article,) = rss(
        '<title>Ep. 12</title><itunes:keywords>ferries, quay</itunes:keywords><itunes:image href="https://c.example/12.jpg"/>'
        '<enclosure url="https://c.example/12.mp3" length="100" type="audio/mpeg"/>'
    )
    assert (article.keywords, article.subjects) == (("ferries", "quay"), ())
    assert article.lead_image == Figure(url="https://c.example/12.jpg")
    assert [each.kind for each in article.figures()] == ["audio"]


def test_files_of_one_picture_in_several_widths(rss: Feed) -> None:
    names = ("/img/140.jpg", 140), ("/img/460.jpg", 460), ("/boat.jpg?width=140", 140), ("/boat.jpg?width=460", 460)
    other = '<media:content url="https://c.example/quay1.jpg"/><media:content url="https://c.example/quay2.jpg"/>'
    media = "".join(f'<media:content width="{width}" url="https://c.example{name}"/>' for name, width in names)
    (article,) = rss(f"<title>x</title>{media}{other}")
    assert [each.url for each in article.figures()] == [
        "https://c.example/img/460.jpg", "https://c.example/boat.jpg?width=460",
        "https://c.example/quay1.jpg", "https://c.example/quay2.jpg",
    ]  # fmt: skip
    assert len(article.figures()[0].renditions) == 2


def test_media_are_seen_from_the_site_as_the_content_is(rss: Feed) -> None:
    content = '<content:encoded><![CDATA[<p>One.</p><p><img src="/a.jpg"/></p>]]></content:encoded>'
    media = '<media:content url="/a.jpg" width="9"><media:credit>Bo Ray</media:credit></media:content>'
    (article,) = rss(f"<title>x</title>{content}{media}", about="<link>https://coast.example/</link>")
    assert article.figures() == (Figure(credit="Bo Ray", url="https://coast.example/a.jpg"),)


def test_the_words_of_media_may_be_html(rss: Feed) -> None:
    words = '<media:description type="html">&lt;p&gt;At &lt;b&gt;the&lt;/b&gt; quay.&lt;/p&gt;</media:description>'
    (article,) = rss(f'<title>Ferry</title><media:content url="https://a.example/a.jpg" type="image/jpeg"/>{words}')
    assert article.figures()[0].caption == "At the quay."


@pytest.mark.parametrize("text", ["&lt;p&gt;It sails.&lt;/p&gt;", "&lt;img src='https://a.example/a.jpg'&gt;It sails."])
def test_a_thumbnail_beside_pictures_is_none_of_the_text(rss: Feed, text: str) -> None:
    (article,) = rss(
        f"<title>Ferry</title><content:encoded>{text}</content:encoded>"
        '<media:thumbnail url="https://a.example/small.jpg"/>'
    )
    shown = "img" in text
    assert [each.url for each in article.figures()] == [f"https://a.example/{'a' if shown else 'small'}.jpg"]
    assert article.lead_image == (Figure(url="https://a.example/small.jpg") if shown else None)


def test_the_abstract_beside_a_whole_story_and_the_text_of_a_picture(rss: Feed) -> None:
    (article,) = rss(
        "<title>x</title><dc:abstract>It is back.</dc:abstract>"
        "<description>&lt;p&gt;It sails.&lt;/p&gt;&lt;p&gt;At nine.&lt;/p&gt;</description>"
        '<media:content url="https://c.example/a.jpg" medium="image"><media:text>A boat. (Bo Ray/AP)</media:text>'
        "</media:content>"
    )
    assert (article.summary, article.text) == ("It is back.", "It sails.\n\nAt nine.")
    assert article.figures() == (Figure("A boat.", credit="Bo Ray/AP", url="https://c.example/a.jpg"),)


def test_the_film_in_a_sitemap() -> None:
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    data = (
        f'<urlset xmlns="{space}" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" '
        'xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"><url><loc>https://c.example/1</loc><n:news><n:title>x'
        "</n:title></n:news><video:video><video:title>Film</video:title>"
        "<video:description>It sails.</video:description>"
        "<video:content_loc>https://c.example/1.mp4</video:content_loc></video:video></url></urlset>"
    )
    assert newsdoc.parse(data).body == (Figure("It sails.", url="https://c.example/1.mp4", title="Film", kind="video"),)


def test_the_description_of_a_picture_is_not_that_of_its_entry() -> None:
    group = "<m:group><m:content url='https://q.example/a.jpg'/><m:description>The quay.</m:description></m:group>"
    item = f"<item><title>Ferry</title>{group}<description>It sails.</description></item>"
    article = newsdoc.parse(f"<rss xmlns:m='http://search.yahoo.com/mrss/'><channel>{item}</channel></rss>")
    assert (article.summary or article.text, article.figures()[0].caption) == ("It sails.", "The quay.")
