"""Captions and their credits."""

import pytest

from newsdoc.wording.captions import is_credit, split_credit, without_label


@pytest.mark.parametrize(
    ("text", "language", "caption", "credit"),
    [
        ("Two ships meet. (Ann Lee/AP)", "en", "Two ships meet.", "Ann Lee/AP"),
        ("Two ships meet. (Ann Lee | The Quay Post)", "en", "Two ships meet.", "Ann Lee | The Quay Post"),
        ("बंदरगाह पर जहाज (फोटो साभार: पीटीआई)", "hi", "बंदरगाह पर जहाज", "फोटो साभार: पीटीआई"),
        ("Two ships meet (left | right)", "en", "Two ships meet (left | right)", ""),
        ("Two ships. Photograph: Ann Lee/Alamy", "en", "Two ships.", "Photograph: Ann Lee/Alamy"),
        ("Zwei Schiffe. Foto: Ann Lee/dpa", "de", "Zwei Schiffe.", "Foto: Ann Lee/dpa"),
        ("Two ships meet. Harbour Post photo by Ann Lee", "en", "Two ships meet.", "Harbour Post photo by Ann Lee"),
        ("Harbour Post photo by Ann Lee", "en", "", "Harbour Post photo by Ann Lee"),
        ("Two ships meet in a photo by Ann Lee", "en", "Two ships meet in a", "photo by Ann Lee"),
        ("Two ships. (Quinby Oake | Harbour Post)", "en", "Two ships.", "Quinby Oake | Harbour Post"),
        ("Statek odpływa (fot. archiwum prywatne)", "pl", "Statek odpływa", "archiwum prywatne"),
        ("Statek odpływa. Fot. Urząd Gminy", "pl", "Statek odpływa.", "Urząd Gminy"),
        ("Statek odpływa. Na fot. port", "pl", "Statek odpływa. Na fot. port", ""),
        ("Twee schepen. — © BELGA", "nl", "Twee schepen.", "© BELGA"),
        ("Two ships. | Ann Lee/PA Images via Getty Images", "en", "Two ships.", "Ann Lee/PA Images via Getty Images"),
        ("Zwei Schiffe im Hafen.Ann Lee/dpa", "de", "Zwei Schiffe im Hafen.", "Ann Lee/dpa"),
        ("Due navi nel porto (foto Baldini)", "it", "Due navi nel porto", "foto Baldini"),
        ("Due navi nel porto (foto sopra)", "it", "Due navi nel porto (foto sopra)", ""),
        ("Två fartyg (Foto: Ann Lee)", "sv", "Två fartyg", "Foto: Ann Lee"),
        ("Zwei Schiffe. Foto: Ann Lee (Keystone)", "de", "Zwei Schiffe.", "Foto: Ann Lee (Keystone)"),
        ("Two ships (left) meet near the harbour.", "en", "Two ships (left) meet near the harbour.", ""),
        ("Two ships meet.", "en", "Two ships meet.", ""),
        ("Two ships meet.Credit...Ann Lee for The Post", "en", "Two ships meet.", "Credit...Ann Lee for The Post"),
        ("Two ships meet Credit: Ann Lee for The Post", "en", "Two ships meet", "Credit: Ann Lee for The Post"),
        ("Two ships meet. Credit: M. Ostergaard", "en", "Two ships meet.", "Credit: M. Ostergaard"),
        ("Two ships meet. (Ann Lee)", "en", "Two ships meet.", "Ann Lee"),
        ("Two ships meet. Supplied", "en", "Two ships meet.", "Supplied"),
        ("Two ships meet. | Ann Lee", "en", "Two ships meet.", "Ann Lee"),
        ("Two ships meet. | Old Quay", "en", "Two ships meet. | Old Quay", ""),
        ("Deux bateaux. - Anne Lemaire", "fr", "Deux bateaux.", "Anne Lemaire"),
        ("Dois navios - Ana Amaral/Divulgação", "pt", "Dois navios", "Ana Amaral/Divulgação"),
        ("Stary Most (Shutterstock)", "pl", "Stary Most", "Shutterstock"),
        ("Старый мост. Фото Ивана Петрова", "ru", "Старый мост.", "Фото Ивана Петрова"),
        ("Zámecký park. Autor: Petr Holub", "cs", "Zámecký park.", "Autor: Petr Holub"),
        ("الجسر القديم (رويترز)", "ar", "الجسر القديم", "رويترز"),
        ("पुराना पुल। (फोटो: रवि मेहरा)", "hi", "पुराना पुल।", "फोटो: रवि मेहरा"),
        ("老橋。記者王小明／攝影", "zh-TW", "老橋。", "記者王小明"),
        ("老橋。翻攝自網路", "zh-TW", "老橋。", "翻攝自網路"),
        ("二隻の船（共同）", "ja", "二隻の船", "共同"),
        ("The old quay in the fog [Ann Lee]", "en", "The old quay in the fog", "Ann Lee"),
        ("The keeper of the quay (Ann Lee)", "en", "The keeper of the quay (Ann Lee)", ""),
        ("옛 다리. [항구군 제공. 재판매 및 DB 금지]", "ko", "옛 다리.", "항구군"),
        ("二隻の船（Ｃ）通信社", "ja", "二隻の船", "（Ｃ）通信社"),
        ("岬の灯台＝2026年4月11日、浜崎町、佐藤美咲撮影", "ja", "岬の灯台＝2026年4月11日、浜崎町", "佐藤美咲"),
        ("두 척의 배. [사진 출처 = 통신사]", "ko", "두 척의 배.", "사진 출처 = 통신사"),
        (
            "FILE PHOTO: Two ships meet near the harbour in the old town of Lee, March 5, 2024. REUTERS/Ann Lee",
            "en",
            "FILE PHOTO: Two ships meet near the harbour in the old town of Lee, March 5, 2024.",
            "REUTERS/Ann Lee",
        ),
    ],
)
def test_split(text: str, language: str, caption: str, credit: str) -> None:
    split = split_credit(text, language)
    assert text[: split.end] == caption
    assert text[split.credit_start : split.credit_end] == credit


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Getty Images", "en"),
        ("Ann Lee/AP", "en"),
        ("Ann Lee | Moment | Getty Images", "en"),
        ("© Ann Lee", "en"),
        ("Foto: Ann Lee", "no"),
        ("(Image credit: Ann Lee)", "en"),
    ],
)
def test_whole_credits(text: str, language: str) -> None:
    assert is_credit(text, language)


