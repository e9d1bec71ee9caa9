"""What shuts a part of a page out of its story, and what only folds it up."""

import pytest

import newsdoc

LINE = "The council met in the old customs house and spoke for two hours about the ferry and its fares."
ANSWER = "Yes. The ferry takes bicycles on all days but the second Sunday of May, when the race is held on the quay."


def paragraphs(panel: str, button: str) -> list[str]:
    question = f"<h3><button {button}>Does it take bicycles?</button></h3>"
    page = f"<html lang=en><body><article><h1>Ferry fares stay</h1>{f'<p>{LINE}</p>' * 4}{question}{panel}</article>"
    return [paragraph.text for paragraph in newsdoc.parse(page, format="html").paragraphs()]


@pytest.mark.parametrize("hidden", ["hidden", "class=hidden", "style='display: none'"])
def test_what_opens_at_a_click_is_read(hidden: str) -> None:
    panel = f"<div id=a1 {hidden}><p>{ANSWER}</p></div>"
    assert ANSWER in paragraphs(panel, "aria-expanded=false aria-controls=a1")
    assert ANSWER not in paragraphs(panel, "aria-expanded=false aria-controls=a2")
    assert ANSWER not in paragraphs(panel, "aria-controls=a1")
    assert ANSWER not in paragraphs(panel, "")


@pytest.mark.parametrize("role", ["region", "tabpanel"])
def test_panels_are_told_by_their_role(role: str) -> None:
    assert ANSWER in paragraphs(f"<div id=a1 role={role} hidden><p>{ANSWER}</p></div>", "aria-controls=a1")
    assert ANSWER not in paragraphs(f"<div id=a1 role={role} hidden><p>{ANSWER}</p></div>", "aria-controls=a2")
    assert ANSWER not in paragraphs(f"<div id=a1 role=dialog hidden><p>{ANSWER}</p></div>", "aria-controls=a1")


def test_a_menu_that_opens_at_a_click_is_none_of_the_story() -> None:
    panel = "<div id=a1 class=hidden><p>Fares</p><p>Tides</p></div>"
    assert "Fares" not in paragraphs(panel, "aria-expanded=false aria-controls=a1")
