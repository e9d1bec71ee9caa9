"""The whole pipeline, in order: read, parse, analyze, export, write."""

import warnings
from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal, overload

from newsdoc.errors import ExportError, OptionError, ParseWarning, expect
from newsdoc.fidelity import Loss
from newsdoc.limits import DEFAULT, InForce, Limits
from newsdoc.model import Article, Problem
from newsdoc.pipeline.exporting import file_bytes, losses_of, problems_of, to_bytes, written, written_together
from newsdoc.pipeline.parsing import articles, candidates, check_kind, loaded_registry, source_of, source_of_file

if TYPE_CHECKING:
    from newsdoc.registry import AnalyzerInfo, FormatInfo
    from newsdoc.registry.names import PluginInfo
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
    """The article in `data`; the first text item, if the data holds several.

    - `format`: its name, such as `"html"`. By default, it is recognised by the content.
    - `url`: the address that the data came from; relative links are resolved against it.
    - `why`: record the reasons for every decision in `article.decisions`.
    - `limits`: how much data to accept.
    - `options`: options of the parser. Every parser accepts `language`, for data that does not state its own.

    Imperfect input is reported in `article.problems`. Raises UnknownFormat, ParseError, LimitExceeded, OptionError
    and PluginError.

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
    """Every text item of a message, feed or list, in order. A format for single articles gives one.

    Takes the arguments of `parse`, and raises the same errors.

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
    """The article in a file: a path, or an open text or binary file. The suffix helps to recognise the format.

    Takes the other arguments of `parse`, and raises the same errors, or OSError if the file cannot be read.

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
    """Every text item in a file: `parse_all` for the files that `read` takes.

    >>> import io
    >>> len(read_all(io.BytesIO(export_all([Article("One"), Article("Two")], "newsml-g2"))))
    2
    """
    return articles(
        source_of_file(path_or_file, url, limits), format, why=why, limits=limits, all_items=True, **options
    )


def analyze(article: Article, *names: str, limits: Limits = DEFAULT, **options: Any) -> Article:
    """A new article with the layers of the named analyzers added, in this order.

    - `limits`: how much text to accept.
    - `options`: each goes to the analyzers that have it.

    Raises UnknownFormat for an unknown analyzer, OptionError for an option that none of them has, LimitExceeded and
    PluginError.

    >>> article = parse("Ferry returns\\n\\n“It sails again today,” said Mayor Hanna Ostrow on the old quay.")
    >>> [(quote.text, quote.speaker.name) for quote in analyze(article, "quotes").quotes()]
    [('It sails again today,', 'Hanna Ostrow')]
    """
    from newsdoc.registry.options import check_options, options_of

    expect(article, Article, "the article")
    expect(limits, Limits, "limits")
    analyzers = [loaded_registry().find_analyzer(name) for name in names]
    known = {option for each in analyzers for option in options_of(each.member.analyze).known}
    if any(options_of(each.member.analyze).takes_any for each in analyzers):
        known.update(options)
    for name in options:
        if name not in known:
            which = f"{' and '.join(map(repr, names)) or 'no analyzer'} {'have' if len(names) > 1 else 'has'}"
            raise OptionError(name, f"{which} no option {name!r}", known)
    limits.check_analysis(article)
    for each in analyzers:
        found = options_of(each.member.analyze)
        own = {name: value for name, value in options.items() if name in found.known or found.takes_any}
        check_options(each.member.analyze, own, f"the analyzer {each.member.name!r}")
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
    """The article in this format: bytes for XML, str for other formats. `options` are options of the exporter.

    `export_text` always gives str, and `export_bytes` bytes.

    Warns (ExportWarning) if the item is embargoed, withheld, canceled or has terms of use and the format cannot say
    so. Raises UnknownFormat, ExportError, OptionError and PluginError.

    >>> article = Article("Ferry returns", body=(Paragraph("It sails again."),))
    >>> print(export(article, "text"))
    Ferry returns
    =============
    <BLANKLINE>
    It sails again.
    <BLANKLINE>
    """
    return written(article, loaded_registry().find_exporter(format), options)


def export_text(article: Article, format: str, **options: Any) -> str:
    """The article in this format, always as str. Raises ExportError if the format is not written as UTF-8.

    >>> export_text(Article("Ferry returns"), "newsml-g2").splitlines()[0]
    '<?xml version="1.0" encoding="UTF-8"?>'
    """
    output = written(article, loaded_registry().find_exporter(format), options)
    try:
        return output if isinstance(output, str) else output.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ExportError("is not written as UTF-8; newsdoc.export_bytes gives the bytes", format=format) from error


def export_bytes(article: Article, format: str, **options: Any) -> bytes:
    """The article in this format, always as bytes: text in UTF-8, with U+FFFD for lone surrogates.

    >>> export_bytes(Article("Ferry returns"), "text")
    b'Ferry returns\\n=============\\n'
    """
    return to_bytes(written(article, loaded_registry().find_exporter(format), options))


@overload
def export_all(articles: Iterable[Article], format: TextFormat, **options: Any) -> str: ...
@overload
def export_all(articles: Iterable[Article], format: XmlFormat, **options: Any) -> bytes: ...
@overload
def export_all(articles: Iterable[Article], format: str, **options: Any) -> str | bytes: ...
def export_all(articles: Iterable[Article], format: str, **options: Any) -> str | bytes:
    """Several articles as one document: a message, a feed, a list.

    Warns and raises like `export`. Raises ExportError if a document of this format holds only one item.

    >>> message = export_all([Article("One"), Article("Two")], "newsml-g2")
    >>> [article.headline for article in parse_all(message)]
    ['One', 'Two']
    """
    return written_together(articles, loaded_registry().find_exporter(format), options)


def export_problems(article: Article, format: str, **options: Any) -> tuple[Problem, ...]:
    """What to know before you send the article in this format: values that are assumed or missing, restrictions that
    get lost, addresses that are left out because they run code.

    Fields that the format cannot carry are listed by `losses` instead. `options` are options of the exporter. Raises
    like `export`.

    >>> [problem.path for problem in export_problems(Article("Ferry returns", guid="urn:x:1"), "newsml-g2")]
    ['publisher', ...]
    """
    return problems_of(article, loaded_registry().find_exporter(format), options)


def losses(article: Article, format: str, **options: Any) -> tuple[Loss, ...]:
    """What would be lost if this article were written in this format.

    The article is written and read back, and the result is compared field by field. An exporter whose format cannot
    be read back says itself what it leaves out; if it does not, ExportError is raised. `options` are options of the
    exporter. Raises like `export`.

    >>> [loss.path for loss in losses(Article("Ferry returns", urgency=4), "json-ld")]
    ['urgency']
    """
    return losses_of(article, loaded_registry().find_exporter(format), options)


def validate(
    data: str | bytes, format: str | None = None, *, schema: str | Path | None = None, limits: Limits = DEFAULT
) -> "Validation":
    """The problems of a document, each with line, column and rule if known; empty if there are none.

    The rules of the format are always checked, a schema if there is one; nothing is fetched. `Validation.checked` says
    what was checked.

    - `schema`: an XSD or JSON Schema file, or a folder of them. By default, the one named by the environment variable
      NEWSDOC_SCHEMAS, or those added with `newsdoc schemas add`.
    - `limits`: how much data to accept.

    Raises UnknownFormat, SchemaError for a schema that cannot be used, LimitExceeded and PluginError.

    A text that looks like the name of a file has the error `file-name`.

    >>> found = validate(export(Article("Ferry returns"), "json-ld"))
    >>> [(problem.severity, problem.code) for problem in found][:1]
    [('warning', 'date')]
    """
    from newsdoc.validation import validate as check_document  # brings lxml

    expect(limits, Limits, "limits")
    source = source_of(data, None, severity="error")
    limits.check_input(len(source.data))
    with InForce(limits):
        installed = candidates(source, format)[0]
        check_kind(source, installed.member, limits)
        return check_document(source, installed, schema)


def write(article: Article, path: str | Path, format: str | None = None, **options: Any) -> None:
    """Write the article to a file, in the format that the suffix says if `format` is None. Text is written as UTF-8.

    The file is replaced only when all is written; after an error it is as before. Raises like `export`, and OSError.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write(Article("Ferry returns"), Path(folder) / "ferry.txt")
    ...     (Path(folder) / "ferry.txt").read_text()
    'Ferry returns\\n=============\\n'
    """
    from newsdoc.whole_files import write_whole  # whoever only reads does without

    expect(path, (str, PathLike), "the path")
    path = Path(path)
    registry = loaded_registry()
    found = registry.find_exporter(format) if format is not None else registry.exporter_for_file(path.name)
    write_whole(path, file_bytes(written(article, found, options)))


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
    """`parse` and `export` in one. `limits` apply to the parser, `options` to the exporter. Raises like both.

    Warns with `ParseWarning` of a text that looks like the name of a file or an address, since nobody sees the
    article's problems.

    >>> convert("Ferry returns\\n\\nThe ferry sails again from the old quay.", "json-ld")[:20]
    '{\\n "@context": "http'
    """
    found = loaded_registry().find_exporter(to)
    article = parse(data, format, url=url, limits=limits)
    for problem in article.problems:
        if problem.code == "file-name":
            warnings.warn(problem.message, ParseWarning, stacklevel=2)
    return written(article, found, options)


def formats() -> "tuple[FormatInfo, ...]":
    """The installed formats, by name: which can be read, which written, and which plugin provides them.

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
    """Every plugin that was found; one that cannot be used says why.

    >>> plugins()[0].name, plugins()[0].provides
    ('newsdoc.formats.json', ('parser json', 'exporter json'))
    """
    return loaded_registry().plugins()
