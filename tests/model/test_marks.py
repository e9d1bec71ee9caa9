"""Edges of marks are well nested and complete."""

from hypothesis import given
from hypothesis import strategies as st

from newsdoc import Emphasis, Link, Mark, mark_edges

MARKS = st.lists(st.builds(Emphasis, st.integers(-1, 12), st.integers(-1, 12)), max_size=8)


def test_longer_mark_opens_first() -> None:
    inner, outer = Emphasis(0, 2), Link(0, 5, href="x")
    assert [(edge.offset, edge.opens, edge.mark) for edge in mark_edges((inner, outer), 5)] == [
        (0, True, outer), (0, True, inner), (2, False, inner), (5, False, outer),
    ]  # fmt: skip


def test_crossing_mark_is_closed_and_reopened() -> None:
    first, second = Emphasis(0, 3), Emphasis(2, 5, kind="strong")
    assert [(edge.offset, edge.opens) for edge in mark_edges((first, second), 5)] == [
        (0, True), (2, True), (3, False), (3, False), (3, True), (5, False),
    ]  # fmt: skip


@given(MARKS, st.integers(0, 12))
def test_edges_nest_and_cover_what_the_marks_cover(marks: list[Emphasis], length: int) -> None:
    covered: dict[int, int] = dict.fromkeys(range(length), 0)
    stack: list[tuple[int, Mark]] = []
    last = 0
    for edge in mark_edges(marks, length):
        assert edge.offset >= last
        last = edge.offset
        if edge.opens:
            stack.append((edge.offset, edge.mark))
        else:
            start, mark = stack.pop()
            assert mark == edge.mark
            for offset in range(start, edge.offset):
                covered[offset] += 1
    assert not stack
    valid = [mark for mark in marks if 0 <= mark.start < mark.end <= length]
    assert covered == {offset: sum(mark.start <= offset < mark.end for mark in valid) for offset in range(length)}
