"""Each form of text: told from others, taken apart, and nothing of it lost."""

import datetime as dt
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc.formats.text.forms import read_form
from newsdoc.testing import HARBOUR

STORY = "The ferry between the two towns sails again after two years of repairs that cost the county $14 million."
SPEECH = '"We have waited long enough," said the mayor, who had come to the quay in the rain.'

WIRE = f"""^BC-Ferry Talks,2nd Ld-Writethru,310<

^Ferry sails again after 2 years<

^Eds: UPDATES: Adds quotes from mayor.<

^By PER LUND=

^Nordic Wire Service=

OSTMARK (NWS) _ {STORY}

{SPEECH}

(MORE)

NWS-OM-05-14-24 1030EDT

BC-Ferry Talks,2nd Ld-Writethru,1st add

WHAT COMES NEXT

A mediator is due to meet both sides on Thursday in the old customs house.

Correspondent Kari Dahl in Bergen contributed to this report. Lund reported from Ostmark.

Copyright 2024 Nordic Wire Service. All rights reserved.

-30-
"""
UPDATE = f"""UPDATE 2-Ferry sails again after two years

(Adds mayor quotes, background)

By Per Lund

OSTMARK, May 14 (Reuters) - {STORY}

* Works took a year longer than planned

* Shops on the quay lost a third of trade

{SPEECH}

($1 = 0.9250 euros)

(Reporting by Per Lund in Ostmark; Editing by Cy Fox)

((per.lund@example.com; +1 555 0100))

Keywords: FERRY SAILS/
"""
RELEASE = f"""FOR IMMEDIATE RELEASE

Contact:

Dana Cole, Press Officer

(555) 555-0133

dana.cole@county.example

COUNTY REOPENS FERRY LINE AFTER TWO YEARS OF REPAIRS

OSTMARK, Ohio – May 14, 2024 – {STORY}

{SPEECH}

About Ostmark County

Ostmark County is home to 84,000 people and maintains 212 bridges.

###

Media contact: Dana Cole, dana.cole@county.example
"""
MAIL = f"""From: The Ferry Briefing <briefing@harbourpost.example>
To: reader@example.org
Subject: Re: The ferry sails again, and what the budget means for you
Date: Tue, 14 May 2024 06:30:12 +0000

View this email in your browser

The Harbour Post

Good morning. It's Tuesday, and today we look at the ferry that sails again.

By Ann Lee

1. Ferry sails again

{STORY}

SPONSORED

A message from the savings bank: Save more with a new account.

Unsubscribe | Manage preferences
"""
MARKDOWN = f"""---
title: "Ferry sails again"
author: Ann Lee
date: 2024-05-14
tags: [harbour, ferry]
---

# Ferry sails again

**OSTMARK, Ohio** — The ferry sails again, the [county said](https://example.org/county) on *Monday* in a note.

## A year late

{STORY}

![The ferry at the quay. Photo: Bo Ray](ferry.jpg)

- Drivers had to take a detour of eleven miles.
- Shops on the quay lost a third of their trade.

---
"""
PRINTED = """The Harbour Post   Tuesday, May 14, 2024   A1

Ferry sails again after
two years of repairs

By Ann Lee

OSTMARK, Ohio — The ferry between the two
towns sails again after two years of re-
pairs that cost the county $14 million, the
county said.
The works took a year longer than planned
because the steel for the new deck was deliv-
ered late.

See FERRY, A3
The Harbour Post   Tuesday, May 14, 2024   A3
FERRY, from A1

Drivers had to take a detour of eleven miles
over the old road.
"""
OLD = """THE HARBOUR COURIER.

VOL. XXIV.-No. 112.   OSTMARK, TUESDAY MORNING, MAY 14, 1912.   PRICE TWO CENTS.

FERRY IS OPENED
TO THE PUBLIC

Mayor Crosses First in
Motor Car

LOWER FERRY, May 13.--The new har-
bour ferry was opened to the public
this morning in the presence of 4,000
persons, among whom were the gover-
nor and his staff.

(Continued on Page Four.)
"""
ONE_LINE = f"Ferry sails again after two years By Ann Lee May 14, 2024 OSTMARK, Ohio — {STORY} {SPEECH}"
TRANSCRIPT = "\n\n".join(
    f"ANNA HOLM: {STORY}" if i % 2 else f"PER LUND: {SPEECH}" if i != 4 else "(LAUGHTER)" for i in range(8)
)
UNDERLINED = f"""Ferry sails again
=================

By Ann Lee

{STORY}

A year late
-----------

{SPEECH}
"""
PAGE = f"The Harbour Post\n\nFerry sails again\n\nBy Ann Lee\n\n{STORY}\n\n{SPEECH}\n"
SAMPLES = {
    "wire copy": WIRE, "press release": RELEASE, "newsletter": MAIL, "Markdown": MARKDOWN, "printed page": PRINTED,
    "one line": ONE_LINE, "transcript": TRANSCRIPT, "underlined": UNDERLINED, "page": PAGE,
}  # fmt: skip


