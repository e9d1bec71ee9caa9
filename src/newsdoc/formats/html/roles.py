"""What each block is: the story's text, or something that only stands beside it."""

from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.vocabulary import FURNITURE


def give_roles(blocks: list[Block], headline: str | None = None) -> None:
    """Set the role of every block."""
    for block in blocks:
        block.role = _role(block)
    _trim(blocks)


def _role(block: Block) -> str:
    if block.kind in ("image", "embed"):
        return block.kind
    hint = block.hint
    if hint in FURNITURE:
        return "furniture"
    if hint in ("caption", "credit") or block.tag == "figcaption" or block.figure is not None:
        return "caption"
    if not block.inside:
        return "furniture"
    if block.kind == "heading":
        return "headline" if block.tag == "h1" else "heading"
    size = len(block.text)
    if block.linked > 0.6 * size and size < 200:
        return "related"
    if hint in ("byline", "date") and size < 120:
        return "furniture"
    return "paragraph"


def _trim(blocks: list[Block]) -> None:
    """Headings at the end head nothing of the story."""
    for block in reversed(blocks):
        if block.role == "paragraph":
            break
        if block.role == "heading":
            block.role = "furniture"
