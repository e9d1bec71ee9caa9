"""Markdown read, and written and read; the documents are made up."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from newsdoc_markdown.exporter import MarkdownExporter
from newsdoc_markdown.parser import MarkdownParser

import newsdoc
from newsdoc import Article, Emphasis, FactBox, Figure, Link, Paragraph, Preformatted, RelatedLink, Section, Table
from newsdoc.fidelity import field_names
from newsdoc.source import Source
from newsdoc.testing import (
    BLOCKS,
    FULL,
    HARBOUR,
    articles,
    check_article,
    check_exporter,
    check_parser,
    check_two_way,
    plain_articles,
)

SAMPLE = """---
title: "Harbour bridge: open again"
author: [Carla Dent, {name: Bo Ray, role: Photographer}]
date: 2026-03-05
lastmod: 2026-03-05T12:00:00+01:00
tags: [bridge, Northport]
layout: story
weight: 3
---

# Harbour bridge: open again

*By [Carla Dent](https://elm.example/dent)*

![A car on the bridge](bridge.jpg)

*The first car on Monday.* (Eva Fox)

**NORTHPORT** — The bridge [reopened](<https://elm.example/a b>) on **Tuesday**, *two years* late.

## What it cost

| Year | Million |
| --- | --- |
| 2025 | 14 |

> We have waited.

1. One
2. Two
   - inner

```python
x = 1
```

[More on the bridge](https://elm.example/more)

---

*[Get our newsletter](https://elm.example/letter)*
"""


def read(text: str, **options: Any) -> Article:
    return MarkdownParser().parse(Source(text), **options)


def test_conformance() -> None:
    article = check_parser(MarkdownParser(), SAMPLE)
    check_exporter(MarkdownExporter(), article)
    check_two_way(MarkdownParser(), MarkdownExporter(), article)


@pytest.mark.parametrize("field", [name for name in field_names(FULL) if name not in ("headline", "body")])
def test_what_is_absent_stays_absent(field: str) -> None:
    without = attrs.evolve(FULL, **{field: attrs.fields_dict(Article)[field].default})
    found = read(MarkdownExporter().export(without))
    assert getattr(found, field) == getattr(without, field)


def test_words_that_look_like_a_byline_or_a_dateline_stay_in_the_text() -> None:
    article = Article("x", body=(Paragraph("By Ann Lee"), Paragraph("LISBON, March 5 (Coast) — It rains.")))
    assert read(MarkdownExporter().export(article)) == article
    stated = attrs.evolve(article, byline="By Bo Ray", authors=(newsdoc.Person("Bo Ray"),))
    assert read(MarkdownExporter().export(stated)) == stated
    unmarked = Article("x", dateline=newsdoc.Dateline("LISBON"), body=(Paragraph("LISBON — It rains."),))
    assert read(MarkdownExporter().export(unmarked)) == unmarked


@pytest.mark.parametrize("article", [HARBOUR, *(Article("H", body=(block,)) for block in BLOCKS)])
def test_samples_both_ways(article: Article) -> None:
    check_two_way(MarkdownParser(), MarkdownExporter(), article)


def test_front_matter_and_blocks() -> None:
    article = newsdoc.parse(SAMPLE)
    assert article.headline == "Harbour bridge: open again"
    assert [(person.name, person.role) for person in article.authors] == [
        ("Carla Dent", None),
        ("Bo Ray", "Photographer"),
    ]
    assert article.published == dt.date(2026, 3, 5)
    assert article.modified == dt.datetime(2026, 3, 5, 12, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    assert article.keywords == ("bridge", "Northport")
    assert article.byline == "By Carla Dent"
    assert article.dateline is not None
    assert article.dateline.place == "NORTHPORT"
    figure, first, section = article.body
    assert figure == Figure("The first car on Monday.", credit="Eva Fox", url="bridge.jpg", alt="A car on the bridge")
    assert isinstance(first, Paragraph)
    assert [first.text[mark.start : mark.end] for mark in first.marks] == [
        "NORTHPORT —",
        "reopened",
        "Tuesday",
        "two years",
    ]
    assert isinstance(section, Section)
    assert [block.type_name for block in section.body] == ["table", "quote", "list", "preformatted", "related_link"]
    assert section.body[3] == Preformatted("x = 1")
    assert section.body[4] == RelatedLink("More on the bridge", href="https://elm.example/more")
    assert [item.text for item in article.furniture] == ["Get our newsletter"]
    assert {each.place: each.content for each in article.foreign} == {"layout": '"story"', "weight": "3"}
    assert "layout: story\nweight: 3\n" in MarkdownExporter().export(article)


def test_raw_html_runs_nothing() -> None:
    article = read("# x\n\n<script>alert(1)</script>\n\nIt <sub>sails</sub>.\n\n<p>And <b>back</b>.</p>")
    assert [paragraph.text for paragraph in article.paragraphs()] == ["It sails.", "And back."]


@pytest.mark.parametrize("text", ["*", "#", "---", "- a", "> b", "1. c", "a #", "x*", "'", "![", "`a`", "# a #"])
def test_words_that_look_like_markup(text: str) -> None:
    for block in (
        Figure(text, url="https://img.example/1.jpg"),
        Section(text, body=(Paragraph("y"),)),
        Paragraph(f"{text} y", marks=(Emphasis(0, len(text)),)),
        Paragraph(f"{text} y", marks=(Link(0, len(text), href="https://elm.example/"),)),
    ):
        article = Article("x", body=(Paragraph("First."), block))
        found = read(MarkdownExporter().export(article)).body[1]
        assert found.plain_text() == block.plain_text()


def test_emphasis_beside_punctuation_is_written_with_signs() -> None:
    text = "The “Aurelia”, (late), sails."
    marks = (Emphasis(5, 12), Emphasis(15, 21, kind="strong"))
    article = Article("x", body=(Paragraph(text, marks=marks),))
    written = MarkdownExporter().export(article, front_matter=False)
    assert written == "The “*Aurelia*”, **(late)**, sails.\n"
    assert read(written).body == article.body
    inside = Article("x", body=(Paragraph("unbelievable", marks=(Emphasis(2, 7),)),))
    assert "<em>" in MarkdownExporter().export(inside)


def test_a_blank_head_is_that_of_a_table_without() -> None:
    without = Table(((newsdoc.Cell("a"), newsdoc.Cell("b")),))
    for table in (without, Table(((newsdoc.Cell(header=True),),))):
        article = newsdoc.Article("x", body=(table,))
        assert newsdoc.parse(newsdoc.export(article, "markdown"), "markdown") == article
    assert newsdoc.parse("Text.\n\n| | |\n|-|-|\n| a | b |\n", "markdown").body[1] == without


def test_no_cell_makes_a_table_of_any_size() -> None:
    wide = newsdoc.Cell("x", colspan=10**9)
    article = Article("x", body=(Table(((wide, newsdoc.Cell("y")), *(((wide,),) * 50))),))
    assert len(MarkdownExporter().export(article)) < 5000
    normal = Table(((newsdoc.Cell("a", colspan=2), newsdoc.Cell("b")), tuple(map(newsdoc.Cell, "cde"))))
    assert "| a |  | b |" in MarkdownExporter().export(Article("x", body=(normal,)))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=articles())
def test_every_article_is_read_again(article: Article) -> None:
    output = MarkdownExporter().export(article)
    try:
        MarkdownParser().parse(Source(output))
    except newsdoc.ParseError as error:
        assert "blank" in str(error) or "no text" in str(error)  # noqa: PT017


@settings(max_examples=60, deadline=None)
@given(plain_articles())
def test_plain_articles_are_kept(article: Article) -> None:
    found = MarkdownParser().parse(Source(MarkdownExporter().export(article)))
    for name in ("headline", "summary", "published", "language"):
        assert getattr(found, name) == getattr(article, name), name
    assert [each.text for each in found.paragraphs()] == [each.text for each in article.paragraphs()]


def test_the_full_article_keeps_its_words() -> None:
    found = read(MarkdownExporter().export(FULL))
    assert found.headline == FULL.headline
    assert [each.text for each in found.paragraphs()] == [each.text for each in FULL.paragraphs()]


def test_spaces_and_addresses_are_kept_as_they_are() -> None:
    link = Link(0, 5, href="urn:newsml:coast.example:20260305:4711")
    spaced = Article("x", body=(Paragraph("1\u00a0500 m, 2\u2009km", marks=(link,)),))
    assert read(MarkdownExporter().export(spaced)) == spaced
    noted = Article("x", ed_notes=(newsdoc.RoleText("One.\nTwo."),), rights=newsdoc.Rights(notice="One.\nTwo."))
    assert read(MarkdownExporter().export(noted)) == noted
    web = read("[Ferry](<https://elm.example/a b>) sails to [Elm](https://élm.example/ä).").body[0]
    assert isinstance(web, Paragraph)
    assert [mark.href for mark in web.marks if isinstance(mark, Link)] == [
        "https://elm.example/a%20b",
        "https://xn--lm-9ia.example/%C3%A4",
    ]


def test_quotations_stay_with_their_words_where_lines_become_something_else() -> None:
    said = '<q data-speaker="Ann Lee">“We sail,”</q> she said.'
    text = f"# Ferry\n\nBy Ann Lee\n\n[Earlier story](https://quay.example/1)\n\nIt sails.\n\n{said}\n\n- [More](/2)\n"
    article = newsdoc.parse(text, "markdown")
    assert article.byline
    (quote,) = article.quotes()
    (anchor,) = quote.anchors
    paragraph = article.paragraphs()[anchor.paragraph]
    assert paragraph.text[anchor.start : anchor.end] == "“We sail,”"
    check_article(article)


def test_a_quotation_in_a_line_that_is_no_paragraph_any_more_is_none() -> None:
    text = 'By <q data-speaker="Bo">“Ann Lee”</q>\n\nIt sails.\n\n<q data-speaker="Ann Lee">“We sail,”</q> she said.\n'
    check_article(newsdoc.parse(text, "markdown"))


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_caption_ends_with_its_credit(between: str) -> None:
    text = f"It sails.\n\n![](a.jpg){between}*At the quay. (Ann Lee/Coast)*\n"
    (figure,) = newsdoc.parse(text, "markdown").figures()
    assert (figure.caption, figure.credit) == ("At the quay.", "Ann Lee/Coast")
    own = Article("Ferry", body=(Figure("At the quay. (Ann Lee/Coast)", url="a.jpg"),))
    assert newsdoc.parse(newsdoc.export(own, "markdown"), "markdown") == own


def test_boxes_of_dialects() -> None:
    text = (
        'import Box from "@site/box";\n\nOne.\n\n:::note Background\n\nIt was *built* in 1998.\n\n:::\n\n'
        '::: {.callout-tip title="Tickets"}\nBuy one.\n:::\n\n::: {.column}\nTwo.\n:::\n\n```\n:::note\n```\n'
    )
    article = newsdoc.parse(text, "markdown")
    boxes = [block for block in article.body if isinstance(block, FactBox)]
    assert [(box.heading, box.body[0].plain_text()) for box in boxes] == [
        ("Background", "It was built in 1998."),
        ("Tickets", "Buy one."),
    ]
    assert [each.text for each in article.paragraphs()] == ["One.", "Two."]
    assert article.body[-1] == Preformatted(":::note")


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        (":::tip[Good to know]", "Good to know"),
        (":::{note} Be careful", "Be careful"),
        ("::: warning :::", None),
        ("::: {.note #quay}", None),
    ],
)
def test_the_title_of_a_box(line: str, heading: str | None) -> None:
    (box,) = newsdoc.parse(f"{line}\nIt sails.\n:::\n", "markdown").body
    assert isinstance(box, FactBox)
    assert box.heading == heading


def test_paragraphs_that_seem_to_open_what_dialects_have_come_back() -> None:
    article = Article("x", body=(Paragraph("% of all"), Paragraph(":::note it")))
    assert newsdoc.parse(newsdoc.export(article, "markdown"), "markdown").body == article.body


def test_boxes_that_are_indented_or_quoted() -> None:
    text = (
        '!!! note "Background"\n    It was built\n    in 1998.\n\nOne.\n\n> [!WARNING]\n> Closed on Monday.\n\n'
        "```\n!!! note\n```\n\nTwo ![Quay](https://c.example/q.jpg){width=50%} [x]{.smallcaps} {it}.\n"
    )
    article = newsdoc.parse(text, "markdown")
    boxes = [block for block in article.body if isinstance(block, FactBox)]
    assert [(box.heading, box.body[0].plain_text()) for box in boxes] == [
        ("Background", "It was built in 1998."),
        (None, "Closed on Monday."),
    ]
    assert [each.text for each in article.paragraphs()] == ["One.", "Two", "[x] {it}."]


@pytest.mark.parametrize("words", ["!!! note it", "??? note", "(see){.a} it", "[x]{#a}", "So {#a}"])
def test_signs_of_dialects_that_are_words_come_back(words: str) -> None:
    article = Article("x", body=(Paragraph(words),))
    assert newsdoc.parse(newsdoc.export(article, "markdown"), "markdown").body == article.body


@pytest.mark.parametrize(
    "quotation", ["> We *sail*.\n> \u2014 Ann Lee, captain", "> We sail.\\\n> \u2014 Ann Lee, captain"]
)
def test_the_speaker_in_the_last_line_of_a_quotation(quotation: str) -> None:
    (quote,) = newsdoc.parse(f"# Ferry\n\n{quotation}\n", "markdown").body
    assert isinstance(quote, newsdoc.Quote)
    assert (quote.text.strip(), quote.speaker) == ("We sail.", newsdoc.Person("Ann Lee", role="captain"))
