"""Quotation marks of every style are paired; odd marks stay the business of their own paragraph."""

from collections.abc import Callable
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.wording import quotations
from newsdoc.wording.quotations import Stretch, find_quotations

Linear = Callable[[Callable[[int], object], int], None]


def quoted(*paragraphs: str, single: bool | None = None) -> list[str]:
    return [paragraphs[s.paragraph][s.start : s.end] for s in find_quotations(paragraphs, single=single)]


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("straight", 'He said "yes" and left.', ['"yes"']),
        ("curly", "“We are open,” Moss said. “Come in.”", ["“We are open,”", "“Come in.”"]),
        ("German", "„Wir kommen“, sagte sie. „Bald.“", ["„Wir kommen“", "„Bald.“"]),
        ("Polish and Dutch", "Powiedział: „Dobrze” i wyszedł.", ["„Dobrze”"]),
        (
            "French, with no-break spaces",
            "Il dit : «\u00a0Venez\u00a0», puis «\u00a0vite\u00a0».",
            ["«\u00a0Venez\u00a0»", "«\u00a0vite\u00a0»"],
        ),
        ("Spanish", "«Ya basta», dijo. «Es tarde».", ["«Ya basta»", "«Es tarde»"]),
        ("German guillemets", "»Gut«, sagt er, »dann los!«", ["»Gut«", "»dann los!«"]),
        ("Finnish guillemets", "»Tule», hän sanoi.", ["»Tule»"]),
        ("Swedish, closing marks on both sides", "”Kom”, sade hon. ”Nu.”", ["”Kom”", "”Nu.”"]),
        ("two apostrophes", "''It's late,'' he said. ''Go.''", ["''It's late,''", "''Go.''"]),
        ("grave accents and apostrophes", "``Fine,'' she said.", ["``Fine,''"]),
        ("two curly apostrophes", "‘‘Fine,’’ she said.", ["‘‘Fine,’’"]),
        ("Japanese", "市長は「橋は開く」と述べた。", ["「橋は開く」"]),
        ("mixed: curly opens, straight closes", '“Done," he said. "Really.”', ['“Done,"', '"Really.”']),
        ("single marks where there are no others", "‘We won’t go,’ he said.", ["‘We won’t go,’"]),
        ("straight single marks", "'We won't go,' he said.", ["'We won't go,'"]),
        ("after a bracket and a dash", 'The ("old") plan—"new" now—was "it".', ['"old"', '"new"', '"it"']),
        ("before a dash", 'They "won"—twice.', ['"won"']),
        ("after no space", 'He said:"Go."', ['"Go."']),
        ("currency and hashtags", 'It cost "$400" and "#up" was written.', ['"$400"', '"#up"']),
    ],
)
def test_mark_styles(style: str, text: str, expected: list[str]) -> None:
    assert quoted(text) == expected, style


@pytest.mark.parametrize(
    ("what", "text", "expected"),
    [
        ("feet and inches", "He is 6'4\" tall.", []),
        ("feet and inches in a quotation", '"At 6\'4" he is tall," she said.', ['"At 6\'4" he is tall,"']),
        ("inches in a quotation", '"A 12" pipe broke," she said. "Twice."', ['"A 12" pipe broke,"', '"Twice."']),
        ("inches outside", 'The 12" pipe, she said, was "old".', ['"old"']),
        ("primes", "At 5′11″ he said “no”.", ["“no”"]),
        ("possessive plural", "The workers' demands and the teachers' strike.", []),
        ("elision and decade", "Rock 'n' roll of the '90s, 'twas loud.", []),
        ("contraction", "They don't, can’t and won't.", []),
        ("markup left over", 'See <a id="x1" name="b">this</a> "word".', ['"word"']),
        ("gershayim", 'צה"ל פעל, לפי מנכ"לית החברה וארה"ב.', []),
        ("gershayim in quotations", '"צה"ל פעל," אמר. ההפסד 3 מיליון ש"ח, וב"הארץ" נכתב.', ['"צה"ל פעל,"', '"הארץ"']),
        ("a number quoted", 'He voted for "Proposition 8" twice.', ['"Proposition 8"']),
    ],
)
def test_what_is_no_quotation(what: str, text: str, expected: list[str]) -> None:
    assert quoted(text) == expected, what


