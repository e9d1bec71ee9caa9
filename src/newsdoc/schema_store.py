"""The official schemas that a user has added, as their publishers give them out: files, folders, ZIP archives.

newsdoc has no copy of any schema, and fetches none. What is added is kept in the user's folder, with the files that
stand beside a schema and that it may include.
"""

import json
import re
import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path, PurePosixPath
from typing import Any

import attrs

from newsdoc.errors import NewsdocError, SchemaError
from newsdoc.user_data import user_folder
from newsdoc.whole_files import write_whole
from newsdoc.xml.reading import parse_xml

_SUFFIXES = (".xsd", ".json")
_LARGEST = 20_000_000
"""Bytes of a schema file: the largest of the known ones has half a million."""
_MOST_FILES = 5_000
"""Files in a folder or archive, of any kind: a publisher's package has far fewer; more is some other folder, given by
mistake."""
_XSD = "{http://www.w3.org/2001/XMLSchema}schema"
_VERSION = re.compile(r"(\d{1,2}[.-]\d{1,3})")


@attrs.frozen
class Schema:
    """A schema of a format."""

    format: str
    """The format it is of."""
    version: str
    """The version of the format, as the schema tells it; empty where it does not."""
    path: Path
    """Where it is kept."""


def add(path: str | Path) -> tuple[Schema, ...]:
    """Keep the schemas in a file, folder or ZIP archive, with the files beside them. Returns those that are known.

    Raises SchemaError where there is none that is known, or the archive cannot be read; OSError as the system does.
    """
    path = Path(path)
    found = dict(_contents(path))
    known = {name: of for name, data in found.items() if (of := _recognised(name, data)) is not None}
    if not known:
        formats = ", ".join(sorted({each["format"] for each in _known()}))
        raise SchemaError(f"{path} contains no schema of a known format ({formats})")
    folder = user_folder("schemas") / (path.stem if len(found) > 1 else next(iter(known.values()))[0])
    for name, data in found.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, data)
    return tuple(Schema(of, version, folder / name) for name, (of, version) in known.items())


def kept() -> tuple[Schema, ...]:
    """The schemas that have been added, by format and version."""
    folder = user_folder("schemas")
    schemas = []
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.suffix in _SUFFIXES and path.is_file() and (of := _recognised(path.name, path.read_bytes())):
            schemas.append(Schema(*of, path))
    return tuple(sorted(schemas, key=lambda each: (each.format, each.version)))


def sources() -> dict[str, str]:
    """Where the schemas of each known format are to be had."""
    return {each["format"]: each["from"] for each in _known()}


@cache
def _known() -> list[dict[str, str]]:
    text = files(__package__).joinpath("schema_store.toml").read_text("utf-8")
    found: list[dict[str, str]] = tomllib.loads(text)["schema"]
    return found


# ---------------------------------------------------------------------- reading
def _contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """The files that may be schemas or parts of them, by their relative paths."""
    if path.is_dir():
        yield from _from_folder(path, path.rglob("*"))
    elif zipfile.is_zipfile(path):
        yield from _from_archive(path)
    else:
        named = set(re.findall(rb"(?:schemaLocation|\$ref)\"?\s*[=:]\s*\"([^\"#/]+)\"", path.read_bytes()))
        beside = (path.parent / name.decode("utf-8", "replace") for name in sorted(named))
        yield from _from_folder(path.parent, [path, *(each for each in beside if each.is_file() and each != path)])


def _from_folder(root: Path, paths: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for count, each in enumerate(sorted(paths)):
        if count > _MOST_FILES:
            raise SchemaError(f"{root} holds too many files to be a folder of schemas")
        if each.suffix in _SUFFIXES and each.is_file() and each.stat().st_size <= _LARGEST:
            yield each.relative_to(root).as_posix(), each.read_bytes()


def _from_archive(path: Path) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist()[:_MOST_FILES]:
                name = PurePosixPath(info.filename)
                safe = not name.is_absolute() and ".." not in name.parts and ":" not in info.filename
                if safe and name.suffix in _SUFFIXES and info.file_size <= _LARGEST:
                    yield str(name), archive.read(info)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise SchemaError(f"{path} cannot be read as a ZIP archive: {error}") from error


def _recognised(name: str, data: bytes) -> tuple[str, str] | None:
    """Format and version of a schema; None for other files, and for parts of a schema."""
    stated = _namespace(data) if name.endswith(".xsd") else _identifier(data)
    for each in _known():
        if stated and each["mark"] in stated and re.search(each["file"], PurePosixPath(name).name):
            version = _VERSION.search(stated.replace(each["mark"], "", 1)) or _VERSION.search(name)
            return each["format"], version[1].replace("-", ".") if version else ""
    return None


def _namespace(data: bytes) -> str:
    """The namespace and version of an XML Schema; the empty text for anything else."""
    try:
        root = parse_xml(data)
    except NewsdocError:
        return ""
    return f"{root.get('targetNamespace') or ''} {root.get('version') or ''}" if root.tag == _XSD else ""


def _identifier(data: bytes) -> str:
    """The identifier of a JSON Schema; the empty text for anything else."""
    try:
        values: Any = json.loads(data)
    except (ValueError, RecursionError):
        return ""
    found = (values.get("$id") or values.get("id")) if isinstance(values, dict) and "$schema" in values else None
    return found if isinstance(found, str) else ""
