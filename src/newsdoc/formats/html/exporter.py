"""Writes an article as a page of HTML5: accessible, quietly styled, its metadata embedded as JSON-LD. No scripts."""

import datetime as dt
import html
import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from newsdoc.formats.html.page_data import news_article, written_date
from newsdoc.formats.html.sniffing import GENERATOR
from newsdoc.markup.dates import zone
from newsdoc.markup.unstated import MARK, date_assumptions, imprecise
from newsdoc.markup.uris import safe_uri
from newsdoc.markup.xhtml_writer import html_fragment, link_attributes
from newsdoc.model import Article, Figure, NewsDate, Problem, RelatedLink
from newsdoc.wording.printed import direction, printed_date, printed_word
from newsdoc.xml.writing import element, encoded, escape_text, start_tag, text_element

_JSON_IN_HTML = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What would end a script, open a comment or break a line of JavaScript; JSON may write any character so."""
_LINE_ENDS = "\n"
_DATES = ("created", "published", "modified", "expires")


class HtmlExporter:
    """Exporter of HTML pages."""

    name = "html"
    media_types = ("text/html",)
    suffixes = (".html", ".htm")
    restrictions = ("usage_terms",)

    def export(
        self,
        article: Article,
        /,
        *,
        page: bool = True,
        json_ld: bool = True,
        style: bool = True,
        timezone: str | dt.tzinfo = "UTC",
    ) -> str:
        """The article as a page.

        `page`: a whole page; False for the article element alone, to be put into one. `json_ld`: with the metadata as
        schema.org's NewsArticle in a script element. `style`: with a style sheet in the page, for light and dark
        screens and for paper; nothing is loaded from elsewhere but the story's pictures. `timezone`: of times that
        state none; dates are printed in the article's language. Times without a zone are named in a meta element, and
        read back without one. Raises ExportError for a time zone that is none.
        """
        assumed = zone(timezone)
        story = _article(article, assumed)
        if not page:
            return story
        head = "\n".join([*_head(article, assumed, json_ld), *([f"<style>\n{_style()}</style>"] if style else [])])
        language = start_tag("html", {"lang": article.language, "dir": direction(article.language)})
        main = f"<main>\n{story}{_related(article.related, article.language)}</main>"
        return f"<!DOCTYPE html>\n{language}\n<head>\n{head}\n</head>\n<body>\n{main}\n</body>\n</html>\n"

    def problems(self, article: Article, /, **options: Any) -> list[Problem]:
        """The zones that `export` has to assume with these options."""
        names = imprecise(article, _DATES, days=False) if options.get("timezone") is None else []
        return date_assumptions(names)


@cache
def _style() -> str:
    """The style sheet of a page."""
    return files(__package__).joinpath("page.css").read_text("utf-8")


def _markup(xml: str) -> str:
    """XML as text; what no document may hold is replaced."""
    return encoded(xml).decode()


# ---------------------------------------------------------------------- head
def _head(article: Article, assumed: dt.tzinfo, json_ld: bool) -> Iterable[str]:
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    if json_ld:
        yield _void("meta", name="generator", content=GENERATOR)
        if unstated := imprecise(article, _DATES, days=False):
            yield _void("meta", name=MARK, content=" ".join(unstated))
    title = " ".join((article.headline or article.slugline or "").split())
    yield f"<title>{_markup(html.escape(title, quote=False))}</title>"
    if address := safe_uri(article.url) if article.url else None:
        yield _void("link", rel="canonical", href=address)
    names = ", ".join(person.name for person in article.authors)
    for name, content in (
        ("description", article.summary),
        ("author", names),
        ("keywords", ", ".join(article.keywords)),
        ("copyright", article.copyright_notice),
    ):
        if content:
            yield _void("meta", name=name, content=content)
    for name, content in _open_graph(article, assumed):
        if content:
            yield _void("meta", property=name, content=content)
    if json_ld:
        text = json.dumps(news_article(article, assumed), ensure_ascii=False, indent=1)
        for character, escaped in _JSON_IN_HTML.items():
            text = text.replace(character, escaped)
        yield f'<script type="application/ld+json">\n{_markup(text)}\n</script>'


def _open_graph(article: Article, assumed: dt.tzinfo) -> Iterable[tuple[str, str | None]]:
    """What services that show a preview of a link read (ogp.me)."""
    picture = article.lead_image or _picture(article)
    yield "og:type", "article"
    yield "og:title", article.headline
    yield "og:url", safe_uri(article.url) if article.url else None
    yield "og:image", safe_uri(picture.url) if picture and picture.url else None
    yield "og:site_name", article.publisher.name if article.publisher else None
    yield "article:published_time", written_date(article.published, assumed)
    yield "article:modified_time", written_date(article.modified, assumed)
    yield "article:section", article.section


def _picture(article: Article) -> Figure | None:
    return next((each for each in article.figures() if each.url and each.kind in ("picture", "graphic")), None)


def _void(tag: str, /, **attributes: str | None) -> str:
    """An element without content, as HTML writes it (section 13.1.2)."""
    return _markup(start_tag(tag, attributes))


# ---------------------------------------------------------------------- body
def _article(article: Article, assumed: dt.tzinfo) -> str:
    head = [
        _paragraph("kicker", article.kicker),
        text_element("h1", article.headline) if article.headline else "",
        _paragraph("standfirst", article.summary),
        _byline(article),
        _times(article, assumed),
    ]
    header = element("header", None, f"\n{_LINE_ENDS.join(part for part in head if part)}\n") if any(head) else ""
    body = html_fragment(article)
    return f"<article>\n{_markup(header)}\n{body}{_markup(_footer(article))}</article>\n"


def _paragraph(kind: str, text: str | None) -> str:
    return text_element("p", text, {"class": kind}) if text else ""


def _byline(article: Article) -> str:
    """The byline as printed; where none is, the names, each with a link to the person's page."""
    if article.byline:
        return _paragraph("byline", article.byline)
    people = [person for person in article.authors if person.name]
    if not people:
        return ""
    linked = [
        text_element("a", person.name, {"rel": "author", "href": address})
        if (address := safe_uri(person.url) if person.url else None)
        else text_element("span", person.name, {"class": "author"})
        for person in people
    ]
    return element("p", {"class": "authors"}, ", ".join(linked))


