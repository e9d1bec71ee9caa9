"""The errors that newsdoc raises for input it cannot use. Imperfect input is a `Problem` instead.

NewsdocError
├── UnknownFormat    no such format or analyzer, or none recognises the data (also a LookupError)
├── ParseError       the data is not in the format, or broken (also a ValueError)
├── ExportError      the article cannot be written in this format (also a ValueError)
├── OptionError      a parser, exporter or analyzer has no such option, or not with this value (also a TypeError)
├── SchemaError      the schema to check a document against cannot be used (also a ValueError)
├── PluginError      a plugin cannot be used, or failed; the others keep working
├── LimitExceeded    the data is larger or deeper than newsdoc accepts
└── BatchError       a run over many documents cannot start or continue
"""

from collections.abc import Iterable, Sequence
from typing import Any

_FEW = 8
"""Names that a message lists; more than a line of them helps nobody."""
_LIKE = 0.5
"""Likeness from which on a known name is offered for an unknown one; difflib's ratio. Half the letters in order: a
letter missed or two swapped in a short name, and the wrong half of a long one."""


def _nearest(name: str, known: Sequence[str]) -> tuple[str, ...]:
    from difflib import get_close_matches  # for those who meet an error

    bare = {each.removeprefix("."): each for each in known}  # the dot that all suffixes have makes none of them alike
    return tuple(bare[each] for each in get_close_matches(name.casefold().removeprefix("."), bare, n=3, cutoff=_LIKE))


class NewsdocError(Exception):
    """The base class of all errors of newsdoc.

    >>> try:
    ...     parse("")
    ... except NewsdocError as error:
    ...     print(type(error).__name__)
    ParseError
    """

    def __reduce__(self) -> tuple[Any, ...]:
        """How it goes from a worker process to its parent: whole, not made anew of its message alone."""
        return _restored, (type(self), self.args, dict(vars(self)))


def _restored(kind: type[NewsdocError], arguments: tuple[Any, ...], values: dict[str, Any]) -> NewsdocError:
    error = kind.__new__(kind, *arguments)
    vars(error).update(values)
    return error


def expect(value: object, wanted: type | tuple[type, ...], what: str) -> None:
    """Raise TypeError for an argument of another type: a mistake of the caller is not laid to a plugin.

    >>> from newsdoc.errors import expect
    >>> expect(5, (str, type(None)), "url")
    Traceback (most recent call last):
    TypeError: url must be str or None, not int
    """
    if not isinstance(value, wanted):
        types = wanted if isinstance(wanted, tuple) else (wanted,)
        names = " or ".join("None" if each is type(None) else each.__name__ for each in types)
        raise TypeError(f"{what} must be {names}, not {type(value).__name__}")


def expect_each(value: object, of: str, what: str) -> None:
    """Raise TypeError for what holds no items, and for a text, whose letters are none.

    >>> from newsdoc.errors import expect_each
    >>> expect_each("quotes", "names", "analyzers")
    Traceback (most recent call last):
    TypeError: analyzers must be a list (or another iterable) of names, not str
    """
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        raise TypeError(f"{what} must be a list (or another iterable) of {of}, not {type(value).__name__}")


_LONG = 60
"""Characters of a name that are shown: a longer one is no name, but data given in its place."""


def _shown(name: str | None) -> str:
    return repr(name if name is None or len(name) <= _LONG else name[:_LONG] + "…")


def error_text(error: BaseException) -> str:
    """An error of code that is not ours, in words: its kind, and what it says where it can say it."""
    try:
        return f"{type(error).__name__}: {error}"
    except Exception:
        return type(error).__name__


class UnknownFormat(NewsdocError, LookupError):
    """No parser, exporter or analyzer of this name, or none that recognises the data.

    `name` is the name asked for (None if the data was to be recognised), `nearest` holds the most similar known names.

    >>> export(Article("Ferry returns"), "newsml-2")
    Traceback (most recent call last):
    newsdoc.errors.UnknownFormat: unknown format 'newsml-2'; did you mean 'newsml-g2' ...
    """

    def __init__(
        self, name: str | None, known: Iterable[str] = (), *, what: str = "format", reason: str = "", hint: str = ""
    ) -> None:
        """`reason`: in place of "unknown format ..."; `hint`: what would help, such as a plugin to install."""
        names = sorted(set(known))
        self.name = name
        self.nearest = _nearest(name, names) if name and len(name) <= _LONG else ()
        message = reason or f"unknown {what} {_shown(name)}"
        if self.nearest:
            message += f"; did you mean {' or '.join(map(repr, self.nearest))}?"
        elif len(names) > _FEW:
            message += f"; `newsdoc formats` lists the {len(names)} known ones"
        elif names:
            message += f"; known are {', '.join(names)}"
        super().__init__(f"{message}; {hint}" if hint else message)


