"""Convert a folder: every document that newsdoc can read, into one format; those it cannot read are listed.

    python examples/convert_folder.py [IN_FOLDER [OUT_FOLDER [FORMAT]]]

Without arguments it converts the samples beside this script into plain text, in the folder `converted`. A second call
continues a run that was interrupted.
"""

import sys
from pathlib import Path

import newsdoc
from newsdoc.batch import Sources, Steps, run


def main(source: str = str(Path(__file__).parent / "samples"), target: str = "converted", format: str = "text") -> int:
    """Convert all documents of `source`. Returns how many could not be read: `target/errors` lists them."""
    report = run(Sources(source), target, steps=Steps(to=format), resume=True)
    print(report)
    return report.failed


if __name__ == "__main__":
    try:
        failed = main(*sys.argv[1:4])
    except (newsdoc.NewsdocError, OSError) as error:
        sys.exit(str(error))
    sys.exit(1 if failed else 0)
