"""What blocks with roles make: the body, its related links, and what stands around the story."""

import datetime as dt
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from newsdoc.model import (
    Cell,
    DatelineMark,
    Embed,
    Emphasis,
    FactBox,
    Furniture,
    Link,
    ListBlock,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Section,
    Span,
    Table,
)  # fmt: skip
from newsdoc.page.assembly.body import Story, assemble
from newsdoc.page.page import Page

Pages = Callable[..., Page]
PROSE = "Two ships met in the harbour on Monday, and their crews waved for more than an hour before they went on."
DATED = "OSTMARK, March 5 (AP) — The ferry sails again from the old quay of the town, the harbour office said."


def texts(blocks: Any) -> list[str]:
    return [block.plain_text() for block in blocks]


def set_aside(story: Story) -> list[tuple[str, str]]:
    return [(each.text, each.kind) for each in story.furniture]


# ------------------------------------------------------------ where a role leads
def test_what_each_role_makes(page_of: Pages) -> None:
    page = page_of([
        ("masthead", "Harbour Post"), ("kicker", "Coast"), ("headline", "Ferry returns"), ("deck", "It was away."),
        ("byline", "By Ann Lee"), ("date", "5 March 2024"), ("topic", "Ships"), ("paragraph", PROSE),
        ("heading", "A long way home"), ("paragraph", PROSE), ("tagline", "Ann Lee is a reporter."),
        ("promo", "Sign up"), ("box", "In short"), ("other", "Share"),
    ])  # fmt: skip
    story = assemble(page)
    assert story.body == (Paragraph(PROSE), Section("A long way home", body=(Paragraph(PROSE),)))
    assert set_aside(story) == [
        ("Harbour Post", "masthead"), ("Ships", "label"), ("Ann Lee is a reporter.", "tagline"), ("Sign up", "promo"),
        ("In short", "box"), ("Share", "share"),
    ]  # fmt: skip
    assert story.related == ()
    assert [told.text for told in story.paragraphs] == [PROSE] * 2


def test_a_kicker_that_is_not_the_storys_is_set_aside(page_of: Pages) -> None:
    page = page_of([("kicker", "Sport"), ("kicker", "Coast"), ("headline", "Ferry returns"), ("paragraph", PROSE)])
    assert set_aside(assemble(page)) == [("Sport", "label")]


def test_words_that_stand_out_are_of_the_story_up_to_its_last_block(page_of: Pages) -> None:
    page = page_of([
        ("pullquote", "Nobody knew"), ("paragraph", PROSE), ("pullquote", "Nobody asked"), ("paragraph", PROSE),
        ("pullquote", "Nobody came"),
    ])  # fmt: skip
    story = assemble(page)
    assert [block.text for block in story.body if isinstance(block, Quote) and block.pull] == [
        "Nobody knew", "Nobody asked",
    ]  # fmt: skip
    assert set_aside(story) == [("Nobody came", "other")]


def test_a_link_is_in_the_story_or_behind_it(page_of: Pages) -> None:
    page = page_of([
        ("related", "Storm over the sound"), ("paragraph", PROSE),
        ("related", "Rain", {"links": ((0, 4, "/rain"),)}), ("heading", "A long way home"),
        ("related", "Wind", {"links": ((0, 2, "/wind"), (2, 4, "/else"))}), ("related", "Snow"),
    ])  # fmt: skip
    story = assemble(page, address=lambda href: f"https://quay.example{href}")
    assert story.body[0] == RelatedLink("Storm over the sound")
    assert story.body[2] == RelatedLink("Rain", href="https://quay.example/rain")
    assert story.related == (RelatedLink("Wind", href="https://quay.example/wind"), RelatedLink("Snow"))


