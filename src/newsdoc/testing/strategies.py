"""Hypothesis strategies for everything the model can hold, made from the model's own type hints.

A field that is added to the model is drawn without a change here.
"""

import datetime as dt
import types
import typing
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs
from hypothesis import strategies as st

from newsdoc import model
from newsdoc.markup.dates import UNKNOWN_TIME
from newsdoc.model import Article, Block, Mark, Node

_WORDS = ("harbour", "council", "vote", "Ünal", "港", "“we will”", "rain", "said", "3,5 %", "—", "Lee", "a & b", "<p>",
    "&gt;")  # fmt: skip
_URLS = (
    "https://news.example/a/1",
    "https://news.example/b?x=1&y=é",
    "/c d",
    "http://[",
    "",
    "urn:x:1",
    "%",
    "mailto:a@b.example",
)
_CODES = ("medtop:20000002", "medtop:1", "stat:usable", "acme:x y", "acme:1", "a:b:c", "plain word", "", "1x:1", "nd:2")
_LANGUAGES = ("en", "de-AT", "zh-Hant-TW", "x", "", "not a tag")
_FIELDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("href", "url", "uri", "image", "logo", "cite", "license", "scheme_uri"), _URLS),
    **dict.fromkeys(("qcode", "role", "type", "rel", "function", "why", "pub_status", "kind"), _CODES),
    "language": _LANGUAGES,
    "scheme": ("medtop", "acme", "subj", "a b", ""),
    "code": ("20000002", "1", "x y", ""),
    "guid": ("urn:newsml:agency.example:20260305:1", "tag:agency.example,2026:1", " ", ""),
    "version": ("1", "12", "1.0", ""),
    "content": ("",),
}


def any_text() -> st.SearchStrategy[str]:
    """Any text at all: control characters, lone surrogates and noncharacters too.

    >>> from hypothesis import find
    >>> find(any_text(), lambda text: True)
    ''
    """
    return st.text(st.characters(exclude_categories=()), max_size=30)


def words() -> st.SearchStrategy[str]:
    """Text as it is printed: a few words, single spaces, nothing at the ends."""
    return st.lists(st.sampled_from(_WORDS), min_size=1, max_size=8).map(" ".join)


def _dates(*, zoned: bool = False) -> st.SearchStrategy[Any]:
    minutes = st.integers(-14 * 60, 14 * 60).map(lambda m: dt.timezone(dt.timedelta(minutes=m)))
    zones = st.one_of(st.just(dt.UTC), minutes)
    early, late = dt.datetime(1800, 1, 1), dt.datetime(2400, 1, 1)
    aware = st.datetimes(early, late, timezones=zones)
    if zoned:
        # The time that writers put where a format demands one and none is known is not a date for their readers.
        return aware.map(lambda moment: moment.replace(microsecond=0)).filter(lambda moment: moment != UNKNOWN_TIME)
    return st.one_of(aware, st.datetimes(), st.dates())


@cache
def values_of(cls: type, *, clean: bool = False) -> st.SearchStrategy[Any]:
    """Any instance of an attrs class of the model.

    `clean`: only what a careful newsroom would write (printed text, whole codes), for tests of readable output.
    """
    hints = get_type_hints(cls, vars(model) | vars(typing))
    drawn = {
        field.alias: _value(hints[field.name], field.name, clean, field.default is not attrs.NOTHING)
        for field in attrs.fields(cls)
        if field.init and field.eq and field.name != "foreign"
    }
    return st.deferred(lambda: _fitting(cls, st.builds(cls, **_sparse(cls, drawn))))


def _sparse(cls: type, drawn: dict[str, st.SearchStrategy[Any]]) -> dict[str, st.SearchStrategy[Any]]:
    """Optional fields are mostly left at their default, so that whole articles stay small."""
    defaults = {field.alias: field.default for field in attrs.fields(cls)}
    sparse = {}
    for name, strategy in drawn.items():
        default = defaults[name]
        if default is attrs.NOTHING or isinstance(default, attrs.Factory) or name == "body":  # type: ignore[arg-type]
            sparse[name] = strategy
        else:
            sparse[name] = st.one_of(st.just(default), st.just(default), strategy)
    return sparse


