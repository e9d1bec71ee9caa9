"""What people did for a story besides writing it, as bylines say: labels and phrases before their names."""

import re

from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages
from newsdoc.wording.taglines import tagline_labels

LABEL = re.compile(r"([^\W\d_][^:：\n]{1,24})(?::\s|：)")
"""A label at the beginning of a part of a line."""


def is_other_label(label: str, language: str | None) -> bool:
    """Whether a label is of pictures or of people who edited or translated the story."""
    if tagline_labels().get(label, "writing") not in _AUTHORS:
        return True
    return bool(cue_table(language).find(words_of(label), label).whole & BIT["photo"])


@per_language()
def other_work_behind() -> re.Pattern[str]:
    """What opens the names of those who did something else than write, behind the byline: "Edited by", "Photos by"."""
    return re.compile(rf"(?<=\S\s){_other_phrases()}", re.I)


@per_language()
def other_work_first() -> re.Pattern[str]:
    """The same, where it opens the line: "Reviewed by Ann Lee" names no author."""
    return re.compile(_other_phrases(), re.I)


def other_work(text: str) -> tuple[str, str] | None:
    """What the people of a line did whose first words say that they did not write, and the rest of the line.

    >>> other_work("Photos by Ann Lee")
    ('illustration', 'Ann Lee')
    """
    if found := other_work_first().match(text):
        return tagline_labels()[found[0].lower()], text[found.end() :].strip(" :")
    label = LABEL.match(text)
    if label is None or not is_other_label(label[1].lower(), None):
        return None
    return tagline_labels().get(label[1].lower(), "photo"), text[label.end() :].strip()


@per_language(512)  # A newsroom prints the same bylines all day.
def other_works(text: str) -> tuple[tuple[str, str], ...]:
    """The same for each part of a line that has several, with what was written left out.

    >>> other_works("Text: Ann Lee, Fotos: Bo Ray")
    (('photo', 'Bo Ray'),)
    """
    starts = sorted({0, *(found.start() for found in (*_LABELS.finditer(text), *other_work_behind().finditer(text)))})
    parts = [text[start:end].strip(" ,;|/()\n") for start, end in zip(starts, [*starts[1:], None], strict=True)]
    return tuple([found for part in parts if (found := other_work(part)) is not None])


@per_language(512)
def labelled_behind(text: str) -> tuple[tuple[str | None, str], ...]:
    """The parts of a line that says in brackets behind the names what they did, with that; None for those who wrote.
    Empty for any other line.

    >>> labelled_behind("Von Ann Lee (Text) und Bo Ray (Fotos)")
    ((None, 'Von Ann Lee'), ('photo', 'Bo Ray'))
    """
    if len(text) > _LONGEST:
        return ()
    found = []
    end = 0
    for part in _BRACKETED.finditer(text):
        label = part["label"].lower()
        other = is_other_label(label, None)
        found.append((tagline_labels().get(label, "photo") if other else None, _without_joint(part["names"])))
        end = part.end()
    rest = _HOUSE_BEHIND.sub("", text[end:]).strip(" .")
    certain = any(function is not None for function, _ in found) and not rest and all(names for _, names in found)
    return tuple(found) if certain else ()


_HOUSE_BEHIND = re.compile(r"\A\s*[,/|–-]\s*(?:[^\s,;/()]{2,12}|[^\W\d_A-Z][^\d,;/()]{2,40})\Z")
"""The house for which all of them work: "Ann Lee (Text), Bo Ray (Fotos), dpa", "..., da agência Lusa"."""
_LONGEST = 400
"""Characters of such a line, at most: ten people with what they did."""
_BRACKETED = re.compile(r"(?P<names>[^()]{2,80})\((?P<label>[^\W\d_][^\W\d_]{2,20})\)")


def _without_joint(names: str) -> str:
    """Names without what joins them to those before: a sign, or "and"."""
    names = names.strip(" ,;&/+\n")
    first, _, rest = names.partition(" ")
    return rest if any(first in language.and_words for language in languages().values()) else names


_LABELS = re.compile(r"(?<![^\W\d_])[^\W\d_]{3,24}:\s")


def _other_phrases() -> str:
    phrases = [label for label, function in tagline_labels().items() if " " in label and function not in _AUTHORS]
    one = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return rf"(?:{one})\b"


_AUTHORS = frozenset(("writing", "reporting", "contributing"))
"""What people did who are authors all the same."""
