"""The analyzer on articles: a layer anchored to paragraphs and source, decisions, options, block quotations."""

from pathlib import Path

import pytest

from newsdoc.analyzers.quotes.analyzer import QuotesAnalyzer
from newsdoc.model import Anchor, Article, Embed, Figure, Layer, Paragraph, Person, Quote, Section, Span
from newsdoc.outline import outline

TEXT = """Harbour bridge to reopen in May
Carla Dent, the mayor of Ardale, opened the works on Monday.
“We have waited two years,” she said. “Nobody called.”
The bridge is “a disgrace” and must go, Senator Peter Holm told her."""


def article(text: str = TEXT) -> Article:
    body, position = [], 0
    for line in text.split("\n"):
        body.append(Paragraph(line, span=Span(position, position + len(line))))
        position += len(line) + 1
    return Article(body[0].text, body=tuple(body[1:]))


def quotes(item: Article) -> list[Quote]:
    return [quote for quote in item.layer("quotes") if isinstance(quote, Quote)]


def test_the_layer_is_added_and_the_body_untouched() -> None:
    before = article()
    after = QuotesAnalyzer().analyze(before)
    assert after.body == before.body
    assert before.layers == ()
    found = [(quote.kind, quote.text, quote.speaker and quote.speaker.name, quote.cue) for quote in quotes(after)]
    assert found == [
        ("direct", "We have waited two years,", "Carla Dent", "said"),
        ("direct", "Nobody called.", "Carla Dent", "said"),
        ("mixed", "The bridge is “a disgrace” and must go", "Peter Holm", "told"),
        ("direct", "a disgrace", "Peter Holm", "told"),
    ]


def test_a_quotation_keeps_how_its_speaker_is_named_there() -> None:
    found = quotes(QuotesAnalyzer().analyze(article(TEXT + "\n“We knew,” said the deputy mayor, Bo Lund.")))
    assert [quote.mention for quote in found] == [
        "she",
        "she",
        "Senator Peter Holm",
        "Senator Peter Holm",
        "the deputy mayor, Bo Lund",
    ]
    assert quotes(QuotesAnalyzer().analyze(article("x\n“A thing nobody signed is here.”")))[0].mention is None


def test_anchors_and_spans_slice_back_with_the_marks() -> None:
    analyzed = QuotesAnalyzer().analyze(article())
    first = quotes(analyzed)[0]
    (anchor,) = first.anchors
    assert anchor == Anchor(1, 0, 27)
    assert analyzed.paragraphs()[1].text[anchor.start : anchor.end] == "“We have waited two years,”"
    assert first.span is not None
    assert TEXT[first.span.start : first.span.end] == "“We have waited two years,”"
    assert first.spans == (first.span,)


def test_the_speaker_has_the_role_that_the_article_gives() -> None:
    found = quotes(QuotesAnalyzer().analyze(article()))
    assert found[0].speaker is not None
    assert found[0].speaker.role == "mayor of Ardale"
    assert found[-1].speaker is not None
    assert found[-1].speaker.role == "Senator"


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("es", "El alcalde de Ardal Pedro Mora abrió el puente. «Ya era hora», dijo Mora.", "alcalde de Ardal"),
        ("bg", "Кметът на Ардал Петър Моров откри моста. „Чакахме го“, каза Моров.", "Кметът на Ардал"),
    ],
)
def test_the_role_of_a_speaker_holds_the_place_behind_it(language: str, text: str, role: str) -> None:
    found = QuotesAnalyzer().analyze(Article("", language=language, body=(Paragraph(text),)))
    assert [quote.speaker.role for quote in quotes(found) if quote.speaker] == [role]


def test_the_decision_says_which_rule_and_who_came_second() -> None:
    text = "Paul Holm met David Ray.\nMoss was tired. “Enough,” he said."
    decision = quotes(QuotesAnalyzer().analyze(article("x\n" + text)))[0].decision
    assert decision is not None
    assert decision.about == "speaker"
    (sentence,) = decision.evidence
    assert sentence == f"“said” follows the words; “he” is {decision.chosen}, the most prominent person."
    assert {other.value for other in decision.alternatives} & {"Paul Holm", "David Ray", "Moss"}


def test_an_unknown_speaker_stays_unknown() -> None:
    quote = quotes(QuotesAnalyzer().analyze(article("x\n“Nothing will ever be the same again.”")))[0]
    assert quote.speaker is None
    assert quote.decision is not None
    assert quote.decision.chosen == "unknown"


def test_reported_speech_can_be_left_out() -> None:
    analyzed = QuotesAnalyzer().analyze(article(), indirect=False)
    assert {quote.kind for quote in quotes(analyzed)} == {"direct"}


def test_the_language_of_the_article_or_of_the_option_is_used() -> None:
    text = "x\n„Die Brücke bleibt zu“, sagte Anna Voss am Montag."
    german = Article("x", body=(Paragraph(text[2:]),), language="de-AT")
    assert quotes(QuotesAnalyzer().analyze(german))[0].speaker.name == "Anna Voss"
    plain = Article("x", body=(Paragraph(text[2:]),))
    assert quotes(QuotesAnalyzer().analyze(plain, language="de"))[0].speaker.name == "Anna Voss"


