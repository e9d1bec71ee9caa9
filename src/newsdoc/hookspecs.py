"""Every hook of newsdoc. A plugin implements any of them, marked with `@newsdoc.hookimpl`.

A plugin is a module (or object) named by an entry point of the group `newsdoc`::

    [project.entry-points.newsdoc]
    my-format = "my_package.plugin"

Each hook is called once, when what it provides is first needed; only `newsdoc_refine` is called for every parsed
article. No hook is called per node. The built-in formats use the same hooks.

If your modules take long to import, return a `Deferred` instead of each parser, exporter or analyzer; your plugin's own
module then imports only what it registers (node types).
"""

import importlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import attrs
import pluggy

from newsdoc.fidelity import Loss
from newsdoc.model import Article, Problem
from newsdoc.profiles import Profile
from newsdoc.source import Source
from newsdoc.source.recognition import Family

# In the protocols, `*_: Any, **options: Any` stands for "and whatever keyword options this one has": type checkers then
# accept a method that names its own options.

hookspec = pluggy.HookspecMarker("newsdoc")
hookimpl = pluggy.HookimplMarker("newsdoc")


@runtime_checkable
class Parser(Protocol):
    """Reads one format.

    Further abilities are protocols of their own: PageParser, MultiParser, Validates, HasSchemas.
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
        """How likely it is that the data is in this format, from 0 (no) to 1 (certain). Must be fast and never raise.

        Ask `source.form` (the root element of XML, the keys of JSON) instead of searching the data.
        """

    def parse(self, source: Source, /, *_: Any, **options: Any) -> Article:
        """The first text item of the data. Raises ParseError if there is none, or the data is broken.

        Keyword-only parameters with a type are the parser's options; newsdoc refuses any other. Report imperfect data
        with `source.problem`.
        """


@runtime_checkable
class PageParser(Parser, Protocol):
    """A parser of unstructured pages. Its `parse` has three more options: `profiles`, `why` and `language`."""

    @property
    def reads_pages(self) -> bool:
        """True. `parse` then gets the publisher profiles of all plugins, whether to record the reasons for its
        decisions, and the language if the caller knows it.
        """


@runtime_checkable
class MultiParser(Parser, Protocol):
    """A parser whose data may hold several items."""

    def parse_all(self, source: Source, /, *_: Any, **options: Any) -> Iterable[Article]:
        """Every text item of the data, in order; preferably yielded one by one, so that each gets its own problems."""


@runtime_checkable
class Validates(Parser, Protocol):
    """A parser that checks rules of its format."""

    def validate(self, source: Source, /) -> Iterable[Problem]:
        """Violations of rules that no schema states. Raises ParseError for data it cannot read."""


@runtime_checkable
class HasSchemas(Parser, Protocol):
    """A parser whose format has official schemas."""

    def schema_files(self, source: Source, /) -> Iterable[str]:
        """Patterns for the file names of the schemas that fit this document, the best first (`nitf-3-*.xsd`)."""


@runtime_checkable
class Exporter(Protocol):
    """Writes one format.

    Further abilities are protocols of their own: KnowsLosses, NotesProblems, StatesRestrictions, MultiExporter and
    HasVariants.
    """

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
class KnowsLosses(Exporter, Protocol):
    """An exporter of a format that is not read back, which says itself what it leaves out."""

    def losses(self, article: Article, /, *_: Any, **options: Any) -> Iterable[Loss]:
        """What `export` leaves out of this article, with the same options."""


@runtime_checkable
class NotesProblems(Exporter, Protocol):
    """An exporter that sometimes has to write what the article does not say."""

    def problems(self, article: Article, /, *_: Any, **options: Any) -> Iterable[Problem]:
        """What `export` has to assume or change, with the same options (code `assumed`, with the field as path)."""


@runtime_checkable
class StatesRestrictions(Exporter, Protocol):
    """An exporter of a format that can restrict how an item is used."""

    @property
    def restrictions(self) -> tuple[str, ...]:
        """Which of `newsdoc.RESTRICTIONS` the format can say: "embargoed", "pub_status", "usage_terms"."""


@runtime_checkable
class MultiExporter(Exporter, Protocol):
    """An exporter of a format that can hold several items: a message, a feed, a list."""

    def export_all(self, articles: Sequence[Article], /, *_: Any, **options: Any) -> str | bytes:
        """The articles as one document."""


@runtime_checkable
class HasVariants(Exporter, Protocol):
    """An exporter that can write its format in several ways, which carry more or less."""

    @property
    def variants(self) -> tuple[Mapping[str, Any], ...]:
        """The options of each way other than the default, for the table of what survives."""


CAPABILITIES = {
    "reads_pages": PageParser, "parse_all": MultiParser, "validate": Validates, "schema_files": HasSchemas,
    "losses": KnowsLosses, "problems": NotesProblems, "restrictions": StatesRestrictions, "export_all": MultiExporter,
    "variants": HasVariants,
}  # fmt: skip
"""What a member may be able to do besides its work, by the attribute that says so. Looked for at registration."""

RESTRICTIONS = ("embargoed", "pub_status", "usage_terms")
"""The restrictions that an item may state: when, whether and on what terms it may be used."""


@runtime_checkable
class Analyzer(Protocol):
    """Adds a layer to an article."""

    @property
    def name(self) -> str:
        """The analyzer's name, usually that of the layer it adds."""

    def analyze(self, article: Article, /, *_: Any, **options: Any) -> Article:
        """A new article with the layer added; the body stays as it is."""


