"""Names behind a label inside of a line: "Date: 3 May | Author: Ann Lee", "来源：港报 作者：王某", "（记者 王某）"."""

import re

from newsdoc.model import Person
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages, languages_for, month_names
from newsdoc.wording.scripts import is_unspaced

_LONGEST = 300
"""Characters of a line with labels, at most; its names have a third of them. More is a paragraph with a colon."""
_NEXT = re.compile(
    r"[|/;\n）)]|\s{2,}|(?:\s|^)[^\W\d_](?:(?![A-ZÀ-Þ])[^\W\d_]){1,13}\s?[:：]"
    r"|(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ][a-zà-ÿ]{2,12}:)|\s\d"
)
"""What ends the names: a separator, or the next label."""
_QUOTED = ("“", "「", "『", '"', "‘", "«", "„", "《")
"""What opens words that are quoted; no name does."""


def read_labelled(line: str, language: str | None = None) -> tuple[Person, ...]:
    """The people behind the first label of authors in a line; empty where there is none.

    >>> [person.name for person in read_labelled("Datum: 3.5.2024 | Autor: Ida Holm", "de")]
    ['Ida Holm']
    """
    if len(line) > _LONGEST or not (":" in line or "：" in line or is_unspaced(line)):
        return ()
    for label in _labels().finditer(line):
        rest = line[label.end() :].lstrip(" :：|\u3000")
        if rest.startswith(_QUOTED):
            continue  # "她告诉记者：“...”": what somebody told a reporter
        end = _NEXT.search(rest)
        names = rest[: end.start()] if end else rest
        if end and end[0][-1:].isdigit():
            names = _without_month(names, language)
        opener = label[0] if is_unspaced(label[0]) else f"{label[0].rstrip(' :')}: "
        found = tuple(person for person in read_byline(opener + names, language, marked=True) if person.name)
        if found and len(names) < _LONGEST // 3:
            return found
    return ()


def _without_month(names: str, language: str | None) -> str:
    """Names before a figure without the month or weekday of a date: "Ann Lee December", "16, 2024" behind it."""
    parts_of_dates = {*month_names(language), *(day for one in languages_for(language) for day in one.weekdays)}
    while True:
        head, _, last = names.rstrip().rpartition(" ")
        if not head or last.lower().strip(".,") not in parts_of_dates:
            return names
        names = head


@per_language()
def author_labels() -> frozenset[str]:
    """What stands over the name of an author in any language: "author", "written by"."""
    found = {each for one in languages().values() for each in (*one.labels, *one.by) if len(each) > 1}
    return frozenset(found - _labels_of_others())


def _labels_of_others() -> set[str]:
    """What stands before the names of those who did not write the story, but edited or translated it."""
    labels = [item for language in languages().values() for item in language.taglines.items()]
    return {label for label, function in labels if function not in ("writing", "reporting")}


@per_language()
def _labels() -> re.Pattern[str]:
    """The labels of authors in any language, before a colon; of Chinese and Japanese reporters before a space too."""
    spaced: set[str] = set()
    dense: set[str] = set()
    others = _labels_of_others()
    for language in languages().values():
        for label in {*language.labels, *language.by} - others:
            if is_unspaced(label):
                dense.update([label] if len(label) > 1 else [])
            elif len(label) > 1:
                spaced.add(label)
    one = "|".join(map(re.escape, sorted(spaced)))
    other = "|".join(map(re.escape, sorted(dense)))
    return re.compile(rf"(?<!\w)(?:{one})\s?[:：]\s*|(?:{other})(?:\s?[:：]\s*|\s+|[/／])", re.I)
