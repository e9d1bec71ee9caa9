"""Elements near the story: those behind and before the headline, and where they stand to one another."""

from lxml import html

from newsdoc.formats.html.claims.surroundings import before, behind, place_of

PAGE = html.document_fromstring(
    "<body><div id=a><p id=b></p></div><div id=c><i id=d></i><h1 id=e><b id=f></b></h1><p id=g></p></div><p id=h></p>"
)
HEADING = next(PAGE.iter("h1"))


def names(elements: object) -> str:
    return "".join(each.get("id") or "-" for each in elements)  # type: ignore[attr-defined]


def test_behind_the_headline_stands_what_is_in_it_and_what_follows() -> None:
    assert names(behind(HEADING)) == "fgh"


def test_before_the_headline_the_nearest_comes_first() -> None:
    every = names(PAGE.iter())
    assert names(before(HEADING)) == every[1 : every.index("e")][::-1]  # up to the body


def test_places_are_in_the_order_of_the_page() -> None:
    elements = list(PAGE.iter())
    assert sorted(set(elements), key=place_of) == elements