@pytest.mark.parametrize(
    ("text", "at", "label", "title"),
    [
        ("Previous articleFerry returns", 16, "Previous article", "Ferry returns"),
        ("Read also: Ferry returns", 11, None, "Read also: Ferry returns"),
        ("Read also:Ferry returns", 10, "Read also:", "Ferry returns"),
        ("Previous articleferry returns", 16, None, "Previous articleferry returns"),
        ("Ferry returns", 0, None, "Ferry returns"),
    ],
)
def test_a_label_that_runs_into_a_link(page_of: Pages, text: str, at: int, label: str | None, title: str) -> None:
    link = {"marks": (("link", at, len(text), "/ferry"),)}
    story = assemble(page_of([("paragraph", PROSE), ("related", text, link)], marked=True))
    assert story.related == (RelatedLink(title, href="/ferry"),)
    assert (story.related[0].span is None) == (label is not None)
    assert set_aside(story) == ([(label, "label")] if label else [])


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ferry returns2 hours ago", "2 hours ago"),
        ("Ferry returnsQuay Post", "Quay Post"),
        ("Ferry returnsing", None),
        ("Ferry returns", None),
        ("Ferry returns (2 hours ago)", None),
    ],
)
def test_a_label_that_a_link_runs_into(page_of: Pages, text: str, label: str | None) -> None:
    link = {"marks": (("link", 0, 13, "/ferry"),)}
    story = assemble(page_of([("paragraph", PROSE), ("related", text, link)], marked=True))
    assert story.related == (RelatedLink("Ferry returns" if label else text, href="/ferry"),)
    assert set_aside(story) == ([(label, "label")] if label else [])


def test_a_label_before_two_links_stays(page_of: Pages) -> None:
    links = {"marks": (("strong", 0, 16, ""), ("link", 16, 21, "/ferry"), ("link", 22, 29, "/returns"))}
    story = assemble(page_of([("paragraph", PROSE), ("related", "Previous articleFerry returns", links)], marked=True))
    assert story.related == (RelatedLink("Previous articleFerry returns", href="/ferry"),)


def test_a_post_without_its_address_is_set_aside(page_of: Pages, shown: Callable[..., Any]) -> None:
    post = {"picture": shown(None, "https://x.example/1").picture}
    page = page_of([("embed", "We sail", post), ("paragraph", PROSE), ("embed", "At dawn")], marked=True)
    story = assemble(page)
    assert story.body[0] == Embed("https://x.example/1", text="We sail")
    assert set_aside(story) == [("At dawn", "embed")]


@pytest.mark.parametrize(("tag", "nested"), [("h3", True), ("h2", False), ("h1", False), ("p", True)])
def test_cross_heads_nest_by_their_elements(page_of: Pages, tag: str, nested: bool) -> None:
    page = page_of([
        ("heading", "One", {"tag": "h2"}), ("paragraph", PROSE), ("heading", "Two", {"tag": tag}), ("paragraph", PROSE),
    ], marked=True)  # fmt: skip
    one, *rest = assemble(page).body
    assert isinstance(one, Section)
    assert [type(block) for block in one.body] == ([Paragraph, Section] if nested else [Paragraph])
    assert len(rest) == (not nested)


# ------------------------------------------------------------ paragraphs
@pytest.mark.parametrize(("before", "found"), [(0, True), (1, True), (2, False)])
def test_a_dateline_opens_one_of_the_first_two_paragraphs(page_of: Pages, before: int, found: bool) -> None:
    story = assemble(page_of([*[("paragraph", PROSE)] * before, ("paragraph", DATED)]))
    paragraph = story.body[before]
    assert isinstance(paragraph, Paragraph)
    marks = [mark for mark in paragraph.marks if isinstance(mark, DatelineMark)]
    assert [DATED[mark.start : mark.end] for mark in marks] == (["OSTMARK, March 5 (AP) — "] if found else [])
    assert (story.dateline is not None) == found
    if story.dateline is not None and story.dateline.span is not None:
        at = before * (len(PROSE) + 2)
        assert DATED[story.dateline.span.start - at : story.dateline.span.end - at].startswith("OSTMARK, March 5")


def test_a_story_has_one_dateline(page_of: Pages) -> None:
    story = assemble(page_of([("paragraph", DATED), ("paragraph", DATED.replace("OSTMARK", "LINDHAVEN"))]))
    assert [len(block.marks) for block in story.body if isinstance(block, Paragraph)] == [1, 0]
    assert story.dateline is not None
    assert story.dateline.text.startswith("OSTMARK")


