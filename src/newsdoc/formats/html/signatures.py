"""Who wrote the story, and when: from JSON-LD, meta elements and the page's byline and date line."""

import datetime as dt
import re
from collections.abc import Callable
from typing import cast
from urllib.parse import urlsplit

import attrs
from lxml import etree

from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.pictures import absolute
from newsdoc.formats.html.policy import Choices, plain
from newsdoc.formats.html.schema_org import Node, as_list, as_text, types
from newsdoc.formats.html.tree import HtmlElement, text_of, texts
from newsdoc.layout.cues import languages_for
from newsdoc.layout.dates import read_date, read_published
from newsdoc.layout.names import is_name_suffix, is_organisation
from newsdoc.layout.people import read_byline
from newsdoc.model import NewsDate, Person

_AUTHOR_META = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
    "cxenseparse:author", "articleauthor", "citation_author", "article:author_name", "og:article:author",
)  # fmt: skip
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
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_LATE_ZONE = re.compile(r"\s*([+-]\d\d):?(\d\d)$")
_BY = re.compile(r"(?:by|von|par|por|di|da|af|av|door|od|yazan|oleh)\s", re.I)
_TAG = re.compile(r"<[^<>]{0,80}>")
_HANDLE = re.compile(r"^@|^https?:|^www\.|\.(?:com|net|org|de)/")
_NOBODY = frozenset(("admin", "administrator", "webmaster", "author", "guest", "user", "unknown", "none", "null"))
"""What content systems call whoever wrote it."""
_NO_JOBS = frozenset(("author", "autor", "auteur", "contributor author"))
_SPLIT = re.compile(r",|;| and | und | et | y | e | & | og | och | en | ve |/|\||\bby\b|\bvon\b|\bpor\b|\bpar\b", re.I)


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
    facts: PageFacts,
    article: Node,
    times: Callable[[], list[tuple[str, bool]]],
    lines: Callable[[], list[str]],
    language: str | None,
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
        for text, _ in sorted(times(), key=lambda each: not each[1])[:4]:
            note(read_moment(text, language), "time element")
        for line in lines():
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


def pick_authors(
    facts: PageFacts,
    article: Node,
    bylines: list[Block],
    site: str | None,
    language: str | None,
    base: str | None,
    root: HtmlElement,
) -> tuple[tuple[Person, ...], str | None, Choices, str]:
    """Who wrote it, and the byline as printed.

    JSON-LD's people come first, then meta elements; where these name only the publisher, or nobody, the printed byline;
    where there is none, the first element of the page that is marked as its author.
    """
    choices = Choices("authors")
    declared = _schema_people(facts, article, language, base)
    choices.add(", ".join(person.name for person in declared), "json-ld author")
    stated = _meta_people(facts, language)
    choices.add(", ".join(person.name for person in stated), "meta author")
    real = [person for person in declared if not _is_site(person.name, site, base)]
    if real and any(person.kind == "person" for person in real):
        return tuple(real), _byline(bylines), choices, "json-ld author"
    named = [person for person in stated if not _is_site(person.name, site, base)]
    if named and not real and any(person.kind == "person" for person in named):
        return tuple(named), _byline(bylines), choices, "meta author"
    printed, text = _printed_people(bylines, language, base)
    choices.add(", ".join(person.name for person in printed), "byline")
    if not (declared or stated or printed):
        printed, text = _first_marked(root, language)
        choices.add(", ".join(person.name for person in printed), "element marked as the author")
    seen = [person for person in printed if not _is_site(person.name, site, base)]
    if seen and (not real or any(person.kind == "person" for person in seen)):
        return tuple(seen), text, choices, "byline"
    for people, source in (
        (real, "json-ld author"),
        (named, "meta author"),
        (declared, "json-ld author"),
        (stated, "meta author"),
    ):
        if people:
            return tuple(people), text, choices, source
    return tuple(printed), text, choices, "byline" if printed else "nothing found"


def _byline(bylines: list[Block]) -> str | None:
    """The byline as printed: the first line that is marked as one and begins like one."""
    return next((block.text for block in bylines if _BY.match(block.text)), None)


def _is_site(name: str, site: str | None, base: str | None) -> bool:
    """Whether a name is only the publisher's."""
    name = plain(name).partition(".")[0]
    host = (urlsplit(base).hostname or "").removeprefix("www.").split(".") if base else []
    return (bool(site) and name == plain(site).partition(".")[0]) or name.replace(" ", "") in host[:2]


