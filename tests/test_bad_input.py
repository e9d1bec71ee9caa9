"""Whatever is thrown at `newsdoc.parse`: an Article or one of our errors, in linear time, and nothing else."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdoc

Linear = Callable[[Callable[[int], object], int], None]

SENTENCE = "The town council agreed on Tuesday to lease the old fish quay to a ferry company. "
PAGE = f"The Larkhaven Courier\n\nCouncil backs ferry\n\nBy Marta Ellwood\n\n{SENTENCE * 4}\n\n{SENTENCE * 3}\n"

INPUTS: dict[str, str | bytes] = {
    "empty": "",
    "empty bytes": b"",
    "blank": " \n\t\r\n \u00a0\u2003\n",
    "only a byte order mark": b"\xef\xbb\xbf",
    "one word": "word",
    "NULs": PAGE.replace(" ", "\x00"),
    "control characters": "".join(map(chr, range(32))) + PAGE,
    "lone surrogates": PAGE.replace("ferry", "f\ud800rry\udfff"),
    "mixed newlines": PAGE.replace("\n\n", "\r\n\r") + PAGE.replace("\n", "\u2028") + "\x0b\x0c\x85",
    "UTF-16": PAGE.encode("utf-16"),
    "UTF-16 without mark": PAGE.encode("utf-16-be"),
    "Latin-1": PAGE.replace("ferry", "Fähre").encode("latin-1"),
    "truncated UTF-8": PAGE.replace("ferry", "Fähre").encode()[:38],
    "binary": bytes(range(256)) * 64,
    "PNG": b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" * 40,
    "right-to-left and joiners": "\u202e\u200f\u200d" + PAGE,
    "only punctuation": "….,;:!?“”„()[]{}<>—–-" * 50,
    "broken markup": "<html><body><p>" + PAGE + "<div <div <p",
    "broken XML": "<?xml version='1.0'?><newsItem><a>" + PAGE,
    "broken JSON": '{"newsdoc": 1, "body": [',
    "JSON of something else": '{"a": [1, 2, {"b": null}]}',
}

ITEM = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:nd="urn:newsdoc:xml" guid="urn:newsml:a">{}</newsItem>'
)


def outcome(data: str | bytes) -> newsdoc.Article | newsdoc.NewsdocError:
    try:
        return newsdoc.parse(data)
    except newsdoc.NewsdocError as error:
        return error


@pytest.mark.parametrize("name", INPUTS)
def test_gives_an_article_or_our_error(name: str) -> None:
    article = outcome(INPUTS[name])
    if isinstance(article, newsdoc.Article):
        for format in ("json", "text", "newsml-g2", "json-ld"):
            newsdoc.export(article, format)
    else:
        assert str(article)
        assert "\n" not in str(article)


@settings(deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(st.characters(exclude_categories=()), max_size=400)))
def test_anything_at_all(data: str | bytes) -> None:
    assert str(outcome(data))


@pytest.mark.parametrize(
    "unit",
    [PAGE, "a", "a ", "“", '"', "A\n", "\n", "(", "By ", "a, ", "Ab", "1", ".", "<p>", "<", "- ", "©", "\u00a0"],
    ids=repr,
)
def test_time_is_linear(unit: str, takes_linear_time: Linear) -> None:
    takes_linear_time(lambda size: outcome(unit * (size // len(unit))), 20_000)


def test_fifty_megabytes_in_one_go() -> None:
    article = newsdoc.parse(PAGE * (50_000_000 // len(PAGE)), "text")
    assert len(article.paragraphs()) > 100_000


def test_one_line_of_five_megabytes() -> None:
    article = newsdoc.parse(SENTENCE * (5_000_000 // len(SENTENCE)), "text")
    assert sum(end - start for _, start, end in article.nodes()) > 4_900_000


LEVEL = (
    '<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Two</p><h2 class="level-²">Met</h2>'
    "</body></html></inlineXML></contentSet>"
)


@pytest.mark.parametrize(
    ("data", "format"),
    [
        ('<article><h1>Two ships</h1><img src="/quay.jpg" width="²"><p>They met on Friday.</p></article>', "html"),
        ('{"@context": "https://schema.org", "@type": "NewsArticle", "copyrightYear": "²"}', "json-ld"),
        (ITEM.format('<rightsInfo nd:year="²"><copyrightNotice>The Post</copyrightNotice></rightsInfo>'), "newsml-g2"),
        (ITEM.format('<contentMeta><urgency>²</urgency><subject confidence="²"/></contentMeta>'), "newsml-g2"),
        (ITEM.format(LEVEL), "newsml-g2"),
    ],
)
def test_digits_that_are_no_numbers(data: str, format: str) -> None:
    """`str.isdigit` is true of a raised two, which `int` does not take."""
    assert newsdoc.parse(data, format)
