"""Documents of press databases: a field a line around the story."""

import pytest

import newsdoc
from newsdoc.formats.text.forms import database

STORY = [
    "The town council agreed on Tuesday to lease the old fish quay to a ferry company for ten years.",
    "The vote, 11 to 4, came after almost five hours of debate in a hall so full that some stood.",
]
BODY = "\n\n".join(STORY)
RIGHTS = "Copyright 2024 Quay Post Newspapers Ltd"

NEXIS_OF_OLD = f"""
                               1 of 2 DOCUMENTS

                            The Quay Post (Larkhaven)

                            March 5, 2024 Tuesday
                                First Edition

Council backs ferry

BYLINE: ANN LEE and BO RAY

SECTION: NEWS; Pg. 4

LENGTH: 212 words

DATELINE: LARKHAVEN

BODY:

{BODY}

LOAD-DATE: March 6, 2024

GRAPHIC: The ferry leaves the old quay. Picture: INES CALDER

                    {RIGHTS}
"""
NEXIS = f"""Council backs ferry
The Quay Post (Larkhaven)
March 5, 2024 Tuesday

{RIGHTS}

Section: NEWS; Pg. 4
Length: 212 words
Byline: Ann Lee and Bo Ray
Dateline: LARKHAVEN
Body

{BODY}

Graphic

The ferry leaves the old quay. Picture: INES CALDER

Load-Date: March 6, 2024

End of Document
"""
FACTIVA_WITH_CODES = f"""HD          Council backs ferry
BY          By Ann Lee and Bo Ray
WC          212 words
PD          5 March 2024
ET          18:40
SN          The Quay Post
LA          English
CY          {RIGHTS}

LP
{STORY[0]}

TD
{STORY[1]}

NS          gpol : Domestic Politics
AN          Document QUAYP00020240306ek3500012
"""
FACTIVA = f"""Council backs ferry

By Ann Lee and Bo Ray
212 words
5 March 2024
18:40
The Quay Post
QUAYP
4
English
{RIGHTS}.

{BODY}

Document QUAYP00020240306ek3500012
"""
PROQUEST = f"""____________________________________________________________

Report Information from ProQuest

____________________________________________________________

Document 1 of 2

Council backs ferry

Author: Lee, Ann; Ray, Bo

Publication info: The Quay Post ; Larkhaven [Larkhaven]. 05 Mar 2024: A.4.

Full text: {BODY}

Subject: Ferries; City councils

Publication title: The Quay Post

Publication date: Mar 5, 2024

ProQuest document ID: 2912345678

Copyright: {RIGHTS}
"""
ALL = {
    "nexis of old": NEXIS_OF_OLD,
    "nexis": NEXIS,
    "factiva with codes": FACTIVA_WITH_CODES,
    "factiva": FACTIVA,
    "proquest": PROQUEST,
}


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_what_the_fields_say(text: str) -> None:
    article = newsdoc.parse(text, "text")
    assert article.headline == "Council backs ferry"
    assert [person.name for person in article.authors] == ["Ann Lee", "Bo Ray"]
    assert str(article.published)[:10] == "2024-03-05"
    assert article.publisher is not None
    assert article.publisher.name == "The Quay Post"
    assert [paragraph.text for paragraph in article.paragraphs()] == STORY
    assert RIGHTS in str(article.rights)


@pytest.mark.parametrize("text", [NEXIS_OF_OLD, NEXIS])
def test_place_and_picture(text: str) -> None:
    article = newsdoc.parse(text, "text")
    assert article.dateline is not None
    assert article.dateline.place == "LARKHAVEN"
    assert [(figure.caption, figure.credit) for figure in article.figures()] == [
        ("The ferry leaves the old quay.", "INES CALDER")
    ]


def test_section_and_subjects() -> None:
    assert newsdoc.parse(NEXIS, "text").section == "NEWS"
    assert newsdoc.parse(PROQUEST, "text").keywords == ("Ferries", "City councils")
    weighed = NEXIS.replace("Body\n", "Subject: FERRIES (90%); CITY COUNCILS (78%)\nBody\n")
    assert newsdoc.parse(weighed, "text").keywords == ("FERRIES", "CITY COUNCILS")


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_many_documents(text: str) -> None:
    second = text.replace("backs", "drops").replace("1 of 2", "2 of 2")
    both = text + "\n" + second
    articles = newsdoc.parse_all(both, "text")
    assert [article.headline for article in articles] == ["Council backs ferry", "Council drops ferry"]
    for article in articles:
        assert [paragraph.text for paragraph in article.paragraphs()] == STORY
        for role, start, end in article.nodes():
            assert role != "headline" or str(article.headline) in both[start:end]
    first = newsdoc.parse(both, "text")
    assert first.headline == "Council backs ferry"
    assert [(problem.code, problem.message) for problem in first.problems] == [
        ("items-left", "the first of 2 documents was read")
    ]


def test_the_documents_are_the_whole_text() -> None:
    text = NEXIS + NEXIS + NEXIS_OF_OLD
    places = database.documents(text)
    assert "".join(text[start:end] for start, end in places) == text


@pytest.mark.parametrize("text", [NEXIS, FACTIVA])
def test_what_stands_behind_the_last_document_belongs_to_it(text: str) -> None:
    (article,) = newsdoc.parse_all(f"{text}\n\nDelivered to the Quay Library", "text")
    assert article.headline == "Council backs ferry"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Source: The harbour office\n\n{BODY}\n\nDocument of the day",
        "Title: Ferries\n\nAuthor: Ann Lee\n\nSubject: Ferries\n\nSection: News",
        "Load-Date: March 6, 2024\n\nAuthor: Ann Lee\n\nThe body of work\n\nSection: News",
    ],
)
def test_other_texts(text: str) -> None:
    assert not database.detect(text)
    assert len(newsdoc.parse_all(text, "text")) == 1


def test_a_story_whose_lines_no_empty_line_parts() -> None:
    (article,) = newsdoc.parse_all(NEXIS.replace("\n\n", "\n"), "text")
    assert [paragraph.text for paragraph in article.paragraphs()] == STORY
