"""Documents of Naviga (NavigaDoc): NewsDoc's parent, with types of its own for blocks and links, and with the state of
publication that NewsDoc leaves to the repository. They are read as the documents that TT's repository makes of them.
"""

from typing import Any

from newsdoc.markup.dates import parse_date
from newsdoc.markup.json_items import objects, text
from newsdoc.markup.statuses import read_status
from newsdoc.model import NewsDate, Organization
from newsdoc.source import Source
from newsdoc_ttab.values import Values

KEYS = frozenset("created modified published unpublished status products path provider properties source".split())
"""Keys that a document may have beyond those of NewsDoc."""
_PREFIX = "x-im/"
_TEXTS = {
    "x-im/header": "heading-1", "headline": "heading-1", "preamble": "preamble", "leadin": "preamble",
    "preleadin": "preamble", "x-im/paragraph": None, "body": None, "pagedateline": "vignette", "dateline": "vignette",
    "subheadline": "heading-2", "subheadline1": "heading-2", "subheadline2": "heading-3", "subheadline3": "heading-4",
    "blockquote": "blockquote",
}  # fmt: skip
"""Types of texts, with the role of the core/text that stands for them."""
_BLOCKS = {
    "x-im/unordered-list": "core/unordered-list", "x-im/ordered-list": "core/ordered-list", "x-im/image": "core/image",
    "x-im/table": "core/table", "x-im/htmlembed": "core/htmlembed", "x-im/youtube": "core/youtube",
    "x-im/socialembed": "core/socialembed", "x-im/content-part": "core/factbox",
}  # fmt: skip
_LINKS = {"x-im/article": "see-also"}
"""What a link to a document of this type is, whatever its relation is called."""
_RELATIONS = {"mainchannel": "channel"}
_DATES = {"created": "created", "published": "published", "modified": "modified", "unpublished": "expires"}


def is_naviga(document: Values) -> bool:
    """Whether a document has a type of Naviga's."""
    return str(document.get("type")).startswith(_PREFIX)


def as_newsdoc(document: Values) -> Values:
    """The document with the types of NewsDoc; what it does not know stays as it is."""
    return {
        **document,
        "type": _core(document.get("type")),
        "content": [_block(each, 0) for each in objects(document, "content")],
        "links": [_link(each) for each in objects(document, "links")],
    }


def state(document: Values, source: Source) -> dict[str, Any]:
    """The fields of an article that say when and by whom it was published."""
    provider = text(document, "provider")
    found: dict[str, Any] = {field: _date(document, key, source) for key, field in _DATES.items()}
    return {
        **found,
        "pub_status": read_status(text(document, "status")),
        "publisher": Organization(provider) if provider else None,
    }


def _date(document: Values, key: str, source: Source) -> NewsDate | None:
    given = text(document, key)
    found = parse_date(given)
    if given and found is None:
        source.problem("date-unreadable", f"{key} {given[:60]!r} is not a date", path=key)
    return found


def _core(kind: Any) -> Any:
    return f"core/{kind.removeprefix(_PREFIX)}" if isinstance(kind, str) and kind.startswith(_PREFIX) else kind


def _block(block: Values, depth: int) -> Values:
    kind = block.get("type")
    if not isinstance(kind, str):
        return block
    if kind in _TEXTS:
        role = _TEXTS[kind]
        return {**block, "type": "core/text", **({"role": role} if role else {})}
    if kind not in _BLOCKS:
        return block
    inner = objects(block, "content")
    more = {"content": [_block(each, depth + 1) for each in inner]} if inner and depth < _DEEPEST else {}
    return {**block, "type": _BLOCKS[kind], **more}


_DEEPEST = 10
"""Blocks inside blocks beyond this depth keep their types: the editor makes one or two levels."""


def _link(link: Values) -> Values:
    kind, rel = link.get("type"), link.get("rel")
    told = {"type": _core(kind), "rel": _LINKS.get(str(kind), _RELATIONS.get(str(rel), rel))}
    return {**link, **{key: value for key, value in told.items() if value is not None}}
