"""Pictures: which file is the best one, what its caption and credit are, and which pictures are the story's at all."""

import re
from collections.abc import Collection
from functools import lru_cache

from newsdoc import addresses
from newsdoc.formats.html.tree import HtmlElement, attributes
from newsdoc.markup.elements import whole_number
from newsdoc.markup.embeds import PLAYERS, read_player
from newsdoc.model import Figure, FigureKind, Rendition, Span
from newsdoc.page.assembly.figures import caption_and_credit

_SRCSET = re.compile(r"(?:(?<!\s)\s+)?([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx])(?:\s+\d+h)?)?\s*(?:,|$)")
_SRCSETS = frozenset(("srcset", "data-srcset", "data-lazy-srcset"))
_LAZY = frozenset((
    "data-src", "data-original", "data-lazy-src", "data-lazy", "poster", "data-url", "data-full-src", "data-image",
    "data-hi-res-src", "data-original-src", "data-img-src", "data-orig-file", "data-full",
))  # fmt: skip
_STAND_IN = re.compile(r"\.(?:gif|svg)$", re.I)
"""What pages show until a script puts the picture there is drawn, a few bytes; pictures of stories hardly ever are."""
_IMAGE_FILE = re.compile(r"[^\s{}<>]{1,2000}\.(?:jpe?g|png|webp|avif)(?:\?[^\s{}<>]{0,500})?", re.I)
"""The address of a picture."""
_JUNK_WORDS = (
    "logo|(?:fav)?icon|mstile|avatar|gravatar|sprite|spacer|blank|pixel|tracking|placeholder|loading|loader|spinner|badge|emoji|button"
    "|arrow|author|profile"
)
_MAYBE_JUNK = re.compile(rf"{_JUNK_WORDS}|\.svg|1x1")
"""Found in a fifth of the time of the pattern proper, which then is seldom needed."""
_JUNK = re.compile(rf"(?:\b|_)(?:{_JUNK_WORDS})s?(?:\b|_)|\.svg(?:$|\?)|1x1")
_AD_WORDS = ("adserver", "ad-server", "doubleclick", "adview", "zoneid=")
_AD_SERVER = re.compile(r"\b(?:ad-?servers?|doubleclick|adview)\b|[?&]zoneid=")
_TINY = re.compile(r"[?&](?:w|h|width|height)=\d{1,2}(?:&|$)")
_SMALL = 90
"""Pixels of a side, less than which only icons, buttons and portraits of authors have."""
_MAX_SRCSET = 20_000
"""Characters of a `srcset` that is read, fewer than: a dozen sizes take some thousand; more holds whole pictures
(`data:`)."""
_TOLD = ("alt", "width", "class", "srcset", "sizes", "title")
"""What a picture of the story says of itself."""
_COUNTS = re.compile(
    r"(?:\b|_)(?:pixels?|px|count(?:er|ing|s)?|track(?:er|ing)?|stat(?:s|istics?)?|beacon|analytics|metrics|matomo|piwik"
    r"|collect(?:or)?|impressions?|hits?|tr)(?:\b|_)",
    re.I,
)
"""Words in the addresses of what counts visitors."""
_PIXEL_DIGITS = 6
"""Digits of a width in pixels: no picture on the web is a million wide."""


File = tuple[str, int | None]
"""Address and width of a picture's file."""


def counts_visitors(image: HtmlElement) -> bool:
    """Whether a picture for readers without scripts is a counter: it says nothing of itself, and its address does."""
    return not any(map(image.get, _TOLD)) and _COUNTS.search(image.get("src") or "") is not None


def sources_of(element: HtmlElement, base: str | None) -> list[File]:
    """All files of an `img`, `picture`, `amp-img` or `video` element, the best first."""
    found: dict[str, int | None] = {}
    nodes = (element,) if element.tag == "img" else (element, *element.iter("source", "img", "amp-img"))
    for node in nodes:
        files: list[File] = []
        width: int | None = None
        for name, value in attributes(node):
            if name in _SRCSETS and len(value) < _MAX_SRCSET:
                for match in _SRCSET.finditer(value):
                    known = match[2] and match[3] == "w" and len(match[2]) < _DIGITS
                    _note(found, match[1], base, int(float(match[2])) if known else None)
            elif name == "width":
                width = _number(value)
            elif name in _LAZY and node.tag != "source" and " " not in value.strip():
                files.append((value, None))
            elif name == "src" and node.tag != "source":
                files.insert(0, (value, width))
        if len(files) > 1:
            files = [file for file in files if not _STAND_IN.search(file[0].partition("?")[0])] or files
        for href, size in files:
            _note(found, href, base, size)
    if not any(map(is_story_file, found)):
        # A blank, which a script changes for what it finds in an attribute of its own.
        named = [value for name, value in attributes(element) if name.startswith("data-")]
        for value in filter(_IMAGE_FILE.fullmatch, named):
            found.clear()
            _note(found, value, base, None)
    return sorted(found.items(), key=lambda each: -(each[1] or 0)) if len(found) > 1 else list(found.items())


