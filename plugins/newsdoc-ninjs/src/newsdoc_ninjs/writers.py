"""What a ninjs 3.1 item says for each field of an article, as JSON values by the names of version 3."""

import datetime as dt
import math
from collections.abc import Callable, Iterable
from typing import Any

import attrs

from newsdoc.markup import xhtml_writer
from newsdoc.markup.dates import in_utc, iso
from newsdoc.markup.media_items import nature_of
from newsdoc.markup.unstated import MARK, PLACEHOLDER
from newsdoc.model import Article, Concept, Figure, NewsDate, Organization, Person, Place, RelatedLink, RoleText
from newsdoc_ninjs.associations import IDENTIFIER, LEAD, NAMELESS
from newsdoc_ninjs.codes import identity, party_identity
from newsdoc_ninjs.fields import ALTERNATIVE, Values
from newsdoc_ninjs.parties import HOLDER

_LISTS = {"cpnat:person": "people", "cpnat:organisation": "organisations", "cpnat:event": "events",
          "cpnat:geoArea": "places", "cpnat:poi": "places", "cpnat:object": "objects"}  # fmt: skip
_STATUS = frozenset(("usable", "withheld", "canceled"))
"""IPTC Publishing Status; a status that ninjs does not know must not go out as usable."""


@attrs.frozen
class Writing:
    """What the exporter knows besides the article."""

    zone: dt.tzinfo
    """The zone of dates that state none."""
    uri: str
    """The identifier of the item."""
    plain_text: bool
    """Whether the body is written as plain text too."""
    unstated: tuple[str, ...]
    """What the item says and the article does not."""
    in_utc: bool = False
    """Whether moments are written in UTC: readers of 1.x such as Superdesk's take no other zone."""


Write = Callable[[Article, Writing], Values]


def plain(key: str, field: str) -> Write:
    """Writes a text or number as it is."""
    return lambda article, writing: given(**{key: getattr(article, field)})


def date(key: str, field: str) -> Write:
    """Writes a date."""
    return lambda article, writing: _date(key, getattr(article, field), writing)


def _date(key: str, value: NewsDate | None, writing: Writing) -> Values:
    if value is None:
        return {}
    return {key: iso(in_utc(value) if writing.in_utc else value, writing.zone)}


