"""Is an article what the model says: types, spans, marks, anchors, layers, and native JSON both ways?"""

import html
import re
import types
from collections.abc import Iterator
from typing import Any, get_type_hints

import attrs

import newsdoc
from newsdoc.model import Article, Furniture, Node, Paragraph, Quote, Span, UnknownBlock, UnknownMark, node_type, walk
from newsdoc.model.values import fits, type_name
from newsdoc.testing.check_members import words_of

_TAG = re.compile(
    r"<!--.*?-->|</?[a-z](?:[^\"'<>]|<(?!/?[a-z])|\"[^\"]*\"|'[^']*')*+>|<[!?/][^>]{0,1000}>|<[^<>]*>", re.S | re.I
)


def check_article(article: Article, source: str | None = None) -> None:
    """Check an article that a parser or analyzer made. `source`: the text that its spans count in, where it has one.

    Every value is of the type that its field is annotated with; spans lie inside the source and hold the text of their
    node; source blocks do not overlap; marks lie inside their text, anchors inside their paragraph; each layer has a
    name of its own and holds registered nodes; native JSON gives the same article back. Raises AssertionError, which
    says what is wrong.

    >>> check_article(Article("Ferry returns", body=(Paragraph("It sails again."),)))
    >>> check_article(Article("Ferry returns", body=(Paragraph("It.", marks=(Emphasis(0, 9),)),)))
    Traceback (most recent call last):
    AssertionError: ...
    """
    assert isinstance(article, Article), f"{type(article).__name__} instead of an Article"
    for path, value in _values(article, "article"):
        _check_types(path, value)
        if isinstance(value, Node):
            _check_node(path, value, source)
    _check_blocks(article, source)
    _check_layers(article)
    written = newsdoc.export(article, "json")
    assert newsdoc.parse(written, "json") == article, "native JSON gives another article back"


def _values(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """All objects of the model in a value, with their path."""
    if attrs.has(type(value)):
        yield path, value
        for field in attrs.fields(type(value)):
            yield from _values(getattr(value, field.name), f"{path}.{field.alias}")
    elif isinstance(value, (tuple, list)) and not isinstance(value, Span):
        for index, each in enumerate(value):
            yield from _values(each, f"{path}[{index}]")


def _check_types(path: str, value: Any) -> None:
    hints = get_type_hints(type(value), {**vars(newsdoc.model), "types": types})
    for field in attrs.fields(type(value)):
        content = getattr(value, field.name)
        hint = hints.get(field.name, Any)
        assert fits(hint)(content), f"{path}.{field.alias} is {content!r}; it must be {type_name(hint)}"


def _check_node(path: str, node: Node, source: str | None) -> None:
    text = getattr(node, "text", "")
    for mark in getattr(node, "marks", ()):
        inside = 0 <= mark.start < mark.end <= len(text)
        assert inside, f"{path}: the mark {mark!r} lies outside its text of {len(text)} characters"
    if node.span is None:
        return
    start, end = node.span
    assert 0 <= start <= end, f"{path}: the span {start}–{end} is none"
    if source is None:
        return
    assert end <= len(source), f"{path}: the span {start}–{end} lies outside the source"
    if isinstance(node, (Paragraph, Furniture)) and text:
        found = [*words_of(html.unescape(_TAG.sub(" ", source[start:end]))), *words_of(source[start:end])]
        missing = [word for word in words_of(text) if word not in found and word not in "".join(found)]
        assert not missing, f"{path}: the source at {start}–{end} does not hold {missing[0]!r}"


def _check_blocks(article: Article, source: str | None) -> None:
    last = 0
    for role, start, end in article.nodes():
        assert start >= last, f"the source block {role} {start}–{end} overlaps the one before it, which ends at {last}"
        assert end > start, f"the source block {role} {start}–{end} is empty"
        assert source is None or end <= len(source), f"the source block {role} {start}–{end} lies outside the source"
        last = end


def _check_layers(article: Article) -> None:
    names = [layer.name for layer in article.layers]
    assert len(names) == len(set(names)), f"two layers have one name: {names}"
    paragraphs = article.paragraphs()
    for layer in article.layers:
        for index, item in enumerate(layer.items):
            path = f"layer {layer.name!r}, item {index}"
            assert isinstance(item, Node), f"{path} is a {type(item).__name__}, not a Node"
            registered = node_type(item.type_name) is type(item) or isinstance(item, (UnknownBlock, UnknownMark))
            assert registered, f"{path}: the class {type(item).__name__} is not registered with newsdoc.register_node"
            for anchor in getattr(item, "anchors", ()):
                known = 0 <= anchor.paragraph < len(paragraphs)
                assert known, f"{path}: the anchor is in paragraph {anchor.paragraph} of {len(paragraphs)}"
                length = len(paragraphs[anchor.paragraph].text)
                inside = 0 <= anchor.start < anchor.end <= length
                assert inside, f"{path}: the anchor {anchor.start}–{anchor.end} lies outside its paragraph ({length})"
            if isinstance(item, Quote) and len(item.anchors) == 1:
                (anchor,) = item.anchors
                words = paragraphs[anchor.paragraph].text[anchor.start : anchor.end]
                assert item.text in words, f"{path}: the words at its anchor are {words!r}, not {item.text!r}"
    for block in walk(article.body):
        assert not isinstance(block, Quote) or not (block.body and block.anchors), "a quotation has a body and anchors"
