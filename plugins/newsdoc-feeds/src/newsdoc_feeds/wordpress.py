"""Exports of WordPress: RSS with elements of its own (WXR), in which authors are logins and the deck is an excerpt."""

import re

from lxml import etree

from newsdoc.markup.elements import flat_text

Element = etree._Element
EXCERPT = re.compile(r"\{http://wordpress\.org/export/[\d.]{1,8}/excerpt/\}encoded\Z")
"""The element of the deck; its namespace has the version of the export."""
_AUTHOR = re.compile(r"\{http://wordpress\.org/export/[\d.]{1,8}/\}author\Z")
TAXONOMIES = frozenset(("category", "post_tag"))
"""The domains of categories that are WordPress's own, and no vocabularies."""


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
