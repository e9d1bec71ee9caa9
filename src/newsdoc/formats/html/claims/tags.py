"""Language tags as pages declare them (BCP 47)."""

import re

from newsdoc.wording.dates import DAY_FIRST

_LOCALE = re.compile(r"^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")
_ALIASES = {"iw": "he", "in": "id", "jp": "ja", "cn": "zh", "kr": "ko", "ua": "uk", "cz": "cs", "gr": "el", "dk": "da"}
"""Old codes, and codes of countries that pages write for their languages."""


def language_tag(value: str | None) -> str | None:
    """A declared language as a tag, its region in capitals; None for what is none."""
    if not value or not _LOCALE.match(value := value.strip()):
        return None
    parts = value.replace("_", "-").split("-")
    parts[0] = _ALIASES.get(parts[0].lower(), parts[0].lower())
    return "-".join([parts[0], *(part.upper() if len(part) == 2 else part for part in parts[1:])])


def primary(tag: str) -> str:
    """The language of a tag without region; one for both forms of Norwegian."""
    first = tag.partition("-")[0].lower()
    return "no" if first in ("nb", "nn") else first


def as_written_at(host: str, language: str | None) -> str | None:
    """The language as papers of the site's country write it, where the country says how to read 4/5/2024.

    >>> as_written_at("www.quay.co.uk", "en"), as_written_at("quay.example", "en"), as_written_at("quay.co.uk", "en-US")
    ('en-UK', 'en', 'en-US')
    """
    country = host.rpartition(".")[2].upper()
    return f"en-{country}" if language == "en" and country in DAY_FIRST else language