@pytest.mark.parametrize(("points", "found"), [(6, True), (7, True), (8, False)])
def test_key_points_over_the_story_are_no_paragraphs_before_the_dateline(
    page_of: Pages, points: int, found: bool
) -> None:
    item = {"kind": "item", "tag": "li", "list": object()}
    lines = [("paragraph", f"Point {i}", item | {"item": object()}) for i in range(points)]
    story = assemble(page_of([*lines, ("paragraph", DATED)], marked=True))
    assert (story.dateline is not None) == found


@pytest.mark.parametrize(("before", "named", "found"), [(0, True, True), (0, False, False), (1, True, False)])
def test_a_place_alone_opens_the_story_where_the_page_names_it_again(
    page_of: Pages, before: int, named: bool, found: bool
) -> None:
    opening = "OSTMARK. The ferry sails again from the old quay of the town, the harbour office said on Monday."
    rest = f"{PROSE} They met in OSTMARK." if named else PROSE
    story = assemble(page_of([*[("paragraph", PROSE)] * before, ("paragraph", opening), ("paragraph", rest)]))
    assert (story.dateline is not None) == found


def test_labels_of_speakers_are_strong(page_of: Pages) -> None:
    lines = ["Q: Where did you go?", "A: South.", "Q: Why?", "A: Nobody knows."]
    story = assemble(page_of([("paragraph", line) for line in [*lines, "Note: It rained."]]))
    marks = [block.marks for block in story.body if isinstance(block, Paragraph)]
    assert marks == [(Emphasis(0, 2, kind="strong"),)] * 4 + [()]


def test_links_and_emphasis_in_the_order_of_the_text_the_outer_first(page_of: Pages) -> None:
    marks = (("em", 4, 9, ""), ("link", 0, 9, "/b"), ("strong", 0, 3, ""), ("link", 10, 12, "/a"))
    page = page_of([("paragraph", "Two ships met", {"marks": marks})], marked=True)
    (paragraph,) = assemble(page, address=lambda href: f"https://quay.example{href}").body
    assert isinstance(paragraph, Paragraph)
    assert paragraph.marks == (
        Link(0, 9, href="https://quay.example/b"), Emphasis(0, 3, kind="strong"), Emphasis(4, 9, kind="em"),
        Link(10, 12, href="https://quay.example/a"),
    )  # fmt: skip


def test_links_of_flat_text(page_of: Pages) -> None:
    (paragraph,) = assemble(page_of([("paragraph", "Two ships met", {"links": ((4, 9, "/ships"),)})])).body
    assert isinstance(paragraph, Paragraph)
    assert paragraph.marks == (Link(4, 9, href="/ships"),)


def test_lines_behind_bullets_are_a_list(page_of: Pages) -> None:
    page = page_of([("paragraph", PROSE), ("paragraph", "• Steel"), ("paragraph", "▪Rain"), ("paragraph", "•")])
    first, found, last = assemble(page).body
    assert isinstance(found, ListBlock)
    assert texts(found.items) == ["Steel", "Rain"]
    start = len(PROSE) + 2
    items = [item.body[0] for item in found.items]
    assert [item.span for item in items] == [Span(start + 2, start + 7), Span(start + 10, start + 14)]
    assert [item.span for item in found.items] == [Span(start, start + 7), Span(start + 9, start + 14)]
    assert found.span == Span(start, start + 14)
    assert texts([first, last]) == [PROSE, "•"]
    assert [(told.text, told.at) for told in assemble(page).paragraphs][1:3] == [("Steel", 2), ("Rain", 1)]


def test_a_list_that_ends_the_story(page_of: Pages) -> None:
    assert isinstance(assemble(page_of([("paragraph", "• Steel")])).body[0], ListBlock)


