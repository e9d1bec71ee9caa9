"""Mails whose paragraphs are broken to a width."""

import pytest

import newsdoc
from newsdoc.formats.text.forms import read_form
from newsdoc.formats.text.forms.mail import decoded_words

HEAD = """From: Harbour Daily <news@harbour.example>
To: Readers <list@harbour.example>
Subject: Morning briefing: Ferry returns
Date: Thu, 5 Mar 2026 06:30:00 +0000
MIME-Version: 1.0

"""
SENTENCES = (
    "The ferry between Northport and Eastbay sails again this morning, two days\nafter a storm flooded the main quay, "
    "the Harbour Board said in a statement.",
    "The market hall needs a new roof, the city said on Wednesday. It will stay\nshut until May.",
)
LETTER = f"""* The ferry sails again after two days of storm.
* A council vote is due.

1. FERRY RETURNS
----------------
{SENTENCES[0]}

Read more: https://harbour.example/{"ferry-" * 30}

2. FISH MARKET SHUT
-------------------
{SENTENCES[1]}

--
Harbour Daily, 1 Quay Street
"""


def test_broken_paragraphs_between_lists_and_rules_are_whole() -> None:
    article = newsdoc.parse(HEAD + LETTER, "text")
    texts = [each.text for each in article.paragraphs()]
    assert all(sentence.replace("\n", " ") in texts for sentence in SENTENCES)
    assert "* A council vote is due." in [*texts, *(each.text for each in article.furniture)]
    assert not article.related


@pytest.mark.parametrize("more", ["", "A paragraph in one line. " * 8])
def test_each_character_stands_in_one_block(more: str) -> None:
    text = HEAD + LETTER + more
    held = "".join(text[start:end] for _, start, end in newsdoc.parse(text, "text").nodes())
    assert "".join(held.split()) == "".join(text.split())


def test_lines_are_paragraphs_where_some_are_long() -> None:
    lines = (
        "The ferry between Northport and Eastbay sails again today, the Board said.",
        "Nobody was hurt in the storm, which was the worst since 1987, the mayor said.",
        "The market hall needs a new roof, the city said on Wednesday, " * 4 + "and it will stay shut.",
    )
    article = newsdoc.parse(HEAD + "\n".join(lines), "text")
    assert [each.text for each in article.paragraphs()] == list(lines)


RAW = """From: Coast Post <post@coast.example>
To: reader@list.example
Subject: =?utf-8?Q?Ferry_sails_=E2=80=93_again?=
Date: Fri, 06 Mar 2026 07:30:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: {encoding}

Ferry sails – again

By Ann Lee

The ferry sails again after two winters in the yard, the harbour office said on Friday.

It had been paid for by the town, and by those who live on the island.
"""


def test_headers_as_a_mail_has_them_on_its_way() -> None:
    article = newsdoc.parse(RAW.format(encoding="8bit"), format="text")
    assert (article.headline, article.summary, article.byline) == ("Ferry sails – again", None, "By Ann Lee")
    assert [each.text[:9] for each in article.paragraphs()] == ["The ferry", "It had be"]
    assert not article.problems


def test_a_mail_whose_text_is_encoded_says_so() -> None:
    article = newsdoc.parse(RAW.format(encoding="quoted-printable"), format="text")
    assert [each.code for each in article.problems] == ["mail-encoded"]


def test_words_in_an_encoding_that_nobody_knows_stay_as_they_are() -> None:
    assert decoded_words("=?x-none?Q?Ferry?=") == "=?x-none?Q?Ferry?="


@pytest.mark.parametrize("word", ["=?utf-8?B?A?=", "=?utf-8?Q?=E2=80?="])
def test_words_that_are_not_in_their_encoding_stay_as_they_are(word: str) -> None:
    assert decoded_words(word) == word
    raw = RAW.replace("=?utf-8?Q?Ferry_sails_=E2=80=93_again?=", word).format(encoding="8bit")
    assert newsdoc.parse(raw, format="text").body


def test_encoded_words_are_one_line() -> None:
    assert decoded_words("=?utf-8?Q?Ferry=0Asails=00_again?=") == "Ferry sails again"


