"""What a page prints of its article around the story."""

import datetime as dt
from collections.abc import Callable

import pytest

from newsdoc.model import Organization, Person, Span
from newsdoc.page.assembly.head import find_quotes, read_head, read_page_slugline, with_full_names
from newsdoc.page.assembly.paragraphs import BodyParagraph
from newsdoc.page.block import Block
from newsdoc.page.page import Page
from newsdoc.page.profiles import Profile

Pages = Callable[..., Page]


def test_the_fields(page_of: Pages) -> None:
    page = page_of([
        ("masthead", "Harbour Post – News for the coast"), ("other", "FERRY-RETURN/"), ("kicker", "Coast"),
        ("headline", "Ferry returns"), ("headline", "Again"), ("deck", "It was away."), ("deck", "Now it is back."),
        ("byline", "By Ann Lee"), ("byline", "By BO RAY"), ("date", "5 March 2024"), ("date", "6 March 2024"),
        ("tagline", "Ray reported from Lindhaven."),
    ])  # fmt: skip
    head = read_head(page)
    assert (head.headline, head.kicker, head.summary) == ("Ferry returns", "Coast", "It was away.\nNow it is back.")
    assert (head.byline, [each.name for each in head.authors]) == ("By Ann Lee\nBy BO RAY", ["Ann Lee", "Bo Ray"])
    assert [each.name for each in head.contributors] == ["Bo Ray"]
    assert (head.published, head.modified, head.slugline) == (dt.date(2024, 3, 5), None, "FERRY-RETURN/")
    assert head.publisher is not None
    assert (head.publisher.name, head.publisher.slogan) == ("Harbour Post", "News for the coast")


def test_a_page_that_prints_nothing_but_its_story(page_of: Pages) -> None:
    head = read_head(page_of([("paragraph", "The ferry returns.")]))
    assert (head.headline, head.kicker, head.summary, head.byline, head.published) == (None,) * 5
    assert (head.authors, head.contributors, head.slugline, head.publisher) == ((), (), None, None)


def test_a_name_over_the_story_that_nothing_else_tells_is_no_publisher(page_of: Pages) -> None:
    assert read_head(page_of([("masthead", "Ostmark"), ("headline", "Ferry returns")])).publisher is None
    again = page_of([("masthead", "Ostmark"), ("headline", "Ferry returns"), ("other", "© 2024 Ostmark")])
    assert read_head(again).publisher == Organization("Ostmark")


def test_the_day_of_the_date_line_counts_before_that_of_the_byline(page_of: Pages) -> None:
    page = page_of([("byline", "Ann Lee, 5 March 2024"), ("date", "Updated 7 March 2024")])
    head = read_head(page)
    assert (head.published, head.modified) == (dt.date(2024, 3, 5), dt.date(2024, 3, 7))


@pytest.mark.parametrize("between", ["and", "BR", "&"])
def test_names_of_one_list_may_have_a_joint_or_initials_between_them(page_of: Pages, between: str) -> None:
    head = read_head(page_of([("byline", "By Ann Lee"), ("other", between), ("byline", "Bo Ray")]))
    assert [person.name for person in head.authors] == ["Ann Lee", "Bo Ray"]
    head = read_head(page_of([("byline", "By Ann Lee"), ("other", "Share"), ("byline", "Bo Ray")]))
    assert [person.name for person in head.authors] == ["Ann Lee"]


def test_another_line_before_the_story_may_say_who_signs(page_of: Pages) -> None:
    line = "Published on 5 March 2024 by Ann Lee"
    head = read_head(page_of([("headline", "Ferry returns"), ("date", line), ("paragraph", "It sails.")]))
    assert ([person.name for person in head.authors], head.byline) == (["Ann Lee"], None)
    head = read_head(page_of([("byline", "By Bo Ray"), ("date", line), ("paragraph", "It sails.")]))
    assert [person.name for person in head.authors] == ["Bo Ray"]
    for role in ("kicker", "masthead", "topic", "other"):
        head = read_head(page_of([(role, "Home | By Ann Lee | 5 March 2024"), ("paragraph", "It sails.")]))
        assert [person.name for person in head.authors] == ["Ann Lee"]
    assert read_head(page_of([("related", line), ("paragraph", "It sails.")])).authors == ()
    assert read_head(page_of([("other", f"By Ann Lee {'and ' * 40}"), ("paragraph", "It sails.")])).authors == ()
    assert read_head(page_of([("paragraph", "It sails."), ("date", line)])).authors == ()
    assert read_head(page_of([("date", "5 March 2024"), ("paragraph", "It sails.")])).authors == ()


