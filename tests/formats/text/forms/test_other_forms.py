"""Newsletters, press releases, Markdown, transcripts, one line, underlined text: line by line, and at their limits."""

from types import ModuleType

import pytest

import newsdoc
from newsdoc.formats.text.cut import lines_of, places_of_lines
from newsdoc.formats.text.forms import mail, one_line, press, printout, read_form, transcript, underlined
from newsdoc.formats.text.forms.form import Form, part_of
from newsdoc.page.block import Block

LEAD = "The ferry between the two towns sails again after two years of repairs that cost the county a lot of money."


def blocks(*lines: str) -> list[Block]:
    found, at = [], 0
    for line in lines:
        found.append(Block(line, at, at + len(line)))
        at += len(line) + 2
    return found


def told(form: Form) -> list[tuple[str | None, str]]:
    """The role that the form gives each block, and its text."""
    return [(known.role if (known := form.known.get(i)) else None, each.text) for i, each in enumerate(form.blocks)]


def roles(kind: ModuleType, *lines: str) -> list[str | None]:
    return [role for role, _ in told(kind.take_apart(blocks(*lines)))]


# ---------------------------------------------------------------------- parts of blocks
@pytest.mark.parametrize(
    ("start", "end", "places"),
    [(0, 11, [0, 4, 20]), (4, 11, [4, 20]), (5, 7, [5, 6]), (2, 9, [2, 4, 21]), (8, 11, [20, 21, 22])],
)
def test_a_part_of_a_block_keeps_the_places_of_its_letters(start: int, end: int, places: list[int]) -> None:
    block = Block("one two red", 0, 23, ((0, 0), (8, 20)))
    part = part_of(block, start, end)
    assert part.text == block.text[start:end]
    assert [part.source_offset(i) for i in range(len(part.text))] == [block.source_offset(i) for i in range(start, end)]
    assert {part.source_offset(i) for i in range(len(part.text))} >= set(places) & {
        block.source_offset(i) for i in range(start, end)
    }


def test_nothing_of_a_block_is_the_block() -> None:
    block = Block("one two", 5, 12)
    assert part_of(block, 3, 3) is block
    assert part_of(block, 0, 7) is block
    assert part_of(block, 4, 7) == Block("two", 5, 12, ((0, 9),))


# ---------------------------------------------------------------------- newsletters
HEAD = [
    "From: The Harbour Briefing <news@harbour-briefing.example>",
    "Subject: Ferry sails again",
    "Date: May 14, 2024",
]


@pytest.mark.parametrize(
    ("lines", "is_mail"),
    [
        (["Subject: Ferry", "Date: May 14, 2024", LEAD], True),
        (["Subject: Ferry", LEAD], True),
        (["Subject: Ferry", "Section: News", LEAD], False),
        (["From: Ann", "Date: May 14, 2024", LEAD], False),
        (["The Post", "Subject: Ferry", "Date: May 14, 2024"], False),
        (["From: Ann", "a", "b", "c", "d", "Subject: Ferry"], True),
        (["From: Ann", "a", "b", "c", "d", "e", "Subject: Ferry"], False),
        (["Subject:", "Date:", LEAD], False),
        (["Ferry: it sails", "Boats: they sail", LEAD], False),
    ],
)
def test_mail_is_recognised(lines: list[str], is_mail: bool) -> None:
    assert mail.detect(blocks(*lines)) == is_mail


def test_headers_of_a_mail() -> None:
    form = mail.take_apart(blocks("From: Ann", "Subject:  Re: AW: Ferry sails", "To: Bo", "Date: May 14, 2024", LEAD))
    assert told(form) == [
        ("other", "From: Ann"),
        ("headline", "Ferry sails"),
        ("other", "To: Bo"),
        ("date", "May 14, 2024"),
        ("paragraph", LEAD),
    ]


