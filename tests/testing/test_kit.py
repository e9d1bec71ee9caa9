"""The kit notices faults: each fault that somebody might make is planted in a good plugin, and must be found."""

import datetime as dt
import random
import re
import warnings
from collections.abc import Iterable
from typing import Any, ClassVar

import attrs
import pytest

import newsdoc
from newsdoc import Article, Furniture, Layer, Loss, Paragraph, ParseError, Person, Source, Span
from newsdoc.fidelity import field_names
from newsdoc.registry import Registry, forget_registry
from newsdoc.testing import (
    HARBOUR,
    check_analyzer,
    check_article,
    check_exporter,
    check_parser,
    check_profile,
    check_two_way,
)
from newsdoc.xml.writing import element, encoded, text_element


# ---------------------------------------------------------------------- good plugins
class GoodExporter:
    """Headline and blocks as XML."""

    name = "lines"
    media_types = ("application/x-lines+xml",)
    suffixes = (".lines",)

    def lines(self, article: Article) -> list[str]:
        return [article.headline or "", *(block.plain_text() for block in article.body)]

    def export(self, article: Article, /, *, title: str = "story") -> str | bytes:
        return encoded(
            element("story", {"title": title}, "".join(text_element("l", each) for each in self.lines(article)))
        )

    def losses(self, article: Article, /, *, title: str = "story") -> Iterable[Loss]:
        kept = ("headline", "body")
        return [Loss(name, fate="lost") for name in field_names(article) if name not in kept and getattr(article, name)]


class GoodParser:
    """Lines behind a first line that says what it is."""

    name = "lines"
    media_types = ("text/x-lines",)
    suffixes = (".lines",)

    def sniff(self, source: Source) -> float:
        return 0.9 if source.head.startswith("LINES\n") else 0.0

    def parse(self, source: Source) -> Article:
        first, _, rest = source.text.partition("\n")
        lines = [line for line in rest.split("\n") if line.strip()]
        if first != "LINES" or not lines:
            raise ParseError("no lines in it", format="lines")
        at = len(first) + 1 + rest.index(lines[-1])
        body = (Paragraph(lines[-1], span=Span(at, at + len(lines[-1]))),)
        return Article(lines[0], body=body, provenance=newsdoc.Provenance("lines"))


SAMPLE = "LINES\nFerry returns\nIt sails again from the old quay."


@newsdoc.register_node
@attrs.frozen
class Count(newsdoc.Node):
    """How many words a paragraph has."""

    type_name: ClassVar[str] = "kit_count"

    words: int = 0
    anchors: tuple[newsdoc.Anchor, ...] = attrs.field(default=(), kw_only=True)


class GoodAnalyzer:
    """Counts words."""

    name = "counts"

    def items(self, article: Article) -> tuple[Any, ...]:
        found = [
            Count(len(each.text.split()), anchors=(newsdoc.Anchor(number, 0, len(each.text)),))
            for number, each in enumerate(article.paragraphs())
            if each.text
        ]
        return tuple(found)

    def analyze(self, article: Article) -> Article:
        return article.with_layer(self.name, self.items(article))


def test_good_plugins_pass() -> None:
    check_exporter(GoodExporter())
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # an author of plugins sees no warning that is none of the plugin's
        check_parser(GoodParser(), SAMPLE)
    check_analyzer(GoodAnalyzer())