def roles(text: str) -> list[tuple[str, str]]:
    return [(role, text[start:end]) for role, start, end in newsdoc.parse(text, "text").nodes()]


def role_of(text: str, begins: str) -> str:
    return next(role for role, printed in roles(text) if printed.startswith(begins))


@pytest.mark.parametrize(("name", "text"), SAMPLES.items(), ids=SAMPLES)
def test_the_form(name: str, text: str) -> None:
    assert read_form(text).name == name


@pytest.mark.parametrize("text", [*SAMPLES.values(), UPDATE, OLD], ids=[*SAMPLES, "update", "old"])
def test_each_character_stands_in_one_block(text: str) -> None:
    left = list(text)
    behind = 0
    for _, start, end in newsdoc.parse(text, "text").nodes():
        assert start >= behind
        behind = end
        left[start:end] = " " * (end - start)
    assert not "".join(left).strip()


@pytest.mark.parametrize("text", [*SAMPLES.values(), UPDATE, OLD], ids=[*SAMPLES, "update", "old"])
def test_characters_are_traced(text: str) -> None:
    for block in read_form(text).blocks:
        for at, letter in enumerate(block.text):
            if letter.isalnum():
                assert text[block.source_offset(at)] == letter


def test_wire_copy() -> None:
    article = newsdoc.parse(WIRE, "text")
    assert article.headline == "Ferry sails again after 2 years"
    assert (article.slugline, article.version) == ("BC-Ferry Talks", "2nd Ld-Writethru")
    assert [note.text for note in article.ed_notes] == ["UPDATES: Adds quotes from mayor."]
    assert [(author.name, author.affiliation) for author in article.authors] == [("Per Lund", "Nordic Wire Service")]
    assert [(p.name, p.location) for p in article.contributors] == [("Kari Dahl", "Bergen"), ("Per Lund", "Ostmark")]
    assert article.rights
    assert article.rights.notice == "Copyright 2024 Nordic Wire Service. All rights reserved."
    assert article.publisher is None
    assert not article.figures()
    assert [section.heading for section in article.sections()] == ["WHAT COMES NEXT"]
    assert {role_of(WIRE, mark) for mark in ("(MORE)", "NWS-OM", "BC-Ferry Talks,2nd Ld-Writethru,1st", "-30-")} == {
        "other"
    }


def test_an_update() -> None:
    article = newsdoc.parse(UPDATE, "text")
    assert article.headline == "Ferry sails again after two years"
    assert (article.version, article.slugline) == ("UPDATE 2", "FERRY SAILS/")
    assert [note.text for note in article.ed_notes] == ["Adds mayor quotes, background"]
    assert role_of(UPDATE, "* Shops") == "paragraph"
    assert {role_of(UPDATE, "($1"), role_of(UPDATE, "((per")} == {"other"}


def test_a_press_release() -> None:
    article = newsdoc.parse(RELEASE, "text")
    assert article.headline == "COUNTY REOPENS FERRY LINE AFTER TWO YEARS OF REPAIRS"
    assert article.published == dt.date(2024, 5, 14)
    assert article.dateline
    assert article.dateline.place == "OSTMARK, Ohio"
    assert article.publisher is None
    assert len(article.paragraphs()) == 2


