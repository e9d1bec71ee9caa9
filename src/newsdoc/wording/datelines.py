"""Datelines: the place, day and agency that open a story, in the forms of agencies and newspapers."""

import re
from collections.abc import Iterable

from newsdoc.model import Dateline, NewsDate, Span
from newsdoc.wording.agencies import is_news_agency, signs_datelines
from newsdoc.wording.agency_datelines import read_agency_dateline, read_lone_agency
from newsdoc.wording.dates import read_date, read_dates
from newsdoc.wording.east_asian_datelines import read_east_asian_dateline
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import language_of, languages_for, month_names
from newsdoc.wording.place_names import (
    in_capitals,
    is_label,
    is_place,
    is_weekday,
    names_somebody,
    split_day,
    without_marks,
)
from newsdoc.wording.press_datelines import DASH, FoundDateline, read_day_dateline, read_press_dateline

_HEAD = 140
"""Characters that a dateline may take: its own (`_OPENING`), and an agency or a day between two dashes."""
_OPENING = re.compile(rf"^(?P<head>[^\n]{{2,110}}?)(?:(?P<dash>{DASH})|(?P<colon>:\s+))(?=\S)")
_MAY_OPEN = re.compile(r"[—–―_:=-](?:(?<=[—–―])|(?<=\s.)|(?<=[.-].)|(?=\s))")
"""Quick to search: no text that has no such sign near its beginning opens with a dateline."""
_AGENCY = re.compile(r"\s*[(\[]\s*(?P<agency>[^()\[\]]{2,40}?)\s*[)\]]\s*[,:]?\s*")
_PLACE_STOP = re.compile(
    r"(?P<place>[^\W\d_][^.!?:;,।\n()–—]{1,37}[^.!?:;,।\n()–—\s])(?:\s\((?P<desk>[a-z]{2,4}(?:/[a-z]{2,4})?)\))?"
    r"(?:(?P<stop>[.।])|(?P<colon>:)|\s[–—-])\s{1,2}(?=[^\W\d_a-z]|[\"“„«»–])"
)
"""A place before a sentence, with who wrote it: "Ostmark (pol). Zwei ...", "SANDHAVN: Da ...", "Ostmark – Er"."""
_HOUSE = re.compile(r"[^\W\d_a-z][^\s,;:]{1,20}(?: [^\W\d_a-z][^\s,;:]{1,20}){0,2}")
"""An agency's name: "Meridian", "Harbour Wire"."""
_BETWEEN_DASHES = re.compile(r"([^\W\d_][^\s.;:]{1,30}(?: [^\W\d_][^\s.;:]{1,20})?)\.?\s+[—–-]\s+")
_INITIALS = re.compile(r"[A-Z]{2,6}(?:/[A-Z]{2,6})?$")
_SLASHED = re.compile(
    r"(?P<place>[^\W\d_][^\n,./]{1,40}),\s(?P<day>(?:\d{1,2}\s[^\W\d_]{3,10}|[^\W\d_]{3,10}\s\d{1,2})(?:\s\d{4}(?:\sг)?)?)\.?,?\s?"
    r"(?:/(?P<agency>[^/()\n]{2,30})/|\((?P<bracket>[^/()\n]{2,30})\))\.?\s*(?:[–—-]\s*)?(?=\S)"
)
"""The form of Russian agencies: "МОСКВА, 5 мая. /ТАСС/. Talks"."""
_DAY_BEHIND = re.compile(rf"(?P<day>[^\n—–]{{6,30}}?){DASH}(?=\S)")
"""The form of press releases: "ARDALE, Ohio – May 14, 2024 – The county"."""


def read_dateline(text: str, language: str | None = None) -> FoundDateline | None:
    """The dateline that opens the paragraph, or None.

    Reads "MOSCOW, March 5 (Reuters) —", "PARIS (AFP) –", "Berlin (dpa) -", "Madrid, 5 mar (EFE).-", "LISBON — ",
    "(ANSA) - ROMA, 05 MAR -", "【ロンドン＝共同】". A place not in capitals counts only with an agency or a day.
    """
    head = text[:_HEAD]
    if (special := _of_a_special_form(head, language)) is not None:
        return special
    if not _MAY_OPEN.search(head):
        return None
    return _before_a_dash(text, language) or (read_lone_agency(head) if head[0] == "(" else None)


