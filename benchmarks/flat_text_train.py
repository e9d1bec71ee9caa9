"""Train the role model and write its data file.

    python benchmarks/flat_text_train.py PAGES.json src/newsdoc/layout/role_model.json

PAGES.json comes from `flat_text_pages.py`. Needs scikit-learn. The weights are those of a multinomial logistic
regression on binary tokens of each block and its neighbours, in hundredths, tokens that are rare left out.
"""

import collections
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from newsdoc.layout.places import all_tokens
from newsdoc.layout.roles import ROLES
from newsdoc.wording.detection import detect_language

OFFSETS = (-2, -1, 0, 1, 2)
RARE = 5
STRENGTH = 0.06
RARE_ROLES = 0.4
SOURCE_WEIGHT = {"flat": 2.0, "html": 1.0, "extraction": 0.0}
"""Flat text is what the model is for, and its labels were made by hand."""


def with_tokens(pages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    for page in pages:
        texts = [page["text"][block[0] : block[1]] for block in page["blocks"]]
        page["tokens"] = all_tokens(texts, detect_language(page["text"]))
    return pages


def rows_of(page: dict[str, Any]) -> list[list[str]]:
    tokens = page["tokens"]
    rows = []
    for i in range(len(tokens)):
        row = []
        for offset in OFFSETS:
            j = i + offset
            row += [f"{offset}|{token}" for token in tokens[j]] if 0 <= j < len(tokens) else [f"{offset}|edge"]
        rows.append(row)
    return rows


def train(pages: list[dict[str, Any]]) -> dict[str, Any]:
    """The data of a role model learned from these pages."""
    rows, roles, weights = [], [], []
    for page in pages:
        if strength := SOURCE_WEIGHT[page["source"]]:
            rows += rows_of(page)
            roles += [ROLES.index(block[2]) for block in page["blocks"]]
            weights += [block[3] * strength for block in page["blocks"]]
    counts = collections.Counter(token for row in rows for token in set(row))
    index = {token: i for i, token in enumerate(sorted(token for token, n in counts.items() if n >= RARE))}
    indices, pointers = [], [0]
    for row in rows:
        indices += [index[token] for token in set(row) if token in index]
        pointers.append(len(indices))
    matrix = csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(rows), len(index)))
    share = collections.Counter()
    for role, weight in zip(roles, weights, strict=True):
        share[role] += weight
    # Rare roles count for more, since every role matters as much as any other to a reader.
    weights = [
        weight * (max(share.values()) / share[role]) ** RARE_ROLES for role, weight in zip(roles, weights, strict=True)
    ]
    model = LogisticRegression(C=STRENGTH, max_iter=300).fit(matrix, roles, sample_weight=weights)
    assert list(model.classes_) == list(range(len(ROLES)))
    table: dict[str, dict[str, list[int]]] = {}
    for name, i in index.items():
        offset, token = name.split("|", 1)
        values = [round(float(w) * 100) for w in model.coef_[:, i]]
        if any(values):
            table.setdefault(token, {})[offset] = values
    return {
        "roles": list(ROLES),
        "constant": [round(float(w) * 100) for w in model.intercept_],
        "weights": dict(sorted(table.items())),
    }


def fold_of(publisher: str, folds: int) -> int:
    return int(hashlib.sha256(("f" + publisher).encode()).hexdigest(), 16) % folds


def write(model: dict[str, Any], path: Path) -> None:
    """One token and offset a line, so that a change of the model can be read as a difference."""
    lines = [
        "{",
        f'"roles": {json.dumps(model["roles"])},',
        f'"constant": {json.dumps(model["constant"])},',
        '"weights": {',
    ]
    tokens = [
        f"{json.dumps(token, ensure_ascii=False)}: {json.dumps(by_offset, separators=(',', ':'))}"
        for token, by_offset in model["weights"].items()
    ]
    path.write_text("\n".join([*lines, ",\n".join(tokens), "}", "}", ""]), "utf-8")


def main() -> None:
    pages = with_tokens(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    write(train(pages), Path(sys.argv[2]))


if __name__ == "__main__":
    main()
