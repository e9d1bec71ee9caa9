"""Bylines in Chinese, Japanese and Korean, which have no capitals and often no spaces."""

import re
from functools import cache

from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages
from newsdoc.wording.scripts import is_unspaced
from newsdoc.wording.sites import site_word_ends

_KANA = re.compile("[\u3040-\u30ff]")
_SPLIT = re.compile("[|｜、，,;；\n\t·/／]|(?<![\u30a1-\u30fe])・|・(?![\u30a1-\u30fe])")
"""Where parts end. A dot between katakana stands inside a foreign name: "スミス・ジョン"."""
_BRACKETS = " ()（）【】[]［］〔〕:：.。-—*=＝"
_DATE = re.compile(r"\d{4}\s?[年년./-]|\d{1,2}:\d\d")
_WHOLE_DATE = re.compile(
    r"\d{4}\s?[年년./-]\s?\d{1,2}\s?[月월./-]\s?\d{1,2}\s?[日일.]?(?:\s?[(（][^()（）]{1,3}[)）])?(?:\s?\d{1,2}:\d\d(?::\d\d)?)?"
)
_DAY = "\x00"
"""What a date is while the line is cut into parts."""
_BESIDE = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,64}|[(（][^()（）=＝]{1,20}[=＝][^()（）]{1,20}[)）]")
"""What stands beside a name and is none: a mail address, the place and agency that open a story, "(서울=통신)"."""
_FILED = ("報導", "报道", "報道")
"""What closes the place from which a reporter filed: "記者王小明／港城報導"."""
_OF_A_HOUSE = re.compile(r"^[\u4e00-\u9fff]{2,8}(?:记者|記者)\s?(?=[\u4e00-\u9fff]{2,4}(?:\s|$))")
"""The house before a reporter's name: "港报记者 王小明"."""
_BEHIND = re.compile(
    r"(?:(?<!\s)\s+)?[(（\[【〔].*|(?<!\s)\s+(?:阅读|点击|浏览|访问|评论|出自|来自|转自|发布|发表|时间|日期|字号|编辑|责编|分类|标签|來源|来源).*",
    re.S,
)
"""What stands behind a name that a label names: counts of readers, days, where it is from."""
_COUNT = re.compile(r"[:：]\s*|\d{2}")
"""What no name has: "点击: 313"."""
_LONGEST = 20
"""Characters: no name is longer, nor is a house that signs."""
_SHORTEST_NAME, _LONGEST_NAME = 2, 4
"""Characters of a Chinese or Korean name."""
_WHOLE_NAME = 4
"""Characters of most Japanese names, family and given name together: what is shorter may be one of the two."""


def is_ideographic_name(text: str) -> bool:
    """Whether a line has the shape of a Chinese or Japanese name and nothing else; words of so few characters have too.

    >>> is_ideographic_name("山々花子"), is_ideographic_name("王小明記者報導")
    (True, False)
    """
    return not text.isascii() and _name_pattern().fullmatch(text) is not None


@cache
def _name_pattern() -> re.Pattern[str]:
    return re.compile("[\u3005\u4e00-\u9fff]{2,5}(?:\\s[\u3005\u4e00-\u9fff]{1,3})?")


