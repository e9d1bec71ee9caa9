"""Editing a body, and what becomes of the annotations in it."""

from typing import ClassVar

import attrs
import pytest

import newsdoc
from newsdoc import (
    Anchor,
    Article,
    Block,
    Cell,
    Embed,
    Emphasis,
    FactBox,
    Figure,
    Furniture,
    Gallery,
    ListBlock,
    ListItem,
    Paragraph,
    Person,
    Quote,
    Section,
    Span,
    Table,
)
from newsdoc.analyzers.people.named_person import NamedPerson
from newsdoc.model import in_place

LEE = Person("Ann Lee")
BODY = (
    Paragraph("The ferry is back."),
    FactBox("Numbers", body=(Paragraph("It has 90 seats."),)),
    Section("Why", body=(Embed("https://posts.example/1"), Paragraph("“It sails,” said Ann Lee."))),
    ListBlock((ListItem((Paragraph("a ramp"),)), ListItem((Paragraph("a bell"),)))),
)


def said(words: str, *anchors: Anchor) -> Quote:
    return Quote(words, speaker=LEE, anchors=anchors)


STORY = Article("Ferry returns", body=BODY).with_layer("quotes", (said("It sails,", Anchor(1, 0, 11)),))


def words_at(article: Article) -> list[str]:
    paragraphs = article.paragraphs()
    quotes = article.layer("quotes", Quote)
    return [paragraphs[each.paragraph].text[each.start : each.end] for quote in quotes for each in quote.anchors]


def without(kind: type[Block]) -> "newsdoc.Article":
    return newsdoc.edit(STORY, lambda block: () if isinstance(block, kind) else None)


def replaced(article: Article, before: str, after: str) -> Article:
    def change(block: Block) -> Block | None:
        return attrs.evolve(block, text=block.text.replace(before, after)) if isinstance(block, Paragraph) else None

    return newsdoc.edit(article, change)


def test_a_change_that_says_nothing_leaves_everything() -> None:
    same = newsdoc.edit(STORY, lambda block: None)
    assert same == STORY
    assert all(a is b for a, b in zip(same.body, STORY.body, strict=True))


def test_blocks_come_in_reading_order_with_what_is_inside_them_first() -> None:
    seen: list[str] = []
    newsdoc.edit(STORY, lambda block: seen.append(block.plain_text()[:8] if block.children() else block.type_name))
    inner = ["paragraph", "Numbers\n", "embed", "paragraph", "Why\n\nhtt", "paragraph", "a ramp", "paragraph", "a bell"]
    assert seen == ["paragraph", *inner, "• a ramp"]


def test_a_block_is_given_as_its_children_have_become() -> None:
    seen: list[Block] = []

    def change(block: Block) -> tuple[()] | None:
        if isinstance(block, Section):
            seen.append(block)
        return () if isinstance(block, Embed) else None

    newsdoc.edit(STORY, change)
    assert seen == [Section("Why", body=(Paragraph("“It sails,” said Ann Lee."),))]


def test_removed_replaced_and_several_blocks() -> None:
    assert not [block for block in newsdoc.walk(without(Embed).body) if isinstance(block, Embed)]
    assert replaced(STORY, "a bell", "two bells").paragraphs()[-1].text == "two bells"
    item = Paragraph("a mast")
    more = newsdoc.edit(STORY, lambda block: [block, ListItem((item,))] if block == BODY[3].children()[0] else None)
    assert [each.text for each in more.paragraphs()[-3:]] == ["a ramp", "a mast", "a bell"]


def test_any_block_that_holds_blocks() -> None:
    gallery = Article(body=(Gallery("Two", figures=(Figure("one"), Figure("two"))),))
    fewer = newsdoc.edit(gallery, lambda block: () if block == Figure("one") else None)
    assert fewer.body == (Gallery("Two", figures=(Figure("two"),)),)
    quotation = Article(body=(Quote(body=(Paragraph("It sales."), Paragraph("Yes.")), speaker=LEE),))
    assert replaced(quotation, "sales", "sails").quotes()[0].text == "It sails.\n\nYes."


