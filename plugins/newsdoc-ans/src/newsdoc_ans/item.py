"""Reads one ANS object (a story, gallery, image or video) as an article."""

from typing import Any

import attrs

from newsdoc.addresses import join
from newsdoc.markup.datelines import dateline_of, has_dateline_mark, opening_dateline
from newsdoc.markup.figure_words import NO_CREDIT, parted_figure, with_parted
from newsdoc.markup.json_items import given, objects, text
from newsdoc.markup.language_tags import as_tag
from newsdoc.markup.taking_part import took_part
from newsdoc.markup.unstated import without
from newsdoc.model import (
    AltId,
    Article,
    ArticleKind,
    Block,
    Concept,
    Figure,
    Gallery,
    Layer,
    Name,
    Organization,
    Place,
    Provenance,
    RelatedLink,
    Rights,
    RoleText,
    Subject,
)
from newsdoc.source import Source
from newsdoc_ans.carried import carry
from newsdoc_ans.elements import Elements
from newsdoc_ans.media import read_audio, read_gallery, read_image, read_video
from newsdoc_ans.own import read_own, read_unstated
from newsdoc_ans.people import authors, byline, contributors
from newsdoc_ans.stated import PATHS, stated, states_the_same
from newsdoc_ans.values import FORMAT, Values, date, inner, lines, plain, real, texts

_MEDIA = {"image": read_image, "video": read_video, "audio": read_audio}
_KINDS: dict[str, ArticleKind] = {"gallery": "gallery", "video": "video", "audio": "audio", "image": "picture"}
_ENTITIES = {"person": "cpnat:person", "organization": "cpnat:organisation", "location": "cpnat:geoArea",
             "place": "cpnat:geoArea", "event": "cpnat:event"}  # fmt: skip
"""What ANS calls the nature of an entity, and the IPTC's code for it."""


def read_item(item: Values, source: Source) -> Article:
    """The object as an article."""
    headline = plain(inner(item, "headlines"), "basic")
    kind = text(item, "type")
    elements = Elements(source, headline)
    body, lead = _body(item, kind, elements), _lead(item)
    published = date(item, ("first_publish_date", "display_date", "publish_date"), source)
    language, unstated = as_tag(text(item, "language")), read_unstated(item)
    if NO_CREDIT not in unstated:
        body, lead = with_parted(body), parted_figure(lead) if lead is not None else None
    article = Article(
        headline,
        alternative_headlines=(*_others(item, "headlines", ""), *_others(item, "subheadlines", "subheadline")),
        kicker=plain(inner(inner(item, "label"), "basic"), "text"),
        summary=lines(text(inner(item, "description"), "basic")),
        descriptions=(*_others(item, "description", ""), *_note(item)),
        byline=byline(item),
        authors=authors(item, source),
        contributors=contributors(item, source),
        dateline=dateline_of(elements.dateline, language, unstated),
        created=date(item, ("created_date",), source),
        published=published,
        modified=date(item, ("last_updated_date",), source),
        version_created=date(item, ("publish_date",), source),
        **_embargo(item, source),
        language=language,
        section=_section(item),
        slugline=text(item, "slug"),
        guid=text(item, "_id"),
        version=text(inner(item, "revision"), "revision_id"),
        pub_status=text(item, "status"),
        generator=text(inner(item, "source"), "system"),
        keywords=_keywords(item),
        body=body,
        lead_image=lead,
        related=_related(item, source),
        layers=(Layer("quotes", items=tuple(elements.quotes)),) if elements.quotes else (),
        kind=_KINDS.get(kind or ""),
        url=_address(item, source),
        foreign=carry(item, elements.left, lead is not None),
        **_said(item),
        **read_own(item, source),
        provenance=Provenance(FORMAT),
    )
    article = _whole(article, item, source)
    if article.dateline is None:
        article = attrs.evolve(article, dateline=opening_dateline(body, language, unstated))
    if not article.contributors:
        article = attrs.evolve(article, contributors=took_part(body, language, article.authors, article.byline))
    return without(article, unstated) if unstated else article


def _said(item: Values) -> dict[str, Any]:
    """The fields of which ANS's keys say a part (`said.PATHS`)."""
    source_id, genre, line = text(inner(item, "source"), "source_id"), text(item, "subtype"), plain(item, "copyright")
    note = plain(inner(item, "planning"), "internal_note")
    return {
        "alt_ids": (AltId(source_id, type="source"),) if source_id else (),
        "ed_notes": (RoleText(note),) if note else (),
        "genres": (Concept((Name(genre),)),) if genre else (),
        "info_sources": _supplier(item),
        "located": _located(item),
        "publisher": _publisher(item),
        "rights": Rights(notice=line) if line else None,
        "subjects": _subjects(item),
    }


def more_than_stated(article: Article, item: Values) -> list[str]:
    """The fields of an article that say more than the keys of the item it is written as; and a dateline that the text
    neither marks nor opens with.
    """
    found = [name for name, value in _said(item).items() if getattr(article, name) != value]
    in_text = has_dateline_mark(article) or article.dateline == opening_dateline(article.body, article.language)
    return found if in_text else [*found, _DATELINE]


_DATELINE = "dateline"


def _whole(article: Article, item: Values, source: Source) -> Article:
    """The article with what newsdoc says of these fields beside the keys, where the keys still say the same."""
    own = read_own(item, source, (*PATHS, _DATELINE))
    if article.dateline is not None:
        own.pop(_DATELINE, None)
    kept = {
        name: value
        for name, value in own.items()
        if name == _DATELINE or states_the_same(name, stated(Article(**{name: value})), item)
    }
    return attrs.evolve(article, **kept) if kept else article