def test_a_newsletter() -> None:
    article = newsdoc.parse(MAIL, "text")
    assert article.headline == "The ferry sails again, and what the budget means for you"
    assert article.published == dt.datetime(2024, 5, 14, 6, 30, 12, tzinfo=dt.UTC)
    assert article.publisher
    assert article.publisher.name == "The Harbour Post"
    assert "savings bank" not in article.text
    assert role_of(MAIL, "1. Ferry") == "heading"


def test_markdown() -> None:
    article = newsdoc.parse(MARKDOWN, "text")
    assert article.headline == "Ferry sails again"
    assert [author.name for author in article.authors] == ["Ann Lee"]
    assert article.published == dt.date(2024, 5, 14)
    assert article.keywords == ("harbour", "ferry")
    assert article.publisher is None
    assert [p.text for p in article.paragraphs()] == [
        "OSTMARK, Ohio — The ferry sails again, the county said on Monday in a note.",
        STORY,
        "Drivers had to take a detour of eleven miles.",
        "Shops on the quay lost a third of their trade.",
    ]
    assert [figure.credit for figure in article.figures()] == ["Bo Ray"]
    lead = article.paragraphs()[0]
    assert [(lead.text[mark.start : mark.end], mark.href) for mark in lead.marks if isinstance(mark, newsdoc.Link)] == [
        ("county said", "https://example.org/county")
    ]


@pytest.mark.parametrize("width", [None, 72, 40])
@pytest.mark.parametrize("dated", [True, False])
def test_what_newsdoc_writes_as_text(width: int | None, dated: bool) -> None:
    story = HARBOUR if dated else attrs.evolve(HARBOUR, published=None, modified=None)
    found = newsdoc.parse(newsdoc.export(story, "text", width=width), "text")
    told = ("headline", "summary", "byline")
    assert [getattr(found, name) for name in told] == [getattr(story, name) for name in told]
    assert (found.kicker, found.published) == ("PORTS", story.published)
    [figure] = found.figures()
    assert (figure.caption, figure.credit, figure.url) == (
        "Ferries wait off Northport.",
        "Eva Fox/Coast",
        "https://img.example/ferry.jpg",
    )
    [section] = found.sections()
    assert (section.heading, [each.text for each in section.body if isinstance(each, newsdoc.Paragraph)][:3]) == (
        "Fish market shut",
        ["The market hall needs a new roof.", "Stalls: 40", "Staff: 120"],
    )
    assert [each.text for each in found.paragraphs()][:2] == [each.text for each in story.paragraphs()][:2]
    assert [(each.title, each.href) for each in found.related] == [
        ("Storm warnings lifted", "https://coast.example/warnings")
    ]
    assert "==" not in found.text
    assert "--" not in found.text


def test_an_underline_is_as_long_as_its_line() -> None:
    assert read_form(f"A rule follows this line\n--------\n\n{STORY}").name == "page"
    assert role_of(UNDERLINED, "Ferry sails") == "headline"
    assert role_of(UNDERLINED, "A year late") == "heading"


