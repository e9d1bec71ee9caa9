"""Lines of printed pages: which belong to the page, and where a paragraph begins."""

import pytest

import newsdoc
from newsdoc.formats.text.cut import Line, lines_of, places_of_lines
from newsdoc.formats.text.forms.form import Form
from newsdoc.formats.text.forms.printed import detect, has_page_marks, take_apart


def lines(text: str) -> list[Line]:
    return list(lines_of(text, places_of_lines(text)))


def form(text: str) -> Form:
    return take_apart(text, lines(text))


def texts(text: str) -> list[str]:
    return [block.text for block in form(text).blocks]


COLUMN = """The ferry between the two towns sails again
after two years of repairs that cost a lot,
the officials of the county said on Monday
to those who had come to the quay and were
wet."""


@pytest.mark.parametrize(
    ("text", "is_printed"),
    [
        (COLUMN, True),
        (COLUMN.replace("\n", "\n\n"), False),
        ("One of the\nboats and the\nothers are", False),
        ("One of the\nboats and the\nothers are\nhere.", True),
        ("One of the\nboats, and\nothers -\nhere.", True),
        ("One of the\nboats. And\nothers;\nhere too.", False),
        ("One of the\nBoats and the\nOthers are\nHere.", False),
        ("a\nb\nc\nd" + "\nD." * 9, True),
        ("a\nb\nc\nd" + "\nD." * 10, False),
        ("\n".join(["x" * 100] * 4), True),
        ("\n".join(["x" * 101] * 4), False),
    ],
)
def test_a_printed_page_is_recognised(text: str, is_printed: bool) -> None:
    assert detect(text, lines(text)) == is_printed


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("VOL. XXIV.-No. 112. TUESDAY, MAY 14, 1912.", "date"),
        ("Vol 24 and more of it", None),
        ("Nr. 204. Werden, Freitag, den 9. Oktober 1908. 23. Jahrgang.", "date"),
        ("23. Jahrgang. Freitag, 9. Oktober 1908. Nr. 204.", "date"),
        ("Dix-huitième année. — N° 6543 Vendredi 9 octobre 1908", "date"),
        ("AÑO XI. Viernes 9 de octubre de 1908. NÚM. 204", "date"),
        ("Ročník XXIII. V pátek 9. října 1908. Číslo 204", "date"),
        ("Nr. 204 im Jahrgang", None),
        ("Im 23. Jahrgang des Jahres 1908", None),
        (f"VOL. 24, No. 112 {'x' * 120}", "date"),
        ("(Continued on Page Four.)", "other"),
        ("Continued on Page Four", "other"),
        (f"(Continued on Page Four {'x' * 56}", "other"),
        (f"(Continued on Page Four {'x' * 57}", None),
        (f"Continued on {'x' * 34}", "other"),
        (f"Continued on {'x' * 35}", None),
        ("See FERRY, A3", "other"),
        ("FERRY, from A1", "other"),
        ("See Ferry, A3", None),
        ("FERRY, A3", None),
        ("See UN, A3", None),
        ("Page 3", "other"),
        ("- 3 -", "other"),
        ("3 of 12", "other"),
        ("Seite 3", "other"),
        ("Page 1234", None),
        ("3 boats", None),
    ],
)
def test_lines_of_the_page(line: str, role: str | None) -> None:
    text = f"{COLUMN}\n\n{line}\n\n{COLUMN}"
    found = form(text)
    index = next(i for i, block in enumerate(found.blocks) if text.startswith(line, block.start))
    assert (known.role if (known := found.known.get(index)) else None) == role


def test_heads_of_pages_that_come_again_with_another_number() -> None:
    pages = f"The Post   May 14   A1\n{COLUMN}\n\nThe Post   May 14   A2\n{COLUMN}"
    assert [block.text for i, block in enumerate(form(pages).blocks) if i in form(pages).known] == [
        "The Post May 14 A1",
        "The Post May 14 A2",
    ]
    once = f"The Post   May 14   A1\n\n{COLUMN}"
    assert not form(once).known
    words = f"The Post May 14th\n{COLUMN}\n\nThe Post May 15th\n{COLUMN}"
    assert not form(words).known


