"""Captions and their credits: "… in Moscow. (Ann Lee/AP)", "Foto: Bo Ray", "© Agency", "… the quay / Bo Ray"."""

import re
from typing import NamedTuple

from newsdoc.wording.agencies import is_picture_source
from newsdoc.wording.credit_labels import (
    by_words,
    find_label,
    is_signed_by,
    labelled_names,
    opening_label,
    single_labels,
)
from newsdoc.wording.cues import words_of
from newsdoc.wording.east_asian_credits import find_east_asian_credit, without_east_asian_label
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import single_with_words
from newsdoc.wording.names import glue_points, looks_like_person
from newsdoc.wording.scripts import is_unspaced
from newsdoc.wording.signatures import PIECES, is_name_in_capitals, is_name_or_source, is_name_with_house

_TAIL = 200
"""A credit is short: only so much of a caption's end is looked at."""
_MOST_WORDS = 12
"""Words of a credit without a label, at most: two or three names with their agencies. More is a sentence."""
_PAREN = re.compile(r"[(\[（]\s*(?P<credit>[^()\[\]（）]{2,150})\s*[)\]）]?\.?\s*$")
_SIGN = re.compile(r"(?:[—–-]\s*)?(?P<credit>(?:©|[(（][cCｃＣ][)）]|ⓒ|Copyright\b|℗)\s*:?\s*[^\n]{2,120})$")
_BAR = re.compile(r"\s[|•·]\s(?P<credit>[^\n]{2,120})$")
_DASH = re.compile(
    r"(?<=[.!?”\"»])\s?[–—-]\s(?P<credit>[^\n–—.!?]{4,60})\.?$|\s[–—-]\s(?P<housed>[^\n–—/.!?]{4,40}\s?/[^\n–—.!?]{2,40})$"
)
"""A name behind a sentence and a dash, or one with its house: "… at dawn. - Bo Ray", "The quay - Bo Ray/Agency"."""
_VIA = re.compile(
    r"(?:^|(?<=[.!?”\"]\s)|(?<=[.!?”\"])|\s[|—–-]\s)(?P<credit>(?:[^.!?|]|(?<=\b[^\W\d_])\.){2,80}\s(?:via|for|per|über|för|pour|para)\s[^.|]{2,50})$"
)
_SLASHED = re.compile(r"(?P<credit>[^\W\d_][^.!?/|]{1,50}\s?/\s?[^.!?|]{2,60})$")
_CREDIT_LABEL = re.compile(r"^(?:credits?(?::|\.{3}|…)|(?:autor(?:ka)?|автор):)\s*(?=\S)", re.I)
_LABELLED = re.compile(
    r"(?:(?<=[^\W_.!?:;,] )|(?<=[.!?”\"’])\s?)"
    r"(?P<credit>(?:Picture |Image |Photo )?Credits?(?::|\.{3}|…)\s*(?:[^\n.!?]|(?<=\W[^\W\d_])\.){2,80})$"
    r"|(?:(?<=[.!?] )|(?<=\| ))(?P<author>(?:Autor(?:ka)?|Автор):\s*[^\n.!?]{2,60})$",
    re.I,
)
"""Behind the words of a caption, without a full stop: "The crew wave from the deck Credit: Bo Ray/Agency"."""
_AFTER_LABEL = re.compile(r"^s?\s?[:=]?\s*")
_OPENERS = re.compile(r"^(?:©|[(（][cｃ][)）]|ⓒ|℗)", re.I)
_MANY_WORDS = 14
"""So many words behind "Photo:" tell what is shown, not whose picture it is."""
_AP = re.compile(
    r"(?P<credit>(?:(?:^|(?<=[.!?”\"]\s)|(?<=[.!?”\"]))[^\W\d_a-z](?:[^.!?|/,]|(?<=\b[^\W\d_])\.){2,40}\s?[|/]\s?)?"
    r"\b(?:AP|EPA|AFP|PA) (?:Photo|Images|Pool|Wire)\b[^\n]{0,60})$"
)
_COURTESY = re.compile(
    r"(?:^|(?<=[.!?”\"]\s)|\s[|—–-]\s)(?P<credit>(?:(?:photos?|images?|pictures?)\scourtesy(?:\sof)?"
    r"|courtesy(?:\sof(?!\s(?:an?|two|three|some|his|her|its|their)\b)|(?=\s(?:photo|image|(?-i:[^\Wa-z])))))"
    r"\s(?:[^.!?|,–—\n]|(?<=\b[^\W\d_])\.){2,60}(?:,\s(?-i:[^\Wa-z])[^.!?|,–—\n]{1,40}){0,2})\.?$",
    re.I,
)
"""In lower case behind a comma goes on a sentence: "Courtesy of a late goal, the team stays up"."""
_FORMS = (
    (_COURTESY, ("ourtesy", "OURTESY")),
    (_SIGN, ("©", "(c)", "(C)", "（", "ⓒ", "Copyright", "℗")),
    (_BAR, "|•·"),
    (_LABELLED, ("redit:", "redits:", "redit...", "redit…", "utor:", "utorka:", "втор:")),
    (_VIA, ("via", "for", "per", "über", "för", "pour", "para")),
    (_AP, ("AP ", "AFP ", "PA ")),
)
"""The forms of a credit without brackets, each with what it cannot be without, which is quicker to see."""
_NAME_BEFORE = 40
"""Letters of a name before the bracket with its agency, at most: "Bo Ray (Agency)"."""
_BEHIND_SLASH = re.compile(r"(?<=\w)[\w”\"».!]\s/{1,2}\s(?P<credit>[^/\n]{4,60})$")
"""A name set off with a slash from the words of the caption."""
_ABBREVIATED = re.compile(r"[\s,;(–-](?:fot|phot|ph)\.$", re.I)
"""A photo word cut short, before a credit that was known by its agency: "…, fot. Agency"."""
_JOINTS = frozenset("/|,–—-·")
"""Signs between the pieces of a credit: a text without them, "via" and "for" is one piece, which is quicker to see."""
_SOURCE_WORDS = 6
"""Words of a credit that is nothing but names and ends with its source."""


