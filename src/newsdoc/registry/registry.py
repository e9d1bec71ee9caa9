"""Holds the plugins, and answers who can read, write or analyze what."""

import importlib
import math
import threading
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from newsdoc.errors import NewsdocError, PluginError, PluginWarning, UnknownFormat, expect
from newsdoc.hookspecs import Analyzer, Deferred, Exporter, Parser
from newsdoc.model import Article
from newsdoc.profiles import Profile
from newsdoc.registry.calls import Installed, call_plugin
from newsdoc.registry.loading import KINDS, Plugin, load, new_manager
from newsdoc.registry.names import Claim, Held, Origin, PluginInfo, Table, conflict, install_hint, loaded
from newsdoc.source import Source
from newsdoc.source.recognition import PACKINGS

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

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
    """The plugins that provide its parser and exporter."""


@attrs.frozen
class AnalyzerInfo:
    """An analyzer that is installed."""

    name: str
    """The name by which `analyze` knows it."""
    plugin: str = attrs.field(kw_only=True)
    """The plugin that provides it."""


def _add_languages(plugin: str, paths: Iterable[Path]) -> None:
    if not paths:
        return
    from newsdoc.wording.language_data import add_language

    for path in paths:
        try:
            add_language(path)
        except (OSError, ValueError) as error:
            reason = str(error).removeprefix(f"{path}: ")
            raise PluginError(plugin, f"newsdoc_languages: {path}: {reason}") from error


