"""Holds the plugins, and answers who can read, write or analyze what."""

import importlib
import warnings
from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Generic, TypeVar

import attrs

from newsdoc.contributions import Contribution, collect, load
from newsdoc.errors import PluginError, PluginWarning, UnknownFormat
from newsdoc.hookspecs import Analyzer, Exporter, Parser
from newsdoc.model import Article
from newsdoc.source import Source

DEFAULT_PLUGINS = (
    "newsdoc.formats.json",
    "newsdoc.formats.newsml_g2",
    "newsdoc.formats.json_ld",
    "newsdoc.formats.text",
    "newsdoc.formats.html",
    "newsdoc.analyzers.quotes",
    "newsdoc.analyzers.people",
)  # fmt: skip
"""newsdoc's own formats and analyzers: each a module with the hooks that a stranger's plugin has."""

ENTRY_POINT_GROUP = "newsdoc"

Member = TypeVar("Member", Parser, Exporter, Analyzer)


@attrs.frozen
class FormatInfo:
    """A format that newsdoc can read or write."""

    name: str
    """The name by which `parse` and `export` know it."""
    reads: bool = attrs.field(kw_only=True)
    """True when there is a parser."""
    writes: bool = attrs.field(kw_only=True)
    """True when there is an exporter."""
    media_types: tuple[str, ...] = attrs.field(kw_only=True)
    """Its media types, the preferred one first."""
    suffixes: tuple[str, ...] = attrs.field(kw_only=True)
    """Its file name suffixes, the preferred one first."""
    plugins: tuple[str, ...] = attrs.field(kw_only=True)
    """The plugins that bring its parser and exporter."""


@attrs.frozen
class AnalyzerInfo:
    """An analyzer that is installed."""

    name: str
    """The name by which `analyze` knows it."""
    plugin: str = attrs.field(kw_only=True)
    """The plugin that brings it."""


@attrs.frozen
class PluginInfo:
    """A plugin that was found, working or not."""

    name: str
    """Name of the plugin: of its entry point, or of its module for a built-in one."""
    distribution: str | None = attrs.field(default=None, kw_only=True)
    """The installed distribution with its version ("newsdoc-markdown 0.1.0"); None for a built-in or registered one."""
    provides: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """What it brings, each as "kind name" ("parser text")."""
    error: str | None = attrs.field(default=None, kw_only=True)
    """Why it is not used, wholly or in part; None when all is well."""


class _Table(Generic[Member]):
    """Members of one kind by name, with the plugins that claim each name."""

    def __init__(self) -> None:
        self.claims: dict[str, list[tuple[str, Member]]] = {}

    def add(self, plugin: str, member: Member) -> None:
        self.claims.setdefault(member.name, []).append((plugin, member))

    def claimants(self, name: str) -> list[str]:
        return [plugin for plugin, _ in self.claims.get(name, [])]

    def get(self, name: str, what: str) -> Member:
        claims = self.claims.get(name.casefold(), ())
        if not claims:
            raise UnknownFormat(name, self.claims, what=what)
        if len(claims) > 1:
            plugins = [plugin for plugin, _ in claims]
            raise PluginError(plugins[-1], _conflict(what, name, plugins))
        return claims[0][1]

    def members(self) -> list[Member]:
        """The members whose name only one plugin claims."""
        return [claims[0][1] for claims in self.claims.values() if len(claims) == 1]


def _conflict(what: str, name: str, plugins: Iterable[str]) -> str:
    return f"{what} {name!r} is claimed by more than one plugin ({', '.join(plugins)}); keep one of them"


