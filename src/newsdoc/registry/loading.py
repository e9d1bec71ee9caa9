"""Loads one plugin at a time and checks what its hooks return, so that a broken plugin harms no other."""

import inspect
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pluggy

from newsdoc import hookspecs
from newsdoc.errors import PluginError, UnknownFormat, error_text
from newsdoc.hookspecs import CAPABILITIES, RESTRICTIONS, Analyzer, Deferred, Exporter, Parser
from newsdoc.model import Article, Block, Mark, Node, node_types
from newsdoc.profiles import Profile, as_profiles
from newsdoc.registry.calls import described
from newsdoc.registry.options import options_of

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

Member = Parser | Exporter | Analyzer


KINDS = ("parser", "exporter", "analyzer")
"""What a member can be, each brought by a hook of its own."""


class Plugin:
    """A plugin whose hooks have the right names and arguments; each is called when what it brings is first wanted."""

    def __init__(self, plugin: object, name: str, manager: pluggy.PluginManager, *, trusted: bool = False) -> None:
        """`name`: of its entry point, or of its module; `manager`: one that knows the hooks.
        `trusted`: one of newsdoc's own, whose members are checked by the tests.

        Raises PluginError for a hook that newsdoc does not know, or one that asks for unknown arguments.
        """
        self.name = name
        self._trusted = trusted
        try:
            _check_hook_names(plugin, name)
        except Exception as error:
            raise error if isinstance(error, PluginError) else PluginError(name, error_text(error)) from error
        try:
            manager.register(plugin, name)
            manager.check_pending()
        except (pluggy.PluginValidationError, ValueError) as error:
            if manager.get_plugin(name) is plugin:
                manager.unregister(plugin)
            raise PluginError(name, str(error)) from error
        self._module = plugin.__name__ if isinstance(plugin, ModuleType) else type(plugin).__module__
        self._hooks: dict[str, Callable[..., Any]] = {
            caller.name: impl.function
            for caller in manager.get_hookcallers(plugin) or ()
            for impl in caller.get_hookimpls()
            if impl.plugin is plugin
        }
        self._members: dict[str, tuple[Member | Deferred, ...]] = {}

    def members(self, kind: str) -> tuple[Member | Deferred, ...]:
        """Its members of one of the `KINDS`, those deferred as such.

        Raises PluginError for a hook that fails, and an unusable member.
        """
        if kind not in self._members:
            members = self._brought(f"newsdoc_{kind}s")
            for each in () if self._trusted else members:
                if complaint := _looked_at(each, kind):
                    raise PluginError(self.name, complaint)
            self._members[kind] = members
        return self._members[kind]

    def load(self, deferred: Deferred, kind: str) -> Any:
        """The member itself. Raises PluginError when it cannot be imported, or is unusable."""
        try:
            member = deferred.load()
        except (Exception, SystemExit) as error:
            message = f"{deferred.where} cannot be imported: {error_text(error)}"
            raise PluginError(self.name, message) from error
        complaint = None if self._trusted else _looked_at(member, kind)
        if complaint is None and member.name != deferred.name:
            complaint = f"{deferred.where} has the name {member.name!r}, not {deferred.name!r}"
        if complaint:
            raise PluginError(self.name, complaint)
        return member

    def profiles(self) -> tuple[Profile, ...]:
        """The profiles it brings. Raises PluginError."""
        try:
            return as_profiles(self._brought("newsdoc_profiles"))
        except TypeError as error:
            raise PluginError(self.name, f"newsdoc_profiles: {error}") from error

    def languages(self) -> tuple[Path, ...]:
        """The files of language data it brings. Raises PluginError."""
        found = self._brought("newsdoc_languages")
        if wrong := [each for each in found if not isinstance(each, (str, Path))]:
            raise PluginError(self.name, f"newsdoc_languages: {type(wrong[0]).__name__} instead of a path")
        return tuple(map(Path, found))

    def nodes(self) -> list[str]:
        """The types of nodes that its modules register, each as "block poll", "mark term" or "annotation person"."""
        own = self._module if self._module.startswith("newsdoc.") else self._module.partition(".")[0]
        return [
            f"{_kind_of_node(cls)} {name}"
            for name, cls in sorted(node_types().items())
            if f"{cls.__module__}.".startswith(f"{own}.")
        ]

    @property
    def refine(self) -> Callable[..., Article | None] | None:
        """Its last look at an article, or None."""
        return self._hooks.get("newsdoc_refine")

    def _brought(self, hook: str) -> tuple[Any, ...]:
        if hook not in self._hooks:
            return ()
        try:
            found = self._hooks[hook]()
            if found is None or not isinstance(found, Iterable):
                raise PluginError(self.name, f"{hook} returned {described(found)} instead of a list")
            return tuple(found)
        except PluginError:
            raise
        except (Exception, SystemExit) as error:
            raise PluginError(self.name, f"{hook} failed: {error_text(error)}") from error


