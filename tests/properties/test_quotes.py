"""Whatever the text: no error, spans that slice back, quotations that never cross, and linear time."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdoc.analyzers.people import NamedPerson
from newsdoc.analyzers.people.analyzer import PeopleAnalyzer
from newsdoc.analyzers.quotes.analyzer import QuotesAnalyzer
from newsdoc.analyzers.quotes.tables import CsvTable, JsonLinesTable
from newsdoc.analyzers.speech.attribute import attribute
from newsdoc.analyzers.speech.language import languages
from newsdoc.model import Article, Paragraph, Quote, Section, Span

Linear = Callable[[Callable[[int], object], int], None]

WORDS = """
Ann Moss Mr. Sen. Holm the mayor of Ardale said says told that and who he she they according to statement called , . : ;
— ( ) ? ! “ ” " '' ‘ ’ « » „ plan reporters in Thursday saying was asked by her Moss’s it
– -- Q: A: sagte der Bürgermeister a dit -t-il , dijo la alcaldesa mówi сказал мэр säger hon
。 ， ： 「 」 说 告诉 老汤 汤满仓 市长 鳥養市長 は と述べた によると وقال رئيس البلدية ، أن
""".split()
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
TEXTS = st.one_of(SENTENCES, st.text(max_size=60))
LANGUAGES = st.sampled_from([None, *languages(), "xx", "en-GB"])


@given(st.lists(TEXTS, max_size=6), LANGUAGES)
@settings(max_examples=300, deadline=None)
def test_attributions_slice_back_and_never_cross(paragraphs: list[str], language: str | None) -> None:
    found = attribute(paragraphs, language)
    direct_end: dict[int, int] = {}
    for item in found:
        text = paragraphs[item.paragraph]
        previous = 0
        for start, end in item.ranges:
            assert previous <= start < end <= len(text)
            previous = end
        for part in item.text.split(" … "):
            assert part in text
        if item.kind == "direct":
            ((start, end),) = item.ranges
            assert start >= direct_end.get(item.paragraph, 0), "direct quotations overlap"
            direct_end[item.paragraph] = end
    spans = [(item.paragraph, start, end) for item in found for start, end in item.ranges]
    assert len(spans) == len(set(spans)), "a stretch is there twice"
    for first in spans:
        for other in spans:
            if first[0] == other[0] and first[1] < other[1] < first[2]:
                assert other[2] <= first[2], "quotations cross"
    order = [(item.paragraph, item.ranges[0][0]) for item in found]
    assert order == sorted(order)


@given(st.lists(TEXTS.filter(str.strip), max_size=5), LANGUAGES)
@settings(max_examples=150, deadline=None)
def test_layers_are_anchored_to_paragraphs_and_source(texts: list[str], language: str | None) -> None:
    source = "\n".join(texts)
    body = []
    position = 0
    for text in texts:
        body.append(Paragraph(text, span=Span(position, position + len(text))))
        position += len(text) + 1
    article = Article("Headline", body=(Section("Heading", body=tuple(body)),), language=language)
    analyzed = PeopleAnalyzer().analyze(QuotesAnalyzer().analyze(article))
    assert analyzed.body == article.body
    paragraphs = analyzed.paragraphs()
    for quote in analyzed.layer("quotes"):
        assert isinstance(quote, Quote)
        assert quote.decision is not None
        for anchor in quote.anchors:
            assert anchor.span is not None
            assert (
                source[anchor.span.start : anchor.span.end]
                == paragraphs[anchor.paragraph].text[anchor.start : anchor.end]
            )
    for person in analyzed.layer("people"):
        assert isinstance(person, NamedPerson)
        for mention in person.mentions:
            assert person.person.name.split()[0] or mention
            assert paragraphs[mention.paragraph].text[mention.start : mention.end]
    assert CsvTable().export(analyzed).count("\n") > len(analyzed.quotes())
    assert JsonLinesTable().export(analyzed).count("\n") == len(analyzed.quotes())


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        "”",
        '"',
        "“a” ",
        "“Go,” he said. ",
        "“Go,” said Ann Moss, the mayor, ",
        "Ann Moss, ",
        "Moss ",
        "said ",
        "said that ",
        "of the ",
        "(",
        "who said ",
        "Moss’s statement ",
        "— Moss ",
        ", and ",
    ],
)
def test_time_is_linear(unit: str, takes_linear_time: Linear) -> None:
    # Measured: what a mark costs grows a little up to some thousand marks, and is even beyond. Hence the size.
    takes_linear_time(lambda count: attribute([unit * count, "“After,” Ann Moss said."], "en"), 3_000)


def test_a_hundred_thousand_marks() -> None:
    found = attribute(["“Go,” he said. " * 50_000], "en")
    assert len([item for item in found if item.kind == "direct"]) == 50_000


def test_many_speakers(takes_linear_time: Linear) -> None:
    def read(count: int) -> None:
        attribute([f"“Go,” said Ann{index} Moss{index}." for index in range(count)], "en")

    takes_linear_time(read, 500)
