"""Loads one plugin at a time and checks what its hooks return, so that a broken plugin harms no other."""

import inspect
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pluggy

from newsdoc import hookspecs
from newsdoc.errors import PluginError, UnknownFormat
from newsdoc.hookspecs import CAPABILITIES, RESTRICTIONS, Analyzer, Exporter, Parser
from newsdoc.model import Article
from newsdoc.options import options_of
from newsdoc.profiles import Profile, as_profiles

Member = Parser | Exporter | Analyzer


@attrs.frozen
class Contribution:
    """What one plugin brings."""

    plugin: str
    """Its name: of its entry point, or of its module."""
    parsers: tuple[Parser, ...] = ()
    exporters: tuple[Exporter, ...] = ()
    analyzers: tuple[Analyzer, ...] = ()
    profiles: tuple[Profile, ...] = ()
    languages: tuple[Path, ...] = ()
    refine: Callable[..., Article | None] | None = None

    def members(self) -> tuple[tuple[str, Member], ...]:
        """Each member with its kind: "parser", "exporter" or "analyzer"."""
        kinds = (("parser", self.parsers), ("exporter", self.exporters), ("analyzer", self.analyzers))
        return tuple((kind, member) for kind, members in kinds for member in members)


def load(entry: EntryPoint) -> object:
    """The object an entry point names; a class is called, since its hooks are methods of an instance.

    Raises PluginError when that fails in any way.
    """
    try:
        plugin: object = entry.load()
        return plugin() if inspect.isclass(plugin) else plugin
    except (Exception, SystemExit) as error:
        raise PluginError(entry.name, f"cannot be imported: {type(error).__name__}: {error}") from error


def collect(plugin: object, name: str) -> Contribution:
    """What the plugin's hooks return.

    Raises PluginError for a hook that newsdoc does not know, that asks for unknown arguments or fails, and for a member
    that lacks a part of its protocol.
    """
    _check_hook_names(plugin, name)
    manager = pluggy.PluginManager("newsdoc")
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(plugin, name)
        manager.check_pending()
    except (pluggy.PluginValidationError, ValueError) as error:
        raise PluginError(name, str(error)) from error
    refiners: list[Callable[..., Any]] = [impl.function for impl in manager.hook.newsdoc_refine.get_hookimpls()]
    return Contribution(
        name,
        parsers=_checked(name, manager.hook.newsdoc_parsers, _PARSER),
        exporters=_checked(name, manager.hook.newsdoc_exporters, _EXPORTER),
        analyzers=_checked(name, manager.hook.newsdoc_analyzers, _ANALYZER),
        profiles=_profiles(name, _call(name, manager.hook.newsdoc_profiles)),
        languages=_languages(name, _call(name, manager.hook.newsdoc_languages)),
        refine=refiners[0] if refiners else None,
    )


_FORMAT = ("name", "media_types", "suffixes")
_PARSER = (*_FORMAT, "sniff", "parse")
_EXPORTER = (*_FORMAT, "export")
_ANALYZER = ("name", "analyze")


_NEAR_MISS = 0.8
"""Likeness from which on a name is taken for a misspelling (`read_pages`, `valdiate`); difflib's ratio."""
_PAGE_OPTIONS = ("profiles", "why", "language")
"""What a parser of pages is given besides the source."""


def _call(name: str, hook: Callable[[], list[Iterable[Any]]]) -> tuple[Any, ...]:
    try:
        return tuple(member for result in hook() for member in result)
    except (Exception, SystemExit) as error:
        raise PluginError(name, f"a hook failed: {type(error).__name__}: {error}") from error


def _profiles(name: str, found: tuple[Any, ...]) -> tuple[Profile, ...]:
    try:
        return as_profiles(found)
    except TypeError as error:
        raise PluginError(name, f"newsdoc_profiles: {error}") from error


def _languages(name: str, found: tuple[Any, ...]) -> tuple[Path, ...]:
    if wrong := next((each for each in found if not isinstance(each, (str, Path))), None):
        raise PluginError(name, f"newsdoc_languages: {wrong!r} is no path")
    return tuple(map(Path, found))


def _checked(name: str, hook: Callable[[], list[Iterable[Any]]], parts: tuple[str, ...]) -> tuple[Any, ...]:
    members = _call(name, hook)
    for member in members:
        if complaint := _complaint(member, parts):
            raise PluginError(name, complaint)
    return members


def _complaint(member: Any, parts: tuple[str, ...]) -> str | None:
    """What is wrong with a member, or None."""
    if missing := [part for part in parts if not hasattr(member, part)]:
        return f"{member!r} lacks {', '.join(missing)}"
    if not isinstance(member.name, str) or not member.name.strip() or member.name != member.name.casefold():
        return f"the name {member.name!r} of {member!r} is not a lower-case word"
    for part in ("media_types", "suffixes"):
        if part in parts and not _are_words(getattr(member, part)):
            return f"{part} of {member.name!r} is not a tuple of str"
    for part in parts[len(_FORMAT) if "suffixes" in parts else 1 :]:
        if not callable(getattr(member, part)):
            return f"{part} of {member.name!r} cannot be called"
    return _near_miss(member, parts) or _capability_complaint(member)


def _are_words(value: Any) -> bool:
    return isinstance(value, (tuple, list)) and all(isinstance(each, str) for each in value)


def _near_miss(member: Any, parts: tuple[str, ...]) -> str | None:
    """A misspelt capability would be silently ignored."""
    known = (*parts, *CAPABILITIES)
    for attribute in dir(member):
        if attribute.startswith("_") or attribute in known:
            continue
        near = get_close_matches(attribute, known, n=1, cutoff=_NEAR_MISS)
        if near and not hasattr(member, near[0]):
            return f"{member.name!r} has an attribute {attribute!r}; did you mean {near[0]!r}?"
    return None


def _capability_complaint(member: Any) -> str | None:
    for attribute in CAPABILITIES:
        value = getattr(member, attribute, None)
        if value is None or attribute in ("reads_pages", "restrictions", "variants"):
            continue
        if not callable(value):
            return f"{attribute} of {member.name!r} cannot be called"
    if getattr(member, "reads_pages", False):
        options = options_of(member.parse)
        if lacking := [each for each in _PAGE_OPTIONS if each not in options.known and not options.takes_any]:
            return f"{member.name!r} reads pages, but its parse does not take {', '.join(lacking)}"
    if wrong := [each for each in getattr(member, "restrictions", ()) if each not in RESTRICTIONS]:
        return f"restrictions of {member.name!r}: {wrong[0]!r} is none of {', '.join(RESTRICTIONS)}"
    return None


def _check_hook_names(plugin: object, name: str) -> None:
    """A function called `newsdoc_...` that is no hook, or is not marked as one, would be silently ignored."""
    known = sorted(hook for hook in vars(hookspecs) if hook.startswith("newsdoc_"))
    for attribute in dir(plugin):
        if not attribute.startswith("newsdoc_") or not callable(member := getattr(plugin, attribute)):
            continue
        if isinstance(plugin, ModuleType) and getattr(member, "__module__", None) != plugin.__name__:
            continue
        if attribute not in known:
            raise PluginError(name, str(UnknownFormat(attribute, known, what="hook")))
        if not hasattr(member, "newsdoc_impl"):
            raise PluginError(name, f"{attribute} is not marked with @newsdoc.hookimpl")