SENTENCE = "x" * 59 + "."


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Harbour Briefing", "masthead"), ("The Harbour-Briefing!", "masthead"), ("Ferry sails", "other"),
        ("Ferry", "other"),
        ("Ferr", None), ("Boats", None), (SENTENCE, None), ("x" + SENTENCE, "paragraph"), ("x" * 61, None),
        ("1. Ferry sails", "heading"), ("1) Ferry sails", "heading"), ("1. Ferry sails.", None),
        ("123. Ferry sails", None), ("28. April 2026", None),
        ("1. " + "x" * 107, "heading"), ("1. " + "x" * 108, None), ("Unsubscribe", "other"),
        ("Unsubscribe " + "x" * 48, "other"), ("Unsubscribe " + "x" * 49, "promo"),
        ("To unsubscribe, write " + "x" * 97, "other"), ("To unsubscribe, write " + "x" * 98, None),
        ("SPONSORED", "other"),
    ],
)  # fmt: skip
def test_lines_of_a_letter(line: str, role: str | None) -> None:
    assert roles(mail, *HEAD, line, LEAD)[3] == role


def test_the_name_of_a_letter_stands_at_its_top_and_once() -> None:
    assert roles(mail, *HEAD, "Harbour Briefing", "Harbour Briefing")[3:] == ["masthead", "other"]
    far = ["Boats"] * 5
    assert roles(mail, *HEAD, *far, "Harbour Briefing")[-1] == "masthead"
    assert roles(mail, *HEAD, *far, "Boats", "Harbour Briefing")[-1] is None
    assert roles(mail, "From: Ann <ann@sea-post.example>", *HEAD[1:], "Sea Post")[-1] == "masthead"
    assert roles(mail, "From: <ann@s.a.co>", *HEAD[1:], "A")[-1] is None


def test_what_stands_under_the_label_of_an_advertisement() -> None:
    assert roles(mail, *HEAD, "SPONSORED", LEAD, "And more of it.", "Boats", LEAD)[3:] == [
        "other",
        "other",
        "other",
        None,
        "paragraph",
    ]
    assert roles(mail, *HEAD, "SPONSORED", LEAD, "1. Ferry sails", LEAD)[3:] == [
        "other",
        "other",
        "heading",
        "paragraph",
    ]


# ---------------------------------------------------------------------- press releases
LABEL = "FOR IMMEDIATE RELEASE"


@pytest.mark.parametrize(
    ("lines", "is_release"),
    [
        ([LABEL, "Ferry sails", LEAD], True),
        ([LABEL, LEAD], False),
        (["a", "b", "c", LABEL, LEAD], True),
        (["a", "b", "c", "d", LABEL, LEAD], False),
        (["* Press release *", "Ferry sails", LEAD], True),
        (["Press release: is it one?", "Ferry sails", LEAD], False),
        ([f"Press release {'x' * 66}", "Ferry sails", LEAD], True),
        ([f"Press release {'x' * 67}", "Ferry sails", LEAD], False),
    ],
)
def test_a_release_is_recognised(lines: list[str], is_release: bool) -> None:
    assert press.detect(blocks(*lines)) == is_release


