"""The left side of the page: the source, each block with its role and the reason for it."""

from collections.abc import Iterable, Mapping, Set

from newsdoc.model import Article, Decision, SourceBlock, Span
from newsdoc.source.words import words_at
from newsdoc.view.markup import tag, text

_FIELDS = {"headline": "headline", "deck": "deck", "byline": "fields", "date": "fields", "tagline": "fields"}
"""Where in the reading stands what became a field of the article."""
_MOST = 200_000
"""Characters of a source without blocks that are shown: a screen is not a file viewer."""


def source_pane(article: Article, source: str | None, targets: Set[str] = frozenset()) -> str:
    """The blocks of a page in the order of the source; for a format without blocks the source as it is.

    `targets`: what in the reading can be linked to.
    """
    blocks = article.nodes()
    if source is None:
        return tag("p", "The source is not at hand.", class_="quiet")
    if not blocks:
        cut = text(source[:_MOST]) + ("…" if len(source) > _MOST else "")
        return tag("pre", cut, tabindex="0", aria_label="The source as it is", class_="raw")
    reasons = {decision.span: decision for decision in article.decisions if decision.span is not None}
    is_markup = article.provenance is not None and article.provenance.format != "text"
    return tag("ol", "".join(_blocks(blocks, source, reasons, is_markup, targets)), class_="blocks")


def _blocks(
    blocks: Iterable[SourceBlock],
    source: str,
    reasons: Mapping[Span, Decision],
    is_markup: bool,
    targets: Set[str],
) -> Iterable[str]:
    for block in blocks:
        shown = words_at(source, block.start, block.end, is_markup=is_markup)
        if not shown.strip():
            continue
        decision = reasons.get(Span(block.start, block.end))
        label = tag("span", text(_role(block, decision)), class_="role")
        own = f"n{block.start}"
        target = next((each for each in (own, _FIELDS.get(block.role, "")) if each in targets), None)
        words = tag("a" if target else "span", text(shown), href=f"#{target}" if target else None, class_="words")
        why = _why(decision)
        yield tag("li", label + words + why, class_=f"r-{block.role}", id=f"s{block.start}")


def _role(block: SourceBlock, decision: Decision | None) -> str:
    """Its role, as finely as it was decided: a kicker counts as `other` among the roles of `Article.nodes`."""
    return decision.chosen if block.role == "other" and decision is not None else block.role


def _why(decision: Decision | None) -> str:
    if decision is None:
        return ""
    items = [tag("li", text(each)) for each in decision.evidence]
    items += [tag("li", f"rather than {text(each.value)}", class_="quiet") for each in decision.alternatives[:1]]
    return tag("details", tag("summary", "why") + tag("ul", "".join(items))) if items else ""
