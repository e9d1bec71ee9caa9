"""What stands before the name of who took a picture: "Photo:", "Foto von", "Shot by"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages_for
from newsdoc.wording.names import looks_like_person
from newsdoc.wording.signatures import PIECES, is_name_in_capitals, is_name_or_source
from newsdoc.wording.sites import site_words


@per_language()
def _labels(language: str | None) -> tuple[str, ...]:
    """The photo words, longest first."""
    words = {
        phrase
        for spoken in languages_for(language)
        for kind in ("photo", "source")
        for phrase in spoken.cues.get(kind, ())
        if phrase not in ("right", "left", "via", "archiv", "archive", "ansa", "privat", "video")
    }
    return tuple(sorted(words, key=len, reverse=True))


@per_language()
def single_labels(language: str | None) -> frozenset[str]:
    """The photo words of one word that stand before a name without a colon too: "Photo Ann Lee"."""
    return frozenset(
        word
        for spoken in languages_for(language)
        for word in spoken.cues.get("photo", ())
        if word[:2] in ("ph", "fo", "фо")
    )


@per_language()
def _label_roots(language: str | None) -> tuple[str, ...]:
    """The photo words that hold no other one: where none of them stands, no photo word does."""
    roots: list[str] = []
    for word in reversed(_labels(language)):  # the shortest first
        if not any(root in word for root in roots):
            roots.append(word)
    return tuple(roots)


@per_language()
def by_words(language: str | None) -> tuple[str, ...]:
    """What stands before a name, longest first."""
    return tuple(sorted({by for spoken in languages_for(language) for by in spoken.openers}, key=len, reverse=True))


class Label(NamedTuple):
    """Where a photo word labels a credit that goes on to the end: "Photo by X", "Foto: X", "Image credit: X"."""

    start: int
    """Offset of the credit, and of its first photo word."""
    word: slice
    """The last photo word."""


def find_label(tail: str, language: str | None) -> Label | None:
    """The first photo word that labels a credit, or the longest of those with one beginning: "Photo by"."""
    return min(_labels_in(tail, language), key=lambda label: (label.start, -label.word.stop), default=None)


def opening_label(credit: str, language: str | None) -> Label | None:
    """The photo word with which a credit opens."""
    label = find_label(credit, language)
    return label if label is not None and label.start == 0 else None


def _labels_in(tail: str, language: str | None) -> Iterator[Label]:
    lowered = _lowered(tail)
    if not any(map(lowered.__contains__, _label_roots(language))):
        return  # as most texts, which is quicker to see than any sign behind a label
    for sign in _signs_behind(language).finditer(lowered, max(0, len(lowered) - _LONGEST)):
        name = lowered[sign.end() :]
        if "\n" in name[1:]:
            continue
        word = _label_before(lowered, sign.start(), _labels(language))
        if word is not None:
            first = _label_before(lowered, word.start, (*_labels(language), *_BEFORE))
            yield Label(first.start if first is not None else word.start, word)


_BEFORE = ("staff", "file", "handout", "contributed")
"""What stands before "photo" besides another photo word."""
_LONGEST = 160
"""Characters of a name behind its label with the sign between them, at most."""


@per_language()
def _signs_behind(language: str | None) -> re.Pattern[str]:
    """What stands between a photo word and a name."""
    return re.compile(rf"[:=©]|\s(?:{'|'.join(re.escape(by) for by in by_words(language) if ' ' not in by)})\b")


def _label_before(lowered: str, end: int, labels: tuple[str, ...]) -> slice | None:
    """The label that ends here as a whole word, or in the plural, before a space or none."""
    behind = end - 1 if lowered[end - 1 : end].isspace() else end
    for at in (behind, behind - 1) if lowered[behind - 1 : behind] == "s" else (behind,):
        if not lowered.endswith(labels, 0, at):
            continue
        for label in labels:
            start = at - len(label)
            if lowered.startswith(label, max(0, start), at) and not lowered[max(0, start - 1) : start].isalpha():
                return slice(start, at)
    return None


def _lowered(text: str) -> str:
    """A text in small letters, as many as it has: "İ" is two of them by itself."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join([each.lower()[0] for each in text])


@per_language()
def labelled_names() -> re.Pattern[str]:
    """A last sentence that is a label of credits, of any language, and a name: "Foto: Ann Lee", "Taken by Ann Lee"."""
    labels = "|".join(map(re.escape, sorted(site_words("credit_labels"), key=len, reverse=True)))
    return re.compile(
        rf"(?:^|(?<=[.!?”\"»]\s)|(?<=[.!?”\"»]))(?P<credit>(?i:{labels})\s?(?P<sign>[:/–—-]?)\s"
        r"(?P<name>(?:[^.!?\n]|(?<=\b[^\W\d_])\.){3,80}))$"
    )


def is_signed_by(hit: re.Match[str]) -> bool:
    """Whether a name or a source stands behind a label; without a colon one that is known."""
    name = PIECES.split(hit["name"])[0].strip()
    return is_name_or_source(name) or is_name_in_capitals(name) or (hit["sign"] == ":" and looks_like_person(name))
