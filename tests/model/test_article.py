"""The article's methods, and what equality means."""

import attrs
import pytest

import newsdoc
from newsdoc import (
    Anchor,
    Article,
    FactBox,
    Figure,
    Gallery,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    RelatedLink,
    Section,
    Span,
    UnknownBlock,
    walk,
)

BODY = (
    Paragraph("one"),
    Section(
        "Cross-head",
        body=(
            Quote(body=(Paragraph("two"), Paragraph("three"))),
            ListBlock((ListItem((Paragraph("four"),)), ListItem((Section("Inner"),)))),
            FactBox("Box", body=(Paragraph("not the story"), Figure("in the box"))),
            RelatedLink("Read this"),
        ),
    ),
    Gallery("Pictures", figures=(Figure("first"), Figure("second"))),
    Paragraph("five"),
)


def test_paragraphs_are_those_of_the_story_in_reading_order() -> None:
    article = Article(body=BODY)
    assert [p.text for p in article.paragraphs()] == ["one", "two", "three", "four", "five"]


def test_text_is_the_running_text_of_the_story() -> None:
    table = newsdoc.Table(((newsdoc.Cell("a"), newsdoc.Cell("b")),))
    article = Article(body=(*BODY, table, newsdoc.Embed(text="words of a post")))
    assert article.text.split("\n\n") == [
        "one", "Cross-head", "two", "three", "four", "Inner", "five", "a\tb", "words of a post",
    ]  # fmt: skip


def test_sections_figures_and_links_are_found_at_any_depth() -> None:
    article = Article(body=BODY, related=(RelatedLink("After the story"),))
    assert [section.heading for section in article.sections()] == ["Cross-head", "Inner"]
    assert [figure.caption for figure in article.figures()] == ["in the box", "first", "second"]
    assert [link.title for link in article.related_links()] == ["Read this", "After the story"]


def test_equality_ignores_where_things_stood() -> None:
    plain = Article("Head", body=(Paragraph("text"),))
    placed = Article(
        "Head", body=(Paragraph("text", span=Span(3, 7)),), provenance=newsdoc.Provenance("text", problems=())
    )
    assert plain == placed
    assert hash(plain) == hash(placed)


def test_nodes_are_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Article("Head").headline = "Other"
    assert attrs.evolve(Article("Head"), headline="Other").headline == "Other"


def test_only_the_first_field_is_positional() -> None:
    with pytest.raises(TypeError):
        Figure("caption", "credit")  # type: ignore[arg-type]


def test_block_quotation_joins_its_paragraphs() -> None:
    quote = Quote(body=(Paragraph("two"), Paragraph("three")))
    assert quote.text == "two\n\nthree"
    assert attrs.evolve(quote, body=(Paragraph("new"),)).text == "new"
    assert attrs.evolve(Quote("inline"), text="changed").text == "changed"


def test_quotes_come_in_reading_order_and_once() -> None:
    inline = [Quote(f"inline {n}", anchors=(Anchor(n, 0, 1),)) for n in (4, 0)]
    article = Article(body=BODY).with_layer("quotes", tuple(inline))
    assert [quote.text for quote in article.quotes()] == ["inline 0", "two\n\nthree", "inline 4"]
    analyzed = Quote("two", speaker=newsdoc.Person("Ann Lee"), anchors=(Anchor(1, 0, 3),))
    assert article.with_layer("quotes", (analyzed,)).quotes() == (analyzed,)


def test_layer_of_a_name_is_replaced() -> None:
    article = Article().with_layer("people", (Quote("a"),)).with_layer("people", (Quote("b"),))
    assert [item.text for item in article.layer("people") if isinstance(item, Quote)] == ["b"]
    assert article.layer("other") == ()


def test_quote_spans_come_from_its_anchors() -> None:
    quote = Quote("a b", anchors=(Anchor(0, 0, 1, span=Span(5, 6)), Anchor(1, 0, 1, span=Span(9, 10))))
    assert quote.spans == (Span(5, 6), Span(9, 10))
    assert Quote("a", span=Span(1, 2)).spans == (Span(1, 2),)
    assert Quote("a").spans == ()


def test_walk_is_not_bound_by_the_stack() -> None:
    block: newsdoc.Block = Paragraph("deep")
    for _ in range(20_000):
        block = Section(body=(block,))
    assert sum(1 for _ in walk((block,))) == 20_001


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Figure("Caption", credit="Ann Lee"), "Caption (Ann Lee)"),
        (Figure(url="https://example.org/a.jpg"), ""),
        (Section("Head", body=(Paragraph("a"), Paragraph(""))), "Head\n\na"),
        (ListBlock((ListItem((Paragraph("a"),)),), ordered=True), "1. a"),
        (newsdoc.Table(((newsdoc.Cell("a"), newsdoc.Cell("b")),), caption="T"), "T\na\tb"),
        (newsdoc.Embed("https://example.org/1"), "https://example.org/1"),
        (RelatedLink(href="https://example.org/2"), "https://example.org/2"),
        (UnknownBlock("fallback", name="poll"), "fallback"),
    ],
)
def test_every_block_reads_as_text(block: newsdoc.Block, text: str) -> None:
    assert block.plain_text() == text
