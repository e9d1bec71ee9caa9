"""Writes NITF 3.6, valid against the IPTC's schema; without its namespace, as receivers built for the DTD expect it."""

import datetime as dt
from typing import Any

from newsdoc.hookspecs import RESTRICTIONS
from newsdoc.identity import identity
from newsdoc.markup.datelines import opens_with_dateline, unsaid_parts
from newsdoc.markup.dates import zone
from newsdoc.markup.escaped import note_of_entities
from newsdoc.markup.mapping import Writers
from newsdoc.markup.unstated import (
    StandsIn,
    assumption,
    date_assumptions,
    filled,
    has_opening_byline,
    imprecise,
    names_who_took_part,
)
from newsdoc.model import Article, NewsDate, Problem
from newsdoc.xml.writing import attribute, encoded
from newsdoc_nitf import body_writer
from newsdoc_nitf.body_writer import NAMESPACE, VERSION
from newsdoc_nitf.carried import Carried
from newsdoc_nitf.names import DATELINE_PARTS, NOTE_CLASSES
from newsdoc_nitf.table import ROWS
from newsdoc_nitf.writing import Assembly, Part, Writing

_DATES = ("created", "published", "modified", "version_created", "embargoed", "expires")
_STAND_INS: dict[str, StandsIn] = {
    "published": lambda article: _issued(article) or article.embargoed or (article.dateline and article.dateline.date),
    "modified": lambda article: _issued(article),
    "summary": lambda article: any(each.role is None for each in article.descriptions),
    "byline": lambda article: article.authors or has_opening_byline(article),
    "authors": lambda article: article.byline or has_opening_byline(article),
    "dateline": opens_with_dateline,
    "contributors": names_who_took_part,
    "located": lambda article: article.dateline,
    "section": lambda article: any("section" in each.content for each in article.foreign),
    "publisher": lambda article: article.info_sources or (article.rights and article.rights.holder),
}
"""What our reader takes for a field that is missing."""


_WRITERS = Writers(ROWS)


class NitfExporter:
    """Exporter of NITF."""

    name = "nitf"
    media_types = ("application/nitf+xml",)
    suffixes = (".nitf",)
    restrictions = RESTRICTIONS

    def export(
        self,
        article: Article,
        /,
        *,
        namespace: bool = False,
        guid: str | None = None,
        issued: NewsDate | None = None,
        timezone: str | dt.tzinfo | None = None,
        source: str | None = None,
    ) -> bytes:
        """The article as a NITF document, UTF-8.

        `namespace`: put the elements into the namespace that NITF has had since 3.5; receivers built for the DTD, which
        are most, do not find them there. `guid`: the doc-id; default the article's, else its identity
        (`newsdoc.identity`). `issued`: date.issue; default the published, version_created, modified or created date,
        else none. `timezone`: of dates that state none; default UTC. `source`: an entry for the delivery list.
        What had to be assumed is named in a meta element, and our reader does not take it for the article's own.
        Raises ExportError for bad options.

        Characters that XML forbids become U+FFFD.
        """
        known = identity(article)
        moment = issued or _issued(article)
        names = _unstated(article, own_guid=bool(guid) or known.stated, issued=issued)
        writing = Writing(
            zone=zone(timezone or "UTC"),
            guid=guid or known.uri,
            own_guid=bool(guid) or known.stated,
            issued=moment,
            source=source,
            unstated=tuple(names),
        )
        carried = Carried(article)
        parts: list[Part] = [part for parts in _WRITERS.written(article, writing) for part in parts]
        notes = [note for note in article.ed_notes if note.role in NOTE_CLASSES]
        body = body_writer.body(
            article,
            writing.zone,
            notes=notes,
            before_byline=carried.rest("body.head", "rights"),
            last=carried.rest("body.head", "series"),
            tagline=carried.rest("body.end", "tagline"),
            end=carried.rest("body.end", "bibliography"),
        )
        about = f' xmlns="{NAMESPACE}"' if namespace else ""
        about += f' version="{VERSION}"' + attribute("baselang", article.language)
        document = f"<nitf{about}>\n{Assembly(parts, carried).head()}{body}</nitf>\n"
        return encoded(f'<?xml version="1.0" encoding="UTF-8"?>\n{note_of_entities(document)}{document}')

    def problems(self, article: Article, /, **options: Any) -> list[Problem]:
        """What `export` has to assume with these options."""
        found = []
        known = identity(article)
        if not (options.get("guid") or known.stated):
            found.append(assumption("guid", known.uri))
        if article.published is None and options.get("issued") is None and (moment := _issued(article)) is not None:
            found.append(assumption("published", moment.isoformat()))
        if options.get("timezone") is None:
            found += date_assumptions(imprecise(article, _DATES, days=False))
        return found


def _issued(article: Article) -> NewsDate | None:
    """The date of issue, as near as the article tells."""
    dates = (article.published, article.version_created, article.modified, article.created)
    return next((date for date in dates if date is not None), None)


def _unstated(article: Article, *, own_guid: bool, issued: NewsDate | None) -> list[str]:
    names = [] if own_guid else ["guid"]
    names += filled(article, _STAND_INS)
    if issued is not None:
        names = [name for name in names if name != "published"]
        if article.modified is None:
            names.append("modified")
    names += unsaid_parts(article, apart=DATELINE_PARTS if body_writer.has_parts(article.dateline) else ())
    return list(dict.fromkeys(names + imprecise(article, _DATES, days=False)))
