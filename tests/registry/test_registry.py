"""Plugins: found, checked, isolated, asked."""

import importlib
import inspect
import sys
import types
import warnings
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

import newsdoc
from newsdoc import Article, Deferred, PluginError, PluginWarning, Source, UnknownFormat, hookimpl
from newsdoc.registry import DEFAULT_PLUGINS, AnalyzerInfo, FormatInfo, Registry
from newsdoc.registry.loading import KINDS, Plugin, new_manager
from newsdoc.wording.language_data import added_languages, remove_language
from newsdoc.wording.languages import languages


def surest(registry: Registry, source: Source) -> Any:
    return registry.candidates(source)[0].member


class Shout:
    """A format both ways: the headline in capitals."""

    media_types = ("text/x-shout",)

    def __init__(self, name: str = "shout", suffixes: tuple[str, ...] = (".shout",)) -> None:
        self.name = name
        self.suffixes = suffixes

    def sniff(self, source: Source) -> float:
        return 1.0 if source.head.isupper() else 0.0

    def parse(self, source: Source) -> Article:
        return Article(source.text)

    def export(self, article: Article, *, mark: str = "!") -> str:
        return (article.headline or "").upper() + mark


class ShoutPlugin:
    @hookimpl
    def newsdoc_parsers(self) -> Iterable[Any]:
        return [Shout()]

    @hookimpl
    def newsdoc_exporters(self) -> Iterable[Any]:
        return [Shout()]


class CountWords:
    name = "count"

    def analyze(self, article: Article) -> Article:
        return article.with_layer("count", (newsdoc.Furniture(str(len(article.text.split()))),))


def module(name: str, **members: Any) -> types.ModuleType:
    made = types.ModuleType(name)
    for key, value in members.items():
        if callable(value):
            value.__module__ = name
        setattr(made, key, value)
    return made