def _body(item: Values, kind: str | None, elements: Elements) -> tuple[Block, ...]:
    if kind == "gallery":
        return (Gallery(figures=read_gallery(item).figures),)
    if kind in _MEDIA:
        figure = _MEDIA[kind](item)
        return (figure,) if figure else ()
    return elements.read(objects(item, "content_elements"))


def _lead(item: Values) -> Figure | None:
    """The picture that stands for the story; another promo item is carried along."""
    promo = inner(inner(item, "promo_items"), "basic")
    return read_image(promo) if promo.get("type") == "image" else None


def _others(item: Values, key: str, own: str) -> list[RoleText]:
    """The texts of a dictionary of texts but the basic one, by their keys; `own`: take the basic one too, as this."""
    found = []
    for name, value in inner(item, key).items():
        if isinstance(value, str) and (name != "basic" or own):
            words = lines(value)
            role = own if name == "basic" else f"{own}_{name}" if own else name
            if words:
                found.append(RoleText(words, role=role))
    return found


def _note(item: Values) -> list[RoleText]:
    """What the editor tells the readers: it is not a note to editors."""
    note = plain(item, "editor_note")
    return [RoleText(note, role="editor_note")] if note else []


def _located(item: Values) -> tuple[Place, ...]:
    address = inner(item, "address")
    name = plain(item, "location") or plain(address, "locality")
    around = [plain(address, key) for key in ("locality", "region", "country_name")]
    broader = tuple(Concept((Name(each),)) for each in around if each and each != name)
    geo = inner(item, "geo")
    latitude, longitude = real(geo.get("latitude")), real(geo.get("longitude"))
    if not (name or latitude is not None):
        return ()
    return (Place((Name(name),) if name else (), broader=broader, latitude=latitude, longitude=longitude),)


def _embargo(item: Values, source: Source) -> Values:
    embargo = inner(inner(item, "content_restrictions"), "embargo")
    if embargo.get("active") is not True:
        return {}
    until = date(embargo, ("end_time",), source)
    return {"embargoed": until} if until else {"embargoed_indefinitely": True}


def _publisher(item: Values) -> Organization | None:
    owner = inner(item, "owner")
    name = plain(owner, "name")
    return Organization(name, literal=text(owner, "id")) if name else None


def _supplier(item: Values) -> tuple[Organization, ...]:
    name = plain(inner(item, "distributor"), "name")
    return (Organization(name),) if name else ()


def _section(item: Values) -> str | None:
    taxonomy = inner(item, "taxonomy")
    listed = [inner(taxonomy, "primary_section"), *objects(taxonomy, "sections"), inner(taxonomy, "primary_site")]
    return next((name for each in listed if (name := plain(each, "name"))), None)


def _subjects(item: Values) -> tuple[Subject, ...]:
    taxonomy = inner(item, "taxonomy")
    found: dict[Subject, None] = {}
    for key, label in (
        ("entities", "label"), ("named_entities", "name"), ("custom_entities", "label"), ("categories", "name"),
        ("custom_categories", "name"), ("topics", "name"), ("content_topics", "label"),
    ):  # fmt: skip
        for each in objects(taxonomy, key):
            if name := plain(each, label):
                found[_subject(each, name)] = None
    return tuple(found)


def _subject(values: Values, name: str) -> Subject:
    scheme, parted, code = (text(values, "custom_id") or "").partition(":")
    identity: Values = {}
    if parted and scheme.isidentifier() and code and not code.startswith("/"):
        identity = {"scheme": scheme, "code": code}
    elif parted and code.startswith("//"):
        identity = {"uri": f"{scheme}:{code}"}
    else:
        identity = given(literal=text(values, "custom_id", "_id", "uid"))
    kind = text(values, "type")
    score = real(values.get("score"))
    weight = round(score * 100) if score is not None and 0 <= score <= 1 else None
    return Subject((Name(name),), type=_ENTITIES.get(kind or "", kind), relevance=weight, **identity)


def _keywords(item: Values) -> tuple[str, ...]:
    taxonomy = inner(item, "taxonomy")
    found = [plain(each, "text", "slug") for each in objects(taxonomy, "tags")]
    found += [plain(each, "keyword") for each in objects(taxonomy, "keywords")]
    found += texts(taxonomy, "seo_keywords")
    return tuple(dict.fromkeys(each for each in found if each))


def _related(item: Values, source: Source) -> tuple[RelatedLink, ...]:
    found = []
    content = inner(item, "related_content")
    for key in content:
        for each in objects(content, key) if key != "redirect" else []:
            referent = inner(each, "referent")
            title = plain(inner(each, "headlines"), "basic") or plain(
                inner(referent, "referent_properties"), "alt_headline", "headline"
            )
            link = RelatedLink(
                title,
                href=_address(each, source),
                guid=text(each, "_id") if each.get("type") != "reference" else text(referent, "id"),
                rel=key if key != "basic" else None,
            )
            if link.title or link.href or link.guid:
                found.append(link)
    return tuple(found)


def _address(item: Values, source: Source) -> str | None:
    """The canonical address. Arc keeps paths: they are joined to where the data came from, where that is known."""
    found = text(item, "canonical_url", "canonical_url_external", "website_url")
    return join(source.url, found) if found else None