def test_a_quotation_over_its_speaker(page_of: Pages) -> None:
    words = "“Nobody knows the way home.”"
    signed = [("paragraph", words), ("paragraph", "— Ann Lee, captain")]
    story = assemble(page_of([*signed, ("paragraph", PROSE)]))
    quote, after = story.body
    assert isinstance(quote, Quote)
    assert (quote.text, quote.speaker and quote.speaker.name) == (words[1:-1], "Ann Lee")
    assert quote.body[0].span == Span(1, len(words) - 1)
    assert quote.span == Span(0, len(words) + 2 + len("— Ann Lee, captain"))
    assert after == Paragraph(PROSE)
    assert [(told.text, told.at) for told in story.paragraphs] == [(words[1:-1], 1), (PROSE, 0)]


@pytest.mark.parametrize(
    "lines",
    [
        [("paragraph", "“Nobody knows the way home.”")],
        [("paragraph", "“Nobody knows the way home.”"), ("credit", "— Ann Lee, captain")],
        [("paragraph", "“Nobody knows the way home,” she said."), ("paragraph", "— Ann Lee, captain")],
        [("paragraph", "“Nobody knows the way home.”"), ("paragraph", "It was late.")],
    ],
)
def test_a_quotation_that_nobody_signs_is_a_paragraph(page_of: Pages, lines: list[tuple[str, str]]) -> None:
    assert not any(isinstance(block, Quote) for block in assemble(page_of(lines)).body)


# ------------------------------------------------------------ what markup groups
def test_items_of_a_list_may_have_two_paragraphs(page_of: Pages) -> None:
    ordered, one, two = SimpleNamespace(tag="ol"), object(), object()
    item = {"kind": "item", "tag": "li", "list": ordered}
    page = page_of([
        ("paragraph", "First", item | {"item": one}), ("paragraph", "More of it", item | {"item": one}),
        ("paragraph", "Second", item | {"item": two}), ("paragraph", "Third", item | {"list": object(), "item": two}),
        ("paragraph", PROSE),
    ], marked=True)  # fmt: skip
    found, other, prose = assemble(page).body
    assert isinstance(found, ListBlock)
    assert [texts(each.body) for each in found.items] == [["First", "More of it"], ["Second"]]
    assert isinstance(other, ListBlock)
    assert (found.ordered, other.ordered) == (True, False)
    assert (found.span, found.items[0].span) == (Span(0, 25), Span(0, 17))
    assert prose == Paragraph(PROSE)


def test_what_is_no_item_ends_a_list(page_of: Pages) -> None:
    holder = object()
    item = {"kind": "item", "tag": "li", "list": holder}
    page = page_of([
        ("paragraph", "First", item | {"item": 1}), ("other", "Share", item | {"item": 2}),
        ("paragraph", "Second", item | {"item": 3}), ("paragraph", "Third", item | {"kind": "text"}),
    ], marked=True)  # fmt: skip
    assert [type(block) for block in assemble(page).body] == [ListBlock, ListBlock, Paragraph]


def test_a_picture_among_items_ends_a_list(page_of: Pages, shown: Callable[..., Any]) -> None:
    item = {"kind": "item", "tag": "li", "list": object()}
    lines = [("paragraph", "First", item), ("paragraph", "Second", item)]
    kinds = [block.type_name for block in assemble(page_of(lines, pictures={1: [shown("/quay")]})).body]
    assert kinds == ["list", "figure", "list"]


def test_cells_are_a_table_by_its_rows_whatever_the_model_takes_them_for(
    page_of: Pages, shown: Callable[..., Any]
) -> None:
    holder, head, row = object(), object(), object()
    cell = {"kind": "cell", "tag": "td", "list": holder}
    lines = [
        ("paragraph", "Ship", cell | {"tag": "th", "item": head}),
        ("other", "Length", cell | {"tag": "th", "item": head}),
        ("heading", "Ostmark", cell | {"item": row}), ("paragraph", "120", cell | {"item": row}),
        ("paragraph", PROSE),
    ]  # fmt: skip
    for pictures in ({}, {2: [shown("/flag"), shown("/mast")]}, {0: [shown("/harbour")]}):
        *_, table, prose = assemble(page_of(lines, marked=True, pictures=pictures)).body
        assert isinstance(table, Table)
        assert table.rows == (
            (Cell("Ship", header=True), Cell("Length", header=True)), (Cell("Ostmark"), Cell("120")),
        )  # fmt: skip
        assert table.span == Span(0, 26)
        assert prose == Paragraph(PROSE)


