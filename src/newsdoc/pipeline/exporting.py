"""How articles become data: the exporter's options, what must not leave, the output, and what it lacks."""

import warnings
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from newsdoc.errors import ExportError, ExportWarning, expect, expect_each
from newsdoc.fidelity import Loss, compare
from newsdoc.hookspecs import Exporter, KnowsLosses, MultiExporter, NotesProblems
from newsdoc.model import Article, Problem
from newsdoc.pipeline.parsing import loaded_registry
from newsdoc.pipeline.restrictions import restriction_problems
from newsdoc.source import Source

if TYPE_CHECKING:
    from newsdoc.registry.calls import Installed

_CALLER = 4
"""The stack level of the line a warning is about, seen from `_warn_of_restrictions`: a function of `newsdoc.api` calls
`written` or `written_together`, and that line called the function.
"""


def written(article: Article, installed: "Installed[Exporter]", options: dict[str, Any]) -> str | bytes:
    """What the exporter writes of an article. Warns and raises like `newsdoc.export`."""
    expect(article, Article, "the article")
    exporter = installed.member
    _check_options(exporter.export, options, exporter)
    _warn_of_restrictions(article, exporter)
    return _one_written(article, installed, options)


def written_together(
    articles: Iterable[Article], installed: "Installed[Exporter]", options: dict[str, Any]
) -> str | bytes:
    """What the exporter writes of several articles, as one document. Warns and raises like `newsdoc.export_all`."""
    expect_each(articles, "Article", "the articles")
    exporter, items = installed.member, tuple(articles)
    for article in items:
        expect(article, Article, "each of the articles")
    multi = exporter if isinstance(exporter, MultiExporter) else None
    if multi is None and len(items) != 1:
        raise ExportError("a document of this format holds only one item: export them one by one", format=exporter.name)
    _check_options(multi.export_all if multi else exporter.export, options, exporter)
    for article in items:
        _warn_of_restrictions(article, exporter)
    if multi is None:
        return _one_written(items[0], installed, options)
    safe = tuple(_without_code(article)[0] for article in items)
    output: str | bytes = installed.call(multi.export_all, safe, returns=(str, bytes), **options)
    return output


def _one_written(article: Article, installed: "Installed[Exporter]", options: dict[str, Any]) -> str | bytes:
    safe, _ = _without_code(article)
    output: str | bytes = installed.call(installed.member.export, safe, returns=(str, bytes), **options)
    return output


def problems_of(article: Article, installed: "Installed[Exporter]", options: dict[str, Any]) -> tuple[Problem, ...]:
    """What to know before an article is sent. Raises like `newsdoc.export_problems`."""
    from newsdoc.active_content import message_of

    expect(article, Article, "the article")
    exporter = installed.member
    _check_options(exporter.export, options, exporter)
    article, dropped = _without_code(article)
    unsafe = [Problem("address-dropped", message_of(address)) for address in dropped]
    own: Iterator[Problem] = iter(())
    if isinstance(exporter, NotesProblems):
        own = installed.call_many(exporter.problems, article, of=Problem, **options)
    return (*restriction_problems(article, exporter), *unsafe, *own)


def losses_of(article: Article, installed: "Installed[Exporter]", options: dict[str, Any]) -> tuple[Loss, ...]:
    """What the exporter loses of an article. Raises like `newsdoc.losses`."""
    expect(article, Article, "the article")
    exporter = installed.member
    _check_options(exporter.export, options, exporter)
    if isinstance(exporter, KnowsLosses):
        return tuple(installed.call_many(exporter.losses, article, of=Loss, **options))
    registry = loaded_registry()
    if exporter.name not in {info.name for info in registry.formats() if info.reads}:
        message = "cannot be read back, and its exporter does not say what it leaves out"
        raise ExportError(message, format=exporter.name)
    output = installed.call(exporter.export, article, returns=(str, bytes), **options)
    parser = registry.find_parser(exporter.name)
    found = parser.call(parser.member.parse, Source(output), returns=Article)
    return parser.call(compare, article, found, returns=tuple)


def file_bytes(output: str | bytes) -> bytes:
    """What an exporter returned, as a file holds it: with a line break at its end, as tools expect of text."""
    data = to_bytes(output)
    return data if not data or data.endswith(b"\n") else data + b"\n"


def to_bytes(output: str | bytes) -> bytes:
    """The output of an exporter as bytes: text in UTF-8, with U+FFFD for lone surrogates.

    >>> to_bytes("Fähre")
    b'F\\xc3\\xa4hre'
    """
    return output if isinstance(output, bytes) else Source(output).bytes


def _check_options(work: Any, options: dict[str, Any], exporter: Exporter) -> None:
    if options:
        from newsdoc.registry.options import check_options

        check_options(work, options, f"the exporter {exporter.name!r}")


def _without_code(article: Article) -> tuple[Article, tuple[str, ...]]:
    from newsdoc.active_content import without_code

    return without_code(article)


def _warn_of_restrictions(article: Article, exporter: Exporter) -> None:
    for problem in restriction_problems(article, exporter):
        warnings.warn(problem.message, ExportWarning, stacklevel=_CALLER)
