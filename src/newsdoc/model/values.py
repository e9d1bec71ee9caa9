"""What all classes of the model share: fields that refuse values of a wrong type, and a repr that fits on a line."""

import datetime as dt
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

import attrs

from newsdoc.model.constructor import CLASSES, ITEM_CLASSES, give_constructor

_SHOWN_TEXT = 40
"""Characters of a text that a repr shows: enough of a headline to know it by."""
_SHOWN_ITEMS = 60
"""Characters that the items of a tuple may take in a repr before only their number is given."""
_SHOWN_ALL = 200
"""Characters of a whole repr: a line of a wide terminal."""

Test = Callable[[Any], bool]
Check = Callable[[Any, "attrs.Attribute[Any]", Any], None]
"""A validator of attrs."""


class Value:
    """Base of the classes of the model."""

    __slots__ = ()

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        """Called by attrs for each class of the model, once it is made."""
        give_constructor(cls)

    def __repr__(self) -> str:
        """The class with the fields that are set, on one line and cut short: for people, not for `eval`."""
        parts = [part for field in attrs.fields(cast(Any, type(self))) if (part := _shown_field(self, field))]
        text = f"{type(self).__name__}({', '.join(parts)})"
        return text if len(text) <= _SHOWN_ALL else f"{text[: _SHOWN_ALL - 2]}…)"


def checked(_: type, fields: list["attrs.Attribute[Any]"]) -> list["attrs.Attribute[Any]"]:
    """A field transformer of attrs: each field checks the type of its value; a list in place of a tuple becomes one.

    A value of another type raises TypeError with the name of the field. What is not the instance of a class of the
    model (a text for a date, say) is refused and never converted.
    """
    return [field if cast(Any, field).inherited else _checked_field(field) for field in fields]


def _checked_field(field: "attrs.Attribute[Any]") -> "attrs.Attribute[Any]":
    check = _check(field.type)
    own = field.validator
    validator = check if own is None else attrs.validators.and_(check, own)
    if _is_tuple(field.type):
        return field.evolve(validator=validator, converter=field.converter or _as_tuple)
    return field.evolve(validator=validator)


def _is_tuple(hint: Any) -> bool:
    return hint.startswith("tuple[") if isinstance(hint, str) else get_origin(hint) is tuple


def _as_tuple(value: Any) -> Any:
    """Lists and generators as tuples, those inside too; anything else as it is, for the check to refuse."""
    if type(value) is tuple and list not in map(type, value):
        return value
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes, Mapping)):
        return tuple(_as_tuple(each) if isinstance(each, list) else each for each in value)
    return value


def _check(hint: Any) -> Check:
    """A validator of attrs for the type that a field is annotated with."""
    hint = _built_in(hint)
    classes = _classes(hint)
    if classes is not None and int not in classes:  # most fields; they must cost little

        def check(instance: Any, attribute: "attrs.Attribute[Any]", value: Any) -> None:
            if not isinstance(value, classes):
                raise _wrong(instance, attribute, hint, value)

        setattr(check, CLASSES, classes)
        return check
    test: Test | None = None
    is_tuple = _is_tuple(hint)
    right: set[type] = set()
    empty: Any = () if is_tuple else None if classes is not None and type(None) in classes else _NO_EMPTY

    def check_any(instance: Any, attribute: "attrs.Attribute[Any]", value: Any) -> None:
        nonlocal test
        if value is empty:
            return
        if test is None:
            # A class of the same module may be named before it is made: what it means is asked when it is needed.
            test = _test(_resolved(hint, instance, attribute.name), right)
        if not test(value):
            raise _wrong(instance, attribute, _resolved(hint, instance, attribute.name), value)

    if is_tuple:
        setattr(check_any, ITEM_CLASSES, right)
    elif classes is not None:
        setattr(check_any, CLASSES, classes)
    return check_any


def _test(hint: Any, right: set[type]) -> Test:
    """The test for an annotation. Where it is a tuple of some classes, `right` learns which of them were met: a body
    has many blocks of few classes.
    """
    arguments = get_args(hint)
    if get_origin(hint) is not tuple or arguments[1:] != (Ellipsis,):
        return fits(hint)
    kinds = _classes(arguments[0])
    if kinds is None or int in kinds:
        return fits(hint)

    def test(value: Any) -> bool:
        if not isinstance(value, tuple) or not all(isinstance(each, kinds) for each in value):
            return False
        right.update(map(type, value))
        return True

    return test


_NO_EMPTY = object()
_BUILT_IN = {"str": str, "int": int, "float": float, "bool": bool, "None": None}


def _built_in(hint: Any) -> Any:
    """The annotation; one that is a text and names only built-in classes (`"str | None"`) as what it means."""
    names = [name.strip() for name in hint.split("|")] if isinstance(hint, str) else []
    if not names or any(name not in _BUILT_IN for name in names):
        return hint
    return Union[tuple(_BUILT_IN[name] for name in names)]  # noqa: UP007  made of values


def _wrong(instance: Any, attribute: "attrs.Attribute[Any]", hint: Any, value: Any) -> TypeError:
    return TypeError(f"{type(instance).__name__}.{attribute.alias} {_complaint(hint, value)}")


