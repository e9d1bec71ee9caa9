"""Fields refuse values of a wrong type; reprs fit on a line."""

import datetime as dt
import json
from typing import Any

import attrs
import pytest
from hypothesis import given

import newsdoc
from newsdoc import Article, Furniture, Paragraph, Person, Provenance, SourceBlock, Subject
from newsdoc.testing import articles


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"authors": ["Ann Lee"]}, "Article.authors must hold Person, not the str 'Ann Lee'"),
        (
            {"published": "2024-03-05"},
            "Article.published must be datetime, date or None, not the str '2024",
        ),
        ({"urgency": "high"}, "Article.urgency must be int or None"),
        ({"urgency": True}, "Article.urgency must be int or None, not the bool True"),
        ({"headline": 5}, "Article.headline must be str or None"),
        ({"body": "text"}, "Article.body must be a tuple of Block"),
        ({"body": [Person("x")]}, "Article.body must hold Block, not the Person"),
        ({"urgency": ()}, "Article.urgency must be int or None"),
        ({"subjects": [newsdoc.Concept()]}, "must hold Subject"),
        ({"embargoed_indefinitely": None}, "must be bool, not None"),
    ],
)
def test_wrong_types_are_refused_with_the_name_of_the_field(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        Article(**fields)


def test_other_classes_check_as_well() -> None:
    with pytest.raises(TypeError, match=r"Quote.kind must be 'direct', 'indirect' or 'mixed', not the str 'loud'"):
        newsdoc.Quote("x", kind="loud")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"Table.rows must hold"):
        newsdoc.Table(rows=(("a", "b"),))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"Profile.names must be a tuple of str"):
        newsdoc.Profile("Post", names="FjordPost")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"Profile\.patterns"):
        newsdoc.Profile("Post", patterns=[("nonsense", "x")])  # type: ignore[list-item]
    assert newsdoc.Place(latitude=5).latitude == 5


def test_lists_become_tuples() -> None:
    article = Article("H", body=[Paragraph("x")], authors=(Person(name) for name in ("Ann Lee",)))  # type: ignore[arg-type]
    assert article.body == (Paragraph("x"),)
    assert article.authors == (Person("Ann Lee"),)
    assert newsdoc.parse(newsdoc.export(article, "json"), "json") == article
    assert hash(article)
    assert newsdoc.Table(rows=[[newsdoc.Cell("a")]]).rows == ((newsdoc.Cell("a"),),)  # type: ignore[arg-type]


def test_repr_shows_what_is_set() -> None:
    article = Article(
        "Ferry returns", published=dt.date(2026, 3, 5), body=(Paragraph("x"),) * 12, authors=(Person("Ann Lee"),)
    )
    assert (
        repr(article)
        == "Article('Ferry returns', authors=(Person('Ann Lee'),), published=2026-03-05, body=<12 Paragraph>)"
    )
    assert repr(newsdoc.Quote("We will")) == "Quote('We will')"
    assert repr(Article()) == "Article()"


@given(articles())
def test_repr_is_one_short_line(article: Article) -> None:
    assert len(repr(article)) <= 200
    assert "\n" not in repr(article)


@given(articles())
def test_to_dict_is_json(article: Article) -> None:
    values = article.to_dict()
    json.dumps(values)
    assert values["text"] == article.text
    assert len(values["body"]) == len(article.body)


def test_to_dict_has_every_field() -> None:
    values = Article("Ferry", published=dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC), body=(Paragraph("x"),)).to_dict()
    assert values["published"] == "2026-03-05T12:00:00+00:00"
    assert values["body"] == [{"type": "paragraph", "text": "x"}]
    left_out = {"provenance", "foreign"}
    assert set(values) == {field.name for field in attrs.fields(Article)} - left_out | {"text"}


def test_asdict_takes_parsed_articles() -> None:
    article = newsdoc.parse("Ferry returns\n\nBy Ann Lee\n\nThe ferry sails again from the old quay.")
    blocks = attrs.asdict(article)["provenance"]["blocks"]
    assert blocks[0] == SourceBlock("headline", 0, 13)
    role, start, end = SourceBlock("headline", 0, 13)
    assert (role, start, end) == ("headline", 0, 13)
    assert attrs.asdict(Article(furniture=(Furniture("x"),), subjects=(Subject(),), provenance=Provenance("text")))