def _times(article: Article, assumed: dt.tzinfo) -> str:
    """When it was published and, where that is another moment, changed."""
    found = []
    if article.published is not None:
        found.append(_time("published", article.published, article, assumed))
    if article.modified is not None and article.modified != article.published:
        label = escape_text(printed_word("updated", article.language))
        found.append(f"{label} {_time('modified', article.modified, article, assumed)}")
    return element("p", {"class": "dates"}, " · ".join(found)) if found else ""


def _time(name: str, date: NewsDate, article: Article, assumed: dt.tzinfo) -> str:
    printed = printed_date(date, article.language)
    return text_element("time", printed, {"class": name, "datetime": written_date(date, assumed)})


def _footer(article: Article) -> str:
    lines = [_paragraph("tagline", each.note) for each in article.contributors if each.note]
    rights = article.rights
    if rights:
        lines.append(_paragraph("copyright", rights.notice or (rights.holder.name if rights.holder else None)))
        lines += [_paragraph("terms", terms) for terms in rights.usage_terms]
    kept = [line for line in lines if line]
    return element("footer", None, f"\n{_LINE_ENDS.join(kept)}\n") + "\n" if kept else ""


def _related(links: tuple[RelatedLink, ...], language: str | None) -> str:
    """The links after the story, as a landmark of their own."""
    items = []
    for link in links:
        if text := link.plain_text():
            items.append(element("li", None, text_element("a", text, link_attributes(link))))
    if not items:
        return ""
    listed = text_element("h2", printed_word("related", language), {"id": "related"}) + element(
        "ul", None, "".join(items)
    )
    return _markup(element("nav", {"class": "related", "aria-labelledby": "related"}, listed)) + "\n"
