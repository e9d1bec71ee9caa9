"""HTML: a news site's page, read into an article."""

from collections.abc import Iterable

from newsdoc.formats.html.parser import HtmlParser
from newsdoc.hookspecs import Parser, hookimpl


@hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The parser of HTML pages."""
    return (HtmlParser(),)
