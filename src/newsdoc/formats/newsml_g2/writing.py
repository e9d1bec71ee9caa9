"""What the writers of an item's properties share."""

import datetime as dt
import re

from newsdoc.formats.newsml_g2.codes import Codes
from newsdoc.formats.newsml_g2.options import Options
from newsdoc.markup.dates import iso, zone
from newsdoc.model import Article, NewsDate

_VERSION = re.compile(r"[1-9][0-9]{0,17}\Z")


def is_version(text: str | None) -> bool:
    """True for a positive number, which alone the item's own attribute takes."""
    return text is not None and _VERSION.match(text) is not None


class Writing:
    """An item while it is written: the article, how to write it, and the codes handed out so far."""

    def __init__(self, article: Article, options: Options, codes: Codes) -> None:
        """Raises ExportError for a time zone that is none."""
        self.article = article
        self.options = options
        self.codes = codes
        self.zone: dt.tzinfo = zone(options.timezone or "UTC")

    def moment(self, date: NewsDate) -> str:
        """A date as text, with time and zone."""
        return iso(date, self.zone)
