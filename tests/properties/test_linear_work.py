"""Work grows as the input does: counted, not timed, so that a busy machine says the same.

What counts is each line of ours that runs and each call of C, on input of 1, 2, 4 and 8 times a size. Twice the input
may take 2.3 times the work: what is quadratic takes four times. What one call of C does with its input is not seen
here: `tests/properties/test_backtracking.py` looks at patterns, `benchmarks/linear_time.py` at seconds.
"""

import sys
from collections.abc import Callable
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from lxml import etree

import newsdoc
from newsdoc import Article, Emphasis, Figure, Link, ListBlock, ListItem, Paragraph, Person, Quote, RelatedLink, Section

GROWTH = 2.3
SIZES = (12, 24, 48, 96)
"""Small: a line that is counted takes as long as twenty that are not."""
SPEECH = "“We are home, {},” said Ann Lee{}, who leads the crew. She left on Monday. "
PROSE = "The ferry left the old quay at dawn with {} people on board, and its crew waved from the deck for an hour."


class Work:
    """Counts the lines of ours that run, and the calls of C."""

    def __init__(self) -> None:
        self.count = 0

    def of(self, work: Callable[[], object]) -> int:
        """How much this takes."""
        self.count = 0
        tracer, profiler = sys.gettrace(), sys.getprofile()
        sys.setprofile(self._called)
        sys.settrace(self._entered)
        try:
            work()
        finally:
            sys.settrace(tracer)
            sys.setprofile(profiler)
        return self.count

    def _called(self, frame: FrameType, event: str, argument: Any) -> None:
        self.count += event == "c_call"

    def _entered(self, frame: FrameType, event: str, argument: Any) -> Any:
        return self._ran if "newsdoc" in frame.f_code.co_filename else None

    def _ran(self, frame: FrameType, event: str, argument: Any) -> Any:
        self.count += event == "line"
        return self._ran


def grows_as_its_input(prepare: Callable[[int], Callable[[], object]]) -> None:
    """Fails where twice the input takes more than GROWTH times the work. `prepare` makes the input, uncounted.

    Where it does in one step, that of a table that overflows or of a limit, twice more is looked at: what is quadratic
    stays so.
    """
    counts = {}
    prepare(SIZES[-1])()  # what is loaded when it is needed is there
    for size in SIZES:
        counts[size] = Work().of(prepare(size))
    if max(larger / smaller for smaller, larger in pairwise(counts.values())) <= GROWTH:
        return
    for size in (2 * SIZES[-1], 4 * SIZES[-1]):
        counts[size] = Work().of(prepare(size))
    assert counts[4 * SIZES[-1]] <= GROWTH * counts[2 * SIZES[-1]], f"input of a size takes so much work: {counts}"


def article(shape: str, size: int) -> Article:
    """An article with so many things of one sort."""
    numbers = range(size)
    body: tuple[newsdoc.Block, ...] = (Paragraph("The ferry left."),)
    fields: dict[str, Any] = {}
    match shape:
        case "paragraphs":
            body = tuple(Paragraph(PROSE.format(i)) for i in numbers)
        case "marks":
            text = "word " * size
            marks = [Emphasis(5 * i, 5 * i + 4) if i % 2 else Link(5 * i, 5 * i + 4, href=f"/{i}") for i in numbers]
            body = (Paragraph(text, marks=tuple(marks)),)
        case "blocks":
            body = tuple(
                Section(
                    f"Part {i}",
                    body=(
                        Figure(f"Caption {i}", credit="Bo Ray", url=f"https://i.example/{i}.jpg"),
                        ListBlock((ListItem((Paragraph(f"Item {i}"),)),)),
                        Quote(body=(Paragraph(f"“Yes {i}”"),), speaker=Person("Ann Lee")),
                    ),
                )
                for i in numbers
            )
        case "fields":
            fields = {
                "authors": tuple(Person(f"Ann Lee {i}", url=f"https://a.example/{i}") for i in numbers),
                "contributors": tuple(Person(f"Bo Ray {i}", note="They contributed.") for i in numbers),
                "keywords": tuple(f"word  {i}" for i in numbers),
                "subjects": tuple(newsdoc.Subject((newsdoc.Name(f"Topic {i}"),)) for i in numbers),
                "related": tuple(RelatedLink(f"Story {i}", href=f"https://s.example/{i}") for i in numbers),
            }
    return Article("Ferry returns", body=body, language="en", published=DAY, **fields)


