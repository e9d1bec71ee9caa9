"""Reads articles of schema.org from JSON-LD: a document, an @graph, an array, also the sloppy kind found in pages."""

import json
from collections.abc import Iterable
from typing import Any

from newsdoc.errors import ParseError
from newsdoc.formats.json_ld import reading as read
from newsdoc.formats.json_ld.rules import check
from newsdoc.markup.body import Body
from newsdoc.markup.escaped import escaped_markup
from newsdoc.markup.reader import read_body
from newsdoc.markup.text import plain_blocks
from newsdoc.markup.unstated import MARK, without
from newsdoc.model import (
    AltId,
    Article,
    Block,
    Dateline,
    Figure,
    ForeignElement,
    Layer,
    NewsDate,
    Paragraph,
    Problem,
    Provenance,
    Quote,
    RelatedLink,
    Rights,
    RoleText,
    walk,
)
from newsdoc.schema_org import loose_json
from newsdoc.schema_org.dates import moment
from newsdoc.schema_org.graph import Graph, Node, clean
from newsdoc.schema_org.people import organization, people
from newsdoc.schema_org.types import ARTICLES, types_of
from newsdoc.source import Source

FORMAT = "json-ld"
ASKED = frozenset(
    """
    type headline name alternativeHeadline description abstract author creator contributor creditText dateline
    locationCreated contentLocation dateCreated datePublished uploadDate dateModified expires inLanguage publisher
    provider sourceOrganization articleSection identifier version creativeWorkStatus genre about keywords
    copyrightHolder copyrightNotice copyrightYear usageInfo license articleBody text reviewBody liveBlogUpdate image
    video audio hasPart citation mentions relatedLink additionalType url mainEntityOfPage
    """.split()
)
"""The properties of an article that are asked for."""


class JsonLdParser:
    """Parser of JSON-LD."""

    name = FORMAT
    media_types = ("application/ld+json",)
    suffixes = (".jsonld", ".json")

    def sniff(self, source: Source) -> float:
        """Sure where the object has a context of schema.org, less so where it only has a type or a graph."""
        keys = source.form.keys
        if "@context" in keys:
            return 0.9 if _of_schema_org(source) else 0.0
        return 0.4 if "@type" in keys or "@graph" in keys else 0.0

    def parse(self, source: Source, /) -> Article:
        """The first article. Raises ParseError when there is none, or the data is no JSON."""
        graph, nodes = _articles(source)
        if len(nodes) > 1:
            source.problem("items-left", f"the first of {len(nodes)} articles was read")
        return _Reader(graph, nodes[0]).article()

    def validate(self, source: Source, /) -> list[Problem]:
        """What search engines miss in the articles (Google, structured data for articles). Raises as `parse` does."""
        articles = list(self.parse_all(source))
        return [problem for number, article in enumerate(articles) for problem in check(article, f"/{number}")]

    def parse_all(self, source: Source, /) -> Iterable[Article]:
        """Every article, in order; those inside of others are left out. Raises as `parse` does."""
        graph, nodes = _articles(source)
        return (_Reader(graph, node).article() for node in nodes)


def _articles(source: Source) -> tuple[Graph, list[Node]]:
    """The graph of a document, and its articles. Raises ParseError where there are none."""
    try:
        values = loose_json.loads(source.text)
    except ValueError as error:
        raise ParseError(f"not JSON: {error}", format=FORMAT) from error
    graph = Graph(values)
    found = [node for node in graph.nodes if not set(types_of(node)).isdisjoint(ARTICLES)]
    if not found:
        kinds = sorted(set().union(*(types_of(node) for node in graph.nodes)))
        what = f"only {', '.join(kinds[:5])}" if kinds else "nothing with a type"
        raise ParseError(f"no article in it, {what}", format=FORMAT, expected="a NewsArticle")
    return graph, found


def _of_schema_org(source: Source) -> bool:
    """Whether a context names schema.org; of JSON that only a tolerant reader takes, whether its beginning does."""
    top = source.json
    objects = top if isinstance(top, list) else [top]
    contexts = [each.get("@context") for each in objects if isinstance(each, dict)]
    return "schema.org" in (str(contexts) if contexts else source.head)