def test_paragraphs_in_one_row_are_no_table(page_of: Pages) -> None:
    holder, row = object(), object()
    cell = {"kind": "cell", "tag": "p", "list": holder, "item": row}
    lines = [("paragraph", PROSE, cell | {"tag": "td"}), ("paragraph", PROSE, cell), ("paragraph", "It sails.", cell)]
    assert assemble(page_of(lines, marked=True)).body == (Paragraph(PROSE), Paragraph(PROSE), Paragraph("It sails."))
    values = [("paragraph", "Ship", cell | {"tag": "td"}), ("paragraph", "120 metres", cell)]
    assert [type(block) for block in assemble(page_of(values, marked=True)).body] == [Table]


def test_terms_of_definitions_are_no_table(page_of: Pages) -> None:
    lines = [("paragraph", "Outer wall", {"kind": "cell", "tag": "dt", "list": object()})]
    assert assemble(page_of(lines, marked=True)).body == (Paragraph("Outer wall"),)


@pytest.mark.parametrize(
    ("signature", "known", "speaker"),
    [
        ("— Ann Lee, captain", {}, "Ann Lee"),
        ("Ann Lee, captain", {"tag": "cite"}, "Ann Lee"),
        ("Ann Lee", {"tag": "footer"}, "Ann Lee"),
        ("Ann Lee in The Quay Post", {"tag": "footer"}, "Ann Lee"),
        ("Ann Lee", {"tag": "p"}, None),
        ("Nobody knows", {"tag": "cite"}, None),
    ],
)
def test_the_last_line_of_a_quotation_may_name_its_speaker(
    page_of: Pages, signature: str, known: dict[str, Any], speaker: str | None
) -> None:
    holder = object()
    page = page_of([
        ("paragraph", "We are home.", {"quote": holder}), ("paragraph", "We are glad.", {"quote": holder}),
        ("paragraph", signature, {"quote": holder} | known), ("paragraph", PROSE),
    ], marked=True)  # fmt: skip
    quote, prose = assemble(page).body
    assert isinstance(quote, Quote)
    words = ["We are home.", "We are glad."] + [signature] * (speaker is None)
    assert (texts(quote.body), quote.speaker and quote.speaker.name) == (words, speaker)
    assert quote.span == Span(0, 28 + len(signature))
    assert prose == Paragraph(PROSE)


def test_one_line_of_a_quotation_is_no_speaker(page_of: Pages) -> None:
    (quote,) = assemble(page_of([("paragraph", "— Ann Lee", {"quote": object(), "hint": "pull"})], marked=True)).body
    assert isinstance(quote, Quote)
    assert (quote.text, quote.speaker, quote.pull) == ("— Ann Lee", None, True)


def test_two_quotations_in_a_row(page_of: Pages) -> None:
    lines = [("paragraph", f"We are {place}.", {"quote": object()}) for place in ("home", "here")]
    assert [block.text for block in assemble(page_of(lines, marked=True)).body if isinstance(block, Quote)] == [
        "We are home.", "We are here.",
    ]  # fmt: skip


@pytest.mark.parametrize(("figured", "speaker"), [(True, "Ann Lee"), (False, None)])
def test_the_source_of_a_quotation_in_a_figure(page_of: Pages, figured: bool, speaker: str | None) -> None:
    figure, holder = object() if figured else None, object()
    page = page_of([
        ("paragraph", "We are home.", {"quote": holder, "figure": figure}),
        ("caption", "Ann Lee", {"tag": "figcaption", "figure": figure}), ("paragraph", PROSE),
    ], marked=True)  # fmt: skip
    quote = assemble(page).body[0]
    assert isinstance(quote, Quote)
    assert (texts(quote.body), quote.speaker and quote.speaker.name) == (["We are home."], speaker)


