"""Reads what a body shows of elsewhere: embedded posts and frames, and links to other stories."""

from collections.abc import Sequence
from typing import Any

from newsdoc.markup.elements import Element, collapsed, flat_text, local
from newsdoc.model import Embed, Link, Paragraph, RelatedLink


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


_BUTTONS = frozenset(("button", "btn", "wp-block-button__link", "wp-element-button", "kg-btn"))
"""Classes of links that blog systems set as buttons (WordPress, Ghost, Substack, Bootstrap)."""


def button_in(element: Element) -> RelatedLink | None:
    """The link that is all there is in an element, set as a button: it calls to do something, and tells nothing."""
    link: Element | None = element
    while link is not None and local(link) != "a":
        if len(link) != 1 or (link.text or "").strip() or (link[0].tail or "").strip():
            return None
        link = link[0]
    if link is None or _BUTTONS.isdisjoint((link.get("class") or "").split()) or not link.get("href"):
        return None
    return RelatedLink(flat_text(link) or None, href=link.get("href"))


def link_in(blocks: Sequence[Any]) -> RelatedLink | None:
    """The link to another story that is all there is in a box, perhaps behind a label ("Related: ..."), as papers set
    it into their stories; None for boxes that say more.
    """
    block = blocks[0] if len(blocks) == 1 else None
    marks = block.marks if isinstance(block, Paragraph) else ()
    if not isinstance(block, Paragraph) or len(marks) != 1 or not isinstance(marks[0], Link):
        return None
    link, before = marks[0], block.text[: marks[0].start].strip()
    if block.text[link.end :].strip() or (before and not before.endswith(":")):
        return None
    return RelatedLink(block.text[link.start : link.end], href=link.href)


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


_POSTS = {
    "twitter-tweet": "twitter",
    "twitter-video": "twitter",
    "instagram-media": "instagram",
    "tiktok-embed": "tiktok",
    "bluesky-embed": "bluesky",
    "reddit-embed": "reddit",
    "mastodon-embed": "mastodon",
    "fb-post": "facebook",
}
"""Classes of the quotations that networks give out for embedding a post, and the network."""


def is_post(quotation: Element) -> bool:
    """Whether a block quotation is a post of a network, as the network gives it out."""
    return _network(quotation) is not None


def _network(quotation: Element) -> str | None:
    kind = quotation.get("class")
    return next((network for name, network in _POSTS.items() if name in kind), None) if kind else None


def read_post(quotation: Element) -> Embed:
    """The post that a network gives out as a quotation: its words, and its address, which comes last."""
    links = [href for each in quotation.iter("{*}a") if (href := each.get("href"))]
    url = quotation.get("cite") or quotation.get("data-instgrm-permalink") or (links[-1] if links else None)
    words = [text for each in quotation.iter("{*}p") if (text := flat_text(each))]
    said = "\n".join(words) or collapsed(quotation.text)
    return Embed(url, kind="post", provider=_network(quotation), text=said or None)


PLAYERS = {
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/{}", "post", "twitter"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/", "post", "instagram"),
    "amp-facebook": ("data-href", "{}", "post", "facebook"),
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v={}", "video", "youtube"),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/{}", "video", "vimeo"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/{}", "video", "dailymotion"),
}
"""Elements of AMP that show what stands elsewhere: the attribute that says what, its address, its kind, the network."""


def read_player(element: Element) -> Embed | None:
    """What an element of AMP shows (amp.dev, components); None for one that does not say what."""
    attribute, address, kind, network = PLAYERS[local(element)]
    shown = element.get(attribute)
    return Embed(address.format(shown), kind=kind, provider=network) if shown else None


def read_frame(element: Element) -> Embed | None:
    """A frame or player; None for one without an address."""
    inner = (each.get("src") for each in element if local(each) == "source")
    url = element.get("src") or element.get("data") or next(filter(None, inner), None)
    if not url:
        return None
    kind = local(element).removeprefix("amp-")
    return Embed(url, kind=kind if kind in ("video", "audio") else None)
