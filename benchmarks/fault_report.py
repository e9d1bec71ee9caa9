"""The command line of the benchmarks that read invented documents and name the faults of each."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import Any


def report(
    documents: Sequence[dict[str, Any]],
    faults: Callable[[dict[str, Any]], Iterable[str]],
    *,
    named: str,
    about: str | None,
) -> None:
    """Print how many of the documents are read right; asked with `--show`, what is wrong with the others.

    `named`: what the documents are called, "texts". `about`: what `--help` says.
    """
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    parser.add_argument("names", nargs="*", help=f"only {named} whose name has one of these")
    asked = parser.parse_args()
    chosen = [each for each in documents if not asked.names or any(name in each["name"] for name in asked.names)]
    wrong = {each["name"]: found for each in chosen if (found := list(faults(each)))}
    for name, found in wrong.items() if asked.show else ():
        print(f"{name}: {'; '.join(found)}")
    print(f"{len(chosen) - len(wrong)} of {len(chosen)} {named} are read right")