def test_days_on_lines_of_their_own_are_no_numbers_of_pages() -> None:
    pages = form(f"3 de mayo de 2024\n{COLUMN}\n\n2 de mayo de 2024\n{COLUMN}")
    assert not pages.known


@pytest.mark.parametrize(
    ("text", "marked"),
    [(COLUMN, False), (f"{COLUMN}\n\nPage 3", False), (f"{COLUMN}\n\nSee FERRY, A3", True),
     (f"VOL. 24, No. 112\n\n{COLUMN}", True)],
)  # fmt: skip
def test_marks_that_only_printed_pages_have(text: str, marked: bool) -> None:
    assert has_page_marks(text, lines(text)) == marked


WIDE = "The ferry between the two towns sails again and"
SHORT = "it will stay so."


@pytest.mark.parametrize(
    ("first", "second", "parted"),
    [
        (WIDE, "after two years of repairs", False),
        (f"{WIDE[:-4]}.", "The works took long", False),
        (SHORT, "The works took long", True),
        (f"{'x' * 38}.", "The works took long", True),
        (f"{'x' * 39}.", "The works took long", False),
        (SHORT, "the works took long", False),
        ("it will stay,", "The works took long", False),
        ("it will stay", "The works took long", False),
        (f"{WIDE[:-4]}.", "  The works took long", True),
        (f"{WIDE[:-4]}.", " The works took long", False),
        (WIDE[:-4], "By Ann Lee", True),
        (WIDE[:-4], "May 14, 2024", True),
        (WIDE[:-4], "OSTMARK, Ohio (NWS) — The works took long", True),
        ("FERRY SAILS AGAIN AFTER TWO YEARS OF REPAIR", "The works took long", True),
        ("FERRY SAILS AGAIN AFTER TWO YEARS OF REPAIR", "THE WORKS TOOK LONG", False),
    ],
)
def test_where_a_paragraph_begins(first: str, second: str, parted: bool) -> None:
    column = "\n".join([WIDE] * 12)
    found = texts(f"{column}\n{first}\n{second}")
    assert any(each.startswith(second.strip()) for each in found) == parted


def test_a_byline_and_a_date_stand_alone() -> None:
    column = "\n".join([WIDE] * 12)
    assert texts(f"By Ann Lee\nThe works took long\n\n{column}")[:2] == ["By Ann Lee", "The works took long"]
    assert texts(f"May 14, 2024\nThe works took long\n\n{column}")[:2] == ["May 14, 2024", "The works took long"]
    assert texts(f"On a day\nThe works took long\n\n{column}")[0] == "On a day The works took long"


FOLIO = "VOL. XXIV.-No. 112. TUESDAY, MAY 14, 1912."


@pytest.mark.parametrize(
    ("above", "below", "found"),
    [
        (["THE COURIER."], ["FERRY IS OPENED", "Mayor Crosses First"],
         [("masthead", "THE COURIER"), ("date", FOLIO), ("headline", "FERRY IS OPENED"),
         ("deck", "Mayor Crosses First")]),
        ([], ["FERRY IS OPENED", "By Ann Lee", "Mayor Crosses First"],
         [("date", FOLIO), ("headline", "FERRY IS OPENED")]),
        ([], ["Boats sail.", "FERRY IS OPENED"], [("date", FOLIO)]),
        ([], [f"{'x' * 79}\n{'X' * 80}"], [("date", FOLIO), ("headline", f"{'x' * 79} {'X' * 80}")]),
        ([], [f"{'x' * 80}\n{'X' * 80}"], [("date", FOLIO)]),
        (["A", "B"], ["FERRY IS OPENED"], [("masthead", "A"), ("date", FOLIO), ("headline", "FERRY IS OPENED")]),
        (["A", "B", "C"], ["C"], [("masthead", "A"), ("date", FOLIO), ("headline", "C")]),
        (["A", "B", "C", "D"], ["E"], [("date", FOLIO)]),
        ([], ["FERRY IS OPENED", "Mayor Crosses First in Car."],
         [("date", FOLIO), ("headline", "FERRY IS OPENED"), ("deck", "Mayor Crosses First in Car.")]),
    ],
)  # fmt: skip
def test_what_stands_around_a_folio(above: list[str], below: list[str], found: list[tuple[str, str]]) -> None:
    story = form("\n\n".join([*above, FOLIO, *below, COLUMN]))
    assert [(story.known[i].role, story.blocks[i].text) for i in sorted(story.known)] == found


