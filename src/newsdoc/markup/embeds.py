"""Reads what a body shows of elsewhere: embedded posts and frames, and links to other stories."""

from newsdoc.markup.elements import Element, flat_text, local
from newsdoc.model import Embed, RelatedLink


def read_related(element: Element) -> RelatedLink | None:
    """The link to another story that an element holds; None where it holds none."""
    link = next((child for child in element if local(child) == "a"), None)
    if link is None:
        return None
    return RelatedLink(
        flat_text(link) or None,
        href=link.get("href"),
        rel=link.get("data-rel") or link.get("rel"),
        guid=link.get("data-guid"),
        version=link.get("data-version"),
        content_type=link.get("type"),
    )


def read_embed(element: Element) -> Embed:
    """An embedded post, with its words where they stand in the element."""
    url = text = None
    for child in element.iter():
        name = local(child)
        if name == "a" and url is None:
            url = child.get("href")
        elif name == "blockquote" and text is None:
            text = flat_text(child)
    return Embed(url, kind=element.get("data-kind"), provider=element.get("data-provider"), text=text)


def read_frame(element: Element) -> Embed | None:
    """A frame or player; None for one without an address."""
    url = element.get("src") or element.get("data")
    if not url:
        return None
    return Embed(url, kind=local(element) if local(element) in ("video", "audio") else None)