class Registry:
    """The plugins of one newsdoc: built-in ones, those found by entry point, and those registered by hand."""

    def __init__(self) -> None:
        """An empty registry; `default_registry` gives the one that is filled."""
        self._parsers: _Table[Parser] = _Table()
        self._exporters: _Table[Exporter] = _Table()
        self._analyzers: _Table[Analyzer] = _Table()
        self._contributions: list[Contribution] = []
        self._refiners: list[tuple[str, Callable[..., Article | None]]] = []
        self._infos: dict[str, PluginInfo] = {}

    # ------------------------------------------------------------------ loading
    def register(self, plugin: object, name: str | None = None) -> None:
        """Add a plugin: a module or object with hook implementations, under a name (default: the module's).

        Raises PluginError when it has a hook that newsdoc does not know, a hook that fails, an unusable member, or a
        name that another plugin has. The registry is then as it was.
        """
        name = name or getattr(plugin, "__name__", None) or type(plugin).__name__
        if name in self._infos:
            raise PluginError(name, "a plugin of this name is registered already")
        contribution = collect(plugin, name)
        if conflicts := self._conflicts(contribution):
            raise PluginError(name, "; ".join(conflicts))
        self._add(contribution, distribution=None)

    def load_builtin(self, modules: Iterable[str] = DEFAULT_PLUGINS) -> None:
        """Register newsdoc's own formats and analyzers. An error here is ours and is raised."""
        for module in modules:
            self.register(importlib.import_module(module), module)

    def load_entry_points(self, found: Iterable[EntryPoint] | None = None) -> None:
        """Register installed plugins. One that cannot be used is warned about (PluginWarning) and left out.

        Where two plugins claim a name, both are warned about and asking for that name raises PluginError.
        `found`: the entry points to load; by default those of the group `newsdoc` of all installed distributions.
        """
        entries = entry_points(group=ENTRY_POINT_GROUP) if found is None else found
        for entry in sorted(entries, key=lambda entry: (entry.name, entry.value)):
            distribution = f"{entry.dist.name} {entry.dist.version}" if entry.dist else None
            try:
                if entry.name in self._infos:
                    raise PluginError(entry.name, "a plugin of this name is loaded already")
                contribution = collect(load(entry), entry.name)
            except PluginError as error:
                key = entry.name if entry.name not in self._infos else f"{entry.name} ({entry.value})"
                self._infos[key] = PluginInfo(key, distribution=distribution, error=str(error))
                warnings.warn(f"{error}; it is left out", PluginWarning, stacklevel=2)
                continue
            if conflicts := self._conflicts(contribution):
                warnings.warn(f"plugin {entry.name!r}: {'; '.join(conflicts)}", PluginWarning, stacklevel=2)
            self._add(contribution, distribution, error="; ".join(conflicts) or None)

    def _table(self, kind: str) -> _Table[Any]:
        tables: dict[str, _Table[Any]] = {
            "parser": self._parsers,
            "exporter": self._exporters,
            "analyzer": self._analyzers,
        }
        return tables[kind]

    def _conflicts(self, contribution: Contribution) -> list[str]:
        taken = [
            (kind, member.name, [*self._table(kind).claimants(member.name), contribution.plugin])
            for kind, member in contribution.members()
        ]
        return [_conflict(kind, name, plugins) for kind, name, plugins in taken if len(plugins) > 1]

    def _add(self, contribution: Contribution, distribution: str | None, error: str | None = None) -> None:
        for kind, member in contribution.members():
            self._table(kind).add(contribution.plugin, member)
        self._contributions.append(contribution)
        if contribution.refine is not None:
            self._refiners.append((contribution.plugin, contribution.refine))
        provides = tuple(f"{kind} {member.name}" for kind, member in contribution.members())
        name = contribution.plugin
        self._infos[name] = PluginInfo(name, distribution=distribution, provides=provides, error=error)

    # ------------------------------------------------------------------ asking
    def parser(self, name: str) -> Parser:
        """The parser of this format. Raises UnknownFormat, or PluginError when two plugins claim the name."""
        return self._parsers.get(name, "format")

    def exporter(self, name: str) -> Exporter:
        """The exporter of this format. Raises as `parser` does."""
        return self._exporters.get(name, "format")

    def analyzer(self, name: str) -> Analyzer:
        """The analyzer of this name. Raises as `parser` does."""
        return self._analyzers.get(name, "analyzer")

    def sniff(self, source: Source) -> Parser:
        """The parser that is surest of the data; among equals the one that has the source's file name suffix.

        Raises UnknownFormat when no parser recognises the data.
        """
        if source.looks_binary:
            raise UnknownFormat(None, self._parsers.claims, reason="the data is binary, in none of the known formats")
        scored = [
            (parser.sniff(source), source.suffix in parser.suffixes, parser) for parser in self._parsers.members()
        ]
        best = max(scored, key=lambda each: each[:2], default=None)
        if best is None or best[0] <= 0:
            raise UnknownFormat(None, self._parsers.claims, reason="no parser recognises the data")
        return best[2]

    def exporter_for_suffix(self, suffix: str) -> Exporter:
        """The exporter whose format has this file name suffix (with the dot); one that prefers it comes first.

        Raises UnknownFormat.
        """
        wanted = suffix.casefold()
        exporters = self._exporters.members()
        having = [exporter for exporter in exporters if wanted in exporter.suffixes]
        if not having:
            known = {known for exporter in exporters for known in exporter.suffixes}
            raise UnknownFormat(suffix, known, what="file name suffix")
        return min(having, key=lambda exporter: exporter.suffixes.index(wanted))

    @property
    def profiles(self) -> tuple[Any, ...]:
        """The publisher profiles of all plugins, in the order of loading."""
        return tuple(profile for contribution in self._contributions for profile in contribution.profiles)

    def refine(self, article: Article) -> Article:
        """The article after the last look of every plugin that wants one. A plugin that fails is warned about."""
        for plugin, refine in self._refiners:
            try:
                article = refine(article=article) or article
            except Exception as error:
                message = f"plugin {plugin!r}: newsdoc_refine failed: {type(error).__name__}: {error}"
                warnings.warn(message, PluginWarning, stacklevel=2)
        return article

    def formats(self) -> tuple[FormatInfo, ...]:
        """The formats that can be read or written, by name."""
        names = sorted({*self._parsers.claims, *self._exporters.claims})
        return tuple(self._format(name) for name in names)

    def _format(self, name: str) -> FormatInfo:
        readers = self._parsers.claims.get(name, [])
        writers = self._exporters.claims.get(name, [])
        both: list[tuple[str, Parser | Exporter]] = [*readers, *writers]
        return FormatInfo(
            name,
            reads=bool(readers),
            writes=bool(writers),
            media_types=tuple(dict.fromkeys(kind for _, member in both for kind in member.media_types)),
            suffixes=tuple(dict.fromkeys(suffix for _, member in both for suffix in member.suffixes)),
            plugins=tuple(dict.fromkeys(plugin for plugin, _ in both)),
        )

    def analyzers(self) -> tuple[AnalyzerInfo, ...]:
        """The installed analyzers, by name."""
        return tuple(AnalyzerInfo(name, plugin=claims[0][0]) for name, claims in sorted(self._analyzers.claims.items()))

    def plugins(self) -> tuple[PluginInfo, ...]:
        """Every plugin that was found, in the order of loading, with the reason where one is not used."""
        return tuple(self._infos.values())


@cache
def default_registry() -> Registry:
    """The registry that `newsdoc.parse` and the others use: built-in and installed plugins, loaded once."""
    registry = Registry()
    registry.load_builtin()
    registry.load_entry_points()
    return registry
