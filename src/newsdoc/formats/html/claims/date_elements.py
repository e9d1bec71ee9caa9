"""Days that the page prints outside of what was read as blocks: by the class of an element, or near the headline."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from newsdoc.formats.html.claims.claim import Claim, Source
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.surroundings import (
    around_story,
    first_paragraph,
    head,
    is_in_comment,
    is_in_teaser,
    is_of_another,
    placed,
)
from newsdoc.formats.html.tree import HtmlElement, attributes, short_texts
from newsdoc.model import NewsDate
from newsdoc.page.roles import SIGNED, STORY
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.datelines import read_dateline
from newsdoc.wording.dates import FoundDate, read_dates
from newsdoc.wording.languages import languages_for
from newsdoc.wording.moments import parse_date, read_moment

CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: Uhr| h|\s?[ap]\.?m\.?)?", re.I)
"""A time of day in an element of its own, behind that of the day."""
_LONGEST = 100
"""Characters of a line that is there for the day."""
_MOST_NAMED = 60
"""Elements that are looked at of those named as a day's."""
_FEW = 4
"""Children of an element for a day, fewer than: label, day and time. More are a box with a day in it."""
_BEHIND = 5
"""Elements behind the story that are asked: at its foot stands its own day, farther down those of other stories."""
_OPENING = 3
"""Characters before a day that opens a story."""


def _text(element: HtmlElement) -> str:
    return " ".join(short_texts(element, _LONGEST) or ()) if len(element) < _FEW else ""


def _dates(
    elements: Iterable[HtmlElement], language: str | None, page: Page | None = None
) -> list[tuple[FoundDate, str]]:
    """The days in lines that are there for them; where a `page` is given, not in its teasers."""
    found: list[tuple[FoundDate, str]] = []
    for element in elements:
        line = _text(element)
        beside = element.getnext() if line else None
        if beside is not None and CLOCK.fullmatch(clock := _text(beside)):
            line = f"{line} {clock}"
        if _SHORTEST < len(line) < _LONGEST and any(map(str.isdigit, line)):
            if page is not None and is_in_teaser(element, page):
                continue
            found += [(each, line) for each in read_dates(line, language)]
    return found


_SHORTEST = 5
"""Characters of a line with a day, more than: the shortest are like "1.5.24"."""


def _best(found: list[tuple[FoundDate, str]], *kinds: str) -> Claim[NewsDate] | None:
    """The first day of the first of these kinds that there is."""
    for kind in kinds:
        for date, line in found:
            if date.kind == kind:
                return Claim(date.value, where=line)
    return None


def _by_class(page: Page) -> list[tuple[FoundDate, str]]:
    """The days in elements that are named so; read once a page."""
    if page.named_days is None:
        page.named_days = _read_by_class(page)
    return page.named_days


def _read_by_class(page: Page) -> list[tuple[FoundDate, str]]:
    own = around_story(page)
    elements = [each for each in page.attributes.dates[:_MOST_NAMED] if not is_of_another(each, own)]
    in_head, behind = placed(page, elements, _BEHIND)
    return _dates(in_head, page.language) or _dates(behind, page.language)


def _near_headline(page: Page) -> list[tuple[FoundDate, str]]:
    """The days in lines near the headline; read once a page."""
    if page.head_days is None:
        unknown = first_paragraph(page) is None  # where the head ends; teasers may stand in it then
        page.head_days = _dates(head(page), page.language, page if unknown else None)
    return page.head_days


def _element(page: Page) -> Claim[NewsDate] | None:
    return _best(_by_class(page), "published", "")


def _head(page: Page) -> Claim[NewsDate] | None:
    return _best(_near_headline(page), "published", "")


def _unprinted(page: Page) -> Claim[NewsDate] | None:
    """The day in an attribute near the headline: what scripts make "3 hours ago" of, and microformats' `title`."""
    for element in head(page):
        if element.tag in _UNSEEN or element.tag in _PICTURES:
            continue
        for name, value in attributes(element):  # a name that broken markup made cannot be asked for
            if (moment := _told_by(name, value, page.language)) and not _is_elsewhere(element, page):
                return Claim(moment, where=f"{name}={value}")
    return None


