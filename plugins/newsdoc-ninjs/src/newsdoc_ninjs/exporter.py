"""Writes ninjs 3.1, valid against the IPTC's JSON Schema."""

import datetime as dt
import hashlib
import json
import math
from collections.abc import Iterable
from typing import Any

from newsdoc.markup import xhtml_writer
from newsdoc.markup.dates import iso, zone
from newsdoc.model import Article, Figure, NewsDate, Organization, Person, Place, RelatedLink, Rights, RoleText, Subject
from newsdoc_ninjs.codes import identity, party_identity

GUID_PREFIX = "urn:newsdoc:sha256:"
SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"
_LISTS = {"cpnat:person": "people", "cpnat:organisation": "organisations", "cpnat:event": "events",
          "cpnat:geoArea": "places", "cpnat:poi": "places"}  # fmt: skip
_STATUS = frozenset(("usable", "withheld", "canceled"))

Values = dict[str, Any]


class NinjsExporter:
    """Exporter of ninjs."""

    name = "ninjs"
    media_types = ("application/vnd.iptc.ninjs+json",)
    suffixes = (".ninjs",)

    def export(
        self,
        article: Article,
        /,
        *,
        uri: str | None = None,
        timezone: str | dt.tzinfo = "UTC",
        plain_text: bool = True,
        indent: int | None = 1,
    ) -> str:
        """The article as a ninjs object.

        `uri`: the item's; default the article's guid, else `urn:newsdoc:sha256:` and a digest. `timezone`: of dates
        that state none. `plain_text`: write the body as plain text too. `indent`: spaces a level; None for one line.
        Raises ExportError for bad options.
        """
        values = _item(article, zone(timezone), plain_text)
        identifier = uri or article.guid
        if not identifier or not identifier.strip():
            digest = hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()
            identifier = GUID_PREFIX + digest
        values = {"uri": identifier, **values}
        text = json.dumps(values, ensure_ascii=False, indent=indent)
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:  # a lone surrogate: JSON can escape it
            text = json.dumps(values, ensure_ascii=True, indent=indent)
        return text


def _item(article: Article, assumed: dt.tzinfo, plain_text: bool) -> Values:
    def date(value: NewsDate | None) -> str | None:
        return iso(value, assumed) if value is not None else None

    rights = article.rights or Rights()
    values: Values = {
        "type": "text",
        "standard": {"name": "ninjs", "version": "3.1", "schema": SCHEMA},
        "profile": article.profile,
        "version": article.version,
        "firstCreated": date(article.published),
        "versionCreated": date(article.version_created or article.modified),
        "contentCreated": date(article.created),
        "embargoedUntil": date(article.embargoed),
        "expires": date(article.expires),
        "pubStatus": _status(article.pub_status),
        "urgency": article.urgency if article.urgency is not None and 1 <= article.urgency <= 9 else None,
        "language": article.language,
        "slugline": article.slugline,
        "by": article.byline,
        "located": article.located[0].name if article.located else None,
        "copyrightHolder": rights.holder.name if rights.holder else None,
        "copyrightNotice": rights.notice,
        "usageTerms": "\n\n".join(rights.usage_terms) or None,
        "rightsInfo": {"linkedRights": rights.license} if rights.license else None,
        "edNote": "\n\n".join(note.text for note in article.ed_notes) or None,
        "headlines": _headlines(article),
        "descriptions": _descriptions(article),
        "bodies": _bodies(article, plain_text),
        "infoSources": _sources(article),
        "genres": [_concept(each) for each in article.genres],
        **_concepts(article),
        "altIds": [_given(role=each.type, value=each.value) for each in article.alt_ids],
        "renditions": [{"name": "web", "href": article.url, "contentType": "text/html"}] if article.url else None,
        "associations": _associations(article),
    }
    return {key: value for key, value in values.items() if value not in (None, [], {})}


def _status(status: str | None) -> str | None:
    """A status that ninjs does not know must not go out as usable."""
    return status if status is None or status in _STATUS else "withheld"


def _given(**values: Any) -> Values:
    return {key: value for key, value in values.items() if value is not None}


def _role_text(text: RoleText) -> Values:
    return _given(role=text.role or "other", contentType="text/plain", value=text.text)


def _headlines(article: Article) -> list[Values]:
    found = []
    if article.headline is not None:
        found.append({"role": "main", "contentType": "text/plain", "value": article.headline})
    if article.kicker is not None:
        found.append({"role": "kicker", "contentType": "text/plain", "value": article.kicker})
    return found + [_role_text(each) for each in article.alternative_headlines]


