"""Stories as content systems keep them: lists of blocks of a type, each with a text or with runs of text, as markup.

Known are, by what they have in common: Arc's `content_elements`, ProseMirror and Tiptap, Contentful, Sanity's Portable
Text, Slate, Draft.js, Lexical, Editor.js, WordPress's blocks, Apollo's normalised cache, and React's elements.
"""

import html
import re
from collections.abc import Mapping
from typing import Any, Final

from newsdoc.wording.scripts import is_unspaced

__all__ = ["RichText", "as_markup", "has_words"]

_TYPES = ("type", "nodeType", "_type", "__typename", "blockType", "name", "kind", "style")
_TEXTS = ("text", "content", "html", "value", "data", "innerHTML", "__html", "raw", "values")
_INNER = ("model", "data", "attributes", "attrs", "content", "value", "fields", "dangerouslySetInnerHTML")
_LISTS = (
    "children",
    "content",
    "items",
    "blocks",
    "elements",
    "fragments",
    "nodes",
    "contents",
    "listItems",
    "innerBlocks",
)
_PARAGRAPH = re.compile(r"(?:core/)?(?:paragraph|para|p|text|unstyled|normal|textblock|paragraphblock|block)\Z", re.I)
_HEADING = re.compile(
    r"(?:core/)?(?:(?:sub|cross|inter)?-?head(?:ing|er|line)?s?(?:[\d_-]*|-(?:one|two|three|four|five|six))(?:block)?"
    r"|h[1-6])\Z",
    re.I,
)
_LIST = re.compile(r"(?:core/)?(?:(?:un)?ordered|bullet(?:ed)?|number(?:ed)?)?[-_]?(?:list|ul|ol)(?:block)?\Z", re.I)
_ITEM = re.compile(r"(?:core/)?(?:(?:un)?ordered[-_]?)?list[-_]?item\Z|li\Z", re.I)
_HOLDER = re.compile(
    r"(?:core/)?(?:doc(?:ument)?|root|section|group|blockquote|quote|column|columns|div|article|story|fragment)\Z", re.I
)
_TAG = re.compile(r"</?[a-z][^<>]{0,2000}>", re.I)
_ESCAPED = re.compile(r"&lt;/?(?:p|br|h[1-6]|ul|ol|div)\b", re.I)
_LINES = re.compile(r"\n+")
_DEEPEST: Final = 30
"""Levels of blocks in blocks: a list in a quotation in a box has a few; the bound ends what holds itself."""


def as_markup(text: str) -> str:
    """A text of a state as markup: with the tags that it has, or with each of its lines as a paragraph."""
    if _TAG.search(text):
        return text
    if _ESCAPED.search(text):
        return html.unescape(text)
    lines = (line.strip() for line in _LINES.split(text))
    return "".join(f"<p>{_escaped(line)}</p>" for line in lines if line)


def _escaped(text: str) -> str:
    """Text as markup; what is escaped already stays so."""
    return text.replace("<", "&lt;").replace(">", "&gt;")


def has_words(text: str) -> bool:
    """Whether a text has more than one word, and so is not a name or code."""
    return " " in text.strip() or is_unspaced(text)


