"""What the scorer of labelled pages would give if every role were right: the ceiling for the role model and its rules.

    python benchmarks/page_ceiling.py SHARED_DIR

Each study page of `labelled-pages` is read with the labels of its blocks as their roles. What is still missed then is
not for the roles to mend: how captions and credits are parted, which of two decks is the summary, what is no block.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import page_pages
import page_record
from scorers import scorer

from newsdoc.formats.html import parser
from newsdoc.page.block import Block
from newsdoc.page.page import Page
from newsdoc.page.reading import read_roles


class Labelled:
    """Reads the blocks of a page with their labels as roles."""

    def __init__(self, pages: list[dict[str, Any]]) -> None:
        self.pages = {page["url"]: page for page in pages}
        self.url = ""

    def __call__(self, blocks: Sequence[Block], language: str | None, profile: Any = None, **options: Any) -> Page:
        labels = page_record.aligned(self.pages[self.url]["blocks"], [block.text for block in blocks])
        fixed: Any = {
            i: ("other" if label[0] == page_record.NOT_BODY else label[0], "labelled")
            for i, label in enumerate(labels)
            if label is not None
        }
        return read_roles(blocks, language, profile, **options, rules=(), fixed=fixed)


def main() -> None:
    shared = Path(sys.argv[1])
    labelled = Labelled(page_pages.labelled_pages(shared))
    parser.read_roles = labelled  # type: ignore[attr-defined]
    evaluation = scorer(shared, "labelled_pages")
    read = evaluation.read_newsdoc

    def read_page(page: str, url: str) -> Any:
        labelled.url = url
        return read(page, url)

    evaluation.read_newsdoc = read_page
    sys.argv = ["labelled_pages", str(shared / "corpora/labelled-pages"), "--part", "study"]
    evaluation.main()


if __name__ == "__main__":
    main()
