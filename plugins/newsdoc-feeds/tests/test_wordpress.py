"""Exports of WordPress."""

import datetime as dt
from collections.abc import Callable

import pytest

import newsdoc
from newsdoc import Article, Figure, Person

Feed = Callable[..., tuple[Article, ...]]

WXR = "http://wordpress.org/export/1.2/"


def test_exports_of_wordpress(rss: Feed) -> None:
    about = (
        f'<wp:author xmlns:wp="{WXR}"><wp:author_login>alee</wp:author_login>'
        "<wp:author_display_name>Ann Lee</wp:author_display_name></wp:author>"
    )
    (article,) = rss(
        "<title>Ferry</title><dc:creator>alee</dc:creator><description/>"
        "<content:encoded>&lt;p&gt;It sails.&lt;/p&gt;</content:encoded>"
        f'<e:encoded xmlns:e="{WXR}excerpt/">&lt;p&gt;Today.&lt;/p&gt;</e:encoded>'
        '<category domain="category" nicename="coast">Coast</category>'
        '<category domain="post_tag" nicename="ferry">Ferry</category>',
        about=about,
    )
    assert article.authors == (Person("Ann Lee"),)
    assert (article.summary, article.text) == ("Today.", "It sails.")
    assert (article.keywords, article.subjects) == (("Coast", "Ferry"), ())


def test_the_shortcodes_of_an_export_of_wordpress(rss: Feed) -> None:
    caption = '[caption id="a" width="3"]<img src="https://c.example/a.jpg"/> A boat. Photo: Bo Ray[/caption]'
    text = f"<p>It [big]sails[/big].</p>\n{caption}\n[embed]https://v.example/1[/embed]\n[gallery ids='1,2']"
    wp = 'xmlns:wp="http://wordpress.org/export/1.2/"'
    (article,) = rss(
        f"<title>x</title><content:encoded><![CDATA[{text}]]></content:encoded>"
        f"<wp:post_modified_gmt {wp}>2026-05-11 09:00:00</wp:post_modified_gmt>"
    )
    assert article.figures() == (Figure("A boat.", credit="Bo Ray", url="https://c.example/a.jpg"),)
    assert article.text == "It sails."
    assert article.modified == dt.datetime(2026, 5, 11, 9, tzinfo=dt.UTC)


def wxr(*items: str) -> tuple[Article, ...]:
    spaces = (
        'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"'
    )
    inner = "".join(f"<item>{each}</item>" for each in items)
    return newsdoc.parse_all(f'<rss version="2.0" {spaces}><channel><title>Coast</title>{inner}</channel></rss>', "rss")


_FILE = (
    "<title>pier</title><wp:post_id>70</wp:post_id><wp:post_type>attachment</wp:post_type>"
    "<wp:attachment_url>https://coast.example/1.jpg</wp:attachment_url>"
    "<excerpt:encoded>The pier</excerpt:encoded>"
)
_PICTURE = Figure("The pier", url="https://coast.example/1.jpg")
_FEATURED = (
    "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>{}</wp:meta_value></wp:postmeta>"
    "<wp:post_type>post</wp:post_type>"
)


@pytest.mark.parametrize(("number", "shown"), [(70, (_PICTURE,)), (71, ())])
def test_the_picture_of_a_post_is_an_item_of_the_export(number: int, shown: tuple[Figure, ...]) -> None:
    (article,) = wxr(_FILE, f"<title>Ferry</title>{_FEATURED.format(number)}")
    assert article.figures() == shown
    assert [each.code for each in article.problems] == ["dropped", "no-body"][: 1 + (not shown)]


def test_the_picture_of_a_post_that_shows_others_leads() -> None:
    shown = "<content:encoded>&lt;p&gt;One.&lt;/p&gt;&lt;img src='https://coast.example/2.jpg'&gt;</content:encoded>"
    (article,) = wxr(_FILE, f"<title>Ferry</title>{_FEATURED.format(70)}{shown}")
    assert article.lead_image == _PICTURE
    assert [each.url for each in article.figures()] == ["https://coast.example/2.jpg"]