class RichText:
    """Writes blocks as markup. `known`: objects that stand apart, by the name that refers to them."""

    def __init__(self, known: Mapping[str, Any]) -> None:
        self._known = known

    def of_blocks(self, items: list[Any]) -> str:
        """The blocks of a list as markup."""
        return "".join(self._block(item, "", 0) for item in items)

    def is_story(self, items: list[Any]) -> bool:
        """Whether a list holds paragraphs by their type, whatever its name is."""
        told = 0
        for item in items:
            block = self._found(item)
            if isinstance(block, dict) and any(_PARAGRAPH.match(name) for name in _types(block)):
                told += 1
        return told > 1

    def _found(self, item: Any) -> Any:
        """An object, or the one that it refers to."""
        if not isinstance(item, dict):
            return item
        name = item.get("__ref") or (item.get("id") if item.get("type") == "id" else None)
        return self._known.get(name, item) if isinstance(name, str) else item

    def _block(self, item: Any, above: str, depth: int) -> str:
        """One block; `above`: the type of the object that it is the content of."""
        item = self._found(item)
        if isinstance(item, str):
            return as_markup(item) if has_words(item) else ""
        if not isinstance(item, dict) or depth > _DEEPEST:
            return ""
        kind = _kind(item) or above
        if _LIST.match(kind):
            return self._list(item, kind, depth)
        if _HEADING.match(kind) or _ITEM.match(kind):
            inner = _without_blocks(self._inline(item, depth))
            tag = "li" if _ITEM.match(kind) else "h2"
            return f"<{tag}>{inner}</{tag}>" if inner.strip() else ""
        text = next((item[key] for key in _TEXTS if isinstance(item.get(key), str)), None)
        if text is not None:
            return as_markup(text) if has_words(text) else ""
        children = next((item[key] for key in _LISTS if isinstance(item.get(key), (list, str))), None)
        if isinstance(children, (list, str)):
            if _PARAGRAPH.match(kind) and not self._holds_paragraphs(children):
                inner = self._inline(item, depth)
                return f"<p>{inner}</p>" if has_words(_TAG.sub("", inner)) else ""
            return self.of_children(children, depth) if kind else ""
        inside = next((item[key] for key in _INNER if isinstance(item.get(key), dict)), None)
        return self._block({**inside}, kind, depth + 1) if inside is not None else ""

    def _holds_paragraphs(self, children: list[Any] | str) -> bool:
        """Whether the parts of a block are blocks themselves, and no runs of text."""
        return isinstance(children, list) and any(
            isinstance(block := self._found(each), dict) and _OUTRIGHT.match(_kind(block)) for each in children
        )

    def of_children(self, children: list[Any] | str, depth: int) -> str:
        """The blocks in one that holds others."""
        items: list[Any] = [children] if isinstance(children, str) else children
        return "".join(self._block(each, "", depth + 1) for each in items)

    def _list(self, item: dict[str, Any], kind: str, depth: int) -> str:
        inside = next((item[key] for key in _INNER if isinstance(item.get(key), dict)), item)
        items: list[Any] = next((inside[key] for key in _LISTS if isinstance(inside.get(key), list)), [])
        inner = [_without_blocks(self._inline(each, depth + 1)) for each in items]
        tag = "ol" if re.search(r"(?<!un)ordered|number|ol\Z", kind, re.I) else "ul"
        return f"<{tag}>{''.join(f'<li>{each}</li>' for each in inner if each.strip())}</{tag}>"

    def _inline(self, item: Any, depth: int) -> str:
        """The runs of text in a block, as one."""
        item = self._found(item)
        if isinstance(item, str):
            return item if _TAG.search(item) else _escaped(item)
        if isinstance(item, list):
            return "".join(self._inline(each, depth + 1) for each in item)
        if not isinstance(item, dict) or depth > _DEEPEST:
            return ""
        for key in (*_TEXTS, *_LISTS, *_INNER):
            part = item.get(key)
            if isinstance(part, (str, list, dict)) and part:
                return self._inline(part, depth + 1)
        return "<br>" if any(name in _BREAKS for name in _types(item)) else ""


_BREAKS = frozenset(("hardBreak", "hard_break", "linebreak", "br"))
_KNOWN = re.compile(
    "|".join(f"(?:{pattern.pattern})" for pattern in (_PARAGRAPH, _HEADING, _LIST, _ITEM, _HOLDER)), re.I
)


_OUTRIGHT = re.compile(r"(?:core/)?(?:paragraph|para|p|paragraphblock)\Z", re.I)
"""Types of paragraphs that are none of runs: "text" and "block" are names of both."""


def _kind(item: Mapping[str, Any]) -> str:
    """The type of a block that is known; empty for others. Of several that of a heading: `block` in the style `h2`."""
    names = [name for name in _types(item) if _KNOWN.match(name)]
    return next((name for name in names if _HEADING.match(name)), names[0] if names else "")


def _types(item: Mapping[str, Any]) -> list[str]:
    """What an object says that it is."""
    return [name for key in _TYPES if isinstance(name := item.get(key), str)]


def _without_blocks(markup: str) -> str:
    """Markup of one line: paragraphs in it are none."""
    return re.sub(r"</?(?:p|div|h[1-6])(?:\s[^<>]{0,500})?>", " ", markup, flags=re.I)
