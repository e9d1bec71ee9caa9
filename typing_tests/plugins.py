"""What a checker says of plugins: plain classes are parsers, exporters and analyzers, without a base class."""

from collections.abc import Iterable
from typing import ClassVar, assert_type

import attrs

import newsdoc
from newsdoc import Article, Deferred, Profile, Source
from newsdoc.hookspecs import Analyzer, Exporter, Parser


class Card:
    """A format both ways, with options of its own."""

    name = "card"
    media_types = ("text/x-card",)
    suffixes = (".card",)

    def sniff(self, source: Source) -> float:
        """Sure by the first character."""
        return 0.9 if source.head.startswith("#") else 0.0

    def parse(self, source: Source, /, *, strict: bool = False) -> Article:
        """The headline."""
        return Article(source.text.removeprefix("#"))

    def export(self, article: Article, /, *, mark: str = "#") -> str:
        """The headline behind a mark."""
        return f"{mark}{article.headline or ''}"


@newsdoc.register_node
@attrs.frozen(repr=False)
class Minutes(newsdoc.Node):
    """A node of its own."""

    type_name: ClassVar[str] = "typing-minutes"

    minutes: int


class ReadingTime:
    """An analyzer."""

    name = "reading-time"

    def analyze(self, article: Article, /, *, words_a_minute: int = 200) -> Article:
        """Adds one node."""
        return article.with_layer(self.name, (Minutes(1 + len(article.text.split()) // words_a_minute),))


@newsdoc.hookimpl
def newsdoc_parsers() -> Iterable[Parser | Deferred]:
    """Objects and deferred ones."""
    return [Card(), Deferred("late-card", "plugins:Card", families=("text",))]


@newsdoc.hookimpl
def newsdoc_exporters() -> Iterable[Exporter]:
    """One exporter."""
    return [Card()]


@newsdoc.hookimpl
def newsdoc_analyzers() -> Iterable[Analyzer]:
    """One analyzer."""
    return [ReadingTime()]


@newsdoc.hookimpl
def newsdoc_profiles() -> Iterable[Profile]:
    """Data; the roles are checked."""
    return [Profile("The Harbour Post", patterns=[("promo", "Get the app")])]


found = ReadingTime().analyze(Article("Ferry returns"))
assert_type(found.layer("reading-time", Minutes), tuple[Minutes, ...])
assert_type([node.minutes for node in found.layer("reading-time", Minutes)], list[int])

# What a checker refuses.


class Half:
    """Lacks its suffixes."""

    name = "half"
    media_types = ("text/x-half",)

    def export(self, article: Article, /) -> str:
        """Nothing."""
        return ""


half: Exporter = Half()  # type: ignore[assignment]
Deferred("late-card", "plugins:Card", families=("xml",))  # type: ignore[arg-type]
Profile("The Harbour Post", patterns=[("advert", "Get the app")])  # type: ignore[list-item]
