"""From elements to blocks: the text, marks and pictures of the story's neighbourhood in reading order.

A block is what stands on lines of its own: a paragraph, a heading, a list item, a cell, a caption, a picture. It carries
the evidence its role is decided by (tag, hints of class names, share of linked and of bold text) and no decision yet.
Elements that cannot hold the story are left out whole, and early.
"""

from dataclasses import dataclass, field
from typing import Literal

from newsdoc.formats.html.story import Story
from newsdoc.formats.html.tree import MAX_DEPTH, HtmlElement
from newsdoc.formats.html.vocabulary import FURNITURE, Hint, hint_of

Kind = Literal["text", "heading", "item", "cell", "image", "embed", "rule", "pre"]

INLINE = frozenset(
    "a b strong i em span font u sub sup small mark big abbr cite q time code s del ins bdi bdo wbr tt kbd samp var"
    " acronym strike label data ruby rb nobr slot amp-link".split()
)
_EMPHASIS = {
    "b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em", "mark": "mark", "sub": "sub", "sup": "sup",
    "code": "code", "u": "u", "s": "s", "del": "s", "strike": "s",
}  # fmt: skip
_SKIP = frozenset(
    "script style template svg select textarea button nav input form object math canvas map area param head meta link"
    " title base dialog option datalist progress meter audio track source fieldset footer menu rt rp frame frameset"
    " noembed amp-ad amp-analytics amp-sticky-ad amp-social-share".split()
)
_IMAGES = frozenset(("img", "picture", "amp-img", "figure", "video", "amp-video"))
_EMBEDS = frozenset(("iframe", "embed", "amp-iframe", "amp-youtube", "amp-twitter", "amp-instagram", "amp-facebook"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(slots=True, eq=False)
class Block:
    """A stretch of the page that stands by itself, with what speaks for its role."""

    kind: Kind
    tag: str
    text: str
    element: HtmlElement
    hint: Hint | None = None
    """What the names of the elements around it say, the nearest first."""
    marks: tuple[tuple[str, int, int, str], ...] = ()
    """(kind, start, end, href) of links and emphasis."""
    linked: int = 0
    """Characters that are links."""
    bold: int = 0
    """Characters that are bold."""
    quote: HtmlElement | None = None
    """The block quotation it stands in."""
    list: HtmlElement | None = None
    """The list it is an item of."""
    item: HtmlElement | None = None
    """Its list item, or its table row."""
    figure: HtmlElement | None = None
    """The figure it stands in."""
    inside: bool = True
    """Whether it stands in the element that holds the story."""
    first: str = ""
    """Its first raw text node, by which it is found in the source."""
    last: str = ""
    """Its last raw text node."""
    role: str = ""
    why: str = ""


@dataclass(slots=True)
class _Context:
    hint: Hint | None = None
    quote: HtmlElement | None = None
    list: HtmlElement | None = None
    item: HtmlElement | None = None
    figure: HtmlElement | None = None
    tag: str = "div"
    inside: bool = True


class BlockReader:
    """Reads the blocks of one part of a page."""

    def __init__(self, story: Story) -> None:
        self.blocks: list[Block] = []
        self._story = story
        self._core = story.root
        self._closed = story.closed
        self._pieces: list[str] = []
        self._size = 0
        self._space = False
        self._marks: list[tuple[str, int, int, str]] = []
        self._linked = 0
        self._bold = 0
        self._depth = 0
        self._first = ""
        self._last = ""
        self._c = _Context()

    def read(self) -> list[Block]:
        """All blocks of the story's neighbourhood."""
        root = self._story.region
        self._c.inside = root is self._core
        self._children(root, root)
        self._flush(root)
        return self.blocks

    # ------------------------------------------------------------ text
    def _text(self, raw: str) -> None:
        words = raw.split()
        if not words:
            self._space = True
            return
        if not self._first:
            self._first = raw
        self._last = raw
        if self._size and (self._space or raw[0].isspace()):
            self._pieces.append(" ")
            self._size += 1
        piece = " ".join(words)
        self._pieces.append(piece)
        self._size += len(piece)
        self._space = raw[-1].isspace()

    def _flush(self, element: HtmlElement, kind: Kind | None = None) -> None:
        if self._pieces:
            c = self._c
            tag = c.tag
            if kind is None:
                if tag in _HEADINGS:
                    kind = "heading"
                elif c.item is not None:
                    kind = "item" if c.item.tag == "li" else "cell"
                else:
                    kind = "text"
            self.blocks.append(
                Block(
                    kind, tag, "".join(self._pieces), element, c.hint, tuple(self._marks), self._linked, self._bold,
                    c.quote, c.list, c.item, c.figure, c.inside, self._first, self._last,
                )
            )  # fmt: skip
            self._pieces = []
            self._marks = []
            self._size = self._linked = self._bold = 0
            self._first = self._last = ""
        self._space = False

    # ------------------------------------------------------------ elements
    def _children(self, element: HtmlElement, block: HtmlElement) -> None:
        text = element.text
        if text:
            self._text(text)
        for child in element:
            tag = child.tag
            if tag in INLINE:
                self._inline(child, tag, block)
            elif tag == "br":
                self._break(child, block)
            elif tag not in _SKIP:
                self._block(child, tag)
            tail = child.tail
            if tail:
                self._text(tail)

    def _break(self, element: HtmlElement, block: HtmlElement) -> None:
        """One break is a space; two in a row, or one behind a whole line, begin a paragraph."""
        following = element.getnext()
        doubled = following is not None and following.tag == "br" and not (element.tail or "").strip()
        if doubled:
            self._flush(block)
        else:
            self._space = True

    def _inline(self, element: HtmlElement, tag: str, block: HtmlElement) -> None:
        if self._depth > MAX_DEPTH:
            self._text("".join(element.itertext()))
            return
        names = element.get("class")
        if names:
            hint = hint_of(names)
            if hint is not None and self._inline_hint(element, hint, block):
                return
        self._depth += 1
        start = self._size
        before = len(self.blocks)
        self._children(element, block)
        self._depth -= 1
        end = self._size
        if before != len(self.blocks) or end <= start:
            return
        if start and self._pieces and end - start > 1:
            # the space between the text before and the mark belongs to the former
            start += self._lead(start)
        if tag == "a":
            self._linked += end - start
            self._marks.append(("link", start, end, element.get("href") or ""))
        elif (kind := _EMPHASIS.get(tag)) is not None:
            if kind == "strong":
                self._bold += end - start
            self._marks.append((kind, start, end, ""))

    def _lead(self, start: int) -> int:
        at = 0
        for piece in self._pieces:
            if at == start:
                return 1 if piece == " " else 0
            at += len(piece)
        return 0

    def _inline_hint(self, element: HtmlElement, hint: Hint, block: HtmlElement) -> bool:
        """Deal with an inline element whose names say something; True when that is all there is to do."""
        if hint == "hidden":
            return True
        if hint in ("caption", "credit") or (hint in FURNITURE and block.tag != "p"):
            if hint in FURNITURE and not self._closed(element):
                return False
            self._flush(block)
            outer = self._c.hint
            self._c.hint = hint
            self._depth += 1
            self._children(element, block)
            self._depth -= 1
            self._flush(block)
            self._c.hint = outer
            return True
        return False

    def _block(self, element: HtmlElement, tag: str) -> None:
        if self._depth > MAX_DEPTH:
            self._text("".join(element.itertext()))
            return
        c = self._c
        hint = self._closed.hint(element, tag)
        if hint == "hidden":
            self._flush(element)
            return
        if tag == "aside" and hint is None and self._closed(element):
            hint = "furniture"
        self._flush(element)
        if tag in _IMAGES and tag != "figure":
            self._image(element)
            return
        if tag in _EMBEDS:
            self._embed(element)
            return
        if tag == "noscript":
            self._noscript(element)
            return
        if tag == "hr":
            return
        outer = (c.hint, c.quote, c.list, c.item, c.figure, c.tag, c.inside)
        if hint is not None and hint != "body" and c.hint not in FURNITURE:
            c.hint = hint
        c.tag = tag
        if tag == "blockquote":
            c.quote = element
        elif tag in ("ul", "ol", "dl", "table"):
            c.list = element
        elif tag in ("li", "tr", "dd", "dt"):
            c.item = element
        elif tag == "figure":
            c.figure = element
        if element is self._core:
            c.inside = True
        self._depth += 1
        self._children(element, element)
        self._depth -= 1
        self._flush(element)
        c.hint, c.quote, c.list, c.item, c.figure, c.tag, c.inside = outer

    def _image(self, element: HtmlElement) -> None:
        c = self._c
        self.blocks.append(
            Block("image", element.tag, "", element, c.hint, figure=c.figure, inside=c.inside, list=c.list, item=c.item)
        )

    def _embed(self, element: HtmlElement) -> None:
        c = self._c
        self.blocks.append(Block("embed", element.tag, "", element, c.hint, figure=c.figure, inside=c.inside))

    def _noscript(self, element: HtmlElement) -> None:
        """Pictures that are loaded by script stand here for readers without it."""
        for image in element.iter("img"):
            self._image(image)
