"""Writes the fields of an article as properties of schema.org: the functions that the table names."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, Literal, TypeVar

import attrs

from newsdoc.addresses import join
from newsdoc.formats.json_ld import things
from newsdoc.formats.json_ld.readers import APART, HELPERS, LEAD, SLUGLINE
from newsdoc.formats.json_ld.things import Thing, one_or_list, thing
from newsdoc.markup.dates import iso
from newsdoc.markup.xhtml_writer import html_fragment
from newsdoc.model import Article, Figure, NewsDate, RelatedLink, Section, walk

Value = TypeVar("Value")
IDENTIFIER = "identifier"
"""The property that several fields add to."""


@attrs.frozen
class Writing:
    """How the properties are to be written."""

    body: Literal["text", "html"] = "text"
    zone: dt.tzinfo = dt.UTC
    """Of times that state none."""
    date_published: NewsDate | None = None
    """For an article that does not say when it was published."""
    updates: bool = False
    """Write the entries of a live blog as its updates."""


Write = Callable[[Article, Writing], Thing]
"""Gives properties with their values; those without a value are left out later."""


def plain(field: str, key: str) -> Write:
    """A text or number as it is."""
    return lambda article, _: {key: getattr(article, field)}


def texts(field: str, key: str) -> Write:
    """Texts without their roles."""
    return lambda article, _: {key: one_or_list([each.text for each in getattr(article, field) if each.text])}


def date(field: str, key: str) -> Write:
    """A date; a time with its zone."""
    return lambda article, writing: {key: _date(getattr(article, field), writing.zone)}


def all_of(field: str, key: str, write: Callable[[Any], Thing | str | None]) -> Write:
    """The values as things."""
    return lambda article, _: {key: _all(write, getattr(article, field))}


def contributors(article: Article, _: Writing) -> Thing:
    """Who else took part; those whose function has a property of its own, in that."""
    found: Thing = {}
    for each in article.contributors:
        key = each.function if each.function in HELPERS else "contributor"
        if thing := things.person(each):
            found.setdefault(key, []).append(thing)
    return {key: one_or_list(each) for key, each in found.items()}


def _date(value: NewsDate | None, assumed: dt.tzinfo) -> str | None:
    if value is None:
        return None
    return iso(value, assumed) if isinstance(value, dt.datetime) else value.isoformat()


def _all(write: Callable[[Value], Thing | str | None], values: Iterable[Value]) -> Any:
    return one_or_list([found for each in values if (found := write(each))])


def published(article: Article, writing: Writing) -> Thing:
    """When it was published."""
    value = writing.date_published if article.published is None else article.published
    return {"datePublished": _date(value, writing.zone)}


def url(article: Article, writing: Writing) -> Thing:
    """The canonical address."""
    return {"url": things.uri(article.url), "mainEntityOfPage": things.uri(article.url)}


def guid(article: Article, writing: Writing) -> Thing:
    """The article's own identifier."""
    return {IDENTIFIER: [article.guid] if article.guid else []}


def alt_ids(article: Article, writing: Writing) -> Thing:
    """Identifiers with their kinds."""
    return {IDENTIFIER: [each for alt in article.alt_ids if (each := things.property_value(alt.type, alt.value))]}


def slugline(article: Article, writing: Writing) -> Thing:
    """The slugline as an identifier of its kind."""
    found = things.property_value(SLUGLINE, article.slugline)
    return {IDENTIFIER: [found] if found else []}


def keywords(article: Article, writing: Writing) -> Thing:
    """The words, as a list; one alone as a text, unless a comma in it would part it."""
    words = [each for each in article.keywords if each]
    return {"keywords": words if any("," in each for each in words) else one_or_list(words)}


def publisher(article: Article, writing: Writing) -> Thing:
    """Who publishes it."""
    return {"publisher": things.organization(article.publisher) if article.publisher else None}


def dateline(article: Article, writing: Writing) -> Thing:
    """The dateline as printed."""
    return {"dateline": article.dateline.text if article.dateline else None}