def test_the_language_is_found_when_nobody_tells() -> None:
    body = (
        Paragraph(
            "Der Stadtrat hat am Montag beschlossen, dass die alte Brücke über den Fluss nicht mehr genutzt wird."
        ),
        Paragraph("„Die Brücke bleibt zu“, sagte Anna Voss am Montag."),
    )
    decided, said = quotes(QuotesAnalyzer().analyze(Article("x", body=body)))
    assert (decided.cue, said.cue) == ("beschlossen", "sagte")


def test_a_second_run_replaces_the_layer() -> None:
    once = QuotesAnalyzer().analyze(article())
    assert QuotesAnalyzer().analyze(once).layers == once.layers


def test_a_block_quotation_is_a_quotation_without_marks() -> None:
    body = (
        Paragraph("Ann Moss wrote:"),
        Quote(body=(Paragraph("We have waited two years."), Paragraph("Nobody called."))),
    )
    analyzed = QuotesAnalyzer().analyze(Article("x", body=body))
    assert [(quote.text, quote.speaker and quote.speaker.name) for quote in analyzed.quotes()] == [
        ("We have waited two years.", "Ann Moss"),
        ("Nobody called.", "Ann Moss"),
    ]


def test_cross_heads_and_captions_are_read_without_anchors() -> None:
    body = (
        Section("Ann Moss: “We are done”", body=(Paragraph("It rained."),), heading_span=Span(0, 23)),
        Figure("“We are done,” Ann Moss said."),
    )
    found = quotes(QuotesAnalyzer().analyze(Article("x", body=body)))
    assert [(quote.text, quote.anchors, quote.span) for quote in found if quote.kind == "direct"] == [
        ("We are done", (), Span(10, 23)),
        ("We are done,", (), None),
    ]


def test_collapsed_spaces_are_bridged_by_the_parsers_own_quotations() -> None:
    source = "Ann  Moss said:  “We are   done.”"
    text = "Ann Moss said: “We are done.”"
    parsed = Quote("We are done.", anchors=(Anchor(0, 15, 29, span=Span(18, 32)),), span=Span(18, 32))
    body = (Paragraph(text, span=Span(0, len(source))),)
    analyzed = QuotesAnalyzer().analyze(Article("x", body=body, layers=(Layer("quotes", items=(parsed,)),)))
    (quote,) = (quote for quote in quotes(analyzed) if quote.kind == "direct")
    assert quote.span is not None
    assert source[quote.span.start : quote.span.end] == "“We are   done.”"


def test_the_seed(shared: Path) -> None:
    lines = (shared / "corpora" / "flat-text" / "seed.txt").read_text(encoding="utf-8").split("\n")
    body = tuple(Paragraph(line) for line in lines if line.strip())
    found = [quote for quote in quotes(QuotesAnalyzer().analyze(Article("x", body=body))) if quote.kind == "direct"]
    speakers = [quote.speaker for quote in found]
    assert [speaker.name if speaker else None for speaker in speakers] == [
        "Recep Tayyip Erdogan",
        "Recep Tayyip Erdogan",
        "Vladimir Putin",
        "James F. Jeffrey",
    ]
    assert speakers[-1] is not None
    assert speakers[-1].role == "U.S. envoy to Syria"


@pytest.mark.parametrize("text", ["", "   ", "“”", "“", "said", ":", "— ", "''''''"])
def test_empty_and_odd_paragraphs(text: str) -> None:
    assert QuotesAnalyzer().analyze(Article("x", body=(Paragraph(text),))).body == (Paragraph(text),)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“Fine,” Moss said.", "person"),
        ("“Fine,” said Ann Moss.", "person"),
        ("“Fine,” the Ardale Water Company said.", "organization"),
        ("“Fine,” the AWC said.", "organization"),
        ("“Fine,” Turkey said.", "organization"),
        ("“Fine,” a spokesman said.", "person"),
    ],
)
def test_organizations_are_told_from_persons(text: str, kind: str) -> None:
    (quote,) = quotes(QuotesAnalyzer().analyze(Article("x", body=(Paragraph(text),))))
    assert quote.speaker is not None
    assert quote.speaker.kind == kind


@pytest.mark.parametrize("end", ["Mr. of", "Secretary of", "President and", "Dr."])
def test_a_title_at_the_end_of_the_text(end: str) -> None:
    """Nothing follows that could tell whether the name goes on."""
    item = article(f"Harbour bridge\n“Nobody called,” said {end}")
    assert [quote.text for quote in quotes(QuotesAnalyzer().analyze(item))] == ["Nobody called,"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Ann Moss said that"), ("de", "Anna Moss sagte, dass"), ("es", "Ana Moss dijo que"), ("ar", "وقال أن")],
)
def test_a_text_that_is_cut_off_behind_that(language: str, text: str) -> None:
    """Nothing follows that could tell whether a clause begins."""
    item = Article("x", language=language, body=(Paragraph(text),))
    assert [quote for quote in quotes(QuotesAnalyzer().analyze(item)) if quote.kind == "direct"] == []


