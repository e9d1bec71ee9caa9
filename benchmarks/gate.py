"""Has accuracy fallen? The scorers' figures on the study data beside those written in `figures.json`.

    python benchmarks/gate.py [--write] [--only NAME] [--shared DIR]

Runs the scorers of the shared data (about a quarter of a minute of processor time), prints each figure that moved, and
fails when one is lower than written by more than its tolerance: .005, or .02 where fewer than 100 things are counted.
`--write` writes the figures of this tree: after a change that is meant to lower one, with the reason in the commit.
Only the study part is looked at; the check part judges, and is looked at before a release (docs/releasing.md).
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

import attrs

HERE = Path(__file__).resolve().parent
FIGURES = HERE / "figures.json"
TOLERANCE = 0.005
SMALL = ("deck", "kicker", "tagline", "caption", "summary", "start", "with", "without")
SMALL_TOLERANCE = 0.02
"""For figures that count few things, of which one or two more or less are nothing."""
FIGURE = re.compile(r"(?P<name>[A-Za-z]\w*(?: \w+)*?)\s+(?P<value>[01]\.\d{3,4})(?!\d)")
BETTER_LOW = frozenset(("twice",))
"""Figures that are better the lower they are: not looked at."""


@attrs.frozen
class Scorer:
    """A scorer and the line of what it prints that tells the figures."""

    name: str
    arguments: tuple[str, ...]
    """Its file in eval/, and what follows; "{shared}" stands for the folder."""
    line: str
    """A pattern for how the line begins."""
    columns: tuple[str, ...] = ()
    """Names of the figures, for a line that has only numbers."""


SCORERS = (
    Scorer("labelled pages", ("labelled_pages.py", "{shared}/corpora/labelled-pages", "--part", "study"), r"pages \d+"),
    Scorer(
        "web pages", ("web_pages.py", "{shared}/corpora/web-pages", "--part", "study", "--class", "news"), r"news\b"
    ),
    Scorer("flat text", ("flat_text.py", "{shared}/corpora/flat-text"), r"\s+macro F1"),
    Scorer("wire", ("wire_read.py",), r"\d+ documents"),
    Scorer("stories", ("stories.py",), r"all\s", ("found", "precision", "speaker", "cue", "spared", "indirect", "end")),
)


def figures(scorer: Scorer, shared: Path) -> dict[str, float]:
    """What a scorer says of this tree."""
    file, *rest = (part.format(shared=shared) for part in scorer.arguments)
    command = [sys.executable, str(shared / "eval" / file), *rest]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    line = next((line for line in done.stdout.splitlines() if re.match(scorer.line, line)), None)
    if line is None:
        raise SystemExit(f"{scorer.name}: the scorer prints no figures\n{done.stdout[-500:]}{done.stderr[-500:]}")
    if scorer.columns:
        values = [float(value) for value in re.findall(r"[01]\.\d{3}", line)]
        return dict(zip(scorer.columns, values, strict=False))
    return {
        found["name"].strip(): float(found["value"])
        for found in FIGURE.finditer(line)
        if found["name"] not in BETTER_LOW
    }


def tolerance(figure: str) -> float:
    """By how much a figure may be lower than written."""
    return SMALL_TOLERANCE if figure in SMALL else TOLERANCE


def fallen(written: dict[str, float], now: dict[str, float]) -> list[str]:
    """The figures that are lower than written by more than they may be, and those that are not there any more."""
    return [
        f"{figure} {value:.3f} -> {now[figure]:.3f}" if figure in now else f"{figure} {value:.3f} -> not measured"
        for figure, value in written.items()
        if figure not in now or now[figure] < value - tolerance(figure) - 1e-9
    ]


def main() -> int:
    """The command."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--write", action="store_true", help="write the figures of this tree")
    arguments.add_argument("--only", default="", help="scorers whose names begin with this")
    arguments.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared")
    options = arguments.parse_args()
    written = json.loads(FIGURES.read_text("utf-8")) if FIGURES.exists() else {}
    failed = False
    for scorer in SCORERS:
        if not scorer.name.startswith(options.only):
            continue
        now = figures(scorer, options.shared)
        before = written.get(scorer.name, {})
        moved = [f"{name} {before.get(name)} -> {value}" for name, value in now.items() if before.get(name) != value]
        print(f"{scorer.name}: {len(now)} figures, {len(moved)} moved", *moved, sep="\n  ")
        if lower := fallen(before, now):
            failed = True
            print("  FALLEN", *lower, sep="\n    ")
        written[scorer.name] = now
    if options.write:
        FIGURES.write_text(json.dumps(written, indent=1) + "\n", "utf-8")
        return 0
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
