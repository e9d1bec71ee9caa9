"""Exports of WordPress: RSS with elements of its own (WXR), in which authors are logins, the deck is an excerpt, and
the text holds the signs ("shortcodes") that WordPress replaces when it shows a page.
"""

import html
import re
from collections.abc import Iterable, Mapping

from lxml import etree

from newsdoc.markup.elements import flat_text, local
from newsdoc.model import Figure

Element = etree._Element
_EXPORT = re.compile(r"\{http://wordpress\.org/export/[\d.]{1,8}/\}")
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


_THUMBNAIL = "_thumbnail_id"
"""The name of the fact of a post that is the number of the picture that stands for it."""
_NOT_POSTS = frozenset(
    """
    attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template
    wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face
    """.split()
)
"""Types of posts that WordPress itself has for what is no text: files, menus, designs (its handbook, "Post Types")."""


def is_post(item: Element) -> bool:
    """Whether an item of a feed is one of WordPress's own that is no text."""
    return _said(item, "post_type") not in _NOT_POSTS


def pictures_of_posts(items: Iterable[Element]) -> dict[str, Figure]:
    """The pictures that an export holds, by their numbers."""
    found: dict[str, Figure] = {}
    for item in items:
        number, url = _said(item, "post_id"), _said(item, "attachment_url")
        if number and url:
            caption = next((flat_text(each) for each in item if EXCERPT.match(str(each.tag))), None)
            found[number] = Figure(caption or None, url=url)
    return found


def picture_of(item: Element, pictures: Mapping[str, Figure]) -> Figure | None:
    """The picture that stands for a post."""
    if not pictures:
        return None
    facts = (each for each in item if local(each) == "postmeta")
    numbers = (_said(each, "meta_value") for each in facts if _said(each, "meta_key") == _THUMBNAIL)
    return next((pictures[number] for number in numbers if number in pictures), None)


def _said(parent: Element, name: str) -> str:
    """The text of the child of this name in the namespace of exports."""
    return next((flat_text(each) for each in parent if local(each) == name and _EXPORT.match(str(each.tag))), "")


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
