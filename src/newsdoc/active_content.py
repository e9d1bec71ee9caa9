"""Addresses that run code: dropped from what was read, since it comes from anywhere, and from what is written."""

from typing import Any

import attrs

from newsdoc.addresses import runs_code
from newsdoc.model import Article, Link, Paragraph, Rendition, walk
from newsdoc.model.values import Value

_ADDRESSES = frozenset(("url", "href"))
"""The fields of the model that hold an address which somebody may follow."""


def without_code(article: Article) -> tuple[Article, tuple[str, ...]]:
    """The article without the addresses that run code, and these addresses.

    Of a link the text stays, of a figure the caption, of a person the name. See `runs_code` for what counts.

    >>> from newsdoc import Paragraph
    >>> body = (Paragraph("Read on.", marks=(Link(0, 4, href="javascript:alert(1)"),)),)
    >>> without_code(Article(body=body))
    (Article(body=(Paragraph('Read on.'),)), ('javascript:alert(1)',))
    """
    if not any(map(_holds_code, _parts(article))):
        return article, ()
    dropped: list[str] = []
    cleaned: Article = _cleaned(article, dropped)
    return cleaned, tuple(dropped)


def message_of(address: str) -> str:
    """What a problem says of such an address."""
    return f"the address {address[:_SHOWN]!r} runs code"


_SHOWN = 60
"""Characters of an address that a problem shows."""


def _parts(article: Article) -> list[Any]:
    """What may have an address of its own; paragraphs without marks, as most blocks are, have none."""
    single = [each for each in (article, article.publisher, article.lead_image) if each is not None]
    blocks = [each for each in walk(article.body) if type(each) is not Paragraph or each.marks]
    return [*single, *blocks, *article.related, *article.authors, *article.contributors, *article.info_sources]


def _holds_code(value: Any) -> bool:
    address = getattr(value, "url", None) or getattr(value, "href", None)
    if address and runs_code(address):
        return True
    inner = getattr(value, "marks", ()) or getattr(value, "renditions", ())
    return bool(inner) and any(_is_only_code(each) for each in inner)


def _is_only_code(value: Any) -> bool:
    """Whether nothing is left of a value without its address."""
    return isinstance(value, (Link, Rendition)) and runs_code(value.href)


def _cleaned(value: Any, dropped: list[str]) -> Any:
    """A value of the model without such addresses, in whatever it holds; the depth of bodies is limited."""
    changes: dict[str, Any] = {}
    for field in attrs.fields(type(value)):
        own = getattr(value, field.name)
        kept: Any = own
        if isinstance(own, Value):
            kept = _cleaned(own, dropped)
        elif isinstance(own, tuple):
            dropped += [each.href for each in own if _is_only_code(each)]
            left = [each for each in own if not _is_only_code(each)]
            kept = tuple([_cleaned(each, dropped) if isinstance(each, Value) else each for each in left])
        elif field.name in _ADDRESSES and own and runs_code(own):
            dropped.append(own)
            kept = None
        if kept != own:
            changes[field.name] = kept
    return attrs.evolve(value, **changes) if changes else value
