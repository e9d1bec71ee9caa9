"""The lines of wire copy, one by one: what is the wire's own, and what only looks so."""

import pytest

import newsdoc
from newsdoc.formats.text.forms.form import Claims, Form, is_rights_line
from newsdoc.formats.text.forms.wire import detect, is_end_mark, take_apart
from newsdoc.page.block import Block

LEAD = "OSTMARK, May 14 (NWS) - The ferry between the two towns sails again after two years of repairs."
MORE = "The works took a year longer than planned because the steel for the new deck was late."


def blocks(*lines: str) -> list[Block]:
    found, at = [], 0
    for line in lines:
        found.append(Block(line, at, at + len(line)))
        at += len(line) + 2
    return found


def form(*lines: str) -> Form:
    return take_apart(blocks(*lines))


def roles(*lines: str) -> list[str | None]:
    found = form(*lines)
    return [known.role if (known := found.known.get(i)) else None for i in range(len(lines))]


@pytest.mark.parametrize(
    ("lines", "is_wire"),
    [
        (["BC-Ferry Talks,310", LEAD, MORE], True),
        (["a", "b", "c", "BC-Ferry Talks,310", MORE], True),
        (["a", "b", "c", "d", "BC-Ferry Talks,310", MORE], False),
        (["^Ferry sails again<", MORE], True),
        (["UPDATE 2-Ferry sails again", LEAD, MORE], True),
        (["The Post", "UPDATE 2-Ferry sails again", LEAD], True),
        (["The Post", "Monday", "UPDATE 2-Ferry sails again", MORE], False),
        (["UPDATE 2-Ferry sails again", LEAD], False),
        (["Fähre fährt wieder =", LEAD, MORE], True),
        (["Fähre =", LEAD, MORE], False),
        (["Fähre fährt wieder =", MORE, MORE], False),
        (["Fähre fährt wieder =", "a", "b", "c", LEAD], False),
        (["Ferry sails again", LEAD, "(MORE)"], True),
        (["Ferry sails again", MORE, "((per.lund@example.com; +1 555 0100))"], True),
        (["Ferry sails again", "(Adds quotes from mayor)", LEAD], True),
        (["Ferry sails again", "Adds quotes from mayor", LEAD], False),
        (["Ferry sails again", "(Adds quotes from mayor)", MORE], False),
        (["Ferry sails again", "Eds: Adds quotes from mayor.", LEAD], True),
        (["Ferry sails again", "Eds: Adds quotes from mayor.", MORE], False),
        (["Ferry sails again", LEAD, MORE], False),
        (["Ferry sails again", "Attention - new paragraphs two and three//", LEAD], True),
    ],
)
def test_wire_copy_is_recognised(lines: list[str], is_wire: bool) -> None:
    assert detect(blocks(*lines)) == is_wire


@pytest.mark.parametrize(
    ("line", "is_mark"),
    [
        ("(MORE)", True), ("more", True), ("ENDS", True), ("-30-", True), ("###", True), ("_____", True),
        ("- 0 -", True),
        ("# 30 #", True), ("--ends--", True), ("***", True), ("-", False), ("30", True), ("-31-", False),
        ("More boats", False), ("_" * 23, True), ("_" * 24, False),
    ],
)  # fmt: skip
def test_marks_at_the_end(line: str, is_mark: bool) -> None:
    assert is_end_mark(line) == is_mark


