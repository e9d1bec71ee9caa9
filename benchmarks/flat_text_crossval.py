"""The honest accuracy of reading flat text: each page is read with a model that has never seen its publisher.

    python benchmarks/flat_text_crossval.py SHARED_DIR [--folds 6] [--show ROLE] [--in-sample] [--markdown]

Trains one model a fold (publishers of one family stay together), reads every copy of the pages with the model of the
fold they were left out of, and scores with SHARED_DIR/eval/flat_text.py. `--in-sample` scores the shipped model.
"""

import argparse
import importlib.util
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import flat_text_pages
import flat_text_train

from newsdoc.formats.text.parser import TextParser
from newsdoc.layout import roles
from newsdoc.source import Source


def scorer(shared: Path) -> Any:
    spec = importlib.util.spec_from_file_location("flat_text_eval", shared / "eval/flat_text.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(text: str, model: roles.RoleModel) -> dict[str, Any]:
    """What the scorer asks of a system."""
    article = TextParser(model).parse(Source(text))
    return {
        "nodes": [tuple(block) for block in article.nodes()],
        "fields": {
            "headline": article.headline,
            "authors": [author.name for author in article.authors],
            "publisher": article.publisher.name if article.publisher else None,
            "published": article.published.isoformat() if article.published else None,
            "dateline": article.dateline.place if article.dateline else None,
            "paragraphs": [paragraph.text for paragraph in article.paragraphs()],
        },
    }


def models(pages: list[dict[str, Any]], folds: int) -> list[roles.RoleModel]:
    """One model a fold, learned from the publishers of the other folds."""
    found = []
    for fold in range(folds):
        rest = [page for page in pages if flat_text_train.fold_of(page["publisher"], folds) != fold]
        found.append(roles.load_model(flat_text_train.train(rest)))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument("--folds", type=int, default=6)
    parser.add_argument("--show", action="append", default=[], help="print errors on blocks of this gold role ('all')")
    parser.add_argument("--in-sample", action="store_true")
    parser.add_argument("--markdown", action="store_true")
    arguments = parser.parse_args()
    evaluation = scorer(arguments.shared)
    docs = evaluation.load(str(arguments.shared / "corpora/flat-text"))
    family = flat_text_pages.families(arguments.shared)
    fold_of_text = {
        doc["text"]: flat_text_train.fold_of(family.get(doc["publisher_key"], doc["publisher_key"]), arguments.folds)
        for doc in docs
    }
    if arguments.in_sample:
        by_fold = [roles.role_model()] * arguments.folds
    else:
        flat = flat_text_pages.flat_pages(arguments.shared)
        known = flat_text_pages.known_headlines(flat)
        pages = flat_text_train.with_tokens(flat + flat_text_pages.publisher_pages(arguments.shared, known))
        by_fold = models(pages, arguments.folds)

    def system(text: str) -> dict[str, Any]:
        return read(text, by_fold[fold_of_text[text]])

    confusion: Counter[str] = Counter()
    rows = []
    for name, group in evaluation.groups(docs):
        if not group:
            continue
        result = evaluation.score(group, system)
        rows.append((name, result))
        if arguments.markdown:
            continue
        print(evaluation.report(name, result))
        if name.startswith("all"):
            print(evaluation.role_table(result))
            confusion.update(result["confusion"])
    if arguments.markdown:
        print(markdown(rows))
        return
    print(", ".join(f"{pair} {n}" for pair, n in confusion.most_common(16)))
    for doc in docs:
        if doc["layout"] != "blank" or not arguments.show:
            continue
        result = system(doc["text"])
        matched = evaluation.match_blocks(doc["blocks"], result["nodes"], evaluation.Ink(doc["text"]))
        for block, (role, _) in zip(doc["blocks"], matched, strict=True):
            wanted = block["role"]
            if (
                role != wanted
                and role not in block.get("also", ())
                and ("all" in arguments.show or wanted in arguments.show)
            ):
                text = evaluation.squash(doc["text"][block["start"] : block["end"]])
                print(f"{doc['id']} {wanted} > {role}: {text[:100]}")


def markdown(rows: list[tuple[str, dict[str, Any]]]) -> str:
    """The results as a table for the documentation."""
    lines = [
        "| pages | macro F1 | block accuracy | paragraph F1 | headline | authors | publisher | published |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, result in rows:
        fields = result["fields"]
        cells = [
            f"{result['macro_f1']:.3f}",
            f"{result['block_accuracy']:.3f}",
            f"{result['paragraph_text']['f1']:.3f}",
        ]
        for field in ("headline", "authors", "publisher", "published"):
            value = fields[field]["accuracy"]
            cells.append("–" if value is None else f"{value:.3f}")
        lines.append(f"| {name} ({result['documents']}) | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    main()
