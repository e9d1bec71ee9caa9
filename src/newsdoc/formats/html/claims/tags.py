"""Language tags as pages declare them (BCP 47)."""

import re
from collections.abc import Iterable

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


def as_written_at(host: str, language: str | None, texts: Iterable[str] = ()) -> str | None:
    """The language as papers of the site's country write it, where the country says how to read 4/5/2024.

    `texts`: what the page prints. Where no country speaks, its other days do: 25/5/2024 can be read in one way only.
    Many systems call their English American, as they came.

    >>> as_written_at("www.quay.co.uk", "en"), as_written_at("quay.example", "en"), as_written_at("quay.co.uk", "en-US")
    ('en-UK', 'en', 'en-US')
    >>> as_written_at("quay.example", "en-US", ["4/5/2024", "25/5/2024"])
    'en-GB'
    """
    if language not in ("en", "en-US"):
        return language
    country = host.rpartition(".")[2].upper()
    if language == "en" and country in DAY_FIRST:
        return f"en-{country}"
    days = [(int(day[1]) > _MONTHS, int(day[2]) > _MONTHS) for text in texts for day in _NUMBERS.finditer(text)]
    day_first = any(first for first, _ in days) and not any(second for _, second in days)
    return "en-GB" if day_first else language


_MONTHS = 12
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:19|20)\d\d(?![\d/-])")
"""Day and month, in either order, and year."""
