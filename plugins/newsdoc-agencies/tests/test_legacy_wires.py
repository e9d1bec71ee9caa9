"""The legacy wires: IPTC 7901 and ANPA 1312."""

import datetime as dt
import json
from pathlib import Path

import pytest
from newsdoc_agencies.anpa import AnpaParser
from newsdoc_agencies.iptc7901 import Iptc7901Parser

import newsdoc
from newsdoc import Paragraph, Preformatted
from newsdoc.source import Source

GOLDEN = Path(__file__).resolve().parents[3] / "tests" / "golden"


def sample(name: str) -> bytes:
    return next((GOLDEN / name).glob("*/input.*")).read_bytes()


def test_iptc_7901() -> None:
    first, second = newsdoc.parse_all(sample("iptc-7901"))
    assert first.headline == "Northport harbour reopens after storm"
    assert first.slugline == "Kust Harbour/Storm"
    assert first.urgency == 3
    assert [person.name for person in first.authors] == ["Ann Lee"]
    assert first.published == dt.datetime(2026, 3, 5, 10, 30)
    assert [paragraph.text for paragraph in first.paragraphs()] == [
        "NORTHPORT (Coast) - The harbour of Northport reopened on Thursday, two days after a storm flooded its main "
        "quay.",
        '"We are back to normal," said Dora Ek, the harbour master. Malmö ferries wait.',
    ]
    assert [note.text for note in first.ed_notes] == ["Contact: desk, 0123"]
    assert (second.headline, second.paragraphs()[0].text) == ("Chess results", "Ek beat Fox.")


STORY = "\n   Elm (dpa) - The ferry sails again\nfrom today.\n"


@pytest.mark.parametrize(
    ("head", "opening", "said"),
    [
        ("Elm/ferry/", "Ferry sails =\n", ("Ferry sails", None, "Elm/ferry", None)),
        ("", "Elm/ferry/\nREFILE\n1ST LEAD\nFerry\nsails\nBy Ann Lee =\n",
         ("Ferry sails", "REFILE, 1ST LEAD", "Elm/ferry", "By Ann Lee")),
        ("Elm/\nferry/\n(Achtung)\nFerry sails =", "", ("Ferry sails", "Achtung", "Elm/ferry", None)),
        ("Ferry at Elm", "", (None, None, "Ferry at Elm", None)),
        ("", "FERRY SAILS\n", ("FERRY SAILS", None, None, None)),
    ],
)  # fmt: skip
def test_lines_that_open_a_text_of_iptc_7901(head: str, opening: str, said: tuple[str | None, ...]) -> None:
    article = newsdoc.parse(f"\x01eca0003 3 i 380  dpa 0045\n{head}\n\x02{opening}{STORY}\x03212322 GMT Nov 18\x04")
    assert (article.headline, article.version, article.byline) == (said[0], said[1], said[3])
    assert article.slugline == (said[2] or "dpa 0045")
    assert [each.text for each in article.paragraphs()] == ["Elm (dpa) - The ferry sails again from today."]


@pytest.mark.parametrize(
    ("last", "is_signs"),
    [("lf/xx", True), ("dpa al rmo", True), ("EL/xx", True), ("Elm", False), ("so it is.", False), ("A b", False)],
)
def test_the_signs_of_who_wrote_a_story_are_none_of_it(last: str, is_signs: bool) -> None:
    data = f"\x01eca0003 3 i 380 dpa\n\x02Elm/\nFerry sails =\n\n   It sails.\n\n   {last}\n\x03\x04"
    article = newsdoc.parse(data, "iptc-7901")
    assert [each.text for each in article.paragraphs()] == ["It sails."] + ([] if is_signs else [last])
    assert [each.text for each in article.furniture] == ([last] if is_signs else [])


