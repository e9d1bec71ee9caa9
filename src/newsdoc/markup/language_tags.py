"""Language tags, as XML formats of news may write them."""

import re
from functools import lru_cache

# BCP 47 (RFC 5646, section 2.1) as far as receivers understand it: language, script, region, variants, extensions,
# private use.
_TAG = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8}|-[0-9][A-Za-z0-9]{3})*"
    r"(-[a-wyz0-9](-[A-Za-z0-9]{2,8})+)*(-x(-[A-Za-z0-9]{1,8})+)?\Z"
)


@lru_cache(maxsize=256)
def language_tag(text: str | None) -> str | None:
    """The tag when it has the form of BCP 47, else None. Kept for the last ones asked for: there are few.

    >>> language_tag("pt-BR"), language_tag("Portuguese")
    ('pt-BR', None)
    """
    return text if text and _TAG.match(text) else None


def as_tag(text: str | None) -> str | None:
    """A language as BCP 47 writes it, with hyphens for the underscores of locales (POSIX, Java); None for nothing.

    >>> as_tag("en_GB"), as_tag(" ")
    ('en-GB', None)
    """
    return (text or "").strip().replace("_", "-") or None
