"""The weights that tell the headline of bare text, and the tokens of texts that follow from it.

One line of the head of a text is its headline: a conditional logit over the tokens of `newsdoc.page.titles`. The role
model is to learn how far such a line can be trusted, so the texts that it learns from are described with weights that
were learned from other sites.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs
import numpy as np
import page_invented
import page_record
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from newsdoc.page.weights import TokenWeights

RARE = 8
"""Lines that show a token, at least."""
STRENGTH = 0.2
"""Inverse of the penalty; .1 to 1 tried on five folds over sites, .1 to .5 equal."""
PASSES = 150
LEAST = 3
"""Hundredths: a weight that is less says nothing."""
FOLDS = 5
INVENTED = 0.5
"""What an invented text counts beside a real one. By folds 1 and 0 both find fewer headlines of labelled pages, and .3
as many, and fewer of invented ones."""


def fold_of(site: str, folds: int) -> int:
    return int(hashlib.sha256(("f" + site).encode()).hexdigest(), 16) % folds


def examples(pages: Sequence[Mapping[str, Any]]) -> Iterator[tuple[list[list[str]], int, float]]:
    """The lines of each text that has its headline among them, which one it is, and what the label counts."""
    for page in pages:
        if page["marked"]:
            continue
        head, lines = page["head"], page["lines"]
        at = next((i for i in head if (label := page["labels"][i]) and label[0] == "headline"), None)
        if at is not None:
            yield lines, at - head.start, page["labels"][at][1] * (INVENTED if page_invented.is_invented(page) else 1)


def train_titles(pages: Sequence[Mapping[str, Any]]) -> TokenWeights:
    """How much each token of a line speaks for its being the headline."""
    known = list(examples(pages))
    counts = Counter(token for lines, _, _ in known for tokens in lines for token in set(tokens))
    index = {token: i for i, token in enumerate(sorted(token for token, count in counts.items() if count >= RARE))}
    columns: list[int] = []
    ends, starts, right = [0], [0], []
    for lines, at, _ in known:
        right.append(starts[-1] + at)
        for tokens in lines:
            columns += sorted({index[token] for token in tokens if token in index})
            ends.append(len(columns))
        starts.append(starts[-1] + len(lines))
    rows = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(ends) - 1, len(index)))
    weight, first, gold = np.array([each for _, _, each in known]), np.array(starts[:-1]), np.array(right)
    text = np.repeat(np.arange(len(known)), np.diff(starts))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        sums = rows @ weights
        most = np.maximum.reduceat(sums, first)
        chances = np.exp(sums - most[text])
        total = np.add.reduceat(chances, first)
        change = chances / total[text] * weight[text]
        change[gold] -= weight
        likelihood = float((weight * (sums[gold] - most - np.log(total))).sum())
        return 0.5 / STRENGTH * float((weights**2).sum()) - likelihood, rows.T @ change + weights / STRENGTH

    found = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": PASSES}).x
    hundredths = {token: round(float(found[i]) * 100) for token, i in index.items()}
    return TokenWeights({token: each for token, each in hundredths.items() if abs(each) >= LEAST})


def described_by_others(pages: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The pages, texts among them with the tokens that a title makes which was found with weights of other sites."""
    models = [
        attrs.evolve(
            page_record.NOTHING,
            titles=train_titles([page for page in pages if fold_of(page["site"], FOLDS) != fold]),
        )
        for fold in range(FOLDS)
    ]
    return [
        page
        if page["marked"]
        else {**page, "tokens": page_record.tokens_of(page, models[fold_of(page["site"], FOLDS)])}
        for page in pages
    ]
