"""How articles and annotations show themselves: at a prompt, in `show`, in the list of plugins, in losses."""

from typing import ClassVar

import attrs
import pytest
from click.testing import CliRunner

import newsdoc
from newsdoc import Anchor, Article, Paragraph, Person, Quote
from newsdoc.cli import main
from newsdoc.hookspecs import hookimpl
from newsdoc.outline import outline
from newsdoc.registry import Registry
from newsdoc.testing import HARBOUR


class Page:
    """What IPython hands over."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def text(self, obj: str) -> None:
        self.lines += obj.splitlines()


@pytest.fixture
def reading_time() -> type[newsdoc.Node]:
    @newsdoc.register_node
    @attrs.frozen(repr=False)
    class ReadingTime(newsdoc.Node):
        type_name: ClassVar[str] = "display-time"

        minutes: float
        words: tuple[str, ...] = ()
        reader: Person | None = None
        longest: Anchor | None = None

    return ReadingTime


def test_the_prompt_shows_a_screen_of_labelled_lines() -> None:
    page = Page()
    HARBOUR._repr_pretty_(page, False)
    assert any(line.startswith("headline ") for line in page.lines)
    long = Article("Ferry returns", body=tuple(Paragraph(f"Sentence {number}.") for number in range(60)))
    page = Page()
    long._repr_pretty_(page, False)
    assert len(page.lines) == 41
    assert page.lines[-1] == "... and 21 more lines"
    page = Page()
    long._repr_pretty_(page, True)
    assert page.lines == [repr(long)]


def test_reprs_of_nodes_are_short() -> None:
    for node in (*HARBOUR.body, *HARBOUR.furniture, *HARBOUR.authors, HARBOUR):
        assert len(repr(node)) <= 200
        assert "\n" not in repr(node)


def test_show_prints_what_a_layer_says(reading_time: type) -> None:
    found = reading_time(
        2.71828, words=("quay", "ferry"), reader=Person("Ann Lee", role="mayor"), longest=Anchor(1, 0, 4)
    )
    article = Article("Ferry returns", body=(Paragraph("It sails."),)).with_layer("time", (found,))
    article = article.with_layer(
        "said", (Quote("It sails.", speaker=Person("Ann Lee"), cue="said"), Paragraph("Notes."))
    )
    lines = [(line.depth, line.label, line.text) for line in outline(article)][-5:]
    assert lines == [
        (0, "layer time", "1 annotation"),
        (1, "display-time", "minutes: 2.72; words: quay, ferry; reader: Ann Lee (mayor); longest: paragraph 2"),
        (0, "layer said", "2 annotations"),
        (1, "quote", "It sails. — Ann Lee, “said”"),
        (1, "paragraph", "Notes."),
    ]


def test_the_list_of_plugins_names_what_each_registers(reading_time: type) -> None:
    class Brings:
        @hookimpl
        def newsdoc_profiles(self) -> list[newsdoc.Profile]:
            return [newsdoc.Profile("The Harbour Post")]

    registry = Registry()
    registry.register(Brings(), "brings")
    (info,) = registry.plugins()
    assert {"profile The Harbour Post", "annotation display-time"} <= set(info.provides)
    output = CliRunner().invoke(main, ["plugins"]).output
    assert "annotation named_person" in output


def test_a_block_that_becomes_another_says_so(reading_time: type) -> None:
    @newsdoc.register_node
    @attrs.frozen(repr=False)
    class Poll(newsdoc.Block):
        type_name: ClassVar[str] = "display-poll"

        question: str = ""

        def plain_text(self) -> str:
            return self.question

    article = Article("Vote", body=(Paragraph("One."), Poll("Lease it?")))
    losses = [str(loss) for loss in newsdoc.losses(article, "newsml-g2") if loss.field == "body"]
    assert losses == ["body[1] changes: display-poll “Lease it?” becomes a paragraph"]


def test_what_keeps_its_words_and_not_the_rest_says_what_differs() -> None:
    paragraph = Paragraph("“It sails again today and every hour until midnight, as it did,” she said.")
    said = Quote("It sails again today and every hour until midnight, as it did,", cue="said")
    article = Article("Ferry returns", body=(paragraph,)).with_layer(
        "quotes", (said, Quote("It sails.", kind="indirect"))
    )
    (loss, _) = [str(loss) for loss in newsdoc.losses(article, "json-ld") if loss.field == "layers"]
    assert loss.endswith("becomes the same except for cue")


def test_the_speaker_of_a_block_quotation_is_shown() -> None:
    quotation = Quote(body=(Paragraph("It sails."),), speaker=Person("Ann Lee", role="mayor"))
    lines = [(line.depth, line.label, line.text) for line in outline(Article(body=(quotation,)))]
    assert lines[:3] == [(0, "block quote", ""), (1, "paragraph", "It sails."), (1, "speaker", "Ann Lee (mayor)")]