def _before_a_dash(text: str, language: str | None) -> FoundDateline | None:
    """The dateline that a dash or a colon ends."""
    head = text[:_HEAD]
    agency, start, known = _agency_first(head)
    found = _OPENING.match(head[start:])
    if not found:
        return None
    raw = found["head"]
    if dash_agency := _BETWEEN_DASHES.match(head, start + found.end()):
        # Russian form: "МОСКВА, 5 мар — РИА Новости. ..."
        following = dash_agency[1]
        if is_news_agency(following):
            agency = following
    bare = _without_correspondent(raw, language)
    dash = (found["dash"] or "").strip()
    parts = _read_head(_without_region(bare) if found["colon"] else bare, language, certain=dash == ".-")
    if parts is None:
        return None
    place, day, own_agency = parts
    if not known and not (day and in_capitals(place)):
        return None
    agency = own_agency or agency
    if dash == "=" and not agency:
        return None
    if (
        found["colon"]
        and not (agency and own_agency)
        and not _opens_story(place, text[start + found.end() :], language)
    ):
        return None
    signed = bare != raw  # "DAL NOSTRO INVIATO", "dal nostro corrispondente"
    if not agency and not day and (not (signed or in_capitals(place)) or is_label(place, language)):
        return None
    end = start + found.end()
    behind = start + len(raw)
    date = read_date(raw, language)
    if day and date and any(later.start == 0 for later in read_dates(text[end:_HEAD], language)):
        return None  # a life, or a span of days: "Ann Lee, 3 May 1950 – 4 June 2024"
    if date is None and (day_behind := _DAY_BEHIND.match(text[end:_HEAD])):
        date = _whole_date(day_behind["day"], language)
        if date is not None:
            behind, end = end + day_behind.end("day"), end + day_behind.end()
    wire = _WIRE_BEHIND.match(text, end) if agency is None else None
    if wire and _HOUSE_IN_CAPITALS.match(wire["agency"]):  # "LARKHAVEN--(MERIDIAN WIRE)--Holm said"
        agency, behind, end = wire["agency"], wire.end("close"), wire.end()
    dateline = Dateline(text[:behind].strip(), place=place, date=date, agency=agency, span=Span(0, behind))
    return FoundDateline(dateline, end)


def _agency_first(head: str) -> tuple[str | None, int, bool]:
    """The agency that stands before the place ("(ANSA) - ROMA, 05 MAR -"), where the place begins, and whether it is
    one that is known, or none stands there.
    """
    found = _AGENCY.match(head)
    if found is None:
        return None, 0, True
    agency, start = found["agency"], found.end()
    known = is_news_agency(agency.split(",")[0])
    if not known and not _INITIALS.match(agency):
        return None, 0, True
    return agency, start + len(head[start:]) - len(head[start:].lstrip(" –—-")), known


_WIRE_BEHIND = re.compile(rf"\((?P<agency>[^\W\d_a-z][^()\n]{{2,30}})(?P<close>\)){DASH}(?=\S)")
"""The name of a wire of press releases, in brackets between two dashes; one word there is a label: "(VIDEO)"."""
_HOUSE_IN_CAPITALS = re.compile(r"[^\Wa-z]+(?: [^\Wa-z]+)+$")


def _of_a_special_form(head: str, language: str | None) -> FoundDateline | None:
    """The datelines that no dash need end: of East Asia, of Russian agencies, of press releases."""
    if not head.isascii() and (east_asian := read_east_asian_dateline(head)):
        return east_asian
    if (
        ("/" in head or "(" in head)
        and (slashed := _SLASHED.match(head))
        and (found_slashed := _read_slashed(slashed, language))
    ):
        return found_slashed
    return (
        read_agency_dateline(head, language) or read_press_dateline(head, language) or read_day_dateline(head, language)
    )


def _whole_date(text: str, language: str | None) -> NewsDate | None:
    """The date that a text is, with nothing beside it."""
    dates = read_dates(text, language)
    if len(dates) != 1 or text[: dates[0].start].strip(" ,.") or text[dates[0].end :].strip(" ,."):
        return None
    return dates[0].value


def _read_slashed(found: re.Match[str], language: str | None) -> FoundDateline | None:
    """The Russian form, where the day is one and the words between the slashes are an agency, known or in that form."""
    agency = found["agency"] or found["bracket"]
    if found["bracket"] and not found["day"][0].isdigit():
        return None  # "NEW DELHI, May 3 (PTI) the council": a form that capitals close
    day_and_month = {word.lower() for word in found["day"].split()[:2]}
    signs = is_news_agency(agency) or (in_capitals(found["place"]) and found["agency"] is not None)
    if day_and_month.isdisjoint(month_names(language)) or not is_place(found["place"]) or not signs:
        return None
    behind = len(found[0].rstrip(" –—-"))
    date = _whole_date(found["day"].removesuffix(" г"), language)
    dateline = Dateline(found[0][:behind], place=found["place"], date=date, agency=agency, span=Span(0, behind))
    return FoundDateline(dateline, found.end())


_STORY = 80
"""Characters of a paragraph behind a place and a colon; a label has less, and so has a question."""
_SPEECH = re.compile(r"[\"“„«'‘]|(?:I|We|Yes|No|Well|It’s|It's)\b")
"""How the words of somebody begin whose name stands before the colon, as in an interview."""