def test_where_nobody_signs_the_tagline_tells_the_reporters(page_of: Pages) -> None:
    tagline = ("tagline", "(Reporting by Ann Lee; editing by Bo Ray)")
    assert [person.name for person in read_head(page_of([("paragraph", "It sails."), tagline])).authors] == ["Ann Lee"]
    head = read_head(page_of([("byline", "By Per Lund"), ("paragraph", "It sails."), tagline]))
    assert [person.name for person in head.authors] == ["Per Lund"]
    helped = ("tagline", "Additional reporting by Ann Lee")
    assert read_head(page_of([("paragraph", "It sails."), helped])).authors == ()


def test_the_first_of_two_updates_counts(page_of: Pages) -> None:
    head = read_head(page_of([("date", "Updated 7 March 2024"), ("date", "Updated 8 March 2024")]))
    assert head.modified == dt.date(2024, 3, 7)


@pytest.mark.parametrize(("over", "found"), [(3, "FERRY-RETURN/"), (4, None)])
def test_the_slug_line_is_one_of_the_first_four_lines(page_of: Pages, over: int, found: str | None) -> None:
    assert read_page_slugline(page_of([*[("other", "Weather")] * over, ("other", "FERRY-RETURN/")])) == found


def test_a_headline_is_no_slug_line(page_of: Pages) -> None:
    assert read_page_slugline(page_of([("headline", "FERRY-RETURN/")])) is None


def test_the_publisher_is_that_of_the_profile(page_of: Pages) -> None:
    profile = Profile("The Harbour Post", names=("Harbour Post",), url="https://quay.example/")
    for lines in ([("masthead", "Harbour Post")], [("other", "Weather")]):
        publisher = read_head(page_of(lines), profile).publisher
        assert publisher is not None
        assert (publisher.name, publisher.url) == ("The Harbour Post", "https://quay.example/")


@pytest.mark.parametrize(("size", "slogan"), [(399, None), (400, "News for the coast")])
def test_a_name_that_stands_whole_in_another_line_is_not_cut(page_of: Pages, size: int, slogan: str | None) -> None:
    other = "Harbour PostNews for the coast ".ljust(size, "a")
    publisher = read_head(page_of([("masthead", "Harbour PostNews for the coast"), ("other", other)])).publisher
    assert publisher is not None
    assert publisher.slogan == slogan


@pytest.mark.parametrize(
    ("name", "authors", "full"),
    [
        ("Lund", ["Per Lund"], "Per Lund"), ("LUND", ["Per Lund", "Ann Lee"], "Per Lund"),
        ("Lund", ["Per Lund", "Ida Lund"], "Lund"),
        ("Bo Lund", ["Per Bo Lund"], "Bo Lund"), ("Lund", ["Per Holmlund"], "Lund"), ("Per", ["Per Lund"], "Per"),
        ("Lund", [], "Lund"),
    ],
)  # fmt: skip
def test_contributors_get_the_name_by_which_they_have_signed(name: str, authors: list[str], full: str) -> None:
    (person,) = with_full_names([Person(name, role="reporter")], [Person(each) for each in authors])
    assert person == Person(full, role="reporter")


def test_quotations_of_flat_text_are_anchored_and_have_their_place() -> None:
    text = "She said: “We are home.” He said: “Why?”"
    block = Block(f"• {text}", 100, 102 + len(text))
    (first, second) = find_quotes(
        [BodyParagraph("Nobody spoke.", Block("Nobody spoke.", 0, 13), 0), BodyParagraph(text, block, 2)]
    )
    assert (first.text, second.text) == ("We are home.", "Why?")
    (anchor,) = first.anchors
    assert (anchor.paragraph, text[anchor.start : anchor.end]) == (1, "“We are home.”")
    assert first.span == anchor.span == Span(113, 125)


def test_quotations_within_quotations_and_empty_ones_are_left_out() -> None:
    text = "She said: “He said ‘home’ and left.” “”"
    assert [quote.text for quote in find_quotes([BodyParagraph(text, Block(text, 0, len(text)), 0)])] == [
        "He said ‘home’ and left."
    ]
