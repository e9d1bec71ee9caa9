"""Flat text in, Article out."""

import datetime as dt

import pytest

import newsdoc
from newsdoc.errors import ParseError
from newsdoc.model import Figure, ListBlock, Paragraph, Quote, RelatedLink, Section

PAGE = """\
The Harbour PostTruth Before Tide

World

Two ships meet in the harbour of Ostmark after a year at sea

Crews waved for an hour while the town looked on and the band played.

By Ann Lee and Bo Ray

Published May 3, 2024 2:23 PM EDT

Two ships lie side by side in the harbour of Ostmark on May 2. (Cy Fox/AP)

OSTMARK — Two ships met in the harbour of Ostmark on Friday, and their crews, who had not seen each other for more \
than a year, waved for an hour before the captain went ashore.

“We had waited for this day since the spring of last year,” the captain, Dora Holm, told reporters on the quay, where \
hundreds of people from the town had gathered since the morning.

READ ALSO: Captains of Ostmark, a history of the harbour and its people

The harbour is the largest on the coast, and it has been open to ships of every nation since 1921, when the old pier \
was built by the grandfather of the present mayor.

A long way home

The ships had left Ostmark together last spring, but a storm parted them near the cape, and each crew believed that \
the other had been lost, according to the harbour office.

Officials said on Friday that the ships would stay in the harbour for two weeks, and that the crews would be given \
leave to see their families in the town.

Lee reported from Ostmark. Cy Fox in Lyon contributed to this report.

Storms of the year: how the coast has changed since the spring

Sign up for our newsletter and get the latest from the harbour in your inbox

© 2024 The Harbour Post. All rights reserved."""


@pytest.fixture(scope="module")
def article() -> newsdoc.Article:
    return newsdoc.parse(PAGE, format="text")


def test_the_head(article: newsdoc.Article) -> None:
    assert article.headline == "Two ships meet in the harbour of Ostmark after a year at sea"
    assert article.summary == "Crews waved for an hour while the town looked on and the band played."
    assert article.kicker == "World"
    assert article.byline == "By Ann Lee and Bo Ray"
    assert [author.name for author in article.authors] == ["Ann Lee", "Bo Ray"]
    assert article.published == dt.datetime(2024, 5, 3, 14, 23, tzinfo=dt.timezone(dt.timedelta(hours=-4)))
    assert article.language == "en"
    assert article.kind == "story"


def test_publisher_and_slogan_are_parted(article: newsdoc.Article) -> None:
    assert article.publisher is not None
    assert (article.publisher.name, article.publisher.slogan) == ("The Harbour Post", "Truth Before Tide")


def test_dateline_is_marked_and_stays_in_the_paragraph(article: newsdoc.Article) -> None:
    assert article.dateline is not None
    assert article.dateline.place == "OSTMARK"
    assert article.dateline.span is not None
    assert PAGE[article.dateline.span.start : article.dateline.span.end] == "OSTMARK"
    first = article.paragraphs()[0]
    assert first.text.startswith("OSTMARK — Two ships")
    assert first.text[first.marks[0].end :].startswith("Two ships")


def test_the_body_in_order(article: newsdoc.Article) -> None:
    assert [type(block) for block in article.body] == [Figure, Paragraph, Paragraph, RelatedLink, Paragraph, Section]
    figure = article.figures()[0]
    assert figure.caption == "Two ships lie side by side in the harbour of Ostmark on May 2."
    assert figure.credit == "Cy Fox/AP"
    (section,) = article.sections()
    assert section.heading == "A long way home"
    assert len(section.body) == 2


def test_after_the_story(article: newsdoc.Article) -> None:
    assert [link.title for link in article.related] == [
        "Storms of the year: how the coast has changed since the spring"
    ]
    assert [(p.name, p.location) for p in article.contributors] == [("Ann Lee", "Ostmark"), ("Cy Fox", "Lyon")]
    kinds = [piece.kind for piece in article.furniture]
    assert kinds == ["masthead", "tagline", "promo", "copyright"]