def said(item: Article) -> list[tuple[str, str | None, str | None]]:
    found = quotes(QuotesAnalyzer().analyze(item))
    return [(quote.text, quote.speaker and quote.speaker.name, quote.cue) for quote in found if quote.kind == "direct"]


def test_a_block_quotation_belongs_to_whom_it_names() -> None:
    block = Quote(body=(Paragraph("Boats pay nothing."), Paragraph("Cars pay.")), speaker=Person("Mayor Tom Reyes"))
    item = Article("Tunnel", language="en", body=(Paragraph("Ann Moss runs the harbour."), block))
    assert said(item) == [("Boats pay nothing.", "Tom Reyes", None), ("Cars pay.", "Tom Reyes", None)]


def test_an_embedded_post_is_what_its_author_says() -> None:
    post = Embed("https://x.example/1", kind="post", text="Great plan. It is ready.— Tom Reyes (@reyes) May 5, 2024")
    lead = Paragraph("Tom Reyes, the mayor of Ardale, met the press.")
    item = Article("Tunnel", language="en", body=(lead, post, Embed("https://x.example/2", text="A map")))
    (found,) = quotes(QuotesAnalyzer().analyze(item))
    assert (found.text, found.cue, found.anchors) == ("Great plan. It is ready.", None, ())
    assert found.speaker == Person("Tom Reyes", role="mayor of Ardale")


def test_authors_and_contributors_give_short_names_their_full_form() -> None:
    body = (Paragraph("“We are tired,” Moss told me on Monday."),)
    people = (Person("Ann Moss"), Person("Harbour Desk", kind="organization"))
    assert said(Article("Tunnel", language="en", body=body)) == [("We are tired,", "Moss", "told")]
    assert said(Article("Tunnel", language="en", body=body, authors=people)) == [("We are tired,", "Ann Moss", "told")]
    assert said(Article("Tunnel", language="en", body=body, contributors=people)) == [
        ("We are tired,", "Ann Moss", "told")
    ]


def test_the_outline_tells_whether_a_speaker_was_looked_for() -> None:
    found = Quote("Digon.", anchors=(Anchor(0, 0, 8),))
    before = Article(language="cy", body=(Paragraph("“Digon.”"),)).with_layer("quotes", (found,))
    assert [line.text for line in outline(before) if line.label.startswith("quote")] == [
        "Digon. — speaker not looked for"
    ]
    after = QuotesAnalyzer().analyze(before)
    assert [line.text for line in outline(after) if line.label.startswith("quote")] == ["Digon. — speaker unknown"]


def test_a_caption_between_question_and_answer_is_no_part_of_the_answer() -> None:
    article = Article(
        "A founder of bells",
        language="en",
        body=(
            Paragraph("Bell founder Tilda Crane works alone in a barn."),
            Paragraph("How do you know when a bell is done?"),
            Figure("The founder in her barn."),
            Paragraph("I hit it. If my dog leaves, it is not done."),
            Paragraph("What will your next bell be for?"),
            Paragraph("I do not know. My dog knows."),
        ),
    )
    said = QuotesAnalyzer().analyze(article).quotes()
    assert [quote.text for quote in said] == [
        "I hit it. If my dog leaves, it is not done.",
        "I do not know. My dog knows.",
    ]
    assert {quote.speaker.name for quote in said if quote.speaker} == {"Tilda Crane"}


@pytest.mark.parametrize("language", ["fr", "es", "it", "pt", "pl", "sv", "ru", "de"])
def test_whoever_a_block_quotation_names_is_not_quoted_where_dashes_open_speech(language: str) -> None:
    block = Quote(body=(Paragraph("Una voce."),), speaker=Person("Nora Selbi"))
    post = Embed("https://example.org/1", text="Una maus.— Edna Farr (@ednafarr) 3.5.2022")
    item = Article("x", language=language, body=(block, Paragraph("Una."), post))
    found = [quote for quote in quotes(QuotesAnalyzer().analyze(item)) if quote.kind == "direct"]
    assert [(quote.text, quote.speaker and quote.speaker.name) for quote in found] == [
        ("Una voce.", "Nora Selbi"),
        ("Una maus.", "Edna Farr"),
    ]


def test_the_surname_of_an_author_that_ends_like_a_role_is_a_name() -> None:
    body = (Paragraph("„Die Ziegen weinten zuerst“, sagt Brackmann in dem Film, den ihre Tochter drehte."),)
    item = Article("Mein Jahr", language="de", authors=(Person("Lena Brackmann"),), body=body)
    (quote,) = quotes(QuotesAnalyzer().analyze(item))
    assert quote.speaker is not None
    assert quote.speaker.name == "Lena Brackmann"


def test_a_source_with_a_comma_ends_a_paragraph_that_is_cut_off() -> None:
    item = Article("Boats leak", language="en", body=(Paragraph("Boats that leak will be towed, according to Moss,"),))
    (report,) = quotes(QuotesAnalyzer().analyze(item))
    assert report.text == "Boats that leak will be towed"
