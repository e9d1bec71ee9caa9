"""What an entry of a feed says and its article does not: named in the entry, as `newsdoc.markup.unstated` explains."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from newsdoc.identity import identity
from newsdoc.markup.datelines import has_dateline_mark, opening_dateline, opens_with_dateline, unsaid_parts
from newsdoc.markup.unstated import NAMESPACE, StandsIn, filled, imprecise
from newsdoc.model import Article, Organization
from newsdoc.xml.writing import text_element

DATES = ("published", "modified")
"""The dates that feeds write, as moments with a zone."""
EXTENSION = "_newsdoc"
"""The key of JSON Feed's extension ("Custom Extensions") in which the names stand."""
NOBODY = "unknown"
"""The author of a feed of Atom where neither it nor an entry of it names one (section 4.1.1 demands that)."""
_TAG = f"{{{NAMESPACE}}}unstated"


def names(article: Article, demanded: Mapping[str, StandsIn] | None = None) -> list[str]:
    """The names for one entry. `demanded`: what else its format demands or its reader fills in."""
    found = [] if identity(article).stated else ["guid"]
    found += filled(article, {"dateline": opens_with_dateline, **(demanded or {})})
    found += unsaid_parts(article) if has_dateline_mark(article) else _misread_dateline(article)
    return list(dict.fromkeys(found + imprecise(article, DATES, days=True)))


def _misread_dateline(article: Article) -> list[str]:
    """The name of a dateline for which a feed has no room, where the text opens with words that look like another."""
    read = opening_dateline(article.body, article.language) if article.dateline is not None else None
    return ["dateline"] if read is not None and read != article.dateline else []


def written(found: list[str]) -> str:
    """The names as an element of RSS or Atom; readers pass over the elements of a namespace that they do not know."""
    return text_element("nd:unstated", " ".join(found), {"xmlns:nd": NAMESPACE}) if found else ""


def read_element(parent: "etree._Element") -> list[str]:
    """The names that an entry or a channel states."""
    return (parent.findtext(_TAG) or "").split()


def extension(found: list[str], publisher: Organization | None = None) -> dict[str, Any]:
    """The names as an extension of JSON Feed, and whose the item is, where that is not the feed's publisher."""
    own: dict[str, Any] = {"unstated": " ".join(found)} if found else {}
    if publisher is not None:
        said = {key: getattr(publisher, key) for key in _PUBLISHER}
        own["publisher"] = {key: value for key, value in said.items() if value}
    return {EXTENSION: own} if own else {}


_PUBLISHER = ("name", "url", "slogan", "logo")


def read_publisher(item: Mapping[str, Any]) -> Organization | None:
    """Whose an item of JSON Feed is, where it says so."""
    own = item.get(EXTENSION)
    said = own.get("publisher") if isinstance(own, dict) else None
    if not isinstance(said, dict):
        return None
    given = {key: value for key in _PUBLISHER if isinstance(value := said.get(key), str) and value}
    return Organization(given.pop("name"), **given) if "name" in given else None


def read_extension(item: Mapping[str, Any]) -> list[str]:
    """The names that an item of JSON Feed states."""
    own = item.get(EXTENSION)
    stated = own.get("unstated") if isinstance(own, dict) else None
    return stated.split() if isinstance(stated, str) else []
