"""Markdown (CommonMark) with front matter for newsdoc, read and written."""

from collections.abc import Iterable

from newsdoc.hookspecs import Deferred, Exporter, Parser, hookimpl
from newsdoc_markdown.fences import sniff


@hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """The Markdown parser."""
    return (Deferred("markdown", "newsdoc_markdown.parser:MarkdownParser", sniff=sniff),)


@hookimpl
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:
    """The Markdown exporter."""
    return (Deferred("markdown", "newsdoc_markdown.exporter:MarkdownExporter"),)
