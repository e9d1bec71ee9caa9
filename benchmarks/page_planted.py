"""What sites print around and between stories, planted into study pages: how much of it is read as the story?

    python benchmarks/page_planted.py SHARED_DIR [--folds 5] [--kind KIND ...] [--leaks]

`planted.toml` has lines of furniture by kind and language, invented, without a class name that would tell. Each is put
into every study page of corpora/labelled-pages in its language that has a story of five paragraphs: in the middle or at
the end of the element with the most of these, or behind it. The same is done with the page as flat text. Languages of
which there are few such pages have the pages of `invented` besides. Each page is read with a model that has not seen
its site. A line leaks if it stands in a paragraph or cross-head. "Lost" is the share of the story's paragraphs that the
page without the lines has, "head" the share of pages whose headline, authors or day become others. `--leaks` prints the
lines that leak on more than a fifth of the pages.
"""

import argparse
import itertools
import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import page_invented
import page_pages
from page_folds import Folds
from planting import PARTED, Host, head, lost, told_by, with_lines, with_markup

import newsdoc
from newsdoc.wording.detection import detect_language

PLANTED = Path(__file__).with_name("planted.toml")
FEW = 5
"""Labelled pages of a language that are enough to plant into."""
OFTEN = 0.2
"""The share of pages on which a line that leaks is printed."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--kind", action="append", default=[])
    parser.add_argument("--leaks", action="store_true")
    options = parser.parse_args()
    folds = Folds(page_pages.all_pages(options.shared), options.folds)
    planted: list[dict[str, Any]] = tomllib.loads(PLANTED.read_text("utf-8"))["planted"]
    planted = [each for each in planted if not options.kind or each["kind"] in options.kind]
    leaks, changes = read_all(options.shared, folds, planted)
    report(planted, leaks, changes)
    if options.leaks:
        for form in ("html", "text"):
            for number, each in enumerate(planted):
                for line, shares in leaks[form, number].items():
                    if (share := sum(shares) / len(shares)) > OFTEN:
                        print(f"{form} {share:.2f} {each['language']} {each['kind']}: {line}")


Leaks = dict[tuple[str, int], dict[str, list[bool]]]
"""(html or text, number of what is planted) to each of its lines, with whether it leaked, page by page."""
Changes = dict[tuple[str, int], list[tuple[float, bool]]]
"""The same pairs to the share of the story that is lost, and whether headline, authors or day change, page by page."""


def hosts(shared: Path, languages: set[str]) -> Iterator[Host]:
    """The labelled study pages; of languages with fewer than `FEW` of them, invented pages besides."""
    folder = shared / "corpora/labelled-pages"
    count: Counter[str] = Counter()
    for page in page_pages.labelled_pages(shared):
        language = (page.get("language") or "en").partition("-")[0]
        count[language] += 1
        yield Host(language, page["domain"], page["url"], page_pages.unzipped(folder / page["html"]))
        path = folder / f"text/study/lb-{page['id']}.txt"
        if path.exists():
            blocks = json.loads(path.with_suffix(".json").read_text("utf-8"))["blocks"]
            places = [(block["start"], block["end"]) for block in blocks if block["role"] == "paragraph"]
            yield Host(language, page["domain"], text=path.read_bytes().decode("utf-8"), paragraphs=places)
    for each in page_invented.all_pages():
        language = detect_language(PARTED.join(each.blocks)) or ""
        if language in languages and count[language] < FEW:
            if each.markup is not None:
                yield Host(language, page_invented.site_of(each), markup=each.markup)
            else:
                ends = list(itertools.accumulate(len(block) + len(PARTED) for block in each.blocks))
                places = [
                    (end - len(PARTED) - len(block), end - len(PARTED))
                    for end, block, roles in zip(ends, each.blocks, each.roles, strict=True)
                    if roles[0] == "paragraph"
                ]
                yield Host(language, page_invented.site_of(each), text=PARTED.join(each.blocks), paragraphs=places)


def read_all(shared: Path, folds: Folds, planted: list[dict[str, Any]]) -> tuple[Leaks, Changes]:
    """What leaks of that which is planted into each page, and what else it changes in how the page is read."""
    leaks: Leaks = defaultdict(lambda: defaultdict(list))
    changes: Changes = defaultdict(list)
    for host in hosts(shared, {each["language"] for each in planted}):
        folds.site = host.site
        form, plain = ("html", with_markup(host, _NOTHING)) if host.markup else ("text", with_lines(host, _NOTHING))
        if plain is None:
            continue
        before = folds.parse(plain, format=form, url=host.url)
        for number, each in enumerate(planted):
            page = with_markup(host, each) if host.markup else with_lines(host, each)
            if host.language == each["language"] and page is not None:
                after = folds.parse(page, format=form, url=host.url)
                note(leaks[form, number], each, before, after)
                changes[form, number].append((lost(before, after), head(before) != head(after)))
    return leaks, changes


_NOTHING: dict[str, Any] = {"at": "end", "lines": []}


def note(found: dict[str, list[bool]], each: dict[str, Any], before: newsdoc.Article, after: newsdoc.Article) -> None:
    known = set(told_by(before))
    told = [text for text in told_by(after) if text not in known]  # "No" may begin a sentence of the story
    for line in each["lines"]:
        found[line].append(any(line in text for text in told))


def report(planted: list[dict[str, Any]], leaks: Leaks, changes: Changes) -> None:
    """A line a kind: the share of its lines that leak, in English and other languages, and what else it changes."""
    print("kind           html: en   others     lost     head  text: en   others     lost     head")
    for kind in [*sorted({each["kind"] for each in planted}), "all"]:
        of_kind = [number for number, each in enumerate(planted) if kind in (each["kind"], "all")]
        row = f"{kind:14}"
        for form in ("html", "text"):
            for english in (True, False):
                numbers = [number for number in of_kind if (planted[number]["language"] == "en") == english]
                row += mean([each for number in numbers for lines in leaks[form, number].values() for each in lines])
            row += mean([share for number in of_kind for share, _ in changes[form, number]])
            row += mean([other for number in of_kind for _, other in changes[form, number]])
        print(row)


def mean(shares: Sequence[float]) -> str:
    return f"{sum(shares) / len(shares):9.3f}" if shares else f"{'-':>9}"


if __name__ == "__main__":
    main()