# ---------------------------------------------------------------------- planted faults: exporters
class Export:
    class NoEscaping(GoodExporter):
        def export(self, article: Article, /) -> str:
            return "<?xml version='1.0'?><s>" + "".join(f"<l>{each}</l>" for each in self.lines(article)) + "</s>"

    class NoJsonEscaping(GoodExporter):
        media_types = ("application/json",)

        def export(self, article: Article, /) -> str:
            return "{" + ", ".join(f'"{n}": "{each}"' for n, each in enumerate(self.lines(article))) + "}"

    class LastParagraphDropped(GoodExporter):
        def lines(self, article: Article) -> list[str]:
            return super().lines(article)[:-1]

    class TodaysDate(GoodExporter):
        media_types = ("text/plain",)

        def export(self, article: Article, /) -> str:
            return f"{dt.date.today()}\n" + "\n".join(self.lines(article))

    class CrashWithoutHeadline(GoodExporter):
        media_types = ("text/plain",)

        def export(self, article: Article, /) -> str:
            return article.headline.upper() + "\n" + "\n".join(self.lines(article))

    class Empty(GoodExporter):
        media_types = ("text/plain",)

        def export(self, article: Article, /) -> str:
            return ""

    class UnknownBlocksDropped(GoodExporter):
        def lines(self, article: Article) -> list[str]:
            known = [block for block in article.body if type(block).__module__.startswith("newsdoc.model")]
            return super().lines(attrs.evolve(article, body=tuple(known)))

    class WrongEncoding(GoodExporter):
        media_types = ("text/plain",)

        def export(self, article: Article, /) -> bytes:
            return "\n".join(self.lines(article)).encode("cp1252", "replace")

    class LoneSurrogate(GoodExporter):
        media_types = ("text/plain",)

        def export(self, article: Article, /) -> bytes:
            return "\n".join(self.lines(article)).encode()

    class OptionWithoutDefault(GoodExporter):
        def export(self, article: Article, /, *, title: str) -> str:
            return "\n".join(self.lines(article))

    class LyingLosses(GoodExporter):
        def lines(self, article: Article) -> list[str]:
            return [article.headline or ""]

        def losses(self, article: Article, /) -> Iterable[Loss]:
            return []

    class Random(GoodExporter):
        media_types = ("text/plain",)

        def export(self, article: Article, /) -> str:
            return f"{random.random()}\n" + "\n".join(self.lines(article))

    class UpperCaseSuffix(GoodExporter):
        suffixes = (".LINES",)

    class ReturnsNothing(GoodExporter):
        def export(self, article: Article, /) -> str:
            return None  # type: ignore[return-value]


# ---------------------------------------------------------------------- planted faults: parsers
def _parsed(**fields: Any) -> Any:
    def parse(self: GoodParser, source: Source) -> Article:
        return attrs.evolve(GoodParser.parse(self, source), **fields)

    return parse


class Loose:
    """Something that is no Article and says it is."""


class Parse:
    class SureOfEverything(GoodParser):
        def sniff(self, source: Source) -> float:
            return 0.95

    class SureBeyondOne(GoodParser):
        def sniff(self, source: Source) -> float:
            return 2.0 if source.head.startswith("LINES") else 0

    class SniffGivesText(GoodParser):
        def sniff(self, source: Source) -> float:
            return "high" if source.head.startswith("\x00") else super().sniff(source)  # type: ignore[return-value]

    class BodyDropped(GoodParser):
        parse = _parsed(body=())

    class SpanOutside(GoodParser):
        parse = _parsed(body=(Paragraph("It sails again.", span=Span(1000, 1010)),))

    class SpanOfOtherText(GoodParser):
        parse = _parsed(body=(Paragraph("It sails again from the old quay.", span=Span(0, 10)),))

    class OverlappingBlocks(GoodParser):
        parse = _parsed(
            provenance=newsdoc.Provenance(
                "lines", blocks=(newsdoc.SourceBlock("headline", 0, 9), newsdoc.SourceBlock("paragraph", 5, 12))
            )
        )

    class TextAsPublished(GoodParser):
        def parse(self, source: Source) -> Article:
            return Article("x", published="2026-03-05")  # type: ignore[arg-type]

    class TextsAsAuthors(GoodParser):
        def parse(self, source: Source) -> Article:
            return Article("x", authors=("Ann Lee",))  # type: ignore[arg-type]

    class MarkBeyondText(GoodParser):
        parse = _parsed(body=(Paragraph("Short.", marks=(newsdoc.Emphasis(2, 99),)),))

    class AnotherResultEachTime(GoodParser):
        def parse(self, source: Source) -> Article:
            return attrs.evolve(super().parse(source), version=str(random.random()))

    class NeverRefuses(GoodParser):
        def parse(self, source: Source) -> Article:
            return super().parse(source) if source.head.startswith("LINES") else Article("nothing")

    class ValueErrorOnHostileData(GoodParser):
        def parse(self, source: Source) -> Article:
            if not source.head.startswith("LINES"):
                raise ValueError("not mine")
            return super().parse(source)

    class Backtracks(GoodParser):
        def parse(self, source: Source) -> Article:
            re.search(r"\s*(?:x|y)\s*z", source.text)
            return super().parse(source)

    class NoArticle(GoodParser):
        def parse(self, source: Source) -> Article:
            return None  # type: ignore[return-value]


