"""Prices, as pages print them beside what is for sale: "19,99 €", "£ 20", "EUR 1 200", "12,800円"."""

import re

from newsdoc.wording.language_data import per_language
from newsdoc.wording.sites import site_words

_FIGURE = r"\d(?:[\d.,\u00a0\u202f ]{0,9}\d)?"
"""A number of up to eleven figures and signs: more is a number of something else, or a row of numbers."""


def opens_with_price(text: str) -> bool:
    """Whether a text begins with a price.

    >>> opens_with_price("19,99 € at the Quay Shop"), opens_with_price("from 19,99 €")
    (True, False)
    """
    return _price().match(text) is not None


@per_language()
def _price() -> re.Pattern[str]:
    """A figure with a currency before or behind it; "$20", "20 kr", but neither "20 krona" nor "A4 €"."""
    names = "|".join(re.escape(name) for name in sorted(site_words("currency"), key=lambda name: (-len(name), name)))
    sign = rf"(?:[a-z]{{0,2}}\$|[£¥€\u20a0-\u20cf]|{names})"
    return re.compile(rf"\s*(?<!\w)(?:{sign}\.?\s?{_FIGURE}|{_FIGURE}\s?{sign})(?!\w)\*?", re.I)
