"""The Markdown exporter: what it writes, and that a CommonMark reader gets the same words back."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from newsdoc_markdown.exporter import MarkdownExporter
from newsdoc_markdown.inline import destination, escape

import newsdoc

EXPORTER = MarkdownExporter()

# What a file may hold: no surrogates, no control characters but white space. CommonMark itself replaces NUL.
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)


def rendered_text(markdown: str) -> str:
    """The words that a CommonMark reader shows."""
    parser = MarkdownIt("commonmark").enable("table")
    words = []
    for token in parser.parse(markdown):
        for child in token.children or ():
            words.append(
                " " if child.type in ("softbreak", "hardbreak") else child.content if child.type == "text" else ""
            )
    return " ".join("".join(words).split())


def test_is_found_by_entry_point() -> None:
    info = next(info for info in newsdoc.formats() if info.name == "markdown")
    assert info.writes
    assert info.reads
    assert info.plugins == ("markdown",)


def test_writes_the_blocks_of_a_story() -> None:
    article = newsdoc.Article(
        "Ferry returns",
        authors=(newsdoc.Person("Marta Ellwood", role="Harbour Correspondent"), newsdoc.Person("Tomas Brandt")),
        body=(
            newsdoc.Paragraph("It sails again.", marks=(newsdoc.Link(3, 8, href="https://example.org/a b"),)),
            newsdoc.Section("What is next", body=(newsdoc.Quote(body=(newsdoc.Paragraph("At last."),)),)),
            newsdoc.ListBlock((newsdoc.ListItem((newsdoc.Paragraph("one"),)), newsdoc.ListItem())),
            newsdoc.Figure("The ferry", credit="Ines Calder", url="https://example.org/f.jpg", alt="A ferry"),
        ),
        related=(newsdoc.RelatedLink("Seals", href="https://example.org/seals"),),
    )
    assert EXPORTER.export(article) == (
        "---\ntitle: Ferry returns\n"
        "authors:\n- name: Marta Ellwood\n  role: Harbour Correspondent\n- Tomas Brandt\n---\n\n"
        "It [sails](https://example.org/a%20b) again.\n\n"
        "## What is next\n\n> At last.\n\n"
        "- one\n-\n\n"
        "![A ferry](https://example.org/f.jpg)\n\n*The ferry* (Ines Calder)\n\n"
        "- [Seals](https://example.org/seals)\n"
    )


@pytest.mark.parametrize(
    ("href", "written"),
    [
        ("https://e.example/a?b=1&c=2", "https://e.example/a?b=1&c=2"),
        ("https://e.example/a(b)", "<https://e.example/a(b)>"),
        ("https://e.example/<a>", "<https://e.example/\\<a\\>>"),
        ("", "<>"),
    ],
)
def test_addresses_stand_in_brackets_where_they_must(href: str, written: str) -> None:
    assert destination(href) == written


def test_an_ampersand_is_escaped_where_it_opens_a_reference() -> None:
    assert [escape(each) for each in ("R&D & more", "&amp;", "&#38;", "a &")] == [
        "R&D & more", "\\&amp;", "\\&#38;", "a \\&",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("speaker", "line"),
    [
        (newsdoc.Person("Ada Quill", role="mayor of Harbourton"), "\n>\n> — Ada Quill, mayor of Harbourton"),
        (newsdoc.Person("Ada Quill"), "\n>\n> — Ada Quill"),
        (newsdoc.Person("Quill, Ada"), ""),
        (newsdoc.Person("A"), ""),
        (newsdoc.Person("Ada Quill", role="Prof."), ""),
    ],
)
def test_a_quotation_names_its_speaker(speaker: newsdoc.Person, line: str) -> None:
    quote = newsdoc.Quote(body=(newsdoc.Paragraph("It sails."),), speaker=speaker)
    markdown = EXPORTER.export(newsdoc.Article(body=(quote,)))
    assert markdown == f"> It sails.{line}\n"
    found = newsdoc.parse(markdown, "markdown").body[0]
    assert isinstance(found, newsdoc.Quote)
    assert [each.text for each in found.body] == ["It sails."]


@pytest.mark.parametrize("last", ["— Yes, she said.", "— No!", "He said — well"])
def test_what_is_quoted_behind_a_dash_stays_quoted(last: str) -> None:
    found = newsdoc.parse(f"# Ferry\n\nIt sails.\n\n> It sails.\n>\n> {last}\n", "markdown").body[1]
    assert isinstance(found, newsdoc.Quote)
    assert (found.speaker, found.body[-1].text) == (None, last)


def test_unknown_block_is_written_as_its_text() -> None:
    article = newsdoc.Article(body=(newsdoc.UnknownBlock("12 votes to 3", name="poll"),))
    assert EXPORTER.export(article) == "12 votes to 3\n"


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "1. no list",
        "- no item",
        "> no quote",
        "*no* _stress_",
        "a | b",
        "===",
        "&amp;",
        "<b>",
        "![x](y)",
    ],
)
def test_text_is_never_markup(text: str) -> None:
    assert rendered_text(EXPORTER.export(newsdoc.Article(body=(newsdoc.Paragraph(text),)))) == text


@given(TEXTS)
def test_words_survive(text: str) -> None:
    markdown = EXPORTER.export(newsdoc.Article(body=(newsdoc.Paragraph(text),)), front_matter=False)
    assert rendered_text(markdown) == " ".join(text.split())


@given(
    TEXTS,
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(["em", "strong", "sup"])), max_size=4),
)
def test_words_survive_marks(text: str, marks: list[tuple[int, int, str]]) -> None:
    text = " ".join(text.split())
    article = newsdoc.Article(
        body=(newsdoc.Paragraph(text, marks=tuple(newsdoc.Emphasis(a, b, kind=kind) for a, b, kind in marks)),)
    )
    assert rendered_text(EXPORTER.export(article)).replace(" ", "") == text.replace(" ", "")


@given(TEXTS)
def test_front_matter_is_yaml(headline: str) -> None:
    article = newsdoc.Article(headline, keywords=(headline or "x",))
    _, block, _ = EXPORTER.export(article).split("---\n", 2) if headline else ("", "title: ''", "")
    assert yaml.safe_load(block).get("title") == headline


@pytest.mark.parametrize("text", ["It sails.\u00a0", "\u2009It sails. \u202f", "At 5\u00a0p.m."])
def test_spaces_that_are_the_texts_own_come_back(text: str) -> None:
    article = newsdoc.Article("Ferry", body=(newsdoc.Paragraph(text),))
    assert newsdoc.parse(newsdoc.export(article, "markdown"), "markdown").text == text
