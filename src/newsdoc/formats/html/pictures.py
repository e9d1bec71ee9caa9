"""Pictures: which file is the best one, what its caption and credit are, and which pictures are the story's at all."""

import re
from functools import lru_cache
from urllib.parse import urljoin

from newsdoc.formats.html.tree import HtmlElement, attributes
from newsdoc.model import Figure, Rendition, Span
from newsdoc.model.blocks import FigureKind
from newsdoc.wording.captions import is_credit, split_credit, without_label

_SRCSET = re.compile(r"\s*([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx])(?:\s+\d+h)?)?\s*(?:,|$)")
_SRCSETS = frozenset(("srcset", "data-srcset", "data-lazy-srcset"))
_LAZY = frozenset((
    "data-src", "data-original", "data-lazy-src", "data-lazy", "poster", "data-url", "data-full-src", "data-image",
    "data-hi-res-src", "data-original-src", "data-img-src", "data-orig-file", "data-full",
))  # fmt: skip
_JUNK_WORDS = (
    "logo|icon|avatar|gravatar|sprite|spacer|blank|pixel|tracking|placeholder|loading|loader|spinner|badge|emoji|button"
    "|arrow|author|profile"
)
_MAYBE_JUNK = re.compile(rf"{_JUNK_WORDS}|data:|\.svg|1x1")
"""Found in a fifth of the time of the pattern proper, which then is seldom needed."""
_JUNK = re.compile(rf"(?:\b|_)(?:{_JUNK_WORDS})s?(?:\b|_)|^data:|\.svg(?:$|\?)|1x1")
_AD_WORDS = ("adserver", "ad-server", "doubleclick", "adview", "zoneid=")
_AD_SERVER = re.compile(r"\b(?:ad-?servers?|doubleclick|adview)\b|[?&]zoneid=")
_TINY = re.compile(r"[?&](?:w|h|width|height)=\d{1,2}(?:&|$)")
_SMALL = 90
_MAX_SRCSET = 20_000


File = tuple[str, int | None]
"""Address and width of a picture's file."""


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
                    known = match[2] and match[3] == "w" and len(match[2]) < 7
                    _note(found, match[1], base, int(float(match[2])) if known else None)
            elif name == "width":
                width = _number(value)
            elif name in _LAZY and node.tag != "source" and " " not in value.strip():
                files.append((value, None))
            elif name == "src" and node.tag != "source":
                files.insert(0, (value, width))
        for href, size in files:
            _note(found, href, base, size)
    return sorted(found.items(), key=lambda each: -(each[1] or 0)) if len(found) > 1 else list(found.items())


def _note(found: dict[str, int | None], href: str, base: str | None, width: int | None) -> None:
    href = href.strip()
    if not href or href.startswith(("data:", "blob:", "about:")) or "{" in href:
        return
    href = absolute(href, base)
    if href not in found or (width and not found[href]):
        found[href] = width


@lru_cache(maxsize=64)
def _origin(base: str) -> str:
    """Scheme and host of an address."""
    scheme, colon, rest = base.partition("://")
    return scheme + colon + re.split(r"[/?#]", rest, maxsplit=1)[0]


def absolute(href: str, base: str | None) -> str:
    """An address on a page, absolute where the page's own is known."""
    if not base or href.startswith(("https:", "http:")):
        return href
    if href.startswith("//"):
        return base.partition(":")[0] + ":" + href
    if href.startswith("/"):
        return _origin(base) + href
    try:
        return urljoin(base, href)
    except ValueError:
        return href


def _number(value: str | None) -> int | None:
    digits = (value or "").strip().removesuffix("px")
    return int(digits) if digits.isdigit() and len(digits) < 7 else None


def is_story_picture(element: HtmlElement) -> bool:
    """Whether a picture may be the story's by its size and names: no icon, portrait of the author or counting pixel."""
    image = element if element.tag in ("img", "amp-img") else next(element.iter("img", "amp-img"), element)
    for name in ("width", "height"):
        size = _number(image.get(name))
        if size is not None and size < _SMALL:
            return False
    names = " ".join(filter(None, (image.get("class"), image.get("alt") if len(image.get("alt") or "") < 20 else "")))
    return not _is_junk(names)


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


