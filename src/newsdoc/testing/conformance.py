"""Checks that every parser, exporter and analyzer must pass; a plugin's tests call them with its own objects.

Each raises AssertionError that says what is wrong.
"""

import re

from newsdoc.errors import NewsdocError
from newsdoc.hookspecs import Analyzer, Exporter, Parser
from newsdoc.model import Article
from newsdoc.source import Source

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")

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
    "word " * 20_000,
)
"""Data that no format asks for; a parser must answer with an article or one of newsdoc's errors."""


def _check_names(member: Parser | Exporter) -> None:
    assert _NAME.match(member.name), f"the name {member.name!r} is not lower-case words joined by hyphens"
    for kind in member.media_types:
        assert re.fullmatch(r"[a-z0-9.+-]+/[a-z0-9.+-]+", kind), f"{kind!r} is no media type"
    for suffix in member.suffixes:
        assert re.fullmatch(r"\.[^A-Z\s]+", suffix), f"{suffix!r} is no lower-case suffix with a dot"


def check_parser(parser: Parser, sample: str | bytes) -> Article:
    """The parser has proper names, knows its sample, and is not thrown by bad data. Returns the sample's article."""
    _check_names(parser)
    source = Source(sample)
    certainty = parser.sniff(source)
    assert 0 < certainty <= 1, f"sniff gives {certainty} for the sample; it must be more than 0 and at most 1"
    article = parser.parse(source)
    assert isinstance(article, Article), f"parse gives a {type(article).__name__}, not an Article"
    for data in HOSTILE:
        source = Source(data)
        assert 0 <= parser.sniff(source) <= 1, f"sniff goes beyond 0 to 1 for {data[:20]!r}"
        try:
            found = parser.parse(source)
        except (NewsdocError, RecursionError):
            continue
        assert isinstance(found, Article), f"parse gives a {type(found).__name__} for {data[:20]!r}"
    return article


def check_exporter(exporter: Exporter, article: Article) -> str | bytes:
    """The exporter has proper names, writes the article, twice the same. Returns what it wrote."""
    _check_names(exporter)
    try:
        output = exporter.export(article)
    except NewsdocError:
        raise AssertionError(f"{exporter.name} cannot write an article that the model can hold") from None
    assert isinstance(output, (str, bytes)), f"export gives a {type(output).__name__}, not str or bytes"
    assert output == exporter.export(article), "the same article gives two different outputs"
    return output


def check_two_way(parser: Parser, exporter: Exporter, article: Article) -> Article:
    """What is written can be read, and reading and writing once more changes nothing. Returns what was read."""
    assert parser.name == exporter.name, f"parser {parser.name!r} and exporter {exporter.name!r} differ in name"
    output = check_exporter(exporter, article)
    found = parser.parse(Source(output))
    again = parser.parse(Source(exporter.export(found)))
    assert again == found, "writing and reading once more gives another article"
    return found


def check_analyzer(analyzer: Analyzer, article: Article) -> Article:
    """The analyzer leaves the body as it is, gives the same twice, and can be run again. Returns its article."""
    assert _NAME.match(analyzer.name), f"the name {analyzer.name!r} is not lower-case words joined by hyphens"
    found = analyzer.analyze(article)
    assert found.body == article.body, "the analyzer changed the body"
    assert found == analyzer.analyze(article), "the same article gives two different results"
    assert analyzer.analyze(found).body == article.body, "running the analyzer twice changed the body"
    return found
