"""What is refused as a value of a field, and how that is said."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

import attrs
import pytest

from newsdoc.model import Article, Cell, Concept, Figure, Paragraph, Person, Table
from newsdoc.model.values import Value, checked, fits, type_name


@pytest.mark.parametrize(
    ("hint", "right", "wrong"),
    [
        (str, ["", "a"], [None, 1, b"a"]),
        (int, [0, 1], [True, False, 1.0, "1", None]),
        (bool, [True], [1, None]),
        (int | bool, [1, True], ["1"]),
        (float, [1.0, 1], ["1", None]),
        (None, [None], [0, ""]),
        (str | None, ["a", None], [1]),
        (int | None, [1, None], [True, "1"]),
        (int | str, [1, "a"], [None, True, 1.0]),
        (Literal["a", "b"], ["a"], ["c", None, 1]),
        (Literal["a", "b"] | None, ["a", None], ["c", 1]),
        (Literal["a"] | tuple[int, ...], ["a", (1,)], [None, "b", ("1",)]),
        (Literal["a"] | tuple[int, ...] | None, ["a", (1,), None], ["b"]),
        (Literal[1, "a"], [1, "a"], [True, 1.0, 2]),
        (tuple[str, ...], [(), ("a", "b")], [["a"], ("a", 1), "a", None]),
        (tuple[str, int], [("a", 1)], [("a",), ("a", "b"), ("a", 1, 2), ["a", 1], None]),
        (tuple[tuple[int, ...], ...], [((1,), ())], [(1,), ((True,),)]),
        (Sequence[int], [[1], (1, 2), []], [1, ["a"]]),
        (Sequence[str], [["a"], ()], ["a", b"a", [1]]),
        (dict[str, int], [{}], [[]]),
        (Any, [1, None], []),
    ],
)
def test_values_that_fit_an_annotation(hint: Any, right: list[Any], wrong: list[Any]) -> None:
    fit = fits(hint)
    for value in right:
        assert fit(value), value
    for value in wrong:
        assert not fit(value), value


@pytest.mark.parametrize(
    ("hint", "name"),
    [
        (str, "str"), (None, "None"), (type(None), "None"), (str | None, "str or None"),
        (int | str | None, "int, str or None"),
        (Literal["a", "b"], "'a' or 'b'"), (Literal["a"], "'a'"), (tuple[str, ...], "a tuple of str"),
        (dt.datetime | dt.date | None, "datetime, date or None"), ("text", "text"),
    ],
)  # fmt: skip
def test_types_as_a_person_reads_them(hint: Any, name: str) -> None:
    assert type_name(hint) == name


@pytest.mark.parametrize(
    ("cls", "fields", "complaint"),
    [
        (Article, {"headline": 5}, "Article.headline must be str or None, not the int 5"),
        (
            Article,
            {"published": "2026-01-22"},
            "Article.published must be datetime, date or None, not the str '2026-01-22'; "
            "datetime.date.fromisoformat or datetime.datetime.fromisoformat reads it",
        ),
        (Article, {"published": 5}, "Article.published must be datetime, date or None, not the int 5"),
        (Article, {"urgency": True}, "Article.urgency must be int or None, not the bool True"),
        (Article, {"keywords": "a"}, "Article.keywords must be a tuple of str, not the str 'a'"),
        (Article, {"keywords": ("a", 5)}, "Article.keywords must hold str, not the int 5"),
        (Article, {"authors": ("Ann Lee",)}, "Article.authors must hold Person, not the str 'Ann Lee'"),
        (Article, {"keywords": {"a": 1}}, "Article.keywords must be a tuple of str, not the dict {'a': 1}"),
        (Person, {"name": None}, "Person.name must be str, not None"),
        (Person, {"name": ["x" * 50]}, f"Person.name must be str, not the list ('{'x' * 39}…',)"),
        (Concept, {"broader": (5,)}, "Concept.broader must hold Concept, not the int 5"),
        (Cell, {"text": "a", "colspan": 1.5}, "Cell.colspan must be int, not the float 1.5"),
        (
            Figure,
            {"kind": "film"},
            "Figure.kind must be 'picture', 'graphic', 'video' or 'audio', not the str 'film'",
        ),
    ],
)
def test_a_wrong_value_is_refused_with_the_name_of_the_field(cls: Any, fields: dict[str, Any], complaint: str) -> None:
    with pytest.raises(TypeError) as caught:
        cls(**fields)
    assert str(caught.value) == complaint


def test_lists_and_generators_become_tuples_those_inside_too() -> None:
    assert Article(keywords=["a", "b"]).keywords == ("a", "b")  # type: ignore[arg-type]
    assert Article(keywords=(each for each in "ab")).keywords == ("a", "b")  # type: ignore[arg-type]
    rows: Any = [[Cell("a")], (Cell("b"),)]
    assert Table(rows).rows == ((Cell("a"),), (Cell("b"),))
    assert Table(tuple(rows)).rows == ((Cell("a"),), (Cell("b"),))


def test_a_class_that_is_met_for_the_first_time_and_then_again() -> None:
    for _ in range(2):
        assert Article(body=(Paragraph("a"), Figure("b"))).body[1] == Figure("b")
        with pytest.raises(TypeError, match="must hold Block"):
            Article(body=(Paragraph("a"), Person("b")))  # type: ignore[arg-type]


def test_a_class_of_a_plugin_is_checked_too() -> None:
    @attrs.frozen(repr=False, field_transformer=checked)
    class Tide(Value):
        height: "float | None" = None
        words: "tuple[str, ...]" = attrs.field(default=(), validator=attrs.validators.max_len(2))

    assert Tide(2, words=["a"]) == Tide(2.0, words=("a",))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"Tide\.height must be"):
        Tide("2")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="Length of"):
        Tide(2, words=("a", "b", "c"))


# ------------------------------------------------------------ repr
@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Person("Ann Lee"), "Person('Ann Lee')"),
        (Person("Ann Lee", role="Reporter"), "Person('Ann Lee', role='Reporter')"),
        (Person("x" * 40), f"Person('{'x' * 40}')"),
        (Person("x" * 41), f"Person('{'x' * 39}…')"),
        (Article("a", published=dt.date(2026, 1, 22)), "Article('a', published=2026-01-22)"),
        (Article("a", keywords=("b",)), "Article('a', keywords=('b',))"),
        (Article("a", keywords=("b", "c", "d")), "Article('a', keywords=('b', 'c', 'd'))"),
        (Article("a", keywords=("b", "c", "d", "e")), "Article('a', keywords=<4 str>)"),
        (Article("a", keywords=("b" * 39, "c" * 13)), f"Article('a', keywords=('{'b' * 39}', '{'c' * 13}'))"),
        (Article("a", keywords=("b" * 39, "c" * 14)), "Article('a', keywords=<2 str>)"),
        (Article("a", body=(Paragraph("b" * 39), Figure("c" * 39))), "Article('a', body=<2 items>)"),
        (Article(), "Article()"),
    ],
)
def test_a_repr_is_a_short_line(value: Value, shown: str) -> None:
    assert repr(value) == shown


def test_a_repr_has_200_characters_at_most() -> None:
    article = Article("h" * 20, kicker="k" * 39, summary="s" * 39, byline="b" * 39, section="")
    missing = 200 - len(repr(article))
    assert len(repr(attrs.evolve(article, section="x" * missing))) == 200
    assert repr(attrs.evolve(article, section="x" * missing)).endswith("x')")
    longer = repr(attrs.evolve(article, section="x" * (missing + 1)))
    assert (len(longer), longer[-4:]) == (200, "xx…)")
