"""The role model: how much each thing that is true of a block speaks for each role.

A multinomial logistic regression over tokens. Its weights are data (`role_model.json`, written by
`benchmarks/page_train.py`): for each token a whole number for each role, in hundredths. The rules in `rules/` have the
last word where the trade leaves no choice.

Pages with markup and bare text share the weights. What a token says beyond that on a page without markup, where nothing
else tells, is learned with them and added ("bare"): a short line between paragraphs says more of a cross-head where no
element can.

All sums of a block are made with one integer addition: the weights of a token stand in fields of 32 bits of one big
integer, so adding two of these integers adds all weights of both tokens at once. The tokens come in sets that are
the same for many blocks, and a set keeps the sum of its tokens.
"""

import json
import struct
from collections.abc import Mapping, Sequence, Set
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

from newsdoc.page.roles import ROLES
from newsdoc.page.tokens.sets import JoinedTokenSets, TokenSet, Weighed
from newsdoc.page.weights import TokenWeights

_FIELDS = len(ROLES)
_BITS = 32
"""Of the sum for one role: weights are hundredths and a block has some hundred tokens, far less than 2**31."""
_BYTES = _FIELDS * _BITS // 8
"""Bytes of the sums of one block."""
_BIAS = 1 << (_BITS - 1)
"""Added to every field, so that none is negative; taken away again, it leaves each as the computer writes it."""


@attrs.frozen
class RoleModel:
    """The weights, ready to be added."""

    tables: tuple[Mapping[str, str], ...]
    """Token to its weight for each role, in the order of `ROLES`, as the data file writes them: "3 -14 0".

    What the tables have for one token is added. They are read when a token is met, since a page shows few of all.
    """
    start: int
    """What every block starts with, packed: the constant weights and the biases."""
    titles: TokenWeights = attrs.field(factory=lambda: TokenWeights({}), eq=False, repr=False)
    """What speaks for a line to be the headline, where the page does not show it."""
    bare: "RoleModel | None" = None
    """The model for pages without markup, where it has weights of its own."""
    _rows: dict[str, int] = attrs.field(factory=dict, init=False, eq=False, repr=False)
    """The weights of the tokens met so far, each row as one integer."""
    _names: Set[str] = attrs.field(init=False, eq=False, repr=False)
    """The tokens that the model knows."""

    @_names.default
    def _all_names(self) -> Set[str]:
        return self.tables[0].keys() if len(self.tables) == 1 else frozenset().union(*self.tables)

    def for_page(self, marked: bool) -> "RoleModel":
        """The model for a page whose blocks have markup, or have none."""
        return self if marked or self.bare is None else self.bare

    def weights(self, token: str) -> list[int]:
        """The weight of a token for each role, in hundredths and in the order of `ROLES`; none for one not known."""
        rows = [list(map(int, table[token].split())) for table in self.tables if token in table]
        return [sum(column) for column in zip(*rows, strict=True)]

    def sum_of(self, found: Weighed) -> int:
        """The packed sum of the weights of the tokens, which they keep for the next block."""
        if found.model is not self:
            found.sum = sum(map(self.sum_of, found.parts)) if isinstance(found, JoinedTokenSets) else self._weigh(found)
            found.model = self
        return found.sum

    def _weigh(self, token_set: TokenSet) -> int:
        rows, names = self._rows, self._names
        total = 0
        for token in token_set.tokens:
            weight = rows.get(token)
            if weight is None:
                if token not in names:
                    continue  # nothing is kept of what the model does not know: words are without end
                weight = rows[token] = self._row(token)
            total += weight
        return total

    def _row(self, token: str) -> int:
        """The weights of a token in one integer, in which those of several tables add up field by field."""
        return sum([_packed([*map(int, table[token].split())]) for table in self.tables if token in table])


def _packed(values: Sequence[int]) -> int:
    """The values in the fields of one integer; a negative one borrows from the next field until the bias is added."""
    return (int.from_bytes(_ROW.pack(*values), "little") ^ _SIGNS) - _SIGNS


_ROW = struct.Struct(f"<{_FIELDS}i")
_SIGNS = sum([_BIAS << (_BITS * i) for i in range(_FIELDS)])
"""The bias in every field: what turns a sum with the bias into two's complement, and back."""


def load_model(data: dict[str, Any]) -> RoleModel:
    """A model from the content of a data file; ValueError for one that was trained for other roles."""
    if data["roles"] != list(ROLES):
        raise ValueError("this model was trained for other roles; train it again with benchmarks/page_train.py")
    weights, added = data["weights"], data.get("bare", {})
    start = _packed(data["constant"]) + _SIGNS
    titles = TokenWeights(data.get("titles", {}))
    bare = RoleModel((weights, added), start, titles) if added else None
    return RoleModel((weights,), start, titles, bare)


@cache
def role_model() -> RoleModel:
    """The model that is shipped."""
    return load_model(json.loads(files(__package__).joinpath("role_model.json").read_text("utf-8")))


def score_token_sets(blocks: Sequence[Sequence[Weighed]], model: RoleModel | None = None) -> list[tuple[int, ...]]:
    """For each block, a score in hundredths for each role, in the order of ROLES.

    `blocks`: the token sets of each block's tokens.
    """
    model = model or role_model()
    sum_of, start = model.sum_of, model.start
    fields = b"".join(
        [
            (
                sum(
                    [token_set.sum if token_set.model is model else sum_of(token_set) for token_set in token_sets],
                    start,
                )
                ^ _SIGNS
            ).to_bytes(_BYTES, "little")
            for token_sets in blocks
        ]
    )
    return list(_ROW.iter_unpack(fields))


def explain_role(tokens: Sequence[str], role: int, against: int, model: RoleModel | None = None) -> list[str]:
    """What of a block's tokens speaks for one role against another, strongest first."""
    model = model or role_model()
    reasons = []
    for token in tokens:
        row = model.weights(token)
        if row and (weight := row[role] - row[against]) > 0:
            reasons.append((weight, token))
    return [token for _, token in sorted(reasons, reverse=True)]