def figure(
    element: HtmlElement | None,
    files: list[File],
    captions: list[str],
    credits: list[str],
    language: str | None,
    span: Span | None,
) -> Figure:
    """A figure from its element and the texts that belong to it."""
    image = (
        None
        if element is None
        else element
        if element.tag in ("img", "amp-img")
        else next(element.iter("img", "amp-img"), element)
    )
    alt = " ".join((image.get("alt") or "").split()) if image is not None else ""
    captions, credits = _parted(captions, credits, language)
    agencies = [text for text in captions if text.startswith("/")]  # "… Ann Lee" in one element, "/AP" behind it
    caption = " ".join(text for text in dict.fromkeys(captions) if text not in agencies)
    credit = " ".join(dict.fromkeys([*credits, *agencies])) or None
    if caption and credit and caption.endswith(credit) and caption != credit:
        caption = caption[: -len(credit)].rstrip(" |(-–—·/,")
    if credit and not caption and len(credit) > _LONG_CREDIT:  # the whole caption stands where the credit should
        caption, credit = credit, None
    if caption:
        caption = _bare_caption(caption, alt)
    if caption and not credit:
        parts = split_credit(caption, language)
        if parts.credit_end > parts.credit_start:
            credit = caption[parts.credit_start : parts.credit_end]
            caption = caption[: parts.end]
        elif len(caption) < 60 and (is_credit(caption, language) or (caption[0] == "(" and caption[-1] == ")")):
            caption, credit = "", caption
    if credit:
        credit = clean_credit(credit, language)
    kind: FigureKind = "video" if element is not None and element.tag in ("video", "amp-video") else "picture"
    return Figure(
        caption or None,
        credit=credit or None,
        url=files[0][0] if files else None,
        alt=alt or None,
        kind=kind,
        renditions=tuple([Rendition(href, width=width) for href, width in files]) if len(files) > 1 else (),
        span=span,
    )


def _parted(captions: list[str], credits: list[str], language: str | None) -> tuple[list[str], list[str]]:
    """Captions and credits; a line among several that is nothing but a credit is one, whatever it is marked as."""
    if credits or len(set(captions)) < 2:
        return captions, credits
    told = [text for text in captions if not is_credit(text, language)]
    return (told, [text for text in captions if text not in told]) if told else (captions, credits)


def _bare_caption(caption: str, alt: str) -> str:
    """A caption without the label of a credit that follows it, and without the number of its slide."""
    caption = _DURATION.sub("", _ENDS_IN_LABEL.sub("", caption))
    number, _, rest = caption.partition(" ")
    return rest if number.isdigit() and len(rest) > _TELLING and alt.startswith(rest[:_TELLING]) else caption


_DURATION = re.compile(r"^\d{1,2}:\d\d (?=\w)")
"""How long a video is, before its title."""
_RIGHTS = re.compile(r"(?<=\w)[\s/.,|–-]*\b(?:Copyright\s+(?:©\s*)?\d{4}\b.*|All rights reserved\.?)$", re.I)
_LONG_CREDIT = 60
"""More characters than a credit has."""
_TELLING = 12
_ENDS_IN_LABEL = re.compile(r"(?<=[.!?”\"])\s*(?:Image |Photo )?[Cc]redit(?:\.\.\.|…|:)?$")
_LABEL = re.compile(
    r"^\W*(?:(?:image|photo) credit|image source|(?:foto|photo|photograph|image|bild|"
    r"credit|quelle|source|picture|copyright)s?(?![^\W_])|©)\s*[:.©]?\s*(?:by\s)?",
    re.I,
)


def clean_credit(text: str, language: str | None) -> str:
    """A credit without its label, brackets and stops."""
    parts = split_credit(text, language)
    if parts.credit_end > parts.credit_start and parts.end == 0:
        text = text[parts.credit_start : parts.credit_end]
    text = without_label(_RIGHTS.sub("", text), language)
    for _ in range(2):
        shorter = _LABEL.sub("", text, count=1)
        if not shorter.strip():
            break
        text = shorter
    return text.strip(" ()[]|©:;,-–—\u00a0").lstrip(".… ")
