"""What a page that newsdoc writes says of its story as data: schema.org's NewsArticle, written and read back.

Only what a reader of the page may know: no notes to editors, no urgency, no embargo.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from newsdoc.markup.datelines import dateline_of
from newsdoc.markup.dates import iso, parse_date
from newsdoc.markup.uris import safe_uri
from newsdoc.model import (
    Article,
    Concept,
    Name,
    NewsDate,
    Organization,
    Person,
    Rights,
    RoleText,
    Subject,
)

Thing = dict[str, Any]
_TYPES = {
    "cpnat:person": "Person",
    "cpnat:organisation": "Organization",
    "cpnat:geoArea": "Place",
    "cpnat:event": "Event",
}


def written_date(date: NewsDate | None, assumed: dt.tzinfo) -> str | None:
    """A moment with its zone, a day as it is."""
    if date is None:
        return None
    return iso(date, assumed) if isinstance(date, dt.datetime) else date.isoformat()


def news_article(article: Article, assumed: dt.tzinfo) -> Thing:
    """The article as a NewsArticle; its text stands in the page itself."""
    rights = article.rights or Rights()
    address = safe_uri(article.url) if article.url else None
    named = {"datePublished": article.published, "dateModified": article.modified, "dateCreated": article.created}
    return {
        "@context": "https://schema.org",
        **_thing(
            "NewsArticle",
            headline=article.headline,
            alternativeHeadline=[each.text for each in article.alternative_headlines],
            description=article.summary,
            abstract=[each.text for each in article.descriptions],
            url=address,
            mainEntityOfPage=address,
            identifier=article.guid,
            version=article.version,
            inLanguage=article.language,
            **{key: written_date(date, assumed) for key, date in named.items()},
            expires=written_date(article.expires, assumed),
            author=[_person(each) for each in article.authors if each.name],
            contributor=[_person(each) for each in article.contributors if each.name],
            creditText=article.creditline,
            publisher=_organization(article.publisher) if article.publisher else None,
            sourceOrganization=[_organization(each) for each in article.info_sources],
            articleSection=article.section,
            genre=[each.name for each in article.genres if each.name],
            keywords=list(article.keywords),
            about=[found for each in article.subjects if len(found := _concept(each)) > 1],
            image=_pictures(article),
            dateline=article.dateline.text if article.dateline else None,
            copyrightHolder=_organization(rights.holder) if rights.holder else None,
            copyrightNotice=rights.notice,
            copyrightYear=rights.year,
            license=safe_uri(rights.license) if rights.license else None,
            usageInfo=[_thing("CreativeWork", text=terms) for terms in rights.usage_terms],
        ),
    }


def _pictures(article: Article) -> list[str]:
    """The addresses of the pictures, that of the one that stands for the story first."""
    figures = [*([article.lead_image] if article.lead_image else []), *article.figures()]
    shown = [safe_uri(each.url) for each in figures if each.url and each.kind in ("picture", "graphic")]
    return list(dict.fromkeys(address for address in shown if address))


def _thing(type_: str, **properties: Any) -> Thing:
    return {"@type": type_} | {key: value for key, value in properties.items() if value not in (None, "", [])}


def _person(person: Person) -> Thing:
    kind = "Organization" if person.kind == "organization" else "Person"
    return _thing(
        kind,
        name=person.name,
        url=safe_uri(person.url) if person.url else None,
        email=person.email,
        image=safe_uri(person.image) if person.image else None,
        jobTitle=person.role,
        affiliation=_thing("Organization", name=person.affiliation) if person.affiliation else None,
        workLocation=_thing("Place", name=person.location) if person.location else None,
        description=person.note,
        sameAs=safe_uri(person.uri) if person.uri else None,
    )


def _organization(value: Organization) -> Thing:
    logo = safe_uri(value.logo) if value.logo else None
    return _thing(
        "Organization",
        name=value.name,
        slogan=value.slogan,
        url=safe_uri(value.url) if value.url else None,
        logo=_thing("ImageObject", url=logo) if logo else None,
        sameAs=safe_uri(value.uri) if value.uri else None,
    )


def _concept(value: Concept) -> Thing:
    scheme = _thing("DefinedTermSet", name=value.scheme, url=safe_uri(value.scheme_uri or ""))
    found = _thing(
        _TYPES.get(value.type or "", "DefinedTerm"),
        name=value.name,
        termCode=value.code,
        sameAs=safe_uri(value.uri) if value.uri else None,
    )
    return {**found, "inDefinedTermSet": scheme} if value.code and len(scheme) > 1 else found


# ---------------------------------------------------------------------- and back
def read_news_article(data: Thing) -> dict[str, Any]:
    """The fields of the article that `news_article` has written."""
    publisher = _read_organizations(data.get("publisher"))
    return {
        "headline": _text(data, "headline"),
        "alternative_headlines": tuple(RoleText(each) for each in _texts(data, "alternativeHeadline")),
        "summary": _text(data, "description"),
        "descriptions": tuple(RoleText(each) for each in _texts(data, "abstract")),
        "url": _text(data, "url"),
        "guid": _text(data, "identifier"),
        "version": _text(data, "version"),
        "language": _text(data, "inLanguage"),
        "published": parse_date(_text(data, "datePublished")),
        "modified": parse_date(_text(data, "dateModified")),
        "created": parse_date(_text(data, "dateCreated")),
        "expires": parse_date(_text(data, "expires")),
        "authors": tuple(_read_people(data.get("author"))),
        "contributors": tuple(_read_people(data.get("contributor"))),
        "creditline": _text(data, "creditText"),
        "publisher": publisher[0] if publisher else None,
        "info_sources": _read_organizations(data.get("sourceOrganization")),
        "section": _text(data, "articleSection"),
        "genres": tuple(Concept((Name(each),)) for each in _texts(data, "genre")),
        "keywords": tuple(_texts(data, "keywords")),
        "subjects": tuple(_read_subject(each) for each in _things(data.get("about"))),
        "dateline": dateline_of(_text(data, "dateline"), _text(data, "inLanguage")),
        "rights": _read_rights(data),
    }


def _text(data: Thing, key: str) -> str | None:
    value = data.get(key)
    return value or None if isinstance(value, str) else None


def _texts(data: Thing, key: str) -> list[str]:
    value = data.get(key)
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _things(value: Any) -> Iterable[Thing]:
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]


def _name(value: Any) -> str | None:
    return next((name for each in _things(value) if (name := _text(each, "name"))), None)


def _read_people(value: Any) -> Iterable[Person]:
    for each in _things(value):
        if name := _text(each, "name"):
            yield Person(
                name,
                role=_text(each, "jobTitle"),
                affiliation=_name(each.get("affiliation")),
                location=_name(each.get("workLocation")),
                note=_text(each, "description"),
                url=_text(each, "url"),
                email=_text(each, "email"),
                image=_text(each, "image"),
                uri=_text(each, "sameAs"),
                kind="organization" if each.get("@type") == "Organization" else "person",
            )


def _read_organizations(value: Any) -> tuple[Organization, ...]:
    return tuple(
        Organization(
            name,
            slogan=_text(each, "slogan"),
            url=_text(each, "url"),
            logo=next((_text(logo, "url") for logo in _things(each.get("logo"))), None),
            uri=_text(each, "sameAs"),
        )
        for each in _things(value)
        if (name := _text(each, "name"))
    )


def _read_subject(value: Thing) -> Subject:
    name = _text(value, "name")
    kinds = {written: code for code, written in _TYPES.items()}
    scheme = next(iter(_things(value.get("inDefinedTermSet"))), {})
    return Subject(
        (Name(name),) if name else (),
        type=kinds.get(str(value.get("@type"))),
        code=_text(value, "termCode"),
        scheme=_text(scheme, "name"),
        scheme_uri=_text(scheme, "url"),
        uri=_text(value, "sameAs"),
    )


def _read_rights(data: Thing) -> Rights | None:
    holder = _read_organizations(data.get("copyrightHolder"))
    year = data.get("copyrightYear")
    rights = Rights(
        holder[0] if holder else None,
        notice=_text(data, "copyrightNotice"),
        year=year if type(year) is int else None,
        usage_terms=tuple(text for each in _things(data.get("usageInfo")) if (text := _text(each, "text"))),
        license=_text(data, "license"),
    )
    return rights if rights != Rights() else None
