"""Items as Superdesk keeps them: ninjs with names and fields of its own (superdesk.metadata.item)."""

from collections.abc import Iterator
from typing import Any

from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.datelines import opening_dateline
from newsdoc.markup.figure_words import parted, with_figures
from newsdoc.markup.json_items import Item, JsonParser, listed, names, renditions, shown
from newsdoc.markup.language_tags import as_tag
from newsdoc.markup.listed_authors import authors_and_helpers, with_signed
from newsdoc.markup.media_items import figure_kind, kind_of_item, largest
from newsdoc.markup.statuses import read_status
from newsdoc.markup.taking_part import took_part
from newsdoc.model import (
    Article,
    Concept,
    Dateline,
    Figure,
    Organization,
    Person,
    Place,
    Provenance,
    RelatedLink,
    Rights,
    RoleText,
    Subject,
)
from newsdoc.source import Source
from newsdoc.wording.bylines import read_byline

_OWN = frozenset(
    """
    abstract anpa_category anpa_take_key body_footer family_id unique_id unique_name original_creator ingest_provider
    ingest_id ingest_provider_sequence task word_count sign_off operation state event_id template source_id
    original_id correction_sequence rewrite_of expiry flags dateline _current_version versioncreator original_source
    groups
    """.split()
)
"""Keys of Superdesk that ninjs has not; two of them, beside those of both, tell one from the other."""
_READ = frozenset(
    """
    guid headline abstract byline slugline body_html body_footer dateline versioncreated firstcreated firstpublished
    embargo pubstatus urgency language source genre subject anpa_category place keywords ednote usageterms
    copyrightholder copyrightnotice authors associations type profile version state alt_text description_text
    renditions uri family_id creditline unique_id groups
    """.split()
)
_INTERNAL = frozenset(
    "task lock_user lock_session lock_time versioncreator original_creator expiry format flags".split()
)
_STATES = {"killed": "canceled", "recalled": "canceled", "spiked": "withheld"}
"""States of the workflow after which nobody may use an item, and the IPTC's status."""


def _said_by_state(item: Item) -> set[str]:
    """The key of a state that says more of an item than whether it may be used: that it was corrected, say."""
    return set() if item.text("state") in (*_STATES, "published", None) else {"state"}


class SuperdeskParser(JsonParser):
    """Parser of Superdesk items."""

    name = "superdesk"

    def items(self, value: Any) -> Iterator[Item]:
        """A list, the answer of an endpoint, or the item itself."""
        yield from listed(value, "_items")

    def knows(self, item: Item) -> bool:
        """Two keys of Superdesk's own beside an identifier and a headline, a text or a slugline."""
        keys = item.values.keys()
        return (
            len(_OWN & keys) > 1
            and not keys.isdisjoint(("guid", "_id", "uri"))
            and not keys.isdisjoint(("headline", "body_html", "slugline"))
        )

    def read(self, item: Item, source: Source) -> Article:
        """The item with its pictures and related items."""
        headline = item.plain("headline")
        body = item.body("body_html", headline=headline)
        footer = item.body("body_footer").blocks
        kind = item.text("type")
        figures, related = _associations(item)
        if figure_kind(kind) is not None:
            figures.insert(0, _figure(item, kind))
        whole = with_figures((*body.blocks, *footer), figures)
        byline = item.plain("byline") or opening_byline(body.blocks)
        notice, holder = item.plain("copyrightnotice"), item.plain("copyrightholder")
        terms = item.plain("usageterms")
        rights = Rights(Organization(holder) if holder else None, notice=notice, usage_terms=(terms,) if terms else ())
        origin = item.plain("source")
        wrote, helped = _authors(item)
        signed = tuple(read_byline(byline, as_tag(item.text("language"))) if byline else ())
        wrote = with_signed(wrote, signed) if wrote else signed
        return Article(
            headline,
            summary=item.plain("abstract") or (item.plain("description_text") if figure_kind(kind) is None else None),
            byline=byline,
            authors=wrote,
            contributors=helped or took_part(body.blocks, as_tag(item.text("language")), wrote, byline),
            creditline=item.plain("creditline"),
            dateline=_dateline(item, source) or opening_dateline(body.blocks, as_tag(item.text("language"))),
            located=_located(item),
            created=item.date(source, "firstcreated"),
            published=item.date(source, "firstpublished", "firstcreated"),
            modified=item.date(source, "versioncreated"),
            version_created=item.date(source, "versioncreated"),
            embargoed=item.date(source, "embargo"),
            language=as_tag(item.text("language")),
            publisher=Organization(origin) if origin else None,
            slugline=item.plain("slugline"),
            guid=item.text("guid", "uri", "_id"),
            version=item.text("_current_version", "version"),
            pub_status=_STATES.get(item.text("state") or "") or read_status(item.text("pubstatus")),
            urgency=item.urgency("urgency"),
            ed_notes=tuple(RoleText(note) for note in [item.plain("ednote")] if note),
            profile=item.text("profile"),
            services=tuple(
                Concept(names(each.text("name")), code=each.text("qcode")) for each in item.all("anpa_category")
            ),
            genres=tuple(
                Concept(names(each.text("name")), code=each.text("qcode", "code")) for each in item.all("genre")
            ),
            subjects=_subjects(item),
            keywords=item.texts("keywords"),
            rights=rights if rights != Rights() else None,
            body=whole,
            lead_image=shown(whole, [item.one("associations").one("featuremedia")]),
            related=(*_packed(item), *related),
            layers=body.layers,
            kind=kind_of_item(kind),
            foreign=item.carried(self.name, (_READ | _INTERNAL) - _said_by_state(item)),
            provenance=Provenance(self.name),
        )


