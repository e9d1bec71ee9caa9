"""What does it cost to import newsdoc, and to read a first document?

    python benchmarks/start.py [--rounds N]

Each figure is CPU time inside a fresh interpreter, the least of several rounds, in turn with the floor: importing the
three packages on which newsdoc stands (lxml.etree, attrs, pluggy). All plugins that are installed are found. A first
round lets Python keep its bytecode.
"""

import argparse
import os
import subprocess
import sys

PARTS = {
    "import lxml.etree, attrs, pluggy": ["import lxml.etree, attrs, pluggy"],
    "import newsdoc, then a text": ["import newsdoc", "newsdoc.parse(TEXT)"],
    "import newsdoc, then a page": ["import newsdoc", "newsdoc.parse(PAGE)"],
    "import newsdoc, then NewsML-G2": [
        "import newsdoc",
        "newsdoc.parse(newsdoc.export(newsdoc.Article('F'), 'newsml-g2'))",
    ],
}
SAMPLES = """
TEXT = "Ferry returns\\n\\nBy Ann Lee\\n\\nThe ferry sails again from the old quay, the harbour said.\\n"
PAGE = "<html><body><article><h1>Ferry returns</h1><p>It sails again from the old quay.</p></article></body></html>"
import time
"""


def seconds(steps: list[str]) -> list[float]:
    """The CPU time of each step in an interpreter of its own."""
    lines = [SAMPLES, "times = [time.process_time()]"]
    for step in steps:
        lines += [step, "times.append(time.process_time())"]
    lines.append("print(*(end - start for start, end in zip(times, times[1:])))")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", "\n".join(lines)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return [float(word) for word in done.stdout.split()]


def main() -> int:
    """Prints a line a part."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    least: dict[str, list[float]] = {}
    for name, steps in PARTS.items():
        seconds(steps)
        least[name] = [float("inf")] * len(steps)
    for _ in range(rounds):
        for name, steps in PARTS.items():
            least[name] = [min(pair) for pair in zip(least[name], seconds(steps), strict=True)]
    floor = least[next(iter(PARTS))][0]
    for name, found in least.items():
        told = ", ".join(f"{value * 1000:.0f} ms ({value / floor:.2f} of the floor)" for value in found)
        print(f"{name}: {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
