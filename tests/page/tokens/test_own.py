"""The tokens of a block by itself: which blocks are looked at closely, and that what is remembered is the same."""

from itertools import pairwise

import pytest

from newsdoc.page.tokens.own import own_token_sets
from newsdoc.page.tokens.sets import SIZES

STOP = "The council met in the old customs house and spoke of the ferry for an hour."
TITLE = "Council Speaks About Ferry Fares, Island School Places and Harbour Lights Again"


def cases_of(text: str) -> list[str]:
    (token_set,) = own_token_sets([text], "en")
    return [token for token in token_set.tokens if token.startswith("case:")]


@pytest.mark.parametrize("text", [STOP, f"{STOP} {STOP} {STOP}"])
def test_a_sentence_is_no_line(text: str) -> None:
    assert cases_of(text) == []


@pytest.mark.parametrize("text", [TITLE[:24], TITLE, f"{TITLE} and {TITLE[:60]}"])
def test_the_case_of_a_line_is_looked_at(text: str) -> None:
    assert cases_of(text) == ["case:title"]


def test_a_text_gives_the_same_token_set_each_time() -> None:
    for text in ("Harbour", TITLE, STOP):
        first, second = own_token_sets([text, text], "en")
        assert first is second
        assert first is own_token_sets([text], "en")[0]


def test_what_is_remembered_is_kept_apart_by_language() -> None:
    (english,), (german,) = own_token_sets(["Von Ann Lee"], "en"), own_token_sets(["Von Ann Lee"], "de")
    assert "opens:by" in german.all
    assert english.all != german.all


def family(text: str, *heads: str, language: str = "en") -> list[str]:
    """The tokens of a text that begin with one of these."""
    (token_set,) = own_token_sets([text], language)
    return [token for token in token_set.tokens if token.startswith(heads)]


@pytest.mark.parametrize(("limit", "following"), list(pairwise((*SIZES, None))))
def test_the_length_of_a_block(limit: int, following: int | None) -> None:
    assert family("a" * limit, "size:") == [f"size:to {limit}"]
    assert family("a" * (limit + 1), "size:") == [f"size:to {following}" if following else "size:over 420"]


def test_signs_of_east_asian_scripts_count_for_more() -> None:
    assert family("港" * 11, "size:", "words:") == ["words:4", "size:to 28"]
    assert family("港" * 12, "size:", "words:") == ["words:5-6", "size:to 44"]


@pytest.mark.parametrize(
    ("count", "bin_"),
    [
        (1, "1"), (4, "4"), (5, "5-6"), (6, "5-6"), (7, "7-9"), (9, "7-9"), (10, "10-14"), (14, "10-14"), (15, "15-24"),
        (24, "15-24"), (25, "25-39"), (39, "25-39"), (40, "40-79"), (79, "40-79"), (80, "80+"),
    ],
)  # fmt: skip
def test_the_number_of_words(count: int, bin_: str) -> None:
    assert family(" ".join(["a"] * count), "words:") == [f"words:{bin_}"]


@pytest.mark.parametrize(("letters", "count"), [(240, "40-79"), (239, "25-39")])
def test_the_words_of_prose_are_estimated(letters: int, count: str) -> None:
    assert family("a" * (letters - 1) + ".", "words:", "function") == [f"words:{count}", "function words:many"]


@pytest.mark.parametrize(
    ("functional", "others", "share"),
    [(0, 5, "none"), (1, 5, "few"), (1, 4, "some"), (2, 6, "some"), (1, 2, "some"), (7, 13, "many"), (1, 0, "many")],
)
def test_the_share_of_function_words(functional: int, others: int, share: str) -> None:
    text = " ".join(["the"] * functional + ["quay"] * others)
    assert family(text, "function words:") == [f"function words:{share}"]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Go.", ["stop"]), ("Go…", ["stop"]), ("行く。", ["stop"]), ("Go.”", ["stop"]), ("Go?", ["?"]),
        ("“Go?”", ["?"]),
        ("行く？", ["?"]), ("Go!", ["!"]), ("(Go!)", ["!", "stop in bracket"]), ("(Go.)", ["stop", "stop in bracket"]),
        ("(Go)", ["bracket"]), ("Go:", ["colon"]), ("行く：", ["colon"]), ("Go 9", ["digit"]), ("Go “now”", ["quote"]),
        ("Go –", ["quote"]), ("Go", ["letter"]), ("Go ~", ["sign"]), ("[Go]", ["sign"]), ("”", ["quote"]),
    ],
)  # fmt: skip
def test_how_a_block_ends(text: str, ends: list[str]) -> None:
    assert family(text, "ends:") == [f"ends:{end}" for end in ends]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Go", "letter"), ("go", "small"), ("行く", "letter"), ("9 go", "digit"), ("“Go”", "quote"), ("– Go", "quote"),
        ("(Go)", "bracket"), ("【行く】", "bracket"), ("• Go", "bullet"), ("@go", "bullet"), ("© Go", "©"),
        ("~ Go", "sign"),
    ],
)  # fmt: skip
def test_how_a_block_begins(text: str, starts: str) -> None:
    assert family(text, "starts:") == [f"starts:{starts}"]


