"""What plugins claim to read, write and analyze: a name each, and behind it a member that is loaded when wanted."""

import warnings
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

import attrs

from newsdoc.errors import PluginError, PluginWarning, UnknownFormat
from newsdoc.hookspecs import Analyzer, Deferred, Exporter, Parser
from newsdoc.profiles import Profile
from newsdoc.registry.calls import Installed
from newsdoc.registry.loading import KINDS, Plugin
from newsdoc.source import Source
from newsdoc.source.recognition import Form

Member = TypeVar("Member", Parser, Exporter, Analyzer)
Origin = Literal["built-in", "installed", "by hand"]


@attrs.frozen
class PluginInfo:
    """A plugin that was found, working or not."""

    name: str
    """Name of the plugin: of its entry point, or of its module for a built-in one."""
    distribution: str | None = attrs.field(default=None, kw_only=True)
    """The installed distribution with its version ("newsdoc-markdown 0.1.0"); None for a built-in or registered one."""
    provides: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """What it provides, each as "kind name" ("parser text")."""
    error: str | None = attrs.field(default=None, kw_only=True)
    """Why it cannot be used, wholly or in part; None if it can."""


@attrs.frozen
class Held:
    """A plugin in the registry."""

    plugin: Plugin
    distribution: str | None
    origin: Origin
    """What is wrong with a plugin that is installed is warned about, not raised."""
    profiles: tuple[Profile, ...]
    languages: tuple[Path, ...]
    errors: list[str] = attrs.field(factory=list)
    warned: set[str] = attrs.field(factory=set)

    def note(self, error: PluginError) -> None:
        """Keep what is wrong, once."""
        if str(error) not in self.errors:
            self.errors.append(str(error))

    def warn(self, message: str) -> None:
        """Warn of what is wrong, once."""
        if message not in self.warned:
            self.warned.add(message)
            warnings.warn(message, PluginWarning, stacklevel=6)

    def info(self) -> PluginInfo:
        """What it brings, and what of it is not used."""
        provides: list[str] = []
        for kind in KINDS:
            with suppress(PluginError):  # told already
                provides.extend(f"{kind} {member.name}" for member in self.plugin.members(kind))
        provides.extend(f"profile {profile.name}" for profile in self.profiles)
        provides.extend(f"language {path.stem}" for path in self.languages)
        provides.extend(self.plugin.nodes())
        if self.plugin.refine is not None:
            provides.append("refine")
        error = "; ".join(self.errors) or None
        return PluginInfo(self.plugin.name, distribution=self.distribution, provides=tuple(provides), error=error)


@attrs.define(eq=False)
class Claim(Generic[Member]):
    """A name that a plugin claims for a member of one kind, and the member once it is wanted."""

    kind: str
    offered: Any
    """The member, or the `Deferred` that stands for it."""
    held: Held
    _found: Installed[Member] | None = None

    @property
    def name(self) -> str:
        """The name that is claimed."""
        name: str = self.offered.name
        return name

    def installed(self) -> Installed[Member]:
        """The member with its plugin. Raises PluginError for one that cannot be loaded."""
        if self._found is None:
            plugin, offered = self.held.plugin, self.offered
            try:
                member = plugin.load(offered, self.kind) if isinstance(offered, Deferred) else offered
            except PluginError as error:
                self.held.note(error)
                raise
            self._found = Installed(member, plugin=plugin.name, distribution=self.held.distribution)
        return self._found

    def may_be(self, source: Source) -> bool:
        """False where the data is of a family, or has a root, that the member does not read."""
        if not isinstance(self.offered, Deferred):
            return True
        families, roots, form = self.offered.families, self.offered.roots, source.form
        return (not families or form.family in families) and (not roots or (form.root or "").casefold() in roots)


class Table(Generic[Member]):
    """Members of one kind by name, with the plugins that claim each name."""

    def __init__(self) -> None:
        self.claims: dict[str, list[Claim[Member]]] = {}

    def add(self, claim: Claim[Member]) -> None:
        """Put a claim behind those to the same name."""
        self.claims.setdefault(claim.name, []).append(claim)

    def claimants(self, name: str) -> list[str]:
        """The plugins that claim this name."""
        return [each.held.plugin.name for each in self.claims.get(name, [])]

    def get(self, name: str, what: str) -> Installed[Member]:
        """The member of this name. `what`: "format" or "analyzer".

        Raises UnknownFormat; PluginError for a name that two plugins claim, and for a member that cannot be loaded.
        """
        claims = self.claims.get(name.casefold(), ())
        if not claims:
            hint = self._same_suffix(name) or (install_hint(name=name.casefold()) if what == "format" else "")
            raise UnknownFormat(name, () if hint else self.claims, what=what, hint=hint)
        if len(claims) == 1:
            return claims[0].installed()
        if not self._built_in(claims):
            plugins = [each.held.plugin.name for each in claims]
            raise PluginError(plugins[-1], conflict(what, name, plugins))
        return self._first(claims).installed()

    def _same_suffix(self, name: str) -> str:
        """For those who ask for `md`, `txt` or `text/html`: the format that has it as a suffix or media type."""
        typed = [
            each.member.name for each in self.members() if name.casefold() in getattr(each.member, "media_types", ())
        ]
        if typed:
            return f"the media type {name.casefold()} is that of {' or '.join(map(repr, typed))}"
        suffix = f".{name.casefold().removeprefix('.')}"
        named = [each.member.name for each in self.members() if suffix in getattr(each.member, "suffixes", ())]
        return f"files in {suffix} are {' or '.join(map(repr, named))}" if named else ""

    def certain(self) -> list[Claim[Member]]:
        """The claims to names that only one plugin claims, or a built-in one besides others."""
        return [self._first(claims) for claims in self.claims.values() if len(claims) == 1 or self._built_in(claims)]

    def members(self) -> list[Installed[Member]]:
        """The members behind them. One that cannot be loaded is warned about and left out."""
        return [found for claim in self.certain() if (found := loaded(claim)) is not None]

    @staticmethod
    def _built_in(claims: list[Claim[Member]]) -> bool:
        return any(each.held.origin == "built-in" for each in claims)

    @staticmethod
    def _first(claims: list[Claim[Member]]) -> Claim[Member]:
        return next((each for each in claims if each.held.origin == "built-in"), claims[0])


def loaded(claim: Claim[Member]) -> Installed[Member] | None:
    """The member of a claim; None, with a warning, for one that cannot be loaded. One of newsdoc's own must load."""
    try:
        return claim.installed()
    except PluginError as error:
        if claim.held.origin == "built-in":
            raise
        claim.held.warn(f"{error}; it is left out")
        return None


def conflict(what: str, name: str, plugins: Iterable[str]) -> str:
    """A sentence about a name that several plugins claim."""
    return f"{what} {name!r} is claimed by more than one plugin ({', '.join(plugins)}); keep one of them"


def install_hint(name: str = "", form: Form | None = None) -> str:
    """Which plugin to install; what knows it is a file to read, for those who meet an error only."""
    from newsdoc.registry.first_party import install_hint as hint

    return hint(name=name, form=form)
