"""Native JSON keeps everything, plugins' nodes too."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import attrs
import pytest
from jsonschema import Draft202012Validator

import newsdoc
from newsdoc import Article, ParseError
from newsdoc.formats.json.schema import json_schema
from newsdoc.model import nodes


@pytest.fixture
def poll() -> Iterator[type[newsdoc.Block]]:
    """A block and a mark that a plugin brings, known only inside the test."""

    @newsdoc.register_node
    @attrs.frozen
    class Poll(newsdoc.Block):
        type_name: ClassVar[str] = "x-poll"
        question: str
        votes: tuple[int, ...] = attrs.field(default=(), kw_only=True)

        def plain_text(self) -> str:
            return f"{self.question} {self.votes}"

    @newsdoc.register_node
    @attrs.frozen
    class Term(newsdoc.Mark):
        type_name: ClassVar[str] = "x-term"
        code: str = attrs.field(default="", kw_only=True)

    Poll.term = Term  # type: ignore[attr-defined]
    yield Poll
    for name in ("x-poll", "x-term"):
        nodes._NODE_TYPES.pop(name, None)


def full_article() -> Article:
    zone = dt.timezone(dt.timedelta(hours=-5))
    return Article(
        "Headline",
        published=dt.date(2024, 3, 5),
        modified=dt.datetime(2024, 3, 5, 18, 40, tzinfo=zone),
        created=dt.datetime(2024, 3, 5, 18, 40, 1, 5),
        subjects=(newsdoc.Subject((newsdoc.Name("Ferries", language="en"),), scheme="medtop", code="20000337"),),
        located=(newsdoc.Place((newsdoc.Name("Larkhaven"),), latitude=50.0, broader=(newsdoc.Concept(code="x"),)),),
        body=(
            newsdoc.Paragraph("text", marks=(newsdoc.Link(0, 4, href="https://example.org"),), span=newsdoc.Span(1, 5)),
            newsdoc.Section("Head", body=(newsdoc.Quote(body=(newsdoc.Paragraph("q"),), pull=True),)),
            newsdoc.Table(((newsdoc.Cell("a", header=True),), ())),
        ),
        provenance=newsdoc.Provenance("text", blocks=(newsdoc.SourceBlock("paragraph", 0, 5),)),
    ).with_layer("quotes", (newsdoc.Quote("q", speaker=newsdoc.Person("Ann"), anchors=(newsdoc.Anchor(0, 1, 2),)),))


def test_round_trip_keeps_spans_and_provenance_too() -> None:
    article = full_article()
    again = newsdoc.parse(newsdoc.export(article, "json"))
    assert again == article
    assert again.provenance == article.provenance
    assert again.body[0].span == article.body[0].span
    assert again.modified is not None
    assert again.modified.isoformat() == "2024-03-05T18:40:00-05:00"


def test_plugin_nodes_round_trip(poll: type[newsdoc.Block]) -> None:
    mark = poll.term(0, 1, code="a")  # type: ignore[attr-defined]
    article = Article(body=(poll("Sure?", votes=(3, 4)), newsdoc.Paragraph("x", marks=(mark,))))  # type: ignore[call-arg,arg-type]
    assert newsdoc.parse(newsdoc.export(article, "json")) == article


def test_plugin_nodes_survive_where_the_plugin_is_missing(poll: type[newsdoc.Block]) -> None:
    mark = poll.term(0, 1, code="a")  # type: ignore[attr-defined]
    article = Article(body=(poll("Sure?", votes=(3, 4)), newsdoc.Paragraph("x", marks=(mark,))))  # type: ignore[call-arg,arg-type]
    written = newsdoc.export(article, "json")
    for name in ("x-poll", "x-term"):
        nodes._NODE_TYPES.pop(name)
    without = newsdoc.parse(written)
    assert isinstance(without.body[0], newsdoc.UnknownBlock)
    assert without.body[0].plain_text() == "Sure? (3, 4)"
    assert json.loads(str(newsdoc.export(without, "json"))) == json.loads(str(written))
    assert newsdoc.parse(newsdoc.export(without, "json")) == without


def test_lone_surrogates_are_escaped() -> None:
    article = Article("a\ud800b")
    written = newsdoc.export(article, "json")
    assert isinstance(written, str)
    assert written.isascii()
    assert newsdoc.parse(written) == article


def test_several_articles_in_a_list() -> None:
    one, two = Article("one"), Article("two")
    data = f"[{newsdoc.export(one, 'json')}, {newsdoc.export(two, 'json')}]"
    assert newsdoc.parse_all(data) == (one, two)
    assert newsdoc.parse(data) == one


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", "not JSON"),
        ("[]", "the data holds no article"),
        ("[1]", "int where an article was expected"),
        ('{"newsdoc": 2}', "version 2"),
        ('{"newsdoc": 1, "headlin": "x"}', r"extra fields found \(headlin\) @ \$"),
        ('{"newsdoc": 1, "headline": 5}', r"@ \$.headline"),
        ('{"newsdoc": 1, "urgency": "5"}', r"@ \$.urgency"),
        ('{"newsdoc": 1, "published": "yesterday"}', r"@ \$.published"),
        ('{"newsdoc": 1, "body": [{"type": "person"}, {"text": "x"}]}', r"@ \$.body\[1\]"),
        ('{"newsdoc": 1, "body": [{"type": "link", "start": 0, "end": 1}]}', r"expected Block @ \$.body\[0\]"),
    ],
)
def test_bad_input_says_where(data: str, message: str) -> None:
    with pytest.raises(ParseError, match=message):
        newsdoc.parse(data, "json")


@pytest.mark.parametrize(("data", "limit"), [("[" * 100_000, "nested"), ('{"newsdoc":' + "1" * 5000 + "}", "digits")])
def test_json_beyond_the_limits(data: str, limit: str) -> None:
    with pytest.raises(newsdoc.LimitExceeded, match=limit):
        newsdoc.parse(data, "json")


def test_schema_accepts_what_is_written_and_nothing_else() -> None:
    validator = Draft202012Validator(json_schema())
    values = json.loads(str(newsdoc.export(full_article(), "json")))
    validator.validate(values)
    values["body"][0]["txt"] = "misspelt"
    assert not validator.is_valid(values)
    assert not validator.is_valid({"newsdoc": 1, "headline": 5})


def test_schema_file_is_current(root: Path) -> None:
    """`python -m newsdoc.formats.json.schema > docs/newsdoc-1.schema.json` makes it."""
    kept = json.loads((root / "docs/newsdoc-1.schema.json").read_text("utf-8"))
    assert kept == json_schema(plugins=False)
