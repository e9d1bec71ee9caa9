"""Plugins that fail at work are named, and the others go on."""

import sys
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

import pytest

import newsdoc
from newsdoc import Article, PluginError, PluginWarning, Source, hookimpl
from newsdoc.registry import Registry, default_registry, forget_registry


class Bad:
    name = "bad"
    media_types = ("text/x-bad",)
    suffixes = (".bad",)

    def __init__(self, **ways: Any) -> None:
        self.ways = ways

    def _do(self, what: str) -> Any:
        way = self.ways.get(what)
        if isinstance(way, BaseException):
            raise way
        return way

    def sniff(self, source: Source) -> float:
        return self._do("sniff")

    def parse(self, source: Source) -> Article:
        return self._do("parse")

    def export(self, article: Article) -> str:
        return self._do("export")

    def analyze(self, article: Article) -> Article:
        return self._do("analyze")

    def losses(self, article: Article) -> Iterable[newsdoc.Loss]:
        return self._do("losses")


@pytest.fixture
def plug() -> Any:
    forget_registry()

    def make(*hooks: str, member: Any) -> None:
        names = hooks or ("newsdoc_parsers", "newsdoc_exporters", "newsdoc_analyzers")
        default_registry().register(SimpleNamespace(**{name: hookimpl(lambda: [member]) for name in names}), "worst")

    yield make
    forget_registry()


STORY = "Ferry returns\n\nBy Ann Lee\n\nThe ferry sails again from the old quay."


@pytest.mark.parametrize(
    "way", [ZeroDivisionError("oops"), KeyError("x"), None, "high", 99, -1, float("nan"), SystemExit(3)]
)
def test_a_sniff_that_fails_is_warned_about_and_not_asked(plug: Any, way: Any) -> None:
    plug(member=Bad(sniff=way))
    with pytest.warns(PluginWarning, match=r"plugin 'worst': .*it was not asked"):
        assert newsdoc.parse(STORY).headline == "Ferry returns"
    newsdoc.parse(STORY)  # told once


@pytest.mark.parametrize("way", [ZeroDivisionError("oops"), None, "an article", SystemExit()])
def test_a_parse_that_fails(plug: Any, way: Any) -> None:
    plug(member=Bad(sniff=1.0, parse=way))
    with pytest.raises(PluginError, match=r"plugin 'worst': parse (failed|returned)") as caught:
        newsdoc.parse(STORY, "bad")
    assert caught.value.plugin == "worst"
    with pytest.warns(PluginWarning, match="another format was tried"):
        assert newsdoc.parse(STORY).headline == "Ferry returns"
    with pytest.warns(PluginWarning, match="another format was tried"):
        assert newsdoc.parse_all(STORY)[0].headline == "Ferry returns"


@pytest.mark.parametrize("way", [AttributeError("x"), None, 5, SystemExit()])
def test_an_export_or_analysis_that_fails(plug: Any, way: Any) -> None:
    plug(member=Bad(sniff=0, export=way, analyze=way, losses=way))
    article = Article("x")
    for work in (
        lambda: newsdoc.export(article, "bad"),
        lambda: newsdoc.convert(STORY, "bad"),
        lambda: newsdoc.analyze(article, "bad"),
        lambda: newsdoc.losses(article, "bad"),
    ):
        with pytest.raises(PluginError, match="plugin 'worst'"):
            work()


def test_errors_of_newsdoc_pass(plug: Any) -> None:
    plug(member=Bad(sniff=0, parse=newsdoc.ParseError("no"), export=newsdoc.ExportError("no"), losses=["not a loss"]))
    with pytest.raises(newsdoc.ParseError):
        newsdoc.parse(STORY, "bad")
    with pytest.raises(newsdoc.ExportError):
        newsdoc.export(Article("x"), "bad")
    with pytest.raises(PluginError, match="losses gave a str instead of Loss"):
        newsdoc.losses(Article("x"), "bad")


def test_deep_recursion_is_a_limit(plug: Any) -> None:
    plug(member=Bad(sniff=0, parse=RecursionError(), export=RecursionError(), analyze=RecursionError()))
    for work in (
        lambda: newsdoc.parse(STORY, "bad"),
        lambda: newsdoc.export(Article("x"), "bad"),
        lambda: newsdoc.analyze(Article("x"), "bad"),
    ):
        with pytest.raises(newsdoc.LimitExceeded):
            work()


@pytest.mark.parametrize("result", ["text", [], 5, SystemExit(1)])
def test_a_last_look_that_fails_leaves_the_article(result: Any) -> None:
    def newsdoc_refine(article: Article) -> Any:
        if isinstance(result, BaseException):
            raise result
        return result

    registry = Registry()
    registry.register(SimpleNamespace(newsdoc_refine=hookimpl(newsdoc_refine)), "refiner")
    with pytest.warns(PluginWarning, match="the article was left as it is"):
        assert registry.refine(Article("x")) == Article("x")


