"""What plain text leaves out, told before it is written."""

import newsdoc
from newsdoc import Article, Emphasis, Figure, Link, Paragraph, Person, RelatedLink, Section

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


def test_options_of_the_exporter_are_options_here() -> None:
    related = (RelatedLink("Tide", href="https://a.example/tide"),)
    article = Article("Ferry", body=(Figure("The quay", url="https://a.example/q.jpg"), *related), related=related)
    assert newsdoc.losses(article, "text", width=40) == newsdoc.losses(article, "text", links=True) == ()
    found = {loss.path: loss.value for loss in newsdoc.losses(article, "text", links=False)}
    assert found == {
        "body.url": "1 address of links: https://a.example/q.jpg",
        "related.href": "2 addresses of links: https://a.example/tide",
    }
    assert "a.example" not in newsdoc.export(article, "text", links=False)


def test_each_loss_is_true() -> None:
    body = (Paragraph("Quay", marks=(Link(0, 4, href="https://board.example/"),)),)
    article = Article("Ferry", byline="By Ann Lee", authors=(LEE,), body=body)
    written = newsdoc.export(article, "text")
    assert not [value for value in told(article).values() if value.rpartition(": ")[2] in written]
