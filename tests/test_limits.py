"""Limits that hold for every parser and analyzer, and what happens at them."""

import datetime as dt
import pickle

import attrs
import pytest

import newsdoc
from newsdoc import Article, FactBox, LimitExceeded, Limits, ListBlock, ListItem, Paragraph, Section
from newsdoc.limits import extent_of, within


def nested(levels: int, holder: str = "list") -> newsdoc.Block:
    block: newsdoc.Block = Paragraph("Deep down.")
    for number in range(levels):
        if holder == "list":
            block = ListBlock((ListItem((Paragraph(f"Level {number}."), block)),))
        else:
            block = (Section if holder == "section" else FactBox)(f"Level {number}", body=(block,))
    return block


@pytest.mark.parametrize("data", ["word " * 30, b"word " * 30])
def test_documents_that_are_too_large(data: str | bytes) -> None:
    with pytest.raises(LimitExceeded, match=r"has 150 bytes or characters; limits=newsdoc.Limits\(input_size"):
        newsdoc.parse(data, limits=Limits(input_size=149))
    assert newsdoc.parse(data, limits=Limits(input_size=150))


def test_pages_that_are_too_large() -> None:
    page = "<article><h1>Ferry stays</h1></article>"
    size = len(page)
    assert newsdoc.parse(page, limits=Limits(page_size=size)).headline == "Ferry stays"
    with pytest.raises(LimitExceeded, match=rf"has {size} bytes or characters; limits=newsdoc.Limits\(page_size"):
        newsdoc.parse(page, limits=Limits(page_size=size - 1))
    assert newsdoc.parse("Ferry stays.", "text", limits=Limits(page_size=1))  # of pages alone


def test_every_door_takes_limits(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "story.txt"
    path.write_text("word " * 30)
    small = Limits(input_size=10)
    for work in (newsdoc.read, newsdoc.read_all):
        with pytest.raises(LimitExceeded):
            work(path, limits=small)
    with pytest.raises(LimitExceeded):
        newsdoc.parse_all(path.read_text(), limits=small)
    article = Article(body=(Paragraph("word " * 30),))
    with pytest.raises(LimitExceeded, match="analyzed_size"):
        newsdoc.analyze(article, "quotes", limits=Limits(analyzed_size=100))


def test_articles_of_too_many_blocks() -> None:
    text = newsdoc.export(Article(body=(Paragraph("x"),) * 50), "json")
    with pytest.raises(LimitExceeded, match="the article has 50 blocks"):
        newsdoc.parse(text, limits=Limits(blocks=49))


@pytest.mark.parametrize("holder", ["list", "section", "box"])
@pytest.mark.parametrize("levels", [31, 32, 63, 64, 100, 3000])
def test_what_lies_too_deep_becomes_paragraphs(holder: str, levels: int) -> None:
    article, changed = within(Article("x", body=(nested(levels, holder),)), Limits())
    assert changed is (levels > (31 if holder == "list" else 63))
    assert extent_of(article.body)[1] <= 64
    texts = " ".join([article.text, *(block.plain_text() for block in article.body)])
    assert "Deep down." in texts
    assert "Level 0" in texts
    newsdoc.losses(article, "json")
    pickle.loads(pickle.dumps(article))


def test_deep_markup_is_told_and_can_be_written() -> None:
    item = newsdoc.to_bytes(newsdoc.export(Article("x", body=(Paragraph("HERE"),)), "newsml-g2")).decode()
    assert "<p>HERE</p>" in item
    article = newsdoc.parse(item.replace("<p>HERE</p>", "<ul><li>a" * 100 + "</li></ul>" * 100))
    assert "too-deep" in [problem.code for problem in article.problems]
    article = attrs.evolve(article, url="https://coast.example/deep", published=dt.datetime(2026, 3, 5, tzinfo=dt.UTC))
    for info in newsdoc.formats():
        if info.writes:
            assert newsdoc.export(article, info.name) is not None
    newsdoc.losses(article, "json")


@pytest.mark.parametrize("values", [{"depth": 0}, {"blocks": True}, {"input_size": 1.5}])
def test_limits_are_whole_numbers(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="must be a whole number from 1"):
        Limits(**values)  # type: ignore[arg-type]
