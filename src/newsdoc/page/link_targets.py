"""Where the links of a page lead, as it can be told from their addresses: to a share button, a section, another story.

Stories of one site have addresses of one form (`/2026/03/ferry-returns-to-ostmark`), its sections stand above them in
the path (`/2026`), and what leads to another host is another house's: a partner, an advertiser, a source.
"""

import re
from functools import lru_cache

import attrs

from newsdoc.page.markup import Markup
from newsdoc.wording.sites import site_words

_NETWORKS = tuple("facebook twitter x linkedin whatsapp pinterest reddit t".split())
_COMMERCIAL = (".com/", ".me/")
_ENDINGS = (".html", ".htm", ".php", ".aspx", ".asp", ".shtml")
_WORDS = re.compile("[^-_+]+")
"""The words of a slug."""
_NO_DIGITS = str.maketrans("", "", "0123456789")
_ESCAPE = re.compile("%[0-9a-f]{2}")
_TITLE = 3
"""Words of the slug of a story's own kind, at least."""
_LONG_TITLE = 4
"""The same where the page's own address does not say what a story's looks like."""
_NUMBERED = 4
"""Digits in the address of a story, at least, where its slug has no words: its number, or its day."""
_LONG_NUMBER = 6
"""The same where the page's own address does not say: a whole day has six to eight."""
_SAME = 3
"""Digits by which the addresses of two stories of one site differ, at most."""
_DEEP = 3
"""Steps of a path that leads to a page and no longer to a section."""


@attrs.frozen
class Address:
    """An address taken apart as far as links are compared by it."""

    host: str
    """In lower case, without `www.`; empty for one without a host."""
    steps: tuple[str, ...]
    """The steps of its path, in lower case."""
    words: int
    """Words of its slug."""
    digits: int
    """Digits in its path."""


@lru_cache(64)
def page_address(address: str | None) -> Address | None:
    """The address of the page itself; None where it is not known."""
    return address_of(address.strip().lower()) if address else None


def address_of(address: str) -> Address:
    """An address in lower case taken apart.

    >>> address_of("https://www.coast.example/2026/ferry-returns.html?s=1")
    Address(host='coast.example', steps=('2026', 'ferry-returns.html'), words=2, digits=4)
    """
    path = address.partition("#")[0].partition("?")[0]
    host, begin = "", path.rfind("://")  # the last one: a kept copy has the address of the original in its own
    if begin >= 0 or path.startswith("//"):
        host, _, path = path[begin + 3 if begin >= 0 else 2 :].partition("/")
        host = host.partition(":")[0].removeprefix("www.")
    steps = tuple([step for step in path.split("/") if step])
    if not steps:
        return Address(host, (), 0, 0)
    slug = steps[-1]
    if slug.endswith(_ENDINGS):
        slug = slug[: slug.rindex(".")]
    words = len(_WORDS.findall(slug.replace("%20", "-")))
    plain = _ESCAPE.sub("", path) if "%" in path else path
    return Address(host, steps, words, len(plain) - len(plain.translate(_NO_DIGITS)))


def first_link(markup: Markup) -> str:
    """The address of the first link of a block, in lower case; empty where it has none."""
    for kind, _, _, href in markup.marks:
        if kind == "link":
            return href.lower()
    return ""


def target_of(markup: Markup) -> str:
    """What sort of page the first link of a block leads to by the words in its address; empty without one."""
    address = first_link(markup)
    return kind_of(address) if address else ""


def kind_of(address: str) -> str:
    """What sort of page an address in lower case is of."""
    if address[0] == "#" or "/share" in address or "javascript:" in address or _is_network(address):
        return "share"
    parts = address.split("/")[1:-1]
    if not site_words("topics").isdisjoint(parts):
        return "topic"
    return "author" if "mailto:" in address or not site_words("authors").isdisjoint(parts) else "page"


def _is_network(address: str) -> bool:
    """Whether an address names a social network: its host may stand anywhere in it, as in links that share a page."""
    for ending in _COMMERCIAL:
        at = address.find(ending)
        while at >= 0:
            if address.endswith(_NETWORKS, 0, at):
                return True
            at = address.find(ending, at + 1)
    return False


def seen_from(page: Address | None, address: str) -> tuple[str, str]:
    """What an address in lower case is to a page: its own site's or not, and what sort of page by the form.

    >>> story = page_address("https://coast.example/news/ferry-returns-to-ostmark")
    >>> seen_from(story, "/news"), seen_from(story, "/news/new-quay-opened-today")
    (('internal', 'section'), ('internal', 'sibling'))
    >>> seen_from(story, "https://shop.example/x")
    ('external', 'short')
    """
    if address[0] == "#" or address.startswith(("javascript:", "mailto:", "tel:")):
        return "none", "none"
    other = address_of(address)
    where = "internal"
    if other.host and (page is None or other.host != page.host):
        below = page is not None and (other.host.endswith("." + page.host) or page.host.endswith("." + other.host))
        where = "subdomain" if below else "external"
    return where, _form(other, page if where != "external" else None)


def _form(other: Address, page: Address | None) -> str:
    """What sort of page an address is of by its form, beside that of a page of the same site."""
    steps = other.steps
    if not steps:
        return "front"
    if page is not None and page.steps:
        if steps == page.steps[: len(steps)]:
            return "itself" if len(steps) == len(page.steps) else "section"
        alike = len(steps) == len(page.steps) and abs(other.digits - page.digits) <= _SAME
        if alike and (other.words >= _TITLE) == (page.words >= _TITLE):
            return "sibling" if other.words >= _TITLE or other.digits >= _NUMBERED else "short-sibling"
    if other.words >= _LONG_TITLE or other.digits >= _LONG_NUMBER:
        return "long"
    return "short" if len(steps) < _DEEP else "deep"
