"""A newsdoc exporter: Markdown (CommonMark) with YAML front matter."""

from collections.abc import Iterable

import newsdoc
from newsdoc.hookspecs import Exporter
from newsdoc_markdown.exporter import MarkdownExporter


@newsdoc.hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """The Markdown exporter."""
    return (MarkdownExporter(),)


__all__ = ["MarkdownExporter", "newsdoc_exporters"]