SIGNS = ("has:bar", "has:dot", "has:slash", "has:©", "has:bracket", "has:quotes", "has:address", "has:ellipsis")


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("The ferry", []), ("The ferry über", []), ("Ferry | Quay", ["bar"]), ("Ferry · Quay", ["dot"]),
        ("Ferry • Quay", ["dot"]), ("Ferry/Quay", ["slash"]), ("© Quay", ["©"]), ("Ferry (old)", ["bracket"]),
        ('The "ferry"', ["quotes"]), ("The “ferry", ["quotes"]), ("The „ferry", ["quotes"]), ("The «ferry", ["quotes"]),
        ("The ferry”", ["quotes"]), ("Write @quay", ["address"]), ("See #quay", ["address"]), ("Ferry # 9", []),
        ("Ferry @ noon", []), ("www.quay.example", ["address"]), ("quay.com", ["address"]),
        ("https://quay.example", ["slash", "address"]), ("And so ...", ["ellipsis"]), ("And so …", ["ellipsis"]),
    ],
)  # fmt: skip
def test_the_signs_in_a_block(text: str, signs: list[str]) -> None:
    assert family(text, *SIGNS) == [f"has:{sign}" for sign in signs]


@pytest.mark.parametrize(("letters", "looked_at"), [(160, True), (161, False)])
def test_what_is_short_is_looked_at_closely(letters: int, looked_at: bool) -> None:
    text = ("Harbour " * 30)[: letters - 1] + "s"
    assert bool(cases_of(text)) == looked_at
    assert bool(family(text[: letters - 5] + "s ...", "has:ellipsis")) == looked_at
    assert bool(family(text[: letters - 9] + "quay.com", "has:address")) == (letters - 1 <= 160)


@pytest.mark.parametrize(("letters", "looked_at"), [(60, True), (61, False)])
def test_a_short_sentence_is_looked_at_closely(letters: int, looked_at: bool) -> None:
    assert bool(cases_of(("harbour " * 30)[: letters - 2] + "s.")) == looked_at