@pytest.mark.parametrize(
    "unit", ["abc\n===\n", "abc\n---\n", "[Picture: a <b\n", "===\n", "- a <", "Published 2026-03-05\n"]
)
def test_time_with_underlines_is_linear(unit: str) -> None:
    newsdoc.parse("abc\n===\n\nabc\n---\n\n" + unit * (20_000 // len(unit)), "text")


def test_front_matter_gives_the_headline_where_the_text_has_none() -> None:
    text = f"---\ntitle: Ferry sails again\nauthor: Ann Lee\n---\n\n{STORY}\n\n{SPEECH}\n"
    assert newsdoc.parse(text, "text").headline == "Ferry sails again"


@pytest.mark.parametrize("text", ["2 * 3 * 4 and snake_case_names stay", "a*b and c_d_e"])
def test_what_marks_no_emphasis_stays(text: str) -> None:
    page = f"# Title\n\n## Second\n\n{text}\n"
    assert text in [block.text for block in read_form(page).blocks]


def test_a_printed_page() -> None:
    article = newsdoc.parse(PRINTED, "text")
    assert article.headline == "Ferry sails again after two years of repairs"
    assert [author.name for author in article.authors] == ["Ann Lee"]
    assert [p.text.split()[-1] for p in article.paragraphs()] == ["said.", "late.", "road."]
    assert "repairs that cost" in article.text
    assert "A3" not in article.text


def test_a_stop_within_a_sentence_of_a_printed_page_ends_nothing() -> None:
    text = PRINTED.replace("The works took a year", "It began at 5 p.m.\nand ended at dawn. The works took a year")
    assert "5 p.m. and ended" in newsdoc.parse(text, "text").text


def test_a_page_of_1912() -> None:
    article = newsdoc.parse(OLD, "text")
    assert article.headline == "FERRY IS OPENED TO THE PUBLIC"
    assert article.published == dt.date(1912, 5, 14)
    assert article.publisher
    assert article.publisher.name == "THE HARBOUR COURIER"
    assert article.dateline
    assert article.dateline.place == "LOWER FERRY"


def test_one_line() -> None:
    assert [role for role, _ in roles(ONE_LINE)] == ["headline", "byline", "date", "paragraph"]
    assert newsdoc.parse(STORY + " " + SPEECH * 2, "text").headline is None


def test_what_is_heard_in_a_transcript_is_text() -> None:
    assert role_of(TRANSCRIPT, "(LAUGHTER)") == "paragraph"


def test_indented_paragraphs_and_a_byline_under_a_full_line() -> None:
    text = (
        "Ferry sails again after two years of repairs here\nBy Ann Lee\n"
        "  The ferry between the two towns sails again on\nTuesday after two years of repairs that cost much,\n"
        "the officials of the county said.\n"
        "  The works took a year longer than they planned\nbecause the steel for the new deck was late.\n"
    )
    assert [role for role, _ in roles(text)] == ["headline", "byline", "paragraph", "paragraph"]


@given(st.text(alphabet='^<=()*_-#:\n Eds: MORE30"[]>.ab', max_size=200))
def test_any_text_is_read(text: str) -> None:
    if text.strip():
        blocks = read_form(text).blocks
        assert all(a.end <= b.start for a, b in pairwise(blocks))
        newsdoc.parse(text, "text")


@pytest.mark.parametrize("unit", ["^", "* ", "[a](", "_a", "---\n", "By A ", "(", "a-\n", "1 = ", "A, "])
def test_time_is_linear(unit: str) -> None:
    newsdoc.parse("# t\n\n## u\n\n" + unit * (20_000 // len(unit)), "text")


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (
            "ידיעות הנמל\n\nגשר הנמל נפתח מחדש אחרי שנתיים\n\nמאת: דנה כהן\n\n14 במאי 2024\n\n"
            "גשר הנמל נפתח מחדש לתנועת מכוניות ביום שלישי אחרי שנתיים של שיפוצים שעלו למחוז 14 מיליון דולר, כך נמסר.\n",
            "דנה כהן",
        ),
        (
            "बंदरगाह समाचार\n\nदो साल की मरम्मत के बाद पुल फिर खुला\n\nरमेश शर्मा | 14 मई 2024\n\n"
            "बंदरगाह पुल दो साल की मरम्मत के बाद मंगलवार को फिर से कारों के लिए खोल दिया गया। काउंटी ने बताया कि खर्च हुआ।\n",
            "रमेश शर्मा",
        ),
    ],
    ids=["he", "hi"],
)
def test_other_scripts(text: str, author: str) -> None:
    article = newsdoc.parse(text, "text")
    assert [person.name for person in article.authors] == [author]
    assert article.published == dt.date(2024, 5, 14)
    assert len(article.paragraphs()) == 1


def test_a_family_name_that_two_authors_have_stays() -> None:
    text = f"Ferry sails again\n\nBy Per Lund and Ida Lund\n\n{STORY}\n\n{SPEECH}\n\nLund reported from Ostmark.\n"
    assert [person.name for person in newsdoc.parse(text, "text").contributors] == ["Lund"]
