"""Items of the AP Media API (version 2), by the names of its page "Content metadata fields" (developer.ap.org)."""

from collections.abc import Iterator
from typing import Any

from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.datelines import dateline_of, opening_dateline
from newsdoc.markup.figure_words import parted, with_figures
from newsdoc.markup.json_items import Item, JsonParser, listed, names, renditions, rest
from newsdoc.markup.language_tags import as_tag
from newsdoc.markup.media_items import figure_kind, kind_of_item, largest
from newsdoc.markup.nitf_head import read_head
from newsdoc.markup.statuses import read_status
from newsdoc.markup.taking_part import took_part
from newsdoc.model import (
    AltId,
    Article,
    Concept,
    Figure,
    ForeignElement,
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
from newsdoc.xml.reading import parse_html

_SUBJECTS = {"subject": None, "person": "cpnat:person", "organisation": "cpnat:organisation", "place": "cpnat:geoArea",
             "event": "cpnat:event"}  # fmt: skip
_HEADLINES = {"headline_extended": "extended", "headline_seo": "seo", "title": "title"}
"""The further headlines, with their roles."""
_IDS = ("friendlykey", "referenceid")
"""Further identifiers; `etag` is that of a version."""
_WHYS = frozenset(("direct", "ancestor", "inferred"))
"""Relations of a subject that the IPTC's vocabulary of reasons ("why") knows."""
_READ = frozenset(
    """
    altids uri type version headline headline_extended headline_seo title bylines photographer producer pubstatus
    versioncreated firstcreated expires embargoed urgency profile ednote editorialtypes signals located datelinelocation
    subject person organisation place event keywords usageterms copyrightnotice description_summary description_caption
    description_creditline description_editornotes renditions associations language nitf body_nitf slugline infosource
    provider byline
    """.split()
)


class ApParser(JsonParser):
    """Parser of items of the AP Media API."""

    name = "ap-media"

    def items(self, value: Any) -> Iterator[Item]:
        """The items of an answer (`data`, `items`, `item`), or an item itself."""
        data = value.get("data", value) if isinstance(value, dict) else value
        for each in listed(data, "items"):
            inner = each.values.get("item")
            yield Item({**inner, **_texts(value), **_texts(each.values)}) if isinstance(inner, dict) else each

    def knows(self, item: Item) -> bool:
        """An item whose identifiers AP keeps in `altids`."""
        ids = item.one("altids").values.keys()
        return not ids.isdisjoint(("itemid", "etag", "friendlykey")) and "pubstatus" in item.values

    def read(self, item: Item, source: Source) -> Article:
        """The item. Its text is a file of its own (a rendition): it is read where it was put beside the item."""
        headline = item.plain("headline", "title")
        body = item.body("nitf", "body_nitf", headline=headline)
        kind = item.text("type")
        if kind == "text" and not body.blocks:
            address = item.one("renditions").one("nitf").text("href")
            where = f"; it is at {address[:200]}" if address else ""
            source.problem("dropped", f"the text is not in the data{where}", path="renditions")
        figures, related = _associations(item)
        if figure_kind(kind) is not None:
            figures.insert(0, _figure(item, kind))
        rights = Rights(notice=item.plain("copyrightnotice"), usage_terms=item.texts("usageterms"))
        dateline = body.dateline or _printed_dateline(item) or item.plain("located")
        byline, people = _bylines(item)
        language = as_tag(item.text("language"))
        if byline is None and (byline := opening_byline(body.blocks)) is not None:
            people = tuple(read_byline(byline, language))
        altids = item.one("altids")
        return Article(
            headline,
            alternative_headlines=tuple(
                RoleText(text, role=role)
                for key, role in _HEADLINES.items()
                if (text := item.plain(key)) and text != headline
            ),
            summary=item.plain("description_summary"),
            byline=byline,
            authors=people,
            contributors=_contributors(item) or took_part(body.blocks, language, people, byline),
            creditline=item.plain("description_creditline"),
            dateline=dateline_of(dateline, language) or opening_dateline(body.blocks, language),
            located=_located(item),
            created=item.date(source, "firstcreated"),
            published=item.date(source, "firstcreated"),
            modified=item.date(source, "versioncreated"),
            version_created=item.date(source, "versioncreated"),
            embargoed=item.date(source, "embargoed"),
            expires=item.date(source, "expires"),
            language=language,
            publisher=_publisher(item),
            info_sources=tuple(Organization(name) for each in item.all("infosource") if (name := each.plain("name"))),
            slugline=item.text("slugline"),
            guid=altids.text("itemid") or item.text("uri"),
            version=item.text("version"),
            alt_ids=tuple(AltId(each, type=key) for key in _IDS if (each := altids.text(key))),
            pub_status=read_status(item.text("pubstatus")),
            urgency=item.urgency("urgency"),
            ed_notes=tuple(
                RoleText(note) for key in ("ednote", "description_editornotes") if (note := item.plain(key))
            ),
            signals=tuple(Concept(code=each) for key in ("signals", "editorialtypes") for each in item.texts(key)),
            profile=item.text("profile"),
            subjects=_subjects(item),
            keywords=item.texts("keywords"),
            rights=rights if rights != Rights() else None,
            body=with_figures(body.blocks, figures),
            related=tuple(related),
            layers=body.layers,
            kind=kind_of_item(kind),
            foreign=(*item.carried(self.name, _READ), *_more_of_subjects(item, self.name)),
            provenance=Provenance(self.name),
        )


def _texts(values: Any) -> dict[str, Any]:
    """The text of an item where a client has put it beside the item."""
    return {key: values[key] for key in ("nitf",) if isinstance(values, dict) and isinstance(values.get(key), str)}


def _printed_dateline(item: Item) -> str | None:
    """The dateline in the head of the text; the item has only its place."""
    root = parse_html(item.text("nitf", "body_nitf") or "")
    found = read_head(root).dateline if root is not None else None
    return found.text if found is not None else None


def _publisher(item: Item) -> Organization | None:
    """Who provides it; AP, where only its notice says so."""
    name = item.plain("provider")
    if name is None and "Associated Press" in (item.plain("copyrightnotice") or ""):
        name = "AP"
    return Organization(name) if name else None


def _contributors(item: Item) -> tuple[Person, ...]:
    """Who took the picture and who produced it."""
    found = []
    for key in ("photographer", "producer"):
        one = item.one(key)
        if name := one.plain("name"):
            found.append(Person(name, role=one.plain("title"), function=key))
    return tuple(found)


def _bylines(item: Item) -> tuple[str | None, tuple[Person, ...]]:
    """The byline as printed, and who is in it."""
    lines: list[str] = []
    people: list[Person] = []
    for each in item.all("bylines"):
        line, role = each.plain("by", "byline"), each.plain("title")
        if line is None:
            continue
        lines.append(line)
        named = list(read_byline(line)) or [Person(line)]
        people += named if role is None or len(named) > 1 else [Person(named[0].name, role=role)]
    if not lines and (line := item.plain("byline")):  # as ninjs has it, of which these items are a dialect
        return line, tuple(read_byline(line))
    return "; ".join(lines) or None, tuple(people)


def _located(item: Item) -> tuple[Place, ...]:
    place = item.one("datelinelocation")
    city = place.plain("city")
    around = [text for key in ("countryareaname", "countryname") if (text := place.plain(key))]
    if not city:
        return ()
    longitude, latitude = place.position("geometry_geojson")
    broader = tuple(Concept(names(each)) for each in around)
    return (Place(names(city), broader=broader, latitude=latitude, longitude=longitude),)


def _subjects(item: Item) -> tuple[Subject, ...]:
    found = []
    for key, kind in _SUBJECTS.items():
        for each in item.all(key):
            code, scheme = each.text("code"), each.text("scheme")
            why = next((rel for rel in each.texts("rels") if rel in _WHYS), None)
            if code or each.text("name"):
                found.append(
                    Subject(
                        names(each.plain("name")),
                        code=code,
                        scheme_uri=scheme,
                        type=kind,
                        relevance=_relevance(each),
                        why=f"why:{why}" if why else None,
                    )
                )
    return tuple(found)


_MOST_RELEVANT = 100
"""The scale of AP's relevance, as of NewsML-G2's."""


def _relevance(subject: Item) -> int | None:
    found = subject.whole("relevance")
    return found if found is not None and 0 < found <= _MOST_RELEVANT else None


_OF_A_SUBJECT = frozenset("name code scheme rels creator parentids topparent relevance".split())
"""What there is to say of a subject that the model holds, or that tells only who assigned it, and how AP sorts it."""


def _more_of_subjects(item: Item, format: str) -> Iterator[ForeignElement]:
    """The subjects that say more than the model holds: symbols at exchanges, positions, teams."""
    for key in _SUBJECTS:
        yield from rest(format, key, [each.values for each in item.all(key) if not each.values.keys() <= _OF_A_SUBJECT])


def _associations(item: Item) -> tuple[list[Figure], list[RelatedLink]]:
    figures: list[Figure] = []
    related: list[RelatedLink] = []
    for each in item.all("associations"):
        kind = each.text("type")
        guid, title = each.one("altids").text("itemid"), each.plain("headline")
        if figure_kind(kind) is not None and each.all("renditions"):
            figures.append(_figure(each, kind))
        elif guid or title:
            related.append(RelatedLink(title, href=each.text("uri"), guid=guid))
    return figures, related


def _figure(item: Item, kind: str | None) -> Figure:
    files = renditions(item.all("renditions"))
    best = largest(files)
    credit = item.one("photographer").plain("name") or _bylines(item)[0] or item.plain("description_creditline")
    caption, credit = parted(item.plain("description_caption", "caption"), credit)
    return Figure(
        caption,
        credit=credit,
        url=best.href if best else None,
        title=item.plain("headline", "title"),
        kind=figure_kind(kind) or "picture",
        renditions=files,
        guid=item.one("altids").text("itemid"),
    )
