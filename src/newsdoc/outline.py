"""An article as labelled lines: what `newsdoc show` prints, and a form of it that people can compare."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import attrs

from newsdoc.model import (
    Anchor,
    Article,
    Block,
    Decision,
    FactBox,
    Figure,
    Gallery,
    ListBlock,
    ListItem,
    Node,
    Person,
    Preformatted,
    Quote,
    RelatedLink,
    Section,
    Table,
)
from newsdoc.printable import printable
from newsdoc.source.words import words_at


class Line(NamedTuple):
    """One line of the outline."""

    depth: int
    """How far it is set in: 0 for the article's own fields."""
    label: str
    """What the text is: "headline", "paragraph" ..."""
    text: str
    """The text, on one line."""


def outline(article: Article, *, why: bool = False, source: str | None = None) -> Iterator[Line]:
    """The article's fields, body, related links, furniture, quotations and problems, in this order.

    `why`: then each decision of the parser and the analyzers, with its evidence and what lost. `source`: the text that
    the article was read from, for the words that a decision is about.
    """
    yield from _fields(article)
    yield from _blocks(article.body, 0)
    yield from _blocks(article.related, 0)
    for furniture in article.furniture:
        yield Line(0, f"furniture: {furniture.kind}", _one_line(furniture.text))
    for quote in article.quotes():
        yield _quote(quote)
    for layer in article.layers:
        if layer.name != "quotes":
            yield Line(0, f"layer {layer.name}", f"{len(layer.items)} annotation{'s' * (len(layer.items) != 1)}")
            for item in layer.items:
                yield Line(1, item.type_name.replace("_", " "), _said(item))
    for problem in article.problems:
        yield Line(0, f"problem: {problem.code}", _one_line(problem.message))
    if why:
        quoted = (quote.decision for quote in article.quotes() if quote.decision is not None)
        for decision in (*article.decisions, *quoted):
            words = _words(article, source, decision) if source is not None else ""
            yield from _decision(decision, words)


def _fields(article: Article) -> Iterator[Line]:
    dates = [(name, getattr(article, name)) for name in ("created", "published", "modified", "embargoed", "expires")]
    publisher = article.publisher
    values: list[tuple[str, str | None]] = [
        ("kind", article.kind if article.kind != "story" else None),
        ("publisher", publisher.name if publisher else None),
        ("slogan", publisher.slogan if publisher else None),
        ("section", article.section),
        ("kicker", article.kicker),
        ("headline", article.headline),
        *((f"headline: {each.role or 'other'}", each.text) for each in article.alternative_headlines),
        ("deck", article.summary),
        ("byline", article.byline),
        *(("author", _person(person)) for person in article.authors),
        *(("contributor", _person(person)) for person in article.contributors),
        *((name, value.isoformat() if value else None) for name, value in dates),
        ("dateline", article.dateline.text if article.dateline else None),
        ("language", article.language),
        ("url", article.url),
        ("guid", article.guid),
        ("version", article.version),
        ("status", article.pub_status),
        ("urgency", str(article.urgency) if article.urgency is not None else None),
        ("slugline", article.slugline),
        *(("note to editors", note.text) for note in article.ed_notes),
        *(("genre", each.name or each.qcode or each.uri) for each in article.genres),
        *(("subject", each.name or each.qcode or each.uri) for each in article.subjects),
        ("keywords", ", ".join(article.keywords)),
        ("copyright", article.copyright_notice or article.copyright_holder),
    ]
    for label, text in values:
        if text:
            yield Line(0, label, _one_line(text))


def _person(person: Person) -> str:
    details = [part for part in (person.function, person.role, person.affiliation, person.location) if part]
    return f"{person.name} ({', '.join(details)})" if details else person.name


