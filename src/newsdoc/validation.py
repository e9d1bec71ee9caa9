"""Checks a document offline: by a schema the user points to, and by the format's own rules. Nothing is ever fetched."""

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from lxml import etree

from newsdoc.addresses import split
from newsdoc.errors import ParseError, SchemaError, expect
from newsdoc.hookspecs import HasSchemas, Parser, Validates
from newsdoc.json_text import parse_json, place, places
from newsdoc.markup.elements import line_of
from newsdoc.model import Article, Problem
from newsdoc.registry.calls import Installed
from newsdoc.source import Source
from newsdoc.user_data import user_folder
from newsdoc.xml.reading import parse_xml

SCHEMA_VARIABLE = "NEWSDOC_SCHEMAS"
"""Environment variable that names a schema file, or a folder with schemas, for all checks."""


class Validation(tuple[Problem, ...]):
    """The problems of a document, as a tuple, and what was checked.

    >>> found = validate(export(Article("Ferry returns"), "json"))
    >>> found.is_valid, len(found)
    (True, 0)
    """

    checked: str
    """What was checked, in words: "the schema nitf-3-6.xsd and the rules of nitf"."""

    def __new__(cls, problems: Iterable[Problem], checked: str) -> "Validation":
        """`checked`: what was looked at."""
        made = super().__new__(cls, problems)
        made.checked = checked
        return made

    @property
    def is_valid(self) -> bool:
        """True if no problem is an error. There may be warnings."""
        return all(problem.severity != "error" for problem in self)


def validate(source: Source, installed: Installed[Parser], schema: str | Path | None = None) -> Validation:
    """What is wrong with the data, as its format sees it; empty when nothing is.

    `schema`: an XSD or JSON Schema file, or a folder where the format's is looked for; default what the environment
    variable NEWSDOC_SCHEMAS names, else those that were added with `newsdoc schemas add`; without any only the format's
    own rules are checked. Raises SchemaError.
    """
    parser = installed.member
    given = schema or os.environ.get(SCHEMA_VARIABLE) or _added()
    file = _schema_file(given, installed, source)
    problems: list[Problem] = []
    try:
        if file is not None:
            problems += _by_json_schema(source, file) if file.suffix == ".json" else _by_xsd(source, file)
        if isinstance(parser, Validates):
            problems += installed.call_many(parser.validate, source, of=Problem)
        else:
            installed.call(parser.parse, source, returns=Article)
    except ParseError as error:
        message = str(error).removesuffix(f" (line {error.line}, column {error.column})")  # told beside the message
        problems.append(Problem("not-readable", message, severity="error", line=error.line, column=error.column))
    problems += source.take_problems()
    return Validation(problems, _checked(installed, file, given))


def _added() -> Path | None:
    """The folder of the schemas that the user has added with `newsdoc schemas add`."""
    folder = user_folder("schemas")
    return folder if folder.is_dir() else None


def _checked(installed: Installed[Parser], file: Path | None, given: str | Path | None) -> str:
    name = installed.member.name
    rules = f"the rules of {name}" if isinstance(installed.member, Validates) else f"whether newsdoc reads it as {name}"
    if file is not None:
        return f"the schema {file.name} and {rules}"
    if not isinstance(installed.member, HasSchemas):
        return rules
    missing = f"none for this document in {given}" if given else "`newsdoc schemas` says where to get it"
    return f"{rules}; no schema: {missing}"


def _schema_file(given: str | Path | None, installed: Installed[Parser], source: Source) -> Path | None:
    if given is None:
        return None
    expect(given, (str, os.PathLike), "the schema")
    path = Path(given)
    if path.is_file():
        return path
    if not path.is_dir():
        raise SchemaError(f"there is no schema at {path}")
    if isinstance(installed.member, HasSchemas):
        for pattern in installed.call_many(installed.member.schema_files, source, of=str):
            if found := sorted(path.rglob(pattern)):
                return found[-1]
    return None