def given(**values: Any) -> Values:
    """The values that say anything."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}


# ---------------------------------------------------------------------- identity
def guid(article: Article, writing: Writing) -> Values:
    """The identifier of the item."""
    return {"uri": writing.uri}


def alt_ids(article: Article, writing: Writing) -> Values:
    """Further identifiers, and what the article does not state."""
    found = [given(role=each.type, value=each.value) for each in article.alt_ids if each.value]
    if writing.unstated:
        found.append({"role": MARK, "value": " ".join(writing.unstated)})
    return given(altIds=found)


def version_created(article: Article, writing: Writing) -> Values:
    """When this version was made, else the last change."""
    return _date("versionCreated", article.version_created or article.modified, writing)


def pub_status(article: Article, writing: Writing) -> Values:
    """The publishing status; an embargo without end is no status of ninjs, so that the item is withheld."""
    status = article.pub_status
    if article.embargoed_indefinitely and status in (None, "usable"):
        status = "withheld"
    return given(pubStatus=status if status is None or status in _STATUS else "withheld")


def urgency(article: Article, writing: Writing) -> Values:
    """The urgency, 1 to 9."""
    value = article.urgency
    return {"urgency": value} if value is not None and 1 <= value <= 9 else {}


# ---------------------------------------------------------------------- texts
def _role(text: str | None, role: str) -> list[Values]:
    return [{"role": role, "contentType": "text/plain", "value": text}] if text is not None else []


def _roles(texts: Iterable[RoleText]) -> list[Values]:
    return [value for each in texts for value in _role(each.text, each.role or "other")]


def headline(article: Article, writing: Writing) -> Values:
    """The main headline."""
    return given(headlines=_role(article.headline, "main"))


def kicker(article: Article, writing: Writing) -> Values:
    """The line over the headline."""
    return given(headlines=_role(article.kicker, "kicker"))


def dateline(article: Article, writing: Writing) -> Values:
    """The dateline, for which ninjs has no field."""
    return given(headlines=_role(article.dateline.text if article.dateline else None, "dateline"))


def alternative_headlines(article: Article, writing: Writing) -> Values:
    """The other headlines."""
    return given(headlines=_roles(article.alternative_headlines))


def summary(article: Article, writing: Writing) -> Values:
    """What describes the story."""
    return given(descriptions=_role(article.summary, "summary"))


def descriptions(article: Article, writing: Writing) -> Values:
    """The other descriptions."""
    return given(descriptions=_roles(article.descriptions))


def ed_notes(article: Article, writing: Writing) -> Values:
    """Notes to editors."""
    return given(edNote="\n\n".join(note.text for note in article.ed_notes))


def body(article: Article, writing: Writing) -> Values:
    """The story as XHTML and as plain text, and its pictures as items of their own."""
    if not article.body:
        return {}
    markup = xhtml_writer.fragment(article)
    bodies: list[Values] = [{"role": "main", "contentType": "application/xhtml+xml", "value": markup}]
    if writing.plain_text and (text := article.text):
        count = len(text.split())
        bodies.append({"role": "main", "contentType": "text/plain", "wordCount": count, "value": text})
    shown = [each for each in article.figures() if each.url or each.guid]
    if has_lead_apart(article) and article.lead_image is not None:
        shown.append(article.lead_image)
    pictures = [_picture(each, number) for number, each in enumerate(shown, 1)]
    if article.lead_image in shown:
        pictures[shown.index(article.lead_image)]["name"] = LEAD
    return given(bodies=bodies, associations=pictures)


def lead_image(article: Article, writing: Writing) -> Values:
    """The picture that stands for a story without a body; `body` writes it beside one."""
    lead = article.lead_image
    if article.body or lead is None or not has_lead_apart(article):
        return {}
    return {"associations": [{**_picture(lead, 1), "name": LEAD}]}


def has_lead_apart(article: Article) -> bool:
    """Whether the picture that stands for the story is none of its figures, and has an address."""
    lead = article.lead_image
    return lead is not None and bool(lead.url) and lead not in article.figures()


# ---------------------------------------------------------------------- parties and rights
def _organization(value: Organization) -> Values:
    return {**given(name=value.name), **party_identity(value), **_contacts(web=value.url)}


def _contacts(place: str | None = None, **addresses: str | None) -> Values:
    """How to reach somebody, by the type of the address, and where they are."""
    found: list[Values] = [{"type": kind, "value": value} for kind, value in addresses.items() if value]
    if place:
        found.append({"type": "address", "address": {"locality": place}})
    return given(contactInfo=found)


def publisher(article: Article, writing: Writing) -> Values:
    """Who provides it."""
    value = article.publisher
    return {"infoSources": [{**_organization(value), "role": "publisher"}]} if value is not None else {}


def info_sources(article: Article, writing: Writing) -> Values:
    """Where it is from."""
    return given(infoSources=[_organization(each) for each in article.info_sources])


def authors(article: Article, writing: Writing) -> Values:
    """Who wrote it."""
    return _people(article.authors, "author")


def contributors(article: Article, writing: Writing) -> Values:
    """Who else took part."""
    return _people(article.contributors, "contributor")


def _people(persons: Iterable[Person], rel: str) -> Values:
    found: dict[str, list[Values]] = {}
    for each in persons:
        contacts = _contacts(each.location, email=each.email, web=each.url, jobtitle=each.role)
        values = {"name": each.name, "rel": rel, **party_identity(each), **contacts}
        found.setdefault("organisations" if each.kind == "organization" else "people", []).append(values)
    return found


def rights(article: Article, writing: Writing) -> Values:
    """Copyright and terms of use."""
    value = article.rights
    if value is None:
        return {}
    holder = _organization(value.holder) if value.holder else {}
    more = len(holder) > 1  # than the name
    return given(
        copyrightHolder=holder.get("name"),
        organisations=[{**holder, "rel": HOLDER}] if more else None,
        copyrightNotice=value.notice,
        usageTerms="\n\n".join(value.usage_terms),
        rightsInfo=given(linkedRights=value.license),
    )


# ---------------------------------------------------------------------- concepts
def _concept(value: Concept) -> Values:
    return {**given(name=value.name), **identity(value)}


def genres(article: Article, writing: Writing) -> Values:
    """What sort of text it is."""
    return given(genres=[_concept(each) for each in article.genres])


def subjects(article: Article, writing: Writing) -> Values:
    """What it is about, by the nature of the concept."""
    found: dict[str, list[Values]] = {}
    for each in article.subjects:
        key = _LISTS.get(each.type or "", "subjects")
        values = _concept(each)
        if key == "subjects":
            numbers = {name: getattr(each, name) for name in ("relevance", "confidence")}
            values |= {name: one for name, one in numbers.items() if one is not None and 0 <= one <= 100}
        else:
            values["rel"] = "about"
        found.setdefault(key, []).append(values)
    return found


def listed(rel: str, values: Callable[[Article], Iterable[Concept | str]]) -> Write:
    """Writes what has no other place among the subjects, with its relation."""

    def write(article: Article, writing: Writing) -> Values:
        found = [{"name": each} if isinstance(each, str) else _concept(each) for each in values(article)]
        return given(subjects=[{**each, "rel": rel} for each in found])

    return write


def located(article: Article, writing: Writing) -> Values:
    """Where the story was written: the name, and as places what is known besides."""
    places = [_located(place) for place in article.located]
    more = any(each.keys() - _NAMED for each in places) or len(places) > 1  # than the name, which stands in `located`
    return given(located=article.located[0].name if article.located else None, places=places if more else None)


_NAMED = frozenset(("name", "rel"))


def _located(place: Place) -> Values:
    values: Values = {**_concept(place), "rel": "located"}
    if place.latitude is not None and place.longitude is not None:
        position = [place.longitude, place.latitude]
        if all(map(math.isfinite, position)):
            values["geoJSON"] = {"type": "Point", "coordinates": position}
    return values


# ---------------------------------------------------------------------- other items and files
def url(article: Article, writing: Writing) -> Values:
    """Where it is to be read as a web page."""
    page = {"name": "web", "href": article.url, "contentType": "text/html"}
    return {"renditions": [page]} if article.url else {}


def related(article: Article, writing: Writing) -> Values:
    """Links to other items."""
    return given(associations=[_story(each, number) for number, each in enumerate(article.related, 1)])


def kind(article: Article, writing: Writing) -> Values:
    """The type of an item that is all picture, film or sound, with the files of the first; of others, `text` stands."""
    nature = nature_of(article)
    return given(type=nature, renditions=_files(article.figures()[0])) if nature is not None else {}


def _files(figure: Figure) -> list[Values]:
    files = [
        given(
            name=each.role or NAMELESS,
            href=each.href,
            contentType=each.content_type,
            width=each.width,
            height=each.height,
            sizeInBytes=each.size,
        )
        for each in figure.renditions
    ]
    if figure.url and not any(each.href == figure.url for each in figure.renditions):
        files.insert(0, {"name": "main", "href": figure.url})
    return files


def _picture(value: Figure, number: int) -> Values:
    texts = {"caption": value.caption, ALTERNATIVE: value.alt or None}
    return given(
        name=f"picture-{number}",
        uri=value.guid or value.url,
        type=value.kind,
        by=value.credit,
        headlines=[{"role": "main", "value": value.title}] if value.title is not None else None,
        descriptions=[{"role": role, "value": text} for role, text in texts.items() if text is not None] or None,
        renditions=_files(value),
    )


def _story(value: RelatedLink, number: int) -> Values:
    return given(
        name=f"related-{number}",
        uri=value.guid or value.href or f"{PLACEHOLDER}{number}",
        rel=value.rel,
        type="text",
        version=value.version,
        headlines=[{"role": "main", "value": value.title}] if value.title is not None else None,
        renditions=_addressed(value),
    )


def _addressed(value: RelatedLink) -> list[Values] | None:
    """Where the other story is; not where its identifier says so already."""
    same = value.href == value.guid
    if not value.href or (same and value.content_type is None):
        return None
    return [given(name=IDENTIFIER if same else "web", href=value.href, contentType=value.content_type)]
