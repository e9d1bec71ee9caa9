"""Addresses as markup takes them."""

import re
from functools import lru_cache

from newsdoc.addresses import runs_code

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
# What RFC 3986 lets stand in a URI (sections 2.2 and 2.3); brackets only in a host, so they are escaped elsewhere.
_UNSAFE = re.compile(r"%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]")
_AUTHORITY = re.compile(r"(?:[^:/?#]+:)?//([^/?#]*)")
_HOST = re.compile(r"(?:[^@\[\]:]*@)?(?:\[[0-9A-Fa-f:.]+\]|[^@\[\]:]*)(?::\d*)?$")
# A host that is an address of IPv6, which stands in brackets (RFC 3986, section 3.2.2); here they are escaped.
_IP_HOST = re.compile(r"\A((?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^@/?#]*@)?)%5B([0-9A-Fa-f:.]{2,45})%5D(?=[:/?#]|\Z)")


# Most addresses: a scheme, a host, a path and query without anything unusual.
_PLAIN = re.compile(r"https?://[A-Za-z0-9.-]+(?:/[A-Za-z0-9\-._~/?&=+,;]*)?\Z")


def _escaped(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


def safe_uri(text: str) -> str | None:
    """The address as an `xs:anyURI` and IRI (RFC 3987): spaces and other characters it may not hold are escaped.

    None for text that cannot be made one (empty, or with a broken host), and for an address that runs code where
    somebody follows it, wherever the article has it from.
    """
    return text if _PLAIN.match(text) else _made_safe(text)


@lru_cache(maxsize=1024)
def _made_safe(text: str) -> str | None:
    if runs_code(text):
        return None
    escaped = _IP_HOST.sub(_with_brackets, _UNSAFE.sub(_escaped, text.strip()), count=1)
    head, *fragments = escaped.split("#")
    uri = head + ("#" + "%23".join(fragments) if fragments else "")
    if not uri or not _parsable(uri):
        return None
    return uri


def _with_brackets(match: re.Match[str]) -> str:
    from ipaddress import IPv6Address  # which few documents need

    try:
        IPv6Address(match[2])
    except ValueError:
        return match[0]
    return f"{match[1]}[{match[2]}]"


def _parsable(uri: str) -> bool:
    """Whether scheme and host have a form that parsers of URIs take."""
    authority = _AUTHORITY.match(uri)
    if authority and not _HOST.match(authority[1]):
        return False
    first = re.split("[/?#]", uri, maxsplit=1)[0]
    return ":" not in first or _SCHEME.match(first) is not None


def is_absolute(text: str | None) -> bool:
    """True for an address with a scheme ("https:", "urn:", "tag:") and without white space."""
    return bool(text and _SCHEME.match(text) and not re.search(r"\s", text))
