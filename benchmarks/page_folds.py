"""How well pages of sites are read that the model has not seen: the scorers of the study data, by folds over sites.

    python benchmarks/page_folds.py SHARED_DIR [--folds 5] [--without RULE ...] [--study-only]
                                    [--disguise NAME ...]

Each page is read with a model that learned from the other folds, none of which has a page of its site or family. With
`--without`, rules are left out by name, to see what each of them is good for out of its own examples. With
`--study-only` the models learn nothing from the invented pages. With `--disguise` pages with markup are read without
what is the habit of their makers: their class names, declarations, sections or headings (`page_disguise.py`).
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import flat_text_pages
import page_disguise
import page_invented
import page_pages
import page_titles
import page_train
from scorers import scorer

import newsdoc
from newsdoc.addresses import host_of
from newsdoc.formats.html.parser import HtmlParser
from newsdoc.formats.text.parser import TextParser
from newsdoc.page import model, reading, rules
from newsdoc.page.block import Block
from newsdoc.page.roles import public
from newsdoc.source import Source
from newsdoc.wording.detection import detect_language


class Folds:
    """One model a fold, and the reading of a page with the model that has not seen its site."""

    def __init__(self, pages: list[dict[str, Any]], folds: int, disguises: Iterable[str] = ()) -> None:
        self.folds = folds
        self.disguises = [page_disguise.DISGUISES[name] for name in disguises]
        self.models = [
            model.load_model(
                page_train.train([page for page in pages if page_titles.fold_of(page["site"], folds) != fold])
            )
            for fold in range(folds)
        ]
        self.site = ""

    @property
    def unseen(self) -> model.RoleModel:
        """The model that has not seen the site."""
        return self.models[page_titles.fold_of(self.site, self.folds)]

    def parse(self, data: str, format: str | None = None, url: str | None = None) -> newsdoc.Article:
        if format != "html":
            return TextParser(self.unseen).parse(Source(data, url=url))
        for disguised in self.disguises:
            data = disguised(data)
        return HtmlParser(self.unseen).parse(Source(data, url=url))


def score_html(shared: Path, folds: Folds) -> None:
    evaluation = scorer(shared, "labelled_pages")
    sites = {page["url"]: page["domain"] for page in page_pages.labelled_pages(shared)}
    read = evaluation.read_newsdoc

    def read_page(page: str, url: str) -> Any:
        folds.site = sites[url]
        return read(page, url)

    evaluation.read_newsdoc = read_page
    sys.argv = ["labelled_pages", str(shared / "corpora/labelled-pages"), "--part", "study"]
    evaluation.main()


def score_web(shared: Path, folds: Folds) -> None:
    """Articles with some fields known; the verdict's pages too, all of study."""
    evaluation = scorer(shared, "web_pages")
    folder = shared / "corpora/web-pages"
    records = [
        each
        for name in ("truth.json", "other.json")
        for each in json.loads((folder / name).read_text("utf-8"))["records"]
    ]
    sites = {each["url"]: each.get("domain") or host_of(each["url"]) for each in records}
    read = evaluation.load("newsdoc")

    def read_page(page: str, url: str | None) -> Any:
        folds.site = sites[url or ""]
        return read(page, url)

    evaluation.load = lambda system: read_page
    sys.argv = ["web_pages", str(folder), "--part", "study"]
    evaluation.main()


def score_text(shared: Path, folds: Folds, folder: Path, site_of: Callable[[dict[str, Any]], str]) -> None:
    evaluation = scorer(shared, "flat_text")
    docs = evaluation.load(str(folder), ["blank"])
    sites = {doc["text"]: site_of(doc) for doc in docs}

    def read(text: str) -> Any:
        folds.site = sites[text]
        return evaluation.newsdoc_system(text)

    for doc in docs:
        doc["article"].setdefault("paragraphs", [])
    result = evaluation.score(docs, read)
    print(evaluation.report(folder.name, result))
    print(evaluation.role_table(result))


def score_invented(folds: Folds) -> None:
    """The invented pages that are text: headlines and blocks read right, a line a file."""
    blocks, headlines = defaultdict[str, list[bool]](list), defaultdict[str, list[bool]](list)
    for text in page_invented.all_pages():
        if text.markup is not None:
            continue
        file, folds.site = text.id.split("/")[0], page_invented.site_of(text)
        language = detect_language("\n\n".join(text.blocks))
        page = reading.read_roles([Block(each, 0, 0) for each in text.blocks], language, model=folds.unseen)
        for right, given in zip(text.roles, page.roles, strict=True):
            blocks[file].append(public(given) in map(public, right))
            if right == ("headline",):
                headlines[file].append(given == "headline")
    for file, read in blocks.items():
        found = headlines[file]
        print(f"invented {file}: {sum(read) / len(read):.3f} of {len(read)} blocks, "
              f"{sum(found) / len(found):.3f} of {len(found)} headlines")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--study-only", action="store_true")
    parser.add_argument("--disguise", action="append", default=[], choices=sorted(page_disguise.DISGUISES))
    options = parser.parse_args()
    shared = options.shared
    for name in ("MARKUP_RULES", "TEXT_RULES"):
        kept = tuple(rule for rule in getattr(rules, name) if rule.__name__ not in options.without)
        setattr(reading, name, kept)
    pages = page_pages.all_pages(shared)
    if options.study_only:
        pages = [page for page in pages if not page_invented.is_invented(page)]
    folds = Folds(pages, options.folds, options.disguise)
    newsdoc.parse = folds.parse  # type: ignore[assignment]
    score_html(shared, folds)
    score_web(shared, folds)
    domains = {page["id"]: page["domain"] for page in page_pages.labelled_pages(shared)}
    study = shared / "corpora/labelled-pages/text/study"
    score_text(shared, folds, study, lambda doc: domains[doc["id"].split(".")[0].removeprefix("lb-")])
    family = flat_text_pages.families(shared)
    flat = shared / "corpora/flat-text"
    score_text(shared, folds, flat, lambda doc: family.get(doc["publisher_key"], json.dumps(doc["publisher_key"])))
    score_invented(folds)


if __name__ == "__main__":
    main()
