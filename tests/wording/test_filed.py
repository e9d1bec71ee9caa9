"""Who filed a story, in the line that opens it."""

import pytest

from newsdoc.wording.filed import read_filed


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("(서울=통신) 김하늘 기자 = 다리가 다시 열렸다.", ["김하늘"]),
        ("(서울=통신) 김하늘 박지민 기자 = 다리가 다시 열렸다.", ["김하늘", "박지민"]),
        ("（港社記者王小明港城5日電）老橋重新開放。", ["王小明"]),
        ("（港社記者王小明、李大華港城5日電）老橋重新開放。", ["王小明", "李大華"]),
        ("港社港城3月5日电（记者王小明、李红）老桥重新开放。", ["王小明", "李红"]),
        ("〔記者王小明／港城報導〕老橋重新開放。", ["王小明"]),
        ("【記者王小明、李大華／港城報導】老橋重新開放。", ["王小明", "李大華"]),
        ("【港町＝山川海子】橋が再び開いた。", ["山川海子"]),
        ("【港町＝共同通信】橋が再び開いた。", []),
        ("老橋重新開放，記者王小明在場。", []),
        ("LARKHAVEN (Agency) - The old bridge is open again.", []),
    ],
)
def test_names(opening: str, names: list[str]) -> None:
    assert [person.name for person in read_filed(opening)] == names