def test_the_slug_of_anpa_has_spaces_that_the_keyword_has_not() -> None:
    head = "^BC-Ferry Talks, 1st Ld-Writethru,210<\n^Ferry talks go on<\n^By ANN LEE=\n^Coast Writer=\n"
    article = newsdoc.parse(f"\x01a0042\x1f\nu i bc-ferrytalks \x1f05-12 0210\n\x02{head}\tIt sails.\n\x03\x04")
    assert (article.headline, article.version) == ("Ferry talks go on", "1st Ld-Writethru")
    assert article.authors == (newsdoc.Person("Ann Lee", role="Coast Writer"),)


def test_anpa() -> None:
    article = newsdoc.parse(sample("anpa-1312"))
    assert article.headline == "Ferry sails again after two winters of repairs"
    assert article.byline == "By Ann Lee\nCOAST AGENCY"
    assert [each.name for each in article.authors] == ["Ann Lee"]
    assert article.slugline == "Ferry-Sails"
    assert article.version == "2ndWritethru"
    assert article.urgency == 3
    assert article.published == dt.datetime(2026, 3, 31, 16, 35, tzinfo=dt.timezone(dt.timedelta(hours=-4)))
    assert [note.text for note in article.ed_notes] == ["ADDS seats"]
    assert article.dateline is not None
    assert article.dateline.place == "NORTHPORT"
    assert [paragraph.text for paragraph in article.paragraphs()] == [
        "NORTHPORT — Ferries sail again from the old quay.",
        "“We are back,” said Dora Ek, the harbour master.",
    ]


def test_a_date_of_two_readings_is_not_guessed() -> None:
    both = sample("anpa-1312").replace(b"31-03-26", b"04-03-26")
    article = newsdoc.parse(both)
    assert article.published is None
    assert "date-unreadable" in [problem.code for problem in article.problems]


def test_text_stays_text() -> None:
    for text in ("kst0123 3 i 58 Harbour\nFerry sails", "\x01Ferry sails again.", "\x01b0488 cpstf\nu b Ferry\n"):
        assert Iptc7901Parser().sniff(Source(text)) == 0
        assert AnpaParser().sniff(Source(text)) == 0
    for parser in (Iptc7901Parser(), AnpaParser()):
        for text in ("Ferry sails.", "\x01x", "\x01kst0123 3 i 58 a\n\x02\x03"):
            with pytest.raises(newsdoc.ParseError):
                parser.parse(Source(text))


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("^Ferry sails@<", "Ferry sails"),
        ("  ^ Ferry sails @<  ", "Ferry sails"),
        ("^Ferry sails<", "Ferry sails"),
        ("^Ferry sails@", "Ferry sails"),
        ("^Ferry @< sails<", "Ferry @< sails"),
        ("\t^Ferry sails", "Ferry sails"),
    ],
)
def test_anpa_lines_of_the_head_are_set_off(line: str, headline: str) -> None:
    data = f"\x16\x16\x01b0488\x1fcpstf\r\nu b\x13\x11 Quay TB06 31-03 0061\r\n\x02{line}\r\n\tIt sails.<\r\n\x03"
    assert newsdoc.parse(data, "anpa-1312").headline == headline


def test_both_parts_of_an_older_notepad_are_notes() -> None:
    notepad = {"public_html": "<p>Internet: https://c.example</p>", "nonpublic_html": "<p>Autorin: Ann Lee</p>"}
    entry = {"urn": "urn:newsml:dpa.com:1", "headline": "x", "article_html": "<p>y</p>", "notepad": notepad}
    article = newsdoc.parse(json.dumps(entry), "dpa-wire")
    assert [(note.text, note.role) for note in article.ed_notes] == [
        ("Autorin: Ann Lee", None), ("Internet: https://c.example", "public"),
    ]  # fmt: skip