class _Reader:
    """Reads one article."""

    def __init__(self, graph: Graph, node: Node) -> None:
        self._graph = graph
        self._node = node
        self._language = graph.language(node.get("inLanguage"))

    def _text(self, *keys: str) -> str | None:
        return next((text for key in keys if (text := self._graph.text(self._node.get(key)))), None)

    def _things(self, *keys: str) -> list[Any]:
        return [each for key in keys for each in self._graph.things(self._node.get(key))]

    def _date(self, *keys: str) -> NewsDate | None:
        return moment(self._graph, self._node, *keys, language=self._language)

    def article(self) -> Article:
        graph = self._graph
        identifiers = graph.identifier(self._node)
        headline = self._text("headline", "name")
        body = self._body(headline)
        quotes = body.quotes or self._quotations(body)
        status = self._text("creativeWorkStatus")
        location = self._things("locationCreated", "contentLocation")
        dateline = self._text("dateline")
        unstated = identifiers.pop(MARK, "").split()
        article = Article(
            headline,
            alternative_headlines=tuple(RoleText(text) for text in graph.texts(self._node.get("alternativeHeadline"))),
            summary=self._text("description", "abstract"),
            descriptions=self._descriptions(),
            authors=people(graph, self._things("author", "creator"), self._language),
            contributors=people(graph, self._node.get("contributor"), self._language),
            creditline=self._text("creditText"),
            dateline=Dateline(dateline) if dateline else None,
            located=tuple(found for each in location if (found := read.place(graph, each))),
            created=self._date("dateCreated"),
            published=self._date("datePublished") or self._date("dateCreated", "uploadDate"),
            modified=self._date("dateModified"),
            expires=self._date("expires"),
            language=self._language,
            publisher=next(
                (o for each in self._things("publisher", "provider") if (o := organization(graph, each))), None
            ),
            info_sources=tuple(o for each in self._things("sourceOrganization") if (o := organization(graph, each))),
            section=self._text("articleSection"),
            slugline=identifiers.pop("slugline", None),
            guid=identifiers.pop("", None),
            version=self._text("version"),
            alt_ids=tuple(AltId(value, type=kind) for kind, value in identifiers.items()),
            pub_status=status.casefold() if status in ("Published", "Draft") else status,
            genres=tuple(c for each in self._things("genre") if (c := read.genre(graph, each))),
            subjects=tuple(s for each in self._things("about") if (s := read.subject(graph, each))),
            keywords=self._keywords(),
            rights=self._rights(),
            body=(*body.blocks, *self._figures(body)),
            related=self._related(body),
            layers=(Layer("quotes", items=quotes),) if quotes else (),
            kind=self._text("additionalType"),
            url=self._text("url") or self._main_page(),
            foreign=self._foreign(),
            provenance=Provenance(FORMAT),
        )
        return without(article, unstated) if unstated else article

    def _foreign(self) -> tuple[ForeignElement, ...]:
        """The properties that nobody asks for, as they stand."""
        return tuple(
            ForeignElement(FORMAT, content=json.dumps({key: value}, ensure_ascii=False))
            for key, value in self._node.items()
            if key not in ASKED and not key.startswith("@") and value not in (None, "", [], {})
        )

    def _main_page(self) -> str | None:
        value = self._node.get("mainEntityOfPage")
        return (
            value.get("@id")
            if isinstance(value, dict) and isinstance(value.get("@id"), str)
            else self._text("mainEntityOfPage")
        )

    def _descriptions(self) -> tuple[RoleText, ...]:
        if not self._text("description"):
            return ()
        return tuple(RoleText(text) for text in self._graph.texts(self._node.get("abstract")))

    def _body(self, headline: str | None) -> Body:
        """The body, which may be HTML, as schema.org's Text is on many pages."""
        keys = ("articleBody", "text", "reviewBody")
        text = next((found for key in keys if (found := self._graph.raw(self._node.get(key)))), None)
        if text is None:
            entries = self._things("liveBlogUpdate")
            sections = [read.entry(self._graph, each) for each in entries if isinstance(each, dict)]
            return Body(tuple(each for each in sections if each is not None))
        root = escaped_markup(text)
        if root is not None and (body := read_body(root, headline=headline)).blocks:
            return body
        text = clean(text)
        return Body(plain_blocks(text) or ((Paragraph(text),) if text else ()))

    def _quotations(self, body: Body) -> tuple[Quote, ...]:
        """The quotations that are listed, but for those that stand in the body as blocks."""
        found = [read.quotation(self._graph, each) for each in self._things("hasPart", "citation")]
        blocks = {each.text for each in walk(body.blocks) if isinstance(each, Quote)}
        return tuple(each for each in found if each is not None and each.text not in blocks)

    def _figures(self, body: Body) -> list[Block]:
        """The figures that are listed, but for those that stand in the body."""
        found = [read.figure(self._graph, each) for each in self._things("image", "video", "audio")]
        placed = [each for each in walk(body.blocks) if isinstance(each, Figure)]
        known = {each.url for each in placed if each.url}
        return [each for each in found if each is not None and each not in placed and each.url not in known]

    def _keywords(self) -> tuple[str, ...]:
        values = self._node.get("keywords")
        words = self._graph.texts(values)
        if isinstance(values, str):
            words = values.split(",")
        return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))

    def _related(self, body: Body) -> tuple[RelatedLink, ...]:
        """Other works, but for those that the body names in their place."""
        found = [read.related(self._graph, each) for each in self._things("citation", "mentions", "relatedLink")]
        placed = {each for each in walk(body.blocks) if isinstance(each, RelatedLink)}
        return tuple(each for each in found if each is not None and each not in placed)

    def _rights(self) -> Rights | None:
        holder = next((o for each in self._things("copyrightHolder") if (o := organization(self._graph, each))), None)
        notice = self._text("copyrightNotice")
        year = self._text("copyrightYear")
        license = self._text("license")
        terms = tuple(text for each in self._things("usageInfo") if (text := self._graph.text(each)))
        number = int(year) if year and year.removeprefix("-").isdigit() and len(year) < 12 else None
        if not (holder or notice or number is not None or license or terms):
            return None
        return Rights(holder, notice=notice, year=number, usage_terms=terms, license=license)
