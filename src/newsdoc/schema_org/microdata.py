"""Microdata (HTML Living Standard, section 5) and RDFa attributes of a page, as nodes like those of JSON-LD.

Only what speaks of stories is read: elements with `itemprop`, in the thing (`itemscope`) they stand in, and elements
whose RDFa `property` is one of schema.org's dates or names. What stands in no thing is gathered in one node without a
type of its own.
"""

from typing import Any, cast

from lxml import etree

from newsdoc.schema_org.graph import Node

_MARKED = etree.XPath("//*[@itemprop or (@itemscope and @itemtype)]")
_RDFA = etree.XPath("//*[starts-with(@property, 'schema:') or starts-with(@property, 'dc:')][not(self::meta)]")
_MOST = 400
"""Marked elements that are looked at; pages of stories have some dozens."""
_ADDRESSES = frozenset(("url", "image", "sameAs", "logo", "mainEntityOfPage", "contentUrl", "thumbnailUrl"))
LOOSE = "LooseMarks"
"""The type of the node of marks that stand in no thing."""


def may_have_marks(source: str) -> bool:
    """Whether a page's source may hold marks; a look at its elements takes longer."""
    return "itemprop" in source or "schema:" in source


def may_have_rdfa(source: str) -> bool:
    """The same of the RDFa attributes alone."""
    return "schema:" in source or "dc:" in source


def read_marks(root: Any, *, rdfa: bool = True) -> list[Node]:
    """The things that a page marks up, in order, with the loose marks as the last; `rdfa`: look for that too."""
    loose: Node = {"@type": LOOSE}
    things: dict[Any, Node] = {}
    found: list[Node] = []
    for element in cast(list[Any], _MARKED(root))[:_MOST]:
        if element.get("itemscope") is not None and element not in things:
            things[element] = thing = {"@type": _type(element)}
            if element.get("itemprop") is None:
                found.append(thing)
        for name in (element.get("itemprop") or "").split():
            owner = next((up for up in element.iterancestors() if up.get("itemscope") is not None), None)
            if owner is not None and owner not in things:
                things[owner] = node = {"@type": _type(owner)}
                found.append(node)
            value = things[element] if element in things else _value(element, name)
            if value:
                _add(things[owner] if owner is not None else loose, name, value)
    for element in cast(list[Any], _RDFA(root) if rdfa else [])[:_MOST]:
        for name in element.get("property").split():
            if value := _value(element, name):
                _add(loose, name.partition(":")[2], value)
    return [*found, loose] if len(loose) > 1 else found


def _type(element: Any) -> str:
    return (element.get("itemtype") or "Thing").rstrip("/").rsplit("/", 1)[-1]


def _add(node: Node, name: str, value: Any) -> None:
    known = node.get(name)
    node[name] = value if known is None else [*(known if isinstance(known, list) else [known]), value]


def _value(element: Any, name: str) -> str:
    """What an element's mark says: its `content` or `datetime`, its address where one is asked for, else its text."""
    for attribute in ("content", "datetime"):
        if text := element.get(attribute):
            return " ".join(text.split())
    if name in _ADDRESSES:
        return element.get("href") or element.get("src") or ""
    return " ".join(etree.tostring(element, method="text", encoding="unicode", with_tail=False).split())
