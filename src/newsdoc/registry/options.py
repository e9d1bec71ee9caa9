"""The options of parsers, exporters and analyzers: known from their signatures, checked before they are used."""

import datetime as dt
import inspect
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from newsdoc.errors import OptionError
from newsdoc.model.values import fits, type_name

Work = Callable[..., Any]


@attrs.frozen
class Option:
    """An option of a parser, exporter or analyzer."""

    name: str
    """Its name, as a keyword."""
    hint: Any
    """The type it is annotated with; `typing.Any` where it has none."""
    default: Any
    """Its default; `inspect.Parameter.empty` where it has none."""


@attrs.frozen
class Options:
    """The options that a method takes."""

    known: Mapping[str, Option]
    """By name, in the order of the signature."""
    takes_any: bool
    """True for a method that takes keywords it does not name."""


def options_of(work: Work) -> Options:
    """The options of a bound method: its keyword-only parameters, and those that may be given by keyword.

    >>> class Shout:
    ...     def export(self, article, /, *, mark: str = "!") -> str: ...
    >>> list(options_of(Shout().export).known)
    ['mark']
    """
    return _options_of(getattr(work, "__func__", work), hasattr(work, "__self__"))


@lru_cache(maxsize=256)
def _options_of(function: Work, bound: bool) -> Options:
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):  # made of something that has no signature
        return Options({}, takes_any=True)
    try:
        hints = get_type_hints(function)
    except Exception:  # an annotation that cannot be resolved says nothing
        hints = {}
    # The object the method is bound to, and the source or article, come by position.
    named = parameters[1 + bound :]
    kinds = (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    known = {
        each.name: Option(each.name, hints.get(each.name, Any), each.default) for each in named if each.kind in kinds
    }
    return Options(known, takes_any=any(each.kind is inspect.Parameter.VAR_KEYWORD for each in named))


def check_options(work: Work, options: Mapping[str, Any], what: str, *, hidden: Iterable[str] = ()) -> None:
    """Raise OptionError for an option that the method does not have, or a value of another type than it takes.

    `what`: the parser, exporter or analyzer, for the message; `hidden`: options that only newsdoc itself gives.
    """
    if not options:
        return
    found = options_of(work)
    open_to_all = {name: option for name, option in found.known.items() if name not in set(hidden)}
    for name, value in options.items():
        option = open_to_all.get(name)
        if option is None:
            if not found.takes_any:
                raise OptionError(name, f"{what} has no option {name!r}", open_to_all)
        elif not fits(option.hint)(value) and not (option.hint is float and type(value) is int):
            raise OptionError(name, f"option {name!r} of {what} must be {type_name(option.hint)}, not {value!r}")


GIVEN = frozenset(("profiles", "why"))
"""Options of parsers that only newsdoc itself gives: no caller has them to set."""


def from_text(work: Work, name: str, text: str, what: str) -> Any:
    """The value that a text stands for, as an option of this type: for command lines and settings.

    Raises OptionError for an unknown option, and a text that is none of its values.
    """
    found = options_of(work)
    option = found.known.get(name)
    if option is None:
        if found.takes_any:
            return _by_look(text)
        raise OptionError(name, f"{what} has no option {name!r}", set(found.known) - GIVEN)
    for hint in _alternatives(option.hint):
        if (value := _value(hint, text)) is not _NOTHING:
            return value
    raise OptionError(name, f"option {name!r} of {what} must be {_in_words(option.hint)}, not {text!r}")


def _in_words(hint: Any) -> str:
    """A type as somebody reads it who does not write Python."""
    if get_origin(hint) is Literal:
        return " or ".join(map(str, get_args(hint)))
    return " or ".join(_WORDS_FOR.get(each) or type_name(each) for each in _alternatives(hint))


_WORDS_FOR: dict[Any, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    dt.date: "a day (2026-03-05)",
    dt.datetime: "a moment (2026-03-05T18:40+01:00)",
    type(None): "none",
}


_NOTHING = object()
_WORDS = {"true": True, "yes": True, "false": False, "no": False}


def _alternatives(hint: Any) -> list[Any]:
    """The types of a union, those that take any text last."""
    parts = list(get_args(hint)) if get_origin(hint) in (Union, *_UNIONS) else [hint]
    return sorted(parts, key=lambda part: part is str)


_UNIONS = (type(int | None),)


def _value(hint: Any, text: str) -> Any:
    """The text as a value of one type, or `_NOTHING`."""
    if hint is type(None):
        return None if text.casefold() in ("none", "") else _NOTHING
    if hint is bool:
        return _WORDS.get(text.casefold(), _NOTHING)
    if get_origin(hint) is Literal:
        return next((each for each in get_args(hint) if str(each) == text), _NOTHING)
    if hint is Any:
        return _by_look(text)
    readers: dict[Any, Callable[[str], Any]] = {
        int: int,
        float: float,
        str: str,
        dt.datetime: _moment,
        dt.date: dt.date.fromisoformat,
    }
    reader = readers.get(hint)
    try:
        return reader(text) if reader else _NOTHING
    except ValueError:
        return _NOTHING


def _moment(text: str) -> dt.datetime:
    if len(text) <= len("2026-03-05"):  # a day is not midnight
        raise ValueError(text)
    return dt.datetime.fromisoformat(text)


def _by_look(text: str) -> Any:
    if text.casefold() in _WORDS:
        return _WORDS[text.casefold()]
    try:
        return int(text)
    except ValueError:
        return text
