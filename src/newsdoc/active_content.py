"""Links that run code: dropped from whatever was read, since bodies and pages come from anywhere."""

from typing import Any

import attrs

from newsdoc.addresses import runs_code
from newsdoc.model import Article, Block, Link, Mark, Node, RelatedLink, walk


def without_code(article: Article) -> tuple[Article, tuple[str, ...]]:
    """The article without the links of its body and its related links that run code, and their addresses.

    The text of a link stays. See `runs_code` for what counts.

    >>> from newsdoc import Paragraph
    >>> body = (Paragraph("Read on.", marks=(Link(0, 4, href="javascript:alert(1)"),)),)
    >>> without_code(Article(body=body))
    (Article(body=(Paragraph('Read on.'),)), ('javascript:alert(1)',))
    """
    blocks = (*walk(article.body), *article.related)
    dropped = tuple(href for block in blocks for href in _addresses(block) if runs_code(href))
    if not dropped:
        return article, ()
    body = tuple(map(_cleaned, article.body))
    return attrs.evolve(article, body=body, related=tuple(map(_cleaned, article.related))), dropped


def _addresses(block: Block) -> tuple[str, ...]:
    if isinstance(block, RelatedLink):
        return (block.href,) if block.href else ()
    marks = getattr(block, "marks", ())
    return tuple([mark.href for mark in marks if isinstance(mark, Link)]) if marks else ()


def _cleaned(node: Any) -> Any:
    """A node of the model without such links, in whatever it holds; the depth of bodies is limited."""
    changes: dict[str, Any] = {}
    for field in attrs.fields(type(node)):
        value = getattr(node, field.name)
        if isinstance(value, tuple) and any(isinstance(each, (Node, Mark)) for each in value):
            kept = tuple(_cleaned(each) for each in value if not (isinstance(each, Link) and runs_code(each.href)))
            if kept != value:
                changes[field.name] = kept
    if isinstance(node, RelatedLink) and node.href is not None and runs_code(node.href):
        changes["href"] = None
    return attrs.evolve(node, **changes) if changes else node
