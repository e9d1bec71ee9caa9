"""Checks that every exporter must pass."""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar

import attrs
from hypothesis import HealthCheck, given, settings

import newsdoc
from newsdoc.fidelity import Loss, compare
from newsdoc.hookspecs import Exporter, KnowsLosses, Parser
from newsdoc.model import Article, Block, FactBox, Paragraph, register_node, walk
from newsdoc.registry import default_registry
from newsdoc.registry.calls import described
from newsdoc.source import Source
from newsdoc.testing.check_article import check_article
from newsdoc.testing.check_members import (
    check_format_names,
    check_has,
    check_options,
    only_our_errors,
    text_of_output,
    words_of,
)
from newsdoc.testing.samples import FULL
from newsdoc.testing.strategies import articles

_SOME_DAY = "1772668800"
"""2026-03-05, in seconds since 1970."""
_DRAWN = 25
"""Articles that are drawn for each exporter: enough for what is common, quick enough for every run of the tests."""


@register_node
@attrs.frozen
class StrangeBlock(Block):
    """A block that no exporter has heard of; it reads as its text."""

    type_name: ClassVar[str] = "newsdoc_testing_strange_block"

    text: str = ""
    """Its words."""

    def plain_text(self) -> str:
        """The words."""
        return self.text


STRANGE = attrs.evolve(
    FULL, body=(*FULL.body, StrangeBlock("Quixotic zeppelins hover overhead"), Paragraph("The end."))
)
"""`FULL` with a block of a type that no exporter knows, and a last paragraph."""


def check_exporter(exporter: Exporter, article: Article = FULL, **options: Any) -> str | bytes:
    """Check an exporter with the article, a full one, an empty one, and any that the model can hold.

    - It has a proper name, media types and suffixes, and options with defaults.
    - It writes every article, or raises an error of newsdoc; the same article twice gives the same output, which does
      not hold today's date (SOURCE_DATE_EPOCH is set for those that need one).
    - Bytes are UTF-8; XML and JSON are well-formed.
    - Every word of headline and body is in the output, or `losses` tells of it; blocks of unknown type as their text.

    `options`: of the exporter. Returns what it wrote of the article. Raises AssertionError, which says what is wrong.

    >>> from newsdoc.registry import default_registry
    >>> check_exporter(default_registry().exporter("text"))[:5]
    'PORTS'
    """
    check_has(exporter, "export")
    check_format_names(exporter)
    check_options(exporter.export)
    with _fixed_day():
        output = _write(exporter, article, options)
        assert output, "the output is empty"
        for each in (article, FULL, STRANGE):
            _check_words(exporter, each, options)
        _write(exporter, Article(), options)
        _write(exporter, Article("\ud800 \x00 \ufffe", body=(Paragraph("a\x1bb\ud800"),)), options)
        _check_drawn(exporter, options)
    return output


@contextmanager
def _fixed_day() -> Iterator[None]:
    """What needs the day of writing takes it from SOURCE_DATE_EPOCH (reproducible-builds.org), so that today's date in
    an output is one that came from the clock.
    """
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = _SOME_DAY
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


def check_two_way(parser: Parser, exporter: Exporter, article: Article, **options: Any) -> Article:
    """Check that what is written can be read: headline and text come back, and a second trip changes nothing.

    One article, so that it may stand in a property test; `check_exporter` tries what exporters meet besides.

    `options`: of the exporter. Returns what was read. Raises AssertionError, which says what is wrong.

    >>> from newsdoc.registry import default_registry
    >>> json = default_registry().exporter("json")
    >>> check_two_way(default_registry().parser("json"), json, Article("Ferry returns"))
    Article('Ferry returns')
    """
    assert parser.name == exporter.name, f"parser {parser.name!r} and exporter {exporter.name!r} differ in name"
    with _fixed_day():
        output = _write(exporter, article, options)
        _check_words(exporter, article, options)
    found = parser.parse(Source(output))
    check_article(found)
    assert words_of(found.headline or "") == words_of(article.headline or ""), "the headline does not come back"
    missing = _missing(words_of(article.text), words_of(found.text))
    assert not missing, f"the text comes back without {missing!r}"
    again = parser.parse(Source(exporter.export(found, **options)))
    changed = [str(loss) for loss in (*compare(found, again), *compare(again, found))]
    assert again == found, f"writing and reading once more gives another article: {'; '.join(changed[:3])}"
    return found


def _write(exporter: Exporter, article: Article, options: dict[str, Any]) -> str | bytes:
    """The output for an article, checked by itself."""
    output = only_our_errors(f"export of {article!r}", lambda: exporter.export(article, **options))
    assert not isinstance(output, Exception), f"{exporter.name} cannot write {article!r}: {output}"
    assert isinstance(output, (str, bytes)), f"export gives {described(output)} instead of str or bytes"
    assert output == exporter.export(article, **options), "the same article gives two different outputs"
    text_of_output(output, exporter.media_types)
    today = dt.date.today()
    own = str(article.to_dict())
    for day in (today.isoformat(), today.strftime("%Y%m%d")):
        assert day in own or day not in (output if isinstance(output, str) else output.decode("utf-8", "replace")), (
            f"the output holds today's date ({day}), which the article does not say"
        )
    return output


def _check_words(exporter: Exporter, article: Article, options: dict[str, Any]) -> None:
    """Each word of headline and body comes out, or a loss names the field or block it stands in."""
    found = words_of(text_of_output(exporter.export(article, **options), exporter.media_types))
    lost = [loss.path for loss in _losses(exporter, article, options)]
    for path, text in _texts(article):
        reported = any(
            path == each or path.startswith((f"{each}.", f"{each}[")) or each.startswith(path) for each in lost
        )
        missing = _missing(words_of(text), found)
        assert not missing or reported, (
            f"{path}: the word {missing!r} is not in the output, and losses() does not tell of it"
        )


def _losses(exporter: Exporter, article: Article, options: dict[str, Any]) -> list[Loss]:
    if isinstance(exporter, KnowsLosses):
        found = list(exporter.losses(article, **options))
        for each in found:
            assert isinstance(each, Loss), f"losses gives {described(each)} instead of newsdoc.Loss"
        return found
    known = {info.name for info in newsdoc.formats() if info.reads}
    if exporter.name not in known:
        return []
    parser = default_registry().parser(exporter.name)
    return list(compare(article, parser.parse(Source(exporter.export(article, **options)))))


def _texts(article: Article) -> Iterator[tuple[str, str]]:
    """The texts that a reader of the story reads, with the path of the top block they stand in."""
    yield "headline", article.headline or ""
    for index, block in enumerate(article.body):
        for inner in walk((block,), skip=(FactBox,)):
            if not inner.children():
                yield f"body[{index}]", inner.plain_text()


def _missing(wanted: list[str], found: list[str]) -> str | None:
    """The first word that is not among those found, nor part of one: formats may glue signs and words together."""
    known = set(found)
    rest = [word for word in wanted if word not in known]
    if not rest:
        return None
    whole = " ".join(found)
    return next((word for word in rest if word not in whole), None)


def _check_drawn(exporter: Exporter, options: dict[str, Any]) -> None:
    @settings(
        max_examples=_DRAWN, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @given(articles())
    def check(article: Article) -> None:
        _write(exporter, article, options)

    check()
