"""Invented stories in thirteen languages: who says what in them, and what the analyzer gives for them, line by line.

`stories/*.jsonl` has the stories with their quotations and speakers, told without looking at what the analyzer does:
against these the shares are held. `stories/*.txt` has what the analyzer gives today, so that every change shows. After
a change that is meant, `python tests/analyzers/quotes/test_stories.py` writes these files anew; read the difference.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import newsdoc

FOLDER = Path(__file__).parent / "stories"
STORIES: dict[str, list[dict[str, Any]]] = {
    file.stem: [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    for file in sorted(FOLDER.glob("*.jsonl"))
}
FOUND, SPEAKER, SPARED = 0.9, 0.75, 0.85
"""The least shares in each language: of quotations found, of those with their speaker, of other words left alone."""
_MARKS = "\"'“”„‟«»‘’‚‛‹›「」『』 ,.;:!?—–-。，、！？؟،"


def quotes_of(story: dict[str, Any]) -> tuple[newsdoc.Quote, ...]:
    paragraphs = tuple(newsdoc.Paragraph(text) for text in story["text"].split("\n\n"))
    article = newsdoc.Article(story["headline"], language=story["language"], body=paragraphs)
    return newsdoc.analyze(article, "quotes").quotes()


def listed(stories: list[dict[str, Any]]) -> str:
    """What the analyzer gives: kind, speaker, cue, words, the rule in words, and who came second."""
    lines = []
    for story in stories:
        lines.append(f"# {story['id']}")
        for quote in quotes_of(story):
            speaker = quote.speaker
            name = f"{speaker.name} ({speaker.role})" if speaker and speaker.role else speaker.name if speaker else "-"
            lines.append(f"{quote.kind} | {name} | {quote.cue or '-'} | {' '.join(quote.text.split())}")
            if quote.decision is not None:
                second = "".join(f" Or {other.value}." for other in quote.decision.alternatives)
                lines.append(f"    {quote.decision.evidence[0]}{second}")
    return "\n".join(lines) + "\n"


def words(text: str | None) -> str:
    return " ".join((text or "").split()).strip(_MARKS).casefold()


def is_same(found: str, wanted: str) -> bool:
    """Say whether two forms name one person: one is the other, or within it."""
    left, right = words(found), words(wanted)
    return left == right or (left != "" and right != "" and (left in right or right in left))


@pytest.mark.parametrize("language", STORIES)
def test_what_is_said_in_the_stories_is_found(language: str) -> None:
    counts: Counter[str] = Counter()
    for story in STORIES[language]:
        direct = {words(quote.text): quote for quote in quotes_of(story) if quote.kind != "indirect"}
        for wanted in story["quotes"]:
            counts["quotes"] += 1
            quote = direct.get(words(wanted["text"]))
            if quote is None:
                continue
            counts["found"] += 1
            names = [wanted["speaker"] or "", *story.get("aliases", {}).get(wanted["speaker"], [])]
            counts["speaker"] += any(is_same(quote.speaker.name if quote.speaker else "", name) for name in names)
        for other in story.get("not_quotes", ()):
            counts["others"] += 1
            counts["spared"] += words(other) not in direct
    assert counts["found"] >= FOUND * counts["quotes"]
    assert counts["speaker"] >= SPEAKER * counts["found"]
    assert counts["others"] - counts["spared"] <= max(1, (1 - SPARED) * counts["others"])  # one may be wrong anywhere


@pytest.mark.parametrize("language", STORIES)
def test_what_the_analyzer_gives_is_as_it_was(language: str) -> None:
    expected = (FOLDER / f"{language}.txt").read_text("utf-8").splitlines()
    assert listed(STORIES[language]).splitlines() == expected


@pytest.mark.parametrize("language", STORIES)
def test_nobody_comes_second_twice(language: str) -> None:
    for story in STORIES[language]:
        for quote in quotes_of(story):
            others = [other.value for other in quote.decision.alternatives] if quote.decision else []
            assert len(others) == len(set(others)), (story["id"], others)


if __name__ == "__main__":
    for code, several in STORIES.items():
        (FOLDER / f"{code}.txt").write_text(listed(several), "utf-8")