class Caption(NamedTuple):
    """A caption taken apart; offsets into the text, equal where there is none."""

    end: int
    """Offset after the caption proper."""
    credit_start: int
    credit_end: int


Stretch = tuple[int, int]
"""Begin and end of a part of a text."""


@per_language(64)  # The tokens, the rules and the assembly of one page split the same captions.
def split_credit(text: str, language: str | None = None) -> Caption:
    """Where the caption proper ends and its credit stands, if it has one, without brackets around the credit."""
    size = len(text.rstrip())
    tail_start = max(0, size - _TAIL)
    tail = text[tail_start:size]
    if found := _find_credit(tail, language):
        start, end = found
        while end > start and tail[end - 1] in " )].":
            # Keep "Inc." and initials; a closing bracket or full stop is not the credit's.
            if tail[end - 1] == "." and end - start > _ABBREVIATION and tail[end - 3] in " .":
                break
            if tail[end - 1] == ")" and "(" in tail[start + 1 : end]:
                break
            end -= 1
        while start < end and tail[start] in " ([" and not _OPENERS.match(tail[start:]):
            start += 1
        caption_end = tail_start + len(_ABBREVIATED.sub("", tail[:start].rstrip()).rstrip(" ([|—–-•·\n\t,/（＝=、"))
        return Caption(caption_end, tail_start + start, tail_start + end)
    return Caption(size, size, size)


_ABBREVIATION = 4
"""Characters of an abbreviation with its stop, at most."""


@per_language(512)  # The same names sign all day.
def without_label(credit: str, language: str | None = None) -> str:
    """The credit without the word that says that it is one: "Foto: Ann Lee" and "Photo by Ann Lee" give "Ann Lee".

    A sign of rights ("© Ann Lee") stays: it says more. So does a label with nothing behind it.
    """
    credit = without_east_asian_label(_CREDIT_LABEL.sub("", credit))
    word, _, name = credit.partition(" ")
    if word.lower().strip(".") in single_labels(language) and is_name_or_source(name):
        return name.strip()
    found = opening_label(credit, language)
    if found is None and (hit := labelled_names().fullmatch(credit)) and is_signed_by(hit):
        return hit["name"].strip()
    rest = credit[found.word.stop :] if found else ""
    if not found or rest.lstrip("s ").startswith("©"):
        return credit
    rest = _AFTER_LABEL.sub("", rest)
    for by in by_words(language):
        if rest.lower().startswith(by + " "):
            rest = rest if _is_given_name(rest, len(by)) else rest[len(by) :]
            break
    return rest.strip(" :") or credit


def _is_given_name(text: str, end: int) -> bool:
    """Whether a word for "by" that ends here is a name: it has a capital, and one word follows: "Per Holm/Agency"."""
    family = PIECES.split(text[end:].strip())[0]
    return text[0].isupper() and " " not in family and not is_picture_source(family)


