"""Reads NewsDoc documents (newsdoc.schema.json of ttab/newsdoc)."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from newsdoc.errors import ParseError
from newsdoc.markup.json_items import text
from newsdoc.markup.language_tags import as_tag
from newsdoc.model import (
    AltId,
    Article,
    Concept,
    ForeignElement,
    Name,
    Organization,
    Person,
    Provenance,
    RelatedLink,
    RoleText,
    Subject,
)
from newsdoc.source import Source
from newsdoc_ttab.content import Content
from newsdoc_ttab.naviga import KEYS, as_newsdoc, is_naviga, state
from newsdoc_ttab.values import (
    FORMAT,
    USUAL_DESCRIPTION,
    USUAL_NOTE,
    USUAL_SUBJECT,
    Values,
    blocks,
    carried,
    data,
    lines,
)

_KEYS = frozenset(("uuid", "type", "uri", "url", "title", "content", "meta", "links", "language"))
"""Every key that a document may have (newsdoc.schema.json)."""
_LISTS = ("content", "meta", "links")
_SUBJECTS = {
    "core/person": "cpnat:person",
    "core/organisation": "cpnat:organisation",
    "core/place": "cpnat:geoArea",
    "core/event": "cpnat:event",
}


_ARTICLE = "core/article"
"""The type of documents that are articles, be they empty."""


class TtabParser:
    """Parser of NewsDoc documents."""

    name = FORMAT
    media_types = ("application/vnd.ttab.newsdoc+json",)
    suffixes = (".newsdoc.json", ".json")

    def sniff(self, source: Source) -> float:
        """Sure where the object has keys of a document only, and lists of blocks with types."""
        value = next(_documents(source.json), None)
        if not isinstance(value, dict):
            return 0.0
        if not (_KEYS | KEYS if is_naviga(value) else _KEYS).issuperset(value):
            return 0.0
        kind = value.get("type")
        if not isinstance(kind, str) or "/" not in kind:
            return 0.0
        listed = [each for key in _LISTS for each in blocks(value, key)]
        return 0.9 if listed and all(isinstance(each.get("type", each.get("rel")), str) for each in listed) else 0.0

    def parse(self, source: Source, /) -> Article:
        """The first document as an article. Raises ParseError for one without content, such as an event."""
        found = self._documents(source)
        if len(found) > 1:
            source.problem("items-left", f"the first of {len(found)} documents was read")
        return _read(found[0], source)

    def parse_all(self, source: Source, /) -> Iterator[Article]:
        """Every document, in order. Raises as `parse` does."""
        for document in self._documents(source):
            yield _read(document, source)

    def _documents(self, source: Source) -> list[Values]:
        found = list(_documents(source.load_json(FORMAT)))
        if not found:
            raise ParseError(
                "not a NewsDoc document", format=FORMAT, line=1, expected="an object with type and content"
            )
        return found

    def schema_files(self, source: Source, /) -> Iterable[str]:
        """The schema of documents."""
        yield "newsdoc.schema.json"


def _documents(value: Any) -> Iterator[Values]:
    """The documents in the data: one by itself or in the answer of a repository, or a list of either.

    A repository answers with the `document` beside its version, or with several such `items`.
    """
    if isinstance(value, dict):
        several = value.get("items")
        value = several if isinstance(several, list) else [value]
    for each in value if isinstance(value, list) else ():
        if isinstance(each, dict):
            inner = each.get("document")
            yield inner if isinstance(inner, dict) else each


def _read(document: Values, source: Source) -> Article:
    if is_naviga(document):
        article = _article(as_newsdoc(document), source)
        stated = {field: value for field, value in state(document, source).items() if value is not None}
        kept = tuple([carried(key, document[key]) for key in _KEPT if document.get(key)])
        return attrs.evolve(article, foreign=(*article.foreign, *kept), **stated)
    return _article(document, source)


_KEPT = ("products", "properties", "path", "source")
"""What a document of Naviga says that the model has no place for."""


def _article(document: Values, source: Source) -> Article:
    content = Content(source)
    body = content.read(document)
    title = text(document, "title")
    headline = content.headline or title
    kind = str(document.get("type"))[:60]
    if not body and not content.headline and not content.preambles and kind != _ARTICLE:
        raise ParseError(f"a document of type {kind!r} without content", format=FORMAT, expected="core/article")
    links = _Links(document)
    meta = _Meta(document)
    uri, uuid = text(document, "uri"), text(document, "uuid")
    identified = uri or (f"urn:uuid:{uuid}" if uuid else None)
    own_uuid = uuid and uri and not uri.endswith(uuid)
    others = [RoleText(title, role="title")] if title and title != headline else []
    return Article(
        headline,
        alternative_headlines=tuple(others),
        kicker=content.kicker,
        summary="\n".join(content.preambles) or None,
        descriptions=tuple(meta.descriptions),
        authors=tuple(links.authors),
        language=as_tag(text(document, "language")),
        publisher=links.publisher,
        section=links.section,
        slugline=meta.slugline,
        guid=identified,
        alt_ids=(AltId(uuid, type="uuid"),) if uuid and own_uuid else (),
        ed_notes=tuple(meta.notes),
        services=tuple(links.services),
        subjects=tuple(links.subjects),
        body=body,
        related=tuple(links.related),
        url=text(document, "url"),
        foreign=(*_kind(document), *(carried(f"content/{place}", each) for place, each in content.left),
                 *meta.left, *links.left),
        provenance=Provenance(FORMAT),
    )  # fmt: skip


def _kind(document: Values) -> Iterator[ForeignElement]:
    kind = text(document, "type")
    if kind and kind != "core/article":
        yield ForeignElement(FORMAT, content=kind, place="type")


class _Meta:
    """What the meta blocks say."""

    def __init__(self, document: Values) -> None:
        self.slugline: str | None = None
        self.notes: list[RoleText] = []
        self.descriptions: list[RoleText] = []
        self.left: list[ForeignElement] = []
        for block in blocks(document, "meta"):
            if not self._take(block):
                self.left.append(carried("meta", block))

    def _take(self, block: Values) -> bool:
        words, role = lines(data(block, "text")), text(block, "role")
        match block.get("type"):
            case "tt/slugline" if self.slugline is None and text(block, "value"):
                self.slugline = text(block, "value")
            case "core/note" if words:
                self.notes.append(RoleText(words, role=role if role != USUAL_NOTE else None))
            case "core/description" if words:
                self.descriptions.append(RoleText(words, role=role if role != USUAL_DESCRIPTION else None))
            case _:
                return False
        return True


class _Links:
    """What the links say."""

    def __init__(self, document: Values) -> None:
        self.authors: list[Person] = []
        self.subjects: list[Subject] = []
        self.services: list[Concept] = []
        self.related: list[RelatedLink] = []
        self.section: str | None = None
        self.publisher: Organization | None = None
        self.left: list[ForeignElement] = []
        for block in blocks(document, "links"):
            if not self._take(block):
                self.left.append(carried("links", block))

    def _take(self, block: Values) -> bool:
        title, rel, kind = text(block, "title"), block.get("rel"), block.get("type")
        if rel == "author" and title:
            self.authors.append(_author(block, title))
        elif rel == "section" and title and self.section is None and not text(block, "uuid"):
            self.section = title
        elif rel == "section" and title and self.section is None:
            self.section = title
            return False  # its uuid is carried, and comes back with the title that the article then has
        elif rel in ("subject", "category") and isinstance(kind, str):
            self.subjects.append(_subject(block, kind, rel))
        elif rel == "channel" and title:
            self.services.append(Concept((Name(title),), uri=_uri(block)))
        elif rel == "source" and kind == "core/content-source" and title and self.publisher is None:
            self.publisher = Organization(title, uri=text(block, "uri"))
        elif rel == "see-also" and (title or text(block, "url")):
            self.related.append(RelatedLink(title, href=text(block, "url"), guid=_uri(block)))
        else:
            return False
        return True


def _author(block: Values, title: str) -> Person:
    organization = block.get("type") in ("core/organisation", "core/organiser")
    return Person(
        title,
        email=data(block, "email"),
        note=data(block, "longDescription"),
        literal=data(block, "shortDescription"),
        uri=_uri(block),
        kind="organization" if organization else "person",
    )


def _uri(block: Values) -> str | None:
    uuid = text(block, "uuid")
    return text(block, "uri") or (f"urn:uuid:{uuid}" if uuid else None)


def _subject(block: Values, kind: str, rel: Any) -> Subject:
    title = text(block, "title")
    return Subject(
        (Name(title),) if title else (),
        uri=_uri(block),
        type=_SUBJECTS.get(kind, kind) if kind != USUAL_SUBJECT else None,
        role=rel if rel != "subject" else None,
    )
