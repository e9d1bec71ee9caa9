"""The whole pipeline, in order: read, parse, analyze, export, write."""

import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal, overload

from newsdoc.errors import ExportError, ExportWarning, OptionError, expect
from newsdoc.fidelity import Loss, compare
from newsdoc.hookspecs import Exporter, KnowsLosses, MultiExporter, NotesProblems
from newsdoc.limits import DEFAULT, InForce, Limits
from newsdoc.model import Article, Problem
from newsdoc.parsing import articles, candidates, check_kind, loaded_registry, source_of, source_of_file
from newsdoc.restrictions import restriction_problems
from newsdoc.source import Source

if TYPE_CHECKING:
    from newsdoc.calls import Installed
    from newsdoc.claims import PluginInfo
    from newsdoc.registry import AnalyzerInfo, FormatInfo
    from newsdoc.validation import Validation


def parse(
    data: str | bytes,
    format: str | None = None,
    *,
    url: str | None = None,
    why: bool = False,
    limits: Limits = DEFAULT,
    **options: Any,
) -> Article:
    """The first text item of the data.

    `format`: its name; None: recognised by content. `url`: where the data came from, as base for relative links.
    `why`: keep the reasons of every decision in `article.decisions`, where the format leaves something to decide.
    `limits`: how much data is taken.
    `options`: of the format's parser; `language` may always be given, and counts where the format does not state it.
    What was imperfect is in `article.problems`.

    Raises UnknownFormat, ParseError, LimitExceeded, OptionError, PluginError.

    >>> parse("Ferry returns\\n\\nBy Ann Lee\\n\\nThe ferry sails again from the old quay.").headline
    'Ferry returns'
    """
    return articles(source_of(data, url), format, why=why, limits=limits, **options)[0]


def parse_all(
    data: str | bytes,
    format: str | None = None,
    *,
    url: str | None = None,
    why: bool = False,
    limits: Limits = DEFAULT,
    **options: Any,
) -> tuple[Article, ...]:
    """Every text item of a message, feed or list, in order; one article for a format that holds just one.

    Arguments and errors are those of `parse`.

    >>> message = export_all([Article("One"), Article("Two")], "json")
    >>> [article.headline for article in parse_all(message)]
    ['One', 'Two']
    """
    return articles(source_of(data, url), format, why=why, limits=limits, all_items=True, **options)


def read(
    path_or_file: str | Path | IO[str] | IO[bytes],
    format: str | None = None,
    *,
    url: str | None = None,
    why: bool = False,
    limits: Limits = DEFAULT,
    **options: Any,
) -> Article:
    """As `parse`, from a file: a path, or an open text or binary file. The suffix helps to recognise the format.

    Raises as `parse` does, and OSError as the file system does.

    >>> import io
    >>> read(io.StringIO("Ferry returns\\n\\nThe ferry sails again from the old quay.")).headline
    'Ferry returns'
    """
    return articles(source_of_file(path_or_file, url, limits), format, why=why, limits=limits, **options)[0]


def read_all(
    path_or_file: str | Path | IO[str] | IO[bytes],
    format: str | None = None,
    *,
    url: str | None = None,
    why: bool = False,
    limits: Limits = DEFAULT,
    **options: Any,
) -> tuple[Article, ...]:
    """As `parse_all`, from a file as `read` takes it.

    >>> import io
    >>> len(read_all(io.BytesIO(export_all([Article("One"), Article("Two")], "newsml-g2"))))
    2
    """
    return articles(
        source_of_file(path_or_file, url, limits), format, why=why, limits=limits, all_items=True, **options
    )