def _by_xsd(source: Source, file: Path) -> list[Problem]:
    try:
        document = etree.parse(str(file), etree.XMLParser(no_network=True))
        schema = etree.XMLSchema(document)
    except (etree.XMLSyntaxError, etree.XMLSchemaParseError, OSError) as error:
        raise SchemaError(f"{file} is not a usable XML Schema: {' '.join(str(error).split())}") from error
    root = parse_xml(source.bytes)
    assumed = _moved_into(document.getroot().get("targetNamespace"), root)
    schema.validate(root)
    return assumed + [
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


def _moved_into(namespace: str | None, root: etree._Element) -> list[Problem]:
    """Puts a document that has no namespace into that of the schema, which would find nothing of it else.

    Documents for the DTD that came before the schema have none, as most of NITF.
    """
    if namespace is None or not isinstance(root.tag, str) or root.tag.startswith("{"):
        return []
    for each in root.iter(etree.Element):
        if not each.tag.startswith("{"):
            each.tag = f"{{{namespace}}}{each.tag}"
    message = f"the document has no namespace; it was checked as if it were in {namespace}"
    return [Problem("schema-namespace", message, line=line_of(root))]


def _by_json_schema(source: Source, file: Path) -> list[Problem]:
    try:
        from jsonschema.exceptions import SchemaError as BadSchema
        from jsonschema.validators import validator_for
        from referencing import Registry, Resource
        from referencing.jsonschema import DRAFT202012
    except ImportError as error:
        message = 'checking by a JSON Schema needs another package: pip install "newsdoc[validate]"'
        raise SchemaError(message) from error
    document = parse_json(source.text)
    try:
        schema = json.loads(file.read_text("utf-8"))
        missing: dict[str, None] = {}

        def beside(address: str) -> Any:
            contents = _beside(file, address)
            if contents is None:
                missing[address] = None
            return Resource.from_contents({} if contents is None else contents, default_specification=DRAFT202012)

        registry: Registry[Any] = Registry(retrieve=beside)  # type: ignore[call-arg]
        validator = validator_for(schema)(schema, registry=registry)
        errors = sorted(validator.iter_errors(document), key=lambda error: list(map(str, error.absolute_path)))
    except BadSchema as error:
        raise SchemaError(f"{file} is not a usable JSON Schema: {error.message}") from error
    except (json.JSONDecodeError, UnicodeDecodeError, OSError) as error:
        raise SchemaError(f"{file} is not a usable JSON Schema: {error}") from error
    where = places(source.text) if errors else {}
    parts = [
        Problem("schema-part-missing", f"the schema includes {address}, which is missing; that part was not checked")
        for address in missing
    ]
    return [*(_schema_problem(error, where) for error in errors), *parts]


def _beside(file: Path, address: str) -> Any:
    """The schema of this address from the files beside another: the one whose path ends as the address does.

    `.../traits/trait_id.json` is `traits/trait_id.json`; `.../schema/GeoJSON.json` may be `GeoJSON-schema.json`.
    None where there is none; nothing is fetched.
    """
    parts = split(address).path.strip("/").split("/")
    for count in range(min(len(parts), _DEEPEST_FOLDER), 0, -1):
        for folder in (file.parent, file.parent.parent):
            tail = Path(*(part for part in parts[-count:] if part not in ("", "..")))
            for found in (folder / tail, folder / tail.with_name(f"{tail.stem}-schema.json")):
                if found.is_file():
                    return json.loads(found.read_text("utf-8"))
    return None


_DEEPEST_FOLDER = 4
"""Folders of an address that may be folders beside the schema as well."""
_LONGEST = 300
"""Characters of a message of the schema validator, which repeats the value that it refuses."""


def _schema_problem(error: Any, where: dict[tuple[str | int, ...], tuple[int, int]]) -> Problem:
    path = tuple(error.absolute_path)
    line, column = place(where, path)
    message = error.message if len(error.message) <= _LONGEST else f"{error.message[:_LONGEST]} …"
    return Problem("schema", message, severity="error", line=line, column=column, path="/" + "/".join(map(str, path)))
