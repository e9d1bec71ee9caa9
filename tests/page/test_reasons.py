"""Why each block has its role: the role, the runner-up, and what speaks for either."""

from newsdoc.model import Span
from newsdoc.page.block import Block
from newsdoc.page.reading import read_roles
from newsdoc.page.reasons import decisions
from newsdoc.page.roles import AT, ROLES

STORY = "The ferry sails again, the harbour office said on Monday, and its crew waved from the deck for an hour."
TEXTS = ["Ferry returns to the old quay", "By Ann Lee", STORY, f"{STORY} Again.", "Share"]


def test_each_block_has_its_role_with_the_scores_of_the_model() -> None:
    page = read_roles([Block(text, 200 * i, 200 * i + len(text)) for i, text in enumerate(TEXTS)], "en")
    found = decisions(page)
    assert [decision.chosen for decision in found] == page.roles
    for i, decision in enumerate(found):
        (other,) = decision.alternatives
        scores = dict(zip(ROLES, page.scores[i], strict=True))
        chosen = scores.pop(page.roles[i])
        assert (decision.score, other.score) == (chosen / 100, max(scores.values()) / 100)
        assert page.scores[i][AT[other.value]] == max(scores.values())
        assert decision.span == Span(200 * i, 200 * i + len(TEXTS[i]))
        rules = [each for each in decision.evidence if each.startswith("rule: ")]
        assert rules == ([f"rule: {page.reasons[i]}"] if i in page.reasons else [])
        assert len(decision.evidence) - len(rules) <= 5
    assert max(len(decision.evidence) for decision in found) >= 5


def test_a_block_of_which_the_place_is_not_known() -> None:
    (decision,) = decisions(read_roles([Block(TEXTS[0], -1, -1)], "en"))
    assert decision.span is None
    (decision,) = decisions(read_roles([Block(TEXTS[0], 0, 29)], "en"))
    assert decision.span == Span(0, 29)
