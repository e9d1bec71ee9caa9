"""What a page's own style sheets hide: the classes and ids of what nobody sees.

Only rules that say it of a class or an id alone, for every screen: `.summary-for-robots { display: none }`. What
another rule shows again, for a smaller screen or behind a click, is folded up, and is read; what only paper
shows is not.
"""

import re
from collections.abc import Collection, Iterator
from typing import Final

from newsdoc.formats.html.tree import HtmlElement

__all__ = ["StyleSheets"]

_SHEET = re.compile(r"<style\b(?![^<>]{0,200}\bmedia\s*=\s*[\"']?print)[^<>]{0,300}>")
_HIDES = re.compile(r"y(?:(?<=display)\s*+:\s*+none|(?<=visibility)\s*+:\s*+hidden)\b")
"""Begins with the letter that ends both words, so that it is quick to search."""
_SHOWS = re.compile(r"\b(?:display\s*+:\s*+(?!none\b)|visibility\s*:\s*visible)", re.I)
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_ALONE = re.compile(r"(?:[a-z][a-z0-9]{0,20})?([.#][A-Za-z_-][\w-]{0,80})")
"""A selector that is a class or an id and nothing else, of any element."""
_SELECTOR: Final = 2_000
"""Characters of a list of selectors, at most."""
_LONGEST: Final = 2_000_000
"""Characters of style sheets that are read."""
_NAMES: Final = 500
"""Names that are looked for in all sheets, at most, since each takes a look through them; pages hide a few dozen."""


class StyleSheets:
    """The style sheets in a page, as far as they hide something."""

    def __init__(self, page: str = "", paid: Collection[str] = ()) -> None:
        """`paid`: selectors of what only subscribers are shown; a page that holds it tells it all the same."""
        self._sheets = tuple(_sheets(page)) if "<style" in page else ()
        self._hidden = {name for sheet in self._sheets for name in _hidden_in(sheet)}.difference(paid)
        self._found: dict[str, bool] = {}

    def hide(self, element: HtmlElement) -> bool:
        """Whether nobody sees an element, by its classes or its id.

        >>> page = '<style>.a, p.b{display:none} .b.open{display:block}</style><p class="a">1</p><p class="b">2</p>'
        >>> from newsdoc.xml.reading import parse_html
        >>> [StyleSheets(page).hide(each) for each in parse_html(page).iter("p")]
        [True, False]
        """
        hidden = self._hidden
        if not hidden:
            return False
        if (classes := element.get("class")) and any(
            (name := "." + each) in hidden and self._is_hidden(name) for each in classes.split()
        ):
            return True
        own = element.get("id")
        return own is not None and (name := "#" + own) in hidden and self._is_hidden(name)

    def _is_hidden(self, name: str) -> bool:
        """Whether no rule shows again what has this name."""
        if name not in self._found:
            if len(self._found) == _NAMES:
                return False
            self._found[name] = not any(_is_shown_in(sheet, name) for sheet in self._sheets)
        return self._found[name]


def _sheets(page: str) -> Iterator[str]:
    """The page's own style sheets that hide or show something, without comments."""
    left = _LONGEST
    for begin in _SHEET.finditer(page):
        end = page.find("</", begin.end())
        before = page.rfind("<", 0, begin.start())
        if end < 0 or page[before : before + 9].lower() == "<noscript":  # for readers without scripts
            continue
        sheet = page[begin.end() : end]
        left -= len(sheet)
        if left < 0:
            return
        if ("none" in sheet or "hidden" in sheet) and _HIDES.search(sheet) is not None:
            yield _without_paper(_COMMENT.sub("", sheet) if "/*" in sheet else sheet)


def _without_paper(sheet: str) -> str:
    """A style sheet without its rules for paper alone: what only a printer shows, nobody sees on the page."""
    kept: list[str] = []
    at = 0
    for found in _PAPER.finditer(sheet):
        if found.start() < at:
            continue
        kept.append(sheet[at : found.start()])
        depth, at = 1, found.end()
        for brace in _BRACE.finditer(sheet, at):
            depth += 1 if brace[0] == "{" else -1
            if depth == 0:
                break
        at = brace.end() if depth == 0 else len(sheet)
    return "".join([*kept, sheet[at:]]) if kept else sheet


_PAPER = re.compile(r"@media\s++(?:only\s++)?print\s*+\{", re.I)
_BRACE = re.compile(r"[{}]")


def _hidden_in(sheet: str) -> Iterator[str]:
    """What rules for every screen hide by a class or an id alone."""
    depth = at = 0
    for found in _HIDES.finditer(sheet):
        opened = sheet.rfind("{", at, found.start())
        if opened < 0:  # the second time in one rule
            continue
        depth += sheet.count("{", at, opened) - sheet.count("}", at, opened)
        if depth == 0:
            begin = max(sheet.rfind(sign, max(at, opened - _SELECTOR), opened) for sign in "{};") + 1
            for selector in sheet[max(begin, at) : opened].split(","):
                if (alone := _ALONE.fullmatch(selector.strip())) is not None:
                    yield alone[1]
        at = opened


def _is_shown_in(sheet: str, name: str) -> bool:
    """Whether a rule shows what has this name, on some screen or in some state."""
    at = sheet.find(name)
    while at >= 0:
        at += len(name)
        rule = _RULE.match(sheet, at)
        if rule is not None and _SHOWS.search(rule[1]) is not None:
            return True
        at = sheet.find(name, at)
    return False


_RULE = re.compile(r"(?![\w-])[^{},\s>+~]{0,100}+\s*+(?:,[^{}]{0,2000}+)?\{([^{}]*+)\}")
"""What stands behind the name of a rule's subject: states, other selectors, and the declarations."""
