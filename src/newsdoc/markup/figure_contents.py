"""What a figure of HTML holds that is not one picture: several, a table, a quotation, a post (HTML, section 4.4.12)."""

import attrs

from newsdoc.markup.attributions import speaker_in
from newsdoc.markup.elements import Element, children, collapsed, flat_text, local
from newsdoc.markup.embeds import is_post
from newsdoc.markup.figures import address_of, is_pixel
from newsdoc.markup.uris import is_absolute
from newsdoc.model import Block, Embed, Quote, RelatedLink, Table

_SHOWN = frozenset(("img", "video", "audio", "svg", "canvas"))
_OTHERS = frozenset(("table", "blockquote", "iframe", "embed", "object", "pre", "ul", "ol", "p"))
"""Elements that a figure may be about, where it shows no picture."""


def caption_in(figure: Element) -> Element | None:
    """The caption of a figure; None for one without."""
    return next((each for each in children(figure) if local(each) == "figcaption"), None)


def pictures_of(figure: Element) -> list[Element]:
    """The figures inside a figure, the items of a list in it with a picture each, or the pictures that are all there is
    in it; empty where it shows one thing.
    """
    inner = [each for each in figure.iter("{*}figure") if each is not figure]
    inner = [each for each in inner if sum(1 for _ in each.iter("{*}figure")) == 1]  # not those that hold others
    if not inner:
        inner = [each for each in figure.iter("{*}li") if any(map(_is_picture, each.iter("{*}img")))]
    if not inner and not flat_text(figure, without=caption_in(figure)):
        inner = [each for each in figure.iter("{*}img") if _is_picture(each) and not _in_caption(each)]
    return inner if len(inner) > 1 else []


def link_card(figure: Element) -> RelatedLink | None:
    """The link that a figure is: the title and site of another page, with its picture; None for other figures."""
    inner = [each for each in children(figure) if isinstance(each.tag, str)]
    if len(inner) != 1 or local(inner[0]) != "a" or not (href := inner[0].get("href")):
        return None
    texts = (collapsed(each.text) for each in inner[0].iter() if isinstance(each.tag, str))
    title = next(filter(None, texts), None)
    return RelatedLink(title, href=href) if title else None


def holds_other_blocks(figure: Element) -> bool:
    """Whether a figure is about a table, a quotation, a post or a frame, and not about a picture."""
    names = set()
    for each in figure.iter():
        name = local(each)
        if name == "blockquote" and is_post(each):
            return True
        if name in _SHOWN and (name != "img" or _is_picture(each)) and not _in_fallback(each):
            return False
        names.add(name)
    return not names.isdisjoint(_OTHERS) or frame_address(figure) is not None


def frame_address(figure: Element) -> str | None:
    """The address that stands in a figure in place of a frame, as feeds write it; None for any other figure."""
    text = flat_text(figure, without=caption_in(figure))
    return text if text.startswith("http") and is_absolute(text) else None


def with_caption(block: Block, caption: str) -> Block | None:
    """The block with the caption of its figure: of a table its caption, of a quotation who said it, of an embed its
    text; None for a block that has no place for one.
    """
    if isinstance(block, Table) and block.caption is None:
        return attrs.evolve(block, caption=caption)
    if isinstance(block, Quote) and block.speaker is None and (person := speaker_in(caption)) is not None:
        return attrs.evolve(block, speaker=person)
    if isinstance(block, Embed) and block.text is None:
        return attrs.evolve(block, text=caption)
    return None


def _is_picture(image: Element) -> bool:
    return bool(address_of(image)) and not is_pixel(image) and not _in_fallback(image)


def _in_caption(element: Element) -> bool:
    return any(local(each) == "figcaption" for each in element.iterancestors())


def _in_fallback(element: Element) -> bool:
    """Whether an element is for browsers without scripts only."""
    return any(local(each) == "noscript" for each in element.iterancestors())
