"""Entries of dpa's wires in JSON ("digitalwires"), as its wireQ hands them out.

The names are those of the entries that dpa's own converters to NewsML-G2 and IPTC 7901 are tested with.
"""

from collections.abc import Iterator
from typing import Any

import attrs

from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.datelines import dateline_of, opening_dateline
from newsdoc.markup.elements import flat_text
from newsdoc.markup.figure_words import parted, with_figures
from newsdoc.markup.json_items import Item, JsonParser, listed, names, renditions, rest, shown
from newsdoc.markup.language_tags import as_tag
from newsdoc.markup.media_items import largest
from newsdoc.markup.statuses import read_status
from newsdoc.model import (
    Article,
    Block,
    Concept,
    FactBox,
    Figure,
    FigureKind,
    Organization,
    Place,
    Provenance,
    RelatedLink,
    Rights,
    RoleText,
    Section,
    Subject,
)
from newsdoc.source import Source
from newsdoc.wording.bylines import read_byline
from newsdoc.xml.reading import parse_html

_FORMAT = "digitalwires@"
"""Begins what an entry says of its format, with its version (0.9.1 was looked at)."""
_TYPE, _ROLE = "dnltype:", "dpaednoterole:"
"""Begin the types of categories and the roles of notes."""
_NATURES = {"dpasubject": None, "geosubject": "cpnat:geoArea", "poi": "cpnat:poi", "person": "cpnat:person",
            "organisation": "cpnat:organisation"}  # fmt: skip
"""Categories that are subjects, with their nature."""
_KEPT_APART = frozenset(("keyword", "genre", "wire", "desk", "located", "infosource", "signal", "provider", "pubstatus",
                         "urgency"))  # fmt: skip
"""Categories that other fields of an article hold; `creator` and `contributor` are logins, and carried along."""
_SUBJECT_SCHEMES = frozenset(("medtop", "subj"))
"""The IPTC's Media Topics and Subject Codes."""
_READ = frozenset(
    """
    format type urn entry_id version version_created content_created headline subhead kicker teaser byline dateline
    article_html infobox_html linkbox_html notepad ednotes embargoed urgency language copyrightnotice usageterms
    creditline categories associations pubstatus signal dpasubject_names geosubject_names keyword_names desk_names
    genre_names poi_names
    """.split()
)
"""Keys that are read; those in `_names` repeat what stands in the categories."""


class DpaParser(JsonParser):
    """Parser of dpa's entries."""

    name = "dpa-wire"

    def items(self, value: Any) -> Iterator[Item]:
        """The entries of an answer, or an entry itself."""
        yield from listed(value, "entries")

    def knows(self, item: Item) -> bool:
        """An entry that says so, or has a URN and HTML under dpa's name for it."""
        keys = item.values.keys()
        stated = (item.text("format") or "").startswith(_FORMAT)
        return "article_html" in keys and (stated or not keys.isdisjoint(("urn", "entry_id", "version_created")))

    def read(self, item: Item, source: Source) -> Article:
        """The entry with its pictures."""
        headline = item.plain("headline")
        body = item.body("article_html", headline=headline)
        blocks = _without_frame(body.blocks)
        if box := item.body("infobox_html").blocks:
            blocks = (*blocks, _box(box))
        byline, dateline = item.plain("byline") or opening_byline(blocks), item.plain("dateline") or body.dateline
        language = as_tag(item.text("language"))
        rights = Rights(notice=item.plain("copyrightnotice"), usage_terms=item.texts("usageterms"))
        categories = _Categories(item)
        figures, related = _associations(item)
        whole = with_figures(blocks, figures)
        version_created = item.date(source, "version_created")
        return Article(
            headline,
            alternative_headlines=tuple(RoleText(text, role="subhead") for text in [item.plain("subhead")] if text),
            kicker=item.plain("kicker"),
            summary=item.plain("teaser"),
            byline=byline,
            authors=tuple(read_byline(byline, language) if byline else ()),
            creditline=item.plain("creditline"),
            dateline=dateline_of(dateline, language) or opening_dateline(blocks, language),
            located=tuple(Place(each.names, scheme=each.scheme, code=each.code) for each in categories.of("located")),
            created=item.date(source, "content_created"),
            published=version_created,
            modified=version_created,
            version_created=version_created,
            embargoed=item.date(source, "embargoed"),
            language=language,
            publisher=next((Organization(each.name) for each in categories.of("provider") if each.name), _DPA),
            info_sources=tuple(Organization(each.name) for each in categories.of("infosource") if each.name),
            section=next((each.name for each in categories.of("desk") if each.name), None),
            services=categories.of("wire"),
            guid=item.text("urn", "entry_id"),
            version=item.text("version"),
            pub_status=read_status(item.text("pubstatus")),
            urgency=item.urgency("urgency"),
            ed_notes=_notes(item),
            signals=(*(_coded(each) for each in [item.text("signal")] if each), *categories.of("signal")),
            genres=categories.of("genre"),
            subjects=categories.subjects(),
            keywords=tuple(dict.fromkeys(each.name for each in categories.of("keyword") if each.name)),
            rights=rights if rights != Rights() else None,
            body=whole,
            lead_image=shown(whole, (each for each in item.all("associations") if each.values.get(_FEATURED) is True)),
            related=(*related, *_links(item)),
            layers=body.layers,
            foreign=(*item.carried(self.name, _READ), *rest(self.name, "categories", categories.left())),
            provenance=Provenance(self.name),
        )


