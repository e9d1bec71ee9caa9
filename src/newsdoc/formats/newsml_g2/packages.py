"""Puts the pictures of a package into its story: agencies send both as items of their own, and a package that names
them (NewsML-G2 guidelines, "Packages").
"""

from collections.abc import Callable, Iterable

import attrs

from newsdoc.formats.newsml_g2.reading import class_of
from newsdoc.markup.elements import Element, local
from newsdoc.markup.figure_words import with_figures
from newsdoc.markup.media_items import figure_kind
from newsdoc.model import Article, Figure, walk

_TEXT = ("text", "")
"""The classes of items that are stories; one that states none is."""
_LARGEST = 200
"""Items of a package, at most: a larger one is a day's file, and no story with its pictures."""


class Packages:
    """The packages of a message, and the items that they name."""

    def __init__(self, root: Element, items: Iterable[Element]) -> None:
        self._by_guid = {guid: item for item in items if (guid := item.get("guid"))}
        self._of: dict[str, list[list[str]]] = {}
        """Of each item, what the packages name in which it is."""
        for each in root.iter("{*}packageItem"):
            named = _named(each)
            for guid in named if len(named) <= _LARGEST else ():
                self._of.setdefault(guid, []).append(named)

    def pictures_of(self, item: Element) -> list[Element]:
        """The media items of the packages in which a text item is the only story."""
        found: dict[str, Element] = {}
        guid = item.get("guid") or ""
        for named in self._of.get(guid, ()):
            inside = {each: self._by_guid[each] for each in named if each in self._by_guid}
            stories = [each for each, other in inside.items() if nature(other) in _TEXT]
            if stories == [guid]:
                found |= {each: other for each, other in inside.items() if figure_kind(nature(other)) is not None}
        return list(found.values())


def with_pictures(article: Article, items: Iterable[Element], read: Callable[[Element], Article]) -> Article:
    """The story with the figures of these items behind it, and with what they say of those that it shows."""
    figures = [each for item in items for each in walk(read(item).body) if isinstance(each, Figure)]
    return attrs.evolve(article, body=with_figures(article.body, figures)) if figures else article


def nature(item: Element) -> str:
    """The item's class without alias: text, picture, composite; empty where the item does not say."""
    found = item.find("{*}itemMeta/{*}itemClass")
    return class_of(found) if found is not None else ""


def _named(package: Element) -> list[str]:
    """The identifiers of the items that a package names."""
    references = (each for each in package.iter("{*}itemRef") if local(each))
    return list(dict.fromkeys(guid for each in references if (guid := each.get("residref") or each.get("guidref"))))
