"""Elements that hold no story, around the whole of one: `<noscript>` of a page that a script would show, `<object>` or
`<a>` that nobody ended, `<dialog>` that is the page.
"""

from collections import Counter

from newsdoc.formats.html.closed import SENTENCES
from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.tree import HtmlElement, shown_texts

_WRAPPERS = ("noscript", "object", "button", "pre", "dialog", "a")
_TITLED = frozenset(("dialog", "a"))
"""Those that hold paragraphs for other reasons too: they hold the headline as well, where they hold the story."""
_ASKED = 40
"""Paragraphs that are asked for what is around them."""


def open_wrapper(facts: PageFacts, root: HtmlElement) -> None:
    """Turn such an element, if most paragraphs of the page stand in it, into a plain one; or if most of its text does,
    where it has no paragraphs. Changes the tree.
    """
    prose = [each for each in facts.paragraphs if (text := each.text) is not None and len(text) > SENTENCES][:_ASKED]
    if len(prose) < _STORY:
        _open_most(root)
        return
    around = Counter(next(each.iterancestors(_WRAPPERS), None) for each in prose)
    wrapper, count = around.most_common(1)[0]
    if wrapper is None or 2 * count <= len(prose):
        return
    if wrapper.tag not in _TITLED or any(wrapper in heading.iterancestors() for heading in facts.headings[:_ASKED]):
        wrapper.tag = "div"


def _open_most(root: HtmlElement) -> None:
    """The same where the page has no paragraphs."""
    found = [each for each in root.iter(_UNSEEN) if next(each.iter("div", "br", "td"), None) is not None]
    if not found:
        return
    total = _size(root)
    for each in found:
        if (size := _size(each)) > _PROMPT and 2 * size > total:
            each.tag = "div"
            return


def _size(element: HtmlElement) -> int:
    return sum(map(len, shown_texts(element)))


_UNSEEN = ("noscript", "object", "button", "dialog")
_PROMPT = 600
"""Characters of a prompt, at most."""
_STORY = 2
"""Paragraphs that are no prompt to switch something on."""
