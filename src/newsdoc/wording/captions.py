"""Captions and their credits: "… in Moscow. (Ann Lee/AP)", "Foto: Bo Ray", "© Agency", "… the quay / Bo Ray"."""

import re
from typing import NamedTuple

from newsdoc.wording.agencies import is_picture_source
from newsdoc.wording.cues import words_of
from newsdoc.wording.east_asian_credits import find_east_asian_credit, without_east_asian_label
from newsdoc.wording.languages import languages, languages_for, per_language
from newsdoc.wording.names import glue_points, has_known_script, looks_like_person, opens_with_given_name
from newsdoc.wording.scripts import is_unspaced

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
    r"(?:^|(?<=[.!?”\"]\s)|(?<=[.!?”\"])|\s[|—–-]\s)(?P<credit>[^.!?|]{2,80}\s(?:via|for|per|über|för|pour|para)\s[^.|]{2,50})$"
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
_AP = re.compile(r"(?P<credit>\b(?:AP|EPA|AFP|PA) (?:Photo|Images|Pool|Wire)\b[^\n]{0,60})$")
_COURTESY = re.compile(
    r"(?:^|(?<=[.!?”\"]\s)|\s[|—–-]\s)(?P<credit>(?:(?:photos?|images?|pictures?)\scourtesy(?:\sof)?"
    r"|courtesy(?:\sof(?!\s(?:an?|two|three|some|his|her|its|their)\b)|(?=\s(?:photo|image|(?-i:[^\Wa-z])))))"
    r"\s[^.!?|,–—\n]{2,60}(?:,\s(?-i:[^\Wa-z])[^.!?|,–—\n]{1,40}){0,2})\.?$",
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
_PIECES = re.compile(r"\s?[/|,]\s?|\svia\s|\sfor\s|\s[–—-]\s|\s·\s")
_JOINTS = frozenset("/|,–—-·")
"""Signs between the pieces of a credit: a text without them, "via" and "for" is one piece, which is quicker to see."""
_SOURCE_WORDS = 6
"""Words of a credit that is nothing but names and ends with its source."""


class Caption(NamedTuple):
    """A caption taken apart; offsets into the text, equal where there is none."""

    end: int
    """Offset behind the caption proper."""
    credit_start: int
    credit_end: int


Stretch = tuple[int, int]
"""Begin and end of a part of a text."""


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
def _single_labels(language: str | None) -> frozenset[str]:
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
def _by_words(language: str | None) -> tuple[str, ...]:
    """What stands before a name, longest first."""
    return tuple(sorted({by for spoken in languages_for(language) for by in spoken.openers}, key=len, reverse=True))


def _find_label(tail: str, language: str | None) -> re.Match[str] | None:
    """The first photo word that opens a credit."""
    lowered = tail.lower()  # Most texts have no photo word at all, which is quicker to see without the pattern.
    return _photo_words(language).search(tail) if any(map(lowered.__contains__, _label_roots(language))) else None


@per_language()
def _photo_words(language: str | None) -> re.Pattern[str]:
    """A photo word and what follows it to the end: "Photo by X", "Foto: X", "(Image credit: X"."""
    one = "|".join(re.escape(word) for word in _labels(language))
    by = "|".join(re.escape(by) for by in _by_words(language) if " " not in by)
    return re.compile(
        rf"(?<![^\W\d_])(?:(?:{one}|staff|file|handout|contributed)s?\s)?(?P<word>{one})s?\s?(?:[:=]|©|(?:\s(?:{by})\b))\s?[^\n]{{0,140}}$",
        re.I,
    )


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
            if tail[end - 1] == "." and end - start > 4 and tail[end - 3] in " .":
                break
            if tail[end - 1] == ")" and "(" in tail[start + 1 : end]:
                break
            end -= 1
        while start < end and tail[start] in " ([" and not _OPENERS.match(tail[start:]):
            start += 1
        caption_end = tail_start + len(_ABBREVIATED.sub("", tail[:start].rstrip()).rstrip(" ([|—–-•·\n\t,/（＝=、"))
        return Caption(caption_end, tail_start + start, tail_start + end)
    return Caption(size, size, size)


@per_language(512)  # The same names sign all day.
def without_label(credit: str, language: str | None = None) -> str:
    """The credit without the word that says that it is one: "Foto: Ann Lee" and "Photo by Ann Lee" give "Ann Lee".

    A sign of rights ("© Ann Lee") stays: it says more. So does a label with nothing behind it.
    """
    credit = without_east_asian_label(_CREDIT_LABEL.sub("", credit))
    word, _, name = credit.partition(" ")
    if word.lower().strip(".") in _single_labels(language) and _is_name_or_source(name):
        return name.strip()
    found = _photo_words(language).match(credit)
    rest = credit[found.end("word") :] if found else ""
    if not found or rest.lstrip("s ").startswith("©"):
        return credit
    rest = _AFTER_LABEL.sub("", rest)
    for by in _by_words(language):
        if rest.lower().startswith(by + " "):
            rest = rest if _is_given_name(rest, len(by)) else rest[len(by) :]
            break
    return rest.strip(" :") or credit


def _is_given_name(text: str, end: int) -> bool:
    """Whether a word for "by" that ends here is a name: it has a capital, and one word follows: "Per Holm/Agency"."""
    family = _PIECES.split(text[end:].strip())[0]
    return text[0].isupper() and " " not in family and not is_picture_source(family)


def _find_credit(tail: str, language: str | None) -> Stretch | None:
    """The stretch of the tail that is most likely the credit; None when there is none."""
    if is_unspaced(tail) and (found := find_east_asian_credit(tail)):
        return found
    if found := _in_brackets(tail, language):
        return found
    if (hit := _find_label(tail, language)) and hit[0].count(" ") < _MANY_WORDS:
        house = _HOUSE.search(tail, 0, hit.start("word")) if hit["word"].islower() else None
        return house.start("house") if house else hit.start(), len(tail)
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
    labelled = _is_name_behind_label(inner, language) or _photo_words(language).match(inner)
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
        and label.lower() in _single_labels(language)
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
        if pattern is _BAR and not (is_credit(credit, language) or _is_name_or_source(credit)):
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
    if (hit := _ABBREVIATED_WORD.search(tail)) and (hit["apart"] or _is_name_or_source(hit["name"])):
        return hit.span("name")
    at = max(tail.rfind(". "), tail.rfind("” "), tail.rfind("! "))
    if at < 0 or len(tail) - at >= _LAST_SENTENCE:
        return None
    last = tail[at + 2 :]
    if tail[at] == "." and _INITIAL.search(tail[: at + 1]):
        return None
    return (at + 2, len(tail)) if is_credit(last, language) or _is_name_in_capitals(last) else None


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
    return is_credit(text, language) or any(_is_name_or_source(piece) for piece in re.split(r"\s?/\s?|\s-\s", text)[:1])


def _is_name_or_source(text: str) -> bool:
    """Whether what stands behind a photo word without a colon is a name with a known given name, or an agency."""
    text = text.strip()
    if is_picture_source(text):
        return True
    if not has_known_script(text) or not looks_like_person(text):
        return False
    return opens_with_given_name(text) or _CYRILLIC.match(text) is not None  # "Фото Ивана Петрова"


_CYRILLIC = re.compile("[А-ЯЁІЇЄҐ]")
"""Names in Cyrillic stand in the genitive behind a photo word, which the known given names do not have."""


def is_signature(text: str) -> bool:
    """Whether a text is nothing but whose picture it is: a name with a known given name or in capitals, an agency.

    >>> is_signature("Ann Lee"), is_signature("Old Quay")
    (True, False)
    """
    return _is_name_or_source(text) or _is_name_in_capitals(text)


def signs_for_a_house(text: str) -> bool:
    """Whether a line is a name and the house that it works for: "Ann Lee for The Quay Post", "BO RAY POUR « LE QUAI »",
    "APX/BO RAY".

    >>> signs_for_a_house("Ann Lee for The Quay Post"), signs_for_a_house("By Ann Lee for The Quay Post")
    (True, False)
    """
    if text.isupper() and text.count("/") == 1:
        names = [part.strip() for part in text.split("/")]
        return any(_is_name_in_capitals(name) and opens_with_given_name(name) for name in names)
    found = _for_a_house().fullmatch(text)
    if found is None:
        return False
    name = found["name"]
    shaped = _is_name_in_capitals(name) if name.isupper() else looks_like_person(name) and has_known_script(name)
    return shaped and opens_with_given_name(name)


@per_language()
def _for_a_house() -> re.Pattern[str]:
    """A name, a word for "for", and what may be the name of a house, in capitals or not."""
    words = sorted({re.escape(word) for language in languages().values() for word in language.for_words})
    return re.compile(
        rf"(?P<name>[^\W\d_][^\d,;:/|()«»“”\"]{{3,40}})\s(?i:{'|'.join(words)})\s"
        r"[«“„\"‘]?\s?[^\W\d_a-zß-öø-ÿ][^.!?;:|]{1,40}"
    )


def _is_name_in_capitals(text: str) -> bool:
    """Whether a text is a name set in capitals and nothing else, as credits are: "LUIS ABAD"."""
    letters = text.replace(" ", "").replace("-", "")
    return letters.isalpha() and letters.isupper() and " " in text and looks_like_person(text.title())


def _is_of_a_bracket(text: str, language: str | None) -> bool:
    """Whether what stands before a bracket is the name of who took the picture, and no caption: "Ann Lee (Agency)"."""
    return text.startswith("(") or _is_name_or_source(text) or is_credit(text, language)


_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
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
    if closed and 0 < len(name) < _NAME_BEFORE and looks_like_person(name) and (at >= 0 or _is_name_or_source(name)):
        return before.rfind(name), len(tail)
    return inner


def _with_its_label(tail: str, inner: tuple[int, int], language: str | None) -> tuple[int, int]:
    """A bracket behind "Foto: Ann Lee" is part of that credit, not a credit of its own: "Foto: Ann Lee (Agency)"."""
    labelled = _find_label(tail, language)
    if not labelled or not labelled.start() < inner[0]:
        return inner
    between = tail[labelled.start() : inner[0]]
    return (labelled.start(), len(tail)) if len(between) < 60 and ". " not in between else inner


@per_language()
def _with_words() -> frozenset[str]:
    """What stands before the agency with which somebody wrote: "avec", "mit", "con"."""
    return frozenset(word for language in languages().values() for word in language.with_words if " " not in word)


def is_credit(text: str, language: str | None = None) -> bool:
    """True when the whole text reads as a picture credit: "Ann Lee/AP", "Photo: Bo Ray", "© X", "Getty Images"."""
    whole = text.strip()
    text = whole.strip(" ()[]\n\t")
    if not text or len(text) > 160:
        return False
    hit = _PAREN.search(whole)
    shown = whole[: hit.start()].strip() if hit else ""
    if shown and not _is_of_a_bracket(shown, language):
        return False
    if hit and shown and hit["credit"].split(None, 1)[0].lower() in _with_words():
        return False  # "Ann Lee (with Agency)" is a byline
    if _COURTESY.fullmatch(text) or without_east_asian_label(text) != text:
        return True
    if _OPENERS.match(whole) or _OPENERS.match(text) or _CREDIT_LABEL.match(text) or is_picture_source(text):
        return True
    if (":" in text or " " in text or "©" in text) and _photo_words(language).match(text):
        return True
    parts = text.split()
    count = len(parts)
    if parts[0].lower().strip(".") in _single_labels(language) and _is_name_or_source(" ".join(parts[1:])):
        return True  # "Foto Ann Lee"
    if count > _MOST_WORDS:
        return False
    parted = "via" in text or "for" in text or not _JOINTS.isdisjoint(text)
    pieces = [piece.strip() for piece in _PIECES.split(text) if piece.strip()] if parted else ()
    if len(pieces) > 1 and any(is_picture_source(piece) for piece in pieces):
        return True
    if "/" in text and len(pieces) > 1 and count <= 8:
        return all(piece[:1].isupper() or is_picture_source(piece) for piece in pieces) and looks_like_person(pieces[0])
    if " via " in text and count <= 10:
        return text[:1].isupper() and text[-1] not in ".!?"
    if not text[:1].isupper() or not (is_picture_source(parts[-1]) or is_picture_source(" ".join(parts[-2:]))):
        return False
    return 0 < len(words_of(text.lower())) <= _SOURCE_WORDS
