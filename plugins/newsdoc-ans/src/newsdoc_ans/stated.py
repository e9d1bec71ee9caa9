"""What ANS's keys say of fields that they hold in part: one genre, one place, the line of a copyright.

The whole field stands in `additional_properties` beside them, where it is more than they say; and it counts there only
as long as the keys say what they said then, so that an item which was changed in Arc cannot contradict it.
"""

from typing import Any

from newsdoc.markup.json_items import given
from newsdoc.model import Article, Concept, Place, Subject
from newsdoc_ans.values import VERSION, Values, marked

_ENTITIES = {"cpnat:person": "person", "cpnat:organisation": "organization", "cpnat:geoArea": "location",
             "cpnat:poi": "location", "cpnat:event": "event"}  # fmt: skip
PATHS = {
    "alt_ids": ("source.source_id",),
    "ed_notes": ("planning.internal_note",),
    "genres": ("subtype",),
    "info_sources": ("distributor.name",),
    "located": (
        "location", "address.locality", "address.region", "address.country_name", "geo.latitude", "geo.longitude",
    ),
    "publisher": ("owner.id", "owner.name"),
    "rights": ("copyright",),
    "subjects": ("taxonomy.entities",),
}  # fmt: skip
"""The fields, and the keys that say something of them."""


def states_the_same(field: str, item: Values, other: Values) -> bool:
    """Whether the keys of this field say the same in both items."""
    return all((_at(item, path) or None) == (_at(other, path) or None) for path in PATHS[field])


def _at(values: Any, path: str) -> Any:
    key, _, rest = path.partition(".")
    value = values.get(key) if isinstance(values, dict) else None
    return _at(value, rest) if rest else value


# ---------------------------------------------------------------------- what the keys say
def stated(article: Article) -> Values:
    """The keys for these fields; empty ones may be among them."""
    rights, publisher = article.rights, article.publisher
    return {
        "subtype": (article.genres[0].name or article.genres[0].code) if article.genres else None,
        "copyright": marked(rights.notice or (rights.holder.name if rights.holder else None)) if rights else None,
        **_place(article.located[0] if article.located else None),
        "owner": given(id=publisher.literal, name=marked(publisher.name)) if publisher else None,
        "distributor": {"name": marked(article.info_sources[0].name)} if article.info_sources else None,
        "source": given(
            source_id=next((each.value for each in article.alt_ids if each.type == "source"), None),
            system=article.generator,
        ),
        "planning": given(internal_note=marked("\n\n".join(each.text for each in article.ed_notes))),
        "taxonomy": _taxonomy(article),
    }


def _place(place: Place | None) -> Values:
    if place is None:
        return {}
    around = [name for each in place.broader if (name := each.name)]
    # A town stands in its region and country; one name alone is the country's.
    keys = ("country_name",) if len(around) == 1 else ("region", "country_name")
    address: Values = dict(zip(keys, (around[0], around[-1]), strict=False)) if around else {}
    if address and (place.type or "").rpartition(":")[2].casefold() == "city":
        address = {"locality": marked(place.name), **address}
    position = {key: value for key in ("latitude", "longitude") if (value := getattr(place, key)) is not None}
    return {"location": marked(place.name), "address": address, "geo": position}


def _taxonomy(article: Article) -> Values:
    section = {"type": "section", "version": VERSION, "name": marked(article.section)} if article.section else None
    entities = [found for each in article.subjects if (found := _entity(each))]
    return given(
        primary_section=section, tags=[{"text": marked(each)} for each in article.keywords if each], entities=entities
    )


def _entity(subject: Subject) -> Values | None:
    label = subject.name or subject.literal or subject.qcode or subject.uri or subject.code
    if not label:
        return None
    weight = subject.relevance if subject.relevance is not None and 0 <= subject.relevance <= 100 else None
    kind = _ENTITIES.get(subject.type or "", subject.type)
    return given(
        label=marked(label), custom_id=_code(subject), type=kind, score=weight / 100 if weight is not None else None
    )


def _code(concept: Concept) -> str | None:
    return concept.qcode or concept.uri or concept.literal
