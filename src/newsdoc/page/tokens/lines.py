"""What a close look at a short line shows: the case of its words, dates, names, credits, labels, brackets."""

import re

from newsdoc.page.tokens.lexicon import Lexicon
from newsdoc.wording.agencies import is_news_agency, is_picture_source
from newsdoc.wording.captions import is_credit
from newsdoc.wording.cues import BIT
from newsdoc.wording.names import is_organisation, looks_like_person, may_open_with_name

PHOTO = BIT["photo"] | BIT["source"]
"""Words of those who take pictures, and of those who supply them."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?!\d)")
_NUMERIC_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d年")
_LABEL = re.compile(r"([^\n:|]{2,40})(?:[:|]|\s[–—-]\s)\s?\S")
_LONGEST_AGENCY = 48
"""No agency's name is longer."""


def line_tokens(
    text: str,
    words: list[str],
    lowered: list[str],
    known: Lexicon,
    language: str | None,
    cues: tuple[int, int, int],
) -> list[str]:
    """What only bylines, dates, credits, headlines and labels show."""
    tokens: list[str] = []
    add = tokens.append
    count = len(lowered)
    has_digits = _DIGIT.search(text) is not None
    if text.isupper():
        add("case:capitals")
    elif count > 1:
        capitals = len([word for word in words if word[0].isupper()])
        digits = len([word for word in words if word[0].isdigit()]) if has_digits else 0
        share = capitals / max(1, count - digits)
        add("case:" + ("title" if share > 0.85 else "mixed" if share > 0.5 else "some" if capitals > 1 else "sentence"))
        if words[0].isupper() and len(words[0]) > 2:
            add("case:capitals first")
    if has_digits:
        _date_tokens(text, lowered, known, tokens)
    if not known.weekdays.isdisjoint(lowered):
        add("has:weekday")
    if count <= _NAMING:
        _name_tokens(text, count, known, cues[2] != 0, tokens)
    signed = cues[0] & PHOTO or "/" in text or "|" in text or "©" in text or " via " in text
    if (signed or count <= _CREDITING) and is_credit(text, language):
        add("credit:whole")
        if is_picture_source(text):
            add("picture source:whole")
    if text[0] in "([" and text[-1] in ")]" and text.count("(") <= 1:
        add("bracket:whole")
    elif text[-1] in "([":
        add("bracket:left open")
    elif ")" in text and "(" not in text:
        add("bracket:closed only")
    if (":" in text or "|" in text or " -" in text or "\u2013" in text or "\u2014" in text) and (
        label := _LABEL.match(text)
    ):
        add("label:capitals" if label[1].isupper() else "label:word" if " " not in label[1].strip() else "label:words")
    return tokens


_NAMING, _CREDITING = 14, 7
"""Words of a line that is searched for names, and of one that is for a credit without a sign of one, at most."""


def _date_tokens(text: str, lowered: list[str], known: Lexicon, tokens: list[str]) -> None:
    """What the digits of a line say."""
    add = tokens.append
    if _YEAR.search(text):
        add("has:year")
    if _CLOCK.search(text):
        add("has:clock")
    dated = _NUMERIC_DATE.search(text) is not None
    if dated or not known.months.isdisjoint(lowered):
        count = len(lowered)
        add("has:date")
        add("dated:" + ("short" if count <= _DATE else "line" if count <= _DATE_LINE else "long"))


_DATE, _DATE_LINE = 5, 10
"""Words of a bare date, and of a line with more than that, at most."""


def _name_tokens(text: str, count: int, known: Lexicon, is_cue: bool, tokens: list[str]) -> None:
    """Whether a line opens as a byline does, and names a person, an agency or an organisation."""
    add = tokens.append
    by = _by_word(text, known.by)
    rest = text[len(by) :].strip(" :") if by else text
    if by:
        add("opens:by")
        if not rest:
            add("is:by")
    if not is_cue and may_open_with_name(rest):
        head = _HEAD_END.split(rest, maxsplit=1)[0].strip()
        if head and looks_like_person(head):
            add("name:whole" if head == text else "name:by" if by else "name:first")
            if len(head) == len(rest):
                add("name:only")
    if len(rest) <= _LONGEST_AGENCY and is_news_agency(rest):
        add("agency:whole")
    elif count <= _HOUSE and is_organisation(text):
        add("organisation")


_HOUSE = 5
"""Words of the name of an organisation, at most."""


_HEAD_END = re.compile(r"[,|·•@\d(]| and | und | et | y | e | og | och | en | i | в ")
_DIGIT = re.compile(r"\d")


def _by_word(text: str, by_words: tuple[str, ...]) -> str:
    """What opens the text as a by-word; empty when nothing does."""
    head = text[: len(by_words[0])].lower()
    if not head.startswith(by_words):
        return ""
    for word in by_words:
        size = len(word)
        if text[:size].lower() == word and not text[size : size + 1].islower():
            return text[:size]
    return ""
