"""Checks a document offline: by a schema the user points to, and by the format's own rules. Nothing is ever fetched."""

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from lxml import etree

from newsdoc.errors import NewsdocError, ParseError
from newsdoc.hookspecs import Parser
from newsdoc.model import Problem
from newsdoc.source import Source
from newsdoc.xml import parse_xml

SCHEMA_VARIABLE = "NEWSDOC_SCHEMAS"
"""Environment variable that names a schema file, or a folder with schemas, for all checks."""

_SCHEMA_FILES = {
    "newsml-g2": ("G2-multi-schema-*.xsd", "NewsML-G2_*All-Power.xsd"),
    "newsml-1": ("NewsML_1.*.xsd",),
    "nitf": ("nitf-3-*.xsd",),
}
"""Names of the standard's own schema files, in a folder of schemas; the last in order of name is the newest."""


class SchemaError(NewsdocError, ValueError):
    """The schema the user points to cannot be used."""


def validate(source: Source, parser: Parser, schema: str | Path | None = None) -> tuple[Problem, ...]:
    """What is wrong with the data, as its format sees it; empty when nothing is.

    `schema`: an XSD or JSON Schema file, or a folder where the format's is looked for; default what the environment
    variable NEWSDOC_SCHEMAS names; without any only the format's own rules are checked. Raises SchemaError.
    """
    problems: list[Problem] = []
    file = _schema_file(schema or os.environ.get(SCHEMA_VARIABLE), parser.name, source)
    try:
        if file is not None:
            problems += _by_json_schema(source, file) if file.suffix == ".json" else _by_xsd(source, file)
        rules = getattr(parser, "validate", None)
        if callable(rules):
            problems += rules(source)
        else:
            parser.parse(source)
    except ParseError as error:
        problems.append(Problem("not-readable", str(error), severity="error", line=error.line, column=error.column))
    return tuple(problems)


def _schema_file(given: str | Path | None, format: str, source: Source) -> Path | None:
    if given is None:
        return None
    path = Path(given)
    if path.is_file():
        return path
    if not path.is_dir():
        raise SchemaError(f"no schema at {path}")
    if format == "ninjs":
        patterns: tuple[str, ...] = (f"ninjs-schema_{_ninjs_version(source)}.json",)
    else:
        patterns = _SCHEMA_FILES.get(format, ())
    for pattern in patterns:
        if found := sorted(path.rglob(pattern)):
            return found[-1]
    return None


def _ninjs_version(source: Source) -> str:
    """The version a ninjs document states, else what its names tell."""
    stated = re.search(r'"version"\s*:\s*"(\d\.\d)"', source.text) or re.search(r"ninjs-schema_(\d\.\d)", source.text)
    if stated:
        return stated[1]
    return "3.1" if '"versionCreated"' in source.text or '"contentType"' in source.text else "1.6"


def _by_xsd(source: Source, file: Path) -> list[Problem]:
    try:
        schema = etree.XMLSchema(etree.parse(str(file), etree.XMLParser(no_network=True)))
    except (etree.XMLSyntaxError, etree.XMLSchemaParseError, OSError) as error:
        raise SchemaError(f"{file} is no usable XML schema: {error}") from error
    root = parse_xml(source.bytes)
    schema.validate(root)
    return [
        Problem(
            "schema",
            re.sub(r"\{[^}]*\}", "", str(entry.message)),
            severity="error",
            line=entry.line or None,
            column=entry.column or None,
            path=str(entry.path) if entry.path else None,
        )
        for entry in cast(Iterable[Any], schema.error_log)
    ]


def _by_json_schema(source: Source, file: Path) -> list[Problem]:
    try:
        from jsonschema.exceptions import SchemaError as BadSchema  # type: ignore[import-untyped]
        from jsonschema.validators import validator_for  # type: ignore[import-untyped]
        from referencing import Registry, Resource
        from referencing.jsonschema import DRAFT202012
    except ImportError as error:
        raise SchemaError("checking a JSON Schema needs the package jsonschema") from error
    try:
        schema = json.loads(file.read_text("utf-8"))
        beside = file.parent / "GeoJSON-schema.json"
        registry: Registry[Any] = Registry()
        if beside.is_file():
            contents = json.loads(beside.read_text("utf-8"))
            geo = Resource.from_contents(contents, default_specification=DRAFT202012)
            address = "https://geojson.org/schema/GeoJSON.json"
            registry = registry.with_resources([(address, geo), (f"{address}#", geo)])
        validator = validator_for(schema)(schema, registry=registry)
        document = json.loads(source.text)
        errors = sorted(validator.iter_errors(document), key=lambda error: list(map(str, error.absolute_path)))
    except BadSchema as error:
        raise SchemaError(f"{file} is no usable JSON Schema: {error.message}") from error
    except json.JSONDecodeError as error:
        raise ParseError(f"not JSON: {error.msg}", line=error.lineno, column=error.colno) from error
    return [
        Problem("schema", error.message, severity="error", path="/" + "/".join(map(str, error.absolute_path)))
        for error in errors
    ]
