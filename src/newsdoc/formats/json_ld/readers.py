"""What the fields of an article are in a node of schema.org: the functions that the table names."""

from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from newsdoc.formats.json_ld import thing_readers as read
from newsdoc.formats.json_ld.document import Document
from newsdoc.formats.json_ld.live_blog import MEDIA, with_media
from newsdoc.markup.datelines import dateline_of, opening_dateline
from newsdoc.markup.elements import year_number
from newsdoc.markup.figure_words import NO_CREDIT, parted_figure, with_parted
from newsdoc.model import (
    AltId,
    ArticleKind,
    Block,
    Concept,
    Dateline,
    Figure,
    ForeignElement,
    Layer,
    NewsDate,
    Organization,
    Person,
    Place,
    Quote,
    RelatedLink,
    Rights,
    RoleText,
    Subject,
    kind_of,
    walk,
)
from newsdoc.schema_org.graph import Graph
from newsdoc.schema_org.people import organization, people
from newsdoc.schema_org.types import types_of

Value = TypeVar("Value")


def _all(document: Document, reader: Callable[[Graph, Any], Value | None], *keys: str) -> tuple[Value, ...]:
    """What a reader makes of the values of these properties."""
    return tuple([found for each in document.things(*keys) if (found := reader(document.graph, each)) is not None])


def _first(document: Document, reader: Callable[[Graph, Any], Value | None], *keys: str) -> Value | None:
    return next(iter(_all(document, reader, *keys)), None)


# ---------------------------------------------------------------------- texts
def text(*keys: str) -> Callable[[Document], str | None]:
    """The first of these properties that is a text."""
    return lambda document: document.text(*keys)


def kind(document: Document) -> ArticleKind | None:
    """What our exporter says the document is, else a live blog by its type; others' words are not our kinds."""
    named = kind_of(document.text("additionalType"))
    return "live blog" if named is None and "LiveBlogPosting" in types_of(document.node) else named


def alternative_headlines(document: Document) -> tuple[RoleText, ...]:
    """Further headlines, without their roles."""
    return tuple(RoleText(each) for each in document.texts("alternativeHeadline"))


def descriptions(document: Document) -> tuple[RoleText, ...]:
    """Abstracts beside the description; alone, one is the summary."""
    found = document.texts("abstract")
    return tuple(map(RoleText, found)) if document.text("description") else ()


def dateline(document: Document) -> Dateline | None:
    """The dateline as printed, else what opens the text."""
    found = dateline_of(document.text("dateline"), document.language, document.unstated)
    return found or opening_dateline(document.body.blocks, document.language, document.unstated)


def pub_status(document: Document) -> str | None:
    """The status; schema.org's own words in small letters."""
    status = document.text("creativeWorkStatus")
    return status.casefold() if status in ("Published", "Draft") else status


def keywords(document: Document) -> tuple[str, ...]:
    """The words: a list, or one text with commas, else semicolons; the semicolon of an entity parts nothing."""
    values = document.value("keywords")
    if isinstance(values, str):
        words = values.split("," if "," in values or "&" in values else ";")
    else:
        words = document.graph.texts(values)
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))


# ---------------------------------------------------------------------- dates and identifiers
def date(*keys: str) -> Callable[[Document], NewsDate | None]:
    """The first of these properties that is a date."""
    return lambda document: document.date(*keys)


def guid(document: Document) -> str | None:
    """The first identifier without a kind; `unstated` tells of one that is not the article's own."""
    return next((text for kind, text in document.identifiers if not kind), None)


def slugline(document: Document) -> str | None:
    """The identifier of this kind."""
    return next((text for kind, text in document.identifiers if kind == SLUGLINE), None)


def alt_ids(document: Document) -> tuple[AltId, ...]:
    """All other identifiers."""
    others = [(kind, text) for kind, text in document.identifiers if kind != SLUGLINE]
    own = next((pair for pair in others if not pair[0]), None)
    if own is not None and GUID not in document.unstated:
        others.remove(own)
    return tuple(AltId(text, type=kind or None) for kind, text in others)


GUID = "guid"
SLUGLINE = "slugline"
"""The kind of identifier that a slugline is."""


def url(document: Document) -> str | None:
    """The canonical address."""
    page = document.value("mainEntityOfPage")
    named = page.get("@id") if isinstance(page, dict) else None
    return document.text("url") or (named if isinstance(named, str) else document.text("mainEntityOfPage"))


# ---------------------------------------------------------------------- people, organisations, concepts
def authors(document: Document) -> tuple[Person, ...]:
    """Who wrote it."""
    return people(document.graph, document.things("author", "creator"), document.language)


