"""Memory above what the input takes: quotes on prose, HTML pages and flat text, in MB a MB.

    python benchmarks/memory.py [--megabytes 4]

Each in a process of its own, of 1 MB and of so many MB of invented prose; what is printed is how much the greater
input adds to the peak, for each MB that it is greater. The aim for quotes is 15 MB a MB of text.
"""

import argparse
import json
import resource
import subprocess
import sys

PROSE = (
    "The ferry left the old quay at dawn with {0} people on board. “We are home after {0} days,” said Ann Lee, who "
    "leads the crew of the boat. She added that nobody had slept in the {0} hours before, and that the office knew it. "
)
WORK = ("quotes", "people", "text", "html")


def paragraphs(megabytes: float) -> list[str]:
    """So much prose, no two paragraphs the same."""
    found, size, number = [], 0, 0
    while size < megabytes * 1_000_000:
        found.append("".join(PROSE.format(number + k) for k in range(3)))
        size += len(found[-1])
        number += 3
    return found


def peak(work: str, megabytes: float) -> tuple[float, float]:
    """Megabytes before the work and at its peak, in this process."""
    import newsdoc

    told = paragraphs(megabytes)
    given: object
    if work in ("quotes", "people"):
        given = newsdoc.Article("H", body=tuple(map(newsdoc.Paragraph, told)), language="en")
        small = newsdoc.Article("H", body=(newsdoc.Paragraph(told[0]),), language="en")
        newsdoc.analyze(small, work)
    else:
        given = "\n\n".join(told) if work == "text" else "<h1>H</h1>" + "".join(f"<p>{each}</p>" for each in told)
        newsdoc.parse("<h1>H</h1><p>a", work)
    del told
    before = resident()
    made = newsdoc.analyze(given, work) if isinstance(given, newsdoc.Article) else newsdoc.parse(str(given), work)
    assert made is not None
    return before, resident()


def resident() -> float:
    """The most memory that this process has had, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 if sys.platform != "darwin" else 1024 * 1024)


def main() -> None:
    """The command."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--megabytes", type=float, default=4)
    arguments.add_argument("--one", nargs=2, metavar=("WORK", "MEGABYTES"), help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.one:
        print(json.dumps(peak(options.one[0], float(options.one[1]))))
        return
    for work in WORK:
        added = []
        for megabytes in (1.0, options.megabytes):
            command = [sys.executable, __file__, "--one", work, str(megabytes)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            before, after = json.loads(done.stdout)
            added.append(after - before)
        print(f"{work}: {(added[1] - added[0]) / (options.megabytes - 1):.1f} MB a MB of text", flush=True)


if __name__ == "__main__":
    main()