def test_a_plugins_block_with_children_in_two_fields_and_one_object_twice() -> None:
    @attrs.frozen
    class Debate(Block):
        type_name: ClassVar[str] = "test-debate"
        title: str
        pro: tuple[Block, ...] = ()
        con: tuple[Block, ...] = ()

        def children(self) -> tuple[Block, ...]:
            return self.pro + self.con

    rule, yes = Paragraph("***"), Paragraph("yes")
    numbers = iter("123")
    changed = newsdoc.edit(
        Article(body=(Debate("Quay", (rule, yes), (rule,)),)),
        lambda block: Paragraph(next(numbers)) if block is rule else None,
    )
    assert changed.body == (Debate("Quay", (Paragraph("1"), yes), (Paragraph("2"),)),)


def test_a_block_that_does_not_fit_is_refused() -> None:
    with pytest.raises(TypeError, match=r"ListBlock\.items"):
        newsdoc.edit(STORY, lambda block: Paragraph("x") if isinstance(block, ListItem) else None)
    with pytest.raises(TypeError, match=r"Article\.body"):
        newsdoc.edit(STORY, lambda block: "x" if block is BODY[0] else None)  # type: ignore[arg-type, return-value]


def test_any_depth() -> None:
    body: tuple[Block, ...] = (Paragraph("deep"),)
    for _ in range(3000):
        body = (Section(body=body),)
    assert replaced(Article(body=body), "deep", "low").paragraphs() == (Paragraph("low"),)


@pytest.mark.parametrize("kind", [FactBox, Embed, ListBlock])
def test_annotations_move_with_their_paragraph(kind: type[Block]) -> None:
    assert words_at(without(kind)) == ["“It sails,”"]


def test_annotations_move_when_paragraphs_come_or_go_before_theirs() -> None:
    first = BODY[0]
    assert words_at(newsdoc.edit(STORY, lambda block: () if block is first else None)) == ["“It sails,”"]
    assert words_at(newsdoc.edit(STORY, lambda block: (Paragraph("New."), block) if block is first else None)) == [
        "“It sails,”"
    ]


def test_annotations_move_within_a_changed_paragraph() -> None:
    assert words_at(replaced(STORY, "“It", "Yes: “It")) == ["“It sails,”"]
    assert words_at(replaced(STORY, "said Ann Lee", "Ann Lee said")) == ["“It sails,”"]


def test_annotations_follow_into_the_half_that_holds_them() -> None:
    def split(block: Block) -> list[Block] | None:
        if isinstance(block, Paragraph) and "sails" in block.text:
            return [Paragraph("Well."), Paragraph(block.text)]
        return None

    assert words_at(newsdoc.edit(STORY, split)) == ["“It sails,”"]


@pytest.mark.parametrize(
    ("before", "after"), [("It sails", "It sinks"), ("said", "“It sails,” said"), ("“It sails,” said Ann Lee.", "")]
)
def test_an_annotation_whose_words_changed_or_stand_there_twice_is_left_out(before: str, after: str) -> None:
    assert replaced(STORY, before, after).layer("quotes") == ()


def test_a_layer_that_lost_everything_goes_and_one_that_was_empty_stays() -> None:
    two = STORY.with_layer("people", ())
    assert [layer.name for layer in replaced(two, "sails", "sinks").layers] == ["people"]


def test_an_annotation_of_a_removed_paragraph_is_left_out_and_others_stay() -> None:
    two = STORY.with_layer(
        "quotes", (said("ferry", Anchor(0, 4, 9)), said("It sails,", Anchor(1, 0, 11)), said("no place"))
    )
    left = newsdoc.edit(two, lambda block: () if block is BODY[0] else None)
    assert [quote.text for quote in left.layer("quotes", Quote)] == ["It sails,", "no place"]


def test_an_annotation_in_two_paragraphs_needs_both() -> None:
    both = said("back. a ramp", Anchor(0, 13, 18), Anchor(2, 0, 6))
    two = STORY.with_layer("quotes", (both,))
    assert words_at(without(FactBox)) == ["“It sails,”"]
    assert words_at(newsdoc.edit(two, lambda block: () if isinstance(block, Section) else None)) == ["back.", "a ramp"]
    assert replaced(two, "a ramp", "a mast").layer("quotes") == ()


def test_any_field_that_holds_an_anchor_counts() -> None:
    @attrs.frozen
    class Longest(newsdoc.Node):
        type_name: ClassVar[str] = "test-longest"
        where: Anchor

    article = STORY.with_layer("longest", (Longest(Anchor(1, 0, 5)), Furniture("A note", kind="note")))
    moved = newsdoc.edit(article, lambda block: () if block is BODY[0] else None)
    assert moved.layer("longest") == (Longest(Anchor(0, 0, 5)), Furniture("A note", kind="note"))
    assert replaced(article, "“It", "It").layer("longest") == (Furniture("A note", kind="note"),)


