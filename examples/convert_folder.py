"""Convert a folder: every document that newsdoc can read, into one format; what cannot be read is named.

    python examples/convert_folder.py [IN_FOLDER [OUT_FOLDER [FORMAT]]]

Without arguments it converts the samples beside this script into plain text, in the folder `out`; a second call
goes on with what is left.
"""

import sys
from pathlib import Path

from newsdoc.batch import Sources, Steps, run


def main(source: str = str(Path(__file__).parent / "samples"), target: str = "out", format: str = "text") -> int:
    """Convert all documents of `source`; the number of those that could not be read, which `target/errors` names."""
    report = run(Sources(source), target, steps=Steps(to=format), resume=True)
    print(report)
    return report.failed


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:4]) else 0)
