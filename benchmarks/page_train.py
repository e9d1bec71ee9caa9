"""Train the role model and write its data file.

    python benchmarks/page_train.py SHARED_DIR src/newsdoc/page/role_model.json

Needs NumPy and SciPy. The weights are those of a multinomial logistic regression on the binary tokens of each block,
in hundredths; tokens that are rare, and weights that say nothing, are left out. A block of which it is only known that
it is not of the body counts for the sum of all other roles (the likelihood of a partial label).

A page without markup has each of its tokens twice: as pages with markup have it, and as "bare". So both learn from one
another, and what a token says more where no markup tells is learned apart; by folds that is better for both. The file
names the hash of the rows that it was learned from: the same study data gives the same file.
"""

import hashlib
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import page_pages
import page_record
import page_titles
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from newsdoc.page.roles import AT, ROLES
from newsdoc.page.tokens.words import WORDS

RARE = 5
"""Blocks that show a token, at least."""
SITES = 4
"""Sites that show it, at least: a token that few do names them, and is of no use on others."""
WORD_SITES = 6
"""Sites that show a word, at least: it may be what the stories of a week were about. With 4 the model reads a
thousandth more blocks right, and is a fifth larger; with 8 a thousandth fewer."""
BARE = "bare "
STRENGTH = 0.06
"""Inverse of the penalty; .02 to .6 tried on five folds over sites, .06 to .2 equal."""
PASSES = 80
RARE_ROLES = 0.3
"""Rare roles count for more, since every role matters as much as any other to a reader; .2 to .4 equal."""
LEAST = 3
"""Hundredths: a token none of whose weights is more says nothing."""
SOURCES = {
    "pub": 0.6,
    "bench": 0.6,
    "news": 0.3,
    "web": 0.05,
    "own.web": 0.3,
    "own.text": 0.17,
    "invented.short": 0.3,
    "invented.copied": 0.1,
    "invented.html": 0.1,
}
"""Weight of a source beside labels read by a person. For the first two 1 costs topics and links what it wins in
headings. Of "web" there are many pages: .15 for both finds as much of their stories (.96 of the snippets, .95 without
them) and lets more furniture into the stories of news pages (.936 kept out, .940 with these weights). "own.web" with 1
reads no page better; "own.text" with .25 reads a hundredth more blocks of those pages right, and a thousandth fewer of
labelled texts. What is invented is news, and cleaner than pages are: with .2 for "invented.html" four thousandths less
furniture is kept out of labelled pages, and five out of news pages.
"""
NOT_BODY = {
    "html": 0.5,
    "own": 0.5,
    "own.web": 0.5,
    "own.text": 0.5,
    "invented.html": 0.5,
    "pub": 0.26,
    "bench": 0.26,
    "news": 1.0,
    "web": 1.0,
}
"""Weight of blocks that are only known not to be of the body."""
_OTHERS = [i for i, role in enumerate(ROLES) if role not in ("paragraph", "heading")]


def doubled(page: dict[str, Any]) -> list[list[str]]:
    """The tokens of each block of a page; each of them twice where it has no markup."""
    if page["marked"]:
        return page["tokens"]
    return [[*tokens, *(BARE + token for token in tokens)] for tokens in page["tokens"]]


def table(pages: list[dict[str, Any]]) -> tuple[csr_matrix, list[str]]:
    """One row a block, one column a token that is not rare."""
    shown = [doubled(page) for page in pages]
    counts = Counter(token for blocks in shown for tokens in blocks for token in set(tokens))
    sites: defaultdict[str, set[str]] = defaultdict(set)
    for page, blocks in zip(pages, shown, strict=True):
        for token in {token for tokens in blocks for token in tokens}:
            sites[token].add(page["site"])
    names = sorted(
        token
        for token, count in counts.items()
        if count >= RARE and len(sites[token]) >= (WORD_SITES if token.removeprefix(BARE).startswith(WORDS) else SITES)
    )
    index = {token: i for i, token in enumerate(names)}
    columns: list[int] = []
    ends = [0]
    for blocks in shown:
        for tokens in blocks:
            columns += sorted({index[token] for token in tokens if token in index})
            ends.append(len(columns))
    return csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(ends) - 1, len(names))), names


