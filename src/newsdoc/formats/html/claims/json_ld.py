"""What the page's JSON-LD says of the story."""

import attrs

from newsdoc.formats.html.claims.claim import Claim, Source, claimed
from newsdoc.formats.html.claims.keywords import as_keywords
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.tags import language_tag
from newsdoc.formats.html.claims.texts import clean
from newsdoc.formats.html.pictures import absolute
from newsdoc.model import NewsDate, Organization, Person
from newsdoc.schema_org.dates import moment
from newsdoc.schema_org.graph import Graph, Node, as_list
from newsdoc.schema_org.people import organization, people


def text_of_node(graph: Graph, node: Node, *keys: str) -> str | None:
    """The first of these properties that holds a text, as people read it."""
    return next((text for key in keys if (text := clean(graph.text(node.get(key))))), None)


def people_of_node(graph: Graph, node: Node, page: Page) -> tuple[Person, ...]:
    """The authors of a node, with absolute addresses."""
    base = page.facts.canonical or page.url
    found = people(graph, node.get("author") or node.get("creator"), page.language)
    return tuple([attrs.evolve(each, url=absolute(each.url, base) or None) if each.url else each for each in found])


def _headline(page: Page) -> Claim[str] | None:
    return claimed(text_of_node(page.facts.schema, page.node, "headline", "name"))


def _summary(page: Page) -> Claim[str] | None:
    return claimed(text_of_node(page.facts.schema, page.node, "description"))


def _language(page: Page) -> Claim[str] | None:
    return claimed(language_tag(page.facts.schema.language(page.node.get("inLanguage"))))


def _authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    return claimed(people_of_node(page.facts.schema, page.node, page))


def _published(page: Page) -> Claim[NewsDate] | None:
    return claimed(moment(page.facts.schema, page.node, "datePublished", language=page.language))


def _created(page: Page) -> Claim[NewsDate] | None:
    return claimed(moment(page.facts.schema, page.node, "dateCreated", "uploadDate", language=page.language))


def _page_published(page: Page) -> Claim[NewsDate] | None:
    graph = page.facts.schema
    nodes = graph.of_type("WebPage", "ItemPage")
    return claimed(next((day for node in nodes if (day := moment(graph, node, "datePublished"))), None))


def _modified(page: Page) -> Claim[NewsDate] | None:
    return claimed(moment(page.facts.schema, page.node, "dateModified", language=page.language))


def _keywords(page: Page) -> Claim[tuple[str, ...]] | None:
    return claimed(as_keywords(page.facts.schema.texts(page.node.get("keywords"))))


def _about(page: Page) -> Claim[tuple[str, ...]] | None:
    return claimed(as_keywords(page.facts.schema.texts(page.node.get("about")), is_list=True))


def _publisher(page: Page) -> Claim[Organization] | None:
    graph = page.facts.schema
    for each in graph.things(page.node.get("publisher")):
        found = organization(graph, each)
        if found is not None and found.name and "://" not in found.name and not found.name.startswith(("www.", "/")):
            base = page.url
            return claimed(
                Organization(
                    clean(found.name) or found.name,
                    url=(absolute(found.url, base) or None) if found.url else None,
                    logo=absolute(found.logo, base) if found.logo else None,
                )
            )
    return None


def _section(page: Page) -> Claim[str] | None:
    return claimed(text_of_node(page.facts.schema, page.node, "articleSection"))


def _url(page: Page) -> Claim[str] | None:
    return claimed(next((each for each in as_list(page.node.get("url")) if isinstance(each, str)), None))


SOURCES: tuple[
    Source[str] | Source[NewsDate] | Source[tuple[str, ...]] | Source[tuple[Person, ...]] | Source[Organization], ...
] = (
    Source("json-ld", "headline", "the page's JSON-LD has it as `headline`", _headline),
    Source("json-ld", "summary", "the page's JSON-LD has it as `description`", _summary),
    Source("json-ld", "language", "the page's JSON-LD has it as `inLanguage`", _language),
    Source("json-ld", "authors", "the page's JSON-LD names them as `author`", _authors),
    Source("json-ld", "published", "the page's JSON-LD has it as `datePublished`", _published),
    Source("json-ld created", "published", "the page's JSON-LD has it as `dateCreated`", _created),
    Source("json-ld page", "published", "the page's JSON-LD has it as the date of the whole page", _page_published),
    Source("json-ld", "modified", "the page's JSON-LD has it as `dateModified`", _modified),
    Source("json-ld", "keywords", "the page's JSON-LD has them as `keywords`", _keywords),
    Source("json-ld about", "keywords", "the page's JSON-LD has them as `about`", _about),
    Source("json-ld", "publisher", "the page's JSON-LD has it as `publisher`", _publisher),
    Source("json-ld", "section", "the page's JSON-LD has it as `articleSection`", _section),
    Source("json-ld", "url", "the page's JSON-LD has it as `url`", _url),
)
"""One source a field."""
