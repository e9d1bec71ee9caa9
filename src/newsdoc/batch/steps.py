"""What is done with each document: parse, analyze, and make rows or another format of it."""

import importlib
import time
import warnings
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from newsdoc import api
from newsdoc.batch.dedup import signature
from newsdoc.batch.documents import Document
from newsdoc.batch.failures import failure, failure_of
from newsdoc.batch.results import Result, Row
from newsdoc.batch.tables import TABLES, rows_of
from newsdoc.errors import (
    BatchError,
    ExportWarning,
    NewsdocError,
    OptionError,
    PluginWarning,
    UnknownFormat,
    error_text,
    expect_each,
)
from newsdoc.limits import DEFAULT, Limits
from newsdoc.model import Article, Problem
from newsdoc.pipeline import parsing
from newsdoc.registry import default_registry
from newsdoc.registry.options import check_options, options_of
from newsdoc.source import Source


def _names(values: Iterable[str]) -> tuple[str, ...]:
    expect_each(values, "names", "each of analyzers, tables and plugins")
    return tuple(values)


def _options(values: Mapping[str, Any]) -> dict[str, Any]:
    return dict(values)


_WRAPPED = "if the document stands in a field of the line, say in which (text_field, --text-field)"
"""What helps with lines of JSON that hold documents of another format."""


@attrs.frozen(kw_only=True)
class Steps:
    """What to do with each document. Calling it does that, in this process.

    >>> Steps()(Document("a", "Ferry returns\\n\\nBy Ann Lee\\n\\nThe ferry sails again.")).article.headline
    'Ferry returns'
    """

    format: str | None = None
    """The format of all documents; None to recognise each one's."""
    parse_options: Mapping[str, Any] = attrs.field(factory=dict, converter=_options)
    """Options of the parser."""
    analyzers: tuple[str, ...] = attrs.field(default=(), converter=_names)
    """Analyzers to run, in order."""
    analyze_options: Mapping[str, Any] = attrs.field(factory=dict, converter=_options)
    """Options of the analyzers."""
    tables: tuple[str, ...] = attrs.field(default=(), converter=_names)
    """Tables to fill."""
    to: str | None = None
    """Format to write each article in."""
    export_options: Mapping[str, Any] = attrs.field(factory=dict, converter=_options)
    """Options of the exporter."""
    near_duplicates: bool = False
    """Fill the table "signatures", which is needed to find near-duplicates."""
    keep_articles: bool = True
    """Include the articles in the results. Tables and files do not need them, and they are large."""
    limits: Limits = DEFAULT
    """How much data to accept; the sources limit the size in bytes."""
    plugins: tuple[str, ...] = attrs.field(default=(), converter=_names)
    """Modules of plugins that are not installed, to register in each process."""

    def check(self) -> None:
        """Check that everything named here exists, before a run starts.

        Raises UnknownFormat, OptionError, BatchError, PluginError.
        """
        register_plugins(self.plugins)
        for name in self.tables:
            if name not in TABLES:
                raise BatchError(f"unknown table {name!r}; the tables are {', '.join(TABLES)}")
        registry = default_registry()
        if self.format is not None:
            registry.find_parser(self.format)
        known = {name for each in self.analyzers for name in options_of(registry.analyzer(each).analyze).known}
        for option in self.analyze_options:
            if option not in known:
                raise OptionError(option, f"no analyzer that was asked for has an option {option!r}", known)
        if self.to is not None:
            exporter = registry.exporter(self.to)
            check_options(exporter.export, self.export_options, f"the exporter {self.to!r}")
        if self.near_duplicates:
            signature(Article())

    def __call__(self, document: Document) -> Result:
        """The document's result. Whatever goes wrong with the document is in it; nothing is raised but what ends the
        process, and TypeError for what is not a document.
        """
        if not isinstance(document, Document):
            raise TypeError(f"{document!r} is not a Document; newsdoc.batch.Sources gives those in files and folders")
        start = time.perf_counter()
        with warnings.catch_warnings(record=True) as noticed:
            warnings.simplefilter("ignore", ExportWarning)  # told as a problem
            warnings.simplefilter("always", PluginWarning)
            result = self._result(document)
        noted = [Problem("plugin-failed", str(each.message)) for each in noticed if each.category is PluginWarning]
        for each in noticed:
            if each.category is not PluginWarning:
                warnings.warn_explicit(each.message, each.category, each.filename, each.lineno)
        problems = (*result.problems, *noted)
        return attrs.evolve(result, problems=problems, seconds=time.perf_counter() - start)

    def _result(self, document: Document) -> Result:
        if document.error is not None:
            return Result(document.without_data(), failure=document.error)
        size = 0
        try:
            document = document.unpacked()
            data = document.data or ""
            size = len(data)
            if not data.strip():
                return Result(document.without_data(), failure=failure("empty", "the document is empty"))
            articles = self._articles(document, data)
            if not articles:
                return Result(document.without_data(), failure=failure("empty", "there is no text item in it"))
            return self._finished(document.without_data(), articles, size)
        except UnknownFormat as error:
            is_line = document.offset is not None and document.suffix == ".json"
            return Result(
                document.without_data(), failure=failure_of(error, hint=_WRAPPED if is_line else ""), size=size
            )
        except Exception as error:  # whatever it is, the other documents must not suffer
            return Result(document.without_data(), failure=failure_of(error), size=size)

    def _articles(self, document: Document, data: str | bytes) -> tuple[Article, ...]:
        source = Source(data, url=document.url, suffix=document.suffix)
        articles = parsing.articles(source, self.format, all_items=True, limits=self.limits, **self.parse_options)
        if self.analyzers:
            articles = tuple(
                api.analyze(each, *self.analyzers, limits=self.limits, **self.analyze_options) for each in articles
            )
        return articles

    def _finished(self, document: Document, articles: tuple[Article, ...], size: int) -> Result:
        rows: dict[str, tuple[Row, ...]] = {
            name: tuple(
                row for item, article in enumerate(articles, 1) for row in rows_of(name, article, document, item)
            )
            for name in self.tables
        }
        if self.near_duplicates:
            rows["signatures"] = tuple(
                (document.id, item, signature(article)) for item, article in enumerate(articles, 1)
            )
        outputs: list[str | bytes] = []
        problems = [problem for article in articles for problem in article.problems]
        if self.to is not None:
            for article in articles:
                outputs.append(api.export(article, self.to, **self.export_options))
                problems += api.export_problems(article, self.to, **self.export_options)
        return Result(
            document,
            articles=articles if self.keep_articles else (),
            problems=tuple(problems),
            items=len(articles),
            size=size,
            rows=rows,
            outputs=tuple(outputs),
        )


def register_plugins(modules: tuple[str, ...]) -> None:
    """Register plugins that are modules, each once in a process. Raises BatchError, PluginError."""
    registry = default_registry()
    known = {plugin.name for plugin in registry.plugins()}
    for name in modules:
        if name not in known:
            try:
                module = importlib.import_module(name)
            except NewsdocError:
                raise
            except Exception as error:
                raise BatchError(f"the plugin module {name} cannot be imported: {error_text(error)}") from error
            registry.register(module, name)
