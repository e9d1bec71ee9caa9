"""Roles: which block is the headline, which a paragraph, a caption, a promo.

A multinomial logistic regression over the tokens of `features.py`, of the block itself and of its two neighbours on
either side. Its weights are data (`role_model.json`, written by `benchmarks/flat_text_train.py`): for each token and
each role a whole number, in hundredths. The rules in `rules.py` have the last word where the trade leaves no choice.

All 13 sums of a block are made with one integer addition a token: the weights of a token stand in fields of 32 bits of
one big integer, so adding two of these integers adds all weights of both tokens at once.
"""

import json
import struct
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, get_args

import attrs

from newsdoc.model import Role

ROLES: tuple[Role, ...] = get_args(Role)
_OFFSETS = (-2, -1, 0, 1, 2)
_BITS = 32
_FIELDS = len(ROLES)
_GROUP = _BITS * _FIELDS
_BIAS = sum(1 << (_BITS * i + 24) for i in range(_FIELDS))
_ALL_BIAS = sum(_BIAS << (_GROUP * i) for i in range(len(_OFFSETS)))
_MASK = (1 << _GROUP) - 1
_UNPACK = struct.Struct(f"<{_FIELDS}I").unpack
_ZERO = len(_OFFSETS) << 24


@attrs.frozen
class RoleModel:
    """The weights, ready to be added."""

    tokens: dict[str, int]
    """Token to its weights for all offsets and roles, packed."""
    edges: tuple[int, ...]
    """For each offset, the packed weights where no block stands there."""
    constant: int
    """Packed weights that every block gets."""
    weights: dict[str, dict[str, list[int]]]
    """Token to offset to weights by role, as in the data file; for explanations."""


def _pack(values: Sequence[int]) -> int:
    return sum(value << (_BITS * i) for i, value in enumerate(values))


def load_model(data: dict[str, Any]) -> RoleModel:
    """A model from the content of a data file."""
    order = [data["roles"].index(role) for role in ROLES]
    weights = {
        token: {offset: [values[i] for i in order] for offset, values in by_offset.items()}
        for token, by_offset in data["weights"].items()
    }
    edge = weights.pop("edge", {})
    return RoleModel(
        {
            token: sum(_pack(values) << (_GROUP * _OFFSETS.index(int(offset))) for offset, values in by_offset.items())
            for token, by_offset in weights.items()
        },
        tuple(_pack(edge.get(str(offset), [0] * _FIELDS)) for offset in _OFFSETS),
        _pack([data["constant"][i] for i in order]),
        weights,
    )


@cache
def role_model() -> RoleModel:
    """The model that is shipped."""
    return load_model(json.loads(files(__package__).joinpath("role_model.json").read_text("utf-8")))


def score_roles(tokens: Sequence[Sequence[str]], model: RoleModel | None = None) -> list[tuple[int, ...]]:
    """For each block, a score in hundredths for each role, in the order of ROLES."""
    model = model or role_model()
    get = model.tokens.get
    sums = [sum([get(token, 0) for token in mine]) + _ALL_BIAS for mine in tokens]
    count = len(sums)
    middle = _OFFSETS.index(0)
    scores = []
    for i in range(count):
        total = model.constant + (sums[i] >> (_GROUP * middle) & _MASK)
        for k, offset in enumerate(_OFFSETS):
            if offset:
                j = i + offset
                # The weights of a token for offset -1 are what it says, as the block before, of the block after it.
                total += (sums[j] >> (_GROUP * k) & _MASK) if 0 <= j < count else _BIAS + model.edges[k]
        scores.append(tuple([field - _ZERO for field in _UNPACK(total.to_bytes(_GROUP // 8, "little"))]))
    return scores


def explain_role(
    tokens: Sequence[Sequence[str]], i: int, role: int, against: int, model: RoleModel | None = None
) -> list[str]:
    """What speaks for one role against another at block i, strongest first, as readable phrases."""
    model = model or role_model()
    reasons = []
    for offset in _OFFSETS:
        j = i + offset
        if not 0 <= j < len(tokens):
            continue
        where = "" if offset == 0 else f" ({_WHERE[offset]})"
        for token in tokens[j]:
            values = model.weights.get(token, {}).get(str(offset))
            if values and (weight := values[role] - values[against]) > 0:
                reasons.append((weight, token + where))
    return [phrase for _, phrase in sorted(reasons, reverse=True)[:5]]


_WHERE = {-2: "two before", -1: "block before", 1: "block after", 2: "two after"}
