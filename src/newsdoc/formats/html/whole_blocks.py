"""Blocks that are an element as a whole: posts of social networks, text whose white space is meant, furniture."""

import re
from collections.abc import Iterable

from newsdoc.formats.html.block_text import seen_nodes
from newsdoc.formats.html.closed import SENTENCES
from newsdoc.formats.html.preformatted import lines_of, numbers_lines
from newsdoc.formats.html.tree import HtmlElement, raw_text_of, texts
from newsdoc.formats.html.vocabulary import Hint, hint_of
from newsdoc.page.markup import Markup

_NEVER: frozenset[Hint | None] = frozenset(("comments", "consent"))
"""What is not a story, however much prose it holds."""
_POSTS = re.compile(
    r"twitter-tweet|twitter-video|(?:^|\s)(?:tweet|(?:twitter|tweet|instagram|threads)-embed)(?:$|\s)|instagram-media|tiktok-embed|"
    r"fb-post|bluesky-embed|reddit-embed|mastodon-embed|telegram-post"
)


def is_post(element: HtmlElement, names: str) -> bool:
    """Whether an element is the post of a network by its class names, and not only about one."""
    if "fb-post" in names and element.tag != "blockquote":
        return next(element.iter("blockquote"), None) is not None
    return ("tweet" in names or "-embed" in names or element.tag == "blockquote") and _POSTS.search(names) is not None


def post(element: HtmlElement, hint: Hint | None, figure: HtmlElement | None) -> Markup:
    """A post with all its text. `hint`, `figure`: what it stands in."""
    raw = texts(element)
    text, nodes = " ".join("".join(raw).split()), [piece for piece in raw if not piece.isspace()]
    names = element.get("class", "")
    return Markup("embed", "blockquote", text, element, hint, figure=figure, nodes=nodes, names=names)


def preformatted(element: HtmlElement, hint: Hint | None) -> Markup | None:
    """Text of several lines whose white space is meant, or the numbers of such lines; None for a `pre` of one line."""
    if numbers_lines(element):
        return furniture(element, "furniture")
    raw, told = lines_of(element)
    return Markup("pre", "pre", raw, element, hint, nodes=told) if "\n" in raw and told else None


def is_in_button(element: HtmlElement, figure: HtmlElement) -> bool:
    """Whether an element stands in what acts as a button on a picture (WAI-ARIA, `role="button"`): its text says what
    the button does, "View image in full size", as that of a `button` does.
    """
    at: HtmlElement | None = element
    while at is not None and at is not figure:
        if at.get("role") == "button":
            return True
        at = at.getparent()
    return False


def furniture(element: HtmlElement, hint: Hint | None) -> Markup | None:
    """Furniture that nothing else is asked of, with all its text; None where it has none."""
    nodes = seen_nodes(element)
    if not nodes:
        return None
    text = " ".join(" ".join(nodes).split())
    return Markup("text", "div", text, element, hint, nodes=nodes, names=element.get("class", ""))


def may_be_story(element: HtmlElement, hint: Hint) -> bool:
    """Whether there is prose, or code, in an element whose names speak of furniture, which are no proof."""
    if hint in _NEVER:
        return False
    if next(element.iter("pre"), None) is not None:  # Prism's `code-toolbar`
        return True
    return any(len(raw_text_of(each)) > SENTENCES for each in element.iter("p"))


def link_around(blocks: Iterable[Markup], href: str) -> None:
    """Note that a link stands around whole blocks: all of them are linked."""
    blocks = tuple(blocks)
    teaser = any(inner.kind == "heading" for inner in blocks)
    for inner in blocks:
        inner.linked = len(inner.text)
        if not inner.marks:
            inner.marks = (("link", 0, len(inner.text), href),)
        if not inner.text and teaser and inner.hint is None:  # the picture of another story, with its headline
            inner.hint = "related"


def hidden_paragraphs(element: HtmlElement, names: str) -> int:
    """How many paragraphs of a story an element hides, by what its names say: none where it is a dialog or the like."""
    return sum(len(each.text or "") > _PROSE for each in element.iter("p")) if hint_of(names) in _HIDING else 0


_HIDING = (None, "body", "hidden")
"""What the names of an element say that hides a part of the story, and no dialog or advertisement."""
_PROSE = 80
"""Characters of a paragraph of a story, at least; less may be a label for readers of the screen."""
