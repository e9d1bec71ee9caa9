"""Bylines in Chinese, Japanese and Korean."""

import pytest

from newsdoc.wording.ideographs import read_ideographic_byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("记者 王某 李某", ["王某", "李某"]), ("记者 王某某某 李某", ["王某某某", "李某"]),
        ("记者 王某某某某 李某", ["王某某某某 李某"]), ("王某 李某", ["王某 李某"]),
        ("本报记者 王某 通讯员 李某", ["王某", "李某"]),
        ("やまだ 花子記者", ["やまだ 花子"]),
        ("王某", ["王某"]), ("王", []), ("记者 王", []),
        ("海" * 20, ["海" * 20]), ("海" * 21, []), ("作者：" + "海" * 20, ["海" * 20]), ("作者：" + "海" * 21, []),
        ("作者：quayboy", ["quayboy"]), ("quayboy", []), ("作者：q1", ["q1"]), ("作者：quay12", []),
        ("文／山川海子", ["山川海子"]), ("文 山川海子", ["山川海子"]), ("文山川海子", ["文山川海子"]),
        ("责任编辑：王某、记者 李某", ["李某"]), ("作者：记者 王某（图）", ["王某"]), ("记者 王某、王某", ["王某"]),
        ("文・写真\u3000山川海子", ["山川海子"]), ("著者：クワイ・ポスト", ["クワイ・ポスト"]),
        ("文・山川海子", ["山川海子"]),
        ("2024年5月3日 王某", []), ("王某 12:30", []), ("", []),
    ],
)  # fmt: skip
def test_who_is_named(line: str, names: list[str]) -> None:
    assert [person.name for person in read_ideographic_byline(line)] == names


def test_jobs_and_agencies() -> None:
    (person,) = read_ideographic_byline("김하늘 기자")
    assert (person.name, person.role, person.kind) == ("김하늘", "기자", "person")
    (agency,) = read_ideographic_byline("记者 新华社")
    assert (agency.name, agency.kind) == ("新华社", "organization")


def test_japanese_puts_a_space_inside_a_name() -> None:
    for line, names in (("記者 山川 海子", ["山川 海子"]), ("記者 山川海子 岸辺舟太", ["山川海子", "岸辺舟太"])):
        assert [person.name for person in read_ideographic_byline(line, "ja")] == names
    assert [person.name for person in read_ideographic_byline("記者 山川 海子", "zh")] == ["山川", "海子"]