def test_lines_behind_the_headline_that_end_with_a_sign() -> None:
    data = (
        b"\x01ELM0042 4 p 42 ELM /FERRY\r\n\x02FERRY SAILS=\r\nBy Ann Lee=\r\nNORTHPORT, May 1 (Coast) - Ferries"
        b" sail\r\nagain.\r\n   They sail at nine.\r\n\x031030 MAY 24\r\n\x04"
    )
    article = newsdoc.parse(data, "iptc-7901")
    assert (article.headline, article.byline, [each.name for each in article.authors]) == (
        "FERRY SAILS",
        "By Ann Lee",
        ["Ann Lee"],
    )
    assert article.dateline is not None
    assert [each.text for each in article.paragraphs()] == [
        "NORTHPORT, May 1 (Coast) - Ferries sail again.",
        "They sail at nine.",
    ]


def test_a_head_of_anpa_may_end_with_the_quad_left() -> None:
    data = sample("anpa-1312").replace(b"^By Ann Lee@<", b"^By Ann Lee=")
    assert [each.name for each in newsdoc.parse(data).authors] == ["Ann Lee"]


def test_a_list_of_results_in_anpa() -> None:
    head = "^BC-FBO--Elm League Glance,0110<\n^Elm League<\n^At A Glance<\n^By The Coast Agency=\n^East<\n"
    rows = "           W   L   Pct\nElm       12   4  .750\nQuay       8   8  .500\n"
    text = f"{head}{rows}^Monday<\n   Elm 4, Quay 2\n\x03CA-NY-05-11-26 2215EDT<\n"
    data = f"\x01s0456\x1fsylrqyr-\ns s\x13\x11bc-fbo--elm 05-11 0110\n\x02{text}\x04"
    article = newsdoc.parse(data)
    assert (article.headline, article.slugline) == ("Elm League", "BC-FBO--Elm League Glance")
    assert [each.text for each in article.alternative_headlines] == ["At A Glance"]
    assert article.published == dt.datetime(2026, 5, 11, 22, 15, tzinfo=dt.timezone(dt.timedelta(hours=-4)))
    assert article.body == (
        Paragraph("East"), Preformatted(rows.rstrip()), Paragraph("Monday"), Paragraph("Elm 4, Quay 2"),
    )  # fmt: skip


def test_two_spaces_behind_a_sentence_make_no_table() -> None:
    text = "   It sails.  It sails at nine.  Nobody minds.\nIt sails.  Lee waits.  He does.\n"
    data = f"\x01a0042\x1f\nu i bc-ferry \x1f05-12 0210\n\x02^Ferry sails<\n{text}\x03\x04"
    assert len(newsdoc.parse(data, "anpa-1312").paragraphs()) == 1


def test_notes_crossheads_and_zones_of_iptc_7901() -> None:
    text = (
        "Ferry returns\n(ADDS mayor's quote)\n\n   ELM COVE, May 11 (QPX) - It is back.\n   - 'At last' -\n"
        "   All cheer.\n   tm/kl\n"
    )
    article = newsdoc.parse(f"\x01QPX112 3 I 80\nFerry/\n\x02{text}\x03\n110930 GMT MAY 26\n\x04", "iptc-7901")
    assert (article.headline, [each.text for each in article.ed_notes]) == ("Ferry returns", ["ADDS mayor's quote"])
    assert article.published == dt.datetime(2026, 5, 11, 9, 30, tzinfo=dt.UTC)
    assert article.body[1:] == (newsdoc.Section("'At last'", body=(Paragraph("All cheer."),)),)
    assert [each.text for each in article.furniture] == ["tm/kl"]


def test_the_slug_of_anpa_as_it_is_printed() -> None:
    head = "\x01s0123\x1fsrsxzc-\nr s\x13\x11bc-soc--elm 09-14 0200\n"
    article = newsdoc.parse(
        f"{head}\x02^BC-SOC--Elm-Quay,0200<\n^Elm wins<\n   ELM (QP) _ It won.\n\x03\x04", "anpa-1312"
    )
    assert (article.slugline, article.headline) == ("BC-SOC--Elm-Quay", "Elm wins")


