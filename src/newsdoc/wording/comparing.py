"""Texts as they are compared: titles, names and descriptions that say the same in other signs."""

import re
from functools import lru_cache

_SIGNS = {
    **dict.fromkeys("“”„‟«»‹›", '"'), **dict.fromkeys("‘’‚‛`´", "'"), **dict.fromkeys("‐‑–—―", "-"), "\u00ad": "",
}  # fmt: skip
_SIGN = re.compile(f"[{''.join(_SIGNS)}]")
"""Signs that are written in more than one way. A pattern replaces them in a fifth of the time of `str.translate`."""
_NO_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=2048)
def plain(text: str | None) -> str:
    """A text as it is compared: without case, with one sort of quotation mark and dash."""
    return " ".join(_SIGN.sub(_one_sort, text or "").casefold().split())


def _one_sort(found: re.Match[str]) -> str:
    return _SIGNS[found[0]]


@lru_cache(maxsize=2048)
def letters(text: str | None) -> str:
    """The letters and figures of a text alone, without case: what is left when white space and signs do not count."""
    return _NO_WORD.sub("", (text or "").replace("\u00ad", "").casefold())