def _descriptions(article: Article) -> list[Values]:
    found = []
    if article.summary is not None:
        found.append({"role": "summary", "contentType": "text/plain", "value": article.summary})
    return found + [_role_text(each) for each in article.descriptions]


def _bodies(article: Article, plain_text: bool) -> list[Values]:
    if not article.body:
        return []
    markup = xhtml_writer.fragment(article)
    bodies: list[Values] = [{"role": "main", "contentType": "application/xhtml+xml", "value": markup}]
    if plain_text and (text := article.text):
        bodies.append({"role": "main", "contentType": "text/plain", "wordCount": len(text.split()), "value": text})
    return bodies


def _sources(article: Article) -> list[Values]:
    found = []
    if article.publisher is not None:
        found.append({**_organization(article.publisher), "role": "publisher"})
    return found + [_organization(each) for each in article.info_sources]


def _organization(value: Organization) -> Values:
    return {**_given(name=value.name), **party_identity(value), **_contacts(web=value.url)}


def _contacts(**addresses: str | None) -> Values:
    """How to reach somebody, by the type of the address."""
    found = [{"type": kind, "value": value} for kind, value in addresses.items() if value]
    return {"contactInfo": found} if found else {}


def _concept(value: Any) -> Values:
    return {**_given(name=value.name), **identity(value)}


def _subject(value: Subject) -> Values:
    numbers = {
        key: number
        for key in ("relevance", "confidence")
        if (number := getattr(value, key)) is not None and 0 <= number <= 100
    }
    return {**_concept(value), **numbers}


def _concepts(article: Article) -> dict[str, list[Values]]:
    lists: dict[str, list[Values]] = {key: [] for key in ("people", "organisations", "places", "events", "subjects")}
    for each in _people(article.authors, "author"), _people(article.contributors, "contributor"):
        for key, person in each:
            lists[key].append(person)
    for subject in article.subjects:
        key = _LISTS.get(subject.type or "", "subjects")
        lists[key].append(_subject(subject) if key == "subjects" else {**_concept(subject), "rel": "about"})
    lists["subjects"] += [{"name": word, "rel": "keyword"} for word in article.keywords]
    if article.section is not None:
        lists["subjects"].append({"name": article.section, "rel": "section"})
    located = [_located(place) for place in article.located]
    if any(len(each) > 2 for each in located):  # than the name, which stands in `located`
        lists["places"] += located
    return lists


def _located(place: Place) -> Values:
    """A place where the story was written, with its position."""
    values: Values = {**_concept(place), "rel": "located"}
    if place.latitude is not None and place.longitude is not None:
        position = [place.longitude, place.latitude]
        if all(map(math.isfinite, position)):
            values["geoJSON"] = {"type": "Point", "coordinates": position}
    return values


def _people(persons: Iterable[Person], rel: str) -> list[tuple[str, Values]]:
    found = []
    for each in persons:
        values = {"name": each.name, "rel": rel, **party_identity(each), **_contacts(email=each.email, web=each.url)}
        found.append(("organisations" if each.kind == "organization" else "people", values))
    return found


def _associations(article: Article) -> list[Values]:
    pictures = [_picture(each, number) for number, each in enumerate(article.figures(), 1) if each.url or each.guid]
    stories = [_story(each, number) for number, each in enumerate(article.related, 1)]
    return pictures + stories


def _picture(value: Figure, number: int) -> Values:
    files = [
        _given(
            name=each.role or "rendition",
            href=each.href,
            contentType=each.content_type,
            width=each.width,
            height=each.height,
            sizeInBytes=each.size,
        )
        for each in value.renditions
    ]
    if value.url and not any(each.href == value.url for each in value.renditions):
        files.insert(0, {"name": "main", "href": value.url})
    return _given(
        name=f"picture-{number}",
        uri=value.guid or value.url,
        type=value.kind,
        by=value.credit,
        headlines=[{"role": "main", "value": value.title}] if value.title is not None else None,
        descriptions=[{"role": "caption", "value": value.caption}] if value.caption is not None else None,
        renditions=files or None,
    )


def _story(value: RelatedLink, number: int) -> Values:
    return _given(
        name=f"related-{number}",
        uri=value.guid or value.href or f"urn:newsdoc:related:{number}",
        rel=value.rel,
        type="text",
        version=value.version,
        headlines=[{"role": "main", "value": value.title}] if value.title is not None else None,
        renditions=_addressed(value),
    )


def _addressed(value: RelatedLink) -> list[Values] | None:
    """Where the other story is, when its identifier does not say so."""
    if not value.href or (value.href == value.guid and value.content_type is None):
        return None
    return [_given(name="web", href=value.href, contentType=value.content_type)]
