"""Convert a folder: every document that newsdoc can read, into one format; what cannot be read is named.

    python examples/convert_folder.py [IN_FOLDER [OUT_FOLDER [FORMAT]]]

Without arguments it converts the samples beside this script into plain text, in the folder `out`.
"""

import sys
from pathlib import Path

import newsdoc

SAMPLES = Path(__file__).parent / "samples"


def main(source: str = str(SAMPLES), target: str = "out", format: str = "text") -> int:
    """Convert all files of `source`; the number of files that could not be read."""
    suffix = next(info.suffixes[0] for info in newsdoc.formats() if info.name == format)
    Path(target).mkdir(parents=True, exist_ok=True)
    failed = 0
    for path in sorted(path for path in Path(source).iterdir() if path.is_file()):
        try:
            article = newsdoc.read(path)
            newsdoc.write(article, Path(target, path.name).with_suffix(suffix), format)
        except newsdoc.NewsdocError as error:
            failed += 1
            print(f"{path.name}: {error}", file=sys.stderr)
        else:
            print(f"{path.name}: {article.headline}")
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:4]) else 0)
