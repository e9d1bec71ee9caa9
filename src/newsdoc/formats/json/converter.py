"""Turns the model into plain JSON values and back (cattrs)."""

import datetime as dt
import json
from collections.abc import Callable
from functools import cache
from typing import Any, cast

from cattrs import BaseValidationError, Converter, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from newsdoc.errors import ParseError
from newsdoc.model import Article, Block, Mark, Node, SourceBlock, Span, UnknownBlock, UnknownMark, node_type
from newsdoc.model.dateline import NewsDate


def to_values(article: Article) -> dict[str, Any]:
    """The article as dicts, lists, strings, numbers; fields that have their default are left out."""
    return cast(dict[str, Any], _converter().unstructure(article))


def from_values(values: dict[str, Any]) -> Article:
    """The article that `to_values` made these values of.

    Nodes of types that are not registered become UnknownBlock and UnknownMark. Raises ParseError, with the path of each
    value that does not fit.
    """
    try:
        return _converter().structure(values, Article)
    except (BaseValidationError, TypeError, ValueError) as error:
        reasons = "; ".join(transform_error(error, path="$"))
        raise ParseError(reasons or str(error), format="json", expected="the newsdoc JSON schema") from error


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, omit_if_default=True, use_alias=True)
    converter.register_unstructure_hook(dt.datetime, dt.datetime.isoformat)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_unstructure_hook_func(_is_date, lambda value: value and value.isoformat())
    converter.register_structure_hook_func(_is_date, _structure_date)
    for pair in (Span, SourceBlock):
        converter.register_unstructure_hook(pair, list)
        converter.register_structure_hook(pair, _structure_tuple)
    converter.register_structure_hook(str, _structure_exact)
    converter.register_structure_hook(int, _structure_exact)
    converter.register_structure_hook(bool, _structure_exact)
    converter.register_structure_hook(float, _structure_exact)
    converter.register_unstructure_hook_factory(_is_typed, lambda cls: _unstructure_typed(cls, converter))
    converter.register_structure_hook_factory(_is_typed, lambda cls: _structure_typed(cls, converter))
    return converter


def _is_typed(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, (Node, Mark))


def _unstructure_typed(cls: type[Node] | type[Mark], converter: Converter) -> Callable[[Any], dict[str, Any]]:
    """Nodes and marks are written by their own class, whatever the field that holds them says, with their type."""
    if cls in (Node, Block, Mark):
        return lambda value: converter.unstructure(value, unstructure_as=type(value))
    if cls is UnknownBlock:
        return _unstructure_unknown_block
    if cls is UnknownMark:
        return lambda value: {"type": value.name, "start": value.start, "end": value.end, **json.loads(value.data)}
    fields = make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True, _cattrs_use_alias=True)
    own = not cls.__module__.startswith("newsdoc.model")

    def unstructure(value: Any) -> dict[str, Any]:
        values = {"type": cls.type_name, **fields(value)}
        # For readers without the plugin: how its block reads as text.
        if own and isinstance(value, Block):
            values["plain_text"] = value.plain_text()
        return values

    return unstructure


def _structure_typed(cls: type[Node] | type[Mark], converter: Converter) -> Callable[[Any, Any], Any]:
    if cls in (Node, Block, Mark):
        return lambda values, _: _structure_by_type(values, cls, converter)
    overrides: dict[str, Any] = {"_cattrs_forbid_extra_keys": True, "_cattrs_use_alias": True}
    fields = make_dict_structure_fn(cls, converter, **overrides)

    def structure(values: Any, _: Any) -> Any:
        if not isinstance(values, dict):
            raise TypeError(f"expected an object, not {type(values).__name__}")
        return fields({key: value for key, value in values.items() if key not in ("type", "plain_text")}, cls)

    return structure


def _structure_by_type(values: Any, wanted: type[Node] | type[Mark], converter: Converter) -> Any:
    if not isinstance(values, dict) or not isinstance(name := values.get("type"), str):
        raise TypeError(f"expected an object with a type where a {wanted.type_name} stands")
    cls = node_type(name)
    if cls is None:
        return _unknown(name, values, wanted)
    if not issubclass(cls, wanted):
        raise TypeError(f"a {name} cannot stand where a {wanted.type_name} is expected")
    return converter.structure(values, cls)


def _unstructure_unknown_block(value: UnknownBlock) -> dict[str, Any]:
    values = {"type": value.name, **json.loads(value.data)}
    if value.text:
        values["plain_text"] = value.text
    if value.span is not None:
        values["span"] = list(value.span)
    return values


def _unknown(name: str, values: dict[str, Any], wanted: type[Node] | type[Mark]) -> UnknownBlock | UnknownMark:
    own = ("type", "start", "end") if wanted is Mark else ("type", "plain_text", "span")
    data = json.dumps({key: value for key, value in values.items() if key not in own}, sort_keys=True)
    if wanted is Mark:
        start, end = (_structure_exact(values.get(key), int) for key in ("start", "end"))
        return UnknownMark(start, end, name=name, data=data)
    span = _structure_tuple(values["span"], Span) if "span" in values else None
    return UnknownBlock(_structure_exact(values.get("plain_text", ""), str), name=name, data=data, span=span)


def _is_date(kind: Any) -> bool:
    return bool(kind == NewsDate or kind == NewsDate | None)


def _structure_date(value: Any, _: Any) -> NewsDate | None:
    if value is None:
        return None
    text = _structure_exact(value, str)
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)


def _structure_tuple(value: Any, cls: Any) -> Any:
    if not isinstance(value, list):
        raise TypeError(f"expected a list, not {type(value).__name__}")
    return cls(*value)


def _structure_exact(value: Any, cls: Any) -> Any:
    """No silent conversion: a number is not a string, 1 is not true."""
    if cls is float and type(value) is int:
        return float(value)
    if type(value) is not cls:
        raise TypeError(f"expected {cls.__name__}, not {type(value).__name__}")
    return value
