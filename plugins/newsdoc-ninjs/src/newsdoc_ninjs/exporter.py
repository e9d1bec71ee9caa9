"""Writes ninjs, valid against the IPTC's JSON Schemas: 3.1, or an older version for receivers that read that."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from newsdoc.errors import ExportError
from newsdoc.hookspecs import RESTRICTIONS
from newsdoc.identity import identity
from newsdoc.json_text import written
from newsdoc.markup.datelines import opens_with_dateline, unsaid_parts
from newsdoc.markup.dates import zone
from newsdoc.markup.figure_words import NO_CREDIT, seems_parted
from newsdoc.markup.listed_authors import SIGNED, named_more
from newsdoc.markup.mapping import Writers
from newsdoc.markup.media_items import nature_of
from newsdoc.markup.unstated import (
    StandsIn,
    assumption,
    date_assumptions,
    filled,
    has_opening_byline,
    imprecise,
    names_who_took_part,
)
from newsdoc.model import Article, Problem
from newsdoc_ninjs.associations import APART
from newsdoc_ninjs.carried import with_carried
from newsdoc_ninjs.fields import Values
from newsdoc_ninjs.parser import read_item
from newsdoc_ninjs.plain_texts import marked
from newsdoc_ninjs.table import ROWS
from newsdoc_ninjs.versions import NEWEST, Version, in_version
from newsdoc_ninjs.writers import Writing, has_lead_apart

_DATES = ("created", "published", "modified", "version_created", "embargoed", "expires")
_STAND_INS: dict[str, StandsIn] = {
    "published": lambda article: article.created or article.version_created or article.modified,
    "modified": lambda article: article.version_created,
    "version_created": lambda article: article.modified,
    "headline": lambda article: article.alternative_headlines,
    "summary": lambda article: article.descriptions,
    "byline": has_opening_byline,
    "authors": lambda article: article.byline or has_opening_byline(article),
    "publisher": lambda article: article.info_sources or (article.rights and article.rights.holder),
    "pub_status": lambda article: article.embargoed_indefinitely,
    "dateline": opens_with_dateline,
    "contributors": names_who_took_part,
}
"""What our reader takes for a field that is missing."""


class NinjsExporter:
    """Exporter of ninjs."""

    name = "ninjs"
    media_types = ("application/vnd.iptc.ninjs+json",)
    suffixes = (".ninjs",)
    restrictions = RESTRICTIONS
    variants = ({"version": "2.1"}, {"version": "1.4"})

    def export(
        self,
        article: Article,
        /,
        *,
        version: Version = NEWEST,
        uri: str | None = None,
        timezone: str | dt.tzinfo | None = None,
        plain_text: bool = True,
        indent: int | None = 1,
    ) -> str:
        """The article as a ninjs object.

        `version`: of ninjs; most systems in use read 1.x, in which moments are written in UTC, since some of these
        systems take no other zone. `uri`: the item's; default the article's guid, else its identity
        (`newsdoc.identity`). `timezone`: of dates that state none; default UTC. `plain_text`: write the body as plain
        text too. `indent`: spaces a level; None for one line. What had to be assumed is named among the further
        identifiers, and our reader does not take it for the article's own. Raises ExportError for bad options.
        """
        return _text(_item(article, version, uri, timezone, plain_text), indent)

    def export_all(
        self,
        articles: Sequence[Article],
        /,
        *,
        version: Version = NEWEST,
        timezone: str | dt.tzinfo | None = None,
        plain_text: bool = True,
        indent: int | None = 1,
    ) -> str:
        """The articles as a list of ninjs objects; the options are those of `export`. Raises as it does."""
        if not articles:
            raise ExportError("there is no article to write", format=self.name)
        return _text([_item(article, version, None, timezone, plain_text) for article in articles], indent)

    def problems(self, article: Article, /, **options: Any) -> list[Problem]:
        """What `export` has to assume or bend with these options."""
        found = []
        known = identity(article)
        if not (options.get("uri") or known.stated):
            found.append(assumption("guid", known.uri))
        names = imprecise(article, _DATES, days=True)
        if options.get("timezone") is not None:  # asked for, so not assumed
            names = [name for name in names if name.endswith(".time")]
        found += date_assumptions(names)
        if article.embargoed_indefinitely:
            message = "the item is embargoed until further notice, which ninjs cannot say; it is written as withheld"
            found.append(Problem("withheld", message, path="embargoed_indefinitely"))
        return found


_WRITERS = Writers(ROWS)


def _item(
    article: Article, version: Version, uri: str | None, timezone: str | dt.tzinfo | None, plain_text: bool
) -> Values:
    known = identity(article)
    stated = bool(uri and uri.strip()) or known.stated
    names = [] if stated else ["guid"]
    names += filled(article, _STAND_INS) + imprecise(article, _DATES, days=True) + unsaid_parts(article)
    if named_more(article.byline, article.authors, article.language) != article.authors:
        names.append(SIGNED)
    if nature_of(article) is not None and seems_parted(article):
        names.append(NO_CREDIT)
    if has_lead_apart(article):
        names.append(APART)
    writing = Writing(
        zone=zone(timezone or "UTC"),
        uri=uri if uri and uri.strip() else known.uri,
        plain_text=plain_text,
        unstated=tuple(names),
        in_utc=version.startswith("1"),
    )
    values: Values = {}
    for part in ({"type": "text"}, *_WRITERS.written(article, writing)):
        for key, value in part.items():
            values[key] = values[key] + value if isinstance(value, list) and key in values else value
    item = in_version(marked(values), version)
    return with_carried(item, article, version, read_item) if article.foreign else item


def _text(values: Values | list[Values], indent: int | None) -> str:
    return written(values, indent)