def _find_credit(tail: str, language: str | None) -> Stretch | None:
    """The stretch of the tail that is most likely the credit; None when there is none."""
    if is_unspaced(tail) and (found := find_east_asian_credit(tail)):
        return found
    if found := _in_brackets(tail, language):
        return found
    if (label := find_label(tail, language)) and tail.count(" ", label.start) < _MANY_WORDS:
        house = _HOUSE.search(tail, 0, label.word.start) if tail[label.word].islower() else None
        return house.start("house") if house else label.start, len(tail)
    if (hit := labelled_names().search(tail)) and is_signed_by(hit):
        return hit.span("credit")
    if found := _behind_a_mark(tail, language) or _behind_the_caption(tail, language):
        return found
    if (hit := _DASH.search(tail)) and _is_signed(hit["credit"] or hit["housed"], language):
        return hit.span("credit" if hit["credit"] else "housed")
    if "/" in tail and (hit := _BEHIND_SLASH.search(tail)) and looks_like_person(hit["credit"]):
        return hit.span("credit")
    return None


def _in_brackets(tail: str, language: str | None) -> Stretch | None:
    """The credit in brackets at the end."""
    hit = _PAREN.search(tail)
    if hit is None:
        return None
    inner = hit["credit"]
    housed = " | " in inner and looks_like_person(inner.split(" | ")[0])  # "(Ann Lee | The Quay Post)"
    set_off = tail[hit.start()] == "[" or tail[: hit.start()].rstrip().endswith((".", "”", '"'))
    named = set_off and looks_like_person(inner)  # in square brackets no text names who is to be seen
    labelled = _is_name_behind_label(inner, language) or opening_label(inner, language)
    if named or housed or labelled or is_credit(inner, language) or "/" in inner:
        return _with_its_name(tail, _with_its_label(tail, hit.span("credit"), language))
    return None


def _is_name_behind_label(text: str, language: str | None) -> bool:
    """Whether a photo word without a colon stands before what may be a family name, which no other word goes on from:
    "foto Baldini", but not "foto sopra".
    """
    label, _, name = text.partition(" ")
    words = name.split()
    return (
        0 < len(words) <= _NAME_WORDS
        and label.lower() in single_labels(language)
        and all(word[0].isupper() and word.isalpha() for word in words)
    )


_NAME_WORDS = 3
"""Words of a name behind a photo word, at most."""


def _behind_a_mark(tail: str, language: str | None) -> Stretch | None:
    """The credit in one of the forms that have a mark of their own: a bar, a slash, "via"."""
    for pattern, marks in _FORMS:
        if not any(mark in tail for mark in marks) or not (hit := pattern.search(tail)):
            continue
        group = "credit" if hit["credit"] else "author"
        credit = hit[group]
        if pattern is _BAR and not (is_credit(credit, language) or is_name_or_source(credit)):
            continue
        if pattern is _VIA and not (
            is_credit(credit, language) or looks_like_person(credit.split(" via ")[0].split(" for ")[0])
        ):
            continue
        return hit.span(group)
    return None


def _behind_the_caption(tail: str, language: str | None) -> Stretch | None:
    """The credit glued to the caption's end, or a last sentence that is nothing but names: "… in Paris. Ann Lee"."""
    for point in reversed(glue_points(tail)):
        if is_credit(tail[point:], language):
            return point, len(tail)
    if (hit := _ABBREVIATED_WORD.search(tail)) and (hit["apart"] or is_name_or_source(hit["name"])):
        return hit.span("name")
    at = _last_stop(tail)
    if at < 0 or len(tail) - at >= _LAST_SENTENCE:
        return None
    last = tail[at + 2 :]
    signed = is_credit(last, language) or is_name_in_capitals(last) or is_name_with_house(last)
    return (at + 2, len(tail)) if signed else None


_STOPS = (". ", "” ", "! ")
"""What ends a sentence before a credit."""


def _last_stop(tail: str) -> int:
    """Where the last sentence but one ends, which no initial does ("J. R. Lee"); -1 where there is one only."""
    end = len(tail)
    while (at := max([tail.rfind(stop, 0, end) for stop in _STOPS])) >= 0:
        if tail[at] != "." or not _INITIAL.search(tail[: at + 1]):
            break
        end = at
    return at


_HOUSE = re.compile(r"(?:^|[.!?”\"]\s)(?P<house>(?:[^\W\d_a-z][\w’'.&-]*\s){1,4})$")
"""Names before "photo by", and nothing else in the sentence: "The quay. Harbour Post photo by Ann Lee"."""
_ABBREVIATED_WORD = re.compile(
    r"(?:(?P<apart>[(\[]|[.!?”\"]\s|[|/]\s)|(?<![^\W\d_])(?<![Nn]a\s))"
    r"(?:fot|phot|ph)\.\s(?P<name>[^\n.()\[\]]{3,60})[)\]]?\s*$",
    re.I,
)
"""A photo word cut short, and whose picture it is: "(fot. Ann Lee)"; "na fot." says who is to be seen. In brackets, or
behind a sentence or a stroke, it needs no name that is known.
"""


