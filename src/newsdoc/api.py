"""The whole pipeline, in order: read, parse, analyze, export, write."""

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from errno import ENOENT
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal, overload

import attrs

from newsdoc.errors import ExportError, ExportWarning, OptionError, PluginError, PluginWarning
from newsdoc.fidelity import Loss, compare
from newsdoc.hookspecs import Exporter, KnowsLosses, MultiExporter, MultiParser, NotesProblems, Parser
from newsdoc.limits import DEFAULT, Limits, within
from newsdoc.model import Article, Problem, Provenance
from newsdoc.restrictions import restriction_problems
from newsdoc.source import Source

if TYPE_CHECKING:
    from newsdoc.calls import Installed
    from newsdoc.claims import PluginInfo
    from newsdoc.registry import AnalyzerInfo, FormatInfo, Registry
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
    return articles(_source(data, url), format, why=why, limits=limits, **options)[0]


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
    return articles(_source(data, url), format, why=why, limits=limits, all_items=True, **options)


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
    return articles(_file(path_or_file, url), format, why=why, limits=limits, **options)[0]


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
    return articles(_file(path_or_file, url), format, why=why, limits=limits, all_items=True, **options)


def analyze(article: Article, *names: str, limits: Limits = DEFAULT, **options: Any) -> Article:
    """A new article with the layers of these analyzers added, in this order.

    `options` go to each analyzer that has them; `limits`: how much text is taken. Raises UnknownFormat for an unknown
    analyzer, OptionError for an option that none of them has, LimitExceeded, PluginError.

    >>> article = parse("Ferry returns\\n\\n“It sails again today,” said Mayor Hanna Ostrow on the old quay.")
    >>> [(quote.text, quote.speaker.name) for quote in analyze(article, "quotes").quotes()]
    [('It sails again today,', 'Hanna Ostrow')]
    """
    from newsdoc.options import options_of

    analyzers = [_registry().find_analyzer(name) for name in names]
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
    return _export(article, _registry().find_exporter(format), options)


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
    installed = _registry().find_exporter(format)
    exporter = installed.member
    items = tuple(articles)
    if not isinstance(exporter, MultiExporter):
        if len(items) == 1:
            return _export(items[0], installed, options)
        raise ExportError("a document of this format holds one item", format=exporter.name)
    _check(exporter.export_all, options, f"the exporter {exporter.name!r}")
    for article in items:
        _warn_of_restrictions(article, exporter)
    output: str | bytes = installed.call(exporter.export_all, items, returns=(str, bytes), **options)
    return output


def export_problems(article: Article, format: str, **options: Any) -> tuple[Problem, ...]:
    """What to know before the article is sent in this format: values that are assumed, restrictions that get lost.

    `options`: of the format's exporter. Empty when the output says what the article says and nothing else; what it
    leaves out otherwise is told by `losses`. Raises as `export` does.

    >>> [problem.path for problem in export_problems(Article("Ferry returns", guid="urn:x:1"), "newsml-g2")]
    ['publisher', ...]
    """
    installed = _registry().find_exporter(format)
    exporter = installed.member
    _check(exporter.export, options, f"the exporter {exporter.name!r}")
    own: Iterator[Problem] = iter(())
    if isinstance(exporter, NotesProblems):
        own = installed.call_many(exporter.problems, article, of=Problem, **options)
    return (*restriction_problems(article, exporter), *own)


def losses(article: Article, format: str, **options: Any) -> tuple[Loss, ...]:
    """What this format does not carry of this article as it is, before writing it.

    The article is written and read again, and what comes back is compared field by field; an exporter that nobody
    reads says itself what it leaves out. `options`: of the format's exporter. Raises as `export` does; ExportError,
    too, for a format that cannot be read back and does not say what it leaves out.

    >>> [loss.path for loss in losses(Article("Ferry returns", urgency=4), "json-ld")]
    ['urgency']
    """
    registry = _registry()
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


