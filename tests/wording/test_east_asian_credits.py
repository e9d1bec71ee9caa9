"""Credits at the end of Chinese, Japanese and Korean captions."""

import pytest

from newsdoc.wording.east_asian_credits import find_east_asian_credit, without_east_asian_label


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("港を出る船（山川海子撮影）", "山川海子"),
        ("港を出る船＝ＡＰ", "ＡＰ"),
        ("港を出る船＝2026年4月11日、浜崎町、山川海子撮影", "山川海子"),
        ("渡船离开旧码头。图片来源：港报", "图片来源：港报"),
        ("渡船离开旧码头。港社记者 王小明 摄", "港社记者 王小明"),
        ("渡船離開舊碼頭。記者王小明／攝影", "記者王小明"),
        ("渡船离开旧码头。受访者供图", "受访者供图"),
        ("渡船离开旧码头。港社记者 王小明 摄 2026年4月11日", "港社记者 王小明"),
        ("배가 부두를 떠난다. 은빛군 제공. 재판매 및 DB 금지]", "은빛군"),
        ("배가 부두를 떠난다. 김하늘 기자", "김하늘 기자"),
    ],
)
def test_the_credit_ends_the_caption(caption: str, credit: str) -> None:
    found = find_east_asian_credit(caption)
    assert found is not None
    assert caption[slice(*found)] == credit


@pytest.mark.parametrize(
    "caption", ["港を出る船", "写真：港で働く人々の暮らしを見る", "기자 회견장에 모인 사람들", "渡船离开旧码头。"]
)
def test_words_of_the_trade_alone_are_no_credit(caption: str) -> None:
    assert find_east_asian_credit(caption) is None


def test_a_label_is_taken_off() -> None:
    assert without_east_asian_label("撮影：山川海子") == "山川海子"
    assert without_east_asian_label("Foto: Bo Ray") == "Foto: Bo Ray"