def _told_by(name: str, value: str, language: str | None) -> NewsDate | None:
    """The moment that the attribute of an element tells."""
    if not any(map(str.isdigit, value)):
        return None
    if name == "aria-label":
        return _said_aloud(value, language) if _SHORTEST_VALUE < len(value) < _LONGEST else None
    if not _MAY_HOLD_A_DAY.match(name) or not _SHORTEST_VALUE < len(value) < _VALUE:
        return None
    moment = _moment_alone(value, language)
    return moment if moment is not None and _YEARS[0] < moment.year < _YEARS[1] else None


def _said_aloud(value: str, language: str | None) -> NewsDate | None:
    """The day behind its label in what screen readers say of an element: "Published: 3 May 2024 Updated: 5 May"."""
    found = next((found for found in read_dates(value, language) if found.kind == "published"), None)
    return found.value if found is not None and found.start < _PLACE else None


_SHORTEST_VALUE = 7
"""Characters of a moment in an attribute, more than: "20240305" has eight."""


def _is_elsewhere(element: HtmlElement, page: Page) -> bool:
    """Whether an element belongs to another story, by its names or because the story's link stands beside it."""
    return is_of_another(element) or is_in_teaser(element, page)


def _moment_alone(value: str, language: str | None) -> NewsDate | None:
    """The moment that is all there is in a value, but for a day of the week, a label or a zone: no "Fair on 3 May"."""
    moment = read_moment(value, language)
    if moment is None or not any(map(str.isalpha, value)) or parse_date(value) is not None:
        return moment
    found = next(iter(read_dates(value, language)), None)
    if found is None or len(value) - found.end > _ZONE:
        return None
    before = words_of(value[: found.start].lower())
    weekdays = {day for spoken in languages_for(language) for day in spoken.weekdays}
    alone = weekdays.issuperset(before) or cue_table(language).find(before).leading & BIT["published"]
    return moment if alone else None


_MAY_HOLD_A_DAY = re.compile(
    r"(?:datetime|title|content)$"
    r"|data-(?!.*(?:updat|modif|expir|event|start|end|until|count|server|current|build|birth|candidate|mandate))"
    r"(?:.*[-_])?(?:[a-z]{0,12}date(?:time)?|(?:pub|post|publish|create|news|story|article|u)?time(?:stamp)?"
    r"|(?:publish|post|creat)(?:ed)?(?:[-_]?(?:at|on|date|time))?)$"
)
_ZONE = 12
"""Characters that may stand behind a moment: "Uhr", "(GMT+2)"."""
_PICTURES = frozenset(("img", "picture", "video", "iframe"))
"""Their titles tell what is shown."""
_VALUE = 40
"""Characters of a moment in an attribute."""
_YEARS = (1990, 2100)
"""No page of the web is older; what is, is a day that the story tells of."""


def _changed(page: Page) -> Claim[NewsDate] | None:
    return _best(_by_class(page) or _near_headline(page), "modified")


def _updated(page: Page) -> Claim[NewsDate] | None:
    """The moment in an element that is called `updated`, and not `published` too, as microformats have it (hAtom)."""
    named = [each for each in page.attributes.dates[:_MOST_NAMED] if _is_of_change(each) and not is_of_another(each)]
    for element in [each for group in placed(page, named, 1) for each in group]:
        value = element.get("datetime") or element.get("title") or ""
        moment = read_moment(value, page.language) if value else None
        if moment is not None and not is_in_comment(element) and not is_in_teaser(element, page):
            return Claim(moment, where=value)
    return None


def _is_of_change(element: HtmlElement) -> bool:
    names = element.get("class", "").lower().split()
    return "updated" in names and "published" not in names


def _opening(page: Page) -> Claim[NewsDate] | None:
    """A day that opens the story's first paragraphs: "27.1.2022 - Two ships ...", "Larkhaven, 3 May 2024 – Two ..."."""
    paragraphs = [block.text for block in page.blocks if block.role in STORY]
    decks = [block.text for block in page.blocks if block.role == "deck"]
    for text in [*paragraphs[:2], *decks[:1]]:
        opened = read_dateline(text, page.language)
        if opened is not None and opened.dateline.date is not None and opened.dateline.date.year > _YEARS[0]:
            return Claim(opened.dateline.date, where=opened.dateline.text)
        for found in read_dates(text[:_LONGEST], page.language)[:1]:
            if found.start < _OPENING or (found.start < _PLACE and _ENDS_DATELINE.match(text, found.end)):
                return Claim(found.value, where=text[:_LONGEST])
    return None