def analyze(article: Article, *names: str, limits: Limits = DEFAULT, **options: Any) -> Article:
    """A new article with the layers of these analyzers added, in this order.

    `options` go to each analyzer that has them; `limits`: how much text is taken. Raises UnknownFormat for an unknown
    analyzer, OptionError for an option that none of them has, LimitExceeded, PluginError.

    >>> article = parse("Ferry returns\\n\\n“It sails again today,” said Mayor Hanna Ostrow on the old quay.")
    >>> [(quote.text, quote.speaker.name) for quote in analyze(article, "quotes").quotes()]
    [('It sails again today,', 'Hanna Ostrow')]
    """
    from newsdoc.options import options_of

    expect(article, Article, "the article")
    expect(limits, Limits, "limits")
    analyzers = [loaded_registry().find_analyzer(name) for name in names]
    known = {option for each in analyzers for option in options_of(each.member.analyze).known}
    if any(options_of(each.member.analyze).takes_any for each in analyzers):
        known.update(options)
    for name in options:
        if name not in known:
            raise OptionError(name, f"{' and '.join(map(repr, names)) or 'no analyzer'} has no option {name!r}", known)
    limits.check_analysis(article)
    for each in analyzers:
        found = options_of(each.member.analyze)
        own = {name: value for name, value in options.items() if name in found.known or found.takes_any}
        _check(each.member.analyze, own, f"the analyzer {each.member.name!r}")
        article = each.call(each.member.analyze, article, returns=Article, **own)
    return article


TextFormat = Literal["html", "json", "json-ld", "people-csv", "people-jsonl", "quotes-csv", "quotes-jsonl", "text"]
"""The built-in formats that are written as str."""
XmlFormat = Literal["newsml-1", "newsml-g2"]
"""The built-in formats that are written as bytes."""


@overload
def export(article: Article, format: TextFormat, **options: Any) -> str: ...
@overload
def export(article: Article, format: XmlFormat, **options: Any) -> bytes: ...
@overload
def export(article: Article, format: str, **options: Any) -> str | bytes: ...
def export(article: Article, format: str, **options: Any) -> str | bytes:
    """The article in this format: str for text formats, bytes for XML. `options`: of the format's exporter.

    `export_text` and `export_bytes` give the one or the other whatever the format.

    Warns (ExportWarning) where the item is embargoed, withheld, canceled or has terms of use and the format cannot say
    so. Raises UnknownFormat, ExportError, OptionError, PluginError.

    >>> article = Article("Ferry returns", body=(Paragraph("It sails again."),))
    >>> print(export(article, "text"))
    Ferry returns
    =============
    <BLANKLINE>
    It sails again.
    <BLANKLINE>
    """
    return _export(article, loaded_registry().find_exporter(format), options)


def export_text(article: Article, format: str, **options: Any) -> str:
    """As `export`, always as text; a format that is written as bytes must be UTF-8, else ExportError is raised.

    >>> export_text(Article("Ferry returns"), "newsml-g2").splitlines()[0]
    '<?xml version="1.0" encoding="UTF-8"?>'
    """
    output = export(article, format, **options)
    try:
        return output if isinstance(output, str) else output.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ExportError("is not written as UTF-8; newsdoc.export_bytes gives the bytes", format=format) from error


def export_bytes(article: Article, format: str, **options: Any) -> bytes:
    """As `export`, always as the bytes of a file: text as UTF-8, a lone surrogate as U+FFFD.

    >>> export_bytes(Article("Ferry returns"), "text")
    b'Ferry returns\\n=============\\n'
    """
    return to_bytes(export(article, format, **options))


@overload
def export_all(articles: Iterable[Article], format: TextFormat, **options: Any) -> str: ...
@overload
def export_all(articles: Iterable[Article], format: XmlFormat, **options: Any) -> bytes: ...
@overload
def export_all(articles: Iterable[Article], format: str, **options: Any) -> str | bytes: ...
def export_all(articles: Iterable[Article], format: str, **options: Any) -> str | bytes:
    """Several articles as one document, in a format that can hold them: a message, a feed, a list.

    Warns and raises as `export` does; ExportError, too, for a format that holds one item only.

    >>> message = export_all([Article("One"), Article("Two")], "newsml-g2")
    >>> [article.headline for article in parse_all(message)]
    ['One', 'Two']
    """
    installed = loaded_registry().find_exporter(format)
    exporter = installed.member
    items = tuple(articles)
    for article in items:
        expect(article, Article, "each of the articles")
    if not isinstance(exporter, MultiExporter):
        if len(items) == 1:
            return _export(items[0], installed, options)
        raise ExportError("a document of this format holds one item", format=exporter.name)
    _check(exporter.export_all, options, f"the exporter {exporter.name!r}")
    for article in items:
        _warn_of_restrictions(article, exporter)
    safe = tuple(map(_without_code, items))
    output: str | bytes = installed.call(exporter.export_all, safe, returns=(str, bytes), **options)
    return output