class ParseError(NewsdocError, ValueError):
    """The data cannot be read in its format. `line` and `column` count from 1, and are None if unknown.

    >>> try:
    ...     parse('{"newsdoc": 1,', "json")
    ... except ParseError as error:
    ...     print(error.format, error.line)
    json 1
    """

    def __init__(
        self,
        message: str,
        *,
        format: str | None = None,
        line: int | None = None,
        column: int | None = None,
        expected: str | None = None,
    ) -> None:
        self.format = format
        self.line = line
        self.column = column
        self.expected = expected
        place = ", ".join(
            f"{name} {value}" for name, value in (("line", line), ("column", column)) if value is not None
        )
        text = f"{format}: {message}" if format else message
        if place:
            text += f" ({place})"
        if expected:
            text += f"; expected {expected}"
        super().__init__(text)


class ExportError(NewsdocError, ValueError):
    """The article cannot be written in this format. `field` is the field or option that prevents it, if there is one.

    >>> export_all([Article("One"), Article("Two")], "nitf")
    Traceback (most recent call last):
    newsdoc.errors.ExportError: nitf: a document of this format holds only one item: export them one by one
    """

    def __init__(self, message: str, *, format: str | None = None, field: str | None = None) -> None:
        self.format = format
        self.field = field
        super().__init__(f"{format}: {message}" if format else message)


class OptionError(NewsdocError, TypeError):
    """An unknown option, or a value that the option does not accept.

    `option` is its name; if it is unknown, `nearest` holds the most similar known names.

    >>> export(Article("Ferry returns"), "text", widht=72)
    Traceback (most recent call last):
    newsdoc.errors.OptionError: the exporter 'text' has no option 'widht'; did you mean 'width'?
    """

    def __init__(self, option: str, message: str, known: Iterable[str] = ()) -> None:
        self.option = option
        names = sorted(known)
        self.nearest = _nearest(option, names)
        if self.nearest:
            message += f"; did you mean {' or '.join(map(repr, self.nearest))}?"
        elif names:
            message += f"; it has {', '.join(names)}"
        super().__init__(message)


class SchemaError(NewsdocError, ValueError):
    """The schema to check a document against does not exist, or cannot be used.

    >>> validate("{}", "json", schema="no-such-file.json")
    Traceback (most recent call last):
    newsdoc.errors.SchemaError: ...
    """


class PluginError(NewsdocError):
    """A plugin cannot be used, or failed. `plugin` is its name, `distribution` the package it belongs to, if known.

    >>> from types import SimpleNamespace
    >>> from newsdoc.registry import Registry
    >>> Registry().register(SimpleNamespace(newsdoc_parser=print), "mine")
    Traceback (most recent call last):
    newsdoc.errors.PluginError: plugin 'mine': unknown hook 'newsdoc_parser'; did you mean 'newsdoc_parsers' ...
    """

    def __init__(self, plugin: str, message: str, *, distribution: str | None = None) -> None:
        self.plugin = plugin
        self.distribution = distribution
        origin = f" ({distribution})" if distribution else ""
        super().__init__(f"plugin {plugin!r}{origin}: {message}")


class LimitExceeded(NewsdocError):
    """The data exceeds one of the `Limits`. `limit` says which, with its value.

    >>> parse("Ferry returns", limits=Limits(input_size=5))
    Traceback (most recent call last):
    newsdoc.errors.LimitExceeded: the document has 13 bytes or characters; ...
    """

    def __init__(self, message: str, *, limit: str) -> None:
        self.limit = limit
        super().__init__(f"{message} (limit: {limit})")


class BatchError(NewsdocError):
    """A run over many documents cannot start or continue: a source or package is missing, the output exists.

    A problem of a single document never raises this; it is a `Failure` in that document's result.

    >>> to_table([Article("Ferry returns")], "weather")
    Traceback (most recent call last):
    newsdoc.errors.BatchError: unknown table 'weather'; the tables are articles, ...
    """


class PluginWarning(UserWarning):
    """A plugin, or part of one, was left out because it failed; the rest works.

    >>> import warnings
    >>> warnings.filterwarnings("error", category=PluginWarning)  # a plugin that cannot be used ends the program
    """


class ParseWarning(UserWarning):
    """What was converted is probably not what was meant: the text is the name of a file, or an address.

    >>> import warnings
    >>> with warnings.catch_warnings(record=True) as caught:
    ...     warnings.simplefilter("always")
    ...     text = convert("ferry.html", "markdown", format="text")
    >>> str(caught[0].message)
    "the text 'ferry.html' looks like the name of a file; newsdoc.read reads files"
    """


class ExportWarning(UserWarning):
    """The output does not say that the item is embargoed, withheld, canceled, or has terms of use.

    >>> import datetime, warnings
    >>> held_back = Article("Ferry returns", embargoed=datetime.date(2030, 1, 1))
    >>> with warnings.catch_warnings(record=True) as caught:
    ...     warnings.simplefilter("always")
    ...     text = export(held_back, "text")
    >>> caught[0].category.__name__
    'ExportWarning'
    """