_PLACE = 40
"""Characters of a place, or "Press release of", before the day of a dateline."""
_ENDS_DATELINE = re.compile(r"\.?\)?\s{0,2}(?:[|:–—]|--?\s|/\s?\w)")
"""What ends a dateline behind its day, before the first sentence."""


def _under_a_label(page: Page) -> Claim[NewsDate] | None:
    return _labelled_above(page, BIT["published"])


def _changed_under_a_label(page: Page) -> Claim[NewsDate] | None:
    return _labelled_above(page, BIT["updated"])


def _labelled_above(page: Page, kind: int) -> Claim[NewsDate] | None:
    """The day in the line under a label of this kind that has a line of its own: "Date", "3.5.2024"."""
    for label, line in pairwise(page.blocks):
        if len(label.text) > _LABEL or len(line.text) > _LONGEST or not any(map(str.isdigit, line.text)):
            continue
        said = words_of(label.text.lower())
        if not cue_table(page.language).find(said, label.text).whole & kind:
            continue
        for found in read_dates(line.text, page.language)[:1]:
            if found.start == 0 and found.value.year > _YEARS[0] and not is_in_comment(line.element):
                return Claim(found.value, where=f"{label.text} {line.text}")
    return None


_LABEL = 20
"""Characters of a label: "Veröffentlicht am:"."""


def _signed_letter(page: Page) -> Claim[NewsDate] | None:
    """Place and day in a line of their own in the story, as press releases and letters end: "Larkhaven, 3 May 2024"."""
    for text in [block.text for block in page.blocks if block.role in _LETTER][::-1]:
        if len(text) < _LONGEST and any(map(str.isdigit, text)):
            opened = read_dateline(f"{text} – X", page.language)
            day = opened.dateline.date if opened is not None and opened.end >= len(text) else None
            if day is not None and day.year > _YEARS[0]:
                return Claim(day, where=text)
    return None


_LETTER = frozenset((*STORY, *SIGNED, "heading", "tagline"))
"""Roles that the last lines of a letter are read as."""


def _labelled_anywhere(page: Page) -> Claim[NewsDate] | None:
    """The first text of the page that opens with "Published" or the like and holds a day, wherever it stands."""
    body = next(page.root.iterchildren("body"), page.root)
    for element in body.iter():
        for raw, around in ((element.text, element), (element.tail, element.getparent())):
            if (
                raw is None
                or not _SHORTEST < len(raw) < _LONGEST
                or element.tag in _UNSEEN
                or not any(map(str.isdigit, raw))
            ):
                continue
            line = " ".join(raw.split())
            for found in read_dates(line, page.language)[:1]:
                if found.kind != "published" or found.start >= _PLACE or around is None:
                    continue
                if not is_of_another(around) and not is_in_comment(around):
                    return Claim(found.value, where=line)
    return None


_UNSEEN = frozenset(("meta", "link", "script", "style", "template"))


SOURCES: tuple[Source[Any], ...] = (
    Source("date element", "published", "an element that is there for the day says: {where}", _element),
    Source("head", "published", "near the headline stands: {where}", _head),
    Source("attribute", "published", "near the headline an attribute says: {where}", _unprinted),
    Source("opening", "published", "the story opens with it: {where}", _opening),
    Source("under a label", "published", "the page prints under a label: {where}", _under_a_label),
    Source("signed letter", "published", "under the story stands: {where}", _signed_letter),
    Source("labelled anywhere", "published", "somewhere on the page stands: {where}", _labelled_anywhere),
    Source("updated element", "modified", "an element that is called `updated` has it: {where}", _updated),
    Source("under a label", "modified", "the page prints under a label: {where}", _changed_under_a_label),
    Source("changed", "published", "nothing but the day of a change is printed: {where}", _changed),
)
"""Sources that are read where the head of the page and its date lines say nothing."""