def _kind_of_node(cls: type[Node] | type[Mark]) -> str:
    return "block" if issubclass(cls, Block) else "mark" if issubclass(cls, Mark) else "annotation"


def new_manager() -> pluggy.PluginManager:
    """A plugin manager that knows newsdoc's hooks."""
    manager = pluggy.PluginManager("newsdoc")
    manager.add_hookspecs(hookspecs)
    return manager


def load(entry: "EntryPoint") -> object:
    """The object an entry point names; a class is called, since its hooks are methods of an instance.

    Raises PluginError when that fails in any way.
    """
    try:
        plugin: object = entry.load()
        return plugin() if inspect.isclass(plugin) else plugin
    except (Exception, SystemExit) as error:
        raise PluginError(entry.name, f"cannot be imported: {error_text(error)}") from error


_FORMAT = ("name", "media_types", "suffixes")
_PARTS = {
    "parser": (*_FORMAT, "sniff", "parse"),
    "exporter": (*_FORMAT, "export"),
    "analyzer": ("name", "analyze"),
}
"""What a member of each kind must have."""

_NEAR_MISS = 0.8
"""Likeness from which on a name is taken for a misspelling (`read_pages`, `valdiate`); difflib's ratio."""
_PAGE_OPTIONS = ("profiles", "why", "language")
"""What a parser of pages is given besides the source."""


def _looked_at(member: Any, kind: str) -> str | None:
    """What is wrong with a member, or None. To look at it runs its code, which may fail too."""
    try:
        return _name_complaint(member) if isinstance(member, Deferred) else _complaint(member, kind)
    except Exception as error:
        return f"a {kind} cannot be looked at: {error_text(error)}"


def _name_complaint(member: Any) -> str | None:
    if not isinstance(member.name, str) or not member.name.strip() or member.name != member.name.casefold():
        return f"the name {member.name!r} of {_called(member)} is not a lower-case word"
    return None


def _called(member: Any) -> str:
    """What a message calls a member: an address in memory helps nobody."""
    return repr(member) if isinstance(member, Deferred) else type(member).__name__


def _complaint(member: Any, kind: str) -> str | None:
    """What is wrong with a member, or None."""
    parts = _PARTS[kind]
    if inspect.isclass(member):
        return f"{member.__name__} is a class; return an instance of it: {member.__name__}()"
    if missing := [part for part in parts if not hasattr(member, part)]:
        return f"the {kind} {type(member).__name__} lacks {', '.join(missing)}"
    if complaint := _name_complaint(member):
        return complaint
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
    from difflib import get_close_matches

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
        return f"restrictions of {member.name!r}: {wrong[0]!r} is not one of {', '.join(RESTRICTIONS)}"
    return None


def _check_hook_names(plugin: object, name: str) -> None:
    """A function called `newsdoc_...` that is not a hook, or is not marked as one, would be silently ignored."""
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
        given = list(inspect.signature(getattr(hookspecs, attribute)).parameters)
        if unknown := [each for each in inspect.signature(member).parameters if each not in given]:
            gets = f"the hook gets {', '.join(given)}" if given else "the hook gets no arguments"
            raise PluginError(name, f"{attribute} has the argument {unknown[0]!r}; {gets}")
