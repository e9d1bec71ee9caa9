"""The times of the entries of a live blog."""

import datetime as dt

import pytest

import newsdoc

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
ENTRIES = (
    "The first boats were back in the harbour before noon, and none of them was damaged.",
    "Two roads along the coast are closed, the fire service said, and a third is under water.",
    "Schools in the north of the island let the children go home an hour earlier than usual.",
    "The wind reached a hundred kilometres an hour at the lighthouse, which is a record for March.",
    "The ferry will not sail again before the morning, according to the harbour office.",
)


def times(*entries: str) -> list[str | None]:
    page = f"<title>Storm: live</title><h1>Storm: live</h1><p>{SENTENCE * 2}</p>{''.join(entries)}"
    article = newsdoc.parse(
        f"<html lang=en><body>{page}</body></html>", format="html", url="https://quay.example/live/1"
    )
    assert article.kind == "live blog"
    found = [each.published for each in article.sections()]
    return [each.strftime("%H:%M") if isinstance(each, dt.datetime) else None for each in found]


def entry(number: int, around: str, time: str = "<time datetime=2026-03-05T0{}:30>x</time>") -> str:
    return around.format(time.format(number), f"<h3>Entry {number}</h3>", f"<p>{ENTRIES[number - 1]}</p>")


@pytest.mark.parametrize(
    "around",
    [
        "<div>{}{}{}</div>", "<div>{}<div>{}</div>{}</div>",
        "<div>{}<div><div><div>{}</div></div></div>{}</div>",
    ],
)  # fmt: skip
def test_the_time_in_the_element_of_an_entry(around: str) -> None:
    assert times(*(entry(number, around) for number in range(1, 6))) == ["01:30", "02:30", "03:30", "04:30", "05:30"]


def test_a_time_farther_up_is_not_the_entrys() -> None:
    around = "<div>{}<div><div><div><div>{}</div></div></div></div>{}</div>"
    assert times(*(entry(number, around) for number in range(1, 6))) == [None] * 5


def test_an_element_with_many_times_holds_many_entries() -> None:
    entries = "".join(entry(number, "{}{}{}") for number in range(1, 6))
    assert times(f"<div>{entries}</div>") == [None] * 5


def test_of_two_times_the_first() -> None:
    two = "<time datetime=2026-03-05T0{0}:30>x</time><time datetime=2026-03-05T0{0}:45>x</time>"
    entries = [entry(number, "<div>{}{}{}</div>", two) for number in range(1, 6)]
    assert times(*entries) == ["01:30", "02:30", "03:30", "04:30", "05:30"]