def validate(data: str | bytes, format: str | None = None, *, schema: str | Path | None = None) -> "Validation":
    """What is wrong with a document, each with line, column and rule where known; empty when nothing is. Offline.

    `schema`: an XSD or JSON Schema file, or a folder to find it in; default what the environment variable
    NEWSDOC_SCHEMAS names; the format's own rules are checked always. `Validation.checked` says what was looked at.
    Raises UnknownFormat, and SchemaError for a schema that cannot be used.

    >>> found = validate(export(Article("Ferry returns"), "json-ld"))
    >>> [(problem.severity, problem.code) for problem in found][:1]
    [('warning', 'date')]
    """
    from newsdoc.validation import validate as check_document  # brings lxml

    source = Source(data)
    return check_document(source, _candidates(source, format)[0], schema)


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
    registry = _registry()
    found = registry.find_exporter(format) if format is not None else registry.exporter_for_suffix(path.suffix)
    path.write_bytes(file_bytes(_export(article, found, options)))


@overload
def convert(
    data: str | bytes, to: TextFormat, *, format: str | None = None, url: str | None = None, **options: Any
) -> str: ...
@overload
def convert(
    data: str | bytes, to: XmlFormat, *, format: str | None = None, url: str | None = None, **options: Any
) -> bytes: ...
@overload
def convert(
    data: str | bytes, to: str, *, format: str | None = None, url: str | None = None, **options: Any
) -> str | bytes: ...
def convert(
    data: str | bytes, to: str, *, format: str | None = None, url: str | None = None, **options: Any
) -> str | bytes:
    """`parse` and `export` in one; `options` go to the exporter. Raises as they do.

    >>> convert("Ferry returns\\n\\nThe ferry sails again from the old quay.", "json-ld")[:20]
    '{\\n "@context": "http'
    """
    found = _registry().find_exporter(to)
    return _export(parse(data, format, url=url), found, options)


def formats() -> "tuple[FormatInfo, ...]":
    """The installed formats, by name: which can be read, which written, and which plugin brings them.

    >>> {info.name: info.suffixes for info in formats()}["newsml-g2"]
    ('.newsml', '.xml')
    """
    return _registry().formats()


def analyzers() -> "tuple[AnalyzerInfo, ...]":
    """The installed analyzers, by name.

    >>> [info.name for info in analyzers() if info.plugin.startswith("newsdoc.")]
    ['people', 'quotes']
    """
    return _registry().analyzers()


def plugins() -> "tuple[PluginInfo, ...]":
    """Every plugin that was found, with the reason where one is not used.

    >>> plugins()[0].name, plugins()[0].provides
    ('newsdoc.formats.json', ('parser json', 'exporter json'))
    """
    return _registry().plugins()


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


def _registry() -> "Registry":
    from newsdoc.registry import default_registry  # not before somebody reads or writes

    return default_registry()


def _check(work: Any, options: Mapping[str, Any], what: str, hidden: Iterable[str] = ()) -> None:
    from newsdoc.options import check_options

    check_options(work, options, what, hidden=hidden)


# ---------------------------------------------------------------------- reading
_FILE_NAME = re.compile(r"\s*[^\s<>{}]{1,300}\.(?:txt|text|html?|xhtml|xml|json\w*|newsml|md|pdf|docx?)\s*\Z", re.I)

_ADDRESS = re.compile(r"\s*https?://\S+\s*\Z", re.I)


def _source(data: str | bytes, url: str | None) -> Source:
    source = Source(data, url=url)
    if isinstance(data, str) and len(data) < 300 and _ADDRESS.match(data):
        source.problem("file-name", f"the text {data.strip()!r} is the address of a page; newsdoc fetches nothing")
    elif isinstance(data, str) and len(data) < 300 and _FILE_NAME.match(data):
        source.problem(
            "file-name", f"the text {data.strip()!r} looks like the name of a file; newsdoc.read reads files"
        )
    return source


def _file(path_or_file: str | Path | IO[str] | IO[bytes], url: str | None) -> Source:
    if isinstance(path_or_file, str) and _ADDRESS.match(path_or_file):
        raise FileNotFoundError(
            ENOENT, "is an address, and newsdoc fetches nothing; give a file or its data", path_or_file
        )
    if isinstance(path_or_file, (str, Path)):
        path = Path(path_or_file)
        return Source(path.read_bytes(), url=url, suffix=path.suffix)
    name = getattr(path_or_file, "name", "")
    suffix = Path(name).suffix if isinstance(name, str) else None
    return Source(path_or_file.read(), url=url, suffix=suffix)