ASKED = "Media contact: Dana Cole"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([LABEL, "Ferry sails", LEAD], ["other", "headline", "paragraph"]),
        ([LABEL, "Ferry sails", "And more", LEAD], ["other", "headline", None, "paragraph"]),
        ([LABEL, "Ferry sails", "And two more than before", LEAD], ["other", "headline", "deck", "paragraph"]),
        ([LABEL, "Ferry sails", "And more", "And two more than before", LEAD],
         ["other", "headline", None, None, "paragraph"]),
        (["The County", LABEL, "Ferry sails", LEAD], ["other", "other", "headline", "paragraph"]),
        (["x" * 79, LABEL, LEAD], ["other", "other", "paragraph"]),
        (["x" * 80, LABEL, LEAD], ["headline", "other", "paragraph"]),
        ([LABEL, "May 14, 2024", "Ferry sails", LEAD], ["other", "date", "headline", "paragraph"]),
        ([LABEL, "Ferry sails", "Saint Mary of the Quay by the Sea, May 14, 2024", LEAD],
         ["other", "headline", "date", "paragraph"]),
        ([LABEL, "Ferry sails", "Nobody knows how it will sail, May 14, 2024 or not", LEAD],
         ["other", "headline", "deck", "paragraph"]),
        ([LABEL, "May 14, 2024, says the county in Ostmark", LEAD], ["other", "headline", "paragraph"]),
        ([LABEL, ASKED, "Press Officer", "(555) 555-0133", "Ferry sails", LEAD],
         ["other", "other", "other", "other", "headline", "paragraph"]),
        ([LABEL, ASKED, "Press Officer", "Ferry sails", LEAD], ["other", "other", "headline", None, "paragraph"]),
        ([LABEL, "dana.cole@county.example", "Ferry sails", LEAD], ["other", "other", "headline", "paragraph"]),
        ([LABEL, "Tel. 555 0133", "Ferry sails", LEAD], ["other", "other", "headline", "paragraph"]),
        ([LABEL, ASKED, *["x"] * 10, "a@b.example", LEAD], ["other", *["other"] * 12, "paragraph"]),
        ([LABEL, ASKED, *["x"] * 11, "a@b.example", LEAD],
        ["other", "other", "headline", *[None] * 10, "other", "paragraph"]),
        ([LABEL, "Ferry sails", "x" * 150], ["other", "headline", None]),
        ([LABEL, "Ferry sails", "x" * 151], ["other", "headline", "paragraph"]),
        ([LABEL, "Ferry sails", "x" * 99 + "."], ["other", "headline", None]),
        ([LABEL, "Ferry sails", "x" * 100 + "."], ["other", "headline", "paragraph"]),
        ([LABEL, "Ferry sails", "x" * 99 + '."'], ["other", "headline", "paragraph"]),
        ([LABEL, "Ferry sails", "OSTMARK, Ohio – It sails."], ["other", "headline", "paragraph"]),
        ([LABEL, "Ferry sails", LEAD, LEAD, "About Ostmark County", LEAD, LEAD],
         ["other", "headline", "paragraph", None, "other", "other", "other"]),
        ([LABEL, "Ferry sails", LEAD, "About the boats.", LEAD], ["other", "headline", "paragraph", None, None]),
        ([LABEL, "Ferry sails", LEAD, "About Ostmark County", "Here."], ["other", "headline", "paragraph", None, None]),
        ([LABEL, "Ferry sails", LEAD, "About Ostmark County"], ["other", "headline", "paragraph", None]),
        ([LABEL, "Ferry sails", LEAD, "###", LEAD], ["other", "headline", "paragraph", "other", "other"]),
        ([LABEL, "Ferry sails", LEAD, ASKED, LEAD], ["other", "headline", "paragraph", "other", "other"]),
        ([LABEL, "Ferry sails", "Boats"], ["other", "headline", None]),
    ],
)  # fmt: skip
def test_lines_of_a_release(lines: list[str], found: list[str | None]) -> None:
    assert roles(press, *lines) == found


# ---------------------------------------------------------------------- transcripts
A, B = "ANNA HOLM: It sails again.", "PER LUND: We have waited for it."


@pytest.mark.parametrize(
    ("lines", "is_transcript"),
    [
        ([A, B, A, B], True),
        ([A, B, A], False),
        (["The Post", "Ferry", "(Applause)", A, B, A, B], True),
        (["The Post", "Ferry", "(Applause)", "More", A, B, A, B], False),
        (["Ferry", A, B, "x: y", LEAD, LEAD], False),
    ],
)
def test_a_transcript_is_recognised(lines: list[str], is_transcript: bool) -> None:
    assert transcript.detect(blocks(*lines)) == is_transcript


def test_the_turns_and_what_is_heard_between_them() -> None:
    lines = ["(MUSIC)", A, "(LAUGHTER)", B, "[Applause]", A, "(an aside (in two))", B, "(MUSIC)", "(END)"]
    assert roles(transcript, *lines) == [
        None, *["paragraph"] * 5, None, "paragraph", "paragraph", None,
    ]  # fmt: skip


