"""Markdown read, and written and read; the documents are made up."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from newsdoc_markdown.exporter import MarkdownExporter
from newsdoc_markdown.parser import MarkdownParser
from newsdoc_markdown.table import ROWS

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


@pytest.mark.parametrize("field", [row.field for row in ROWS if row.write is not None])
def test_front_matter_keeps_every_field_of_its_table(field: str) -> None:
    article = Article("x", **({field: getattr(FULL, field)} if field != "headline" else {}))
    found = read(MarkdownExporter().export(article))
    assert getattr(found, field) == getattr(article, field)


def test_words_that_look_like_a_byline_or_a_dateline_stay_in_the_text() -> None:
    article = Article("x", body=(Paragraph("By Ann Lee"), Paragraph("LISBON, March 5 (Coast) — It rains.")))
    assert read(MarkdownExporter().export(article)) == article
    stated = attrs.evolve(article, byline="By Bo Ray", authors=(newsdoc.Person("Bo Ray"),))
    assert read(MarkdownExporter().export(stated)) == stated
    unmarked = Article("x", dateline=newsdoc.Dateline("LISBON"), body=(Paragraph("LISBON — It rains."),))
    assert read(MarkdownExporter().export(unmarked)) == unmarked


def test_the_urgency_is_read_and_not_written() -> None:
    assert read("---\ntitle: x\nurgency: 3\n---\ny\n").urgency == 3
    assert "urgency" not in MarkdownExporter().export(Article("x", urgency=3))
    assert [loss.path for loss in newsdoc.losses(Article("x", urgency=3), "markdown")] == ["urgency"]


def test_values_of_another_type_are_left_out() -> None:
    article = read(
        "---\ntitle: x\nauthors: [{name: Ann Lee, kind: robot, url: [1]}, {role: Editor}, 7]\n"
        "subjects: [{name: Rain, relevance: much}, {}]\nlocated: {name: Lisbon, latitude: .nan}\n"
        "urgency: high\nexpires: soon\nrights: {holder: Coast, year: soon, usage_terms: One}\nembargoed: true\n---\ny\n"
    )
    assert article.authors == (newsdoc.Person("Ann Lee"), newsdoc.Person("7"))
    assert article.subjects == (newsdoc.Subject((newsdoc.Name("Rain"),)),)
    assert article.located == (newsdoc.Place((newsdoc.Name("Lisbon"),)),)
    assert article.rights == newsdoc.Rights(newsdoc.Organization("Coast"), usage_terms=("One",))
    assert (article.urgency, article.expires, article.embargoed_indefinitely) == (None, None, True)
    assert {each.place for each in article.foreign} == {"urgency", "expires"}
    deep = "{name: a, broader: " * 40 + "b" + "}" * 40
    assert read(f"---\ntitle: x\ngenres: {deep}\n---\ny\n").genres[0].name == "a"


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


def test_front_matter_in_toml() -> None:
    article = newsdoc.parse('+++\ntitle = "Ferry"\ndate = 2026-03-05T10:00:00Z\n+++\nIt sails.\n')
    assert (article.headline, article.published) == ("Ferry", dt.datetime(2026, 3, 5, 10, tzinfo=dt.UTC))
    assert article.body == (Paragraph("It sails."),)


def test_recognised_by_suffix_or_front_matter_only() -> None:
    parser = MarkdownParser()
    assert parser.sniff(Source("# Ferry\n\nIt *sails*.", suffix=".md")) > 0.9
    assert parser.sniff(Source('<p align="center">Ferry</p>\n\n# It sails', suffix=".md")) > 0.9
    for text in (
        "# Ferry\n\nIt *sails*.",
        "---\n\nFerry returns\n\n---\n\nIt sails.",
        "---\nNote: all times are local\n---\nIt sails.",
        "Ferry returns\n=============\n",
    ):
        assert parser.sniff(Source(text)) == 0
        assert newsdoc.parse(text).provenance.format == "text"  # type: ignore[union-attr]
    assert parser.sniff(Source('{"title": 1}', suffix=".md")) == 0


def test_bad_front_matter() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\ntitle: y"
    for front in ("title: [", bomb, "? [a]\n: b\ntitle: x", "title: x\nb: !!python/object:os.system y"):
        with pytest.raises(newsdoc.ParseError, match="front matter is not valid YAML"):
            read(f"---\n{front}\n---\nIt sails.")
    with pytest.raises(newsdoc.ParseError, match="not valid TOML"):
        read("+++\ntitle = x\n+++\nIt sails.")
    unread = newsdoc.parse("---\ntitle: x\ndate: soon\n---\nIt sails.")
    assert unread.published is None
    assert "date-unreadable" in [problem.code for problem in unread.problems]
    assert read("---\ntitle: x\n").headline is None  # not closed: a rule


def test_the_language_may_be_given() -> None:
    assert read("It sails.", language="en").language == "en"
    assert read("---\nlang: de\ntitle: x\n---\nSie fährt.", language="en").language == "de"


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


@pytest.mark.parametrize("name", ["url", "path", "src", "image"])
def test_a_picture_of_the_front_matter_by_any_name(name: str) -> None:
    text = f"---\ntitle: Ferry\ncover:\n  {name}: /quay.jpg\n  alt: A ferry\n---\n\nIt sails.\n"
    figure = newsdoc.parse(text, "markdown").lead_image
    assert figure == newsdoc.Figure(url="/quay.jpg", alt="A ferry")


@pytest.mark.parametrize("name", ["description", "excerpt", "abstract", "standfirst", "deck", "subtitle"])
def test_a_summary_by_any_name(name: str) -> None:
    assert newsdoc.parse(f"---\n{name}: It sails.\n---\nFerry.\n", "markdown").summary == "It sails."


def test_a_date_in_words() -> None:
    article = newsdoc.parse('---\ntitle: Ferry\ndate: "March 5, 2026"\n---\n\nIt sails.\n', "markdown")
    assert article.published == dt.date(2026, 3, 5)


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_caption_ends_with_its_credit(between: str) -> None:
    text = f"It sails.\n\n![](a.jpg){between}*At the quay. (Ann Lee/Coast)*\n"
    (figure,) = newsdoc.parse(text, "markdown").figures()
    assert (figure.caption, figure.credit) == ("At the quay.", "Ann Lee/Coast")
    own = Article("Ferry", body=(Figure("At the quay. (Ann Lee/Coast)", url="a.jpg"),))
    assert newsdoc.parse(newsdoc.export(own, "markdown"), "markdown") == own


@pytest.mark.parametrize(
    ("categories", "section", "left"),
    [("[Coast]", "Coast", 0), ("Coast", "Coast", 0), ("[Coast, Ferries]", "Coast", 1), ("[1]", None, 1)],
)
def test_the_first_category_is_the_section(categories: str, section: str | None, left: int) -> None:
    article = newsdoc.parse(f"---\ntitle: Ferry\ncategories: {categories}\n---\n\nIt sails.\n")
    assert (article.section, len(article.foreign)) == (section, left)
    assert newsdoc.parse(newsdoc.export(article, "markdown")) == article
    without = attrs.evolve(article, section=None)
    assert newsdoc.parse(newsdoc.export(without, "markdown")).section is None


def test_names_of_further_site_generators() -> None:
    head = "published_at: 2026-03-05\nupdated_at: 2026-03-06\nfeatured_image: /i/1.jpg"
    article = read(f"---\ntitle: Ferry\n{head}\n---\n\nIt sails.\n")
    assert (article.published, article.modified) == (dt.date(2026, 3, 5), dt.date(2026, 3, 6))
    assert article.lead_image == Figure(url="/i/1.jpg")


@pytest.mark.parametrize(
    "head",
    [
        "% Ferry sails\n% Ann Lee; Bo Ray\n% May 11, 2026",
        "% Ferry sails\n% Ann Lee\n  Bo Ray\n% May 11, 2026",
        "Title: Ferry sails\nAuthor: Ann Lee and\n    Bo Ray\nDate: 2026-05-11",
    ],
)
def test_what_stands_before_a_story_without_fences(head: str) -> None:
    article = newsdoc.parse(f"{head}\n\nIt sails.\n", "markdown")
    assert (article.headline, [each.name for each in article.authors]) == ("Ferry sails", ["Ann Lee", "Bo Ray"])
    assert (article.published, article.text) == (dt.date(2026, 5, 11), "It sails.")


@pytest.mark.parametrize("text", ["Title: one line.", "Lee said: yes.\nRay said: no.", "% of all\nsail.", "%\n%\n%\n%"])
def test_what_is_no_head(text: str) -> None:
    assert newsdoc.parse(f"{text}\n\nIt sails.\n", "markdown").text.endswith("It sails.")
    assert newsdoc.parse(f"{text}\n\nIt sails.\n", "markdown").paragraphs()[0].text == " ".join(text.split())


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


def test_a_person_of_front_matter_has_a_title() -> None:
    article = newsdoc.parse("---\ntitle: x\nauthors:\n  - name: Ann Lee\n    title: Court reporter\n---\n\nOne.\n")
    assert article.authors == (newsdoc.Person("Ann Lee", role="Court reporter"),)


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


def test_what_generators_want_in_a_table_stands_beside_the_rest() -> None:
    head = '+++\ntitle = "x"\n[taxonomies]\ntags = ["ferry"]\n[extra]\ndeck = "It is back"\nmood = "calm"\n+++\n'
    article = newsdoc.parse(f"{head}\nOne.\n")
    assert (article.keywords, article.summary) == (("ferry",), "It is back")
    assert [each.place for each in article.foreign] == ["mood"]


def test_front_matter_in_json() -> None:
    data = '{\n  "title": "Ferry",\n  "tags": ["quay"]\n}\n\nIt sails.\n'
    for format in (None, "markdown"):
        article = newsdoc.parse(data, format)
        assert (article.headline, article.keywords, article.body) == ("Ferry", ("quay",), (Paragraph("It sails."),))


@pytest.mark.parametrize(
    "data", ['{\n "title": "x"\n}\n', '{\n "a": 1\n}\n\nIt.', "{\n title\n}\n\nIt.", '{\n "title": 1\n}\n{}']
)
def test_braces_that_are_no_front_matter(data: str) -> None:
    assert MarkdownParser().sniff(Source(data)) == 0


def test_metadata_in_a_comment() -> None:
    article = newsdoc.parse("<!--\n.. title: Ferry\n.. tags: quay, boat\n-->\n\nIt sails.\n", "markdown")
    assert (article.headline, article.keywords, article.text) == ("Ferry", ("quay", "boat"), "It sails.")
    assert newsdoc.parse("<!--\n-->\n\nIt sails.\n", "markdown").text == "It sails."


@pytest.mark.parametrize(
    "quotation", ["> We *sail*.\n> \u2014 Ann Lee, captain", "> We sail.\\\n> \u2014 Ann Lee, captain"]
)
def test_the_speaker_in_the_last_line_of_a_quotation(quotation: str) -> None:
    (quote,) = newsdoc.parse(f"# Ferry\n\n{quotation}\n", "markdown").body
    assert isinstance(quote, newsdoc.Quote)
    assert (quote.text.strip(), quote.speaker) == ("We sail.", newsdoc.Person("Ann Lee", role="captain"))
