"""What is imperfect in a page, and what it says of it."""

import pytest

import newsdoc

STORY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The harbour board of Ostmark agreed on Monday to rebuild the northern quay, which has been closed for years.",
        "Work is to begin in the spring and to last eighteen months, and ferries will use the old landing stage.",
        "The board had asked three engineers for their advice, and all of them said that repairs would not hold.",
    )
)
HEAD = "<html lang=en><head><title>Quay to be rebuilt</title></head><body><article><h1>Quay to be rebuilt</h1>"


def codes(markup: str) -> list[str]:
    return [problem.code for problem in newsdoc.parse(markup, format="html").problems]


@pytest.mark.parametrize(
    "end", ["<p class='x", "<!-- advert", "<script>var a = 1;", "<SCRIPT>a = 1;", "<style>p {", "</artic", ""]
)
def test_a_page_that_ends_in_the_middle(end: str) -> None:
    assert "markup-truncated" in codes(HEAD + STORY + end)


@pytest.mark.parametrize(
    "end",
    [
        "</body></html>",
        "</article>",
        "</article><p>2 < 3</p>",
        "</article><!-- a --><script>a</script>",
        "</article><script>a</SCRIPT>",
    ],
)
def test_a_page_that_does_not(end: str) -> None:
    assert "markup-truncated" not in codes(HEAD + STORY + end)


@pytest.mark.parametrize("address", ["javascript:alert(1)", " JaVa\tscript:x", "vbscript:x", "data:text/html,<b>x</b>"])
def test_addresses_that_run_code_are_dropped(address: str) -> None:
    extra = f"<p>More of it stands <a href='{address}'>in the report of the board</a>, which was read on Monday.</p>"
    article = newsdoc.parse(HEAD + STORY + extra, format="html", url="https://quay.example/a/b")
    assert [mark for paragraph in article.paragraphs() for mark in paragraph.marks] == []
    assert "in the report of the board" in article.text
    assert "address-dropped" in [problem.code for problem in article.problems]


def test_pictures_and_authors_have_no_such_addresses() -> None:
    data = '{"@context":"https://schema.org","@type":"NewsArticle","author":{"name":"Ann Lee","url":"javascript:x"}}'
    script = f"<script type='application/ld+json'>{data}</script>"
    article = newsdoc.parse(HEAD + script + "<iframe src='javascript:x'></iframe>" + STORY, format="html")
    assert [person.url for person in article.authors] == [None]
    assert "javascript" not in str(article.to_dict())


def test_two_headlines_in_one_story() -> None:
    other = "<h1>Ferries go on using the old stage</h1>"
    assert "several-candidates" in codes(HEAD + STORY + other + STORY.replace("board", "council"))
    assert "several-candidates" not in codes(HEAD + STORY)


def test_two_days_of_publication() -> None:
    meta = "<meta property='article:published_time' content='2024-03-09T10:00:00Z'>"
    data = '{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2024-03-04T10:00:00Z"}'
    script = f"<script type='application/ld+json'>{data}</script>"
    assert "several-candidates" in codes(HEAD.replace("</head>", meta + script + "</head>") + STORY)
    same = script.replace("03-04", "03-09")
    assert "several-candidates" not in codes(HEAD.replace("</head>", meta + same + "</head>") + STORY)


def test_formulas_are_told_to_be_left_out() -> None:
    assert "dropped" in codes(HEAD + STORY + "<p>It costs <math><mi>x</mi></math> more than it did a year ago.</p>")
    assert "dropped" not in codes(HEAD + STORY)
