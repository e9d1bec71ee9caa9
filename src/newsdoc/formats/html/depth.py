"""Markup nested deeper than the parser goes: made flat enough, so that what stands inside is read.

libxml2 gives up at 256 levels, and all that follows would be lost. No editor writes such a page, but programs do that
wrap an element once a save. Of what is nested too deep the wrappers go and the paragraphs, headings and lists stay.
"""

import re

_TAG = re.compile(r"<!--|<(/?)([a-zA-Z][^\s/<>]*+)[^<>]*>")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))
_ALONE = frozenset(("p", "li", "td", "th", "tr", "dt", "dd", "option"))
"""Elements that end where the next of their kind begins."""
_WRAPPER = 90
"""Levels at which an element is left out that says nothing by its name."""
_LEVELS = {
    **dict.fromkeys(("ul", "ol", "dl", "table", "tbody", "tr", "td", "th", "blockquote", "figure"), 100),
    **dict.fromkeys(("p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "a"), 110),
}
"""The same for those that do: what holds text itself is left out last."""


def flattened(page: str) -> str:
    """The page without the tags of elements nested too deep."""
    levels = _Levels()
    pieces: list[str] = []
    done = skipped = 0
    for match in _TAG.finditer(page):
        at, end = match.span()
        if at < skipped:
            continue
        name = (match[2] or "").lower()
        if not name or (name in _RAW and not match[1]):
            closing = re.compile(f"</{name}" if name else "-->", re.I).search(page, end)
            if closing is None:  # the rest of the page stands in it
                break
            skipped = closing.end()
        elif name not in _VOID and not (levels.close(name) if match[1] else levels.open(name)):
            pieces.append(page[done:at])
            done = end
    return "".join([*pieces, page[done:]])


class _Levels:
    """The elements that are open."""

    def __init__(self) -> None:
        self._open: list[tuple[str, bool]] = []
        self._counts: dict[str, int] = {}
        self._depth = 0

    def open(self, name: str) -> bool:
        """Note a start tag; whether it stays."""
        if name in _ALONE and self._open and self._open[-1][0] == name:
            self._pop()
        stays = self._depth < _LEVELS.get(name, _WRAPPER)
        self._open.append((name, stays))
        self._counts[name] = self._counts.get(name, 0) + 1
        self._depth += stays
        return stays

    def close(self, name: str) -> bool:
        """Note an end tag; whether it stays. One that ends nothing does: that is the parser's to deal with."""
        if not self._counts.get(name):
            return True
        while True:
            ended, stays = self._pop()
            if ended == name:
                return stays

    def _pop(self) -> tuple[str, bool]:
        name, stays = self._open.pop()
        self._counts[name] -= 1
        self._depth -= stays
        return name, stays