# ---------------------------------------------------------------------- one line
def line(
    title: str = "Ferry sails again", by: str = "By Ann Lee", day: str = "May 14, 2024", story: str = LEAD * 2
) -> str:
    return f"{title} {by} {day} {story}"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (line(), True),
        (line(day="on the quay"), False),
        (line(by="Ann Lee"), False),
        (line(title="x" * 238), True),
        (line(title="x" * 239), False),
        (line(title="x" * 11), True),
        (line(title="x" * 10), False),
        (line(by="By Ann Lee. It is so"), False),
        (line(by=f"By Ann Lee, Bo Ray, Cy Fox, Di Orr, Ed Poe, Fi Roy and Gus Ad{'a' * 8}"), True),
        (line(by=f"By Ann Lee, Bo Ray, Cy Fox, Di Orr, Ed Poe, Fi Roy and Gus Ad{'a' * 9}"), False),
        (line(title="x" * 120, story="y" * 59), False),
        (line(title="x" * 120, story="y" * 60), True),
        (line(story="y" * (200 - len(line(story="")))), True),
        (line(story="y" * (199 - len(line(story="")))), False),
    ],
)
def test_one_line_is_recognised(text: str, is_one: bool) -> None:
    assert one_line.detect(blocks(text)[0]) == is_one


def test_the_parts_of_one_line() -> None:
    block = Block(f"Ferry sails again | By Ann Lee • May 14, 2024 — {LEAD * 2}", 7, 300)
    form = one_line.take_apart(block)
    assert told(form) == [
        ("headline", "Ferry sails again"),
        ("byline", "By Ann Lee"),
        ("date", "May 14, 2024"),
        ("paragraph", LEAD * 2),
    ]
    for each in form.blocks:
        assert block.text[each.start - 7 : each.end - 7] == each.text


# ---------------------------------------------------------------------- underlined
@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ferry\n=====\n\nBoats sail.", ["headline", "other", None]),
        ("Ferry\n====\n\nBoats sail.", None),
        ("Ferry\n\n=====\n\nBoats sail.", None),
        ("AB\n==\n\nBoats sail.", None),
        ("ABC\n===\n\nBoats sail.", ["headline", "other", None]),
        ("Ferry\n=-===\n\nBoats sail.", None),
        ("Ferry\n~~~~~\n\nBoats sail.", None),
        ("-----\n=====\n\nBoats sail.", None),
        ("Coast\nFerry\n=====\n\nBoats sail.", ["kicker", "headline", "other", None]),
        ("Coast\n\nFerry\n=====\n\nBoats sail.", [None, "headline", "other", None]),
        ("Coast\r\nFerry\r\n=====\r\n\r\nBoats sail.", ["kicker", "headline", "other", None]),
        ("Coast\r\n\r\nFerry\r\n=====\r\n\r\nBoats sail.", [None, "headline", "other", None]),
        ("Ferry\n-----\n\nBoats sail.\n\nBoats\n=====\n\nMore\n====",
         ["heading", "other", None, "headline", "other", "heading", "other"]),
        ("Ferry\n=====\n\nBoats\n-----\n\nThey sail.", ["headline", "other", "heading", "other", "paragraph"]),
        ("Ferry\n=====\n\nBy Ann Lee\nPublished 2026-03-05\n\nBoats sail.",
         ["headline", "other", None, "date", "paragraph"]),
        ("Ferry\n=====\n\nBy Ann Lee\n\n[Picture: A boat <https://a.example/b>]\n\nBoats sail.",
         ["headline", "other", None, "caption", "paragraph"]),
        ("Ferry\n=====\n\nPublished 2026-03-05\n\n[Related: Seals]\n\n| A box\n\n- one\n\n* * *\n\nBo helped.\n\n"
         "Related:\n- Seals <https://a.example/s>\n\n© 2026 The Post",
         ["headline", "other", "date", "related", "box", "paragraph", "other", "tagline", "other", "related", "other"]),
        ("Ferry\n=====\n\nPublished 2026-03-05\n\nA\n\n* * *\n\nB\n\n* * *\n\nC",
         ["headline", "other", "date", "paragraph", "paragraph", "paragraph", "other", "tagline"]),
    ],
)  # fmt: skip
def test_underlined_text(text: str, roles: list[str | None] | None) -> None:
    form = read_form(text)
    assert (form.name == "underlined") == (roles is not None)
    if roles is not None:
        assert [role for role, _ in told(form)] == roles


