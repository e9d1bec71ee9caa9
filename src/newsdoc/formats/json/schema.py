"""The JSON Schema of native JSON, made from the model's own classes."""

import datetime as dt
import inspect
import json
import types
from collections.abc import Iterable
from typing import Any, ClassVar, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from newsdoc.formats.json.format import VERSION
from newsdoc.model import Article, Block, Mark, Node, SourceBlock, Span, node_types

_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    dt.date: {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    dt.datetime: {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"},
    Span: {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2},
    SourceBlock: {
        "type": "array",
        "prefixItems": [{"type": "string"}, {"type": "integer"}, {"type": "integer"}],
        "minItems": 3,
        "maxItems": 3,
    },
}


def json_schema(*, plugins: bool = True) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of native JSON.

    `plugins`: with the node types that analyzers and plugins have registered, not only the model's own. Nodes of other
    types are allowed wherever nodes of their family are, since a plugin may be missing.
    """
    own = {name: cls for name, cls in node_types().items() if plugins or _is_of_model(cls)}
    definitions = _Definitions(own)
    article = _object(Article, definitions)
    article["properties"] = {"newsdoc": {"const": VERSION}, **article["properties"]}
    article["required"] = ["newsdoc"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsdoc article",
        **article,
        "$defs": dict(sorted(definitions.items())),
    }


class _Definitions(dict[str, Any]):
    """The definitions made so far, and the node types that there are."""

    def __init__(self, nodes: dict[str, type[Node] | type[Mark]]) -> None:
        super().__init__()
        self.nodes = nodes


def _is_of_model(cls: type) -> bool:
    return cls.__module__.startswith("newsdoc.model.")


def _object(cls: type, definitions: _Definitions) -> dict[str, Any]:
    hints = {key.lstrip("_"): hint for key, hint in get_type_hints(cls).items() if get_origin(hint) is not ClassVar}
    properties: dict[str, Any] = {}
    required = []
    for field in attrs.fields(cls):
        properties[field.alias] = _type(hints[field.name.lstrip("_")], definitions)
        if field.default is attrs.NOTHING:
            required.append(field.alias)
    schema = {"type": "object", "properties": properties, "additionalProperties": False}
    if required:
        schema["required"] = required
    return {"description": _summary(cls), **schema}


def _summary(cls: type) -> str:
    return (inspect.getdoc(cls) or "").split("\n\n")[0].replace("\n", " ")


def _type(hint: Any, definitions: _Definitions) -> dict[str, Any]:
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    if hint is type(None):
        return {"type": "null"}
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_type(each, definitions) for each in arguments]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _type(arguments[0], definitions)}
    return _reference(hint, definitions)


def _reference(cls: type, definitions: _Definitions) -> dict[str, Any]:
    if cls in (Node, Block, Mark):
        return _family(cls, definitions)
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}  # stands while its own fields are looked at: the model is recursive
        schema = _object(cls, definitions)
        if issubclass(cls, (Node, Mark)):
            schema["properties"] = {"type": {"const": cls.type_name}, **schema["properties"]}
            if not _is_of_model(cls):
                schema["properties"]["plain_text"] = {"type": "string"}
            schema["required"] = ["type", *schema.get("required", [])]
        definitions[cls.__name__] = schema
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _family(base: type, definitions: _Definitions) -> dict[str, Any]:
    if base.__name__ not in definitions:
        definitions[base.__name__] = {}
        members = [cls for name, cls in sorted(definitions.nodes.items()) if issubclass(cls, base)]
        unknown = {
            "description": "A node of a plugin that this schema does not know.",
            "type": "object",
            "properties": {"type": {"type": "string", "not": {"enum": _names(members)}}},
            "required": ["type"],
        }
        definitions[base.__name__] = {"anyOf": [*(_reference(cls, definitions) for cls in members), unknown]}
    return {"$ref": f"#/$defs/{base.__name__}"}


def _names(members: Iterable[Any]) -> list[str]:
    return [cls.type_name for cls in members]


if __name__ == "__main__":
    print(json.dumps(json_schema(plugins=False), indent=1, ensure_ascii=False))