def read_ideographic_byline(text: str, language: str | None = None) -> tuple[Person, ...]:
    """The people that a byline names: "记者 王某 李某", "김하늘 기자", "（文／山川海子）".

    What stands behind a label of editors names no author; an agency is an organisation; the paper beside a name is left
    out.
    """
    people: dict[str, Person] = {}
    text = text.replace("\u3000", " ")
    text = _next_label().sub("|", _WHOLE_DATE.sub(_DAY, _BESIDE.sub("|", text)))
    text = next((text[len(label) :] for label in _labels() if _SPLIT.search(label) and text.startswith(label)), text)
    of_an_editor = False
    parts = [(part, _DAY in whole) for whole in _SPLIT.split(text) for part in whole.split(_DAY)]
    for part, dated in parts:
        part = part.strip(_BRACKETS)
        behind_editor, of_an_editor = of_an_editor, part in _editors()  # "编辑 | 王某"
        if not part or behind_editor or _DATE.search(part) or part.endswith(_FILED):
            continue
        if part.startswith((*_editors(), *_days())):
            continue
        part, label = _without_label(part)
        if label:
            part = _BEHIND.sub("", _without_label(part)[0])  # "作者：记者 王某"
        bare = _OF_A_HOUSE.sub("", part)
        labelled = bool(label) or bare != part
        part, role = _without_job(bare)
        if role:
            part = part.rpartition("=")[2].strip(_BRACKETS)  # "해랑=박도윤 기자": the place before the name
        if dated and not labelled and not role:
            continue  # "2024年5月3日 星期五"
        for name in _names(part, bool(labelled or role), _WHOLE_NAME if language == "ja" else _SHORTEST_NAME):
            if 1 < len(name) <= _LONGEST and (labelled or is_unspaced(name)) and not _COUNT.search(name):
                agency = is_news_agency(name)
                people.setdefault(name, Person(name, kind="organization") if agency else Person(name, role=role))
    named = [person for person in people.values() if not person.name.endswith(site_word_ends())]
    return tuple(named or people.values())


def _names(part: str, sure: bool, shortest: int) -> list[str]:
    """One name, or several that stand apart: Japanese puts a space inside a name, Chinese and Korean between two.

    `shortest`: characters of a name that is whole, at least.
    """
    words = part.split()
    if len(words) == _HOUSE_AND_NAME and words[0].endswith(site_word_ends()):
        return words[1:]
    apart = len(words) > 1 and not _KANA.search(part) and all(shortest <= len(word) <= _LONGEST_NAME for word in words)
    if apart and sure:
        return [word for word in words if word not in _labels()]  # "王小明 通讯员 李红"
    return [part] if part else []


_HOUSE_AND_NAME = 2
"""Words of a name behind its house: "港城日报 王小明"."""


@per_language()
def _next_label() -> re.Pattern[str]:
    """The space before a further label: "来源：港报 作者：王小明"."""
    labels = "|".join(map(re.escape, sorted({*_labels(), *_editors()}, key=len, reverse=True)))
    return re.compile(rf"\s(?=(?:{labels})\s?[:：/／])")


@per_language()
def _editors() -> tuple[str, ...]:
    """Labels of those who edited, translated or gave the story."""
    found: list[str] = []
    for code in ("zh", "ja", "ko"):
        language = languages()[code]
        found += [label for label in language.taglines if language.taglines[label] != "writing"]
        found += [*language.source, *language.cues.get("source", ()), *language.cues.get("photo", ())]
    return tuple(label for label in found if len(label) > 1)


@per_language()
def _days() -> tuple[str, ...]:
    """Labels of the day."""
    spoken = [languages()[code].cues for code in ("zh", "ja", "ko")]
    return tuple(label for cues in spoken for kind in ("published", "updated") for label in cues.get(kind, ()))


@per_language()
def _labels() -> tuple[str, ...]:
    """What stands before the name, longest first."""
    return tuple(sorted({label for code in ("zh", "ja", "ko") for label in languages()[code].labels}, key=len))[::-1]


@per_language()
def _jobs() -> tuple[str, ...]:
    """What stands behind the name, longest first."""
    words = {word for code in ("zh", "ja", "ko") for word in languages()[code].cues.get("job", ())}
    return tuple(sorted(words, key=len))[::-1]


@per_language()
def reporter_labels() -> tuple[str, ...]:
    """The jobs that stand before a name: "记者", "通讯员", and nothing of one character."""
    return tuple(label for label in _labels() if len(label) > 1)


def _without_label(part: str) -> tuple[str, str | None]:
    for label in _labels():
        if part.startswith(label):
            rest = part[len(label) :]
            # One character may be part of a name; it is a label when something parts it from the name.
            if len(label) > 1 or rest[:1] in " :：／/=＝＝":
                return rest.strip(_BRACKETS + "=＝"), label
    return part, None


def _without_job(part: str) -> tuple[str, str | None]:
    for job in _jobs():
        if part.endswith(job) and len(part) > len(job):
            return part[: -len(job)].strip(_BRACKETS), job
    return part, None