def test_a_head_with_wide_gaps_is_the_page_s() -> None:
    heads = [f"Harbour Daily{' ' * 25}Thursday, March 5, 2026{' ' * 25}Page {page}" for page in (1, 2)]
    text = f"{heads[0]}\n\n{COLUMN}\n\n{heads[1]}\n\n{COLUMN}"
    found = form(text)
    assert [each.text for each in found.blocks] == [
        " ".join(part.split()) for part in (heads[0], COLUMN, heads[1], COLUMN)
    ]
    assert [found.known[i].role for i in (0, 2)] == ["other", "other"]
    assert len(found.known) == 2


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("THE QUAY ECHO, FRIDAY, MAY 3, 1912.", True),
        ("The Quay Echo          May 3, 1912", True),
        ("The Quay Echo, May 3, 1912", False),
        ("THE QUAY ECHO, FRIDAY, MAY 3", False),
        ("1912 WAS A GOOD YEAR", False),
        (f"{'QUAY ' * 14} MAY 3, 1912", False),
    ],
)
def test_a_head_with_the_day_over_the_first_page(head: str, found: bool) -> None:
    story = form(f"{head}\n\nFERRY IS OPENED\n\n{COLUMN}")
    assert [each.role for each in story.known.values()] == (["date", "headline"] if found else [])


def test_lines_that_end_far_from_the_edge_did_not_break_off_there() -> None:
    menu = "\n".join(["Home", "news", "Sport", "jobs", "Puzzles", "cars"] * 3)
    wide = "\n".join([f"The works took longer than planned in the year of the flood {i}." for i in range(9)])
    text = f"{menu}\n{wide}"
    assert not detect(text, lines(text))


def test_a_page_head_that_begins_with_the_number() -> None:
    text = "4  NEWS            The Quay Echo, Friday 6 March 2026\nFerry returns\n" + COLUMN
    found = form(text)
    assert found.known[0].role == "date"
    assert found.blocks[0].text == "4 NEWS The Quay Echo, Friday 6 March 2026"


def test_a_cross_head_and_a_credit_in_the_column() -> None:
    more = "The money will now go towards a new shelter\nand three benches.\nPicture: BO RAY\n"
    assert texts(COLUMN + "\nBuses\n" + more)[1:] == [
        "Buses",
        "The money will now go towards a new shelter and three benches.",
        "Picture: BO RAY",
    ]


def test_lines_beside_the_number_of_two_pages_are_their_heads() -> None:
    column = "\n".join(
        [
            "The ferry between the two towns sails",
            "again after two years of repairs that",
            "cost the county a lot of money.",
        ]
    )
    head = "The Quay Echo\nMay 3, 2024\nPage"
    text = f"{head} 4\n\nFerry sails again\n\n{column}\n\n{head} 5\n\n{column}"
    paragraphs = [paragraph.text for paragraph in newsdoc.parse(text, format="text").paragraphs()]
    assert paragraphs == [" ".join(column.split())] * 2
    text = f"4 THE QUAY ECHO\n\nFerry sails again\n\n{column}\n\nTHE QUAY ECHO 5\n\n{column}"
    assert len(newsdoc.parse(text, format="text").paragraphs()) == 2