def _schema_people(facts: PageFacts, article: Node, language: str | None, base: str | None) -> list[Person]:
    people: list[Person] = []
    for value in as_list(article.get("author")) or as_list(article.get("creator")):
        value = facts.schema.resolve(value)
        if isinstance(value, dict):
            names = as_list(value.get("name"))
            url = value.get("url") or value.get("sameAs")
            url = next((item for item in as_list(url) if isinstance(item, str)), None)
            person = "Organization" not in " ".join(types(value))
            job = as_text(value.get("jobTitle"))
            job = job if plain(job) not in _NO_JOBS else None
            firm = value.get("worksFor") or value.get("affiliation")
            found = [each for name in names for each in _names(as_text(name), language, person)]
            if len(found) == 1:
                people.append(
                    attrs.evolve(
                        found[0],
                        url=absolute(url, base) if url else None,
                        role=job or found[0].role,
                        affiliation=as_text(facts.schema.resolve(firm)) or found[0].affiliation,
                        image=_image(facts, value),
                    )
                )
            else:
                people += found
        elif isinstance(value, str):
            people += _names(value, language, True)
    return _once(people)


def _image(facts: PageFacts, node: Node) -> str | None:
    image = facts.schema.resolve(node.get("image"))
    if isinstance(image, dict):
        image = image.get("url") or image.get("contentUrl")
    return image if isinstance(image, str) else None


def _names(text: str | None, language: str | None, person: bool) -> list[Person]:
    if not text or _HANDLE.search(text) or text.lower() in _NOBODY:
        return []
    if "<" in text or "&" in text:
        text = " ".join(_TAG.sub(" ", text.replace("&amp;", "&")).split())
    head, _, tail = text.rpartition(", ")
    if head and is_name_suffix(tail) and not _SPLIT.search(head):
        return [Person(text)]
    if not _SPLIT.search(text) and len(text) < 60:
        if person and not is_organisation(text):
            return [Person(text)]
        return [Person(text, kind="organization")]
    found = read_byline(text, language)
    return list(found) or [Person(text)]


def _meta_people(facts: PageFacts, language: str | None) -> list[Person]:
    for name in _AUTHOR_META:
        values = [value for value in facts.meta.get(name, ()) if not _HANDLE.search(value) and not value.isdigit()]
        if name == "author":
            values = values[:1] if len(values) > 1 and "(" in values[-1] else values
        people = [person for value in values[:6] for person in _names(value, language, True)]
        if people:
            return _once(people)
    if facts.first("twitter:label1") and (facts.first("twitter:label1") or ("", ""))[0].lower() in (
        "written by",
        "verfasst von",
        "écrit par",
        "escrito por",
    ):
        found = facts.first("twitter:data1")
        return _names(found[0], language, True) if found else []
    return []


def _printed_people(bylines: list[Block], language: str | None, base: str | None) -> tuple[list[Person], str | None]:
    """The people of the first block that names some: one that is marked as a byline, or begins like one."""
    for block in bylines:
        text = block.text
        if not 3 < len(text) < 300:
            continue
        if block.hint == "byline":
            topics = {text_of(link) for link in block.element.iter("a") if "tag" in (link.get("rel") or "").split()}
            parts = [" ".join(raw.split()) for raw in texts(block.element)]
            parted = " | ".join(part for part in parts if part and part not in topics) or text
            people = list(read_byline(parted, language)) if len(parted) < 400 else []
        elif _begins_as_byline(text, language) or any(
            "/auto" in mark[3] or "/author" in mark[3] for mark in block.marks
        ):
            people = list(read_byline(text, language))
        elif (marked := _marked_author(block.element)) and marked in text:
            people = _names(marked, language, True)
        else:
            continue
        if people:
            links = {plain(text[start:end]): href for kind, start, end, href in block.marks if kind == "link"}
            linked = [
                attrs.evolve(person, url=absolute(href, base)) if (href := links.get(plain(person.name))) else person
                for person in people
            ]
            return _once(linked), text
    return [], None


def _begins_as_byline(text: str, language: str | None) -> bool:
    """Whether a text begins with "By", "Written by", "Texto de"."""
    lowered = text[:40].lower()
    return _BY.match(text) is not None or any(
        lowered.startswith(by + " ") for spoken in languages_for(language)[:2] for by in spoken.by if " " in by
    )


def _marked_author(element: HtmlElement) -> str | None:
    """What stands in the first element, at or under this one, that microdata (`itemprop`) or a link's `rel` calls the
    author."""
    for each in element.iter():
        if each.get("itemprop") == "author" or "author" in (each.get("rel") or "").split():
            return text_of(each) or None
    return None


_MARKED = etree.XPath("//*[@itemprop='author' or contains(concat(' ', @rel, ' '), ' author ')]")


def _first_marked(root: HtmlElement, language: str | None) -> tuple[list[Person], str | None]:
    """The people that the page's first elements marked as author name; those that stand together are one byline."""
    marked = cast(list[HtmlElement], _MARKED(root))
    people: list[Person] = []
    for each in marked[:4]:
        if each.getparent() is not marked[0].getparent():
            break
        named = next((name for name in each.iter() if name.get("itemprop") == "name"), each)
        people += read_byline(text_of(named) or named.get("content") or "", language)
    return _once(people), ", ".join(person.name for person in people) or None


def _once(people: list[Person]) -> list[Person]:
    seen: dict[str, Person] = {}
    for person in people:
        seen.setdefault(plain(person.name), person)
    return list(seen.values())