def _authors(item: Item) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """Those who wrote the story, and those who did something else."""
    found = []
    for each in item.all("authors"):
        name = each.one("parent").plain("display_name") or each.plain("sub_label", "name")
        if name:
            found.append(Person(name, function=each.text("role"), note=each.plain("biography")))
    return authors_and_helpers(found)


def _dateline(item: Item, source: Source) -> Dateline | None:
    dateline = item.one("dateline")
    text = dateline.plain("text")
    if text is None:
        return None
    city = dateline.one("located").plain("city")
    if city is not None and text.casefold().startswith(city.casefold()):
        city = text[: len(city)]  # as printed
    return Dateline(
        text.rstrip(" –—-"), place=city, date=dateline.date(source, "date"), agency=dateline.plain("source")
    )


def _located(item: Item) -> tuple[Place, ...]:
    located = item.one("dateline").one("located")
    city = located.plain("city")
    around = [Concept(names(name)) for key in ("state", "country") if (name := located.plain(key))]
    return (Place(names(city), broader=tuple(around)),) if city else ()


def _subjects(item: Item) -> tuple[Subject, ...]:
    found = []
    for key, kind in (("subject", None), ("place", "cpnat:geoArea")):
        for each in item.all(key):
            code, scheme = each.text("qcode", "code"), each.text("scheme")
            if scheme is None and code and len(code) == 8 and code.isdigit() and kind is None:
                scheme = "subj"  # Superdesk's own subjects are the IPTC's Subject Codes
            if code or each.text("name"):
                found.append(Subject(names(each.plain("name")), code=code, scheme=scheme, type=kind))
    return tuple(found)


def _associations(item: Item) -> tuple[list[Figure], list[RelatedLink]]:
    figures: list[Figure] = []
    related: list[RelatedLink] = []
    known: set[str] = set()
    for each in item.all("associations"):
        kind, guid = each.text("type"), each.text("guid", "uri", "_id")
        if guid in known:  # an item may stand there under several names
            continue
        known.update([guid] if guid else [])
        if figure_kind(kind) is not None:
            figures.append(_figure(each, kind))
        elif guid or each.plain("headline"):
            related.append(RelatedLink(each.plain("headline"), guid=guid, version=each.text("version")))
    return figures, related


def _packed(item: Item) -> Iterator[RelatedLink]:
    """The items of a package: what its groups refer to, but for one another."""
    for each in (ref for group in item.all("groups") for ref in group.all("refs")):
        if guid := each.text("residRef", "guid"):
            yield RelatedLink(each.plain("headline"), guid=guid, version=each.text("version", "_current_version"))


def _figure(item: Item, kind: str | None) -> Figure:
    files = renditions(item.all("renditions"))
    best = largest(files)
    caption, credit = parted(item.plain("description_text"), item.plain("byline", "creditline", "copyrightholder"))
    return Figure(
        caption,
        credit=credit,
        url=best.href if best else None,
        alt=item.plain("alt_text"),
        title=item.plain("headline"),
        kind=figure_kind(kind) or "picture",
        renditions=files,
        guid=item.text("guid", "uri", "_id"),
    )