def export_problems(article: Article, format: str, **options: Any) -> tuple[Problem, ...]:
    """What to know before the article is sent in this format: values that are assumed, restrictions that get lost,
    addresses that are left out because they run code.

    `options`: of the format's exporter. Empty when the output says what the article says and nothing else; what it
    leaves out otherwise is told by `losses`. Raises as `export` does.

    >>> [problem.path for problem in export_problems(Article("Ferry returns", guid="urn:x:1"), "newsml-g2")]
    ['publisher', ...]
    """
    from newsdoc.active_content import message_of, without_code

    expect(article, Article, "the article")
    installed = loaded_registry().find_exporter(format)
    exporter = installed.member
    _check(exporter.export, options, f"the exporter {exporter.name!r}")
    article, dropped = without_code(article)
    unsafe = [Problem("address-dropped", message_of(address)) for address in dropped]
    own: Iterator[Problem] = iter(())
    if isinstance(exporter, NotesProblems):
        own = installed.call_many(exporter.problems, article, of=Problem, **options)
    return (*restriction_problems(article, exporter), *unsafe, *own)


def losses(article: Article, format: str, **options: Any) -> tuple[Loss, ...]:
    """What this format does not carry of this article as it is, before writing it.

    The article is written and read again, and what comes back is compared field by field; an exporter that nobody
    reads says itself what it leaves out. `options`: of the format's exporter. Raises as `export` does; ExportError,
    too, for a format that cannot be read back and does not say what it leaves out.

    >>> [loss.path for loss in losses(Article("Ferry returns", urgency=4), "json-ld")]
    ['urgency']
    """
    expect(article, Article, "the article")
    registry = loaded_registry()
    installed = registry.find_exporter(format)
    exporter = installed.member
    _check(exporter.export, options, f"the exporter {exporter.name!r}")
    if isinstance(exporter, KnowsLosses):
        return tuple(installed.call_many(exporter.losses, article, of=Loss, **options))
    if exporter.name not in {info.name for info in registry.formats() if info.reads}:
        message = "cannot be read back, and its exporter does not say what it leaves out"
        raise ExportError(message, format=exporter.name)
    output = installed.call(exporter.export, article, returns=(str, bytes), **options)
    parser = registry.find_parser(exporter.name)
    found = parser.call(parser.member.parse, Source(output), returns=Article)
    return parser.call(compare, article, found, returns=tuple)


def validate(
    data: str | bytes, format: str | None = None, *, schema: str | Path | None = None, limits: Limits = DEFAULT
) -> "Validation":
    """What is wrong with a document, each with line, column and rule where known; empty when nothing is. Offline.

    `schema`: an XSD or JSON Schema file, or a folder to find it in; default what the environment variable
    NEWSDOC_SCHEMAS names; the format's own rules are checked always. `Validation.checked` says what was looked at.
    `limits`: how much data is taken. Raises UnknownFormat, SchemaError for a schema that cannot be used, LimitExceeded,
    PluginError.

    >>> found = validate(export(Article("Ferry returns"), "json-ld"))
    >>> [(problem.severity, problem.code) for problem in found][:1]
    [('warning', 'date')]
    """
    from newsdoc.validation import validate as check_document  # brings lxml

    expect(limits, Limits, "limits")
    source = Source(data)
    limits.check_input(len(source.data))
    with InForce(limits):
        installed = candidates(source, format)[0]
        check_kind(source, installed.member, limits)
        return check_document(source, installed, schema)


def write(article: Article, path: str | Path, format: str | None = None, **options: Any) -> None:
    """Export the article into a file; `format` None: from the suffix. Text is written as UTF-8.

    Nothing is written when the export fails. Raises as `export` and the file system do.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write(Article("Ferry returns"), Path(folder) / "ferry.txt")
    ...     (Path(folder) / "ferry.txt").read_text()
    'Ferry returns\\n=============\\n'
    """
    path = Path(path)
    registry = loaded_registry()
    found = registry.find_exporter(format) if format is not None else registry.exporter_for_file(path.name)
    path.write_bytes(file_bytes(_export(article, found, options)))


