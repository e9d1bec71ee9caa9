"""Roles: which block is the headline, which a paragraph, a caption, a promo.

A multinomial logistic regression over the tokens of `features.py`, of the block itself and of its two neighbours on
either side. Its weights are data (`role_model.json`, written by `benchmarks/flat_text_train.py`): for each token and
each role a whole number, in hundredths. The rules in `rules.py` have the last word where the trade leaves no choice.

All 13 sums of a block are made with one integer addition: the weights of a token stand in fields of 32 bits of one big
integer, so adding two of these integers adds all weights of both tokens at once. The tokens come in bundles that are
the same for many blocks ("a long paragraph that ends with a full stop, within the story"), so the sum of a bundle is
kept. What blocks give to their neighbours is added for the whole page at once, by adding integers as long as the page.
"""

import json
import struct
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, get_args

import attrs

from newsdoc.layout.features import Bundle
from newsdoc.model import Role

ROLES: tuple[Role, ...] = get_args(Role)
_OFFSETS = (2, 1, 0, -1, -2)
"""A block's sums are packed in the order of the blocks that they speak of, from two before it to two after it: the
weights of a token for offset -1 are what it says, as the block before, of the block after it."""
_SPAN = len(_OFFSETS)
_MIDDLE = _OFFSETS.index(0)
_FIELDS = len(ROLES)
_BITS = 32
_BYTES = _FIELDS * _BITS // 8
"""Bytes of the 13 sums of one block."""
_GROUP = _BYTES * 8
_SIGN = 1 << _BITS - 1
_BIAS = 1 << 24
"""Added to every field, so that none is negative."""
_KEPT = 1 << 14
"""So many sums of bundles are kept."""


@attrs.frozen
class RoleModel:
    """The weights, ready to be added."""

    tokens: dict[str, int]
    """Token to its weights for all offsets and roles, packed."""
    edge: bytes
    """What a place before the first block or behind the last one gives to the blocks near it."""
    start: int
    """What every block starts with, packed: the constant weights and the biases."""
    weights: dict[str, dict[str, list[int]]]
    """Token to offset to weights by role, as in the data file; for explanations."""
    _sums: dict[Bundle, int] = attrs.field(factory=dict, init=False, eq=False, repr=False)
    _alone: dict[Bundle, bytes] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    def sum_of(self, bundle: Bundle) -> int:
        """The packed sum of the tokens' weights."""
        found = self._sums.get(bundle)
        if found is None:
            if len(self._sums) >= _KEPT:
                self._sums.clear()
            get = self.tokens.get
            found = self._sums[bundle] = sum([get(token, 0) for token in bundle.tokens])
        return found

    def packed(self, bundles: Sequence[Bundle]) -> bytes:
        """All that these bundles of one block say, as bytes. Most blocks of a story have but one, which is kept."""
        if len(bundles) > 1:
            return sum(map(self.sum_of, bundles), self.start).to_bytes(_BYTES * _SPAN, "little")
        found = self._alone.get(bundles[0])
        if found is None:
            if len(self._alone) >= _KEPT:
                self._alone.clear()
            found = (self.sum_of(bundles[0]) + self.start).to_bytes(_BYTES * _SPAN, "little")
            self._alone[bundles[0]] = found
        return found


def _pack(values: Sequence[int]) -> int:
    return sum(value << (_BITS * i) for i, value in enumerate(values))


def _pack_offsets(by_offset: dict[str, list[int]]) -> int:
    return sum(_pack(values) << (_GROUP * _OFFSETS.index(int(offset))) for offset, values in by_offset.items())


def load_model(data: dict[str, Any]) -> RoleModel:
    """A model from the content of a data file."""
    order = [data["roles"].index(role) for role in ROLES]
    weights = {
        token: {offset: [values[i] for i in order] for offset, values in by_offset.items()}
        for token, by_offset in data["weights"].items()
    }
    edge = _pack_offsets(weights.pop("edge", {}))
    biases = _pack([_BIAS] * (_FIELDS * _SPAN))
    # Five biases come together in each field; what is added here makes them the sign bit, see `score_bundles`.
    constant = _pack([data["constant"][i] + _SIGN - _SPAN * _BIAS for i in order])
    return RoleModel(
        {token: _pack_offsets(by_offset) for token, by_offset in weights.items()},
        (biases + edge).to_bytes(_BYTES * _SPAN, "little"),
        biases + (constant << _GROUP * _MIDDLE),
        weights,
    )


@cache
def role_model() -> RoleModel:
    """The model that is shipped."""
    return load_model(json.loads(files(__package__).joinpath("role_model.json").read_text("utf-8")))


def score_roles(tokens: Sequence[Sequence[str]], model: RoleModel | None = None) -> list[tuple[int, ...]]:
    """For each block, a score in hundredths for each role, in the order of ROLES."""
    return score_bundles([(Bundle(tuple(mine)),) for mine in tokens], model)


def score_bundles(blocks: Sequence[Sequence[Bundle]], model: RoleModel | None = None) -> list[tuple[int, ...]]:
    """As `score_roles`, for tokens in bundles."""
    model = model or role_model()
    sums = [model.edge, model.edge, *map(model.packed, blocks), model.edge, model.edge]
    # Each sum speaks of five blocks. Every fifth sum, end to end, makes a row without overlaps; five rows, each shifted
    # to the place of its first block, add up to the scores of the page.
    total = 0
    for first in range(_SPAN):
        total += int.from_bytes(b"".join(sums[first::_SPAN]), "little") << (_GROUP * first)
    begin, end = _BYTES * (_SPAN - 1), _BYTES * (_SPAN - 1 + len(blocks))
    fields = total.to_bytes(_BYTES * (len(sums) + _SPAN - 1), "little")[begin:end]
    # With the sign bit turned, a field is a signed number.
    signs = int.from_bytes(_SIGN.to_bytes(_BITS // 8, "little") * (_FIELDS * len(blocks)), "little")
    signed = (int.from_bytes(fields, "little") ^ signs).to_bytes(len(fields), "little")
    return list(_UNPACK(signed))


_UNPACK = struct.Struct(f"<{_FIELDS}i").iter_unpack


def explain_role(
    tokens: Sequence[Sequence[str]], i: int, role: int, against: int, model: RoleModel | None = None
) -> list[str]:
    """What speaks for one role against another at block i, strongest first, as readable phrases."""
    model = model or role_model()
    reasons = []
    for offset in sorted(_OFFSETS):
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