def test_addresses_behind_words_are_links() -> None:
    form = read_form(
        "Ferry\n=====\n\nPublished 2026-03-05\n\n[Picture: A boat <https://a.example/b>]\n\n[Picture: No <a b>]"
    )
    picture, other = form.blocks[-2:]
    assert (picture.text, picture.links) == ("A boat", ((0, 6, "https://a.example/b"),))
    assert (other.text, other.links) == ("No <a b>", ())


@pytest.mark.parametrize(
    ("rows", "blocks"),
    [
        ("They sail\nagain today.", ["They sail again today."]),
        ("- one\n- two\nand more", ["- one", "- two and more"]),
        ("1. one\n12. two", ["1. one", "12. two"]),
        ("1234. one\n1234. two", ["1234. one 1234. two"]),
        ("a\tb\nc\td", ["a b", "c d"]),
        ("They sail.\n— Ann Lee", ["They sail.", "— Ann Lee"]),
        ("They sail\n[Picture: A boat]", ["They sail", "[Picture: A boat]"]),
        ("They sail\nUpdated 2026-03-05", ["They sail", "Updated 2026-03-05"]),
        ("Published 2026-03-05 ·\nUpdated 2026-03-06", ["Published 2026-03-05 · Updated 2026-03-06"]),
    ],
)
def test_lines_of_our_own_text(rows: str, blocks: list[str]) -> None:
    form = read_form(f"Ferry\n=====\n\nPublished 2026-03-05\n\nOther\n-----\n\n{rows}\n\n* * *\n\nEnd")
    text = f"Ferry\n=====\n\n{rows}\n\n* * *\n\nEnd"
    found = underlined.lines_as_blocks(text, lines_of(text, places_of_lines(text)))
    assert [each.text for each in found][2:-2] == blocks
    assert form.name == "underlined"


def test_each_turn_of_a_transcript_is_text() -> None:
    turns = [
        "MODERATOR: Good morning, everybody.", "DORA EK: Thank you. The quay is open again.",
        "JOHN DOE (Coast Agency): And the costs?", "DORA EK (Harbour Board): Below three million.",
        "JOHN DOE: Who pays?", "DORA EK: The city. (Laughter.)", "MODERATOR: No more questions.",
    ]  # fmt: skip
    article = newsdoc.parse("\n\n".join(["Transcript: Harbour board briefing", *turns]), "text")
    assert [each.text for each in article.paragraphs()] == turns


OFFICE = ["11.05.2026 – 09:48", "Polizeiinspektion Ostmark", "POL-OS: Zwei Boote stoßen zusammen", "Am Kai."]
SENT = "Ostmark (ots) - Zwei Boote sind am Sonntag im Hafen von Ostmark zusammengestoßen, verletzt wurde niemand."


def test_a_release_of_a_german_office() -> None:
    assert press.detect(blocks(*OFFICE, SENT))
    lines = [*OFFICE, SENT, "Der Schaden ist gering.", "Rückfragen bitte an:", "Polizeiinspektion Ostmark"]
    assert roles(press, *lines) == [None, "other", "headline", None, None, None, "other", "other"]


def test_a_release_of_an_office_filed_on_a_line_of_its_own() -> None:
    lines = [*OFFICE, "Ostmark (ots)", SENT.partition(" - ")[2], "Der Schaden ist gering.", "Rückfragen bitte an:", "X"]
    assert roles(press, *lines) == [None, "other", "headline", None, "other", None, None, "other", "other"]
    article = newsdoc.parse("\n\n".join(lines), "text")
    assert article.dateline.place == "Ostmark"
    assert len(list(article.paragraphs())) == 2


def test_a_release_filed_on_a_line_of_its_own_below_its_sender() -> None:
    text = SENT.partition(" - ")[2]
    lines = [
        "11.05.2026 – 09:48",
        "Quay Boats",
        "Zwei Boote fahren wieder",
        "Ostmark (ots)",
        text,
        "Pressekontakt:",
        "Quay Boats",
    ]
    assert roles(press, *lines) == [None, "other", "headline", "other", None, "other", "other"]
    assert roles(press, *lines[2:5]) == ["headline", "other", None]
    assert not press.detect(blocks("Ostmark (ots)", text))
    assert not press.detect(blocks(*["a"] * 16, "Ostmark (ots)", text))
    assert not press.detect(blocks("Zwei Boote", "Ostmark (dpa)", text))


