"""Spans: the source at a node's span, without tags and references, is the node's text."""

import html
import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import newsdoc
from newsdoc.formats.html.trace import in_order
from newsdoc.page.block import Block
from newsdoc.testing import check_article

Linear = Callable[[Callable[[int], object], int], None]

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
TAG = re.compile(
    r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|</?[a-z](?:[^\"'>]|\"[^\"]*\"|'[^']*')*+>|<[!?/][^>]*>|<[a-z][^<>]*>",
    re.S | re.I,
)


def letters(text: str) -> str:
    return re.sub(r"\s+", "", text)


def told(source: str) -> str:
    return letters(html.unescape(TAG.sub("", source)))


def spans(page: str) -> list[tuple[str, str | None]]:
    """The text of each paragraph, and the source at its span."""
    article = newsdoc.parse(page, format="html")
    return [(each.text, page[each.span.start : each.span.end] if each.span else None) for each in article.paragraphs()]


LINK = '<a href="/report-on-the-ferry-and-its-fares-and-on-what-they-cost-the-town-in-a-year-of-storms">report</a>'


@pytest.mark.parametrize(
    "paragraph",
    [
        f"{SENTENCE}It says so in its {LINK}. It says so again in the other {LINK}.",
        f'{SENTENCE}The <a href="/x" title="a > b">fares</a> stay.',
        f"{SENTENCE}The fa<!-- a > b -->res stay.",
        f"&ldquo;Fares stay,&rdquo; she said. {SENTENCE}",
        f'<span class="first">T</span>hree councillors said so. {SENTENCE}',
        f"{SENTENCE}Fares &lt; ten &amp; more, 5 < 6.",
        f"{SENTENCE}\n   Fares&nbsp;stay\r\n  <b> where </b>&#116;hey are.",
        f"<i>{SENTENCE}<script>var fares = '<p>none</p>'</script></i>They stay.",
        f"/{SENTENCE}<b>/</b>",
        f"\u2014{SENTENCE}<a href=/x'y>Fares</a> stay.",
        f"{SENTENCE}--><b><!-- > -->--></b>",
        f"{SENTENCE}--><b><!-- > -->-->",
    ],
)
def test_a_paragraph_is_found_whole(paragraph: str) -> None:
    other = f"<p>{SENTENCE * 2}</p>"
    page = f"<html><body><h1>Ferry fares stay</h1>{other}<p>{paragraph}</p>{other}</body></html>"
    found = spans(page)
    assert len(found) == 3
    for text, source in found:
        assert source is not None
        assert told(source) == letters(text)
    assert told(found[1][1] or "") == told(paragraph)


def test_a_text_that_stands_on_the_page_more_than_once_is_the_storys() -> None:
    nav = "<ul class='menu'><li><a href='/f'>Ferry fares</a></li></ul>"
    page = f"<body>{nav}<h1>Ferry fares stay</h1><p>{SENTENCE * 2}</p><h2>Ferry fares</h2><p>{SENTENCE * 3}</p></body>"
    (section,) = newsdoc.parse(page, format="html").sections()
    assert section.heading_span is not None
    assert page[: section.heading_span.start].endswith("<h2>")


@pytest.mark.parametrize("printed", ["76<!-- -->%", "&#55;6%", "7<b>6</b><!-- > -->%", "&nbsp;76%", "<!-- a --> 76%"])
def test_what_is_printed_otherwise_is_found_where_it_stands_and_not_where_its_letters_come_again(printed: str) -> None:
    again = f"<div>{SENTENCE * 40}</div>" * 20 + "<p>76%</p>"
    page = f"<body><h1>Ferry</h1><p>{SENTENCE * 2}</p><ul><li>{printed}</li></ul><p>{SENTENCE * 3}</p>{again}</body>"
    blocks = newsdoc.parse(page, format="html").provenance.blocks
    found = [page[start:end] for _, start, end in blocks]
    at = next(i for i, text in enumerate(found) if told(text) == "76%")
    assert letters(SENTENCE) in told(found[at - 1])
    assert blocks[at].end < blocks[at + 1].start


def test_a_short_text_behind_a_long_script() -> None:
    page = f"<body><script>{'x = 1;' * 20_000}</script><h1>Fare</h1><p>It stays as it was.</p><p>{SENTENCE * 5}</p>"
    assert [source for _, source in spans(page)] == ["It stays as it was.", (SENTENCE * 5).strip()]


def test_words_that_are_hidden_inside_leave_the_text_without_a_span() -> None:
    hidden = f"{SENTENCE}<span class='sr-only'>Advertisement</span>Fares stay."
    (text, source), _ = spans(f"<body><h1>Ferry</h1><p>{hidden}</p><p>{SENTENCE * 4}</p></body>")
    assert text.endswith("Fares stay.")
    assert source is None


@pytest.mark.parametrize(
    "paragraph",
    [
        f"<p>{SENTENCE}<span class='sr-only'>Ad</span>Fares stay.</p>",
        "<p>T<span class='sr-only'>Ad</span>he council met.</p>",
        "<p>Fa<!-- a -->res stay.</p>",
        "<p>&ldquo;Stay&rdquo; <b>it</b>. <i>.</i> a < b</p>",
    ],
)
def test_time_is_linear(paragraph: str, takes_linear_time: Linear) -> None:
    takes_linear_time(lambda count: newsdoc.parse("<h1>Ferry</h1>" + paragraph * count, format="html"), 1000)


PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<a href='>'>", "</a>", "<br>", "<h2>", "</h2>", "<li>", "<td>", "<!-- > -->",
     "<!--", "-->", "&amp;", "&lt", "&copy", "&nbsp;", "<", ">", "\n", ". ", '"', SENTENCE, "Fares stay.", "町議会",
     "a", "<script>'<p>'</script>", "<svg><title>x</title></svg>"]
)  # fmt: skip


@example("<p>--><b><!-- > -->-->")
@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_has_a_span_has_the_right_one(body: str) -> None:
    page = f"<html><body><h1>Ferry fares stay</h1><p>{SENTENCE * 3}</p>{body}</body></html>"
    for text, source in spans(page):
        assert source is None or told(source) == letters(text)


@pytest.mark.parametrize(
    "page",
    [
        "<y>,<d<body>,",
        "<div>OlePrieß<v<body>OlePrieß",
        '<e>"<m<body>m>"',
        "<body><p>a<p>b<!-- a --><p>a<p>The ferry sails again from the old quay, the harbour office said.<p>b<p>a",
    ],
)
def test_places_neither_overlap_nor_are_out_of_order(page: str) -> None:
    article = newsdoc.parse(page, "html")
    ends = [0, *(block.end for block in article.nodes())]
    assert all(end <= block.start for end, block in zip(ends, article.nodes(), strict=False))
    check_article(article, page)


def test_of_places_that_overlap_the_shorter_text_has_none() -> None:
    def block(text: str, start: int) -> Block:
        return Block(text, start, start + len(text) if start >= 0 else -1)

    def places(*blocks: Block) -> list[int]:
        return [each.start for each in in_order(list(blocks))]

    assert places(block("ab", 0), block("cd", -1), block("ef", 2)) == [0, -1, 2]
    assert places(block("ab", 9), block("abc", 0), block("d", 3)) == [-1, 0, 3]
    assert places(block("abcdef", 0), block("ab", 3), block("d", 6)) == [0, -1, 6]
    assert places(block("a", 5), block("a", 5)) == [-1, 5]
    assert places(block("a", 1), block("b", 2), block("c", 3), block("abcd", 0)) == [-1, -1, -1, 0]