def targets(pages: list[dict[str, Any]]) -> tuple[np.ndarray, np.ndarray]:
    """Which roles each block may have (rows of 0 and 1), and what it counts."""
    rows, weights, roles = [], [], []
    for page in pages:
        scale = SOURCES.get(page["source"], 1.0)
        for label in page["labels"]:
            row = np.zeros(len(ROLES), np.float32)
            if label is not None and label[0] == page_record.NOT_BODY:
                row[_OTHERS] = 1
                weights.append(NOT_BODY[page["source"]] * scale)
                roles.append(-1)
            else:
                either = [AT[role] for role in label[0].split(page_record.EITHER)] if label else [AT["other"]]
                row[either] = 1
                weights.append(label[1] * scale if label else 0.0)
                roles.append(either[0])
            rows.append(row)
    weight, given = np.array(weights), np.array(roles)
    sure = given >= 0
    share = np.bincount(given[sure], weights=weight[sure], minlength=len(ROLES))
    weight[sure] *= ((share.max() / np.maximum(share, 1e-9)) ** RARE_ROLES)[given[sure]]
    return np.array(rows), weight.astype(np.float32)


def fitted(rows: csr_matrix, allowed: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weights and constants of the regression."""
    size, count = rows.shape[1], len(ROLES)
    columns, each = rows.T.tocsr(), weight[:, None]

    def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
        weights = values[: size * count].reshape(size, count).astype(np.float32)
        sums = rows @ weights + values[size * count :].astype(np.float32)
        sums -= sums.max(1, keepdims=True)
        chances = np.exp(sums)
        chances /= chances.sum(1, keepdims=True)
        right = chances * allowed
        total = right.sum(1, keepdims=True) + 1e-12
        change = (chances - right / total) * each
        penalty = 0.5 / STRENGTH * float((weights.astype(np.float64) ** 2).sum())
        slope = np.concatenate([(columns @ change + weights / STRENGTH).ravel(), change.sum(0)])
        return float((-each * np.log(total)).sum()) + penalty, slope.astype(np.float64)

    start = np.zeros((size + 1) * count)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": PASSES, "maxcor": 8}).x
    return found[: size * count].reshape(size, count), found[size * count :]


def train(pages: list[dict[str, Any]]) -> dict[str, Any]:
    """The data of a role model learned from these pages."""
    titles = page_titles.train_titles(pages)
    pages = page_titles.described_by_others(pages)
    rows, names = table(pages)
    allowed, weight = targets(pages)
    used = weight > 0
    weights, constants = fitted(rows[used], allowed[used], weight[used])
    kept: dict[bool, dict[str, str]] = {True: {}, False: {}}
    for name, values in zip(names, weights, strict=True):
        row = [round(float(value) * 100) for value in values]
        if max(map(abs, row)) >= LEAST:
            kept[name.startswith(BARE)][name.removeprefix(BARE)] = " ".join(map(str, row))
    learned = json.dumps([[page["id"], page["tokens"], page["labels"]] for page in pages], ensure_ascii=False)
    return {
        "data": hashlib.sha256(learned.encode()).hexdigest()[:16],
        "roles": list(ROLES),
        "constant": [round(float(value) * 100) for value in constants],
        "weights": kept[False],
        "bare": kept[True],
        "titles": titles.table,
    }


def write(model: dict[str, Any], path: Path) -> None:
    """One token a line, so that a change of the model can be read as a difference."""
    head = [f'"{name}": {json.dumps(model[name])},' for name in ("data", "roles", "constant")]
    tables = [
        f'"{name}": {{\n'
        + ",\n".join(f"{json.dumps(token, ensure_ascii=False)}:{json.dumps(row)}" for token, row in model[name].items())
        + "\n}"
        for name in ("weights", "bare", "titles")
    ]
    path.write_text("\n".join(["{", *head, ",\n".join(tables), "}", ""]), "utf-8")


def main() -> None:
    write(train(page_pages.all_pages(Path(sys.argv[1]))), Path(sys.argv[2]))


if __name__ == "__main__":
    main()