def test_quotations_are_a_layer_over_the_paragraphs(article: newsdoc.Article) -> None:
    (quote,) = article.quotes()
    assert quote.text == "We had waited for this day since the spring of last year,"
    assert quote.span is not None
    assert PAGE[quote.span.start : quote.span.end] == "We had waited for this day since the spring of last year,"


def test_every_character_belongs_to_one_block(article: newsdoc.Article) -> None:
    inside = [0] * len(PAGE)
    for _, start, end in article.nodes():
        for i in range(start, end):
            inside[i] += 1
    assert all(count == 1 or character.isspace() for count, character in zip(inside, PAGE, strict=True))


WIRE = """\
BC-Harbor Ships,2nd Ld-Writethru,210

Two ships meet in the harbour of Ostmark after a year at sea

By ANN LEE
Ostmark Press

    OSTMARK, May 3 (OP) \u2014 Two ships met in the harbour of Ostmark on
Friday, and their crews waved for an hour, the harbour office said in a state-
ment that nobody had asked for.

    "We had waited for this day," the captain said.

    Shares of the harbour's owner fell 3 percent on Friday.

(Reporting by Ann Lee in Ostmark; Editing by B. Ray)
"""


def test_indented_wire_copy() -> None:
    article = newsdoc.parse(WIRE, format="text")
    assert article.headline == "Two ships meet in the harbour of Ostmark after a year at sea"
    assert (article.slugline, article.publisher) == ("BC-Harbor Ships", None)
    assert article.furniture[0].kind == "slugline"
    assert [(author.name, author.affiliation) for author in article.authors] == [("Ann Lee", "Ostmark Press")]
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency, article.dateline.date) == ("OSTMARK", "OP", None)
    first, speech, shares = article.paragraphs()
    assert "said in a statement that" in first.text
    assert first.span is not None
    assert WIRE[first.span.start : first.span.end].endswith("asked for.")
    assert speech.text == '"We had waited for this day," the captain said.'
    assert shares.text.startswith("Shares of")
    assert [(person.name, person.function) for person in article.contributors] == [
        ("Ann Lee", "reporting"),
        ("B. Ray", "editing"),
    ]


HAFEN = """\
Hafenblatt Ostmark

Zwei Schiffe treffen sich nach einem Jahr auf See

Von Anna Lehm

Stand: 03.05.2024, 14:23 Uhr

Die beiden Schiffe liegen am alten Kai. Foto: Cy Fuchs

Ostmark. Zwei Schiffe haben sich am Freitag im Hafen getroffen, und ihre Mannschaften winkten eine Stunde lang.

\u201eWir haben lange auf diesen Tag gewartet\u201c, sagte die Kapitänin Dora Holm. Beide bleiben zwei Wochen.

Newsletter: Das Neueste vom Hafen, jeden Morgen in Ihrem Postfach"""


def test_a_newspaper_page_with_its_place_and_its_label() -> None:
    article = newsdoc.parse(HAFEN, format="text")
    assert article.dateline is not None
    assert article.dateline.place == "Ostmark"
    assert article.paragraphs()[0].text.startswith("Ostmark. Zwei Schiffe")
    assert article.paragraphs()[0].marks[0].end == len("Ostmark. ")
    (figure,) = article.figures()
    assert (figure.caption, figure.credit) == ("Die beiden Schiffe liegen am alten Kai.", "Cy Fuchs")
    assert article.furniture[-1].kind == "promo"
    assert article.related == ()


LIVE = """\
The Harbour Post

Live: two ships come home to Ostmark after a year at sea

May 3, 2024

Our reporters follow the ships from the pier, where hundreds of people from the town have gathered since the morning.

14:36

The captain of the larger ship went ashore to buy bread, and told reporters that nobody on board had been hurt.

13:10 Crews wave to the town

For more than an hour the crews waved to the people on the pier, and the band played until it began to rain.

9:05

The first of the ships came round the cape in the morning, the harbour office said, with all its sails torn."""


def test_a_live_blog_has_timed_sections() -> None:
    article = newsdoc.parse(LIVE, format="text")
    assert [(section.heading, section.published) for section in article.sections()] == [
        (None, dt.datetime(2024, 5, 3, 14, 36)),
        ("Crews wave to the town", dt.datetime(2024, 5, 3, 13, 10)),
        (None, dt.datetime(2024, 5, 3, 9, 5)),
    ]
    assert [len(section.body) for section in article.sections()] == [1, 1, 1]
    assert len(article.paragraphs()) == 4


