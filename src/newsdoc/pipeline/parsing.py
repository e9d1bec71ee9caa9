"""How data becomes articles: its source, the parser that reads it, and the last look at what was read."""

import re
import warnings
from collections.abc import Callable, Iterable
from errno import ENOENT
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import attrs

from newsdoc.errors import OptionError, PluginError, PluginWarning, expect
from newsdoc.hookspecs import MultiParser, Parser
from newsdoc.limits import DEFAULT, InForce, Limits, within
from newsdoc.model import Article, Provenance, Severity
from newsdoc.node_counts import lines
from newsdoc.source import Source
from newsdoc.source.recognition import data_inside

if TYPE_CHECKING:
    from newsdoc.registry import Registry
    from newsdoc.registry.calls import Installed


def loaded_registry() -> "Registry":
    """The default registry; its module is imported when somebody reads or writes, and not before."""
    from newsdoc.registry import default_registry

    return default_registry()


_SHORT = 300
"""Characters of a text that may be a name of a file or an address given by mistake, at most."""
_FILE_NAME = re.compile(r"\s*[^\s<>{}]{1,300}\.(?:txt|text|html?|xhtml|xml|json\w*|newsml|md|pdf|docx?)\s*\Z", re.I)

_CONTENT = re.compile(r"\n|^\s*[<{\[]")
"""What shows that a text is a document, given in place of the name of its file."""
_BEGINNING = 40
"""Characters of such a text that an error shows."""
_TAG = re.compile(r"(?:[a-z]{2,3}|[ix][-_][a-z0-9]+)(?:[-_][a-z0-9]{1,8})*", re.I)
"""A language tag, as BCP 47 has them; those with a longer first part are registered, and there are none."""
_ADDRESS = re.compile(r"\s*https?://\S+\s*\Z", re.I)


def source_of(data: str | bytes, url: str | None, *, severity: Severity = "warning") -> Source:
    """The source of data; a text that looks like a file's name or an address has a problem that says so.

    `severity`: how grave that is.
    """
    source = Source(data, url=url)
    if isinstance(data, str) and len(data) < _SHORT:
        if _ADDRESS.match(data):
            message = f"the text {data.strip()!r} is the address of a page; newsdoc fetches nothing"
            source.problem("file-name", message, severity=severity)
        elif _FILE_NAME.match(data):
            message = f"the text {data.strip()!r} looks like the name of a file; newsdoc.read reads files"
            source.problem("file-name", message, severity=severity)
    return source


def source_of_file(path_or_file: str | Path | IO[str] | IO[bytes], url: str | None, limits: Limits = DEFAULT) -> Source:
    """The source of a file. Raises OSError where it cannot be read, and for an address: newsdoc fetches nothing;
    LimitExceeded for a file that is too large, before it is read.
    """
    expect(limits, Limits, "limits")
    if isinstance(path_or_file, str) and _ADDRESS.match(path_or_file):
        raise FileNotFoundError(ENOENT, "newsdoc fetches nothing; give a file, not an address", path_or_file)
    if isinstance(path_or_file, (str, Path)):
        if path_or_file == "":
            raise FileNotFoundError(ENOENT, "the name of the file is empty")
        path = Path(path_or_file)
        try:
            opened = path.open("rb")
        except (OSError, ValueError) as error:
            if isinstance(path_or_file, str) and _CONTENT.search(path_or_file):
                start = f"{path_or_file.strip()[:_BEGINNING]}…"
                message = "this is not the name of a file; newsdoc.parse reads text"
                raise FileNotFoundError(ENOENT, message, start) from error
            if isinstance(error, ValueError):  # Python's own words for a null in a name do not show the name
                raise FileNotFoundError(ENOENT, "no file can have this name", str(path_or_file)) from error
            raise
        with opened as file:
            return Source(limits.read(file), url=url, suffix=path.suffix)
    if not hasattr(path_or_file, "read"):
        hint = "; newsdoc.parse reads bytes" if isinstance(path_or_file, (bytes, bytearray, memoryview)) else ""
        raise TypeError(f"expected a path or an open file, not {type(path_or_file).__name__}{hint}")
    name = getattr(path_or_file, "name", "")
    suffix = Path(name).suffix if isinstance(name, str) else None
    return Source(limits.read(path_or_file), url=url, suffix=suffix)


def candidates(source: Source, format: str | None) -> "list[Installed[Parser]]":
    """The parsers that may read a source, the surest first; the one of `format` where that is given."""
    registry = loaded_registry()
    return [registry.find_parser(format)] if format is not None else registry.candidates(source)