def test_a_quotation_inside_another_is_no_stretch_of_its_own() -> None:
    text = "“He told me ‘never “ever” come back,’ and I went,” she said."
    assert quoted(text) == ["“He told me ‘never “ever” come back,’ and I went,”"]
    assert quoted("« Il a dit “oui” », dit-elle.") == ["« Il a dit “oui” »"]


def test_nested_quotations_of_one_style() -> None:
    assert quoted('"A "b" c," he said.') == ['"A "b" c,"']
    assert quoted('"She wrote "Area 51" Tuesday," he said.') == ['"She wrote "Area 51" Tuesday,"']
    assert quoted("''He said 'no,''' she said.") == ["''He said 'no,'''"]


def test_an_apostrophe_does_not_end_a_nested_quotation() -> None:
    text = "“They sang ‘the workers’ song’ all night,” he said."
    assert quoted(text) == ["“They sang ‘the workers’ song’ all night,”"]


def test_a_quotation_over_paragraphs_reopens_its_marks() -> None:
    paragraphs = ["“The first,” he said. “It was long.", "“It ended.”", "He left."]
    assert find_quotations(paragraphs) == [
        Stretch(0, 0, 12, opening="“", closing="”"),
        Stretch(0, 22, 35, closed=False, continues=True, opening="“"),
        Stretch(1, 0, 11, reopens=True, opening="“", closing="”"),
    ]


def test_three_paragraphs_of_one_quotation() -> None:
    found = find_quotations(['"One.', '"Two.', '"Three," he said.'])
    assert [(s.reopens, s.continues, s.closed) for s in found] == [
        (False, True, False),
        (True, True, False),
        (True, False, True),
    ]


def test_a_quotation_that_goes_on_without_a_mark() -> None:
    assert quoted("He said: “It was long.", "It ended.” He left.") == ["“It was long.", "It ended.”"]


def test_paragraphs_between_the_marks_of_a_quotation_are_quoted() -> None:
    paragraphs = ["Sie sagte: „Um zwei drehte der Wind.", "Um drei war das Ruder weg.", "Dann kam Hilfe.“ Sie lachte."]
    assert quoted(*paragraphs) == ["„Um zwei drehte der Wind.", "Um drei war das Ruder weg.", "Dann kam Hilfe.“"]
    found = find_quotations(paragraphs)
    assert [(s.reopens, s.continues, s.closed) for s in found] == [
        (False, True, False),
        (True, True, False),
        (True, False, True),
    ]


@pytest.mark.parametrize(
    ("what", "after"),
    [
        ("nothing closes it", ["Um drei war das Ruder weg.", "Dann kam Hilfe."]),
        ("another opens before", ["Um drei war das Ruder weg.", "Dann kam „Hilfe“."]),
        ("it would be far", ["Eins.", "Zwei.", "Drei.", "Vier.", "Dann kam Hilfe.“"]),
    ],
)
def test_paragraphs_behind_a_mark_that_nothing_closes_are_not_quoted(what: str, after: list[str]) -> None:
    found = quoted("Sie sagte: „Um zwei drehte der Wind.", *after)
    assert found[0] == "„Um zwei drehte der Wind.", what
    assert not set(found) & {"Um drei war das Ruder weg.", "Eins."}, what


def test_french_paragraphs_open_the_marks_again_with_a_space() -> None:
    assert quoted("Elle dit : « Le vent a tourné.", "» À l’aube, « la Nora » est venue », dit-elle.") == [
        "« Le vent a tourné.",
        "» À l’aube, « la Nora » est venue »",
    ]


def test_single_marks_stay_open_where_the_next_paragraph_opens_them_again() -> None:
    assert quoted("Zij zei: ‘Eerst was er geruis.", "‘Toen kwam het water.’") == [
        "‘Eerst was er geruis.",
        "‘Toen kwam het water.’",
    ]
    assert quoted("Zij zei: ‘Eerst was er geruis.", "Toen kwam het water.") == []


