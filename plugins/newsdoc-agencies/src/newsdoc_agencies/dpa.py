"""Entries of dpa's wires in JSON, as its wireQ hands them out."""

from collections.abc import Iterator
from typing import Any

from newsdoc.model import (
    Article,
    Block,
    Concept,
    Dateline,
    FactBox,
    Figure,
    Organization,
    Provenance,
    RelatedLink,
    Rights,
    RoleText,
    Subject,
)
from newsdoc.source import Source
from newsdoc.wording.bylines import read_byline
from newsdoc_agencies.items import Item, JsonParser, layers, listed, names, renditions, with_figures

_CATEGORIES = {"geosubject": "cpnat:geoArea", "person": "cpnat:person", "organisation": "cpnat:organisation"}
_READ = frozenset(
    """
    urn entry_id version version_created updated headline subhead kicker teaser byline dateline article_html
    infobox_html notepad ednote embargoed urgency language copyrightnotice usageterms creditline categories
    associations genres pubstatus signals
    """.split()
)


class DpaParser(JsonParser):
    """Parser of dpa's entries."""

    name = "dpa-wire"

    def items(self, value: Any) -> Iterator[Item]:
        """The entries of an answer, or an entry itself."""
        yield from listed(value, "entries")

    def knows(self, item: Item) -> bool:
        """An entry with a URN and HTML under dpa's name for it, or with the time of its version."""
        keys = item.values.keys()
        return "article_html" in keys and not keys.isdisjoint(("urn", "entry_id", "version_created"))

    def read(self, item: Item, source: Source) -> Article:
        """The entry with its pictures."""
        headline = item.plain("headline")
        body = item.body("article_html", headline=headline)
        blocks: tuple[Block, ...] = body.blocks
        if box := item.body("infobox_html").blocks:
            blocks = (*blocks, FactBox(body=box))
        byline, dateline = item.plain("byline"), item.plain("dateline") or body.dateline
        notice = item.plain("copyrightnotice")
        rights = Rights(notice=notice, usage_terms=item.texts("usageterms"))
        notes = [item.plain("ednote"), item.one("notepad").plain("nonpublic_html")]
        subjects, genres, keywords = _categories(item)
        figures, related = _associations(item)
        return Article(
            headline,
            alternative_headlines=tuple(RoleText(text, role="subhead") for text in [item.plain("subhead")] if text),
            kicker=item.plain("kicker"),
            summary=item.plain("teaser"),
            byline=byline,
            authors=tuple(read_byline(byline, item.text("language")) if byline else ()),
            creditline=item.plain("creditline"),
            dateline=Dateline(dateline.rstrip(" –—-")) if dateline else None,
            published=item.date(source, "version_created", "updated"),
            modified=item.date(source, "updated"),
            version_created=item.date(source, "version_created"),
            embargoed=item.date(source, "embargoed"),
            language=item.text("language"),
            publisher=Organization("dpa"),
            guid=item.text("urn", "entry_id"),
            version=item.text("version"),
            pub_status=item.text("pubstatus"),
            urgency=item.urgency("urgency"),
            ed_notes=tuple(RoleText(note) for note in notes if note),
            signals=tuple(_coded(each) for each in item.texts("signals")),
            genres=genres,
            subjects=subjects,
            keywords=keywords,
            rights=rights if rights != Rights() else None,
            body=with_figures(blocks, figures),
            related=tuple(related),
            layers=layers(body),
            foreign=item.carried(self.name, _READ),
            provenance=Provenance(self.name),
        )


def _coded(code: str, name: str | None = None) -> Concept:
    scheme, parted, rest = code.partition(":")
    return Concept(names(name), scheme=scheme, code=rest) if parted else Concept(names(name), code=code)


def _categories(item: Item) -> tuple[tuple[Subject, ...], tuple[Concept, ...], tuple[str, ...]]:
    """Subjects, genres and keywords, which dpa keeps in one list with their types."""
    subjects: list[Subject] = []
    genres: list[Concept] = []
    keywords: list[str] = []
    for each in (*item.all("categories"), *item.all("genres")):
        kind = (each.text("type") or "").rpartition(":")[2].casefold()
        name, code = each.plain("name"), each.text("qcode", "uri")
        if kind == "keyword" and name:
            keywords.append(name)
        elif kind == "genre" or each.values in [one.values for one in item.all("genres")]:
            genres.append(_coded(code, name) if code else Concept(names(name)))
        elif name or code:
            rank = each.whole("rank")
            coded = _coded(code) if code else Concept()
            nature = _CATEGORIES.get(kind)
            subjects.append(Subject(names(name), scheme=coded.scheme, code=coded.code, type=nature, rank=rank))
    return tuple(subjects), tuple(genres), tuple(dict.fromkeys(keywords))


def _associations(item: Item) -> tuple[list[Figure], list[RelatedLink]]:
    figures: list[Figure] = []
    related: list[RelatedLink] = []
    for each in item.all("associations"):
        kind = each.text("type") or ""
        files = renditions(each.all("renditions"))
        best = max(files, key=lambda one: one.width or 0, default=None)
        url = best.href if best else each.text("url")
        if kind in ("image", "picture", "graphic", "video") and url:
            figures.append(
                Figure(
                    each.plain("caption"),
                    credit=each.plain("creditline", "byline"),
                    url=url,
                    title=each.plain("headline"),
                    kind="video" if kind == "video" else "graphic" if kind == "graphic" else "picture",
                    renditions=files,
                    guid=each.text("urn"),
                )
            )
        elif url or each.plain("headline"):
            related.append(RelatedLink(each.plain("headline"), href=url, guid=each.text("urn")))
    return figures, related