_HTML = "text/html"
"""The media type of pages, which have a limit of their own."""
_PLAIN = "text/plain"
_TEXTS = frozenset((_PLAIN, "text/markdown"))
"""Media types of what has lines in place of a tree."""


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
    expect(limits, Limits, "limits")
    limits.check_input(len(source.data))

    def work(parser: "Installed[Parser]") -> Iterable[Article]:
        member = parser.member
        if all_items and isinstance(member, MultiParser):
            given = _given(member, member.parse_all, source, why, options)
            return parser.call_many(member.parse_all, source, of=Article, **given)
        given = _given(member, member.parse, source, why, options)
        return (parser.call(member.parse, source, returns=Article, **given),)

    with InForce(limits):
        return _with_the_first_that_works(source, format, limits, work)


def check_kind(source: Source, parser: Parser, limits: Limits) -> None:
    """Raise LimitExceeded for data that is too much for what the parser takes it for: a page, or a text of lines."""
    if _HTML in parser.media_types:
        limits.check_page(len(source.data))
    elif not _TEXTS.isdisjoint(parser.media_types):
        limits.check_nodes(source.data, lines, "lines")


def _with_the_first_that_works(
    source: Source, format: str | None, limits: Limits, work: "Callable[[Installed[Parser]], Iterable[Article]]"
) -> tuple[Article, ...]:
    """What the surest parser makes of the data. One whose plugin fails on recognised data is warned about, and the
    next one asked.
    """
    parsers = candidates(source, format)
    for position, parser in enumerate(parsers):
        check_kind(source, parser.member, limits)
        if format is None:
            _note_data_as_text(source, parser.member)
        try:
            return tuple([_finished(article, source, parser.member.name, limits) for article in work(parser)])
        except PluginError as error:
            if position == len(parsers) - 1:
                raise
            warnings.warn(f"{error}; another format was tried", PluginWarning, stacklevel=4)
    raise AssertionError("there is always a candidate")


def _note_data_as_text(source: Source, parser: Parser) -> None:
    """Note XML or JSON that is read as text or a page, since something stands before it: nobody wants that story."""
    if source.form.family != "text" or not {_PLAIN, _HTML}.intersection(parser.media_types):
        return
    name = data_inside(source.head)
    if name is not None and (name != "JSON" or _PLAIN in parser.media_types):  # pages hold JSON in their scripts
        message = f"the text holds what looks like {name} behind something else; it was read as {parser.name}"
        source.problem("data-as-text", message)


def _given(parser: Parser, work: Any, source: Source, why: bool, options: dict[str, Any]) -> dict[str, Any]:
    """The options that the parser is given, after a look at what it takes."""
    given = _checked(parser, work, source, options) if options else {}
    if getattr(parser, "reads_pages", False):
        given |= {"profiles": loaded_registry().profiles, "why": why}
    return given


def _checked(parser: Parser, work: Any, source: Source, options: dict[str, Any]) -> dict[str, Any]:
    """The options that a caller has given, but for a language where the format states its own."""
    from newsdoc.registry.options import GIVEN, check_options, options_of

    known = options_of(work)
    given = dict(options)
    language = given.get("language")
    if isinstance(language, str) and not _TAG.fullmatch(language):
        raise OptionError("language", f"language must be a BCP 47 tag, such as 'en' or 'pt-BR', not {language!r}")
    if "language" in given and "language" not in known.known and not known.takes_any:
        language = given.pop("language")
        message = f"the option language={language!r} was ignored: {parser.name} documents state their language"
        source.problem("option-ignored", message)
    check_options(work, given, f"the parser {parser.name!r}", hidden=GIVEN)
    return given


def _finished(article: Article, source: Source, format: str, limits: Limits) -> Article:
    """The article with the problems that were noted while it was read, after the last look of plugins."""
    from newsdoc.active_content import message_of, without_code

    article, changed = within(article, limits)
    if changed:
        source.problem("too-deep", f"blocks more than {limits.depth} levels deep became plain paragraphs")
    article, dropped = without_code(article)
    for address in dropped:
        source.problem("address-dropped", message_of(address))
    if article.provenance is not None:  # an article that was stored as it is, native JSON, lacks nothing
        if article.headline is None:
            source.problem("no-headline", "no headline was found")
        if not article.body:
            source.problem("no-body", "no story text was found")
    if problems := source.take_problems():
        provenance = article.provenance or Provenance(format)
        new = tuple(problem for problem in problems if problem not in provenance.problems)
        provenance = attrs.evolve(provenance, problems=(*provenance.problems, *new))
        article = attrs.evolve(article, provenance=provenance)
    return loaded_registry().refine(article)