@pytest.mark.parametrize(
    ("attributes", "message"),
    [
        ({"read_pages": True}, "did you mean 'reads_pages'"),
        ({"valdiate": lambda source: []}, "did you mean 'validate'"),
        ({"reads_pages": True}, "its parse does not take profiles, why, language"),
        ({"media_types": None}, "media_types of 'bad' is not a tuple of str"),
        ({"suffixes": ".bad"}, "suffixes of 'bad' is not a tuple of str"),
        ({"validate": 5}, "validate of 'bad' cannot be called"),
        ({"sniff": 0.5}, "sniff of 'bad' cannot be called"),
        ({"name": 5}, "the name 5 of Odd is not a lower-case word"),
        ({"restrictions": ("embargo",)}, "'embargo' is not one of embargoed"),
    ],
)
def test_what_a_member_says_of_itself_is_checked(attributes: dict[str, Any], message: str) -> None:
    member = type("Odd", (Bad,), attributes)()
    with pytest.raises(PluginError, match=message):
        Registry().register(SimpleNamespace(newsdoc_parsers=hookimpl(lambda: [member])), "odd")


def fails(*_: Any) -> Any:
    raise ZeroDivisionError("planted")


@pytest.mark.parametrize(
    "attributes",
    [
        {"name": property(fails)},
        {"media_types": property(fails)},
        {"validate": property(fails)},
        {"__dir__": fails},
        {"restrictions": 5},
    ],
)
def test_a_member_that_fails_when_it_is_looked_at(attributes: dict[str, Any]) -> None:
    member = type("Odd", (Bad,), attributes)()
    registry = Registry()
    with pytest.raises(PluginError, match=r"plugin 'odd': a parser cannot be looked at: \w+Error"):
        registry.register(SimpleNamespace(newsdoc_parsers=hookimpl(lambda: [member])), "odd")


def test_a_plugin_that_fails_when_it_is_looked_at() -> None:
    with pytest.raises(PluginError, match="plugin 'odd': ZeroDivisionError: planted"):
        Registry().register(type("Odd", (), {"__dir__": fails})(), "odd")


class Speechless(Exception):
    def __str__(self) -> str:
        raise ValueError("nothing to say")


def test_an_error_that_cannot_be_told_is_named(plug: Any) -> None:
    plug(member=Bad(sniff=1.0, parse=Speechless(), analyze=Speechless()))
    with pytest.raises(PluginError, match="parse failed: Speechless"):
        newsdoc.parse(STORY, "bad")
    with pytest.raises(PluginError, match="analyze failed: Speechless"):
        newsdoc.analyze(Article("x"), "bad")

    def hook() -> Any:
        raise Speechless

    with pytest.raises(PluginError, match="failed: Speechless"):
        Registry().register(SimpleNamespace(newsdoc_parsers=hookimpl(hook)), "odd")


@pytest.mark.parametrize("path", [None, 0, 5, b"x"])
def test_a_language_that_is_no_path(path: Any) -> None:
    plugin = SimpleNamespace(newsdoc_languages=hookimpl(lambda: [path]))
    with pytest.raises(PluginError, match="instead of a path"):
        Registry().register(plugin, "odd")


def test_a_builtin_format_stays_when_a_plugin_claims_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib.metadata import EntryPoint

    claims = type("Claims", (Bad,), {"name": "html"})(sniff=1.0)
    module = SimpleNamespace(newsdoc_parsers=hookimpl(lambda: [claims]))
    monkeypatch.setitem(sys.modules, "plugin_claims", module)
    registry = Registry()
    registry.load_builtin()
    registry.load_entry_points([EntryPoint("claims", "plugin_claims", "newsdoc")])
    with pytest.warns(PluginWarning, match="claimed by more than one plugin"):
        assert registry.parser("html") is not claims
    assert registry.candidates(Source("<!doctype html><p>x"))[0].member.name == "html"


def test_one_registry_for_threads_that_start_together() -> None:
    from concurrent.futures import ThreadPoolExecutor

    forget_registry()
    with ThreadPoolExecutor(8) as pool:
        found = {id(each) for each in pool.map(lambda _: default_registry(), range(8))}
    assert len(found) == 1


def test_what_was_returned_is_named(plug: Any) -> None:
    plug(member=Bad(sniff=0, parse=5, export=5))
    with pytest.raises(PluginError, match="export returned an int instead of"):
        newsdoc.export(Article("x"), "bad")