def rights(article: Article, writing: Writing) -> Thing:
    """Copyright and terms of use."""
    found = article.rights
    if found is None:
        return {}
    return {
        "copyrightHolder": things.organization(found.holder) if found.holder else None,
        "copyrightNotice": found.notice,
        "copyrightYear": found.year,
        "usageInfo": one_or_list([thing("CreativeWork", text=terms) for terms in found.usage_terms if terms]),
        "license": things.uri(found.license),
    }


def body(article: Article, writing: Writing) -> Thing:
    """The text, and its figures that have an address; before them a lead image that is none of them.

    A lead that is a video or sound cannot be marked as one, and stands only where the body shows it.
    """
    entries = live_entries(article) if writing.updates else ()
    updates = set(map(id, entries))
    rest = tuple([block for block in article.body if id(block) not in updates])
    own = attrs.evolve(article, body=rest, layers=()) if entries else article
    text = _text(own, writing)
    more = {"liveBlogUpdate": [_update(article, each, writing) for each in entries]} if entries else {}
    lead, figures = article.lead_image, article.figures()
    apart = lead is not None and lead not in figures and lead.kind in _IMAGES
    if lead is None or not apart or not (address := things.uri(_address(lead, article))):
        return {"articleBody": text, **more, **_media(article, figures)}
    return {"articleBody": text, **more, APART: address, **_media(article, (lead, *figures))}


def live_entries(article: Article) -> tuple[Section, ...]:
    """The entries with which a live blog ends: sections with a time; none for another kind of article.

    Pictures may stand behind them, those of the whole posting, which has a property for them.
    """
    found: list[Section] = []
    for block in reversed(article.body if article.kind == "live blog" else ()):
        if isinstance(block, Figure) and not found:
            continue
        if not isinstance(block, Section) or block.published is None:
            break
        found.append(block)
    return tuple(reversed(found))


def _update(article: Article, entry: Section, writing: Writing) -> Thing:
    """An entry as a posting of its own, as search engines ask for (Google, structured data for live blogs)."""
    own = attrs.evolve(article, headline=entry.heading, body=entry.body, layers=())
    return thing(
        "BlogPosting",
        headline=entry.heading,
        datePublished=_date(entry.published, writing.zone),
        articleBody=_text(own, writing),
        **_media(article, own.figures()),
    )


def _text(article: Article, writing: Writing) -> str:
    return html_fragment(article) if writing.body == "html" else article.text


def _address(figure: Figure, article: Article) -> str | None:
    return join(article.url, figure.url) if figure.url and article.url else figure.url


def _media(article: Article, figures: Iterable[Figure]) -> Thing:
    media: dict[str, list[Thing]] = {"image": [], "video": [], "audio": []}
    marked = False
    for each in figures:
        address = _address(each, article)
        if not (address and things.uri(address)):  # a picture of which only the caption is known is none
            continue
        is_lead = each == article.lead_image and not marked and each.kind in _IMAGES
        if address != each.url:
            each = attrs.evolve(each, url=address)
        shown = things.figure(each)
        if is_lead:
            shown[LEAD] = marked = True
        media["image" if each.kind in _IMAGES else each.kind].append(shown)
    return {key: one_or_list(found) for key, found in media.items()}


_IMAGES = ("picture", "graphic")
"""What schema.org calls an ImageObject; only such a one can be `representativeOfPage`."""


def quotations(article: Article, writing: Writing) -> Thing:
    """The quotations with their speakers."""
    return {"hasPart": _all(things.quotation, article.quotes())}


def related(article: Article, writing: Writing) -> Thing:
    """Other stories, and those that the body names in their place."""
    return {
        "mentions": _all(things.related, inner_links(article)),
        "citation": _all(things.related, article.related),
    }


def inner_links(article: Article) -> tuple[RelatedLink, ...]:
    """The links to other stories inside the body."""
    return tuple(block for block in walk(article.body) if isinstance(block, RelatedLink))
