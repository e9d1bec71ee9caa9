"""What stands in the marks of headlines, and how the text says whose words they are."""

import pytest

from newsdoc.analyzers.quotes.analyzer import QuotesAnalyzer
from newsdoc.model import Article, Paragraph, Quote, Section


def said(headline: str, *paragraphs: str, language: str = "en") -> list[tuple[str, str | None]]:
    article = Article(headline, language=language, body=tuple(Paragraph(text) for text in paragraphs))
    found = QuotesAnalyzer().analyze(article, indirect=False).layer("quotes")
    return [(item.text, item.speaker and item.speaker.name) for item in found if isinstance(item, Quote)]


def test_a_headline_has_single_marks_over_a_text_with_double_ones() -> None:
    first, second = said(
        "'We forgot how to lose,' says captain", '"We forgot how to lose, that is all," Ann Moss said.'
    )
    assert first == ("We forgot how to lose,", "Ann Moss")
    assert second == ("We forgot how to lose, that is all,", "Ann Moss")


def test_a_word_or_two_in_the_single_marks_of_a_headline_are_left_alone() -> None:
    assert said("Mayor denies 'secret' plan", '"There is no plan," Ann Moss said.') == [
        ("There is no plan,", "Ann Moss"),
    ]


def test_single_marks_of_the_text_are_those_of_its_headline() -> None:
    found = said("Mayor calls plan ‘absurd’", "‘It is absurd,’ said Ann Moss, the mayor.", "‘Quite absurd,’ she said.")
    assert [text for text, _ in found] == ["absurd", "It is absurd,", "Quite absurd,"]


@pytest.mark.parametrize(
    ("language", "headline", "text", "name"),
    [
        ("en", "“Nobody reads the terms,” admits app chief", "“Nobody reads the terms,” Ann Moss said.", "Ann Moss"),
        ("es", "«No me voy, me echan», dice el director", "«No me voy, me echan», dijo Ana Gil.", "Ana Gil"),
        ("nl", 'Rechter noemt fraude "kinderlijk"', '"Het was kinderlijk", zei rechter Anna Maas.', "Anna Maas"),
    ],
)
def test_who_is_only_an_office_in_the_headline_has_a_name_in_the_text(
    language: str, headline: str, text: str, name: str
) -> None:
    first, _ = said(headline, text, language=language)
    assert first[1] == name


def test_a_body_in_the_headline_stays_one() -> None:
    first, _ = said('Opposition: Budget is a "castle in the air"', '"It is a castle in the air," Ann Moss said.')
    assert first == ("castle in the air", "Opposition")


@pytest.mark.parametrize(
    ("language", "headline", "text"),
    [
        ("de", "„Das ist eine Klatsche“ – Stimmen zur Wahl", "Anna Menz: „Das ist eine Klatsche. Punkt.“"),
        ("ja", "「波が先生だった」　最後の海女、引退", "「波が先生だった。怒ると怖い」と浜口シヅさんは話す。"),
        ("ru", "«Лёд не спрашивает»: полярник дома", "«Лёд не спрашивает, как дела», — заявил Антон Морев."),
    ],
)
def test_words_of_a_headline_that_somebody_says_in_the_text_are_no_title(
    language: str, headline: str, text: str
) -> None:
    first, second = said(headline, text, language=language)
    assert first[0] in second[0]
    assert first[1] == second[1] is not None


def test_a_crosshead_belongs_to_no_quotation_around_it() -> None:
    body = (
        Paragraph('"We came to dig,” Ann Moss said. "We have dug.'),
        Section(heading="Long work", body=(Paragraph('"Now we rest."'),)),
    )
    found = QuotesAnalyzer().analyze(Article("Diggers rest", language="en", body=body)).layer("quotes")
    texts = [item.text for item in found if isinstance(item, Quote) and item.kind == "direct"]
    assert texts == ["We came to dig,", "We have dug.", "Now we rest."]