def test_two_commas_open_a_quotation() -> None:
    assert quoted(',,Niemand vroeg iets”, zegt zij. Hij noemt dat ,,onzin" en gaat.') == [
        ",,Niemand vroeg iets”",
        ',,onzin"',
    ]
    assert quoted("Een lijst,, met fouten, en ,,een gat.") == []


@pytest.mark.parametrize(
    ("what", "paragraphs", "expected"),
    [
        ("a mark never closed", ["“Broken, he said.", "“Fine,” she said."], ["“Broken, he said.", "“Fine,”"]),
        ("an opening mark too many", ["““Fine,” she said. “Go.”"], ["“Fine,”", "“Go.”"]),
        ("a closing mark too many", ["Fine,” she said. “Go.”", "“Yes.”"], ["“Go.”", "“Yes.”"]),
        ("not closed before the next", ["“A. “B,” he said."], ["“A. ", "“B,”"]),
        ("a straight mark at the end", ['He left. "'], []),
        ("a single odd straight mark", ['The "plan was', "a “good” one."], ['"plan was', "“good”"]),
    ],
)
def test_odd_marks_disturb_only_their_paragraph(what: str, paragraphs: list[str], expected: list[str]) -> None:
    assert quoted(*paragraphs) == expected, what


def test_single_marks_are_left_to_the_caller_where_others_are_used() -> None:
    text = "‘Stop’ was the word, “stop.”"
    assert quoted(text) == ["“stop.”"]
    assert quoted(text, single=True) == ["‘Stop’", "“stop.”"]


def test_content_is_what_stands_between_the_marks() -> None:
    text = "''Fine,'' she said."
    start, end = find_quotations([text])[0].content(text)
    assert text[start:end] == "Fine,"


MARKS = "\"“”„«»‹›「」『』'‘’`"


@given(
    st.lists(st.text(alphabet=MARKS + "aA s5.,-=(\u00a0", max_size=40), max_size=6),
    st.sampled_from([None, True, False]),
)
def test_any_marks_give_stretches_in_order_that_never_overlap(paragraphs: list[str], single: bool | None) -> None:
    found = find_quotations(paragraphs, single=single)
    assert [(s.paragraph, s.start) for s in found] == sorted((s.paragraph, s.start) for s in found)
    before = (0, 0)
    for s in found:
        text = paragraphs[s.paragraph]
        assert 0 <= s.start < s.end <= len(text)
        assert text[s.start : s.end].startswith(s.opening)
        assert text[s.start : s.end].endswith(s.closing)
        assert s.closed == bool(s.closing)
        assert before <= (s.paragraph, s.start)
        before = (s.paragraph, s.end)


@given(st.lists(st.text(alphabet="ab1 .,(=\"“”’'«", max_size=14), max_size=3))
def test_plain_quotations_are_what_mark_by_mark_gives(paragraphs: list[str]) -> None:
    found = find_quotations(paragraphs)
    with mock.patch.object(quotations, "plain_spans", return_value=None):
        assert find_quotations(paragraphs) == found


@pytest.mark.parametrize("unit", ['"', "“", "”", "'", "''", "«", "»", ' "a', "“a ‘b ", "a' ", "„a “b ", "‘a «b "])
def test_time_is_linear_in_the_marks(unit: str, takes_linear_time: Linear) -> None:
    takes_linear_time(lambda count: find_quotations([unit * count, "“after”"], single=True), 5_000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("»Go« and «stay»", ["»Go«", "«stay»"]), ("«Go» «stay", ["«Go»", "«stay"]), ("‹a› b", ["‹a›"]),
        ('12" and 14" pipes', []), ('a 12" pipe and "new" one', ['"new"']), ('"12" he said', ['"12"']),
        ("go.”", []), ('""', ['""']), ("(“Go”)", ["“Go”"]), ("The boys' ‘new’ hut", ["‘new’"]),
    ],
)  # fmt: skip
def test_marks_beside_odd_ones(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_other_marks_inside() -> None:
    for text in ("“A «b» c”", "「a『b』c」"):
        assert quoted(text) == [text]
    assert quoted("'Go' she said", single=False) == []
