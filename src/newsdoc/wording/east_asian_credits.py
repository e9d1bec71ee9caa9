"""Credits at the end of Chinese, Japanese and Korean captions: "（撮影：山田太郎）", "＝ＡＰ", "은빛군 제공".

A pattern with ranges of ideographs takes a millisecond to compile, so these are made for the first such text.
"""

import re
from functools import cache

from newsdoc.wording.scripts import is_unspaced

_WORD = (
    r"(?:(?:图片来源|圖片來源|图源|摄影|攝影|供图|撮影|提供|写真提供|画像提供)\s?[:：／/＝=]\s?|[［\[](?:写真|画像)[］\]]"
    r"|(?:撮影|攝影|摄影|写真)・(?!編集|録音|制作|構成)(?=[\u3005\u4e00-\u9fff]{1,4}\s?[\u3005\u4e00-\u9fff]{1,4}[）)]?\s*$)"
    r"|(?<![^\W\d_])(?:写真|画像|図|图|圖)\s?[:：／/＝=]\s?(?=[^\u3041-\u309f。\n]{1,16}$))"
)
"""What opens a credit. Behind a middle dot stands a name, or another trade: "撮影・編集".

Behind a mere "picture" a name is short and has no particles: "写真：港で働く人々" tells what is shown.
"""
_FORMS = (
    # Who took or gave it, in brackets: "（山田花子撮影）".
    r"[（(](?P<credit>[^（）()\n]{1,40}?)氏?(?:撮影|提供|攝|摄|摄影|攝影)[）)]\s*$",
    # Behind the sign of equality, also behind day and place: "＝ＡＰ", "＝2026年4月11日、浜崎町、山田花子撮影".
    r"(?:＝|=)(?:[^＝=。\n]{1,40}、)?"
    r"(?P<credit>[Ａ-Ｚａ-ｚA-Za-z]{2,20}(?:[・/／][^\s＝=]{1,20})?|[^\s＝=。、]{1,12}(?:撮影|提供))\s*$",
    # A label and a name: "（撮影：山田太郎）", "图片来源：港报".
    rf"(?P<credit>{_WORD}[^（）()。\n]{{1,40}}?)[）)]?\s*$",
    # The form of Chinese agencies: "港通社记者 王小明 摄".
    r"(?:^|(?<=[。\s]))(?P<credit>(?:[^\s。]{2,8}记者\s?)?[\u4e00-\u9fff]{2,4}(?:\s[\u4e00-\u9fff]{2,4})?)(?<!拍)\s?[摄攝]\s*$",
    # The same in Japan, without a space: "佐藤花子撮影".
    r"(?:^|(?<=[。\s]))(?P<credit>[\u3005\u4e00-\u9fff]{2,4}\s?[\u3005\u4e00-\u9fff]{0,4})撮影\s*$",
    # The reporter and a slash: "記者王小明／攝影".
    r"(?<![\u4e00-\u9fff])(?P<credit>(?:记者|記者)?[\u4e00-\u9fff]{2,4})\s?[／/]\s?(?:攝影|摄影|攝|摄)\s*$",
    # Where a picture is from: "翻攝自網路", "受访者供图".
    r"(?:^|(?<=[。\s]))(?P<credit>翻[攝摄]自[^。\n]{1,20}|(?:受访者|受訪者|[^。\s]{2,12})(?:供图|供圖))\s*$",
)
_KOREAN = re.compile(
    r"(?:^|(?<=[.\s/\[(]))(?P<credit>(?:[^\s./\[\]()=]{2,12}\s){1,3}(?:제공|기자))"
    r"(?:\.\s?재판매 및 DB 금지\.?)?[\])]?\s*$"
)
"""A house that gives the picture, or the reporter who took it: "은빛군 제공", "[은빛군 제공. 재판매 및 DB 금지]"."""
_DAY = re.compile(r"\s\d{2,4}年\d{1,2}月\d{1,2}日$")
"""The day of a picture behind its credit."""
_MADE = re.compile(r"(?:氏)?(?:撮影|提供)$|\s제공$")
"""Behind a name: that its bearer took or gave the picture."""


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, _FORMS))


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(rf"^{_WORD}(?=\S)")


def without_east_asian_label(credit: str) -> str:
    """The credit without the label that opens it.

    >>> without_east_asian_label("图片来源：港报"), without_east_asian_label("Foto: Bo Ray")
    ('港报', 'Foto: Bo Ray')
    """
    return _opener().sub("", credit) if is_unspaced(credit) else credit


def find_east_asian_credit(caption: str) -> tuple[int, int] | None:
    """Begin and end of the credit at the end of a caption, without the word that says who made the picture.

    >>> find_east_asian_credit("旧码头的渡船（山田花子撮影）")
    (7, 11)
    """
    caption = _DAY.sub("", caption)
    for form in _forms():
        if hit := form.search(caption):
            return _without_verb(hit)
    hit = _KOREAN.search(caption) if "제공" in caption or "기자" in caption else None
    if hit and hit.start() and caption[: hit.start()].rstrip(" /[(").endswith("."):
        return _without_verb(hit)
    return None


def _without_verb(hit: re.Match[str]) -> tuple[int, int]:
    start, end = hit.span("credit")
    made = _MADE.search(hit["credit"])
    return start, end - (len(made[0]) if made else 0)