def test_a_figure_that_holds_the_quotation_alone(page_of: Pages) -> None:
    one = {"quote": object(), "figure": object()}
    page = page_of([("paragraph", "We are home.", one), ("paragraph", PROSE)], marked=True)
    assert texts(assemble(page).body) == ["We are home.", PROSE]
    assert texts(assemble(page_of([("paragraph", "We are home.", one)], marked=True)).body) == ["We are home."]


def test_preformatted_text(page_of: Pages) -> None:
    lines = [("paragraph", "for line in file:", {"kind": "pre", "tag": "pre"})]
    assert assemble(page_of(lines, marked=True)).body == (Preformatted("for line in file:"),)


def test_a_box_of_facts_has_its_first_heading_over_its_paragraphs(page_of: Pages, shown: Callable[..., Any]) -> None:
    box = {"hint": "factbox"}
    lines = [
        ("heading", "The ferry", box), ("paragraph", "Built in 1961.", box), ("heading", "Its crew", box),
        ("paragraph", "Nine people.", box), ("other", "Share", box), ("paragraph", "Twice made longer.", box),
        ("paragraph", PROSE),
    ]  # fmt: skip
    for pictures in ({}, {2: [shown("/ferry", hint="factbox")]}):
        story = assemble(page_of(lines, marked=True, pictures=pictures))
        first, second, prose = story.body
        assert [each.text for each in story.paragraphs] == [PROSE], "no quotation is anchored in a box"
        assert isinstance(first, FactBox)
        assert (first.heading, texts(first.body)) == ("The ferry", ["Built in 1961.", "Its crew", "Nine people."])
        assert first.span == Span(0, 49)
        assert second == FactBox(None, body=(Paragraph("Twice made longer."),))
        assert prose == Paragraph(PROSE)


# ------------------------------------------------------------ live blogs
def test_entries_of_a_live_blog_have_the_time_that_is_known(page_of: Pages) -> None:
    lines = [("heading", "14:36"), ("paragraph", PROSE), ("heading", "14:12 Crew on deck"), ("paragraph", PROSE),
             ("paragraph", "13:55 The bridge is down."), ("heading", "Weather"), ("paragraph", PROSE)]  # fmt: skip
    day = dt.datetime(2024, 3, 5, 18, 0, tzinfo=dt.UTC)
    first, second, third, last = assemble(page_of(lines), day=day).body
    assert isinstance(first, Section)
    assert isinstance(second, Section)
    assert isinstance(third, Section)
    assert (first.heading, first.published) == (None, day.replace(hour=14, minute=36))
    assert (second.heading, second.published) == ("Crew on deck", day.replace(hour=14, minute=12))
    assert (third.heading, third.published) == (None, day.replace(hour=13, minute=55))
    assert texts(third.body) == ["13:55 The bridge is down."]
    assert isinstance(last, Section)
    assert (last.heading, last.published) == ("Weather", None)


def test_entries_without_a_day_keep_their_lines_and_take_the_moments_that_the_source_states(page_of: Pages) -> None:
    lines = [("heading", "14:36"), ("paragraph", PROSE), ("heading", "14:12 Crew on deck"), ("paragraph", PROSE),
             ("heading", "13:55"), ("paragraph", PROSE), ("heading", "Weather"), ("paragraph", PROSE)]  # fmt: skip
    moment = dt.datetime(2024, 3, 5, 14, 12, tzinfo=dt.UTC)
    body = assemble(page_of(lines), moments={2: moment, 6: moment}).body
    assert [(block.heading, block.published) for block in body if isinstance(block, Section)] == [
        ("14:36", None), ("14:12 Crew on deck", moment), ("13:55", None), ("Weather", moment),
    ]  # fmt: skip


def test_an_empty_page(page_of: Pages) -> None:
    assert assemble(page_of([])) == Story((), (), (), None, ())


def test_furniture_stands_where_it_was(page_of: Pages) -> None:
    (found,) = assemble(page_of([("paragraph", PROSE), ("promo", "Sign up")])).furniture
    assert found == Furniture("Sign up", kind="promo")
    assert found.span == Span(len(PROSE) + 2, len(PROSE) + 9)
