"""Markdown (CommonMark) with front matter for newsdoc, read and written."""

from collections.abc import Iterable

import newsdoc
from newsdoc.hookspecs import Exporter, Parser
from newsdoc_markdown.exporter import MarkdownExporter
from newsdoc_markdown.parser import MarkdownParser


@newsdoc.hookimpl
def newsdoc_parsers() -> Iterable[Parser]:
    """The Markdown parser."""
    return (MarkdownParser(),)


@newsdoc.hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The Markdown exporter."""
    return (MarkdownExporter(),)


__all__ = ["MarkdownExporter", "MarkdownParser", "newsdoc_exporters", "newsdoc_parsers"]
