"""Where a caption ends and its credit begins, sign by sign."""

import pytest

from newsdoc.wording.captions import is_credit, split_credit, without_label


def split(text: str, language: str = "en") -> tuple[str, str]:
    found = split_credit(text, language)
    return text[: found.end], text[found.credit_start : found.credit_end]


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Two ships. (Ann Lee/AP).", "Two ships.", "Ann Lee/AP"),
        ("Two ships. [Ann Lee/AP]", "Two ships.", "Ann Lee/AP"),
        ("Two ships. (Photo: Ann Lee)", "Two ships.", "Photo: Ann Lee"),
        ("Two ships. Photo: Ann Lee (AP)", "Two ships.", "Photo: Ann Lee (AP)"),
        ("Two ships. Photo: Quay Inc.", "Two ships.", "Photo: Quay Inc"),
        ("Two ships. Photo: Ann L.", "Two ships.", "Photo: Ann L."),
        ("Two ships. © Ann Lee", "Two ships.", "© Ann Lee"),
        ("Two ships | Getty Images", "Two ships", "Getty Images"),
        ("Two ships | in the harbour", "Two ships | in the harbour", ""),
        ("Two ships. AP Photo/Ann Lee", "Two ships.", "AP Photo/Ann Lee"),
        ("Two ships. Getty Images", "Two ships.", "Getty Images"),
        ("Two ships. Ann Lee via Getty Images", "Two ships.", "Ann Lee via Getty Images"),
        ("Two ships of U.S. Customs", "Two ships of U.S. Customs", ""),
        ("“Two ships!” Getty Images", "“Two ships!”", "Getty Images"),
        ("Two ships. Bo Ray (AP)", "Two ships.", "Bo Ray (AP)"),
        ("Two ships of Bo Ray (left)", "Two ships of Bo Ray (left)", ""),
        ("Two ships  ", "Two ships", ""),
        ("", "", ""),
        ("Photo: Ann Lee", "", "Photo: Ann Lee"),
        ("Two ships, fot. Reuters", "Two ships", "Reuters"),
    ],
)
def test_a_caption_and_its_credit(text: str, caption: str, credit: str) -> None:
    assert split(text) == (caption, credit)


def test_only_the_end_of_a_caption_is_looked_at() -> None:
    told = "Two ships meet. " * 20
    assert split(told + "© Ann Lee") == (told.strip(), "© Ann Lee")
    assert split("© Ann Lee. " + told)[1] == ""


def test_many_words_behind_photo_tell_what_is_shown() -> None:
    assert split("Photo: " + "two ships in the harbour of the old town on a fine day in spring " + "again")[1] == ""


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Getty Images", True),
        ("(Getty Images)", True),
        ("Ann Lee/Getty Images", True),
        ("Ann Lee / AP", True),
        ("Ann Lee/Bo Ray", True),
        ("ann lee/bo ray", False),
        ("© Ann Lee", True),
        ("(c) Ann Lee", True),
        ("((C) Ann Lee)", False),
        ("(© Ann Lee)", True),
        ("Credit: Ann Lee", True),
        ("Photo: Ann Lee", True),
        ("Photo by Ann Lee", True),
        ("Photographs", False),
        ("Ann Lee via Harbour Wire", True),
        ("ann lee via harbour wire", False),
        ("It came via Harbour Wire.", False),
        ("Ann Lee Reuters", True),
        ("ann lee reuters", False),
        ("Ann Lee", False),
        ("x" * 161, False),
        ("© " + "x" * 158, True),
        ("© " + "x" * 159, False),
        ("", False),
        ("()", False),
        ("One two three four five six Reuters", False),
        ("A B C D E F G H I J K L | Reuters", False),
        ("A B C D E F G H I J | Reuters", True),
    ],
)
def test_a_whole_text_that_is_a_credit(text: str, is_one: bool) -> None:
    assert is_credit(text, "en") is is_one


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Photo: Ann Lee", "Ann Lee"),
        ("photos by Ann Lee", "Ann Lee"),
        ("Credits: Ann Lee", "Ann Lee"),
        ("Photo=Ann Lee", "Ann Lee"),
        ("Photo: © Ann Lee", "© Ann Lee"),
        ("Photo © Ann Lee", "Photo © Ann Lee"),
        ("Photo:", "Photo:"),
        ("Credit:", "Credit:"),
        ("Ann Lee", "Ann Lee"),
        ("Photography of Ann Lee", "Photography of Ann Lee"),
    ],
)
def test_a_credit_without_its_label(text: str, name: str) -> None:
    assert without_label(text, "en") == name