@pytest.mark.parametrize(("letters", "found"), [(80, True), (81, False)])
def test_prose_is_looked_at_for_cues_in_its_head(letters: int, found: bool) -> None:
    before = ("harbour " * 30)[: letters - len(" newsletter")].rstrip().ljust(letters - len(" newsletter"), "s")
    assert ("cue:promo" in family(f"{before} newsletter {'quay ' * 30}.", "cue:")) == found


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("FERRY RETURNS 9", ["capitals"]), ("Ferry", []), ("Ferry Comes Home", ["title"]),
        ("A B C D E F g", ["title"]), ("A B C D E f", ["mixed"]), ("Ferry Comes home 2024", ["mixed"]),
        ("Ferry Comes 2024 2025", ["title"]), ("Ferry comes home Late", ["some"]), ("Ferry comes home", ["sentence"]),
        ("FERRY comes home", ["sentence", "capitals first"]), ("UN comes home", ["sentence"]),
        ("ferry comes home", ["sentence"]),
    ],
)  # fmt: skip
def test_the_case_of_a_line(text: str, case: list[str]) -> None:
    assert cases_of(text) == [f"case:{each}" for each in case]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("5 March 2024", ["has:year", "has:date", "dated:short"]),
        ("Seen on the quay on 5 March", ["has:date", "dated:line"]),
        ("Seen on the old quay at noon on 5 March", ["has:date", "dated:line"]),
        ("Seen on the old quay at half past noon on 5 March", ["has:date", "dated:long"]),
        ("5/3/24", ["has:date", "dated:short"]), ("2024-03-05", ["has:year", "has:date", "dated:short"]),
        ("5 ferries in 1987", ["has:year"]), ("12024 ferries", []), ("5 ferries", []), ("March of the crews", []),
        ("14:36", ["has:clock"]), ("14h36", ["has:clock"]), ("14.36", ["has:clock"]), ("14:367", []),
        ("Monday", ["has:weekday"]),
    ],
)  # fmt: skip
def test_dates_and_times(text: str, tokens: list[str]) -> None:
    assert family(text, "has:year", "has:date", "has:clock", "has:weekday", "dated:") == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Ann Lee", ["name:whole", "name:only"]), ("By Ann Lee", ["opens:by", "name:by", "name:only"]),
        ("By Ann Lee, captain", ["opens:by", "name:by"]), ("Ann Lee, captain", ["name:first"]),
        ("By", ["opens:by", "is:by"]), ("Bypass", []), ("By: ", ["opens:by", "is:by"]), ("the ferry", []),
        ("By the quay", ["opens:by"]), ("AP", ["agency:whole"]), ("By AP", ["opens:by", "agency:whole"]),
        ("Harbour Office", ["organisation"]), ("Harbour Office of Ostmark now", ["organisation"]),
        ("Harbour Office of Ostmark and all", []),
        ("Ann Lee, who has sailed for many years to every island of the sound", ["name:first"]),
        ("Ann Lee, who has sailed for many years to every island of the old sound", []),
    ],
)  # fmt: skip
def test_names(text: str, tokens: list[str]) -> None:
    assert family(text, "name:", "opens:by", "is:by", "agency:", "organisation") == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Photo: Ann Lee", ["credit:whole"]), ("Ann Lee/AP", ["credit:whole"]),
        ("AP", ["credit:whole", "picture source:whole"]),
        ("The old quay", []), ("The old quay at dawn. (Photo: Ann Lee)", ["credit:tail"]),
        ("The quay. (Photo: Ann Lee)", []), ("The old quay at dawn via Ann Lee/AP", ["credit:whole"]),
    ],
)  # fmt: skip
def test_credits(text: str, tokens: list[str]) -> None:
    assert family(text, "credit:", "picture source:") == tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("(Ann Lee)", ["bracket:whole"]), ("[Ann Lee]", ["bracket:whole"]), ("(Ann) Lee (Bo)", []),
        ("Ann (", ["bracket:left open"]),
        ("Ann Lee)", ["bracket:closed only"]), ("Ann (Lee) Bo", []), ("READ: it", ["label:capitals"]),
        ("News: it", ["label:word"]), ("News now: it", ["label:words"]), ("News | it", ["label:word"]),
        ("News – it", ["label:word"]), ("N: it", []), ("News:", []), ("Well-known", []),
        ("Open an accountLog in", ["glued"]),
    ],
)  # fmt: skip
def test_brackets_and_labels(text: str, tokens: list[str]) -> None:
    assert family(text, "bracket:", "label:", "glued") == tokens


def test_words_that_run_together_are_read_apart() -> None:
    assert "cue:promo" in family("Our newsletterSign up", "cue:")


def test_names_in_a_tagline() -> None:
    assert family("Bo Ray contributed to this report.", "tagline") == ["tagline:names"]
    assert family("contributed to this report", "tagline") == []


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("The ferry returns.", True), ("Will the ferry return?", True), ("The ferry!", True), ("The ferry", False),
        ("The ferry: ", False), ("The old quay at dawn. (Photo: Ann Lee)", False),
        ("Sign up for our newsletter.", False),
        ("© The ferry.", False), ("All rights reserved.", False), ("Reporting by Ann Lee.", False),
    ],
)  # fmt: skip
def test_what_is_prose(text: str, prose: bool) -> None:
    assert own_token_sets([text], "en")[0].is_prose == prose


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("« Le bateau quitte le quai. »", "ends:stop"),
        ("« Le bateau quitte le quai.\u00a0»", "ends:stop"),
        ("« Le bateau quitte le quai »", "ends:quote"),
        ("»Das Boot verlässt den Kai.«", "ends:stop"),
        ("„Das Boot verlässt den Kai.“", "ends:stop"),
        ("‚Das Boot verlässt den Kai.‘", "ends:stop"),
        ("“The boat leaves the quay.”", "ends:stop"),
    ],
)
def test_the_stop_inside_marks_is_the_end(text: str, end: str) -> None:
    (token_set,) = own_token_sets([text], "fr")
    assert end in token_set.tokens


@pytest.mark.parametrize("credit", ["Credit: Bo Ray for The Quay Post", "Credit...Bo Ray for The Quay Post"])
def test_a_credit_behind_the_words_of_a_caption(credit: str) -> None:
    (token_set,) = own_token_sets([f"Passengers wait for the last ferry {credit}"], "en")
    assert "credit:tail" in token_set.tokens
