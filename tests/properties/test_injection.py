"""Text stays text: no markup, script or live address of an article's words comes out of any format."""

import html as html_module
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree, html

import newsdoc
from newsdoc import (
    Article,
    Cell,
    Embed,
    FactBox,
    Figure,
    Furniture,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Person,
    Preformatted,
    Quote,
    RelatedLink,
    Section,
    Table,
)
from newsdoc.view.page import render

PIECES = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</p>", "</script>", "<!--", "-->", "]]>", "<![CDATA[",
    "&lt;b&gt;", "&#60;", "<", ">", "&", '"', "'", "`", "``", "*", "**", "_", "[", "](javascript:alert(1))", "![x](y)",
    "<javascript:alert(1)>", "<https://evil.example/>", "# ", "- ", "1. ", "> ", "    ", "\t", "---", "===",
    "|", "\\", "~~~",
    "{{x}}", "a", "b c", "é", "中", "://", "www.evil.example",
)  # fmt: skip
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join).filter(str.strip)
ADDRESSES = st.sampled_from(
    (
        "javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "vbscript:x", "data:text/html,<script>",
        'https://a.example/"onmouseover="alert(1)', "https://a.example/'><script>alert(1)</script>",
        "https://a.example/)](javascript:x)", "//a.example/<b>", "https://a.example/ok",
    )
)  # fmt: skip
COMMON = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TAGS = frozenset(
    "html head body title meta link style main article header footer section aside nav h1 h2 h3 h4 h5 h6 p br hr a em "
    "strong b i u s sub sup code pre blockquote cite ul ol li dl dt dd table caption thead tbody tr td th figure "
    "figcaption img picture source video audio time address span div details summary q mark small button "
    "input label".split()
)
"""What our writers use, and what Markdown makes; no script, iframe, object, form, svg or math."""


@st.composite
def hostile(draw: st.DrawFn) -> Article:
    """An article whose every text is hostile, and every address may be."""
    words = [draw(WORDS) for _ in range(6)]
    href, source = draw(ADDRESSES), draw(ADDRESSES)
    one, two, three, four, five, six = words
    return Article(
        one,
        kicker=two,
        summary=three,
        byline=four,
        authors=(Person(five, role=six, url=href),),
        keywords=(one,),
        section=two,
        url="https://a.example/story",
        language="en",
        body=(
            Paragraph(one, marks=(Link(0, 1, href=href),)),
            Section(
                two,
                body=(
                    Paragraph(three),
                    ListBlock((ListItem((Paragraph(four),)), ListItem((Paragraph(five),))), ordered=True),
                    Table(((Cell(one, header=True), Cell(two)), (Cell(three), Cell(four)))),
                ),
            ),
            Figure(five, credit=six, url=source, alt=one, title=two),
            Quote(body=(Paragraph(three),), speaker=Person(four)),
            Quote(five, pull=True),
            FactBox(six, body=(Paragraph(one),)),
            Preformatted(f"{two}\n{three}"),
            RelatedLink(four, href=href),
            Embed(source, text=five),
        ),
        related=(RelatedLink(six, href=source),),
        furniture=(Furniture(one),),
    )


def fragments(format: str, output: str) -> Iterator[str]:
    """The HTML that a receiver of this format puts into a page."""
    if format == "html":
        yield output
    elif format == "markdown":
        markdown_it = pytest.importorskip("markdown_it")
        story = re.sub(r"\A---\n.*?^---\n", "", output, flags=re.S | re.M)  # front matter is data
        yield markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").render(story)
    elif format == "rss":
        for element in etree.fromstring(output.encode()).iter("{*}encoded"):
            yield element.text or ""
    elif format == "atom":
        for element in etree.fromstring(output.encode()).iter("{http://www.w3.org/2005/Atom}*"):
            if element.get("type") == "html":
                yield element.text or ""
            elif element.get("type") == "xhtml":
                yield "".join(etree.tostring(child, encoding="unicode") for child in element)
    elif format in ("newsml-g2", "nitf", "newsml-1"):
        root = etree.fromstring(output.encode())
        for element in root.iter("body.content" if format == "nitf" else "{*}body", "body.content"):
            yield etree.tostring(element, encoding="unicode")
    else:
        yield from _strings(json.loads(output), ("value", "body_xhtml", "content_html", "articleBody", "content"))


def _strings(value: Any, keys: tuple[str, ...], key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _strings(each, keys, name)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each, keys, key)
    elif isinstance(value, str) and key in keys and value.lstrip().startswith("<p"):
        yield value


def is_safe(fragment: str, extra: frozenset[str] = frozenset()) -> None:
    """Fails where a browser would run something of the text."""
    for element in html.fragment_fromstring(
        f"<div>{fragment}</div>" if "<html" not in fragment[:200] else "<p>"
    ).iter():
        _look(element, extra)
    if "<html" in fragment[:200]:
        for element in html.document_fromstring(fragment).iter():
            _look(element, extra)


def _look(element: Any, extra: frozenset[str]) -> None:
    if not isinstance(element.tag, str):
        return
    assert element.tag in TAGS | extra, etree.tostring(element)[:300]
    for name, value in element.attrib.items():
        assert not name.startswith("on"), (name, value)
        if name in ("href", "src", "poster", "action", "srcset"):
            bare = "".join(html_module.unescape(value).split()).lower()
            assert not bare.startswith(("javascript:", "vbscript:", "data:text")), (name, value)


OPTIONS: dict[str, dict[str, str]] = {"json-ld": {"body": "html"}}
EXTRA = {"nitf": frozenset(
    "body.content block hl2 media media-metadata media-reference media-caption media-producer bq credit note pre p "
    "nitf-table "
    "person location org table tr td th ul ol li em a br hr virtloc object.title".split()
), "html": frozenset(("script",)), "newsml-1": frozenset(("body.content", "block"))}  # fmt: skip
"""Elements that a format has besides; HTML's one script is its JSON-LD, looked at by itself."""


@pytest.mark.parametrize(
    "format",
    ["html", "markdown", "newsml-g2", "newsml-1", "nitf", "ninjs", "json", "json-ld", "rss", "atom", "json-feed"],
)
@COMMON
@given(article=hostile())
def test_what_is_written_runs_nothing(format: str, article: Article) -> None:
    if format not in {info.name for info in newsdoc.formats() if info.writes}:
        pytest.skip(f"no plugin for {format} is installed")
    output = newsdoc.to_bytes(newsdoc.export(article, format, **OPTIONS.get(format, {}))).decode()
    for fragment in fragments(format, output):
        is_safe(fragment, EXTRA.get(format, frozenset()))
    if format in ("json-ld", "ninjs", "json"):
        assert "</" not in output
        assert "<!--" not in output
    if format == "html":
        assert len(list(html.document_fromstring(output).iter("script"))) <= 1


@COMMON
@given(article=hostile())
def test_the_view_for_people_runs_nothing(article: Article) -> None:
    is_safe(render(article, str(newsdoc.export(article, "text"))))


@pytest.mark.parametrize("format", ["newsml-g2", "nitf", "ninjs", "json", "atom", "rss"])
@COMMON
@given(article=hostile())
def test_no_word_is_lost_to_escaping(format: str, article: Article) -> None:
    if format not in {info.name for info in newsdoc.formats() if info.writes and info.reads}:
        pytest.skip(f"no plugin for {format} is installed")
    opening = next(iter(article.paragraphs())).text
    again = newsdoc.parse(newsdoc.export(article, format), format)
    assert " ".join(next(iter(again.paragraphs())).text.split()) == " ".join(opening.split())