class Registry:
    """The plugins of one newsdoc: built-in ones, those found by entry point, and those registered by hand."""

    def __init__(self) -> None:
        """An empty registry; `default_registry` gives the one that is filled."""
        self._manager = new_manager()
        self._plugins: dict[str, Held] = {}
        self._refining: list[tuple[str, Callable[..., Article | None]]] = []
        """The names of those that want a last look at each article, and the hook of each."""
        self._unusable: dict[str, PluginInfo] = {}
        self._tables: dict[str, Table[Any]] = {kind: Table() for kind in KINDS}
        self._waiting: dict[str, list[Held]] = {kind: [] for kind in KINDS}
        self._profiles: list[Profile] = []
        self._warned: set[str] = set()
        self._lock = threading.RLock()

    # ------------------------------------------------------------------ loading
    def register(self, plugin: object, name: str | None = None) -> None:
        """Add a plugin: a module or object with hook implementations, under a name (default: the module's).

        Raises PluginError when it has a hook that newsdoc does not know, a hook that fails, an unusable member, or a
        name that another plugin has. The registry is then as it was.
        """
        name = name or getattr(plugin, "__name__", None) or type(plugin).__name__
        if name in self._plugins or name in self._unusable:
            raise PluginError(name, "a plugin of this name is registered already")
        made = Plugin(plugin, name, self._manager)
        try:
            conflicts = [text for kind in KINDS for text in self._conflicts(made, kind)]
            if conflicts:
                raise PluginError(name, "; ".join(conflicts))
            self._hold(made, "by hand")
        except PluginError:
            self._manager.unregister(plugin)
            raise

    def load_builtin(self, modules: Iterable[str] = DEFAULT_PLUGINS) -> None:
        """Add newsdoc's own formats and analyzers. An error here is ours and is raised."""
        for module in modules:
            plugin = Plugin(importlib.import_module(module), module, self._manager, trusted=True)
            self._hold(plugin, "built-in")

    def load_entry_points(self, found: "Iterable[EntryPoint] | None" = None) -> None:
        """Add installed plugins. What cannot be used of one is warned about (PluginWarning) and left out: the plugin
        here, its parsers, exporters or analyzers when they are first asked for.

        Where two plugins claim a name, both are warned about and asking for that name raises PluginError.
        `found`: the entry points to load; by default those of the group `newsdoc` of all installed distributions.
        """
        from importlib.metadata import entry_points  # imports what reads mail

        entries = entry_points(group=ENTRY_POINT_GROUP) if found is None else found
        for entry in sorted(entries, key=lambda entry: (entry.name, entry.value)):
            distribution = f"{entry.dist.name} {entry.dist.version}" if entry.dist else None
            try:
                if entry.name in self._plugins or entry.name in self._unusable:
                    raise PluginError(entry.name, "a plugin of this name is loaded already")
                self._hold(Plugin(load(entry), entry.name, self._manager), "installed", distribution)
            except PluginError as error:
                key = entry.name if entry.name not in self._plugins else f"{entry.name} ({entry.value})"
                self._unusable[key] = PluginInfo(key, distribution=distribution, error=str(error))
                warnings.warn(f"{error}; it is left out", PluginWarning, stacklevel=2)

    def _hold(self, plugin: Plugin, origin: Origin, distribution: str | None = None) -> None:
        """Take a plugin in. Its members wait until somebody asks for their kind."""
        profiles, languages = plugin.profiles(), plugin.languages()
        _add_languages(plugin.name, languages)
        held = Held(plugin, distribution, origin, profiles, languages)
        self._profiles.extend(profiles)
        self._plugins[plugin.name] = held
        if plugin.refine is not None:
            self._refining.append((plugin.name, plugin.refine))
        for waiting in self._waiting.values():
            waiting.append(held)

    def _table(self, kind: str) -> Table[Any]:
        """The members of one kind, after a look at the plugins that were not asked for it yet."""
        with self._lock:
            while self._waiting[kind]:
                self._ask(self._waiting[kind].pop(0), kind)
        return self._tables[kind]

    def _ask(self, held: Held, kind: str) -> None:
        try:
            members = held.plugin.members(kind)
        except PluginError as error:
            if held.origin != "installed":
                raise
            held.note(error)
            held.warn(f"{error}; its {kind}s are left out")
            return
        if held.origin == "installed" and (conflicts := self._claimed(held.plugin, kind)):
            held.errors.extend(conflicts)
            held.warn(f"plugin {held.plugin.name!r}: {'; '.join(conflicts)}")
        for member in members:
            self._tables[kind].add(Claim(kind, member, held))

    def _conflicts(self, plugin: Plugin, kind: str) -> list[str]:
        self._table(kind)
        return self._claimed(plugin, kind)

    def _claimed(self, plugin: Plugin, kind: str) -> list[str]:
        """A sentence for each name of the plugin that others claim as well."""
        others = [(member.name, self._tables[kind].claimants(member.name)) for member in plugin.members(kind)]
        return [conflict(kind, name, [*plugins, plugin.name]) for name, plugins in others if plugins]

    @property
    def _parsers(self) -> Table[Parser]:
        return self._table("parser")

    @property
    def _exporters(self) -> Table[Exporter]:
        return self._table("exporter")

    @property
    def _analyzers(self) -> Table[Analyzer]:
        return self._table("analyzer")

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
        expect(name, str, "the format")
        parsers = self._parsers
        if name.casefold() not in parsers.claims:
            self._check_direction(name, "exporter", "written, but not read")
        return parsers.get(name, "format")

    def find_exporter(self, name: str) -> Installed[Exporter]:
        """The exporter of this format, with its plugin. Raises as `parser` does."""
        expect(name, str, "the format")
        exporters = self._exporters
        if name.casefold() not in exporters.claims:
            self._check_direction(name, "parser", "read, but not written")
        return exporters.get(name, "format")

    def find_analyzer(self, name: str) -> Installed[Analyzer]:
        """The analyzer of this name, with its plugin. Raises as `parser` does."""
        expect(name, str, "the name of an analyzer")
        return self._analyzers.get(name, "analyzer")

    def _check_direction(self, name: str, other: str, what: str) -> None:
        """Raise UnknownFormat for a format that is known the other way."""
        if name.casefold() in self._table(other).claims:
            raise UnknownFormat(name, reason=f"the format {name!r} can be {what}")

    def candidates(self, source: Source) -> list[Installed[Parser]]:
        """The parsers that recognise the data, the surest first; of equals, the one for the source's file name suffix.

        Raises UnknownFormat, which says what the data looks like, when no parser recognises it. A parser whose `sniff`
        fails or gives not a number from 0 to 1 is warned about once and not asked.
        """
        family = source.form.family  # first, so that a limit that it runs into is told, and not laid to a plugin
        found = [
            (score, source.suffix in parser.member.suffixes, -position, parser)
            for position, each in enumerate(self._parsers.certain())
            if each.may_be(source)
            and (score := self._score(each, source)) > 0.0
            and (parser := loaded(each)) is not None
        ]
        if not found or family == "binary":
            raise UnknownFormat(
                None,
                self._parsers.claims,
                reason=f"the data looks like {source.form.name}, which no installed format reads",
                hint=_UNPACKED if source.form.name in PACKINGS else install_hint(form=source.form),
            )
        return [each for *_, each in sorted(found, key=lambda each: each[:3], reverse=True)]

    def _score(self, claim: Claim[Parser], source: Source) -> float:
        try:
            own = claim.offered.sniff if isinstance(claim.offered, Deferred) else None
            sniff = own or claim.installed().member.sniff
            plugin = claim.held.plugin.name
            score = call_plugin(
                sniff, source, returns=(float, int), plugin=plugin, distribution=claim.held.distribution
            )
            if not 0 <= score <= 1 or math.isnan(score):
                message = f"sniff of {claim.name!r} returned {score}, not a number from 0 to 1"
                raise PluginError(plugin, message, distribution=claim.held.distribution)
        except NewsdocError as error:
            self._warn_once(f"{error}; it was not asked")
            return 0.0
        return float(score)

    def _warn_once(self, message: str) -> None:
        if message not in self._warned:
            self._warned.add(message)
            warnings.warn(message, PluginWarning, stacklevel=4)

    def exporter_for_file(self, name: str) -> Installed[Exporter]:
        """The exporter for a file of this name, by the longest suffix that one has: `a.quotes.csv` before `a.csv`.

        Raises UnknownFormat.
        """
        parts = Path(name).suffixes
        known = {suffix for each in self._exporters.members() for suffix in each.member.suffixes}
        ends = ("".join(parts[at:]) for at in range(len(parts)))
        return self.exporter_for_suffix(next((end for end in ends if end.casefold() in known), "".join(parts[-1:])))

    def exporter_for_suffix(self, suffix: str) -> Installed[Exporter]:
        """The exporter for files with this suffix; of several the one that prefers it most.

        Raises UnknownFormat.
        """
        wanted = suffix.casefold()
        exporters = self._exporters.members()
        having = [each for each in exporters if wanted in each.member.suffixes]
        if not having:
            known = {known for each in exporters for known in each.member.suffixes}
            longer = sorted(each for each in known if wanted and each.endswith(wanted))
            reason = "" if suffix else "the file name has no suffix that tells the format"
            raise UnknownFormat(
                suffix or None,
                longer or known if suffix else (),
                what="file name suffix",
                reason=reason,
                hint=install_hint(name=wanted.removeprefix(".")),
            )
        return min(having, key=lambda each: list(each.member.suffixes).index(wanted))

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """The publisher profiles of all plugins, in the order of loading."""
        return tuple(self._profiles)

    def use_profiles(self, profiles: Iterable[Profile]) -> None:
        """Know these publisher profiles and no others: to see what a page is without one."""
        self._profiles = list(profiles)

    def refine(self, article: Article) -> Article:
        """The article after the last look of every plugin that wants one. A plugin that fails is warned about."""
        for name, refine in self._refining:
            try:
                found = call_plugin(refine, article=article, returns=(Article, type(None)), plugin=name)
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
        claims: list[Claim[Any]] = [*readers, *writers]
        both = [found.member for each in claims if (found := loaded(each)) is not None]
        return FormatInfo(
            name,
            reads=bool(readers),
            writes=bool(writers),
            media_types=tuple(dict.fromkeys(kind for each in both for kind in each.media_types)),
            suffixes=tuple(dict.fromkeys(suffix for each in both for suffix in each.suffixes)),
            plugins=tuple(dict.fromkeys(each.held.plugin.name for each in claims)),
        )

    def analyzers(self) -> tuple[AnalyzerInfo, ...]:
        """The installed analyzers, by name."""
        return tuple(
            AnalyzerInfo(name, plugin=claims[0].held.plugin.name)
            for name, claims in sorted(self._analyzers.claims.items())
        )

    def plugins(self) -> tuple[PluginInfo, ...]:
        """Every plugin that was found, with the reason where one is not used; those that cannot be loaded last."""
        for kind in KINDS:
            for claims in self._table(kind).claims.values():
                for claim in claims:
                    loaded(claim)
        return (*(held.info() for held in self._plugins.values()), *self._unusable.values())


_UNPACKED = "unpack it first (`newsdoc batch` does so, once)"
"""What helps with a packed file."""
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
