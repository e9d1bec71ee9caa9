"""The phenomena of cases.toml and its neighbours: who said what, with which cue, and what is reported."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsdoc.analyzers.speech.attribute import attribute
from newsdoc.analyzers.speech.attribution import Attribution

CASES: list[dict[str, Any]] = [
    case
    for file in sorted(Path(__file__).parent.glob("cases*.toml"))
    for case in tomllib.loads(file.read_text("utf-8"))["case"]
]


def found(case: dict[str, Any]) -> list[Attribution]:
    return attribute(case["text"].strip("\n").split("\n"), case.get("language", "en"))


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    attributions = found(case)
    if "said" in case:
        said = [item for item in attributions if item.kind == "direct"]
        assert [item.text[: len(text)] for item, (text, _, _) in zip(said, case["said"], strict=False)] == [
            text for text, _, _ in case["said"]
        ]
        assert len(said) == len(case["said"])
        assert [item.speaker.name if item.speaker else "" for item in said] == [name for _, name, _ in case["said"]]
        for item, (_, _, cue) in zip(said, case["said"], strict=True):
            assert not cue or item.cue == cue
    if "reported" in case:
        reported = [item for item in attributions if item.kind != "direct"]
        assert [
            (item.text[: len(text)], item.speaker.name if item.speaker else "")
            for item, (text, _) in zip(reported, case["reported"], strict=False)
        ] == [(text, name) for text, name in case["reported"]]
        assert len(reported) == len(case["reported"])
    if "whole" in case:
        assert [item.text for item in attributions if item.kind != "direct"] == case["whole"]
    if "title" in case:
        assert {item.speaker.title for item in attributions if item.speaker} == {case["title"]}


def test_there_are_enough_cases_and_each_has_a_name_of_its_own() -> None:
    assert len(CASES) >= 150
    assert len({case["about"] for case in CASES}) == len(CASES)
