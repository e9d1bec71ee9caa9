"""The texts of a picture: which are its caption, which its credit, and what is taken off both."""

import pytest

from newsdoc.page.assembly.figures import apart, caption_and_credit, clean_credit, printed_credit
from newsdoc.page.block import Block
from newsdoc.page.markup import Markup

LONG = "The old quay of Ostmark at dawn on the day on which the ferry came home from the sound"


@pytest.mark.parametrize(
    ("captions", "credits", "caption", "credit"),
    [
        ([], [], None, None),
        (["The old quay"], [], "The old quay", None),
        (["The old quay", "The old quay", "at dawn"], [], "The old quay at dawn", None),
        (["The old quay"], ["Photo: Ann Lee"], "The old quay", "Ann Lee"),
        (["The old quay"], ["Ann Lee", "Ann Lee", "AP"], "The old quay", "Ann Lee AP"),
        (["The old quay"], ["Photo:"], "The old quay", None),
        (["The old quay. (Photo: Ann Lee)"], [], "The old quay.", "Ann Lee"),
        (["The old quay (Ann Lee)"], ["Ann Lee)"], "The old quay", "Ann Lee"),
        (["The old quay – Ann Lee"], ["Ann Lee"], "The old quay", "Ann Lee"),
        (["Ann Lee"], ["Ann Lee"], "Ann Lee", "Ann Lee"),
        (["The old quay", "Photo: Ann Lee"], [], "The old quay", "Ann Lee"),
        (["Photo: Ann Lee"], [], None, "Ann Lee"),
        (["(Ann Lee)"], [], None, "Ann Lee"),
        (["(The quay) of Ostmark"], [], "(The quay) of Ostmark", None),
        (["The quay of (Ostmark)"], ["AP"], "The quay of (Ostmark)", "AP"),
        ([f"({LONG})"], [], f"({LONG})", None),
        (["The old quay", "/AP"], ["Ann Lee"], "The old quay", "Ann Lee /AP"),
        (["The old quay", "/AP"], [], "The old quay", "/AP"),
        (["The old quay at dawn. / Ann Lee / AP"], [], "The old quay at dawn.", "Ann Lee / AP"),
        ([], [LONG], LONG, None),
        ([], [f"Photo: {LONG[:40]}"], None, LONG[:40]),
        (["4:11 The quay at dawn"], ["AP"], "The quay at dawn", "AP"),
        (["The quay at 4:11 today"], ["AP"], "The quay at 4:11 today", "AP"),
        (["The quay at dawn. Photo credit:"], ["AP"], "The quay at dawn.", "AP"),
        (["The quay at dawn. Credit…"], ["AP"], "The quay at dawn.", "AP"),
        (["The quay has no credit"], ["AP"], "The quay has no credit", "AP"),
        (["The quay at dawn |"], ["AP"], "The quay at dawn", "AP"),
        (["The quay at dawn •", "Photo: Ann Lee"], [], "The quay at dawn", "Ann Lee"),
    ],
)  # fmt: skip
def test_caption_and_credit(captions: list[str], credits: list[str], caption: str | None, credit: str | None) -> None:
    assert caption_and_credit(captions, credits, "en") == (caption, credit)


@pytest.mark.parametrize(("size", "is_credit"), [(60, True), (61, False)])
def test_a_long_credit_that_is_none_is_the_caption(size: int, is_credit: bool) -> None:
    text = LONG[:size].ljust(size, "s")
    assert caption_and_credit([], [text], "en") == ((None, text) if is_credit else (text, None))


@pytest.mark.parametrize(("size", "is_credit"), [(59, True), (60, False)])
def test_a_short_caption_in_brackets_is_the_credit(size: int, is_credit: bool) -> None:
    text = f"({LONG[: size - 2].rstrip().ljust(size - 2, 's')})"
    assert caption_and_credit([text], [], "en") == ((None, text[1:-1]) if is_credit else (text, None))


@pytest.mark.parametrize(
    ("caption", "alt", "found"),
    [
        ("3 The ferry at the quay", "The ferry at the quay", "The ferry at the quay"),
        ("3 The ferry at the quay", "The ferry a", "3 The ferry at the quay"),
        ("3 The ferry at the quay", "Three ferries", "3 The ferry at the quay"),
        ("3 ferries now.", "ferries now.", "3 ferries now."),
        ("3 ferries now!!", "ferries now!!", "ferries now!!"),
        ("A The ferry at the quay", "The ferry at the quay", "A The ferry at the quay"),
    ],
)
def test_the_number_of_a_slide_before_what_the_alternative_text_says(caption: str, alt: str, found: str) -> None:
    assert caption_and_credit([caption], ["AP"], "en", alt)[0] == found


