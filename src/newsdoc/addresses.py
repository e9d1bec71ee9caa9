"""Web addresses out of documents: the only place that takes them apart and joins them, without surprises.

`urlsplit` and `urljoin` raise ValueError for a broken host ("//[") and for letters that are none after normalising, and
believe ports and schemes of any kind. What comes from a document comes through here.
"""

import re
from urllib.parse import SplitResult, urljoin, urlsplit

from newsdoc.invisible import ALL

_HARMLESS = ("https:", "http:", "mailto:")
_RUNS_CODE = re.compile(rf"[\x00-\x20\u00a0{ALL}]*(?:javascript|vbscript|data)\s*:", re.I)
"""Behind any signs that show nothing: some program in between may take them off."""
_DATA_IMAGE = re.compile(r"\s*data\s*:\s*image/(?!svg)", re.I)
_IGNORED = re.compile("[\t\n\r]")
"""Signs that browsers take out of an address before they read it (WHATWG URL Standard, section 4.4)."""
_KEPT = re.compile(r"https?://web\.archive\.org/web/\d{1,14}[a-z_]*/(?=\S)", re.I)
"""How the Wayback Machine begins the address of a page that it keeps: the time of the capture, and flags."""
_ARCHIVES = frozenset(
    "web.archive.org webcache.googleusercontent.com archive.today archive.is archive.ph archive.li archive.md"
    " archive.vn archive.fo".split()
)
_NOTHING = SplitResult("", "", "", "", "")


def split(address: str | None) -> SplitResult:
    """The parts of an address; all empty for one that cannot be taken apart.

    >>> split("//[").netloc
    ''
    """
    try:
        return urlsplit((address or "").strip())
    except ValueError:
        return _NOTHING


def host_of(address: str | None) -> str:
    """The host name in lower case, without `www.`; empty where there is none. Of a kept copy, that of the original.

    >>> host_of("https://www.Coast.example:8080/a")
    'coast.example'
    >>> host_of("https://web.archive.org/web/20260305000000/https://coast.example/a")
    'coast.example'
    """
    try:
        return (split(original(address)).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def original(address: str | None) -> str:
    """The address of the page of which the Wayback Machine keeps a copy at this one; any other address as it stands.

    >>> original("https://web.archive.org/web/20260305000000/https://coast.example/a")
    'https://coast.example/a'
    """
    address = (address or "").strip()
    found = _KEPT.match(address)
    if found is None:
        return address
    kept = address[found.end() :]
    return kept if "//" in kept else f"http://{kept}"


def is_archive(host: str) -> bool:
    """Whether a host keeps copies of other hosts' pages, and publishes none.

    >>> is_archive("archive.today"), is_archive("coast.example")
    (True, False)
    """
    return host in _ARCHIVES


def join(base: str | None, address: str) -> str:
    """The address as seen from `base`; as it stands where there is no base, or where they cannot be joined.

    >>> join("https://coast.example/news/", "ferry")
    'https://coast.example/news/ferry'
    """
    if not base:
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def runs_code(address: str) -> bool:
    """True for an address that runs a script, or holds a document that may, when somebody follows it.

    `javascript:`, `vbscript:` and `data:` in any disguise that browsers see through; pictures as `data:` are harmless.

    >>> runs_code(" JaVa\\tScript:alert(1)")
    True
    """
    if ":" not in address or address.startswith(_HARMLESS):
        return False  # nearly all: it is quicker to see
    plain = _IGNORED.sub("", address)
    return _RUNS_CODE.match(plain) is not None and _DATA_IMAGE.match(plain) is None
