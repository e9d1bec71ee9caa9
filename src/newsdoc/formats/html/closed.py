"""What an element says by its names, tag and style of all that stands in it, and whether that shuts the story out."""

import re
from collections import defaultdict
from collections.abc import Collection
from itertools import takewhile
from operator import itemgetter
from typing import Final

from newsdoc.formats.html.style_sheets import StyleSheets
from newsdoc.formats.html.tree import HtmlElement, raw_text_of, words
from newsdoc.formats.html.vocabulary import FURNITURE, NEVER_STORY, Hint, hint_of, is_shown_wider
from newsdoc.wording.scripts import measured

Look = tuple[Hint | None, bool, str]
"""What the names of an element say, whether it is shut, and its class names."""

_BESIDE = words("nav footer form dialog menu label fieldset aside")
_OUTSIDE = _BESIDE | {"figcaption", "figure"}
_SILENT: Look = (None, False, "")
"""What most elements say of themselves."""


class Closed:
    """What the names of an element say of all that stands in it, and whether that shuts the story out."""

    def __init__(
        self,
        plain: dict[HtmlElement, float],
        total: float,
        around: set[HtmlElement],
        sheets: StyleSheets | None = None,
    ) -> None:
        self._plain = plain
        self.sheets = sheets or StyleSheets()
        self._half = 0.4 * total
        self._around = around
        self.known: dict[HtmlElement, Look] = {}
        """What was asked before."""
        self._folded: frozenset[str] | None = None
        """The ids of what opens at a click, once they were asked for."""
        self._panels: frozenset[str] = frozenset()
        """The ids of all that a button controls."""
        self._by_words: set[HtmlElement] = set()
        """What is shut for its words."""

    def __call__(self, element: HtmlElement) -> bool:
        """Whether the element is shut."""
        known = self.known.get(element)
        if known is None:
            known = self.known[element] = self.look(element, element.tag)
        return known[1]

    def shut(self, element: HtmlElement, hint: Hint) -> None:
        """Shut an element for what its words say."""
        self.known[element] = (hint, True, element.get("class", ""))
        self._by_words.add(element)

    def open_what_is_left(self) -> None:
        """Open what is shut by its names alone and holds most of the text, as nothing else is left: a dialog, an
        aside, or all that one name says nobody sees, `hidden-scrollbar` on each paragraph.
        """
        named = [
            element
            for element, (hint, shut, _) in self.known.items()
            if shut and hint == "hidden" and element in self._plain and not is_unseen(element, element.keys())
        ]
        if sum(self._plain[element] for element in named) >= self._half * _TWICE:
            for element in named:
                self.known[element] = (None, False, element.get("class", ""))
        for element, (hint, shut, classes) in self.known.items():
            if (
                shut
                and (hint == "consent" or element.tag == "aside")
                and element not in self._by_words
                and self._plain.get(element, 0.0) >= self._half
            ):
                self.known[element] = (None, False, classes)

    def look(self, element: HtmlElement, tag: str) -> Look:
        """What the names of an element say of all that stands in it, nothing when most of the page does; and whether
        it is shut.
        """
        names = element.keys()  # takes less time than asking for one attribute that is not there
        outside = tag in _OUTSIDE
        hint: Hint | None = None
        classes = ""
        if names:
            if "class" in names and (classes := element.get("class", "")):
                hint = hint_of(classes)
            if hint is None and "id" in names and (value := element.get("id")):
                hint = hint_of(value)
            if hint == "hidden" and is_shown_wider(classes) and holds_prose(element):
                hint = None
            unseen = ("style" in names or "hidden" in names) and is_unseen(element, names)
            if unseen or (hint != "body" and tag != "figcaption" and self.hides(element, classes)):
                hint = "hidden"
            if hint == "hidden" and "id" in names and self._opens_at_a_click(element):
                hint = None
            elif "role" in names and element.get("role") in _DIALOGS:
                hint = "consent"
        if hint is None and "-" in tag:
            hint = hint_of(tag)  # elements of a site's own are named as classes are: `<story-teaser>`
        if hint is None and not outside:
            return (None, False, classes) if classes else _SILENT
        if outside or hint in FURNITURE:
            most = self._half * _TWICE if hint == "hidden" else self._half
            held = self._plain.get(element, 0.0)
            beside = tag == "aside" and bool(self._around)  # the headline stands elsewhere
            may_be_story = hint not in NEVER_STORY and held >= most and not beside
            if element in self._around or may_be_story or self._is_the_page(element, held):
                return None, False, classes
            if hint == "comments" and held >= self._half and self._is_one_text(element, held):
                return None, False, classes
            return hint or ("furniture" if tag in _BESIDE else None), True, classes
        if hint != "body" and self._plain.get(element, 0.0) >= self._half:
            return None, False, classes
        return hint, False, classes

    def _is_one_text(self, element: HtmlElement, held: float) -> bool:
        """Whether most of what is called comments is one run of paragraphs that nothing calls a comment: comments each
        have an element of their own. A story's may say, among other things, that it has some: `class="post comments"`.
        """
        if " " not in element.get("class", "").strip() or hint_of(element.get("id") or "") == "comments":
            return False
        runs: defaultdict[HtmlElement, float] = defaultdict(float)
        for each in element.iter("p"):
            if (parent := each.getparent()) is not None:
                runs[parent] += self._plain.get(each, 0.0)
        run, weight = max(runs.items(), key=itemgetter(1), default=(element, 0.0))
        if 2 * weight < held:
            return False
        within = takewhile(lambda each: each is not element, (run, *run.iterancestors()))
        return not any(hint_of(f"{each.get('class') or ''} {each.get('id') or ''}") == "comments" for each in within)

    def _is_the_page(self, element: HtmlElement, held: float) -> bool:
        """Whether nearly all text of the page stands in an element, and all its headings of the first level: whatever
        it is called, that is no list of comments.
        """
        if held < self._half * _NEARLY_ALL:
            return False
        root = element.getroottree().getroot()
        headings = next(([*root.iter(level)] for level in ("h1", "h2") if next(root.iter(level), None) is not None), [])
        return bool(headings) and all(element in heading.iterancestors() for heading in headings)

    def _opens_at_a_click(self, element: HtmlElement) -> bool:
        """Whether an element is folded up under a button that says so, and holds prose: an answer under its question.

        WAI-ARIA 1.2, aria-expanded: what `aria-controls` names is shown or not, as the button says. Many buttons of
        accordions and tabs do not say it; then the panel is told by its role.
        """
        if self._folded is None:
            buttons = list(element.getroottree().getroot().iterfind(".//*[@aria-controls]"))
            self._folded = frozenset(
                each.get("aria-controls", "") for each in buttons if each.get("aria-expanded") is not None
            )
            self._panels = frozenset(each.get("aria-controls", "") for each in buttons)
        names = self._panels if element.get("role") in _PANELS else self._folded
        return element.get("id") in names and holds_prose(element)

    def hides(self, element: HtmlElement, classes: str) -> bool:
        """Whether the page's own style sheets hide an element on every screen. A caption that they hide is shown with
        the picture in large.
        """
        return self.sheets.hide(element) and not is_shown_wider(classes)


