"""How headline, authors and day of the pages labelled for newsdoc are read, as they are printed.

    python benchmarks/page_own.py SHARED [--show headline authors day]

The model has learned the roles of these pages, so that headlines are read with some of the answers known. For authors
and days of "bench" there was no truth when the rules for them were written. At the end stands how far the labels agree
with what was known of the body before. `--show` prints what was read otherwise.
"""

import argparse
import collections
import json
from pathlib import Path
from typing import Any

import page_label
import page_pages
import page_record

import newsdoc
from newsdoc.page.roles import ROLES


def same(a: str, b: str) -> bool:
    return page_record.key(a) == page_record.key(b)


def agreement(told: list[str], read: list[str]) -> float:
    """F1 of two lists of names."""
    a, b = {page_record.key(name) for name in told}, {page_record.key(name) for name in read}
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def fields(own: dict[str, Any], title: str | None, article: newsdoc.Article) -> dict[str, tuple[float, object, object]]:
    """How right each field is, what the page has, and what was read; of what its reader could tell."""
    found: dict[str, tuple[float, object, object]] = {}
    if title is not None:
        found["headline"] = float(same(title, article.headline or "")), title, article.headline
    if own["authors"] is not None:
        names = [person.name for person in article.authors]
        found["authors"] = agreement(own["authors"], names), own["authors"], names
    if own["published"]:
        day = article.published.isoformat()[:10] if article.published else None
        found["day"] = float(day == own["published"]), own["published"], day
    return found


def of_body(label: page_record.Label) -> bool | None:
    """Whether a block is of the body by its label; None where that is not said."""
    if label is None or label[0] not in (*BODY, *NO_BODY):
        return None
    return label[0] in BODY


BODY = ("paragraph", "heading", "pullquote")
NO_BODY = tuple({*ROLES, page_record.NOT_BODY} - {*BODY, "headline", "byline"})


def agreement_on_the_body(shared: Path) -> float:
    """The share of blocks that our labels and the truth of the corpora both take for the body, or both do not."""
    known = page_pages.own_labels()
    truth = {
        page["id"]: page["labels"]
        for page in (
            *page_pages.benchmark_html(shared, {}, page_record.html_page),
            *page_pages.web_pages(shared, {}, page_record.html_page),
        )
        if page["id"] in known
    }
    same = total = 0
    for source in page_label.sources(shared):
        if source.id in truth:
            texts = [block.text for block in page_label.read_page(source).blocks]
            told = page_pages.by_digest(known[source.id]["runs"], texts)
            for ours, theirs in zip(told, truth[source.id], strict=True):
                if (a := of_body(ours)) is not None and (b := of_body(theirs)) is not None:
                    total += 1
                    same += a == b
    return same / total


def main() -> None:
    """The command."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("shared", type=Path)
    arguments.add_argument("--show", nargs="*", default=[])
    given = arguments.parse_args()
    labels = page_pages.own_labels()
    right: collections.defaultdict[tuple[str, str], list[float]] = collections.defaultdict(list)
    for source in page_label.sources(given.shared):
        if (own := labels.get(source.id)) is None:
            continue
        page = page_label.read_page(source)
        gold = page_pages.by_digest(own["runs"], [block.text for block in page.blocks])
        title = next((page.blocks[i].text for i, label in enumerate(gold) if label and label[0] == "headline"), None)
        article = newsdoc.parse(page_pages.unzipped(source.path), "html", url=source.url)
        for name, (value, told, read) in fields(own, title, article).items():
            right[source.source, name].append(value)
            if value < 1 and name in given.show:
                print(name, source.name, json.dumps([told, read], ensure_ascii=False))
    for (which, name), values in sorted(right.items()):
        print(f"{which:6} {name:9} {sum(values) / len(values):.3f} of {len(values)}")
    print(f"labels of the body that agree with what was known: {agreement_on_the_body(given.shared):.3f}")


if __name__ == "__main__":
    main()