# ---------------------------------------------------------------------- planted faults: analyzers
class Analyze:
    class RandomResult(GoodAnalyzer):
        def items(self, article: Article) -> tuple[Any, ...]:
            return (Count(random.randrange(10**9)),)

    class ChangesBody(GoodAnalyzer):
        def analyze(self, article: Article) -> Article:
            return attrs.evolve(super().analyze(article), body=article.body[1:])

    class ChangesHeadline(GoodAnalyzer):
        def analyze(self, article: Article) -> Article:
            return attrs.evolve(super().analyze(article), headline="Another")

    class DropsOtherLayers(GoodAnalyzer):
        def analyze(self, article: Article) -> Article:
            return attrs.evolve(article, layers=(Layer(self.name, items=self.items(article)),))

    class DropsFurniture(GoodAnalyzer):
        def analyze(self, article: Article) -> Article:
            return attrs.evolve(super().analyze(article), furniture=())

    class AddsItsLayerTwice(GoodAnalyzer):
        def analyze(self, article: Article) -> Article:
            return attrs.evolve(article, layers=(*article.layers, Layer(self.name, items=self.items(article))))

    class GrowsWhenRunAgain(GoodAnalyzer):
        def items(self, article: Article) -> tuple[Any, ...]:
            return (*article.layer(self.name), *super().items(article), Count(1))

    class WrongLayerName(GoodAnalyzer):
        def analyze(self, article: Article) -> Article:
            return article.with_layer("kounts", self.items(article))

    class AnchorBeyondParagraph(GoodAnalyzer):
        def items(self, article: Article) -> tuple[Any, ...]:
            return (Count(1, anchors=(newsdoc.Anchor(0, 0, 100_000),)),)

    class AnchorInNoParagraph(GoodAnalyzer):
        def items(self, article: Article) -> tuple[Any, ...]:
            return (Count(1, anchors=(newsdoc.Anchor(999, 0, 1),)),)

    class ItemsAreNumbers(GoodAnalyzer):
        def items(self, article: Article) -> tuple[Any, ...]:
            return (1, 2)

    class ItemsAreNotRegistered(GoodAnalyzer):
        def items(self, article: Article) -> tuple[Any, ...]:
            @attrs.frozen
            class Stray(newsdoc.Node):
                type_name: ClassVar[str] = "kit_stray"

            return (Stray(),)

    class AddsNoLayer(GoodAnalyzer):
        def analyze(self, article: Article) -> Article:
            return article

    class FailsWithoutBody(GoodAnalyzer):
        def items(self, article: Article) -> tuple[Any, ...]:
            return (Count(len(article.paragraphs()[0].text)),)


def planted(group: type) -> list[Any]:
    return [pytest.param(fault, id=name) for name, fault in vars(group).items() if isinstance(fault, type)]


@pytest.mark.parametrize("fault", planted(Export))
def test_faults_of_exporters_are_noticed(fault: Any) -> None:
    with pytest.raises((AssertionError, TypeError)):
        check_exporter(fault())


@pytest.mark.parametrize("fault", planted(Parse))
def test_faults_of_parsers_are_noticed(fault: Any) -> None:
    with pytest.raises((AssertionError, TypeError)):
        check_parser(fault(), SAMPLE)


@pytest.mark.parametrize("fault", planted(Analyze))
def test_faults_of_analyzers_are_noticed(fault: Any) -> None:
    with pytest.raises((AssertionError, TypeError)):
        check_analyzer(fault())


def test_a_format_that_forgets_the_body_is_noticed() -> None:
    class OnlyHeadline(GoodParser):
        def export(self, article: Article, /) -> str:
            return f"LINES\n{article.headline or '-'}\n"

        def losses(self, article: Article, /) -> Iterable[Loss]:
            return [Loss("body", fate="lost"), Loss("headline", fate="lost")]

    with pytest.raises(AssertionError, match="the text comes back without"):
        check_two_way(OnlyHeadline(), OnlyHeadline(), HARBOUR)


def test_check_article_looks_at_plugin_classes() -> None:
    wrong = Count("many")  # type: ignore[arg-type]
    with pytest.raises(AssertionError, match=r"article.layers\[0\].items\[0\].words is 'many'; it must be int"):
        check_article(Article("x").with_layer("counts", (wrong,)))
    with pytest.raises(AssertionError, match="an Article"):
        check_article(Loose())  # type: ignore[arg-type]
    check_article(Article("x", authors=(Person("Ann Lee"),), furniture=(Furniture("Share"),)))