DAY = newsdoc.parse("<h1>A</h1><time datetime=2026-03-05T10:00Z>5 March 2026</time><p>B.", "html").published
SHAPES = ("paragraphs", "marks", "blocks", "fields")
FORMATS = {info.name: info for info in newsdoc.formats()}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("format", sorted(name for name, info in FORMATS.items() if info.writes))
def test_writing(format: str, shape: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        given = newsdoc.analyze(article(shape, size), "quotes", "people")
        return lambda: newsdoc.export(given, format)

    grows_as_its_input(prepare)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("format", sorted(name for name, info in FORMATS.items() if info.reads and info.writes))
def test_reading_what_was_written(format: str, shape: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        written = newsdoc.export(article(shape, size), format)
        return lambda: newsdoc.parse(written, format)

    grows_as_its_input(prepare)


@pytest.mark.parametrize("shape", SHAPES)
def test_losses(shape: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        given = article(shape, size)
        return lambda: newsdoc.losses(given, "nitf")

    grows_as_its_input(prepare)


@pytest.mark.parametrize("shape", SHAPES)
def test_losses_of_what_is_not_equally_many(shape: str) -> None:
    from newsdoc.fidelity import compare

    def prepare(size: int) -> Callable[[], object]:
        whole, fewer = article(shape, size), article(shape, size - 1)
        return lambda: list(compare(whole, fewer))

    grows_as_its_input(prepare)


def test_losses_of_fewer_in_another_form() -> None:
    from newsdoc.fidelity import compare

    def prepare(size: int) -> Callable[[], object]:
        whole = Article("H", body=tuple(Paragraph(f"Line  {number}") for number in range(size)))
        fewer = Article("H", body=tuple(Paragraph(f"Line {number}") for number in range(1, size)))
        return lambda: list(compare(whole, fewer))

    grows_as_its_input(prepare)


@pytest.mark.parametrize("format", sorted(name for name, info in FORMATS.items() if info.reads and info.writes))
def test_validating(format: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        written = newsdoc.export(article("blocks", size), format)
        return lambda: newsdoc.validate(written, format)

    grows_as_its_input(prepare)


PAGES = {
    "paragraphs": "<p>" + PROSE + "</p>",
    "short lines": "<div>Line {}</div>",
    "links": "<li><a href=/{0}>The ferry of the year {0}</a></li>",
    "figures": "<figure><img src=/{0}.jpg width=800 height=600><figcaption>Quay {0}. Foto: Bo</figcaption></figure>",
    "bare pictures": "<div><img src=/{0}.jpg width=800 height=600></div><p class=caption>Quay {0}",
    "headings": "<h2>Part {}</h2>",
    "cells": "<td>Cell {}",
    "quotations": "<blockquote><p>“Yes {}”</p></blockquote>",
    "bold lines": "<p><b>Line {0}</b></p><p>" + PROSE.replace("{}", "{0}") + "</p>",
    "boxes": "<div class=related><h4><a href=/{0}>Story {0}</a></h4><p>" + PROSE.replace("{}", "{0}") + "</p></div>",
    "times": "<p>10:{0:02}</p><p>The ferry left at {0}.</p>",
    "speech": "<p>" + SPEECH.format("{}", "") + "</p>",
    "attributes": "<p class='a{0}' id='b{0}' data-c='{0}'>The ferry left.",
    "inline": "<b>The</b> <i>ferry {}</i> ",
    "breaks": "The ferry {}<br>",
    "next stories": "<h1>The tide {0}</h1><p>By Ann Lee</p><p>" + PROSE.replace("{}", "{0}") + "</p>",
    "linked stories": "<h2><a href=/{0}>The tide {0}</a></h2><p>By Bo Ray</p><p>" + PROSE.replace("{}", "{0}") + "</p>",
    "articles": "<article><h2>Tide {0}</h2><time datetime=2024-05-03>{0}</time><p>"
    + PROSE.replace("{}", "{0}")
    + "</p></article>",
    "counted comments": "<p>" + PROSE + "</p><h3>24 comments</h3>",
    "advertisements": "<div><p>Sponsored</p><p>" + PROSE + "</p></div>",
    "polls": "<p>Is ferry {} to be free?</p><p>Yes</p><p>No</p><p>Vote</p>",
    "teasers": "<p class=teaser-text>" + PROSE + "</p>",
}


@pytest.mark.parametrize("unit", PAGES.values(), ids=PAGES)
def test_pages(unit: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        page = "<html lang=en><body><h1>Ferry returns</h1>" + "".join(unit.format(i) for i in range(size))
        return lambda: newsdoc.parse(page, "html")

    grows_as_its_input(prepare)


HEADS = {
    "plain": "<h1>Ferry returns</h1>",
    "linked": "<h1>Ferry returns</h1><div><h2><a href=/tide>The tide of the whole year</a></h2>",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("unit", PAGES.values(), ids=PAGES)
def test_text_that_is_taken_from_pages(unit: str, head: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lxml does with a whole story is one call, which counts as one: here its characters count."""
    from newsdoc.formats.html import tree

    taken = 0

    def counted(work: Callable[..., Any]) -> Callable[..., Any]:
        def of(*arguments: Any, **options: Any) -> Any:
            nonlocal taken
            found = work(*arguments, **options)
            taken += sum(map(len, found))
            return found

        return of

    monkeypatch.setattr(tree, "_SHOWN", counted(tree._SHOWN))
    monkeypatch.setattr(tree, "_READ", counted(tree._READ))
    monkeypatch.setattr(etree, "tostring", counted(etree.tostring))
    counts = []
    for size in (50, 100):
        taken = 0
        newsdoc.parse(f"<html lang=en><body>{head}" + "".join(unit.format(i) for i in range(size)), "html")
        counts.append(taken)
    assert counts[1] <= GROWTH * counts[0] + _FIXED, counts


_FIXED = 500
"""Characters that are taken of any page."""

TEXTS = {
    "paragraphs": PROSE + "\n\n",
    "short lines": "Line {}\n\n",
    "lines": "Line {}\n",
    "sentences": "The ferry {} left. ",
    "times": "10:{:02}\n\nThe ferry left the quay.\n\n",
    "items": "* Item {}\n",
    "captions": "The quay at {}. (Photo: Bo Ray/AP)\n\n",
    "links": "Read also: storm {}\n\n",
    "questions": "Q: Why {}?\n\nA: Because.\n\n",
    "bylines": "By Ann Lee and Bo Ray {}\n\n",
    "comments": f"24 comments\n\n{PROSE}\n\n",
    "other stories": "Ferry crew finds {0} whales\n\nBy Bo Ray\n\n" + PROSE.replace("{}", "{0}") + "\n\n",
    "forms": "Our best stories, every morning.\n\nYour email address\n\nSign up\n\n",
    "calls": "Subscribe to our newsletter now {}\n\n",
}


@pytest.mark.parametrize("unit", TEXTS.values(), ids=TEXTS)
def test_texts(unit: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        text = "Ferry returns\n\nBy Ann Lee\n\n" + "".join(unit.format(i) for i in range(size))
        return lambda: newsdoc.parse(text, "text")

    grows_as_its_input(prepare)


SPOKEN = {
    "one speaker": SPEECH.format("{}", ""),
    "many speakers": SPEECH.format("{0}", " {0}"),
    "reported": "Ann Lee said that the ferry {} would sail on Monday. ",
    "open marks": "“The ferry {} left. ",
    "nested": "“She said ‘{}’ and left,” said Bo Ray. ",
    "spaces": "“Yes  we  did {},” said  Ann Lee. ",
    "marks": '"{}" ',
    "commas": "{}, he said, ",
}


@pytest.mark.parametrize("together", [True, False], ids=["one paragraph", "many"])
@pytest.mark.parametrize("unit", SPOKEN.values(), ids=SPOKEN)
@pytest.mark.parametrize("analyzer", ["quotes", "people"])
def test_analyzing(analyzer: str, unit: str, together: bool) -> None:
    def prepare(size: int) -> Callable[[], object]:
        units = [unit.format(i) for i in range(size)]
        body = tuple(map(Paragraph, ["".join(units)] if together else units))
        given = Article("Ferry returns", body=body, language="en")
        return lambda: newsdoc.analyze(given, analyzer)

    grows_as_its_input(prepare)


def test_analyzing_sentences_of_many_quotations() -> None:
    def prepare(size: int) -> Callable[[], object]:
        text = f"{'“It sails” ' * 8 * size}. {'“It returns” ' * 8 * size}."
        given = Article("Ferry returns", body=(Paragraph(text),), language="en")
        return lambda: newsdoc.analyze(given, "quotes")

    grows_as_its_input(prepare)


def test_analyzing_many_quotations_with_names_behind_them() -> None:
    def prepare(size: int) -> Callable[[], object]:
        given = Article("F", body=(Paragraph("「はい」と田中さんは言った。" * 8 * size),), language="ja")
        return lambda: newsdoc.analyze(given, "quotes")

    grows_as_its_input(prepare)


BY_CUES = {
    "titles": "Dr. ",
    "titles and names": "Dr. Ann ",
    "quotations": "“a” ",
    "marks": "“a “b ",
    "initials": "J. ",
    "small": "van ",
}


@pytest.mark.parametrize("unit", BY_CUES.values(), ids=BY_CUES)
@pytest.mark.parametrize("language", ["nl", "es", "ru", "ja"])
def test_analyzing_languages_that_are_read_by_cues(language: str, unit: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        said = Paragraph("“It sails,” said Dr. Ann Lee.")
        given = Article("Ferry returns", body=(Paragraph(unit * size), said), language=language)
        return lambda: newsdoc.analyze(given, "quotes", "people")

    grows_as_its_input(prepare)


@pytest.mark.parametrize("unit", ["Dr. ", "“a “b "])
def test_time_of_languages_that_are_read_by_cues(
    unit: str, takes_linear_time: Callable[[Callable[[int], object], int], None]
) -> None:
    """What Python does inside a call is not counted above."""

    def work(size: int) -> object:
        body = (Paragraph(unit * size), Paragraph("“It sails,” said Dr. Ann Lee."))
        return newsdoc.analyze(Article("Ferry returns", body=body, language="nl"), "quotes", "people")

    takes_linear_time(work, 800)
