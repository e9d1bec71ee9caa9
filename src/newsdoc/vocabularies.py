"""Names of codes by language, from dumps of controlled vocabularies that a user adds once.

newsdoc has no names of codes, and fetches none. The dumps are those of the IPTC's NewsCodes (cv.iptc.org): JSON with
`conceptSet`, JSON-LD in SKOS, or a knowledge item of NewsML-G2.
"""

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import attrs

from newsdoc.errors import NewsdocError, ParseError
from newsdoc.markup.elements import Element, flat_text, local
from newsdoc.markup.schemes import SCHEMES, concept_uri
from newsdoc.model import Article, Concept, Name
from newsdoc.user_data import user_folder
from newsdoc.whole_files import write_whole
from newsdoc.xml.reading import parse_xml

Names = dict[str, dict[str, str]]
"""Names by language, by the address of the concept."""

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@attrs.frozen
class Vocabulary:
    """A vocabulary that was added."""

    name: str
    """What it is kept as."""
    concepts: int
    """How many concepts it has names for."""
    languages: tuple[str, ...]
    """The languages of the names."""


def add(path: str | Path) -> Vocabulary:
    """Keep the names in a dump of a vocabulary. Raises ParseError for a file without any; OSError as the system."""
    path = Path(path)
    names = _read(path.read_bytes())
    if not names:
        expected = "a dump of NewsCodes: JSON, JSON-LD or a knowledge item"
        raise ParseError("the file holds no names of concepts", expected=expected)
    folder = user_folder("vocabularies")
    folder.mkdir(parents=True, exist_ok=True)
    kept = json.dumps(names, ensure_ascii=False, sort_keys=True)
    write_whole(folder / f"{path.stem}.json", kept.encode())
    _kept.cache_clear()
    return _vocabulary(path.stem, names)


def kept() -> tuple[Vocabulary, ...]:
    """The vocabularies that have been added."""
    return tuple(_vocabulary(path.stem, _stored(path)) for path in _files())


def names_of(concept: Concept) -> tuple[Name, ...]:
    """The names of a concept that the added vocabularies know, by language; none for one that they do not know."""
    address = concept_uri(concept)
    found = _kept(str(user_folder("vocabularies"))).get(address or "", {})
    return tuple(Name(text, language=language) for language, text in sorted(found.items()))


def with_names(article: Article) -> Article:
    """The article with the names of its subjects and genres that it does not give itself."""

    def named(concept: Any) -> Any:
        given = {name.language for name in concept.names}
        more = tuple(name for name in names_of(concept) if name.language not in given)
        return attrs.evolve(concept, names=(*concept.names, *more)) if more else concept

    subjects, genres = tuple(map(named, article.subjects)), tuple(map(named, article.genres))
    return attrs.evolve(article, subjects=subjects, genres=genres)


def _vocabulary(name: str, names: Names) -> Vocabulary:
    languages = sorted({language for each in names.values() for language in each})
    return Vocabulary(name, len(names), tuple(languages))


def _files() -> list[Path]:
    folder = user_folder("vocabularies")
    return sorted(folder.glob("*.json")) if folder.is_dir() else []


def _stored(path: Path) -> Names:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (ValueError, OSError):
        return {}
    return found if isinstance(found, dict) else {}


@lru_cache(maxsize=1)
def _kept(folder: str) -> Names:
    """All names; `folder`: where they are kept, so that another one is looked at anew."""
    return {address: names for path in _files() for address, names in _stored(path).items()}


# ---------------------------------------------------------------------- reading dumps
def _read(data: bytes) -> Names:
    try:
        if data.lstrip()[:1] == b"<":
            return dict(_of_knowledge_item(parse_xml(data)))
        return dict(_of_json(json.loads(data)))
    except (NewsdocError, ValueError, RecursionError):
        return {}


def _of_json(values: Any) -> Iterator[tuple[str, dict[str, str]]]:
    listed = values.get("conceptSet", values.get("@graph")) if isinstance(values, dict) else values
    for each in listed if isinstance(listed, list) else ():
        if isinstance(each, dict) and isinstance(address := each.get("uri", each.get("@id")), str):
            labels = next((each[key] for key in ("prefLabel", "skos:prefLabel") if key in each), None)
            if names := dict(_labels(labels)):
                yield address, names


def _labels(labels: Any) -> Iterator[tuple[str, str]]:
    if isinstance(labels, dict) and "@value" not in labels:
        yield from ((language, text) for language, text in labels.items() if isinstance(text, str))
    for each in labels if isinstance(labels, list) else [labels]:
        if isinstance(each, dict) and isinstance(text := each.get("@value"), str):
            yield str(each.get("@language", "und")), text


def _of_knowledge_item(root: Element) -> Iterator[tuple[str, dict[str, str]]]:
    for concept in root.iter("{*}concept"):
        identity = next((each for each in concept if local(each) == "conceptId"), None)
        if identity is None:
            continue
        alias, _, code = (identity.get("qcode") or "").partition(":")
        address = identity.get("uri") or (SCHEMES[alias] + code if alias in SCHEMES else None)
        names = {
            each.get(_XML_LANG) or "und": text
            for each in concept
            if local(each) == "name" and (text := flat_text(each))
        }
        if address and names:
            yield address, names
