"""Reads what a body shows beside its text: figures, galleries, embeds, frames."""

from typing import Any

from newsdoc.markup.body import Body, Found, Heading
from newsdoc.markup.elements import Element, flat_text
from newsdoc.markup.embeds import read_embed, read_frame, read_player
from newsdoc.markup.figure_contents import (
    caption_in,
    frame_address,
    holds_other_blocks,
    link_card,
    pictures_of,
    with_caption,
)
from newsdoc.markup.figures import FigureReader, address_of, attached, is_pixel
from newsdoc.markup.text_blocks import TextBlocks
from newsdoc.model import Embed, Figure, Gallery

_DEEPEST_FIGURE = 3
"""Figures inside figures that are read as such: each is looked through before it is read."""


class MediaBlocks(TextBlocks):
    """The part of the reader of bodies that reads media; what stands in them may be text."""

    def __init__(self, body: Body) -> None:
        """`body`: what is found, and whether our own writer would write it so."""
        super().__init__(body)
        self._open_figures = 0

    def _figure(self, element: Element, found: list[Found]) -> None:
        if self._open_figures == _DEEPEST_FIGURE:
            self.body.exact = False
            found.extend(self._content(element))
            return
        if pictures := pictures_of(element):
            self.body.exact = False
            figures = [FigureReader(self.body).figure(each) for each in pictures]
            caption = caption_in(element)
            title = flat_text(caption) or None if caption is not None else None
            found.append(Gallery(title, figures=tuple([each for each in figures if each is not None])))
        elif (link := link_card(element)) is not None:
            self.body.exact = False
            found.append(link)
        elif holds_other_blocks(element):
            self._captioned(element, found)
        elif (figure := FigureReader(self.body).figure(element)) is not None:
            found.append(figure)

    def _captioned(self, element: Element, found: list[Found]) -> None:
        """A figure that shows no picture: what it holds, with its caption."""
        self.body.exact = False
        caption = caption_in(element)
        address = frame_address(element)
        self._open_figures += 1
        blocks: list[Any] = [Embed(address)] if address else self._content(element, without=caption)
        self._open_figures -= 1
        if caption is not None and (text := flat_text(caption)):
            whole = with_caption(blocks[0], text) if len(blocks) == 1 else None
            if whole is not None:
                blocks = [whole]
            else:
                self._loose("", [caption], blocks)
        found.extend(blocks)

    def _image(self, element: Element, found: list[Found]) -> None:
        self.body.exact = False
        source = address_of(element)
        if source and not is_pixel(element):
            found.append(Figure(url=source, alt=element.get("alt") or None, title=element.get("title") or None))

    def _media(self, element: Element, found: list[Found]) -> None:
        figure = FigureReader(self.body).media(element)
        if figure is not None:
            found.append(attached(element, figure) or figure)

    def _gallery(self, element: Element, found: list[Found]) -> None:
        inner = self._content(element)
        title = inner[0].text if inner and isinstance(inner[0], Heading) else None
        found.append(Gallery(title, figures=tuple(each for each in inner if isinstance(each, Figure))))

    def _player(self, element: Element, found: list[Found]) -> None:
        """An element of AMP."""
        self.body.exact = False
        if (embed := read_player(element)) is not None:
            found.append(embed)

    def _embed(self, element: Element, found: list[Found]) -> None:
        found.append(read_embed(element))

    def _frame(self, element: Element, found: list[Found]) -> None:
        self.body.exact = False
        if (embed := read_frame(element)) is not None:
            found.append(embed)