def test_a_live_blog_without_a_day_keeps_the_times_as_printed() -> None:
    article = newsdoc.parse(LIVE.replace("May 3, 2024\n\n", ""), format="text")
    assert [section.heading for section in article.sections()] == ["14:36", "13:10 Crews wave to the town", "9:05"]
    assert all(section.published is None for section in article.sections())


def test_a_quotation_over_its_speaker_is_a_block() -> None:
    page = PAGE.replace("A long way home", "“Nobody will ever know why.”\n\n— Dora Holm, captain")
    article = newsdoc.parse(page, format="text")
    (block,) = [block for block in article.body if isinstance(block, Quote)]
    assert block.text == "Nobody will ever know why."
    assert block.speaker is not None
    assert (block.speaker.name, block.speaker.role) == ("Dora Holm", "captain")
    (words,) = block.body
    assert words.span is not None
    assert page[words.span.start : words.span.end] == words.text
    assert [quote.text for quote in article.quotes()] == [
        "We had waited for this day since the spring of last year,",
        "Nobody will ever know why.",
    ]


INTERVIEW = """\
The captain of Ostmark speaks of her year at sea

By Ann Lee

Dora Holm came home to Ostmark on Friday with two ships and all their crews, a year after a storm near the cape.

HARBOUR POST: Where have you been?

HOLM: South of the cape, where nobody had looked for us, and where we could mend the masts and wait for the wind.

HARBOUR POST: Will you go again?

HOLM: Ask me when I have slept.

Share"""