@attrs.frozen
class Deferred:
    """Stands for a parser, exporter or analyzer whose module is imported when it is first needed.

    >>> Deferred("news-card", "newsdoc_card.parser:CardParser", families=("json",)).module
    'newsdoc_card.parser'
    """

    name: str
    """The name of the parser, exporter or analyzer."""
    where: str
    """Where it is, in the syntax of entry points: `package.module:Class`. The class is called without arguments."""
    families: tuple[Family, ...] = attrs.field(default=(), kw_only=True)
    """For a parser: the families of data it may recognise (`source.form.family`); it is not asked about others. Empty
    means all families."""
    roots: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """For a parser of XML: the root elements of the documents it may recognise, their local names in lower case; it is
    not asked about other data. Empty means any root."""
    sniff: Callable[[Source], float] | None = attrs.field(default=None, kw_only=True, repr=False)
    """For a parser: a stand-in for its `sniff` that does not need its module."""

    @property
    def module(self) -> str:
        """The module to import."""
        return self.where.partition(":")[0]

    def load(self) -> Any:
        """The parser, exporter or analyzer itself. Raises what its import raises."""
        module, _, attribute = self.where.partition(":")
        return getattr(importlib.import_module(module), attribute)()


@hookspec
def newsdoc_parsers() -> Iterable[Parser | Deferred]:  # type: ignore[empty-body]
    """The parsers that the plugin provides."""


@hookspec
def newsdoc_exporters() -> Iterable[Exporter | Deferred]:  # type: ignore[empty-body]
    """The exporters that the plugin provides."""


@hookspec
def newsdoc_analyzers() -> Iterable[Analyzer | Deferred]:  # type: ignore[empty-body]
    """The analyzers that the plugin provides."""


@hookspec
def newsdoc_profiles() -> Iterable[Profile]:  # type: ignore[empty-body]
    """The publisher profiles that the plugin provides: a publisher's names, slogans, domains and patterns, as data."""


@hookspec
def newsdoc_languages() -> Iterable[Path]:  # type: ignore[empty-body]
    """Files of language data that the plugin provides, each a TOML file named after its language ("fy.toml").

    Their words are added to those already known. `newsdoc.wording.language_data` describes the form.
    """


@hookspec
def newsdoc_refine(article: Article) -> Article | None:
    """A changed article in place of one that was just parsed, or None to leave it as it is.

    Plugins are called in the order in which they were loaded, each with the result of the one before.
    """
