"""Writes an article as a schema.org NewsArticle in JSON-LD."""

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import Any, Literal

import attrs

from newsdoc.errors import ExportError
from newsdoc.formats.json_ld import things
from newsdoc.formats.json_ld.live_blog import PLAIN_BODY, looks_like_html
from newsdoc.formats.json_ld.table import ROWS
from newsdoc.formats.json_ld.things import Thing, one_or_list, thing
from newsdoc.formats.json_ld.writers import IDENTIFIER, Writing, inner_links, live_entries
from newsdoc.json_text import dumped
from newsdoc.markup.datelines import opens_with_dateline, unsaid_parts
from newsdoc.markup.dates import zone
from newsdoc.markup.escaped import PLAIN_TEXTS
from newsdoc.markup.figure_words import NO_CREDIT, seems_parted
from newsdoc.markup.mapping import Writers
from newsdoc.markup.unstated import MARK, StandsIn, date_assumptions, filled, imprecise
from newsdoc.model import Article, NewsDate, Problem, Quote, walk

CONTEXT = "https://schema.org"


class JsonLdExporter:
    """Exporter of JSON-LD."""

    name = "json-ld"
    media_types = ("application/ld+json",)
    suffixes = (".jsonld",)
    restrictions = ("usage_terms",)
    variants = ({"body": "html"},)

    def export(
        self,
        article: Article,
        /,
        *,
        type: str | None = None,
        body: Literal["text", "html"] = "text",
        timezone: str | dt.tzinfo | None = None,
        date_published: NewsDate | None = None,
        indent: int | None = 1,
    ) -> str:
        """The article as a JSON-LD object.

        `type`: NewsArticle or one of its subtypes; default NewsArticle, for a live blog LiveBlogPosting, whose entries
        are its updates. `body`: articleBody as plain text, or as HTML, which keeps sections,
        lists, tables, marks and the places of the figures. `timezone`: the zone of times that state none; default UTC.
        `date_published`: for an article that does not say when it was published. `indent`: spaces a level; None for one
        line. Raises ExportError for bad options.

        What the article does not say is not said. The text is safe inside a script element of an HTML page.
        """
        if type is not None:
            _check_type(type)
        writing = Writing(body, zone(timezone or "UTC"), date_published)
        return _text({"@context": CONTEXT, **_document(article, type, writing)}, indent)

    def export_all(
        self,
        articles: Sequence[Article],
        /,
        *,
        type: str | None = None,
        body: Literal["text", "html"] = "text",
        timezone: str | dt.tzinfo | None = None,
        indent: int | None = 1,
    ) -> str:
        """The articles as one document with a graph; the options are those of `export`. Raises as it does."""
        if type is not None:
            _check_type(type)
        writing = Writing(body, zone(timezone or "UTC"))
        nodes = [_document(article, type, writing) for article in articles]
        return _text({"@context": CONTEXT, "@graph": nodes}, indent)

    def problems(self, article: Article, /, **options: Any) -> list[Problem]:
        """The zones that `export` has to assume with these options."""
        names = imprecise(article, _DATES, days=False) if options.get("timezone") is None else []
        return date_assumptions(names)


def _check_type(type_: str) -> None:
    if not (type_.endswith("Article") or type_ in _OTHER_TYPES):
        raise ExportError(f"{type_!r} is not an article type of schema.org", format="json-ld", field="type")


_IN_SCRIPTS = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""What could end or open something in the script element that JSON-LD stands in (JSON-LD 1.1, section 7.2)."""


def _text(values: Thing, indent: int | None) -> str:
    return dumped(values, indent).translate(_IN_SCRIPTS)


_WRITERS = Writers(ROWS)
_DATES = ("created", "published", "modified", "expires")
_STAND_INS: dict[str, StandsIn] = {
    "published": lambda article: article.created,
    "guid": lambda article: any(each.value and not each.type for each in article.alt_ids),
    "summary": lambda article: article.descriptions,
    "related": inner_links,
    "dateline": opens_with_dateline,
    "layers": lambda article: any(isinstance(block, Quote) for block in walk(article.body)),
}
"""What our reader takes for a field that is missing."""
_LIVE = "LiveBlogPosting"
_OTHER_TYPES = ("BlogPosting", _LIVE, "Report", "SocialMediaPosting")


def _document(article: Article, type_: str | None, writing: Writing) -> Thing:
    entries = live_entries(article)
    writing = attrs.evolve(writing, updates=bool(entries) and type_ in (None, _LIVE))
    type_ = type_ or (_LIVE if writing.updates else "NewsArticle")
    names = filled(article, _STAND_INS) + imprecise(article, _DATES, days=False) + unsaid_parts(article)
    if writing.date_published is not None:
        names = [name for name in names if name != "published"]
    properties: Thing = {}
    for part in _WRITERS.written(article, writing):
        if IDENTIFIER in part:
            properties.setdefault(IDENTIFIER, []).extend(part[IDENTIFIER])
        else:
            properties |= part
    names += _plain(properties, writing) + ([NO_CREDIT] if seems_parted(article) else [])
    if mark := things.property_value(MARK, " ".join(names)):
        properties[IDENTIFIER].append(mark)
    properties[IDENTIFIER] = one_or_list(properties[IDENTIFIER])
    return _foreign(article) | thing(type_, **properties)


def _plain(properties: Thing, writing: Writing) -> list[str]:
    """What says that words which look like HTML are words: many pages leave entities in their texts, ours do not."""
    found = []
    updates = properties.get("liveBlogUpdate", ())
    bodies = [each["articleBody"] for each in (properties, *updates) if each.get("articleBody")]
    known = set(map(id, bodies))
    if any(looks_like_html(text) for text in _strings(properties) if id(text) not in known):
        found.append(PLAIN_TEXTS)
    if writing.body == "text" and any(map(looks_like_html, bodies)):
        found.append(PLAIN_BODY)
    return found


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list, tuple)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def _foreign(article: Article) -> Thing:
    """The properties that came in with the article and that the model has no place for."""
    found: Thing = {}
    for each in article.foreign:
        if each.format == "json-ld":
            try:
                values = json.loads(each.content)
            except ValueError:
                continue
            found |= values if isinstance(values, dict) else {}
    return found
