"""Reads articles of schema.org from JSON-LD: a document, an @graph, an array, also the sloppy kind found in pages."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from newsdoc.errors import ParseError
from newsdoc.formats.json_ld.checks import check
from newsdoc.formats.json_ld.document import FORMAT, Document
from newsdoc.formats.json_ld.table import ROWS
from newsdoc.markup.mapping import Readers
from newsdoc.markup.unstated import without
from newsdoc.model import Article, Problem, Provenance
from newsdoc.schema_org import loose_json
from newsdoc.schema_org.graph import Graph, Node
from newsdoc.schema_org.types import ARTICLES, types_of, without_prefix
from newsdoc.source import Source

_READERS = Readers(ROWS)


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
        return _article(graph, nodes[0], source)

    def validate(self, source: Source, /) -> list[Problem]:
        """What search engines miss in the articles (Google, structured data for articles). Raises as `parse` does."""
        articles = list(self.parse_all(source))
        return [problem for number, article in enumerate(articles) for problem in check(article, f"/{number}")]

    def parse_all(self, source: Source, /) -> Iterable[Article]:
        """Every article, in order; those inside of others are left out. Raises as `parse` does."""
        graph, nodes = _articles(source)
        return (_article(graph, node, source) for node in nodes)


def _articles(source: Source) -> tuple[Graph, list[Node]]:
    """The graph of a document, and its articles. Raises ParseError where there are none."""
    values = _values(source)
    graph = Graph(_unprefixed(values) if _PREFIXED.search(source.text) else values)
    found = [node for node in graph.nodes if _is_article(node)] or list(_listed(graph))
    if not found:
        kinds = sorted(set().union(*(types_of(node) for node in graph.nodes)))
        what = f"only {', '.join(kinds[:5])}" if kinds else "nothing with a type"
        raise ParseError(f"the data holds no article, {what}", format=FORMAT, expected="a NewsArticle")
    return graph, found


def _values(source: Source) -> Any:
    """The values of a document; of what is no JSON as pages have it, the source is told."""
    if source.json is not None:
        return source.load_json(FORMAT)
    try:
        values = loose_json.loads(source.text)
    except ValueError as error:
        raise ParseError(f"not JSON: {error}", format=FORMAT) from error
    source.problem("markup-mended", "the data is not JSON as its standard has it; it was mended and read")
    return values


def _is_article(node: Node) -> bool:
    return not set(types_of(node)).isdisjoint(ARTICLES)


_LISTS = ("itemListElement", "dataFeedElement", "hasPart", "blogPost")
"""Properties in which a list, a feed or a publication has its articles."""


def _listed(graph: Graph) -> Iterator[Node]:
    """The articles of lists and feeds, where none stands by itself; each once, in how many lists it may be."""
    seen = set[int]()
    for node in graph.nodes:
        for each in graph.things([node.get(key) for key in _LISTS if key in node]):
            items = graph.things(each["item"]) if isinstance(each, dict) and "item" in each else [each]
            for item in items:
                if isinstance(item, dict) and id(item) not in seen and _is_article(item):
                    seen.add(id(item))
                    yield item


_PREFIXED = re.compile(r'"(?:schema:|https?://(?:www\.)?schema\.org/)[A-Za-z]{1,40}"\s*:')
"""A property that is written with the prefix that a context declares, or as its whole address."""


def _unprefixed(value: Any) -> Any:
    if isinstance(value, dict):
        return {without_prefix(key): _unprefixed(each) for key, each in value.items()}
    return list(map(_unprefixed, value)) if isinstance(value, list) else value


def _of_schema_org(source: Source) -> bool:
    """Whether a context names schema.org; of JSON that only a tolerant reader takes, whether its beginning does."""
    top = source.json
    objects = top if isinstance(top, list) else [top]
    contexts = [each.get("@context") for each in objects if isinstance(each, dict)]
    return "schema.org" in (str(contexts) if contexts else source.head)


def _article(graph: Graph, node: Node, source: Source) -> Article:
    document = Document(graph, node, source)
    article = Article(**_READERS.read(document), provenance=Provenance(FORMAT))
    return without(article, document.unstated) if document.unstated else article
