"""Whether a token lies in one of many ranges."""

import pytest

from newsdoc.analyzers.speech.covered import Covered


@pytest.mark.parametrize(
    "ranges", [[], [(2, 5)], [(5, 9), (1, 4)], [(1, 9), (3, 4)], [(3, 4), (1, 9), (12, 13)], [(4, 4)], [(0, 1), (0, 3)]]
)
def test_a_token_lies_in_a_range_from_its_start_to_before_its_end(ranges: list[tuple[int, int]]) -> None:
    covered = Covered(ranges)
    for token in range(15):
        assert (token in covered) == any(start <= token < end for start, end in ranges)