def _blocks(blocks: Iterable[Block], depth: int) -> Iterator[Line]:
    for block in blocks:
        label = block.type_name.replace("_", " ")
        match block:
            case Section(heading=heading, published=published):
                at = f"{published.isoformat()} " if published else ""
                yield Line(depth, "section", _one_line(at + (heading or "")))
                yield from _blocks(block.body, depth + 1)
            case Figure():
                yield Line(depth, block.kind, _one_line(block.caption or block.title or block.alt or block.url or ""))
                if block.credit:
                    yield Line(depth + 1, "credit", _one_line(block.credit))
            case RelatedLink():
                text = block.plain_text()
                yield Line(depth, "related", f"{text} <{block.href}>" if block.href and block.href != text else text)
            case Quote(body=body) if body:
                yield Line(depth, "pull quote" if block.pull else "block quote", "")
                yield from _blocks(body, depth + 1)
                if block.speaker:
                    yield Line(depth + 1, "speaker", _person(block.speaker))
            case ListItem():
                yield from _blocks(block.body, depth)
            case Gallery() | FactBox():
                yield Line(
                    depth, label, _one_line(getattr(block, "title", None) or getattr(block, "heading", None) or "")
                )
                yield from _blocks(block.children(), depth + 1)
            case ListBlock():
                yield Line(depth, "numbered list" if block.ordered else "list", "")
                yield from _blocks(block.items, depth + 1)
            case Table() | Preformatted():
                yield Line(depth, label, "")
                for text in block.plain_text().splitlines():
                    yield Line(depth + 1, "", text.replace("\t", " | "))
            case _:
                yield Line(depth, label, _one_line(block.plain_text()))


def _quote(quote: Quote) -> Line:
    # a quotation that an analyzer looked at has its decision; a parser only finds the words in marks
    nobody = "speaker unknown" if quote.decision is not None else "speaker not looked for"
    speaker = _person(quote.speaker) if quote.speaker else nobody
    cue = f", “{quote.cue}”" if quote.cue else ""
    return Line(0, f"quote: {quote.kind}", f"{_one_line(quote.text)} — {speaker}{cue}")


def _said(item: Node) -> str:
    """What an annotation says: its words, else each of its fields that is set."""
    if isinstance(item, Quote):
        return _quote(item).text
    if isinstance(item, Block):
        return _one_line(item.plain_text())
    parts: list[str] = []
    for field in attrs.fields(type(item)):
        value = getattr(item, field.name)
        if field.name not in _PLACES and value not in (None, (), "") and (text := _value(value)):
            parts.append(f"{field.alias.replace('_', ' ')}: {text}" if parts or not isinstance(value, str) else text)
    return _one_line("; ".join(parts))


_PLACES = ("span", "anchors", "decision")
"""Fields of annotations that say where and why, not what."""


def _value(value: Any) -> str:
    if isinstance(value, Person):
        return _person(value)
    if isinstance(value, tuple):
        if all(isinstance(each, (str, int, float)) for each in value):
            return ", ".join(map(str, value))
        return "" if isinstance(value[0], Anchor) and len(value) == 1 else str(len(value))
    if isinstance(value, Anchor):
        return f"paragraph {value.paragraph + 1}"
    return f"{value:.3g}" if isinstance(value, float) else str(value)


_SHOWN = 40
"""Characters of a block that tell which one a decision is about."""


def _words(article: Article, source: str, decision: Decision) -> str:
    """How the block that the decision is about begins, in quotation marks; nothing where it is about no block."""
    if decision.span is None:
        return ""
    is_markup = article.provenance is not None and article.provenance.format != "text"
    words = _one_line(words_at(source, decision.span.start, decision.span.end, is_markup=is_markup))
    return f"“{words if len(words) <= _SHOWN else f'{words[: _SHOWN - 1]}…'}” "


def _decision(decision: Decision, words: str) -> Iterator[Line]:
    score = f" {decision.score:.2f}" if decision.score is not None else ""
    place = f" at {decision.span.start}–{decision.span.end}" if decision.span else ""
    yield Line(
        0,
        f"why {decision.about}{place}",
        f"{words}{_one_line(decision.chosen)}{score}: {'; '.join(decision.evidence)}",
    )
    for other in decision.alternatives:
        score = f" {other.score:.2f}" if other.score is not None else ""
        reasons = f": {'; '.join(other.evidence)}" if other.evidence else ""
        yield Line(1, "rather than", f"{_one_line(other.value)}{score}{reasons}")


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))
