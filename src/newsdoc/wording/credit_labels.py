"""What stands before the name of who took a picture: "Photo:", "Foto von", "Shot by"."""

import re

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
    words = _labels(language)
    return tuple([word for word in words if not any(other in word for other in words if other != word)])


@per_language()
def by_words(language: str | None) -> tuple[str, ...]:
    """What stands before a name, longest first."""
    return tuple(sorted({by for spoken in languages_for(language) for by in spoken.openers}, key=len, reverse=True))


def find_label(tail: str, language: str | None) -> re.Match[str] | None:
    """The first photo word that opens a credit."""
    lowered = tail.lower()  # Most texts have no photo word at all, which is quicker to see without the pattern.
    return photo_words(language).search(tail) if any(map(lowered.__contains__, _label_roots(language))) else None


@per_language()
def photo_words(language: str | None) -> re.Pattern[str]:
    """A photo word and what follows it to the end: "Photo by X", "Foto: X", "(Image credit: X"."""
    one = "|".join(re.escape(word) for word in _labels(language))
    by = "|".join(re.escape(by) for by in by_words(language) if " " not in by)
    return re.compile(
        rf"(?<![^\W\d_])(?:(?:{one}|staff|file|handout|contributed)s?\s)?(?P<word>{one})s?\s?(?:[:=]|©|(?:\s(?:{by})\b))\s?[^\n]{{0,140}}$",
        re.I,
    )


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