@pytest.mark.parametrize(
    ("text", "language", "caption", "credit", "bare"),
    [
        ("Le bac quitte le quai. Photo Ann Lee", "fr", "Le bac quitte le quai.", "Photo Ann Lee", "Ann Lee"),
        ("De boot vertrekt. Foto Ann Lee", "nl", "De boot vertrekt.", "Foto Ann Lee", "Ann Lee"),
        ("Statek odpływa (fot. Ann Lee)", "pl", "Statek odpływa", "fot. Ann Lee", "Ann Lee"),
        ("Two ships. Staff photo by Ann Lee", "en", "Two ships.", "Staff photo by Ann Lee", "Ann Lee"),
        ("Two ships. Courtesy of the Quay Museum", "en", "Two ships.", "Courtesy of the Quay Museum", None),
        ("Two ships. Photo courtesy of Ann Lee.", "en", "Two ships.", "Photo courtesy of Ann Lee", None),
        ("船が出る（撮影：山田太郎）", "ja", "船が出る", "撮影：山田太郎", "山田太郎"),
        ("船が出る。 撮影・山田 太郎", "ja", "船が出る。", "撮影・山田 太郎", "山田 太郎"),
        ("船が出る 山田太郎撮影", "ja", "船が出る", "山田太郎", "山田太郎"),
        ("船が出る。 写真・山田太郎", "ja", "船が出る。", "写真・山田太郎", "山田太郎"),
        ("船が出る 提供：山田太郎", "ja", "船が出る", "提供：山田太郎", "山田太郎"),
        ("Az öböl hajnalban. Zdj. Lena Wosik", "pl", "Az öböl hajnalban.", "Zdj. Lena Wosik", "Lena Wosik"),
        ("船が出る。 撮影・編集", "ja", "船が出る。 撮影・編集", "", None),
        ("轮船离港。 图片来源：港报", "zh", "轮船离港。", "图片来源：港报", "港报"),
        ("轮船离港。港通社记者 王小明 摄", "zh", "轮船离港。", "港通社记者 王小明", None),
        ("La nave parte (Ansa)", "it", "La nave parte", "Ansa", None),
    ],
)
def test_forms_of_other_presses(text: str, language: str, caption: str, credit: str, bare: str | None) -> None:
    found = split_credit(text, language)
    assert (text[: found.end], text[found.credit_start : found.credit_end]) == (caption, credit)
    assert without_label(credit, language) == (bare or credit)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Two ships meet. Photo Finish Today", "en"),
        ("Le bac quitte le quai. Photo de classe", "fr"),
        ("A courtesy of the old captain was known. She waved", "en"),
        ("Two ships (see ph. 3)", "en"),
        ("轮船离港（资料图）", "zh"),
        ("轮船离港。 地图：港口", "zh"),
        ("Die Stadt streitet um die Aufnahme von Flüchtlingen", "de"),
        ("Statek odpływa. Na fot. Anna Lee", "pl"),
        ("The bench – courtesy of Holm & Lind – stands", "en"),
        ("轮船离港。正在拍摄", "zh"),
        ("写真：港で働く人々", "ja"),
        ("Two ships. Courtesy costs nothing", "en"),
        ("Two ships. Courtesy bus to the harbour", "en"),
        ("Courtesy of the council, the quay was closed for a week", "en"),
        ("Larkhaven won 2-1 – courtesy of two late goals", "en"),
    ],
)
def test_photo_words_that_name_nobody(text: str, language: str) -> None:
    found = split_credit(text, language)
    assert found.credit_start == found.credit_end


@pytest.mark.parametrize(("words", "credit"), [(10, True), (11, False)])
def test_a_credit_that_came_via_somebody_has_ten_words(words: int, credit: bool) -> None:
    text = f"{' '.join(['Quay'] * (words - 2))} via Lund"
    assert is_credit(text, "en") == credit


@pytest.mark.parametrize(
    ("text", "language"), [("Hélène Maurin (avec AFP)", "fr"), ("Ann Lee (mit dpa)", "de"), ("Ana Gil (con EFE)", "es")]
)
def test_a_name_with_the_agency_it_wrote_with_is_no_credit(text: str, language: str) -> None:
    assert not is_credit(text, language)
    assert is_credit(text.replace("avec ", "").replace("mit ", "").replace("con ", ""), language)