@pytest.mark.parametrize(
    ("line", "is_rights"),
    [
        ("Copyright 2024 Nordic Wire Service.", True), ("© 2024 Nordic Wire Service", True),
        ("(c) 2024 The Post", True),
        ("Copyright: © Nordic Wire", True), ("The Post. All rights reserved.", True), ("All rights reserved", False),
        ("He wrote of copyright in 2024.", False), ("Copyright", False), ("© 2024 " + "x" * 199, True),
        ("© 2024 " + "x" * 200, False), (f"{'x' * 79} all rights reserved", True),
        (f"{'x' * 80} all rights reserved", False),
        ("© 2024 Nordic Wire\n", True), (" © 2024 Nordic Wire ", True), (f"© 2024 Nordic{' ' * 260}", False),
    ],
)  # fmt: skip
def test_lines_of_rights(line: str, is_rights: bool) -> None:
    assert is_rights_line(line) == is_rights


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["BC-Ferry Talks,310", LEAD], ["other", None]),
        ([LEAD, MORE, MORE, MORE, "BC-Ferry Talks,310"], [None, None, None, None, "other"]),
        (["^Ferry sails again<", LEAD], ["headline", None]),
        (["^Ferry sails again<", "^A second line<", LEAD], ["headline", None, None]),
        (["^By PER LUND=", "^Nordic Wire Service=", LEAD], ["byline", "byline", None]),
        (["By Per Lund", "Nordic Wire Service", LEAD], [None, "byline", None]),
        (["By Per Lund", "A boat on the river", LEAD], [None, None, None]),
        (["By Per Lund", LEAD, "Nordic Wire Service"], [None, None, None]),
        (["^", "^ <", LEAD], ["other", "other", None]),
        (["UPDATE 2-Ferry sails again", "RPT-Not this", LEAD], ["headline", None, None]),
        (["Fähre fährt wieder =", LEAD], ["headline", None]),
        ([LEAD, "Fähre fährt wieder ="], [None, None]),
        (["(Adds quotes)", "Eds: See also the map.", LEAD], ["other", "other", None]),
        ([LEAD, "((per.lund@example.com))", "($1 = 0.9250 euros)", "NWS-OM-05-14-24 1030EDT", "Ferry, 1st add"],
         [None, "other", "other", "other", "other"]),
        ([LEAD, "© 2024 Nordic Wire Service", "(MORE)"], [None, "other", "other"]),
        ([LEAD, "Keywords: ferry, fares", MORE], [None, "other", None]),
        ([LEAD, "# Notizblock", "## Internet", "Anything"], [None, "other", "other", "other"]),
        ([LEAD, "WHAT COMES NEXT", MORE, MORE], [None, "heading", None, None]),
        ([LEAD, "WHAT COMES NEXT", MORE], [None, "heading", None]),
        ([LEAD, "'BUMPY ROAD'", MORE], [None, "heading", None]),
        ([LEAD, MORE, "WHAT COMES NEXT"], [None, None, None]),
        (["WHAT COMES NEXT", LEAD, MORE], [None, None, None]),
        (["WHAT COMES NEXT", MORE, MORE], [None, None, None]),
        ([LEAD, "WHAT COMES NEXT.", MORE], [None, None, None]),
        ([LEAD, "What Comes Next", MORE], [None, None, None]),
        ([LEAD, "USA", MORE], [None, None, None]),
        ([LEAD, "USA1", MORE], [None, "heading", None]),
        ([LEAD, "X" * 60, MORE], [None, "heading", None]),
        ([LEAD, "X" * 61, MORE], [None, None, None]),
        ([MORE, "WHAT COMES NEXT", MORE, LEAD, "AND THEN", MORE], [None, None, None, None, "heading", None]),
    ],
)  # fmt: skip
def test_the_role_of_a_line(lines: list[str], found: list[str | None]) -> None:
    assert roles(*lines) == found


def test_what_is_left_of_a_line() -> None:
    lines = ["^Ferry sails again<", "^By PER LUND=", "UPDATE 2-WRAPUP 1 - It sails", "Fähre ="]
    assert [each.text for each in form(*lines).blocks] == [
        "Ferry sails again",
        "By PER LUND",
        "UPDATE 2-WRAPUP 1 - It sails",
        "Fähre =",
    ]
    assert form("UPDATE 2-WRAPUP 1 - It sails", LEAD).blocks[0].text == "It sails"
    assert form("Fähre fährt wieder =", LEAD).blocks[0].text == "Fähre fährt wieder"


@pytest.mark.parametrize(
    ("lines", "claims"),
    [
        (["BC-Ferry Talks,2nd Ld-Writethru,310", "BC-Other,1st Ld"],
         Claims(slugline="BC-Ferry Talks", version="2nd Ld-Writethru")),
        (["UPDATE 2-Ferry sails again"], Claims(version="UPDATE 2")),
        (["(Adds quotes)", "Eds: See also the map."], Claims(ed_notes=("Adds quotes", "See also the map."))),
        (["Keywords: ferry, fares,"], Claims(keywords=("ferry", "fares"))),
        (["Keywords: FERRY SAILS/"], Claims(slugline="FERRY SAILS/")),
        (["Keywords: FERRY SAILS"], Claims(keywords=("FERRY SAILS",))),
        (["BC-Ferry Talks,310", "Keywords: FERRY SAILS/"], Claims(slugline="BC-Ferry Talks")),
        (["© 2024 Nordic Wire Service", "© 2023 Another Service"], Claims(rights="© 2024 Nordic Wire Service")),
        ([LEAD], Claims()),
    ],
)  # fmt: skip
def test_what_wire_copy_says_of_itself(lines: list[str], claims: Claims) -> None:
    assert form(*lines, MORE).claims == claims


