"""The role model: its packed sums, its explanations, and the rules that have the last word."""

import pytest

from newsdoc.page.block import Block
from newsdoc.page.model import RoleModel, explain_role, load_model, role_model, score_token_sets
from newsdoc.page.reading import described, read_roles
from newsdoc.page.roles import AT, ROLES
from newsdoc.page.tokens.sets import JoinedTokenSets, TokenSet

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


def blocks_of(texts: list[str]) -> list[Block]:
    at, blocks = 0, []
    for text in texts:
        blocks.append(Block(text, start=at, end=at + len(text)))
        at += len(text) + 2
    return blocks


@pytest.mark.parametrize("count", range(len(TEXTS) + 1))
def test_packed_sums_are_the_sums_of_the_weights(count: int) -> None:
    page = described(blocks_of(TEXTS[:count]), "en")
    model = role_model().for_page(marked=False)
    for token_sets, scores in zip(page.token_sets, score_token_sets(page.token_sets, model), strict=True):
        rows = [row for token_set in token_sets for token in token_set.tokens if (row := model.weights(token))]
        sums = [sum(column) for column in zip(*rows, strict=True)]
        # What is left is the constant of each role, the same for every block.
        assert [score - total for score, total in zip(scores, sums, strict=True)] == constants()


def roles_of(texts: list[str], language: str = "en") -> list[str]:
    return list(read_roles(blocks_of(texts), language).roles)


def constants() -> list[int]:
    return list(score_token_sets([()])[0])


def model_of(row: list[int], **added: list[int]) -> RoleModel:
    """A model that gives the tokens "a" and "b" these weights, and others more on bare text."""
    written = " ".join(map(str, row))
    bare = {token: " ".join(map(str, more)) for token, more in added.items()}
    roles, none = list(ROLES), [0] * len(ROLES)
    return load_model({"roles": roles, "constant": none, "weights": {"a": written, "b": written}, "bare": bare})


def test_sums_hold_negative_weights() -> None:
    row = [-1, 2, -3] + [0] * (len(ROLES) - 4) + [-40_000]
    model = model_of(row)
    assert score_token_sets([(TokenSet(("a", "b")), TokenSet(("a",)))], model) == [tuple(3 * value for value in row)]


def test_joined_sets_weigh_what_their_parts_do_under_each_model() -> None:
    one, other = TokenSet(("a", "b")), TokenSet(("a",))
    joined = JoinedTokenSets(one, other)
    assert joined.tokens == ("a", "b", "a")
    for factor in (1, -5):
        row = [factor * k for k in range(len(ROLES))]
        model = model_of(row)
        for found in ([(joined,)], [(one, other)], [(joined,)]):
            assert score_token_sets(found, model) == [tuple(3 * value for value in row)]


def test_bare_text_has_weights_of_its_own_beside_the_shared_ones() -> None:
    row, more = list(range(len(ROLES))), [-7] * len(ROLES)
    model = model_of(row, a=more, c=more)
    bare = model.for_page(marked=False)
    assert model.weights("a") == row
    assert bare.weights("a") == [value - 7 for value in row]
    assert (bare.weights("b"), bare.weights("c"), bare.weights("d")) == (row, more, [])
    assert score_token_sets([(TokenSet(("a", "c")),)], bare) == [tuple(value - 14 for value in row)]


def test_nothing_is_kept_of_tokens_that_the_model_does_not_know() -> None:
    model = model_of([1] * len(ROLES))
    known = len(model._rows)
    score_token_sets([(TokenSet((f"word:{n}",)),) for n in range(100)], model)
    assert len(model._rows) == known
    score_token_sets([(TokenSet(("a",)),)], model)
    assert len(model._rows) == known + 1


def test_a_model_for_other_roles_is_refused() -> None:
    with pytest.raises(ValueError, match="trained for other roles"):
        load_model({"roles": list(reversed(ROLES)), "constant": [0] * len(ROLES), "weights": {}})


def test_explanations_name_tokens_of_the_block() -> None:
    page = described(blocks_of(TEXTS), "en")
    tokens = [token for token_set in page.token_sets[1] for token in token_set.tokens]
    reasons = explain_role(tokens, AT["byline"], AT["other"])
    assert reasons
    assert set(reasons) <= set(tokens)
    weights = [role_model().weights(token) for token in reasons]
    differences = [row[AT["byline"]] - row[AT["other"]] for row in weights]
    assert differences == sorted(differences, reverse=True)
    assert differences[-1] > 0


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
    assert [i for i, role in enumerate(roles_of(texts)) if role == "headline"] == [1]
