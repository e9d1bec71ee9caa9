"""Every hook of newsdoc. A plugin implements any of them, marked with `@newsdoc.hookimpl`.

A plugin is a module (or object) named by an entry point of the group `newsdoc`:

    [project.entry-points.newsdoc]
    my-format = "my_package.plugin"

Each hook is called once, when the plugins are loaded; only `newsdoc_refine` is called once per parsed article. No hook
is called per node. The built-in formats come in through the same hooks.
"""

from collections.abc import Iterable
from typing import Any, Protocol, runtime_checkable

import pluggy

from newsdoc.model import Article
from newsdoc.source import Source

# In the protocols, `*_: Any, **options: Any` stands for "and whatever keyword options this one has": type checkers then
# accept a method that names its own options.

hookspec = pluggy.HookspecMarker("newsdoc")
hookimpl = pluggy.HookimplMarker("newsdoc")


@runtime_checkable
class Parser(Protocol):
    """Reads one format.

    A parser of unstructured pages has an attribute `reads_pages = True`; its `parse` is then given two more options:
    `profiles`, the publisher profiles of all plugins, and `why`, whether to keep the reasons of its decisions.
    """

    @property
    def name(self) -> str:
        """The format's name in lower case, words joined by hyphens ("newsml-g2")."""

    @property
    def media_types(self) -> tuple[str, ...]:
        """Media types of the format, the preferred one first; may be empty."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name suffixes in lower case, with the dot, the preferred one first; may be empty."""

    def sniff(self, source: Source) -> float:
        """How surely the data is of this format, from its content: 0 (no) to 1 (certain). Cheap; never raises."""

    def parse(self, source: Source, /, *_: Any, **options: Any) -> Article:
        """The first text item of the data. Raises ParseError when there is none, or the data is broken."""


@runtime_checkable
class MultiParser(Parser, Protocol):
    """A parser whose data may hold several items."""

    def parse_all(self, source: Source, /, *_: Any, **options: Any) -> Iterable[Article]:
        """Every text item of the data, in order."""


@runtime_checkable
class Exporter(Protocol):
    """Writes one format."""

    @property
    def name(self) -> str:
        """The format's name, as for a parser."""

    @property
    def media_types(self) -> tuple[str, ...]:
        """Media types of the format, the preferred one first; may be empty."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name suffixes in lower case, with the dot, the preferred one first; may be empty."""

    def export(self, article: Article, /, *_: Any, **options: Any) -> str | bytes:
        """The article in this format: str for a text format, bytes for XML. Raises ExportError."""


@runtime_checkable
class Analyzer(Protocol):
    """Adds a layer to an article."""

    @property
    def name(self) -> str:
        """The analyzer's name, mostly that of the layer it adds."""

    def analyze(self, article: Article, /, *_: Any, **options: Any) -> Article:
        """A new article with the layer added; the body stays as it is."""


@hookspec
def newsdoc_parsers() -> Iterable[Parser]:  # type: ignore[empty-body]
    """The parsers that the plugin brings."""


@hookspec
def newsdoc_exporters() -> Iterable[Exporter]:  # type: ignore[empty-body]
    """The exporters that the plugin brings."""


@hookspec
def newsdoc_analyzers() -> Iterable[Analyzer]:  # type: ignore[empty-body]
    """The analyzers that the plugin brings."""


@hookspec
def newsdoc_profiles() -> Iterable[Any]:  # type: ignore[empty-body]
    """The publisher profiles (`newsdoc.page.profiles.Profile`) that the plugin brings: a publisher's names, slogans,
    domains and patterns, as data."""


@hookspec
def newsdoc_refine(article: Article) -> Article | None:
    """A last look at an article that was just parsed: the article to go on with, or None to leave it as it is.

    Plugins are called in the order in which they were loaded, each with what the one before returned.
    """
