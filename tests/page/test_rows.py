"""What is true of the lines between two paragraphs."""

from newsdoc.page.position import Frame, text_frame
from newsdoc.page.rows import row_token_sets
from newsdoc.page.tokens import own_token_sets

PROSE = "The ferry sails again on Monday, the harbour office said, and it will stop at both of the piers in the bay."


def rows(*texts: str) -> list[tuple[str, ...]]:
    own = own_token_sets(texts, "en")
    found = row_token_sets(texts, own, text_frame(texts, own))
    return [found[i].tokens if i in found else () for i in range(len(texts))]


def test_prose_has_no_row() -> None:
    assert rows(PROSE, PROSE, PROSE, PROSE) == [()] * 4


def test_what_leads_to_a_row_and_what_follows_it() -> None:
    story = rows("Ferry returns", PROSE, PROSE, "The fares:", "Adults", "Children", PROSE, PROSE, PROSE, "Home")
    assert "within row behind:prose row before:prose" in story[3]
    assert "before row behind:edge row before:prose" in story[0]
    assert "after row behind:prose row before:edge" in story[9]
    assert "row under ends:colon" in story[4]
    assert "row under ends:colon" not in story[3]


def test_a_paragraph_that_ends_with_a_colon_leads_to_a_list() -> None:
    texts = [f"{PROSE[:-1]}:", "Adults"]
    found = row_token_sets(texts, own_token_sets(texts, "en"), Frame([True, False], 0, 0))
    assert "after row behind:colon row before:edge" in found[1].tokens


def test_how_far_a_line_is_from_the_first() -> None:
    found = rows(PROSE, *[f"{word} pier" for word in "ABCDEFGHIJKLM"], PROSE, PROSE, PROSE)
    near = [next(token[-1] for token in tokens if " row line:" in token) for tokens in found[1:14]]
    assert near == ["0", "1", "1", "1", *["2"] * 7, "3", "3"]


def test_lines_that_open_alike() -> None:
    found = rows(PROSE, "Row one", "Row two", "Row three", "Row four", "Row five", "Pier", PROSE, PROSE, PROSE)
    assert "row openings:3" in found[1]
    assert "row openings:0" in found[6]
    found = rows(PROSE, "Row one", "Row two", "Pier", PROSE, PROSE, PROSE)
    assert "row openings:1" in found[1]


def test_the_label_of_a_line_is_counted_on_the_whole_page() -> None:
    found = rows(PROSE, "Price: 40 crowns", PROSE, "Price: 50 crowns", PROSE, PROSE, "No label")
    assert "label again:1" in found[1]
    assert not any("label again" in token for token in found[6])


def test_the_share_of_lines_with_figures() -> None:
    def share(*lines: str) -> str:
        return next(token for token in rows(PROSE, *lines, PROSE, PROSE, PROSE)[1] if token.startswith("row figures"))

    assert share("Pier", "Bay") == "row figures:0"
    assert share("Pier 1", "Bay", "Sea", "Sky") == "row figures:1"
    assert share("Pier 1", "Bay 2", "Sea", "Sky") == "row figures:2"
    assert share("Pier 1", "Bay 2", "Sea 3", "Sky") == "row figures:3"