_DIGITS = 7
"""Figures of the width of a picture, fewer than: no camera takes more."""


def _note(found: dict[str, int | None], href: str, base: str | None, width: int | None) -> None:
    href = href.strip()
    if not href or href.startswith(("data:", "blob:", "about:")) or "{" in href:
        return
    href = absolute(href, base)
    if not href:
        return
    if href not in found or (width and not found[href]):
        found[href] = width


@lru_cache(maxsize=64)
def _origin(base: str) -> str:
    """Scheme and host of an address."""
    scheme, colon, rest = base.partition("://")
    return scheme + colon + re.split(r"[/?#]", rest, maxsplit=1)[0]


def absolute(href: str, base: str | None) -> str:
    """An address on a page, absolute where the page's own is known; empty for one that runs code."""
    if href.startswith(("https:", "http:")):
        return href
    if ":" in href and addresses.runs_code(href):
        return ""
    if not base:
        return href
    if href.startswith("//"):
        return base.partition(":")[0] + ":" + href
    if href.startswith("/"):
        return _origin(base) + href
    return addresses.join(base, href)


def _number(value: str | None) -> int | None:
    return whole_number((value or "").strip().removesuffix("px"), _PIXEL_DIGITS)


def is_story_picture(element: HtmlElement) -> bool:
    """Whether a picture may be the story's by its size and names: no icon, portrait of the author or counting pixel."""
    image = element if element.tag in ("img", "amp-img") else next(element.iter("img", "amp-img"), element)
    for name in ("width", "height"):
        size = _number(image.get(name))
        if size is not None and size < _SMALL:
            return False
    names = " ".join(
        filter(None, (image.get("class"), image.get("alt") if len(image.get("alt") or "") < _SHORT_ALT else ""))
    )
    return not _is_junk(names)


_SHORT_ALT = 20
"""Characters of an alternative text that may be the name of what it shows ("logo"), fewer than: more describe a
picture."""


def is_story_file(href: str) -> bool:
    """Whether a file may be the story's picture by its name."""
    if _is_junk(href.rsplit("/", 1)[-1]) or _TINY.search(href):
        return False
    href = href.lower()
    return not (any(map(href.__contains__, _AD_WORDS)) and _AD_SERVER.search(href))


def _is_junk(names: str) -> bool:
    """Whether names speak of an icon, a portrait or a counting pixel."""
    names = names.lower()
    return _MAYBE_JUNK.search(names) is not None and _JUNK.search(names) is not None


class StoryPicture:
    """A picture or player that stands among the blocks of a story."""

    def __init__(
        self, element: HtmlElement, base: str | None, language: str | None, authors: Collection[str], seen: set[str]
    ) -> None:
        """`authors`: names whose portraits are not pictures of the story. `seen`: the pictures that the page has shown
        by now; one of them is not shown again.
        """
        self._element = element
        self._base = base
        self._language = language
        self._authors = authors
        self._seen = seen
        self.repeated = False

    def figure(self, captions: list[str], credits: list[str], span: Span | None) -> Figure | None:
        """The figure with these texts; None for an icon, a portrait of the author, or what was shown before."""
        element = self._element
        files = sources_of(element, self._base) if is_story_picture(element) else []
        if not files or not is_story_file(files[0][0]):
            return None
        image = element if element.tag in ("img", "amp-img") else next(element.iter("img", "amp-img"), element)
        alt = " ".join((image.get("alt") or "").split())
        if not captions and any(name in alt for name in self._authors if " " in name):
            return None  # the portrait of who wrote it
        key = files[0][0].partition("?")[0]
        keys = {key, " ".join((key.rpartition("/")[2], *captions))} if captions else {key}
        if not keys.isdisjoint(self._seen):
            self.repeated = True
            return None
        self._seen |= keys
        caption, credit = caption_and_credit(captions, credits, self._language, alt)
        kind: FigureKind = "video" if element.tag in ("video", "amp-video") else "picture"
        return Figure(
            caption,
            credit=credit,
            url=files[0][0],
            alt=alt or None,
            kind=kind,
            renditions=tuple([Rendition(href, width=width) for href, width in files]) if len(files) > 1 else (),
            span=span,
        )

    def address(self) -> str | None:
        """Where a player or a post has its content from."""
        element = self._element
        if element.tag in PLAYERS:
            shown = read_player(element)
            return (absolute(shown.url, self._base) or None) if shown is not None and shown.url else None
        href = (
            element.get("src")
            or element.get("data-src")
            or next((href for link in element.iter("a") if (href := link.get("href")) and "/status/" in href), None)
        )
        return (absolute(href, self._base) or None) if href else None
