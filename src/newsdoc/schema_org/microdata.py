"""Microdata (HTML Living Standard, section 5) and RDFa attributes of a page, as nodes like those of JSON-LD.

Only what speaks of stories is read: elements with `itemprop`, in the thing (`itemscope`) they stand in, and elements
whose RDFa `property` is one of schema.org's dates or names. What stands in no thing is gathered in one node without a
type of its own.
"""

from collections.abc import Sequence
from typing import Any

from lxml import etree

from newsdoc.schema_org.graph import Node

_MOST = 400
"""Marked elements that are looked at; pages of stories have some dozens."""
_ADDRESSES = frozenset(("url", "image", "sameAs", "logo", "mainEntityOfPage", "contentUrl", "thumbnailUrl"))
_PREFIXES = ("schema:", "dc:")
LOOSE = "LooseMarks"
"""The type of the node of marks that stand in no thing."""


def read_marks(marked: Sequence[Any], properties: Sequence[Any] = ()) -> list[Node]:
    """The things that a page marks up, in order, with the loose marks as the last.

    `marked`: the elements with `itemprop`, and those that are things of a type. `properties`: those with `property`.
    """
    loose: Node = {"@type": LOOSE}
    things: dict[Any, Node] = {}
    found: list[Node] = []
    owners: dict[Any, Any] = {}
    for element in marked[:_MOST]:
        if element.get("itemscope") is not None and element not in things:
            things[element] = thing = {"@type": _type(element)}
            if element.get("itemprop") is None:
                found.append(thing)
        names = (element.get("itemprop") or "").split()
        owner = _owner(element, owners) if names else None
        for name in names:
            if owner is not None and owner not in things:
                things[owner] = node = {"@type": _type(owner)}
                found.append(node)
            value = things[element] if element in things else _value(element, name)
            if value:
                _add(things[owner] if owner is not None else loose, name, value)
    rdfa = [element for element in properties if element.get("property").startswith(_PREFIXES)]
    for element in rdfa[:_MOST]:
        for name in element.get("property").split():
            if value := _value(element, name):
                _add(loose, name.partition(":")[2], value)
    return [*found, loose] if len(loose) > 1 else found


def _owner(element: Any, owners: dict[Any, Any]) -> Any:
    """The thing that an element stands in, or None; `owners`: what was found of other elements."""
    passed = []
    owner = None
    for above in element.iterancestors():
        if above in owners:
            owner = owners[above]
            break
        if above.get("itemscope") is not None:
            owner = above
            break
        passed.append(above)
    for each in passed:
        owners[each] = owner
    return owner


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
