"""Writes an article as a schema.org NewsArticle in JSON-LD."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, TypeVar

import attrs

from newsdoc.addresses import join
from newsdoc.errors import ExportError
from newsdoc.formats.json_ld import things
from newsdoc.formats.json_ld.things import Thing, one_or_list, thing
from newsdoc.markup.dates import iso, zone
from newsdoc.markup.unstated import MARK, StandsIn, date_assumptions, filled, imprecise
from newsdoc.markup.xhtml_writer import html_fragment
from newsdoc.model import Article, NewsDate, Problem, Quote, RelatedLink, Rights, walk

CONTEXT = "https://schema.org"

Value = TypeVar("Value")


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
        type: str = "NewsArticle",
        body: Literal["text", "html"] = "text",
        timezone: str | dt.tzinfo | None = None,
        date_published: NewsDate | None = None,
        indent: int | None = 1,
    ) -> str:
        """The article as a JSON-LD object.

        `type`: NewsArticle or one of its subtypes. `body`: articleBody as plain text, or as HTML, which keeps sections,
        lists, tables, marks and the places of the figures. `timezone`: the zone of times that state none; default UTC.
        `date_published`: for an article that does not say when it was published. `indent`: spaces a level; None for one
        line. Raises ExportError for bad options.

        What the article does not say is not said. The text is safe inside a script element of an HTML page.
        """
        _check_type(type)
        return _text(
            {"@context": CONTEXT, **_document(article, type, body, zone(timezone or "UTC"), date_published)}, indent
        )

    def export_all(
        self,
        articles: Sequence[Article],
        /,
        *,
        type: str = "NewsArticle",
        body: Literal["text", "html"] = "text",
        timezone: str | dt.tzinfo | None = None,
        indent: int | None = 1,
    ) -> str:
        """The articles as one document with a graph; the options are those of `export`. Raises as it does."""
        _check_type(type)
        nodes = [_document(article, type, body, zone(timezone or "UTC"), None) for article in articles]
        return _text({"@context": CONTEXT, "@graph": nodes}, indent)

    def problems(self, article: Article, /, **options: Any) -> list[Problem]:
        """The zones that `export` has to assume with these options."""
        names = imprecise(article, _DATES, days=False) if options.get("timezone") is None else []
        return date_assumptions(names, "UTC")


def _check_type(type_: str) -> None:
    if not (type_.endswith("Article") or type_ in _OTHER_TYPES):
        raise ExportError(f"{type_!r} is no article of schema.org", format="json-ld", field="type")


_IN_SCRIPTS = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""What could end or open something in the script element that JSON-LD stands in (JSON-LD 1.1, section 7.2)."""


def _text(values: Thing, indent: int | None) -> str:
    text = json.dumps(values, ensure_ascii=False, indent=indent, allow_nan=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate: JSON can escape it
        text = json.dumps(values, ensure_ascii=True, indent=indent, allow_nan=False)
    return text.translate(_IN_SCRIPTS)


_DATES = ("created", "published", "modified", "expires")
_STAND_INS: dict[str, StandsIn] = {
    "published": lambda article: article.created,
    "summary": lambda article: article.descriptions,
    "related": lambda article: _inner_links(article),
    "layers": lambda article: any(isinstance(block, Quote) for block in walk(article.body)),
}
"""What our reader takes for a field that is missing."""
_OTHER_TYPES = ("BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting")


def _document(article: Article, type_: str, body: str, assumed: dt.tzinfo, date_published: NewsDate | None) -> Thing:
    published = date_published if article.published is None else article.published
    names = filled(article, _STAND_INS) + imprecise(article, _DATES, days=False)
    if date_published is not None:
        names = [name for name in names if name != "published"]
    return _foreign(article) | thing(
        type_,
        headline=article.headline,
        alternativeHeadline=one_or_list([each.text for each in article.alternative_headlines if each.text]),
        description=article.summary,
        abstract=one_or_list([each.text for each in article.descriptions if each.text]),
        url=things.uri(article.url),
        mainEntityOfPage=things.uri(article.url),
        identifier=_identifiers(article, names),
        version=article.version,
        inLanguage=article.language,
        datePublished=_date(published, assumed),
        dateModified=_date(article.modified, assumed),
        dateCreated=_date(article.created, assumed),
        expires=_date(article.expires, assumed),
        creativeWorkStatus=article.pub_status,
        additionalType=article.kind,
        author=_all(things.person, article.authors),
        contributor=_all(things.person, article.contributors),
        creditText=article.creditline,
        publisher=things.organization(article.publisher) if article.publisher else None,
        sourceOrganization=_all(things.organization, article.info_sources),
        dateline=article.dateline.text if article.dateline else None,
        locationCreated=_all(things.place, article.located),
        articleSection=article.section,
        genre=_all(things.genre, article.genres),
        keywords=one_or_list([each for each in article.keywords if each]),
        about=_all(things.concept, article.subjects),
        **_rights(article.rights),
        articleBody=html_fragment(article) if body == "html" else _plain_text(article),
        **_media(article),
        hasPart=_all(things.quotation, article.quotes()),
        mentions=_all(things.related, _inner_links(article)),
        citation=_all(things.related, article.related),
    )


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


def _all(write: Callable[[Value], Thing | str | None], values: Iterable[Value]) -> Any:
    return one_or_list([found for each in values if (found := write(each))])


def _plain_text(article: Article) -> str:
    return article.text


def _inner_links(article: Article) -> tuple[RelatedLink, ...]:
    return tuple(block for block in walk(article.body) if isinstance(block, RelatedLink))


def _date(date: NewsDate | None, assumed: dt.tzinfo) -> str | None:
    if date is None:
        return None
    return iso(date, assumed) if isinstance(date, dt.datetime) else date.isoformat()


def _identifiers(article: Article, unstated: Sequence[str]) -> Any:
    found: list[Any] = [article.guid] if article.guid else []
    found += [each for alt in article.alt_ids if (each := things.property_value(alt.type, alt.value))]
    if slugline := things.property_value("slugline", article.slugline):
        found.append(slugline)
    if mark := things.property_value(MARK, " ".join(unstated)):
        found.append(mark)
    return one_or_list(found)


def _rights(rights: Rights | None) -> dict[str, Any]:
    if rights is None:
        return {}
    return {
        "copyrightHolder": things.organization(rights.holder) if rights.holder else None,
        "copyrightNotice": rights.notice,
        "copyrightYear": rights.year,
        "usageInfo": one_or_list([thing("CreativeWork", text=terms) for terms in rights.usage_terms if terms]),
        "license": things.uri(rights.license),
    }


def _absolute(address: str | None, base: str | None) -> str | None:
    """The address from the root of the web, as far as the article's own is known."""
    return join(base, address) if address else address


def _media(article: Article) -> dict[str, Any]:
    media: dict[str, list[Thing]] = {"image": [], "video": [], "audio": []}
    for each in article.figures():
        address = _absolute(each.url, article.url)
        if not (address and things.uri(address)):  # a picture of which only the caption is known is none
            continue
        if address != each.url:
            each = attrs.evolve(each, url=address)
        media["image" if each.kind in ("picture", "graphic") else each.kind].append(things.figure(each))
    return {key: one_or_list(found) for key, found in media.items()}
