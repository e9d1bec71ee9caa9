"""Days in bylines: cutting out when a story was published, so that names are left."""

import re

from newsdoc.wording.cues import BIT, CueTable, cue_table
from newsdoc.wording.dates import read_dates
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages_for, month_names

__all__ = ["CLOCK", "without_date_words", "without_dates"]

CLOCK = re.compile(r"\d{1,2}[:.h]\d\d")
"""A time of day."""
_NAME = 2
"""Words of a name, where no word for "by" stands before it."""
_MOST_NAME_WORDS = 12
"""Words of a run within which dates are looked for behind a name."""


def without_dates(text: str, language: str | None) -> str:
    """Cut dates out, with the words that lead up to them ("on Monday,", "Published:"), a separator in their place.

    Where the days of publication and of a change run together, the second can be seen once the first is gone.
    """
    return _without_seen_dates(_without_seen_dates(text, language), language)


def _without_seen_dates(text: str, language: str | None) -> str:
    pieces, at = [], 0
    for found in read_dates(text, language):
        pieces += [_without_lead(text[at : found.start], language), " | "]
        at = found.end
    return "".join([*pieces, text[at:]])


@per_language()
def _date_leads(language: str | None) -> frozenset[str]:
    """Names of days, and what stands before a date."""
    spoken = languages_for(language)
    return frozenset(word for one in spoken for said in one.weekdays | one.on_words for word in said.split())


def _without_lead(text: str, language: str | None) -> str:
    """The text without weekday, "on" and "published" at its end."""
    leads = _date_leads(language)
    words = text.split()
    while words:
        word = words[-1].strip(_AROUND_LEADS).lower()
        table = cue_table(language)
        both = [words[-2].lower().strip(_AROUND_LEADS), word] if len(words) > 1 else [word]  # "last updated"
        dated = [said for said in ([word], both) if table.find(said).whole & (BIT["published"] | BIT["updated"])]
        if word and word not in leads and not dated:
            break
        del words[-len(dated[-1]) if dated else -1 :]
    return " ".join(words)


_AROUND_LEADS = ",،:.-–|()"


def without_date_words(segment: str, language: str | None, *, signed: bool) -> str:
    """Cut "published", "last updated", "3 days ago" and what follows off behind a name.

    `signed`: a word for "by" stands before it, so that one word may be the name.
    """
    words = segment.split()
    lowered = [word.lower().strip(".,:") for word in words]
    table = cue_table(language)
    months = month_names(language)
    leads = _date_leads(language)
    for i in range(1 if signed else _NAME, min(len(words), _MOST_NAME_WORDS)):
        if i < _NAME and words[i][0].isupper():
            continue  # "Loïc Le Clerc"
        if lowered[i] in months and i + 1 < len(words) and lowered[i + 1].isdigit():
            return " ".join(words[:i])  # "Ann Lee Nov 18": a day of this year
        if CLOCK.match(words[i]) or (lowered[i] in leads and i + 1 < len(words) and CLOCK.match(words[i + 1])):
            while i > 1 and words[i - 1].islower():
                i -= 1
            return " ".join(words[:i])  # "Ann Lee at 8:21", "Ana Gil a las 8:21"
        kinds = table.find(lowered[i : i + 3]).leading
        if kinds & (BIT["published"] | BIT["updated"]) and (words[i][0].islower() or i + 1 < len(words)):
            return " ".join(words[:i])
        if kinds & BIT["comment"] and i + 1 < len(words):
            return " ".join(words[:i])  # "Ann Lee Leave a Comment"
        if table.find(lowered[i:]).whole & (BIT["share"] | BIT["call"]):
            return " ".join(words[:i])  # "Ann Lee Follow"
        if kinds & BIT["ago"] and i + 1 == len(words):
            return " ".join(words[:i])  # "Ann Lee yesterday"
        if _AGE.fullmatch(lowered[i]):
            return " ".join(words[:i])  # "Ann Lee 3d ago"
        figure = next((word for word in words[i : i + _BEFORE_FIGURE] if word.isdigit()), None)
        if figure and words[-1] != figure and (words[i] == figure or _opens_with_age(lowered[i:], table)):
            return " ".join(words[:i])  # "Ann Lee 3 days", "Ann Lee vor 3 Tagen", "Ann Lee il y a 3 jours"
    return segment


_AGE = re.compile(r"\d{1,3}(?:s|m|h|d|w|min|mins|hr|hrs)")
"""How long ago it was, for short."""
_BEFORE_FIGURE = 4
"""Words with the figure in them that tell how old a story is: "il y a 3"."""


def _opens_with_age(words: list[str], table: CueTable) -> bool:
    """Whether words begin to tell how long ago it was, before the figure ("il y a 3") or around it ("vor 3 Tagen")."""
    head = words[: _BEFORE_FIGURE + 1]
    spoken = [word for word in head if not word.isdigit()]
    return bool((table.find(head).leading | table.find(spoken).leading) & BIT["ago"])
