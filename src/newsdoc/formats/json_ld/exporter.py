"""Writes an article as a schema.org NewsArticle in JSON-LD."""

import datetime as dt
import json
from collections.abc import Callable, Iterable
from typing import Any, Literal, TypeVar

from newsdoc.errors import ExportError
from newsdoc.formats.json_ld import things
from newsdoc.formats.json_ld.things import Thing, one_or_list, thing
from newsdoc.markup.dates import UNKNOWN_TIME, iso, zone
from newsdoc.markup.xhtml_writer import html_fragment
from newsdoc.model import Article, NewsDate, RelatedLink, Rights, Section, walk

CONTEXT = "https://schema.org"
NO_HEADLINE = "(no headline)"
_HEADLINE_LENGTH = 110

Value = TypeVar("Value")


class JsonLdExporter:
    """Exporter of JSON-LD."""

    name = "json-ld"
    media_types = ("application/ld+json",)
    suffixes = (".jsonld",)

    def export(
        self,
        article: Article,
        /,
        *,
        type: str = "NewsArticle",
        body: Literal["text", "html"] = "text",
        timezone: str | dt.tzinfo = "UTC",
        date_published: NewsDate | None = None,
        indent: int | None = 1,
    ) -> str:
        """The article as a JSON-LD object.

        `type`: NewsArticle or one of its subtypes. `body`: articleBody as plain text, or as HTML, which keeps sections,
        lists, tables, marks and the places of the figures. `timezone`: the zone of times that state none; default UTC.
        `date_published`: for an article that does not say when it was published; default its modified, created or
        version_created date, the dateline's, else 1970-01-01T00:00:00Z. An article without a headline gets its first
        words, else `(no headline)`. `indent`: spaces a level; None for one line. Raises ExportError for bad options.
        """
        if not (type.endswith("Article") or type in _OTHER_TYPES):
            raise ExportError(f"{type!r} is no article of schema.org", format=self.name, field="type")
        if body not in ("text", "html"):
            raise ExportError(f"body is {body!r}; it may be one of 'text', 'html'", format=self.name, field="body")
        values = {"@context": CONTEXT, **_document(article, type, body, zone(timezone), date_published)}
        text = json.dumps(values, ensure_ascii=False, indent=indent, allow_nan=False)
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:  # a lone surrogate: JSON can escape it
            text = json.dumps(values, ensure_ascii=True, indent=indent, allow_nan=False)
        return text


_OTHER_TYPES = ("BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting")


def _document(article: Article, type_: str, body: str, assumed: dt.tzinfo, date_published: NewsDate | None) -> Thing:
    published = date_published if article.published is None else article.published
    return thing(
        type_,
        headline=article.headline or _first_words(article),
        alternativeHeadline=one_or_list([each.text for each in article.alternative_headlines if each.text]),
        description=article.summary,
        abstract=one_or_list([each.text for each in article.descriptions if each.text]),
        url=things.uri(article.url),
        mainEntityOfPage=things.uri(article.url),
        identifier=_identifiers(article),
        version=article.version,
        inLanguage=article.language,
        datePublished=_date(published or _fallback(article), assumed),
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


def _all(write: Callable[[Value], Thing | str | None], values: Iterable[Value]) -> Any:
    return one_or_list([found for each in values if (found := write(each))])


def _plain_text(article: Article) -> str:
    return "\n\n".join(paragraph.text for paragraph in article.paragraphs())


def _inner_links(article: Article) -> tuple[RelatedLink, ...]:
    return tuple(block for block in walk(article.body) if isinstance(block, RelatedLink))


def _first_words(article: Article) -> str:
    """A headline for an article that has none: the words before its 110th character."""
    headings = [block.heading for block in walk(article.body) if isinstance(block, Section)]
    for text in (*(each.text for each in article.paragraphs()), *headings, article.summary, article.slugline):
        words = " ".join(text.split()) if text else ""
        if words:
            return words if len(words) <= _HEADLINE_LENGTH else words[: _HEADLINE_LENGTH - 1].rsplit(" ", 1)[0] + "…"
    return NO_HEADLINE


def _fallback(article: Article) -> NewsDate:
    dated = article.dateline.date if article.dateline else None
    known = (article.modified, article.created, article.version_created, dated)
    return next((date for date in known if date is not None), UNKNOWN_TIME)


def _date(date: NewsDate | None, assumed: dt.tzinfo) -> str | None:
    if date is None:
        return None
    return iso(date, assumed) if isinstance(date, dt.datetime) else date.isoformat()


def _identifiers(article: Article) -> Any:
    found: list[Any] = [article.guid] if article.guid else []
    found += [each for alt in article.alt_ids if (each := things.property_value(alt.type, alt.value))]
    if slugline := things.property_value("slugline", article.slugline):
        found.append(slugline)
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


def _media(article: Article) -> dict[str, Any]:
    media: dict[str, list[Thing]] = {"image": [], "video": [], "audio": []}
    for each in article.figures():
        media["image" if each.kind in ("picture", "graphic") else each.kind].append(things.figure(each))
    return {key: one_or_list(found) for key, found in media.items()}
