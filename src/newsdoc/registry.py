"""Holds the plugins, and answers who can read, write or analyze what."""

import importlib
import math
import threading
import warnings
from collections.abc import Callable, Collection, Iterable
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Generic, TypeVar

import attrs

from newsdoc.calls import Installed, call_plugin
from newsdoc.contributions import Contribution, collect, load
from newsdoc.errors import NewsdocError, PluginError, PluginWarning, UnknownFormat
from newsdoc.first_party import install_hint
from newsdoc.hookspecs import Analyzer, Exporter, Parser
from newsdoc.model import Article
from newsdoc.profiles import Profile
from newsdoc.source import Source
from newsdoc.wording.languages import add_language

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
        self.claims: dict[str, list[Installed[Member]]] = {}

    def add(self, installed: Installed[Member]) -> None:
        self.claims.setdefault(installed.member.name, []).append(installed)

    def claimants(self, name: str) -> list[str]:
        return [each.plugin for each in self.claims.get(name, [])]

    def get(self, name: str, what: str) -> Installed[Member]:
        claims = self.claims.get(name.casefold(), ())
        if not claims:
            hint = self._same_suffix(name) or (install_hint(name=name.casefold()) if what == "format" else "")
            raise UnknownFormat(name, () if hint else self.claims, what=what, hint=hint)
        if len(claims) > 1 and not self._built_in(claims):
            plugins = [each.plugin for each in claims]
            raise PluginError(plugins[-1], _conflict(what, name, plugins))
        return self._first(claims)

    def _same_suffix(self, name: str) -> str:
        """For those who ask for `md` or `txt`: the format that has it as a suffix."""
        suffix = f".{name.casefold().removeprefix('.')}"
        named = [each.member.name for each in self.members() if suffix in getattr(each.member, "suffixes", ())]
        return f"{suffix} is a suffix of {' and '.join(map(repr, named))}" if named else ""

    def members(self) -> list[Installed[Member]]:
        """The members whose name only one plugin claims, or a built-in one besides others."""
        return [self._first(claims) for claims in self.claims.values() if len(claims) == 1 or self._built_in(claims)]

    @staticmethod
    def _built_in(claims: list[Installed[Member]]) -> bool:
        return any(each.plugin in DEFAULT_PLUGINS for each in claims)

    @staticmethod
    def _first(claims: list[Installed[Member]]) -> Installed[Member]:
        return next((each for each in claims if each.plugin in DEFAULT_PLUGINS), claims[0])


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
        self._warned: set[str] = set()

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
        self._add_languages(contribution)
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
                self._add_languages(contribution)
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

    @staticmethod
    def _add_languages(contribution: Contribution) -> None:
        for path in contribution.languages:
            try:
                add_language(path)
            except (OSError, ValueError) as error:
                raise PluginError(contribution.plugin, f"newsdoc_languages: {path}: {error}") from error

    def _add(self, contribution: Contribution, distribution: str | None, error: str | None = None) -> None:
        for kind, member in contribution.members():
            self._table(kind).add(Installed(member, plugin=contribution.plugin, distribution=distribution))
        self._contributions.append(contribution)
        if contribution.refine is not None:
            self._refiners.append((contribution.plugin, contribution.refine))
        provides = (
            *(f"{kind} {member.name}" for kind, member in contribution.members()),
            *(f"profile {profile.name}" for profile in contribution.profiles),
            *(f"language {path.stem}" for path in contribution.languages),
            *(["refine"] if contribution.refine is not None else []),
        )
        name = contribution.plugin
        self._infos[name] = PluginInfo(name, distribution=distribution, provides=provides, error=error)

    # ------------------------------------------------------------------ asking
    def parser(self, name: str) -> Parser:
        """The parser of this format. Raises UnknownFormat, or PluginError when two plugins claim the name."""
        return self.find_parser(name).member

    def exporter(self, name: str) -> Exporter:
        """The exporter of this format. Raises as `parser` does."""
        return self.find_exporter(name).member

    def analyzer(self, name: str) -> Analyzer:
        """The analyzer of this name. Raises as `parser` does."""
        return self.find_analyzer(name).member

    def find_parser(self, name: str) -> Installed[Parser]:
        """The parser of this format, with its plugin. Raises as `parser` does."""
        self._check_direction(name, self._parsers.claims, self._exporters.claims, "written, but not read")
        return self._parsers.get(name, "format")

    def find_exporter(self, name: str) -> Installed[Exporter]:
        """The exporter of this format, with its plugin. Raises as `parser` does."""
        self._check_direction(name, self._exporters.claims, self._parsers.claims, "read, but not written")
        return self._exporters.get(name, "format")

    def find_analyzer(self, name: str) -> Installed[Analyzer]:
        """The analyzer of this name, with its plugin. Raises as `parser` does."""
        return self._analyzers.get(name, "analyzer")

    @staticmethod
    def _check_direction(name: str, wanted: Collection[str], other: Collection[str], what: str) -> None:
        if name.casefold() in other and name.casefold() not in wanted:
            raise UnknownFormat(name, reason=f"the format {name!r} can be {what}")

    def sniff(self, source: Source) -> Parser:
        """The parser that is surest of the data; among equals the one that has the source's file name suffix.

        Raises UnknownFormat, which says what the data looks like, when no parser recognises it.
        """
        return self.candidates(source)[0].member

    def candidates(self, source: Source) -> list[Installed[Parser]]:
        """The parsers that recognise the data, the surest first; never empty. Raises as `sniff` does.

        A parser whose `sniff` fails or gives no number from 0 to 1 is warned about once and not asked.
        """
        scored = [
            (score, source.suffix in each.member.suffixes, -position, each)
            for position, each in enumerate(self._parsers.members())
            if (score := self._score(each, source)) > 0.0
        ]
        if not scored or source.form.family == "binary":
            raise UnknownFormat(
                None,
                self._parsers.claims,
                reason=f"the data looks like {source.form.name}, which no installed format reads",
                hint=install_hint(form=source.form),
            )
        return [each for *_, each in sorted(scored, key=lambda each: each[:3], reverse=True)]

    def _score(self, installed: Installed[Parser], source: Source) -> float:
        try:
            score = installed.call(installed.member.sniff, source, returns=(float, int))
            if not 0 <= score <= 1 or math.isnan(score):
                raise installed.error(f"sniff of {installed.member.name!r} returned {score}, no number from 0 to 1")
        except NewsdocError as error:
            self._warn_once(f"{error}; it was not asked")
            return 0.0
        return float(score)

    def _warn_once(self, message: str) -> None:
        if message not in self._warned:
            self._warned.add(message)
            warnings.warn(message, PluginWarning, stacklevel=4)

    def exporter_for_suffix(self, suffix: str) -> Installed[Exporter]:
        """The exporter for files with this suffix; of several the one that prefers it most.

        Raises UnknownFormat.
        """
        wanted = suffix.casefold()
        exporters = self._exporters.members()
        having = [each for each in exporters if wanted in each.member.suffixes]
        if not having:
            known = {known for each in exporters for known in each.member.suffixes}
            raise UnknownFormat(suffix, known, what="file name suffix")
        return min(having, key=lambda each: list(each.member.suffixes).index(wanted))

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """The publisher profiles of all plugins, in the order of loading."""
        return tuple(profile for contribution in self._contributions for profile in contribution.profiles)

    def refine(self, article: Article) -> Article:
        """The article after the last look of every plugin that wants one. A plugin that fails is warned about."""
        for plugin, refine in self._refiners:
            try:
                found = call_plugin(refine, article=article, returns=(Article, type(None)), plugin=plugin)
            except NewsdocError as error:
                warnings.warn(f"{error}; the article was left as it is", PluginWarning, stacklevel=3)
            else:
                article = found or article
        return article

    def formats(self) -> tuple[FormatInfo, ...]:
        """The formats that can be read or written, by name."""
        names = sorted({*self._parsers.claims, *self._exporters.claims})
        return tuple(self._format(name) for name in names)

    def _format(self, name: str) -> FormatInfo:
        readers = self._parsers.claims.get(name, [])
        writers = self._exporters.claims.get(name, [])
        both: list[Installed[Any]] = [*readers, *writers]
        return FormatInfo(
            name,
            reads=bool(readers),
            writes=bool(writers),
            media_types=tuple(dict.fromkeys(kind for each in both for kind in each.member.media_types)),
            suffixes=tuple(dict.fromkeys(suffix for each in both for suffix in each.member.suffixes)),
            plugins=tuple(dict.fromkeys(each.plugin for each in both)),
        )

    def analyzers(self) -> tuple[AnalyzerInfo, ...]:
        """The installed analyzers, by name."""
        return tuple(
            AnalyzerInfo(name, plugin=claims[0].plugin) for name, claims in sorted(self._analyzers.claims.items())
        )

    def plugins(self) -> tuple[PluginInfo, ...]:
        """Every plugin that was found, in the order of loading, with the reason where one is not used."""
        return tuple(self._infos.values())


_LOCK = threading.Lock()
_DEFAULT: list[Registry] = []


def forget_registry() -> None:
    """Make the next call of `default_registry` load all plugins anew: after installing one, and in tests."""
    with _LOCK:
        _DEFAULT.clear()


def default_registry() -> Registry:
    """The registry that `newsdoc.parse` and the others use: built-in and installed plugins, loaded once."""
    if not _DEFAULT:
        with _LOCK:
            if not _DEFAULT:
                registry = Registry()
                registry.load_builtin()
                registry.load_entry_points()
                _DEFAULT.append(registry)
    return _DEFAULT[0]
