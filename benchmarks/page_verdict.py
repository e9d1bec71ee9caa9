"""Fit the weights of the verdict on what is an article, and tell how well such a fit does by folds over sites.

    python benchmarks/page_verdict.py SHARED_DIR

Study pages of corpora/web-pages only. Needs scikit-learn. Prints the weight of each sign beside the one in
`formats/html/verdict.py`, and for some thresholds the share of news pages kept, of other articles kept, and of pages
that are no articles told: with weights fitted on the other folds, and with those in the library.
"""

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import page_titles
from sklearn.linear_model import LogisticRegression

import newsdoc
from newsdoc.addresses import host_of
from newsdoc.formats.html import kind, verdict

FOLDS = 5
WEIGHTS = {"news": 1.0, "article": 0.5, "other": 4.0}
"""A page of each class counts so much: news lost is the worst fault, and pages that are no articles are few."""
THRESHOLDS = (-1.0, -0.6, -0.4, -0.2, 0.2, 0.6)


def pages(shared: Path) -> list[dict[str, Any]]:
    """Each study page with its class, what the library says of it, and its signs where these were asked."""
    folder = shared / "corpora/web-pages"
    found: list[dict[str, Any]] = []
    asked: list[verdict.Signs] = []
    library = kind.is_article

    def listen(signs: verdict.Signs) -> tuple[bool, tuple[str, ...]]:
        asked.append(signs)
        return library(signs)

    kind.is_article = listen
    for name in ("truth.json", "other.json"):
        for record in json.loads((folder / name).read_text("utf-8"))["records"]:
            if record.get("part") != "study":
                continue
            asked.clear()
            markup = gzip.decompress((folder / record["html"]).read_bytes()).decode("utf-8", "replace")
            article = newsdoc.parse(markup, format="html", url=record["url"] or None)
            signs = asked[0] if asked else None
            found.append(
                {
                    "class": record["class"] if name == "truth.json" else "other",
                    "site": host_of(record["url"]),
                    "kind": article.kind,
                    "signs": [shows(signs) for _, _, shows in verdict.SIGNS] if signs else None,
                    "silent": signs is not None and verdict.is_silent(signs),
                }
            )
    kind.is_article = library
    return found


def is_kept(page: dict[str, Any], kept: dict[int, bool]) -> bool:
    """Whether a page is taken for an article; galleries and videos are, but not where there should be no article."""
    other = () if page["class"] == "other" else ("gallery", "video")
    return kept.get(id(page), page["kind"] in ("story", "live blog", *other))


def report(name: str, every: list[dict[str, Any]], judged: list[dict[str, Any]], sums: np.ndarray) -> None:
    for threshold in THRESHOLDS:
        kept = {id(page): bool(total >= threshold) or page["silent"] for page, total in zip(judged, sums, strict=True)}
        shares = {of: np.mean([is_kept(page, kept) for page in every if page["class"] == of]) for of in WEIGHTS}
        print(
            f"{name:10} from {threshold:4.1f}  news kept {shares['news']:.3f}  other articles kept "
            f"{shares['article']:.3f}  no articles told {1 - shares['other']:.3f}"
        )


def main() -> None:
    every = pages(Path(sys.argv[1]))
    judged = [page for page in every if page["signs"] is not None]
    signs = np.array([page["signs"] for page in judged], float)
    article = np.array([page["class"] != "other" for page in judged])
    weights = np.array([WEIGHTS[page["class"]] for page in judged])
    fold = np.array([page_titles.fold_of(page["site"], FOLDS) for page in judged])
    sums = np.zeros(len(judged))
    for k in range(FOLDS):
        others = fold != k
        model = LogisticRegression(max_iter=2000).fit(signs[others], article[others], sample_weight=weights[others])
        sums[~others] = model.decision_function(signs[~others])
    report("by folds", every, judged, sums)
    mine = np.array([weight for _, weight, _ in verdict.SIGNS])
    report("as shipped", every, judged, signs @ mine + verdict.BASE)
    model = LogisticRegression(max_iter=2000).fit(signs, article, sample_weight=weights)
    for (name, weight, _), fitted in zip(verdict.SIGNS, model.coef_[0], strict=True):
        print(f"{fitted:5.1f}  (shipped {weight:4.1f})  {name}")
    print(f"{model.intercept_[0]:5.1f}  (shipped {verdict.BASE:4.1f})  every page")


if __name__ == "__main__":
    main()
