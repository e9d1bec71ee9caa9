"""Who filed a story, in the line that opens it as the agencies of East Asia print it.

"(서울=통신) 김하늘 기자 = ...", "（港社記者王小明港城5日電）...", "港社港城3月5日电（记者王小明、李红）...",
"〔記者王小明／港城報導〕...", "【港町＝山川海子】...".
"""

import re
from functools import cache

from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.ideographs import read_ideographic_byline
from newsdoc.wording.scripts import is_unspaced

_OPENING = 120
"""Characters of a story in which its opening line ends."""
_FORMS = (
    r"^[(（][^()（）=＝]{1,16}[=＝][^()（）]{1,16}[)）]\s?(?P<names>[^=＝.。]{2,60}?(?:기자|특파원))\s?[=＝]",
    r"^[(（【〔][^()（）]{0,8}?(?:記者|记者)\s?(?P<names>(?:[\u4e00-\u9fff]{2,4}、)*[\u4e00-\u9fff]{3})"
    r"[\u4e00-\u9fff]{2,8}\d{1,2}日[^()（）]{0,8}[電电]",
    r"^[(（【〔][^()（）]{0,8}?(?:記者|记者)\s?(?P<names>(?:[\u4e00-\u9fff]{2,4}、)*[\u4e00-\u9fff]{2,4})"
    r"[／/][\u4e00-\u9fff]{2,8}(?:報導|报道)[)）】〕]",
    r"^【[^【】=＝]{1,20}[=＝](?P<names>[\u3005\u4e00-\u9fff]{3,5})】",
    r"日[电電讯訊]\s?[(（][^()（）]{0,6}?(?:记者|記者)\s?(?P<names>[^()（）]{2,40})[)）]",
)
"""Between a name and the place behind it no sign stands: a Chinese name has three characters as a rule."""


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Made for the first text that needs them: ranges of ideographs take a while (`scripts.py`)."""
    return tuple(map(re.compile, _FORMS))


def read_filed(text: str) -> tuple[Person, ...]:
    """The people whom the opening line of a story names; empty where it has no such line.

    >>> [person.name for person in read_filed("(서울=통신) 김하늘 기자 = 다리가 다시 열렸다.")]
    ['김하늘']
    """
    opening = text[:_OPENING]
    if not is_unspaced(opening):
        return ()
    for form in _forms():
        if (found := form.search(opening)) and not is_news_agency(found["names"]):
            return read_ideographic_byline("记者 " + found["names"] if "기자" not in found["names"] else found["names"])
    return ()
