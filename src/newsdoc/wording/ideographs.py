"""Bylines in Chinese, Japanese and Korean, which have no capitals and often no spaces."""

import re

from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.languages import languages, per_language
from newsdoc.wording.scripts import is_unspaced

_KANA = re.compile("[\u3040-\u30ff]")
_SPLIT = re.compile(r"[|、，,;；\n\t·・/／]")
_BRACKETS = " ()（）【】[]［］〔〕:：.。-—*"
_DATE = re.compile(r"\d{4}\s?[年년./-]|\d{1,2}:\d\d")
_BEHIND = re.compile(
    r"(?:(?<!\s)\s+)?[(（\[【〔].*|(?<!\s)\s+(?:阅读|点击|浏览|评论|出自|来自|转自|发布|发表|时间|日期|字号|编辑|责编|分类|标签|來源|来源).*",
    re.S,
)
"""What stands behind a name that a label names: counts of readers, days, where it is from."""
_COUNT = re.compile(r"[:：]\s*|\d{2}")
"""What no name has: "点击: 313"."""
_LONGEST = 20
"""Characters: no name is longer, nor is a house that signs."""
_LONGEST_NAME = 4
"""Characters of a Chinese or Korean name."""


def is_ideographic(text: str) -> bool:
    """Whether a line is written in one of these scripts."""
    return is_unspaced(text)


def read_ideographic_byline(text: str, language: str | None = None) -> tuple[Person, ...]:
    """The people that a byline names: "记者 王某 李某", "김하늘 기자", "（文／山川海子）".

    What stands behind a label of editors names no author; an agency is an organisation.
    """
    people: dict[str, Person] = {}
    for part in _SPLIT.split(text):
        part = part.strip(_BRACKETS)
        if not part or _DATE.search(part) or part.startswith(_editors()):
            continue
        part, label = _without_label(part)
        if label:
            part = _BEHIND.sub("", _without_label(part)[0])  # "作者：记者 王某"
        part, role = _without_job(part)
        for name in _names(part, bool(label or role)):
            if 1 < len(name) <= _LONGEST and (label or is_unspaced(name)) and not _COUNT.search(name):
                agency = is_news_agency(name)
                people.setdefault(name, Person(name, kind="organization") if agency else Person(name, role=role))
    return tuple(people.values())


def _names(part: str, sure: bool) -> list[str]:
    """One name, or several that stand apart: Japanese puts a space inside a name, Chinese and Korean between two."""
    words = part.split()
    apart = len(words) > 1 and not _KANA.search(part) and all(2 <= len(word) <= _LONGEST_NAME for word in words)
    if apart and sure:
        return words
    return [part] if part else []


@per_language()
def _editors() -> tuple[str, ...]:
    """Labels of those who edited, translated or gave the story."""
    found: list[str] = []
    for code in ("zh", "ja", "ko"):
        language = languages()[code]
        found += [label for label in language.taglines if language.taglines[label] != "writing"]
        found += [*language.source, *language.cues.get("source", ()), *language.cues.get("photo", ())]
        found += [*language.cues.get("published", ()), *language.cues.get("updated", ())]
    return tuple(label for label in found if len(label) > 1)


@per_language()
def _labels() -> tuple[str, ...]:
    """What stands before the name, longest first."""
    return tuple(sorted({label for code in ("zh", "ja", "ko") for label in languages()[code].labels}, key=len))[::-1]


@per_language()
def _jobs() -> tuple[str, ...]:
    """What stands behind the name, longest first."""
    words = {word for code in ("zh", "ja", "ko") for word in languages()[code].cues.get("job", ())}
    return tuple(sorted(words, key=len))[::-1]


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
