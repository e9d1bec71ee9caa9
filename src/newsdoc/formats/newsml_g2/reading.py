"""What the readers of NewsML-G2's properties share.

Each reader also says whether the model holds all that the element says. What it does not hold whole is carried along as
the element stood (`Article.foreign`), and written back as long as it still reads as what the article then says.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from lxml import etree

from newsdoc.formats.newsml_g2.vocabulary import OWN_NAMESPACE, XML
from newsdoc.markup.elements import Element

LANG = XML + "lang"
ND = f"{{{OWN_NAMESPACE}}}"
"""Our own namespace, before the name of an attribute."""
FURTHER = " further"
"""Ends the place of an element that stands beside the one the model holds (a second generator)."""
INDEFINITELY = "embargoed until further notice"
"""Stands for an empty embargoed element."""
Schemes = Mapping[str, str]
"""The aliases of the item's inline catalogs, with their URIs."""
Read = tuple[Any, bool]
"""What an element says, None for nothing; and whether that is all of it."""
Reader = Callable[[Element, Schemes], Read]


_DECLARATION = f' xmlns:nd="{OWN_NAMESPACE}"'
"""Of our own namespace, which our exporter declares once for all elements."""


_DECLARED = re.compile(r' xmlns(?::[^\s=]+)?="[^"]*"')
_DECLARATIONS = re.compile(rf"([^\s<>/]+)((?:{_DECLARED.pattern}){{2,}})")
"""Those of an element's start tag: lxml gives those of the elements around it in any order."""


def as_text(element: Element) -> str:
    """An element as it is carried along: without the declaration of our namespace where it has nothing of that, the
    other declarations in the order of their prefixes, so that it stays the same however often it is read.
    """
    content = etree.tostring(element, encoding=str, with_tail=False)
    if _DECLARATION in content and "nd:" not in content:
        content = content.replace(_DECLARATION, "", 1)
    if (tag := _DECLARATIONS.match(content, 1)) is None:
        return content
    return f"<{tag[1]}{_ordered(tag[2])}{content[tag.end() :]}"


@lru_cache(maxsize=16)
def _ordered(declarations: str) -> str:
    """Declarations by their prefixes; all elements of an item have the same, as have the items of a sender."""
    return "".join(sorted(_DECLARED.findall(declarations), key=_prefix))


def _prefix(declaration: str) -> str:
    return declaration.partition("=")[0]


def own(code: str | None, schemes: Schemes) -> str:
    """The name of a code of our own scheme ("nd:kicker" gives "kicker"), or ""."""
    if not code or not code.startswith("nd:"):
        return ""
    return code[3:] if "nd" in schemes and not code.startswith("nd:-") else ""


def class_of(item_class: Element) -> str:
    """What an itemClass says, without alias: text, picture, composite; empty where it says nothing."""
    code = item_class.get("qcode") or item_class.get("uri") or ""
    return code.rpartition(":")[2].rpartition("/")[2]


def primary(tag: str) -> str:
    """The language of a tag, without region and script."""
    return tag.partition("-")[0].casefold()
