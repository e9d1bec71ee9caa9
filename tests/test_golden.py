"""Golden files: what is read and written for whole documents, in a form a person can read.

    tests/golden/articles/NAME.json               an article, in native JSON
    tests/golden/FORMAT/NAME.SUFFIX               that article as written in a format
    tests/golden/FORMAT/NAME/input.*              a document of a format
    tests/golden/FORMAT/NAME/outline.txt          what is read from it, for people
    tests/golden/FORMAT/NAME/article.json         the same whole, in native JSON

`NEWSDOC_GOLDEN=write pytest tests/test_golden.py` writes what is expected anew; read the difference.
"""

import os
from pathlib import Path

import attrs
import pytest

import newsdoc
from newsdoc.outline import outline
from newsdoc.pipeline.exporting import to_bytes

GOLDEN = Path(__file__).parent / "golden"
SAMPLES = Path(__file__).parent.parent / "examples" / "samples"
REWRITE = os.environ.get("NEWSDOC_GOLDEN") == "write"

ARTICLES = sorted((GOLDEN / "articles").glob("*.json"))
WRITTEN = {
    "newsml-g2": ".xml",
    "json-ld": ".jsonld",
    "text": ".txt",
    "markdown": ".md",
    "nitf": ".xml",
    "ninjs": ".json",
    "ans": ".json",
    "ttab": ".json",
    "rss": ".xml",
    "atom": ".xml",
    "json-feed": ".json",
    "html": ".html",
}
INPUTS = sorted(GOLDEN.glob("*/*/input.*"))


def check(path: Path, found: bytes) -> None:
    if REWRITE and f"{path.parent.parent.name}-{path.parent.name}" not in NOT_YET:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(found)
    assert path.exists(), f"{path} is missing"
    assert found.decode("utf-8") == path.read_text("utf-8")


def readable(article: newsdoc.Article) -> bytes:
    lines = [f"{'  ' * line.depth}{line.label}: {line.text}".rstrip() for line in outline(article)]
    return ("\n".join(lines) + "\n").encode()


def test_expectations_are_not_being_rewritten() -> None:
    assert not REWRITE, "unset NEWSDOC_GOLDEN: with it, the golden files are written, not checked"


def test_there_are_cases() -> None:
    assert len(ARTICLES) >= 3


@pytest.fixture(autouse=True)
def day_of_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody has dated is dated by the day of writing."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772668800")


@pytest.mark.parametrize("format", WRITTEN)
@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_written(article: Path, format: str) -> None:
    if format not in {info.name for info in newsdoc.formats() if info.writes}:
        pytest.skip(f"no plugin for {format} is installed")
    # The style sheet of a page is the same for all: one golden file has it.
    options = {"style": False} if format == "html" and article.stem != "harbour" else {}
    output = newsdoc.export(newsdoc.read(article, "json"), format, **options)
    check(GOLDEN / format / (article.stem + WRITTEN[format]), to_bytes(output))


NOT_YET = {
    "html-agency-page": "an agency in capitals opens a credit, before a link; the house's standards are no paragraph",
    "html-drupal": "a line named as the kicker is the kicker",
    "html-nineties": "the paper's name before the headline in the title; links in a row are a menu",
    "html-paywall": "short headlines in a list under a label are links; a paragraph that the paywall cuts off",
    "html-right-to-left": "headlines in an aside under a label are links to other stories, all of them",
    "html-state-only": "a page whose article stands in a script has its fields and cross-heads there",
    "html-tabloid": "the title of a player is not the story's; a second date",
}
"""Cases whose golden file says what a reader wants, and not yet what comes out: what is wrong."""


@pytest.mark.parametrize("input", INPUTS, ids=lambda path: f"{path.parent.parent.name}-{path.parent.name}")
def test_read(input: Path, request: pytest.FixtureRequest) -> None:
    if fault := NOT_YET.get(f"{input.parent.parent.name}-{input.parent.name}"):
        request.applymarker(pytest.mark.xfail(reason=fault, strict=True))
    format = input.parent.parent.name
    if format not in {info.name for info in newsdoc.formats() if info.reads}:
        pytest.skip(f"no plugin for {format} is installed")
    article = newsdoc.read(input, format)
    check(input.parent / "outline.txt", readable(article))
    check(input.parent / "article.json", to_bytes(newsdoc.export(attrs.evolve(article, provenance=None), "json")))


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_samples_are_read(sample: Path) -> None:
    check(GOLDEN / "text" / sample.stem / "outline.txt", readable(newsdoc.read(sample)))
