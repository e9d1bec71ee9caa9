"""What differs between two articles, told field by field."""

import attrs

from newsdoc.fidelity import compare
from newsdoc.model import Article, Name, Paragraph, Person, Subject

RAIN, WIND, SUN = (Subject((Name(word),), code=word, relevance=50) for word in ("rain", "wind", "sun"))


def told(before: Article, after: Article) -> list[tuple[str, str]]:
    return [(loss.path, loss.fate) for loss in compare(before, after)]


def test_items_in_another_order_are_told_once() -> None:
    before = Article("x", subjects=(RAIN, WIND, SUN))
    assert told(before, Article("x", subjects=(RAIN, SUN, WIND))) == [("subjects.order", "another form")]
    assert compare(before, before) == ()


def test_an_item_is_compared_with_what_it_became() -> None:
    before = Article("x", subjects=(RAIN, WIND, SUN))
    changed = Article("x", subjects=(WIND, RAIN, attrs.evolve(SUN, relevance=None)))
    assert told(before, changed) == [("subjects.order", "another form"), ("subjects[2].relevance", "lost")]
    people = Article("x", authors=(Person("Ann Lee", role="Editor"), Person("Bo Ray")))
    moved = Article("x", authors=(Person("Bo Ray"), Person("Ann Lee")))
    assert told(people, moved) == [("authors.order", "another form"), ("authors[0].role", "lost")]


def test_what_is_replaced_is_compared_in_its_place() -> None:
    before, after = (Article("x", body=tuple(map(Paragraph, words))) for words in ("abc", "aec"))
    assert [str(loss) for loss in compare(before, after)] == ["body[1].text changes: b becomes e"]


def test_fewer_items_are_looked_for() -> None:
    before = Article("x", subjects=(RAIN, WIND, SUN))
    assert told(before, Article("x", subjects=(SUN, RAIN))) == [("subjects[1]", "lost")]
