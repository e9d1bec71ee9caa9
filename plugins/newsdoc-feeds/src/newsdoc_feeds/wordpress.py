"""Exports of WordPress: RSS with elements of its own (WXR), in which authors are logins, the deck is an excerpt, and
the text holds the signs ("shortcodes") that WordPress replaces when it shows a page.
"""

import html
import re

from lxml import etree

from newsdoc.markup.elements import flat_text

Element = etree._Element
EXCERPT = re.compile(r"\{http://wordpress\.org/export/[\d.]{1,8}/excerpt/\}encoded\Z")
"""The element of the deck; its namespace has the version of the export."""
_AUTHOR = re.compile(r"\{http://wordpress\.org/export/[\d.]{1,8}/\}author\Z")
TAXONOMIES = frozenset(("category", "post_tag"))
"""The domains of categories that are WordPress's own, and no vocabularies."""


MODIFIED = re.compile(r"\{http://wordpress\.org/export/[\d.]{1,8}/\}post_modified_gmt\Z")
"""The element with the last change, in UTC."""
_CAPTION = re.compile(r"\[caption[^\[\]]{0,400}\](?P<inner>[^\[]{1,4000})\[/caption\]")
_PICTURE = re.compile(r"(?:<a\b[^<>]{0,1000}>\s*)?<img\b[^<>]{0,2000}>(?:\s*</a>)?")
_EMBED = re.compile(r"\[embed[^\[\]]{0,200}\](?P<url>[^\[\]\s]{1,1000})\[/embed\]")


_OF_FILES = re.compile(r"\[(?:gallery|playlist|audio|video)\b[^\[\]]{0,500}\](?:\[/(?:audio|video)\])?")
"""What names files by their numbers in the database of the site, which an export does not hold."""
_AROUND = re.compile(r"\[(?P<name>[a-z][a-z_-]{2,30})(?:\s[^\[\]]{0,400})?\](?P<inner>[^\[]{1,4000})\[/(?P=name)\]")


def without_shortcodes(text: str) -> str:
    """The HTML of a post, with figures for its captions and frames for what it embeds; the words in other signs."""
    if "[/" not in text and "[gallery" not in text:
        return text
    if "[caption" in text:
        text = _CAPTION.sub(lambda found: _figure(found["inner"]), text)
    if "[embed" in text:
        text = _EMBED.sub(lambda found: f'<iframe src="{html.escape(found["url"])}"></iframe>', text)
    return _AROUND.sub(lambda found: found["inner"], _OF_FILES.sub("", text))


def _figure(inner: str) -> str:
    picture = _PICTURE.search(inner)
    if picture is None:
        return inner
    caption = (inner[: picture.start()] + inner[picture.end() :]).strip()
    return f"<figure>{picture[0]}<figcaption>{caption}</figcaption></figure>"


def names_of_logins(channel: Element) -> dict[str, str]:
    """The names that an export gives to those who sign its items with their logins."""
    found: dict[str, str] = {}
    for author in channel:
        if isinstance(author.tag, str) and _AUTHOR.match(author.tag):
            said = {str(each.tag).rpartition("}")[2]: flat_text(each) for each in author if isinstance(each.tag, str)}
            login, name = said.get("author_login"), said.get("author_display_name")
            if login and name:
                found[login] = name
    return found
