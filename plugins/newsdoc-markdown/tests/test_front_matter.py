"""Front matter, and what other dialects have in its place."""

import datetime as dt
from typing import Any

import attrs
import pytest
from newsdoc_markdown.exporter import MarkdownExporter
from newsdoc_markdown.parser import MarkdownParser
from newsdoc_markdown.table import ROWS

import newsdoc
from newsdoc import Article, Figure, Paragraph
from newsdoc.source import Source
from newsdoc.testing import (
    FULL,
)


def read(text: str, **options: Any) -> Article:
    return MarkdownParser().parse(Source(text), **options)


@pytest.mark.parametrize("field", [row.field for row in ROWS if row.write is not None])
def test_front_matter_keeps_every_field_of_its_table(field: str) -> None:
    article = Article("x", **({field: getattr(FULL, field)} if field != "headline" else {}))
    found = read(MarkdownExporter().export(article))
    assert getattr(found, field) == getattr(article, field)


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


def test_a_person_of_front_matter_has_a_title() -> None:
    article = newsdoc.parse("---\ntitle: x\nauthors:\n  - name: Ann Lee\n    title: Court reporter\n---\n\nOne.\n")
    assert article.authors == (newsdoc.Person("Ann Lee", role="Court reporter"),)


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
    ("line", "status"),
    [
        ("draft: true", "withheld"),
        ("draft: false", None),
        ("published: false", "withheld"),
        ("published: true", None),
        ("pub_status: usable\ndraft: true", "usable"),
    ],
)
def test_a_page_that_is_not_shown_is_withheld(line: str, status: str | None) -> None:
    article = newsdoc.parse(f"---\ntitle: Ferry\n{line}\n---\nIt sails.\n", "markdown")
    assert article.pub_status == status
    assert article.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "\n \n---\ntitle: Ferry returns\n---\nIt sails.",
        "\r\n---\r\ntitle: Ferry returns\r\n---\r\nIt sails.",
        "---\rtitle: Ferry returns\r---\rIt sails.",
        "\ufeff\ufeff\x00---\ntitle: Ferry returns\n---\nIt sails.",
    ],
)
def test_lines_before_front_matter_and_other_ends_of_lines(text: str) -> None:
    article = newsdoc.parse(text)
    assert (article.headline, article.text) == ("Ferry returns", "It sails.")


@pytest.mark.parametrize("title", ["No", "yes", "On", "12:30", "007", "1_000", "1.10", "0x1F", "+5", "1e3"])
def test_a_headline_is_what_it_says(title: str) -> None:
    assert read(f"---\ntitle: {title}\n---\ny\n").headline == title


def test_numbers_and_truth_are_read() -> None:
    article = read(
        "---\ntitle: x\nurgency: 3\nlocated: {name: Lisbon, latitude: -38.50, longitude: +9}\ndraft: true\n---\ny\n"
    )
    assert (article.urgency, article.located[0].latitude, article.located[0].longitude) == (3, -38.5, 9.0)
    assert article.pub_status == "withheld"


def test_a_date_that_no_calendar_has_is_no_reason_to_refuse_the_story() -> None:
    article = read("---\ntitle: Ferry returns\ndate: 2026-13-45\n---\nIt sails.\n")
    assert (article.headline, article.published) == ("Ferry returns", None)
    assert [problem.code for problem in newsdoc.parse("---\ntitle: x\ndate: 2026-02-30\n---\ny\n").problems] == [
        "date-unreadable"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: A\ntitle: B\n---\ny\n",
        "---\ntitle: B\nextra: {a: 1, a: 2}\n---\ny\n",
        '{\n"title": "A", "title": "B"}\n\ny\n',
    ],
)
def test_keys_that_repeat_are_noted(text: str) -> None:
    article = newsdoc.parse(text, "markdown")
    assert article.headline == "B"
    assert [problem.code for problem in article.problems] == ["several-candidates"]


@pytest.mark.parametrize("rest", ["};", "}\x01", "}garbage", "}\n1\n", "}\n;\n"])
def test_broken_json_is_no_front_matter(rest: str) -> None:
    with pytest.raises(newsdoc.UnknownFormat):
        newsdoc.parse('{\n"title": "Ferry returns", "mood": 1\n' + rest)