@pytest.fixture
def entry(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes an entry point that names a module."""

    def make(name: str, plugin: types.ModuleType | None) -> EntryPoint:
        if plugin is not None:
            monkeypatch.setitem(sys.modules, f"plugin_{name}", plugin)
        return EntryPoint(name, f"plugin_{name}", "newsdoc")

    return make


def test_builtin_formats_come_in_through_the_same_door() -> None:
    registry = Registry()
    registry.load_builtin()
    assert {info.name for info in registry.plugins()} == set(DEFAULT_PLUGINS)
    assert all(info.error is None for info in registry.plugins())
    assert "json" in {info.name for info in registry.formats()}


def test_own_members_are_what_a_strangers_must_be() -> None:
    manager = new_manager()
    for name in DEFAULT_PLUGINS:
        plugin = Plugin(importlib.import_module(name), name, manager)
        for kind in KINDS:
            for member in plugin.members(kind):
                assert isinstance(member, Deferred), "newsdoc's own members are loaded when they are wanted"
                assert plugin.load(member, kind).name == member.name


def test_a_hook_is_called_when_its_kind_is_wanted(entry: Any) -> None:
    called: list[str] = []

    def bring(kind: str, members: list[Any]) -> Any:
        def hook() -> list[Any]:
            called.append(kind)
            return members

        return hookimpl(hook)

    hooks = {
        "newsdoc_parsers": bring("parser", [Shout()]),
        "newsdoc_exporters": bring("exporter", [Shout()]),
        "newsdoc_analyzers": bring("analyzer", [CountWords()]),
    }
    registry = Registry()
    registry.load_entry_points([entry("lazy", module("plugin_lazy", **hooks))])
    assert called == []
    registry.analyzer("count")
    assert called == ["analyzer"]
    registry.parser("shout")
    registry.parser("shout")
    assert called == ["analyzer", "parser"]


@pytest.fixture
def deferred(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A plugin whose parser is deferred, and a list of when its module is imported."""

    def make(families: Any = (), **more: Any) -> tuple[Registry, list[str]]:
        asked: list[str] = []

        class Late(types.ModuleType):
            def __getattr__(self, name: str) -> Any:
                if name == "Shout":
                    asked.append(name)
                    return Shout
                raise AttributeError(name)

        monkeypatch.setitem(sys.modules, "late_shout", Late("late_shout"))
        registry = Registry()
        offered = [Deferred("shout", "late_shout:Shout", families=families, **more)]
        registry.register(module("late", newsdoc_parsers=hookimpl(lambda: offered)))
        return registry, asked

    return make


def test_a_deferred_parser_is_loaded_when_it_may_be_wanted(deferred: Any) -> None:
    registry, asked = deferred(("text",))
    with pytest.raises(UnknownFormat):
        surest(registry, Source("<p>quiet</p>"))
    assert asked == []
    assert surest(registry, Source("LOUD")).name == "shout"
    assert registry.parser("shout").parse(Source("LOUD")) == Article("LOUD")
    assert asked == ["Shout"]


def test_a_deferred_parser_of_xml_is_asked_about_documents_with_its_roots_only(deferred: Any) -> None:
    registry, asked = deferred(roots=("shout",))
    with pytest.raises(UnknownFormat):
        surest(registry, Source("<whisper>LOUD</whisper>"))
    with pytest.raises(UnknownFormat):
        surest(registry, Source("LOUD"))
    assert asked == []
    with pytest.raises(UnknownFormat):
        surest(registry, Source("<sh:Shout xmlns:sh='urn:x'>loud</sh:Shout>"))
    assert asked == ["Shout"]


def test_a_deferred_parser_may_be_recognised_without_its_module(deferred: Any) -> None:
    registry, asked = deferred(sniff=lambda source: 1.0 if source.head.isupper() else 0.0)
    with pytest.raises(UnknownFormat):
        surest(registry, Source("quiet"))
    assert asked == []
    assert surest(registry, Source("LOUD")).name == "shout"


def test_a_deferred_member_that_is_not_there_is_reported(entry: Any) -> None:
    offered = [Deferred("shout", "no_such_module:Shout"), Deferred("other", "tests_registry_other:Shout")]
    made = types.ModuleType("tests_registry_other")
    vars(made)["Shout"] = Shout
    sys.modules["tests_registry_other"] = made
    registry = Registry()
    registry.load_entry_points([entry("late", module("plugin_late", newsdoc_exporters=hookimpl(lambda: offered)))])
    with pytest.raises(PluginError, match=r"no_such_module:Shout cannot be imported: ModuleNotFoundError"):
        registry.exporter("shout")
    with pytest.raises(PluginError, match=r"has the name 'shout', not 'other'"):
        registry.exporter("other")
    with pytest.warns(PluginWarning, match="it is left out"):
        (info,) = registry.plugins()
    assert "no_such_module" in (info.error or "")
    del sys.modules["tests_registry_other"]


def test_a_plugin_is_one_object() -> None:
    registry = Registry()
    registry.register(ShoutPlugin(), "shout")
    article = surest(registry, Source("HELLO")).parse(Source("HELLO"))
    assert registry.exporter("SHOUT").export(article, mark="?") == "HELLO?"
    assert registry.exporter_for_suffix(".SHOUT").member.name == "shout"
    (info,) = registry.formats()
    assert (info.reads, info.writes, info.plugins) == (True, True, ("shout",))


def test_broken_plugins_are_named_and_the_others_work(entry: Any) -> None:
    def fails() -> Iterable[Any]:
        raise RuntimeError("no such thing")

    def half() -> Iterable[Any]:
        return [object()]

    fails, half = hookimpl(fails), hookimpl(half)
    found = [
        entry("a_missing", None),
        entry("b_fails", module("plugin_b_fails", newsdoc_parsers=fails)),
        entry("c_half", module("plugin_c_half", newsdoc_exporters=half)),
        entry("d_good", module("plugin_d_good", newsdoc_analyzers=hookimpl(lambda: [CountWords()]))),
    ]
    registry = Registry()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        registry.load_entry_points(found)
        registry.plugins()
    messages = [str(warning.message) for warning in caught]
    assert len(messages) == 3
    assert "'a_missing': cannot be imported: ModuleNotFoundError" in messages[0]
    assert "'b_fails': newsdoc_parsers failed: RuntimeError: no such thing" in messages[1]
    assert "lacks name, media_types, suffixes, export" in messages[2]
    errors = {info.name: info.error for info in registry.plugins()}
    assert {name for name, error in errors.items() if error} == {"a_missing", "b_fails", "c_half"}
    assert [info.name for info in registry.analyzers()] == ["count"]


def test_misspelt_hook_is_an_error_with_the_right_name() -> None:
    @hookimpl
    def newsdoc_parser() -> Iterable[Any]:
        return []

    with pytest.raises(PluginError, match=r"unknown hook 'newsdoc_parser'; did you mean 'newsdoc_parsers'"):
        Registry().register(module("typo", newsdoc_parser=newsdoc_parser))


def test_a_hook_with_arguments_of_its_own_is_an_error() -> None:
    @hookimpl
    def newsdoc_parsers(config: object) -> Iterable[Any]:
        return []

    with pytest.raises(PluginError, match="newsdoc_parsers has the argument 'config'; the hook gets no arguments"):
        Registry().register(module("asks", newsdoc_parsers=newsdoc_parsers))


@pytest.mark.parametrize(
    ("returned", "message"),
    [
        (CountWords(), "newsdoc_analyzers returned a CountWords instead of a list"),
        (None, "newsdoc_analyzers returned nothing instead of a list"),
        ([CountWords], r"CountWords is a class; return an instance of it: CountWords\(\)"),
        ([object()], "the analyzer object lacks name, analyze"),
    ],
)
def test_what_a_hook_must_not_return(returned: Any, message: str) -> None:
    @hookimpl
    def newsdoc_analyzers() -> Any:
        return returned

    with pytest.raises(PluginError, match=message):
        Registry().register(module("odd", newsdoc_analyzers=newsdoc_analyzers))


def test_hook_without_marker_is_an_error() -> None:
    def newsdoc_parsers() -> Iterable[Any]:
        return []

    with pytest.raises(PluginError, match=r"not marked with @newsdoc.hookimpl"):
        Registry().register(module("unmarked", newsdoc_parsers=newsdoc_parsers))


def test_hook_with_unknown_argument_is_an_error() -> None:
    @hookimpl
    def newsdoc_refine(document: Any) -> None: ...

    with pytest.raises(PluginError, match="document"):
        Registry().register(module("argument", newsdoc_refine=newsdoc_refine))


@pytest.mark.parametrize("name", ["", " ", "Shout"])
def test_unusable_names_are_errors(name: str) -> None:
    with pytest.raises(PluginError, match="lower-case word"):
        Registry().register(module("named", newsdoc_exporters=hookimpl(lambda: [Shout(name)])))


def test_registering_a_taken_name_is_an_error_and_changes_nothing() -> None:
    registry = Registry()
    registry.register(ShoutPlugin(), "first")
    with pytest.raises(PluginError, match=r"parser 'shout' is claimed by more than one plugin \(first, second\)"):
        registry.register(ShoutPlugin(), "second")
    with pytest.raises(PluginError, match="registered already"):
        registry.register(module("m"), "first")
    assert registry.exporter("shout").name == "shout"
    assert [info.name for info in registry.plugins()] == ["first"]


def test_two_installed_plugins_with_one_name(entry: Any) -> None:
    found = [
        entry(name, module(f"plugin_{name}", newsdoc_exporters=hookimpl(lambda: [Shout()]))) for name in ("one", "two")
    ]
    registry = Registry()
    registry.load_entry_points(found)
    with pytest.warns(PluginWarning, match="claimed by more than one plugin"):
        registry.formats()
    with pytest.raises(PluginError, match=r"format 'shout' is claimed by more than one plugin \(one, two\)"):
        registry.exporter("shout")
    assert next(info for info in registry.plugins() if info.name == "two").error


def test_the_first_installed_plugin_of_a_name_has_it(entry: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    plugin = module("plugin_good", newsdoc_exporters=hookimpl(lambda: [Shout()]))
    monkeypatch.setitem(sys.modules, "plugin_good", plugin)
    monkeypatch.setitem(sys.modules, "plugin_more", module("plugin_more"))
    good, more = (EntryPoint("same", f"plugin_{name}", "newsdoc") for name in ("good", "more"))
    broken = EntryPoint("same", "plugin_absent", "newsdoc")
    for found, used in (([more, good], True), ([good, broken], False)):
        registry = Registry()
        with pytest.warns(PluginWarning) as caught:
            registry.load_entry_points(found)
        assert "a plugin of this name is loaded already; it is left out" in str(caught[-1].message)
        assert [info.name for info in registry.formats()] == (["shout"] if used else [])
        with pytest.raises(PluginError, match="registered already"):
            registry.register(module("same"), "same")


def test_a_plugin_that_was_refused_may_be_registered_again() -> None:
    registry = Registry()
    registry.register(ShoutPlugin(), "first")
    exporters = [Shout()]
    plugin = module("second", newsdoc_exporters=hookimpl(lambda: exporters))
    with pytest.raises(PluginError, match="claimed"):
        registry.register(plugin)
    exporters[:] = [Shout("loud")]
    registry.register(plugin)
    assert [info.name for info in registry.formats()] == ["loud", "shout"]


def test_an_analyzer_that_two_plugins_claim_is_listed_with_the_first(entry: Any) -> None:
    claimed = {"newsdoc_analyzers": hookimpl(lambda: [CountWords()])}
    registry = Registry()
    registry.load_entry_points([entry(name, module(f"plugin_{name}", **claimed)) for name in ("one", "two")])
    with pytest.warns(PluginWarning, match="claimed"):
        assert [(info.name, info.plugin) for info in registry.analyzers()] == [("count", "one")]


def test_what_there_is_to_know_of_a_format_is_given_by_name() -> None:
    assert str(inspect.signature(FormatInfo)).startswith("(name: str, *, ")
    assert str(inspect.signature(AnalyzerInfo)).startswith("(name: str, *, ")


def test_the_exporter_that_prefers_a_suffix_writes_it() -> None:
    registry = Registry()
    exporters = [Shout("one", (".x", ".both")), Shout("two", (".both", ".y")), Shout("three", (".z", ".x", ".both"))]
    registry.register(module("all", newsdoc_exporters=hookimpl(lambda: exporters)))
    chosen = {suffix: registry.exporter_for_suffix(suffix).member.name for suffix in (".X", ".both", ".y", ".z")}
    assert chosen == {".X": "one", ".both": "two", ".y": "two", ".z": "three"}


def test_the_longest_suffix_of_a_file_name_tells_its_format() -> None:
    registry = Registry()
    exporters = [Shout("one", (".json",)), Shout("two", (".loud.json", ".json"))]
    registry.register(module("all", newsdoc_exporters=hookimpl(lambda: exporters)))
    names = ("a.json", "a.loud.json", "v1.5.json", "A.LOUD.JSON", ".hidden.json")
    assert [registry.exporter_for_file(name).member.name for name in names] == ["one", "two", "one", "two", "one"]
    with pytest.raises(UnknownFormat, match=r"unknown file name suffix '\.gz'"):
        registry.exporter_for_file("a.json.gz")
    with pytest.raises(UnknownFormat, match=r"the file name has no suffix that tells the format$"):
        registry.exporter_for_file("a")


def test_the_dot_of_suffixes_makes_none_alike() -> None:
    registry = Registry()
    registry.register(module("all", newsdoc_exporters=hookimpl(lambda: [Shout("one", (".md", ".json"))])))
    with pytest.raises(UnknownFormat, match=r"did you mean '\.json'"):
        registry.exporter_for_suffix(".jsn")
    with pytest.raises(UnknownFormat, match=r"known are \.json, \.md"):
        registry.exporter_for_suffix(".pdf")


def test_a_parser_that_fails_to_recognise_is_told_of_once() -> None:
    class Fails(Shout):
        def sniff(self, source: Source) -> float:
            raise RuntimeError("no such thing")

    registry = Registry()
    registry.register(module("both", newsdoc_parsers=hookimpl(lambda: [Fails("one"), Shout("two")])))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert [surest(registry, Source("LOUD")).name for _ in range(2)] == ["two", "two"]
    (warning,) = caught
    assert "it was not asked" in str(warning.message)


@pytest.mark.parametrize(("score", "taken"), [(0, False), (0.0, False), (0.01, True), (1, True), (1.0, True)])
def test_a_score_is_a_number_from_nothing_to_certain(score: float, taken: bool) -> None:
    class Sure(Shout):
        def sniff(self, source: Source) -> float:
            return score

    registry = Registry()
    registry.register(module("sure", newsdoc_parsers=hookimpl(lambda: [Sure()])))
    if taken:
        assert surest(registry, Source("LOUD")).name == "shout"
    else:
        with pytest.raises(UnknownFormat):
            surest(registry, Source("LOUD"))


@pytest.mark.parametrize("score", [-0.01, 1.01, float("nan"), float("inf")])
def test_a_score_beyond_that_is_reported(score: float) -> None:
    class Sure(Shout):
        def sniff(self, source: Source) -> float:
            return score

    registry = Registry()
    registry.register(module("sure", newsdoc_parsers=hookimpl(lambda: [Sure()])))
    with pytest.warns(PluginWarning, match="not a number from 0 to 1"), pytest.raises(UnknownFormat):
        surest(registry, Source("LOUD"))


def test_unknown_names_come_with_the_nearest() -> None:
    registry = Registry()
    registry.register(ShoutPlugin(), "shout")
    with pytest.raises(UnknownFormat, match="did you mean 'shout'") as caught:
        registry.parser("shuot")
    assert caught.value.nearest == ("shout",)
    with pytest.raises(UnknownFormat, match="known are shout"):
        registry.exporter("pdf")
    with pytest.raises(UnknownFormat, match="unknown file name suffix"):
        registry.exporter_for_suffix(".pdf")
    with pytest.raises(UnknownFormat, match="the data looks like text, which no installed format reads"):
        surest(registry, Source("quiet"))
    with pytest.raises(LookupError):
        registry.analyzer("shout")


def test_suffix_decides_between_equals() -> None:
    registry = Registry()
    parsers = [Shout("one", (".one",)), Shout("two", (".two",))]
    registry.register(module("both", newsdoc_parsers=hookimpl(lambda: parsers)))
    assert surest(registry, Source("LOUD", suffix=".two")).name == "two"
    assert surest(registry, Source("LOUD", suffix=".one")).name == "one"


def test_refine_has_the_last_look_and_may_fail() -> None:
    @hookimpl
    def newsdoc_refine(article: Article) -> Article | None:
        if article.headline == "bad":
            raise ValueError("bad headline")
        return Article("refined") if article.headline else None

    registry = Registry()
    registry.register(module("refiner", newsdoc_refine=newsdoc_refine))
    assert registry.refine(Article("x")) == Article("refined")
    assert registry.refine(Article()) == Article()
    with pytest.warns(PluginWarning, match="newsdoc_refine failed: ValueError: bad headline"):
        assert registry.refine(Article("bad")) == Article("bad")


def test_profiles_are_collected_in_order() -> None:
    registry = Registry()
    one, two, three = (newsdoc.Profile(name) for name in ("One", "Two", "Three"))
    registry.register(module("a", newsdoc_profiles=hookimpl(lambda: [one, two])))
    registry.register(module("b", newsdoc_profiles=hookimpl(lambda: [three])))
    assert registry.profiles == (one, two, three)


def test_what_is_no_profile_is_refused() -> None:
    with pytest.raises(PluginError, match=r"newsdoc_profiles: 'The Post' is not a newsdoc.Profile"):
        Registry().register(module("strings", newsdoc_profiles=hookimpl(lambda: ["The Post"])))


@pytest.fixture
def languages_as_they_were() -> Iterator[None]:
    before = added_languages()
    yield
    for data in added_languages():
        if data not in before:
            remove_language(data)


@pytest.mark.usefixtures("languages_as_they_were")
def test_a_plugin_brings_a_language(tmp_path: Path) -> None:
    file = tmp_path / "fy.toml"
    file.write_text('name = "Frysk"\nfunction_words = ["de", "it"]\n[bylines]\nby = ["fan"]\n', "utf-8")
    registry = Registry()
    registry.register(module("frisian", newsdoc_languages=hookimpl(lambda: [file])))
    assert registry.plugins()[0].provides == ("language fy",)
    assert languages()["fy"].by == ("fan",)
    with pytest.raises(PluginError, match="newsdoc_languages"):
        Registry().register(module("missing", newsdoc_languages=hookimpl(lambda: [tmp_path / "none.toml"])))
    file.write_text("[pge]\nphoto = ['foto']\n[page]\nnonsense = ['x']\n", "utf-8")
    with pytest.raises(PluginError, match="newsdoc_languages"):
        Registry().register(module("wrong", newsdoc_languages=hookimpl(lambda: [file])))
