"""The parser of HTML pages: those of any site, and those that newsdoc has written."""

from collections.abc import Iterable

import attrs

from newsdoc.formats.html.parser import HtmlParser
from newsdoc.formats.html.sniffing import is_own_page
from newsdoc.model import Article
from newsdoc.profiles import Profile
from newsdoc.source import Source


class PageParser(HtmlParser):
    """Reads a news site's page; one that newsdoc has written with what it says of itself."""

    def parse(
        self,
        source: Source,
        /,
        *,
        language: str | None = None,
        profiles: Iterable[Profile] = (),
        why: bool = False,
        trace: bool = True,
    ) -> Article:
        """As HtmlParser does, with the same options. A page of ours has neither spans nor reasons of decisions."""
        article = None
        if is_own_page(source):
            from newsdoc.formats.html.own_pages import read_own_page  # what few pages need

            article = read_own_page(source)
        if article is None:
            return super().parse(source, language=language, profiles=profiles, why=why, trace=trace)
        return attrs.evolve(article, language=language) if language else article