def _is_signed(text: str, language: str | None) -> bool:
    """Whether what stands behind a dash is a name, perhaps with a house, or an agency."""
    return is_credit(text, language) or any(is_name_or_source(piece) for piece in re.split(r"\s?/\s?|\s-\s", text)[:1])


def _is_of_a_bracket(text: str, language: str | None) -> bool:
    """Whether what stands before a bracket is the name of who took the picture, and no caption: "Ann Lee (Agency)"."""
    return text.startswith("(") or is_name_or_source(text) or is_credit(text, language)


_INITIAL = re.compile(r"(?:^|[\s./])[^\W\d_]\.$")
"""A letter with a stop, which ends no sentence: "U.S. Customs"."""
_LAST_SENTENCE = 90
"""Letters of a last sentence that is a credit, at most."""


def _with_its_name(tail: str, inner: tuple[int, int]) -> tuple[int, int]:
    """A name between the end of a sentence and the bracket belongs to the credit: "… the quay. Bo Ray (Agency)"."""
    start, end = inner
    before = tail[:start].rstrip(" ([")
    at = max([before.rfind(stop) for stop in (". ", ".", "! ", "” ")])
    name = before[at + 1 :].strip(" ”") if at >= 0 else before
    closed = before != tail[:start] and tail[end:].strip() == ")"
    if closed and 0 < len(name) < _NAME_BEFORE and looks_like_person(name) and (at >= 0 or is_name_or_source(name)):
        return before.rfind(name), len(tail)
    return inner


def _with_its_label(tail: str, inner: tuple[int, int], language: str | None) -> tuple[int, int]:
    """A bracket behind "Foto: Ann Lee" is part of that credit, not a credit of its own: "Foto: Ann Lee (Agency)"."""
    labelled = find_label(tail, language)
    if not labelled or not labelled.start < inner[0]:
        return inner
    between = tail[labelled.start : inner[0]]
    return (labelled.start, len(tail)) if len(between) < _BEHIND_LABEL and ". " not in between else inner


_BEHIND_LABEL = 60
"""Characters of a credit between its label and a bracket, fewer than."""


def is_credit(text: str, language: str | None = None) -> bool:
    """True when the whole text reads as a picture credit: "Ann Lee/AP", "Photo: Bo Ray", "© X", "Getty Images"."""
    whole = text.strip()
    text = whole.strip(" ()[]\n\t")
    if not text or len(text) > _LONGEST_CREDIT:
        return False
    hit = _PAREN.search(whole)
    shown = whole[: hit.start()].strip() if hit else ""
    if shown and not _is_of_a_bracket(shown, language):
        return False
    if hit and shown and hit["credit"].split(None, 1)[0].lower() in single_with_words():
        return False  # "Ann Lee (with Agency)" is a byline
    if _COURTESY.fullmatch(text) or without_east_asian_label(text) != text:
        return True
    if _OPENERS.match(whole) or _OPENERS.match(text) or _CREDIT_LABEL.match(text) or is_picture_source(text):
        return True
    if (":" in text or " " in text or "©" in text) and opening_label(text, language):
        return True
    if (hit := labelled_names().fullmatch(text)) and is_signed_by(hit):
        return True
    parts = text.split()
    count = len(parts)
    if parts[0].lower().strip(".") in single_labels(language) and is_name_or_source(" ".join(parts[1:])):
        return True  # "Foto Ann Lee"
    if count > _MOST_WORDS:
        return False
    parted = "via" in text or "for" in text or not _JOINTS.isdisjoint(text)
    pieces = [piece.strip() for piece in PIECES.split(text) if piece.strip()] if parted else ()
    if len(pieces) > 1 and any(is_picture_source(piece) for piece in pieces):
        return True
    if "/" in text and len(pieces) > 1 and count <= _MOST_PIECES:
        return all(piece[:1].isupper() or is_picture_source(piece) for piece in pieces) and looks_like_person(pieces[0])
    if " via " in text and count <= _MOST_VIA:
        return text[:1].isupper() and text[-1] not in ".!?"
    if not text[:1].isupper() or not (is_picture_source(parts[-1]) or is_picture_source(" ".join(parts[-2:]))):
        return False
    return 0 < len(words_of(text.lower())) <= _SOURCE_WORDS


_LONGEST_CREDIT, _MOST_PIECES, _MOST_VIA = 160, 8, 10
"""Characters of a credit, at most; words of one with a stroke, and of one with "via"."""
