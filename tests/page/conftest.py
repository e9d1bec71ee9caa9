"""Pages whose roles are told, for the tests of what is made of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs
import pytest

from newsdoc.model import Figure, Rendition, Span
from newsdoc.page.assembly.figures import caption_and_credit
from newsdoc.page.block import Block
from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.reading import described
from newsdoc.page.roles import ROLES

Line = tuple[str, str] | tuple[str, str, dict[str, Any]]
"""Role, text, and what `Markup` knows of the block; its links, where it has no markup."""
Pages = Callable[..., Page]
Pictures = Callable[..., Markup]


@attrs.define
class Shown:
    """A picture, player or post as a format knows it."""

    name: str | None
    player: str | None = None
    sizes: int = 1
    repeated: bool = False

    def figure(self, captions: list[str], credits: list[str], span: Span | None) -> Figure | None:
        if self.name is None:
            return None
        caption, credit = caption_and_credit(captions, credits, "en")
        renditions = tuple(Rendition(f"{self.name}?{size}") for size in range(self.sizes))
        return Figure(caption, credit=credit, url=self.name, renditions=renditions, span=span)

    def address(self) -> str | None:
        return self.player


@pytest.fixture
def page_of() -> Pages:
    """Makes a page of lines with their roles; with `marked` or pictures its blocks have markup."""

    def make(lines: Sequence[Line], *, marked: bool = False, pictures: Mapping[int, Sequence[Markup]] = {}) -> Page:
        blocks, at, story = [], 0, object()
        for _, text, *more in lines:
            known: dict[str, Any] = more[0] if more else {}
            end = at + len(text)
            if marked or pictures:
                own: dict[str, Any] = {
                    "kind": "text",
                    "tag": "p",
                    "text": text,
                    "element": object(),
                    "parent": story,
                } | known
                blocks.append(Block(text, at, end, markup=Markup(**own)))
            else:
                blocks.append(Block(text, at, end, **known))
            at = end + 2
        page = described(blocks, "en", pictures=pictures)
        page.roles = [role for role, *_ in lines]
        page.scores = [(0,) * len(ROLES)] * len(lines)
        return page

    return make


@pytest.fixture
def shown() -> Pictures:
    """Makes a picture of this name, a player or post with an address, or what shows nothing; more of its markup."""

    def make(
        name: str | None, player: str | None = None, sizes: int = 1, repeated: bool = False, **known: Any
    ) -> Markup:
        own: dict[str, Any] = {
            "kind": "embed" if player else "image",
            "tag": "img",
            "text": "",
            "element": object(),
        } | known
        return Markup(**own, picture=Shown(name, player, sizes, repeated))

    return make
