"""From elements to blocks: the text, marks and pictures of the story's neighbourhood in reading order.

A block is what stands on lines of its own: a paragraph, a heading, a list item, a cell, a caption, a picture. It
carries the evidence its role is decided by (tag, hints of class names, share of linked and of bold text), no decision.
The whole page is walked, but only what stands near the story is kept: some blocks before the headline, and some behind
the story's end. Elements that cannot hold the story are left out whole, and early.
"""

from collections import Counter

from newsdoc.formats.html.block_text import LINE, BlockText
from newsdoc.formats.html.closed import is_unseen
from newsdoc.formats.html.elements import CONTAINERS, EMBEDS, EMPHASIS, HEADINGS, LOOSE, LOST, NOTES, PICTURED, WAYS
from newsdoc.formats.html.flow import (
    around_empty,
    flows,
    holds_blocks,
    is_anchor,
    is_edit_note,
    is_on_its_line,
    is_permalink,
    is_set_apart,
    meet,
    meets_another,
    opens_elsewhere,
    stands_apart,
)
from newsdoc.formats.html.lines import differ_in_look
from newsdoc.formats.html.link_notes import is_link_note
from newsdoc.formats.html.neighbourhood import Neighbourhood
from newsdoc.formats.html.pictures import counts_visitors
from newsdoc.formats.html.story import Story
from newsdoc.formats.html.tree import MAX_DEPTH, HtmlElement, raw_text_of
from newsdoc.formats.html.vocabulary import FURNITURE, Hint, hint_of
from newsdoc.formats.html.whole_blocks import (
    furniture,
    hidden_paragraphs,
    is_in_button,
    is_post,
    link_around,
    may_be_story,
    post,
    preformatted,
)
from newsdoc.page.markup import Kind, Markup

__all__ = ["BlockReader"]

_WHOLE: frozenset[Hint | None] = frozenset(("navigation", "share", "comments", "consent", "advertisement"))
_LOOSE = LOOSE | {"header"}
_LINED = _LOOSE | {"figcaption"}
_STOPS = frozenset('.!?…”"»。！？」')