@overload
def convert(
    data: str | bytes,
    to: TextFormat,
    *,
    format: str | None = None,
    url: str | None = None,
    limits: Limits = DEFAULT,
    **options: Any,
) -> str: ...
@overload
def convert(
    data: str | bytes,
    to: XmlFormat,
    *,
    format: str | None = None,
    url: str | None = None,
    limits: Limits = DEFAULT,
    **options: Any,
) -> bytes: ...
@overload
def convert(
    data: str | bytes,
    to: str,
    *,
    format: str | None = None,
    url: str | None = None,
    limits: Limits = DEFAULT,
    **options: Any,
) -> str | bytes: ...
def convert(
    data: str | bytes,
    to: str,
    *,
    format: str | None = None,
    url: str | None = None,
    limits: Limits = DEFAULT,
    **options: Any,
) -> str | bytes:
    """`parse` and `export` in one; `limits` go to the parser, `options` to the exporter. Raises as they do.

    >>> convert("Ferry returns\\n\\nThe ferry sails again from the old quay.", "json-ld")[:20]
    '{\\n "@context": "http'
    """
    found = loaded_registry().find_exporter(to)
    return _export(parse(data, format, url=url, limits=limits), found, options)


def formats() -> "tuple[FormatInfo, ...]":
    """The installed formats, by name: which can be read, which written, and which plugin brings them.

    >>> {info.name: info.suffixes for info in formats()}["newsml-g2"]
    ('.newsml', '.xml')
    """
    return loaded_registry().formats()


def analyzers() -> "tuple[AnalyzerInfo, ...]":
    """The installed analyzers, by name.

    >>> [info.name for info in analyzers() if info.plugin.startswith("newsdoc.")]
    ['people', 'quotes']
    """
    return loaded_registry().analyzers()


def plugins() -> "tuple[PluginInfo, ...]":
    """Every plugin that was found, with the reason where one is not used.

    >>> plugins()[0].name, plugins()[0].provides
    ('newsdoc.formats.json', ('parser json', 'exporter json'))
    """
    return loaded_registry().plugins()


def file_bytes(output: str | bytes) -> bytes:
    """What an exporter returned, as a file holds it: with a line break at its end, as tools expect of text."""
    data = to_bytes(output)
    return data if not data or data.endswith(b"\n") else data + b"\n"


def to_bytes(output: str | bytes) -> bytes:
    """What an exporter returned, as the bytes of a file: UTF-8, a lone surrogate as U+FFFD.

    >>> to_bytes("Fähre")
    b'F\\xc3\\xa4hre'
    """
    return output if isinstance(output, bytes) else Source(output).bytes


def _check(work: Any, options: Mapping[str, Any], what: str, hidden: Iterable[str] = ()) -> None:
    from newsdoc.options import check_options

    check_options(work, options, what, hidden=hidden)


# ---------------------------------------------------------------------- writing
def _export(article: Article, installed: "Installed[Exporter]", options: dict[str, Any]) -> str | bytes:
    expect(article, Article, "the article")
    exporter = installed.member
    if options:
        _check(exporter.export, options, f"the exporter {exporter.name!r}")
    _warn_of_restrictions(article, exporter)
    safe = _without_code(article)
    output: str | bytes = installed.call(exporter.export, safe, returns=(str, bytes), **options)
    return output


def _without_code(article: Article) -> Article:
    from newsdoc.active_content import without_code

    return without_code(article)[0]


def _warn_of_restrictions(article: Article, exporter: Exporter) -> None:
    for problem in restriction_problems(article, exporter):
        warnings.warn(problem.message, ExportWarning, stacklevel=_outside())


def _outside() -> int:
    """The stack level, for the function that asks, of the line that called this module: where a warning belongs."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals is globals():
        level, frame = level + 1, frame.f_back
    return level