def contributors(document: Document) -> tuple[Person, ...]:
    """Who else took part, and what those did who stand in a property of their own; and who wrote updates."""
    found = people(document.graph, document.value("contributor"), document.language)
    for function in HELPERS:
        named = people(document.graph, document.value(function), document.language)
        found += tuple([attrs.evolve(each, function=function) for each in named])
    updates = [each.get("author") for each in document.things("liveBlogUpdate") if isinstance(each, dict)]
    if any(updates):
        known = {each.name for each in (*found, *people(document.graph, document.value("author"), document.language))}
        named = people(document.graph, updates, document.language)
        found += tuple([each for each in named if each.kind == "person" and each.name not in known])
    return found


HELPERS = ("editor", "translator", "illustrator", "producer")
"""What schema.org says of people who took part."""


def publisher(document: Document) -> Organization | None:
    """Who publishes it."""
    return _first(document, organization, "publisher", "provider")


def info_sources(document: Document) -> tuple[Organization, ...]:
    """Who supplied the information."""
    return _all(document, organization, "sourceOrganization")


def located(document: Document) -> tuple[Place, ...]:
    """Where it was written."""
    return tuple(dict.fromkeys(_all(document, read.place, "locationCreated", "contentLocation")))


def genres(document: Document) -> tuple[Concept, ...]:
    """What sort of text it is."""
    return _all(document, read.genre, "genre")


def section(document: Document) -> str | None:
    """The section; of several the first, and all of them are carried along."""
    found = document.text("articleSection")
    if len(document.things("articleSection")) > 1:
        document.leave("articleSection")
    return found


def subjects(document: Document) -> tuple[Subject, ...]:
    """What it is about, and the persons, organisations and places that it mentions."""
    graph = document.graph
    named = [each for each in document.things("mentions") if isinstance(each, dict) and not read.related(graph, each)]
    found = _all(document, read.subject, "about")
    others = dict.fromkeys(filter(None, [read.subject(graph, each) for each in named]))
    return (*found, *[each for each in others if each not in found])


def rights(document: Document) -> Rights | None:
    """Copyright and terms of use."""
    holder = _first(document, organization, "copyrightHolder")
    notice, license = document.text("copyrightNotice"), document.text("license")
    year = document.text("copyrightYear")
    terms = tuple(found for each in document.things("usageInfo") if (found := document.graph.text(each)))
    number = year_number(year)
    if not (holder or notice or number is not None or license or terms):
        return None
    return Rights(holder, notice=notice, year=number, usage_terms=terms, license=license)


# ---------------------------------------------------------------------- the story
def lead_image(document: Document) -> Figure | None:
    """The image that is marked as representing the page."""
    found = _lead(document)
    return found if found is None or NO_CREDIT in document.unstated else parted_figure(found)


def _lead(document: Document) -> Figure | None:
    shown = [each for each in document.things(*MEDIA) if _is_lead(each)]
    return next((figure for each in shown if (figure := read.figure(document.graph, each)) is not None), None)


def _is_lead(value: Any) -> bool:
    return isinstance(value, dict) and value.get(LEAD) in (True, "true", "True")


LEAD = "representativeOfPage"
"""What schema.org calls an image that stands for the story."""
APART = "thumbnailUrl"
"""Where the address of a lead image stands that is none of the body's figures."""


def body(document: Document) -> tuple[Block, ...]:
    """The text, and the figures that are listed, but for those that stand in it."""
    blocks = document.body.blocks
    found = _all(document, read.figure, *MEDIA)
    lead = _lead(document)
    if lead is not None and lead.url == document.text(APART):
        found = tuple(each for each in found if each != lead)
    whole = with_media(blocks, found)
    return whole if NO_CREDIT in document.unstated else with_parted(whole)


def related(document: Document) -> tuple[RelatedLink, ...]:
    """Other works, but for those that the body names in their place."""
    found = _all(document, read.related, "citation", "mentions", "relatedLink")
    placed = {each for each in walk(document.body.blocks) if isinstance(each, RelatedLink)}
    return tuple(each for each in found if each not in placed)


def layers(document: Document) -> tuple[Layer, ...]:
    """The quotations that the body marks up, else those that are listed and no blocks of it."""
    listed = _all(document, read.quotation, "hasPart", "citation")
    if any(not read.quotation(document.graph, each) for each in document.things("hasPart")):
        document.leave("hasPart")
    blocks = {each.text for each in walk(document.body.blocks) if isinstance(each, Quote)}
    quotes = document.body.quotes or tuple(each for each in listed if each.text not in blocks)
    return (Layer("quotes", items=quotes),) if quotes else ()


def foreign(document: Document) -> tuple[ForeignElement, ...]:
    """What no field has asked for."""
    return document.rest()
