"""When the story was published and changed: from JSON-LD, meta elements, time elements and the page's date line."""

import datetime as dt
import re

from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.policy import Choices
from newsdoc.formats.html.schema_org import Node, as_text
from newsdoc.formats.html.tree import HtmlElement
from newsdoc.model import NewsDate
from newsdoc.wording.dates import read_date, read_published

_PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "publishdate",
    "publish-date", "publish_date", "pubdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "dcterms.created",
    "dcterms.date", "dc.date.issued", "dc.date", "dcterms.issued", "date", "article.published",
    "citation_publication_date", "published_time", "og:published_time", "datecreated",
    "publication_date", "release_date",
)  # fmt: skip
_MODIFIED_META = (
    "article:modified_time", "og:article:modified_time", "datemodified", "dcterms.modified", "last-modified", "lastmod",
    "article:modified", "article.updated",
)  # fmt: skip
_FIRST_YEAR = 1600
"""No newspaper is older."""
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_JAVA = re.compile(r"^\w{3} (\w{3}) (\d{1,2}) (\d\d:\d\d:\d\d) (\w{2,5}) (\d{4})$")
_LATE_ZONE = re.compile(r"\s*([+-]\d\d):?(\d\d)$")


def read_moment(text: str | None, language: str | None = None) -> NewsDate | None:
    """A time as metadata writes it: ISO 8601, RFC 2822, or in words. The zone is kept; a bare day stays a day.

    None for what stands where a system knows no time: the year 1, or the second from which computers count.
    """
    moment = _moment(text.strip(), language) if text else None
    return None if moment is None or moment.year < _FIRST_YEAR or moment == _EPOCH else moment


def _moment(text: str, language: str | None) -> NewsDate | None:
    if len(text) <= 10:
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            pass
    try:
        moment = dt.datetime.fromisoformat(_LATE_ZONE.sub(r"\1:\2", text) if " " in text[11:] else text)
    except ValueError:
        return _odd_moment(text, language)
    if moment.tzinfo is None and moment.time() == dt.time() and len(text) <= 19:
        return moment.date()
    return moment


def _odd_moment(text: str, language: str | None) -> NewsDate | None:
    if match := _JAVA.match(text):
        month, day, clock, zone, year = match.groups()
        return read_date(f"{day} {month} {year} {clock} {zone}", "en")
    if text.isdigit() and len(text) in (10, 13):
        try:
            return dt.datetime.fromtimestamp(int(text[:10]), dt.UTC)
        except (ValueError, OverflowError):
            return None
    return read_date(text[:100], language)


def pick_times(
    facts: PageFacts, article: Node, root: HtmlElement, blocks: list[Block], language: str | None
) -> tuple[NewsDate | None, NewsDate | None, Choices, str]:
    """First publication and last change.

    `times`: the machine times of `time` elements near the story, with whether they are marked as publication; `lines`:
    short texts near the headline. A source with a time of day wins over one that gives the day alone.
    """
    choices = Choices("published")
    values: list[tuple[NewsDate, str]] = []

    def note(value: NewsDate | None, source: str) -> None:
        if value is not None:
            values.append((value, source))
            choices.add(value.isoformat(), source)

    note(read_moment(as_text(article.get("datePublished")), language), "json-ld datePublished")
    for name in _PUBLISHED_META:
        for value in facts.meta.get(name, ())[:1]:
            note(read_moment(value, language), f"meta {name}")
    enough = any(isinstance(value, dt.datetime) for value, _ in values)
    if not enough:
        note(read_moment(as_text(article.get("dateCreated")), language), "json-ld dateCreated")
        for text, _ in sorted(_times(root), key=lambda each: not each[1])[:4]:
            note(read_moment(text, language), "time element")
        for line in _lines(blocks):
            published, _ = read_published(line, language)
            note(published, "date line")
        for node in facts.schema.of_type("WebPage", "ItemPage"):
            note(read_moment(as_text(node.get("datePublished")), language), "json-ld page")
        updated = facts.first("og:updated_time")
        if not values and updated:
            note(read_moment(updated[0], language), "og:updated_time")
    published, reason = _best(values)
    modified = read_moment(as_text(article.get("dateModified")), language)
    if modified is None and (found := facts.first(*_MODIFIED_META)):
        modified = read_moment(found[0], language)
    return published, modified, choices, reason


def _best(values: list[tuple[NewsDate, str]]) -> tuple[NewsDate | None, str]:
    if not values:
        return None, "nothing found"
    first, source = values[0]
    if isinstance(first, dt.datetime):
        return first, source
    for value, other in values[1:]:
        if isinstance(value, dt.datetime) and abs(value.date() - first) <= dt.timedelta(days=1):
            return value, f"{other}: has the time of day for the day of {source}"
    return first, source


def _times(root: HtmlElement) -> list[tuple[str, bool]]:
    found = []
    for element in root.iter("time"):
        value = element.get("datetime")
        if value:
            marked = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
            found.append((value, marked))
            if len(found) > 20:
                break
    return found


def _lines(blocks: list[Block]) -> list[str]:
    lines = []
    for block in blocks[:40]:
        if block.role == "paragraph" and len(block.text) > 120:
            break
        if 5 < len(block.text) < 120 and any(map(str.isdigit, block.text)):
            lines.append(block.text)
    return lines[:4]
