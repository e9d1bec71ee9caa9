"""An article as plain values, for JSON, data frames and templates."""

import datetime as dt
from typing import Any

import attrs

from newsdoc.model.nodes import Mark, Node


def to_plain(value: Any) -> Any:
    """A value of the model as dicts, lists, strings, numbers, booleans and None.

    Dates become ISO 8601 strings, spans pairs of numbers. A node or mark says its `type`; fields of inner objects that
    have their default are left out.
    """
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [to_plain(each) for each in value]
    if not attrs.has(type(value)):
        return value
    typed = {"type": value.type_name} if isinstance(value, (Node, Mark)) else {}
    fields = [(field, getattr(value, field.name)) for field in attrs.fields(type(value))]
    return {**typed, **{field.alias: to_plain(each) for field, each in fields if each != field.default}}