def holds_prose(element: HtmlElement) -> bool:
    """Whether an element holds a paragraph that may be of a story: names are evidence, not proof."""
    own = element.text
    if element.tag == "p" or (own is not None and len(own) > SENTENCES):
        return measured(raw_text_of(element)) > SENTENCES
    return any(measured(raw_text_of(each)) > SENTENCES for each in element.iter("p"))


SENTENCES: Final = 80
"""Letters of a paragraph that may be the story's, whatever the names around it say."""


def is_unseen(element: HtmlElement, names: Collection[str | bytes]) -> bool:
    """Whether nobody sees an element, by these attributes of it: `hidden`, or its own style.

    `aria-hidden` says nothing of that: what it hides from readers for the blind is shown, a drop cap or a page under a
    dialog.
    """
    if "hidden" in names and element.get("hidden", "").lower() != "until-found":
        return True
    if "style" not in names:
        return False
    style = element.get("style", "").lower()
    return any(map(style.__contains__, _MAY_HIDE)) and _UNSEEN.search(style) is not None


_NEARLY_ALL = 2.25
"""Times 0.4 of the text: nine tenths."""
_TWICE = 1.5
"""So much more of the text than under other names must be hidden to be the story: half is the shown one's double."""
_PANELS = frozenset(("region", "tabpanel"))
"""Roles of what an accordion or a row of tabs shows one of at a time."""
_DIALOGS = frozenset(("dialog", "alertdialog"))
_MAY_HIDE = ("display", "visib", "clip", "-999", "-1000", "1px")
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden"
    r"|clip\s*:\s*rect\(\s*[01](?:px)?[\s,)]|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|(?:left|right|top|text-indent)\s*:\s*-(?:9{3,}|10{3,})(?:px|em|rem)"
    r"|\A(?=.*\bwidth\s*:\s*[01]px)(?=.*\bheight\s*:\s*[01]px).*overflow\s*:\s*hidden",
    re.S,
)
"""The recipes for text that only readers for the blind are told, and for none at all: not shown, clipped, of one pixel,
or set far beside the page. What is folded up (`height: 0`) opens at a click, and is read."""