def _candidates(source: Source, format: str | None) -> "list[Installed[Parser]]":
    registry = _registry()
    return [registry.find_parser(format)] if format is not None else registry.candidates(source)


def articles(
    source: Source,
    format: str | None = None,
    *,
    why: bool = False,
    limits: Limits = DEFAULT,
    all_items: bool = False,
    **options: Any,
) -> tuple[Article, ...]:
    """The articles of a source: the first text item, or with `all_items` each. `parse` and the others are made of it.

    Arguments and errors are those of `parse`.
    """
    limits.check_input(len(source.data))

    def work(parser: "Installed[Parser]") -> Iterator[Article]:
        member = parser.member
        if all_items and isinstance(member, MultiParser):
            given = _given(member, member.parse_all, source, why, options)
            yield from parser.call_many(member.parse_all, source, of=Article, **given)
        else:
            given = _given(member, member.parse, source, why, options)
            yield parser.call(member.parse, source, returns=Article, **given)

    return _with_the_first_that_works(source, format, limits, work)


def _with_the_first_that_works(
    source: Source, format: str | None, limits: Limits, work: "Callable[[Installed[Parser]], Iterator[Article]]"
) -> tuple[Article, ...]:
    """What the surest parser makes of the data. One whose plugin fails on recognised data is warned about, and the
    next one asked.
    """
    candidates = _candidates(source, format)
    for position, parser in enumerate(candidates):
        try:
            return tuple(_finished(article, source, parser.member.name, limits) for article in work(parser))
        except PluginError as error:
            if position == len(candidates) - 1:
                raise
            warnings.warn(f"{error}; another format was tried", PluginWarning, stacklevel=4)
    raise AssertionError("there is always a candidate")


def _given(parser: Parser, work: Any, source: Source, why: bool, options: dict[str, Any]) -> dict[str, Any]:
    """The options that the parser is given, after a look at what it takes."""
    from newsdoc.options import GIVEN, options_of

    known = options_of(work)
    given = dict(options)
    if "language" in given and "language" not in known.known and not known.takes_any:
        language = given.pop("language")
        message = f"the option language={language!r} was ignored: {parser.name} documents state their language"
        source.problem("option-ignored", message)
    _check(work, given, f"the parser {parser.name!r}", hidden=GIVEN)
    if getattr(parser, "reads_pages", False):
        given |= {"profiles": _registry().profiles, "why": why}
    return given


def _finished(article: Article, source: Source, format: str, limits: Limits) -> Article:
    """The article with the problems that were noted while it was read, after the last look of plugins."""
    article, changed = within(article, limits)
    if changed:
        source.problem("too-deep", f"blocks more than {limits.depth} levels deep became plain paragraphs")
    if article.provenance is not None:  # an article that was stored as it is, native JSON, lacks nothing
        if article.headline is None:
            source.problem("no-headline", "no headline was found")
        if not article.body:
            source.problem("no-body", "no text of a story was found")
    if problems := source.take_problems():
        provenance = article.provenance or Provenance(format)
        new = tuple(problem for problem in problems if problem not in provenance.problems)
        provenance = attrs.evolve(provenance, problems=(*provenance.problems, *new))
        article = attrs.evolve(article, provenance=provenance)
    return _registry().refine(article)


# ---------------------------------------------------------------------- writing
def _export(article: Article, installed: "Installed[Exporter]", options: dict[str, Any]) -> str | bytes:
    exporter = installed.member
    _check(exporter.export, options, f"the exporter {exporter.name!r}")
    _warn_of_restrictions(article, exporter)
    output: str | bytes = installed.call(exporter.export, article, returns=(str, bytes), **options)
    return output


def _warn_of_restrictions(article: Article, exporter: Exporter) -> None:
    for problem in restriction_problems(article, exporter):
        warnings.warn(problem.message, ExportWarning, stacklevel=4)