GERMAN = "Altmar (dpa) - Die Flotte ist nach elf Tagen Streik am Donnerstag wieder ausgelaufen, sagte Holm."


def test_the_notepad_of_german_copy_is_set_aside_though_it_is_written_in_markdown() -> None:
    lines = ("Fischer laufen aus =", GERMAN, "# dpa-Notizblock", "## Internet", "- [Holm](https://example.org)")
    assert detect(blocks(*lines))
    assert roles(*lines) == ["headline", None, "other", "other", "other"]


def test_the_second_line_of_an_austrian_title_and_the_end_of_its_copy() -> None:
    lines = ("Fischer laufen aus", "Utl.: Einigung mit Regierung =", GERMAN, "(Schluss) rsa/uhl")
    assert detect(blocks(*lines))
    found = form(*lines)
    assert roles(*lines) == ["headline", "deck", None, "other"]
    assert found.blocks[1].text == "Einigung mit Regierung"


@pytest.mark.parametrize("line", ["(Schluss) Holm", "(Schluss)", "Schluss rsa", "(Forts. mögl.) RSA"])
def test_lines_that_are_no_end_of_austrian_copy(line: str) -> None:
    assert roles("Fischer laufen aus", "Utl.: Einigung =", GERMAN, line)[3] != "other" or line == "(Schluss)"


def test_a_slug_of_words_with_hyphens_over_an_agencys_dateline() -> None:
    found = form("Norland-fish-treaty", "Norland leaves the treaty", LEAD, MORE)
    assert found.known[0].role == "other"
    assert found.claims.slugline == "Norland-fish-treaty"
    assert 1 not in found.known


@pytest.mark.parametrize(
    "lines",
    [
        ["Merry-go-round-of-boats", "Norland leaves", MORE, MORE],
        ["Norland-fish", "Norland leaves", LEAD, MORE],
        ["The Norland-fish-treaty", "Norland leaves", LEAD, MORE],
    ],
)
def test_what_is_no_such_slug(lines: list[str]) -> None:
    assert not detect(blocks(*lines))


@pytest.mark.parametrize("slug", ["animals-sea-Norland,PREV", "Norland-fish-treaty,LEAD"])
def test_a_slug_with_the_status_of_the_story(slug: str) -> None:
    assert form(slug, "Norland leaves the treaty", LEAD, MORE).claims.slugline == slug


def test_the_header_of_a_message_with_its_keywords() -> None:
    lines = ("bdt0214 3 vm 198 nws 0331", "Schifffahrt/Wetter/", "Fischer laufen aus =", GERMAN, MORE)
    assert detect(blocks(*lines))
    found = form(*lines)
    assert roles(*lines) == ["other", "other", "headline", None, None]
    assert found.claims.slugline == "Schifffahrt/Wetter/"
    assert found.blocks[2].text == "Fischer laufen aus"


def test_what_is_no_header_of_a_message() -> None:
    assert not detect(blocks("vm 198 nws 0331", "Schifffahrt/Wetter/", MORE, MORE))


def test_key_points_under_the_headline_of_an_update() -> None:
    lines = [
        "UPDATE 2-Ferry line earns more",
        "* Profit 41 mln euros",
        "• Shares up 4 pct",
        "(Adds quotes)",
        LEAD,
        "* Steel late",
    ]
    assert roles(*lines) == ["headline", "deck", "deck", "other", None, None]
    assert roles("^Ferry line earns more<", "* Profit 41 mln euros", LEAD) == ["headline", None, None]


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("AP-NY-05-14-24 1030EDT", "2024-05-14 10:30:00-04:00"),
        ("(Schluss) al/br\n\n141030 Mai 24", "2024-05-14 10:30:00"),
    ],
)
def test_a_story_was_published_when_it_was_sent(foot: str, day: str) -> None:
    story = "LARKHAVEN (AP) — The ferry sails again after two years of repairs that cost the county a lot of money."
    text = f"BC-Ferry,3rd Ld-Writethru,310\n\nFerry sails again\n\nBy ANN LEE\n\n{story}\n\n{story[17:]}\n\n{foot}"
    assert str(newsdoc.parse(text, format="text").published) == day