def reported(headline: str, *paragraphs: str) -> list[tuple[str, str | None]]:
    article = Article(headline, language="en", body=tuple(Paragraph(text) for text in paragraphs))
    found = QuotesAnalyzer().analyze(article).layer("quotes")
    return [
        (item.text, item.speaker and item.speaker.name)
        for item in found
        if isinstance(item, Quote) and item.kind != "direct"
    ]


def test_a_name_and_a_colon_report_in_a_headline_alone() -> None:
    clause = "Voters will keep the pier"
    assert reported(f"Ann Moss: {clause}", "It rained.") == [(clause, "Ann Moss")]
    assert reported("Ann Moss: A life on the pier", "It rained.") == []
    assert reported("Rain", f"Ann Moss: {clause}") == []


def test_a_count_and_a_colon_report_in_a_headline() -> None:
    clause = "Ann Moss ahead of Bo Lund"
    assert reported(f"Poll: {clause}", "It rained.") == [(clause, "Poll")]


def test_a_name_of_the_text_speaks_in_a_headline_in_title_case() -> None:
    text = "On Monday Ann Moss sat on the pier."
    assert reported("Ann Moss: Voters See the Pier as Safe", text) == [("Voters See the Pier as Safe", "Ann Moss")]


@pytest.mark.parametrize("section", ["Obituary", "Review", "Q&A"])
def test_what_a_piece_is_speaks_for_nobody(section: str) -> None:
    assert reported(f"{section}: Ann Moss, who mapped the fen", "It rained.") == []
    assert said(f"{section}: ‘The Salt Road’ loses its way", "It rained.") == []
    assert said(f"{section}: The pier is shut", "It said “no”.") == [("no", "It")]


def test_whom_a_headline_is_about_has_not_said_what_opens_the_text() -> None:
    assert said("Ann Moss bets on snow", "“The geese fly low.”", "It rained.") == [("The geese fly low.", None)]


def test_words_of_a_headline_are_those_of_whoever_says_them_in_the_text() -> None:
    found = said(
        "Siatkarki Iskry w finale. „Jeszcze do mnie nie dotarło”",
        "„Jeszcze do mnie nie dotarło” – mówiła kapitan Marta Olejnik.",
        language="pl",
    )
    assert [name for _, name in found] == ["Marta Olejnik", "Marta Olejnik"]


def test_an_office_before_a_colon_speaks_in_a_headline() -> None:
    assert said("Finance chief: 'No new taxes, full stop'", "It rained.") == [
        ("No new taxes, full stop", "Finance chief")
    ]
    found = said(
        "Finance chief: 'No new taxes, full stop'", 'Her pledge – "no new taxes, full stop" – Ann Moss repeated.'
    )
    assert found[0][1] == found[1][1] == "Ann Moss"


@pytest.mark.parametrize(
    ("language", "headline", "text", "name"),
    [
        ("no", "Skihopperen: – Jeg lukket øynene", "– Vinden var snill, sa Jonas Vik.", "Skihopperen"),
        ("it", "Caos in aula, il sindaco: «Seduti»", "«Si farà», ha detto il sindaco Carlo Bassani.", "Carlo Bassani"),
        ("fr", "« Trois jours », dit la gardienne", "« J’ai lu », a dit la gardienne Nolwenn Kerso.", "Nolwenn Kerso"),
    ],
)
def test_a_headline_calls_somebody_by_an_office(language: str, headline: str, text: str, name: str) -> None:
    assert said(headline, text, language=language)[0][1] == name


def test_a_dash_in_a_headline_opens_what_is_said_up_to_its_end() -> None:
    assert said("– Jeg lukket øynene", "– Vinden var snill, sa Jonas Vik.", language="no")[0][0] == "Jeg lukket øynene"


def test_a_word_that_opens_a_headline_names_nobody_whom_the_text_does_not_name() -> None:
    text = "Nina Ortega built a boat. Her uncle did not think it would float. “I bet her ten dollars,” he said."
    assert said("Teen builds boat from bottles", text)[0][1] == "Her uncle"
