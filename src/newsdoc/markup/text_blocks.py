"""Reads the text of a body: its paragraphs, counted as they come, and the quotations that are marked up in them."""

import re

import attrs

from newsdoc.markup.body import BLANK_LINE, Body, Found
from newsdoc.markup.elements import Element
from newsdoc.markup.escaped import escaped_markup
from newsdoc.markup.inline_reader import Inline
from newsdoc.markup.text import plain_blocks
from newsdoc.model import Anchor, Block, Paragraph, Quote
from newsdoc.wording.quotation_marks import SIGNS

_INDENTED = re.compile(r"\n[ \t]+\S")


class TextBlocks:
    """The part of the reader of bodies that reads text."""

    def __init__(self, body: Body) -> None:
        """`body`: what is found, and whether our own writer would write it so."""
        self.body = body
        self._paragraphs = 0
        """Paragraphs of the story so far: quotations are anchored in them by their number."""
        self._in_box = 0
        """Boxes around what is being read; their paragraphs are not counted."""
        self._quotes: list[Quote] = []

    def _content(self, element: Element, behind: Element | None = None, without: Element | None = None) -> list[Found]:
        """The blocks inside a container, or those behind one of its children, without another one."""
        raise NotImplementedError

    def _paragraph(self, paragraph: Block, found: list[Found]) -> None:
        self._paragraphs += not self._in_box
        found.append(paragraph)

    def _emit(self, inline: Inline, found: list[Found]) -> None:
        """Paragraphs of inline content: one, or several where it is broken twice in a row."""
        in_story = not self._in_box
        for text, marks, quotes in inline.paragraphs():
            if in_story:
                for quote, start, end in quotes:
                    anchor = Anchor(self._paragraphs, start, end)
                    words = text[start:end].strip(SIGNS + " ")
                    self._quotes.append(attrs.evolve(quote, text=words, anchors=(anchor,)))
                self._paragraphs += 1
            found.append(Paragraph(text, marks=marks) if marks else Paragraph(text))
        if self.body.pictures:
            found.extend(self.body.pictures)
            self.body.pictures.clear()

    def _loose(self, text: str, run: list[Element], found: list[Found]) -> None:
        """Text that stands in a container beside its blocks, and the inline elements behind it, as paragraphs."""
        if "<" in text and not run and (root := escaped_markup(text)) is not None:
            self.body.exact = False
            found.extend(self._content(root))
            return
        # The lines of a text that has no tags; where they are indented, white space only lays the markup out.
        if not run and "\n" in text and not _INDENTED.search(text.strip()) and BLANK_LINE.search(text.strip()):
            self.body.exact = False
            for paragraph in plain_blocks(text):
                self._paragraph(paragraph, found)
            return
        inline = Inline(self.body)
        if text:
            inline.text(text)
        inline.elements(run)
        if not inline.empty or self.body.pictures:
            self.body.exact = False
            self._emit(inline, found)

    def _loose_if(self, text: str, run: list[Element], found: list[Found]) -> None:
        if run or text.strip():
            self._loose(text, run, found)