def test_every_part_of_a_notepad_is_a_note() -> None:
    (entry,) = json.loads(sample("dpa-wire"))["entries"]
    notepad = {
        "header_nonpublic_html": "<h2>Notes</h2>",
        "closing_html": "<p>qpx al</p>",
        "public_html": "<p>See x</p>",
    }
    notes = newsdoc.parse(json.dumps({**entry, "ednotes": None, "notepad": notepad})).ed_notes
    assert [(each.role, each.text) for each in notes] == [(None, "qpx al"), ("public", "See x")]


def test_whom_the_last_line_of_anpa_names() -> None:
    head = "\x01a0777\x1fbylzxzc-\nu a\x13\x11bc-bridge 11-02 0300\n"
    told = "   ELM (QP) _ It closes.\n   ___\n   Bo Ray in Quay contributed to this report.\n"
    text = f"^BC-Bridge,0300<\n^Bridge to close<\n{told}"
    article = newsdoc.parse(f"{head}\x02{text}\x03\x04", "anpa-1312")
    assert [each.name for each in article.contributors] == ["Bo Ray"]


@pytest.mark.parametrize(
    ("lines", "slug", "headline", "decks"),
    [
        ("Verkehr/Kurland/Österreich\nDie Fähre fährt\nUtl.: Nach langem Winter\n",
         "Verkehr/Kurland/Österreich", "Die Fähre fährt", ["Nach langem Winter"]),
        ("transports-mer-bac\nLe bac repart\n", "transports-mer-bac", "Le bac repart", []),
        ("Ferry at Elm-Ash\nIt sails\n", "0456", "Ferry at Elm-Ash It sails", []),
        ("Elm/Ash\n", "0456", "Elm/Ash", []),
        ("Elm/Ash\n\nIt sails\n", "Elm/Ash", "It sails", []),
        ("Elm/Ash\n\nIt sails\nagain.\n", "0456", "Elm/Ash", []),
    ],
)  # fmt: skip
def test_keywords_that_are_a_chain(lines: str, slug: str, headline: str, decks: list[str]) -> None:
    article = newsdoc.parse(f"\x01kur0123 4 v 245 0456\n\x02{lines}\n   It sails.\n\x03\x04", "iptc-7901")
    assert (article.slugline, article.headline) == (slug, headline)
    assert [each.text for each in article.alternative_headlines] == decks


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Der B}rgermeister h{lt die F{hre f}r gut und die Stadt hat sie auch in diesem Jahr nicht verkauft.",
         "Der Bürgermeister hält die Fähre für gut und die Stadt hat sie auch in diesem Jahr nicht verkauft."),
        ("F{rjan g}r igen och det {r bra f|r alla som bor p} |n, s{ger hon.",
         "Färjan går igen och det är bra för alla som bor på ön, säger hon."),
        ("Der Bürgermeister h{lt die F{hre f}r gut und die Stadt auch.", None),
        ("The mayor said [sic] that {the ferry} of the town will sail again in the spring.", None),
    ],
)  # fmt: skip
def test_letters_of_national_alphabets(text: str, printed: str | None) -> None:
    data = f"\x01kur0123 4 v 245 0456\n\x02Elm/\nx =\n\n   {text}\n\x03\x04".encode("latin-1")
    assert [each.text for each in newsdoc.parse(data, "iptc-7901").paragraphs()] == [printed or text]


def test_the_encoding_of_a_line_with_controls_in_it() -> None:
    body = "Паром снова ходит =\n\n   Паром снова ходит через реку.\n"
    for encoding in ("cp1251", "koi8-r"):
        data = f"\x01kur0123 4 v 245 0456\n\x02{body}\x03\x04".encode(encoding)
        assert newsdoc.parse(data, "iptc-7901").headline == "Паром снова ходит"


def test_a_header_in_a_line_of_its_own() -> None:
    article = newsdoc.parse("\x01\r\neca0003 3 i 380  dpa 0045\r\n\x02Elm/ferry/\r\nFerry sails =\r\n" + STORY)
    assert article.provenance is not None
    assert article.provenance.format == "iptc-7901"
    assert article.headline == "Ferry sails"