def _resolved(hint: Any, instance: Any, name: str) -> Any:
    if not isinstance(hint, str) and "ForwardRef" not in repr(hint) and "'" not in repr(hint):
        return hint
    owner = next(each for each in type(instance).__mro__ if name in vars(each).get("__annotations__", ()))
    return get_type_hints(owner)[name]


def fits(hint: Any) -> Test:
    """A test that tells whether a value is of the type that an annotation names.

    Knows classes, unions, Literal, `tuple[X, ...]`, fixed tuples and `Sequence[X]`; any other annotation accepts all
    values.
    """
    classes = _classes(hint)
    if classes is not None:
        # A bool is an int to Python, not to a newsroom.
        if int in classes and bool not in classes:
            return lambda value: isinstance(value, classes) and value is not True and value is not False
        return lambda value: isinstance(value, classes)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        if all(type(each) is str for each in arguments):
            words = frozenset(arguments)
            return lambda value: type(value) is str and value in words
        return lambda value: any(value == each and type(value) is type(each) for each in arguments)
    if origin in (Union, types.UnionType):
        tests = [fits(each) for each in arguments if each is not type(None)]
        if len(tests) == 1:
            return lambda value: value is None or tests[0](value)
        nothing = len(tests) < len(arguments)
        return lambda value: (nothing and value is None) or any(test(value) for test in tests)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        item = fits(arguments[0])
        return lambda value: isinstance(value, tuple) and all(map(item, value))
    if origin is tuple:
        items = [fits(each) for each in arguments]
        return lambda value: (
            isinstance(value, tuple)
            and len(value) == len(items)
            and all(test(each) for test, each in zip(items, value, strict=True))
        )
    if origin is Sequence and arguments:  # a text is none of texts
        item = fits(arguments[0])
        return lambda value: isinstance(value, Sequence) and type(value) not in (str, bytes) and all(map(item, value))
    if isinstance(origin, type):
        return lambda value: isinstance(value, origin)
    return lambda value: True


def _classes(hint: Any) -> tuple[type, ...] | None:
    """The classes that an annotation of classes alone names; None for any other annotation."""
    if hint is None:
        return (type(None),)
    if hint is float:
        return (float, int)
    if isinstance(hint, type) and get_origin(hint) is None and hint is not Any:
        return (hint,)
    if get_origin(hint) in (Union, types.UnionType):
        parts = [_classes(each) for each in get_args(hint)]
        return None if None in parts else tuple(each for part in parts if part is not None for each in part)
    return None


def _complaint(hint: Any, value: Any) -> str:
    if get_origin(hint) is tuple and isinstance(value, tuple):
        item = get_args(hint)[0]
        wrong = next((each for each in value if not fits(item)(each)), value)
        return f"must hold {type_name(item)}, not {_described(wrong)}"
    text = f"must be {type_name(hint)}, not {_described(value)}"
    if isinstance(value, str) and dt.date in get_args(hint):
        text += "; datetime.date.fromisoformat or datetime.datetime.fromisoformat reads it"
    return text


def _described(value: Any) -> str:
    return f"the {type(value).__name__} {_shown(value)}" if value is not None else "None"


def type_name(hint: Any) -> str:
    """A type as a person reads it: "datetime, date or None"."""
    if get_origin(hint) is Literal:
        names = _names(hint)
    elif get_origin(hint) in (Union, types.UnionType):
        names = [name for each in get_args(hint) for name in _names(each)]
    elif get_origin(hint) is tuple:
        return f"a tuple of {type_name(get_args(hint)[0])}"
    else:
        return "None" if hint in (None, type(None)) else getattr(hint, "__name__", str(hint))
    return " or ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _names(hint: Any) -> list[str]:
    """The alternatives of a type: "'item', 'message' or None" is one list, not one inside the other."""
    return [repr(each) for each in get_args(hint)] if get_origin(hint) is Literal else [type_name(hint)]


def _shown_field(value: Any, field: "attrs.Attribute[Any]") -> str:
    """A field of a repr; empty for one that is not shown or has its default."""
    content = getattr(value, field.name)
    if not field.repr or (field.default is not attrs.NOTHING and content == field.default):
        return ""
    return f"{field.alias}={_shown(content)}" if field.kw_only else _shown(content)


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return repr(value if len(value) <= _SHOWN_TEXT else f"{value[: _SHOWN_TEXT - 1]}…")
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return _shown_items(value)
    text = repr(value)
    return text if len(text) <= _SHOWN_ITEMS or isinstance(value, Value) else f"{text[: _SHOWN_ITEMS - 1]}…"


def _shown_items(values: typing.Sequence[Any]) -> str:
    """The items where they are few and short, else how many there are of what."""
    if len(values) <= 3:
        text = f"({', '.join(map(_shown, values))}{',' * (len(values) == 1)})"
        if len(text) <= _SHOWN_ITEMS:
            return text
    kinds = {type(each).__name__ for each in values}
    return f"<{len(values)} {kinds.pop() if len(kinds) == 1 else 'items'}>"