def test_a_mail_that_was_sent_on_is_read_from_its_headers() -> None:
    note = ["Hi, have a look.", "---------- Forwarded message ---------"]
    headers = ["From: Ann Lee <ann@example.org>", "Date: Mon, Sep 15, 2025", "Subject: Fwd: Ferry sails again"]
    found = read_form("\n".join([*note, *headers, "", "It sails at nine, the company said on Monday."]))
    assert found.name == "newsletter"
    assert [found.known[i].role for i in range(5)] == ["other", "other", "other", "date", "headline"]
    assert found.blocks[4].text == "Ferry sails again"


@pytest.mark.parametrize("headers", [["From: Ann Lee", "Date: Monday", "To: Bo Ray"], ["From: Ann", "Subject: Ferry"]])
def test_fewer_headers_under_other_words_are_no_mail(headers: list[str]) -> None:
    assert read_form("\n".join(["Hi, have a look.", *headers, "It sails at nine."])).name == "page"


def test_a_subject_alone_is_a_header_over_a_letter() -> None:
    story = "The ferry sails again after two days of storm, and the council has to vote on the quay."
    assert newsdoc.parse(f"Subject: Ferry returns\n\n{story}\n\n{story}", "text").headline == "Ferry returns"
    assert read_form("Subject: Ferries\n\nSection: News\n\nLength: 200 words").name != "newsletter"


LINE = "The ferry between the two towns sails again after two years of repairs, the county said on Monday."


@pytest.mark.parametrize(
    ("sender", "names"),
    [
        ("Ann Lee <ann@quay.example>", ["Ann Lee"]),
        ('"Ann Lee" <ann@quay.example>', ["Ann Lee"]),
        ("=?utf-8?Q?Ann_Lee?= <ann@quay.example>", ["Ann Lee"]),
        ("The Quay Post <news@quay.example>", []),
        ("news@quay.example", []),
    ],
)
def test_who_sent_a_mail_wrote_it(sender: str, names: list[str]) -> None:
    text = f"From: {sender}\nSubject: Ferry sails again\nDate: 14 May 2024\n\n{LINE}\n\n{LINE}"
    assert [person.name for person in newsdoc.parse(text, format="text").authors] == names


def test_the_signature_of_a_mail_is_set_aside() -> None:
    head = "From: Ann Lee <ann@quay.example>\nSubject: Ferry sails again\n\n"
    signature = "-- \nAnn Lee\nReporter, The Quay Post\n+44 20 7946 0000"
    article = newsdoc.parse(f"{head}{LINE}\n\n{LINE}\n\n{signature}", format="text")
    assert [person.name for person in article.authors] == ["Ann Lee"]
    assert [paragraph.text for paragraph in article.paragraphs()] == [LINE, LINE]
    assert any("Reporter" in each.text for each in article.furniture)


_NOTE = (
    "From: Ann Lee <ann@quay.example>\nSubject: Ferry returns\nDate: Thu, 5 Mar 2026 06:30:00 +0000\n\n{}"
    f"{SENTENCES[0]}\n\n{SENTENCES[1]}\n\n{{}}"
)


@pytest.mark.parametrize("end", ["Best regards,\n\nAnn Lee", "Yours,\n\nAnn Lee\n\nHarbour Board", "Cheers,\n\nAnn"])
def test_salutation_and_greeting_are_no_text(end: str) -> None:
    article = newsdoc.parse(_NOTE.format("Dear desk,\n\n", end), "text")
    assert [each.text for each in article.paragraphs()] == [" ".join(each.split()) for each in SENTENCES]
    assert "Dear desk," in {each.text for each in article.furniture}
    assert article.publisher is None


def test_a_line_with_a_comma_is_no_salutation_where_nobody_greets_at_the_end() -> None:
    article = newsdoc.parse(_NOTE.format("On Monday, in the harbour,\n\n", ""), "text")
    assert "On Monday, in the harbour," not in {each.text for each in article.furniture if each.kind == "other"}


@pytest.mark.parametrize("items", [["the Elm,", "the Ardale,", "the Moss"], ["the Elm,", "the Moss"]])
def test_a_list_at_the_end_of_a_letter_is_no_greeting(items: list[str]) -> None:
    article = newsdoc.parse(_NOTE.format("", "\n\n".join(["These ships must wait:", *items])), "text")
    assert not {each.text for each in article.furniture}.intersection(items)
