"""Who said what: accuracy and speed on the annotated articles, beside the nearest name by regular expression.

    python benchmarks/quotes.py [--shared ../shared] [--limit N] [--stories | --german]

Prints one Markdown table: all articles, and each half of the publishers by itself (nothing here is trained, but rules
are written while looking at articles, so that the halves should not differ). All systems run in the same process. The
nearest name needs no parser, newsdoc does: so it is timed with the parser and without, and the parser by itself.
With `--stories` the table is that of the invented stories, a row a language; with `--german` that of German Wikinews.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scorers import scorer

import newsdoc
from newsdoc.analyzers.speech.attribute import attribute

QUOTED = re.compile(r"“[^”\n]+”|\"[^\"\n]+\"|''[^\n]+?''")
NAME = re.compile(r"\b(?:[A-Z][\w.'’-]+ )*[A-Z][\w'’-]+")
CUE = re.compile(
    r"\b(?:said|says|told|added|asked|wrote|tweeted|argued|noted|replied|explained|called|saying|adding)\b"
)
LINE = re.compile(r"[^\n]+")
WINDOW = 120


def nearest_name(text: str) -> list[dict[str, Any]]:
    """The baseline: what stands in marks belongs to the name nearest to the nearest verb of saying."""
    found = []
    for match in QUOTED.finditer(text):
        start, end = match.span()
        around = [(m.start() - end, m.group()) for m in CUE.finditer(text, end, end + WINDOW)]
        around += [(start - m.end(), m.group()) for m in CUE.finditer(text, max(0, start - WINDOW), start)]
        names = [(m.start() - end, m.group()) for m in NAME.finditer(text, end, end + WINDOW)]
        names += [(start - m.end(), m.group()) for m in NAME.finditer(text, max(0, start - WINDOW), start)]
        speaker = min(names)[1] if names else None
        found.append({"spans": [(start, end)], "speaker": speaker, "cue": min(around)[1] if around else None})
    return found


def paragraphs_only(text: str) -> list[dict[str, Any]]:
    """The machine without the parser: every line is a paragraph."""
    lines = list(LINE.finditer(text))
    return [
        {
            "spans": [
                (lines[a.paragraph].start() + start, lines[a.paragraph].start() + end) for start, end in a.ranges
            ],
            "speaker": a.speaker.name if a.speaker else None,
            "cue": a.cue,
            "kind": a.kind,
        }
        for a in attribute([line.group() for line in lines], "en")
    ]


def whole_pipeline(text: str) -> list[dict[str, Any]]:
    """What a user calls: parse, then analyze."""
    article = newsdoc.analyze(newsdoc.parse(text, format="text"), "quotes")
    return [
        {"spans": list(q.spans), "speaker": q.speaker.name if q.speaker else None, "cue": q.cue, "kind": q.kind}
        for q in article.quotes()
    ]


def as_printed(text: str) -> list[dict[str, Any]]:
    """The same, with the speaker in the words of the attribution instead of by name."""
    article = newsdoc.analyze(newsdoc.parse(text, format="text"), "quotes")
    return [{"spans": list(q.spans), "speaker": q.mention, "cue": q.cue, "kind": q.kind} for q in article.quotes()]


SYSTEMS = {
    "nearest name": nearest_name,
    "newsdoc, lines as paragraphs": paragraphs_only,
    "newsdoc": whole_pipeline,
}
COLUMNS = ("detect F1", "speaker", "resolved", "cue", "end-to-end", "content F1", "documents per CPU second")


class Timed:
    """A system with the processor time that it takes; other processes on the machine do not count."""

    def __init__(self, system: Callable[[str], list[dict[str, Any]]]) -> None:
        self.system, self.seconds, self.documents = system, 0.0, 0

    def __call__(self, text: str) -> list[dict[str, Any]]:
        begin = time.process_time()
        found = self.system(text)
        self.seconds += time.process_time() - begin
        self.documents += 1
        return found


def row(scores: dict[str, Any], system: Timed) -> list[str]:
    values = [
        scores["direct_detect"]["f1"],
        scores["speaker_head"]["value"],
        scores["speaker_resolved"]["value"],
        scores["cue"]["value"],
        scores["end2end_resolved"]["f1"],
        scores["content"]["f1"],
    ]
    return [f"{value or 0:.3f}" for value in values] + [f"{system.documents / system.seconds:.0f}"]


def articles(shared: Path, corpus: str, limit: int | None) -> list[dict[str, Any]]:
    """The annotated articles of a corpus, or every n-th of them."""
    with (shared / "corpora" / corpus / "train.jsonl").open(encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    return records[:: max(1, len(records) // limit)] if limit else records


def print_times(records: list[dict[str, Any]], seconds: dict[str, float]) -> None:
    """Print how many times as long as the nearest name each system takes, and parsing by itself."""
    begin = time.process_time()
    for record in records:
        newsdoc.parse(record["text"], format="text")
    parsing = (time.process_time() - begin) / len(records)
    nearest = seconds.pop("nearest name")
    times = {**seconds, "parsing alone": parsing}
    print("\nTimes the nearest name's:", ", ".join(f"{name} {taken / nearest:.0f}" for name, taken in times.items()))


def print_german(shared: Path, limit: int | None) -> None:
    """Print German Wikinews, with speakers by name and as printed; the baseline knows no German."""
    records = articles(shared, "german-quotes", limit)
    columns = [column for column in COLUMNS if column != "resolved"]
    print("| articles | speakers | " + " | ".join(columns) + " |")
    print("|---" * (len(columns) + 2) + "|")
    for name, system in (("by name", whole_pipeline), ("as printed", as_printed)):
        timed = Timed(system)
        cells = dict(zip(COLUMNS, row(scorer(shared, "quotes").evaluate(records, timed), timed), strict=True))
        shown = " | ".join(cells[column] for column in columns)
        print(f"| German Wikinews ({len(records)}) | {name} | {shown} |")


STORY_COLUMNS = ("found", "speaker", "cue", "spared")


def print_stories(shared: Path) -> None:
    """Run the scorer of the stories, which calls the library itself, and print its shares as a table."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "stories.json"
        command = [sys.executable, str(shared / "eval" / "stories.py"), str(shared / "corpora" / "stories")]
        subprocess.run([*command, "--json", str(output)], check=True, stdout=subprocess.DEVNULL)
        scores = json.loads(output.read_text(encoding="utf-8"))
    print("| language | stories | quotations | " + " | ".join(STORY_COLUMNS) + " |")
    print("|---" * (len(STORY_COLUMNS) + 3) + "|")
    for language, found in scores.items():
        cells = [f"{found[column]:.2f}" if found[column] is not None else "" for column in STORY_COLUMNS]
        print(f"| {language} | {found['stories']} | {found['quotes']} | " + " | ".join(cells) + " |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--limit", type=int, help="take only every n-th article, so that about this many are left")
    other = parser.add_mutually_exclusive_group()
    other.add_argument("--stories", action="store_true", help="the invented stories of many languages instead")
    other.add_argument("--german", action="store_true", help="German Wikinews instead")
    arguments = parser.parse_args()
    if arguments.stories:
        print_stories(arguments.shared)
        return
    if arguments.german:
        print_german(arguments.shared, arguments.limit)
        return
    records = articles(arguments.shared, "polnear-train", arguments.limit)
    publishers = sorted({record["publisher"] for record in records})
    halves = {
        "all": publishers,
        f"{publishers[0]} to {publishers[len(publishers) // 2]}": publishers[: len(publishers) // 2 + 1],
        f"{publishers[len(publishers) // 2 + 1]} to {publishers[-1]}": publishers[len(publishers) // 2 + 1 :],
    }
    scoring = scorer(arguments.shared, "quotes")
    print("| articles | system | " + " | ".join(COLUMNS) + " |")
    print("|---" * (len(COLUMNS) + 2) + "|")
    seconds: dict[str, float] = {}
    for label, wanted in halves.items():
        chosen = [record for record in records if record["publisher"] in wanted]
        for name, system in SYSTEMS.items():
            timed = Timed(system)
            cells = row(scoring.evaluate(chosen, timed), timed)
            print(f"| {label} ({len(chosen)}) | {name} | " + " | ".join(cells) + " |")
            seconds.setdefault(name, timed.seconds / timed.documents)
    print_times(records, seconds)


if __name__ == "__main__":
    main()
