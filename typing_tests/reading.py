"""What a checker knows of an article that was read."""

import datetime as dt
from typing import Any, Literal, assert_type

import newsdoc
from newsdoc import Article, Figure, Node, Paragraph, Person, Problem, Quote, RelatedLink, Section
from newsdoc.analyzers.people import NamedPerson

article = newsdoc.parse("Ferry returns\n\nBy Ann Lee\n\nThe ferry sails again from the old quay.")

assert_type(article, Article)
assert_type(newsdoc.parse_all("Ferry returns"), tuple[Article, ...])
assert_type(article.headline, str | None)
assert_type(article.published, dt.datetime | dt.date | None)
assert_type(article.authors, tuple[Person, ...])
assert_type(article.text, str)
assert_type(article.problems, tuple[Problem, ...])
assert_type(article.paragraphs(), tuple[Paragraph, ...])
assert_type(article.sections(), tuple[Section, ...])
assert_type(article.figures(), tuple[Figure, ...])
assert_type(article.related_links(), tuple[RelatedLink, ...])
assert_type(article.quotes(), tuple[Quote, ...])
assert_type(article.to_dict(), dict[str, Any])

# A layer holds nodes of any class, or those of the class that was asked for.
assert_type(article.layer("quotes"), tuple[Node, ...])
assert_type(article.layer("quotes", Quote), tuple[Quote, ...])
for person in article.layer("people", NamedPerson):
    assert_type(person.person.name, str)
    assert_type(person.gender, Literal["female", "male"] | None)

# What is one of few words is a Literal.
Kind = Literal["story", "live blog", "gallery", "video", "list", "teaser", "audio", "picture", "not an article"]
assert_type(article.kind, Kind | None)
for figure in article.figures():
    assert_type(figure.kind, Literal["picture", "graphic", "video", "audio"])
for quote in article.quotes():
    assert_type(quote.kind, Literal["direct", "indirect", "mixed"])
    assert_type(quote.speaker, Person | None)
for problem in article.problems:
    assert_type(problem.severity, Literal["error", "warning"])
for loss in newsdoc.losses(article, "text"):
    assert_type(loss.fate, Literal["another form", "lost"])
for role, start, end in article.nodes():
    assert_type(start + end, int)
    if role == "headline":
        assert_type(role, Literal["headline"])

# What a checker refuses.
Article("Ferry returns", published="2024-03-05")  # type: ignore[arg-type]
Article("Ferry returns", kind="essay")  # type: ignore[arg-type]
Quote("It sails.", kind="reported")  # type: ignore[arg-type]
article.headline = "Ferry sails"  # type: ignore[misc]
print(article.published.hour)  # type: ignore[union-attr]
newsdoc.parse("Ferry returns", lang="en", format=7)  # type: ignore[arg-type]