PAGE = """DailyPlanetAll the News

Two ships meet in the harbour of Ostmark

Two ships met in the harbour of Ostmark on Friday, and their crews, who had not seen each other for a year, waved.

Nobody could say why the ships had been away for so long, but the captain of the larger one went ashore to buy bread.

Planet Premium: the whole story, and the crossword."""


def test_check_profile() -> None:
    good = newsdoc.Profile(
        "The Daily Planet", names=("DailyPlanet",), slogans=("All the News",), patterns=[("promo", "Planet Premium:")]
    )
    article = check_profile(good, PAGE, format="text")
    assert article.publisher == newsdoc.Organization("The Daily Planet", slogan="All the News")
    with pytest.raises(AssertionError, match="the profile is not found on the page"):
        check_profile(newsdoc.Profile("The Evening Moon"), PAGE, format="text")


def test_check_profile_of_a_plugin_that_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    slogans = ("All the News",)
    profile = newsdoc.Profile(
        "The Daily Planet", names=("DailyPlanet",), slogans=slogans, patterns=[("promo", "Planet Premium:")]
    )

    class Installed:
        @newsdoc.hookimpl
        def newsdoc_profiles(self) -> list[newsdoc.Profile]:
            return [profile]

    monkeypatch.setattr(Registry, "load_entry_points", lambda self: self.register(Installed(), "planet"))
    try:
        assert check_profile(profile, PAGE, format="text").furniture[-1].kind == "promo"
    finally:
        forget_registry()


def test_what_is_no_member_is_told_in_a_sentence() -> None:
    class Writer:
        name, media_types, suffixes = "lines", ("text/plain",), (".lines",)

        def export(self, article: Article, /) -> str:
            return "\n".join([article.headline or "", article.text])

    class Bare:
        pass

    with pytest.raises(AssertionError, match=r"Writer.* is a class; give the check an instance of it"):
        check_exporter(Writer)  # type: ignore[arg-type]
    with pytest.raises(AssertionError, match="Bare lacks export"):
        check_exporter(Bare())  # type: ignore[arg-type]
    with pytest.raises(AssertionError, match="Bare lacks sniff, parse"):
        check_parser(Bare(), "Ferry")  # type: ignore[arg-type]
    with pytest.raises(AssertionError, match="Bare lacks name, analyze"):
        check_analyzer(Bare())  # type: ignore[arg-type]
    writer = Writer()
    writer.suffixes = ".lines"  # type: ignore[assignment]
    with pytest.raises(AssertionError, match=r"suffixes is '\.lines', not a tuple of str, such as \('\.lines',\)"):
        check_exporter(writer)
    writer = Writer()
    writer.losses = lambda article: ["headline"]  # type: ignore[attr-defined]
    with pytest.raises(AssertionError, match=r"losses gives a str instead of newsdoc\.Loss"):
        check_exporter(writer)


def test_a_parser_that_fails_on_its_own_sample() -> None:
    class Lines:
        name, media_types, suffixes = "lines", ("text/plain",), (".lines",)

        def sniff(self, source: Source) -> float:
            return 0.9 if source.head.startswith("LINES") else 0.0

        def parse(self, source: Source, /) -> Article:
            raise error

    error: Exception = ValueError("no good")
    with pytest.raises(AssertionError, match="of the sample raises ValueError: no good, which is not a NewsdocError"):
        check_parser(Lines(), "LINES one")
    error = ParseError("no line", format="lines")
    with pytest.raises(AssertionError, match="the sample cannot be read: lines: no line"):
        check_parser(Lines(), "LINES one")


def test_a_parser_may_know_its_format_by_the_suffix() -> None:
    class Lead:
        name, media_types, suffixes = "lead", ("text/plain",), (".of.lead",)

        def sniff(self, source: Source) -> float:
            return 0.9 if source.suffix == ".lead" else 0.0

        def parse(self, source: Source, /) -> Article:
            headline, _, lead = source.text.partition("\n")
            if not lead.strip() or "\0" in lead:
                raise ParseError("no second line", format=self.name)
            return Article(headline, body=(Paragraph(lead),))

    assert check_parser(Lead(), "Ferry returns\nIt sails again.").headline == "Ferry returns"


@pytest.mark.parametrize(
    "page", ["<p>9<b '<'\"\"''''>H sails.", '<p>0<a><a """"""<>o sails.', "<p>s</A<>a sails.", "<p>0<!e<>Fo sails."]
)
def test_odd_tags_are_no_part_of_a_text(page: str) -> None:
    check_article(newsdoc.parse(page, "html"), page)
