"""How many paragraphs of a story are lost when a box that calls to something stands between them.

    python benchmarks/page_parted.py SHARED_DIR [--folds 5]

Five invented boxes are put into the English study texts of corpora/labelled-pages, before the last, the second last and
the third last paragraph. Each text is read with a model that has not seen its site, with the box and without it.
"""

import argparse
from collections import Counter
from pathlib import Path

import page_pages
from page_folds import Folds
from scorers import scorer

BOXES = (
    ("GET THE MORNING HEADLINES.", "SUBSCRIBE"),
    ("Your commute, sorted", "The Tide Travel newsletter, every Thursday.", "Sign up with one click"),
    ("Sign up to The Daily M", "Our picks of the day's stories, straight to your inbox."),
    ("Want more stories like this?", "Subscribe to our newsletter.", "Email address", "Sign up"),
    ("We never do this alone.", "Our work is free for everyone because readers pay for it.", "Donate today"),
)
LAST = 3
"""Paragraphs from the end before which a box is put."""
PARAGRAPHS = 6
"""Paragraphs of such a text, at least."""


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    given = parser.parse_args()
    folds = Folds(page_pages.all_pages(given.shared), given.folds)
    sites = {page["id"]: page["domain"] for page in page_pages.labelled_pages(given.shared)}
    texts = scorer(given.shared, "flat_text").load(str(given.shared / "corpora/labelled-pages/text/study"), ["blank"])
    lost, read = Counter[int](), Counter[int]()
    for each in texts:
        places = [block["start"] for block in each["blocks"] if block["role"] == "paragraph"]
        if each["language"] != "en" or len(places) < PARAGRAPHS:
            continue
        folds.site = sites[each["id"].split(".")[0].removeprefix("lb-")]
        text = each["text"]
        whole = Counter(paragraph.text for paragraph in folds.parse(text).paragraphs())
        for number, box in enumerate(BOXES):
            for at in places[-LAST:]:
                parted = "\n\n".join([text[:at], *box, text[at:]])
                found = Counter(paragraph.text for paragraph in folds.parse(parted).paragraphs())
                lost[number] += (whole - found).total()
                read[number] += 1
    for number, box in enumerate(BOXES):
        print(f"{lost[number] / read[number]:.3f} paragraphs lost in each of {read[number]} texts: {box[0]}")
    print(f"{lost.total() / read.total():.3f} in all")


if __name__ == "__main__":
    main()