def line(text: str, tag: str = "span") -> Block:
    return Block(text, 0, len(text), markup=Markup("text", tag, text, object()))


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        ([line("Photo: Ann Lee/AP")], "Photo: Ann Lee/AP"),
        ([line("(Ann Lee)"), line("(Ann Lee)")], "(Ann Lee)"),
        ([line("Ann Lee"), line("Bo Ray")], None),
        ([line("Photo:"), line("Ann Lee")], "Ann Lee"),
        ([line("Photo:")], None),
        ([line("Photo: Ann Lee", "figcaption")], None),
        ([line("Photo: Ann Lee", "figcaption"), line("Bo Ray")], "Bo Ray"),
        ([Block("Photo: Ann Lee", 0, 14)], None),
        ([], None),
    ],
)
def test_the_printed_credit(lines: list[Block], printed: str | None) -> None:
    assert printed_credit(lines) == printed


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Photo: Ann Lee", "Ann Lee"), ("Photo by Ann Lee", "Ann Lee"), ("© Ann Lee", "Ann Lee"),
        ("(Ann Lee)", "Ann Lee"),
        ("Image credit: Photo: Ann Lee", "Ann Lee"), ("Ann Lee/AP; ", "Ann Lee/AP"),
        ("Ann Lee | Copyright 2024", "Ann Lee"),
        ("Ann Lee. All rights reserved.", "Ann Lee"), ("Photo", "Photo"), ("Ann Lee (AP)", "Ann Lee (AP)"),
        ("(Ann Lee (AP))", "Ann Lee (AP)"), ("Ann Lee)", "Ann Lee"), ("Picture Alliance", "Picture Alliance"),
        ("Picture: Ann Lee", "Ann Lee"), ("… Ann Lee", "Ann Lee"),
        ("Photographers of Ostmark", "Photographers of Ostmark"),
    ],
)  # fmt: skip
def test_a_credit_without_label_brackets_and_stops(text: str, credit: str) -> None:
    assert clean_credit(text, "en") == credit


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        (["The old quay at dawn. ", "Ann Lee"], ("The old quay at dawn.", "Ann Lee")),
        (["The old quay at dawn", "Ann Lee"], ("The old quay at dawn", "Ann Lee")),
        (["The old quay at dawn. ", "ANN LEE"], ("The old quay at dawn.", "ANN LEE")),
        (["The old quay at dawn. ", "Reuters"], ("The old quay at dawn.", "Reuters")),
        (["The crew of ", "Ann Lee"], ("The crew of Ann Lee", "")),  # a link in the caption
        (["The old quay at dawn. ", "Old Harbour"], ("The old quay at dawn. Old Harbour", "")),
        (["The old quay ", "Photo: Ann Lee"], ("The old quay", "Photo: Ann Lee")),
        (["The old quay ", "Photo club"], ("The old quay Photo club", "")),
        (["The old quay. Photo: ", "Ann Lee"], ("The old quay. Photo: Ann Lee", "")),  # read by its label
        (["The old quay / ", "town archive"], ("The old quay", "town archive")),  # set off by a sign and an element
        (["The quay. Photo by Ann Lee / ", "Agency"], ("The quay. Photo by Ann Lee / Agency", "")),  # begins before
        (["The old quay / town ", "archive"], ("The old quay / town archive", "")),
        (["The old quay at dawn. ", "EFP/Ann Lee"], ("The old quay at dawn.", "EFP/Ann Lee")),
        (["The old quay at dawn.", "Ann Lee (Quay Pictures)"], ("The old quay at dawn.", "Ann Lee (Quay Pictures)")),
        (["The old quay at dawn.", "Old Harbour (2019)"], ("The old quay at dawn.Old Harbour (2019)", "")),
        (["The old quay at dawn. ", "EFP/the harbour"], ("The old quay at dawn. EFP/the harbour", "")),
        (["Ann Lee"], ("Ann Lee", "")),
    ],
)
def test_a_name_in_an_element_of_its_own(nodes: list[str], expected: tuple[str, str]) -> None:
    text = "".join(nodes)
    markup = Markup("text", "figcaption", text, None, nodes=nodes)
    assert apart(Block(text, 0, len(text), markup=markup), "en") == expected


def test_what_is_said_of_rights_is_no_caption() -> None:
    caption = "La sala restaurata - RIPRODUZIONE RISERVATA"
    assert caption_and_credit([caption], [], "it") == ("La sala restaurata", None)


def test_labels_for_readers_who_do_not_see_the_picture() -> None:
    found = caption_and_credit(["Pie de foto, El viejo muelle"], ["Fuente de la imagen, Ana Abad"], "es")
    assert found == ("El viejo muelle", "Ana Abad")


@pytest.mark.parametrize(
    ("caption", "found"),
    [
        ("▲ The old quay", "The old quay"),
        ("[1/4] The old quay", "The old quay"),
        ("1/4 The old quay", "The old quay"),
        ("1/4", None),
        ("1/2-mile walk", "1/2-mile walk"),
    ],
)
def test_a_sign_or_the_number_of_a_slide_is_no_caption(caption: str, found: str | None) -> None:
    assert caption_and_credit([caption], [], "en")[0] == found


@pytest.mark.parametrize("label", ["Photo:", "Foto", "Zdjęcie:", "Crédit photo :", "Fotó:", "Фото:", "صورة:"])
def test_a_label_alone_is_no_credit(label: str) -> None:
    assert caption_and_credit(["The old quay."], [label], None) == ("The old quay.", None)


def test_a_word_that_is_a_label_too_may_be_the_credit() -> None:
    assert caption_and_credit(["The old quay."], ["Divulgação"], "pt") == ("The old quay.", "Divulgação")
