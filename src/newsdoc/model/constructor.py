"""The constructors of the model's classes: one function a class, with the checks of its fields written out in it.

attrs calls a validator and a converter for each field of each object, and most fields have their default. Reading a
wire document makes hundreds of objects, and a third of the time went there. A constructor made here looks first
whether a value is the default, or plainly of the right type, and asks the field's own converter and validator about
everything else; what is accepted, and what is said of what is not, stays theirs.
"""

from typing import Any, cast

import attrs

_OF_ATTRS = "<attrs generated"
"""How the names of the files begin that attrs says its own functions come from."""
CLASSES = "classes"
"""The attribute of a validator that lets every object pass whose type is one of some classes: which they are."""
ITEM_CLASSES = "item_classes"
"""The attribute of a validator that asks for a tuple: the set of classes of items that are known to be right."""
_HOOKS = ("__attrs_pre_init__", "__attrs_post_init__")


def give_constructor(cls: type) -> None:
    """Give an attrs class its constructor, made when the first object is, in place of the one that attrs made.

    A class whose constructor is written by hand, or does more than to set its fields, keeps the one it has.
    """
    theirs = vars(cls).get("__init__")
    if theirs is None or not theirs.__code__.co_filename.startswith(_OF_ATTRS) or not _is_simple(cls):
        return

    def first(self: Any, *values: Any, **named: Any) -> None:
        made = _constructor(cls, theirs)
        cast(Any, cls).__init__ = made
        made(self, *values, **named)

    first.__wrapped__ = theirs  # type: ignore[attr-defined]  # for those who ask for the signature
    first.__name__, first.__qualname__, first.__doc__ = theirs.__name__, theirs.__qualname__, theirs.__doc__
    cast(Any, cls).__init__ = first


def _is_simple(cls: type) -> bool:
    """True where setting the fields, each with a default that is a value, is all there is to do."""
    fields = attrs.fields(cast(Any, cls))
    return not any(hasattr(cls, name) for name in _HOOKS) and all(
        field.init and not isinstance(cast(Any, field.default), attrs.Factory) and _slot(cls, field.name) is not None  # type: ignore[arg-type]
        for field in fields
    )


def _slot(cls: type, name: str) -> Any:
    """What sets the slot of a field; None for a class that keeps its fields elsewhere."""
    return getattr(getattr(cls, name, None), "__set__", None)


def _constructor(cls: type, theirs: Any) -> Any:
    """The function, from the text that a person would write."""
    names: dict[str, Any] = {"_type": type, "_tuple": tuple, "_map": map}
    positional: list[str] = []
    keywords: list[str] = []
    lines: list[str] = []
    for field in attrs.fields(cast(Any, cls)):
        value = field.alias or field.name
        parameter = value
        names[f"_set_{value}"] = _slot(cls, field.name)
        if field.default is not attrs.NOTHING:
            names[f"_default_{value}"] = field.default
            parameter = f"{value}=_default_{value}"
        (keywords if field.kw_only else positional).append(parameter)
        lines += _check(value, field, names)
        lines.append(f"    _set_{value}(self, {value})")
    parameters = ["self", *positional, *(["*", *keywords] if keywords else [])]
    text = "\n".join([f"def __init__({', '.join(parameters)}):", *(lines or ["    pass"])])
    exec(compile(text, f"<constructor of {cls.__qualname__}>", "exec"), names)
    made = names["__init__"]
    made.__annotations__ = theirs.__annotations__
    made.__qualname__, made.__module__, made.__doc__ = theirs.__qualname__, theirs.__module__, theirs.__doc__
    return made


def _check(value: str, field: "attrs.Attribute[Any]", names: dict[str, Any]) -> list[str]:
    """The lines that look at the value of a field, for names that the function can use."""
    if field.validator is None and field.converter is None:
        return []
    right = []
    if field.default is None:  # which Python tells in one step
        right.append(f"{value} is None")
    elif field.default is not attrs.NOTHING:
        right.append(f"{value} is _default_{value}")
    for number, kind in enumerate(getattr(field.validator, CLASSES, ())):
        if kind is type(None):
            right.append(f"{value} is None")
        else:
            names[f"_class{number}_{value}"] = kind
            right.append(f"_type({value}) is _class{number}_{value}")
    items = getattr(field.validator, ITEM_CLASSES, None)
    if items is not None:
        names[f"_known_{value}"] = items
        right.append(f"(_type({value}) is _tuple and _known_{value}.issuperset(_map(_type, {value})))")
    inner = []
    if field.converter is not None:
        names[f"_convert_{value}"] = field.converter
        inner.append(f"{value} = _convert_{value}({value})")
    if field.validator is not None:
        names[f"_field_{value}"], names[f"_check_{value}"] = field, field.validator
        inner.append(f"_check_{value}(self, _field_{value}, {value})")
    if not right:
        return [f"    {line}" for line in inner]
    return [f"    if not ({' or '.join(dict.fromkeys(right))}):", *(f"        {line}" for line in inner)]
