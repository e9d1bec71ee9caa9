"""What a table of quotations or persons leaves out of an article: all but what it is about."""

import attrs

from newsdoc.fidelity import Loss
from newsdoc.model import Article

__all__ = ["table_losses"]

_CARRIED = frozenset({"guid", "headline"})
_NOT_CONTENT = frozenset({"provenance", "layers"})
_SHORT = 60


def table_losses(article: Article) -> tuple[Loss, ...]:
    """A loss for each field of the article that has a value and no column."""
    carried = _CARRIED if article.guid else _CARRIED | {"url"}
    found: list[Loss] = []
    for field in attrs.fields(Article):
        value = getattr(article, field.name)
        if field.name in carried or field.name in _NOT_CONTENT or value in (None, "", ()) or value == field.default:
            continue
        found.append(Loss(field.name, fate="lost", value=str(value)[:_SHORT]))
    return tuple(found)