def _opens_story(place: str, rest: str, language: str | None) -> bool:
    """Whether a place in capitals and a colon open a story: "PORT LOUISA: The ferry company has sold ..."."""
    own = language_of(language)
    if own is None or not own.colon:
        return False
    return in_capitals(place) and len(rest) > _STORY and rest[0].isupper() and not _SPEECH.match(rest)


def read_lone_place(text: str, language: str | None = None) -> Dateline | None:
    """The dateline that a line over the story is, a place and a dash: "Ostmark –", "OSTMARK (dpa) -"."""
    found = _LONE.fullmatch(text)
    if found is None:
        return None
    place = found["place"]
    if not is_place(place) or is_label(place, language) or names_somebody(place) or is_weekday(place.lower(), language):
        return None
    return Dateline(text, place=place, agency=found["agency"], span=Span(0, len(text)))


_LONE = re.compile(r"(?P<place>[^\W\d_][^.!?:;\n()]{2,38}?)(?:\s?\((?P<agency>[^()\n]{2,20})\))?\s?[—–-]")


def read_place(text: str, language: str | None = None, *, page: Iterable[str] = ()) -> FoundDateline | None:
    """The newspaper's form of a dateline, a place before the first sentence: "Ostmark. Zwei Schiffe".

    A full stop behind it is usual in German, Dutch, Scandinavian, Finnish and Hindi papers; who wrote the story may
    stand before it ("Ostmark (pol). Zwei"), or a colon behind a place in capitals instead of it. Since a sentence of
    one word looks the same, the rest of the `page` must name the place as one ("in Ostmark", "Ostmarker Zeitung" does
    not), or hold it in a short line of a name; a place in capitals, or one with initials behind it, needs no witness in
    these languages. Before a dash only a place counts that the page clearly speaks of as one.
    """
    found = _PLACE_STOP.match(text[:_HEAD])
    if not found:
        return None
    place, desk = found["place"], found["desk"]
    usual = _usual(language)
    capital = in_capitals(place)
    if not is_place(without_marks(place)) or is_label(place, language):
        return None
    if not (usual or (capital and not desk) or _is_dash(found)):
        return None
    if found["stop"]:
        certain = usual and (desk is not None or (capital and place != place.lower()))
        named = certain or _is_named(place.split("/")[0], language, page)
    elif names_somebody(place) or is_weekday(place.lower(), language):
        return None
    elif found["colon"]:
        named = usual and capital and place != place.lower() and _is_named(place.title(), language, page)
    else:
        named = _is_spoken_of(place, language, page)
    if not named:
        return None
    end = found.end("desk") + 1 if desk else found.end("place")
    return FoundDateline(Dateline(text[:end], place=place, agency=desk, span=Span(0, end)), found.end())


def _is_dash(found: re.Match[str]) -> bool:
    return not found["stop"] and not found["colon"] and not found["desk"]


def _usual(language: str | None) -> bool:
    """Whether it is a language in which papers close a dateline with a full stop, as German and its neighbours."""
    return bool(language) and languages_for(language)[0].full_stop


def _is_named(place: str, language: str | None, page: Iterable[str]) -> bool:
    """True when the page speaks of the place: behind a word such as "in", or in a short line such as a site's name."""
    before = "|".join(re.escape(word) for word in _words_before_places(language))
    named = re.compile(rf"(?<!\w)(?:(?i:{before})) {re.escape(place)}(?!\w)")
    return any(
        place in text and (named.search(text) or (_is_short_line(text) and f" {place} " in f" {text} "))
        for text in page
    )


def _is_short_line(text: str) -> bool:
    return len(text) < _SHORT and not text.endswith(".")


_SHORT = 60
"""Letters of a line in which a site's name, a headline or a label stands."""


def _is_spoken_of(place: str, language: str | None, page: Iterable[str]) -> bool:
    """True when the page has the place behind a word such as "in", or one of several words in a short line, also with
    another ending: "Horní Lhota – ..." under "Most u Horní Lhoty".
    """
    words = [re.escape(word[:-1] if word[-1] in _VOWELS else word) + r"\w{0,2}" for word in place.split()]
    before = "|".join(re.escape(word) for word in _words_before_places(language))
    stem = place[: len(place.split()[0]) - 1]
    named = re.compile(rf"(?<!\w)(?:(?i:{before})) {' '.join(words)}(?!\w)")
    several = re.compile(rf"(?<!\w){' '.join(words)}(?!\w)") if len(words) > 1 else None
    return any(
        stem in text and (named.search(text) or (several and _is_short_line(text) and several.search(text)))
        for text in page
    )


_VOWELS = "aeiouyáéíóúýěаеиоуыяю"
"""With what names end that take another ending in a sentence."""