class BlockReader:
    """Reads the blocks of one part of a page."""

    def __init__(self, story: Story) -> None:
        self.blocks: list[Markup] = []
        self.lost: Counter[str] = Counter()
        """What stands in the story and cannot be told, by the name of its element."""
        self._story = story
        self._closed = story.closed
        self._known = story.closed.known
        self._run = BlockText()
        self._depth = 0
        # What stands around the text that is being read: the nearest hint, quotation, list, the outermost list,
        # list item or row, figure.
        self._tag = "div"
        self._hint: Hint | None = None
        self._quote: HtmlElement | None = None
        self._list: HtmlElement | None = None
        self._outer: HtmlElement | None = None
        self._item: HtmlElement | None = None
        self._figure: HtmlElement | None = None
        self._in_link = False
        self._link_start = 0
        self._near = Neighbourhood(story.root, story.heading)

    def read(self) -> list[Markup]:
        """All blocks of the story's neighbourhood."""
        root = self._story.region
        self._near.inside = root is self._near.core
        self._children(root, root)
        self._flush(root)
        return self.blocks

    # ------------------------------------------------------------ text
    def _rest(self, element: HtmlElement) -> None:
        """All text of an element that stands too deep to be looked into."""
        raw = raw_text_of(element)
        if raw and not raw.isspace():
            self._run.add(raw)

    def _flush(self, element: HtmlElement) -> None:
        """End the block that is being read, if one is."""
        run = self._run
        if run.pieces and not run.is_unseen() and (self._figure is None or not is_in_button(element, self._figure)):
            tag, item = self._tag, self._item
            kind: Kind = "text"
            if item is not None and item.tag == "summary":  # the title of what unfolds, in a heading or not
                tag = "summary"
            if tag in HEADINGS:
                kind = "heading"
            elif item is not None:
                kind = "item" if item.tag == "li" else "cell"
            parent = element.getparent()
            self.blocks.append(
                Markup(
                    kind, tag, run.text(), element, self._hint, tuple(run.marks), run.linked, run.bold,
                    self._quote, self._list, self._outer, item, self._figure, self._near.inside, run.nodes,
                    parent, parent.getparent() if parent is not None else None, element.get("class", ""),
                )
            )  # fmt: skip
            self._near.count(run.size, run.linked)
        if run.pieces:
            run.clear()
        run.space = False

    # ------------------------------------------------------------ elements
    def _children(self, element: HtmlElement, block: HtmlElement) -> None:
        run = self._run
        text = element.text
        if text:
            if text.isspace():
                run.space = True
            else:
                run.add(text)
        if len(element) == 0:  # half of all elements; looking is cheaper than making an iterator
            return
        way_of, near = WAYS.get, self._near
        for child in element if element not in near.around else near.children(element):
            tag = child.tag
            way = way_of(tag)
            if way is None:
                if run.pieces and flows(child, tag, block.tag):
                    self._inline(child, tag, block)
                elif near.left <= 0:
                    return
                else:
                    self._block(child, tag)
            elif way == "inline":
                if tag == "span" and not self._in_link and self._stands_alone(child, block):
                    self._line(child, tag, block)
                else:
                    self._inline(child, tag, block)
            elif way == "break":
                self._break(child, block)
            else:
                self._skipped(child, tag, block)
            tail = child.tail
            if tail:
                if tail.isspace():
                    run.space = True
                else:
                    run.add(tail)

    def _stands_alone(self, span: HtmlElement, block: HtmlElement) -> bool:
        """Whether a `span` is a line, or a paragraph, of its own."""
        if self._tag in HEADINGS:
            return False
        if block.tag == "figcaption" and self._run.pieces and meet(self._run.pieces[-1], raw_text_of(span)):
            return True  # `<figcaption>The old quay.<span>Ann Lee</span>`
        return is_set_apart(span) or (block.tag in _LINED and span.getparent() is block and meets_another(span))

    def _line(self, span: HtmlElement, tag: str, block: HtmlElement) -> None:
        """A `span` that is a line of its own: one of a caption is still the caption's."""
        if block.tag != "figcaption":
            self._block(span, tag)
            return
        self._flush(block)
        self._inline(span, tag, block)
        self._flush(block)

    def _skipped(self, element: HtmlElement, tag: str, block: HtmlElement) -> None:
        """An element that is not text, with the exceptions."""
        if tag == "nav" and not self._closed(element):  # one that was never closed, with the page in it
            self._block(element, tag)
        elif tag == "button" and self._tag in HEADINGS:  # the title of an accordion
            self._inline(element, tag, block)
        elif tag in LOST and self._near.within:
            self.lost[tag] += 1

    def _break(self, element: HtmlElement, block: HtmlElement) -> None:
        """One break is a space; two in a row begin a paragraph, and outside of paragraph tags one behind a sentence, or
        between lines of different looks.
        """
        run = self._run
        following = element.getnext()
        doubled = following is not None and following.tag == "br" and not (element.tail or "").strip()
        sentence = block.tag in LOOSE and run.size > LINE and run.pieces[-1][-1] in _STOPS
        if doubled or sentence or (block.tag in LOOSE and run.pieces and differ_in_look(element)):
            self._flush(block)
        else:
            run.space = True

    def _inline(self, element: HtmlElement, tag: str, block: HtmlElement) -> None:
        if self._depth > MAX_DEPTH:
            self._rest(element)
            return
        keys = element.keys()
        if keys:
            hint = hint_of(names) if "class" in keys and (names := element.get("class")) else None
            unseen = hint is None and ("style" in keys or "hidden" in keys) and is_unseen(element, keys)
            if unseen or (block.tag == "p" and self._closed.hides(element, element.get("class", ""))):
                hint = "hidden"
            if hint == "byline" and (block.tag == "figcaption" or self._hint == "caption"):  # who took the picture
                hint = "credit"
            if hint is not None and self._inline_hint(element, hint, block):
                return
        if self._says_nothing(element, tag):
            return
        run = self._run
        apart = self._tag in HEADINGS and (
            (len(run.pieces) == 1 and stands_apart(element, run.pieces[0]))
            or ("style" in keys and is_on_its_line(element))
        )
        run.space = run.space or apart
        start, pieces, before = run.size, len(run.pieces), len(self.blocks)
        link = tag == "a" and not is_anchor(keys)
        outer, self._in_link = self._in_link, self._in_link or link
        if link:
            self._link_start = start
        self._depth += 1
        self._children(element, block)
        self._depth -= 1
        self._in_link = outer
        end = run.size
        run.space = run.space or apart
        # An `a` without attributes leads nowhere (HTML, section 4.6.1): a line may have lost its address, no sentence.
        link = link and (bool(keys) or end - start <= LINE or run.pieces[-1][-1] not in _STOPS)
        if before != len(self.blocks):
            if link:
                self._link_over(self.blocks[before:], element.get("href") or "")
        elif end > start:
            if start and run.pieces[pieces] == " ":  # the space before belongs to the text before
                start += 1
            if link:
                run.linked += end - start
                run.marks.append(("link", start, end, element.get("href") or ""))
            elif (kind := EMPHASIS.get(tag)) is not None:
                if kind == "strong":
                    run.bold += end - start
                run.marks.append((kind, start, end, ""))

    def _link_over(self, blocks: list[Markup], href: str) -> None:
        """A link around blocks, and around what is read behind them: `<a><img>Ferry returns</a>`.

        It does not count as linked: a person with a portrait stands so as often as a title does.
        """
        link_around(blocks, href)
        if end := self._run.size:
            self._run.marks.append(("link", 0, end, href))

    def _says_nothing(self, element: HtmlElement, tag: str) -> bool:
        """Whether an element only says how the link that it is in opens, or leads to its heading or an editor of it."""
        if self._tag in HEADINGS and (is_permalink(element) if tag == "a" else len(element) and is_edit_note(element)):
            return True
        if not self._in_link or tag not in NOTES or len(element) or not (note := element.text):
            return False
        return is_link_note(note, behind=self._run.size > self._link_start and opens_elsewhere(element))

    def _inline_hint(self, element: HtmlElement, hint: Hint, block: HtmlElement) -> bool:
        """Deal with an inline element whose names say something; True when that is all there is to do."""
        if hint == "hidden":
            return True
        if hint in ("caption", "credit") or (hint in FURNITURE and block.tag != "p"):
            if hint in FURNITURE and not self._closed(element):
                return False
            self._flush(block)
            outer, self._hint = self._hint, hint
            self._depth += 1
            self._children(element, block)
            self._depth -= 1
            run = self._run
            if element.tag == "a" and run.size:
                run.linked = run.size
                run.marks.append(("link", 0, run.size, element.get("href") or ""))
            self._flush(block)
            self._hint = outer
            return True
        return False

    def _block(self, element: HtmlElement, tag: str) -> None:
        if self._depth > MAX_DEPTH:
            self._rest(element)
            return
        run = self._run
        text = None
        leaf = len(element) == 0
        empty = leaf and ((text := element.text) is None or text.isspace()) and tag not in PICTURED
        if run.pieces:
            self._flush(around_empty(element) if empty else element)
        if empty:
            return
        known = self._known.get(element)
        hint, _, names = known if known is not None else self._closed.look(element, tag)
        if hint is not None and self._is_shut(element, hint, names):
            return
        if element is self._near.headline:
            self._near.begin(self.blocks)
        if is_post(element, names):
            self._add(post(element, self._hint, self._figure))
        elif tag in PICTURED:
            if not self._near.over or self._near.inside:  # else they are other stories' pictures
                self._pictured(element, tag)
        elif tag == "pre" and (block := preformatted(element, hint or self._hint)) is not None:
            self._add(block)
        elif tag in CONTAINERS:
            self._container(element, tag, hint)
        elif text is not None and element is not self._near.core:  # as most paragraphs are
            outer_hint, outer_tag = self._hint, self._tag
            if hint is not None and hint != "body" and outer_hint not in FURNITURE:
                self._hint = hint
            self._tag = tag
            run.add(text)
            self._flush(element)
            self._hint, self._tag = outer_hint, outer_tag
        else:
            self._enter(element, tag, hint)

    def _is_shut(self, element: HtmlElement, hint: Hint, names: str) -> bool:
        """Deal with an element that is not looked into for what its names say; False for any other."""
        if hint == "hidden":
            self._hidden(element, names)
            return True
        if hint not in _WHOLE or self._hint == "tags" or may_be_story(element, hint):
            return False
        if (block := furniture(element, hint)) is not None:
            self._add(block)
        return True

    def _hidden(self, element: HtmlElement, names: str) -> None:
        """Count the paragraphs of a story that a page hides, as some do with what is for subscribers."""
        if self._near.within and (paragraphs := hidden_paragraphs(element, names)):
            self.lost["hidden p"] += paragraphs

    def _pictured(self, element: HtmlElement, tag: str) -> None:
        """Note a picture or player."""
        if tag == "noscript":  # pictures that a script loads stand here for readers without it
            for image in element.iter("img"):
                if not counts_visitors(image):
                    self._other("image", image)
        else:
            self._other("embed" if tag in EMBEDS else "image", element)
            if tag == "picture":
                inner: HtmlElement | None = None
                for caption in element.iter("figcaption"):  # which should stand beside it
                    if inner is None or inner not in caption.iterancestors():
                        self._enter(inner := caption, "figcaption", "caption")

    def _enter(self, element: HtmlElement, tag: str, hint: Hint | None) -> None:
        """Read what stands in a block element."""
        near = self._near
        outer_hint, outer_tag, outer_inside = self._hint, self._tag, near.inside
        if tag == "figcaption" and hint is None and holds_blocks(element):
            hint = "caption"  # `<figcaption><p>The old quay</p></figcaption>`
        if hint is not None and hint != "body" and outer_hint not in FURNITURE:
            self._hint = hint
        self._tag = tag
        if element is near.core:
            near.inside = True
        self._depth += 1
        self._children(element, element)
        self._depth -= 1
        if self._run.pieces:
            self._flush(element)
        if element is near.core:
            near.over = True
        self._hint, self._tag, near.inside = outer_hint, outer_tag, outer_inside

    def _container(self, element: HtmlElement, tag: str, hint: Hint | None) -> None:
        """Read a list, list item, table, row, quotation or figure."""
        outer = (self._quote, self._list, self._outer, self._item, self._figure)
        if tag == "blockquote":
            self._quote = element
        elif tag in ("ul", "ol", "dl", "table", "details"):
            if self._list is not None and tag in ("ul", "ol"):
                self._outer = self._outer if self._outer is not None else self._list
            self._list = element
        elif tag == "figure":
            self._figure = element
        else:
            self._item = element
        self._enter(element, tag, hint)
        self._quote, self._list, self._outer, self._item, self._figure = outer

    def _other(self, kind: Kind, element: HtmlElement) -> None:
        """A picture or an embedded player: a block without text."""
        self._add(
            Markup(kind, element.tag, "", element, self._hint, figure=self._figure, list=self._list, item=self._item)
        )

    def _add(self, block: Markup) -> None:
        """Add a block that is an element as a whole."""
        parent = block.parent = block.element.getparent()
        if parent is not None:
            block.above = parent.getparent()
            block.around = parent.get("class") or ""
        block.inside = self._near.inside
        self.blocks.append(block)
