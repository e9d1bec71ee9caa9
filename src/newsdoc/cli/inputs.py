"""What a command reads: the input by its name, its articles, and what the analyzers find in them."""

import sys
from errno import EBADF, ENOENT
from pathlib import Path

import attrs

import newsdoc
from newsdoc.cli.errors import check_analyzers, check_format, guarded
from newsdoc.cli.flags import Pairs, analyzer_options_from, options_from
from newsdoc.limits import DEFAULT
from newsdoc.registry import default_registry
from newsdoc.source import Source

STDIN = "-"
_LONGEST_NAME = 240
"""Characters of a path that a message shows whole, so that it can be copied; of a longer one, its two ends."""


def name_of(source: str) -> str:
    """The input as messages call it."""
    if len(source) > _LONGEST_NAME:
        half = _LONGEST_NAME // 2
        return f"{source[:half]}…{source[-half:]}"
    return "standard input" if source == STDIN else source


def data_of(source: str, limits: newsdoc.Limits) -> tuple[bytes, str | None]:
    """The bytes of the input, and the suffix of its name. Raises LimitExceeded."""
    if source == STDIN:
        if sys.stdin is None:
            raise OSError(EBADF, "is closed")
        return limits.read(sys.stdin.buffer), None
    if source.startswith(("https://", "http://")):
        raise FileNotFoundError(
            ENOENT, "is an address, and newsdoc fetches nothing; give a file, with --url for its address"
        )
    path = Path(source)
    with path.open("rb") as file:
        return limits.read(file), path.suffix


@attrs.frozen
class Request:
    """What is to be read, and how."""

    source: str
    """A file, or "-" for standard input."""
    format: str | None = None
    """Name of its format; None: recognised."""
    url: str | None = None
    """Where it came from."""
    from_options: Pairs = ()
    """Options of the parser."""
    analyzers: tuple[str, ...] = ()
    """Analyzers to run."""
    analyzer_options: Pairs = ()
    """Options of the analyzers."""
    why: bool = False
    """Keep reasons."""
    limits: newsdoc.Limits = DEFAULT
    """How much is taken."""

    def articles(self, *, all_items: bool = False) -> tuple[newsdoc.Article, ...]:
        """The first article, or all of them, analyzed. An error ends the command."""
        self._check_names()
        return guarded(name_of(self.source), lambda: self._articles(self._opened(), all_items))

    def with_source(self) -> tuple[newsdoc.Article, Source]:
        """The first article, analyzed, and what it was read from. An error ends the command."""
        self._check_names()
        source = guarded(name_of(self.source), self._opened)
        (article,) = guarded(name_of(self.source), lambda: self._articles(source, all_items=False))
        return article, source

    def _check_names(self) -> None:
        check_format(self.format)
        check_analyzers(self.analyzers)

    def _opened(self) -> Source:
        data, suffix = data_of(self.source, self.limits)
        return Source(data, url=self.url, suffix=suffix)

    def _articles(self, source: Source, all_items: bool) -> tuple[newsdoc.Article, ...]:
        format, options = self.format, {}
        if self.from_options:
            registry = default_registry()
            found = registry.find_parser(format) if format else registry.candidates(source)[0]
            format = found.member.name
            pairs = [pair for pair in self.from_options if pair[0] != "language"]
            options = options_from(pairs, found.member.parse, f"the parser {format!r}")
            options |= {name: text for name, text in self.from_options if name == "language"}
        found_all = newsdoc.pipeline.parsing.articles(
            source, format, why=self.why, limits=self.limits, all_items=all_items, **options
        )
        return tuple(self._analyzed(article) for article in found_all)

    def _analyzed(self, article: newsdoc.Article) -> newsdoc.Article:
        options = analyzer_options_from(self.analyzers, self.analyzer_options)
        return newsdoc.analyze(article, *self.analyzers, limits=self.limits, **options)