def _words_before_places(language: str | None) -> list[str]:
    spoken = languages_for(language)
    return sorted({word for one in spoken for word in one.in_words | one.before_places})


def _without_correspondent(raw: str, language: str | None) -> str:
    """The head of a dateline without what says that the paper's own correspondent writes: "DAL NOSTRO INVIATO"."""
    lowered, openers = raw.lower(), _of_correspondents(language)
    if not lowered.startswith(openers):
        return raw
    return raw[next(len(each) for each in openers if lowered.startswith(each)) :].strip(" ,")


@per_language()
def _of_correspondents(language: str | None) -> tuple[str, ...]:
    """The openers of bylines that may stand before a place, those of several words."""
    return tuple(f"{opener} " for one in languages_for(language) for opener in one.by if " " in opener)


def _without_region(head: str) -> str:
    """A place in capitals without the district in brackets behind it, as papers of South Asia print it."""
    found = _REGION.fullmatch(head)
    if found is None or not in_capitals(found["place"]) or is_news_agency(found["region"]):
        return head
    return found["place"] if is_place(found["region"]) and not _INITIALS.match(found["region"]) else head


_REGION = re.compile(r"(?P<place>[^()\n]{3,40}) \((?P<region>[^()\n]{3,30})\)")


def _read_head(raw: str, language: str | None, *, certain: bool) -> tuple[str, str | None, str | None] | None:
    """Place, day and agency of what stands before the dash; None when it is not a dateline.

    `certain`: the dash is one that stands nowhere but behind an agency: "Madrid, 5 mar (EFE).-".
    """
    if (housed := _HOUSE_ON_THE_WEB.fullmatch(raw.strip())) is not None:
        place = housed["place"] or housed["behind"]
        return (place, None, housed["first"] or housed["last"]) if is_place(place) else None
    agency = None
    place_and_day = raw
    if found := list(_AGENCY.finditer(raw)):
        last = found[-1]
        name = last["agency"]
        if raw[last.end() :].strip(" ,.") == "":
            agency, place_and_day = name, raw[: last.start()]
            if len(found) > 1 and is_place(found[0]["agency"]):  # "Alcázar (Ciudad Real), 5 mar (EFE).-"
                place_and_day = f"{raw[: found[0].start()]}, {raw[found[0].end() : last.start()]}"
    short = _SHORT_STATE.search(place_and_day)
    place, day = split_day(place_and_day.strip(" ,." if short is None else " ,"), language)
    if day and not agency and "," not in place_and_day:  # "SERVICE 24/7 – We"
        return None
    if agency and not day and _whole_date(agency, language):  # "ARDALE, Ohio (May 14, 2024)"
        agency, day = None, agency
        if names_somebody(place):  # "Ann Lee (May 14, 1950) – A painter"
            return None
    if not place or not is_place(place) or is_weekday(place.lower(), language):
        return None
    known = not agency or signs_datelines(agency) or is_news_agency(re.split(r"[/,–-]", agency)[0].strip())
    # Initials that nobody knows sign behind a place in capitals or a day; behind a person they are a party's.
    # Between a day and the dash nothing but an agency stands in the brackets, known or not.
    closed = certain or in_capitals(place) or not names_somebody(place)
    named = closed and not is_weekday((agency or "").lower(), language)
    signed = bool(day) and named and _HOUSE.fullmatch(agency or "") is not None
    if known or signed or (_INITIALS.match(agency or "") and (day or in_capitals(place))):
        return place, day, agency
    if names_somebody(place):
        return None
    if _usual(language) and _SMALL_INITIALS.match(agency or ""):
        return place, day, agency
    # Behind a place in capitals one name in brackets is an agency or where the place lies; it is a dateline either way.
    return (place, day, None) if in_capitals(place) and _HOUSE.fullmatch(agency or "") else None


_HOUSE_ON_THE_WEB = re.compile(
    r"(?P<first>[^\W_][\w-]{1,30}(?:\.[A-Za-z]{2,4}){1,2}), (?P<behind>[^,.:()\n]{2,40})"
    r"|(?P<place>[^,.:()\n]{2,40}), (?P<last>[^\W_][\w-]{1,30}(?:\.[A-Za-z]{2,4}){1,2})"
)
"""A place beside a house that has the name of its site: "Quaypost.com, Jakarta", "JAKARTA, QUAY.CO"."""
_SMALL_INITIALS = re.compile(r"[a-z]{3}(?:/[a-z]{2,4})?$")
"""How agencies sign in German and its neighbours; a party has capitals in its name."""
_SHORT_STATE = re.compile(r",\s(?:[^\W\d_a-z][^\W\d_]{1,5}|(?:[A-Z]\.){1,3}[A-Z])\.\s*$")
"""The name of a state that is cut short behind its city: "SPRINGFIELD, Ill.", "HALIFAX, N.S."."""
