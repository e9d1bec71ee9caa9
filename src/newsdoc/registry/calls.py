"""The one door through which code of plugins is called: what goes wrong behind it names the plugin."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar, overload

import attrs

from newsdoc.errors import LimitExceeded, NewsdocError, PluginError, error_text

Member = TypeVar("Member")
Result = TypeVar("Result")
Work = Callable[..., Any]

DEPTH = "the depth of Python's stack"
"""The limit that a RecursionError runs into."""


@attrs.frozen
class Installed(Generic[Member]):
    """A parser, exporter or analyzer, and the plugin that brings it."""

    member: Member
    """The object that does the work."""
    plugin: str = attrs.field(kw_only=True)
    """Name of the plugin."""
    distribution: str | None = attrs.field(default=None, kw_only=True)
    """The installed distribution with its version; None for what is built in or registered by hand."""

    @overload
    def call(self, work: Work, *arguments: Any, returns: type[Result], **options: Any) -> Result: ...
    @overload
    def call(self, work: Work, *arguments: Any, returns: tuple[type[Any], ...], **options: Any) -> Any: ...
    def call(self, work: Work, *arguments: Any, returns: Any, **options: Any) -> Any:
        """What `work`, a method of the member, returns, when it is of this type.

        Errors of newsdoc pass. A RecursionError becomes LimitExceeded; any other error, `sys.exit` included, and a
        result of another type become PluginError with the name of the plugin.
        """
        try:
            found = work(*arguments, **options)
        except (NewsdocError, MemoryError):
            raise
        except RecursionError as error:
            raise LimitExceeded("the data, or the article, is nested too deeply", limit=DEPTH) from error
        except (Exception, SystemExit) as error:
            raise self.error(f"{_name(work)} failed: {error_text(error)}") from error
        if not isinstance(found, returns):
            wanted = " or ".join(each.__name__ for each in (returns if isinstance(returns, tuple) else (returns,)))
            raise self.error(f"{_name(work)} returned {described(found)} instead of {wanted}")
        return found

    def call_many(self, work: Work, *arguments: Any, of: type[Result], **options: Any) -> Iterator[Result]:
        """The items that `work` returns, one at a time as they come. Raises as `call` does."""
        found = self.call(work, *arguments, returns=(Iterable,), **options)
        items = iter(found)
        while (item := self.call(next, items, _END, returns=object)) is not _END:
            if not isinstance(item, of):
                raise self.error(f"{_name(work)} gave {described(item)} instead of {of.__name__}")
            yield item

    def error(self, message: str) -> PluginError:
        """A PluginError that names the plugin."""
        return PluginError(self.plugin, message, distribution=self.distribution)


_END = object()


def call_plugin(
    work: Work,
    *arguments: Any,
    returns: type[Any] | tuple[type[Any], ...],
    plugin: str,
    distribution: str | None = None,
    **options: Any,
) -> Any:
    """What a function of a plugin that is not a member returns. Raises as `Installed.call` does."""
    return Installed(None, plugin=plugin, distribution=distribution).call(work, *arguments, returns=returns, **options)


def _name(work: Work) -> str:
    return "parse_all" if work is next else getattr(work, "__name__", "a function")


def described(value: Any) -> str:
    """The type of a value with its article, for messages: "an int", "a Quote", "nothing"."""
    if value is None:
        return "nothing"
    name = type(value).__name__
    return f"{'an' if name[0] in 'aeiouAEIOU' else 'a'} {name}"
