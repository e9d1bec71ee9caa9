"""Texts changed in ways that leave untouched who said what, as the benchmark makes and counts them."""

import importlib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

STORY = (
    "The harbour of Ardal will be closed on Monday, the council of the town decided late at night.\n\n"
    "“It’s too late,” said Anna Moss, who owns the last boat. “Nobody asked us.”\n\n"
    "Moss said the council had been “asleep for years.”\n\n"
    "Paul Harkin, the mayor, was at sea on Friday.\n\n"
    "“We asked everybody,” he said.\n\n"
    "“Nobody came to the hall,” Harkin added."
)
SAID = ("It’s too late", "Nobody asked us", "asleep for years", "We asked everybody", "Nobody came to the hall")
OTHERWISE = {
    "curly marks": 'Moss said: "No," and left.',
    "straight marks": "Moss said: “No,” and left.",
    "straight apostrophes": "Moss’s boat",
    "curly apostrophes": "Moss's boat",
}
"""Texts for changes of what the story does not have."""


@pytest.fixture
def benchmark(root: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(root / "benchmarks"))
    return importlib.import_module("quotes_changed")


@pytest.fixture
def story(benchmark: ModuleType) -> Any:
    places = [(start, start + len(words)) for words in SAID for start in [STORY.index(words)]]
    cue = STORY.index("said Anna")
    return benchmark.Text(STORY, "en", places, [(cue, cue + 4)], ["Anna Moss", "Paul Harkin"])


def test_each_change_keeps_what_was_said(benchmark: ModuleType, story: Any) -> None:
    for name, change in benchmark.CHANGES.items():
        if name == "guillemets pointing inwards":
            continue  # no English ones
        text = benchmark.Text(OTHERWISE[name], "en", []) if name in OTHERWISE else story
        changed = change(text)
        read = changed.applied(text.text)
        assert read != text.text, name
        for (start, end), words in zip(text.quotations, SAID, strict=False):
            first, last = changed.moved(start, end)
            assert read[first:last].replace("'", "’").split() == words.split(), name


def test_each_change_leaves_who_spoke(benchmark: ModuleType, story: Any) -> None:
    before = benchmark.whole_pipeline(story.text)
    assert [each["speaker"] for each in before if each["kind"] == "direct"] == ["Anna Moss"] * 3 + ["Paul Harkin"] * 2
    for name in set(benchmark.CHANGES) - {"guillemets pointing inwards"}:
        changed = benchmark.CHANGES[name](story)
        counts, told = benchmark.compare(story, before, changed, changed.applied(story.text))
        assert (counts["quotations"], told, counts["new"]) == (len(SAID), [], 0), name


def test_what_is_read_otherwise_is_counted(benchmark: ModuleType, story: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    before = benchmark.whole_pipeline(story.text)
    changed = benchmark.CHANGES["a headline above"](story)
    read = changed.applied(story.text)
    after = [each for each in benchmark.whole_pipeline(read) if each["kind"] == "direct"]
    after[0]["speaker"] = "Ardal"
    after[1]["cue"] = "owns"
    start, end = after[2]["spans"][0]
    after[2]["spans"] = [(start, end - len(" years.”"))]
    after[3]["spans"] = [(0, len("Bridge over"))]
    monkeypatch.setattr(benchmark, "whole_pipeline", lambda text: after)
    counts, told = benchmark.compare(story, before, changed, read)
    assert counts == {"quotations": 5, "speaker": 2, "cue": 2, "content": 2, "lost": 1, "new": 0}
    assert [line.partition(":")[0] for line in told] == ["speaker", "cue", "content", "speaker, cue, content, lost"]
    after[4]["spans"] = [*after[4]["spans"], changed.moved(*story.cues[0])]
    assert benchmark.compare(story, before, changed, read)[0]["new"] == 1


def test_names_and_verbs_are_others(benchmark: ModuleType, story: Any) -> None:
    changed = benchmark.CHANGES["other names"](story)
    assert "Moss" not in changed.applied(STORY)
    assert changed.names("Anna Moss") in changed.applied(STORY)
    assert "Anna MOSS, who" in benchmark.CHANGES["surnames in capitals"](story).applied(STORY)
    changed = benchmark.CHANGES["other verbs of saying"](story)
    assert "late,” added Anna" in changed.applied(STORY)
    assert changed.cues["said"] >= {"said", "added"}
    second = benchmark.CHANGES["another story before"](story)
    assert second.applied(STORY).startswith(STORY)
    assert second.applied(STORY).count("Moss") == STORY.count("Moss")


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Er sagte: „Nein.“ Sie: „Ja.“", "de", "Er sagte: <Nein.> Sie: <Ja.>"),
        ("Er sagte: »Nein.« Sie: »Ja.«", "de", "Er sagte: <Nein.> Sie: <Ja.>"),
        ("Hon sade: »Nej.» Han: »Ja.»", "sv", "Hon sade: <Nej.> Han: <Ja.>"),
        ("Hon sade: ”Nej.” Han: ”Ja.”", "sv", "Hon sade: <Nej.> Han: <Ja.>"),
        ("Ella: «No.\n»Sí.»", "es", "Ella: <No.\n<Sí.>"),
        ("Il a dit : «\u00a0Non.\u00a0» Elle : « Oui. »", "fr", "Il a dit : <Non.> Elle : <Oui.>"),
        ("他说：“不。”她说：“是。”", "zh", "他说：<不。>她说：<是。>"),
        ("He said: ``No.'' She: ''Yes.''", "en", "He said: <No.> She: <Yes.>"),
    ],
)
def test_marks_of_all_kinds_open_and_close(benchmark: ModuleType, text: str, language: str, wanted: str) -> None:
    assert benchmark.typed("<", ">")(benchmark.Text(text, language, [])).applied(text) == wanted


def test_nothing_is_put_behind_what_is_left_open(benchmark: ModuleType) -> None:
    text = "One.\n\n“Two.\n\n“Three.”\n\nFour:\n\n“Five.”\n\nSix?\n\n– Seven.\n\nEight."
    start = text.index("Seven.")
    ends = benchmark.ends_of_paragraphs(benchmark.Text(text, "en", [(start, start + 6)]))
    assert [text[:end].split()[-1] for end in ends] == ["One.", "“Three.”", "“Five.”", "Eight."]