@pytest.mark.parametrize("text", ["Two ships meet in the harbour", "Ann Lee", "", "Share this article on the web"])
def test_what_is_no_credit(text: str) -> None:
    assert not is_credit(text, "en")


@pytest.mark.parametrize(
    ("text", "language", "credit"),
    [
        ("Foto: Ann Lee", "de", "Ann Lee"),
        ("Fotos: Ann Lee und Bo Ray", "de", "Ann Lee und Bo Ray"),
        ("Photo by Ann Lee/AP", "en", "Ann Lee/AP"),
        ("Image credit: Ann Lee", "en", "Ann Lee"),
        ("Credit: Ann Lee", "en", "Ann Lee"),
        ("© Ann Lee", "en", "© Ann Lee"),
        ("Foto © Ann Lee", "de", "Foto © Ann Lee"),
        ("Getty Images", "en", "Getty Images"),
        ("Foto:", "de", "Foto:"),
        ("Image source: Holm Yard", "en", "Holm Yard"),
        ("Foto: Per Holm / Kaj", None, "Per Holm / Kaj"),
        ("Foto: Von Ann Lee", "de", "Ann Lee"),
        ("Photo: By Reuters", "en", "Reuters"),
    ],
)
def test_the_label_is_no_part_of_the_credit(text: str, language: str | None, credit: str) -> None:
    assert without_label(text, language) == credit


@pytest.mark.parametrize(
    ("text", "language", "caption", "credit"),
    [
        ("The broken wall on the first evening / Jan Holm", "en", "The broken wall on the first evening", "Jan Holm"),
        ("修復が始まった防波堤＝三日（山川海子撮影）", "ja", "修復が始まった防波堤＝三日", "山川海子"),
        ("会見する首相＝ＡＰ", "ja", "会見する首相", "ＡＰ"),
        ("The wall. Mira Solt (dpa/picture alliance)", "en", "The wall.", "Mira Solt (dpa/picture alliance)"),
        ("The new quay is open. (Image source: Holm Yard)", "en", "The new quay is open.", "Image source: Holm Yard"),
        ("Le port au matin / (C) Jan Holm", "fr", "Le port au matin", "(C) Jan Holm"),
        ("Nowe nabrzeże, fot. shutterstock", "pl", "Nowe nabrzeże", "shutterstock"),
        ("The score was 3 / 4 at the end", "en", "The score was 3 / 4 at the end", ""),
        ("Two ships meet. Ann Lee via Quay Press", "en", "Two ships meet.", "Ann Lee via Quay Press"),
    ],
)  # fmt: skip
def test_credits_behind_any_sign(text: str, language: str, caption: str, credit: str) -> None:
    found = split_credit(text, language)
    assert (text[: found.end], text[found.credit_start : found.credit_end]) == (caption, credit)


def test_a_labelled_credit_behind_words_without_a_full_stop() -> None:
    text = "The crew wave from the upper deck Credit: Bo Ray/Picturehouse"
    found = split_credit(text, "en")
    assert text[: found.end] == "The crew wave from the upper deck"
    assert text[found.credit_start : found.credit_end] == "Credit: Bo Ray/Picturehouse"


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The lighthouse on Saturday night. LUIS ABAD", "LUIS ABAD"),
        ("The lighthouse on Saturday night! LUIS ABAD", "LUIS ABAD"),
        ("The lighthouse, said the keeper, “is lit.” LUIS ABAD", "LUIS ABAD"),
        ("The lighthouse on Saturday night. ANA-MARIA DE LA PAZ", "ANA-MARIA DE LA PAZ"),
        ("The lighthouse on Saturday night. LIGHT", ""),  # one word is no name
        ("The lighthouse on Saturday night. LUIS ABAD, 44", ""),
        ("The lighthouse of LUIS ABAD", ""),  # no sentence of its own
    ],
)
def test_a_name_in_capitals_as_last_sentence_is_the_credit(text: str, credit: str) -> None:
    found = split_credit(text, "en")
    assert text[found.credit_start : found.credit_end] == credit


def test_the_label_with_three_dots_is_no_part_of_the_credit() -> None:
    assert without_label("Credit...Ann Lee for The Post", "en") == "Ann Lee for The Post"
