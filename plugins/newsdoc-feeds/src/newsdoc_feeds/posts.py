"""Posts of WordPress, as its REST API gives them (developer.wordpress.org/rest-api/reference/posts)."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from newsdoc.markup.body import Body
from newsdoc.markup.dates import with_zone
from newsdoc.markup.json_items import Item, JsonParser, listed
from newsdoc.model import Article, Figure, NewsDate, Person, Provenance
from newsdoc.source import Source
from newsdoc_feeds.contents import dateline, plain, read_content
from newsdoc_feeds.own_links import without_own_links
from newsdoc_feeds.states import status_of_post
from newsdoc_feeds.wordpress import without_shortcodes

_READ = frozenset(
    """
    id date date_gmt guid modified modified_gmt slug status type link title content excerpt author featured_media
    categories tags template format meta sticky comment_status ping_status
    """.split()
)
"""Keys that are read, that number what the answer does not hold, or that say how a site shows a post."""
_TAGS = ("post_tag", "category")
"""The taxonomies of words."""


class PostsParser(JsonParser):
    """Parser of posts of WordPress."""

    name = "wordpress"

    def items(self, value: Any) -> Iterator[Item]:
        """The post, or the posts of a list."""
        yield from listed(value)

    def knows(self, item: Item) -> bool:
        """A post has its title and content as they are shown (`rendered`), and its page."""
        return "rendered" in item.one("title").values and "rendered" in item.one("content").values and bool(_page(item))

    def read(self, item: Item, source: Source) -> Article:
        """The post, with what was embedded in the answer (`_embed`): authors, picture, words."""
        headline = plain(item.one("title").text("rendered"))
        body, page = _body(item, headline), _page(item)
        body.blocks, furniture = without_own_links(body.blocks, page, headline)
        excerpt = None if item.one("excerpt").values.get("protected") is True else item.one("excerpt").text("rendered")
        if item.one("content").values.get("protected") is True:
            source.problem("dropped", "the text is protected by a password, and not in the data", path="content")
        embedded = item.one("_embedded")
        words = [term for terms in _lists(embedded, "wp:term") for term in terms if term.text("taxonomy") in _TAGS]
        return Article(
            headline,
            summary=plain(excerpt),
            authors=tuple(
                Person(name, url=each.text("link"), note=each.plain("description"))
                for each in embedded.all("author")
                if (name := each.plain("name"))
            ),
            dateline=dateline(body, None, ()),
            published=_date(item, source, "date"),
            modified=_date(item, source, "modified"),
            guid=item.one("guid").text("rendered"),
            pub_status=status_of_post(item.text("status")),
            keywords=tuple(dict.fromkeys(name for each in words if (name := each.plain("name")))),
            body=body.blocks,
            lead_image=next(map(_picture, filter(_has_file, embedded.all("wp:featuredmedia"))), None),
            furniture=furniture,
            layers=body.layers,
            url=page,
            foreign=item.carried(self.name, _READ),
            provenance=Provenance(self.name),
        )


def _page(item: Item) -> str | None:
    return item.text("link")


def _body(item: Item, headline: str | None) -> Body:
    markup = without_shortcodes(item.one("content").text("rendered") or "")
    return read_content(markup, is_html=True, headline=headline, base=_page(item))


def _date(item: Item, source: Source, key: str) -> NewsDate | None:
    """The date in UTC, else in the time of the site, which the answer does not tell."""
    found = item.date(source, f"{key}_gmt")
    return with_zone(found, dt.UTC) if found is not None else item.date(source, key)


def _lists(embedded: Item, key: str) -> Iterator[list[Item]]:
    value = embedded.values.get(key)
    yield from ([*listed(each)] for each in value) if isinstance(value, list) else ()


def _has_file(media: Item) -> bool:
    return media.text("source_url") is not None


def _picture(media: Item) -> Figure:
    return Figure(
        plain(media.one("caption").text("rendered")),
        url=media.text("source_url"),
        alt=media.plain("alt_text"),
    )