_DPA = Organization("dpa")


class _Categories:
    """The categories of an entry, which dpa keeps in one list with their types."""

    def __init__(self, item: Item) -> None:
        self._all = [
            ((each.text("type") or "").removeprefix(_TYPE).casefold(), each) for each in item.all("categories")
        ]

    def of(self, kind: str) -> tuple[Concept, ...]:
        """The categories of one type."""
        found = (_coded(each.text("qcode"), each.plain("name")) for type_, each in self._all if type_ == kind)
        return tuple(each for each in found if each != Concept())

    def subjects(self) -> tuple[Subject, ...]:
        """What it is about."""
        found = []
        for kind, each in self._all:
            concept = _coded(each.text("qcode"), each.plain("name"))
            if _is_subject(kind, concept) and concept != Concept():
                found.append(
                    Subject(
                        concept.names,
                        scheme=concept.scheme,
                        code=concept.code,
                        type=_NATURES.get(kind),
                        rank=each.whole("rank"),
                    )
                )
        return tuple(found)

    def left(self) -> list[Any]:
        """Those that no field of an article holds."""
        return [
            each.values
            for kind, each in self._all
            if kind not in _KEPT_APART and not _is_subject(kind, _coded(each.text("qcode")))
        ]


def _is_subject(kind: str, concept: Concept) -> bool:
    """Whether a category is a subject: by its type, or by the IPTC's vocabulary that its code is from."""
    return kind in _NATURES or (kind not in _KEPT_APART and concept.scheme in _SUBJECT_SCHEMES)


def _coded(code: str | None, name: str | None = None) -> Concept:
    scheme, parted, local = (code or "").partition(":")
    return Concept(names(name), scheme=scheme, code=local) if parted else Concept(names(name), code=code)


def _box(blocks: tuple[Block, ...]) -> FactBox:
    """The box with its heading, which opens it."""
    first = blocks[0]
    if isinstance(first, Section) and len(blocks) == 1:
        return FactBox(first.heading, body=first.body)
    return FactBox(body=blocks)


def _notes(item: Item) -> tuple[RoleText, ...]:
    """The notes to editors by their roles; and the parts of the notepad that they do not repeat."""
    found = [
        RoleText(text, role=(each.text("role") or "").removeprefix(_ROLE) or None)
        for each in item.all("ednotes")
        if (text := each.plain("ednote"))
    ]
    notepad = item.one("notepad")
    parts = [part for part in notepad.values if not part.startswith(_HEADING)]
    for part in sorted(parts, key=lambda part: part.startswith(_PUBLIC)):
        text, role = notepad.plain(part), "public" if part.startswith(_PUBLIC) else None
        if text and not any(text in each.text or each.text in text for each in found):
            found.append(RoleText(text, role=role))
    return tuple(found)


_PUBLIC, _HEADING = "public_", "header_"
"""Begin the names of the parts of a notepad that may be printed, and of the headings over its parts."""


def _without_frame(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks of a text without the section that frames all of it and says nothing."""
    only = blocks[0] if len(blocks) == 1 else None
    return only.body if isinstance(only, Section) and only.heading is None else blocks


def _links(item: Item) -> tuple[RelatedLink, ...]:
    """The links that go with the story."""
    root = parse_html(item.text("linkbox_html") or "")
    anchors = root.iter("a") if root is not None else ()
    return tuple(RelatedLink(flat_text(each) or None, href=href) for each in anchors if (href := each.get("href")))


def _associations(item: Item) -> tuple[list[Figure], list[RelatedLink]]:
    figures: list[Figure] = []
    related: list[RelatedLink] = []
    for each in item.all("associations"):
        kind = each.text("type") or ""
        # `size` is that of the longer side in pixels, which the address asks for.
        files = tuple(attrs.evolve(file, size=None) for file in renditions(each.all("renditions")))
        best = largest(files)
        url = best.href if best else each.text("url")
        if kind in _FIGURES and url:
            caption, credit = parted(each.plain("caption"), each.plain("creditline", "byline"))
            figures.append(
                Figure(
                    caption,
                    credit=credit,
                    url=url,
                    title=each.plain("headline"),
                    kind=_FIGURES[kind],
                    renditions=files,
                    guid=each.text("urn"),
                )
            )
        elif url or each.plain("headline"):
            related.append(RelatedLink(each.plain("headline"), href=url, guid=each.text("urn")))
    return figures, related


_FEATURED = "is_featureimage"
"""Says of an association that it is the picture of the story."""
_FIGURES: dict[str, FigureKind] = {"image": "picture", "picture": "picture", "graphic": "graphic", "video": "video",
                                   "audio": "audio"}  # fmt: skip
