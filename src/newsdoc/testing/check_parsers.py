"""Checks that every parser must pass."""

import gc
import time
import warnings
from collections.abc import Callable
from typing import Any

import newsdoc
from newsdoc.errors import NewsdocError
from newsdoc.hookspecs import Parser
from newsdoc.model import Article
from newsdoc.registry import default_registry
from newsdoc.source import Source
from newsdoc.testing.check_article import check_article
from newsdoc.testing.check_members import check_format_names, check_has, check_options, only_our_errors
from newsdoc.testing.samples import HARBOUR

HOSTILE: tuple[str | bytes, ...] = (
    "",
    " \n\t ",
    "\x00" * 64,
    "\ud800",
    b"\xff\xfe\x00",
    b"\x89PNG\r\n\x1a\n" + bytes(64),
    "<" * 5000,
    "{" * 5000,
    "[" * 100_000,
    "<a>" * 20_000,
    '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z SYSTEM "file:///etc/passwd">]><a>&x;&z;</a>',
    '{"a": ' * 5000,
    '{"a": ' + "1" * 5000 + "}",
    "word " * 20_000,
)
"""Data that no format asks for; a parser must answer with an article or one of newsdoc's errors."""
_NOT_NEWS: tuple[str | bytes, ...] = ("", " \n\t ", b"\x89PNG\r\n\x1a\n" + bytes(64))
"""Data in which no format finds an article."""
_RUNS = (" ", "\n", "a", "A ", "1", "-", ".", '"', "'", "<", "<a ", "&", "(", "[", "{", "\\", "/", "=", ",", "é")
"""Signs of every kind that patterns repeat; a long run of one must not be read again for each of its positions."""
_SHORT_RUN = 3_000
"""Signs of the shorter run; the longer one has four times as many."""
_QUADRATIC = 10
"""Four times the data takes four times as long, sixteen times where the time is quadratic; between them lies noise."""
_UNMEASURABLE = 0.02
"""Seconds below which a run says nothing of growth."""
_PAGE = "<!doctype html><title>Ferry</title><article><h1>Ferry returns</h1><p>It sails again from the old quay.</p>"


def check_parser(parser: Parser, sample: str | bytes, *, url: str | None = None, **options: Any) -> Article:
    """Check a parser with a sample of its format, samples of others, hostile data and long runs of signs.

    - It has a proper name, media types and suffixes, and options with defaults.
    - It is sure of its sample, if only by the suffix, and less sure of other formats' samples than their parsers are.
    - It reads the sample twice the same, into an article that `check_article` accepts and that has a body.
    - It answers any data with an article or an error of newsdoc, and blank or binary data with an error.
    - The time it takes grows with the data, not with its square.

    `url` and `options`: for reading the sample. Returns the sample's article. Raises AssertionError.

    >>> from newsdoc.registry import default_registry
    >>> sample = export(Article("Ferry returns", body=(Paragraph("It sails again."),)), "json")
    >>> check_parser(default_registry().parser("json"), sample).headline
    'Ferry returns'
    """
    check_has(parser, "sniff", "parse")
    check_format_names(parser)
    check_options(parser.parse)
    certainties = [parser.sniff(Source(sample, suffix=each)) for each in (None, *map(_last, parser.suffixes))]
    right = max(certainties) > 0 and all(0 <= each <= 1 for each in certainties)
    assert right, f"sniff gives {max(certainties)} for the sample; it must be more than 0 and at most 1"
    _check_other_formats(parser)
    source = Source(sample, url=url)
    article = only_our_errors("parse of the sample", lambda: parser.parse(source, **options))
    assert not isinstance(article, Exception), f"the sample cannot be read: {article}"
    check_article(article, _text_of(source))
    assert article.body or article.furniture, "the article of the sample has no body"
    assert parser.parse(Source(sample, url=url), **options) == article, "the same sample gives two different articles"
    _check_hostile(parser)
    _check_time(parser, Source(sample).decoded())
    return article


def _last(suffix: str) -> str:
    """What a file name with this suffix gives as `Source.suffix`: `.json` of `.ans.json`."""
    return f".{suffix.rpartition('.')[2]}"


def _text_of(source: Source) -> str | None:
    return source.text if isinstance(source.data, str) else None


def _check_other_formats(parser: Parser) -> None:
    """Samples of the built-in formats belong to their own parsers."""
    registry = default_registry()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", newsdoc.ExportWarning)  # the sample's terms are not the plugin's concern
        samples: dict[str, str | bytes] = {"html": _PAGE, "text": newsdoc.export(HARBOUR, "text")}
        samples |= {name: newsdoc.export(HARBOUR, name) for name in ("json", "newsml-g2", "json-ld")}
    samples.pop(parser.name, None)
    for name, sample in samples.items():
        own, theirs = parser.sniff(Source(sample)), registry.parser(name).sniff(Source(sample))
        assert own < theirs, f"sniff gives {own} for a document in {name}, whose own parser gives {theirs}"


def _check_hostile(parser: Parser) -> None:
    for data in HOSTILE:
        shown = repr(data[:20])
        score = parser.sniff(Source(data))
        assert isinstance(score, (int, float)), f"sniff gives a {type(score).__name__} for {shown}"
        assert 0 <= score <= 1, f"sniff goes beyond 0 to 1 for {shown}"
        found = only_our_errors(f"parse of {shown}", lambda data=data: _parsed(parser, data))  # type: ignore[misc]
        assert isinstance(found, (Article, NewsdocError)), f"parse gives a {type(found).__name__} for {shown}"
        refused = isinstance(found, NewsdocError)
        assert refused or data not in _NOT_NEWS, f"parse makes an article of {shown}; it must raise ParseError"


def _parsed(parser: Parser, data: str | bytes) -> Article | NewsdocError:
    try:
        return parser.parse(Source(data))
    except RecursionError:
        return NewsdocError("nested too deeply")  # newsdoc.parse makes LimitExceeded of it


def _check_time(parser: Parser, sample: str) -> None:
    gc.collect()
    gc.freeze()  # what a test session holds by now, millions of objects, is not gone through before each run
    try:
        for sign in _RUNS:
            _check_run(parser, sample, sign)
    finally:
        gc.unfreeze()


def _check_run(parser: Parser, sample: str, sign: str) -> None:
    def work(size: int) -> None:
        run = sign * (size // len(sign))
        for data in (run, sample + run, sample.replace(" ", f" {run} ", 1)):
            try:
                parser.sniff(Source(data))
                parser.parse(Source(data))
            except (NewsdocError, RecursionError):
                pass

    short, long = _seconds(work, _SHORT_RUN), _seconds(work, 4 * _SHORT_RUN)
    if long > _UNMEASURABLE and long > _QUADRATIC * short:
        short, long = _seconds(work, _SHORT_RUN), _seconds(work, 4 * _SHORT_RUN)  # a busy machine gets a second go
        assert long <= _QUADRATIC * short, (
            f"reading a run of {sign!r} takes {long / short:.0f} times as long for four times the data"
        )


def _seconds(work: Callable[[int], object], size: int) -> float:
    gc.collect()
    start = time.process_time()
    work(size)
    return max(time.process_time() - start, 1e-6)
