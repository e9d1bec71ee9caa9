"""What of real wire documents survives each format: fields kept, changed and lost over the corpus.

    python benchmarks/wire_fidelity.py [--shared DIR] [--into docs/fidelity.md]

Every text item of the wire corpus is read, written in each two-way format, read again and compared field by field
(`newsdoc.fidelity.compare`). A field counts where the article has it. `--into` puts the table into that page.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import newsdoc
from newsdoc.fidelity import field_names
from newsdoc.testing.fidelity import CORPUS, TABLES, is_explained, round_trip, round_trip_losses, two_way, ways

ROOT = Path(__file__).resolve().parent.parent
INTRODUCTION = [
    "How many articles that have a field keep it complete, measured on the text items of the wire corpus",
    "(NewsML-G2, NewsML 1, NITF and ninjs from fifteen agencies). `python benchmarks/wire_fidelity.py --into",
    "docs/fidelity.md` makes this table. The corpus is not part of the repository, so no test keeps the table",
    "current.",
    "",
    "- `foreign`: the elements that NewsML-G2 and native JSON keep in `Article.foreign`.",
    "- `exact`: texts with no-break or thin spaces or soft hyphens that come back character for character.",
    "- `kept of what has a place`: the fields of all articles that come back whole, of all except those for",
    "  whose loss the format's page gives a reason (`NOT_CARRIED`), for the formats that give reasons.",
    "  `foreign` is not counted.",
]
ODD_SPACES = frozenset("\u00a0\u00ad\u2002\u2003\u2007\u2009\u200a\u202f\u3000")
"""Spaces and soft hyphens that are the text's own: the row `exact` counts the texts with one that come back whole."""
READ_AS = {"ninjs-1": "ninjs", "ninjs-2": "ninjs", "ninjs-3": "ninjs"}


def main() -> int:
    """Prints a table in Markdown, or puts it into a page."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", default=str(ROOT.parent / "shared"))
    arguments.add_argument("--into")
    options = arguments.parse_args()
    lines = table(Path(options.shared) / "corpora/wire")
    if options.into is None:
        print("\n".join(lines))
        return 0
    page = Path(options.into)
    before = page.read_text("utf-8").partition(CORPUS)[0].rstrip("\n")
    page.write_text("\n".join([before, "", CORPUS, "", *INTRODUCTION, "", *lines, ""]), "utf-8")
    return 0


def table(folder: Path) -> list[str]:
    """Per format how many articles keep each field whole, of those that have it."""
    rows = json.loads((folder / "expected.json").read_text("utf-8"))["docs"]
    articles = [
        newsdoc.parse((folder / row["file"]).read_bytes(), READ_AS.get(row["format"], row["format"]))
        for row in rows
        if row["use"] == "text"
    ]
    having: Counter[str] = Counter()
    whole: dict[str, Counter[str]] = defaultdict(Counter)
    equal: Counter[str] = Counter()
    placed: Counter[str] = Counter()
    formats = two_way()
    for article in articles:
        fields = {name for name in field_names(article) if getattr(article, name) not in (None, (), "", False)}
        having.update(fields)
        for format in formats:
            try:
                losses = round_trip_losses(article, format)
            except newsdoc.NewsdocError:  # a picture without text, say, in a format of texts
                continue
            whole[format].update(fields - {loss.field for loss in losses})
            unexplained = {loss.field for loss in losses if not is_explained(loss, format)}
            placed[format] += len(fields - ({loss.field for loss in losses} - unexplained))
            equal[format] += not losses
    spaced = [article for article in articles if ODD_SPACES.intersection(article.text)]
    exact = {format: sum(_comes_back_exactly(article, format) for article in spaced) for format in formats}
    lines = ["| Field | articles | " + " | ".join(formats) + " |", "|---" * (len(formats) + 2) + "|"]
    for name, count in sorted(having.items(), key=lambda pair: (-pair[1], pair[0])):
        lines.append(f"| `{name}` | {count} | " + " | ".join(str(whole[format][name]) for format in formats) + " |")
    lines.append(f"| **all of it** | {len(articles)} | " + " | ".join(str(equal[format]) for format in formats) + " |")
    lines.append(f"| **exact** | {len(spaced)} | " + " | ".join(str(exact[format]) for format in formats) + " |")
    shares = [
        f"{whole[format].total() / placed[format]:.1%}" if ways()[format][0] in TABLES else "" for format in formats
    ]
    lines.append(f"| **kept of what has a place** | {having.total()} fields | " + " | ".join(shares) + " |")
    return lines


def _comes_back_exactly(article: newsdoc.Article, format: str) -> bool:
    try:
        return round_trip(article, format).text == article.text
    except newsdoc.NewsdocError:  # a format of texts with an address, say
        return False


if __name__ == "__main__":
    sys.exit(main())
