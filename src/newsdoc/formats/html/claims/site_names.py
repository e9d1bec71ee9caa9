"""Which titles name only the site: its name, that of its host, or of a section."""

import re

from newsdoc.addresses import host_of, split
from newsdoc.formats.html.tree import HtmlElement, raw_text_of
from newsdoc.wording.comparing import as_in_addresses, letters
from newsdoc.wording.page_titles import parts_of_title
from newsdoc.wording.sites import site_words


def home_names(body: HtmlElement, address: str | None) -> set[str]:
    """The letters of what links to the site's first page say, in words or as their picture's. `address`: the page's."""
    own = host_of(address).split(".")[-2:] if address else []
    found: set[str] = set()
    for link in body.iter("a"):
        href = link.get("href") or ""
        if len(href) < _HOME_ADDRESS and href.count("/") <= _HOME_STROKES and is_first_page(href):
            if own and "//" in href and host_of(href).split(".")[-2:] != own:
                continue  # of another site
            found.add(letters(raw_text_of(link)))
            found.update(letters(image.get("alt")) for image in link.iter("img"))
    return found - {""}


_HOME_ADDRESS, _HOME_STROKES = 80, 3
"""Characters and strokes of the address of a first page, at most; to take all apart costs more."""


def names_no_story(title: str, sites: set[str]) -> bool:
    """Whether a title is only the site's name, or that of its news section: "Aktuelles". `sites`: letters of names."""
    return letters(title) in sites or " ".join(title.lower().split()) in site_words("sections")


def of_the_story(title: str, sites: set[str], host: str) -> str:
    """A title without the parts that name only the site, its news section or its host: all of "News | The Quay"."""
    parts = parts_of_title(title)
    return " ".join(part for part in parts if not names_no_story(part, sites) and not names_host(part, host))


def host_letters(url: str | None) -> str:
    """The letters of the last part but one of a host's name."""
    found = _HOST_NAME.match(url) if url else None
    return letters(found[1]) if found else ""


def names_host(text: str, host: str) -> bool:
    """Whether a text is the name of the site by the letters of its host:
    "Angelverein Ahr e.V." on angelverein-ahr.example.
    """
    if len(host) < _HOST:
        return False
    return any(form.startswith(host) and len(form) <= len(host) + _BEHIND_HOST for form in as_in_addresses(text))


_HOST_NAME = re.compile(r"https?://(?:[^/:?#.]+\.)*?([^/:?#.]+)\.[^/:?#.]+(?=[/:?#]|$)", re.I)
_HOST = 6
"""Letters of a host's name that tell a site."""
_BEHIND_HOST = 6
"""Letters of a site's name behind those of its host: a legal form, "online"."""


def is_first_page(href: str) -> bool:
    """Whether an address is that of a site's first page."""
    parts = split(href)
    if not parts.path and not parts.netloc:
        return False  # a place on the same page
    return parts.path in ("", "/", "/index.html", "/index.php") and not parts.query and not parts.fragment
