"""The role model: its packed sums, its explanations, and the rules that have the last word."""

import pytest

from newsdoc.page.block import Block
from newsdoc.page.tokens import Bundle
from newsdoc.page.reading import read_roles
from newsdoc.page.position import all_bundles, all_tokens
from newsdoc.page.model import ROLES, explain_role, role_model, score_bundles, score_roles

BODY = "Two ships met in the harbour on Monday, and their crews waved for more than an hour before the captain went on."
TEXTS = [
    "Two ships meet in the harbour",
    "By Ann Lee",
    "May 3, 2024",
    BODY,
    "A long way home",
    f"{BODY} Again.",
    "Share",
]


def roles_of(texts: list[str], language: str = "en") -> list[str]:
    at, blocks = 0, []
    for text in texts:
        blocks.append(Block(text, start=at, end=at + len(text)))
        at += len(text) + 2
    return list(read_roles(blocks, language).roles)


def test_packed_sums_are_the_sums_of_the_weights() -> None:
    tokens = all_tokens(TEXTS, "en")
    scores = score_roles(tokens)
    inner = range(2, len(tokens) - 2)
    for a in range(len(ROLES)):
        for b in range(a):
            # What is left is the difference of the constants, the same for every block that has all its neighbours.
            left = {scores[i][a] - scores[i][b] - _sum(tokens, i, a, b) for i in inner}
            assert len(left) == 1


def _sum(tokens: list[list[str]], i: int, a: int, b: int) -> int:
    weights = role_model().weights
    rows = [
        row
        for offset in (-2, -1, 0, 1, 2)
        for token in tokens[i + offset]
        if (row := weights.get(token, {}).get(str(offset)))
    ]
    return sum(row[a] - row[b] for row in rows)


@pytest.mark.parametrize("count", range(len(TEXTS) + 1))
def test_bundles_score_as_their_tokens_one_by_one(count: int) -> None:
    """Also where the page is so short that every block has places without a neighbour."""
    texts = TEXTS[:count]
    assert score_bundles(all_bundles(texts, "en")) == score_roles(all_tokens(texts, "en"))
    single = [[Bundle((token,)) for token in tokens] for tokens in all_tokens(texts, "en")]
    assert score_bundles(single) == score_bundles(all_bundles(texts, "en"))


def test_explanations_name_tokens_of_the_block_or_its_neighbours() -> None:
    tokens = all_tokens(TEXTS, "en")
    reasons = explain_role(tokens, 1, ROLES.index("byline"), ROLES.index("other"))
    known = {token for mine in tokens for token in mine}
    assert reasons
    assert all(reason.split(" (block")[0].split(" (two")[0] in known for reason in reasons)


def test_the_plain_page() -> None:
    texts = [*TEXTS[:3], f"OSTMARK (AP) — {BODY}", f"{BODY} Nobody asked.", *TEXTS[4:]]
    expected = ["headline", "byline", "date", "paragraph", "paragraph", "heading", "paragraph", "other"]
    assert roles_of(texts) == expected


@pytest.mark.parametrize(
    ("texts", "at", "role"),
    [
        (["The Harbour PostTruth Before Tide", *TEXTS], 0, "masthead"),
        ([TEXTS[0], "By", "Ann Lee", *TEXTS[2:]], 1, "byline"),
        ([TEXTS[0], "Ann Lee", "2 hours ago", *TEXTS[3:]], 2, "date"),
        ([*TEXTS[:4], "Two ships at the quay", "(Harbour Office)", BODY], 5, "credit"),
        ([*TEXTS, "Sign up for our free newsletter"], 7, "promo"),
        ([*TEXTS[:3], f"OSTMARK (AP) — {BODY}", *TEXTS[4:]], 3, "paragraph"),
        ([*TEXTS[:6], "Bo Ray in Lyon contributed to this report."], 6, "tagline"),
        ([*TEXTS[:6], "“You tell me,” she said.", "Share"], 6, "paragraph"),
        ([*TEXTS[:6], 'The captain said, "Nobody asked me."'], 6, "paragraph"),
        ([*TEXTS[:6], "„Das weiß niemand“, sagte die Kapitänin.", "Teilen"], 6, "paragraph"),
        ([*TEXTS[:6], "Shares of the ship's owner rose 4 percent on Friday.", "Share"], 6, "paragraph"),
        ([TEXTS[0], BODY, f"{BODY} Again.", f"{BODY} And again."], 1, "paragraph"),
        ([*TEXTS[:6], "Newsletter: the harbour in your inbox"], 6, "promo"),
        (["BC-Harbor Ships,2nd Ld-Writethru,210", *TEXTS], 0, "other"),
        ([*TEXTS[:6], "Ann Lee is a reporter for the Harbour Post. She covers the coast."], 6, "tagline"),
    ],
)
def test_rules_of_the_trade(texts: list[str], at: int, role: str) -> None:
    assert roles_of(texts)[at] == role


def test_one_headline_and_no_tagline_before_the_story() -> None:
    roles = roles_of([TEXTS[0], TEXTS[0] + " again", *TEXTS[1:]])
    assert roles.count("headline") == 1


def test_a_full_sentence_between_byline_and_story_is_its_lead() -> None:
    lead = "The ferry line has lost a third of its passengers since the harbour office raised its fares in the spring."
    texts = ["Ferry line falls", "The harbour office is to blame, say its critics", "By Ann Lee", "May 3, 2024", lead]
    assert roles_of([*texts, BODY, f"{BODY} Again."])[4:] == ["paragraph"] * 3


@pytest.mark.parametrize("byline", ["By Staff Reports -", "By Ann Lee on Monday, November 18th, 2024 at 11:04 a.m."])
def test_what_begins_with_by_and_names_somebody_is_the_byline(byline: str) -> None:
    assert roles_of(["Two ships meet in the harbour", byline, BODY, BODY])[1] == "byline"


def test_an_agency_that_signs_with_the_date() -> None:
    assert roles_of(["Two ships meet in the harbour", "Reuters November 18, 2024 11:03 PM", BODY, BODY])[1] == "byline"


@pytest.mark.parametrize(
    "title", ["Two ships meet in the harbour | The Planet", "Home News Two ships meet in the harbour"]
)
def test_the_headline_that_follows_by_itself(title: str) -> None:
    texts = [title, "Two ships meet in the harbour", "May 3, 2024", BODY, f"{BODY} Again."]
    assert roles_of(texts)[:2] == ["other", "headline"]
