"""What plain text leaves out, told before it is written."""

import newsdoc
from newsdoc import Article, Emphasis, Link, Paragraph, Person, Section

LEE = Person("Ann Lee", role="Maritime Editor", location="Northport", email="lee@coast.example")


def told(article: Article) -> dict[str, str]:
    return {loss.path: loss.value for loss in newsdoc.losses(article, "text")}


def test_authors_whom_the_byline_leaves_out() -> None:
    found = told(Article("Ferry", byline="By ANN LEE", authors=(LEE, Person("Bo Ray"))))
    assert found["authors[1]"] == "Bo Ray"
    assert "authors[0]" not in found


def test_what_is_known_of_authors_besides_the_byline() -> None:
    detail = {"authors[0].role": "Maritime Editor", "authors[0].email": "lee@coast.example"}
    assert told(Article("Ferry", byline="By Ann Lee in Northport", authors=(LEE,))) == detail
    assert told(Article("Ferry", authors=(LEE,))) == detail | {"authors[0].location": "Northport"}
    assert told(Article("Ferry", authors=(Person("Ann Lee"), Person("Ports Desk", kind="organization")))) == {}


def test_where_links_lead() -> None:
    link = Link(0, 3, href="https://board.example/")
    body = (Paragraph("The quay", marks=(link, Emphasis(4, 8))), Section("S", body=(Paragraph("Quay", marks=(link,)),)))
    assert told(Article("Ferry", body=body)) == {"body.marks": "2 addresses of links: https://board.example/"}
    assert told(Article("Ferry", body=(Paragraph("The quay", marks=(Emphasis(4, 8),)),))) == {}


def test_each_loss_is_true() -> None:
    body = (Paragraph("Quay", marks=(Link(0, 4, href="https://board.example/"),)),)
    article = Article("Ferry", byline="By Ann Lee", authors=(LEE,), body=body)
    written = newsdoc.export(article, "text")
    assert not [value for value in told(article).values() if value.rpartition(": ")[2] in written]