def test_a_person_keeps_the_mentions_and_quotations_that_are_left() -> None:
    body = (
        Paragraph("Dora Ek came late, by boat."),
        Paragraph("“It sails,” said Dora Ek."),
        Paragraph("“Now,” she said."),
    )
    story = newsdoc.analyze(Article("Ferry returns", language="en", body=body), "people")
    (ek,) = story.layer("people", NamedPerson)
    assert [each.paragraph for each in ek.mentions][:2] == [0, 1]
    assert [each.text for each in ek.quotes] == ["It sails,", "Now,"]
    (left,) = newsdoc.edit(story, lambda block: () if block is body[0] else None).layer("people", NamedPerson)
    assert [(each.paragraph, each.start) for each in left.mentions][:1] == [(0, 17)]
    assert [each.anchors[0].paragraph for each in left.quotes] == [0, 1]
    (late,) = newsdoc.edit(story, lambda block: () if block is body[1] else None).layer("people", NamedPerson)
    assert [each.text for each in late.quotes] == ["Now,"]
    assert newsdoc.edit(story, lambda block: ()).layer("people") == ()


def test_equal_paragraphs_are_told_apart() -> None:
    twice = Paragraph("It sails.")
    story = Article(body=(twice, Paragraph("And again."), twice)).with_layer(
        "quotes", (said("sails", Anchor(2, 3, 8)),)
    )
    moved = newsdoc.edit(story, lambda block: () if block == Paragraph("And again.") else None)
    assert moved.layer("quotes", Quote)[0].anchors == (Anchor(1, 3, 8),)


def test_the_source_position_of_an_anchor_stays() -> None:
    anchor = Anchor(1, 0, 11, span=Span(40, 51))
    story = STORY.with_layer("quotes", (said("It sails,", anchor),))
    moved = newsdoc.edit(story, lambda block: () if block is BODY[0] else None)
    assert moved.layer("quotes", Quote)[0].anchors[0].span == Span(40, 51)


def test_an_anchor_that_was_wrong_before_is_left_out() -> None:
    wrong = STORY.with_layer("quotes", (said("x", Anchor(9, 0, 1)), said("y", Anchor(0, 5, 5))))
    assert replaced(wrong, "ferry", "boat").layer("quotes") == ()


def test_tables_and_marks_are_left_to_the_change() -> None:
    story = Article(body=(Table(((Cell("Boat"),),)), Paragraph("It sails.", marks=(Emphasis(3, 8),))))
    assert newsdoc.edit(story, lambda block: None) == story


@pytest.mark.parametrize("format", ["html", "newsml-g2", "newsml-1"])
def test_a_quotation_that_an_edit_without_edit_displaced_is_not_marked(format: str) -> None:
    displaced = attrs.evolve(STORY, body=(Paragraph("Nobody of this town said these words."), *STORY.body))
    assert "<q" in newsdoc.export_text(STORY, format)
    assert "<q" not in newsdoc.export_text(displaced, format)
    cut = attrs.evolve(STORY, body=STORY.body[:1])
    assert "<q" not in newsdoc.export_text(cut, format)


def test_the_view_does_not_mark_it_either() -> None:
    from newsdoc.view import render_fragment

    displaced = attrs.evolve(STORY, body=(Paragraph("Nobody of this town said these words."), *STORY.body))
    assert 'class="quoted"' in render_fragment(STORY)
    assert 'class="quoted"' not in render_fragment(displaced)


def test_in_place() -> None:
    paragraphs = (Paragraph("“It sails. "), Paragraph("“Today,” she said."))
    assert in_place(Quote("It sails.\n\nToday,", anchors=(Anchor(0, 0, 11), Anchor(1, 0, 8))), paragraphs)
    assert not in_place(Quote("It sails.\n\nToday,", anchors=(Anchor(1, 0, 8), Anchor(1, 9, 12))), paragraphs)
    assert not in_place(Quote("It", anchors=(Anchor(2, 0, 8),)), paragraphs)
    assert not in_place(Quote("It", anchors=(Anchor(-1, 0, 8),)), paragraphs)