def _fitting(cls: type, strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    if issubclass(cls, Article):
        return strategy.map(_one_layer_a_name)
    return strategy


def _one_layer_a_name(article: Article) -> Article:
    return attrs.evolve(article, layers=tuple({layer.name: layer for layer in article.layers}.values()))


def _value(hint: Any, name: str, clean: bool, optional: bool) -> st.SearchStrategy[Any]:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        arguments = get_args(hint)
        if dt.datetime in arguments:
            dates = _dates(zoned=clean)
            return st.one_of(st.none(), dates) if type(None) in arguments else dates
        return st.one_of(*(_value(each, name, clean, optional) for each in arguments))
    if origin is Literal:
        return st.sampled_from(get_args(hint))
    if origin is tuple:
        return _tuple(get_args(hint), name, clean)
    if hint is type(None):
        return st.none()
    if isinstance(hint, type) and attrs.has(hint):
        return _node(hint, clean)
    return _scalar(hint, name, clean)


def _tuple(arguments: tuple[Any, ...], name: str, clean: bool) -> st.SearchStrategy[Any]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        if get_origin(arguments[0]) is tuple:
            inner = _tuple(get_args(arguments[0]), name, clean)
        else:
            inner = _value(arguments[0], name, clean, optional=False)
        return st.lists(inner, max_size=3).map(tuple)
    return st.tuples(*(_value(each, name, clean, optional=False) for each in arguments))


def _node(hint: type, clean: bool) -> st.SearchStrategy[Any]:
    if hint in (Block, Node):
        return st.deferred(lambda: blocks(clean=clean))
    if hint is Mark:
        return st.one_of(*(values_of(cls, clean=clean) for cls in _subclasses(Mark)))
    return st.deferred(lambda: values_of(hint, clean=clean))


def _scalar(hint: Any, name: str, clean: bool) -> st.SearchStrategy[Any]:
    if hint is str:
        known = _FIELDS.get(name)
        if clean:
            return words()
        return st.one_of(words(), any_text(), *([st.sampled_from(known)] if known else []))
    if hint is bool:
        return st.booleans()
    if hint is int:
        if name in ("start", "end", "paragraph", "colspan", "rowspan"):
            return st.integers(1 if name.endswith("span") else 0, 12)
        return st.one_of(st.integers(0, 12), st.integers(-(10**6), 10**9))
    if hint is float:
        return st.floats(-180, 180) if clean else st.floats(allow_nan=False, allow_infinity=False)
    raise TypeError(f"no strategy for {hint!r} (field {name})")


def _subclasses(base: type) -> list[type]:
    found = [cls for cls in model.node_types().values() if issubclass(cls, base) and cls is not base]
    return sorted(
        (cls for cls in found if cls.__module__.startswith("newsdoc.model") and not cls.__name__.startswith("Unknown")),
        key=lambda cls: cls.type_name,
    )


@cache
def blocks(*, clean: bool = False) -> st.SearchStrategy[Block]:
    """Any block of a body, with all that may stand in it."""
    kinds = _subclasses(Block)
    leaves = [cls for cls in kinds if not {"body", "items", "figures"} & {field.name for field in attrs.fields(cls)}]
    holders = [cls for cls in kinds if cls not in leaves]
    paragraph = values_of(model.Paragraph, clean=clean)
    leaf = st.one_of(paragraph, *(values_of(cls, clean=clean) for cls in leaves))
    return st.one_of(leaf, leaf, *(values_of(cls, clean=clean) for cls in holders))


def articles(*, clean: bool = False) -> st.SearchStrategy[Article]:
    """Any article the model can hold, without provenance and foreign elements.

    `clean`: only text and codes that a careful newsroom would write.

    >>> from hypothesis import find
    >>> isinstance(find(articles(), lambda article: True), Article)
    True
    """
    return values_of(Article, clean=clean)


def plain_articles() -> st.SearchStrategy[Article]:
    """Articles with a headline, a byline, dates with a zone and paragraphs: the least any news format carries.

    >>> from hypothesis import find
    >>> find(plain_articles(), lambda article: bool(article.headline)).headline is not None
    True
    """
    # To readers of wires a line between two dashes is a cross-head.
    paragraph = words().filter(lambda text: not text.startswith("—") or not text.endswith("—")).map(model.Paragraph)
    return st.builds(
        Article,
        words(),
        summary=st.one_of(st.none(), words()),
        byline=st.one_of(st.none(), words()),
        # 1970-01-01T00:00:00Z stands for "not known" in formats that must have a date.
        published=_dates(zoned=True).filter(lambda moment: moment.timestamp() != 0),
        language=st.sampled_from(("en", "de-AT", "fr")),
        body=st.lists(paragraph, min_size=1, max_size=4).map(tuple),
    )
