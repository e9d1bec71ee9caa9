"""The whole pipeline, in order: read, parse, analyze, export, write."""

import sys
from pathlib import Path
from typing import IO, Any

from newsdoc.errors import ParseError
from newsdoc.fidelity import Loss, compare, round_trip
from newsdoc.hookspecs import MultiParser, Parser
from newsdoc.model import Article, Problem
from newsdoc.registry import AnalyzerInfo, FormatInfo, PluginInfo, default_registry
from newsdoc.source import Source
from newsdoc.validation import validate as check_document


def parse(
    data: str | bytes, format: str | None = None, *, url: str | None = None, why: bool = False, **options: Any
) -> Article:
    """The first text item of the data.

    `format` None: recognised by content. `url`: where the data came from, as base for relative links. `why`: keep the
    reasons of every decision in `article.decisions`, where the format leaves something to decide. `options`: of the
    format's parser. Raises UnknownFormat, ParseError, LimitExceeded.
    """
    return _parse(Source(data, url=url), format, why, options)


def parse_all(
    data: str | bytes, format: str | None = None, *, url: str | None = None, why: bool = False, **options: Any
) -> tuple[Article, ...]:
    """Every text item of a message, feed or list, in order; one article for a format that holds just one.

    Raises as `parse` does.
    """
    source = Source(data, url=url)
    parser = _parser(source, format)
    if not isinstance(parser, MultiParser):
        return (_parse(source, parser.name, why, options),)
    registry = default_registry()
    articles = parser.parse_all(source, **_for_pages(parser, why), **options)
    return tuple(registry.refine(article) for article in articles)


def read(
    path_or_file: str | Path | IO[str] | IO[bytes],
    format: str | None = None,
    *,
    url: str | None = None,
    why: bool = False,
    **options: Any,
) -> Article:
    """As `parse`, from a file: a path, or an open text or binary file. The suffix helps to recognise the format.

    Raises as `parse` does, and OSError as the file system does.
    """
    if isinstance(path_or_file, (str, Path)):
        path = Path(path_or_file)
        return _parse(Source(path.read_bytes(), url=url, suffix=path.suffix), format, why, options)
    name = getattr(path_or_file, "name", "")
    suffix = Path(name).suffix if isinstance(name, str) else None
    return _parse(Source(path_or_file.read(), url=url, suffix=suffix), format, why, options)


def analyze(article: Article, *names: str, **options: Any) -> Article:
    """A new article with the layers of these analyzers added, in this order; `options` go to each of them.

    Raises UnknownFormat for an unknown analyzer.
    """
    analyzers = [default_registry().analyzer(name) for name in names]
    for analyzer in analyzers:
        article = analyzer.analyze(article, **options)
    return article


def export(article: Article, format: str, **options: Any) -> str | bytes:
    """The article in this format: str for text formats, bytes for XML. `options`: of the format's exporter.

    Raises UnknownFormat, ExportError.
    """
    return default_registry().exporter(format).export(article, **options)


def losses(article: Article, format: str, **options: Any) -> tuple[Loss, ...]:
    """What this format does not carry of this article as it is, before writing it.

    The article is written and read again, and what comes back is compared field by field; an exporter that nobody
    reads says itself what it leaves out. `options`: of the format's exporter. Raises UnknownFormat, ExportError.
    """
    registry = default_registry()
    exporter = registry.exporter(format)
    own = getattr(exporter, "losses", None)
    if callable(own):
        return tuple(own(article))
    return compare(article, round_trip(article, exporter, registry.parser(format), **options))


def validate(data: str | bytes, format: str | None = None, *, schema: str | Path | None = None) -> tuple[Problem, ...]:
    """What is wrong with a document, each with line, column and rule where known; empty when nothing is. Offline.

    `schema`: an XSD or JSON Schema file, or a folder to find it in; default what the environment variable
    NEWSDOC_SCHEMAS names; the format's own rules are checked always. Raises UnknownFormat, and ValueError for a schema
    that cannot be used.
    """
    source = Source(data)
    return check_document(source, _parser(source, format), schema)


def write(article: Article, path: str | Path, format: str | None = None, **options: Any) -> None:
    """Export the article into a file; `format` None: from the suffix. Text is written as UTF-8.

    Nothing is written when the export fails. Raises as `export` and the file system do.
    """
    path = Path(path)
    registry = default_registry()
    exporter = registry.exporter(format) if format is not None else registry.exporter_for_suffix(path.suffix)
    path.write_bytes(to_bytes(exporter.export(article, **options)))


def convert(
    data: str | bytes, to: str, *, format: str | None = None, url: str | None = None, **options: Any
) -> str | bytes:
    """`parse` and `export` in one; `options` go to the exporter. Raises as they do."""
    exporter = default_registry().exporter(to)
    return exporter.export(parse(data, format, url=url), **options)


def formats() -> tuple[FormatInfo, ...]:
    """The installed formats, by name: which can be read, which written, and which plugin brings them."""
    return default_registry().formats()


def analyzers() -> tuple[AnalyzerInfo, ...]:
    """The installed analyzers, by name."""
    return default_registry().analyzers()


def plugins() -> tuple[PluginInfo, ...]:
    """Every plugin that was found, with the reason where one is not used."""
    return default_registry().plugins()


def to_bytes(output: str | bytes) -> bytes:
    """What an exporter returned, as the bytes of a file: UTF-8, a lone surrogate as U+FFFD."""
    return output if isinstance(output, bytes) else Source(output).bytes


def _parser(source: Source, format: str | None) -> Parser:
    registry = default_registry()
    return registry.parser(format) if format is not None else registry.sniff(source)


def _parse(source: Source, format: str | None, why: bool, options: dict[str, Any]) -> Article:
    parser = _parser(source, format)
    try:
        article = parser.parse(source, **_for_pages(parser, why), **options)
    except RecursionError as error:
        raise ParseError(f"nested too deeply for a stack of {sys.getrecursionlimit()}", format=parser.name) from error
    return default_registry().refine(article)


def _for_pages(parser: Parser, why: bool) -> dict[str, Any]:
    """What parsers are given that say with `reads_pages = True` that they read unstructured pages."""
    return {"profiles": default_registry().profiles, "why": why} if getattr(parser, "reads_pages", False) else {}