def test_an_interview_is_body_with_its_speakers_marked() -> None:
    article = newsdoc.parse(INTERVIEW, format="text")
    texts = [paragraph.text for paragraph in article.paragraphs()]
    assert len(texts) == 5
    marked = [paragraph.text[mark.start : mark.end] for paragraph in article.paragraphs() for mark in paragraph.marks]
    assert marked == ["HARBOUR POST:", "HOLM:", "HARBOUR POST:", "HOLM:"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_layouts_give_the_same_roles(article: newsdoc.Article, newline: str) -> None:
    single = newsdoc.parse(PAGE.replace("\n\n", newline), format="text")
    assert [role for role, _, _ in single.nodes()] == [role for role, _, _ in article.nodes()]
    assert single == article


def test_why_tells_role_runner_up_and_evidence() -> None:
    article = newsdoc.parse(PAGE, format="text", why=True)
    assert article.provenance is not None
    decisions = article.provenance.decisions
    assert len(decisions) == len(article.nodes())
    for decision, (role, start, end) in zip(decisions, article.nodes(), strict=True):
        assert (decision.about, decision.span) == ("block", (start, end))
        assert decision.chosen == role or (role, decision.chosen) == ("other", "kicker")
        assert decision.evidence
        assert decision.alternatives[0].value != decision.chosen


def test_reasons_are_not_kept_unless_asked(article: newsdoc.Article) -> None:
    assert article.provenance is not None
    assert article.provenance.decisions == ()


def test_bullets_are_a_list_whose_paragraphs_count() -> None:
    paragraphs = [
        "OSTMARK (AP) — Two ships met in the harbour on Monday, and their crews waved for more than an hour.",
        "The harbour office named three reasons why the ships had been away for more than a year.",
        "The storm of last spring, which had parted the ships near the cape and had driven one far south.",
        "The repairs in the yard at Lyon, which had taken more than six months, as it had no sails.",
        "The ships will stay in the harbour for two weeks, and the crews will see their families, the office said.",
    ]
    bullets = ["", "", "• ", "• ", ""]
    lines = [bullet + paragraph for bullet, paragraph in zip(bullets, paragraphs, strict=True)]
    article = newsdoc.parse("\n\n".join(["Two ships meet in the harbour of Ostmark", *lines]), format="text")
    (found,) = [block for block in article.body if isinstance(block, ListBlock)]
    assert len(found.items) == 2
    assert [p.text for p in article.paragraphs()] == paragraphs


def test_bytes_and_declared_language() -> None:
    article = newsdoc.parse(PAGE.encode("utf-16"), format="text", language="en-GB")
    assert article.language == "en-GB"
    assert article.headline == "Two ships meet in the harbour of Ostmark after a year at sea"


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\u00a0"])
def test_blank_text_is_an_error_of_ours(text: str) -> None:
    with pytest.raises(ParseError, match="the text is empty"):
        newsdoc.parse(text, format="text")


@pytest.mark.parametrize(
    "text",
    [
        "\x00",
        "a\x00b\x07c",
        "\ud800 lone \udfff surrogates",
        "mixed\r\nnew\nlines\rhere\x0bthere\x0cand\u2028so",
        "x" * 100_000,
    ],
)
def test_odd_text_gives_an_article(text: str) -> None:
    article = newsdoc.parse(text, format="text")
    assert article.nodes()


def test_sniffed_as_text_when_nothing_else_knows_it() -> None:
    assert newsdoc.parse(PAGE).provenance.format == "text"


def test_a_dateline_with_its_year_dates_the_story() -> None:
    text = "Ferry sails again\n\nOstmark, Jan 12, 2023 (AFP) - The ferry sails again after two years, officials said.\n"
    assert str(newsdoc.parse(text, format="text").published) == "2023-01-12"
    without = newsdoc.parse(text.replace(", 2023", ""), format="text")
    assert without.published is None
    assert without.dateline is not None


def test_a_dateline_on_a_line_of_its_own() -> None:
    text = (
        "Brauereien brauen mehr\nAnna Holm\n9. Mai 2024\nOstmark -\n"
        "Die Brauereien im Land haben im ersten Quartal vier Prozent mehr Bier verkauft als im Jahr zuvor.\n"
        "Das teilte das Amt für Statistik am Freitag mit.\n"
    )
    dateline = newsdoc.parse(text, format="text").dateline
    assert dateline is not None
    assert (dateline.place, dateline.span) == ("Ostmark", newsdoc.Span(45, 54))


def test_who_filed_the_story_signs_it() -> None:
    text = "渡轮恢复每天两班\n\n港城1月12日电(记者 王芳)渡轮从4月起恢复每天两班，此前居民抱怨晚上下班无法回家。\n"
    assert [person.name for person in newsdoc.parse(text, format="text").authors] == ["王芳"]


def test_a_picture_of_the_archive_has_no_dateline() -> None:
    text = (
        "Ferry sails again\n\nFILE - In this March 3, 2019, photo, the ferry lies at the quay.\n\nAP Photo/Bo Ray\n\n"
        "OSTMARK (AP) — The ferry sails again after two years of repairs, officials of the county said on Monday.\n\n"
        "The works took a year longer than planned because the steel for the new deck was delivered late.\n"
    )
    article = newsdoc.parse(text, format="text")
    assert article.dateline is not None
    assert article.dateline.place == "OSTMARK"


@pytest.mark.parametrize(("apart", "told"), [("\n", 3), ("", 2)])
def test_key_points_end_where_a_line_stands_apart(apart: str, told: int) -> None:
    text = f"""Ferry returns to the old quay after two years

By Ann Lee

5 May 2024

Key points

The ferry sails again from Monday, twice on every day.
A crossing will cost four crowns, one more than before.
{apart}The ferry between the two towns sails again after two years of repairs, the county said on Friday.

It was built in 1951 and had been lying in the yard since a storm broke its bow.

Its captain, Bo Ray, said that the crew had waited for this day longer than they would tell.
"""
    assert len(newsdoc.parse(text, format="text").paragraphs()) == told


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("This report by Quay News was first published May 3, 2024.", "2024-05-03"),
        ("This story was corrected on May 5, 2024.", "None"),
    ],
)
def test_a_note_at_the_foot_tells_when_a_story_was_published(note: str, day: str) -> None:
    line = "The council of Larkhaven voted on Monday to close the old harbour for good, after a debate of five hours."
    article = newsdoc.parse("\n\n".join(["Harbour to close", "By Ann Lee", line, line, line, note]), format="text")
    assert str(article.published) == day
    assert note not in article.text