SERVED = "OSTMARK, May 14, 2024 /PRNewswire/ -- The ferry between the two towns sails again after two years of repairs."


def test_a_release_that_a_service_sent() -> None:
    lines = [
        "Ferry Sails Again",
        SERVED,
        "It is new.",
        "About Quay Boats",
        f"Quay Boats {'x' * 60}.",
        "SOURCE Quay Boats",
    ]
    assert roles(press, *lines) == ["headline", "paragraph", None, "other", "other", "other"]
    assert press.detect(blocks("Ferry", "OSTMARK, Ohio--(BUSINESS WIRE)--The ferry sails."))
    assert not press.detect(blocks("Ferry", SERVED.replace("PRNewswire", "Reuters")))
    assert not press.detect(blocks("Ferry", SERVED.replace(" --", "")))
    assert not press.detect(blocks("Ferry", "x" * 140 + SERVED))


@pytest.mark.parametrize(
    "lines",
    [
        [*OFFICE, SENT.replace("ots", "dpa")],
        [*OFFICE[:2], "Polizei: Zwei Boote stoßen zusammen", SENT],
        [*["a"] * 8, *OFFICE[2:], SENT],
    ],
)
def test_what_is_no_release_of_an_office(lines: list[str]) -> None:
    assert not press.detect(blocks(*lines))


# ---------------------------------------------------------------------- pages that a browser printed
SHEET_HEAD, SHEET_FOOT = "3/9/26, 4:12 PM Ferry returns | The Quay Post", "https://quay.example/ferry-a81 1/2"


def test_heads_and_feet_of_printed_sheets() -> None:
    lines = (SHEET_HEAD, "Ferry returns", LEAD, SHEET_FOOT, "2026-03-09, 16:12", LEAD, SHEET_FOOT.replace("1/2", "2/2"))
    assert printout.detect(blocks(*lines))
    assert roles(printout, *lines) == ["other", None, None, "other", "other", None, "other"]
    assert read_form("\n\n".join(lines)).name == "print-out"


@pytest.mark.parametrize(
    "lines",
    [
        (SHEET_HEAD, "Ferry returns", LEAD),
        ("Ferry returns", LEAD, SHEET_FOOT),
        (SHEET_HEAD, LEAD, SHEET_FOOT.replace("1/2", "3/2")),
        ("3/9/26 Ferry returns", LEAD, SHEET_FOOT),
    ],
)
def test_other_lines_with_days_and_addresses(lines: tuple[str, ...]) -> None:
    assert not printout.detect(blocks(*lines))


def test_labels_of_a_release_in_spanish() -> None:
    lines = ("NOTA DE PRENSA", "Para su publicación inmediata", "El puerto abre una biblioteca de semillas", LEAD)
    assert roles(press, *lines) == ["other", "other", "headline", "paragraph"]


@pytest.mark.parametrize(
    "day", ["May 14, 2024 09:00 AM Eastern Daylight Time", "May 14, 2024, 09:00 ET | Source: Quay Boats"]
)
def test_a_release_has_its_day_with_time_and_zone_over_it(day: str) -> None:
    article = newsdoc.parse(f"Ferry sails again\n\n{day}\n\n{SERVED}\n\n{SERVED[40:]}", format="text")
    assert str(article.published) == "2024-05-14 09:00:00-04:00"


def test_who_provided_a_release() -> None:
    text = f"Ferry sails again\n\nNEWS PROVIDED BY\n\nQuay Boats\n\nMay 14, 2024, 09:00 ET\n\n{SERVED}\n\n{SERVED[40:]}"
    article = newsdoc.parse(text, format="text")
    assert article.authors == ()
    assert article.publisher is not None
    assert article.publisher.name == "Quay Boats"
