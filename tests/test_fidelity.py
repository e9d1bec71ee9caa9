"""What differs between two articles, told field by field."""

import attrs

from newsdoc.fidelity import compare, left_out
from newsdoc.model import Article, ForeignElement, Name, Paragraph, Person, Subject

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


def carrying(content: str, format: str = "newsml-g2") -> Article:
    return Article(foreign=(ForeignElement(format, content=content, place="itemMeta"),))


def test_declarations_of_namespaces_are_nothing_said() -> None:
    one = carrying('<rating xmlns="urn:g2" xmlns:x="urn:x" value="4"/>')
    same = carrying('<ns0:rating xmlns:ns0="urn:g2" value="4"></ns0:rating>')
    assert compare(one, same) == ()
    (loss,) = compare(one, carrying('<rating xmlns="urn:g2" value="5"/>'))
    assert (loss.path, loss.fate, loss.value) == ("foreign", "lost", "1 element of newsml-g2")


def test_what_is_no_xml_is_compared_as_it_stands() -> None:
    assert compare(carrying('{"a": 1}', "ninjs"), carrying('{"a": 1}', "ninjs")) == ()
    assert len(compare(carrying('{"a": 1}', "ninjs"), carrying('{"a":1}', "ninjs"))) == 1
    broken = carrying("<a")
    assert compare(broken, broken) == ()
    assert len(compare(broken, attrs.evolve(broken, foreign=()))) == 1


def test_several_are_told_by_their_words() -> None:
    article = Article(authors=(Person("Ann Lee"), Person("Bo Ray")), body=(Paragraph("The ferry sails again."),))
    assert [loss.value for loss in left_out(article, kept=())] == ["Ann Lee; Bo Ray", "The ferry sails again."]
