"""What of real wire documents survives each format: fields kept, changed and lost over the corpus.

    python benchmarks/wire_fidelity.py [--shared DIR]

Every text item of the wire corpus is read, written in each two-way format, read again and compared field by field
(`newsdoc.fidelity.compare`). A field counts where the article has it.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import newsdoc
from newsdoc.fidelity import compare, field_names
from newsdoc.testing.fidelity import two_way

ROOT = Path(__file__).resolve().parent.parent
READ_AS = {"ninjs-1": "ninjs", "ninjs-2": "ninjs", "ninjs-3": "ninjs"}


def main() -> int:
    """Prints a table in Markdown: per format how many articles keep each field, of those that have it."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", default=str(ROOT.parent / "shared"))
    folder = Path(arguments.parse_args().shared) / "corpora/wire"
    rows = json.loads((folder / "expected.json").read_text("utf-8"))["docs"]
    articles = [
        newsdoc.parse((folder / row["file"]).read_bytes(), READ_AS.get(row["format"], row["format"]))
        for row in rows
        if row["use"] == "text"
    ]
    having: Counter[str] = Counter()
    whole: dict[str, Counter[str]] = defaultdict(Counter)
    equal: Counter[str] = Counter()
    formats = two_way()
    for article in articles:
        fields = {name for name in field_names(article) if getattr(article, name) not in (None, (), "", False)}
        having.update(fields)
        for format in formats:
            losses = compare(article, newsdoc.parse(newsdoc.export(article, format), format))
            whole[format].update(fields - {loss.field for loss in losses})
            equal[format] += not losses
    print("| field | articles | " + " | ".join(formats) + " |")
    print("|---" * (len(formats) + 2) + "|")
    for name, count in sorted(having.items(), key=lambda pair: -pair[1]):
        print(f"| `{name}` | {count} | " + " | ".join(str(whole[format][name]) for format in formats) + " |")
    print(f"| **all of it** | {len(articles)} | " + " | ".join(str(equal[format]) for format in formats) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
